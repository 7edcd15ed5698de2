//! The last stage: one string of HTML, the holes in it, and the elements that are open.
//!
//! Owns: escaping, and that the result is balanced whatever the input. Refuses: Markdown; the stages before it say what to
//! write.

use super::ids::Ids;
use super::open::{Open, OpenElements};
use super::printable::printable;
use super::remarks::MarkdownRemarks;
use super::sanitize;
use super::tags::{Holds, HtmlTag};
use super::words::WordCollector;
use crate::base::Span;
use crate::content::{Edge, Piece};
use crate::diag::{Code, Text, code};
use pulldown_cmark_escape::{escape_href, escape_html, escape_html_body_text};
use std::borrow::Cow;
use std::ops::Range;

/// Most elements inside one another. Browsers stop at 512; nobody reads ten.
const DEEPEST: usize = 100;

/// HTML in the making.
pub(super) struct BodyWriter<'a> {
    source: Text<'a>,
    /// Where the Markdown begins in the file, in bytes.
    start: usize,
    /// Whether the text may hold control characters, as such or as `&#1;`.
    may_be_dirty: bool,
    html: String,
    /// What is missing, and before which byte of `html`.
    holes: Vec<(usize, Piece)>,
    open: OpenElements,
    /// Whether raw HTML was written, so that the whole must be cleaned.
    has_raw_html: bool,
    ids: Ids,
    /// Ids in the text that are no heading's.
    anchors: Vec<Box<str>>,
    pub(super) words: WordCollector,
    pub(super) remarks: MarkdownRemarks<'a>,
}

/// What the writer has when the text ends.
pub(super) struct FinishedHtml<'a> {
    pub(super) pieces: Vec<Piece>,
    pub(super) anchors: Vec<Box<str>>,
    /// Words in the text.
    pub(super) words: u32,
    pub(super) remarks: MarkdownRemarks<'a>,
}

/// HTML with its holes, cut out of the text to stand elsewhere.
pub(super) struct Fragment {
    pub(super) html: String,
    /// By their places in `html`.
    pub(super) holes: Vec<(usize, Piece)>,
}

impl<'a> BodyWriter<'a> {
    pub(super) fn new(source: Text<'a>, start: usize) -> Self {
        let text = source.text.get(start..).unwrap_or_default();
        let is_dirty = matches!(printable(text), Cow::Owned(_));
        Self {
            source,
            start,
            may_be_dirty: text.contains("&#") || is_dirty,
            // HTML is about a quarter longer than its Markdown.
            html: String::with_capacity(text.len() + text.len() / 4),
            holes: Vec::new(),
            open: OpenElements::default(),
            has_raw_html: false,
            ids: Ids::default(),
            anchors: Vec::new(),
            words: WordCollector::default(),
            remarks: MarkdownRemarks::new(source),
        }
    }

    /// A range of the Markdown as bytes of the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        range.start + self.start..range.end + self.start
    }

    /// The whole file.
    pub(super) fn source(&self) -> &'a str {
        self.source.text
    }

    /// Markdown as it was written.
    pub(super) fn written(&self, range: &Range<usize>) -> &'a str {
        self.source.text.get(self.span(range)).unwrap_or_default()
    }

    /// Finished HTML: tags, or parts of one.
    pub(super) fn markup(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Text that readers see.
    pub(super) fn plain(&mut self, text: &str) {
        self.words.text(text);
        let text = if self.may_be_dirty {
            printable(text)
        } else {
            text.into()
        };
        let _ = escape_html_body_text(&mut self.html, &text); // a String takes every write
    }

    /// Text between quotes.
    pub(super) fn quoted(&mut self, text: &str) {
        let _ = escape_html(&mut self.html, &printable(text)); // a String takes every write
    }

    /// A whole address between quotes.
    pub(super) fn href(&mut self, address: &str) {
        let _ = escape_href(&mut self.html, address); // a String takes every write
    }

    /// A link to a whole address, with these words.
    pub(super) fn linked(&mut self, address: &str, words: &str) {
        self.markup("<a href=\"");
        self.href(address);
        self.markup("\">");
        self.plain(words);
        self.markup("</a>");
    }

    /// Something that only the site knows.
    pub(super) fn hole(&mut self, piece: Piece) {
        self.holes.push((self.html.len(), piece));
    }

    /// Where the next byte will stand.
    pub(super) fn len(&self) -> usize {
        self.html.len()
    }

    /// Whether what comes will begin a line.
    pub(super) fn is_at_line_start(&self) -> bool {
        self.html.is_empty() || self.html.ends_with('\n')
    }

    /// A line of its own.
    pub(super) fn line(&mut self) {
        if !self.is_at_line_start() {
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
        self.inline(start, end);
    }

    /// Writes the start of something in a line and remembers its end.
    pub(super) fn inline(&mut self, start: &str, end: &'static str) {
        self.html.push_str(start);
        self.open.push(Open::Ours(end));
    }

    /// Opens an element of Markdown that is not written: its end must find something to close.
    pub(super) fn unwritten(&mut self) {
        self.inline("", "");
    }

    /// Whether the element around is one that is not written.
    pub(super) fn is_in_unwritten(&self) -> bool {
        matches!(self.open.last(), Some(Open::Ours("")))
    }

    /// A remark about a range of the Markdown.
    pub(super) fn remark(
        &mut self,
        code: Code,
        range: &Range<usize>,
        values: &[(&'static str, &str)],
    ) {
        let span = self.span(range);
        self.remarks.add(code, span, values);
    }

    /// Whether `more` elements would be too deep; says so once.
    pub(super) fn is_deep(&mut self, more: usize, span: Span) -> bool {
        let is_deep = self.open.depth() + more > DEEPEST;
        if is_deep {
            let most = DEEPEST.to_string();
            self.remarks.once(code::NESTING, span, &[("most", &most)]);
        }
        is_deep
    }

    /// Whether a link is open: HTML has none inside another.
    pub(super) fn is_in_link(&self) -> bool {
        self.open.links() > 0
    }

    /// Ends what Markdown opened last, and before it whatever raw HTML left open inside.
    pub(super) fn end(&mut self) {
        while let Some(open) = self.open.pop() {
            match open {
                Open::Raw { tag, from, content } => self.end_raw(tag, from, content),
                Open::Ours(end) => return self.html.push_str(end),
            }
        }
    }

    /// Ends the paragraph of Markdown opened last; unwrites it if all that was in it was taken away.
    pub(super) fn end_paragraph(&mut self) {
        if self.html.ends_with("<p>") && !self.has_hole_since(self.html.len()) {
            self.open.pop();
            self.html.truncate(self.html.len() - "<p>".len());
        } else {
            self.end();
        }
    }

    fn has_hole_since(&self, at: usize) -> bool {
        self.holes.last().is_some_and(|(hole, _)| *hole >= at)
    }

    /// Puts HTML into what was written already, not far back.
    pub(super) fn insert(&mut self, at: usize, html: &str) {
        self.html.insert_str(at, html);
        // Holes are in order, so those that move are the last.
        for (hole, _) in self.holes.iter_mut().rev() {
            if *hole < at {
                break;
            }
            *hole += html.len();
        }
    }

    /// Puts a hole into what was written already.
    pub(super) fn insert_hole(&mut self, at: usize, piece: Piece) {
        let before = self.holes.partition_point(|(hole, _)| *hole < at);
        self.holes.insert(before, (at, piece));
    }

    /// An id that nothing else in the text has: see [`Ids::unique`].
    pub(super) fn unique_id(&mut self, name: &str) -> String {
        self.ids.unique(name)
    }

    /// Remembers an id that links can lead to.
    pub(super) fn anchor(&mut self, id: String) {
        self.anchors.push(id.into());
    }

    /// How far HTML and holes go, for [`Self::cut_from`].
    pub(super) fn mark(&self) -> (usize, usize) {
        (self.html.len(), self.holes.len())
    }

    /// Takes out what was written since a mark.
    pub(super) fn cut_from(&mut self, (html, holes): (usize, usize)) -> Fragment {
        let mut holes = self.holes.split_off(holes);
        for (at, _) in &mut holes {
            *at -= html;
        }
        Fragment {
            html: self.html.split_off(html),
            holes,
        }
    }

    /// Writes what was cut out, but only so many bytes of it; holes behind them come at their end.
    pub(super) fn paste(&mut self, fragment: Fragment, length: usize) {
        let start = self.html.len();
        for (at, piece) in fragment.holes {
            self.holes.push((at.min(length) + start, piece));
        }
        self.html.push_str(&fragment.html[..length]);
    }

    /// The tag of the raw element opened last, if nothing of Markdown stands between.
    pub(super) fn raw_parent(&self) -> Option<&'static HtmlTag> {
        match self.open.last() {
            Some(Open::Raw { tag, .. }) => Some(tag),
            _ => None,
        }
    }

    /// Remembers a raw element whose start tag was written since byte `from`.
    pub(super) fn open_raw(&mut self, tag: &'static HtmlTag, from: usize) {
        let content = self.html.len();
        self.open.push(Open::Raw { tag, from, content });
    }

    /// From here on the text is no longer kulkul's own alone.
    pub(super) fn needs_cleaning(&mut self) {
        self.has_raw_html = true;
    }

    /// Ends the raw element opened last, if nothing of Markdown stands between.
    pub(super) fn pop_raw(&mut self) {
        if let Some(Open::Raw { tag, from, content }) = self.open.pop_raw() {
            self.end_raw(tag, from, content);
        }
    }

    fn end_raw(&mut self, tag: &'static HtmlTag, from: usize, content: usize) {
        // `<p>` around a figure is closed before the figure and leaves nothing; an empty one would show as a gap.
        let is_empty = self.html[content..].trim().is_empty() && !self.has_hole_since(content);
        if tag.name == "p" && is_empty {
            return self.html.truncate(from);
        }
        self.html.push_str("</");
        self.html.push_str(tag.name);
        self.html.push('>');
        if tag.name == "figure" {
            self.hole(Piece::Figure(Edge::End));
        }
    }

    /// Ends raw elements until the last is such a one; `false`, and nothing done, if there is none.
    pub(super) fn end_until(&mut self, is_wanted: impl Fn(&HtmlTag) -> bool) -> bool {
        let Some(inside) = self.open.raw().position(is_wanted) else {
            return false;
        };
        for _ in 0..inside {
            self.pop_raw();
        }
        true
    }

    /// Ends raw elements until what is to come may stand here.
    pub(super) fn fit(&mut self, what: Holds) {
        while let Some(tag) = self.raw_parent()
            && !tag.holds.takes(what)
        {
            self.pop_raw();
        }
    }

    /// Ends all that is open.
    pub(super) fn end_all(&mut self) {
        while !self.open.is_empty() {
            self.end();
        }
    }

    /// The finished text. Raw HTML is cleaned here, once, together with all around it: what a browser makes of a tag depends
    /// on what stands before.
    pub(super) fn finish(self) -> FinishedHtml<'a> {
        let pieces = if self.has_raw_html {
            sanitize::clean(self.source.text, &self.html, self.holes)
        } else {
            sanitize::cut(&self.html, self.holes)
        };
        FinishedHtml {
            pieces,
            anchors: self.anchors,
            words: self.words.count,
            remarks: self.remarks,
        }
    }
}
