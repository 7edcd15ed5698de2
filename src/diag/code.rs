//! The catalogue of everything kulkul can say about a site, by code.
//!
//! Owns: each code's severity and words. A code never changes its meaning and is never given out twice.
//! 6xx media, 7xx output.

mod config;
mod front_matter;
mod link;
mod markdown;
mod media;
mod newsroom;
mod places;
mod plan;
mod site;
mod site_folder;
mod theme;
mod yaml;

pub use config::*;
pub use front_matter::*;
pub use link::*;
pub use markdown::*;
pub use media::*;
pub use newsroom::*;
pub use places::*;
pub use plan::*;
pub use site::*;
pub use site_folder::*;
pub use theme::*;
pub use yaml::*;

use super::Lang;
use std::fmt;

/// Whether a build can go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; under `--strict` it is not.
    Warning,
}

/// What a code says in one language. `{name}` stands for a value of the diagnostic.
#[derive(Debug, PartialEq, Eq)]
pub struct CodeTexts {
    /// What is wrong, in one line without a full stop.
    pub message: &'static str,
    /// What to type instead.
    pub help: &'static str,
    /// For `kulkul explain`: why the rule is there, with its source, and an example.
    pub explain: &'static str,
}

/// One row of the catalogue.
#[derive(Debug, PartialEq, Eq)]
pub struct CodeEntry {
    /// 101 for `KK101`.
    pub number: u16,
    /// Its severity without `--strict`.
    pub severity: Severity,
    /// Bahasa Indonesia.
    pub id: CodeTexts,
    /// English.
    pub en: CodeTexts,
}

impl CodeEntry {
    /// The words in one language.
    pub fn words(&self, lang: Lang) -> &CodeTexts {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

/// A kind of remark, for instance `KK101`.
#[derive(Clone, Copy)]
pub struct Code(pub &'static CodeEntry);

impl Code {
    /// The code as people write it.
    pub fn name(self) -> String {
        self.to_string()
    }

    /// The code with this name, in any case: `kk101`.
    pub fn named(name: &str) -> Option<Self> {
        let digits = name.trim().to_ascii_uppercase();
        let number = digits.strip_prefix("KK")?.parse::<u16>().ok()?;
        all().find(|code| code.0.number == number)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KK{:03}", self.0.number)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.0.number == other.0.number
    }
}

impl Eq for Code {}

/// Every code there is, by number.
pub fn all() -> impl Iterator<Item = Code> {
    [
        yaml::ALL,
        config::ALL,
        places::ALL,
        site_folder::ALL,
        front_matter::ALL,
        markdown::ALL,
        newsroom::ALL,
        site::ALL,
        plan::ALL,
        link::ALL,
        theme::ALL,
        media::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// Rows of the catalogue: `101 NAME Severity, id [message, help, explain], en [message, help, explain];`
macro_rules! codes {
    ($($number:literal $name:ident $severity:ident,
        id [$im:literal, $ih:literal, $ie:literal $(,)?],
        en [$em:literal, $eh:literal, $ee:literal $(,)?];)*) => {
        $(
            #[doc = $em]
            pub const $name: $crate::diag::Code = $crate::diag::Code(&$crate::diag::CodeEntry {
                number: $number,
                severity: $crate::diag::Severity::$severity,
                id: $crate::diag::CodeTexts { message: $im, help: $ih, explain: $ie },
                en: $crate::diag::CodeTexts { message: $em, help: $eh, explain: $ee },
            });
        )*
        pub(super) const ALL: &[$crate::diag::Code] = &[$($name),*];
    };
}
use codes;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn holes(text: &str) -> BTreeSet<&str> {
        text.split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
            .collect()
    }

    #[test]
    fn numbers_are_unique_and_rise() {
        let numbers: Vec<u16> = all().map(|code| code.0.number).collect();
        assert!(
            numbers.windows(2).all(|pair| pair[0] < pair[1]),
            "{numbers:?}"
        );
    }

    #[test]
    fn both_languages_speak_of_the_same_things() {
        for code in all() {
            let (id, en) = (&code.0.id, &code.0.en);
            assert_eq!(holes(id.message), holes(en.message), "{code} message");
            assert_eq!(holes(id.help), holes(en.help), "{code} help");
            for words in [id, en] {
                assert!(
                    !words.message.is_empty() && !words.help.is_empty() && words.explain.len() > 40,
                    "{code}"
                );
                assert!(
                    !words.message.ends_with('.'),
                    "{code}: a message is a headline"
                );
                assert!(
                    words.help.ends_with(['.', '?', '!', '`', ':']),
                    "{code}: a help is a sentence: {}",
                    words.help
                );
            }
        }
    }
}
