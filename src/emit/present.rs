//! The tree that is there: the files that its list names, and the search for others.

use super::error::{EmitError, Operation};
use super::list;
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// Most foreign files that are named in an error.
const NAMED: usize = 5;

/// So many, and the search ends.
const MANY: usize = 100;

/// The files of the present tree by its list, sorted; whether each is still there shows when it is opened.
#[derive(Debug)]
pub(super) struct Present {
    root: PathBuf,
    listed: bool,
    files: Vec<KnownFile>,
}

#[derive(Debug)]
struct KnownFile {
    path: Box<str>,
    again: AtomicBool,
}

/// A file of the present tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PathState(usize);

impl Present {
    /// What the list in `root` says. A folder without a list must be without files.
    pub(super) fn open(root: &Path) -> Result<Self, EmitError> {
        let list = list::read(root)?;
        let mut files: Vec<KnownFile> = list.as_deref().map_or_else(Vec::new, |list| {
            list::paths(list)
                .map(|path| KnownFile {
                    path: path.into(),
                    again: AtomicBool::new(false),
                })
                .collect()
        });
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let present = Self {
            root: root.to_owned(),
            listed: list.is_some(),
            files,
        };
        if !present.listed {
            present.check()?;
        }
        Ok(present)
    }

    /// Refuses a tree with a file that is not in its list. To be asked right before the tree is replaced: what somebody put
    /// there a moment ago counts too. Symbolic links are never kulkul's.
    pub(super) fn check(&self) -> Result<(), EmitError> {
        if fs::symlink_metadata(&self.root).is_err() {
            return Ok(());
        }
        let strangers = ForeignFiles {
            present: self,
            found: Mutex::default(),
            enough: AtomicBool::new(false),
        };
        strangers.folder(&self.root, "")?;
        let mut files = strangers
            .found
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        if files.is_empty() {
            return Ok(());
        }
        files.sort_unstable();
        let more = files.len() > NAMED;
        files.truncate(NAMED);
        Err(EmitError::Foreign {
            output: self.root.clone(),
            files,
            more,
        })
    }

    /// The file with this path.
    pub(super) fn find(&self, path: &str) -> Option<PathState> {
        self.files
            .binary_search_by(|known| (*known.path).cmp(path))
            .ok()
            .map(PathState)
    }

    /// Notes that the next tree has this file too; false if that was noted before.
    pub(super) fn again(&self, place: PathState) -> bool {
        !self.files[place.0].again.swap(true, Ordering::AcqRel)
    }

    /// Its path below the root.
    pub(super) fn path(&self, place: PathState) -> &str {
        &self.files[place.0].path
    }

    /// Where it lies on disk.
    pub(super) fn file(&self, place: PathState) -> PathBuf {
        self.root.join(self.path(place))
    }

    /// Paths that the next tree has too, sorted.
    pub(super) fn kept(&self) -> impl Iterator<Item = &str> {
        self.files
            .iter()
            .filter(|known| known.again.load(Ordering::Acquire))
            .map(|known| &*known.path)
    }

    /// How many files the next tree does not have.
    pub(super) fn gone(&self) -> usize {
        let there = |known: &&KnownFile| fs::symlink_metadata(self.root.join(&*known.path)).is_ok();
        self.files
            .iter()
            .filter(|known| !known.again.load(Ordering::Acquire))
            .filter(there)
            .count()
    }

    /// Whether the file holds exactly what `wanted` yields, `length` bytes. A file that has vanished is different.
    pub(super) fn holds(
        &self,
        place: PathState,
        wanted: &mut impl Read,
        length: u64,
    ) -> io::Result<bool> {
        let Ok(mut file) = File::open(self.file(place)) else {
            return Ok(false);
        };
        if file.metadata().map_or(true, |found| found.len() != length) {
            return Ok(false);
        }
        let (mut ours, mut theirs) = ([0; 16 << 10], [0; 16 << 10]);
        loop {
            let read = wanted.read(&mut ours)?;
            if read == 0 {
                return Ok(true);
            }
            if file.read_exact(&mut theirs[..read]).is_err() || ours[..read] != theirs[..read] {
                return Ok(false);
            }
        }
    }
}

/// A search for files that kulkul did not make.
struct ForeignFiles<'a> {
    present: &'a Present,
    found: Mutex<Vec<String>>,
    enough: AtomicBool,
}

impl ForeignFiles<'_> {
    /// Searches a folder; those side by side in parallel. Ends soon where there are many: it may be somebody's home.
    fn folder(&self, folder: &Path, prefix: &str) -> Result<(), EmitError> {
        let mut folders = Vec::new();
        for entry in fs::read_dir(folder).map_err(EmitError::io(Operation::Read, folder))? {
            let entry = entry.map_err(EmitError::io(Operation::Read, folder))?;
            let kind = entry
                .file_type()
                .map_err(EmitError::io(Operation::Read, entry.path()))?;
            let name = entry.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            if kind.is_dir() {
                folders.push((entry.path(), path + "/"));
            } else if !kind.is_file() || name.to_str().is_none() || !self.knows(&path) {
                self.note(path);
            }
        }
        if self.enough.load(Ordering::Relaxed) {
            return Ok(());
        }
        folders
            .par_iter()
            .try_for_each(|(folder, prefix)| self.folder(folder, prefix))
    }

    fn knows(&self, path: &str) -> bool {
        self.present.find(path).is_some() || (path == list::NAME && self.present.listed)
    }

    fn note(&self, path: String) {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.push(path);
        if found.len() > MANY {
            self.enough.store(true, Ordering::Relaxed);
        }
    }
}
