//! The tree of places and look-up in it.
//!
//! Owns: which place a text means. Refuses: guessing: two places of one name are an error that asks which.

use super::{Level, Map, Place, PlaceId};
use crate::base::slug;
use crate::diag::nearest;
use rustc_hash::FxHashMap;

/// The places of a site: its region, the kecamatan in it, their kelurahan and desa; in the order of their codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    all: Vec<Place>,
    by_slug: FxHashMap<Box<str>, Vec<PlaceId>>,
    map: Option<Map>,
}

/// Why a text names no single place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceError {
    /// No such place; the nearest name, as it should be written.
    Unknown(Option<String>),
    /// Several; each as it should be written.
    Ambiguous(Vec<String>),
}

impl Places {
    /// A registry; the first place is the region, parents come before children.
    pub(super) fn new(places: Vec<Place>) -> Self {
        let mut by_slug: FxHashMap<Box<str>, Vec<PlaceId>> = FxHashMap::default();
        for (id, place) in (0u16..).map(PlaceId).zip(&places) {
            by_slug
                .entry(slug(&place.name).into())
                .or_default()
                .push(id);
        }
        Self {
            all: places,
            by_slug,
            map: None,
        }
    }

    /// The same places with their outlines.
    #[must_use]
    pub fn with_map(self, map: Option<Map>) -> Self {
        Self { map, ..self }
    }

    /// Their outlines, if the site has a map.
    pub fn map(&self) -> Option<&Map> {
        self.map.as_ref()
    }

    /// The kabupaten or kota that the site is for.
    pub fn region(&self) -> PlaceId {
        PlaceId(0)
    }

    /// A place by its id.
    pub fn get(&self, id: PlaceId) -> &Place {
        &self.all[usize::from(id.0)]
    }

    /// Every place, region first, by code.
    pub fn iter(&self) -> impl Iterator<Item = (PlaceId, &Place)> {
        (0u16..).map(PlaceId).zip(&self.all)
    }

    /// The places right below one, by name.
    pub fn children(&self, parent: PlaceId) -> Vec<PlaceId> {
        let mut found: Vec<_> = self
            .iter()
            .filter(|(_, p)| p.parent == Some(parent))
            .collect();
        found.sort_by(|a, b| a.1.name.cmp(&b.1.name).then(a.0.cmp(&b.0)));
        found.into_iter().map(|(id, _)| id).collect()
    }

    /// The kecamatan of a kelurahan, a kecamatan itself, or `None` for the region.
    pub fn kecamatan(&self, id: PlaceId) -> Option<PlaceId> {
        match self.get(id).level {
            Level::Region => None,
            Level::Kecamatan => Some(id),
            Level::Kelurahan => self.get(id).parent,
        }
    }

    /// A name that means this place alone: `Bintaro`, or `Ubud, Ubud` where the name is not unique.
    pub fn full_name(&self, id: PlaceId) -> String {
        let place = self.get(id);
        match (place.level, place.parent) {
            (Level::Kelurahan, Some(parent)) => {
                format!("{}, {}", place.name, self.get(parent).name)
            }
            _ => format!("{} {}", place.word.text(), place.name),
        }
    }

    /// The place right below `parent` with this folder name; `None` for the parent means the region.
    pub fn child(&self, parent: Option<PlaceId>, folder: &str) -> Option<PlaceId> {
        let parent = parent.unwrap_or(self.region());
        self.iter()
            .find(|(_, p)| p.parent == Some(parent) && *p.slug == *folder)
            .map(|(id, _)| id)
    }

    /// The place that a writer means: a code, a slug, a name with or without its word ('Kelurahan Bintaro'), or
    /// 'nama, kecamatan'. `level` narrows it (`kelurahan:`, `kecamatan:` in front matter).
    pub fn find(&self, text: &str, level: Option<Level>) -> Result<PlaceId, PlaceError> {
        let text = text.trim();
        if let Some((id, _)) = self.iter().find(|(_, p)| *p.code == *text) {
            return Ok(id);
        }
        let (name, kecamatan) = match text.rsplit_once(',') {
            Some((name, kecamatan)) => (name.trim(), Some(slug(without_word(kecamatan.trim()).0))),
            None => (text, None),
        };
        let (bare, word_level) = without_word(name);
        let fits = |id: &PlaceId| {
            let place = self.get(*id);
            level
                .or(word_level)
                .is_none_or(|level| level == place.level)
                && kecamatan.as_ref().is_none_or(|k| {
                    place
                        .parent
                        .is_some_and(|parent| slug(&self.get(parent).name) == *k)
                })
        };
        let named = |name: &str| {
            self.by_slug
                .get(&*slug(name))
                .map_or(&[][..], Vec::as_slice)
                .iter()
                .filter(|id| fits(id))
        };
        let mut found: Vec<PlaceId> = named(bare).copied().collect();
        if found.len() > 1 {
            found.retain(|id| self.get(*id).level != Level::Region); // 'Mataram' is the kecamatan; the city is content/kota
        }
        match found[..] {
            [one] => Ok(one),
            [] => Err(PlaceError::Unknown(self.near(bare))),
            _ => Err(PlaceError::Ambiguous(
                found.iter().map(|id| self.full_name(*id)).collect(),
            )),
        }
    }

    fn near(&self, name: &str) -> Option<String> {
        let names = self.all.iter().map(|p| &*p.name);
        let best = nearest(name, names)?.to_owned();
        let same: Vec<_> = self
            .iter()
            .filter(|(_, p)| *p.name == *best && p.level != Level::Region)
            .collect();
        match same[..] {
            [(id, _), _, ..] => Some(self.full_name(id)),
            _ => Some(best),
        }
    }
}

/// `Kelurahan Bintaro` → `Bintaro` and the level that the word means.
fn without_word(name: &str) -> (&str, Option<Level>) {
    const WORDS: [(&str, Level); 7] = [
        ("kelurahan ", Level::Kelurahan),
        ("kel. ", Level::Kelurahan),
        ("desa ", Level::Kelurahan),
        ("kecamatan ", Level::Kecamatan),
        ("kec. ", Level::Kecamatan),
        ("kota ", Level::Region),
        ("kabupaten ", Level::Region),
    ];
    WORDS
        .iter()
        .find(|(word, _)| {
            name.get(..word.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(word))
        })
        .map_or((name, None), |(word, level)| {
            (name[word.len()..].trim(), Some(*level))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{SitePath, Written};
    use crate::diag::Text;

    fn places(region: &str) -> Places {
        let path = SitePath::new("wilayah.csv").expect("valid");
        let text = include_str!("../../tests/data/wilayah.csv");
        let region = Written::new(region.into(), 0..0);
        let (places, diagnostics) = super::super::read(
            Text { path: &path, text },
            &region,
            Text {
                path: &path,
                text: "",
            },
        );
        assert_eq!(diagnostics, []);
        places.expect("a good list")
    }

    fn found(places: &Places, text: &str) -> String {
        match places.find(text, None) {
            Ok(id) => places.full_name(id),
            Err(error) => format!("{error:?}"),
        }
    }

    #[test]
    fn mataram_is_whole() {
        let mataram = places("52.71");
        assert_eq!(mataram.children(mataram.region()).len(), 6);
        assert_eq!(
            mataram
                .iter()
                .filter(|(_, p)| p.level == Level::Kelurahan)
                .count(),
            50
        );
        assert_eq!(mataram.get(mataram.region()).name.as_ref(), "Mataram");
    }

    #[test]
    fn a_place_has_many_names() {
        let mataram = places("52.71");
        for name in [
            "Bintaro",
            "bintaro",
            "Kelurahan Bintaro",
            "Bintaro, Ampenan",
            "52.71.01.1013",
            "kel. bintaro",
        ] {
            assert_eq!(found(&mataram, name), "Bintaro, Ampenan", "{name}");
        }
        assert_eq!(
            found(&mataram, "Sayang-Sayang"),
            "Sayang-sayang, Cakranegara"
        );
        assert_eq!(found(&mataram, "Mataram"), "Kecamatan Mataram");
        assert_eq!(found(&mataram, "Kota Mataram"), "Kota Mataram");
        assert_eq!(
            found(&mataram, "Pejarakn Karya"),
            "Unknown(Some(\"Pejarakan Karya\"))"
        );
        assert_eq!(found(&mataram, "Surabaya"), "Unknown(None)");
        assert_eq!(
            found(&mataram, "Bintaro, Selaparang"),
            "Unknown(Some(\"Bintaro\"))"
        );
    }

    #[test]
    fn a_desa_may_bear_the_name_of_its_kecamatan() {
        let gianyar = places("51.04");
        assert_eq!(gianyar.iter().count(), 1 + 7 + 70);
        assert_eq!(
            found(&gianyar, "Ubud"),
            "Ambiguous([\"Kecamatan Ubud\", \"Ubud, Ubud\"])"
        );
        assert_eq!(found(&gianyar, "Ubud, Ubud"), "Ubud, Ubud");
        assert_eq!(found(&gianyar, "Kecamatan Ubud"), "Kecamatan Ubud");
        let peliatan = gianyar.find("Desa Peliatan", None).expect("a desa");
        assert_eq!(gianyar.get(peliatan).word.text(), "Desa");
    }
}
