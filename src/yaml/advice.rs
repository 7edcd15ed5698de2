//! From an error of the parser to a remark that says what to type.
//!
//! Owns: guessing what the writer meant, from the kind of error and the lines around it. Every branch falls through to
//! 'cannot be read here', which is always true.

use super::events::ParseStop;
use super::lines::{self, SourceLine};
use super::{DEEPEST, MOST_NODES, remarks};
use crate::base::Span;
use crate::diag::{Diagnostic, Text, code};
use granit_parser::ErrorKind;

/// The remark for the place where reading stopped.
pub(super) fn explain(text: Text<'_>, range: Span, stop: &ParseStop) -> Diagnostic {
    let at = stop.at().min(range.end);
    let here = text.at(one(text, at));
    match stop {
        ParseStop::Deep(_) => Diagnostic::new(code::TOO_DEEP)
            .at(here)
            .with("most", DEEPEST),
        ParseStop::Many(_) => Diagnostic::new(code::TOO_MANY_VALUES)
            .at(here)
            .with("most", MOST_NODES),
        ParseStop::Refused(_) => special_start(text, value_at(text, at)),
        ParseStop::Second(_) => Diagnostic::new(code::SECOND_DOCUMENT).at(here),
        ParseStop::Quote(_) => unclosed_quote(text, at),
        ParseStop::Syntax(kind, _) => {
            let place = AdvicePosition {
                text,
                source: &text.text[..range.end],
                first: range.start,
                at,
            };
            place
                .syntax(kind)
                .unwrap_or_else(|| Diagnostic::new(code::YAML_SYNTAX).at(here))
        }
    }
}

/// A value that begins with a character that means something else in YAML.
pub(super) fn special_start(text: Text<'_>, span: Span) -> Diagnostic {
    let value = text.text.get(span.clone()).unwrap_or_default();
    let quoted = remarks::quoted(value);
    let found = Diagnostic::new(code::SPECIAL_START).at(text.at(span));
    found
        .with("character", value.chars().next().unwrap_or(' '))
        .with("quoted", &quoted)
        .suggest(Some(quoted))
}

/// The value that begins at `at`: the rest of its line.
pub(super) fn value_at(text: Text<'_>, at: usize) -> Span {
    at..lines::line(text.text, at).span.end.max(at)
}

/// The same inside `[…]` or `{…}`, where a comma or bracket ends it.
pub(super) fn value_in_brackets(text: Text<'_>, at: usize) -> Span {
    let rest = value_at(text, at);
    let end = text
        .text
        .get(rest.clone())
        .and_then(|rest| rest.find([',', ']', '}']))
        .map_or(rest.end, |end| at + end);
    at..end
}

fn unclosed_quote(text: Text<'_>, at: usize) -> Diagnostic {
    let line = lines::line(text.text, at);
    let value = text.text.get(at..line.span.end).unwrap_or_default();
    let quoted = remarks::quoted(value.trim_start_matches(['"', '\'']));
    let found = Diagnostic::new(code::UNCLOSED_QUOTE).at(text.at(one(text, at)));
    found
        .with("quote", value.chars().next().unwrap_or('"'))
        .with("quoted", quoted)
}

fn one(text: Text<'_>, at: usize) -> Span {
    let length = text
        .text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, char::len_utf8);
    at..at + length
}

/// Where a syntax error was found, and what may be looked at.
#[derive(Clone, Copy)]
struct AdvicePosition<'a> {
    text: Text<'a>,
    /// The file up to the end of the YAML.
    source: &'a str,
    /// Where the YAML begins.
    first: usize,
    at: usize,
}

impl<'a> AdvicePosition<'a> {
    fn syntax(self, kind: &ErrorKind) -> Option<Diagnostic> {
        let line = lines::line(self.source, self.at);
        if let Some(found) = self.tab(&line) {
            return Some(found);
        }
        match kind {
            ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
                return Some(unclosed_quote(
                    self.text,
                    self.opening_quote(&line).unwrap_or(self.at),
                ));
            }
            ErrorKind::InvalidTrailingSingleQuotedScalar
            | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
                return Some(self.after_a_quote(&line));
            }
            ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidUnicodeEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate => return Some(self.backslash(&line)),
            _ => {}
        }
        self.brackets(kind, &line)
            .or_else(|| self.special(&line))
            .or_else(|| self.indentation(&line))
            .or_else(|| self.colon(&line))
            .or_else(|| self.no_space_after_colon())
            .or_else(|| self.indented_after_all(kind, &line))
            .or_else(|| self.no_pair(kind, &line))
    }

    fn found(self, code: crate::diag::Code, span: Span) -> Diagnostic {
        Diagnostic::new(code).at(self.text.at(span))
    }

    /// A tab before the text of this line or the next.
    fn tab(self, line: &SourceLine<'a>) -> Option<Diagnostic> {
        let next = (line.span.end + 1 < self.source.len())
            .then(|| lines::line(self.source, line.span.end + 1));
        let indented = [Some(line), next.as_ref()]
            .into_iter()
            .flatten()
            .find(|l| l.indent.contains('\t'))?;
        let start = indented.span.start + indented.indent.find('\t')?;
        let spaces = indented.indent.replace('\t', "  ");
        Some(
            self.found(
                code::TAB_INDENT,
                start..indented.span.start + indented.indent.len(),
            )
            .suggest(Some(spaces)),
        )
    }

    /// Text behind a closing quote: quotes inside quotes, or a quote above that was never closed.
    fn after_a_quote(self, line: &SourceLine<'a>) -> Diagnostic {
        let value = line.value;
        // Right behind the first quote of this line means that it closed a text from above.
        if let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\''))
            && self.at > line.start + 1
            && value[1..].contains(quote)
        {
            let quoted = remarks::quoted(content_of(value, quote));
            let found = self.found(code::QUOTE_INSIDE_QUOTES, line.value_span());
            return found
                .with("quote", quote)
                .with("quoted", &quoted)
                .suggest(Some(quoted));
        }
        match self.opening_quote(line) {
            Some(at) => unclosed_quote(self.text, at),
            None => self.found(code::YAML_SYNTAX, one(self.text, self.at)),
        }
    }

    /// The quote, on this line or above, that begins a value and is not closed on its line.
    fn opening_quote(self, line: &SourceLine<'a>) -> Option<usize> {
        let mut current = line.clone();
        for _ in 0..200 {
            let quote = current
                .value
                .chars()
                .next()
                .filter(|c| matches!(c, '"' | '\''));
            if quote.is_some_and(|quote| !current.value[1..].contains(quote)) {
                return Some(current.start);
            }
            current = lines::line_before(self.source, current.span.start)
                .filter(|l| l.span.start >= self.first)?;
        }
        None
    }

    fn backslash(self, line: &SourceLine<'a>) -> Diagnostic {
        let value = line.value.trim_matches('"');
        let span = line
            .value
            .find('\\')
            .map_or(line.value_span(), |at| line.start + at..line.start + at + 2);
        self.found(code::BACKSLASH, span)
            .with("quoted", format!("'{}'", value.replace('\'', "''")))
    }

    fn brackets(self, kind: &ErrorKind, line: &SourceLine<'a>) -> Option<Diagnostic> {
        let in_flow = matches!(
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
        );
        if !in_flow {
            return None;
        }
        let opened = |l: &SourceLine<'_>| l.value.starts_with(['[', '{']) && !is_balanced(l.value);
        let mut current = line.clone();
        for _ in 0..200 {
            if opened(&current) {
                let open = current.value.chars().next()?;
                let close = if open == '[' { ']' } else { '}' };
                let found = self.found(code::UNCLOSED_BRACKET, current.start..current.start + 1);
                let whole = format!("{}{close}", current.value.trim_end_matches([',', ' ']));
                return Some(
                    found
                        .with("open", open)
                        .with("close", close)
                        .with("whole", whole),
                );
            }
            current = lines::line_before(self.source, current.span.start)
                .filter(|l| l.span.start >= self.first)?;
        }
        None
    }

    /// `*tebal*`, `@kim`, `[Foto] Warga`, `| Warga`: a value that must stand in quotes.
    fn special(self, line: &SourceLine<'a>) -> Option<Diagnostic> {
        let first = line.value.chars().next()?;
        let special = "*&!%@`|>[{}],?".contains(first) || line.value.starts_with("- ");
        let reads_as_list = "[{".contains(first) && line.value.ends_with([']', '}']);
        if !special || line.key.is_none() || reads_as_list || self.at < line.span.start {
            return None;
        }
        // The mark of the parser may stand on a later line, whose value is innocent.
        (self.at <= line.span.end).then(|| special_start(self.text, line.value_span()))
    }

    /// `judul: a` and below it `  tanggal: b`: the second line stands too far to the right.
    fn indentation(self, line: &SourceLine<'a>) -> Option<Diagnostic> {
        line.key?;
        let above = lines::line_before(self.source, line.span.start)
            .filter(|l| l.span.start >= self.first)?;
        let above_is_whole =
            above.key.is_some() && !above.value.is_empty() && !above.value.starts_with(['|', '>']);
        let right = line.indent.len() > above.indent.len();
        (above_is_whole && right).then(|| self.wrong_indent(line, above.indent))
    }

    fn wrong_indent(self, line: &SourceLine<'a>, better: &str) -> Diagnostic {
        let whole = self.source[line.span.clone()].trim_start();
        let corrected = format!("{better}{whole}");
        let indent = line.span.start..line.span.start + line.indent.len().max(1);
        self.found(code::WRONG_INDENT, indent)
            .with("spaces", line.indent.len())
            .with("corrected", corrected)
    }

    /// A second colon in a value without quotes.
    fn colon(self, line: &SourceLine<'a>) -> Option<Diagnostic> {
        let key = line.key?;
        let value = line.value;
        if value.starts_with(['"', '\'', '[', '{'])
            || !(value.contains(": ") || value.ends_with(':'))
        {
            return None;
        }
        let curly = value.starts_with(['“', '”', '„', '‘']);
        let text = if curly {
            value.trim_matches(['“', '”', '„', '‘', '’'])
        } else {
            value
        };
        let quoted = remarks::quoted(text);
        let code = if curly {
            code::CURLY_QUOTE_BREAKS
        } else {
            code::COLON_IN_VALUE
        };
        let found = self.found(code, line.value_span());
        Some(
            found
                .with("corrected", format!("{key}: {quoted}"))
                .suggest(Some(quoted)),
        )
    }

    /// `judul:Warga`, on the line of the error or the one above.
    fn no_space_after_colon(self) -> Option<Diagnostic> {
        let here = lines::line(self.source, self.at);
        let above =
            lines::line_before(self.source, here.span.start).filter(|l| l.span.start >= self.first);
        [above, Some(here)]
            .into_iter()
            .flatten()
            .filter(|l| l.key.is_none())
            .find_map(|l| {
                let whole = &self.source[l.span.clone()];
                let (key, value) = whole.trim().split_once(':')?;
                let word = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
                if !word || value.starts_with("//") {
                    return None;
                }
                let corrected = format!("{key}: {}", value.trim());
                let start = l.span.start + l.indent.len();
                Some(
                    self.found(code::SPACE_AFTER_COLON, start..l.span.end)
                        .with("corrected", &corrected)
                        .suggest(Some(corrected)),
                )
            })
    }

    /// Lists and entries whose indentation fits nothing above.
    fn indented_after_all(self, kind: &ErrorKind, line: &SourceLine<'a>) -> Option<Diagnostic> {
        let structural = matches!(
            kind,
            ErrorKind::ExpectedBlockMappingKey
                | ErrorKind::ExpectedBlockSequenceEntry
                | ErrorKind::ExpectedDocumentStart
                | ErrorKind::InvalidIndentation
                | ErrorKind::MappingKeyNotAllowed
                | ErrorKind::MappingValueNotAllowed
                | ErrorKind::BlockSequenceEntryNotAllowed
        );
        let listed = self.source[line.span.clone()]
            .trim_start()
            .starts_with("- ");
        if !structural || !(line.key.is_some() || listed) {
            return None;
        }
        if *kind == ErrorKind::ExpectedDocumentStart {
            // The entries above stand further to the right than this one.
            let above = lines::line_before(self.source, line.span.start)
                .filter(|l| l.span.start >= self.first)?;
            return Some(self.wrong_indent(&above, line.indent));
        }
        if line.indent.is_empty() {
            return Some(self.found(code::NOT_A_PAIR, line.span.clone()));
        }
        Some(self.wrong_indent(line, ""))
    }

    /// A line that has no key.
    fn no_pair(self, kind: &ErrorKind, line: &SourceLine<'a>) -> Option<Diagnostic> {
        let broken = matches!(
            kind,
            ErrorKind::SimpleKeyExpected
                | ErrorKind::ExpectedBlockMappingKey
                | ErrorKind::InvalidSimpleKey
        );
        let start = line.span.start + line.indent.len();
        (broken && line.key.is_none() && start < line.span.end)
            .then(|| self.found(code::NOT_A_PAIR, start..line.span.end))
    }
}

/// The text meant by a value in quotes that holds the same quotes inside.
fn content_of(value: &str, quote: char) -> &str {
    let Some(inner) = value
        .strip_prefix(quote)
        .and_then(|v| v.strip_suffix(quote))
    else {
        // `"Siap" kata lurah` keeps its quotes; `'Jum'at bersih` has lost its last.
        let starts_a_word = value[1..]
            .find(quote)
            .is_some_and(|at| value[at + 2..].starts_with(char::is_alphanumeric));
        return if starts_a_word {
            value.trim_start_matches(quote)
        } else {
            value
        };
    };
    let closes_first = inner.find(quote).is_some_and(|at| {
        !inner[..at].ends_with(char::is_whitespace)
            && !inner[at + 1..].starts_with(char::is_alphanumeric)
    });
    if closes_first { value } else { inner }
}

/// Whether every bracket on a line is closed on it; quotes are not looked at.
fn is_balanced(value: &str) -> bool {
    let count = |c: char| value.matches(c).count();
    count('[') == count(']') && count('{') == count('}')
}
