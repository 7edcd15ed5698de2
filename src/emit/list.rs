//! `.kulkul-berkas`: which files in the output kulkul made.
//!
//! Text, so that a person can read why a folder is refused: a line with the version, then one path a line, sorted.

use super::error::{EmitError, Operation, Refusal};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// The file's name; no page may have it.
pub(super) const NAME: &str = ".kulkul-berkas";

const MARK: &str = "kulkul-berkas ";
const VERSION: &str = "1";
const REMARK: &str =
    "daftar berkas buatan kulkul, jangan diubah (files made by kulkul, do not edit)";

/// What the list in `output` says; `None` if there is none, or something else bears its name.
pub(super) fn read(output: &Path) -> Result<Option<String>, EmitError> {
    let path = output.join(NAME);
    let text = match fs::read(&path) {
        // Paths are UTF-8: a list that is not is none of ours.
        Ok(bytes) => String::from_utf8(bytes).unwrap_or_default(),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::IsADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(EmitError::io(Operation::Read, path)(error)),
    };
    match version(&text) {
        None => Ok(None),
        Some(VERSION) => Ok(Some(text)),
        // What a newer kulkul made may be more than files in a list.
        Some(_) => Err(EmitError::Refusal {
            output: output.to_owned(),
            why: Refusal::Newer,
        }),
    }
}

fn version(list: &str) -> Option<&str> {
    let rest = list.strip_prefix(MARK)?;
    rest.split([' ', '\n']).next()
}

/// The paths of a list, in its order.
pub(super) fn paths(list: &str) -> impl Iterator<Item = &str> {
    list.lines().skip(1).filter(|line| !line.is_empty())
}

/// Writes the list of a tree and syncs it: without its list a tree is a stranger to the next build.
pub(super) fn write<'a>(
    tree: &Path,
    sorted: impl Iterator<Item = &'a str>,
) -> Result<(), EmitError> {
    let mut text = format!("{MARK}{VERSION} {REMARK}\n");
    for path in sorted {
        text.push_str(path);
        text.push('\n');
    }
    let path = tree.join(NAME);
    save(&path, &text).map_err(EmitError::io(Operation::Write, &path))
}

fn save(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
