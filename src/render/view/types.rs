//! What a template can see, as types: the written interface of themes (docs/tema.md lists the fields).
//!
//! Every field is always there; what an article lacks is `none` or empty, so that a misspelt field is an error and a missing
//! value is not. Addresses (`url`) are ready to print, with the site's base path; `absolute` ones carry the host.

use crate::i18n::DateText;
use serde::Serialize;
use std::borrow::Cow;
use tera::Value;

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
    pub(crate) word: &'static str,
    pub(crate) url: String,
    pub(crate) r#type: &'static str,
}

/// A picture. `url` is the fallback, with its size; the sets are ready for `srcset`, none where there is but the one file.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ImageView<'a> {
    pub(crate) url: String,
    pub(crate) absolute: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) srcset: String,
    pub(crate) sources: Vec<SourceSet>,
    pub(crate) small: SmallView,
    pub(crate) alt: &'a str,
    pub(crate) credit: &'a str,
}

/// The same picture for lists.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SmallView {
    pub(crate) url: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) srcset: String,
    pub(crate) sources: Vec<SourceSet>,
}

/// A picture in a format that not every browser has; the lightest stands first.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SourceSet {
    pub(crate) r#type: String,
    pub(crate) srcset: String,
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
    pub(crate) newest: Option<CardValue>,
    pub(crate) kelurahan: Vec<PlaceCount<'a>>,
}

/// The kind of a text.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct KindView<'a> {
    pub(crate) id: &'static str,
    pub(crate) label: &'a str,
}

/// A [`Card`] as a template value.
pub(crate) type CardValue = Value;

/// An article in a list. What many cards share (dates, places, kinds, categories) is shared as a value too.
#[derive(Debug, Serialize)]
pub(crate) struct Card<'a> {
    pub(crate) title: &'a str,
    pub(crate) url: String,
    /// [`DateText`].
    pub(crate) date: Value,
    pub(crate) summary: &'a str,
    pub(crate) image: Option<ImageView<'a>>,
    /// [`PlaceLink`] or none.
    pub(crate) place: Value,
    /// [`PlaceLink`] or none.
    pub(crate) kecamatan: Value,
    /// [`KindView`].
    pub(crate) kind: Value,
    /// [`Link`] or none.
    pub(crate) category: Value,
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

/// Another article that this one follows, or that follows it.
#[derive(Debug, Serialize)]
pub(crate) struct TieView<'a> {
    pub(crate) relation: &'static str,
    pub(crate) label: &'a str,
    pub(crate) title: &'a str,
    pub(crate) url: String,
    pub(crate) date: DateText,
}

/// The same story in a language.
#[derive(Debug, Serialize)]
pub(crate) struct LanguageView<'a> {
    pub(crate) language: &'a str,
    pub(crate) name: &'a str,
    pub(crate) url: String,
    pub(crate) current: bool,
}

/// What a fact check found.
#[derive(Debug, Serialize)]
pub(crate) struct CheckView<'a> {
    pub(crate) claim: &'a str,
    pub(crate) verdict: KindView<'a>,
    pub(crate) by: &'a str,
    pub(crate) url: Option<&'a str>,
    pub(crate) date: Option<DateText>,
}

/// A correction.
#[derive(Debug, Serialize)]
pub(crate) struct CorrectionView<'a> {
    pub(crate) id: String,
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
    pub(crate) calendar_url: Option<String>,
    pub(crate) map_url: Option<String>,
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

/// A text with its holes filled.
#[derive(Debug)]
pub(crate) struct FilledText {
    pub(crate) html: String,
    pub(crate) has_video: bool,
    pub(crate) headings: Vec<HeadingView>,
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
    pub(crate) video: bool,
    pub(crate) sources: Vec<SourceView<'a>>,
    pub(crate) language: &'a str,
    pub(crate) corrections: Vec<CorrectionView<'a>>,
    pub(crate) check: Option<CheckView<'a>>,
    pub(crate) expires: Option<DateText>,
    pub(crate) ties: Vec<TieView<'a>>,
    pub(crate) languages: Vec<LanguageView<'a>>,
    pub(crate) pending: bool,
    pub(crate) event: Option<EventView<'a>>,
    pub(crate) series: Option<SeriesView<'a>>,
    pub(crate) previous: Option<CardValue>,
    pub(crate) next: Option<CardValue>,
    pub(crate) related: Vec<CardValue>,
    pub(crate) minutes: u32,
    pub(crate) whatsapp_url: String,
    pub(crate) report_url: Option<String>,
    pub(crate) republish: Option<RepublishView<'a>>,
    pub(crate) headings: Vec<HeadingView>,
}

/// How an article may be published again.
#[derive(Debug, Serialize)]
pub(crate) struct RepublishView<'a> {
    pub(crate) licence: &'a str,
    pub(crate) licence_url: Option<String>,
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
    pub(crate) map: Option<&'a str>,
    pub(crate) content: String,
    pub(crate) video: bool,
}

/// How residents bring forward what they wish for.
#[derive(Debug, Serialize)]
pub(crate) struct AspirationView {
    pub(crate) whatsapp_url: Option<String>,
    pub(crate) mail_url: Option<String>,
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
    pub(crate) agenda_url: Option<String>,
    pub(crate) parent: Option<Link<'a>>,
    pub(crate) children: Vec<PlaceCount<'a>>,
    pub(crate) log_url: Option<String>,
    pub(crate) aspiration: AspirationView,
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
    pub(crate) video: bool,
    pub(crate) url: String,
}
