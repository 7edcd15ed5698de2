//! How often each stem stands in an article, and where.
//!
//! Owns: which parts of an article count, and for how much. Refuses: what only the folded site knows (places, KIM, names of
//! authors), which [`super::SearchIndex`] adds, and tags that a protected article must not have.

use super::vocabulary::{KnownWord, Vocabulary};
use super::words;
use crate::content::Piece;
use crate::newsroom::{PublicBody, PublicHead};
use rustc_hash::FxHashMap;
use std::sync::RwLockReadGuard;

/// What a tag counts for, in mentions in the text.
const TAG: u32 = 3;
/// Set where the stem stands in the title.
const IN_TITLE: u32 = 1 << 7;
/// Most mentions that are told apart.
const MOST: u32 = IN_TITLE - 1;

/// The stems of an article. In no order: what is made of them is put in order by what they are.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Terms {
    /// Words of its text.
    pub(super) length: u32,
    /// A number of the vocabulary in the upper 24 bits, whether it stands in the title, and how often (at most 127).
    packed: Box<[u32]>,
}

/// A stem in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) stem: u32,
    pub(super) in_title: bool,
    pub(super) times: u32,
}

impl Terms {
    pub(super) fn mentions(&self) -> impl ExactSizeIterator<Item = Mention> {
        let unpack = |packed: &u32| Mention {
            stem: packed >> 8,
            in_title: packed & IN_TITLE != 0,
            times: packed & MOST,
        };
        self.packed.iter().map(unpack)
    }
}

/// Counts the stems of an article: its title, tags, text, captions, and the summary if its writer gave one.
pub(crate) fn count(vocabulary: &Vocabulary, head: &PublicHead, body: &PublicBody) -> Terms {
    let mut counter = Counter {
        known: vocabulary.known(),
        counts: FxHashMap::default(),
        new: Vec::new(),
    };
    counter.article(head, body);
    let Counter {
        known,
        mut counts,
        new,
    } = counter;
    drop(known); // or nobody could learn
    if !new.is_empty() {
        let mut learning = vocabulary.learning();
        for (word, weight) in new {
            add(&mut counts, learning.learn(&word), weight);
        }
    }
    let packed = counts
        .into_iter()
        .map(|(stem, count)| stem << 8 | count)
        .collect();
    Terms {
        length: head.counts.words,
        packed,
    }
}

/// Counts with what is known, and keeps what has to be learnt.
struct Counter<'a> {
    known: RwLockReadGuard<'a, KnownWord>,
    counts: FxHashMap<u32, u32>,
    new: Vec<(Box<str>, u32)>,
}

impl Counter<'_> {
    fn article(&mut self, head: &PublicHead, body: &PublicBody) {
        self.plain(&head.title, IN_TITLE);
        if head.summary_given {
            self.plain(&head.summary, 1);
        }
        for tag in &head.tags {
            self.plain(&tag.value, TAG);
        }
        for piece in body.pieces() {
            match piece {
                Piece::Html(html) => words::each_of_html(html, &mut |word| self.word(word, 1)),
                Piece::Photo(photo, _) => {
                    self.plain(&photo.alt, 1);
                    self.plain(&photo.caption, 1);
                }
                Piece::Video(video) => self.plain(&video.title, 1),
                Piece::Link(..) | Piece::Label(_) | Piece::Figure(_) => {}
            }
        }
    }

    fn plain(&mut self, text: &str, weight: u32) {
        words::each(text, &mut |word| self.word(word, weight));
    }

    fn word(&mut self, word: &str, weight: u32) {
        match self.known.find(word) {
            Some(stem) => add(&mut self.counts, stem, weight),
            None => self.new.push((word.into(), weight)),
        }
    }
}

/// A weight is a number of mentions, or [`IN_TITLE`].
fn add(counts: &mut FxHashMap<u32, u32>, stem: Option<u32>, weight: u32) {
    let Some(stem) = stem else { return };
    let count = counts.entry(stem).or_default();
    let title = (*count | weight) & IN_TITLE;
    *count = title | ((*count & MOST) + (weight & MOST)).min(MOST);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_are_counted_and_titles_remembered() {
        let mut counts = FxHashMap::default();
        for weight in [1, IN_TITLE, TAG, 1] {
            add(&mut counts, Some(7), weight);
        }
        for _ in 0..500 {
            add(&mut counts, Some(8), 1);
        }
        add(&mut counts, None, 1);
        assert_eq!(
            (counts[&7], counts[&8], counts.len()),
            (IN_TITLE | 5, MOST, 2)
        );
    }
}
