//! An article on its page.

use super::page_types::{NoticeView, StandingView};
use super::types::{
    ArticleView, AuthorView, CheckView, CorrectionView, HeadingView, LanguageView, Link,
    RepublishView, SeriesView, SourceView,
};
use super::{Changed, View, whatsapp};
use crate::content::ArticleKind;
use crate::diag::{Diagnostic, code};
use crate::newsroom::{Byline, Notice, PublicBody, Standing};
use crate::places::Level;
use crate::render::body;
use crate::render::licence;
use crate::site::{ArticleId, Group, PageId};
use crate::theme::encode;
use std::borrow::Cow;

/// Words that people read in a minute on a phone.
const WORDS_A_MINUTE: u32 = 200;

impl<'a> View<'a> {
    /// An article on its page; remarks are about links in its text.
    pub(crate) fn article(
        &self,
        id: ArticleId,
    ) -> Result<(ArticleView<'a>, Vec<Diagnostic>), Changed> {
        let (head, entry) = (self.head(id), self.entry(id));
        let text = self.texts.text(head)?;
        let image = self.head_image(id);
        let photos = if image.is_some() {
            body::Photos::BelowAnother
        } else {
            body::Photos::Shown
        };
        let (content, mut diagnostics) = body::fill(self, &head.path, &text, photos);
        diagnostics.extend(self.missing_picture(id));
        let url = self.plan.addresses().article(id);
        let (newer, older) = self.site.neighbours(id);
        let place = entry.filed.first().copied();
        let absolute = self.absolute(url);
        let view = ArticleView {
            title: &head.title,
            url: self.href(url),
            date: self.clock.text(head.date),
            updated: head.updated.map(|time| self.clock.text(time)),
            kind: self.kind(head.kind),
            category: entry.category.and_then(|index| self.category(index)),
            tags: self.tags(id),
            place: place.map(|place| self.place_link(place)),
            kecamatan: place
                .and_then(|place| self.places.kecamatan(place))
                .map(|place| self.place_link(place)),
            places: entry
                .filed
                .iter()
                .map(|place| self.place_link(*place))
                .collect(),
            kim: self.kim_link(id),
            authors: self.authors(id),
            summary: &head.summary,
            summary_given: head.summary_given,
            image,
            content,
            video: body::has_video(&text),
            sources: head
                .sources
                .iter()
                .map(|s| SourceView {
                    name: &s.name,
                    url: s.url.as_deref(),
                })
                .collect(),
            language: head.language.as_deref().unwrap_or(&self.settings.language),
            corrections: self.corrections(id),
            check: self.check(id),
            expires: head.expires.map(|time| self.clock.text(time)),
            ties: self.ties(id),
            languages: self.languages(id),
            pending: head.is_pending,
            event: self.event(id),
            series: self.series(id),
            previous: older.map(|id| self.card(id)),
            next: newer.map(|id| self.card(id)),
            related: self.cards(&self.site.related(id)),
            minutes: head.counts.words.div_ceil(WORDS_A_MINUTE).max(1),
            whatsapp_url: format!(
                "https://wa.me/?text={}",
                encode(&format!("{} {absolute}", head.title))
            ),
            report_url: self.report_url(&head.title, &absolute),
            republish: self.republish(id),
            absolute,
            headings: headings(&text),
        };
        Ok((view, diagnostics))
    }

    /// A picture that the head names and that is not there.
    fn missing_picture(&self, id: ArticleId) -> Option<Diagnostic> {
        let (head, entry) = (self.head(id), self.entry(id));
        let picture = head
            .picture
            .as_ref()
            .filter(|_| entry.standing.is_shown())?;
        let missing = !self.is_there(&head.path, &picture.file.value);
        missing.then(|| {
            Diagnostic::new(code::PHOTO_MISSING)
                .with("berkas", &picture.file.value)
                .at_span(&head.path, &picture.file.span)
        })
    }

    fn tags(&self, id: ArticleId) -> Vec<Link<'a>> {
        let site = self.site;
        let link = |tag: &u32| {
            let url = self.group_href(Group::Tag(*tag))?;
            Some(Link {
                title: Cow::Borrowed(&*site.tags[*tag as usize].title),
                url,
            })
        };
        self.entry(id).tags.iter().filter_map(link).collect()
    }

    /// The KIM of the kelurahan that an article is filed under, with the page it has there.
    fn kim_link(&self, id: ArticleId) -> Option<Link<'a>> {
        let site = self.site;
        let place = *self
            .entry(id)
            .filed
            .first()
            .filter(|place| self.place(**place).level == Level::Kelurahan)?;
        let (kim, _) = site.kim_of(place)?;
        Some(Link {
            title: Cow::Borrowed(&*kim.name),
            url: self.place_link(place).url,
        })
    }

    pub(crate) fn authors(&self, id: ArticleId) -> Vec<AuthorView<'a>> {
        let site = self.site;
        let view = |byline: &'a Byline| match byline {
            Byline::Name(name) => AuthorView {
                name,
                url: None,
                role: "",
                kim: "",
            },
            Byline::Editors => AuthorView {
                name: self.byline_name(byline),
                url: None,
                role: "",
                kim: "",
            },
            Byline::Person(index) => {
                let person = &site.people[usize::from(*index)].0;
                let kim = person.kim.as_ref().and_then(|kim| site.kim(&kim.value));
                AuthorView {
                    name: &person.name,
                    url: self.group_href(Group::Author(*index)),
                    role: &person.role,
                    kim: kim.map_or("", |kim| &kim.name),
                }
            }
        };
        self.entry(id).bylines.iter().map(view).collect()
    }

    fn corrections(&self, id: ArticleId) -> Vec<CorrectionView<'a>> {
        let shown = self.head(id).corrections(self.now);
        shown
            .iter()
            .enumerate()
            .map(|(index, correction)| CorrectionView {
                id: super::fragment(index).trim_start_matches('#').to_owned(),
                date: self.clock.text(correction.time),
                kind: correction.kind.word(),
                label: self.label_of(correction.kind),
                text: &correction.text,
                from: correction.from.as_deref().unwrap_or(""),
            })
            .collect()
    }

    fn check(&self, id: ArticleId) -> Option<CheckView<'a>> {
        let check = self.fact_check(id)?;
        Some(CheckView {
            claim: &check.claim,
            verdict: self.verdict(check.verdict),
            by: check.by.as_deref().unwrap_or(""),
            url: check.url.as_deref(),
            date: check.date.map(|time| self.clock.text(time)),
        })
    }

    fn languages(&self, id: ArticleId) -> Vec<LanguageView<'a>> {
        let view = |(language, other): (&'a str, ArticleId)| LanguageView {
            language,
            name: self.language_name(language),
            url: self.href(self.plan.addresses().article(other)),
            current: other == id,
        };
        self.translations(id).into_iter().map(view).collect()
    }

    fn series(&self, id: ArticleId) -> Option<SeriesView<'a>> {
        let site = self.site;
        let index = self.entry(id).series?;
        let list = site.list(Group::Series(index));
        let newer = list.iter().position(|other| *other == id)?;
        Some(SeriesView {
            title: &site.series[index as usize].title,
            url: self.group_href(Group::Series(index)),
            position: list.len() - newer,
            total: list.len(),
        })
    }

    /// Where a reader reports a mistake: the newsroom's WhatsApp, else its mail.
    fn report_url(&self, title: &str, address: &str) -> Option<String> {
        let editorial = &self.settings.editorial;
        let text = encode(&format!("{}: {title} {address}", self.text("report_error")));
        match (whatsapp(&editorial.whatsapp).as_str(), &*editorial.email) {
            ("", "") => None,
            ("", mail) => Some(format!("mailto:{mail}?subject={text}")),
            (link, _) => Some(format!("{link}?text={text}")),
        }
    }

    /// How an article may be published again: not while it is being verified, nor where it was paid for or protects somebody.
    fn republish(&self, id: ArticleId) -> Option<RepublishView<'a>> {
        let settings = self.settings;
        let is_free = self.entry(id).standing == Standing::Public
            && self.head(id).kind != ArticleKind::Advertorial;
        (settings.republish && is_free).then(|| RepublishView {
            licence: &settings.licence,
            licence_url: licence::url(&settings.licence),
        })
    }

    /// What remains of an article that has ended or was withdrawn: no word of its text, and no title if it was withdrawn.
    pub(crate) fn notice(&self, id: ArticleId) -> NoticeView<'a> {
        let head = self.head(id);
        match &head.notice {
            Some(Notice::Withdrawn(withdrawal)) => NoticeView {
                kind: "withdrawn",
                title: self.text("withdrawn"),
                date: self.clock.text(withdrawal.time),
                reason: &withdrawal.reason,
            },
            Some(Notice::Ended(_)) | None => NoticeView {
                kind: "ended",
                title: self.text("ended"),
                date: self.clock.text(head.expires.unwrap_or(head.date)),
                reason: "",
            },
        }
    }

    /// A standing page.
    pub(crate) fn standing_page(&self, id: PageId) -> (StandingView<'a>, Vec<Diagnostic>) {
        let site = self.site;
        let (page, text) = &site.pages[usize::from(id.0)];
        let (content, diagnostics) = body::fill(self, &page.path, text, body::Photos::Shown);
        let view = StandingView {
            slug: &page.slug,
            title: &page.title,
            summary: &page.summary,
            summary_given: page.summary_given,
            content,
            video: body::has_video(text),
            updated: page.updated.map(|time| self.clock.text(time)),
            headings: headings(text),
        };
        (view, diagnostics)
    }
}

fn headings(text: &PublicBody) -> Vec<HeadingView> {
    let view = |heading: &crate::content::Heading| HeadingView {
        level: heading.level,
        id: heading.id.clone(),
        text: heading.text.clone(),
    };
    text.headings().iter().map(view).collect()
}
