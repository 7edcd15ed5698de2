//! Which files may lie beside a text and be published with it.
//!
//! A page of HTML beside an article would run in the reader's browser as part of the site. So what members may attach is a list,
//! and all else is refused; kinds that browsers take for XML are not on it. `static/` is the maintainer's: anything goes.

use crate::base::{SitePart, SitePath};
use crate::diag::{Diagnostic, Location, code};

/// Documents, tables, calendars, sound, film and archives that browsers show by themselves or hand to another program.
const ATTACHED: [&str; 33] = [
    "7z", "csv", "doc", "docx", "epub", "flac", "geojson", "ics", "json", "m4a", "m4v", "mov",
    "mp3", "mp4", "odp", "ods", "odt", "oga", "ogg", "ogv", "opus", "pdf", "ppt", "pptx", "rtf",
    "tsv", "txt", "vcf", "wav", "webm", "xls", "xlsx", "zip",
];

/// Whether the maintainer put it there to be published as it is.
pub(super) fn is_static(path: &SitePath) -> bool {
    SitePart::Statics.holds(path)
}

/// Refuses a file that is no picture and may not be attached.
pub(super) fn check(path: &SitePath) -> Result<(), Diagnostic> {
    let extension = path.extension().to_ascii_lowercase();
    if is_static(path) || ATTACHED.binary_search(&extension.as_str()).is_ok() {
        return Ok(());
    }
    Err(Diagnostic::new(code::ATTACHMENT_KIND)
        .at(Location::file(path))
        .with("name", path.file_name()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_is_sorted() {
        assert!(super::ATTACHED.is_sorted());
    }
}
