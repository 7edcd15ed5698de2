//! Where the front matter begins and ends.
//!
//! Owns: the two lines of `---`. Accepted on purpose: a byte order mark, CRLF, empty lines above, spaces behind the hyphens.

use crate::base::Span;
use crate::diag::{Code, Diagnostic, Text, code};

/// The bytes between the fences, and where the text below begins.
pub(super) fn find(text: Text<'_>) -> Result<(Span, usize), Box<Diagnostic>> {
    let source = text.text;
    let blank = source.len()
        - source
            .trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace())
            .len();
    let first = source[..blank].rfind('\n').map_or_else(
        || {
            if source.starts_with('\u{feff}') {
                '\u{feff}'.len_utf8()
            } else {
                0
            }
        },
        |at| at + 1,
    );
    let no = |code: Code, span: Span| Box::new(Diagnostic::new(code).at(text.at(span)));
    if blank == source.len() {
        return Err(no(code::FILE_EMPTY, 0..0));
    }
    let (opening, matter) = line(source, first);
    let marked = first..first + opening.len();
    match opening.trim_end() {
        "---" => {}
        "+++" => return Err(no(code::FRONT_MATTER_TOML, marked)),
        other => {
            // Three hyphens that a word processor has joined, or one too many.
            let dashes = other
                .chars()
                .all(|c| matches!(c, '-' | '–' | '—' | '−' | ' '));
            let found = *no(code::FRONT_MATTER_MISSING, marked);
            return Err(Box::new(found.suggest(dashes.then_some("---"))));
        }
    }
    let mut at = matter;
    while at < source.len() {
        let (found, next) = line(source, at);
        if found.starts_with("---") && found.trim_end() == "---" {
            return Ok((matter..at, next));
        }
        at = next;
    }
    Err(no(code::FRONT_MATTER_UNCLOSED, first..first + 3))
}

/// The line at `start` without its end, and where the next begins.
fn line(source: &str, start: usize) -> (&str, usize) {
    match source[start..].find('\n') {
        Some(length) => (
            source[start..start + length].trim_end_matches('\r'),
            start + length + 1,
        ),
        None => (&source[start..], source.len()),
    }
}
