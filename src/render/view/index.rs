//! Pages that list groups.

use super::View;
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
        TermsView {
            title: self.index_title(index),
            kind: kind(index),
            groups: self.groups(index),
            // The map is large: on the one page that it is for.
            map: self.map().filter(|_| index == Index::Places),
        }
    }

    fn groups(&self, index: Index) -> Vec<TermGroup<'a>> {
        let (site, settings) = (self.tables.site, self.tables.settings);
        match index {
            Index::Places => {
                let kecamatan = self.tables.places.children(self.region()).into_iter();
                kecamatan.map(|id| self.place_group(id)).collect()
            }
            Index::Categories => {
                let all = (0u16..).zip(&settings.categories);
                self.flat(all.map(|(index, _)| Group::Category(index)))
            }
            Index::Tags => {
                let all = (0u32..).zip(&site.tags);
                self.flat(all.map(|(index, _)| Group::Tag(index)))
            }
            Index::Series => {
                let all = (0u32..).zip(&site.series);
                self.flat(all.map(|(index, _)| Group::Series(index)))
            }
            Index::Authors => {
                let all = (0u16..).zip(&site.people);
                self.flat(all.map(|(index, _)| Group::Author(index)))
            }
            Index::Archive => self.years(),
            Index::Year(year) => vec![TermGroup {
                title: Cow::Owned(year.to_string()),
                url: None,
                items: self.months_by_year().remove(&year).unwrap_or_default(),
            }],
        }
    }

    fn map(&self) -> Option<MapView<'a>> {
        let map = self.tables.places.map()?;
        let shapes = map.shapes.iter();
        Some(MapView {
            width: Map::width(),
            height: map.height,
            shapes: shapes.map(|(id, path)| self.shape(*id, path)).collect(),
        })
    }

    fn shape(&self, id: PlaceId, path: &'a str) -> ShapeView<'a> {
        ShapeView {
            title: self.group_title(self.group_of(id)),
            url: self.place_link(id).url,
            path,
        }
    }

    /// A kecamatan with its kelurahan.
    fn place_group(&self, id: PlaceId) -> TermGroup<'a> {
        let link = self.place_link(id);
        let children = self.tables.places.children(id).into_iter();
        TermGroup {
            title: Cow::Borrowed(link.name),
            url: Some(link.url),
            items: children.map(|child| self.place_term(child)).collect(),
        }
    }

    fn place_term(&self, id: PlaceId) -> TermCount<'a> {
        let link = self.place_link(id);
        TermCount {
            title: Cow::Borrowed(link.name),
            url: link.url,
            count: self.articles(self.group_of(id)).len(),
        }
    }

    /// Groups by their names, without headings.
    fn flat(&self, groups: impl Iterator<Item = Group>) -> Vec<TermGroup<'a>> {
        let mut items: Vec<TermCount<'a>> = groups.map(|group| self.term(group)).collect();
        // Two tags may have one title; the address makes the order the same in every build.
        items.sort_by_cached_key(|item| (item.title.to_lowercase(), item.url.clone()));
        vec![TermGroup {
            title: Cow::Borrowed(""),
            url: None,
            items,
        }]
    }

    fn term(&self, group: Group) -> TermCount<'a> {
        TermCount {
            title: self.bare_name(group),
            url: self.at_group(group).href(),
            count: self.articles(group).len(),
        }
    }

    /// A group's name without the word for what it is: 'sampah', not 'Tag: sampah'.
    fn bare_name(&self, group: Group) -> Cow<'a, str> {
        let (site, settings) = (self.tables.site, self.tables.settings);
        match group {
            Group::Tag(index) => Cow::Borrowed(&site.tags[index as usize].title),
            Group::Series(index) => Cow::Borrowed(&site.series[index as usize].title),
            Group::Category(index) => Cow::Borrowed(&settings.categories[usize::from(index)].title),
            Group::Author(index) => Cow::Borrowed(&site.people[usize::from(index)].0.name),
            Group::Month(_, month) => Cow::Borrowed(self.clock.month_name(month)),
            Group::Site | Group::Kecamatan(_) | Group::Kelurahan(_) | Group::Kind(_) => {
                Cow::Owned(self.group_title(group))
            }
        }
    }

    /// Years, newest first, each with its months, January first.
    fn years(&self) -> Vec<TermGroup<'a>> {
        let years = self.months_by_year().into_iter().rev();
        years
            .map(|(year, items)| TermGroup {
                title: Cow::Owned(year.to_string()),
                url: Some(self.at(PageKind::Index(Index::Year(year))).href()),
                items,
            })
            .collect()
    }

    fn months_by_year(&self) -> BTreeMap<i16, Vec<TermCount<'a>>> {
        let mut years: BTreeMap<i16, Vec<TermCount<'a>>> = BTreeMap::new();
        for group in self.tables.site.lists.keys() {
            if let Some((year, _)) = group.as_month() {
                years.entry(year).or_default().push(self.term(*group));
            }
        }
        years
    }
}

/// The word for an index in `page.kind`.
fn kind(index: Index) -> &'static str {
    match index {
        Index::Places => "places",
        Index::Archive | Index::Year(_) => "archive-index",
        Index::Categories | Index::Tags | Index::Authors | Index::Series => "terms",
    }
}
