//! The stages in their order: every event of the parser goes through them from the top.
//!
//! Parser → video → images → swallowed HTML → figures → bare addresses → blocks, tables, notes, links, raw HTML → writer.
//! Each stage has a small state of its own and knows the writer; none knows another, but raw HTML, in which images stand.

use super::bare::BareLinks;
use super::blocks::{self, BlockStage};
use super::link::{self, BrokenLinks};
use super::notes::{self, NoteStage};
use super::photo::{LeadEvent, PhotoStage};
use super::raw::RawStage;
use super::tables::TableStage;
use super::video::VideoStage;
use super::writer::BodyWriter;
use crate::content::Body;
use crate::diag::{Diagnostic, Text};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// A text on its way from events to a [`Body`].
pub(super) struct MarkdownCompiler<'a> {
    video: VideoStage,
    photos: PhotoStage<'a>,
    raw: RawStage,
    bare: BareLinks,
    blocks: BlockStage,
    tables: TableStage,
    notes: NoteStage,
    writer: BodyWriter<'a>,
}

impl<'a> MarkdownCompiler<'a> {
    /// Begins with the part of a file from byte `start` on.
    pub(super) fn new(source: Text<'a>, start: usize) -> Self {
        let markdown = source.text.get(start..).unwrap_or_default();
        Self {
            video: VideoStage::default(),
            photos: PhotoStage::default(),
            raw: RawStage::default(),
            bare: BareLinks::new(markdown),
            blocks: BlockStage::default(),
            tables: TableStage::default(),
            notes: NoteStage::default(),
            writer: BodyWriter::new(source, start),
        }
    }

    /// Takes the next event and its range in the Markdown.
    pub(super) fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        // The order is the logic: a stage that takes an event hides it from those below.
        // A video was written when its paragraph began, so nothing in it may be seen again.
        if self.video.passes_over(&event) {
            return;
        }
        // Inside `![…]` there is only text, also where raw HTML goes on.
        if self.photos.takes_image_event(&mut self.writer, &event) {
            return;
        }
        // What raw HTML swallows must not begin a paragraph, so this comes before figures.
        if self.raw.swallows(&event) {
            return;
        }
        match self.photos.lead_event(&mut self.writer, &event) {
            LeadEvent::Passed => {}
            LeadEvent::Taken => return,
            LeadEvent::Ended => return self.blocks.end_paragraph(&mut self.writer),
        }
        if let Event::Text(text) = &event {
            if text.starts_with('^') && !self.blocks.is_code() {
                notes::remark_undefined(&mut self.writer, text, &range);
            }
            // Only text goes on with an address; every other event ends it, so it is written first.
            if self.bare.is_on() && !self.blocks.is_code() && !self.writer.is_in_link() {
                return self.bare.gather(&mut self.writer, text, &range);
            }
        }
        self.bare.flush(&mut self.writer);
        self.write(event, range);
    }

    fn write(&mut self, event: Event<'a>, range: Range<usize>) {
        let writer = &mut self.writer;
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            // mathematics are not enabled
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                writer.plain(&text);
            }
            Event::Code(text) => {
                writer.markup("<code>");
                writer.plain(&text);
                writer.markup("</code>");
            }
            Event::Html(html) => self.raw.block_line(writer, &html, &range),
            Event::InlineHtml(html) => self.raw.inline(writer, &mut self.photos, &html, &range),
            Event::SoftBreak => {
                writer.words.gap();
                writer.markup("\n");
            }
            Event::HardBreak => {
                writer.words.gap();
                writer.markup("<br>\n");
            }
            Event::Rule => {
                writer.block();
                writer.markup("<hr>\n");
            }
            Event::FootnoteReference(label) => self.notes.reference(writer, &label),
            Event::TaskListMarker(is_done) => blocks::task(writer, is_done),
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        let writer = &mut self.writer;
        match tag {
            Tag::Paragraph => self.start_paragraph(&range),
            Tag::Heading { level, id, .. } => {
                self.blocks.start_heading(writer, level, id.as_deref());
            }
            Tag::BlockQuote(_) => start_quote(writer, &range),
            Tag::CodeBlock(kind) => self.blocks.start_code(writer, &kind),
            Tag::HtmlBlock => {} // its end writes it
            Tag::List(first) => blocks::start_list(writer, first, &range),
            Tag::Item => blocks::start_item(writer),
            Tag::FootnoteDefinition(label) => self.notes.start(writer, &label, &range),
            Tag::Table(alignments) => {
                let heading = self.blocks.last_heading();
                self.tables.start(writer, alignments, heading);
            }
            Tag::TableHead => self.tables.start_head(writer),
            Tag::TableRow => self.tables.start_row(writer),
            Tag::TableCell => self.tables.start_cell(writer),
            Tag::Emphasis => start_style(writer, "<em>", "</em>", &range),
            Tag::Strong => start_style(writer, "<strong>", "</strong>", &range),
            Tag::Strikethrough => start_style(writer, "<del>", "</del>", &range),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => link::start(writer, link_type, &dest_url, &title, &range),
            Tag::Image {
                dest_url, title, ..
            } => self.photos.start_image(dest_url, title, range),
            // not enabled
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => writer.unwritten(),
        }
    }

    fn start_paragraph(&mut self, range: &Range<usize>) {
        // A note has no place for a video, and its words are not the article's first.
        if self.notes.is_inside() {
            return self.photos.start_paragraph();
        }
        if self.video.start_paragraph(&mut self.writer, range) {
            return;
        }
        self.photos.start_paragraph();
        self.blocks.start_paragraph(&mut self.writer);
    }

    fn end(&mut self, tag: TagEnd) {
        let writer = &mut self.writer;
        match tag {
            TagEnd::HtmlBlock => self.raw.end_block(writer, &mut self.photos),
            TagEnd::Heading(_) => self.blocks.end_heading(writer),
            TagEnd::Paragraph => {
                writer.end_paragraph();
                self.blocks.end_paragraph(writer);
            }
            TagEnd::CodeBlock => self.blocks.end_code(writer),
            TagEnd::TableCell => self.tables.end_cell(writer),
            TagEnd::TableHead => self.tables.end_head(writer),
            TagEnd::FootnoteDefinition => self.notes.end(writer),
            TagEnd::Item => {
                writer.words.gap();
                writer.end();
            }
            TagEnd::Image => {} // the photos took it
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Table
            | TagEnd::TableRow
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            // not enabled
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => writer.end(),
        }
    }

    /// The compiled text, and all there was to say.
    pub(super) fn finish(self, broken: &BrokenLinks) -> (Body, Vec<Diagnostic>) {
        let Self {
            mut writer,
            mut bare,
            blocks,
            notes,
            ..
        } = self;
        bare.flush(&mut writer);
        writer.end_all();
        // Notes come behind all that raw HTML left open.
        notes.write(&mut writer);
        broken.remark(&mut writer);
        let written = writer.finish();
        let (headings, first_paragraph) = blocks.finish();
        let body = Body {
            pieces: written.pieces,
            headings,
            anchors: written.anchors,
            first_paragraph,
            words: written.words,
        };
        (body, written.remarks.into_list())
    }
}

fn start_style(writer: &mut BodyWriter<'_>, start: &str, end: &'static str, range: &Range<usize>) {
    if writer.is_deep(1, writer.span(range)) {
        return writer.unwritten();
    }
    writer.inline(start, end);
}

fn start_quote(writer: &mut BodyWriter<'_>, range: &Range<usize>) {
    if writer.is_deep(1, writer.span(range)) {
        return writer.unwritten();
    }
    writer.begin("<blockquote>\n", "</blockquote>\n");
}
