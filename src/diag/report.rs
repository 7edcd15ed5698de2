//! All remarks of a run.

use super::{Diagnostic, Severity};

/// Everything a run has to say, in an order that does not depend on threads: by file, place and code.
#[derive(Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Sorts and drops doubles.
    pub fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        // The values last: remarks of one place and code must not change places between two runs.
        diagnostics.sort_by(|a, b| a.key().cmp(&b.key()).then_with(|| a.values.cmp(&b.values)));
        diagnostics.dedup();
        Self { diagnostics }
    }

    /// All of them.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// All of them, to be added to.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|d| d.severity() == severity)
            .count()
    }

    /// Whether the site may be built.
    pub fn is_good(&self, strict: bool) -> bool {
        self.count(Severity::Error) == 0 && (!strict || self.diagnostics.is_empty())
    }
}
