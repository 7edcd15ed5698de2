//! The front page.

use super::View;
use super::page_types::{HomeView, SectionView, UrgentView};
use super::types::EventView;
use crate::plan::{PER_PAGE, PageKind, archives};
use crate::site::{ArticleId, Group};
use std::cmp::Reverse;

/// Articles with a weight that stand under the lead.
const FEATURED: usize = 4;
/// Articles of a section.
const SECTION: usize = 4;
/// How far the agenda of the front page looks ahead, in hours.
const WEEK: i64 = 7 * 24;

impl<'a> View<'a> {
    /// The front page, and its lead; nothing stands twice among lead, featured and newest.
    pub(crate) fn home(&self) -> (HomeView<'a>, Option<ArticleId>) {
        let list = self.articles(Group::Site);
        let newest = &list[..list.len().min(PER_PAGE)];
        let lead = self.lead(newest);
        let featured = self.featured(newest, lead);
        let mut rest = newest.to_vec();
        rest.retain(|id| Some(*id) != lead && !featured.contains(id));
        let home = HomeView {
            lead: lead.map(|id| self.card(id)),
            latest: self.cards(&rest),
            featured: self.cards(&featured),
            urgent: self.urgent().into_iter().next(),
            places: self.counts(self.tables.places.children(self.region())),
            agenda: self.coming_week(),
            sections: self.sections(),
            older: self.archive_link(Group::Site, archives(list.len())),
            today: self.date(self.tables.now),
        };
        (home, lead)
    }

    /// The article with the greatest weight, the newest of equals; else the newest with a photo, else the newest.
    fn lead(&self, newest: &[ArticleId]) -> Option<ArticleId> {
        let weighty = newest.iter().filter(|id| self.weight(**id) > 0);
        let heaviest = weighty.max_by_key(|id| (self.weight(**id), Reverse(id.0)));
        let pictured = || newest.iter().find(|id| self.head_image(**id).is_some());
        let lead = heaviest.or_else(pictured).or(newest.first());
        lead.copied()
    }

    /// The weight that the newsroom gave an article, 0 to 9.
    fn weight(&self, id: ArticleId) -> u8 {
        self.head(id).featured
    }

    fn featured(&self, newest: &[ArticleId], lead: Option<ArticleId>) -> Vec<ArticleId> {
        let mut featured = newest.to_vec();
        featured.retain(|id| Some(*id) != lead && self.weight(*id) > 0);
        // Of equal weights the newest: ids run newest first.
        featured.sort_by_key(|id| (Reverse(self.weight(*id)), *id));
        featured.truncate(FEATURED);
        featured
    }

    /// Urgent articles whose time has not run out, newest first.
    pub(crate) fn urgent(&self) -> Vec<UrgentView<'a>> {
        let ids = self.articles(Group::Site).iter();
        ids.filter_map(|id| self.urgent_view(*id)).collect()
    }

    fn urgent_view(&self, id: ArticleId) -> Option<UrgentView<'a>> {
        let head = self.head(id);
        let urgent = head.urgent.as_deref()?;
        // The script takes a banner down at its time; this spares readers without it one that is over.
        if urgent.until <= self.tables.now {
            return None;
        }
        Some(UrgentView {
            text: urgent.text.as_deref().unwrap_or(&head.title),
            url: self.at(PageKind::Article(id)).href(),
            until: self.date(urgent.until),
            language: head.language.as_deref(),
        })
    }

    fn sections(&self) -> Vec<SectionView<'a>> {
        let groups = self.tables.plan.sections().iter();
        groups.filter_map(|group| self.section(*group)).collect()
    }

    /// `None` if there is nothing to show in it.
    fn section(&self, group: Group) -> Option<SectionView<'a>> {
        let list = self.articles(group);
        let items = &list[..list.len().min(SECTION)];
        if items.is_empty() {
            return None;
        }
        Some(SectionView {
            id: self.section_id(group),
            title: self.group_title(group),
            url: self.group_href(group),
            items: self.cards(items),
        })
    }

    /// The word by which a theme knows a section; the settings name kinds and categories only.
    fn section_id(&self, group: Group) -> &'a str {
        match group {
            Group::Category(index) => &self.tables.settings.categories[usize::from(index)].slug,
            Group::Kind(kind) => kind.word(),
            Group::Site
            | Group::Kecamatan(_)
            | Group::Kelurahan(_)
            | Group::Tag(_)
            | Group::Author(_)
            | Group::Series(_)
            | Group::Month(..) => "",
        }
    }

    fn coming_week(&self) -> Vec<EventView<'a>> {
        let (mut coming, _) = self.events(Group::Site);
        coming.retain(|id| self.is_within_a_week(*id));
        coming.into_iter().filter_map(|id| self.event(id)).collect()
    }

    fn is_within_a_week(&self, id: ArticleId) -> bool {
        let limit = self.tables.now.as_second() + WEEK * 3600;
        let event = self.head(id).event.as_deref();
        event.is_some_and(|event| event.start.as_second() <= limit)
    }
}
