//! One file → one value: article, standing page, KIM, author.
//!
//! Owns: joining head and text. Pure: the same bytes and context give the same value, so a text that was let go can be
//! compiled again.

use super::front_matter::{self, FrontMatterParts};
use super::{Article, Body, Head, PageHead, Piece, markdown};
use crate::base::{SitePath, Zone, truncate_words};
use crate::config::Category;
use crate::diag::{Diagnostic, Severity, Text};
use crate::places::Places;

/// Most characters of a summary that the writer did not give.
const SUMMARY: usize = 200;

/// What an article may know of its site.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CompileContext<'a> {
    /// The zone of dates without one.
    pub zone: &'a Zone,
    /// The registry of places.
    pub places: &'a Places,
    /// The categories of kulkul.yaml.
    pub categories: &'a [Category],
}

/// Compiles an article. It comes back even where there are errors, if it has a title, a date and a name, so that links to it
/// are not called broken; it is then held back as a draft, whatever its front matter says.
pub(crate) fn compile(
    path: &SitePath,
    bytes: &[u8],
    context: &CompileContext<'_>,
) -> (Option<Article>, Vec<Diagnostic>) {
    let read = front_matter::read(path, bytes, |r| front_matter::article(r, path, context));
    let (text, diagnostics) = with_body(path, read);
    let Some(CompiledText {
        mut head,
        body,
        body_start,
        is_broken,
    }) = text
    else {
        return (None, diagnostics);
    };
    head.draft |= is_broken;
    if !head.summary_given {
        head.summary = summary(&body);
    }
    head.words = body.words;
    (head.photos, head.photos_without_alt) = photos(&head, &body);
    head.body_start = body_start;
    head.hash = hash(bytes);
    (Some(Article { head, body }), diagnostics)
}

/// Compiles a standing page; held back as a draft where there are errors, like an article.
pub(crate) fn compile_page(
    path: &SitePath,
    bytes: &[u8],
    context: &CompileContext<'_>,
) -> (Option<(PageHead, Body)>, Vec<Diagnostic>) {
    let read = front_matter::read(path, bytes, |r| front_matter::page(r, path, context));
    let (text, diagnostics) = with_body(path, read);
    let Some(CompiledText {
        mut head,
        body,
        body_start,
        is_broken,
    }) = text
    else {
        return (None, diagnostics);
    };
    head.draft |= is_broken;
    if !head.summary_given {
        head.summary = summary(&body);
    }
    head.body_start = body_start;
    head.hash = hash(bytes);
    (Some((head, body)), diagnostics)
}

/// Front matter and text of a file.
struct CompiledText<T> {
    head: T,
    body: Body,
    /// Where the text begins in the file, in bytes.
    body_start: u32,
    /// Whether the front matter has an error: the line in error may be the one that was to hold the text back.
    is_broken: bool,
}

/// Compiles the text below front matter that was read.
fn with_body<T>(
    path: &SitePath,
    (parts, mut diagnostics): (Option<FrontMatterParts<'_, T>>, Vec<Diagnostic>),
) -> (Option<CompiledText<T>>, Vec<Diagnostic>) {
    let Some(FrontMatterParts { text, head, body }) = parts else {
        return (None, diagnostics);
    };
    let is_broken = diagnostics.iter().any(|d| d.severity() == Severity::Error);
    let body_start = u32::try_from(body).unwrap_or(u32::MAX);
    let (body, remarks) = markdown::markdown(Text { path, text }, body);
    diagnostics.extend(remarks);
    let text = CompiledText {
        head,
        body,
        body_start,
        is_broken,
    };
    (Some(text), diagnostics)
}

/// The text of an article once more, from its file: where it begins there, and the file's hash, are as its head had them.
/// `None` if the file is not the one that was compiled.
pub(crate) fn compile_again(
    path: &SitePath,
    body_start: u32,
    expected: u64,
    bytes: &[u8],
) -> Option<Body> {
    if hash(bytes) != expected {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let start = usize::try_from(body_start).ok()?;
    let (body, _) = markdown::markdown(Text { path, text }, start);
    Some(body)
}

fn summary(body: &Body) -> Box<str> {
    truncate_words(&body.first_paragraph, SUMMARY).into()
}

/// How many photos an article has, and how many of them have no alternative text.
fn photos(head: &Head, body: &Body) -> (u16, u16) {
    let mut photos: Vec<(&str, bool)> = Vec::new();
    if let Some(picture) = &head.picture {
        photos.push((&picture.file.value, !picture.alt.is_empty()));
    }
    for piece in &body.pieces {
        if let Piece::Photo(photo, _) = piece {
            photos.push((&photo.file, !photo.alt.is_empty()));
        }
    }
    photos.sort_unstable();
    photos.dedup_by_key(|(file, _)| *file); // the one without a text is kept
    let without_alt = photos.iter().filter(|(_, has_alt)| !has_alt).count();
    (at_most_u16(photos.len()), at_most_u16(without_alt))
}

fn at_most_u16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// The first eight bytes of BLAKE3.
fn hash(bytes: &[u8]) -> u64 {
    let whole = blake3::hash(bytes);
    let first = whole.as_bytes().first_chunk();
    u64::from_be_bytes(*first.expect("a hash has 32 bytes"))
}
