//! What a template can see of whole pages: lists, the front page, indexes, and what every page says of itself.

use super::types::{CardValue, EventView, FeedLink, HeadingView, Link, PlaceCount, PlaceLink};
use crate::i18n::DateText;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// An archive page by its number and dates.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ArchiveLink {
    pub(crate) url: String,
    pub(crate) number: u32,
    pub(crate) from: String,
    pub(crate) to: String,
}

/// Articles of a month.
#[derive(Debug, Serialize)]
pub(crate) struct MonthView {
    pub(crate) title: String,
    pub(crate) items: Vec<CardValue>,
}

/// A page of a list.
#[derive(Debug, Serialize)]
pub(crate) struct ListView {
    pub(crate) title: String,
    pub(crate) kind: &'static str,
    pub(crate) items: Vec<CardValue>,
    pub(crate) months: Vec<MonthView>,
    pub(crate) is_archive: bool,
    pub(crate) number: u32,
    pub(crate) newest_url: String,
    pub(crate) older: Option<ArchiveLink>,
    pub(crate) newer: Option<ArchiveLink>,
    pub(crate) total: usize,
}

/// What stands in the log.
#[derive(Debug, Serialize)]
pub(crate) struct LogItem<'a> {
    pub(crate) kind: &'static str,
    pub(crate) label: &'a str,
    pub(crate) date: DateText,
    pub(crate) title: &'a str,
    pub(crate) url: String,
    pub(crate) text: &'a str,
    pub(crate) from: &'a str,
    pub(crate) reply: Option<Link<'a>>,
}

/// The log of corrections of the site or of a place.
#[derive(Debug, Serialize)]
pub(crate) struct LogView<'a> {
    pub(crate) title: String,
    pub(crate) place: Option<Link<'a>>,
    pub(crate) items: Vec<LogItem<'a>>,
    pub(crate) whole: Option<String>,
}

/// The page in another language.
#[derive(Debug, Serialize)]
pub(crate) struct Alternate<'a> {
    pub(crate) language: &'a str,
    pub(crate) url: String,
}

/// A section of the front page.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: String,
    pub(crate) url: Option<String>,
    pub(crate) items: Vec<CardValue>,
}

/// The banner.
#[derive(Debug, Serialize)]
pub(crate) struct UrgentView<'a> {
    pub(crate) text: &'a str,
    pub(crate) url: String,
    pub(crate) until: DateText,
    /// Where it is not that of the site.
    pub(crate) language: Option<&'a str>,
}

/// The front page.
#[derive(Debug, Serialize)]
pub(crate) struct HomeView<'a> {
    pub(crate) lead: Option<CardValue>,
    pub(crate) latest: Vec<CardValue>,
    pub(crate) featured: Vec<CardValue>,
    pub(crate) urgent: Option<UrgentView<'a>>,
    pub(crate) places: Vec<PlaceCount<'a>>,
    pub(crate) agenda: Vec<EventView<'a>>,
    pub(crate) sections: Vec<SectionView<'a>>,
    pub(crate) older: Option<ArchiveLink>,
    pub(crate) today: DateText,
}

/// An entry of an index.
#[derive(Debug, Serialize)]
pub(crate) struct TermCount<'a> {
    pub(crate) title: Cow<'a, str>,
    pub(crate) url: String,
    pub(crate) count: usize,
}

/// Entries of an index that belong together.
#[derive(Debug, Serialize)]
pub(crate) struct TermGroup<'a> {
    pub(crate) title: Cow<'a, str>,
    pub(crate) url: Option<String>,
    pub(crate) items: Vec<TermCount<'a>>,
}

/// An index: all places, categories, tags, authors, series, months.
#[derive(Debug, Serialize)]
pub(crate) struct TermsView<'a> {
    pub(crate) title: String,
    pub(crate) kind: &'static str,
    pub(crate) groups: Vec<TermGroup<'a>>,
    pub(crate) map: Option<MapView<'a>>,
}

/// The map of a site's places.
#[derive(Debug, Serialize)]
pub(crate) struct MapView<'a> {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) shapes: Vec<ShapeView<'a>>,
}

/// A place on the map.
#[derive(Debug, Serialize)]
pub(crate) struct ShapeView<'a> {
    pub(crate) title: String,
    pub(crate) url: String,
    pub(crate) path: &'a str,
}

/// The agenda.
#[derive(Debug, Serialize)]
pub(crate) struct AgendaView<'a> {
    pub(crate) coming: Vec<EventView<'a>>,
    pub(crate) past: Vec<EventView<'a>>,
    pub(crate) place: Option<PlaceLink<'a>>,
    pub(crate) calendar_url: String,
    pub(crate) subscribe_url: String,
}

/// A standing page.
#[derive(Debug, Serialize)]
pub(crate) struct StandingView<'a> {
    pub(crate) slug: &'a str,
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    pub(crate) summary_given: bool,
    pub(crate) content: String,
    pub(crate) video: bool,
    pub(crate) updated: Option<DateText>,
    pub(crate) headings: Vec<HeadingView>,
}

/// Where an old address leads.
#[derive(Debug, Serialize)]
pub(crate) struct RedirectView {
    pub(crate) url: String,
    pub(crate) absolute: String,
}

/// A kecamatan or kelurahan that results can be narrowed to.
#[derive(Debug, Serialize)]
pub(crate) struct FilterView<'a> {
    pub(crate) title: String,
    pub(crate) value: Cow<'a, str>,
    pub(crate) within: Vec<FilterView<'a>>,
}

/// The search page.
#[derive(Debug, Serialize)]
pub(crate) struct SearchView<'a> {
    pub(crate) index_url: String,
    pub(crate) places: Vec<FilterView<'a>>,
    pub(crate) categories: Vec<FilterView<'a>>,
    pub(crate) years: Vec<i16>,
}

/// Why there is nothing to read any more.
#[derive(Debug, Serialize)]
pub(crate) struct NoticeView<'a> {
    pub(crate) kind: &'static str,
    pub(crate) title: &'a str,
    pub(crate) date: DateText,
    pub(crate) reason: &'a str,
}

/// The picture that a share preview shows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ShareImage<'a> {
    pub(crate) url: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: &'a str,
}

/// What every page says of itself.
#[derive(Debug, Serialize)]
pub(crate) struct PageView<'a> {
    pub(crate) kind: &'static str,
    pub(crate) title: Cow<'a, str>,
    pub(crate) head_title: String,
    pub(crate) description: Cow<'a, str>,
    pub(crate) url: String,
    pub(crate) path: String,
    pub(crate) language: &'a str,
    pub(crate) noindex: bool,
    pub(crate) og_type: &'static str,
    pub(crate) image: Option<ShareImage<'a>>,
    pub(crate) published: Option<String>,
    pub(crate) updated: Option<String>,
    pub(crate) feeds: Vec<FeedLink>,
    pub(crate) breadcrumbs: Vec<Link<'a>>,
    pub(crate) jsonld: String,
    pub(crate) video: bool,
    pub(crate) prev_url: Option<String>,
    pub(crate) next_url: Option<String>,
    pub(crate) alternates: Vec<Alternate<'a>>,
}

/// A kecamatan in the picker, without counts.
#[derive(Debug, Serialize)]
pub(crate) struct PickerPlace<'a> {
    pub(crate) name: &'a str,
    pub(crate) url: String,
    pub(crate) word: &'static str,
    pub(crate) kelurahan: Vec<PlaceLink<'a>>,
}

/// The region of the site.
#[derive(Debug, Serialize)]
pub(crate) struct RegionView<'a> {
    pub(crate) name: String,
    pub(crate) short: &'a str,
}

/// Who answers for the site.
#[derive(Debug, Serialize)]
pub(crate) struct EditorialView<'a> {
    pub(crate) responsible: &'a str,
    pub(crate) address: &'a str,
    pub(crate) email: &'a str,
    pub(crate) whatsapp: &'a str,
    pub(crate) whatsapp_url: String,
    pub(crate) owner: &'a str,
    pub(crate) funding: &'a str,
}

/// What is the same on every page: nothing here changes when an article is added.
#[derive(Debug, Serialize)]
pub(crate) struct SiteView<'a> {
    pub(crate) name: &'a str,
    pub(crate) description: &'a str,
    pub(crate) url: String,
    pub(crate) root: &'a str,
    pub(crate) language: &'a str,
    pub(crate) term: &'a str,
    pub(crate) term_short: &'static str,
    pub(crate) region: RegionView<'a>,
    pub(crate) licence: &'a str,
    pub(crate) logo: Option<String>,
    pub(crate) logo_width: Option<u32>,
    pub(crate) logo_height: Option<u32>,
    pub(crate) colours: BTreeMap<&'a str, &'a str>,
    pub(crate) editorial: EditorialView<'a>,
    pub(crate) menu: Vec<Link<'a>>,
    pub(crate) places: Vec<PickerPlace<'a>>,
    pub(crate) feeds: Vec<FeedLink>,
    pub(crate) pages: Vec<Link<'a>>,
    pub(crate) search_url: Option<String>,
    pub(crate) manifest_url: Option<String>,
    pub(crate) worker_url: Option<String>,
    pub(crate) places_url: Option<String>,
    pub(crate) agenda_url: Option<String>,
    pub(crate) log_url: String,
    pub(crate) pending_url: String,
    pub(crate) script_url: Option<String>,
    pub(crate) archive_url: Option<String>,
    pub(crate) tags_url: Option<String>,
    pub(crate) categories_url: Option<String>,
    pub(crate) authors_url: Option<String>,
}
