//! What gives a child or a victim away.
//!
//! Owns: two questions about an article as a whole. Is it protected: then what in it identifies? Is it not: ought it to be, because it
//! tells of a crime against decency, of a child in a case, or of somebody's illness, and names somebody? Sources: UU 11/2012 art. 19
//! (name of the child, of parents, address, face, other things that reveal identity); Peraturan Dewan Pers 1/2019 (brothers and
//! sisters, uncles and aunts, grandparents, school, club, village, too); Kode Etik Jurnalistik art. 5; UU 12/2022; UU 27/2022 art. 4.

use super::Finding;
use super::ages::{ADULT, child_age_at};
use super::details::{self, Detail, Kind};
use super::lexicon::{Class, Harm, HarmWord, harm, tells_of_harm};
use super::people::{self, Bond, Person};
use super::prose::Prose;
use super::tokens::Words;
use crate::diag::code;
use crate::places::Places;

/// Finds what identifies in a protected article, or says once that another ought to be one.
pub(super) fn find(
    text: &str,
    body: usize,
    is_protected: bool,
    places: &Places,
    found: &mut Vec<Finding>,
) {
    // Most articles tell of no harm, and are done with here.
    if !is_protected && !tells_of_harm(text) {
        return;
    }
    let prose = Prose::of(text, body);
    let words = Words::of(&prose);
    let mut story = Story::of(&prose.plain, &words, places);
    if is_protected {
        story.identities(&prose, found);
        return;
    }
    // Whoever took the photo is no party to the story, unless the story is protected.
    story
        .people
        .retain(|person| !prose.is_credit(words.tokens[person.words.0].start));
    if let Some((start, end)) = story.owes_protection() {
        found.push(Finding {
            code: code::CHILD_UNPROTECTED,
            span: prose.span(start, end),
        });
    }
}

/// An article, with what its words are.
struct Story<'w, 't> {
    words: &'w Words<'t>,
    details: Vec<Detail>,
    people: Vec<Person>,
    sentences: Vec<Sentence>,
}

/// What is told in a sentence.
#[derive(Debug, Clone, Copy, Default)]
struct Sentence {
    /// Words of harm, by [`Harm`].
    harms: [bool; 3],
    child: bool,
    /// Told as over: *mantan*, *sembuh*.
    past: bool,
}

impl Sentence {
    fn tells(self, harm: Harm) -> bool {
        self.harms[harm as usize]
    }
}

impl<'w, 't> Story<'w, 't> {
    fn of(plain: &str, words: &'w Words<'t>, places: &Places) -> Self {
        let details = details::find(words);
        let people = people::find(words, &details, places);
        let sentences = sentences(plain, words);
        Self {
            words,
            details,
            people,
            sentences,
        }
    }

    /// Everything that identifies in a protected article.
    fn identities(&self, prose: &Prose, found: &mut Vec<Finding>) {
        let mut ranges: Vec<(usize, usize)> =
            self.details.iter().map(|detail| detail.words).collect();
        let named = self
            .people
            .iter()
            .filter(|person| person.bond != Bond::Office);
        ranges.extend(named.map(|person| (person.words.0, person.end)));
        ranges.extend(self.repeated(&ranges));
        ranges.sort_unstable();
        for (from, to) in ranges {
            let span = prose.span(self.words.tokens[from].start, self.words.tokens[to - 1].end);
            // What was found there before, for instance a whole address, says more.
            let is_new =
                |other: &Finding| other.span.end <= span.start || span.end <= other.span.start;
            if found.iter().all(is_new) {
                found.push(Finding {
                    code: code::CHILD_IDENTITY,
                    span,
                });
            }
        }
    }

    /// Names that were found elsewhere, where they stand again: in a headline, at the beginning of a sentence.
    fn repeated(&self, known: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let bearers = self.people.iter().filter(|person| person.bond > Bond::Bare);
        let names: Vec<&str> = bearers
            .flat_map(|person| person.words.0..person.words.1)
            .filter(|at| {
                self.words.written(*at).len() > 2
                    && !self.words.class(*at).is(Class::HONORIFIC.or(Class::COMMON))
            })
            .map(|at| self.words.written(at))
            .collect();
        let is_known = |at: usize| known.iter().any(|(from, to)| (*from..*to).contains(&at));
        let is_office = |at: usize| {
            self.people
                .iter()
                .any(|person| (person.words.0..person.words.1).contains(&at))
        };
        (0..self.words.tokens.len())
            .filter(|at| {
                names.contains(&self.words.written(*at)) && !is_known(*at) && !is_office(*at)
            })
            .map(|at| (at, at + 1))
            .collect()
    }

    /// The first words that tell who is to be protected, if somebody is.
    fn owes_protection(&self) -> Option<(usize, usize)> {
        let has = |class: Class| self.words.tokens.iter().any(|token| token.class.is(class));
        let is_harmless = has(Class::HARMLESS);
        let happened = has(Class::EVIDENCE);
        let found = if is_harmless && !happened {
            None
        } else {
            self.victim_of_decency().or_else(|| self.child_in_a_case())
        };
        let (from, to) = found.or_else(|| self.ill().filter(|_| !is_harmless))?;
        Some((self.words.tokens[from].start, self.words.tokens[to - 1].end))
    }

    fn victim_of_decency(&self) -> Option<(usize, usize)> {
        if !self
            .sentences
            .iter()
            .any(|sentence| sentence.tells(Harm::Decency))
        {
            return None;
        }
        let person = self.people.iter().find(|person| {
            let is_near = self
                .near(person.words.0, 2)
                .any(|sentence| sentence.tells(Harm::Decency));
            is_protectable(person) && (person.bond > Bond::Bare || is_near)
        });
        let detail = || self.details.iter().find(|detail| is_telling(detail.kind));
        person
            .map(|person| (person.words.0, person.end))
            .or_else(|| detail().map(|detail| detail.words))
    }

    fn child_in_a_case(&self) -> Option<(usize, usize)> {
        let is_minor = |person: &Person| person.age.is_some_and(|age| age < ADULT);
        let person = self.people.iter().find(|person| {
            let is_adult = person.age.is_some_and(|age| age >= ADULT);
            let at = person.words.0;
            let is_child = is_minor(person) || self.near(at, 1).any(|sentence| sentence.child);
            let is_case = self
                .near(at, 2)
                .any(|sentence| sentence.tells(Harm::Violence));
            person.bond != Bond::Office
                && !is_adult
                && is_child
                && is_case
                && person.bond > Bond::Bare
        });
        let detail = || {
            self.details.iter().find(|detail| {
                let at = detail.words.0;
                let is_child =
                    detail.kind == Kind::School || self.near(at, 1).any(|sentence| sentence.child);
                is_telling(detail.kind) && is_child && self.is_child_case(at)
            })
        };
        person
            .map(|person| (person.words.0, person.end))
            .or_else(|| detail().map(|detail| detail.words))
    }

    /// Whether a sentence near here tells of a child and of a crime.
    fn is_child_case(&self, at: usize) -> bool {
        let is_case = self
            .near(at, 1)
            .any(|sentence| sentence.tells(Harm::Violence));
        is_case && self.near(at, 1).any(|sentence| sentence.child)
    }

    fn ill(&self) -> Option<(usize, usize)> {
        let person = self.people.iter().find(|person| {
            let mut near = self.near(person.words.0, 1);
            person.bond > Bond::Office
                && !person.is_culprit
                && near.any(|sentence| sentence.tells(Harm::Health) && !sentence.past)
        });
        person.map(|person| (person.words.0, person.end))
    }

    /// The sentences around a word.
    fn near(&self, word: usize, reach: usize) -> impl Iterator<Item = &Sentence> {
        let sentence = self.words.tokens[word].sentence;
        let end = (sentence + reach + 1).min(self.sentences.len());
        self.sentences[sentence.saturating_sub(reach)..end].iter()
    }
}

/// Somebody who is neither in office nor an accused adult.
fn is_protectable(person: &Person) -> bool {
    let is_adult = person.age.is_none_or(|age| age >= ADULT);
    person.bond != Bond::Office && !(person.is_culprit && is_adult)
}

/// A village alone tells of thousands, an illness of nobody.
fn is_telling(kind: Kind) -> bool {
    match kind {
        Kind::School | Kind::Street | Kind::Quarter | Kind::Birth | Kind::Account => true,
        Kind::Village | Kind::Illness | Kind::Class => false,
    }
}

fn sentences(plain: &str, words: &Words<'_>) -> Vec<Sentence> {
    let count = words.tokens.last().map_or(0, |token| token.sentence + 1);
    let mut sentences = vec![Sentence::default(); count];
    for HarmWord { at, harm, .. } in harm(plain) {
        let word = words.tokens.partition_point(|token| token.end <= at);
        let Some(token) = words.tokens.get(word) else {
            continue;
        };
        let sentence = &mut sentences[token.sentence];
        sentence.harms[harm as usize] = true;
    }
    for (index, token) in words.tokens.iter().enumerate() {
        let sentence = &mut sentences[token.sentence];
        sentence.child |= is_child(words, index);
        sentence.past |= matches!(
            words.word(index),
            "mantan" | "sembuh" | "penyintas" | "bekas"
        );
    }
    sentences
}

/// A word that says that a child is spoken of.
fn is_child(words: &Words<'_>, index: usize) -> bool {
    let class = words.class(index);
    let is_class = words.word(index) == "kelas" && words.tokens.get(index + 1).is_some();
    let is_school =
        class.is(Class::SCHOOL) && words.tokens[index].shape == super::tokens::Shape::Capitals;
    let is_minor = words.word(index) == "bawah" && words.word(index + 1) == "umur";
    class.is(Class::CHILD) || is_class || is_school || is_minor || child_age_at(words, index)
}
