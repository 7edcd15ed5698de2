//! Words and their stems, by number.
//!
//! Owns: that each word is stemmed once. Numbers depend on which article comes first; nothing that depends on them is written.
//! Refuses: counting.

use super::words::STOP;
use pagefind_stem::{Algorithm, Stemmer};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Numbers that there can be: they share 32 bits with a count.
const MOST: u32 = 1 << 24;

/// Words and their stems, shared by all that compile.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    known: RwLock<KnownWord>,
}

/// What is known at a moment.
#[derive(Debug, Default)]
pub(super) struct KnownWord {
    /// By word; `None` for words that are left out.
    words: FxHashMap<Box<str>, Option<u32>>,
    stems: FxHashMap<Box<str>, u32>,
    by_number: Vec<Box<str>>,
}

impl Vocabulary {
    /// What is known now. Nobody learns while it is held.
    pub(super) fn known(&self) -> RwLockReadGuard<'_, KnownWord> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// To learn.
    pub(super) fn learning(&self) -> RwLockWriteGuard<'_, KnownWord> {
        self.known.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KnownWord {
    /// The stem of a folded word; the outer `None` if it was never met, the inner one if it is left out.
    #[expect(
        clippy::option_option,
        reason = "not known yet, and known to be left out, are two answers"
    )]
    pub(super) fn find(&self, word: &str) -> Option<Option<u32>> {
        self.words.get(word).copied()
    }

    /// The stem of a folded word, learnt if need be.
    pub(super) fn learn(&mut self, word: &str) -> Option<u32> {
        if let Some(known) = self.find(word) {
            return known;
        }
        let number = if is_left_out(word) {
            None
        } else {
            self.key(&stem(word))
        };
        self.words.insert(word.into(), number);
        number
    }

    /// The number of a key that is no word, or of a stem.
    pub(super) fn key(&mut self, key: &str) -> Option<u32> {
        if let Some(number) = self.stems.get(key) {
            return Some(*number);
        }
        let number = u32::try_from(self.by_number.len())
            .ok()
            .filter(|number| *number < MOST)?;
        self.stems.insert(key.into(), number);
        self.by_number.push(key.into());
        Some(number)
    }

    /// Every key, by number.
    pub(super) fn keys(&self) -> &[Box<str>] {
        &self.by_number
    }
}

/// Single letters and words that stand everywhere.
fn is_left_out(word: &str) -> bool {
    static LIST: std::sync::LazyLock<FxHashSet<&str>> =
        std::sync::LazyLock::new(|| STOP.split(' ').collect());
    matches!(word.as_bytes(), [letter] if letter.is_ascii_alphabetic()) || LIST.contains(word)
}

/// The stem of a folded word. What is not plain letters (`2026`, `ndéso` folded is `ndeso`, `كم`) is its own.
pub(super) fn stem(word: &str) -> String {
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    Stemmer::create(Algorithm::Indonesian)
        .stem(word)
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_root_meet() {
        for word in [
            "membersihkan",
            "kebersihan",
            "pembersihan",
            "bersih",
            "dibersihkan",
            "kebersihannya",
        ] {
            assert_eq!(stem(word), "bersih", "{word}");
        }
        assert_eq!(stem("rt03an"), "rt03an");
    }

    #[test]
    fn a_word_is_learnt_once() {
        let vocabulary = Vocabulary::default();
        for (word, number) in [
            ("kebersihan", Some(0)),
            ("bersih", Some(0)),
            ("yang", None),
            ("pantai", Some(1)),
        ] {
            assert_eq!(vocabulary.learning().learn(word), number, "{word}");
        }
        assert_eq!(vocabulary.known().find("yang"), Some(None));
        assert_eq!(vocabulary.known().find("laut"), None);
    }
}
