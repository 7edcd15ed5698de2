//! Quotes that are not closed, stand inside others, or hold a backslash.

use super::place::{AdvicePosition, one};
use crate::diag::{Diagnostic, Text, code};
use crate::yaml::lines::{self, SourceLine};
use crate::yaml::remarks;

/// A quote at this byte that nothing closes.
pub(super) fn unclosed(text: Text<'_>, at: usize) -> Diagnostic {
    let line = lines::line(text.text, at);
    let value = text.text.get(at..line.span.end).unwrap_or_default();
    let quoted = remarks::quoted(value.trim_start_matches(['"', '\'']));
    Diagnostic::new(code::UNCLOSED_QUOTE)
        .at(text.at(one(text, at)))
        .with("quote", value.chars().next().unwrap_or('"'))
        .with("quoted", quoted)
}

/// The quote on this line or above that nothing closes.
pub(super) fn unclosed_around(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Diagnostic {
    unclosed(place.text, opening(place, line).unwrap_or(place.at))
}

/// Text behind a closing quote: quotes inside quotes, or a quote above that was never closed.
pub(super) fn after_a_quote(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Diagnostic {
    let value = line.value;
    // Right behind the first quote of this line means that it closed a text from above.
    if let Some(quote) = quote_of(line)
        && place.at > line.start + 1
        && value[1..].contains(quote)
    {
        let quoted = remarks::quoted(content_of(value, quote));
        return place
            .found(code::QUOTE_INSIDE_QUOTES, line.value_span())
            .with("quote", quote)
            .with("quoted", &quoted)
            .suggest(Some(quoted));
    }
    match opening(place, line) {
        Some(at) => unclosed(place.text, at),
        None => place.found(code::YAML_SYNTAX, place.one(place.at)),
    }
}

/// The quote that a value begins with.
fn quote_of(line: &SourceLine<'_>) -> Option<char> {
    let first = line.value.chars().next()?;
    matches!(first, '"' | '\'').then_some(first)
}

/// The quote, on this line or above, that begins a value and is not closed on its line.
fn opening(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Option<usize> {
    let is_open = |line: &SourceLine<'_>| {
        quote_of(line).is_some_and(|quote| !line.value[1..].contains(quote))
    };
    let open = place.upwards(line).find(is_open)?;
    Some(open.start)
}

/// A backslash in double quotes, where it begins an escape: `"C:\q"`.
pub(super) fn backslash(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Diagnostic {
    let span = match line.value.find('\\') {
        Some(at) => line.start + at..line.start + at + 2,
        None => line.value_span(),
    };
    let value = line.value.trim_matches('"');
    let quoted = format!("'{}'", value.replace('\'', "''"));
    place.found(code::BACKSLASH, span).with("quoted", quoted)
}

/// The text meant by a value in quotes that holds the same quotes inside.
fn content_of(value: &str, quote: char) -> &str {
    let inner = value.strip_prefix(quote);
    let Some(inner) = inner.and_then(|value| value.strip_suffix(quote)) else {
        // `"Siap" kata lurah` keeps its quotes; `'Jum'at bersih` has lost its last.
        return if first_quote_begins_word(value, quote) {
            value.trim_start_matches(quote)
        } else {
            value
        };
    };
    if closes_first_word(inner, quote) {
        value
    } else {
        inner
    }
}

/// Whether a letter follows the next quote after the first.
fn first_quote_begins_word(value: &str, quote: char) -> bool {
    let next = value[1..].find(quote);
    next.is_some_and(|at| value[at + 2..].starts_with(char::is_alphanumeric))
}

/// Whether the first quote inside closes a word rather than standing in one.
fn closes_first_word(inner: &str, quote: char) -> bool {
    inner.find(quote).is_some_and(|at| {
        let (before, after) = (&inner[..at], &inner[at + 1..]);
        !before.ends_with(char::is_whitespace) && !after.starts_with(char::is_alphanumeric)
    })
}
