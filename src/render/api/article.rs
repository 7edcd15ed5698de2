//! Articles, as the API tells of them.

use super::{ApiNamed, named};
use crate::content::{Correction, Event, Source};
use crate::newsroom::Byline;
use crate::plan::PageKind;
use crate::render::view::View;
use crate::render::view::agenda::Venue;
use crate::render::view::types::ImageView;
use crate::site::ArticleId;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ApiArticle<'a> {
    url: String,
    title: &'a str,
    summary: &'a str,
    kind: &'static str,
    category: Option<&'a str>,
    tags: Vec<&'a str>,
    published: String,
    updated: String,
    language: &'a str,
    places: Vec<ApiNamed<'a>>,
    authors: Vec<ApiAuthor<'a>>,
    sources: Vec<ApiSource<'a>>,
    image: Option<ApiImage<'a>>,
    event: Option<EventItem<'a>>,
    verified: bool,
    corrections: Vec<ApiCorrection<'a>>,
}

#[derive(Serialize)]
struct ApiAuthor<'a> {
    name: &'a str,
    url: Option<String>,
}

#[derive(Serialize)]
struct ApiSource<'a> {
    name: &'a str,
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct ApiImage<'a> {
    url: String,
    width: u32,
    height: u32,
    alt: &'a str,
    credit: &'a str,
}

#[derive(Serialize)]
struct EventItem<'a> {
    start: String,
    end: Option<String>,
    all_day: bool,
    place: &'a str,
    organiser: Option<&'a str>,
    coordinates: Option<[f64; 2]>,
}

#[derive(Serialize)]
struct ApiCorrection<'a> {
    time: String,
    kind: &'static str,
    text: &'a str,
    from: Option<&'a str>,
}

pub(super) fn article<'a>(id: ArticleId, view: &View<'a>) -> ApiArticle<'a> {
    let (head, entry) = (view.head(id), view.entry(id));
    let bylines = view.bylines(id).iter();
    let corrections = view.corrections(id);
    ApiArticle {
        url: view.at(PageKind::Article(id)).absolute(),
        title: &head.title,
        summary: &head.summary,
        kind: head.kind.word(),
        category: view.category_of(id).map(|category| &*category.slug),
        tags: view.tag_titles(id),
        published: view.iso(head.date),
        updated: view.iso(view.touched(id)),
        language: view.language_of(id),
        places: entry.filed.iter().map(|id| named(*id, view)).collect(),
        authors: bylines.map(|byline| author(id, byline, view)).collect(),
        sources: head.sources.iter().map(source).collect(),
        image: photo(id, view),
        event: head
            .event
            .as_deref()
            .map(|event| self::event(event, view.venue(id), view)),
        // Version 1 promised a yes or no; the notice on the page says more.
        verified: !head.is_pending,
        corrections: corrections
            .iter()
            .map(|one| correction(one, view))
            .collect(),
    }
}

/// An author; of a protected article without the page that lists what else they wrote.
fn author<'a>(id: ArticleId, byline: &'a Byline, view: &View<'a>) -> ApiAuthor<'a> {
    let is_protected = view.head(id).is_protected();
    let page = view.author_page(byline).filter(|_| !is_protected);
    ApiAuthor {
        name: view.byline_name(byline),
        url: page.map(|page| page.absolute()),
    }
}

fn source(source: &Source) -> ApiSource<'_> {
    ApiSource {
        name: &source.name,
        url: source.url.as_deref(),
    }
}

fn correction<'a>(correction: &'a Correction, view: &View<'a>) -> ApiCorrection<'a> {
    ApiCorrection {
        time: view.iso(correction.time),
        kind: correction.kind.word(),
        text: &correction.text,
        from: correction.from.as_deref(),
    }
}

/// Other media get no picture of a protected article, not even a safe one.
fn photo<'a>(id: ArticleId, view: &View<'a>) -> Option<ApiImage<'a>> {
    if view.head(id).is_protected() {
        return None;
    }
    view.head_image(id).map(image)
}

fn image(image: ImageView<'_>) -> ApiImage<'_> {
    ApiImage {
        url: image.absolute,
        width: image.width,
        height: image.height,
        alt: image.alt,
        credit: image.credit,
    }
}

fn event<'a>(event: &Event, venue: Venue<'a>, view: &View<'a>) -> EventItem<'a> {
    EventItem {
        start: view.iso(event.start),
        end: event.end.map(|end| view.iso(end)),
        all_day: event.all_day,
        place: venue.place,
        organiser: venue.organiser,
        coordinates: venue
            .coordinates
            .map(|(latitude, longitude)| [latitude, longitude]),
    }
}
