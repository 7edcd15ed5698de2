//! The next tree, file by file.

use super::error::{EmitError, Operation};
use super::present::{PathState, Present};
use super::swap::Swap;
use super::work::WorkFolder;
use super::{fit, list};
use crate::base::OutputPath;
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The next tree of one output folder. Shared by threads while pages are written; [`finish`](Tree::finish) puts it in place.
/// Dropped without `finish` it leaves no trace, and the present tree is as it was.
#[derive(Debug)]
pub struct Tree {
    output: PathBuf,
    present: Present,
    work: WorkFolder,
    swap: Swap,
    stage: Mutex<Stage>,
    fresh: Mutex<Vec<OutputPath>>,
    changed: AtomicUsize,
    failed: AtomicBool,
}

/// Whether there is a next tree on disk yet.
#[derive(Debug)]
enum Stage {
    /// All files so far are the same as in the present tree: they are only remembered.
    Waiting(Vec<PathState>),
    /// Something differs: files that are the same are linked as they come.
    Staging,
}

/// What became of a file, compared with the present tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteResult {
    /// There was none.
    New,
    /// It had other bytes.
    Changed,
    /// It is the same file.
    Same,
}

/// How the next tree differs from the one before, in files.
#[derive(Debug, Default)]
pub struct Summary {
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
    /// a list may still be refused by [`finish`](Tree::finish), which looks for strangers right before it replaces the tree.
    pub fn begin(output: &Path, site: &Path) -> Result<Self, EmitError> {
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
    pub fn write(&self, path: &OutputPath, bytes: &[u8]) -> Result<WriteResult, EmitError> {
        self.put(
            path,
            |place| self.present.holds(place, &mut &*bytes, bytes.len() as u64),
            |file| file.write_all(bytes),
        )
    }

    /// The same for a file too large for memory; `source` is open for reading, at its start.
    pub fn copy(&self, path: &OutputPath, source: &File) -> Result<WriteResult, EmitError> {
        self.put(
            path,
            |place| {
                self.present
                    .holds(place, &mut &*source, source.metadata()?.len())
            },
            |file| {
                let mut source = source;
                source.rewind()?;
                io::copy(&mut source, file).map(drop)
            },
        )
    }

    /// Puts the next tree in the place of the present one; if they are equal, nothing is touched.
    pub fn finish(self) -> Result<Summary, EmitError> {
        if self.failed.load(Ordering::Acquire) {
            return Err(EmitError::Unfinished {
                output: self.output,
            });
        }
        let mut summary = self.count();
        let untouched = matches!(*locked(&self.stage), Stage::Waiting(_)) && summary.removed == 0;
        if untouched && self.output.exists() {
            return Ok(summary);
        }
        self.stage()?;
        self.complete()?;
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

    fn put(
        &self,
        path: &OutputPath,
        same: impl FnOnce(PathState) -> io::Result<bool>,
        fill: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<WriteResult, EmitError> {
        let result = self.decide(path, same).and_then(|fate| {
            if fate != WriteResult::Same {
                self.stage()?;
                self.create(path.as_str(), |to| fill(&mut File::create_new(to)?))?;
            }
            Ok(fate)
        });
        if result.is_err() {
            self.failed.store(true, Ordering::Release);
        }
        result
    }

    /// Compares with the present tree and takes note of the path; a file that is the same is kept on the spot.
    fn decide(
        &self,
        path: &OutputPath,
        same: impl FnOnce(PathState) -> io::Result<bool>,
    ) -> Result<WriteResult, EmitError> {
        if path.as_str().split('/').next() == Some(list::NAME) {
            return Err(EmitError::Reserved { path: path.clone() });
        }
        let Some(place) = self.present.find(path.as_str()) else {
            locked(&self.fresh).push(path.clone());
            return Ok(WriteResult::New);
        };
        if !self.present.again(place) {
            return Err(EmitError::Collision {
                path: path.clone(),
                other: path.clone(),
            });
        }
        if same(place).map_err(EmitError::io(Operation::Read, path.as_str()))? {
            self.keep(place).map(|()| WriteResult::Same)
        } else {
            self.changed.fetch_add(1, Ordering::AcqRel);
            Ok(WriteResult::Changed)
        }
    }

    fn keep(&self, place: PathState) -> Result<(), EmitError> {
        if let Stage::Waiting(waiting) = &mut *locked(&self.stage) {
            waiting.push(place);
            return Ok(());
        }
        self.link(place)
    }

    /// From the first difference on there is a next tree; what was only remembered is linked now. A file is either among those
    /// or comes later and sees that staging has begun.
    fn stage(&self) -> Result<(), EmitError> {
        let before = std::mem::replace(&mut *locked(&self.stage), Stage::Staging); // unlocked here: a waiting thread may link too
        match before {
            Stage::Waiting(waiting) => waiting
                .into_par_iter()
                .try_for_each(|place| self.link(place)),
            Stage::Staging => Ok(()),
        }
    }

    fn link(&self, place: PathState) -> Result<(), EmitError> {
        let from = self.present.file(place);
        self.create(self.present.path(place), |to| {
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
        fs::create_dir_all(folder)
            .and_then(|()| make(&to))
            .map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists | ErrorKind::NotADirectory | ErrorKind::IsADirectory => {
                    self.collision(path)
                }
                _ => EmitError::Io {
                    doing: Operation::Write,
                    path: self.output.join(path),
                    source: error,
                },
            })
    }

    /// Who else wants the place of `path`. Every path is noted before it is written, so the other one is known.
    fn collision(&self, path: &str) -> EmitError {
        let within = |a: &str, b: &str| a.strip_prefix(b).is_some_and(|rest| rest.starts_with('/'));
        let rival = |other: &str| {
            other != path
                && (within(other, path)
                    || within(path, other)
                    || other.to_lowercase() == path.to_lowercase())
        };
        let fresh = locked(&self.fresh);
        let others = fresh
            .iter()
            .map(OutputPath::as_str)
            .chain(self.present.kept());
        let other = others.filter(|other| rival(other)).min().unwrap_or(path);
        let owned = |path| OutputPath::new(path).expect("a path that was an OutputPath before");
        EmitError::Collision {
            path: owned(path),
            other: owned(other),
        }
    }

    /// The list, and the mode of the folder as somebody may have set it.
    fn complete(&self) -> Result<(), EmitError> {
        let next = self.work.next();
        let failed = |error| EmitError::io(Operation::Write, &self.output)(error);
        fs::create_dir_all(&next).map_err(failed)?;
        let fresh = locked(&self.fresh);
        let mut paths: Vec<&str> = fresh
            .iter()
            .map(OutputPath::as_str)
            .chain(self.present.kept())
            .collect();
        paths.par_sort_unstable();
        list::write(&next, paths.into_iter())?;
        match fs::metadata(&self.output) {
            Ok(present) => fs::set_permissions(&next, present.permissions()).map_err(failed),
            Err(_) => Ok(()),
        }
    }
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
