//! What there is to say about one text.

use crate::base::Span;
use crate::diag::{Code, Diagnostic, Text};
use std::collections::BTreeMap;

/// Most remarks of one code about one text: a person mends fifty and builds again, and 100,000 bad links stay cheap.
const MOST: u32 = 50;

/// Remarks in the making.
pub(super) struct MarkdownRemarks<'a> {
    source: Text<'a>,
    list: Vec<Diagnostic>,
    counts: BTreeMap<u16, u32>,
}

impl<'a> MarkdownRemarks<'a> {
    pub(super) fn new(source: Text<'a>) -> Self {
        Self {
            source,
            list: Vec::new(),
            counts: BTreeMap::new(),
        }
    }

    /// Adds one, with values for its words.
    pub(super) fn add(&mut self, code: Code, span: Span, values: &[(&'static str, &str)]) {
        let count = self.counts.entry(code.number()).or_default();
        *count += 1;
        if *count <= MOST {
            let remark = Diagnostic::new(code).at(self.source.at(span));
            self.list
                .push(values.iter().fold(remark, |remark, (name, value)| {
                    remark.with(name, short(value))
                }));
        }
    }

    /// Adds one unless this text was told already.
    pub(super) fn once(&mut self, code: Code, span: Span, values: &[(&'static str, &str)]) {
        let known = |d: &Diagnostic| {
            d.code == code
                && d.values
                    .iter()
                    .map(|(_, v)| v.as_str())
                    .eq(values.iter().map(|(_, v)| *v))
        };
        if !self.list.iter().any(known) {
            self.add(code, span, values);
        }
    }

    pub(super) fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }
}

/// A value fit for one line: a `data:` address can be a megabyte.
fn short(value: &str) -> String {
    match value.char_indices().nth(80) {
        Some((cut, _)) => format!("{}…", &value[..cut]),
        None => value.to_owned(),
    }
}
