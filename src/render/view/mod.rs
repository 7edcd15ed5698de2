//! The only door through which pages learn anything.
//!
//! Owns: [`View`], which answers in the types of `types.rs`, and addresses ready to print. Refuses: handing out the tables
//! behind it, which are private to this folder.

mod address;
pub(crate) mod agenda;
mod article;
mod card;
mod facts;
mod global;
mod home;
mod index;
mod list;
mod log;
pub(crate) mod page_types;
mod people;
pub(crate) mod picture;
mod place;
mod search;
mod shared;
mod template;
mod text;
pub(crate) mod types;

pub(crate) use address::Address;
pub(crate) use list::kind as list_kind;
pub(crate) use log::fragment;
pub(crate) use shared::Shared;

use crate::base::{SitePath, international};
use crate::config::{FeedFormat, Settings};
use crate::content::ArticleKind;
use crate::i18n::{DateFormatter, DateLanguage};
use crate::newsroom::{PublicBody, PublicHead};
use crate::places::Places;
use crate::plan::{DataKind, Pictures, Plan};
use crate::search::SearchIndex;
use crate::site::{ArticleId, Entry, Group, Site};
use crate::theme::Theme;
use jiff::Timestamp;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::Arc;
use types::FeedLink;

/// A file that is not what it was when it was compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Changed(pub SitePath);

/// Where texts of articles come from: from memory, or compiled again from the file.
pub(crate) trait Texts: Sync {
    /// The text of an article.
    ///
    /// # Errors
    /// If its file has changed since it was compiled.
    fn text(&self, head: &PublicHead) -> Result<Arc<PublicBody>, Changed>;
}

/// Pictures by the text that shows them, in its order.
pub(crate) type ShownPhotos = FxHashMap<SitePath, Box<[SitePath]>>;

/// What a view is made of.
#[derive(Clone, Copy)]
pub(crate) struct Tables<'a> {
    /// The folded site.
    pub site: &'a Site,
    /// What pages exist.
    pub plan: &'a Plan,
    /// The registry of places.
    pub places: &'a Places,
    /// `kulkul.yaml`.
    pub settings: &'a Settings,
    /// The theme.
    pub theme: &'a Theme,
    /// Where texts come from.
    pub texts: &'a dyn Texts,
    /// The search index.
    pub index: &'a SearchIndex,
    /// Pictures that pages may show.
    pub pictures: &'a Pictures,
    /// Files that each text shows: the picture that its head names, and photos in it.
    pub shown: &'a ShownPhotos,
    /// Names of all files beside texts, published or not: to tell a misspelt name from a file that is not for readers.
    pub beside: &'a [SitePath],
    /// Width and height of the site's logo in pixels, if they are known.
    pub logo_size: Option<(u32, u32)>,
    /// The present moment.
    pub now: Timestamp,
}

/// Everything a page can know.
pub(crate) struct View<'a> {
    tables: Tables<'a>,
    clock: DateFormatter,
    shared: Arc<Shared>,
}

impl<'a> View<'a> {
    /// A view of a planned site at a moment. Views of the same tables have the same `shared`: what was worked out for one page
    /// is not worked out again for the next.
    pub(crate) fn new(tables: Tables<'a>, shared: Arc<Shared>) -> Self {
        let settings = tables.settings;
        let clock = DateFormatter::new(settings.zone.clone(), DateLanguage::of(&settings.language));
        Self {
            tables,
            clock,
            shared,
        }
    }

    /// A string of the interface.
    pub(crate) fn text(&self, key: &'a str) -> &'a str {
        self.tables.theme.strings.text(key)
    }

    /// A string of the interface with one value in it.
    pub(crate) fn phrase(&self, key: &'a str, value: &str) -> String {
        crate::base::fill(self.text(key), |_| Some(value.to_owned()))
    }

    pub(crate) fn head(&self, id: ArticleId) -> &'a PublicHead {
        self.tables.site.head(id)
    }

    pub(crate) fn entry(&self, id: ArticleId) -> &'a Entry {
        self.tables.site.entry(id)
    }

    /// When an article last changed for readers.
    pub(crate) fn touched(&self, id: ArticleId) -> Timestamp {
        let head = self.head(id);
        let withdrawn = head.withdrawal().map(|withdrawal| withdrawal.time);
        let mut moments: Vec<Timestamp> = head.updated.into_iter().chain(withdrawn).collect();
        moments.extend(
            self.corrections(id)
                .iter()
                .map(|correction| correction.time),
        );
        // What follows it is named on its page, too.
        for (_, other) in self.tables.site.relations.followed_by(id) {
            moments.push(self.head(*other).date);
        }
        // Dates ahead are announcements, not changes.
        moments.retain(|moment| *moment <= self.tables.now);
        moments.into_iter().fold(head.date, Timestamp::max)
    }

    /// An article's title where nothing else of it is seen: paid content says what it is.
    pub(crate) fn marked_title(&self, id: ArticleId) -> Cow<'a, str> {
        let head = self.head(id);
        if head.kind == ArticleKind::Advertorial {
            Cow::Owned(format!("{}: {}", self.kind(head.kind).label, head.title))
        } else {
            Cow::Borrowed(&head.title)
        }
    }

    /// The feeds of a group.
    pub(crate) fn feeds(&self, group: Group) -> Vec<FeedLink> {
        let formats = self.tables.settings.outputs.feeds.iter();
        formats
            .filter_map(|format| self.feed_link(group, *format))
            .collect()
    }

    fn feed_link(&self, group: Group, format: FeedFormat) -> Option<FeedLink> {
        let url = self.built(DataKind::Feed(group, format))?.href();
        let (kind, word) = match format {
            FeedFormat::Rss => ("application/rss+xml", "RSS"),
            FeedFormat::Atom => ("application/atom+xml", "Atom"),
            FeedFormat::Json => ("application/feed+json", "JSON Feed"),
        };
        Some(FeedLink {
            title: format!("{} ({word})", self.feed_title(group)),
            word,
            url,
            r#type: kind,
        })
    }

    /// The title of a group's feeds: 'Kelurahan Bintaro – Suara Mataram'.
    pub(crate) fn feed_title(&self, group: Group) -> String {
        if group == Group::Site {
            self.name().to_owned()
        } else {
            format!("{} – {}", self.group_title(group), self.name())
        }
    }

    /// A group as a headline: 'Kelurahan Bintaro', 'UMKM', 'November 2026'.
    pub(crate) fn group_title(&self, group: Group) -> String {
        let site = self.tables.site;
        match group {
            Group::Site => self.text("latest_news").to_owned(),
            Group::Kecamatan(id) | Group::Kelurahan(id) => self.place_title(id),
            Group::Category(index) => self.tables.settings.categories[usize::from(index)]
                .title
                .to_string(),
            Group::Tag(index) => self.phrase("tag_title", &site.tags[index as usize].title),
            Group::Series(index) => self.phrase("series_title", &site.series[index as usize].title),
            Group::Author(index) => site.people[usize::from(index)].0.name.to_string(),
            Group::Kind(kind) => self.kind(kind).label.to_owned(),
            Group::Month(year, month) => self.clock.month(year, month),
        }
    }
}

/// A WhatsApp link to a telephone number as people write it; empty if it has no digits.
pub(crate) fn whatsapp(number: &str) -> String {
    international(number).map_or_else(String::new, |digits| format!("https://wa.me/{digits}"))
}
