//! Values that many pages print, worked out once.
//!
//! Owns: what is the same wherever it stands: the site, the strings, links to places, kinds, categories, and the date of
//! an article. A clone of a value is a count. Whole cards are not kept: that takes 2 kB an article, and was measured to be no
//! quicker than putting a card together of these parts.

use super::View;
use crate::content::ArticleKind;
use crate::places::Places;
use std::sync::OnceLock;
use tera::Value;

/// Values that many pages print, worked out once; opaque beyond this room.
pub struct Shared {
    /// `site`.
    pub(crate) site: Value,
    /// `t`.
    pub(crate) strings: Value,
    /// The publisher in JSON-LD.
    pub(crate) publisher: serde_json::Value,
    /// By `PlaceId`.
    pub(super) places: Vec<Value>,
    /// By `ArticleKind`.
    pub(super) kinds: Vec<Value>,
    /// By their place in the settings; none where the page is not built.
    pub(super) categories: Vec<Value>,
    /// By `ArticleId`, made when first asked for.
    pub(super) dates: Vec<OnceLock<Value>>,
}

impl Shared {
    /// Nothing yet.
    pub(super) fn empty(articles: usize) -> Self {
        Self {
            site: Value::none(),
            strings: Value::none(),
            publisher: serde_json::Value::Null,
            places: Vec::new(),
            kinds: Vec::new(),
            categories: Vec::new(),
            dates: std::iter::repeat_with(OnceLock::new)
                .take(articles)
                .collect(),
        }
    }

    /// Everything but the dates.
    pub(super) fn of(view: &View<'_>) -> Self {
        let places: &Places = view.places;
        let categories = (0u16..).zip(&view.settings.categories);
        Self {
            site: Value::from_serializable(&view.site_view()),
            strings: Value::from_serializable(view.theme.strings.all()),
            publisher: crate::render::jsonld::publisher(view),
            places: places
                .iter()
                .map(|(id, _)| Value::from_serializable(&view.place_link(id)))
                .collect(),
            kinds: ArticleKind::ALL
                .iter()
                .map(|kind| Value::from_serializable(&view.kind(*kind)))
                .collect(),
            categories: categories
                .map(|(index, _)| Value::from_serializable(&view.category(index)))
                .collect(),
            ..Self::empty(view.site.heads.len())
        }
    }
}
