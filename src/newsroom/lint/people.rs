//! Names of persons in a text.
//!
//! Owns: what a name looks like in Lombok, Bali and elsewhere, what speaks for it being one (an age, a word before it, the list of
//! names), and who speaks because of an office. Refuses: asking whether the person is to be protected.

use super::ages;
use super::details::{Detail, is_deed, is_verb};
use super::lexicon::Class;
use super::tokens::{Shape, Words};
use crate::places::Places;

/// What makes a run of words the name of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    /// Who speaks or acts by office.
    Office,
    /// Capitals in the middle of a sentence, and nothing else.
    Bare,
    /// The list of names has it.
    Known,
    /// An age stands behind it.
    Aged,
    /// A mother, an uncle, a cousin.
    Kin,
    /// A victim, a child, an accused, or somebody who is called so.
    Named,
}

/// Somebody whom a text names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    /// The words of the name, from the first to beyond the last.
    pub(super) words: (usize, usize),
    /// Where name and age end together, as a number of words.
    pub(super) end: usize,
    pub(super) bond: Bond,
    pub(super) age: Option<u32>,
    /// Called culprit, suspect or defendant right before the name.
    pub(super) is_culprit: bool,
}

/// Everybody, in the order of the text. `details` are names of other things.
pub(super) fn find(words: &Words<'_>, details: &[Detail], places: &Places) -> Vec<Person> {
    let mut finder = Finder {
        words,
        places,
        found: Vec::new(),
    };
    let mut index = 0;
    let mut details = details.iter().peekable();
    while index < words.tokens.len() {
        if let Some(detail) = details.next_if(|detail| detail.words.0 <= index) {
            index = index.max(detail.words.1);
            continue;
        }
        let limit = details
            .peek()
            .map_or(words.tokens.len(), |next| next.words.0);
        index = finder.step(index, limit);
    }
    finder.found
}

struct Finder<'w, 't> {
    words: &'w Words<'t>,
    places: &'w Places,
    found: Vec<Person>,
}

impl Finder<'_, '_> {
    /// Looks at one word; gives the word to look at next.
    fn step(&mut self, index: usize, limit: usize) -> usize {
        if let Some(end) = self.institution(index) {
            return end;
        }
        let end = self.run(index, limit);
        if end == index {
            return index + 1;
        }
        // `Menurut Bintang`: the first word has its capital from the sentence.
        if self.words.tokens[index].is_first && end > index + 1 && self.is_plain(index) {
            return index + 1;
        }
        if let Some(person) = self.person(index, end) {
            self.found.push(person);
            return person.end.max(end);
        }
        end
    }

    /// A name of something else from here on: `Polresta Mataram`, `Pasar Kebon Roek`.
    fn institution(&self, index: usize) -> Option<usize> {
        let token = &self.words.tokens[index];
        let is_head = token.class.is(Class::HEAD)
            && !matches!(
                self.words.word(index),
                "rumah" | "polisi" | "hari" | "program"
            );
        if !is_head || token.class.is(Class::HONORIFIC) {
            return None;
        }
        let mut end = index + 1;
        while self.words.is_joined(end) && self.continues_institution(end) {
            end += 1;
        }
        Some(end)
    }

    fn continues_institution(&self, index: usize) -> bool {
        let token = &self.words.tokens[index];
        token.shape != Shape::Small
            && !token.class.is(Class::OFFICE.or(Class::HONORIFIC))
            && !self.begins_known(index)
    }

    /// Whether a name that leaves no doubt begins here: `I Made`, `Baiq`.
    fn begins_known(&self, index: usize) -> bool {
        let class = self.words.class(index);
        class.is(Class::PREFIX) && !class.is(Class::AMBIGUOUS)
    }

    /// Beyond the last word of the name that begins here; `index` if none does.
    fn run(&self, index: usize, limit: usize) -> usize {
        if !self.is_name_like(index) {
            return index;
        }
        let mut end = index + 1;
        while end < limit && end < index + 7 && self.goes_on(end) {
            end += 1;
        }
        end
    }

    fn is_name_like(&self, index: usize) -> bool {
        let token = &self.words.tokens[index];
        let is_other = Class::HEAD
            .or(Class::TIME)
            .or(Class::WORLD)
            .or(Class::OFFICE);
        let is_name = Class::NAME.or(Class::PREFIX);
        match token.shape {
            Shape::Proper => {
                // Bima is a town, and a boy of thirteen.
                let is_bearer = token.class.is(Class::HONORIFIC)
                    || (token.class.is(Class::WORLD)
                        && ages::after(self.words, index + 1).0.is_some());
                is_bearer || token.class.is(is_name) || !token.class.is(is_other.or(Class::COMMON))
            }
            // `M. Rafi`, `I Made`
            Shape::Initial => token.class.is(is_name) || self.words.gap(index + 1) == ". ",
            Shape::Small => {
                token.class.is(Class::HONORIFIC) && self.words.word(index).starts_with("alm")
            }
            Shape::Capitals | Shape::Number => false,
        }
    }

    fn goes_on(&self, index: usize) -> bool {
        let gap = self.words.gap(index);
        let before = self.words.tokens[index - 1];
        let is_short = before.end - before.start < 4 || before.class.is(Class::HONORIFIC);
        if gap != " " && !(gap == ". " && is_short) {
            return false;
        }
        match self.words.word(index) {
            "bin" | "binti" | "alias" | "al" => self.words.tokens.len() > index + 1,
            _ if self.words.is_headline(before.sentence) && is_verb(self.words, index) => false,
            _ => self.is_name_like(index),
        }
    }

    /// Whether a word at the beginning of a sentence is one of everyday, and no name.
    fn is_plain(&self, index: usize) -> bool {
        let class = self.words.class(index);
        let names = Class::NAME.or(Class::PREFIX).or(Class::HONORIFIC);
        class.is(Class::COMMON
            .or(Class::PARTY)
            .or(Class::CHILD)
            .or(Class::OFFICE))
            && !class.is(names)
    }

    fn person(&self, index: usize, end: usize) -> Option<Person> {
        let (age, after) = ages::after(self.words, end);
        let is_known = (index..end).any(|at| self.is_known(at)) || self.is_honoured(index, end);
        if !is_known && age.is_none() && self.is_doubtful(index, end) {
            return None;
        }
        let (said, is_culprit) = self.bond(index);
        let bond = match said {
            Bond::Office if age.is_some_and(|age| age < ages::ADULT) => Bond::Aged,
            Bond::Bare => self.bond_of_its_own(end, age, is_known),
            Bond::Office | Bond::Known | Bond::Aged | Bond::Kin | Bond::Named => said,
        };
        Some(Person {
            words: (index, end),
            end: after,
            bond,
            age,
            is_culprit,
        })
    }

    /// What a name is where no word before it says more.
    fn bond_of_its_own(&self, end: usize, age: Option<u32>, is_known: bool) -> Bond {
        if age.is_some() {
            Bond::Aged
        } else if self.is_office_after(end) {
            Bond::Office
        } else if is_known {
            Bond::Known
        } else {
            Bond::Bare
        }
    }

    /// Whether a capital alone makes no name: it comes from a headline, from the sentence, or from a place.
    fn is_doubtful(&self, index: usize, end: usize) -> bool {
        let first = &self.words.tokens[index];
        let stands_alone = first.is_first && end == index + 1;
        let is_lone_word = stands_alone && !self.is_apposed(end) && !self.acts(index);
        self.words.is_headline(first.sentence) || is_lone_word || self.is_place(index, end)
    }

    /// `Ihsan menyimpan …`: no list knows the word, and a deed follows.
    fn acts(&self, index: usize) -> bool {
        let word = self.words.word(index);
        let has_affix =
            word.ends_with("nya") || (word.starts_with(['k', 'p']) && word.ends_with("an"));
        let is_word = has_affix || is_verb(self.words, index);
        let is_followed = self.words.is_joined(index + 1) && is_deed(self.words, index + 1);
        self.words.class(index) == Class::default() && !is_word && is_followed
    }

    /// On the list of names, and no word of everyday where the capital may come from the sentence.
    fn is_known(&self, index: usize) -> bool {
        let class = self.words.class(index);
        let is_certain = class.is(Class::NAME.or(Class::PREFIX)) && !class.is(Class::AMBIGUOUS);
        let is_initial = self.words.tokens[index].shape == Shape::Initial;
        is_certain && !is_initial
    }

    /// `Pak Salim`, `Inaq Reni`, `I Made`: more than one word, the first of which goes before names.
    fn is_honoured(&self, index: usize, end: usize) -> bool {
        end > index + 1
            && self
                .words
                .class(index)
                .is(Class::HONORIFIC.or(Class::PREFIX))
    }

    /// `Lulu, korban …`: an apposition makes a lone first word a name.
    fn is_apposed(&self, end: usize) -> bool {
        let gap = self.words.gap(end);
        gap.starts_with(',')
            && self
                .words
                .class(end)
                .is(Class::CHILD.or(Class::PARTY).or(Class::KIN))
    }

    /// `di Narmada`, or a place that the site knows.
    fn is_place(&self, index: usize, end: usize) -> bool {
        let before = index
            .checked_sub(1)
            .map_or("", |before| self.words.word(before));
        if matches!(
            before,
            "di" | "ke"
                | "asal"
                | "kawasan"
                | "wilayah"
                | "menuju"
                | "sekitar"
                | "warga"
                | "kecamatan"
        ) {
            return true;
        }
        let written: Vec<&str> = (index..end).map(|at| self.words.written(at)).collect();
        let written = written.join(" ");
        self.places
            .iter()
            .any(|(_, place)| place.name.eq_ignore_ascii_case(&written))
    }

    /// What the words before a name say of it, and whether they call it a culprit.
    fn bond(&self, index: usize) -> (Bond, bool) {
        if let Some(other) = self.listed_with(index) {
            return (other.bond, other.is_culprit);
        }
        let sentence = self.words.tokens[index].sentence;
        for at in (index.saturating_sub(7)..index).rev() {
            let class = self.words.class(at);
            if self.words.gap(at + 1).contains(['"', '\u{201d}']) {
                break;
            }
            if !self.words.is_in(at, sentence)
                || self.found.last().is_some_and(|last| at < last.end)
            {
                break;
            }
            let distance = index - at;
            if class.is(Class::NAMING) || (class.is(Class::PARTY.or(Class::CHILD)) && distance <= 4)
            {
                return (Bond::Named, class.is(Class::CULPRIT) && distance <= 2);
            }
            if class.is(Class::KIN) && (distance <= 4) {
                return (Bond::Kin, false);
            }
            if class.is(Class::OFFICE) {
                let bond = if self.is_of_kin(at, sentence) {
                    Bond::Kin
                } else {
                    Bond::Office
                };
                return (bond, false);
            }
            if self.words.tokens[at].shape == Shape::Small
                && is_verb(self.words, at)
                && !class.is(Class::COMMON)
            {
                break;
            }
        }
        (Bond::Bare, false)
    }

    /// `A, B, dan C`: what is said of one holds for the next.
    fn listed_with(&self, index: usize) -> Option<&Person> {
        let last = self.found.last()?;
        let gap = self.words.gap(index);
        let is_next = last.end == index
            && gap.starts_with([',', ')'])
            && gap.trim_start_matches(')').starts_with(',');
        let is_joined = last.end + 1 == index
            && matches!(
                self.words.word(last.end),
                "dan" | "serta" | "bersama" | "dengan"
            );
        let is_same = self
            .words
            .is_in(last.words.0, self.words.tokens[index].sentence);
        ((is_next || is_joined) && is_same).then_some(last)
    }

    /// `putra Kepala Bidang …`: a relative, whatever the office.
    fn is_of_kin(&self, at: usize, sentence: usize) -> bool {
        (at.saturating_sub(2)..at).any(|near| {
            let class = self.words.class(near);
            self.words.is_in(near, sentence)
                && class.is(Class::KIN.or(Class::CHILD))
                && !self.words.gap(near + 1).contains(',')
        })
    }

    /// `Eko, Kanit PPA Polresta Mataram`; but not `Raihan, putra Kepala Bidang`.
    fn is_office_after(&self, end: usize) -> bool {
        let class = |at: usize| self.words.class(at);
        let is_office = class(end).is(Class::OFFICE)
            || (class(end + 1).is(Class::OFFICE) && !self.is_apposed(end));
        self.words.gap(end).starts_with(',') && is_office
    }
}
