//! An article on its page.

use super::page_types::{NoticeView, StandingView};
use super::types::{
    ArticleView, CheckView, CorrectionView, FilledText, LanguageView, Link, RepublishView,
    SeriesView, SourceView,
};
use super::{View, whatsapp};
use crate::content::{ArticleKind, Correction};
use crate::diag::{Diagnostic, code};
use crate::newsroom::{Notice, Standing};
use crate::places::{Level, PlaceId};
use crate::plan::PageKind;
use crate::render::licence;
use crate::site::{ArticleId, Group, PageId};
use crate::theme::encode;
use std::borrow::Cow;

/// Words that people read in a minute on a phone.
const WORDS_A_MINUTE: u32 = 200;

impl<'a> View<'a> {
    /// An article on its page, with its text.
    pub(crate) fn article(&self, id: ArticleId, text: FilledText) -> ArticleView<'a> {
        let (head, entry) = (self.head(id), self.entry(id));
        let place = entry.filed.first().copied();
        let address = self.at(PageKind::Article(id));
        let absolute = address.absolute();
        let (newer, older) = self.neighbours(id);
        ArticleView {
            title: &head.title,
            url: address.href(),
            date: self.date(head.date),
            updated: head.updated.map(|time| self.date(time)),
            kind: self.kind(head.kind),
            category: entry.category.and_then(|index| self.category(index)),
            tags: self.tags(id),
            place: place.map(|place| self.place_link(place)),
            kecamatan: place.and_then(|place| self.kecamatan_link(place)),
            places: self.place_links(&entry.filed),
            kim: place.and_then(|place| self.kim_link(place)),
            authors: self.authors(id),
            summary: &head.summary,
            summary_given: head.summary_given,
            image: self.head_image(id),
            content: text.html,
            video: text.has_video,
            headings: text.headings,
            sources: self.sources(id),
            language: self.language_of(id),
            corrections: self.correction_views(id),
            check: self.check(id),
            expires: head.expires.map(|time| self.date(time)),
            ties: self.ties(id),
            languages: self.languages(id),
            pending: head.is_pending,
            event: self.event(id),
            series: self.series(id),
            previous: older.map(|id| self.card(id)),
            next: newer.map(|id| self.card(id)),
            // Neighbours in time within its group: a list of the newest would change every page with every article.
            related: self.cards(&self.tables.site.related(id)),
            // Nobody believes '0 minutes'.
            minutes: head.counts.words.div_ceil(WORDS_A_MINUTE).max(1),
            whatsapp_url: share_url(&head.title, &absolute),
            report_url: self.report_url(&head.title, &absolute),
            republish: self.republish(id),
            absolute,
        }
    }

    /// A remark on a picture that the head names and that is not there.
    pub(crate) fn missing_picture(&self, id: ArticleId) -> Option<Diagnostic> {
        let head = self.head(id);
        let picture = head.picture.as_ref()?;
        let is_shown = self.entry(id).standing.is_shown();
        if !is_shown || self.is_there(&head.path, &picture.file.value) {
            return None;
        }
        let remark = Diagnostic::new(code::PHOTO_MISSING).with("berkas", &picture.file.value);
        Some(remark.at_span(&head.path, &picture.file.span))
    }

    /// Tags that have a page.
    fn tags(&self, id: ArticleId) -> Vec<Link<'a>> {
        let mut links = Vec::new();
        for tag in &self.entry(id).tags {
            if let Some(url) = self.group_href(Group::Tag(*tag)) {
                let title = Cow::Borrowed(&*self.tables.site.tags[*tag as usize].title);
                links.push(Link { title, url });
            }
        }
        links
    }

    /// The KIM of a kelurahan, with the page it has there.
    fn kim_link(&self, place: PlaceId) -> Option<Link<'a>> {
        if self.place(place).level != Level::Kelurahan {
            return None;
        }
        Some(Link {
            title: Cow::Borrowed(&*self.kim_of(place)?.name),
            url: self.place_link(place).url,
        })
    }

    fn sources(&self, id: ArticleId) -> Vec<SourceView<'a>> {
        let sources = self.head(id).sources.iter();
        let view = sources.map(|source| SourceView {
            name: &source.name,
            url: source.url.as_deref(),
        });
        view.collect()
    }

    fn correction_views(&self, id: ArticleId) -> Vec<CorrectionView<'a>> {
        let corrections = self.corrections(id).iter().enumerate();
        corrections
            .map(|(index, correction)| self.correction_view(index, correction))
            .collect()
    }

    fn correction_view(&self, index: usize, correction: &'a Correction) -> CorrectionView<'a> {
        CorrectionView {
            id: super::fragment(index).trim_start_matches('#').to_owned(),
            date: self.date(correction.time),
            kind: correction.kind.word(),
            label: self.label_of(correction.kind),
            text: &correction.text,
            from: correction.from.as_deref().unwrap_or(""),
        }
    }

    fn check(&self, id: ArticleId) -> Option<CheckView<'a>> {
        let check = self.fact_check(id)?;
        Some(CheckView {
            claim: &check.claim,
            verdict: self.verdict(check.verdict),
            by: check.by.as_deref().unwrap_or(""),
            url: check.url.as_deref(),
            date: check.date.map(|time| self.date(time)),
        })
    }

    fn languages(&self, id: ArticleId) -> Vec<LanguageView<'a>> {
        let translations = self.translations(id).into_iter();
        let view = translations.map(|(language, other)| LanguageView {
            language,
            name: self.language_name(language),
            url: self.at(PageKind::Article(other)).href(),
            current: other == id,
        });
        view.collect()
    }

    fn series(&self, id: ArticleId) -> Option<SeriesView<'a>> {
        let index = self.entry(id).series?;
        let group = Group::Series(index);
        let list = self.articles(group);
        let newer = list.iter().position(|other| *other == id)?;
        Some(SeriesView {
            title: &self.tables.site.series[index as usize].title,
            url: self.group_href(group),
            position: list.len() - newer,
            total: list.len(),
        })
    }

    /// Where a reader reports a mistake: the newsroom's WhatsApp, else its mail.
    fn report_url(&self, title: &str, address: &str) -> Option<String> {
        let editorial = self.editorial();
        let text = encode(&format!("{}: {title} {address}", self.text("report_error")));
        // WhatsApp first: most readers have it, few have a mail program set up.
        match (whatsapp(&editorial.whatsapp).as_str(), &*editorial.email) {
            ("", "") => None,
            ("", mail) => Some(format!("mailto:{mail}?subject={text}")),
            (link, _) => Some(format!("{link}?text={text}")),
        }
    }

    /// How an article may be published again: not while it is being verified, nor where it was paid for or protects somebody.
    fn republish(&self, id: ArticleId) -> Option<RepublishView<'a>> {
        let is_free = self.entry(id).standing == Standing::Public
            && self.head(id).kind != ArticleKind::Advertorial;
        let licence = self.licence();
        (self.may_be_republished() && is_free).then(|| RepublishView {
            licence,
            licence_url: licence::url(licence),
        })
    }

    /// What remains of an article that has ended or was withdrawn: no word of its text, and no title if it was withdrawn.
    pub(crate) fn notice(&self, id: ArticleId) -> NoticeView<'a> {
        let head = self.head(id);
        match &head.notice {
            // The title may be what had to be withdrawn.
            Some(Notice::Withdrawn(withdrawal)) => NoticeView {
                kind: "withdrawn",
                title: self.text("withdrawn"),
                date: self.date(withdrawal.time),
                reason: &withdrawal.reason,
            },
            Some(Notice::Ended(_)) | None => NoticeView {
                kind: "ended",
                title: self.text("ended"),
                date: self.date(head.expires.unwrap_or(head.date)),
                reason: "",
            },
        }
    }

    /// A standing page, with its text.
    pub(crate) fn standing_page(&self, id: PageId, text: FilledText) -> StandingView<'a> {
        let (page, _) = self.page(id);
        StandingView {
            slug: &page.slug,
            title: &page.title,
            summary: &page.summary,
            summary_given: page.summary_given,
            content: text.html,
            video: text.has_video,
            updated: page.updated.map(|time| self.date(time)),
            headings: text.headings,
        }
    }
}

fn share_url(title: &str, address: &str) -> String {
    let text = encode(&format!("{title} {address}"));
    format!("https://wa.me/?text={text}")
}
