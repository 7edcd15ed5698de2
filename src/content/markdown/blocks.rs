//! Paragraphs, headings, lists, code.

use super::outline::TableOfContents;
use super::tags;
use super::writer::BodyWriter;
use crate::content::Heading;
use pulldown_cmark::{CodeBlockKind, HeadingLevel};
use std::ops::Range;

/// Longest language (bytes) that a code block may name.
const LONGEST_LANGUAGE: usize = 40;

/// What the blocks remember between their events.
#[derive(Default)]
pub(super) struct BlockStage {
    is_code: bool,
    /// Whether the words kept are the first paragraph's.
    is_first: bool,
    first_paragraph: Option<Box<str>>,
    heading: Option<OpenHeading>,
    outline: TableOfContents,
    headings: Vec<Heading>,
}

/// A heading that has begun.
struct OpenHeading {
    /// 2 to 6.
    level: u8,
    /// The id that the writer gave.
    id: Option<String>,
    /// Where the attribute goes.
    at: usize,
}

impl BlockStage {
    /// Whether what comes is code.
    pub(super) fn is_code(&self) -> bool {
        self.is_code
    }

    /// The id of the heading above.
    pub(super) fn last_heading(&self) -> Option<&str> {
        self.headings.last().map(|heading| &*heading.id)
    }

    /// The headings, and the first paragraph with words.
    pub(super) fn finish(self) -> (Vec<Heading>, Box<str>) {
        (self.headings, self.first_paragraph.unwrap_or_default())
    }

    /// Listens to a paragraph that may become the summary.
    pub(super) fn start_paragraph(&mut self, writer: &mut BodyWriter<'_>) {
        if self.first_paragraph.is_none() && !writer.words.keeping() {
            writer.words.keep();
            self.is_first = true;
        }
    }

    /// The end of a paragraph that may have been the first with words.
    pub(super) fn end_paragraph(&mut self, writer: &mut BodyWriter<'_>) {
        if std::mem::take(&mut self.is_first) {
            let words = writer.words.kept();
            self.first_paragraph = (!words.is_empty()).then_some(words);
        }
        writer.words.gap();
    }

    pub(super) fn start_heading(
        &mut self,
        writer: &mut BodyWriter<'_>,
        written: HeadingLevel,
        id: Option<&str>,
    ) {
        // The title of the page is its only first level, whatever the writer counted from.
        let level = self.outline.place(written as u8);
        let (start, end) = heading_tags(level);
        writer.begin(start, end);
        self.heading = Some(OpenHeading {
            level,
            id: id.map(str::to_owned),
            at: writer.len(),
        });
        writer.markup(">");
        writer.words.keep();
    }

    /// A heading has its id only now, for the id is made of its words.
    pub(super) fn end_heading(&mut self, writer: &mut BodyWriter<'_>) {
        writer.end();
        let text = writer.words.kept();
        writer.words.gap();
        let Some(OpenHeading { level, id, at }) = self.heading.take() else {
            return;
        };
        let id = writer.unique_id(id.as_deref().unwrap_or(&text));
        writer.insert(at, &format!(" id=\"{id}\""));
        self.headings.push(Heading {
            level,
            id: id.into(),
            text,
        });
    }

    pub(super) fn start_code(&mut self, writer: &mut BodyWriter<'_>, kind: &CodeBlockKind<'_>) {
        self.is_code = true;
        // a box that scrolls must be reached with the keyboard
        writer.begin("<pre tabindex=\"0\"><code", "</code></pre>\n");
        if let Some(language) = language(kind) {
            writer.markup(" class=\"language-");
            writer.markup(language);
            writer.markup("\"");
        }
        writer.markup(">");
    }

    pub(super) fn end_code(&mut self, writer: &mut BodyWriter<'_>) {
        self.is_code = false;
        writer.words.gap();
        writer.end();
    }
}

/// The tags of a heading, the first without its `>`.
fn heading_tags(level: u8) -> (&'static str, &'static str) {
    match level {
        ..=2 => ("<h2", "</h2>\n"),
        3 => ("<h3", "</h3>\n"),
        4 => ("<h4", "</h4>\n"),
        5 => ("<h5", "</h5>\n"),
        6.. => ("<h6", "</h6>\n"),
    }
}

/// The first word behind a fence, if it can name a language.
fn language<'k>(kind: &'k CodeBlockKind<'_>) -> Option<&'k str> {
    let CodeBlockKind::Fenced(info) = kind else {
        return None;
    };
    let word = info.split(' ').next()?;
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || b"_+-".contains(&b);
    let is_name = !word.is_empty() && word.len() <= LONGEST_LANGUAGE;
    (is_name && word.bytes().all(is_letter)).then_some(word)
}

pub(super) fn start_list(writer: &mut BodyWriter<'_>, first: Option<u64>, range: &Range<usize>) {
    // two: the list and its items
    if writer.is_deep(2, writer.span(range)) {
        return writer.unwritten();
    }
    match first {
        None => writer.begin("<ul>\n", "</ul>\n"),
        Some(1) => writer.begin("<ol>\n", "</ol>\n"),
        Some(first) => writer.begin(&format!("<ol start=\"{first}\">\n"), "</ol>\n"),
    }
}

pub(super) fn start_item(writer: &mut BodyWriter<'_>) {
    if writer.is_in_unwritten() {
        return writer.unwritten(); // its list was too deep
    }
    writer.begin("<li>", "</li>\n");
}

/// A box that cannot be ticked. The words after it are its label, so it needs no other.
pub(super) fn task(writer: &mut BodyWriter<'_>, is_done: bool) {
    writer.markup("<label>");
    // Nothing in Markdown ends the words, so the label is closed like a raw element: by what stands around it.
    writer.open_raw(&tags::LABEL, writer.len());
    // `disabled`: nobody would save what a reader ticks.
    writer.markup(if is_done {
        "<input type=\"checkbox\" disabled checked> "
    } else {
        "<input type=\"checkbox\" disabled> "
    });
}
