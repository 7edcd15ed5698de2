//! Which folder the output is, and whether it may be one.
//!
//! The home folder needs no check of its own: it holds files that kulkul did not make, or it holds the site.

use super::error::{EmitError, Operation, Refusal};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

/// The output folder, absolute, without links on the way and with something beside it. Makes the folders above it.
pub(super) fn resolve(output: &Path, site: &Path) -> Result<PathBuf, EmitError> {
    let output = absolute(output).map_err(EmitError::io(Operation::Read, output))?;
    let unfit = |why| EmitError::Refusal {
        output: output.clone(),
        why,
    };
    let above = output.parent().ok_or_else(|| unfit(Refusal::Root))?;
    match fs::symlink_metadata(&output) {
        Ok(found) if found.is_symlink() => return Err(unfit(Refusal::Symlink)),
        Ok(found) if !found.is_dir() => return Err(unfit(Refusal::NotAFolder)),
        Ok(found) if is_mount(&found, above) => return Err(unfit(Refusal::MountPoint)),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(EmitError::io(Operation::Read, &output)(error)),
    }
    let site = fs::canonicalize(site).map_err(EmitError::io(Operation::Read, site))?;
    if site.starts_with(&output) {
        Err(unfit(Refusal::HoldsTheSite))
    } else {
        Ok(output)
    }
}

/// Links above the folder are followed; the folder itself stays what it is, so that a link is seen as one.
fn absolute(output: &Path) -> io::Result<PathBuf> {
    let named = matches!(output.components().next_back(), Some(Component::Normal(_)));
    let (Some(name), true) = (output.file_name(), named) else {
        return fs::canonicalize(output);
    };
    let above = match output.parent() {
        Some(above) if above != Path::new("") => above,
        _ => Path::new("."),
    };
    // A folder that is not there has no absolute path.
    fs::create_dir_all(above)?;
    let path = fs::canonicalize(above)?.join(name);
    match fs::symlink_metadata(&path) {
        // The name as the disk spells it, where it does not tell capitals apart.
        Ok(found) if found.is_dir() => fs::canonicalize(path),
        _ => Ok(path),
    }
}

#[cfg(unix)]
fn is_mount(folder: &fs::Metadata, above: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(above).is_ok_and(|above| above.dev() != folder.dev())
}

#[cfg(not(unix))]
fn is_mount(_: &fs::Metadata, _: &Path) -> bool {
    false
}
