//! How many articles somebody has, and when the last came.

use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many articles lie in the days of the report, and the day of the last one up to its end.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) articles: usize,
    /// May lie before the first day of the report.
    pub(super) last: Option<Date>,
}

/// Tallies of everybody, or of every place, that has an article.
pub(super) struct Tallies<K>(BTreeMap<K, Tally>);

impl<K> Default for Tallies<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord> Tallies<K> {
    /// Counts an article of these days.
    pub(super) fn count(&mut self, key: K) {
        self.0.entry(key).or_default().articles += 1;
    }

    /// Takes note of the day of an article.
    pub(super) fn note(&mut self, key: K, day: Date) {
        let last = &mut self.0.entry(key).or_default().last;
        *last = (*last).max(Some(day));
    }

    pub(super) fn of(&self, key: &K) -> Tally {
        self.0.get(key).copied().unwrap_or_default()
    }

    /// All of them, in the order of their keys.
    pub(super) fn into_sorted(self) -> impl Iterator<Item = (K, Tally)> {
        self.0.into_iter()
    }
}
