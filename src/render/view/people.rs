//! Who wrote an article, and authors on their pages.

use super::types::{AuthorView, FilledText, Link, PersonView};
use super::{Address, View};
use crate::diag::{Diagnostic, code};
use crate::newsroom::{Byline, PublicBody};
use crate::places::{Kim, Person};
use crate::plan::PageKind;
use crate::site::{ArticleId, Group};
use std::borrow::Cow;

impl<'a> View<'a> {
    pub(crate) fn bylines(&self, id: ArticleId) -> &'a [Byline] {
        &self.entry(id).bylines
    }

    pub(crate) fn byline_name(&self, byline: &'a Byline) -> &'a str {
        match byline {
            Byline::Person(index) => &self.tables.site.people[usize::from(*index)].0.name,
            Byline::Name(name) => name,
            Byline::Editors => self.text("editors"),
        }
    }

    /// The page of somebody who wrote an article, if it is built.
    pub(crate) fn author_page(&self, byline: &Byline) -> Option<Address<'a>> {
        match byline {
            Byline::Person(index) => self.built(PageKind::Latest(Group::Author(*index))),
            Byline::Name(_) | Byline::Editors => None,
        }
    }

    /// Who wrote an article.
    pub(crate) fn authors(&self, id: ArticleId) -> Vec<AuthorView<'a>> {
        let bylines = self.bylines(id).iter();
        bylines.map(|byline| self.author(byline)).collect()
    }

    fn author(&self, byline: &'a Byline) -> AuthorView<'a> {
        // Where a byline was replaced, role and KIM would tell what it hides.
        let person = match byline {
            Byline::Person(index) => Some(self.person(*index).0),
            Byline::Name(_) | Byline::Editors => None,
        };
        let kim = person.and_then(|person| self.kim_of_person(person));
        AuthorView {
            name: self.byline_name(byline),
            url: self.author_page(byline).map(|page| page.href()),
            role: person.map_or("", |person| &person.role),
            kim: kim.map_or("", |kim| &kim.name),
        }
    }

    /// An author by their number, with the text of their page.
    pub(crate) fn person(&self, index: u16) -> (&'a Person, &'a PublicBody) {
        let (person, text) = &self.tables.site.people[usize::from(index)];
        (person, text)
    }

    /// The KIM that an author belongs to.
    pub(crate) fn kim_of_person(&self, person: &Person) -> Option<&'a Kim> {
        let kim = person.kim.as_ref()?;
        self.tables.site.kim(&kim.value)
    }

    /// An author on their page, with its text.
    pub(crate) fn person_page(&self, index: u16, text: FilledText) -> PersonView<'a> {
        let (person, _) = self.person(index);
        let photo = person.photo.as_ref();
        PersonView {
            name: &person.name,
            role: &person.role,
            kim: self.kim_of_person(person).map(|kim| Link {
                title: Cow::Borrowed(&*kim.name),
                url: self.place_link(kim.place).url,
            }),
            photo: photo.and_then(|photo| self.image(&person.path, &photo.value, &person.name, "")),
            contact: super::place::contact(&person.contact),
            content: text.html,
            video: text.has_video,
            url: self.at(PageKind::Latest(Group::Author(index))).href(),
        }
    }

    /// A remark on a portrait that is not there.
    pub(crate) fn missing_portrait(&self, index: u16) -> Option<Diagnostic> {
        let (person, _) = self.person(index);
        let photo = person.photo.as_ref()?;
        if self.is_there(&person.path, &photo.value) {
            return None;
        }
        let remark = Diagnostic::new(code::PHOTO_MISSING).with("berkas", &photo.value);
        Some(remark.at_span(&person.path, &photo.span))
    }
}
