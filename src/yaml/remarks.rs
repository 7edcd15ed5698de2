//! What is worth saying about a text that could be read.
//!
//! Owns: curly quotes that a word processor put in place of straight ones, and `#` that cuts a value short.

use super::tree::{Node, Value};
use crate::base::Span;
use crate::diag::{Diagnostic, Text, code};

/// Longest value (bytes) that is worth repeating in a remark.
const LONGEST: usize = 2_000;

/// Remarks about a value without quotes.
pub(super) fn scalar(text: Text<'_>, node: &Node<'_>, out: &mut Vec<Diagnostic>) {
    let Value::Scalar {
        text: value,
        plain: true,
    } = &node.value
    else {
        return;
    };
    if value.is_empty() {
        return;
    }
    if value.len() < LONGEST
        && let Some(inner) = inside_curly_quotes(value)
    {
        let straight = quoted(inner);
        let remark = Diagnostic::new(code::CURLY_QUOTE).at(text.at(node.span.clone()));
        out.push(remark.with("straight", &straight).suggest(Some(straight)));
    }
    cut_short(text, node.span.end, out);
}

/// A value that ends at `end` and is followed by `#word`: more likely a hashtag, a number or a colour than a comment.
pub(super) fn cut_short(text: Text<'_>, end: usize, out: &mut Vec<Diagnostic>) {
    let Some(rest) = text.text.get(end..).filter(|rest| rest.starts_with(' ')) else {
        return;
    };
    let Some(comment) = rest.trim_start_matches(' ').strip_prefix('#') else {
        return;
    };
    // `# ` begins a comment, and `#!`, `#-` and `#=` are lines that people draw.
    if comment.is_empty() || comment.starts_with([' ', '\t', '\r', '\n', '#', '!', '-', '=']) {
        return;
    }
    let start = end + rest.len() - comment.len() - 1;
    let line = comment.lines().next().unwrap_or_default();
    let span = start..start + 1 + line.trim_end().len();
    let lost = &text.text[span.clone()];
    let remark = Diagnostic::new(code::COMMENT_IN_VALUE).at(text.at(span));
    out.push(remark.with("lost", lost));
}

/// A value that begins with a character that means something else in YAML.
pub(super) fn special_start(text: Text<'_>, span: Span) -> Diagnostic {
    let value = text.text.get(span.clone()).unwrap_or_default();
    let quoted = quoted(value);
    Diagnostic::new(code::SPECIAL_START)
        .at(text.at(span))
        .with("character", value.chars().next().unwrap_or(' '))
        .with("quoted", &quoted)
        .suggest(Some(quoted))
}

/// The inside of a value that curly quotes enclose, or that begins with one and never closes it.
///
/// A headline may well begin with the words of somebody, `“Kami tidak tidur,” kata Inaq`: that is left in peace.
pub(super) fn inside_curly_quotes(value: &str) -> Option<&str> {
    let inner = value.strip_prefix(['“', '”', '„', '‘'])?;
    let closers = ['”', '“', '’', '"'];
    match inner.find(closers) {
        None => Some(inner),
        Some(at) if inner[at..].chars().count() == 1 => Some(&inner[..at]),
        Some(_) => None,
    }
}

/// A text in the quotes that suit it best.
pub(super) fn quoted(text: &str) -> String {
    let text = text.trim();
    if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if text.contains('\'') {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        format!("'{text}'")
    }
}

/// A character that no text may hold.
pub(super) fn control_character(text: Text<'_>, at: usize, character: char) -> Diagnostic {
    let span: Span = at..at + character.len_utf8();
    let found = Diagnostic::new(code::CONTROL_CHARACTER).at(text.at(span));
    found.with("character", format!("U+{:04X}", u32::from(character)))
}
