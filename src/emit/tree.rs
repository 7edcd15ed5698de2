//! The next tree, file by file.

use super::error::{EmitError, Operation};
use super::present::{KnownId, Present};
use super::swap::Swap;
use super::work::WorkFolder;
use super::{fit, list};
use crate::base::OutputPath;
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The next tree of one output folder. Shared by threads while pages are written; [`finish`](Tree::finish) puts it in place.
/// Dropped without `finish` it leaves no trace, and the present tree is as it was.
#[derive(Debug)]
pub(crate) struct Tree {
    output: PathBuf,
    present: Present,
    work: WorkFolder,
    swap: Swap,
    stage: Mutex<Stage>,
    /// Paths that the present tree has not.
    fresh: Mutex<Vec<OutputPath>>,
    /// How many files have other bytes than in the present tree.
    changed: AtomicUsize,
    /// Whether a write has failed: a tree with holes is not put in place.
    failed: AtomicBool,
}

/// Whether there is a next tree on disk yet.
#[derive(Debug)]
enum Stage {
    /// All files so far are the same as in the present tree: they are only remembered.
    Waiting(Vec<KnownId>),
    /// Something differs: files that are the same are linked as they come.
    Staging,
}

/// What became of a file, compared with the present tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteResult {
    /// There was none.
    New,
    /// It had other bytes.
    Changed,
    /// It is the same file.
    Same,
}

/// How the next tree differs from the one before, in files.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    /// Not there before.
    pub new: usize,
    /// Other bytes than before.
    pub changed: usize,
    /// The same bytes, the same file.
    pub same: usize,
    /// There before, gone now.
    pub removed: usize,
    /// The site is in place, but the tree before could not be removed from the work folder. The next build tries again.
    pub left: Option<EmitError>,
}

impl Tree {
    /// Locks the output and looks at what is there. `site` is the site folder, which the output may not hold. An output with
    /// a list may still be refused by [`finish`](Tree::finish), which looks for foreign files right before it replaces the tree.
    ///
    /// # Errors
    /// If the folder may not be an output, if another build holds its lock, or if the system refuses.
    pub(crate) fn begin(output: &Path, site: &Path) -> Result<Self, EmitError> {
        Self::begin_by(Swap::BEST, output, site)
    }

    pub(super) fn begin_by(swap: Swap, output: &Path, site: &Path) -> Result<Self, EmitError> {
        let output = fit::resolve(output, site)?;
        let work = WorkFolder::open(&output)?;
        let present = Present::open(&output)?;
        Ok(Self {
            output,
            present,
            work,
            swap,
            stage: Mutex::new(Stage::Waiting(Vec::new())),
            fresh: Mutex::default(),
            changed: AtomicUsize::new(0),
            failed: AtomicBool::new(false),
        })
    }

    /// A file of the next tree. Each path once.
    ///
    /// # Errors
    /// If another file wants its place, if the path is that of the list, or if the system refuses. Then
    /// [`finish`](Tree::finish) refuses, too.
    pub(crate) fn write(&self, path: &OutputPath, bytes: &[u8]) -> Result<WriteResult, EmitError> {
        let result = self.put(path, bytes);
        if result.is_err() {
            self.failed.store(true, Ordering::Release);
        }
        result
    }

    /// Puts the next tree in the place of the present one; if they are equal, nothing is touched.
    ///
    /// # Errors
    /// If a write has failed, if there are files that kulkul did not make, or if the system refuses.
    pub(crate) fn finish(self) -> Result<Summary, EmitError> {
        if self.failed.load(Ordering::Acquire) {
            return Err(EmitError::Unfinished {
                output: self.output,
            });
        }
        let mut summary = self.count();
        let is_same = matches!(*locked(&self.stage), Stage::Waiting(_)) && summary.removed == 0;
        // A site without files has its folder all the same.
        if is_same && self.output.exists() {
            return Ok(summary);
        }
        self.stage()?;
        self.complete()?;
        // As late as can be: what somebody put into the folder while we wrote would be gone after the next line.
        self.present.check()?;
        self.swap.swap(&self.work, &self.output)?;
        summary.left = self.work.clear().err();
        Ok(summary)
    }

    fn count(&self) -> Summary {
        let (new, changed) = (
            locked(&self.fresh).len(),
            self.changed.load(Ordering::Acquire),
        );
        let kept = self.present.kept().count();
        Summary {
            new,
            changed,
            same: kept - changed,
            removed: self.present.gone(),
            left: None,
        }
    }

    fn put(&self, path: &OutputPath, bytes: &[u8]) -> Result<WriteResult, EmitError> {
        let result = self.decide(path, bytes)?;
        if result != WriteResult::Same {
            self.stage()?;
            self.create(path.as_str(), |to| File::create_new(to)?.write_all(bytes))?;
        }
        Ok(result)
    }

    /// Compares with the present tree and takes note of the path; a file that is the same is kept on the spot.
    fn decide(&self, path: &OutputPath, bytes: &[u8]) -> Result<WriteResult, EmitError> {
        if path.as_str().split('/').next() == Some(list::NAME) {
            return Err(EmitError::Reserved { path: path.clone() });
        }
        let Some(known) = self.present.find(path.as_str()) else {
            locked(&self.fresh).push(path.clone());
            return Ok(WriteResult::New);
        };
        if !self.present.keep(known) {
            return Err(EmitError::Collision {
                path: path.clone(),
                other: path.clone(),
            });
        }
        if self.present.holds(known, bytes) {
            self.keep(known)?;
            return Ok(WriteResult::Same);
        }
        self.changed.fetch_add(1, Ordering::AcqRel);
        Ok(WriteResult::Changed)
    }

    /// Links a file into the next tree; remembers it as long as there is none.
    fn keep(&self, known: KnownId) -> Result<(), EmitError> {
        if let Stage::Waiting(waiting) = &mut *locked(&self.stage) {
            waiting.push(known);
            return Ok(());
        }
        self.link(known)
    }

    /// From the first difference on there is a next tree; what was only remembered is linked now. A file is either among those
    /// or comes later and sees that staging has begun.
    fn stage(&self) -> Result<(), EmitError> {
        // The lock is gone at the end of the line: threads that waited for it link their files meanwhile.
        let before = std::mem::replace(&mut *locked(&self.stage), Stage::Staging);
        match before {
            Stage::Waiting(waiting) => {
                let waiting = waiting.into_par_iter();
                waiting.try_for_each(|known| self.link(known))
            }
            Stage::Staging => Ok(()),
        }
    }

    /// The same file in both trees, not only the same bytes: it keeps its time stamp, and no byte is written.
    fn link(&self, known: KnownId) -> Result<(), EmitError> {
        let from = self.present.file(known);
        self.create(self.present.path(known), |to| {
            match fs::hard_link(&from, to) {
                Err(error) if no_links(&error) => copy_with_time(&from, to),
                result => result,
            }
        })
    }

    /// Makes the folder of a file in the next tree, then the file.
    fn create(
        &self,
        path: &str,
        make: impl FnOnce(&Path) -> io::Result<()>,
    ) -> Result<(), EmitError> {
        let to = self.work.next().join(path);
        let folder = to.parent().unwrap_or(&to);
        let created = fs::create_dir_all(folder).and_then(|()| make(&to));
        created.map_err(|error| self.not_created(path, error))
    }

    fn not_created(&self, path: &str, error: io::Error) -> EmitError {
        match error.kind() {
            // The next tree was empty: what is in the way there is of this build.
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory | ErrorKind::IsADirectory => {
                self.collision(path)
            }
            _ => EmitError::io(Operation::Write, self.output.join(path))(error),
        }
    }

    /// Who else wants the place of `path`. Every path is noted before it is written, so the other one is known.
    fn collision(&self, path: &str) -> EmitError {
        let fresh = locked(&self.fresh);
        let rivals = self.paths(&fresh).filter(|other| are_rivals(path, other));
        // The first by its name, in whatever order threads wrote them.
        let other = rivals.min().unwrap_or(path);
        let owned = |path| OutputPath::new(path).expect("a path that was an OutputPath before");
        EmitError::Collision {
            path: owned(path),
            other: owned(other),
        }
    }

    /// Every path of the next tree so far.
    fn paths<'a>(&'a self, fresh: &'a [OutputPath]) -> impl Iterator<Item = &'a str> {
        let fresh = fresh.iter().map(OutputPath::as_str);
        fresh.chain(self.present.kept())
    }

    /// The list, and the mode of the folder as somebody may have set it.
    fn complete(&self) -> Result<(), EmitError> {
        let next = self.work.next();
        let failed = |error| EmitError::io(Operation::Write, &self.output)(error);
        // A site without a single file has no next tree yet.
        fs::create_dir_all(&next).map_err(failed)?;
        let fresh = locked(&self.fresh);
        let mut paths: Vec<&str> = self.paths(&fresh).collect();
        paths.par_sort_unstable();
        list::write(&next, paths.into_iter())?;
        match fs::metadata(&self.output) {
            Ok(present) => fs::set_permissions(&next, present.permissions()).map_err(failed),
            Err(_) => Ok(()),
        }
    }
}

/// Whether two paths cannot both be: one is a folder for the other, or they differ in nothing that this file system sees.
fn are_rivals(path: &str, other: &str) -> bool {
    if path == other {
        return false;
    }
    is_within(path, other) || is_within(other, path) || path.to_lowercase() == other.to_lowercase()
}

fn is_within(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder);
    rest.is_some_and(|rest| rest.starts_with('/'))
}

/// A panic elsewhere drops the tree; until then a poisoned value is as good as another.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A link cannot be made where a copy can: another file system, one without links, a file of another user, too many links.
fn no_links(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::CrossesDevices
            | ErrorKind::PermissionDenied
            | ErrorKind::TooManyLinks
            | ErrorKind::Unsupported
    )
}

fn copy_with_time(from: &Path, to: &Path) -> io::Result<()> {
    let modified = fs::metadata(from)?.modified()?;
    fs::copy(from, to)?;
    File::options().write(true).open(to)?.set_modified(modified)
}
