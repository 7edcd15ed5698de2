//! Where in a file a remark points.
//!
//! Owns: lines and columns as editors count them. Refuses: reading files: whoever complains has the text at hand.

use crate::base::{SitePath, Span};
use std::sync::Arc;

/// A text of the site that remarks can point into.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// The file it came from.
    pub path: &'a SitePath,
    /// All of it, as in the file.
    pub text: &'a str,
}

/// A place in a file, complete in itself: the offending line is kept, the rest of the text is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file.
    pub file: SitePath,
    /// From 1; 0 if the remark is about the file as a whole.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// Characters marked, at least 1, never beyond the end of the line.
    pub length: u32,
    /// The line without its end; long lines are cut around the mark.
    pub excerpt: Arc<str>,
    /// Column of the first character of `excerpt`, from 1; above 1 where a long line was cut.
    pub excerpt_column: u32,
}

/// Most characters of a line that are shown.
const EXCERPT: usize = 200;

impl Text<'_> {
    /// The place of a range of bytes. A range past the end points at the end.
    pub fn at(&self, span: Span) -> Location {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.floor_char_boundary(span.end.max(start));
        let line = self.line_around(start);
        // A mark that goes on to the next line ends with this one.
        let marked = &self.text[start..end.min(line.end).max(start)];
        let column = self.text[line.start..start].chars().count();
        // A long line is cut so that the mark has some of it on both sides.
        let skipped = if column > EXCERPT / 2 {
            column - EXCERPT / 4
        } else {
            0
        };
        let line_text = &self.text[line.clone()];
        let excerpt: String = line_text.chars().skip(skipped).take(EXCERPT).collect();
        let shown = skipped + excerpt.chars().count();
        let marked = marked.chars().count().min(shown.saturating_sub(column));
        Location {
            file: self.path.clone(),
            line: count(self.lines_before(line.start) + 1),
            column: count(column + 1),
            length: count(marked.max(1)),
            excerpt: excerpt.into(),
            excerpt_column: count(skipped + 1),
        }
    }

    /// The line that a byte stands in, without its end.
    fn line_around(&self, at: usize) -> Span {
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let rest = self.text[at..].find('\n');
        let end = rest.map_or(self.text.len(), |length| at + length);
        // Editors on Windows end lines with two characters.
        let line = self.text[start..end].trim_end_matches('\r');
        start..start + line.len()
    }

    fn lines_before(&self, line_start: usize) -> usize {
        let before = &self.text.as_bytes()[..line_start];
        memchr::memchr_iter(b'\n', before).count()
    }
}

impl Location {
    /// The file as a whole.
    pub fn file(path: &SitePath) -> Self {
        Self {
            file: path.clone(),
            line: 0,
            column: 0,
            length: 0,
            excerpt: "".into(),
            excerpt_column: 1,
        }
    }

    /// Order in a report.
    pub(super) fn key(&self) -> (&str, u32, u32) {
        (self.file.as_str(), self.line, self.column)
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, span: Span) -> (u32, u32, u32, String) {
        let path = SitePath::new("content/a.md").expect("valid");
        let place = Text { path: &path, text }.at(span);
        (
            place.line,
            place.column,
            place.length,
            place.excerpt.to_string(),
        )
    }

    #[test]
    fn lines_and_columns_count_characters() {
        assert_eq!(
            at("satu\r\nkué manis\r\n", 11..16),
            (2, 5, 5, "kué manis".into())
        );
        assert_eq!(at("satu", 4..4), (1, 5, 1, "satu".into()));
        assert_eq!(at("", 0..9), (1, 1, 1, String::new()));
        assert_eq!(at("a\nb\n", 2..4), (2, 1, 1, "b".into()));
        assert_eq!(at("é", 1..2), (1, 1, 1, "é".into()));
    }

    #[test]
    fn a_megabyte_line_is_cut_around_the_mark() {
        let (line, column, length, excerpt) = at(&"x".repeat(1_000_000), 500_000..500_003);
        assert_eq!((line, column, length, excerpt.len()), (1, 500_001, 3, 200));
    }
}
