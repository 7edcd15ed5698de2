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

const LOCK: &str = "kunci";

/// The lock file, locked and still in its place: between opening and locking, another build may have ended and removed it.
fn lock(folder: &Path, output: &Path) -> Result<File, EmitError> {
    let path = folder.join(LOCK);
    loop {
        match fs::create_dir(folder) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                return Err(EmitError::io(Operation::Write, folder)(error));
            }
            _ => {}
        }
        if fs::symlink_metadata(folder).is_ok_and(|found| !found.is_dir()) {
            return Err(EmitError::Refusal {
                output: folder.to_owned(),
                why: Refusal::NotAFolder,
            });
        }
        let file = match OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
        {
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            opened => opened.map_err(EmitError::io(Operation::Lock, &path))?,
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(EmitError::Running {
                    output: output.to_owned(),
                });
            }
            // Some network file systems know no locks; better a site without one than no site.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => {
                return Err(EmitError::io(Operation::Lock, &path)(error));
            }
        }
        if is_at(&file, &path) {
            return Ok(file);
        }
    }
}

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
    let folders: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .collect();
    folders.par_iter().try_for_each(fs::remove_dir_all)?;
    fs::remove_dir_all(tree)
}
