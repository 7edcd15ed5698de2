//! What is built, and limits of weight.

use super::super::settings::CARDS;
use super::super::{FeedFormat, GroupKind, Limits, Outputs};
use crate::diag::code;
use crate::yaml::Value;
use crate::yaml::reader::{self, Reader};

const FORMATS: [(&[&str], FeedFormat); 3] = [
    (&["rss"], FeedFormat::Rss),
    (&["atom"], FeedFormat::Atom),
    (&["json"], FeedFormat::Json),
];

/// Groups that can have feeds.
const WITH_FEEDS: [(&[&str], GroupKind); 5] = [
    (&["situs", "site"], GroupKind::Site),
    (&["kecamatan"], GroupKind::Kecamatan),
    (&["kelurahan"], GroupKind::Kelurahan),
    (&["kategori", "category"], GroupKind::Category),
    (&["penulis", "author"], GroupKind::Author),
];

/// Groups whose lists can be left out; the site and its places always have them.
const WITH_LISTS: [(&[&str], GroupKind); 8] = [
    (&["jenis", "type"], GroupKind::Kind),
    (&["kategori", "category"], GroupKind::Category),
    (&["tag"], GroupKind::Tag),
    (&["penulis", "author"], GroupKind::Author),
    (&["seri", "series"], GroupKind::Series),
    (&["situs", "site"], GroupKind::Site),
    (&["kecamatan"], GroupKind::Kecamatan),
    (&["kelurahan"], GroupKind::Kelurahan),
];

pub(super) fn read(r: &mut Reader<'_>) -> Outputs {
    r.map(&["keluaran", "outputs"], outputs).unwrap_or_default()
}

fn outputs(r: &mut Reader<'_>) -> Outputs {
    let usual = Outputs::default();
    let mut flag = |names, usual| r.flag(names).unwrap_or(usual);
    let months = flag(&["arsip_bulan", "month_archive"], usual.months);
    let sitemap = flag(&["peta_situs", "sitemap"], usual.sitemap);
    let agenda = flag(&["agenda"], usual.agenda);
    let avif = flag(&["avif"], usual.avif);
    let api = flag(&["api"], usual.api);
    let search = flag(&["pencarian", "search"], usual.search);
    let offline = flag(&["luring", "offline"], usual.offline);
    let urgent = flag(&["darurat", "urgent"], usual.urgent);
    Outputs {
        feeds: several(r, &["umpan", "feeds"], &FORMATS, usual.feeds),
        feeds_for: several(
            r,
            &["umpan_untuk", "feeds_for"],
            &WITH_FEEDS,
            usual.feeds_for,
        ),
        lists: several(r, &["daftar", "lists"], &WITH_LISTS, usual.lists),
        months,
        sitemap,
        agenda,
        cards: cards(r, usual.cards),
        avif,
        api,
        search,
        offline,
        urgent,
    }
}

/// `ya`, `tidak`, or how many are drawn.
fn cards(r: &mut Reader<'_>, usual: Option<usize>) -> Option<usize> {
    let Some(field) = r.field(&["kartu", "cards"]) else {
        return usual;
    };
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
    let Some(field) = r.written(names) else {
        return usual;
    };
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
    for value in reader::texts(remarks, field)
        .into_iter()
        .filter_map(|word| reader::choice(remarks, word, choices))
    {
        if !chosen.contains(&value) {
            chosen.push(value);
        }
    }
    chosen
}

/// `batas`, `limits`.
pub(super) fn limits(r: &mut Reader<'_>) -> Limits {
    let limits = r.map(&["batas", "limits"], |part| {
        let usual = Limits::default();
        let article = limit(part, &["artikel", "article"]);
        let first_photo = limit(part, &["foto_pertama", "first_photo"]);
        Limits {
            article: article.unwrap_or(usual.article),
            first_photo: first_photo.unwrap_or(usual.first_photo),
        }
    });
    limits.unwrap_or_default()
}

/// A size of a file: a whole number and its unit, of which each is a thousand of the one before.
fn limit(r: &mut Reader<'_>, names: reader::Names) -> Option<u64> {
    let word = r.text(names)?;
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    let number = word.text[..digits]
        .parse::<u64>()
        .ok()
        .filter(|number| *number < 1_000_000_000);
    let unit = match &*word.text[digits..].trim_start().to_ascii_lowercase() {
        "b" => Some(1),
        "kb" => Some(1000),
        "mb" => Some(1_000_000),
        _ => None,
    };
    let size = number.zip(unit).map(|(number, unit)| number * unit);
    if size.is_none() {
        let remarks = r.remarks();
        remarks.push(remarks.at(code::LIMIT, word.span).with("value", word.text));
    }
    size
}
