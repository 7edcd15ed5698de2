//! The work folder beside the output: its lock, and what a killed build left in it.

use super::error::{EmitError, Operation, Refusal};
use rayon::prelude::*;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// A locked work folder with nothing in it. Dropping it removes it.
#[derive(Debug)]
pub(super) struct WorkFolder {
    folder: PathBuf,
    _lock: File,
}

impl WorkFolder {
    /// Takes the lock and clears what a killed build left; if it was killed between two renames, the old tree goes back first.
    pub(super) fn open(output: &Path) -> Result<Self, EmitError> {
        let mut name = OsString::from(".");
        name.push(output.file_name().unwrap_or_default());
        name.push(".kulkul");
        let folder = output.with_file_name(name);
        let work = Self {
            _lock: lock(&folder, output)?,
            folder,
        };
        // Before clearing, which would remove the only copy.
        let old = work.old();
        if old.exists() && !output.exists() {
            fs::rename(&old, output).map_err(EmitError::io(Operation::Swap, output))?;
        }
        work.clear()?;
        Ok(work)
    }

    /// The next tree; after the exchange, the one before.
    pub(super) fn next(&self) -> PathBuf {
        self.folder.join("next")
    }

    /// The old tree between two renames.
    pub(super) fn old(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Removes the trees in it, and nothing else that may lie there.
    pub(super) fn clear(&self) -> Result<(), EmitError> {
        for tree in [self.next(), self.old()] {
            remove_tree(&tree).map_err(EmitError::io(Operation::Remove, &tree))?;
        }
        Ok(())
    }
}

impl Drop for WorkFolder {
    /// Best effort: what stays is cleared by the next build. The lock is held until all is gone.
    fn drop(&mut self) {
        if self.clear().is_ok() {
            let _ = fs::remove_file(self.folder.join(LOCK));
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

/// The lock file's name.
const LOCK: &str = "kunci";

/// The lock file, locked and still in its place.
fn lock(folder: &Path, output: &Path) -> Result<File, EmitError> {
    let path = folder.join(LOCK);
    loop {
        make_folder(folder)?;
        let Some(file) = open_lock(&path)? else {
            continue;
        };
        take(&file, &path, output)?;
        // Between opening and locking, another build may have ended and removed the file: that lock would guard nothing.
        if is_at(&file, &path) {
            return Ok(file);
        }
    }
}

fn make_folder(folder: &Path) -> Result<(), EmitError> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            return Err(EmitError::io(Operation::Write, folder)(error));
        }
        _ => {}
    }
    match fs::symlink_metadata(folder) {
        Ok(found) if !found.is_dir() => Err(EmitError::Refusal {
            output: folder.to_owned(),
            why: Refusal::NotAFolder,
        }),
        _ => Ok(()),
    }
}

/// Opens the lock file; `None` if another build has just removed its folder.
fn open_lock(path: &Path) -> Result<Option<File>, EmitError> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    match options.open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(EmitError::io(Operation::Lock, path)(error)),
    }
}

fn take(file: &File, path: &Path, output: &Path) -> Result<(), EmitError> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(EmitError::Running {
            output: output.to_owned(),
        }),
        // Some network file systems know no locks; better a site without one than no site.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(error)) => Err(EmitError::io(Operation::Lock, path)(error)),
    }
}

/// Whether the open file is the one that lies there.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(file), Ok(there)) = (file.metadata(), fs::symlink_metadata(path)) else {
        return false;
    };
    (file.dev(), file.ino()) == (there.dev(), there.ino())
}

#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}

/// Removes a tree, folders of the first level in parallel. Links in it are removed, not followed. No tree is fine.
fn remove_tree(tree: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(tree) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    let mut folders = Vec::new();
    for entry in entries.filter_map(Result::ok) {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            folders.push(entry.path());
        }
    }
    folders.par_iter().try_for_each(fs::remove_dir_all)?;
    // What is left are files, and what appeared meanwhile.
    fs::remove_dir_all(tree)
}
