//! The pattern of article addresses.

use crate::base;
use crate::config::AddressPart;
use crate::diag::{Diagnostic, code, nearest};
use crate::yaml::reader::{Names, Reader, Remarks, Word};

/// Placeholders by name, the Indonesian one first.
const PARTS: [(Names, AddressPart); 6] = [
    (&["kecamatan"], AddressPart::Kecamatan),
    (&["kelurahan"], AddressPart::Kelurahan),
    (&["tahun", "year"], AddressPart::Year),
    (&["bulan", "month"], AddressPart::Month),
    (&["hari", "day"], AddressPart::Day),
    (&["slug"], AddressPart::Slug),
];

/// `/<kecamatan>/<kelurahan>/<tahun>/<bulan>/<slug>/`.
fn usual() -> Vec<AddressPart> {
    use AddressPart::{Kecamatan, Kelurahan, Month, Slug, Year};
    vec![Kecamatan, Kelurahan, Year, Month, Slug]
}

pub(super) fn read(r: &mut Reader<'_>) -> Vec<AddressPart> {
    let Some(word) = r.text(&["alamat_artikel", "article_address"]) else {
        return usual();
    };
    let remarks = r.remarks();
    let mut parts = Vec::new();
    // Each segment has its own place, so that a remark marks the one that is wrong.
    for (segment, at) in segments(word.text) {
        let start = start_of(remarks, &word) + at;
        let segment = Word {
            text: segment,
            span: &(start..start + segment.len()),
            ..word
        };
        parts.extend(part(remarks, &segment));
    }
    // A slip in `<slug>` has been told already.
    if !parts.contains(&AddressPart::Slug) && !word.text.contains("<slug>") {
        remarks.push(remarks.at(code::ADDRESS_WITHOUT_SLUG, word.span));
    }
    parts
}

/// What stands between the slashes, and at which byte.
fn segments(address: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    let segments = address.split('/').map(move |segment| {
        let start = at;
        at += segment.len() + 1;
        (segment, start)
    });
    segments.filter(|(segment, _)| !segment.is_empty())
}

/// Where the text of a word begins in the file: behind its quote, if it has one.
fn start_of(remarks: &Remarks<'_>, word: &Word<'_>) -> usize {
    let written = &remarks.text().text[word.span.clone()];
    word.span.start + written.find(word.text).unwrap_or(0)
}

/// `<kecamatan>`, or a segment that is the same for all articles.
fn part(remarks: &Remarks<'_>, word: &Word<'_>) -> Option<AddressPart> {
    let inner = word.text.strip_prefix('<');
    let placeholder = inner.and_then(|text| text.strip_suffix('>'));
    let found = match placeholder {
        Some(name) => placed(name),
        None => literal(word.text),
    };
    if found.is_none() {
        remarks.push(not_a_part(remarks, word, placeholder.unwrap_or(word.text)));
    }
    found
}

fn placed(name: &str) -> Option<AddressPart> {
    let (_, part) = PARTS.iter().find(|(names, _)| names.contains(&name))?;
    Some(part.clone())
}

fn literal(text: &str) -> Option<AddressPart> {
    (base::slug(text) == text).then(|| AddressPart::Literal(text.into()))
}

fn not_a_part(remarks: &Remarks<'_>, word: &Word<'_>, name: &str) -> Diagnostic {
    let spellings = PARTS.iter().flat_map(|(names, _)| names.iter().copied());
    let meant = nearest(name, spellings).map(|name| format!("<{name}>"));
    let choices = PARTS.each_ref().map(|(names, _)| format!("<{}>", names[0]));
    remarks
        .at(code::ADDRESS_PART, word.span)
        .with("value", word.text)
        .with("choices", choices.join(", "))
        .suggest(meant)
}
