//! The pattern of article addresses.

use super::super::AddressPart;
use crate::base;
use crate::diag::{code, nearest};
use crate::yaml::reader::{Reader, Remarks, Word};

/// Placeholders by name, the Indonesian one first.
const PARTS: [(&[&str], AddressPart); 6] = [
    (&["kecamatan"], AddressPart::Kecamatan),
    (&["kelurahan"], AddressPart::Kelurahan),
    (&["tahun", "year"], AddressPart::Year),
    (&["bulan", "month"], AddressPart::Month),
    (&["hari", "day"], AddressPart::Day),
    (&["slug"], AddressPart::Slug),
];

/// `/<kecamatan>/<kelurahan>/<tahun>/<bulan>/<slug>/`.
fn default() -> Vec<AddressPart> {
    use AddressPart::{Kecamatan, Kelurahan, Month, Slug, Year};
    vec![Kecamatan, Kelurahan, Year, Month, Slug]
}

pub(super) fn read(r: &mut Reader<'_>) -> Vec<AddressPart> {
    let Some(word) = r.text(&["alamat_artikel", "article_address"]) else {
        return default();
    };
    let remarks = r.remarks();
    let mut parts = Vec::new();
    let mut at = word.span.start
        + remarks.text().text[word.span.clone()]
            .find(word.text)
            .unwrap_or(0);
    for segment in word.text.split('/') {
        if !segment.is_empty() {
            parts.extend(part(
                remarks,
                &Word {
                    text: segment,
                    span: &(at..at + segment.len()),
                    ..word
                },
            ));
        }
        at += segment.len() + 1;
    }
    if !parts.contains(&AddressPart::Slug) && !word.text.contains("<slug>") {
        remarks.push(remarks.at(code::ADDRESS_WITHOUT_SLUG, word.span));
    }
    parts
}

fn part(remarks: &Remarks<'_>, word: &Word<'_>) -> Option<AddressPart> {
    let placeholder = word
        .text
        .strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'));
    if let Some(name) = placeholder {
        if let Some((_, part)) = PARTS.iter().find(|(names, _)| names.contains(&name)) {
            return Some(part.clone());
        }
    } else if base::slug(word.text) == word.text {
        return Some(AddressPart::Literal(word.text.into()));
    }
    let known = PARTS.iter().flat_map(|(names, _)| names.iter().copied());
    let choices: Vec<String> = PARTS
        .iter()
        .map(|(names, _)| format!("<{}>", names[0]))
        .collect();
    let meant = nearest(placeholder.unwrap_or(word.text), known).map(|name| format!("<{name}>"));
    let remark = remarks
        .at(code::ADDRESS_PART, word.span)
        .with("value", word.text);
    remarks.push(remark.with("choices", choices.join(", ")).suggest(meant));
    None
}
