//! What a protected article must not name.
//!
//! Owns: which kelurahan those are, whether a name, a slug or an address has one of them in it, and which photos the newsroom
//! calls safe. Refuses: reading texts, which is `lint`'s: what a writer says in words only a person can rewrite. Sources:
//! Peraturan Dewan Pers 1/2019, which counts the village among what identifies a child; UU 11/2012 art. 19.

use crate::base::{SitePath, slug};
use crate::content::{Safe, named};
use crate::places::{Level, PlaceId, Places};

/// What must not be told of one protected article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shield {
    /// Slugs of the kelurahan that readers must not learn of.
    names: Vec<Box<str>>,
    /// The same kelurahan in the registry.
    kelurahan: Vec<PlaceId>,
    /// Photos in which nobody can be recognised.
    safe: Safe,
}

impl Shield {
    /// The shield of an article that lies in these places.
    pub(super) fn new(lies_in: &[PlaceId], safe: Safe, places: &Places) -> Self {
        let kelurahan: Vec<PlaceId> = telling(lies_in, places);
        let names = kelurahan.iter().map(|id| slug(&places.get(*id).name));
        let names = names
            .filter(|slug| !slug.is_empty())
            .map(Into::into)
            .collect();
        Self {
            names,
            kelurahan,
            safe,
        }
    }

    /// Whether a name or an address has a hidden kelurahan in it, as whole words in any spelling.
    pub(super) fn is_named_in(&self, text: &str) -> bool {
        let tells = |part: &str| {
            let part = slug(part);
            self.names.iter().any(|name| has_words(&part, name))
        };
        // Folder by folder: `/karang/pule/` is not Karang Pule.
        !self.names.is_empty() && text.split('/').any(tells)
    }

    /// Whether a place is one of the hidden kelurahan.
    pub(super) fn hides(&self, place: PlaceId) -> bool {
        self.kelurahan.contains(&place)
    }

    /// Whether the newsroom has said that nobody can be recognised in a photo. `from` is the article's file.
    pub(super) fn allows_photo(&self, from: &SitePath, photo: &SitePath) -> bool {
        match &self.safe {
            Safe::None => false,
            Safe::All => true,
            Safe::Files(files) => files
                .iter()
                .any(|safe| named(from, safe).as_ref() == Some(photo)),
        }
    }
}

/// Those places that give something away: every kelurahan but one that bears the name of its kecamatan.
pub(super) fn telling(lies_in: &[PlaceId], places: &Places) -> Vec<PlaceId> {
    let is_telling = |id: &PlaceId| {
        let place = places.get(*id);
        let above = place.parent.map(|parent| &*places.get(parent).name);
        place.level == Level::Kelurahan && above != Some(&*place.name)
    };
    lies_in.iter().copied().filter(is_telling).collect()
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
        let shield = Shield {
            names: vec!["bintaro".into(), "monjok-timur".into()],
            ..Shield::default()
        };
        for yes in [
            "Bintaro",
            "Kabar BINTARO",
            "/ampenan/bintaro/2026/x/",
            "/a/surat-bintaro.pdf",
            "Monjok  Timur",
        ] {
            assert!(shield.is_named_in(yes), "{yes}");
        }
        for no in [
            "",
            "Bintarong",
            "sebintaro",
            "/monjok/timur/",
            "Monjok",
            "/ampenan/",
        ] {
            assert!(!shield.is_named_in(no), "{no}");
        }
        assert!(!Shield::default().is_named_in("Bintaro"));
    }
}
