//! What an article is found by that stands in other files than its own.
//!
//! Owns: which names those are: of its places, its category, its writers and its KIM. Refuses: naming the KIM of a protected
//! article.

use super::vocabulary::KnownWord;
use super::words;
use crate::config::Settings;
use crate::newsroom::{Byline, Standing};
use crate::places::{Level, PlaceId, Places};
use crate::site::{Entry, Site};
use rustc_hash::FxHashMap;

/// Names as numbers of the vocabulary: the stems of their words, and filters.
pub(super) struct NameTable {
    /// By `PlaceId`, each with its filter.
    places: Vec<Vec<u32>>,
    kims: FxHashMap<PlaceId, Vec<u32>>,
    /// By the index of the author in `Site::people`.
    people: Vec<Vec<u32>>,
    /// Of writers without a file.
    others: FxHashMap<Box<str>, Vec<u32>>,
    /// By the index in the settings, each with its filter.
    categories: Vec<Vec<u32>>,
}

impl NameTable {
    pub(super) fn new(
        site: &Site,
        places: &Places,
        settings: &Settings,
        known: &mut KnownWord,
    ) -> Self {
        let mut names = Self {
            places: Vec::new(),
            kims: FxHashMap::default(),
            people: Vec::new(),
            others: FxHashMap::default(),
            categories: Vec::new(),
        };
        for (id, place) in places.iter() {
            let mut own = stems(&place.name, known);
            own.extend(filter(places, id).and_then(|filter| known.key(&filter)));
            names.places.push(own);
        }
        for category in &settings.categories {
            let mut own = stems(&category.title, known);
            own.extend(known.key(&format!("=:{}", category.slug)));
            names.categories.push(own);
        }
        for (kim, _) in &site.kims {
            names.kims.insert(kim.place, stems(&kim.name, known));
        }
        for (person, _) in &site.people {
            names.people.push(stems(&person.name, known));
        }
        for entry in &site.entries {
            names.learn_writers(entry, known);
        }
        names
    }

    fn learn_writers(&mut self, entry: &Entry, known: &mut KnownWord) {
        for byline in &entry.bylines {
            if let Byline::Name(name) = byline
                && !self.others.contains_key(name)
            {
                self.others.insert(name.clone(), stems(name, known));
            }
        }
    }

    /// Names of an article: of the places that it may be named at, with the kecamatan over them; of its category and writers;
    /// of the KIM of its kelurahan, unless that would give away what is protected.
    pub(super) fn of(&self, entry: &Entry, places: &Places) -> Vec<u32> {
        let mut names: Vec<u32> = Vec::new();
        let may_name_kim = entry.standing != Standing::Protected;
        for place in named_places(entry, places) {
            names.extend(&self.places[usize::from(place.0)]);
            if let Some(kim) = self.kims.get(&place)
                && may_name_kim
            {
                names.extend(kim);
            }
        }
        if let Some(category) = entry.category {
            names.extend(&self.categories[usize::from(category)]);
        }
        for byline in &entry.bylines {
            match byline {
                Byline::Person(index) => names.extend(&self.people[usize::from(*index)]),
                Byline::Name(name) => names.extend(self.others.get(name).into_iter().flatten()),
                Byline::Editors => {}
            }
        }
        names
    }
}

fn stems(text: &str, known: &mut KnownWord) -> Vec<u32> {
    let mut stems = Vec::new();
    words::each(text, &mut |word| stems.extend(known.learn(word)));
    stems
}

/// The places of an article and the kecamatan over them, each once; not the region, which every article lies in.
fn named_places(entry: &Entry, places: &Places) -> Vec<PlaceId> {
    let mut found = entry.filed.clone();
    for place in &entry.filed {
        found.extend(places.kecamatan(*place));
    }
    found.sort_unstable();
    found.dedup();
    found.retain(|place| places.get(*place).level != Level::Region);
    found
}

/// The key of a place as a filter: `=ampenan`, `=ampenan/bintaro`.
fn filter(places: &Places, id: PlaceId) -> Option<String> {
    let place = places.get(id);
    match place.level {
        Level::Region => None,
        Level::Kecamatan => Some(format!("={}", place.slug)),
        Level::Kelurahan => {
            let kecamatan = places.get(place.parent?);
            Some(format!("={}/{}", kecamatan.slug, place.slug))
        }
    }
}
