//! What a protected article must not name.
//!
//! Owns: which kelurahan those are, and whether a name, a slug or an address has one of them in it. Refuses: reading texts, which is
//! `lint`'s: what a writer says in words only a person can rewrite. Sources: Peraturan Dewan Pers 1/2019, UU 11/2012 art. 19.

use crate::base::slug;
use crate::content::Head;
use crate::places::{Level, PlaceId, Places};

/// The kelurahan that readers must not learn of; none unless the article is protected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden(Vec<Box<str>>);

impl Hidden {
    /// Those of an article.
    pub fn of(head: &Head, places: &Places) -> Self {
        if head.protect.is_none() {
            return Self::default();
        }
        let slugs = hidden(head, places)
            .into_iter()
            .map(|id| slug(&places.get(id).name).into_owned());
        Self(
            slugs
                .filter(|slug| !slug.is_empty())
                .map(Into::into)
                .collect(),
        )
    }

    /// Whether a name or an address has one of them in it, as whole words in any spelling.
    pub fn is_named_in(&self, text: &str) -> bool {
        !self.0.is_empty()
            && text
                .split('/')
                .any(|part| self.0.iter().any(|hidden| has_words(&slug(part), hidden)))
    }
}

/// The kelurahan of a head, redacted or not. One that bears the name of its kecamatan gives nothing away.
pub(super) fn hidden(head: &Head, places: &Places) -> Vec<PlaceId> {
    let is_telling = |id: &PlaceId| {
        let place = places.get(*id);
        let above = place.parent.map(|parent| &*places.get(parent).name);
        place.level == Level::Kelurahan && above != Some(&*place.name)
    };
    head.hidden
        .iter()
        .chain(&head.places)
        .copied()
        .filter(is_telling)
        .collect()
}

fn has_words(slug: &str, words: &str) -> bool {
    slug.match_indices(words).any(|(at, _)| {
        let after = &slug[at + words.len()..];
        (at == 0 || slug[..at].ends_with('-')) && (after.is_empty() || after.starts_with('-'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_counts_as_whole_words() {
        let hidden = Hidden(vec!["bintaro".into(), "monjok-timur".into()]);
        for yes in [
            "Bintaro",
            "Kabar BINTARO",
            "/ampenan/bintaro/2026/x/",
            "/a/surat-bintaro.pdf",
            "Monjok  Timur",
        ] {
            assert!(hidden.is_named_in(yes), "{yes}");
        }
        for no in [
            "",
            "Bintarong",
            "sebintaro",
            "/monjok/timur/",
            "Monjok",
            "/ampenan/",
        ] {
            assert!(!hidden.is_named_in(no), "{no}");
        }
        assert!(!Hidden::default().is_named_in("Bintaro"));
    }
}
