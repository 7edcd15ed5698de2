//! Raw HTML: read by the tokenizer of html5ever, written from scratch as far as [`tags`](super::tags) allows.

use super::tags::{self, GLOBAL, Holds, HtmlTag, TagAction};
use super::writer::{Open, Writer};
use crate::base::Span;
use crate::content::Piece;
use crate::diag::code;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    self, BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use pulldown_cmark::{Event, Tag as Md, TagEnd};
use std::cell::RefCell;
use std::ops::Range;

/// What raw HTML remembers between events.
#[derive(Default)]
pub(super) struct Raw {
    /// The element whose content is thrown away until its end tag.
    swallowing: Option<String>,
    /// A block so far, line by line, and where each line stands in the Markdown.
    block: String,
    lines: Vec<(usize, usize)>,
}

impl Raw {
    pub(super) fn is_swallowing(&self) -> bool {
        self.swallowing.is_some()
    }
}

/// Where raw HTML stands: which says what it may be.
#[derive(Clone, Copy, PartialEq)]
enum RawContext {
    Line,
    Block,
}

/// A piece of raw HTML with its place in the file.
struct Chunk<'t> {
    html: &'t str,
    place: RawContext,
    lines: &'t [(usize, usize)],
    /// Where the last tag was found.
    cursor: usize,
}

impl Writer<'_> {
    /// Takes a line of a block.
    pub(super) fn block_html(&mut self, html: &str, range: &Range<usize>) {
        if !self.is_house() {
            return self.html.push_str(html);
        }
        self.raw
            .lines
            .push((self.raw.block.len(), range.start + self.start));
        self.raw.block.push_str(html);
    }

    /// The end of a block.
    pub(super) fn end_html(&mut self) {
        let html = std::mem::take(&mut self.raw.block);
        let lines = std::mem::take(&mut self.raw.lines);
        self.read(Chunk {
            html: &html,
            place: RawContext::Block,
            lines: &lines,
            cursor: 0,
        });
        self.raw.swallowing = None;
        while let Some(Open::Raw(tag, ..)) = self.open.last()
            && tag.holds == Holds::Phrasing
        {
            self.pop_raw();
        }
        self.words.gap();
    }

    /// Takes a tag in a line.
    pub(super) fn inline_html(&mut self, html: &str, range: &Range<usize>) {
        if !self.is_house() {
            return self.html.push_str(html);
        }
        let lines = [(0, range.start + self.start)];
        self.read(Chunk {
            html,
            place: RawContext::Line,
            lines: &lines,
            cursor: 0,
        });
    }

    /// Takes an event while content is thrown away; `false` if it must be taken as ever.
    pub(super) fn swallow(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Text(_)
            | Event::Code(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::FootnoteReference(_) => true,
            Event::Start(
                Md::Emphasis | Md::Strong | Md::Strikethrough | Md::Link { .. } | Md::Image { .. },
            )
            | Event::End(
                TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image,
            )
            | Event::InlineHtml(_) => false,
            _ => {
                self.raw.swallowing = None; // it was never closed
                false
            }
        }
    }

    fn read(&mut self, mut chunk: Chunk<'_>) {
        let tokens = tokens(chunk.html);
        let photo_alone = chunk.place == RawContext::Block && is_photo_alone(&tokens);
        for token in tokens {
            match token {
                Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                    let span = chunk.find("<", &tag.name);
                    if self.raw.swallowing.is_none() {
                        self.start_raw(&tag, span, chunk.place, photo_alone);
                    }
                }
                Token::TagToken(tag) => {
                    chunk.find("</", &tag.name);
                    self.end_raw_tag(&tag.name);
                }
                Token::CharacterTokens(text) if self.raw.swallowing.is_none() => {
                    self.raw_text(&text);
                }
                Token::ParseError(error) if is_unfinished(&error) => {
                    let span = chunk.find("<", "");
                    self.remarks.add(code::HTML_UNFINISHED, span, &[]);
                }
                _ => {}
            }
        }
    }

    fn raw_text(&mut self, text: &str) {
        let is_pre = matches!(self.open.last(), Some(Open::Raw(tag, ..)) if tag.name == "pre");
        if !text.trim().is_empty() {
            self.fit(Holds::Phrasing);
        } else if !is_pre && (self.html.is_empty() || self.html.ends_with('\n')) {
            return;
        }
        self.plain(text);
    }

    fn start_raw(
        &mut self,
        tag: &tokenizer::Tag,
        span: Span,
        place: RawContext,
        photo_alone: bool,
    ) {
        let name = &*tag.name;
        match tags::fate(name) {
            TagAction::Kept(kept) => self.open_raw(kept, tag, span, place),
            TagAction::Photo => self.raw_photo(tag, span, photo_alone),
            fate => {
                let what = match fate {
                    TagAction::Active => code::HTML_ACTIVE,
                    TagAction::Embed => code::HTML_EMBED,
                    _ => code::HTML_TAG,
                };
                self.remarks.once(what, span, &[("tag", name)]);
                if tags::is_swallowing(name) && !tag.self_closing {
                    self.raw.swallowing = Some(name.to_owned());
                }
            }
        }
    }

    fn raw_photo(&mut self, tag: &tokenizer::Tag, span: Span, alone: bool) {
        let value = |name| value(tag, name).unwrap_or_default();
        self.fit(Holds::Phrasing);
        let before = self.holes.len();
        self.photo(value("src"), value("alt"), value("title"), span.clone());
        if alone
            && self.holes.len() > before
            && let Some((_, Piece::Photo(photo, span))) = self.holes.pop()
        {
            self.figure(*photo, span);
        }
        self.remark_attributes(tag, &span);
    }

    fn open_raw(
        &mut self,
        kept: &'static HtmlTag,
        tag: &tokenizer::Tag,
        span: Span,
        place: RawContext,
    ) {
        if kept.name == "a" && self.links > 0 {
            return;
        }
        let is_misplaced =
            (place == RawContext::Line && !kept.is_phrasing) || !self.make_room(kept);
        if is_misplaced {
            return self
                .remarks
                .once(code::HTML_TAG, span, &[("tag", kept.name)]);
        }
        if self.is_deep(1, span.clone()) {
            return;
        }
        let from = self.html.len();
        if kept.name == "a"
            && let Some(href) = value(tag, "href")
        {
            let Some(href) = self.resolve(href, &span) else {
                return;
            };
            self.write_href("<a href=\"", href, span.clone());
            self.html.push('"');
        } else {
            self.html.push('<');
            self.html.push_str(kept.name);
        }
        self.attributes(kept, tag);
        self.html.push('>');
        self.is_mixed = true;
        self.remark_attributes(tag, &span);
        if kept.holds != Holds::Nothing {
            self.push(Open::Raw(kept, from, self.html.len()));
        }
    }

    /// Ends raw elements until this one may stand here; `false` if it never may.
    fn make_room(&mut self, kept: &HtmlTag) -> bool {
        if kept.parents.is_empty() {
            self.fit(if kept.is_phrasing {
                Holds::Phrasing
            } else {
                Holds::Flow
            });
            return true;
        }
        self.end_until(|open| kept.parents.contains(&open.name))
    }

    /// An end tag: ends its element and what is in it, unless Markdown stands between.
    fn end_raw_tag(&mut self, name: &str) {
        if self.raw.swallowing.as_deref() == Some(name) {
            self.raw.swallowing = None;
            return;
        }
        if let Some(kept) = tags::kept(name).filter(|_| self.raw.swallowing.is_none())
            && self.end_until(|open| std::ptr::eq(open, kept))
        {
            self.pop_raw();
        }
    }

    /// Ends raw elements until the last is such a one; `false`, and nothing done, if there is none.
    fn end_until(&mut self, is_wanted: impl Fn(&HtmlTag) -> bool) -> bool {
        let raw = self.open.iter().rev().map_while(|open| match open {
            Open::Raw(tag, ..) => Some(*tag),
            Open::Ours(_) => None,
        });
        let Some(inside) = raw.into_iter().position(is_wanted) else {
            return false;
        };
        (0..inside).for_each(|_| self.pop_raw());
        true
    }

    fn attributes(&mut self, kept: &HtmlTag, tag: &tokenizer::Tag) {
        for attribute in &tag.attrs {
            let (name, value) = (&*attribute.name.local, attribute.value.trim());
            let is_known = GLOBAL.contains(&name) || kept.attributes.contains(&name);
            if name == "href" || !is_known || !is_sound(name, value) {
                continue;
            }
            self.html.push(' ');
            self.html.push_str(name);
            self.html.push_str("=\"");
            if name == "id" {
                let id = self.ids.unique(value);
                self.html.push_str(&id);
                self.anchors.push(id.into());
            } else {
                self.quoted(value);
            }
            self.html.push('"');
        }
    }

    /// Says which attributes are gone that did something.
    fn remark_attributes(&mut self, tag: &tokenizer::Tag, span: &Span) {
        for attribute in &tag.attrs {
            let name = &*attribute.name.local;
            if name == "style" || name.starts_with("on") {
                self.remarks.once(
                    code::HTML_ATTRIBUTE,
                    span.clone(),
                    &[("attribute", name), ("tag", &tag.name)],
                );
            }
        }
    }
}

impl Chunk<'_> {
    /// The place in the file of the next tag that begins like this: the tokenizer knows lines only. Looks at few candidates, so that
    /// a name that is not found as written (the tokenizer replaces NUL) costs little.
    fn find(&mut self, start: &str, name: &str) -> Span {
        let is_it = |at: &usize| {
            let rest = &self.html[*at..];
            rest.starts_with(start) && super::address::begins(&rest[start.len()..], name)
        };
        let rest = self.html.get(self.cursor..).unwrap_or_default();
        let found = rest
            .match_indices('<')
            .take(64)
            .map(|(at, _)| at + self.cursor)
            .find(is_it);
        let at = found.unwrap_or(self.cursor);
        self.cursor = found.map_or(self.cursor, |at| at + 1);
        let line = self
            .lines
            .partition_point(|(begin, _)| *begin <= at)
            .saturating_sub(1);
        let Some((begin, place)) = self.lines.get(line) else {
            return 0..0;
        };
        let from = place + (at - begin);
        from..from + start.len() + name.len()
    }
}

/// Whether the tokenizer says that the HTML ended inside a comment or a tag, which then is gone with all that follows. (A `<` at the
/// very end is just a sign.)
fn is_unfinished(error: &str) -> bool {
    error.contains("EOF") && !error.ends_with("TagOpen")
}

fn value<'t>(tag: &'t tokenizer::Tag, name: &str) -> Option<&'t str> {
    tag.attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name)
        .map(|attribute| &*attribute.value)
}

/// Whether a value is of the kind that its attribute wants.
fn is_sound(name: &str, value: &str) -> bool {
    let is_number = |value: &str| value.len() <= 5 && value.parse::<i32>().is_ok();
    match name {
        "lang" => {
            !value.is_empty()
                && value
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        }
        "dir" => matches!(value, "ltr" | "rtl" | "auto"),
        "scope" => matches!(value, "row" | "col" | "rowgroup" | "colgroup"),
        "colspan" | "rowspan" | "span" => matches!(value.parse::<u16>(), Ok(1..=100)),
        "start" | "value" => is_number(value),
        "open" | "reversed" => value.len() <= 8,
        "datetime" => {
            !value.is_empty()
                && value
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-+:. ".contains(&b))
        }
        "id" => !value.is_empty(),
        _ => true,
    }
}

fn is_photo_alone(tokens: &[Token]) -> bool {
    let mut photos = 0;
    tokens.iter().all(|token| match token {
        Token::TagToken(tag) if matches!(tags::fate(&tag.name), TagAction::Photo) => {
            photos += 1;
            photos == 1
        }
        Token::CharacterTokens(text) => text.trim().is_empty(),
        Token::EOFToken | Token::ParseError(_) => true,
        _ => false,
    })
}

/// The tokens of a piece of HTML. A tag that is not finished is none.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let tokenizer = Tokenizer::new(
        Collector(RefCell::new(Vec::new())),
        tokenizer::TokenizerOpts::default(),
    );
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&queue); // the collector never asks to pause
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

struct Collector(RefCell<Vec<Token>>);

impl TokenSink for Collector {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let result = match &token {
            Token::TagToken(tag)
                if tag.kind == TagKind::StartTag
                    && !tag.self_closing
                    && tags::is_swallowing(&tag.name) =>
            {
                TokenSinkResult::RawData(RawKind::Rawtext)
            }
            _ => TokenSinkResult::Continue,
        };
        self.0.borrow_mut().push(token);
        result
    }
}
