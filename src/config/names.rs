//! Names that become part of an address or of a path.

use crate::base::{self, Written};
use crate::diag::{Diagnostic, code};
use crate::yaml::reader::{Remarks, Word};

/// A text that must be a slug already.
pub(crate) fn slug_of(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Box<str>> {
    let slug = base::slug(word.text);
    if slug.is_empty() {
        // Nothing in it can be kept, so the remark shows any slug.
        remarks.push(not_a_slug(remarks, word, "gotong-royong"));
        return None;
    }
    if slug == word.text {
        return Some(slug.into());
    }
    remarks.push(not_a_slug(remarks, word, &slug).suggest(Some(slug)));
    None
}

/// A remark that a text is no slug, with one that is.
pub(super) fn not_a_slug(remarks: &Remarks<'_>, word: Word<'_>, slug: &str) -> Diagnostic {
    let remark = remarks.at(code::NOT_A_SLUG, word.span);
    remark.with("value", word.text).with("slug", slug)
}

/// The name of a folder in `themes/`.
pub(super) fn theme_name(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Written<Box<str>>> {
    if !word.text.is_empty() && base::slug(word.text) == word.text {
        return Some(word.written());
    }
    // It becomes a path: `../x` would leave the site.
    remarks.refuse(code::THEME_NAME, word);
    None
}
