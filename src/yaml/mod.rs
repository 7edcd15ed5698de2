//! YAML as a small tree that knows where everything stands.
//!
//! Owns: the only YAML code of the house: text → [`Node`]s with byte spans into the whole file, and every complaint about the
//! notation itself. Refuses: meaning (`0812`, `no` and `12:30` stay as written; [`Reader`](super::Reader) interprets), anchors,
//! aliases and tags, which could make ten lines into a billion.
//!
//! A mistake in one entry does not hide those in the others: the entry is blanked and the rest is read again, so that all
//! remarks come at once. Two parsers, one tree: `fast` reads the plain forms that nearly every article uses, `events` reads
//! everything; a test holds them to the same result.

mod advice;
mod events;
mod fast;
mod lines;
pub mod reader;
mod remarks;
mod utf8;
mod write;

pub use utf8::utf8;
pub use write::scalar;

use crate::base::Span;
use crate::diag::{Diagnostic, Text};
use std::borrow::Cow;

/// Deepest nesting of lists and mappings.
const DEEPEST: usize = 32;
/// Most values in one file.
const MOST_NODES: usize = 10_000;
/// Entries that are set aside in one file before the rest is given up.
const MOST_BROKEN: usize = 12;
/// Texts longer than this (bytes) are not read again after a mistake: the time of a build stays bounded.
const MOST_REREAD: usize = 64 * 1024;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'a> {
    /// What it is.
    pub value: Value<'a>,
    /// Bytes of the whole file; with the quotes or brackets. An empty value of a key stands right behind the key.
    pub span: Span,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text as written, escapes resolved.
    Scalar {
        /// The text.
        text: Cow<'a, str>,
        /// Whether it stands without quotes and is no block (`|`, `>`).
        plain: bool,
    },
    /// A list.
    Seq(Vec<Node<'a>>),
    /// A mapping, in the order of the file, each key once.
    Map(Vec<(Key<'a>, Node<'a>)>),
}

/// A key of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key<'a> {
    /// Its text.
    pub name: Cow<'a, str>,
    /// Bytes of the whole file.
    pub span: Span,
}

/// What a text turned out to be.
#[derive(Debug, Default)]
pub struct Yaml<'a> {
    /// The tree, without the entries that are broken; `None` if there is nothing or nothing could be saved.
    pub root: Option<Node<'a>>,
    /// Keys of entries that could not be read: not to be called missing.
    pub broken: Vec<Box<str>>,
    /// Everything wrong with the notation.
    pub diagnostics: Vec<Diagnostic>,
}

impl Node<'_> {
    fn into_owned<'b>(self) -> Node<'b> {
        let value = match self.value {
            Value::Scalar { text, plain } => Value::Scalar {
                text: Cow::Owned(text.into_owned()),
                plain,
            },
            Value::Seq(items) => Value::Seq(items.into_iter().map(Node::into_owned).collect()),
            Value::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(k, n)| (k.into_owned(), n.into_owned()))
                    .collect(),
            ),
        };
        Node {
            value,
            span: self.span,
        }
    }
}

impl Key<'_> {
    fn into_owned<'b>(self) -> Key<'b> {
        Key {
            name: Cow::Owned(self.name.into_owned()),
            span: self.span,
        }
    }
}

/// Reads the bytes `range` of a file.
pub fn parse(text: Text<'_>, range: Span) -> Yaml<'_> {
    let source = &text.text[range.clone()];
    if let Some(at) = source.find('\0') {
        let found = remarks::control_character(text, range.start + at, '\0');
        return Yaml {
            diagnostics: vec![found],
            ..Yaml::default()
        };
    }
    if let Some(root) = fast::parse(source, range.start) {
        return Yaml {
            root: Some(root),
            ..Yaml::default()
        };
    }
    match events::build(text, source, range.start) {
        Ok((root, diagnostics)) => Yaml {
            root,
            diagnostics,
            ..Yaml::default()
        },
        Err(stop) => recover(text, range, stop),
    }
}

/// Sets the broken entry aside, spaces in its place so that every span stays true, and reads the rest.
fn recover(text: Text<'_>, range: Span, stop: events::ParseStop) -> Yaml<'_> {
    let mut yaml = Yaml {
        diagnostics: vec![advice::explain(text, range.clone(), &stop)],
        ..Yaml::default()
    };
    if range.len() > MOST_REREAD || !stop.is_of_one_entry() {
        return yaml;
    }
    let mut copy = text.text[range.clone()].to_owned();
    let mut stop = stop;
    for _ in 0..MOST_BROKEN {
        // The line that the remark blames may stand above the one where the parser noticed.
        let blamed = yaml
            .diagnostics
            .last()
            .and_then(|d| d.location.as_ref())
            .map_or(0, |l| l.line);
        let at = lines::start_of(text.text, blamed)
            .unwrap_or(stop.at())
            .saturating_sub(range.start);
        let Some((entry, key)) = lines::entry_around(&copy, at) else {
            break;
        };
        yaml.broken.extend(key);
        let blank: String = copy[entry.clone()]
            .bytes()
            .map(|b| {
                if b == b'\n' || b == b'\r' {
                    char::from(b)
                } else {
                    ' '
                }
            })
            .collect();
        copy.replace_range(entry, &blank);
        match events::build(text, &copy, range.start) {
            Ok((root, more)) => {
                yaml.root = root.map(Node::into_owned);
                yaml.diagnostics.extend(more);
                break;
            }
            Err(next) => {
                yaml.diagnostics
                    .push(advice::explain(text, range.clone(), &next));
                stop = next;
            }
        }
    }
    yaml
}

#[cfg(test)]
mod tests;
