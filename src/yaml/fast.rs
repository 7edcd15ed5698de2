//! The plain forms of YAML that nearly every article uses, read line by line.
//!
//! Owns: speed: without it a build takes a tenth more of the processor's time. Keys of letters, texts on one line, lists in brackets or with hyphens, nested mappings. Refuses everything
//! else, and anything that deserves a remark, by `None`: then `events` reads the text from the beginning. So this file can
//! only be slow to accept, never wrong, and a test compares the two.

use super::tree::{DEEPEST, Key, Node, Value};
use crate::base::Span;
use std::borrow::Cow;

/// Longest key; real ones are far shorter.
const LONGEST_KEY: usize = 64;
/// Most entries of a mapping or a list: keys that come twice are looked for by comparing all.
const MOST: usize = 200;

/// The tree of `source`, which begins `offset` bytes into the file, if it is written simply throughout.
pub(super) fn parse(source: &str, offset: usize) -> Option<Node<'_>> {
    let mut lines = PlainLines {
        source,
        offset,
        at: 0,
        line: None,
    };
    lines.advance()?;
    let first = lines.line?;
    if first.indent != 0 || first.rest.starts_with('-') {
        return None;
    }
    let root = lines.mapping(0, 1)?;
    lines.line.is_none().then_some(root)
}

/// A line that says something.
#[derive(Clone, Copy)]
struct PlainLine<'a> {
    indent: usize,
    /// Without indentation, line end and trailing spaces.
    rest: &'a str,
    /// Where `rest` begins in the source.
    start: usize,
}

struct PlainLines<'a> {
    source: &'a str,
    offset: usize,
    /// Where the next line begins.
    at: usize,
    /// The line under the finger; `None` at the end.
    line: Option<PlainLine<'a>>,
}

impl<'a> PlainLines<'a> {
    /// Goes to the next line that is neither empty nor a comment; `None` if it holds what is not for this file.
    fn advance(&mut self) -> Option<()> {
        self.line = None;
        while self.at < self.source.len() {
            let begin = self.at;
            let line = self.next_line();
            let inner = line.trim_start_matches(' ');
            let rest = inner.trim_end_matches(' ');
            if rest.is_empty() || rest.starts_with('#') {
                // Control characters are an error also in comments.
                if rest.bytes().any(is_control) {
                    return None;
                }
                continue;
            }
            let indent = line.len() - inner.len();
            self.line = Some(PlainLine {
                indent,
                rest,
                start: begin + indent,
            });
            break;
        }
        Some(())
    }

    /// The next line, without its end.
    fn next_line(&mut self) -> &'a str {
        let left = &self.source[self.at..];
        let length = left.find('\n').unwrap_or(left.len());
        self.at += length + 1;
        let line = &left[..length];
        line.strip_suffix('\r').unwrap_or(line)
    }

    fn span(&self, start: usize, length: usize) -> Span {
        self.offset + start..self.offset + start + length
    }

    fn mapping(&mut self, indent: usize, depth: usize) -> Option<Node<'a>> {
        // What is nested deeper than people write goes to the parser that remarks on it.
        if depth > DEEPEST / 2 {
            return None;
        }
        let mut entries: Vec<(Key<'a>, Node<'a>)> = Vec::with_capacity(8);
        while let Some(line) = self.line {
            if line.indent < indent {
                break;
            }
            if line.indent > indent || entries.len() > MOST {
                return None;
            }
            let (name, value) = split_key(line.rest)?;
            // A key that comes twice deserves a remark.
            if entries.iter().any(|(key, _)| key.name == name) {
                return None;
            }
            let key = Key {
                name: Cow::Borrowed(name),
                span: self.span(line.start, name.len()),
            };
            let node = if value.is_empty() {
                self.advance()?;
                self.below(indent, key.span.end, depth)?
            } else {
                self.beside(line, value)?
            };
            entries.push((key, node));
        }
        let span = entries.first()?.0.span.start..entries.last()?.1.span.end;
        Some(Node {
            value: Value::Map(entries),
            span,
        })
    }

    /// The value of a key on the same line.
    fn beside(&mut self, line: PlainLine<'a>, value: &'a str) -> Option<Node<'a>> {
        let value = value.strip_prefix(' ')?;
        let start = line.start + line.rest.len() - value.len();
        let node = self.flow(value, start)?;
        self.advance()?;
        // A line further to the right would go on with the value.
        let goes_on = self.line.is_some_and(|next| next.indent > line.indent);
        (!goes_on).then_some(node)
    }

    /// The value of a key with nothing behind its colon.
    fn below(&mut self, indent: usize, end_of_key: usize, depth: usize) -> Option<Node<'a>> {
        match self.line {
            // A list may begin at the indentation of its key.
            Some(line) if line.indent >= indent && line.rest.starts_with("- ") => {
                self.sequence(line.indent)
            }
            Some(line) if line.indent > indent => self.mapping(line.indent, depth + 1),
            _ => Some(Node::empty(end_of_key..end_of_key)),
        }
    }

    fn sequence(&mut self, indent: usize) -> Option<Node<'a>> {
        let mut items: Vec<Node<'a>> = Vec::with_capacity(4);
        let start = self.line?.start + self.offset;
        while let Some(line) = self.line {
            if line.indent != indent || !line.rest.starts_with("- ") {
                if line.indent > indent {
                    return None;
                }
                break;
            }
            items.push(self.flow(&line.rest[2..], line.start + 2)?);
            if items.len() > MOST {
                return None;
            }
            self.advance()?;
        }
        let span = start..items.last()?.span.end;
        Some(Node {
            value: Value::Seq(items),
            span,
        })
    }

    /// What stands behind a colon or a hyphen: a text, or a list in brackets.
    fn flow(&self, written: &'a str, start: usize) -> Option<Node<'a>> {
        let value = written.trim_start_matches(' ');
        let start = start + written.len() - value.len();
        match value.strip_prefix('[') {
            Some(inner) => self.brackets(inner.strip_suffix(']')?, start),
            None => self.scalar(value, start, false),
        }
    }

    fn brackets(&self, inner: &'a str, start: usize) -> Option<Node<'a>> {
        let mut items = Vec::new();
        let mut at = start + 1;
        if !inner.bytes().all(|b| b == b' ') {
            for part in inner.split(',') {
                let item = part.trim_start_matches(' ');
                let begin = at + part.len() - item.len();
                items.push(self.scalar(item.trim_end_matches(' '), begin, true)?);
                at += part.len() + 1;
            }
        }
        if items.len() > MOST {
            return None;
        }
        Some(Node {
            value: Value::Seq(items),
            span: self.span(start, inner.len() + 2),
        })
    }

    fn scalar(&self, value: &'a str, start: usize, is_listed: bool) -> Option<Node<'a>> {
        let first = *value.as_bytes().first()?;
        let (text, plain) = match first {
            b'"' | b'\'' => (unquote(value, first)?, false),
            _ => (plain(value, is_listed)?, true),
        };
        let text = Cow::Borrowed(text);
        Some(Node {
            value: Value::Scalar { text, plain },
            span: self.span(start, value.len()),
        })
    }
}

/// `key: value` at its colon.
fn split_key(line: &str) -> Option<(&str, &str)> {
    let letters = line.bytes().take(LONGEST_KEY).take_while(|b| is_word(*b));
    let (name, rest) = line.split_at(letters.count());
    let value = rest.strip_prefix(':')?;
    (!name.is_empty()).then_some((name, value))
}

/// The inside of a text in quotes on one line, without escapes.
fn unquote(value: &str, quote: u8) -> Option<&str> {
    let inner = value.get(1..value.len().checked_sub(1)?)?;
    let is_closed = value.len() >= 2 && value.as_bytes().last() == Some(&quote);
    let is_trouble = |b: u8| b == quote || b == b'\\' || is_control(b);
    (is_closed && !inner.bytes().any(is_trouble)).then_some(inner)
}

/// A text without quotes; `is_listed` if it stands in brackets.
fn plain(value: &str, is_listed: bool) -> Option<&str> {
    let bytes = value.as_bytes();
    let first = *bytes.first()?;
    // Signs of YAML, and quotes that deserve a remark.
    if b"-?:,[]{}#&*!|>'\"%@`~".contains(&first)
        || value.starts_with(['“', '”', '‘', '’', '\u{FEFF}'])
    {
        return None;
    }
    let mut before = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let is_trouble = match byte {
            b':' => is_listed || bytes.get(at + 1).is_none_or(|next| *next == b' '),
            b'#' => before == b' ',
            b'[' | b']' | b'{' | b'}' | b',' | b'"' | b'\'' | b'?' => is_listed,
            byte => is_control(*byte),
        };
        if is_trouble {
            return None;
        }
        before = *byte;
    }
    Some(value)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn is_control(byte: u8) -> bool {
    byte < b' ' || byte == 0x7f
}
