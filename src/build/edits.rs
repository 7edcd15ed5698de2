//! Articles compared with what they were.

use super::{Failure, Prepared};
use crate::base::SitePath;
use crate::content::{self, CompileContext};
use crate::diag::{Diagnostic, code};
use crate::newsroom::{Edition, silent_edit};
use crate::source::Folder;
use jiff::Timestamp;

/// Files as they were at a moment, by the path at which they lie now.
#[derive(Debug, Clone)]
pub struct Before {
    /// The moment.
    pub time: Timestamp,
    /// Path now, bytes then.
    pub files: Vec<(SitePath, Vec<u8>)>,
}

/// Remarks on articles that changed in silence after readers could see them.
pub(super) fn remarks(folder: &Folder, prepared: &Prepared, before: &Before) -> Result<Vec<Diagnostic>, Failure> {
    let (settings, places) = (prepared.settings(), prepared.places());
    let context = CompileContext { zone: &settings.zone, places, categories: &settings.categories };
    let mut found = Vec::new();
    for (path, old) in &before.files {
        let Some(new) = folder.read(path)? else { continue };
        let (Ok(old_text), Ok(new_text)) = (std::str::from_utf8(old), std::str::from_utf8(&new)) else { continue };
        // What is wrong with the file as it is has been told; as it was, it no longer matters.
        let (was, _) = content::compile(path, old, &context);
        let (is, _) = content::compile(path, &new, &context);
        let (Some(was), Some(is)) = (was, is) else { continue };
        let was = Edition { head: &was.head, text: old_text };
        let span = silent_edit(was, Edition { head: &is.head, text: new_text }, before.time);
        found.extend(span.map(|span| Diagnostic::new(code::EDITED_SILENTLY).at_span(path, &span)));
    }
    Ok(found)
}
