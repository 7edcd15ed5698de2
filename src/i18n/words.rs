//! Words in every language that kulkul speaks.
//!
//! Owns: the choice of a language, holes, and the words that a count asks for. A further language is a variant of
//! [`Locale`] and a column here: nothing else in kulkul asks which language it is. Refuses: the words themselves, which
//! stand where they are said, as constants.

use crate::base;
use std::fmt::Display;

/// A language that kulkul itself speaks: in remarks, on the terminal, in its own pages.
///
/// Not the language of a site, which is any BCP 47 tag, nor that of its dates ([`DateLanguage`](super::DateLanguage)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Locale {
    /// Every one of them.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// Its BCP 47 tag: `id`, `en`.
    pub fn tag(self) -> &'static str {
        Bilingual::new("id", "en").of(self)
    }

    /// The one that serves a site in the language `tag`: `en-GB` is served in English, whatever kulkul does not speak in
    /// Indonesian.
    pub fn of_tag(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or(tag);
        Self::find(primary).unwrap_or_default()
    }

    /// The language with this tag.
    pub fn find(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }
}

/// A text in every language. `{name}` stands for a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bilingual {
    id: &'static str,
    en: &'static str,
}

impl Bilingual {
    /// In Bahasa Indonesia and in English.
    pub const fn new(id: &'static str, en: &'static str) -> Self {
        Self { id, en }
    }

    /// The same in both: a name, or a form without words.
    pub const fn same(text: &'static str) -> Self {
        Self::new(text, text)
    }

    /// In one of them.
    pub fn of(self, locale: Locale) -> &'static str {
        match locale {
            Locale::Id => self.id,
            Locale::En => self.en,
        }
    }

    /// In one of them, with values in its holes.
    pub fn fill(self, locale: Locale, values: &[(&str, &dyn Display)]) -> String {
        base::fill(self.of(locale), |name| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some(value.to_string())
        })
    }
}

/// A text that depends on a number: 'artikel', 'article' or 'articles'. `{n}` may stand for the number.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    one: Bilingual,
    many: Bilingual,
}

impl Counted {
    /// Indonesian has one form; English one for a single thing and one for any other number.
    pub const fn new(id: &'static str, one: &'static str, many: &'static str) -> Self {
        Self {
            one: Bilingual::new(id, one),
            many: Bilingual::new(id, many),
        }
    }

    /// The form for so many.
    pub fn of(self, count: usize) -> Bilingual {
        if count == 1 { self.one } else { self.many }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_filled_by_name() {
        let words = Bilingual::new("{what} di baris {line}", "line {line}: {what}");
        let values: [(&str, &dyn Display); 2] = [("line", &3), ("what", &"tab")];
        assert_eq!(words.fill(Locale::Id, &values), "tab di baris 3");
        assert_eq!(words.fill(Locale::En, &values), "line 3: tab");
    }

    #[test]
    fn a_count_chooses_its_form() {
        let articles = Counted::new("{n} artikel", "{n} article", "{n} articles");
        let said = |n, locale| articles.of(n).fill(locale, &[("n", &n)]);
        assert_eq!(said(1, Locale::En), "1 article");
        assert_eq!(said(0, Locale::En), "0 articles");
        assert_eq!(said(1, Locale::Id), said(2, Locale::Id).replace('2', "1"));
    }

    #[test]
    fn a_language_is_found_by_its_tag() {
        assert_eq!(Locale::find("en"), Some(Locale::En));
        assert_eq!(Locale::find("fr"), None);
    }
}
