//! The only door through which pages learn anything.
//!
//! Owns: [`View`], which answers in the types of `types.rs`, and addresses ready to print. Refuses: handing out the tables
//! behind it.

pub(crate) mod agenda;
mod article;
mod card;
mod global;
mod home;
mod index;
mod list;
mod log;
pub(crate) mod page_types;
pub(crate) mod picture;
mod place;
mod search;
mod shared;
pub(crate) mod types;

pub(crate) use list::kind as list_kind;
pub(crate) use log::fragment;

use crate::base::{SitePath, UrlPath, international};
use crate::config::{FeedFormat, Settings};
use crate::content::{self, ArticleKind};
use crate::i18n::{DateFormatter, DateLanguage, Strings};
use crate::newsroom::{PublicBody, PublicHead};
use crate::places::Places;
use crate::plan::{DataKind, FileKind, Output, PageKind, Pictures, Plan};
use crate::search::SearchIndex;
use crate::site::{ArticleId, Entry, Group, Site};
use crate::theme::Theme;
use jiff::Timestamp;
use rustc_hash::FxHashMap;
pub use shared::Shared;
use std::borrow::Cow;
use std::sync::Arc;
use types::FeedLink;

/// A file that is not what it was when it was compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed(pub SitePath);

/// Where texts of articles come from: from memory, or compiled again from the file.
pub trait Texts: Sync {
    /// The text of an article.
    fn text(&self, head: &PublicHead) -> Result<Arc<PublicBody>, Changed>;
}

/// Pictures by the text that shows them, in its order.
pub type ShownPhotos = FxHashMap<SitePath, Box<[SitePath]>>;

/// What a view is made of.
#[derive(Clone, Copy)]
pub struct Tables<'a> {
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
pub struct View<'a> {
    pub(crate) site: &'a Site,
    pub(crate) plan: &'a Plan,
    pub(crate) places: &'a Places,
    pub(crate) settings: &'a Settings,
    pub(crate) theme: &'a Theme,
    pub(crate) texts: &'a dyn Texts,
    pub(crate) index: &'a SearchIndex,
    pub(crate) pictures: &'a Pictures,
    pub(crate) shown: &'a ShownPhotos,
    pub(crate) beside: &'a [SitePath],
    pub(crate) logo_size: Option<(u32, u32)>,
    pub(crate) clock: DateFormatter,
    pub(crate) now: Timestamp,
    pub(crate) shared: Arc<Shared>,
}

impl<'a> View<'a> {
    /// A view of a planned site at a moment.
    pub fn new(tables: Tables<'a>) -> Self {
        let mut view = Self::with(tables, Arc::new(Shared::empty(0)));
        view.shared = Arc::new(Shared::of(&view));
        view
    }

    /// A view of the same tables as the one that `shared` came from: what was worked out there is not worked out again.
    pub fn with(tables: Tables<'a>, shared: Arc<Shared>) -> Self {
        let Tables {
            site,
            plan,
            places,
            settings,
            theme,
            texts,
            index,
            pictures,
            shown,
            beside,
            logo_size,
            now,
        } = tables;
        let clock = DateFormatter::new(settings.zone.clone(), DateLanguage::of(&settings.language));
        Self {
            site,
            plan,
            places,
            settings,
            theme,
            texts,
            index,
            pictures,
            shown,
            beside,
            logo_size,
            clock,
            now,
            shared,
        }
    }

    /// What is worked out once for many pages.
    pub fn shared(&self) -> Arc<Shared> {
        Arc::clone(&self.shared)
    }

    /// A string of the interface.
    pub(crate) fn text(&self, key: &'a str) -> &'a str {
        let strings: &'a Strings = &self.theme.strings;
        strings.text(key)
    }

    /// A string of the interface with one value in it.
    pub(crate) fn phrase(&self, key: &'a str, value: &str) -> String {
        crate::base::fill(self.text(key), |_| Some(value.to_owned()))
    }

    /// An address on the site as a page prints it.
    pub fn href(&self, url: &UrlPath) -> String {
        [self.root(), &url.href()].concat()
    }

    /// An address on the site with scheme and host.
    pub(crate) fn absolute(&self, url: &UrlPath) -> String {
        [&*self.settings.base_url.origin, self.root(), &url.href()].concat()
    }

    /// The site's base path without the `/` at its end.
    fn root(&self) -> &str {
        self.settings.base_url.root.trim_end_matches('/')
    }

    /// The address of an output as a page prints it.
    pub(crate) fn href_of(&self, output: impl Into<Output>) -> String {
        self.href(&self.plan.addresses().of(&output.into()))
    }

    /// The same, if the output is built.
    pub(crate) fn href_if(&self, output: impl Into<Output>) -> Option<String> {
        let output = output.into();
        self.plan.has(&output).then(|| self.href_of(output))
    }

    /// The newest page of a group, if it is built.
    pub(crate) fn group_href(&self, group: Group) -> Option<String> {
        self.href_if(latest(group))
    }

    pub(crate) fn head(&self, id: ArticleId) -> &'a PublicHead {
        let site: &'a Site = self.site;
        site.head(id)
    }

    pub(crate) fn entry(&self, id: ArticleId) -> &'a Entry {
        let site: &'a Site = self.site;
        site.entry(id)
    }

    /// When an article last changed for readers.
    pub(crate) fn touched(&self, id: ArticleId) -> Timestamp {
        let head = self.head(id);
        let others = [head.updated, head.withdrawal().map(|w| w.time)];
        let corrected = head.corrections(self.now).iter().map(|c| c.time);
        // What follows it stands on its page, too.
        let followed = self
            .site
            .relations
            .followed_by(id)
            .iter()
            .map(|(_, other)| self.head(*other).date);
        let told = corrected
            .chain(followed)
            .chain(others.into_iter().flatten());
        told.filter(|time| *time <= self.now)
            .fold(head.date, Timestamp::max)
    }

    /// The file that a text names: beside it, or in `static/` with a leading `/`; with its address.
    pub(crate) fn file(&self, from: &SitePath, file: &str) -> Option<(SitePath, UrlPath)> {
        let path = content::named(from, file)?;
        let output = Output::File(FileKind::of_site(&path));
        let url = self.plan.addresses().of(&output);
        self.plan
            .at(&url.output())
            .filter(|planned| planned.output == output)?;
        Some((path, url))
    }

    /// The feeds of a group.
    pub(crate) fn feeds(&self, group: Group) -> Vec<FeedLink> {
        let name = self.feed_title(group);
        let feed = |format: &FeedFormat| {
            let url = self.href_if(DataKind::Feed(group, *format))?;
            let (kind, word) = match format {
                FeedFormat::Rss => ("application/rss+xml", "RSS"),
                FeedFormat::Atom => ("application/atom+xml", "Atom"),
                FeedFormat::Json => ("application/feed+json", "JSON Feed"),
            };
            Some(FeedLink {
                title: format!("{name} ({word})"),
                word,
                url,
                r#type: kind,
            })
        };
        self.settings
            .outputs
            .feeds
            .iter()
            .filter_map(feed)
            .collect()
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

    /// The title of a group's feeds: 'Kelurahan Bintaro – Suara Mataram'.
    pub(crate) fn feed_title(&self, group: Group) -> String {
        if group == Group::Site {
            self.settings.name.to_string()
        } else {
            format!("{} – {}", self.group_title(group), self.settings.name)
        }
    }

    /// A group as a headline: 'Kelurahan Bintaro', 'UMKM', 'November 2026'.
    pub(crate) fn group_title(&self, group: Group) -> String {
        match group {
            Group::Site => self.text("latest_news").to_owned(),
            Group::Kecamatan(id) | Group::Kelurahan(id) => {
                let place = self.places.get(id);
                format!("{} {}", place.word.text(), place.name)
            }
            Group::Category(index) => self.settings.categories[usize::from(index)]
                .title
                .to_string(),
            Group::Tag(index) => self.phrase("tag_title", &self.site.tags[index as usize].title),
            Group::Series(index) => {
                self.phrase("series_title", &self.site.series[index as usize].title)
            }
            Group::Author(index) => self.site.people[usize::from(index)].0.name.to_string(),
            Group::Kind(kind) => self.kind(kind).label.to_owned(),
            Group::Month(year, month) => self.clock.month(year, month),
        }
    }
}

/// The page that is a group's newest one.
pub(crate) fn latest(group: Group) -> PageKind {
    if group == Group::Site {
        PageKind::Home
    } else {
        PageKind::Latest(group)
    }
}

/// A WhatsApp link to a telephone number as people write it; empty if it has no digits.
pub(crate) fn whatsapp(number: &str) -> String {
    international(number).map_or_else(String::new, |digits| format!("https://wa.me/{digits}"))
}
