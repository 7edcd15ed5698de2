//! Front matter: from the two lines of `---` to a [`Head`].
//!
//! Owns: every key that an article or a standing page may have, in both spellings, with the exact column in every remark.
//! Refuses: the text below, and judging what may be shown (that is `newsroom`). A head with an error is held back as a
//! draft, so that nothing a writer meant to hide is shown because of a slip of the keyboard.

mod event;
mod fences;
mod fields;
mod file_name;
mod moments;
mod place;
mod place_folder;
mod press;
mod source;
mod tags;

pub(super) use fields::is_elsewhere;
pub(super) use file_name::FileName;
pub(super) use place::find as find_place;
pub(super) use source::is_web;

use super::{ArticleKind, CompileContext, Head, PageHead, dates};
use crate::base::{SitePath, Written};
use crate::diag::{Diagnostic, Text, code};
use crate::yaml::reader::{self, Reader, Remarks, Word};
use crate::yaml::{self, utf8};
use fields::{distinct, one_line};
use jiff::Timestamp;
use moments::{DATE, EXPIRES, Moments, PUBLISH, UPDATED};

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
    let parts = head.map(|head| FrontMatterParts {
        text: source,
        head,
        body,
    });
    (parts, remarks.into_vec())
}

/// The head of an article; summary, words and hash are left for `compile`. Nothing without a title or a date.
pub(super) fn article(
    r: &mut Reader<'_>,
    path: &SitePath,
    context: &CompileContext<'_>,
) -> Option<Head> {
    let zone = context.zone;
    let file = FileName::of(path);
    // Nothing returns before every key was read: all that is wrong is told at once.
    let title = fields::title(r);
    let moments = moments::moments(r, &file, context);
    let Moments {
        date,
        updated,
        publish,
        expires,
    } = moments;
    let places = place::read(r, path, &file, context.places);
    let mut head = Head {
        path: path.clone(),
        title: "".into(),
        date: Timestamp::UNIX_EPOCH,
        updated,
        authors: authors(r),
        kind: kind(r),
        category: fields::category(r, context),
        tags: tags::tags(r),
        places: places.unwrap_or_default(),
        summary: "".into(),
        summary_given: false,
        picture: fields::picture(r, path),
        sources: source::sources(r),
        draft: draft(r),
        publish,
        expires,
        featured: fields::featured(r),
        urgent: event::urgent(r, zone),
        event: event::event(r, zone),
        verification: press::verification(r),
        corrections: press::corrections(r, zone),
        withdrawn: press::withdrawn(r, zone),
        protect: press::protect(r),
        safe: press::safe(r),
        permits: written(r.texts(&["izin", "permit"])),
        press: press::press(r, zone),
        language: fields::language(r),
        slug: fields::slug(r, &file),
        aliases: fields::aliases(r),
        series: r.text(&["seri", "series"]).map(Word::boxed),
        words: 0,
        photos: 0,
        photos_without_alt: 0,
        body_start: 0,
        title_span: 0..0,
        hash: 0,
    };
    if let Some(summary) = summary(r) {
        (head.summary, head.summary_given) = (one_line(summary.text), true);
    }
    (head.title, head.title_span) = title?;
    head.date = date?;
    (!head.slug.is_empty()).then_some(head)
}

fn authors(r: &mut Reader<'_>) -> Vec<Written<Box<str>>> {
    let words = r.texts(&["penulis", "author", "authors"]);
    distinct(words, |word| word.text.to_owned())
}

fn kind(r: &mut Reader<'_>) -> ArticleKind {
    let word = r.text(&["jenis", "type"]);
    word.and_then(|word| reader::choice(r.remarks(), word, &ArticleKind::WORDS))
        .unwrap_or_default()
}

fn draft(r: &mut Reader<'_>) -> bool {
    let field = r.grave(&["draf", "draft"]);
    field
        .and_then(|field| reader::flag(r.remarks(), field))
        .unwrap_or(false)
}

fn summary<'n>(r: &mut Reader<'n>) -> Option<Word<'n>> {
    r.text(&["ringkasan", "summary", "description"])
}

fn written(words: Vec<Word<'_>>) -> Vec<Written<Box<str>>> {
    words.into_iter().map(Word::written).collect()
}

/// The head of a standing page.
pub(super) fn page(
    r: &mut Reader<'_>,
    path: &SitePath,
    context: &CompileContext<'_>,
) -> Option<PageHead> {
    let file = FileName::of(path);
    // A page has none of them, and whoever writes one means to hold the page back.
    for names in [PUBLISH, EXPIRES, press::PROTECT, press::WITHDRAWN] {
        r.guard(names);
    }
    let title = fields::title(r);
    let mut moment = |names| {
        let word = r.text(names)?;
        dates::read(r.remarks(), word, context.zone).map(|when| when.time)
    };
    let (updated, date) = (moment(UPDATED), moment(DATE));
    let summary = summary(r);
    let draft = draft(r);
    let language = fields::language(r);
    let slug = fields::slug(r, &file);
    let aliases = fields::aliases(r);
    let (title, title_span) = title?;
    if slug.is_empty() {
        return None;
    }
    Some(PageHead {
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

#[cfg(test)]
pub(super) mod tests;
