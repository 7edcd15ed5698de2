//! One string of HTML, the holes in it, and the stack of open elements.

use super::notes::Notes;
use super::remarks::MarkdownRemarks;
use super::tags::{Holds, HtmlTag};
use super::words::WordCollector;
use super::{Dialect, bare, gate, ids::Ids, photo, printable};
use crate::base::Span;
use crate::content::{Body, Heading, Piece};
use crate::diag::{Diagnostic, Text, code};
use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};
use std::borrow::Cow;
use std::ops::Range;

/// Most elements inside one another. Browsers stop at 512; nobody reads ten.
pub(super) const DEEPEST: usize = 100;

/// What closes a link of Markdown.
pub(super) const LINK_END: &str = "</a>";

/// An element that is open.
pub(super) enum Open {
    /// Opened by Markdown, closed by its end: the text that closes it, empty if it was too deep to be written.
    Ours(&'static str),
    /// Opened by raw HTML (or a label): its tag, where `<` stands, and where its content begins. Closed by raw HTML, or by the end of
    /// whatever it stands in.
    Raw(&'static HtmlTag, usize, usize),
}

/// HTML in the making.
pub(super) struct Writer<'a> {
    pub(super) source: Text<'a>,
    /// Where the Markdown begins in the file.
    pub(super) start: usize,
    pub(super) dialect: Dialect,
    /// Whether the text may hold control characters, as such or as `&#1;`.
    may_be_dirty: bool,
    pub(super) html: String,
    /// What is missing, and before which byte of `html`.
    pub(super) holes: Vec<(usize, Piece)>,
    pub(super) open: Vec<Open>,
    /// How many of `open` are in the HTML.
    depth: usize,
    /// Whether raw HTML was written.
    pub(super) is_mixed: bool,
    /// How many links are open, of Markdown or raw HTML: 0 or 1.
    pub(super) links: u32,
    pub(super) ids: Ids,
    pub(super) headings: Vec<Heading>,
    pub(super) anchors: Vec<Box<str>>,
    pub(super) first_paragraph: Option<Box<str>>,
    pub(super) words: WordCollector,
    pub(super) notes: Notes,
    pub(super) remarks: MarkdownRemarks<'a>,
    /// A paragraph that has begun but has nothing but images yet.
    pub(super) lead: Option<photo::Lead>,
    /// The image whose text is being read.
    pub(super) image: Option<photo::OpenImage<'a>>,
    pub(super) run: bare::Run,
    pub(super) raw: super::raw::Raw,
    pub(super) state: super::blocks::BlockState,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: Text<'a>, start: usize, dialect: Dialect) -> Self {
        let text = source.text.get(start..).unwrap_or_default();
        Self {
            source,
            start,
            dialect,
            may_be_dirty: dialect == Dialect::House
                && (text.contains("&#") || matches!(printable(text), Cow::Owned(_))),
            html: String::with_capacity(text.len() + text.len() / 4),
            holes: Vec::new(),
            open: Vec::new(),
            depth: 0,
            is_mixed: false,
            links: 0,
            ids: Ids::default(),
            headings: Vec::new(),
            anchors: Vec::new(),
            first_paragraph: None,
            words: WordCollector::default(),
            notes: Notes::default(),
            remarks: MarkdownRemarks::new(source),
            lead: None,
            image: None,
            run: bare::Run::new(dialect == Dialect::House && bare::may_hold_address(text)),
            raw: super::raw::Raw::default(),
            state: super::blocks::BlockState::default(),
        }
    }

    /// A range of the Markdown as bytes of the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        range.start + self.start..range.end + self.start
    }

    pub(super) fn is_house(&self) -> bool {
        self.dialect == Dialect::House
    }

    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) {
        let _ = if self.may_be_dirty {
            escape_html_body_text(&mut self.html, &printable(text))
        } else {
            escape_html_body_text(&mut self.html, text)
        }; // a String takes every write
    }

    /// Text between quotes.
    pub(super) fn quoted(&mut self, text: &str) {
        let text = if self.is_house() {
            printable(text)
        } else {
            text.into()
        };
        let _ = escape_html(&mut self.html, &text);
    }

    /// A whole address between quotes.
    pub(super) fn href(&mut self, address: &str) {
        let _ = escape_href(&mut self.html, address);
    }

    /// Something that only the site knows.
    pub(super) fn hole(&mut self, piece: Piece) {
        self.holes.push((self.html.len(), piece));
    }

    /// A line of its own.
    pub(super) fn line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    /// Room for a block: raw elements that cannot hold one are closed.
    pub(super) fn block(&mut self) {
        self.fit(Holds::Flow);
        self.line();
    }

    /// Writes the start of a block and remembers its end.
    pub(super) fn begin(&mut self, start: &str, end: &'static str) {
        self.block();
        self.html.push_str(start);
        self.push(Open::Ours(end));
    }

    /// Writes the start of something in a line and remembers its end.
    pub(super) fn inline(&mut self, start: &str, end: &'static str) {
        self.html.push_str(start);
        self.push(Open::Ours(end));
    }

    /// Whether `more` elements would be too deep; says so once.
    pub(super) fn is_deep(&mut self, more: usize, span: Span) -> bool {
        let deep = self.depth + more > DEEPEST;
        if deep {
            self.remarks
                .once(code::NESTING, span, &[("most", &DEEPEST.to_string())]);
        }
        deep
    }

    pub(super) fn push(&mut self, open: Open) {
        match &open {
            Open::Ours("") => {}
            Open::Ours(end) => {
                self.depth += 1;
                self.links += u32::from(*end == LINK_END);
            }
            Open::Raw(tag, ..) => {
                self.depth += 1;
                self.links += u32::from(tag.name == "a");
            }
        }
        self.open.push(open);
    }

    /// Ends what Markdown opened last, and before it whatever raw HTML left open inside.
    pub(super) fn end(&mut self) {
        while let Some(open) = self.open.pop() {
            match open {
                Open::Raw(tag, from, to) => self.end_raw(tag, from, to),
                Open::Ours(end) => {
                    self.depth -= usize::from(!end.is_empty());
                    self.links -= u32::from(end == LINK_END);
                    self.html.push_str(end);
                    return;
                }
            }
        }
    }

    /// Unwrites the start of what Markdown opened last, which holds nothing.
    pub(super) fn take_back(&mut self, start: &str) {
        if self
            .open
            .pop_if(|open| matches!(open, Open::Ours(_)))
            .is_some()
        {
            self.depth -= 1;
            self.html.truncate(self.html.len() - start.len());
        }
    }

    /// Ends the raw element opened last, if nothing of Markdown stands between.
    pub(super) fn pop_raw(&mut self) {
        if let Some(Open::Raw(tag, from, to)) =
            self.open.pop_if(|open| matches!(open, Open::Raw(..)))
        {
            self.end_raw(tag, from, to);
        }
    }

    fn end_raw(&mut self, tag: &'static HtmlTag, from: usize, to: usize) {
        self.depth -= 1;
        self.links -= u32::from(tag.name == "a");
        let is_empty =
            self.html[to..].trim().is_empty() && self.holes.last().is_none_or(|(at, _)| *at < to);
        if tag.name == "p" && is_empty {
            self.html.truncate(from);
            return;
        }
        self.html.push_str("</");
        self.html.push_str(tag.name);
        self.html.push('>');
    }

    /// Ends raw elements until what is to come may stand here.
    pub(super) fn fit(&mut self, what: Holds) {
        while let Some(Open::Raw(tag, ..)) = self.open.last()
            && !tag.holds.takes(what)
        {
            self.pop_raw();
        }
    }

    /// The compiled text, and all there was to say.
    pub(super) fn finish(mut self, broken: Vec<(Range<usize>, String)>) -> (Body, Vec<Diagnostic>) {
        self.flush_run();
        while !self.open.is_empty() {
            self.end();
        }
        self.write_notes();
        for (range, label) in broken {
            self.remarks.add(
                code::LINK_REFERENCE,
                self.span(&range),
                &[("label", &label)],
            );
        }
        let pieces = if self.is_mixed {
            gate::clean(self.source.text, &self.html, self.holes)
        } else {
            gate::cut(&self.html, self.holes)
        };
        let body = Body {
            pieces,
            headings: self.headings,
            anchors: self.anchors,
            first_paragraph: self.first_paragraph.unwrap_or_default(),
            words: self.words.count,
        };
        (body, self.remarks.into_list())
    }
}
