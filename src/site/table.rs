//! The tables.

use super::link::FileIndex;
use super::log::logs;
use super::{ArticleId, Destination, Group, LinkError, Logs, Relations};
use crate::base::SitePath;
use crate::config::Settings;
use crate::content::PageHead;
use crate::newsroom::{
    Byline, Change, HiddenCounts, Next, PublicBody, PublicHead, Released, Seen, Standing, changes,
    is_news,
};
use crate::places::{Kim, Person, PlaceId, Places};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

/// A tag or a series: its part of an address, and its spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// Part of its address.
    pub slug: Box<str>,
    /// As most writers spell it.
    pub title: Box<str>,
}

/// What folding found out about an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What readers may see.
    pub standing: Standing,
    /// Where it may be listed and named, the place it is filed under first.
    pub filed: Vec<PlaceId>,
    /// Who wrote it.
    pub bylines: Vec<Byline>,
    /// Its tags, indices into `Site::tags`.
    pub tags: Vec<u32>,
    /// Its category, an index into the categories of the settings.
    pub category: Option<u16>,
    /// Year and month of its date in the site's zone.
    pub month: (i16, i8),
    /// Its series, an index into `Site::series`.
    pub series: Option<u32>,
}

/// The events of the site or a place, soonest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Agenda {
    /// Articles with an event that are shown.
    pub events: Vec<ArticleId>,
    /// Articles with an event that were withdrawn: those who have it in their calendars are told.
    pub cancelled: Vec<ArticleId>,
}

/// A site, folded. Everything in it is in an order that depends on the content alone.
///
/// Its tables are shared: an edit that changes only what pages print makes a new site with the tables of the old one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Site {
    /// What readers may learn of every article that they see, or of which they see a notice; newest first.
    pub heads: Vec<Arc<PublicHead>>,
    /// The log of corrections and withdrawals of every group that has any, newest first.
    pub logs: Logs,
    pub(super) tables: Arc<SiteTables>,
}

/// Everything that folding found out.
#[derive(Debug, Default)]
pub(crate) struct SiteTables {
    /// What folding found out, by `ArticleId`.
    pub entries: Vec<Entry>,
    /// Standing pages in the order of their files, drafts left out.
    pub pages: Vec<(PageHead, PublicBody)>,
    /// KIM profiles in the order of their files.
    pub kims: Vec<(Kim, PublicBody)>,
    /// Authors in the order of their files.
    pub people: Vec<(Person, PublicBody)>,
    /// Tags of shown articles, by slug.
    pub tags: Vec<Term>,
    /// Series of shown articles, by slug.
    pub series: Vec<Term>,
    /// Lists of shown articles, newest first.
    pub lists: BTreeMap<Group, Vec<ArticleId>>,
    /// Events of the site and of each place that has any.
    pub agendas: BTreeMap<Group, Agenda>,
    /// Articles filed under the very same place, newest first: the neighbourhood of previous, next and related.
    pub(super) neighbourhoods: BTreeMap<Option<PlaceId>, Vec<ArticleId>>,
    /// Place of each shown article in its neighbourhood.
    pub(super) positions: Vec<u32>,
    pub(super) files: FileIndex,
    /// How articles follow one another.
    pub relations: Relations,
    /// How many articles are held back.
    pub held: HiddenCounts,
}

impl Deref for Site {
    type Target = SiteTables;

    fn deref(&self) -> &SiteTables {
        &self.tables
    }
}

impl Site {
    /// A site of these tables, with the log up to a moment for which its standings hold.
    pub(super) fn new(
        heads: Vec<Arc<PublicHead>>,
        tables: Arc<SiteTables>,
        places: &Places,
        now: Timestamp,
    ) -> Self {
        let mut site = Self {
            heads,
            logs: Logs::new(),
            tables,
        };
        site.logs = logs(&site, places, now);
        site
    }

    /// The same site at another moment and with other words: these articles in the places of those of the same files, from
    /// which they may differ in what [`Released::is_listed_as`] leaves out and in nothing else.
    #[must_use]
    pub(crate) fn reprinted<'a>(
        &self,
        changed: impl Iterator<Item = &'a Released>,
        places: &Places,
        now: Timestamp,
    ) -> Self {
        let mut heads = self.heads.clone();
        for article in changed {
            if let Seen::Shown(_, head) = article.seen(now)
                && let Some(id) = self.article_at(&head.path)
            {
                heads[id.0 as usize] = head;
            }
        }
        Self::new(heads, Arc::clone(&self.tables), places, now)
    }

    /// When time alone next changes the site, after the moment for which its standings hold.
    pub(crate) fn next(&self, now: Timestamp, settings: &Settings) -> Option<Next> {
        let due = self.held.next_due.map(|at| Next {
            at,
            change: Change::Due,
        });
        let seen = self
            .articles()
            .flat_map(|(_, head, entry)| changes(head, entry.standing, now, &settings.zone));
        let is_told = |next: &Next| settings.outputs.sitemap || next.change != Change::LeavesNews;
        seen.filter(is_told).chain(due).min()
    }

    /// Articles of the last two days, newest first. The clock moves while the tables stay, so this is no table.
    pub(crate) fn news(&self, now: Timestamp) -> impl Iterator<Item = ArticleId> {
        self.articles()
            .filter(move |(_, head, entry)| is_news(head, entry.standing, now))
            .map(|(id, _, _)| id)
    }

    /// Every article with its id, newest first.
    pub(crate) fn articles(&self) -> impl Iterator<Item = (ArticleId, &PublicHead, &Entry)> {
        (0u32..)
            .map(ArticleId)
            .zip(self.heads.iter().zip(&self.entries))
            .map(|(id, (head, entry))| (id, &**head, entry))
    }

    /// One head.
    pub(crate) fn head(&self, id: ArticleId) -> &PublicHead {
        &self.heads[id.0 as usize]
    }

    /// What folding found out about one article.
    pub(crate) fn entry(&self, id: ArticleId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// The article that lies in a file, if readers see it or a notice in its place.
    pub(crate) fn article_at(&self, path: &SitePath) -> Option<ArticleId> {
        self.files.articles.get(path).copied()
    }

    /// The article or page that a Markdown file named in another is: `../bintaro/posyandu.md`, `/content/…`.
    pub(crate) fn destination(
        &self,
        from: &SitePath,
        file: &str,
    ) -> Result<Destination, LinkError> {
        self.files.destination(from, file)
    }

    /// A list, newest first; empty if nobody wrote for it.
    pub(crate) fn list(&self, group: Group) -> &[ArticleId] {
        self.lists.get(&group).map_or(&[], Vec::as_slice)
    }

    /// The events of the site or a place, soonest first, past ones included.
    pub(crate) fn events(&self, group: Group) -> &[ArticleId] {
        self.agendas
            .get(&group)
            .map_or(&[], |agenda| agenda.events.as_slice())
    }

    /// The article after this one in time (newer), and the one before (older), filed under the same place.
    pub(crate) fn neighbours(&self, id: ArticleId) -> (Option<ArticleId>, Option<ArticleId>) {
        let (list, at) = self.neighbourhood(id);
        let newer = at.checked_sub(1).and_then(|before| list.get(before));
        (newer.copied(), list.get(at + 1).copied())
    }

    /// Up to four more from the same place, nearest in time beyond the neighbours: older ones first, for they never change.
    pub(crate) fn related(&self, id: ArticleId) -> Vec<ArticleId> {
        let (list, at) = self.neighbourhood(id);
        let mut related: Vec<ArticleId> = list.iter().skip(at + 2).take(3).copied().collect();
        let newer = at.checked_sub(2).and_then(|index| list.get(index));
        related.extend(newer);
        related
    }

    fn neighbourhood(&self, id: ArticleId) -> (&[ArticleId], usize) {
        let place = self.entry(id).filed.first().copied();
        let list = self.neighbourhoods.get(&place);
        let at = self.positions[id.0 as usize] as usize;
        (list.map_or(&[], Vec::as_slice), at)
    }
}

impl SiteTables {
    /// The place that the profile in a file is from: a KIM's, or that of an author's KIM.
    pub(crate) fn place_of_profile(&self, path: &SitePath) -> Option<PlaceId> {
        let mut kims = self.kims.iter().map(|(kim, _)| kim);
        if let Some(kim) = kims.find(|kim| kim.path == *path) {
            return Some(kim.place);
        }
        let person = self.people.iter().find(|(person, _)| person.path == *path);
        let id = &person?.0.kim.as_ref()?.value;
        self.kim(id).map(|kim| kim.place)
    }

    /// The KIM of a place, if it has a profile.
    pub(crate) fn kim_of(&self, place: PlaceId) -> Option<&(Kim, PublicBody)> {
        self.kims.iter().find(|(kim, _)| kim.place == place)
    }

    /// The KIM with this id.
    pub(crate) fn kim(&self, id: &str) -> Option<&Kim> {
        self.kims
            .iter()
            .map(|(kim, _)| kim)
            .find(|kim| *kim.id == *id)
    }
}
