//! What the search page can narrow results to.

use super::View;
use super::page_types::{FilterView, SearchView};
use crate::config::Category;
use crate::places::PlaceId;
use crate::plan::{DataKind, SearchFile};
use std::borrow::Cow;

impl<'a> View<'a> {
    /// The search page. Nothing on it changes with a new article, but for the first one of a year.
    pub(crate) fn search(&self) -> SearchView<'a> {
        let kecamatan = self.tables.places.children(self.region()).into_iter();
        let categories = self.tables.settings.categories.iter();
        SearchView {
            index_url: self.at(DataKind::Search(SearchFile::Index)).href(),
            places: kecamatan.map(|id| self.kecamatan_filter(id)).collect(),
            categories: categories.map(category_filter).collect(),
            years: self.years_with_articles(),
        }
    }

    /// Newest first.
    fn years_with_articles(&self) -> Vec<i16> {
        let groups = self.tables.site.lists.keys();
        let months = groups.filter_map(|group| group.as_month());
        let mut years: Vec<i16> = months.map(|(year, _)| year).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        years
    }

    fn kecamatan_filter(&self, id: PlaceId) -> FilterView<'a> {
        let slug = &self.place(id).slug;
        let kelurahan = self.tables.places.children(id).into_iter();
        FilterView {
            title: self.place_title(id),
            value: Cow::Borrowed(slug),
            within: kelurahan
                .map(|id| self.kelurahan_filter(id, slug))
                .collect(),
        }
    }

    fn kelurahan_filter(&self, id: PlaceId, kecamatan: &str) -> FilterView<'a> {
        let place = self.place(id);
        FilterView {
            title: place.name.to_string(),
            value: Cow::Owned(format!("{kecamatan}/{}", place.slug)),
            within: Vec::new(),
        }
    }
}

fn category_filter(category: &Category) -> FilterView<'_> {
    FilterView {
        title: category.title.to_string(),
        value: Cow::Borrowed(&category.slug),
        within: Vec::new(),
    }
}
