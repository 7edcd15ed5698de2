//! The front page.

use super::View;
use super::page_types::{HomeView, SectionView, UrgentView};
use crate::plan::{PER_PAGE, archives};
use crate::site::{ArticleId, Group};

/// Articles with a weight that stand under the lead.
const FEATURED: usize = 4;
/// Articles of a section.
const SECTION: usize = 4;
/// How far the agenda of the front page looks ahead, in hours.
const WEEK: i64 = 7 * 24;

impl<'a> View<'a> {
    /// The front page, and its lead. The lead is the article with the greatest weight among the newest twenty, else the newest with a photo,
    /// else the newest; nothing stands twice among lead, featured and newest.
    pub(crate) fn home(&self) -> (HomeView<'a>, Option<ArticleId>) {
        let list = self.site.list(Group::Site);
        let newest = &list[..list.len().min(PER_PAGE)];
        let weight = |id: &ArticleId| self.head(*id).featured;
        let lead = newest
            .iter()
            .filter(|id| weight(id) > 0)
            .max_by_key(|id| (weight(id), std::cmp::Reverse(id.0)))
            .or_else(|| newest.iter().find(|id| self.head_image(**id).is_some()))
            .or_else(|| newest.first())
            .copied();
        let mut featured: Vec<ArticleId> = newest
            .iter()
            .copied()
            .filter(|id| Some(*id) != lead && weight(id) > 0)
            .collect();
        featured.sort_by_key(|id| (std::cmp::Reverse(weight(id)), *id));
        featured.truncate(FEATURED);
        let rest: Vec<ArticleId> = newest
            .iter()
            .copied()
            .filter(|id| Some(*id) != lead && !featured.contains(id))
            .collect();
        let region = self.places.region();
        let home = HomeView {
            lead: lead.map(|id| self.card(id)),
            latest: self.cards(&rest),
            featured: self.cards(&featured),
            urgent: self.urgent(),
            places: self
                .places
                .children(region)
                .into_iter()
                .map(|id| self.place_count(id, true))
                .collect(),
            agenda: self
                .coming()
                .filter(|id| self.within_a_week(*id))
                .filter_map(|id| self.event(id))
                .collect(),
            sections: self.sections(),
            older: self.archive_link(Group::Site, archives(list.len())),
            today: self.clock.text(self.now),
        };
        (home, lead)
    }

    /// The newest urgent article whose time has not run out.
    fn urgent(&self) -> Option<UrgentView<'a>> {
        self.urgent_all().next()
    }

    /// Urgent articles whose time has not run out, newest first.
    pub(crate) fn urgent_all(&self) -> impl Iterator<Item = UrgentView<'a>> {
        let list = self.site.list(Group::Site).iter();
        list.filter_map(|id| {
            let head = self.head(*id);
            let urgent = head
                .urgent
                .as_deref()
                .filter(|urgent| urgent.until > self.now)?;
            Some(UrgentView {
                text: urgent.text.as_deref().unwrap_or(&head.title),
                url: self.href(self.plan.addresses().article(*id)),
                until: self.clock.text(urgent.until),
                language: head.language.as_deref(),
            })
        })
    }

    fn sections(&self) -> Vec<SectionView<'a>> {
        let section = |group: &Group| {
            let list = self.site.list(*group);
            let id = match group {
                Group::Category(index) => &*self.settings.categories[usize::from(*index)].slug,
                Group::Kind(kind) => kind.word(),
                Group::Site
                | Group::Kecamatan(_)
                | Group::Kelurahan(_)
                | Group::Tag(_)
                | Group::Author(_)
                | Group::Series(_)
                | Group::Month(..) => "",
            };
            SectionView {
                id,
                title: self.group_title(*group),
                url: self.group_href(*group),
                items: self.cards(&list[..list.len().min(SECTION)]),
            }
        };
        self.plan
            .sections()
            .iter()
            .map(section)
            .filter(|section| !section.items.is_empty())
            .collect()
    }

    fn coming(&self) -> impl Iterator<Item = ArticleId> {
        self.site
            .events(Group::Site)
            .iter()
            .copied()
            .filter(|id| !self.event_ended(*id))
    }

    fn within_a_week(&self, id: ArticleId) -> bool {
        let limit = self.now.as_second() + WEEK * 3600;
        self.head(id)
            .event
            .as_deref()
            .is_some_and(|event| event.start.as_second() <= limit)
    }
}
