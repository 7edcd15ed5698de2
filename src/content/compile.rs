//! One file → one value: article, standing page, KIM, author.
//!
//! Owns: joining head and text. Pure: the same bytes and context give the same value, so a text that was let go can be
//! compiled again.

use super::{Article, Body, Head, PageHead, Piece, front_matter, markdown};
use crate::base::{SitePath, Zone, truncate_words};
use crate::config::Category;
use crate::diag::{Diagnostic, Severity, Text};
use crate::places::Places;

/// Most characters of a summary that the writer did not give.
const SUMMARY: usize = 200;

/// What an article may know of its site.
#[derive(Debug, Clone, Copy)]
pub struct CompileContext<'a> {
    /// The zone of dates without one.
    pub zone: &'a Zone,
    /// The registry of places.
    pub places: &'a Places,
    /// The categories of kulkul.yaml.
    pub categories: &'a [Category],
}

/// Compiles an article. It comes back even where there are errors, if it has a title, a date and a name, so that links to it
/// are not called broken; it is then held back as a draft, whatever its front matter says.
pub fn compile(
    path: &SitePath,
    bytes: &[u8],
    context: &CompileContext<'_>,
) -> (Option<Article>, Vec<Diagnostic>) {
    let (parts, mut diagnostics) =
        front_matter::read(path, bytes, |r| front_matter::article(r, path, context));
    let Some(parts) = parts else {
        return (None, diagnostics);
    };
    let broken = diagnostics.iter().any(|d| d.severity() == Severity::Error);
    let (body, more) = markdown::markdown(
        Text {
            path,
            text: parts.text,
        },
        parts.body,
    );
    diagnostics.extend(more);
    let mut head: Head = parts.head;
    head.draft |= broken;
    if !head.summary_given {
        head.summary = summary(&body);
    }
    head.words = body.words;
    (head.photos, head.photos_without_alt) = photos(&head, &body);
    head.body_start = offset(parts.body);
    head.hash = hash(bytes);
    (Some(Article { head, body }), diagnostics)
}

/// Compiles a standing page; held back as a draft where there are errors, like an article.
pub fn compile_page(
    path: &SitePath,
    bytes: &[u8],
    context: &CompileContext<'_>,
) -> (Option<(PageHead, Body)>, Vec<Diagnostic>) {
    let (parts, mut diagnostics) =
        front_matter::read(path, bytes, |r| front_matter::page(r, path, context));
    let Some(parts) = parts else {
        return (None, diagnostics);
    };
    let broken = diagnostics.iter().any(|d| d.severity() == Severity::Error);
    let (body, more) = markdown::markdown(
        Text {
            path,
            text: parts.text,
        },
        parts.body,
    );
    diagnostics.extend(more);
    let mut head: PageHead = parts.head;
    head.draft |= broken;
    if !head.summary_given {
        head.summary = summary(&body);
    }
    head.body_start = offset(parts.body);
    head.hash = hash(bytes);
    (Some((head, body)), diagnostics)
}

/// The text of an article once more, from its file: where it begins there, and the file's hash, are as its head had them.
/// `None` if the file is not the one that was compiled.
pub fn compile_again(
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
    let in_text = body.pieces.iter().filter_map(|piece| match piece {
        Piece::Photo(photo, _) => Some((&*photo.file, &*photo.alt)),
        _ => None,
    });
    let named = head
        .picture
        .as_deref()
        .map(|picture| (&*picture.file.value, &*picture.alt));
    let mut photos: Vec<(&str, bool)> = named
        .into_iter()
        .chain(in_text)
        .map(|(file, alt)| (file, !alt.is_empty()))
        .collect();
    photos.sort_unstable();
    photos.dedup_by_key(|(file, _)| *file); // the one without a text is kept
    let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    (
        count(photos.len()),
        count(photos.iter().filter(|(_, has_alt)| !has_alt).count()),
    )
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The first eight bytes of BLAKE3.
fn hash(bytes: &[u8]) -> u64 {
    let whole = blake3::hash(bytes);
    whole
        .as_bytes()
        .iter()
        .take(8)
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}
