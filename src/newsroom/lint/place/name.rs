//! A kelurahan named in words.
//!
//! Owns: capitals and small letters, short and spoken forms that the registry leaves no doubt about, and names that are also words of
//! everyday. Refuses: addresses, handles and codes.

use super::joined;
use crate::base::slug;
use crate::newsroom::lint::lexicon::{self, Class};
use crate::newsroom::lint::tokens::{Shape, Words};
use crate::places::{Level, PlaceId, Places};

/// Words to which the name of a kelurahan is glued.
const GLUED: [&str; 22] = [
    "kelurahan",
    "kel",
    "desa",
    "lurah",
    "kim",
    "pemdes",
    "pemkel",
    "warga",
    "pemuda",
    "karangtaruna",
    "info",
    "kabar",
    "posyandu",
    "puskesmas",
    "bumdes",
    "st",
    "pkk",
    "sdn",
    "smpn",
    "sman",
    "polsek",
    "berseri",
];

/// A name that must not be told.
pub(super) struct HiddenName {
    /// Its words in small letters: `karang`, `pule`.
    parts: Vec<String>,
    /// `karang-pule`.
    pub(super) slug: String,
    /// `karangpule`.
    pub(super) joined: String,
    /// Its kecamatan has the same name: only *kelurahan* or *desa* before it tells.
    is_shared: bool,
    /// A word of everyday, too.
    pub(super) is_ordinary: bool,
    /// How many of the first words are enough.
    enough: usize,
    /// Whether the first word may be cut short: no other place could be meant.
    may_be_short: bool,
}

/// A part of a word between hyphens.
struct Part<'w> {
    text: &'w str,
    start: usize,
    end: usize,
    /// The number of its word.
    word: usize,
}

impl HiddenName {
    pub(super) fn of(id: PlaceId, places: &Places) -> Self {
        let place = places.get(id);
        let parts = parts(&place.name);
        let above = place.parent.map(|above| &*places.get(above).name);
        Self {
            slug: slug(&place.name).into_owned(),
            joined: joined(&place.name),
            is_shared: above == Some(&*place.name),
            is_ordinary: parts.len() == 1 && lexicon::is_everyday(&parts[0]),
            enough: enough(id, &parts, places),
            may_be_short: may_be_short(id, &parts, places),
            parts,
        }
    }

    /// Where it is named, in bytes of the text.
    pub(super) fn find(&self, words: &Words<'_>) -> Vec<(usize, usize)> {
        let parts = split(words);
        let mut found = Vec::new();
        let mut at = 0;
        while at < parts.len() {
            match self.length_at(words, &parts, at) {
                Some(length) => {
                    found.push((parts[at].start, parts[at + length - 1].end));
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    /// How many parts from `at` on name it.
    fn length_at(&self, words: &Words<'_>, parts: &[Part<'_>], at: usize) -> Option<usize> {
        let mut length = 0;
        while length < self.parts.len() && self.fits(words, parts, at, length) {
            length += 1;
        }
        if length == self.parts.len() {
            return self.is_meant(words, parts, at).then_some(length);
        }
        let is_spoken = length >= self.enough && length > 0 && is_led(words, &parts[at], &LEADS);
        let is_capital = words.tokens[parts[at].word].shape != Shape::Small;
        (is_spoken && is_capital && !self.is_shared).then_some(self.enough)
    }

    fn fits(&self, words: &Words<'_>, parts: &[Part<'_>], at: usize, index: usize) -> bool {
        let Some(part) = parts.get(at + index) else {
            return false;
        };
        if index > 0 && !is_near(words, &parts[at + index - 1], part) {
            return false;
        }
        let wanted = &self.parts[index];
        let is_cut = index == 0 && self.may_be_short && is_short_for(part.text, wanted);
        part.text == wanted || is_cut
    }

    /// Whether a whole name is meant as one: not a word of everyday, and not the kecamatan.
    fn is_meant(&self, words: &Words<'_>, parts: &[Part<'_>], at: usize) -> bool {
        let part = &parts[at];
        if is_led(words, part, &KINDS) {
            return true;
        }
        if self.is_shared {
            return false;
        }
        if !self.is_ordinary {
            return true;
        }
        let token = &words.tokens[part.word];
        let is_title = token.class.is(Class::HONORIFIC)
            && words.is_joined(part.word + 1)
            && words.tokens[part.word + 1].shape == Shape::Proper;
        let is_from_sentence = token.is_first || words.is_headline(token.sentence);
        token.shape != Shape::Small && !is_from_sentence && !is_title
    }

    /// Whether an address names it: `kabar-bintaro`, `kelurahanbintaro`.
    pub(super) fn is_in_address(&self, address: &str) -> bool {
        if self.is_shared {
            let forms = ["kelurahan", "desa", "lurah"].map(|kind| format!("{kind}-{}", self.slug));
            return forms.iter().any(|form| has_words(address, form));
        }
        has_words(address, &self.slug) || address.split('-').any(|piece| self.is_glued(piece))
    }

    /// `kelurahanbintaro`: the name with a word that goes with it, without a gap.
    pub(super) fn is_glued(&self, piece: &str) -> bool {
        let is_tied = |word: &str| {
            let rest = piece
                .strip_prefix(word)
                .or_else(|| piece.strip_suffix(word));
            rest == Some(&*self.joined)
        };
        let is_run_together = piece == self.joined && self.slug.contains('-');
        is_run_together || GLUED.iter().any(|word| is_tied(word))
    }

    /// Whether readers are told more than the name of the kecamatan by the name alone.
    pub(super) fn tells(&self) -> bool {
        !self.is_shared
    }
}

/// Whether one of these words stands right before a part.
fn is_led(words: &Words<'_>, part: &Part<'_>, leads: &[&str]) -> bool {
    let before = part.word.checked_sub(1);
    before
        .is_some_and(|before| leads.contains(&words.word(before)) && words.gap(part.word).len() < 3)
}

/// What a kelurahan is called before its name.
const KINDS: [&str; 9] = [
    "kelurahan",
    "kel",
    "desa",
    "ds",
    "lurah",
    "perbekel",
    "kades",
    "pemdes",
    "pjs",
];

/// Words before a place in speech.
const LEADS: [&str; 14] = [
    "kelurahan",
    "kel",
    "desa",
    "ds",
    "lurah",
    "perbekel",
    "di",
    "ke",
    "dari",
    "warga",
    "asal",
    "kawasan",
    "wilayah",
    "daerah",
];

/// `Kr.`, `Tj.`: how the first words of many names are cut short.
const SHORT: [(&str, &str); 13] = [
    ("kr", "karang"),
    ("krg", "karang"),
    ("tj", "tanjung"),
    ("tjg", "tanjung"),
    ("tg", "tanjung"),
    ("ds", "dasan"),
    ("dsn", "dasan"),
    ("tmn", "taman"),
    ("kb", "kebun"),
    ("kbn", "kebun"),
    ("gn", "gunung"),
    ("bt", "batu"),
    ("ab", "abian"),
];

fn parts(name: &str) -> Vec<String> {
    name.split([' ', '-']).map(str::to_lowercase).collect()
}

fn split<'w>(words: &'w Words<'_>) -> Vec<Part<'w>> {
    let mut parts = Vec::with_capacity(words.tokens.len());
    for (index, token) in words.tokens.iter().enumerate() {
        let mut start = token.start;
        for text in words.small(token).split('-') {
            let end = start + text.len();
            parts.push(Part {
                text,
                start,
                end,
                word: index,
            });
            start = end + 1;
        }
    }
    parts
}

fn is_near(words: &Words<'_>, before: &Part<'_>, part: &Part<'_>) -> bool {
    if before.word == part.word {
        return true;
    }
    let gap = words.gap(part.word);
    let is_abbreviated = gap.starts_with('.') && before.text.len() < 5;
    let rest = if is_abbreviated { &gap[1..] } else { gap };
    rest.chars().all(|c| matches!(c, ' ' | '-' | '_')) && gap.len() < 5
}

/// `Cakra` for Cakranegara, `Kr` for Karang.
fn is_short_for(text: &str, wanted: &str) -> bool {
    let is_beginning = text.len() >= 4 && wanted.len() > text.len() + 2 && wanted.starts_with(text);
    is_beginning || SHORT.contains(&(text, wanted))
}

/// How many first words of a name are enough, since no other place begins with them: `Pejarakan` for Pejarakan Karya.
fn enough(id: PlaceId, own: &[String], places: &Places) -> usize {
    let first = &own[0];
    let is_telling = own.len() > 1 && first.len() > 5 && !lexicon::is_everyday(first);
    let shares = |(other, place): (PlaceId, &crate::places::Place)| {
        other != id && parts(&place.name).first() == Some(first)
    };
    let is_alone = is_telling && !places.iter().any(shares);
    if is_alone { 1 } else { own.len() }
}

/// Whether no other kelurahan would be meant by the rest of the name after a short first word.
fn may_be_short(id: PlaceId, own: &[String], places: &Places) -> bool {
    let shares = |(other, place): (PlaceId, &crate::places::Place)| {
        let parts = parts(&place.name);
        let is_alike = parts[0].starts_with(own[0].get(..2).unwrap_or_default());
        other != id && place.level == Level::Kelurahan && is_alike && parts[1..] == own[1..]
    };
    own.len() > 1 && !places.iter().any(shares)
}

fn has_words(slug: &str, words: &str) -> bool {
    slug.match_indices(words).any(|(at, _)| {
        let after = &slug[at + words.len()..];
        (at == 0 || slug[..at].ends_with('-')) && (after.is_empty() || after.starts_with('-'))
    })
}
