//! What is built, and limits of weight.

use crate::config::settings::CARDS;
use crate::config::{FeedFormat, GroupKind, Limits, Outputs};
use crate::diag::code;
use crate::yaml::reader::{self, Names, Reader};

const FORMATS: [(Names, FeedFormat); 3] = [
    (&["rss"], FeedFormat::Rss),
    (&["atom"], FeedFormat::Atom),
    (&["json"], FeedFormat::Json),
];

/// Groups that can have feeds.
const WITH_FEEDS: [(Names, GroupKind); 5] = [
    (&["situs", "site"], GroupKind::Site),
    (&["kecamatan"], GroupKind::Kecamatan),
    (&["kelurahan"], GroupKind::Kelurahan),
    (&["kategori", "category"], GroupKind::Category),
    (&["penulis", "author"], GroupKind::Author),
];

/// Groups whose lists can be left out; the site and its places always have them.
const WITH_LISTS: [(Names, GroupKind); 8] = [
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
    Outputs {
        feeds: several(r, &["umpan", "feeds"], &FORMATS, usual.feeds),
        feeds_for: several(
            r,
            &["umpan_untuk", "feeds_for"],
            &WITH_FEEDS,
            usual.feeds_for,
        ),
        lists: several(r, &["daftar", "lists"], &WITH_LISTS, usual.lists),
        months: flag(r, &["arsip_bulan", "month_archive"], usual.months),
        sitemap: flag(r, &["peta_situs", "sitemap"], usual.sitemap),
        agenda: flag(r, &["agenda"], usual.agenda),
        cards: cards(r, usual.cards),
        avif: avif(r).unwrap_or(usual.avif),
        api: flag(r, &["api"], usual.api),
        search: flag(r, &["pencarian", "search"], usual.search),
        offline: flag(r, &["luring", "offline"], usual.offline),
        urgent: flag(r, &["darurat", "urgent"], usual.urgent),
    }
}

fn flag(r: &mut Reader<'_>, names: Names, usual: bool) -> bool {
    r.flag(names).unwrap_or(usual)
}

/// Photos in AVIF; an error where this program was compiled without the encoder.
fn avif(r: &mut Reader<'_>) -> Option<bool> {
    let field = r.field(&["avif"])?;
    let wanted = reader::flag(r.remarks(), field)?;
    if wanted && !cfg!(feature = "avif") {
        let remarks = r.remarks();
        let remark = remarks.at(code::NO_AVIF, &field.key.span);
        remarks.push(remark.with("key", &field.key.name));
        return None;
    }
    Some(wanted)
}

/// `ya`, `tidak`, or how many are drawn.
fn cards(r: &mut Reader<'_>, usual: Option<usize>) -> Option<usize> {
    let Some(field) = r.field(&["kartu", "cards"]) else {
        return usual;
    };
    // A number first: `kartu: 0` is none, and no answer to yes or no.
    if let Some(text) = field.node.scalar()
        && let Ok(number) = text.trim().parse()
    {
        return Some(number);
    }
    match reader::flag(r.remarks(), field) {
        Some(is_wanted) => is_wanted.then_some(CARDS),
        None => usual,
    }
}

/// Some of a few. An empty list or `tidak` is none of them, `ya` the usual ones.
fn several<T: Copy + PartialEq>(
    r: &mut Reader<'_>,
    names: Names,
    choices: &[(Names, T)],
    usual: Vec<T>,
) -> Vec<T> {
    // Written, not filled in: an empty list says something here.
    let Some(field) = r.written(names) else {
        return usual;
    };
    if let Some(text) = field.node.scalar() {
        match reader::yes_or_no(text) {
            Some(true) => return usual,
            Some(false) => return Vec::new(),
            // `umpan:` alone is a line of a form that nobody filled in; `umpan: []` is not.
            None if reader::is_empty(field.node) => return usual,
            None => {}
        }
    }
    let mut chosen = Vec::new();
    for word in reader::texts(r.remarks(), field) {
        if let Some(value) = reader::choice(r.remarks(), word, choices)
            && !chosen.contains(&value)
        {
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

/// A size of a file in bytes, or a remark.
fn limit(r: &mut Reader<'_>, names: Names) -> Option<u64> {
    let word = r.text(names)?;
    let size = size(word.text);
    if size.is_none() {
        r.remarks().refuse(code::LIMIT, word);
    }
    size
}

/// A whole number and its unit, of which each is a thousand of the one before, as disks and phones count.
fn size(text: &str) -> Option<u64> {
    const MOST: u64 = 1_000_000_000;
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let number: u64 = number.parse().ok()?;
    let unit = match &*unit.trim_start().to_ascii_lowercase() {
        "b" => 1,
        "kb" => 1000,
        "mb" => 1_000_000,
        _ => return None,
    };
    (number < MOST).then_some(number * unit)
}
