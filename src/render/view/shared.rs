//! Values that many pages print, worked out once, when the first page asks for them.
//!
//! Owns: what is the same wherever it stands: the site, the strings, links to places, kinds, categories, and the date of
//! an article. A clone of a value is a count. Whole cards are not kept: that takes 2 kB an article, and was measured to be no
//! quicker than putting a card together of these parts.

use super::View;
use crate::config::Settings;
use crate::content::ArticleKind;
use crate::places::{PlaceId, Places};
use crate::site::{ArticleId, Site};
use std::sync::OnceLock;
use tera::Value;

/// Values that many pages print; opaque beyond this room.
pub(crate) struct Shared {
    site: OnceLock<Value>,
    strings: OnceLock<Value>,
    publisher: OnceLock<serde_json::Value>,
    /// By `PlaceId`.
    places: Vec<OnceLock<Value>>,
    /// By `ArticleKind`.
    kinds: Vec<OnceLock<Value>>,
    /// By their place in the settings; none where the page is not built.
    categories: Vec<OnceLock<Value>>,
    /// By `ArticleId`.
    dates: Vec<OnceLock<Value>>,
}

impl Shared {
    /// A place for each value of a site.
    pub(crate) fn of(site: &Site, places: &Places, settings: &Settings) -> Self {
        Self {
            site: OnceLock::new(),
            strings: OnceLock::new(),
            publisher: OnceLock::new(),
            places: cells(places.iter().count()),
            kinds: cells(ArticleKind::ALL.len()),
            categories: cells(settings.categories.len()),
            dates: cells(site.heads.len()),
        }
    }
}

fn cells(count: usize) -> Vec<OnceLock<Value>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

impl View<'_> {
    /// `site`: what is the same on every page.
    pub(super) fn site_value(&self) -> Value {
        // Pages are rendered in parallel: whoever comes first works it out, the others wait for it.
        let value = self.shared.site.get_or_init(|| value(&self.site_view()));
        value.clone()
    }

    /// `t`: the strings of the interface.
    pub(super) fn strings_value(&self) -> Value {
        let strings = &self.tables.theme.strings;
        let value = self.shared.strings.get_or_init(|| value(strings.all()));
        value.clone()
    }

    /// The publisher in JSON-LD, put together by whoever asks first.
    pub(crate) fn publisher(&self, make: impl FnOnce() -> serde_json::Value) -> &serde_json::Value {
        self.shared.publisher.get_or_init(make)
    }

    pub(super) fn place_value(&self, id: PlaceId) -> Value {
        let cell = &self.shared.places[usize::from(id.0)];
        cell.get_or_init(|| value(&self.place_link(id))).clone()
    }

    pub(super) fn kind_value(&self, kind: ArticleKind) -> Value {
        let cell = &self.shared.kinds[kind as usize];
        cell.get_or_init(|| value(&self.kind(kind))).clone()
    }

    pub(super) fn category_value(&self, index: u16) -> Value {
        let cell = &self.shared.categories[usize::from(index)];
        cell.get_or_init(|| value(&self.category(index))).clone()
    }

    pub(super) fn date_value(&self, id: ArticleId) -> Value {
        let cell = &self.shared.dates[id.0 as usize];
        let date = self.head(id).date;
        cell.get_or_init(|| value(&self.date(date))).clone()
    }
}

fn value(view: &impl serde::Serialize) -> Value {
    Value::from_serializable(view)
}
