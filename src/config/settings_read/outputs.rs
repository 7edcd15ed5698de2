//! What is built, and limits of weight.

use super::super::reader::{self, Field, Reader, Remarks, Word};
use super::super::settings::CARDS;
use super::super::yaml::Value;
use super::super::{FeedFormat, GroupKind, Outputs};
use crate::diag::code;

const FORMATS: [(&[&str], FeedFormat); 3] =
    [(&["rss"], FeedFormat::Rss), (&["atom"], FeedFormat::Atom), (&["json"], FeedFormat::Json)];

/// Groups that can have feeds.
const WITH_FEEDS: [(&[&str], GroupKind); 5] = [
    (&["situs", "site"], GroupKind::Site),
    (&["kecamatan"], GroupKind::Kecamatan),
    (&["kelurahan"], GroupKind::Kelurahan),
    (&["kategori", "category"], GroupKind::Category),
    (&["penulis", "author"], GroupKind::Author),
];

/// Groups whose lists can be left out; the site and its places always have them.
const WITH_LISTS: [(&[&str], GroupKind); 7] = [
    (&["kategori", "category"], GroupKind::Category),
    (&["tag"], GroupKind::Tag),
    (&["penulis", "author"], GroupKind::Author),
    (&["seri", "series"], GroupKind::Series),
    (&["situs", "site"], GroupKind::Site),
    (&["kecamatan"], GroupKind::Kecamatan),
    (&["kelurahan"], GroupKind::Kelurahan),
];

pub(super) fn read(r: &mut Reader<'_>) -> Outputs {
    let usual = Outputs::default();
    let Some(mut part) = r.map(&["keluaran", "outputs"], "umpan, daftar, arsip_bulan, peta_situs, agenda, api") else {
        return usual;
    };
    let outputs = Outputs {
        feeds: several(&mut part, &["umpan", "feeds"], &FORMATS, usual.feeds),
        feeds_for: several(&mut part, &["umpan_untuk", "feeds_for"], &WITH_FEEDS, usual.feeds_for),
        lists: several(&mut part, &["daftar", "lists"], &WITH_LISTS, usual.lists),
        months: part.flag(&["arsip_bulan", "month_archive"]).unwrap_or(usual.months),
        sitemap: part.flag(&["peta_situs", "sitemap"]).unwrap_or(usual.sitemap),
        agenda: part.flag(&["agenda"]).unwrap_or(usual.agenda),
        cards: cards(&mut part, usual.cards),
        api: part.flag(&["api"]).unwrap_or(usual.api),
    };
    avif(&mut part);
    // Built by later versions; a site may say already what it wants.
    part.flag(&["pencarian", "search"]);
    part.flag(&["luring", "offline"]);
    part.finish();
    outputs
}

/// Pictures in a format that is too slow to make; who asks for it is told.
fn avif(r: &mut Reader<'_>) {
    let Some(field) = r.field(&["avif"]) else { return };
    let remarks = r.remarks();
    if reader::flag(remarks, field) == Some(true) {
        remarks.push(remarks.at(code::AVIF, &field.key.span).with("key", &field.key.name));
    }
}

/// `ya`, `tidak`, or how many are drawn.
fn cards(r: &mut Reader<'_>, usual: Option<usize>) -> Option<usize> {
    let Some(field) = r.field(&["kartu", "cards"]) else { return usual };
    if let Value::Scalar { text, .. } = &field.node.value
        && let Ok(number) = text.trim().parse()
    {
        return Some(number);
    }
    reader::flag(r.remarks(), field).map_or(usual, |wanted| wanted.then_some(CARDS))
}

/// Some of a few. An empty list or `tidak` is none of them, `ya` the usual ones.
fn several<T: Copy + PartialEq>(
    r: &mut Reader<'_>,
    names: reader::Names,
    choices: &[(&'static [&'static str], T)],
    usual: Vec<T>,
) -> Vec<T> {
    let Some(field) = r.written(names) else { return usual };
    let remarks = r.remarks();
    if let Value::Scalar { text, .. } = &field.node.value {
        match reader::yes_or_no(text) {
            Some(true) => return usual,
            Some(false) => return Vec::new(),
            None if reader::is_empty(field.node) => return usual,
            None => {}
        }
    }
    let mut chosen = Vec::new();
    for value in reader::texts(remarks, field).into_iter().filter_map(|word| reader::choice(remarks, word, choices)) {
        if !chosen.contains(&value) {
            chosen.push(value);
        }
    }
    chosen
}

/// `batas`: looked over here, kept by the rooms that weigh pages.
pub(super) fn limits(r: &mut Reader<'_>) {
    let Some(field) = r.field(&["batas", "limits"]) else { return };
    let remarks = r.remarks();
    let Value::Map(entries) = &field.node.value else {
        remarks.push(reader::expected(remarks, code::EXPECTED_MAP, field).with("parts", "artikel, foto_pertama"));
        return;
    };
    for (key, node) in entries.iter().filter(|(_, node)| !reader::is_empty(node)) {
        if let Some(word) = reader::text(remarks, Field { key, node }) {
            limit(remarks, word);
        }
    }
}

fn limit(remarks: &Remarks<'_>, word: Word<'_>) {
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    let unit = word.text[digits..].trim_start().to_ascii_lowercase();
    if digits == 0 || digits > 9 || !matches!(&*unit, "kb" | "mb" | "b") {
        remarks.push(remarks.at(code::LIMIT, word.span).with("value", word.text));
    }
}
