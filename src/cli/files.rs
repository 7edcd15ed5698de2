//! Writing files for `init`, `new` and `theme`.
//!
//! Owns: never overwriting anything.

use super::error::CliError;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file that must not be there yet, and the folders above it.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), CliError> {
    let failed = |path: &Path, error: io::Error| CliError::File(path.to_owned(), error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    }
    let mut file = match File::create_new(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(CliError::Exists(path.to_owned()));
        }
        Err(error) => return Err(failed(path, error)),
    };
    file.write_all(text.as_bytes())
        .map_err(|error| failed(path, error))
}
