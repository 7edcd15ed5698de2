//! Who signs an article.
//!
//! Owns: names matched to the files of `penulis/`, and the rule for protected articles: whoever would tell the kelurahan by
//! their name, their KIM or their office is replaced by the newsroom. Refuses: pages of authors.

use super::PublicHead;
use crate::base::{Written, slug};
use crate::diag::{Diagnostic, code, nearest};
use crate::places::{Kim, Person};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Who wrote an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Byline {
    /// Somebody with a file in `penulis/`: index into `Site::people`.
    Person(u16),
    /// A name alone.
    Name(Box<str>),
    /// The newsroom, instead of somebody who would tell where a protected article plays.
    Editors,
}

/// Authors by what writers call them.
pub struct Signatures<'a> {
    /// By slug of the name, and by the name of the file.
    by_name: FxHashMap<String, u16>,
    /// Every spelling, for suggestions.
    names: Vec<&'a str>,
    /// Whether each belongs to a KIM, whose kelurahan readers know.
    is_member: Vec<bool>,
    /// Slugs of names that stand on the page of a KIM: its own and its officers'.
    of_kims: BTreeSet<String>,
    /// By what was written, since most write few names many times.
    met: FxHashMap<Box<str>, Option<u16>>,
}

impl<'a> Signatures<'a> {
    /// The authors and KIM of a site, each in the order of their files.
    pub fn new(
        people: impl Iterator<Item = &'a Person>,
        kims: impl Iterator<Item = &'a Kim>,
    ) -> Self {
        let people: Vec<&Person> = people.collect();
        let mut by_name = FxHashMap::default();
        for (index, person) in (0u16..).zip(&people) {
            by_name
                .entry(slug(&person.name).into_owned())
                .or_insert(index);
        }
        for (index, person) in (0u16..).zip(&people) {
            by_name.insert(person.id.to_string(), index); // the file's name outweighs a namesake
        }
        let mut of_kims = BTreeSet::new();
        for kim in kims {
            of_kims.insert(slug(&kim.name).into_owned());
            let officers = kim.officers.iter();
            of_kims.extend(officers.map(|officer| slug(&officer.name).into_owned()));
        }
        Self {
            by_name,
            names: people.iter().flat_map(|p| [&*p.id, &*p.name]).collect(),
            is_member: people.iter().map(|person| person.kim.is_some()).collect(),
            of_kims,
            met: FxHashMap::default(),
        }
    }

    /// Bylines of an article, each once. A name without a file stays a name; where the site keeps files, it is remarked on.
    pub fn of(&mut self, head: &PublicHead, out: &mut Vec<Diagnostic>) -> Vec<Byline> {
        let mut bylines = Vec::with_capacity(head.authors.len());
        for author in &head.authors {
            let known = self.find(&author.value);
            if known.is_none() && !self.names.is_empty() {
                out.push(self.unknown(head, author));
            }
            let byline = if head.is_protected() && self.tells(head, &author.value, known) {
                Byline::Editors
            } else {
                known.map_or_else(|| Byline::Name(author.value.clone()), Byline::Person)
            };
            if !bylines.contains(&byline) {
                bylines.push(byline);
            }
        }
        bylines
    }

    fn find(&mut self, written: &str) -> Option<u16> {
        if let Some(known) = self.met.get(written) {
            return *known;
        }
        let known = self.by_name.get(&*slug(written)).copied();
        self.met.insert(written.into(), known);
        known
    }

    /// Whether a byline would tell where a protected article plays.
    fn tells(&self, head: &PublicHead, written: &str, known: Option<u16>) -> bool {
        match known {
            Some(person) => self.is_member[usize::from(person)],
            None => head.conceals(written) || self.of_kims.contains(&*slug(written)),
        }
    }

    fn unknown(&self, head: &PublicHead, author: &Written<Box<str>>) -> Diagnostic {
        Diagnostic::new(code::AUTHOR_UNKNOWN)
            .with("nama", &author.value)
            .suggest(nearest(&author.value, self.names.iter().copied()))
            .at_span(&head.path, &author.span)
    }
}
