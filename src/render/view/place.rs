//! Places on their pages, with their KIM.

use super::types::{
    AspirationView, ContactView, DecreeView, EventView, FilledText, KimView, Link, OfficerView,
    PlaceCount, PlaceLink, PlaceView, TermView,
};
use super::{Address, View, whatsapp};
use crate::i18n::DateText;
use crate::newsroom::PublicBody;
use crate::places::{Contact, Decree, Kim, Level, PlaceId};
use crate::plan::PageKind;
use crate::site::Group;
use crate::theme::encode;
use std::borrow::Cow;

impl<'a> View<'a> {
    /// The group that lists a place.
    pub(crate) fn group_of(&self, id: PlaceId) -> Group {
        match self.place(id).level {
            Level::Region => Group::Site,
            Level::Kecamatan => Group::Kecamatan(id),
            Level::Kelurahan => Group::Kelurahan(id),
        }
    }

    /// The page of a place, with that of its KIM.
    pub(crate) fn at_place(&self, id: PlaceId) -> Address<'a> {
        self.at_group(self.group_of(id))
    }

    /// A place by name, with the page it has; the region's is the front page.
    pub(crate) fn place_link(&self, id: PlaceId) -> PlaceLink<'a> {
        let place = self.place(id);
        PlaceLink {
            name: &place.name,
            url: self.at_place(id).href(),
            word: place.word.text(),
        }
    }

    pub(super) fn place_links(&self, ids: &[PlaceId]) -> Vec<PlaceLink<'a>> {
        ids.iter().map(|id| self.place_link(*id)).collect()
    }

    pub(super) fn kecamatan_link(&self, id: PlaceId) -> Option<PlaceLink<'a>> {
        Some(self.place_link(self.kecamatan(id)?))
    }

    /// The text of the KIM of a place, with the KIM.
    pub(crate) fn kim_text(&self, id: PlaceId) -> Option<(&'a Kim, &'a PublicBody)> {
        let (kim, text) = self.tables.site.kim_of(id)?;
        Some((kim, text))
    }

    /// A kecamatan or kelurahan on its page, with the text of its KIM.
    pub(crate) fn place_page(&self, id: PlaceId, kim_text: Option<FilledText>) -> PlaceView<'a> {
        let place = self.place(id);
        let group = self.group_of(id);
        let kim = self.kim_of(id).zip(kim_text);
        let children = self.tables.places.children(id);
        PlaceView {
            name: &place.name,
            word: place.word.text(),
            title: self.group_title(group),
            level: if place.level == Level::Kecamatan {
                "kecamatan"
            } else {
                "kelurahan"
            },
            code: &place.code,
            url: self.place_link(id).url,
            agenda_url: self.agenda_href(id),
            parent: place.parent.and_then(|parent| self.titled_link(parent)),
            log_url: self.built(PageKind::Log(group)).map(|log| log.href()),
            aspiration: self.aspiration(id),
            kims: self.kims_of(&children),
            children: self.counts(children),
            kim: kim.map(|(kim, text)| self.kim(kim, text)),
        }
    }

    /// 'Kecamatan Ampenan'; the region's page is the front page, which every page links to already.
    fn titled_link(&self, id: PlaceId) -> Option<Link<'a>> {
        if self.place(id).level != Level::Kecamatan {
            return None;
        }
        Some(Link {
            title: Cow::Owned(self.place_title(id)),
            url: self.place_link(id).url,
        })
    }

    fn kims_of(&self, places: &[PlaceId]) -> Vec<Link<'a>> {
        let mut links = Vec::new();
        for id in places {
            if let Some(kim) = self.kim_of(*id) {
                links.push(Link {
                    title: Cow::Borrowed(&*kim.name),
                    url: self.place_link(*id).url,
                });
            }
        }
        links
    }

    /// A message that is ready to be sent: to the KIM of a place, else to the newsroom.
    fn aspiration(&self, id: PlaceId) -> AspirationView {
        let (number, mail) = self.listeners(id);
        let title = self.group_title(self.group_of(id));
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

    /// WhatsApp number and mail of whoever listens to a place.
    fn listeners(&self, id: PlaceId) -> (&'a str, &'a str) {
        if let Some(kim) = self.kim_of(id) {
            let Contact {
                whatsapp, email, ..
            } = &kim.contact;
            // A KIM that cannot be reached must not swallow what residents wish for.
            if !whatsapp.is_empty() || !email.is_empty() {
                return (whatsapp, email);
            }
        }
        let editorial = self.editorial();
        (&editorial.whatsapp, &editorial.email)
    }

    /// Places with their counts and newest articles, and the places below them with theirs.
    pub(super) fn counts(&self, places: Vec<PlaceId>) -> Vec<PlaceCount<'a>> {
        let counts = places.into_iter().map(|id| {
            let newest = self.articles(self.group_of(id)).first();
            PlaceCount {
                newest: newest.map(|id| self.card(*id)),
                ..self.count(id)
            }
        });
        counts.collect()
    }

    fn count(&self, id: PlaceId) -> PlaceCount<'a> {
        let PlaceLink { name, url, word } = self.place_link(id);
        let children = self.tables.places.children(id).into_iter();
        PlaceCount {
            name,
            url,
            word,
            count: self.articles(self.group_of(id)).len(),
            newest: None,
            kelurahan: children.map(|child| self.count(child)).collect(),
        }
    }

    fn kim(&self, kim: &'a Kim, text: FilledText) -> KimView<'a> {
        let officers = kim.officers.iter();
        KimView {
            name: &kim.name,
            url: self.place_link(kim.place).url,
            sk: kim.decree.as_ref().map(|decree| self.decree(decree)),
            term: kim.term.map(|(from, to)| TermView { from, to }),
            officers: officers
                .map(|officer| OfficerView {
                    name: &officer.name,
                    role: &officer.role,
                })
                .collect(),
            contact: contact(&kim.contact),
            map: kim.map.as_deref(),
            content: text.html,
            video: text.has_video,
        }
    }

    fn decree(&self, decree: &'a Decree) -> DecreeView<'a> {
        DecreeView {
            number: &decree.number,
            date: decree.date.and_then(|date| self.midnight(date)),
        }
    }

    fn midnight(&self, date: jiff::civil::Date) -> Option<DateText> {
        let moment = self.zone().moment(date.at(0, 0, 0, 0))?;
        Some(self.date(moment))
    }

    /// Coming events of a place, soonest first.
    pub(crate) fn place_agenda(&self, id: PlaceId) -> Vec<EventView<'a>> {
        let (coming, _) = self.events(self.group_of(id));
        coming.into_iter().filter_map(|id| self.event(id)).collect()
    }
}

pub(super) fn contact(contact: &Contact) -> ContactView<'_> {
    ContactView {
        whatsapp: &contact.whatsapp,
        whatsapp_url: whatsapp(&contact.whatsapp),
        email: &contact.email,
        address: &contact.address,
    }
}
