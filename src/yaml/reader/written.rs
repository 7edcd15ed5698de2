//! What was written, with its place, and the remarks about it.

use crate::base::{Span, Written};
use crate::diag::{Code, Diagnostic, Severity, Text};
use crate::yaml::{Key, Node};
use std::cell::RefCell;

/// The spellings of one key or choice; the Indonesian one first.
pub(crate) type Names = &'static [&'static str];

/// Where remarks about one file gather.
#[derive(Debug)]
pub(crate) struct Remarks<'n> {
    text: Text<'n>,
    found: RefCell<Vec<Diagnostic>>,
}

impl<'n> Remarks<'n> {
    /// Starts with what is known already.
    pub(crate) fn new(text: Text<'n>, found: Vec<Diagnostic>) -> Self {
        Self {
            text,
            found: RefCell::new(found),
        }
    }

    /// The file.
    pub(crate) fn text(&self) -> Text<'n> {
        self.text
    }

    /// A remark about a place in the file.
    pub(crate) fn at(&self, code: Code, span: &Span) -> Diagnostic {
        Diagnostic::new(code).at(self.text.at(span.clone()))
    }

    /// Adds a remark.
    pub(crate) fn push(&self, remark: Diagnostic) {
        self.found.borrow_mut().push(remark);
    }

    /// Says that a text is not what its key wants.
    pub(crate) fn refuse(&self, code: Code, word: Word<'_>) {
        let remark = self.at(code, word.span);
        self.push(remark.with("value", word.text));
    }

    /// Runs `read` and forgets what it remarks.
    pub(super) fn silently(&self, read: impl FnOnce()) {
        let before = self.found.borrow().len();
        read();
        self.found.borrow_mut().truncate(before);
    }

    /// Whether there is an error among them.
    pub(crate) fn has_errors(&self) -> bool {
        self.found
            .borrow()
            .iter()
            .any(|d| d.severity() == Severity::Error)
    }

    /// All of them.
    pub(crate) fn into_vec(self) -> Vec<Diagnostic> {
        self.found.into_inner()
    }
}

/// A text that was written, with the key it stands under.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'n> {
    /// The key as written.
    pub key: &'n str,
    /// The text; never empty, no control characters but line breaks.
    pub text: &'n str,
    /// Where it stands, in bytes of the file.
    pub span: &'n Span,
}

impl Word<'_> {
    /// The text alone.
    pub(crate) fn boxed(self) -> Box<str> {
        self.text.into()
    }

    /// The text with its place, for remarks that only the whole site can make.
    pub(crate) fn written(self) -> Written<Box<str>> {
        Written::new(self.boxed(), self.span.clone())
    }
}

/// A value that was written, with its key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field<'n> {
    /// The key as written.
    pub key: &'n Key<'n>,
    /// The value.
    pub node: &'n Node<'n>,
}
