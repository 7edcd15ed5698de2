//! The tree that is there: the files that its list names, and the search for others.

use super::error::{EmitError, Operation};
use super::list;
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::Read;
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
    /// Whether the next tree has it, too.
    is_kept: AtomicBool,
}

impl KnownFile {
    fn new(path: &str) -> Self {
        Self {
            path: path.into(),
            is_kept: AtomicBool::new(false),
        }
    }

    fn is_kept(&self) -> bool {
        self.is_kept.load(Ordering::Acquire)
    }
}

/// A file of the present tree, by its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KnownId(usize);

impl Present {
    /// What the list in `root` says. A folder without a list must be without files.
    pub(super) fn open(root: &Path) -> Result<Self, EmitError> {
        let list = list::read(root)?;
        let paths = list.iter().flat_map(|list| list::paths(list));
        let mut files: Vec<KnownFile> = paths.map(KnownFile::new).collect();
        // As it was written, unless somebody edited it.
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
        let search = ForeignFiles {
            present: self,
            found: Mutex::default(),
            enough: AtomicBool::new(false),
        };
        search.folder(&self.root, "")?;
        let found = search.found.into_inner();
        let mut files = found.unwrap_or_else(PoisonError::into_inner);
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
    pub(super) fn find(&self, path: &str) -> Option<KnownId> {
        let found = self.files.binary_search_by(|known| (*known.path).cmp(path));
        found.ok().map(KnownId)
    }

    /// Notes that the next tree has this file too; false if that was noted before.
    pub(super) fn keep(&self, known: KnownId) -> bool {
        let file = &self.files[known.0];
        !file.is_kept.swap(true, Ordering::AcqRel)
    }

    /// Its path below the root.
    pub(super) fn path(&self, known: KnownId) -> &str {
        &self.files[known.0].path
    }

    /// Where it lies on disk.
    pub(super) fn file(&self, known: KnownId) -> PathBuf {
        self.root.join(self.path(known))
    }

    /// Paths that the next tree has too, sorted.
    pub(super) fn kept(&self) -> impl Iterator<Item = &str> {
        let kept = self.files.iter().filter(|known| known.is_kept());
        kept.map(|known| &*known.path)
    }

    /// How many files the next tree does not have.
    pub(super) fn gone(&self) -> usize {
        let gone = self.files.iter().filter(|known| !known.is_kept());
        // One that somebody deleted by hand is not ours to count.
        gone.filter(|known| self.is_there(known)).count()
    }

    fn is_there(&self, known: &KnownFile) -> bool {
        fs::symlink_metadata(self.root.join(&*known.path)).is_ok()
    }

    /// Whether the file holds exactly these bytes. One that has vanished does not.
    pub(super) fn holds(&self, known: KnownId, wanted: &[u8]) -> bool {
        let Ok(mut file) = File::open(self.file(known)) else {
            return false;
        };
        // Most files that differ differ in length, and need not be read.
        let length = file.metadata().map(|found| found.len());
        if length.ok() != Some(wanted.len() as u64) {
            return false;
        }
        let mut buffer = [0; 16 << 10];
        for part in wanted.chunks(buffer.len()) {
            let there = &mut buffer[..part.len()];
            if file.read_exact(there).is_err() || there != part {
                return false;
            }
        }
        true
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
            // A link to a folder is none here: it is not followed, and never kulkul's.
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
