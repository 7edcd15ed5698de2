//! What a template can see, as types: the written interface of themes (docs/tema.md lists the fields).
//!
//! Every field is always there; what an article lacks is `none` or empty, so that a misspelt field is an error and a missing
//! value is not. Addresses (`url`) are ready to print, with the site's base path; `absolute` ones carry the host.

use crate::i18n::DateText;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A link.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link<'a> {
    pub(crate) title: Cow<'a, str>,
    pub(crate) url: String,
}

/// A feed that a page offers.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FeedLink {
    pub(crate) title: String,
    pub(crate) url: String,
    pub(crate) r#type: &'static str,
}

/// A picture.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ImageView<'a> {
    pub(crate) url: String,
    pub(crate) absolute: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: &'a str,
    pub(crate) credit: &'a str,
}

/// A place by name.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceLink<'a> {
    pub(crate) name: &'a str,
    pub(crate) url: String,
    pub(crate) word: &'static str,
}

/// A place with how much was written there.
#[derive(Debug, Serialize)]
pub(crate) struct PlaceCount<'a> {
    pub(crate) name: &'a str,
    pub(crate) url: String,
    pub(crate) word: &'static str,
    pub(crate) count: usize,
    pub(crate) newest: Option<Card<'a>>,
    pub(crate) kelurahan: Vec<PlaceCount<'a>>,
}

/// The kind of a text.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct KindView<'a> {
    pub(crate) id: &'static str,
    pub(crate) label: &'a str,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Card<'a> {
    pub(crate) title: &'a str,
    pub(crate) url: String,
    pub(crate) date: Arc<DateText>,
    pub(crate) summary: &'a str,
    pub(crate) image: Option<ImageView<'a>>,
    pub(crate) place: Option<PlaceLink<'a>>,
    pub(crate) kecamatan: Option<PlaceLink<'a>>,
    pub(crate) kind: KindView<'a>,
    pub(crate) category: Option<Link<'a>>,
    pub(crate) authors: Vec<&'a str>,
    pub(crate) pending: bool,
    pub(crate) language: &'a str,
}

/// An author under a headline.
#[derive(Debug, Serialize)]
pub(crate) struct AuthorView<'a> {
    pub(crate) name: &'a str,
    pub(crate) url: Option<String>,
    pub(crate) role: &'a str,
    pub(crate) kim: &'a str,
}

/// A source that an article names.
#[derive(Debug, Serialize)]
pub(crate) struct SourceView<'a> {
    pub(crate) name: &'a str,
    pub(crate) url: Option<&'a str>,
}

/// A correction.
#[derive(Debug, Serialize)]
pub(crate) struct CorrectionView<'a> {
    pub(crate) date: DateText,
    pub(crate) kind: &'static str,
    pub(crate) label: &'a str,
    pub(crate) text: &'a str,
    pub(crate) from: &'a str,
}

/// An event.
#[derive(Debug, Serialize)]
pub(crate) struct EventView<'a> {
    pub(crate) title: &'a str,
    pub(crate) url: String,
    pub(crate) start: DateText,
    pub(crate) end: Option<DateText>,
    pub(crate) all_day: bool,
    pub(crate) place_text: &'a str,
    pub(crate) organiser: &'a str,
    pub(crate) ended: bool,
    pub(crate) place: Option<PlaceLink<'a>>,
}

/// An article's series.
#[derive(Debug, Serialize)]
pub(crate) struct SeriesView<'a> {
    pub(crate) title: &'a str,
    pub(crate) url: Option<String>,
    pub(crate) position: usize,
    pub(crate) total: usize,
}

/// A heading of a text.
#[derive(Debug, Serialize)]
pub(crate) struct HeadingView {
    pub(crate) level: u8,
    pub(crate) id: Box<str>,
    pub(crate) text: Box<str>,
}

/// An article on its page.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleView<'a> {
    pub(crate) title: &'a str,
    pub(crate) url: String,
    pub(crate) absolute: String,
    pub(crate) date: DateText,
    pub(crate) updated: Option<DateText>,
    pub(crate) kind: KindView<'a>,
    pub(crate) category: Option<Link<'a>>,
    pub(crate) tags: Vec<Link<'a>>,
    pub(crate) place: Option<PlaceLink<'a>>,
    pub(crate) kecamatan: Option<PlaceLink<'a>>,
    pub(crate) places: Vec<PlaceLink<'a>>,
    pub(crate) kim: Option<Link<'a>>,
    pub(crate) authors: Vec<AuthorView<'a>>,
    pub(crate) summary: &'a str,
    pub(crate) summary_given: bool,
    pub(crate) image: Option<ImageView<'a>>,
    pub(crate) content: String,
    pub(crate) sources: Vec<SourceView<'a>>,
    pub(crate) language: &'a str,
    pub(crate) corrections: Vec<CorrectionView<'a>>,
    pub(crate) pending: bool,
    pub(crate) event: Option<EventView<'a>>,
    pub(crate) series: Option<SeriesView<'a>>,
    pub(crate) previous: Option<Card<'a>>,
    pub(crate) next: Option<Card<'a>>,
    pub(crate) related: Vec<Card<'a>>,
    pub(crate) minutes: u32,
    pub(crate) whatsapp_url: String,
    pub(crate) report_url: Option<String>,
    pub(crate) headings: Vec<HeadingView>,
}

/// Ways to reach somebody.
#[derive(Debug, Serialize)]
pub(crate) struct ContactView<'a> {
    pub(crate) whatsapp: &'a str,
    pub(crate) whatsapp_url: String,
    pub(crate) email: &'a str,
    pub(crate) address: &'a str,
}

/// A KIM on the page of its place.
#[derive(Debug, Serialize)]
pub(crate) struct KimView<'a> {
    pub(crate) name: &'a str,
    pub(crate) url: String,
    pub(crate) sk: Option<DecreeView<'a>>,
    pub(crate) term: Option<TermView>,
    pub(crate) officers: Vec<OfficerView<'a>>,
    pub(crate) contact: ContactView<'a>,
    pub(crate) content: String,
}

/// The decree that set up a KIM.
#[derive(Debug, Serialize)]
pub(crate) struct DecreeView<'a> {
    pub(crate) number: &'a str,
    pub(crate) date: Option<DateText>,
}

/// The years of a term.
#[derive(Debug, Serialize)]
pub(crate) struct TermView {
    pub(crate) from: i16,
    pub(crate) to: i16,
}

/// An officer of a KIM.
#[derive(Debug, Serialize)]
pub(crate) struct OfficerView<'a> {
    pub(crate) name: &'a str,
    pub(crate) role: &'a str,
}

/// A kecamatan or kelurahan on its page.
#[derive(Debug, Serialize)]
pub(crate) struct PlaceView<'a> {
    pub(crate) name: &'a str,
    pub(crate) word: &'static str,
    pub(crate) title: String,
    pub(crate) level: &'static str,
    pub(crate) code: &'a str,
    pub(crate) url: String,
    pub(crate) parent: Option<Link<'a>>,
    pub(crate) children: Vec<PlaceCount<'a>>,
    pub(crate) kim: Option<KimView<'a>>,
    pub(crate) kims: Vec<Link<'a>>,
}

/// An author on their page.
#[derive(Debug, Serialize)]
pub(crate) struct PersonView<'a> {
    pub(crate) name: &'a str,
    pub(crate) role: &'a str,
    pub(crate) kim: Option<Link<'a>>,
    pub(crate) photo: Option<ImageView<'a>>,
    pub(crate) contact: ContactView<'a>,
    pub(crate) content: String,
    pub(crate) url: String,
}

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
pub(crate) struct MonthView<'a> {
    pub(crate) title: String,
    pub(crate) items: Vec<Card<'a>>,
}

/// A page of a list.
#[derive(Debug, Serialize)]
pub(crate) struct ListView<'a> {
    pub(crate) title: String,
    pub(crate) kind: &'static str,
    pub(crate) items: Vec<Card<'a>>,
    pub(crate) months: Vec<MonthView<'a>>,
    pub(crate) is_archive: bool,
    pub(crate) number: u32,
    pub(crate) newest_url: String,
    pub(crate) older: Option<ArchiveLink>,
    pub(crate) newer: Option<ArchiveLink>,
    pub(crate) total: usize,
}

/// A section of the front page.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView<'a> {
    pub(crate) id: &'static str,
    pub(crate) title: &'a str,
    pub(crate) url: Option<String>,
    pub(crate) items: Vec<Card<'a>>,
}

/// The banner.
#[derive(Debug, Serialize)]
pub(crate) struct UrgentView<'a> {
    pub(crate) text: &'a str,
    pub(crate) url: String,
    pub(crate) until: DateText,
}

/// The front page.
#[derive(Debug, Serialize)]
pub(crate) struct HomeView<'a> {
    pub(crate) lead: Option<Card<'a>>,
    pub(crate) latest: Vec<Card<'a>>,
    pub(crate) featured: Vec<Card<'a>>,
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
}

/// The agenda.
#[derive(Debug, Serialize)]
pub(crate) struct AgendaView<'a> {
    pub(crate) coming: Vec<EventView<'a>>,
    pub(crate) past: Vec<EventView<'a>>,
}

/// A standing page.
#[derive(Debug, Serialize)]
pub(crate) struct StandingView<'a> {
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    pub(crate) summary_given: bool,
    pub(crate) content: String,
    pub(crate) updated: Option<DateText>,
    pub(crate) headings: Vec<HeadingView>,
}

/// Where an old address leads.
#[derive(Debug, Serialize)]
pub(crate) struct RedirectView {
    pub(crate) url: String,
    pub(crate) absolute: String,
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
    pub(crate) prev_url: Option<String>,
    pub(crate) next_url: Option<String>,
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
    pub(crate) colours: BTreeMap<&'a str, &'a str>,
    pub(crate) editorial: EditorialView<'a>,
    pub(crate) menu: Vec<Link<'a>>,
    pub(crate) places: Vec<PickerPlace<'a>>,
    pub(crate) feeds: Vec<FeedLink>,
    pub(crate) pages: Vec<Link<'a>>,
    pub(crate) places_url: Option<String>,
    pub(crate) agenda_url: Option<String>,
    pub(crate) archive_url: Option<String>,
    pub(crate) tags_url: Option<String>,
    pub(crate) categories_url: Option<String>,
    pub(crate) authors_url: Option<String>,
}
