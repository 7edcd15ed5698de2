//! `menu` and `bagian`: what readers find at the top of every page, and on the front page.

use crate::base::{UrlPath, Written};
use crate::config::MenuItem;
use crate::diag::code;
use crate::yaml::reader::{self, Reader, Remarks, Word};

pub(super) fn read(r: &mut Reader<'_>) -> Vec<MenuItem> {
    let Some(field) = r.field(&["menu"]) else {
        return Vec::new();
    };
    let items = reader::maps(r.remarks(), field, item);
    items.into_iter().flatten().collect()
}

fn item(part: &mut Reader<'_>) -> Option<MenuItem> {
    let title = part.required(&["judul", "title"]);
    let to = part.required(&["ke", "to"]);
    let to = to.and_then(|word| target(part.remarks(), word));
    Some(MenuItem {
        title: title?.boxed(),
        to: to?,
    })
}

/// An address on the site, or a whole one.
fn target(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Written<Box<str>>> {
    let path = word.text.split('#').next().unwrap_or(word.text);
    let is_address = is_whole(word.text) || UrlPath::new(path).is_ok();
    if is_address && !word.text.contains(char::is_whitespace) {
        return Some(word.written());
    }
    remarks.refuse(code::MENU_TARGET, word);
    None
}

fn is_whole(text: &str) -> bool {
    let rest = text.strip_prefix("https://");
    let rest = rest.or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty())
}

/// Sections of the front page as written; none for an empty list.
pub(super) fn sections(r: &mut Reader<'_>) -> Option<Vec<Written<Box<str>>>> {
    let field = r.written(&["bagian", "sections"])?;
    if reader::is_empty(field.node) {
        return Some(Vec::new());
    }
    let words = reader::texts(r.remarks(), field);
    Some(words.into_iter().map(Word::written).collect())
}
