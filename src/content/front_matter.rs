//! Front matter: from the two lines of `---` to a [`Head`].
//!
//! Owns: every key that an article or a standing page may have, in both spellings, with the exact column in every remark.
//! Refuses: the text below, and judging what may be shown (that is `newsroom`). A head with an error is held back as a
//! draft, so that nothing a writer meant to hide is shown because of a slip of the keyboard.

mod event;
mod fences;
mod file_name;
mod place;
mod press;
mod source;
mod tags;

pub(super) use file_name::FileName;
pub(super) use place::find as find_place;
pub(super) use source::is_web;

use super::dates::{self, When};
use super::{ArticleKind, CompileContext, Head, LeadImage, PageHead};
use crate::base::{self, SitePath, Span, UrlPath, Written};
use crate::config::slug_of;
use crate::diag::{Diagnostic, Location, Text, code, nearest};
use crate::yaml::reader::{self, Names, Reader, Remarks, Word};
use crate::yaml::{self, utf8};
use jiff::Timestamp;
use jiff::civil::Time;

const TITLE: Names = &["judul", "title"];
const DATE: Names = &["tanggal", "date"];
const UPDATED: Names = &["diperbarui", "updated"];
const PUBLISH: Names = &["terbit", "publish"];
const EXPIRES: Names = &["berakhir", "expires"];

/// A file taken apart: what its front matter became, and where its text begins.
pub(super) struct FrontMatterParts<'a, T> {
    /// The text of the whole file.
    pub(super) text: &'a str,
    /// What the front matter became.
    pub(super) head: T,
    /// Where the text begins, in bytes.
    pub(super) body: usize,
}

/// Reads the front matter of a file by `fields`, which is handed every key and may give nothing.
pub(super) fn read<'a, T>(
    path: &SitePath,
    bytes: &'a [u8],
    fields: impl FnOnce(&mut Reader<'_>) -> Option<T>,
) -> (Option<FrontMatterParts<'a, T>>, Vec<Diagnostic>) {
    let source = match utf8(path, bytes) {
        Ok(source) => source,
        Err(found) => return (None, vec![*found]),
    };
    let text = Text { path, text: source };
    let (matter, body) = match fences::find(text) {
        Ok(found) => found,
        Err(found) => return (None, vec![*found]),
    };
    let opening = matter.start.saturating_sub(4)..matter.start.saturating_sub(1);
    let tree = yaml::parse(text, matter);
    let remarks = Remarks::new(text, tree.diagnostics);
    let Some(entries) = tree.root.as_ref().and_then(reader::entries) else {
        if !remarks.has_errors() {
            let place = tree.root.map_or(opening, |root| root.span);
            remarks.push(remarks.at(code::FRONT_MATTER_NOT_A_MAPPING, &place));
        }
        return (None, remarks.into_vec());
    };
    let mut reader = Reader::new(&remarks, entries, &tree.broken, opening);
    let head = fields(&mut reader);
    reader.finish();
    (
        head.map(|head| FrontMatterParts {
            text: source,
            head,
            body,
        }),
        remarks.into_vec(),
    )
}

/// The head of an article; summary, words and hash are left for `compile`. Nothing without a title or a date.
pub(super) fn article(
    r: &mut Reader<'_>,
    path: &SitePath,
    context: &CompileContext<'_>,
) -> Option<Head> {
    let remarks = r.remarks();
    let zone = context.zone;
    let file = FileName::of(path);
    let title = title(r);
    let date = date(r, &file, context);
    let updated = r
        .text(UPDATED)
        .and_then(|w| Some((w, dates::read(remarks, w, zone)?)));
    let updated = updated.and_then(|(word, when)| not_before(remarks, word, when, date.as_ref()));
    r.guard(PUBLISH);
    r.guard(EXPIRES);
    let publish = r.text(PUBLISH).and_then(|w| dates::read(remarks, w, zone));
    let expires = r
        .text(EXPIRES)
        .and_then(|w| Some((w, dates::read(remarks, w, zone)?.last(zone))));
    if let Some((word, end)) = expires {
        let shown = publish
            .map(|p| ("terbit", p.time))
            .or(date.as_ref().map(|d| (d.key, d.when.time)));
        before(remarks, word, end, shown);
    }
    let places = place::read(r, path, &file, context.places);
    let draft = r
        .grave(&["draf", "draft"])
        .and_then(|f| reader::flag(remarks, f))
        .unwrap_or(false);
    let kind = r
        .text(&["jenis", "type"])
        .and_then(|w| reader::choice(remarks, w, &ArticleKind::WORDS))
        .unwrap_or_default();
    let mut head = Head {
        path: path.clone(),
        title: "".into(),
        date: Timestamp::UNIX_EPOCH,
        updated,
        authors: distinct(r.texts(&["penulis", "author", "authors"]), |word| {
            word.text.to_owned()
        }),
        kind,
        category: category(r, context),
        tags: tags::tags(r),
        places: places.unwrap_or_default(),
        summary: "".into(),
        summary_given: false,
        picture: picture(r, path),
        sources: source::sources(r),
        draft,
        publish: publish.map(|when| when.time),
        expires: expires.map(|(_, end)| end),
        featured: featured(r),
        urgent: event::urgent(r, zone),
        event: event::event(r, zone),
        verification: press::verification(r),
        corrections: press::corrections(r, zone),
        withdrawn: press::withdrawn(r, zone),
        protect: press::protect(r),
        safe: press::safe(r),
        permits: r
            .texts(&["izin", "permit"])
            .into_iter()
            .map(Word::written)
            .collect(),
        press: press::press(r, zone),
        language: language(r),
        slug: slug(r, &file),
        aliases: aliases(r),
        series: r.text(&["seri", "series"]).map(Word::boxed),
        words: 0,
        photos: 0,
        photos_without_alt: 0,
        body_start: 0,
        title_span: 0..0,
        hash: 0,
    };
    if let Some(summary) = r.text(&["ringkasan", "summary", "description"]) {
        (head.summary, head.summary_given) = (one_line(summary.text), true);
    }
    (head.title, head.title_span) = title?;
    head.date = date?.when.time;
    (!head.slug.is_empty()).then_some(head)
}

/// The head of a standing page.
pub(super) fn page(
    r: &mut Reader<'_>,
    path: &SitePath,
    context: &CompileContext<'_>,
) -> Option<PageHead> {
    let remarks = r.remarks();
    let file = FileName::of(path);
    // A page has none of them, and whoever writes one means to hold the page back.
    for names in [PUBLISH, EXPIRES, press::PROTECT, press::WITHDRAWN] {
        r.guard(names);
    }
    let title = title(r);
    let mut moment = |names| {
        r.text(names)
            .and_then(|w| dates::read(remarks, w, context.zone))
            .map(|when| when.time)
    };
    let (updated, date) = (moment(UPDATED), moment(DATE));
    let summary = r.text(&["ringkasan", "summary", "description"]);
    let draft = r
        .grave(&["draf", "draft"])
        .and_then(|f| reader::flag(remarks, f))
        .unwrap_or(false);
    let (language, slug, aliases) = (language(r), slug(r, &file), aliases(r));
    let (title, title_span) = title?;
    (!slug.is_empty()).then(|| PageHead {
        path: path.clone(),
        title,
        summary: summary.map(|word| one_line(word.text)).unwrap_or_default(),
        summary_given: summary.is_some(),
        updated: updated.or(date),
        draft,
        language,
        slug,
        aliases,
        body_start: 0,
        title_span,
        hash: 0,
    })
}

/// Every run of white space as one space.
fn one_line(text: &str) -> Box<str> {
    if text.contains(['\n', '\t']) || text.contains("  ") {
        return text.split_whitespace().collect::<Vec<_>>().join(" ").into();
    }
    text.into()
}

/// The first of those that are the same by `key`.
fn distinct(words: Vec<Word<'_>>, key: impl Fn(&Word<'_>) -> String) -> Vec<Written<Box<str>>> {
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

fn title(r: &mut Reader<'_>) -> Option<(Box<str>, Span)> {
    let word = r.required(TITLE)?;
    if word.text.contains('\n') {
        r.remarks().push(
            r.remarks()
                .at(code::TITLE_LINES, word.span)
                .with("key", word.key),
        );
        return None;
    }
    Some((one_line(word.text), word.span.clone()))
}

/// The date of an article and the key that gave it.
struct Dated {
    key: &'static str,
    when: When,
}

fn date(r: &mut Reader<'_>, file: &FileName<'_>, context: &CompileContext<'_>) -> Option<Dated> {
    let remarks = r.remarks();
    if let Some(named) = file.bad_date {
        remarks.push(
            Diagnostic::new(code::FILE_DATE)
                .at(Location::file(remarks.text().path))
                .with("named", named),
        );
    }
    if let Some(word) = r.text(DATE) {
        let when = dates::read(remarks, word, context.zone)?;
        if let Some(named) = file.date.filter(|named| *named != when.day) {
            let remark = remarks
                .at(code::DATE_DISAGREES, word.span)
                .with("written", when.day);
            remarks.push(remark.with("named", named));
        }
        let key = if word.key == "date" {
            "date"
        } else {
            "tanggal"
        };
        return Some(Dated { key, when });
    }
    if let Some(day) = file.date {
        let time = context.zone.moment(day.to_datetime(Time::midnight()))?;
        return Some(Dated {
            key: "tanggal",
            when: When {
                time,
                day,
                day_only: true,
            },
        });
    }
    if !r.is_broken(DATE) && file.bad_date.is_none() {
        remarks.push(
            remarks
                .at(code::DATE_MISSING, r.place())
                .with("key", "tanggal"),
        );
    }
    None
}

/// `diperbarui`, if it is not before the date. A day alone is the whole day, so the same day is never too early.
fn not_before(
    remarks: &Remarks<'_>,
    word: Word<'_>,
    when: When,
    date: Option<&Dated>,
) -> Option<Timestamp> {
    let Some(date) = date else {
        return Some(when.time);
    };
    if when.day_only && when.day == date.when.day {
        return Some(when.time.max(date.when.time));
    }
    before(remarks, word, when.time, Some((date.key, date.when.time))).then_some(when.time)
}

/// Whether a moment is not before another; else a remark.
fn before(
    remarks: &Remarks<'_>,
    word: Word<'_>,
    time: Timestamp,
    other: Option<(&str, Timestamp)>,
) -> bool {
    let Some((other, earliest)) = other else {
        return true;
    };
    if time < earliest {
        remarks.push(
            remarks
                .at(code::DATE_BEFORE, word.span)
                .with("key", word.key)
                .with("other", other),
        );
    }
    time >= earliest
}

fn category(r: &mut Reader<'_>, context: &CompileContext<'_>) -> Option<Box<str>> {
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
    if let Some(category) = context
        .categories
        .iter()
        .find(|c| *c.slug == *slug || *c.title == *word.text)
    {
        return Some(category.slug.clone());
    }
    let slugs = || context.categories.iter().map(|category| &*category.slug);
    remarks.push(
        (remarks.at(code::CATEGORY_UNKNOWN, word.span))
            .with("value", word.text)
            .with("choices", slugs().collect::<Vec<_>>().join(", "))
            .suggest(nearest(&slug, slugs())),
    );
    None
}

fn picture(r: &mut Reader<'_>, path: &SitePath) -> Option<Box<LeadImage>> {
    let remarks = r.remarks();
    let file = r.text(&["gambar", "image"]);
    let alt = r.text(&["alt", "image_alt"]);
    let credit = r.text(&["kredit", "image_credit"]);
    let Some(file) = file else {
        if !r.is_broken(&["gambar", "image"]) {
            for word in [alt, credit].into_iter().flatten() {
                remarks.push(
                    remarks
                        .at(code::ALT_WITHOUT_PICTURE, word.span)
                        .with("key", word.key),
                );
            }
        }
        return None;
    };
    let elsewhere = file.text.contains(':')
        || file.text.starts_with("//")
        || path.join_relative(file.text).is_err();
    if elsewhere {
        remarks.push(
            remarks
                .at(code::PICTURE_FILE, file.span)
                .with("value", file.text),
        );
        return None;
    }
    if alt.is_none() && !r.is_broken(&["alt", "image_alt"]) {
        remarks.push(remarks.at(code::PICTURE_WITHOUT_ALT, file.span));
    }
    let alt = alt.map(|word| one_line(word.text)).unwrap_or_default();
    Some(Box::new(LeadImage {
        file: file.written(),
        alt,
        credit: credit.map(Word::boxed),
    }))
}

/// `unggulan: 2`, or `ya` for the least weight.
fn featured(r: &mut Reader<'_>) -> u8 {
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
fn language(r: &mut Reader<'_>) -> Option<Box<str>> {
    let word = r.text(&["bahasa", "language"])?;
    let mut parts = word.text.split('-');
    let first = parts
        .next()
        .is_some_and(|p| matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_alphabetic()));
    let rest =
        parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if first && rest && word.text.len() <= 35 {
        return Some(word.text.to_ascii_lowercase().into());
    }
    r.remarks().push(
        r.remarks()
            .at(code::LANGUAGE_TAG, word.span)
            .with("value", word.text),
    );
    None
}

/// `slug`, or the name of the file. Empty where neither will do.
fn slug(r: &mut Reader<'_>, file: &FileName<'_>) -> Box<str> {
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

fn aliases(r: &mut Reader<'_>) -> Vec<Written<Box<str>>> {
    let remarks = r.remarks();
    let words = r.texts(&["alias", "aliases"]).into_iter().filter(|word| {
        let good = !word.text.contains(['?', '#']) && UrlPath::new(word.text).is_ok();
        if !good {
            let rooted = format!("/{}", word.text);
            let lacks_slash = !word.text.contains([':', '?', '#']) && UrlPath::new(&rooted).is_ok();
            let remark = remarks.at(code::ALIAS, word.span).with("value", word.text);
            remarks.push(remark.suggest(lacks_slash.then_some(rooted)));
        }
        good
    });
    distinct(words.collect(), |word| word.text.to_owned())
}

#[cfg(test)]
pub(super) mod tests;
