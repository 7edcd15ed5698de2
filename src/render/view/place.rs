//! Places and people on their pages.

use super::types::{
    AspirationView, ContactView, DecreeView, EventView, KimView, Link, OfficerView, PersonView,
    PlaceCount, PlaceView, TermView,
};
use super::{View, card::place_group, whatsapp};
use crate::diag::{Diagnostic, code};
use crate::newsroom::PublicBody;
use crate::places::{Contact, Kim, Level, PlaceId};
use crate::plan::PageKind;
use crate::render::body;
use crate::site::Group;
use crate::theme::encode;
use std::borrow::Cow;

impl<'a> View<'a> {
    /// A kecamatan or kelurahan on its page; remarks are about links in its KIM's text.
    pub(crate) fn place_page(&self, id: PlaceId) -> (PlaceView<'a>, Vec<Diagnostic>) {
        let (site, place) = (self.site, self.place(id));
        let (kim, diagnostics) = site
            .kim_of(id)
            .map(|(kim, text)| self.kim(kim, text))
            .unzip();
        let children = self.places.children(id);
        let kims = children.iter().filter_map(|child| {
            let (kim, _) = site.kim_of(*child)?;
            Some(Link {
                title: Cow::Borrowed(&*kim.name),
                url: self.place_link(*child).url,
            })
        });
        let view = PlaceView {
            name: &place.name,
            word: place.word.text(),
            title: self.group_title(place_group(id, place.level)),
            level: if place.level == Level::Kecamatan {
                "kecamatan"
            } else {
                "kelurahan"
            },
            code: &place.code,
            url: self.place_link(id).url,
            agenda_url: self.agenda_href(id),
            parent: place
                .parent
                .filter(|parent| self.place(*parent).level == Level::Kecamatan)
                .map(|parent| {
                    let link = self.place_link(parent);
                    Link {
                        title: Cow::Owned(format!("{} {}", link.word, link.name)),
                        url: link.url,
                    }
                }),
            log_url: self.href_if(PageKind::Log(place_group(id, place.level))),
            aspiration: self.aspiration(id),
            kims: kims.collect(),
            children: children
                .into_iter()
                .map(|child| self.place_count(child, true))
                .collect(),
            kim,
        };
        (view, diagnostics.unwrap_or_default())
    }

    /// A message that is ready to be sent: to the KIM of a place, else to the newsroom.
    fn aspiration(&self, id: PlaceId) -> AspirationView {
        let kim = self.site.kim_of(id).map(|(kim, _)| &kim.contact);
        let editorial = &self.settings.editorial;
        let is_kims = kim.is_some_and(|kim| !kim.whatsapp.is_empty() || !kim.email.is_empty());
        let (number, mail) = match kim.filter(|_| is_kims) {
            Some(kim) => (&*kim.whatsapp, &*kim.email),
            None => (&*editorial.whatsapp, &*editorial.email),
        };
        let title = self.group_title(place_group(id, self.place(id).level));
        let text = encode(&self.phrase("aspiration_message", &title));
        let number = whatsapp(number);
        AspirationView {
            whatsapp_url: (!number.is_empty()).then(|| format!("{number}?text={text}")),
            mail_url: (!mail.is_empty()).then(|| {
                let subject = encode(&self.phrase("aspiration_subject", &title));
                format!("mailto:{mail}?subject={subject}&body={text}")
            }),
        }
    }

    /// A place with its count and newest article, and the places below it with theirs.
    pub(crate) fn place_count(&self, id: PlaceId, newest: bool) -> PlaceCount<'a> {
        let place = self.place(id);
        let list = self.site.list(place_group(id, place.level));
        PlaceCount {
            name: &place.name,
            url: self.place_link(id).url,
            word: place.word.text(),
            count: list.len(),
            newest: list.first().filter(|_| newest).map(|id| self.card(*id)),
            kelurahan: self
                .places
                .children(id)
                .into_iter()
                .map(|child| self.place_count(child, false))
                .collect(),
        }
    }

    fn kim(&self, kim: &'a Kim, text: &PublicBody) -> (KimView<'a>, Vec<Diagnostic>) {
        let (content, diagnostics) = body::fill(self, &kim.path, text, body::Photos::BelowAnother);
        let midnight = |date: jiff::civil::Date| {
            self.settings
                .zone
                .moment(date.at(0, 0, 0, 0))
                .map(|moment| self.clock.text(moment))
        };
        let view = KimView {
            name: &kim.name,
            url: self.place_link(kim.place).url,
            sk: kim.decree.as_ref().map(|decree| DecreeView {
                number: &decree.number,
                date: decree.date.and_then(midnight),
            }),
            term: kim.term.map(|(from, to)| TermView { from, to }),
            officers: kim
                .officers
                .iter()
                .map(|o| OfficerView {
                    name: &o.name,
                    role: &o.role,
                })
                .collect(),
            contact: contact(&kim.contact),
            map: kim.map.as_deref(),
            content,
            video: body::has_video(text),
        };
        (view, diagnostics)
    }

    /// An author on their page.
    pub(crate) fn person(&self, index: u16) -> (PersonView<'a>, Vec<Diagnostic>) {
        let site = self.site;
        let (person, text) = &site.people[usize::from(index)];
        let (content, mut diagnostics) =
            body::fill(self, &person.path, text, body::Photos::BelowAnother);
        let photo = person
            .photo
            .as_ref()
            .filter(|photo| !self.is_there(&person.path, &photo.value));
        diagnostics.extend(photo.map(|photo| {
            Diagnostic::new(code::PHOTO_MISSING)
                .with("berkas", &photo.value)
                .at_span(&person.path, &photo.span)
        }));
        let kim = person.kim.as_ref().and_then(|kim| site.kim(&kim.value));
        let view = PersonView {
            name: &person.name,
            role: &person.role,
            kim: kim.map(|kim| Link {
                title: Cow::Borrowed(&*kim.name),
                url: self.place_link(kim.place).url,
            }),
            photo: person
                .photo
                .as_ref()
                .and_then(|photo| self.image(&person.path, &photo.value, &person.name, "")),
            contact: contact(&person.contact),
            content,
            video: body::has_video(text),
            url: self.href(&self.plan.addresses().group(Group::Author(index))),
        };
        (view, diagnostics)
    }

    /// Coming events of a place, soonest first.
    pub(crate) fn place_agenda(&self, id: PlaceId) -> Vec<EventView<'a>> {
        let events = self.site.events(place_group(id, self.place(id).level));
        events
            .iter()
            .filter(|id| !self.event_ended(**id))
            .filter_map(|id| self.event(*id))
            .collect()
    }
}

fn contact(contact: &Contact) -> ContactView<'_> {
    ContactView {
        whatsapp: &contact.whatsapp,
        whatsapp_url: whatsapp(&contact.whatsapp),
        email: &contact.email,
        address: &contact.address,
    }
}
