//! `kategori`: what a site writes about.

use crate::base;
use crate::config::Category;
use crate::config::names::{not_a_slug, slug_of};
use crate::diag::code;
use crate::yaml::Value;
use crate::yaml::reader::{self, Field, Reader, Remarks, Word};

/// Categories of a site that names none.
const USUAL: [&str; 11] = [
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

/// Words that readers know in capitals.
const CAPITALS: [&str; 6] = ["umkm", "pkk", "kim", "rt", "rw", "bumdes"];

pub(super) fn read(r: &mut Reader<'_>) -> Vec<Category> {
    let Some(field) = r.written(&["kategori", "categories"]) else {
        return USUAL.into_iter().map(named).collect();
    };
    let remarks = r.remarks();
    let mut categories: Vec<Category> = Vec::new();
    for item in reader::items(field) {
        if reader::is_empty(item.node) {
            continue; // a hyphen that nobody wrote behind
        }
        let Some(category) = category(remarks, item) else {
            continue;
        };
        // Two categories of one slug would be two pages at one address.
        if categories.iter().any(|known| known.slug == category.slug) {
            let twice = remarks.at(code::CATEGORY_TWICE, &item.node.span);
            remarks.push(twice.with("value", &category.slug));
        } else {
            categories.push(category);
        }
    }
    categories
}

/// A name alone, or `{slug, judul}`.
fn category<'n>(remarks: &'n Remarks<'n>, item: Field<'n>) -> Option<Category> {
    if !matches!(item.node.value, Value::Map(_)) {
        let word = *reader::texts(remarks, item).first()?;
        return by_name(remarks, word);
    }
    let (slug, title) = reader::map(remarks, item, |part| {
        let slug = part.text(&["slug"]);
        let title = part.text(&["judul", "title"]);
        if slug.is_none() && title.is_none() {
            part.missing(&["judul", "title"]);
        }
        (slug, title)
    })?;
    let slug: Box<str> = match slug {
        Some(word) => slug_of(remarks, word)?,
        None => base::slug(title?.text).into(),
    };
    let title = match title {
        Some(word) => word.boxed(),
        None => spoken(&slug).into(),
    };
    Some(Category { slug, title })
}

fn by_name(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Category> {
    let category = named(word.text);
    if category.slug.is_empty() {
        remarks.push(not_a_slug(remarks, word, "berita"));
        return None;
    }
    Some(category)
}

/// A category from its name alone: `program-pemerintah` is read as 'Program pemerintah'.
fn named(name: &str) -> Category {
    let slug: Box<str> = base::slug(name).into();
    let title = if *slug == *name {
        spoken(name).into()
    } else {
        name.into()
    };
    Category { slug, title }
}

/// A slug as a title.
fn spoken(slug: &str) -> String {
    let words: Vec<String> = slug.split('-').map(cased).collect();
    let text = words.join(" ");
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn cased(word: &str) -> String {
    if CAPITALS.contains(&word) {
        word.to_ascii_uppercase()
    } else {
        word.to_owned()
    }
}
