//! Footnotes: gathered at the end in the order of their marks, with ways back.

use super::writer::{BodyWriter, Fragment};
use crate::base::Span;
use crate::content::{Label, Piece};
use crate::diag::code;
use std::collections::BTreeMap;
use std::ops::Range;

/// Takes notes out of the text until its end.
#[derive(Default)]
pub(super) struct NoteStage {
    /// By label in lower case, counted from 0 in the order of their first marks.
    numbers: BTreeMap<String, usize>,
    /// Marks of each.
    marks: Vec<u32>,
    /// Texts, in the order of the file.
    texts: Vec<Note>,
    /// Notes that have begun, one inside another.
    begun: Vec<OpenNote>,
}

struct OpenNote {
    label: String,
    span: Span,
    /// Where its HTML and holes start.
    mark: (usize, usize),
}

struct Note {
    label: String,
    span: Span,
    text: Fragment,
}

impl NoteStage {
    pub(super) fn is_inside(&self) -> bool {
        !self.begun.is_empty()
    }

    /// The mark in the text.
    pub(super) fn reference(&mut self, writer: &mut BodyWriter<'_>, label: &str) {
        let index = self.index_of(label);
        let number = index + 1;
        // A link cannot stand in a link, so the mark is a number alone; the note has no way back to it.
        if writer.is_in_link() {
            return writer.markup(&format!("<sup>{number}</sup>"));
        }
        self.marks[index] += 1;
        let id = mark_id(number, self.marks[index]);
        writer.markup(&format!(
            "<sup class=\"rujukan\"><a href=\"#catatan_{number}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
        writer.anchor(id);
    }

    /// The place of a note among the others; the next free one at its first mark.
    fn index_of(&mut self, label: &str) -> usize {
        let next = self.marks.len();
        let index = *self.numbers.entry(label.to_lowercase()).or_insert(next);
        if index == next {
            self.marks.push(0);
        }
        index
    }

    /// A note may stand anywhere; it is written where it stands and taken out at its end.
    pub(super) fn start(&mut self, writer: &mut BodyWriter<'_>, label: &str, range: &Range<usize>) {
        let start = writer.span(range).start;
        self.begun.push(OpenNote {
            label: label.to_owned(),
            span: start..start + label.len() + "[^]:".len(),
            mark: writer.mark(),
        });
        writer.unwritten();
    }

    pub(super) fn end(&mut self, writer: &mut BodyWriter<'_>) {
        writer.end();
        if let Some(OpenNote { label, span, mark }) = self.begun.pop() {
            let text = writer.cut_from(mark);
            self.texts.push(Note { label, span, text });
        }
    }

    /// Writes the notes: those with marks by number, then the rest.
    pub(super) fn write(self, writer: &mut BodyWriter<'_>) {
        // Marks alone make no list: pulldown-cmark gives those without a note as text.
        if self.texts.is_empty() {
            return;
        }
        let (notes, marks) = self.in_order(writer);
        writer.line();
        writer.markup("<section class=\"catatan-kaki\" role=\"doc-endnotes\" aria-label=\"");
        writer.hole(Piece::Label(Label::Notes));
        writer.markup("\">\n<ol>\n");
        for (index, (note, marks)) in notes.into_iter().zip(marks).enumerate() {
            if let Some(note) = note {
                write_note(writer, index + 1, note, marks);
            }
        }
        writer.markup("</ol>\n</section>\n");
    }

    /// Notes by number with how many marks each has; `None` where a mark has lost its note.
    fn in_order(self, writer: &mut BodyWriter<'_>) -> (Vec<Option<Note>>, Vec<u32>) {
        let mut marks = self.marks;
        let mut numbered: Vec<Option<Note>> = marks.iter().map(|_| None).collect();
        let mut unused = Vec::new();
        for note in self.texts {
            match self.numbers.get(&note.label.to_lowercase()) {
                // Of two notes with one label the first counts.
                Some(index) if numbered[*index].is_none() => numbered[*index] = Some(note),
                _ => {
                    let values = [("label", &*note.label)];
                    writer
                        .remarks
                        .add(code::NOTE_UNUSED, note.span.clone(), &values);
                    unused.push(Some(note));
                    marks.push(0);
                }
            }
        }
        numbered.extend(unused);
        (numbered, marks)
    }
}

/// `[^1]` that came as text: nothing defines it. pulldown-cmark does not tell, as it does of links.
pub(super) fn remark_undefined(writer: &mut BodyWriter<'_>, text: &str, range: &Range<usize>) {
    let span = writer.span(range);
    let source = writer.source();
    let before = &source[..span.start];
    let is_mark = text.len() > 1
        && before.ends_with('[')
        && !before.ends_with("\\[")
        && source[span.end..].starts_with(']');
    if is_mark {
        let whole = span.start - 1..span.end + 1;
        writer
            .remarks
            .add(code::LINK_REFERENCE, whole, &[("label", text)]);
    }
}

fn write_note(writer: &mut BodyWriter<'_>, number: usize, note: Note, marks: u32) {
    let id = format!("catatan_{number}");
    writer.markup(&format!("<li id=\"{id}\">"));
    writer.anchor(id);
    // The ways back stand on the last line of the note, so its paragraph is closed behind them.
    let end = "</p>\n";
    let is_paragraph = note.text.html.ends_with(end);
    let length = note.text.html.len() - if is_paragraph { end.len() } else { 0 };
    writer.paste(note.text, length);
    for mark in 1..=marks {
        write_way_back(writer, number, mark);
    }
    writer.markup(if is_paragraph {
        "</p></li>\n"
    } else {
        "</li>\n"
    });
}

fn write_way_back(writer: &mut BodyWriter<'_>, number: usize, mark: u32) {
    let id = mark_id(number, mark);
    writer.markup(&format!(
        " <a href=\"#{id}\" role=\"doc-backlink\" aria-label=\""
    ));
    writer.hole(Piece::Label(Label::BackToText));
    // U+FE0E: an arrow in the colour of the text, not a picture.
    let arrow = "\u{21A9}\u{FE0E}";
    let rest = match mark {
        1 => format!(" {number}\">{arrow}</a>"),
        _ => format!(" {number}-{mark}\">{arrow}<sup>{mark}</sup></a>"),
    };
    writer.markup(&rest);
}

/// The id of a mark: `rujukan_1`, and `rujukan_1_2` for the second mark of the same note.
fn mark_id(number: usize, mark: u32) -> String {
    match mark {
        1 => format!("rujukan_{number}"),
        _ => format!("rujukan_{number}_{mark}"),
    }
}
