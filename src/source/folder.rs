//! The site folder, on disk or in memory.

use super::{Files, Stamp};
use crate::base::{SitePart, SitePath};
#[cfg(test)]
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The machine could not read the site.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {error}")]
pub(crate) struct SourceError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
}

/// A site folder.
#[derive(Debug, Clone)]
pub(crate) enum Folder {
    /// On disk.
    Disk(PathBuf),
    /// In memory, for tests.
    #[cfg(test)]
    Memory(BTreeMap<SitePath, Vec<u8>>),
}

impl Folder {
    /// Lists every file of the site.
    pub(crate) fn files(&self) -> Result<Files, SourceError> {
        let mut files = Files::default();
        match self {
            #[cfg(test)]
            Self::Memory(memory) => memory.keys().for_each(|path| files.file(path.clone())),
            Self::Disk(root) => {
                let is_there = |part: &SitePart| root.join(part.name()).is_dir();
                for part in SitePart::folders().filter(is_there) {
                    walk(root, part.name(), &mut files)?;
                }
                for part in SitePart::files() {
                    if root.join(part.name()).is_symlink() {
                        files.links.push(part.path());
                    }
                }
            }
        }
        Ok(files.sorted())
    }

    /// The list of files once more, where only these paths, and what lies below them, may have changed; `None` if it is still
    /// the same.
    pub(crate) fn files_again(
        &self,
        last: &Files,
        changed: &BTreeSet<SitePath>,
    ) -> Result<Option<Files>, SourceError> {
        let root = match self {
            #[cfg(test)]
            Self::Memory(_) => return self.files().map(Some),
            Self::Disk(root) => root,
        };
        if last.unnameable.is_empty() && changed.iter().all(|path| stays(root, last, path)) {
            return Ok(None);
        }
        let mut files = last.without(changed);
        for path in changed {
            let above = |other: &&SitePath| path.is_below(other);
            if !path.is_hidden()
                && !changed.iter().any(|other| above(&other))
                && is_plain(root, path)
            {
                walk(root, path.as_str(), &mut files)?;
            }
        }
        Ok(Some(files.sorted()))
    }

    /// The bytes of one file with the stamp it had when it was opened; `None` if there is no such file, or if a link stands in
    /// its place.
    pub(crate) fn read_stamped(
        &self,
        path: &SitePath,
    ) -> Result<Option<(Vec<u8>, Stamp)>, SourceError> {
        let root = match self {
            #[cfg(test)]
            Self::Memory(_) => return Ok(self.read(path)?.map(|bytes| (bytes, Stamp::default()))),
            Self::Disk(root) => root,
        };
        let path = path.under(root);
        let read = || -> io::Result<(Vec<u8>, Stamp)> {
            let mut file = open(&path)?;
            let about = file.metadata()?;
            let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0) + 1);
            file.read_to_end(&mut bytes)?;
            Ok((bytes, Stamp::of(&about)))
        };
        match read() {
            Ok(read) => Ok(Some(read)),
            Err(error) if error.kind() == io::ErrorKind::NotFound || is_link(&error) => Ok(None),
            Err(error) => Err(SourceError { path, error }),
        }
    }

    /// The stamp of one file, without reading it; `None` if there is no such file.
    pub(crate) fn stamp(&self, path: &SitePath) -> Option<Stamp> {
        match self {
            #[cfg(test)]
            Self::Memory(memory) => memory.contains_key(path).then(Stamp::default),
            Self::Disk(root) => std::fs::symlink_metadata(path.under(root))
                .ok()
                .map(|about| Stamp::of(&about)),
        }
    }

    /// The bytes of one file; `None` if there is no such file, or if a link stands in its place.
    pub(crate) fn read(&self, path: &SitePath) -> Result<Option<Vec<u8>>, SourceError> {
        match self {
            #[cfg(test)]
            Self::Memory(memory) => Ok(memory.get(path).cloned()),
            Self::Disk(root) => {
                let path = path.under(root);
                match read(&path) {
                    Ok(bytes) => Ok(Some(bytes)),
                    Err(error) if error.kind() == io::ErrorKind::NotFound || is_link(&error) => {
                        Ok(None)
                    }
                    Err(error) => Err(SourceError { path, error }),
                }
            }
        }
    }
}

/// Reads a file, but not through a link.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a file, but not through a link: the listing may be older than the link.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).unwrap_or(0);
    std::fs::OpenOptions::new()
        .read(true)
        .custom_flags(flags)
        .open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    if path.is_symlink() {
        Err(io::ErrorKind::NotFound.into())
    } else {
        File::open(path)
    }
}

/// Whether a link stood in the place of a file.
fn is_link(error: &io::Error) -> bool {
    cfg!(unix) && error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// Whether something is there, and no link on the way to it.
fn is_plain(root: &Path, path: &SitePath) -> bool {
    let parents = path
        .as_str()
        .match_indices('/')
        .map(|(at, _)| &path.as_str()[..at]);
    let linked = |part: &str| root.join(part).is_symlink();
    !parents.into_iter().any(linked) && path.under(root).symlink_metadata().is_ok()
}

/// Whether a path is what the list says: still a file, or still nothing.
fn stays(root: &Path, last: &Files, path: &SitePath) -> bool {
    match last.holds(path) {
        _ if path.is_hidden() => true,
        (_, true) => false,
        (true, false) => {
            is_plain(root, path)
                && path
                    .under(root)
                    .symlink_metadata()
                    .is_ok_and(|about| about.is_file())
        }
        (false, false) => path.under(root).symlink_metadata().is_err(),
    }
}

/// Lists a file, or a folder with all below it.
fn walk(root: &Path, top: &str, files: &mut Files) -> Result<(), SourceError> {
    let start = root.join(top);
    let hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
    let walker = WalkDir::new(&start).follow_root_links(false).into_iter();
    let walker = walker.filter_entry(|entry| !hidden(entry.file_name()));
    for entry in walker {
        let entry = entry.map_err(|error| SourceError {
            path: error.path().unwrap_or(&start).to_owned(),
            error: error
                .into_io_error()
                .unwrap_or_else(|| io::Error::other("a loop of links")),
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        match relative.to_str().and_then(|text| SitePath::new(text).ok()) {
            None => files
                .unnameable
                .push(relative.to_string_lossy().escape_debug().to_string()),
            Some(path) if entry.file_type().is_symlink() => files.links.push(path),
            Some(path) => files.file(path),
        }
    }
    Ok(())
}
