//! Writing files for `init`, `new` and `theme`.
//!
//! Owns: never overwriting anything.

use super::error::CliError;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file that must not be there yet, and the folders above it.
///
/// # Errors
/// Something is there already, or nothing can be written.
pub(super) fn write_new(path: &Path, text: &str) -> Result<(), CliError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| CliError::File(folder.to_owned(), error))?;
    }
    // Asking first whether it is there would leave a moment in which somebody else can make it.
    let written = File::create_new(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => CliError::Exists(path.to_owned()),
        _ => CliError::File(path.to_owned(), error),
    })
}
