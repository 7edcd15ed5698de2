//! What a text is: pieces of HTML with holes for links, photos and words, and what it mentions.
//!
//! Owns: the types that Markdown becomes. Refuses: knowing where a link leads and what language the page speaks (a hole is
//! filled when the page is rendered).

use crate::base::{SitePart, SitePath, Span};

/// Where a link written in an article leads, as far as the article alone can tell. Percent signs are decoded, `\` is `/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    /// Another Markdown file of the site, relative to this one or from the top (`/content/…`); with its `#fragment`.
    File(Box<str>, Option<Box<str>>),
    /// An address on the site, `/…`, with its `?query` if it has one (not decoded); with its `#fragment`.
    /// An empty address is this very text: `#jadwal` alone.
    Address(Box<str>, Option<Box<str>>),
    /// A file beside the article or below `static/`, relative (a PDF, a photo to open).
    Asset(Box<str>),
}

/// The file that a text names: beside it, or below `static/` where the name begins with `/`.
pub(crate) fn named(from: &SitePath, file: &str) -> Option<SitePath> {
    match file.strip_prefix('/') {
        Some(inner) if !inner.starts_with("static/") => SitePart::Statics.join(inner).ok(),
        _ => from.join_relative(file).ok(),
    }
}

/// A photo in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PhotoUse {
    /// The file as written, percent signs decoded: relative to the article, or from the top of `static/` with a leading `/`.
    pub file: Box<str>,
    /// Text for those who cannot see it; plain; may be empty (which was remarked upon).
    pub alt: Box<str>,
    /// The title in Markdown, which becomes the caption; plain.
    pub caption: Box<str>,
    /// Whether the image stands in its paragraph alone, or with other images only, and becomes a figure.
    pub block: bool,
}

/// A video that stands alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Video {
    /// Its name at YouTube: letters, digits, `-` and `_`.
    pub id: Box<str>,
    /// The second at which it begins.
    pub start: u32,
    /// What the writer calls it; plain; may be empty.
    pub title: Box<str>,
}

/// Words that kulkul puts into a text itself, for screen readers; the theme says them in the language of the page.
/// They stand inside a quoted attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Label {
    /// 'Catatan kaki': the section of notes.
    Notes,
    /// 'Kembali ke teks': the arrow after a note; the note's number follows.
    BackToText,
    /// 'Tabel': a table without a heading above it and without words in its first row.
    Table,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Finished HTML, clean.
    Html(Box<str>),
    /// The address inside `href="…"`; the quotes and the rest of the tag are in the HTML around it.
    Link(Target, Span),
    /// A whole image: `<img>` or `<figure>`.
    Photo(Box<PhotoUse>, Span),
    /// A whole paragraph: a link that loads nothing until it is pressed.
    Video(Box<Video>),
    /// Words of kulkul's own, to be escaped for an attribute.
    Label(Label),
    /// Where a `<figure>` of raw HTML begins or ends, its tags included: with a photo that is withheld goes its caption.
    Figure(Edge),
}

/// One end of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Before its start tag.
    Start,
    /// After its end tag.
    End,
}

/// A heading that can be linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// 2 to 6: the title is the only first-level heading of a page, and no level is skipped.
    pub level: u8,
    /// The `#fragment`, unique in the article.
    pub id: Box<str>,
    /// Its text, plain.
    pub text: Box<str>,
}

/// A compiled text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Body {
    /// Its parts, in order. Spans are bytes of the whole file.
    pub pieces: Vec<Piece>,
    /// Headings, in order.
    pub headings: Vec<Heading>,
    /// Other ids in the text: footnotes, `id=` in raw HTML that survived cleaning.
    pub anchors: Vec<Box<str>>,
    /// The first paragraph as plain text, for the summary.
    pub first_paragraph: Box<str>,
    /// Words.
    pub words: u32,
}
