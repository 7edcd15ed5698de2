//! Event by event: what Markdown says, as HTML.

use super::writer::Writer;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

impl<'a> Writer<'a> {
    /// Takes the next event and its range in the Markdown.
    pub(super) fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        if self.state.is_video {
            self.state.is_video = !matches!(event, Event::End(TagEnd::Paragraph));
            return;
        }
        if self.image.is_some() {
            return self.image_event(&event);
        }
        if self.raw.is_swallowing() && self.swallow(&event) {
            return;
        }
        if self.lead.is_some() && self.lead_event(&event) {
            return;
        }
        if let Event::Text(text) = &event
            && text.starts_with('^')
        {
            self.miss_note(text, &range);
        }
        if let Event::Text(text) = &event
            && self.links == 0
            && !self.state.is_code
            && self.run.is_on()
        {
            return self.gather(text, range);
        }
        self.flush_run();
        match event {
            Event::Start(tag) => self.start_tag(tag, range),
            Event::End(tag) => self.end_tag(tag),
            // mathematics are not enabled
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.plain(&text);
            }
            Event::Code(text) => self.code(&text),
            Event::Html(html) => self.block_html(&html, &range),
            Event::InlineHtml(html) => self.inline_html(&html, &range),
            Event::SoftBreak => {
                self.words.gap();
                self.html.push('\n');
            }
            Event::HardBreak => {
                self.words.gap();
                self.html.push_str(if self.is_house() {
                    "<br>\n"
                } else {
                    "<br />\n"
                });
            }
            Event::Rule => {
                self.block();
                self.html.push_str(if self.is_house() {
                    "<hr>\n"
                } else {
                    "<hr />\n"
                });
            }
            Event::FootnoteReference(label) => self.note_reference(&label),
            Event::TaskListMarker(done) => self.task(done),
        }
    }

    /// Text that readers see.
    pub(super) fn plain(&mut self, text: &str) {
        self.words.text(text);
        self.text(text);
    }

    fn code(&mut self, text: &CowStr<'_>) {
        self.html.push_str("<code>");
        self.plain(text);
        self.html.push_str("</code>");
    }

    fn start_tag(&mut self, tag: Tag<'a>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.start_paragraph(&range),
            Tag::Heading { level, id, .. } => self.start_heading(level, id.as_deref()),
            Tag::BlockQuote(_) => self.start_nest("<blockquote>\n", "</blockquote>\n", &range),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::HtmlBlock => {} // `end_html` writes it
            Tag::List(first) => self.start_list(first, &range),
            Tag::Item => self.start_item(),
            Tag::FootnoteDefinition(label) => self.start_note(&label, &range),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.start_head(),
            Tag::TableRow => self.start_row(),
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.start_style("<em>", "</em>", &range),
            Tag::Strong => self.start_style("<strong>", "</strong>", &range),
            Tag::Strikethrough => self.start_style("<del>", "</del>", &range),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.start_link(link_type, &dest_url, &title, &range),
            Tag::Image {
                dest_url, title, ..
            } => self.start_image(dest_url, title, range),
            // not enabled
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => self.inline("", ""),
        }
    }

    fn end_tag(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::TableHead => self.end_head(),
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::Item => {
                self.words.gap();
                self.end();
            }
            TagEnd::Image => {} // `image_event` saw it
            _ => self.end(),
        }
    }

    fn start_style(&mut self, start: &str, end: &'static str, range: &Range<usize>) {
        if self.is_deep(1, self.span(range)) {
            return self.inline("", "");
        }
        self.inline(start, end);
    }

    fn start_nest(&mut self, start: &str, end: &'static str, range: &Range<usize>) {
        if self.is_deep(1, self.span(range)) {
            return self.inline("", "");
        }
        self.begin(start, end);
    }
}
