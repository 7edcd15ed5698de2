//! From an error of the parser to a remark that says what to type.
//!
//! Owns: guessing what the writer meant, from the kind of error and the lines around it. Every branch falls through to
//! 'cannot be read here', which is always true.

mod layout;
mod place;
mod quotes;

use super::stop::ParseStop;
use super::tree::{DEEPEST, MOST_NODES};
use super::{lines, remarks};
use crate::base::Span;
use crate::diag::{Diagnostic, Text, code};
use granit_parser::ErrorKind;
use place::{AdvicePosition, one};

/// The remark for the place where reading stopped.
pub(super) fn explain(text: Text<'_>, range: Span, stop: &ParseStop) -> Diagnostic {
    let at = stop.at().min(range.end);
    let here = |code| Diagnostic::new(code).at(text.at(one(text, at)));
    match stop {
        ParseStop::Deep(_) => here(code::TOO_DEEP).with("most", DEEPEST),
        ParseStop::Many(_) => here(code::TOO_MANY_VALUES).with("most", MOST_NODES),
        ParseStop::Refused(_) => remarks::special_start(text, lines::value_at(text.text, at)),
        ParseStop::Second(_) => here(code::SECOND_DOCUMENT),
        ParseStop::Quote(_) => quotes::unclosed(text, at),
        ParseStop::Syntax(kind, _) => {
            let place = AdvicePosition {
                text,
                source: &text.text[..range.end],
                first: range.start,
                at,
            };
            syntax(place, kind).unwrap_or_else(|| here(code::YAML_SYNTAX))
        }
    }
}

/// What a syntax error most likely means: the surest signs first, for one slip often looks like another from further down.
fn syntax(place: AdvicePosition<'_>, kind: &ErrorKind) -> Option<Diagnostic> {
    let line = &place.line();
    // Before all others: a tab makes the parser complain of whatever comes next.
    if let Some(found) = layout::tab(place, line) {
        return Some(found);
    }
    match kind {
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
            return Some(quotes::unclosed_around(place, line));
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            return Some(quotes::after_a_quote(place, line));
        }
        kind if is_about_escapes(kind) => return Some(quotes::backslash(place, line)),
        _ => {}
    }
    layout::brackets(place, kind, line)
        .or_else(|| layout::special(place, line))
        .or_else(|| layout::indentation(place, line))
        .or_else(|| layout::colon(place, line))
        .or_else(|| layout::no_space_after_colon(place, line))
        // These two hold of nearly every error, so they come last.
        .or_else(|| layout::indented_after_all(place, kind, line))
        .or_else(|| layout::no_pair(place, kind, line))
}

fn is_about_escapes(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidUnicodeEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate
    )
}
