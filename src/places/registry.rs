//! The tree of places and look-up in it.
//!
//! Owns: which place a text means. Refuses: guessing: two places of one name are an error that asks which.

use super::{Level, Map, Place, PlaceId};
use crate::base::slug;
use crate::diag::nearest;
use rustc_hash::FxHashMap;

/// The places of a site: its region, the kecamatan in it, their kelurahan and desa; in the order of their codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Places {
    all: Vec<Place>,
    by_slug: FxHashMap<Box<str>, Vec<PlaceId>>,
    map: Option<Map>,
}

/// Why a text names no single place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PlaceError {
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
    pub(crate) fn with_map(self, map: Option<Map>) -> Self {
        Self { map, ..self }
    }

    /// Their outlines, if the site has a map.
    pub(crate) fn map(&self) -> Option<&Map> {
        self.map.as_ref()
    }

    /// The kabupaten or kota that the site is for.
    #[expect(
        clippy::unused_self,
        reason = "which place it is, only a registry can say"
    )]
    pub(crate) fn region(&self) -> PlaceId {
        PlaceId(0)
    }

    /// A place by its id.
    pub(crate) fn get(&self, id: PlaceId) -> &Place {
        &self.all[usize::from(id.0)]
    }

    /// Every place, region first, by code.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (PlaceId, &Place)> {
        (0u16..).map(PlaceId).zip(&self.all)
    }

    /// The places right below one, by name.
    pub(crate) fn children(&self, parent: PlaceId) -> Vec<PlaceId> {
        let is_child = |(_, place): &(PlaceId, &Place)| place.parent == Some(parent);
        let mut children: Vec<_> = self.iter().filter(is_child).collect();
        children.sort_by_key(|(id, place)| (&*place.name, *id));
        children.into_iter().map(|(id, _)| id).collect()
    }

    /// The kecamatan of a kelurahan, a kecamatan itself, or `None` for the region.
    pub(crate) fn kecamatan(&self, id: PlaceId) -> Option<PlaceId> {
        match self.get(id).level {
            Level::Region => None,
            Level::Kecamatan => Some(id),
            Level::Kelurahan => self.get(id).parent,
        }
    }

    /// A name that means this place alone: `Bintaro`, or `Ubud, Ubud` where the name is not unique.
    pub(crate) fn full_name(&self, id: PlaceId) -> String {
        let place = self.get(id);
        match (place.level, place.parent) {
            (Level::Kelurahan, Some(parent)) => {
                format!("{}, {}", place.name, self.get(parent).name)
            }
            _ => format!("{} {}", place.word.text(), place.name),
        }
    }

    /// The place right below `parent` with this folder name; `None` for the parent means the region.
    pub(crate) fn child(&self, parent: Option<PlaceId>, folder: &str) -> Option<PlaceId> {
        let parent = parent.unwrap_or(self.region());
        let is_it = |place: &Place| place.parent == Some(parent) && *place.slug == *folder;
        self.id_where(is_it)
    }

    fn id_where(&self, is_it: impl Fn(&Place) -> bool) -> Option<PlaceId> {
        let (id, _) = self.iter().find(|(_, place)| is_it(place))?;
        Some(id)
    }

    /// The place that a writer means: a code, a slug, a name with or without its word ('Kelurahan Bintaro'), or
    /// 'nama, kecamatan'. `level` narrows it (`kelurahan:`, `kecamatan:` in front matter).
    ///
    /// # Errors
    /// If no place has the name, or several do.
    pub(crate) fn find(&self, text: &str, level: Option<Level>) -> Result<PlaceId, PlaceError> {
        let text = text.trim();
        // A code is exact, so it comes first; a region has some hundred places, too few for an index of codes.
        if let Some(id) = self.id_where(|place| *place.code == *text) {
            return Ok(id);
        }
        let wanted = Query::new(text, level);
        // By slug, so that `Sayang-Sayang` and `sayang sayang` are one name.
        let named = self.by_slug.get(&*slug(wanted.name));
        let mut found: Vec<PlaceId> = named.cloned().unwrap_or_default();
        found.retain(|id| self.fits(*id, &wanted));
        if found.len() > 1 {
            // 'Mataram' is the kecamatan: news of the whole city is in content/kota, so nobody needs to name it.
            found.retain(|id| self.get(*id).level != Level::Region);
        }
        match found[..] {
            [one] => Ok(one),
            [] => Err(PlaceError::Unknown(self.near(wanted.name))),
            _ => Err(PlaceError::Ambiguous(self.full_names(&found))),
        }
    }

    /// Whether a place of the right name is also of the right level, and in the right kecamatan.
    fn fits(&self, id: PlaceId, wanted: &Query<'_>) -> bool {
        let place = self.get(id);
        if wanted.level.is_some_and(|level| level != place.level) {
            return false;
        }
        let Some(kecamatan) = &wanted.kecamatan else {
            return true;
        };
        let parent = place.parent.map(|parent| slug(&self.get(parent).name));
        parent.is_some_and(|parent| parent == **kecamatan)
    }

    fn full_names(&self, ids: &[PlaceId]) -> Vec<String> {
        ids.iter().map(|id| self.full_name(*id)).collect()
    }

    fn near(&self, name: &str) -> Option<String> {
        let names = self.all.iter().map(|place| &*place.name);
        let best = nearest(name, names)?;
        let mut same = self
            .iter()
            .filter(|(_, place)| *place.name == *best && place.level != Level::Region);
        match (same.next(), same.next()) {
            (Some((id, _)), Some(_)) => Some(self.full_name(id)),
            _ => Some(best.to_owned()),
        }
    }
}

/// What a writer wrote in the place of a place.
struct Query<'t> {
    /// Without the word for its level.
    name: &'t str,
    level: Option<Level>,
    /// The slug of the kecamatan that it must lie in.
    kecamatan: Option<String>,
}

impl<'t> Query<'t> {
    fn new(text: &'t str, level: Option<Level>) -> Self {
        let (name, kecamatan) = match text.rsplit_once(',') {
            Some((name, kecamatan)) => (name.trim(), Some(kecamatan.trim())),
            None => (text, None),
        };
        let (name, word_level) = without_word(name);
        Self {
            name,
            level: level.or(word_level),
            kecamatan: kecamatan.map(|name| slug(without_word(name).0).into_owned()),
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
    for (word, level) in WORDS {
        // `split_at_checked`: a name may have a letter of two bytes where the word ends.
        if let Some((start, rest)) = name.split_at_checked(word.len())
            && start.eq_ignore_ascii_case(word)
        {
            return (rest.trim(), Some(level));
        }
    }
    (name, None)
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
