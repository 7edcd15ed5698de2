//! The tree that a text becomes, and its limits.

use crate::base::Span;
use std::borrow::Cow;

/// Deepest nesting of lists and mappings.
pub(super) const DEEPEST: usize = 32;
/// Most values in one file.
pub(super) const MOST_NODES: usize = 10_000;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node<'a> {
    /// What it is.
    pub value: Value<'a>,
    /// Bytes of the whole file; with the quotes or brackets. An empty value of a key stands right behind the key.
    pub span: Span,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value<'a> {
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
pub(crate) struct Key<'a> {
    /// Its text.
    pub name: Cow<'a, str>,
    /// Bytes of the whole file.
    pub span: Span,
}

impl Node<'_> {
    /// What stands under a key with nothing behind its colon.
    pub(super) fn empty(span: Span) -> Self {
        let value = Value::Scalar {
            text: Cow::Borrowed(""),
            plain: true,
        };
        Self { value, span }
    }

    /// The text of a scalar.
    pub(crate) fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            Value::Seq(_) | Value::Map(_) => None,
        }
    }

    /// Whether it is an empty value.
    pub(super) fn is_nothing(&self) -> bool {
        self.span.is_empty()
            && matches!(&self.value, Value::Scalar { text, plain: true } if text.is_empty())
    }

    /// The same, for a text that will not live as long.
    pub(super) fn into_owned<'b>(self) -> Node<'b> {
        let value = match self.value {
            Value::Scalar { text, plain } => Value::Scalar {
                text: Cow::Owned(text.into_owned()),
                plain,
            },
            Value::Seq(items) => Value::Seq(items.into_iter().map(Node::into_owned).collect()),
            Value::Map(entries) => {
                let owned = entries
                    .into_iter()
                    .map(|(key, node)| (key.into_owned(), node.into_owned()));
                Value::Map(owned.collect())
            }
        };
        let span = self.span;
        Node { value, span }
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
