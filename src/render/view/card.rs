//! Articles in lists, and the small things that lists and articles share.

use super::View;
use super::types::{Card, CardValue, ImageView, KindView, Link};
use crate::content::{ArticleKind, FactCheck, Verdict};
use crate::plan::PageKind;
use crate::site::{ArticleId, Group};
use std::borrow::Cow;
use tera::Value;

impl<'a> View<'a> {
    /// An article in a list.
    pub(crate) fn card(&self, id: ArticleId) -> CardValue {
        let (head, entry) = (self.head(id), self.entry(id));
        let place = entry.filed.first().copied();
        let kecamatan = place.and_then(|place| self.kecamatan(place));
        let category = entry.category;
        let bylines = entry.bylines.iter();
        Value::from_serializable(&Card {
            title: &head.title,
            url: self.at(PageKind::Article(id)).href(),
            date: self.date_value(id),
            summary: &head.summary,
            image: self.head_image(id),
            place: place.map_or(Value::none(), |id| self.place_value(id)),
            kecamatan: kecamatan.map_or(Value::none(), |id| self.place_value(id)),
            kind: self.kind_value(head.kind),
            category: category.map_or(Value::none(), |index| self.category_value(index)),
            authors: bylines.map(|byline| self.byline_name(byline)).collect(),
            pending: head.is_pending,
            // Empty means the site's: `lang` is printed only where a screen reader has to change its voice.
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
        let picture = head.picture.as_deref()?;
        if !self.entry(id).standing.is_shown() {
            return None;
        }
        let credit = picture.credit.as_deref().unwrap_or("");
        let image = self.image(&head.path, &picture.file.value, &picture.alt, credit)?;
        // One that an open article shows, too, lies below its kelurahan.
        (!head.conceals(&image.url)).then_some(image)
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
        let check = head.press.as_deref()?.check.as_ref()?;
        (head.kind == ArticleKind::CekFakta).then_some(check)
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
        let category = &self.tables.settings.categories[usize::from(index)];
        Some(Link {
            title: Cow::Borrowed(&category.title),
            url: self.group_href(Group::Category(index))?,
        })
    }
}
