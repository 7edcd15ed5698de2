//! `tag`: words that articles are gathered by.

use super::distinct;
use crate::base::{self, Written};
use crate::diag::code;
use crate::yaml::reader::Reader;

/// Tags in order, each once by its slug.
pub(super) fn tags(r: &mut Reader<'_>) -> Vec<Written<Box<str>>> {
    let remarks = r.remarks();
    let (good, bad): (Vec<_>, Vec<_>) = r
        .texts(&["tag", "tags"])
        .into_iter()
        .partition(|word| !base::slug(word.text).is_empty());
    for word in bad {
        remarks.push(
            remarks
                .at(code::NOT_A_SLUG, word.span)
                .with("value", word.text)
                .with("slug", "gotong-royong"),
        );
    }
    for word in good.iter().filter(|word| word.text.contains(',')) {
        let list: Vec<&str> = word.text.split(',').map(str::trim).collect();
        remarks.push(
            remarks
                .at(code::TAG_COMMA, word.span)
                .suggest(Some(format!("[{}]", list.join(", ")))),
        );
    }
    distinct(good, |word| base::slug(word.text).into_owned())
}
