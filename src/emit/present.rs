//! The tree that is there: its files, all of them kulkul's own.

use super::error::{Doing, EmitError};
use super::list;
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// Most foreign files that are named in an error.
const NAMED: usize = 5;

/// The files of the present tree, sorted by path. Empty if there is no tree.
#[derive(Debug)]
pub(super) struct Present {
    root: PathBuf,
    files: Vec<Known>,
}

#[derive(Debug)]
struct Known {
    path: Box<str>,
    again: AtomicBool,
}

/// A file of the present tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(usize);

impl Present {
    /// Reads the names in `root`; refuses a folder with a file that its list does not name. Symbolic links are never kulkul's.
    pub(super) fn read(root: &Path) -> Result<Self, EmitError> {
        if !root.exists() {
            return Ok(Self { root: root.to_owned(), files: Vec::new() });
        }
        let list = list::read(root)?;
        let known: Vec<&str> = list.as_deref().map(|list| list::paths(list).collect()).unwrap_or_default();
        let walk = Walk { known: &known, listed: list.is_some(), stop: AtomicBool::new(false) };
        let mut found = Vec::new();
        walk.folder(root, "", &mut found)?;
        let (own, foreign): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|file| file.own);
        if !foreign.is_empty() {
            let mut files: Vec<String> = foreign.into_iter().map(|file| file.path).collect();
            files.sort_unstable();
            let more = files.len() > NAMED;
            files.truncate(NAMED);
            return Err(EmitError::Foreign { output: root.to_owned(), files, more });
        }
        let mut files: Vec<Known> =
            own.into_iter().map(|f| Known { path: f.path.into(), again: AtomicBool::new(false) }).collect();
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { root: root.to_owned(), files })
    }

    /// The file with this path.
    pub(super) fn find(&self, path: &str) -> Option<Place> {
        self.files.binary_search_by(|known| (*known.path).cmp(path)).ok().map(Place)
    }

    /// Notes that the next tree has this file too; false if that was noted before.
    pub(super) fn again(&self, place: Place) -> bool {
        !self.files[place.0].again.swap(true, Ordering::AcqRel)
    }

    /// Its path below the root.
    pub(super) fn path(&self, place: Place) -> &str {
        &self.files[place.0].path
    }

    /// Where it lies on disk.
    pub(super) fn file(&self, place: Place) -> PathBuf {
        self.root.join(self.path(place))
    }

    /// Paths that the next tree has too, sorted.
    pub(super) fn kept(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter(|known| known.again.load(Ordering::Acquire)).map(|known| &*known.path)
    }

    /// How many files there are.
    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether the file holds exactly what `wanted` yields, `length` bytes. A file that has vanished is different.
    pub(super) fn holds(&self, place: Place, wanted: &mut impl Read, length: u64) -> io::Result<bool> {
        let Ok(mut file) = File::open(self.file(place)) else { return Ok(false) };
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

struct Walk<'a> {
    known: &'a [&'a str],
    listed: bool,
    stop: AtomicBool,
}

struct Found {
    path: String,
    own: bool,
}

impl Walk<'_> {
    /// Collects the files below `folder`; folders side by side are read in parallel. A stranger of a folder without a list
    /// ends the walk soon: it may be somebody's home.
    fn folder(&self, folder: &Path, prefix: &str, found: &mut Vec<Found>) -> Result<(), EmitError> {
        let mut folders = Vec::new();
        for entry in fs::read_dir(folder).map_err(EmitError::io(Doing::Read, folder))? {
            let entry = entry.map_err(EmitError::io(Doing::Read, folder))?;
            let kind = entry.file_type().map_err(EmitError::io(Doing::Read, entry.path()))?;
            let name = entry.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            if kind.is_dir() {
                folders.push((entry.path(), path + "/"));
            } else if path != list::NAME || !self.listed || !kind.is_file() {
                let own = kind.is_file() && name.to_str().is_some() && self.known.binary_search(&&*path).is_ok();
                found.push(Found { path, own });
            }
        }
        if !self.listed && found.len() > NAMED {
            self.stop.store(true, Ordering::Relaxed);
        }
        if self.stop.load(Ordering::Relaxed) {
            return Ok(());
        }
        let below: Result<Vec<Vec<Found>>, EmitError> = folders
            .par_iter()
            .map(|(folder, prefix)| {
                let mut found = Vec::new();
                self.folder(folder, prefix, &mut found).map(|()| found)
            })
            .collect();
        found.extend(below?.into_iter().flatten());
        Ok(())
    }
}
