//! Pages of lists.

use super::View;
use super::page_types::{ArchiveLink, ListView, MonthView};
use super::types::CardValue;
use crate::plan::{PER_PAGE, PageKind, archive, archives};
use crate::site::{ArticleId, Group};

impl View<'_> {
    /// The newest page of a group.
    pub(crate) fn latest(&self, group: Group) -> ListView {
        let list = self.site.list(group);
        let older = self.archive_link(group, archives(list.len()));
        let ids = &list[..list.len().min(PER_PAGE)];
        ListView {
            total: list.len(),
            older,
            ..self.list(group, ids)
        }
    }

    /// An archive page of a group.
    pub(crate) fn archive(&self, group: Group, number: u32) -> ListView {
        let list = self.site.list(group);
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
        let ids = self.pending();
        let list = self.list(Group::Site, &ids);
        let (title, newest_url) = (
            self.text("pending_list").to_owned(),
            self.href_of(PageKind::Pending),
        );
        ListView {
            title,
            kind: "pending",
            newest_url,
            total: ids.len(),
            ..list
        }
    }

    fn list(&self, group: Group, ids: &[ArticleId]) -> ListView {
        let items = self.cards(ids);
        ListView {
            title: self.group_title(group),
            kind: kind(group),
            months: self.months(ids, &items),
            items,
            is_archive: false,
            number: 0,
            newest_url: self.href(&self.plan.addresses().group(group)),
            older: None,
            newer: None,
            total: 0,
        }
    }

    /// The same cards by month.
    fn months(&self, ids: &[ArticleId], items: &[CardValue]) -> Vec<MonthView> {
        let mut rest = items;
        let month = |id: &ArticleId| self.entry(*id).month;
        let runs = ids.chunk_by(|a, b| month(a) == month(b));
        let view = |run: &[ArticleId]| {
            let (items, after) = rest.split_at(run.len());
            rest = after;
            let (year, number) = month(&run[0]);
            MonthView {
                title: self.clock.month(year, number),
                items: items.to_vec(),
            }
        };
        runs.map(view).collect()
    }

    /// An archive page with the dates of its oldest and newest article; `None` if there is no such page.
    pub(crate) fn archive_link(&self, group: Group, number: u32) -> Option<ArchiveLink> {
        let list = self.site.list(group);
        if number == 0 || number > archives(list.len()) {
            return None;
        }
        let ids = &list[archive(number, list.len())];
        let short = |id: Option<&ArticleId>| {
            id.map_or(String::new(), |id| self.clock.short(self.head(*id).date))
        };
        Some(ArchiveLink {
            url: self.href_of(PageKind::Archive(group, number)),
            number,
            from: short(ids.last()),
            to: short(ids.first()),
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
