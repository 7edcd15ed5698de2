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
pub(crate) enum Byline {
    /// Somebody with a file in `penulis/`: index into `Site::people`.
    Person(u16),
    /// A name alone.
    Name(Box<str>),
    /// The newsroom, instead of somebody who would tell where a protected article plays.
    Editors,
}

/// Authors by what writers call them.
pub(crate) struct Signatures<'a> {
    /// By slug of the name, and by the name of the file.
    by_name: FxHashMap<String, u16>,
    people: Vec<&'a Person>,
    /// Slugs of names that stand on the page of a KIM: its own and its officers'.
    of_kims: BTreeSet<String>,
    /// By what was written, since most write few names many times.
    met: FxHashMap<Box<str>, Option<u16>>,
}

impl<'a> Signatures<'a> {
    /// The authors and KIM of a site, each in the order of their files.
    pub(crate) fn new(
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
            people,
            of_kims,
            met: FxHashMap::default(),
        }
    }

    /// Bylines of an article, each once. A name without a file stays a name; where the site keeps files, it is remarked on.
    pub(crate) fn of(&mut self, head: &PublicHead, out: &mut Vec<Diagnostic>) -> Vec<Byline> {
        let mut bylines = Vec::with_capacity(head.authors.len());
        for author in &head.authors {
            let known = self.find(&author.value);
            if known.is_none() && !self.people.is_empty() {
                out.push(self.unknown(head, author));
            }
            let byline = if head.is_protected() && self.tells(head, &author.value, known) {
                Byline::Editors
            } else {
                known.map_or_else(|| Byline::Name(author.value.clone()), Byline::Person)
            };
            // Two members of a KIM are one newsroom.
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
            Some(person) => {
                let person = self.people[usize::from(person)];
                // Readers know where a KIM is; an office is told on the author's own page.
                person.kim.is_some() || head.conceals(&person.name) || head.conceals(&person.role)
            }
            None => head.conceals(written) || self.of_kims.contains(&*slug(written)),
        }
    }

    fn unknown(&self, head: &PublicHead, author: &Written<Box<str>>) -> Diagnostic {
        let spellings = self
            .people
            .iter()
            .flat_map(|person| [&*person.id, &*person.name]);
        Diagnostic::new(code::AUTHOR_UNKNOWN)
            .with("nama", &author.value)
            .suggest(nearest(&author.value, spellings))
            .at_span(&head.path, &author.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SitePath;
    use crate::newsroom::next::tests::written;
    use crate::places::{Contact, Officer, PlaceId};

    fn person(id: &str, name: &str, kim: Option<&str>, role: &str) -> Person {
        Person {
            path: SitePath::new(&format!("penulis/{id}.md")).expect("a path"),
            id: id.into(),
            name: name.into(),
            kim: kim.map(|kim| Written::new(kim.into(), 0..0)),
            role: role.into(),
            photo: None,
            contact: Contact::default(),
        }
    }

    /// A KIM that does not bear the name of its kelurahan.
    fn kim() -> Kim {
        Kim {
            path: SitePath::new("kim/bintaro.md").expect("a path"),
            id: "bintaro".into(),
            name: "KIM Berseri".into(),
            place: PlaceId(2),
            decree: None,
            term: None,
            officers: vec![Officer {
                name: "Muhammad Sahnan".into(),
                role: "Ketua".into(),
            }],
            contact: Contact::default(),
            map: None,
        }
    }

    fn signed(front: &str, author: &str) -> (Byline, usize) {
        let people = [
            person("siti", "Siti Maryam", Some("bintaro"), ""),
            person("budi", "Budi", None, "Anggota KIM Bintaro"),
            person("ani", "Ani", None, "Fotografer"),
        ];
        let kim = kim();
        let mut signatures = Signatures::new(people.iter(), std::iter::once(&kim));
        let front = format!("{front}penulis: {author}");
        let (article, _) = written("content/ampenan/bintaro/a.md", &front, "Isi.");
        let mut remarks = Vec::new();
        let mut bylines = signatures.of(article.redacted(), &mut remarks);
        (bylines.remove(0), remarks.len())
    }

    #[test]
    fn an_open_article_is_signed_by_whoever_wrote_it() {
        assert_eq!(signed("", "siti"), (Byline::Person(0), 0));
        assert_eq!(signed("", "Siti Maryam"), (Byline::Person(0), 0));
        assert_eq!(
            signed("", "KIM Bintaro"),
            (Byline::Name("KIM Bintaro".into()), 1)
        );
    }

    #[test]
    fn whoever_would_tell_where_is_replaced_by_the_newsroom() {
        for author in [
            "siti",
            "budi",
            "KIM Berseri",
            "Muhammad Sahnan",
            "KIM Bintaro",
            "Karang Taruna Bintaro",
        ] {
            assert_eq!(
                signed("lindungi: anak\n", author).0,
                Byline::Editors,
                "{author}"
            );
        }
        assert_eq!(signed("lindungi: anak\n", "ani").0, Byline::Person(2));
        assert_eq!(
            signed("lindungi: anak\n", "Warga").0,
            Byline::Name("Warga".into())
        );
    }
}
