//! `/api/v1/`: JSON for the city's portal and other media.
//!
//! Owns: what those files say; `api/skema.json` is their JSON Schema, docs/api.md their description. They tell what pages
//! tell, of the same articles: nothing of a withdrawn one, a protected one at its kecamatan without photos. What is there in
//! version 1 stays; fields may be added.

use super::licence;
use super::view::View;
use super::view::agenda::Venue;
use super::view::types::ImageView;
use crate::content::Event;
use crate::newsroom::Byline;
use crate::places::{Contact, Kim, Level, PlaceId};
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
            let items: Vec<ApiPlace<'_>> =
                view.places.iter().map(|(id, _)| place(id, view)).collect();
            write("places", Items { items }, view, buffer);
        }
        Api::Kims => {
            let items: Vec<KimItem<'_>> = view
                .site
                .kims
                .iter()
                .map(|(item, _)| kim(item, view))
                .collect();
            write("kims", Items { items }, view, buffer);
        }
        Api::Latest => write("articles", latest(Group::Site, None, view), view, buffer),
        Api::Place(id) => {
            let latest = latest(view.group_of(id), Some(named(id, view)), view);
            write("articles", latest, view, buffer);
        }
    }
}

/// The newest articles of the site or a place.
fn latest<'a>(group: Group, place: Option<ApiNamed<'a>>, view: &'a View<'a>) -> Latest<'a> {
    let list = view.site.list(group);
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
    // Texts and numbers under names of ours: there is nothing in it that JSON cannot say.
    buffer.extend(serde_json::to_vec(&file).unwrap_or_default());
    buffer.push(b'\n');
}

fn absolute(api: Api, view: &View<'_>) -> String {
    view.absolute(&view.plan.addresses().of(&DataKind::Api(api).into()))
}

/// The address of the newest articles of a place, if they are there; those of the whole city are the site's.
fn latest_url(id: PlaceId, view: &View<'_>) -> Option<String> {
    let api = match view.place(id).level {
        Level::Region => Api::Latest,
        Level::Kecamatan | Level::Kelurahan => Api::Place(id),
    };
    let is_built = view.plan.has(&DataKind::Api(api).into());
    is_built.then(|| absolute(api, view))
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
    let settings = view.settings;
    let licence = Licence {
        name: &settings.licence,
        url: licence::url(&settings.licence),
        republish: settings.republish,
    };
    ApiIndex {
        name: &settings.name,
        description: &settings.description,
        url: view.absolute(&view.plan.addresses().group(Group::Site)),
        language: &settings.language,
        zone: settings.zone.name(),
        region: named(view.places.region(), view),
        licence: Some(licence).filter(|licence| !licence.name.is_empty()),
        places: absolute(Api::Places, view),
        kims: absolute(Api::Kims, view),
        latest: absolute(Api::Latest, view),
    }
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
    let url = view.absolute(&view.plan.addresses().group(view.group_of(id)));
    ApiNamed {
        code: &place.code,
        name: &place.name,
        level,
        url,
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
    let (site, place) = (view.site, view.place(id));
    let group = view.group_of(id);
    let list = site.list(group);
    ApiPlace {
        named: named(id, view),
        word: place.word.text(),
        parent: place.parent.map(|parent| &*view.place(parent).code),
        kim: site.kim_of(id).map(|(kim, _)| &*kim.id),
        articles: list.len(),
        newest: list.first().map(|id| view.clock.iso(view.head(*id).date)),
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
        decree: kim.decree.as_ref().map(|decree| ApiDecree {
            number: &decree.number,
            date: decree.date.map(|date| date.to_string()),
        }),
        term: kim.term.map(|(start, end)| ApiTerm { start, end }),
        officers: kim
            .officers
            .iter()
            .map(|o| ApiOfficer {
                name: &o.name,
                role: &o.role,
            })
            .collect(),
        contact: ContactItem {
            whatsapp,
            email,
            address,
        },
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
    let (head, entry, settings, site) = (view.head(id), view.entry(id), view.settings, view.site);
    let is_protected = head.is_protected();
    let correction = |correction: &'a crate::content::Correction| ApiCorrection {
        time: view.clock.iso(correction.time),
        kind: correction.kind.word(),
        text: &correction.text,
        from: correction.from.as_deref(),
    };
    ApiArticle {
        url: view.absolute(view.plan.addresses().article(id)),
        title: &head.title,
        summary: &head.summary,
        kind: head.kind.word(),
        category: entry
            .category
            .map(|index| &*settings.categories[usize::from(index)].slug),
        tags: entry
            .tags
            .iter()
            .map(|tag| &*site.tags[*tag as usize].title)
            .collect(),
        published: view.clock.iso(head.date),
        updated: view.clock.iso(view.touched(id)),
        language: head.language.as_deref().unwrap_or(&settings.language),
        places: entry
            .filed
            .iter()
            .map(|place| named(*place, view))
            .collect(),
        authors: entry
            .bylines
            .iter()
            .map(|byline| author(byline, is_protected, view))
            .collect(),
        sources: head
            .sources
            .iter()
            .map(|s| ApiSource {
                name: &s.name,
                url: s.url.as_deref(),
            })
            .collect(),
        image: view.head_image(id).filter(|_| !is_protected).map(image),
        event: head
            .event
            .as_deref()
            .map(|event| self::event(event, view.venue(id), view)),
        verified: !head.is_pending,
        corrections: head.corrections(view.now).iter().map(correction).collect(),
    }
}

/// An author; of a protected article without the page that lists what else they wrote.
fn author<'a>(byline: &'a Byline, is_protected: bool, view: &View<'a>) -> ApiAuthor<'a> {
    let output = match byline {
        Byline::Person(index) => Some(PageKind::Latest(Group::Author(*index)).into()),
        Byline::Name(_) | Byline::Editors => None,
    };
    let output = output.filter(|_| !is_protected);
    let url = output
        .filter(|output| view.plan.has(output))
        .map(|o| view.absolute(&view.plan.addresses().of(&o)));
    ApiAuthor {
        name: view.byline_name(byline),
        url,
    }
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
        start: view.clock.iso(event.start),
        end: event.end.map(|end| view.clock.iso(end)),
        all_day: event.all_day,
        place: venue.place,
        organiser: venue.organiser,
        coordinates: venue
            .coordinates
            .map(|(latitude, longitude)| [latitude, longitude]),
    }
}
