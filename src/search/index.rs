//! Counts → files: each period's words, cut into shards.
//!
//! Owns: the order of articles in a period, how many shards it has, which shard a word falls into, how heavy a word is in an
//! article (BM25 without the part that only the whole index knows), and what is indexed beside the text. Refuses: ranking.

use super::count::{Mention, Terms};
use super::vocabulary::{KnownWord, Vocabulary};
use super::{Period, words};
use crate::base::SitePath;
use crate::config::Settings;
use crate::newsroom::Byline;
use crate::places::{Level, PlaceId, Places};
use crate::site::{ArticleId, Entry, Site};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Articles whose titles and summaries lie in one file.
pub const ARTICLES_A_FILE: usize = 8;
/// Words in articles that a shard holds on the average, at most: some 4 kB.
const WORDS_A_SHARD: usize = 1024;
/// Most shards of a period.
const MOST_SHARDS: usize = 4096;
/// Units of a stem that decide its shard: words that begin alike lie together, so that a word half typed, or misspelt further on,
/// is found in the shard that is fetched anyway.
const BEGINNING: usize = 4;
/// What a name counts for (the place, the category, the writer, the KIM), in mentions in the text.
const NAME: u32 = 2;
/// Words of an article of usual length. A constant, so that the weights of old articles stay what they are.
const USUAL: f32 = 300.0;

/// The index of a site. Cheap to have: its files are put together when one of them is asked for.
#[derive(Debug, Clone, Default)]
pub struct SearchIndex {
    segments: Vec<Arc<Segment>>,
    vocabulary: Arc<Vocabulary>,
}

/// The articles of a period.
#[derive(Debug)]
pub struct Segment {
    /// The period.
    pub period: Period,
    /// How many files its words lie in; a power of two.
    pub shards: u16,
    documents: Vec<IndexedDocument>,
    months: Vec<((i16, i8), usize)>,
    written: OnceLock<Vec<String>>,
}

/// An article.
#[derive(Debug, Clone)]
struct IndexedDocument {
    id: ArticleId,
    terms: Arc<Terms>,
    /// Stems of names, and filters.
    names: Arc<[u32]>,
}

impl SearchIndex {
    /// Puts the articles that readers see in order. `terms` by file; an article that is not there is found by its names alone.
    pub fn new(
        site: &Site,
        places: &Places,
        settings: &Settings,
        terms: &FxHashMap<&SitePath, &Arc<Terms>>,
        vocabulary: &Arc<Vocabulary>,
    ) -> Self {
        let shown = || {
            site.articles()
                .filter(|(_, _, entry)| entry.standing.is_shown())
        };
        let Some(newest) = shown().map(|(_, _, entry)| entry.month).max() else {
            return Self::default();
        };
        let names = NameTable::new(site, places, settings, &mut vocabulary.learning());
        let mut periods: BTreeMap<Period, Segment> = BTreeMap::new();
        let mut oldest_first: Vec<_> = shown().collect();
        oldest_first.reverse();
        for (id, head, entry) in oldest_first {
            let period = Period::of(entry.month, newest);
            let segment = periods
                .entry(period)
                .or_insert_with(|| Segment::new(period));
            let terms = terms
                .get(&head.path)
                .map(|terms| Arc::clone(terms))
                .unwrap_or_default();
            let names = names.of(entry, !head.is_protected(), places).into();
            segment.push(IndexedDocument { id, terms, names }, entry.month);
        }
        let cut = |mut segment: Segment| {
            segment.cut();
            Arc::new(segment)
        };
        Self {
            segments: periods.into_values().map(cut).collect(),
            vocabulary: Arc::clone(vocabulary),
        }
    }

    /// The index of the same tables with the words of some articles changed. Periods in which none of them lies are shared, with
    /// what was put together of them.
    #[must_use]
    pub fn reprinted(&self, changed: &FxHashMap<ArticleId, &Arc<Terms>>) -> Self {
        let mut index = self.clone();
        for segment in &mut index.segments {
            if segment
                .documents
                .iter()
                .any(|document| changed.contains_key(&document.id))
            {
                *segment = Arc::new(segment.reprinted(changed));
            }
        }
        index
    }

    /// The periods that have articles, oldest first.
    pub fn segments(&self) -> &[Arc<Segment>] {
        &self.segments
    }

    /// A period.
    pub fn segment(&self, period: Period) -> Option<&Segment> {
        self.segments
            .iter()
            .map(|segment| &**segment)
            .find(|segment| segment.period == period)
    }

    /// How many articles it has.
    pub fn total(&self) -> usize {
        self.segments
            .iter()
            .map(|segment| segment.documents.len())
            .sum()
    }

    /// The words of a period, a text a shard. Put together once.
    pub fn shards<'a>(&self, segment: &'a Segment) -> &'a [String] {
        segment
            .written
            .get_or_init(|| segment.write(&self.vocabulary.known()))
    }

    /// Puts every period together, in parallel, before many of their files are asked for.
    pub fn write(&self) {
        self.segments.par_iter().for_each(|segment| {
            self.shards(segment);
        });
    }
}

impl Segment {
    fn new(period: Period) -> Self {
        Self {
            period,
            shards: 1,
            documents: Vec::new(),
            months: Vec::new(),
            written: OnceLock::new(),
        }
    }

    fn push(&mut self, document: IndexedDocument, month: (i16, i8)) {
        self.documents.push(document);
        match self.months.last_mut() {
            Some((last, count)) if *last == month => *count += 1,
            _ => self.months.push((month, 1)),
        }
    }

    fn reprinted(&self, changed: &FxHashMap<ArticleId, &Arc<Terms>>) -> Self {
        let reprint = |document: &IndexedDocument| match changed.get(&document.id) {
            Some(terms) => IndexedDocument {
                terms: Arc::clone(terms),
                ..document.clone()
            },
            None => document.clone(),
        };
        let documents = self.documents.iter().map(reprint).collect();
        let mut segment = Self {
            documents,
            months: self.months.clone(),
            ..Self::new(self.period)
        };
        segment.cut();
        segment
    }

    /// Its months with their number of articles, in order.
    pub fn months(&self) -> &[((i16, i8), usize)] {
        &self.months
    }

    /// Its articles, oldest first.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = ArticleId> {
        self.documents.iter().map(|document| document.id)
    }

    /// How many files its titles and summaries lie in.
    pub fn blocks(&self) -> u16 {
        u16::try_from(self.documents.len().div_ceil(ARTICLES_A_FILE)).unwrap_or(u16::MAX)
    }

    /// The articles of one of those files.
    pub fn block(&self, number: u16) -> impl Iterator<Item = ArticleId> {
        self.articles()
            .skip(usize::from(number) * ARTICLES_A_FILE)
            .take(ARTICLES_A_FILE)
    }

    /// Decides the number of shards: it doubles when there are twice as many words, and stays in between.
    fn cut(&mut self) {
        let words: usize = self
            .documents
            .iter()
            .map(|d| d.terms.mentions().len() + d.names.len())
            .sum();
        let shards = words
            .div_ceil(WORDS_A_SHARD)
            .next_power_of_two()
            .min(MOST_SHARDS);
        self.shards = u16::try_from(shards).unwrap_or(1);
    }

    fn write(&self, known: &KnownWord) -> Vec<String> {
        let keys = known.keys();
        let mut lists: Vec<Option<PostingList>> = Vec::new();
        lists.resize_with(keys.len(), || None);
        let mut named = vec![0; keys.len()];
        for (number, document) in (0u32..).zip(&self.documents) {
            for name in &*document.names {
                named[*name as usize] += NAME;
            }
            let length = document.terms.length;
            for mention in document.terms.mentions() {
                let times = mention.times + std::mem::take(&mut named[mention.stem as usize]);
                let level = level(&Mention { times, ..mention }, length);
                lists[mention.stem as usize]
                    .get_or_insert_default()
                    .push(number, level);
            }
            for name in &*document.names {
                let times = std::mem::take(&mut named[*name as usize]);
                if times > 0 {
                    let level = level(
                        &Mention {
                            stem: *name,
                            in_title: false,
                            times,
                        },
                        length,
                    );
                    lists[*name as usize]
                        .get_or_insert_default()
                        .push(number, level);
                }
            }
        }
        let mut shards: Vec<Vec<(&str, String)>> = vec![Vec::new(); usize::from(self.shards)];
        for (key, list) in keys.iter().zip(lists) {
            if let Some(list) = list {
                shards[usize::from(shard(key, self.shards))].push((key, list.text));
            }
        }
        shards.into_iter().map(text).collect()
    }
}

/// A shard as JSON, in the order of its keys. Keys are letters, digits and the signs of filters: nothing to escape.
fn text(mut lists: Vec<(&str, String)>) -> String {
    lists.sort_unstable();
    let mut text = String::with_capacity(
        lists
            .iter()
            .map(|(key, list)| key.len() + list.len() + 6)
            .sum(),
    );
    text.push('{');
    for (number, (key, list)) in lists.iter().enumerate() {
        text.push_str(if number == 0 { "\"" } else { ",\"" });
        text.push_str(key);
        text.push_str("\":\"");
        text.push_str(list);
        text.push('"');
    }
    text.push_str("}\n");
    text
}

/// The shard that a key falls into: FNV-1a over the UTF-16 units of its beginning; of all of it for a filter.
fn shard(key: &str, shards: u16) -> u16 {
    let most = if key.starts_with('=') {
        usize::MAX
    } else {
        BEGINNING
    };
    let hash = key
        .encode_utf16()
        .take(most)
        .fold(0x811c_9dc5_u32, |hash, unit| {
            (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193)
        });
    // The upper half is the better mixed one.
    u16::try_from((hash >> 16) & (u32::from(shards) - 1)).unwrap_or(0)
}

/// The articles of a key, as they are written.
#[derive(Debug, Default)]
struct PostingList {
    next: u32,
    text: String,
}

impl PostingList {
    fn push(&mut self, number: u32, level: u8) {
        let gap = number - self.next;
        self.next = number + 1;
        let mut power = 1;
        while gap / power >= 36 {
            power *= 36;
        }
        let mut rest = gap;
        while gap > 0 && power > 0 {
            let digit = u8::try_from(rest / power).unwrap_or(0);
            self.text.push(char::from(if digit < 10 {
                b'0' + digit
            } else {
                b'A' + digit - 10
            }));
            rest %= power;
            power /= 36;
        }
        self.text.push(char::from(b'a' + level));
    }
}

/// How heavy a word is in an article, from 0 to 25: more the more often it stands there, but ever less so; less in a long text;
/// and much more if it stands in the title.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small numbers"
)]
fn level(mention: &Mention, length: u32) -> u8 {
    let (times, length) = (mention.times as f32, length.min(3000) as f32);
    let often = times * 2.2 / (times + 1.2 * (0.4 + 0.6 * length / USUAL));
    let weight = often + if mention.in_title { 2.0 } else { 0.0 };
    (weight * (25.0 / 4.2)).round().clamp(0.0, 25.0) as u8
}

/// What an article is found by that stands in other files than its own, as numbers of the vocabulary.
struct NameTable {
    places: Vec<Vec<u32>>,
    kims: FxHashMap<PlaceId, Vec<u32>>,
    people: Vec<Vec<u32>>,
    others: FxHashMap<Box<str>, Vec<u32>>,
    categories: Vec<Vec<u32>>,
}

impl NameTable {
    fn new(site: &Site, places: &Places, settings: &Settings, known: &mut KnownWord) -> Self {
        let mut stems = |text: &str| {
            let mut stems = Vec::new();
            words::each(text, &mut |word| stems.extend(known.learn(word)));
            stems
        };
        let mut names = Self {
            places: places.iter().map(|(_, place)| stems(&place.name)).collect(),
            kims: site
                .kims
                .iter()
                .map(|(kim, _)| (kim.place, stems(&kim.name)))
                .collect(),
            people: site
                .people
                .iter()
                .map(|(person, _)| stems(&person.name))
                .collect(),
            others: FxHashMap::default(),
            categories: settings
                .categories
                .iter()
                .map(|category| stems(&category.title))
                .collect(),
        };
        for byline in site.entries.iter().flat_map(|entry| &entry.bylines) {
            if let Byline::Name(name) = byline
                && !names.others.contains_key(name)
            {
                names.others.insert(name.clone(), stems(name));
            }
        }
        for (own, (id, _)) in names.places.iter_mut().zip(places.iter()) {
            own.extend(filter(places, id).and_then(|filter| known.key(&filter)));
        }
        for (own, category) in names.categories.iter_mut().zip(&settings.categories) {
            own.extend(known.key(&format!("=:{}", category.slug)));
        }
        names
    }

    /// Names of an article: of the places that it may be named at, with the kecamatan over them; of its category and writers;
    /// of the KIM of its kelurahan, unless that would give away what is protected.
    fn of(&self, entry: &Entry, may_name_kim: bool, places: &Places) -> Vec<u32> {
        let mut names = Vec::new();
        let over = entry
            .filed
            .iter()
            .filter_map(|place| places.kecamatan(*place));
        let mut all: Vec<PlaceId> = entry.filed.iter().copied().chain(over).collect();
        all.sort_unstable();
        all.dedup();
        all.retain(|place| places.get(*place).level != Level::Region);
        for place in all {
            names.extend_from_slice(&self.places[usize::from(place.0)]);
            names.extend(
                self.kims
                    .get(&place)
                    .filter(|_| may_name_kim)
                    .into_iter()
                    .flatten(),
            );
        }
        names.extend(
            entry
                .category
                .into_iter()
                .flat_map(|index| &self.categories[usize::from(index)]),
        );
        for byline in &entry.bylines {
            match byline {
                Byline::Person(index) => names.extend_from_slice(&self.people[usize::from(*index)]),
                Byline::Name(name) => names.extend(self.others.get(name).into_iter().flatten()),
                Byline::Editors => {}
            }
        }
        names
    }
}

/// The key of a place as a filter: `=ampenan`, `=ampenan/bintaro`.
fn filter(places: &Places, id: PlaceId) -> Option<String> {
    let place = places.get(id);
    match place.level {
        Level::Region => None,
        Level::Kecamatan => Some(format!("={}", place.slug)),
        Level::Kelurahan => Some(format!(
            "={}/{}",
            places.get(place.parent?).slug,
            place.slug
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_gaps_and_weights() {
        let mut list = PostingList::default();
        for (number, level) in [
            (0, 0),
            (1, 25),
            (3, 2),
            (39, 3),
            (40 + 36, 4),
            (77 + 36 * 36, 5),
        ] {
            list.push(number, level);
        }
        assert_eq!(list.text, "az1cZd10e100f");
    }

    #[test]
    fn titles_weigh_most() {
        let mention = |times, in_title| {
            level(
                &Mention {
                    stem: 0,
                    in_title,
                    times,
                },
                300,
            )
        };
        assert!(mention(0, true) > mention(3, false));
        assert!(mention(1, true) > mention(127, false));
        assert!(mention(5, false) > mention(1, false));
        assert_eq!(
            (
                mention(0, false),
                level(
                    &Mention {
                        stem: 0,
                        in_title: true,
                        times: 127
                    },
                    0
                )
            ),
            (0, 25)
        );
    }

    #[test]
    fn words_that_begin_alike_lie_together() {
        assert_eq!(shard("posyandu", 512), shard("posyanda", 512));
        assert_eq!(shard("pos", 1), 0);
        assert_ne!(
            shard("=ampenan/bintaro", 4096),
            shard("=ampenan/banjar", 4096)
        );
    }
}
