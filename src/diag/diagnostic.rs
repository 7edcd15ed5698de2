//! One remark about the site.

use super::{Code, Lang, Location, Severity};

/// One remark: what, where, and what to type instead.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule.
    pub code: Code,
    /// Where; `None` if the site as a whole is meant.
    pub location: Option<Location>,
    /// A second place that belongs to it: the other file of a collision, the first of two keys.
    pub related: Vec<Location>,
    /// Values for the holes in the words.
    pub values: Vec<(&'static str, String)>,
    /// What the marked text probably should be.
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// A remark without a place.
    pub fn new(code: Code) -> Self {
        Self { code, location: None, related: Vec::new(), values: Vec::new(), suggestion: None }
    }

    /// Points at a place.
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// Fills the hole `{name}`.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// Says what the marked text probably should be ('did you mean').
    pub fn suggest(mut self, suggestion: Option<impl Into<String>>) -> Self {
        self.suggestion = suggestion.map(Into::into);
        self
    }

    /// Adds a second place.
    pub fn and(mut self, location: Location) -> Self {
        self.related.push(location);
        self
    }

    /// Its severity without `--strict`.
    pub fn severity(&self) -> Severity {
        self.code.0.severity
    }

    /// What is wrong, in one line.
    pub fn message(&self, lang: Lang) -> String {
        self.fill(self.code.0.words(lang).message)
    }

    /// What to do, in a sentence.
    pub fn help(&self, lang: Lang) -> String {
        self.fill(self.code.0.words(lang).help)
    }

    fn fill(&self, template: &str) -> String {
        let mut out = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                rest = after;
                break;
            };
            if let Some((_, value)) = self.values.iter().find(|(known, _)| *known == name) {
                out.push_str(value);
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// Order in a report: by file, then place, then code.
    pub(super) fn key(&self) -> (Option<(&str, u32, u32)>, u16) {
        let place = self.location.as_ref().map(|l| (l.file.as_str(), l.line, l.column));
        (place, self.code.0.number)
    }
}
