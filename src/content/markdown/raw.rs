//! Raw HTML: walked tag by tag, so that the remark on a removed tag has its column.
//!
//! Owns: which tags go and stay (by [`tags`](super::tags)), that what is opened is closed before Markdown goes on, and photos in
//! HTML. Refuses: cleaning. Attributes are written as they are, and ammonia takes away what is not safe or not sound, once,
//! from the whole text ([`sanitize`](super::sanitize)).
//!
//! Balance cannot be left to ammonia, too: a browser's rules open `<b>` again in every paragraph up to its end tag, which makes
//! megabytes out of a few kilobytes, and an element that is never closed would take the rest of the article into it.

use super::html_tokens::{HtmlLines, TagFinder, value};
use super::link::{resolve, write_href};
use super::photo::{PhotoStage, WrittenImage, lone_image};
use super::sanitize::is_kulkuls_own;
use super::tags::{self, Holds, HtmlTag, TagAction};
use super::writer::BodyWriter;
use crate::base::Span;
use crate::content::{Edge, Piece};
use crate::diag::code;
use html5ever::tokenizer::{Tag as RawTag, TagKind, Token};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// Takes raw HTML, and what stands in elements that go with all that is in them.
#[derive(Default)]
pub(super) struct RawStage {
    /// The element whose content is thrown away until its end tag.
    swallowing: Option<String>,
    /// A block so far.
    block: HtmlLines,
}

/// Where raw HTML stands: which says what it may be.
#[derive(Clone, Copy, PartialEq)]
enum RawContext {
    Line,
    Block,
    /// A block that is nothing but one photo.
    PhotoBlock,
}

impl RawStage {
    /// Takes a line of a block.
    pub(super) fn block_line(&mut self, writer: &BodyWriter<'_>, html: &str, range: &Range<usize>) {
        self.block.push(html, writer.span(range).start);
    }

    /// The end of a block.
    pub(super) fn end_block(&mut self, writer: &mut BodyWriter<'_>, photos: &mut PhotoStage<'_>) {
        let block = std::mem::take(&mut self.block);
        let tokens = block.tokens();
        let context = if is_photo_alone(&tokens) {
            RawContext::PhotoBlock
        } else {
            RawContext::Block
        };
        self.walk(writer, photos, &tokens, &block, context);
        self.swallowing = None;
        // `<b>` alone on its line does not make all that follows bold.
        while let Some(tag) = writer.raw_parent()
            && tag.holds == Holds::Phrasing
        {
            writer.pop_raw();
        }
        writer.words.gap();
    }

    /// Takes a tag in a line.
    pub(super) fn inline(
        &mut self,
        writer: &mut BodyWriter<'_>,
        photos: &mut PhotoStage<'_>,
        html: &str,
        range: &Range<usize>,
    ) {
        let mut line = HtmlLines::default();
        line.push(html, writer.span(range).start);
        self.walk(writer, photos, &line.tokens(), &line, RawContext::Line);
    }

    /// Takes an event while content is thrown away; `false` if it must be taken as ever.
    pub(super) fn swallows(&mut self, event: &Event<'_>) -> bool {
        if self.swallowing.is_none() {
            return false;
        }
        match event {
            Event::Text(_)
            | Event::Code(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::FootnoteReference(_) => true,
            // Elements of Markdown open and close as ever, or the stack would be out of step; they stay empty.
            Event::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. },
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
                self.swallowing = None; // the block ended, so it was never closed
                false
            }
        }
    }

    fn walk(
        &mut self,
        writer: &mut BodyWriter<'_>,
        photos: &mut PhotoStage<'_>,
        tokens: &[Token],
        lines: &HtmlLines,
        context: RawContext,
    ) {
        let mut finder = TagFinder::new(lines);
        for token in tokens {
            match token {
                Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                    // Found also where it is swallowed: the next tag is looked for behind it.
                    let span = finder.find("<", &tag.name);
                    if self.swallowing.is_none() {
                        self.start_tag(writer, photos, &FoundTag { tag, span, context });
                    }
                }
                Token::TagToken(tag) => {
                    finder.find("</", &tag.name);
                    self.end_tag(writer, &tag.name);
                }
                Token::CharacterTokens(text) if self.swallowing.is_none() => {
                    write_text(writer, text);
                }
                Token::ParseError(error) if is_unfinished(error) => {
                    let span = finder.find("<", "");
                    writer.remarks.add(code::HTML_UNFINISHED, span, &[]);
                }
                _ => {}
            }
        }
    }

    fn start_tag(
        &mut self,
        writer: &mut BodyWriter<'_>,
        photos: &mut PhotoStage<'_>,
        found: &FoundTag<'_>,
    ) {
        let name = &*found.tag.name;
        let what = match tags::action(name) {
            TagAction::Kept(kept) => return found.write(writer, kept),
            TagAction::Photo => return found.write_photo(writer, photos),
            TagAction::Active => code::HTML_ACTIVE,
            TagAction::Embed => code::HTML_EMBED,
            TagAction::Unknown => code::HTML_TAG,
        };
        writer
            .remarks
            .once(what, found.span.clone(), &[("tag", name)]);
        if tags::is_swallowing(name) && !found.tag.self_closing {
            self.swallowing = Some(name.to_owned());
        }
    }

    /// An end tag: ends its element and what is in it, unless Markdown stands between.
    fn end_tag(&mut self, writer: &mut BodyWriter<'_>, name: &str) {
        if let Some(swallowing) = &self.swallowing {
            // As in browsers: nothing inside `<script>` is a tag but its own end.
            if swallowing == name {
                self.swallowing = None;
            }
            return;
        }
        if let Some(kept) = tags::kept(name)
            && writer.end_until(|open| std::ptr::eq(open, kept))
        {
            writer.pop_raw();
        }
    }
}

/// A start tag with its place in the file.
struct FoundTag<'t> {
    tag: &'t RawTag,
    span: Span,
    context: RawContext,
}

impl FoundTag<'_> {
    fn write_photo(&self, writer: &mut BodyWriter<'_>, photos: &mut PhotoStage<'_>) {
        let value = |name| value(self.tag, name).unwrap_or_default();
        let image = WrittenImage {
            to: value("src"),
            alt: value("alt"),
            title: value("title"),
            span: self.span.clone(),
        };
        writer.fit(Holds::Phrasing);
        if self.context == RawContext::PhotoBlock {
            lone_image(writer, &image);
        } else {
            photos.image(writer, &image);
        }
        self.remark_attributes(writer);
    }

    fn write(&self, writer: &mut BodyWriter<'_>, kept: &'static HtmlTag) {
        // Browsers end a link where the next begins; here the first one goes on.
        if kept.name == "a" && writer.is_in_link() {
            return;
        }
        let is_block_in_line = self.context == RawContext::Line && !kept.is_phrasing;
        if is_block_in_line || !make_room(writer, kept) {
            let values = [("tag", kept.name)];
            return writer
                .remarks
                .once(code::HTML_TAG, self.span.clone(), &values);
        }
        if writer.is_deep(1, self.span.clone()) {
            return;
        }
        let from = writer.len();
        if !self.write_name(writer, kept) {
            return;
        }
        self.write_attributes(writer);
        writer.markup(">");
        // Only now: a text whose raw HTML is all gone is kulkul's own, and need not be parsed again.
        writer.needs_cleaning();
        self.remark_attributes(writer);
        if kept.holds != Holds::Nothing {
            writer.open_raw(kept, from);
        }
    }

    /// Writes `<name`, and the address of a link, which may be a hole. `false`, and nothing done, if the link leads nowhere.
    fn write_name(&self, writer: &mut BodyWriter<'_>, kept: &HtmlTag) -> bool {
        if kept.name == "a"
            && let Some(href) = value(self.tag, "href")
        {
            let Some(href) = resolve(writer, href, &self.span) else {
                return false;
            };
            write_href(writer, "<a href=\"", href, self.span.clone());
            writer.markup("\"");
        } else {
            if kept.name == "figure" {
                writer.hole(Piece::Figure(Edge::Start));
            }
            writer.markup("<");
            writer.markup(kept.name);
        }
        true
    }

    /// Attributes as they are, but for those that kulkul itself writes.
    fn write_attributes(&self, writer: &mut BodyWriter<'_>) {
        for attribute in &self.tag.attrs {
            let (name, value) = (&*attribute.name.local, attribute.value.trim());
            if name == "href" || is_kulkuls_own(name) || (name == "id" && value.is_empty()) {
                continue;
            }
            writer.markup(" ");
            writer.markup(name);
            writer.markup("=\"");
            if name == "id" {
                // Unique among headings and notes, so that a link to it leads to one place.
                let id = writer.unique_id(value);
                writer.markup(&id);
                writer.anchor(id);
            } else {
                writer.quoted(value);
            }
            writer.markup("\"");
        }
    }

    /// Says which attributes are gone that did something.
    fn remark_attributes(&self, writer: &mut BodyWriter<'_>) {
        for attribute in &self.tag.attrs {
            let name = &*attribute.name.local;
            if name == "style" || name.starts_with("on") {
                let values = [("attribute", name), ("tag", &self.tag.name)];
                writer
                    .remarks
                    .once(code::HTML_ATTRIBUTE, self.span.clone(), &values);
            }
        }
    }
}

fn write_text(writer: &mut BodyWriter<'_>, text: &str) {
    // White space between the tags of a block would become lines in the source of the page.
    let is_pre = writer.raw_parent().is_some_and(|tag| tag.name == "pre");
    if !text.trim().is_empty() {
        writer.fit(Holds::Phrasing);
    } else if !is_pre && writer.is_at_line_start() {
        return;
    }
    writer.plain(text);
}

/// Ends raw elements until this one may stand here; `false` if it never may.
fn make_room(writer: &mut BodyWriter<'_>, kept: &HtmlTag) -> bool {
    if !kept.parents.is_empty() {
        return writer.end_until(|open| kept.parents.contains(&open.name));
    }
    writer.fit(if kept.is_phrasing {
        Holds::Phrasing
    } else {
        Holds::Flow
    });
    true
}

/// Whether the tokenizer says that the HTML ended inside a comment or a tag, which then is gone with all that follows. (A `<` at the
/// very end is just a sign.)
fn is_unfinished(error: &str) -> bool {
    error.contains("EOF") && !error.ends_with("TagOpen")
}

fn is_photo_alone(tokens: &[Token]) -> bool {
    let mut photos = 0;
    for token in tokens {
        match token {
            Token::TagToken(tag) if matches!(tags::action(&tag.name), TagAction::Photo) => {
                photos += 1;
            }
            Token::CharacterTokens(text) if text.trim().is_empty() => {}
            Token::EOFToken | Token::ParseError(_) => {}
            _ => return false,
        }
    }
    photos <= 1
}
