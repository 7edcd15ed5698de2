//! `sumber`: who issued a release, or where statements come from.

use super::super::Source;
use crate::diag::code;
use crate::yaml;
use crate::yaml::reader::{self, Field, Reader, Remarks, Word};

pub(super) fn sources(r: &mut Reader<'_>) -> Vec<Source> {
    let Some(field) = r.field(&["sumber", "source"]) else {
        return Vec::new();
    };
    let remarks = r.remarks();
    reader::items(field)
        .filter(|item| !reader::is_empty(item.node))
        .filter_map(|item| source(remarks, item))
        .collect()
}

fn source<'n>(remarks: &'n Remarks<'n>, item: Field<'n>) -> Option<Source> {
    if !matches!(item.node.value, yaml::Value::Map(_)) {
        let word = reader::text(remarks, item)?;
        return Some(Source {
            name: word.boxed(),
            url: is_web(word.text).then(|| word.boxed()),
        });
    }
    reader::map(remarks, item, |part| {
        let name = part.text(&["nama", "name"]);
        let url = link(part);
        if name.is_none() && url.is_none() {
            part.missing(&["nama", "name"]);
        }
        Some(Source {
            name: name.or(url)?.boxed(),
            url: url.map(Word::boxed),
        })
    })?
}

/// `tautan`: an address, told of where it is none.
pub(super) fn link<'n>(part: &mut Reader<'n>) -> Option<Word<'n>> {
    let word = part.text(&["tautan", "url"])?;
    if is_web(word.text) {
        return Some(word);
    }
    let remarks = part.remarks();
    remarks.push(
        remarks
            .at(code::SOURCE_URL, word.span)
            .with("value", word.text),
    );
    None
}

/// `http` or `https`, with a host and without white space.
pub(in super::super) fn is_web(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        && !text.contains(char::is_whitespace)
}
