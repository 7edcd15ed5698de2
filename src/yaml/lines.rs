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
    let at = source.floor_char_boundary(at);
    let start = source[..at].rfind('\n').map_or(0, |at| at + 1);
    let length = source[at..].find('\n');
    start..length.map_or(source.len(), |length| at + length)
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
    // `- key: value` is an entry like any other, for a person who mends it.
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

/// The value that begins at `at`: the rest of its line.
pub(super) fn value_at(source: &str, at: usize) -> Span {
    at..line(source, at).span.end.max(at)
}

/// The same inside `[…]` or `{…}`, where a comma or bracket ends it.
pub(super) fn value_in_brackets(source: &str, at: usize) -> Span {
    let rest = value_at(source, at);
    let written = source.get(rest.clone()).unwrap_or_default();
    match written.find([',', ']', '}']) {
        Some(length) => at..at + length,
        None => rest,
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
    let line = usize::try_from(line).ok()?;
    let Some(breaks_before_last) = line.checked_sub(2) else {
        return Some(0);
    };
    let mut breaks = source.match_indices('\n');
    breaks.nth(breaks_before_last).map(|(at, _)| at + 1)
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
    while start > 0 && !is_head(source, start) {
        start = bounds(source, start - 1).start;
    }
    let mut end = bounds(source, start).end;
    // A line at the margin that has no key belongs to the broken entry: it is what broke it.
    while end < source.len() && !begins_entry(source, end + 1) {
        end = bounds(source, end + 1).end;
    }
    if source[start..end].trim().is_empty() {
        return None;
    }
    let head = line(source, start);
    let before_colon = || head.value.split_once(':').map(|(key, _)| key);
    let key = head.key.or_else(before_colon);
    Some((start..end, key.map(Into::into)))
}

/// Whether a line begins at the left margin, and is neither a comment nor an item of a list.
fn is_head(source: &str, start: usize) -> bool {
    source[start..].starts_with(|c: char| !c.is_whitespace() && c != '#' && c != '-')
}

fn begins_entry(source: &str, start: usize) -> bool {
    is_head(source, start) && line(source, start).key.is_some()
}
