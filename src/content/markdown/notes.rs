//! Footnotes: gathered at the end in the order of their marks, with ways back.

use super::writer::Writer;
use crate::base::Span;
use crate::content::{Label, Piece};
use crate::diag::code;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

/// Notes in the making.
#[derive(Default)]
pub(super) struct Notes {
    /// By label in lower case, counted from 0 in the order of their first marks.
    numbers: BTreeMap<String, usize>,
    /// Marks of each.
    marks: Vec<u32>,
    /// Texts, in the order of the file.
    texts: Vec<Note>,
    /// Notes that have begun: where their HTML and holes start.
    begun: Vec<(String, Span, usize, usize)>,
}

struct Note {
    label: String,
    span: Span,
    html: String,
    holes: Vec<(usize, Piece)>,
}

impl Notes {
    pub(super) fn is_inside(&self) -> bool {
        !self.begun.is_empty()
    }
}

impl Writer<'_> {
    /// The mark in the text.
    pub(super) fn note_reference(&mut self, label: &str) {
        let notes = &mut self.notes;
        let index = match notes.numbers.get(&label.to_lowercase()) {
            Some(index) => *index,
            None => {
                notes.marks.push(0);
                notes
                    .numbers
                    .insert(label.to_lowercase(), notes.marks.len() - 1);
                notes.marks.len() - 1
            }
        };
        let number = index + 1;
        if self.links > 0 {
            let _ = write!(self.html, "<sup>{number}</sup>"); // a String takes every write
            return;
        }
        notes.marks[index] += 1;
        let id = mark_id(number, notes.marks[index]);
        let _ = write!(
            self.html,
            "<sup class=\"rujukan\"><a href=\"#catatan_{number}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>"
        );
        self.anchors.push(id.into());
    }

    /// `[^1]` that came as text: nothing defines it. (pulldown-cmark does not tell as it does of links.)
    pub(super) fn miss_note(&mut self, text: &str, range: &Range<usize>) {
        let span = self.span(range);
        let source = self.source.text;
        let is_mark = source[..span.start].ends_with('[')
            && !source[..span.start].ends_with("\\[")
            && source[span.end..].starts_with(']')
            && text.len() > 1;
        if is_mark && self.is_house() && !self.state.is_code {
            self.remarks.add(
                code::LINK_REFERENCE,
                span.start - 1..span.end + 1,
                &[("label", text)],
            );
        }
    }

    pub(super) fn start_note(&mut self, label: &str, range: &Range<usize>) {
        let span = self.span(range);
        let first_line = span.start..span.start + label.len() + 4;
        self.notes.begun.push((
            label.to_owned(),
            first_line,
            self.html.len(),
            self.holes.len(),
        ));
        self.inline("", "");
    }

    pub(super) fn end_note(&mut self) {
        self.end();
        let Some((label, span, html, holes)) = self.notes.begun.pop() else {
            return;
        };
        let mut holes = self.holes.split_off(holes);
        for (at, _) in &mut holes {
            *at -= html;
        }
        let html = self.html.split_off(html);
        self.notes.texts.push(Note {
            label,
            span,
            html,
            holes,
        });
    }

    /// Writes the notes: those with marks by number, then the rest.
    pub(super) fn write_notes(&mut self) {
        let mut notes = std::mem::take(&mut self.notes);
        if notes.texts.is_empty() {
            return;
        }
        let mut numbered: Vec<Option<Note>> = notes.marks.iter().map(|_| None).collect();
        let mut rest = Vec::new();
        for note in notes.texts {
            match notes.numbers.get(&note.label.to_lowercase()) {
                Some(index) if numbered[*index].is_none() => numbered[*index] = Some(note),
                _ => {
                    self.remarks.add(
                        code::NOTE_UNUSED,
                        note.span.clone(),
                        &[("label", &note.label)],
                    );
                    rest.push(Some(note));
                    notes.marks.push(0);
                }
            }
        }
        self.line();
        self.html
            .push_str("<section class=\"catatan-kaki\" role=\"doc-endnotes\" aria-label=\"");
        self.hole(Piece::Label(Label::Notes));
        self.html.push_str("\">\n<ol>\n");
        for (index, (note, marks)) in numbered
            .into_iter()
            .chain(rest)
            .zip(notes.marks)
            .enumerate()
        {
            if let Some(note) = note {
                self.write_note(index + 1, note, marks);
            }
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    fn write_note(&mut self, number: usize, note: Note, marks: u32) {
        let _ = write!(self.html, "<li id=\"catatan_{number}\">");
        self.anchors.push(format!("catatan_{number}").into());
        let shift = self.html.len();
        let (text, is_paragraph) = match note.html.strip_suffix("</p>\n") {
            Some(text) => (text, true),
            None => (note.html.as_str(), false),
        };
        self.holes.extend(
            note.holes
                .into_iter()
                .map(|(at, piece)| (at.min(text.len()) + shift, piece)),
        );
        self.html.push_str(text);
        for mark in 1..=marks {
            let _ = write!(
                self.html,
                " <a href=\"#{}\" role=\"doc-backlink\" aria-label=\"",
                mark_id(number, mark)
            );
            self.hole(Piece::Label(Label::BackToText));
            let _ = match mark {
                1 => write!(self.html, " {number}\">\u{21A9}\u{FE0E}</a>"),
                _ => write!(
                    self.html,
                    " {number}-{mark}\">\u{21A9}\u{FE0E}<sup>{mark}</sup></a>"
                ),
            };
        }
        self.html.push_str(if is_paragraph {
            "</p></li>\n"
        } else {
            "</li>\n"
        });
    }
}

/// The id of a mark: `rujukan_1`, and `rujukan_1_2` for the second mark of the same note.
fn mark_id(number: usize, mark: u32) -> String {
    match mark {
        1 => format!("rujukan_{number}"),
        _ => format!("rujukan_{number}_{mark}"),
    }
}
