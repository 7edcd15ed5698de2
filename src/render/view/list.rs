//! Pages of lists.

use super::View;
use super::page_types::{ArchiveLink, ListView, MonthView};
use super::types::CardValue;
use crate::plan::{PER_PAGE, PageKind, archive, archives};
use crate::site::{ArticleId, Group};

impl View<'_> {
    /// The newest page of a group.
    pub(crate) fn latest(&self, group: Group) -> ListView {
        let list = self.articles(group);
        let newest = &list[..list.len().min(PER_PAGE)];
        ListView {
            total: list.len(),
            older: self.archive_link(group, archives(list.len())),
            ..self.list(group, newest)
        }
    }

    /// An archive page of a group.
    pub(crate) fn archive(&self, group: Group, number: u32) -> ListView {
        let list = self.articles(group);
        ListView {
            is_archive: true,
            number,
            older: self.archive_link(group, number.saturating_sub(1)),
            newer: self.archive_link(group, number + 1),
            ..self.list(group, &list[archive(number, list.len())])
        }
    }

    /// Stories that wait for their verification.
    pub(crate) fn pending_list(&self) -> ListView {
        let mut ids = self.articles(Group::Site).to_vec();
        ids.retain(|id| self.head(*id).is_pending);
        ListView {
            title: self.text("pending_list").to_owned(),
            kind: "pending",
            newest_url: self.at(PageKind::Pending).href(),
            total: ids.len(),
            ..self.list(Group::Site, &ids)
        }
    }

    fn list(&self, group: Group, ids: &[ArticleId]) -> ListView {
        let items = self.cards(ids);
        ListView {
            title: self.group_title(group),
            kind: kind(group),
            // The same cards: a clone of a value is a count.
            months: self.months(ids, &items),
            items,
            is_archive: false,
            number: 0,
            newest_url: self.at_group(group).href(),
            older: None,
            newer: None,
            total: 0,
        }
    }

    /// The same cards by month.
    fn months(&self, ids: &[ArticleId], items: &[CardValue]) -> Vec<MonthView> {
        let mut months = Vec::new();
        let mut rest = items;
        for run in ids.chunk_by(|a, b| self.month(*a) == self.month(*b)) {
            let (items, after) = rest.split_at(run.len());
            rest = after;
            let (year, month) = self.month(run[0]);
            months.push(MonthView {
                title: self.clock.month(year, month),
                items: items.to_vec(),
            });
        }
        months
    }

    fn month(&self, id: ArticleId) -> (i16, i8) {
        self.entry(id).month
    }

    /// An archive page with the dates of its oldest and newest article; `None` if there is no such page.
    pub(super) fn archive_link(&self, group: Group, number: u32) -> Option<ArchiveLink> {
        let list = self.articles(group);
        if number == 0 || number > archives(list.len()) {
            return None;
        }
        let ids = &list[archive(number, list.len())];
        let (newest, oldest) = (ids.first()?, ids.last()?);
        Some(ArchiveLink {
            url: self.at(PageKind::Archive(group, number)).href(),
            number,
            from: self.clock.short(self.head(*oldest).date),
            to: self.clock.short(self.head(*newest).date),
        })
    }
}

/// The word for a page of this group in `page.kind`.
pub(crate) fn kind(group: Group) -> &'static str {
    match group {
        Group::Site => "archive",
        Group::Kecamatan(_) => "kecamatan",
        Group::Kelurahan(_) => "kelurahan",
        Group::Category(_) => "category",
        Group::Tag(_) => "tag",
        Group::Author(_) => "author",
        Group::Series(_) => "series",
        Group::Kind(_) => "kind",
        Group::Month(..) => "month",
    }
}
