//! Lines as a writer sees them, for advice and for setting a broken entry aside.
//!
//! Owns: where a line, its key and its value begin. Refuses: understanding YAML: it guesses, and only after reading failed.

use crate::base::Span;
use std::ops::Range;

/// A line, taken apart as `indent - key: value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SourceLine<'a> {
    /// Bytes of the line without its end.
    pub(super) span: Span,
    /// Spaces and tabs before it.
    pub(super) indent: &'a str,
    /// The key, if a colon follows one.
    pub(super) key: Option<&'a str>,
    /// What follows the colon and its spaces, or the whole line without hyphens; trailing spaces cut.
    pub(super) value: &'a str,
    /// Where `value` begins.
    pub(super) start: usize,
}

impl SourceLine<'_> {
    pub(super) fn value_span(&self) -> Span {
        self.start..self.start + self.value.len()
    }
}

/// The bytes of the line around `at`, without its end.
pub(super) fn bounds(source: &str, at: usize) -> Range<usize> {
    let at = (0..=at.min(source.len()))
        .rev()
        .find(|at| source.is_char_boundary(*at))
        .unwrap_or(0);
    let start = source[..at].rfind('\n').map_or(0, |at| at + 1);
    let end = source[at..]
        .find('\n')
        .map_or(source.len(), |length| at + length);
    start..end
}

/// The line around `at`, taken apart.
pub(super) fn line(source: &str, at: usize) -> SourceLine<'_> {
    let span = bounds(source, at);
    let whole = source[span.clone()].trim_end();
    let inner = whole.trim_start_matches([' ', '\t']);
    let indent = &whole[..whole.len() - inner.len()];
    let mut rest = inner;
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start();
    }
    let colon = key_end(rest);
    let value = colon.map_or(rest, |at| rest[at + 1..].trim_start());
    let start = span.start + whole.len() - value.len();
    SourceLine {
        indent,
        key: colon.map(|at| &rest[..at]),
        value,
        start,
        span: span.start..span.start + whole.len(),
    }
}

/// Where the colon after a key stands: letters, then `:` and a space or the end.
fn key_end(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))?;
    let after = text[length..].strip_prefix(':')?;
    (length > 0 && (after.is_empty() || after.starts_with([' ', '\t']))).then_some(length)
}

/// Where a line begins; lines count from 1.
pub(super) fn start_of(source: &str, line: u32) -> Option<usize> {
    let breaks = usize::try_from(line).ok()?.checked_sub(2);
    breaks.map_or(Some(0), |nth| {
        source.match_indices('\n').nth(nth).map(|(at, _)| at + 1)
    })
}

/// The line before the one around `at` that is not empty.
pub(super) fn line_before(source: &str, at: usize) -> Option<SourceLine<'_>> {
    let mut start = bounds(source, at).start;
    while start > 0 {
        let before = line(source, start - 1);
        if !source[before.span.clone()].trim().is_empty() {
            return Some(before);
        }
        start = bounds(source, start - 1).start;
    }
    None
}

/// The entry at the left margin that holds the byte `at`, and its key. `None` if there is nothing left to set aside.
pub(super) fn entry_around(source: &str, at: usize) -> Option<(Span, Option<Box<str>>)> {
    let mut start = bounds(source, at).start;
    let is_head = |start: usize| {
        source[start..].starts_with(|c: char| !c.is_whitespace() && c != '#' && c != '-')
    };
    while start > 0 && !is_head(start) {
        start = bounds(source, start - 1).start;
    }
    let mut end = bounds(source, start).end;
    while end < source.len() && !(is_head(end + 1) && line(source, end + 1).key.is_some()) {
        end = bounds(source, end + 1).end;
    }
    if source[start..end].trim().is_empty() {
        return None;
    }
    let head = line(source, start);
    let key = head
        .key
        .or_else(|| head.value.split_once(':').map(|(key, _)| key));
    Some((start..end, key.map(Into::into)))
}
