//! The codes of everything kulkul can say about a site.
//!
//! Owns: each code's number, severity and holes. Refuses: its words, which are data (`catalogue/`).

mod table;

pub use table::*;

use super::catalogue::{self, CodeTexts};
use crate::i18n::{Bilingual, Locale};
use std::fmt;

/// Whether a build can go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; under `--strict` it is not.
    Warning,
}

impl Severity {
    /// Its name for people.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Error => Bilingual::new("galat", "error"),
            Self::Warning => Bilingual::new("peringatan", "warning"),
        }
    }
}

/// One row of the table of codes.
#[derive(Debug)]
pub(super) struct CodeEntry {
    /// 101 for `KK101`.
    pub(super) number: u16,
    /// Its severity without `--strict`.
    pub(super) severity: Severity,
    /// Names of the values that its words mention. Whoever makes a remark has to give them; a test holds the words to them.
    #[cfg(test)]
    pub(super) holes: &'static [&'static str],
}

/// A kind of remark, for instance `KK101`.
#[derive(Clone, Copy)]
pub struct Code(pub(super) &'static CodeEntry);

impl Code {
    /// 101 for `KK101`.
    pub fn number(self) -> u16 {
        self.0.number
    }

    /// Its severity without `--strict`.
    pub fn severity(self) -> Severity {
        self.0.severity
    }

    /// Its words in one language.
    pub fn texts(self, lang: Locale) -> &'static CodeTexts {
        catalogue::texts(self.number(), lang)
    }

    /// The code as people write it.
    pub fn name(self) -> String {
        self.to_string()
    }

    /// The code with this name, in any case: `kk101`.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_uppercase();
        let number: u16 = name.strip_prefix("KK")?.parse().ok()?;
        all().find(|code| code.number() == number)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KK{:03}", self.number())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.number() == other.number()
    }
}

impl Eq for Code {}

/// Every code there is, by number.
pub fn all() -> impl Iterator<Item = Code> {
    table::ALL.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unique_and_rise() {
        let numbers: Vec<u16> = all().map(Code::number).collect();
        assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    }
}
