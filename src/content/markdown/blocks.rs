//! Paragraphs, headings, lists, tables, code.

use super::tags;
use super::writer::{Open, Writer};
use crate::content::{Heading, Label, Piece};
use pulldown_cmark::{Alignment, CodeBlockKind, HeadingLevel};
use std::fmt::Write;
use std::ops::Range;

/// What the blocks remember between their events.
#[derive(Default)]
pub(super) struct BlockState {
    /// Inside a code block.
    pub(super) is_code: bool,
    /// Inside a paragraph that is a video.
    pub(super) is_video: bool,
    /// The words kept are the first paragraph's.
    is_first: bool,
    heading: Option<Begun>,
    outline: super::outline::TableOfContents,
    table: Table,
}

/// A heading that has begun.
struct Begun {
    level: u8,
    /// The id that the writer gave.
    id: Option<String>,
    /// Where the attribute goes.
    at: usize,
}

#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    /// Where the label goes, if no heading says what the table is.
    label: Option<usize>,
}

impl Writer<'_> {
    pub(super) fn start_paragraph(&mut self, range: &Range<usize>) {
        if self.start_video(range) {
            self.state.is_video = true;
            return;
        }
        if self.is_house() {
            self.lead = Some(super::photo::Lead::default());
        } else {
            self.begin("<p>", "</p>\n");
        }
        if self.first_paragraph.is_none() && !self.words.keeping() && !self.notes.is_inside() {
            self.words.keep();
            self.state.is_first = true;
        }
    }

    pub(super) fn end_paragraph(&mut self) {
        let is_empty = self.html.ends_with("<p>")
            && self
                .holes
                .last()
                .is_none_or(|(at, _)| *at < self.html.len());
        if is_empty && self.is_house() {
            self.take_back("<p>"); // all that was in it was taken away
        } else {
            self.end();
        }
        self.end_first();
    }

    /// The end of a paragraph that may have been the first with text.
    pub(super) fn end_first(&mut self) {
        if std::mem::take(&mut self.state.is_first) {
            self.first_paragraph = Some(self.words.kept()).filter(|text| !text.is_empty());
        }
        self.words.gap();
    }

    pub(super) fn start_heading(&mut self, level: HeadingLevel, id: Option<&str>) {
        const HEADINGS: [(&str, &str); 6] = [
            ("<h1", "</h1>\n"),
            ("<h2", "</h2>\n"),
            ("<h3", "</h3>\n"),
            ("<h4", "</h4>\n"),
            ("<h5", "</h5>\n"),
            ("<h6", "</h6>\n"),
        ];
        let level = if self.is_house() {
            self.state.outline.place(level as usize)
        } else {
            level as usize
        };
        let (start, end) = HEADINGS[level - 1];
        self.begin(start, end);
        let level = u8::try_from(level).unwrap_or(6);
        self.state.heading = Some(Begun {
            level,
            id: id.map(str::to_owned),
            at: self.html.len(),
        });
        self.html.push('>');
        self.words.keep();
    }

    pub(super) fn end_heading(&mut self) {
        self.end();
        let text = self.words.kept();
        self.words.gap();
        let Some(Begun { level, id, at }) = self.state.heading.take().filter(|_| self.is_house())
        else {
            return;
        };
        let id = self.ids.unique(id.as_deref().unwrap_or(&text));
        self.insert(at, &format!(" id=\"{id}\""));
        self.headings.push(Heading {
            level,
            id: id.into(),
            text,
        });
    }

    /// Puts HTML into what was written already, not far back.
    fn insert(&mut self, at: usize, html: &str) {
        self.html.insert_str(at, html);
        for (hole, _) in self
            .holes
            .iter_mut()
            .rev()
            .take_while(|(hole, _)| *hole >= at)
        {
            *hole += html.len();
        }
    }

    pub(super) fn start_list(&mut self, first: Option<u64>, range: &Range<usize>) {
        if self.is_deep(2, self.span(range)) {
            return self.inline("", "");
        }
        match first {
            None => self.begin("<ul>\n", "</ul>\n"),
            Some(1) => self.begin("<ol>\n", "</ol>\n"),
            Some(first) => self.begin(&format!("<ol start=\"{first}\">\n"), "</ol>\n"),
        }
    }

    pub(super) fn start_item(&mut self) {
        if matches!(self.open.last(), Some(Open::Ours(""))) {
            return self.inline("", ""); // its list was too deep
        }
        self.begin("<li>", "</li>\n");
    }

    /// A box that cannot be ticked. The words after it are its label, so it needs no other.
    pub(super) fn task(&mut self, done: bool) {
        self.html.push_str("<label>");
        self.push(Open::Raw(&tags::LABEL, self.html.len(), self.html.len()));
        self.html.push_str(if done {
            "<input type=\"checkbox\" disabled checked> "
        } else {
            "<input type=\"checkbox\" disabled> "
        });
    }

    pub(super) fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.state.is_code = true;
        // a box that scrolls must be reached with the keyboard
        self.begin(
            if self.is_house() {
                "<pre tabindex=\"0\"><code"
            } else {
                "<pre><code"
            },
            "</code></pre>\n",
        );
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.split(' ').next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let is_word = info
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"_+-".contains(&b))
            && info.len() <= 40;
        if !info.is_empty() && (is_word || !self.is_house()) {
            self.html.push_str(" class=\"language-");
            self.quoted(info);
            self.html.push('"');
        }
        self.html.push('>');
    }

    pub(super) fn end_code(&mut self) {
        self.state.is_code = false;
        self.words.gap();
        self.end();
    }

    /// A table in a box that scrolls: reached with the keyboard, and named by the heading above or by its first row. A `group`, for
    /// regions are landmarks, and two under one heading would have one name.
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.begin(
            "<div class=\"tabel\" role=\"group\" tabindex=\"0\"",
            "</tbody></table></div>\n",
        );
        let label = match self.headings.last() {
            Some(heading) => {
                let _ = write!(self.html, " aria-labelledby=\"{}\"", heading.id); // a String takes every write
                None
            }
            None => Some(self.html.len()),
        };
        self.html.push_str("><table>");
        self.state.table = Table {
            alignments,
            cell: 0,
            in_head: false,
            label,
        };
    }

    pub(super) fn start_head(&mut self) {
        self.state.table.in_head = true;
        self.start_row();
        if self.state.table.label.is_some() {
            self.words.keep();
        }
    }

    pub(super) fn start_row(&mut self) {
        self.state.table.cell = 0;
        if self.state.table.in_head {
            self.inline("<thead><tr>", "</tr></thead><tbody>\n");
        } else {
            self.inline("<tr>", "</tr>\n");
        }
    }

    pub(super) fn end_head(&mut self) {
        self.end();
        self.state.table.in_head = false;
        let Some(at) = self.state.table.label.take() else {
            return;
        };
        let words = self.words.kept();
        if words.is_empty() {
            self.insert(at, " aria-label=\"\"");
            let hole = at + " aria-label=\"".len();
            let before = self.holes.partition_point(|(place, _)| *place < hole);
            self.holes
                .insert(before, (hole, Piece::Label(Label::Table)));
        } else {
            let mut label = String::from(" aria-label=\"");
            let _ = pulldown_cmark_escape::escape_html(&mut label, &super::printable(&words));
            label.push('"');
            self.insert(at, &label);
        }
    }

    pub(super) fn start_cell(&mut self) {
        let table = &self.state.table;
        let class = match table.alignments.get(table.cell) {
            Some(Alignment::Left) => " class=\"rata-kiri\"",
            Some(Alignment::Center) => " class=\"rata-tengah\"",
            Some(Alignment::Right) => " class=\"rata-kanan\"",
            Some(Alignment::None) | None => "",
        };
        let (name, end) = if table.in_head {
            ("<th scope=\"col\"", "</th>")
        } else {
            ("<td", "</td>")
        };
        self.html.push_str(name);
        self.html.push_str(class);
        self.inline(">", end);
    }

    pub(super) fn end_cell(&mut self) {
        self.state.table.cell += 1;
        self.words.gap();
        self.end();
    }
}
