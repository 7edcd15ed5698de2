//! Tables, in a box that scrolls.

use super::printable::printable;
use super::writer::BodyWriter;
use crate::content::{Label, Piece};
use pulldown_cmark::Alignment;
use pulldown_cmark_escape::escape_html;

/// Takes the parts of a table. CommonMark has none inside another, so one is enough.
#[derive(Default)]
pub(super) struct TableStage {
    alignments: Vec<Alignment>,
    /// The column of the next cell, from 0.
    column: usize,
    in_head: bool,
    /// Where the label goes, if no heading says what the table is.
    label: Option<usize>,
}

impl TableStage {
    /// The box is reached with the keyboard, and named by the heading above or by the first row. A `group`, for regions are
    /// landmarks, and two under one heading would have one name.
    pub(super) fn start(
        &mut self,
        writer: &mut BodyWriter<'_>,
        alignments: Vec<Alignment>,
        heading: Option<&str>,
    ) {
        writer.begin(
            "<div class=\"tabel\" role=\"group\" tabindex=\"0\"",
            "</tbody></table></div>\n",
        );
        let label = match heading {
            Some(id) => {
                writer.markup(&format!(" aria-labelledby=\"{id}\""));
                None
            }
            None => Some(writer.len()),
        };
        writer.markup("><table>");
        *self = Self {
            alignments,
            column: 0,
            in_head: false,
            label,
        };
    }

    pub(super) fn start_head(&mut self, writer: &mut BodyWriter<'_>) {
        self.in_head = true;
        self.start_row(writer);
        // The words of the first row name the table, so they are kept while its cells are written.
        if self.label.is_some() {
            writer.words.keep();
        }
    }

    pub(super) fn start_row(&mut self, writer: &mut BodyWriter<'_>) {
        self.column = 0;
        if self.in_head {
            writer.inline("<thead><tr>", "</tr></thead><tbody>\n");
        } else {
            writer.inline("<tr>", "</tr>\n");
        }
    }

    pub(super) fn end_head(&mut self, writer: &mut BodyWriter<'_>) {
        writer.end();
        self.in_head = false;
        if let Some(at) = self.label.take() {
            let words = writer.words.kept();
            write_label(writer, at, &words);
        }
    }

    pub(super) fn start_cell(&mut self, writer: &mut BodyWriter<'_>) {
        let (name, end) = if self.in_head {
            ("<th scope=\"col\"", "</th>")
        } else {
            ("<td", "</td>")
        };
        writer.markup(name);
        writer.markup(self.class());
        writer.inline(">", end);
    }

    fn class(&self) -> &'static str {
        match self.alignments.get(self.column) {
            Some(Alignment::Left) => " class=\"rata-kiri\"",
            Some(Alignment::Center) => " class=\"rata-tengah\"",
            Some(Alignment::Right) => " class=\"rata-kanan\"",
            Some(Alignment::None) | None => "",
        }
    }

    pub(super) fn end_cell(&mut self, writer: &mut BodyWriter<'_>) {
        self.column += 1;
        writer.words.gap();
        writer.end();
    }
}

/// Writes the name of a table into its box: the words of its first row, or the theme's word for a table.
fn write_label(writer: &mut BodyWriter<'_>, at: usize, words: &str) {
    // Written into what stands already: the box comes before the words that name it.
    let start = " aria-label=\"";
    if words.is_empty() {
        writer.insert(at, &format!("{start}\""));
        writer.insert_hole(at + start.len(), Piece::Label(Label::Table));
        return;
    }
    let mut label = String::from(start);
    let _ = escape_html(&mut label, &printable(words)); // a String takes every write
    label.push('"');
    writer.insert(at, &label);
}
