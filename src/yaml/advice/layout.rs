//! Brackets, indentation and colons: a line that does not have the shape of `key: value`.

use super::place::AdvicePosition;
use crate::diag::{Diagnostic, code};
use crate::yaml::lines::SourceLine;
use crate::yaml::remarks;
use granit_parser::ErrorKind;

/// A tab before the text of this line or the next.
pub(super) fn tab(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Option<Diagnostic> {
    tab_before(place, line).or_else(|| tab_before(place, &place.below(line)?))
}

fn tab_before(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Option<Diagnostic> {
    let start = line.span.start + line.indent.find('\t')?;
    let end = line.span.start + line.indent.len();
    let spaces = line.indent.replace('\t', "  ");
    let found = place.found(code::TAB_INDENT, start..end);
    Some(found.suggest(Some(spaces)))
}

/// A bracket that nothing closes, where the parser expected one.
pub(super) fn brackets(
    place: AdvicePosition<'_>,
    kind: &ErrorKind,
    line: &SourceLine<'_>,
) -> Option<Diagnostic> {
    if !is_about_brackets(kind) {
        return None;
    }
    let opened = place.upwards(line).find(opens_bracket)?;
    let open = opened.value.chars().next()?;
    let close = if open == '[' { ']' } else { '}' };
    let whole = format!("{}{close}", opened.value.trim_end_matches([',', ' ']));
    let found = place
        .found(code::UNCLOSED_BRACKET, opened.start..opened.start + 1)
        .with("open", open)
        .with("close", close)
        .with("whole", whole);
    Some(found)
}

fn is_about_brackets(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnclosedFlowCollection { .. }
            | ErrorKind::InvalidColonPlacement
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofImplicitFlowMapping
            | ErrorKind::InvalidFlowScalarIndent
            | ErrorKind::MismatchedFlowCollectionEnd { .. }
            | ErrorKind::BlockEntryInFlowCollection
            | ErrorKind::UnexpectedEof
    )
}

fn opens_bracket(line: &SourceLine<'_>) -> bool {
    line.value.starts_with(['[', '{']) && !is_balanced(line.value)
}

/// Whether every bracket on a line is closed on it; quotes are not looked at.
fn is_balanced(value: &str) -> bool {
    let count = |c: char| value.matches(c).count();
    count('[') == count(']') && count('{') == count('}')
}

/// `*tebal*`, `@kim`, `[Foto] Warga`, `| Warga`: a value that must stand in quotes.
pub(super) fn special(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Option<Diagnostic> {
    let first = line.value.chars().next()?;
    let is_special = "*&!%@`|>[{}],?".contains(first) || line.value.starts_with("- ");
    let reads_as_list = "[{".contains(first) && line.value.ends_with([']', '}']);
    // The mark of the parser may stand on another line, whose value is innocent.
    let is_here = (line.span.start..=line.span.end).contains(&place.at);
    (is_special && !reads_as_list && line.key.is_some() && is_here)
        .then(|| remarks::special_start(place.text, line.value_span()))
}

/// `judul: a` and below it `  tanggal: b`: the second line stands too far to the right.
pub(super) fn indentation(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Option<Diagnostic> {
    line.key?;
    let above = place.above(line)?;
    let is_whole =
        above.key.is_some() && !above.value.is_empty() && !above.value.starts_with(['|', '>']);
    let is_further_right = line.indent.len() > above.indent.len();
    (is_whole && is_further_right).then(|| wrong_indent(place, line, above.indent))
}

fn wrong_indent(place: AdvicePosition<'_>, line: &SourceLine<'_>, better: &str) -> Diagnostic {
    let text = place.whole(line).trim_start();
    let indent = line.span.start..line.span.start + line.indent.len().max(1);
    place
        .found(code::WRONG_INDENT, indent)
        .with("spaces", line.indent.len())
        .with("corrected", format!("{better}{text}"))
}

/// A second colon in a value without quotes.
pub(super) fn colon(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Option<Diagnostic> {
    const CURLY: [char; 5] = ['“', '”', '„', '‘', '’'];
    let key = line.key?;
    let value = line.value;
    let has_colon = value.contains(": ") || value.ends_with(':');
    if !has_colon || value.starts_with(['"', '\'', '[', '{']) {
        return None;
    }
    // Not `’`: no text begins with it, but many hold one.
    let is_curly = value.starts_with(['“', '”', '„', '‘']);
    let (code, text) = if is_curly {
        (code::CURLY_QUOTE_BREAKS, value.trim_matches(CURLY))
    } else {
        (code::COLON_IN_VALUE, value)
    };
    let quoted = remarks::quoted(text);
    let found = place.found(code, line.value_span());
    Some(
        found
            .with("corrected", format!("{key}: {quoted}"))
            .suggest(Some(quoted)),
    )
}

/// `judul:Warga`, on the line of the error or the one above.
pub(super) fn no_space_after_colon(
    place: AdvicePosition<'_>,
    line: &SourceLine<'_>,
) -> Option<Diagnostic> {
    let above = place.above(line);
    let above = above.and_then(|above| stuck_colon(place, &above));
    above.or_else(|| stuck_colon(place, line))
}

fn stuck_colon(place: AdvicePosition<'_>, line: &SourceLine<'_>) -> Option<Diagnostic> {
    if line.key.is_some() {
        return None;
    }
    let (key, value) = place.whole(line).trim().split_once(':')?;
    let is_word = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    if !is_word || value.starts_with("//") {
        return None; // an address has a colon of its own
    }
    let corrected = format!("{key}: {}", value.trim());
    let start = line.span.start + line.indent.len();
    let found = place.found(code::SPACE_AFTER_COLON, start..line.span.end);
    Some(found.with("corrected", &corrected).suggest(Some(corrected)))
}

/// Lists and entries whose indentation fits nothing above.
pub(super) fn indented_after_all(
    place: AdvicePosition<'_>,
    kind: &ErrorKind,
    line: &SourceLine<'_>,
) -> Option<Diagnostic> {
    let is_item = place.whole(line).trim_start().starts_with("- ");
    if !is_about_structure(kind) || !(line.key.is_some() || is_item) {
        return None;
    }
    if *kind == ErrorKind::ExpectedDocumentStart {
        // The entries above stand further to the right than this one.
        return Some(wrong_indent(place, &place.above(line)?, line.indent));
    }
    if line.indent.is_empty() {
        return Some(place.found(code::NOT_A_PAIR, line.span.clone()));
    }
    Some(wrong_indent(place, line, ""))
}

fn is_about_structure(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry
            | ErrorKind::ExpectedDocumentStart
            | ErrorKind::InvalidIndentation
            | ErrorKind::MappingKeyNotAllowed
            | ErrorKind::MappingValueNotAllowed
            | ErrorKind::BlockSequenceEntryNotAllowed
    )
}

/// A line that has no key.
pub(super) fn no_pair(
    place: AdvicePosition<'_>,
    kind: &ErrorKind,
    line: &SourceLine<'_>,
) -> Option<Diagnostic> {
    let is_about_keys = matches!(
        kind,
        ErrorKind::SimpleKeyExpected
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::InvalidSimpleKey
    );
    let start = line.span.start + line.indent.len();
    (is_about_keys && line.key.is_none() && start < line.span.end)
        .then(|| place.found(code::NOT_A_PAIR, start..line.span.end))
}
