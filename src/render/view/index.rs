//! Pages that list groups.

use super::View;
use super::card::place_group;
use super::page_types::{MapView, ShapeView, TermCount, TermGroup, TermsView};
use crate::places::{Map, PlaceId};
use crate::plan::{Index, PageKind};
use crate::site::Group;
use std::borrow::Cow;
use std::collections::BTreeMap;

impl<'a> View<'a> {
    /// The title of an index page.
    pub(crate) fn index_title(&self, index: Index) -> String {
        match index {
            Index::Places => self.text("all_places").to_owned(),
            Index::Categories => self.text("categories").to_owned(),
            Index::Tags => self.text("tags").to_owned(),
            Index::Authors => self.text("authors").to_owned(),
            Index::Series => self.text("series").to_owned(),
            Index::Archive => self.text("archive").to_owned(),
            Index::Year(year) => self.phrase("year_title", &year.to_string()),
        }
    }

    /// An index page.
    pub(crate) fn terms(&self, index: Index) -> TermsView<'a> {
        let groups = match index {
            Index::Places => {
                let region = self.places.region();
                self.places
                    .children(region)
                    .into_iter()
                    .map(|id| self.place_group(id))
                    .collect()
            }
            Index::Categories => self.flat(
                (0u16..)
                    .zip(&self.settings.categories)
                    .map(|(i, _)| Group::Category(i)),
            ),
            Index::Tags => self.flat((0u32..).zip(&self.site.tags).map(|(i, _)| Group::Tag(i))),
            Index::Series => self.flat(
                (0u32..)
                    .zip(&self.site.series)
                    .map(|(i, _)| Group::Series(i)),
            ),
            Index::Authors => self.flat(
                (0u16..)
                    .zip(&self.site.people)
                    .map(|(i, _)| Group::Author(i)),
            ),
            Index::Archive => self.years(None),
            Index::Year(year) => self.years(Some(year)),
        };
        let kind = match index {
            Index::Places => "places",
            Index::Archive | Index::Year(_) => "archive-index",
            Index::Categories | Index::Tags | Index::Authors | Index::Series => "terms",
        };
        let map = if index == Index::Places {
            self.map()
        } else {
            None
        };
        TermsView {
            title: self.index_title(index),
            kind,
            groups,
            map,
        }
    }

    fn map(&self) -> Option<MapView<'a>> {
        let places = self.places;
        let map = places.map()?;
        let shape = |(id, path): &'a (PlaceId, Box<str>)| ShapeView {
            title: self.group_title(place_group(*id, self.place(*id).level)),
            url: self.place_link(*id).url,
            path,
        };
        Some(MapView {
            width: Map::width(),
            height: map.height,
            shapes: map.shapes.iter().map(shape).collect(),
        })
    }

    fn place_group(&self, id: PlaceId) -> TermGroup<'a> {
        let link = self.place_link(id);
        let items = self.places.children(id).into_iter().map(|child| {
            let link = self.place_link(child);
            let count = self
                .site
                .list(place_group(child, self.place(child).level))
                .len();
            TermCount {
                title: Cow::Borrowed(link.name),
                url: link.url,
                count,
            }
        });
        TermGroup {
            title: Cow::Borrowed(link.name),
            url: Some(link.url),
            items: items.collect(),
        }
    }

    fn flat(&self, groups: impl Iterator<Item = Group>) -> Vec<TermGroup<'a>> {
        let mut items: Vec<TermCount<'a>> = groups
            .map(|group| TermCount {
                title: self.term(group),
                url: self.href(&self.plan.addresses().group(group)),
                count: self.site.list(group).len(),
            })
            .collect();
        items.sort_by_cached_key(|item| (item.title.to_lowercase(), item.url.clone()));
        vec![TermGroup {
            title: Cow::Borrowed(""),
            url: None,
            items,
        }]
    }

    /// The bare name of a group.
    fn term(&self, group: Group) -> Cow<'a, str> {
        let (site, settings) = (self.site, self.settings);
        match group {
            Group::Tag(index) => Cow::Borrowed(&*site.tags[index as usize].title),
            Group::Series(index) => Cow::Borrowed(&*site.series[index as usize].title),
            Group::Category(index) => {
                Cow::Borrowed(&*settings.categories[usize::from(index)].title)
            }
            Group::Author(index) => Cow::Borrowed(&*site.people[usize::from(index)].0.name),
            Group::Month(_, month) => Cow::Borrowed(self.clock.month_name(month)),
            Group::Site | Group::Kecamatan(_) | Group::Kelurahan(_) | Group::Kind(_) => {
                Cow::Owned(self.group_title(group))
            }
        }
    }

    /// Years, newest first, each with its months, January first; one year or all.
    fn years(&self, only: Option<i16>) -> Vec<TermGroup<'a>> {
        let mut years: BTreeMap<i16, Vec<TermCount<'a>>> = BTreeMap::new();
        for (group, list) in &self.site.lists {
            if let Group::Month(year, _) = group
                && only.is_none_or(|only| only == *year)
            {
                let url = self.href(&self.plan.addresses().group(*group));
                years.entry(*year).or_default().push(TermCount {
                    title: self.term(*group),
                    url,
                    count: list.len(),
                });
            }
        }
        let group = |(year, items): (i16, Vec<TermCount<'a>>)| TermGroup {
            title: Cow::Owned(year.to_string()),
            url: only
                .is_none()
                .then(|| self.href_of(PageKind::Index(Index::Year(year)))),
            items,
        };
        years.into_iter().rev().map(group).collect()
    }
}
