//! Keys that need a rule of their own, but no file of their own.

use super::super::{CompileContext, LeadImage};
use super::FileName;
use crate::base::{self, SitePath, Span, UrlPath, Written};
use crate::config::slug_of;
use crate::diag::{Diagnostic, Location, code, nearest};
use crate::yaml;
use crate::yaml::reader::{self, Names, Reader, Remarks, Word};

const TITLE: Names = &["judul", "title"];
const PICTURE: Names = &["gambar", "image"];
const ALT: Names = &["alt", "image_alt"];

/// Every run of white space as one space.
pub(super) fn one_line(text: &str) -> Box<str> {
    if text.contains(['\n', '\t']) || text.contains("  ") {
        return text.split_whitespace().collect::<Vec<_>>().join(" ").into();
    }
    text.into()
}

/// The first of those that are the same by `key`.
pub(super) fn distinct(
    words: Vec<Word<'_>>,
    key: impl Fn(&Word<'_>) -> String,
) -> Vec<Written<Box<str>>> {
    let mut seen: Vec<String> = Vec::with_capacity(words.len());
    let mut kept = Vec::with_capacity(words.len());
    for word in words {
        let key = key(&word);
        if !seen.contains(&key) {
            seen.push(key);
            kept.push(word.written());
        }
    }
    kept
}

pub(super) fn title(r: &mut Reader<'_>) -> Option<(Box<str>, Span)> {
    let word = r.required(TITLE)?;
    if word.text.contains('\n') {
        let remark = r.remarks().at(code::TITLE_LINES, word.span);
        r.remarks().push(remark.with("key", word.key));
        return None;
    }
    Some((one_line(word.text), word.span.clone()))
}

pub(super) fn category(r: &mut Reader<'_>, context: &CompileContext<'_>) -> Option<Box<str>> {
    let field = r.field(&["kategori", "category"])?;
    let remarks = r.remarks();
    // Other generators write a list here; an article of kulkul has one category.
    let one = reader::items(field).count() == 1;
    let word = if one {
        *reader::texts(remarks, field).first()?
    } else {
        reader::text(remarks, field)?
    };
    let slug = base::slug(word.text);
    for category in context.categories {
        if *category.slug == *slug || *category.title == *word.text {
            return Some(category.slug.clone());
        }
    }
    let slugs: Vec<&str> = context.categories.iter().map(|c| &*c.slug).collect();
    let remark = remarks
        .at(code::CATEGORY_UNKNOWN, word.span)
        .with("value", word.text)
        .with("choices", slugs.join(", "));
    remarks.push(remark.suggest(nearest(&slug, slugs.iter().copied())));
    None
}

/// The picture of the head, if it is a file of the site. What describes a picture that is not there is remarked on.
pub(super) fn picture(r: &mut Reader<'_>, path: &SitePath) -> Option<Box<LeadImage>> {
    let remarks = r.remarks();
    let file = r.text(PICTURE);
    let alt = r.text(ALT);
    let credit = r.text(&["kredit", "image_credit"]);
    let Some(file) = file else {
        if !r.is_broken(PICTURE) {
            for word in [alt, credit].into_iter().flatten() {
                let remark = remarks.at(code::ALT_WITHOUT_PICTURE, word.span);
                remarks.push(remark.with("key", word.key));
            }
        }
        return None;
    };
    if is_elsewhere(file.text, path) {
        let remark = remarks.at(code::PICTURE_FILE, file.span);
        remarks.push(remark.with("value", file.text));
        return None;
    }
    if alt.is_none() && !r.is_broken(ALT) {
        remarks.push(remarks.at(code::PICTURE_WITHOUT_ALT, file.span));
    }
    Some(Box::new(LeadImage {
        file: file.written(),
        alt: alt.map(|word| one_line(word.text)).unwrap_or_default(),
        credit: credit.map(Word::boxed),
    }))
}

/// Whether the name of a picture is no file of the site: an address, or a path that leads out.
pub(in super::super) fn is_elsewhere(file: &str, from: &SitePath) -> bool {
    file.contains(':') || file.starts_with("//") || from.join_relative(file).is_err()
}

/// `unggulan: 2`, or `ya` for the least weight.
pub(super) fn featured(r: &mut Reader<'_>) -> u8 {
    let Some(field) = r.field(&["unggulan", "featured"]) else {
        return 0;
    };
    if let yaml::Value::Scalar { text, .. } = &field.node.value
        && let Some(answer) = reader::yes_or_no(text)
    {
        return u8::from(answer);
    }
    reader::integer(r.remarks(), field, 0, 9)
        .and_then(|weight| u8::try_from(weight).ok())
        .unwrap_or(0)
}

/// A tag of BCP 47, as far as its form goes: `id`, `sas`, `ban-Latn`.
pub(super) fn language(r: &mut Reader<'_>) -> Option<Box<str>> {
    let word = r.text(&["bahasa", "language"])?;
    if is_language_tag(word.text) {
        return Some(word.text.to_ascii_lowercase().into());
    }
    let remark = r.remarks().at(code::LANGUAGE_TAG, word.span);
    r.remarks().push(remark.with("value", word.text));
    None
}

fn is_language_tag(text: &str) -> bool {
    let (language, rest) = text.split_once('-').unwrap_or((text, ""));
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    matches!(language.len(), 2 | 3)
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && (language == text || rest.split('-').all(is_subtag))
        && text.len() <= 35
}

/// `slug`, or the name of the file. Empty where neither will do.
pub(super) fn slug(r: &mut Reader<'_>, file: &FileName<'_>) -> Box<str> {
    let remarks = r.remarks();
    if let Some(word) = r.text(&["slug"]) {
        return slug_of(remarks, word).unwrap_or_else(|| base::slug(word.text).into());
    }
    let slug = base::slug(file.name);
    if slug.is_empty() {
        remarks.push(
            Diagnostic::new(code::FILE_WITHOUT_SLUG)
                .at(Location::file(remarks.text().path))
                .with("name", file.name),
        );
    }
    slug.into()
}

pub(super) fn aliases(r: &mut Reader<'_>) -> Vec<Written<Box<str>>> {
    let mut words = r.texts(&["alias", "aliases"]);
    words.retain(|word| is_alias(r.remarks(), *word));
    distinct(words, |word| word.text.to_owned())
}

/// Whether an old address is one of this site; else a remark.
fn is_alias(remarks: &Remarks<'_>, word: Word<'_>) -> bool {
    if is_address(word.text) {
        return true;
    }
    // Most often only the slash at the beginning is missing.
    let rooted = format!("/{}", word.text);
    let lacks_slash = !word.text.contains(':') && is_address(&rooted);
    let remark = remarks.at(code::ALIAS, word.span).with("value", word.text);
    remarks.push(remark.suggest(lacks_slash.then_some(rooted)));
    false
}

fn is_address(text: &str) -> bool {
    !text.contains(['?', '#']) && UrlPath::new(text).is_ok()
}
