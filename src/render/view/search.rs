//! What the search page can narrow results to.

use super::View;
use super::page_types::{FilterView, SearchView};
use crate::places::PlaceId;
use crate::plan::{DataKind, SearchFile};
use std::borrow::Cow;

impl<'a> View<'a> {
    /// The search page. Nothing on it changes with a new article, but for the first one of a year.
    pub(crate) fn search(&self) -> SearchView<'a> {
        let settings = self.settings;
        let months = self.site.lists.keys().filter_map(|group| group.as_month());
        let mut years: Vec<i16> = months.map(|(year, _)| year).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let category = |category: &'a crate::config::Category| FilterView {
            title: category.title.to_string(),
            value: Cow::Borrowed(&category.slug),
            within: Vec::new(),
        };
        SearchView {
            index_url: self.href_of(DataKind::Search(SearchFile::Index)),
            places: self
                .places
                .children(self.places.region())
                .into_iter()
                .map(|id| self.place_filter(id, ""))
                .collect(),
            categories: settings.categories.iter().map(category).collect(),
            years,
        }
    }

    fn place_filter(&self, id: PlaceId, above: &str) -> FilterView<'a> {
        let place = self.place(id);
        let value = format!("{above}{}", place.slug);
        let within = self
            .places
            .children(id)
            .into_iter()
            .map(|child| self.place_filter(child, &format!("{value}/")));
        let title = if above.is_empty() {
            format!("{} {}", place.word.text(), place.name)
        } else {
            place.name.to_string()
        };
        FilterView {
            title,
            within: within.collect(),
            value: Cow::Owned(value),
        }
    }
}
