//! `/api/v1/`: JSON for the city's portal and other media.
//!
//! Owns: what those files say; `api/skema.json` is their JSON Schema, docs/api.md their description. They tell what pages
//! tell, of the same articles: nothing of a withdrawn one, a protected one at its kecamatan without photos. What is there in
//! version 1 stays; fields may be added.

use super::licence;
use super::view::View;
use super::view::agenda::Venue;
use super::view::types::ImageView;
use crate::content::{Correction, Event, Source};
use crate::newsroom::Byline;
use crate::places::{Contact, Decree, Kim, Level, Officer, PlaceId};
use crate::plan::{Api, DataKind, PER_PAGE, PageKind};
use crate::site::{ArticleId, Group};
use serde::Serialize;

const SCHEMA: &str = include_str!("api/skema.json");

/// Renders one file.
pub(super) fn render(api: Api, view: &View<'_>, buffer: &mut Vec<u8>) {
    match api {
        Api::Schema => buffer.extend_from_slice(SCHEMA.as_bytes()),
        Api::Index => write("index", index(view), view, buffer),
        Api::Places => {
            let items: Vec<ApiPlace<'_>> = view.places().map(|id| place(id, view)).collect();
            write("places", Items { items }, view, buffer);
        }
        Api::Kims => {
            let items: Vec<KimItem<'_>> = view.kims().map(|item| kim(item, view)).collect();
            write("kims", Items { items }, view, buffer);
        }
        // The whole city is the site: there is no second list of it.
        Api::Latest => write("articles", latest(Group::Site, None, view), view, buffer),
        Api::Place(id) => {
            let latest = latest(view.group_of(id), Some(named(id, view)), view);
            write("articles", latest, view, buffer);
        }
    }
}

/// The newest articles of the site or a place.
fn latest<'a>(group: Group, place: Option<ApiNamed<'a>>, view: &View<'a>) -> Latest<'a> {
    let list = view.articles(group);
    let newest = list.iter().take(PER_PAGE);
    Latest {
        place,
        total: list.len(),
        items: newest.map(|id| article(*id, view)).collect(),
    }
}

/// What every file begins with.
#[derive(Serialize)]
struct File<T> {
    version: u8,
    kind: &'static str,
    schema: String,
    #[serde(flatten)]
    content: T,
}

fn write(kind: &'static str, content: impl Serialize, view: &View<'_>, buffer: &mut Vec<u8>) {
    let file = File {
        version: 1,
        kind,
        schema: absolute(Api::Schema, view),
        content,
    };
    let json = serde_json::to_vec(&file).expect("texts and numbers are JSON");
    buffer.extend(json);
    // Readers of text files, and diffs of them, expect the last line to end.
    buffer.push(b'\n');
}

fn absolute(api: Api, view: &View<'_>) -> String {
    view.at(DataKind::Api(api)).absolute()
}

/// The address of the newest articles of a place, if they are there; those of the whole city are the site's.
fn latest_url(id: PlaceId, view: &View<'_>) -> Option<String> {
    let api = match view.place(id).level {
        Level::Region => Api::Latest,
        Level::Kecamatan | Level::Kelurahan => Api::Place(id),
    };
    Some(view.built(DataKind::Api(api))?.absolute())
}

#[derive(Serialize)]
struct Items<T> {
    items: Vec<T>,
}

#[derive(Serialize)]
struct ApiIndex<'a> {
    name: &'a str,
    description: &'a str,
    url: String,
    language: &'a str,
    zone: &'a str,
    region: ApiNamed<'a>,
    licence: Option<Licence<'a>>,
    places: String,
    kims: String,
    latest: String,
}

#[derive(Serialize)]
struct Licence<'a> {
    name: &'a str,
    url: Option<String>,
    republish: bool,
}

fn index<'a>(view: &View<'a>) -> ApiIndex<'a> {
    ApiIndex {
        name: view.name(),
        description: view.description(),
        url: view.at(PageKind::Home).absolute(),
        language: view.language(),
        zone: view.zone().name(),
        region: named(view.region(), view),
        licence: licence(view),
        places: absolute(Api::Places, view),
        kims: absolute(Api::Kims, view),
        latest: absolute(Api::Latest, view),
    }
}

fn licence<'a>(view: &View<'a>) -> Option<Licence<'a>> {
    let name = view.licence();
    if name.is_empty() {
        return None;
    }
    Some(Licence {
        name,
        url: licence::url(name),
        republish: view.may_be_republished(),
    })
}

/// A place, short.
#[derive(Serialize)]
struct ApiNamed<'a> {
    code: &'a str,
    name: &'a str,
    level: &'static str,
    url: String,
}

fn named<'a>(id: PlaceId, view: &View<'a>) -> ApiNamed<'a> {
    let place = view.place(id);
    let level = match place.level {
        Level::Region => "region",
        Level::Kecamatan => "kecamatan",
        Level::Kelurahan => "kelurahan",
    };
    ApiNamed {
        code: &place.code,
        name: &place.name,
        level,
        url: view.at_place(id).absolute(),
    }
}

#[derive(Serialize)]
struct ApiPlace<'a> {
    #[serde(flatten)]
    named: ApiNamed<'a>,
    word: &'static str,
    parent: Option<&'a str>,
    kim: Option<&'a str>,
    articles: usize,
    newest: Option<String>,
    latest: Option<String>,
}

fn place<'a>(id: PlaceId, view: &View<'a>) -> ApiPlace<'a> {
    let place = view.place(id);
    let list = view.articles(view.group_of(id));
    let newest = list.first().map(|id| view.head(*id).date);
    ApiPlace {
        named: named(id, view),
        word: place.word.text(),
        // Codes, not names: kelurahan of one name lie in several kecamatan.
        parent: place.parent.map(|parent| &*view.place(parent).code),
        kim: view.kim_of(id).map(|kim| &*kim.id),
        articles: list.len(),
        newest: newest.map(|date| view.iso(date)),
        latest: latest_url(id, view),
    }
}

#[derive(Serialize)]
struct KimItem<'a> {
    id: &'a str,
    name: &'a str,
    place: ApiNamed<'a>,
    decree: Option<ApiDecree<'a>>,
    term: Option<ApiTerm>,
    officers: Vec<ApiOfficer<'a>>,
    contact: ContactItem<'a>,
}

#[derive(Serialize)]
struct ApiDecree<'a> {
    number: &'a str,
    date: Option<String>,
}

#[derive(Serialize)]
struct ApiTerm {
    start: i16,
    end: i16,
}

#[derive(Serialize)]
struct ApiOfficer<'a> {
    name: &'a str,
    role: &'a str,
}

#[derive(Serialize)]
struct ContactItem<'a> {
    whatsapp: &'a str,
    email: &'a str,
    address: &'a str,
}

fn kim<'a>(kim: &'a Kim, view: &View<'a>) -> KimItem<'a> {
    let Contact {
        whatsapp,
        email,
        address,
    } = &kim.contact;
    KimItem {
        id: &kim.id,
        name: &kim.name,
        place: named(kim.place, view),
        decree: kim.decree.as_ref().map(decree),
        term: kim.term.map(|(start, end)| ApiTerm { start, end }),
        officers: kim.officers.iter().map(officer).collect(),
        contact: ContactItem {
            whatsapp,
            email,
            address,
        },
    }
}

fn decree(decree: &Decree) -> ApiDecree<'_> {
    ApiDecree {
        number: &decree.number,
        date: decree.date.map(|date| date.to_string()),
    }
}

fn officer(officer: &Officer) -> ApiOfficer<'_> {
    ApiOfficer {
        name: &officer.name,
        role: &officer.role,
    }
}

#[derive(Serialize)]
struct Latest<'a> {
    place: Option<ApiNamed<'a>>,
    total: usize,
    items: Vec<ApiArticle<'a>>,
}

#[derive(Serialize)]
struct ApiArticle<'a> {
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

fn article<'a>(id: ArticleId, view: &View<'a>) -> ApiArticle<'a> {
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
