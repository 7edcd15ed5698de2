//! One remark about the site.

use super::{Code, Location, Severity, Text};
use crate::base::{self, SitePath, Span};
use crate::i18n::Locale;
use std::sync::Arc;

/// Most bytes of a value that are repeated in a remark. Nobody reads more, and a hostile value may be a megabyte.
const LONGEST: usize = 1_000;

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
    /// Places known by their bytes alone, until [`Diagnostic::locate`] is handed the text; the first is the main one.
    pub unlocated: Vec<(SitePath, Span)>,
}

impl Diagnostic {
    /// A remark without a place.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            location: None,
            related: Vec::new(),
            values: Vec::new(),
            suggestion: None,
            unlocated: Vec::new(),
        }
    }

    /// Points at a place.
    pub fn at(mut self, location: Location) -> Self {
        self.location = Some(location);
        self
    }

    /// Fills the hole `{name}`.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        let mut value = value.to_string();
        if value.len() > LONGEST {
            value.truncate(value.floor_char_boundary(LONGEST));
            value.push('…');
        }
        self.values.push((name, value));
        self
    }

    /// Says what the marked text probably should be ('did you mean'); nothing where that would be too long to read.
    pub fn suggest(mut self, suggestion: Option<impl Into<String>>) -> Self {
        self.suggestion = suggestion
            .map(Into::into)
            .filter(|text| text.len() <= LONGEST);
        self
    }

    /// Adds a second place.
    pub fn and(mut self, location: Location) -> Self {
        self.related.push(location);
        self
    }

    /// Points at a place whose text is not at hand: the first such place is the main one, others are second places.
    pub fn at_span(mut self, path: &SitePath, span: &Span) -> Self {
        self.unlocated.push((path.clone(), span.clone()));
        self
    }

    /// Looks the places of `at_span` up. A text that cannot be had leaves the file alone as the place.
    pub fn locate(mut self, mut read: impl FnMut(&SitePath) -> Option<Arc<str>>) -> Self {
        for (path, span) in std::mem::take(&mut self.unlocated) {
            let location = match read(&path) {
                Some(text) => Text {
                    path: &path,
                    text: &text,
                }
                .at(span),
                None => Location::file(&path),
            };
            self = self.also_at(location);
        }
        self
    }

    /// The first place is the main one, others are second places.
    fn also_at(self, location: Location) -> Self {
        if self.location.is_none() {
            self.at(location)
        } else {
            self.and(location)
        }
    }

    /// Whether it points at a file.
    pub fn points_at(&self, path: &SitePath) -> bool {
        let mut located = self.location.iter().chain(&self.related);
        let mut unlocated = self.unlocated.iter();
        located.any(|location| location.file == *path) || unlocated.any(|(file, _)| file == path)
    }

    /// Its severity without `--strict`.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// What is wrong, in one line.
    pub fn message(&self, lang: Locale) -> String {
        self.fill(self.code.texts(lang).message)
    }

    /// What to do, in a sentence.
    pub fn help(&self, lang: Locale) -> String {
        self.fill(self.code.texts(lang).help)
    }

    fn fill(&self, template: &str) -> String {
        base::fill(template, |name| {
            let (_, value) = self.values.iter().find(|(known, _)| *known == name)?;
            Some(value.clone())
        })
    }

    /// Order in a report: by file, then place, then code.
    pub(super) fn key(&self) -> (Option<(&str, u32, u32)>, u16) {
        let place = self.location.as_ref().map(Location::key);
        (place, self.code.number())
    }
}
