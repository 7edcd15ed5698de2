//! `kulkul.yaml` → [`Settings`].
//!
//! Owns: every key in both languages, defaults, and what a value must be before it may reach an address, a stylesheet or a
//! page.

mod address;
mod base_url;
mod colour;
mod outputs;

use super::{Category, Editorial, MenuItem, Settings, ThemeSettings};
use crate::base::{self, UrlPath, Written, Zone};
use crate::diag::{Diagnostic, Text, code, nearest};
use crate::yaml::reader::{self, Field, Reader, Remarks, Word};
use crate::yaml::{self};

pub use base_url::BaseUrlError;

/// Categories of a site that names none.
const CATEGORIES: [&str; 11] = [
    "berita",
    "pengumuman",
    "agenda",
    "program-pemerintah",
    "umkm",
    "budaya",
    "kesehatan",
    "pendidikan",
    "lingkungan",
    "wisata",
    "olahraga",
];

/// Pages that the press rules ask for: Pedoman Pemberitaan Media Siber, point 8 (itself) and 3 (how to complain), UU 40/1999
/// art. 12 (who answers), UU 27/2022 (what is kept about readers).
const REQUIRED: [&str; 4] = ["pedoman-media-siber", "redaksi", "privasi", "cara-melapor"];

/// Words that readers know in capitals.
const CAPITALS: [&str; 6] = ["umkm", "pkk", "kim", "rt", "rw", "bumdes"];

/// Reads the settings of a site. `None` only where there is an error.
pub fn read_settings(text: Text<'_>) -> (Option<Settings>, Vec<Diagnostic>) {
    top(text, |reader| {
        let settings = settings(reader);
        settings.filter(|_| !reader.remarks().has_errors())
    })
}

/// Reads the mapping at the top of a file of settings.
pub(super) fn top<T>(
    text: Text<'_>,
    read: impl FnOnce(&mut Reader<'_>) -> Option<T>,
) -> (Option<T>, Vec<Diagnostic>) {
    let start = if text.text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let yaml = yaml::parse(text, start..text.text.len());
    let remarks = Remarks::new(text, yaml.diagnostics);
    let Some(root) = &yaml.root else {
        if !remarks.has_errors() {
            remarks.push(remarks.at(code::NOT_A_MAPPING, &(start..start)));
        }
        return (None, remarks.into_vec());
    };
    let Some(entries) = reader::entries(root) else {
        remarks.push(remarks.at(code::NOT_A_MAPPING, &root.span));
        return (None, remarks.into_vec());
    };
    let mut reader = Reader::new(&remarks, entries, &yaml.broken, start..start);
    let value = read(&mut reader);
    reader.finish();
    (value, remarks.into_vec())
}

fn settings(r: &mut Reader<'_>) -> Option<Settings> {
    let name = r.required(&["nama", "name"]).map(Word::boxed);
    let base_url = r
        .required(&["alamat", "base_url"])
        .and_then(|word| base_url::read(r.remarks(), word));
    let region = r
        .required(&["wilayah", "region"])
        .and_then(|word| region(r.remarks(), word));
    let description = r
        .text(&["deskripsi", "description"])
        .map(Word::boxed)
        .unwrap_or_default();
    let language = r.text(&["bahasa", "language"]).and_then(|word| {
        reader::choice(r.remarks(), word, &[(&["id"], "id"), (&["en"], "en")]).map(Box::<str>::from)
    });
    let zone = r
        .text(&["zona", "zone"])
        .and_then(|word| zone(r.remarks(), word));
    let term = r.text(&["sebutan", "term"]).map(Word::boxed);
    let licence = r
        .text(&["lisensi", "licence", "license"])
        .map(Word::boxed)
        .unwrap_or_default();
    let republish = r.flag(&["terbit_ulang", "republish"]).unwrap_or_default();
    let editorial = editorial(r);
    let categories = categories(r);
    let pending_days = pending_days(r);
    let required_pages = required_pages(r);
    let theme = theme(r);
    let menu = menu(r);
    let sections = sections(r);
    let outputs = outputs::read(r);
    let limits = outputs::limits(r);
    let article_address = address::read(r);
    Some(Settings {
        name: name?,
        description,
        base_url: base_url?,
        region: region?,
        language: language.unwrap_or_else(|| "id".into()),
        zone: zone.unwrap_or_else(Zone::wita),
        term: term.unwrap_or_else(|| "Kelompok Informasi Masyarakat".into()),
        licence,
        republish,
        editorial,
        categories,
        pending_days,
        required_pages,
        theme,
        menu,
        sections,
        outputs,
        limits,
        article_address,
    })
}

/// A code of Kemendagri for a kabupaten or kota: `52.71`.
fn region(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Written<Box<str>>> {
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if word
        .text
        .split_once('.')
        .is_some_and(|(province, region)| digits(province) && digits(region))
    {
        return Some(word.written());
    }
    remarks.push(
        remarks
            .at(code::REGION_CODE, word.span)
            .with("value", word.text),
    );
    None
}

fn zone(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Zone> {
    let zone = Zone::named(word.text);
    if zone.is_none() {
        let iana: Vec<String> = jiff::tz::db()
            .available()
            .map(|name| name.to_string())
            .collect();
        let known = ["WIB", "WITA", "WIT"]
            .into_iter()
            .chain(iana.iter().map(String::as_str));
        let remark = remarks.at(code::ZONE, word.span).with("value", word.text);
        remarks.push(remark.suggest(nearest(word.text, known)));
    }
    zone
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
    let words = reader::texts(r.remarks(), field);
    words
        .into_iter()
        .filter_map(|word| slug_of(r.remarks(), word))
        .collect()
}

fn pending_days(r: &mut Reader<'_>) -> u16 {
    let days = r.field(&["batas_verifikasi", "verification_days"]);
    let days = days.and_then(|field| reader::integer(r.remarks(), field, 1, 365));
    days.and_then(|days| u16::try_from(days).ok()).unwrap_or(7)
}

fn categories(r: &mut Reader<'_>) -> Vec<Category> {
    let Some(field) = r.written(&["kategori", "categories"]) else {
        return CATEGORIES.iter().map(|slug| category(slug)).collect();
    };
    let remarks = r.remarks();
    let mut categories: Vec<Category> = Vec::new();
    for item in reader::items(field).filter(|item| !reader::is_empty(item.node)) {
        let Some(category) = one_category(remarks, item) else {
            continue;
        };
        if categories.iter().any(|known| known.slug == category.slug) {
            remarks.push(
                remarks
                    .at(code::CATEGORY_TWICE, &item.node.span)
                    .with("value", &category.slug),
            );
        } else {
            categories.push(category);
        }
    }
    categories
}

fn one_category(remarks: &Remarks<'_>, item: Field<'_>) -> Option<Category> {
    if !matches!(item.node.value, yaml::Value::Map(_)) {
        let word = *reader::texts(remarks, item).first()?;
        let found = category(word.text);
        if found.slug.is_empty() {
            remarks.push(
                remarks
                    .at(code::NOT_A_SLUG, word.span)
                    .with("value", word.text)
                    .with("slug", "berita"),
            );
            return None;
        }
        return Some(found);
    }
    let (slug, title) = reader::map(remarks, item, |part| {
        let slug = part.text(&["slug"]);
        let title = part.text(&["judul", "title"]);
        if slug.is_none() && title.is_none() {
            part.missing(&["judul", "title"]);
        }
        (slug, title)
    })?;
    let slug_text = match slug {
        Some(word) => slug_of(remarks, word)?,
        None => base::slug(title?.text).into(),
    };
    let title = title.map_or_else(|| category(&slug_text).title, Word::boxed);
    Some(Category {
        slug: slug_text,
        title,
    })
}

/// A text that must be a slug already.
pub(crate) fn slug_of(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Box<str>> {
    let slug = base::slug(word.text);
    if !slug.is_empty() && slug == word.text {
        return Some(slug.into());
    }
    let example = if slug.is_empty() {
        "gotong-royong"
    } else {
        &*slug
    };
    let remark = remarks
        .at(code::NOT_A_SLUG, word.span)
        .with("value", word.text)
        .with("slug", example);
    remarks.push(remark.suggest(Some(&*slug).filter(|slug| !slug.is_empty())));
    None
}

/// A category from its name alone: `program-pemerintah` is read as 'Program pemerintah'.
fn category(name: &str) -> Category {
    let slug: Box<str> = base::slug(name).into();
    let title = if *slug == *name {
        spoken(name)
    } else {
        name.to_owned()
    };
    Category {
        slug,
        title: title.into(),
    }
}

fn spoken(slug: &str) -> String {
    let words: Vec<String> = slug
        .split('-')
        .map(|word| {
            if CAPITALS.contains(&word) {
                word.to_ascii_uppercase()
            } else {
                word.to_owned()
            }
        })
        .collect();
    let text = words.join(" ");
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn theme(r: &mut Reader<'_>) -> ThemeSettings {
    let mut theme = ThemeSettings {
        name: Written::new("kulkul".into(), 0..0),
        colours: Vec::new(),
        logo: None,
    };
    let Some(field) = r.field(&["tema", "theme"]) else {
        return theme;
    };
    let remarks = r.remarks();
    if matches!(field.node.value, yaml::Value::Scalar { .. }) {
        theme.name = reader::text(remarks, field)
            .and_then(|w| theme_name(remarks, w))
            .unwrap_or(theme.name);
        return theme;
    }
    reader::map(remarks, field, |part| {
        let name = part.text(&["nama", "name"]);
        if let Some(name) = name.and_then(|word| theme_name(remarks, word)) {
            theme.name = name;
        }
        theme.colours = colour::read(part);
        let logo = part.text(&["logo"]);
        theme.logo = logo.and_then(|word| in_static(remarks, word));
    });
    theme
}

/// The name of a folder in `themes/`.
pub(super) fn theme_name(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Written<Box<str>>> {
    if base::slug(word.text) == word.text && !word.text.is_empty() {
        return Some(word.written());
    }
    remarks.push(
        remarks
            .at(code::THEME_NAME, word.span)
            .with("value", word.text),
    );
    None
}

fn in_static(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Written<Box<str>>> {
    if UrlPath::new(word.text).is_ok_and(|path| !path.as_str().ends_with('/')) {
        return Some(word.written());
    }
    let remark = remarks
        .at(code::FILE_IN_STATIC, word.span)
        .with("value", word.text);
    let rooted = format!("/{}", word.text.trim_start_matches("static/"));
    let good = !word.text.contains(':') && UrlPath::new(&rooted).is_ok();
    remarks.push(remark.suggest(good.then_some(rooted)));
    None
}

fn menu(r: &mut Reader<'_>) -> Vec<MenuItem> {
    let Some(field) = r.field(&["menu"]) else {
        return Vec::new();
    };
    let remarks = r.remarks();
    let items = reader::maps(remarks, field, |part| {
        let title = part.required(&["judul", "title"]).map(Word::boxed);
        let to = part.required(&["ke", "to"]);
        let to = to.and_then(|word| menu_target(remarks, word));
        Some(MenuItem {
            title: title?,
            to: to?,
        })
    });
    items.into_iter().flatten().collect()
}

/// Words; none for an empty list.
fn sections(r: &mut Reader<'_>) -> Option<Vec<Written<Box<str>>>> {
    let field = r.written(&["bagian", "sections"])?;
    if reader::is_empty(field.node) {
        return Some(Vec::new());
    }
    Some(
        reader::texts(r.remarks(), field)
            .into_iter()
            .map(Word::written)
            .collect(),
    )
}

fn menu_target(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Written<Box<str>>> {
    let path = word
        .text
        .split_once('#')
        .map_or(word.text, |(path, _)| path);
    let whole = ["https://", "http://"].iter().any(|scheme| {
        word.text
            .strip_prefix(scheme)
            .is_some_and(|r| !r.is_empty())
    });
    if !word.text.contains(char::is_whitespace) && (whole || UrlPath::new(path).is_ok()) {
        return Some(word.written());
    }
    remarks.push(
        remarks
            .at(code::MENU_TARGET, word.span)
            .with("value", word.text),
    );
    None
}

#[cfg(test)]
mod tests;
