//! `kulkul.yaml` → [`Settings`].
//!
//! Owns: every key in both languages, defaults, and what a value must be before it may reach an address, a stylesheet or a
//! page.

mod address;
mod base_url;
mod categories;
mod colour;
mod menu;
mod outputs;
mod theme;

use super::file::read_mapping;
use super::names::slug_of;
use super::{Editorial, Settings};
use crate::base::{Written, Zone};
use crate::diag::{Diagnostic, Text, code, nearest};
use crate::yaml::reader::{self, Names, Reader, Remarks, Word};

pub use base_url::BaseUrlError;

/// Pages that the press rules ask for: Pedoman Pemberitaan Media Siber, point 8 (itself) and 3 (how to complain), UU 40/1999
/// art. 12 (who answers), UU 27/2022 (what is kept about readers).
const REQUIRED: [&str; 4] = ["pedoman-media-siber", "redaksi", "privasi", "cara-melapor"];

/// Reads the settings of a site. `None` only where there is an error.
pub fn read_settings(text: Text<'_>) -> (Option<Settings>, Vec<Diagnostic>) {
    read_mapping(text, |reader| {
        let settings = settings(reader);
        settings.filter(|_| !reader.remarks().has_errors())
    })
}

fn settings(r: &mut Reader<'_>) -> Option<Settings> {
    // All keys are read before the first that is missing ends it, so that every mistake is told at once.
    let remarks = r.remarks();
    let name = r.required(&["nama", "name"]);
    let base_url = r.required(&["alamat", "base_url"]);
    let base_url = base_url.and_then(|word| base_url::read(remarks, word));
    let region = r.required(&["wilayah", "region"]);
    let region = region.and_then(|word| region_code(remarks, word));
    let settings = Settings {
        description: words(r, &["deskripsi", "description"]),
        language: language(r).unwrap_or("id").into(),
        zone: zone(r).unwrap_or_else(Zone::wita),
        term: term(r),
        licence: words(r, &["lisensi", "licence", "license"]),
        republish: r.flag(&["terbit_ulang", "republish"]).unwrap_or_default(),
        editorial: editorial(r),
        categories: categories::read(r),
        pending_days: pending_days(r),
        required_pages: required_pages(r),
        theme: theme::read(r),
        menu: menu::read(r),
        sections: menu::sections(r),
        outputs: outputs::read(r),
        limits: outputs::limits(r),
        article_address: address::read(r),
        name: name?.boxed(),
        base_url: base_url?,
        region: region?,
    };
    Some(settings)
}

/// A text; empty if nothing is written.
fn words(r: &mut Reader<'_>, names: Names) -> Box<str> {
    r.text(names).map(Word::boxed).unwrap_or_default()
}

fn language(r: &mut Reader<'_>) -> Option<&'static str> {
    let word = r.text(&["bahasa", "language"])?;
    reader::choice(r.remarks(), word, &[(&["id"], "id"), (&["en"], "en")])
}

/// What the groups of a site are called.
fn term(r: &mut Reader<'_>) -> Box<str> {
    match r.text(&["sebutan", "term"]) {
        Some(word) => word.boxed(),
        None => "Kelompok Informasi Masyarakat".into(),
    }
}

/// A code of Kemendagri for a kabupaten or kota: `52.71`.
fn region_code(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Written<Box<str>>> {
    let is_pair = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let parts = word.text.split_once('.');
    if parts.is_some_and(|(province, region)| is_pair(province) && is_pair(region)) {
        return Some(word.written());
    }
    remarks.refuse(code::REGION_CODE, word);
    None
}

fn zone(r: &mut Reader<'_>) -> Option<Zone> {
    let word = r.text(&["zona", "zone"])?;
    let zone = Zone::named(word.text);
    if zone.is_none() {
        let remarks = r.remarks();
        let remark = remarks.at(code::ZONE, word.span).with("value", word.text);
        remarks.push(remark.suggest(nearest_zone(word.text)));
    }
    zone
}

fn nearest_zone(written: &str) -> Option<String> {
    let spoken = ["WIB", "WITA", "WIT"].map(str::to_owned);
    let iana = jiff::tz::db().available();
    let known: Vec<String> = iana.map(|name| name.to_string()).chain(spoken).collect();
    nearest(written, known.iter().map(String::as_str)).map(str::to_owned)
}

fn editorial(r: &mut Reader<'_>) -> Editorial {
    let editorial = r.map(&["redaksi", "editorial"], |part| {
        let mut text = |names| part.text(names).map(Word::boxed).unwrap_or_default();
        Editorial {
            responsible: text(&["penanggung_jawab", "responsible"]),
            owner: text(&["pemilik", "owner"]),
            funding: text(&["pendanaan", "funding"]),
            address: text(&["alamat", "address"]),
            email: text(&["surel", "email"]),
            whatsapp: text(&["whatsapp"]),
        }
    });
    editorial.unwrap_or_default()
}

/// Slugs; none for an empty list.
fn required_pages(r: &mut Reader<'_>) -> Vec<Box<str>> {
    let Some(field) = r.written(&["halaman_wajib", "required_pages"]) else {
        return REQUIRED.into_iter().map(Box::from).collect();
    };
    if reader::is_empty(field.node) {
        return Vec::new();
    }
    let remarks = r.remarks();
    let words = reader::texts(remarks, field).into_iter();
    words.filter_map(|word| slug_of(remarks, word)).collect()
}

/// For how many days an article may be unverified before `check` asks.
fn pending_days(r: &mut Reader<'_>) -> u16 {
    let field = r.field(&["batas_verifikasi", "verification_days"]);
    let days = field.and_then(|field| reader::integer(r.remarks(), field, 1, 365));
    days.map_or(7, |days| u16::try_from(days).expect("at most 365"))
}

#[cfg(test)]
mod tests;
