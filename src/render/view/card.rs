//! Articles in lists, and the small things that lists and articles share.

use super::View;
use super::types::{Card, CardValue, ImageView, KindView, Link, PlaceLink};
use crate::content::{ArticleKind, FactCheck, Verdict};
use crate::newsroom::Byline;
use crate::places::{Level, Place, PlaceId};
use crate::site::{ArticleId, Group};
use std::borrow::Cow;
use tera::Value;

impl<'a> View<'a> {
    /// An article in a list.
    pub(crate) fn card(&self, id: ArticleId) -> CardValue {
        let (head, entry) = (self.head(id), self.entry(id));
        let place = entry.filed.first().copied();
        let link = |place: PlaceId| self.shared.places[usize::from(place.0)].clone();
        let date = &self.shared.dates[id.0 as usize];
        Value::from_serializable(&Card {
            title: &head.title,
            url: self.href(self.plan.addresses().article(id)),
            date: date
                .get_or_init(|| Value::from_serializable(&self.clock.text(head.date)))
                .clone(),
            summary: &head.summary,
            image: self.head_image(id),
            place: place.map_or(Value::none(), link),
            kecamatan: place
                .and_then(|place| self.places.kecamatan(place))
                .map_or(Value::none(), link),
            kind: self.shared.kinds[head.kind as usize].clone(),
            category: entry.category.map_or(Value::none(), |index| {
                self.shared.categories[usize::from(index)].clone()
            }),
            authors: entry
                .bylines
                .iter()
                .map(|byline| self.byline_name(byline))
                .collect(),
            pending: head.is_pending,
            language: head.language.as_deref().unwrap_or(""),
        })
    }

    /// Cards of a list.
    pub(crate) fn cards(&self, ids: &[ArticleId]) -> Vec<CardValue> {
        ids.iter().map(|id| self.card(*id)).collect()
    }

    /// The picture that an article's head names, if readers may see its photos.
    pub(crate) fn head_image(&self, id: ArticleId) -> Option<ImageView<'a>> {
        let head = self.head(id);
        // The picture of a protected article is in its head only if it is safe.
        let picture = head
            .picture
            .as_deref()
            .filter(|_| self.entry(id).standing.is_shown())?;
        let image = self.image(
            &head.path,
            &picture.file.value,
            &picture.alt,
            picture.credit.as_deref().unwrap_or(""),
        )?;
        // One that an open article shows, too, lies below its kelurahan.
        (!head.conceals(&image.url)).then_some(image)
    }

    pub(crate) fn byline_name(&self, byline: &'a Byline) -> &'a str {
        match byline {
            Byline::Person(index) => &self.site.people[usize::from(*index)].0.name,
            Byline::Name(name) => name,
            Byline::Editors => self.text("editors"),
        }
    }

    pub(crate) fn place(&self, id: PlaceId) -> &'a Place {
        let places = self.places;
        places.get(id)
    }

    /// A place by name, with the page it has; the region's is the front page.
    pub(crate) fn place_link(&self, id: PlaceId) -> PlaceLink<'a> {
        let place = self.place(id);
        let url = self.href(&self.plan.addresses().group(place_group(id, place.level)));
        PlaceLink {
            name: &place.name,
            url,
            word: place.word.text(),
        }
    }

    pub(crate) fn kind(&self, kind: ArticleKind) -> KindView<'a> {
        let key = match kind {
            ArticleKind::Berita => "kind_berita",
            ArticleKind::Rilis => "kind_rilis",
            ArticleKind::Pengumuman => "kind_pengumuman",
            ArticleKind::Agenda => "kind_agenda",
            ArticleKind::Opini => "kind_opini",
            ArticleKind::Profil => "kind_profil",
            ArticleKind::CekFakta => "kind_cek_fakta",
            ArticleKind::Advertorial => "kind_advertorial",
        };
        KindView {
            id: kind.word(),
            label: self.text(key),
        }
    }

    /// The claim of a fact check and what became of it.
    pub(crate) fn fact_check(&self, id: ArticleId) -> Option<&'a FactCheck> {
        let head = self.head(id);
        head.press
            .as_deref()?
            .check
            .as_ref()
            .filter(|_| head.kind == ArticleKind::CekFakta)
    }

    pub(crate) fn verdict(&self, verdict: Verdict) -> KindView<'a> {
        let key = match verdict {
            Verdict::Benar => "verdict_benar",
            Verdict::SebagianBenar => "verdict_sebagian_benar",
            Verdict::Menyesatkan => "verdict_menyesatkan",
            Verdict::BelumTerbukti => "verdict_belum_terbukti",
            Verdict::Salah => "verdict_salah",
        };
        KindView {
            id: verdict.word(),
            label: self.text(key),
        }
    }

    /// A category, if its page is built.
    pub(crate) fn category(&self, index: u16) -> Option<Link<'a>> {
        let settings = self.settings;
        let url = self.group_href(Group::Category(index))?;
        Some(Link {
            title: Cow::Borrowed(&settings.categories[usize::from(index)].title),
            url,
        })
    }
}

impl View<'_> {
    /// The group that lists a place.
    pub(crate) fn group_of(&self, id: PlaceId) -> Group {
        place_group(id, self.place(id).level)
    }
}

/// The group that lists a place.
pub(crate) fn place_group(id: PlaceId, level: Level) -> Group {
    match level {
        Level::Region => Group::Site,
        Level::Kecamatan => Group::Kecamatan(id),
        Level::Kelurahan => Group::Kelurahan(id),
    }
}
