//! Where a syntax error was found, and what may be looked at.

use crate::base::Span;
use crate::diag::{Code, Diagnostic, Text};
use crate::yaml::lines::{self, SourceLine};

/// Most lines above an error that are looked at.
const MOST_ABOVE: usize = 200;

/// The place of a syntax error.
#[derive(Clone, Copy)]
pub(super) struct AdvicePosition<'a> {
    pub(super) text: Text<'a>,
    /// The file up to the end of the YAML.
    pub(super) source: &'a str,
    /// Where the YAML begins.
    pub(super) first: usize,
    /// The byte at which the parser noticed.
    pub(super) at: usize,
}

impl<'a> AdvicePosition<'a> {
    pub(super) fn found(self, code: Code, span: Span) -> Diagnostic {
        Diagnostic::new(code).at(self.text.at(span))
    }

    /// The line of the error.
    pub(super) fn line(self) -> SourceLine<'a> {
        lines::line(self.source, self.at)
    }

    /// The text of a line, with its indentation.
    pub(super) fn whole(self, line: &SourceLine<'_>) -> &'a str {
        &self.source[line.span.clone()]
    }

    /// The line after this one.
    pub(super) fn below(self, line: &SourceLine<'_>) -> Option<SourceLine<'a>> {
        let next = line.span.end + 1;
        (next < self.source.len()).then(|| lines::line(self.source, next))
    }

    /// The line before this one that says something.
    pub(super) fn above(self, line: &SourceLine<'_>) -> Option<SourceLine<'a>> {
        let above = lines::line_before(self.source, line.span.start)?;
        (above.span.start >= self.first).then_some(above)
    }

    /// This line and those above it, upwards.
    pub(super) fn upwards(
        self,
        line: &SourceLine<'a>,
    ) -> impl Iterator<Item = SourceLine<'a>> + use<'a> {
        std::iter::successors(Some(line.clone()), move |line| self.above(line)).take(MOST_ABOVE)
    }

    /// The character at a byte.
    pub(super) fn one(self, at: usize) -> Span {
        one(self.text, at)
    }
}

/// The character at a byte of a file.
pub(super) fn one(text: Text<'_>, at: usize) -> Span {
    let rest = text.text.get(at..).unwrap_or_default();
    let length = rest.chars().next().map_or(0, char::len_utf8);
    at..at + length
}
