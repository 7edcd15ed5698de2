//! The next tree takes the place of the present one.

use super::error::{EmitError, Operation, Refusal};
use super::work::WorkFolder;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// How two trees change places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Swap {
    /// In one step; by two renames where the file system cannot.
    Exchange,
    /// By two renames: for a moment there is no output, and a build killed in that moment is mended by the next one.
    Renames,
}

impl Swap {
    /// What this system can do.
    pub(super) const BEST: Self = if cfg!(any(
        target_os = "linux",
        target_os = "android",
        target_vendor = "apple"
    )) {
        Self::Exchange
    } else {
        Self::Renames
    };

    /// Puts the next tree in place. What was there before is then in the work folder.
    pub(super) fn swap(self, work: &WorkFolder, output: &Path) -> Result<(), EmitError> {
        let next = work.next();
        // The first build has nothing to exchange.
        if fs::symlink_metadata(output).is_err() {
            return fs::rename(&next, output).map_err(EmitError::io(Operation::Swap, output));
        }
        if self == Self::Exchange {
            match exchange(&next, output) {
                Ok(()) => return Ok(()),
                Err(error) if cannot(&error) => {}
                Err(error) => return Err(refused(output, error)),
            }
        }
        two_renames(&next, output, &work.old())
    }
}

fn two_renames(next: &Path, output: &Path, old: &Path) -> Result<(), EmitError> {
    fs::rename(output, old).map_err(|error| refused(output, error))?;
    let Err(error) = fs::rename(next, output) else {
        // As after an exchange; if this fails, it is cleared under its own name.
        let _ = fs::rename(old, next);
        return Ok(());
    };
    // There is no output now: the old one goes back.
    match fs::rename(old, output) {
        Ok(()) => Err(refused(output, error)),
        Err(source) => Err(EmitError::Lost {
            output: output.to_owned(),
            old: old.to_owned(),
            source,
        }),
    }
}

fn refused(output: &Path, error: io::Error) -> EmitError {
    match error.kind() {
        // `is_mount` sees most of them before; a bind mount of the same file system only shows here.
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => EmitError::Refusal {
            output: output.to_owned(),
            why: Refusal::MountPoint,
        },
        _ => EmitError::io(Operation::Swap, output)(error),
    }
}

/// The file system or the kernel has no exchange.
fn cannot(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Unsupported | ErrorKind::InvalidInput
    )
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}
