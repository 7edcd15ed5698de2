//! Counts → files: each period's words, cut into shards.
//!
//! Owns: the order of articles in a period, how many shards it has, and what stays when an article changes. Refuses: ranking.

use super::Period;
use super::count::Terms;
use super::names::NameTable;
use super::shards::PostingLists;
use super::vocabulary::{KnownWord, Vocabulary};
use crate::base::SitePath;
use crate::config::Settings;
use crate::places::Places;
use crate::site::{ArticleId, Site};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Articles whose titles and summaries lie in one file.
pub(crate) const ARTICLES_A_FILE: usize = 8;
/// Words in articles that a shard holds on the average, at most: some 4 kB.
const WORDS_A_SHARD: usize = 1024;
/// Most shards of a period.
const MOST_SHARDS: usize = 4096;

/// The index of a site. Cheap to have: its files are put together when one of them is asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct SearchIndex {
    segments: Vec<Arc<Segment>>,
    vocabulary: Arc<Vocabulary>,
}

/// The articles of a period.
#[derive(Debug)]
pub(crate) struct Segment {
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
    pub(crate) fn new(
        site: &Site,
        places: &Places,
        settings: &Settings,
        terms: &FxHashMap<&SitePath, &Arc<Terms>>,
        vocabulary: &Arc<Vocabulary>,
    ) -> Self {
        let mut shown: Vec<_> = site.articles().collect();
        shown.retain(|(_, _, entry)| entry.standing.is_shown());
        let Some(newest) = shown.iter().map(|(_, _, entry)| entry.month).max() else {
            return Self::default();
        };
        let names = NameTable::new(site, places, settings, &mut vocabulary.learning());
        let mut periods: BTreeMap<Period, Segment> = BTreeMap::new();
        // Oldest first: a new article does not change the numbers of old ones, so most files stay as they are.
        for (id, head, entry) in shown.into_iter().rev() {
            let period = Period::of(entry.month, newest);
            let terms = terms.get(&head.path).map(|terms| Arc::clone(terms));
            let document = IndexedDocument {
                id,
                terms: terms.unwrap_or_default(),
                names: names.of(entry, places).into(),
            };
            let segment = periods.entry(period);
            let segment = segment.or_insert_with(|| Segment::new(period));
            segment.push(document, entry.month);
        }
        let mut segments = Vec::with_capacity(periods.len());
        for mut segment in periods.into_values() {
            segment.cut();
            segments.push(Arc::new(segment));
        }
        Self {
            segments,
            vocabulary: Arc::clone(vocabulary),
        }
    }

    /// The index of the same tables with the words of some articles changed. Periods in which none of them lies are shared, with
    /// what was put together of them.
    #[must_use]
    pub(crate) fn reprinted(&self, changed: &FxHashMap<ArticleId, &Arc<Terms>>) -> Self {
        let mut index = self.clone();
        for segment in &mut index.segments {
            if segment.holds_any(changed) {
                *segment = Arc::new(segment.reprinted(changed));
            }
        }
        index
    }

    /// The periods that have articles, oldest first.
    pub(crate) fn segments(&self) -> &[Arc<Segment>] {
        &self.segments
    }

    /// A period.
    pub(crate) fn segment(&self, period: Period) -> Option<&Segment> {
        self.segments
            .iter()
            .map(|segment| &**segment)
            .find(|segment| segment.period == period)
    }

    /// How many articles it has.
    pub(crate) fn total(&self) -> usize {
        self.segments
            .iter()
            .map(|segment| segment.documents.len())
            .sum()
    }

    /// The words of a period, a text a shard. Put together once.
    pub(crate) fn shards<'a>(&self, segment: &'a Segment) -> &'a [String] {
        segment
            .written
            .get_or_init(|| segment.write(&self.vocabulary.known()))
    }

    /// Puts every period together, in parallel, before many of their files are asked for.
    pub(crate) fn write(&self) {
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

    fn holds_any(&self, changed: &FxHashMap<ArticleId, &Arc<Terms>>) -> bool {
        let mut articles = self.articles();
        articles.any(|id| changed.contains_key(&id))
    }

    fn reprinted(&self, changed: &FxHashMap<ArticleId, &Arc<Terms>>) -> Self {
        let mut segment = Self {
            documents: self.documents.clone(),
            months: self.months.clone(),
            ..Self::new(self.period)
        };
        for document in &mut segment.documents {
            if let Some(terms) = changed.get(&document.id) {
                document.terms = Arc::clone(terms);
            }
        }
        segment.cut();
        segment
    }

    /// Its months with their number of articles, in order.
    pub(crate) fn months(&self) -> &[((i16, i8), usize)] {
        &self.months
    }

    /// Its articles, oldest first.
    pub(crate) fn articles(&self) -> impl ExactSizeIterator<Item = ArticleId> {
        self.documents.iter().map(|document| document.id)
    }

    /// How many files its titles and summaries lie in.
    pub(crate) fn blocks(&self) -> u16 {
        u16::try_from(self.documents.len().div_ceil(ARTICLES_A_FILE)).unwrap_or(u16::MAX)
    }

    /// The articles of one of those files.
    pub(crate) fn block(&self, number: u16) -> impl Iterator<Item = ArticleId> {
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
        let mut lists = PostingLists::new(keys.len());
        for (number, document) in (0u32..).zip(&self.documents) {
            lists.add(number, &document.terms, &document.names);
        }
        lists.into_shards(keys, self.shards)
    }
}
