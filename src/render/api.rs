//! `/api/v1/`: JSON for the city's portal and other media.
//!
//! Owns: what those files say; `api/skema.json` is their JSON Schema, docs/api.md their description. They tell what pages
//! tell, of the same articles: nothing of a withdrawn one, a protected one at its kecamatan without photos. What is there in
//! version 1 stays; fields may be added.

use super::licence;
use super::view::View;
use super::view::agenda::Venue;
use super::view::types::ImageView;
use crate::content::{Event, Verification};
use crate::places::{Contact, Kim, Level, PlaceId};
use crate::plan::{Api, Output, PER_PAGE};
use crate::site::{ArticleId, Byline, Group};
use serde::Serialize;

const SCHEMA: &str = include_str!("api/skema.json");

/// Renders one file.
pub(super) fn render(api: Api, view: &View<'_>, buffer: &mut Vec<u8>) {
    match api {
        Api::Schema => buffer.extend_from_slice(SCHEMA.as_bytes()),
        Api::Index => write("index", index(view), view, buffer),
        Api::Places => {
            let items: Vec<Place<'_>> = view.places.iter().map(|(id, _)| place(id, view)).collect();
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
        Api::Latest(group) => {
            let list = view.site.list(group);
            let items: Vec<Article<'_>> = list
                .iter()
                .take(PER_PAGE)
                .map(|id| article(*id, view))
                .collect();
            let place = match group {
                Group::Kecamatan(id) | Group::Kelurahan(id) => Some(named(id, view)),
                _ => None,
            };
            write(
                "articles",
                Latest {
                    place,
                    total: list.len(),
                    items,
                },
                view,
                buffer,
            );
        }
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
    view.absolute(&view.plan.addresses().of(&Output::Api(api)))
}

/// The address of the newest articles of a group, if they are there.
fn latest(group: Group, view: &View<'_>) -> Option<String> {
    view.plan
        .has(&Output::Api(Api::Latest(group)))
        .then(|| absolute(Api::Latest(group), view))
}

#[derive(Serialize)]
struct Items<T> {
    items: Vec<T>,
}

#[derive(Serialize)]
struct Index<'a> {
    name: &'a str,
    description: &'a str,
    url: String,
    language: &'a str,
    zone: &'a str,
    region: Named<'a>,
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

fn index<'a>(view: &View<'a>) -> Index<'a> {
    let settings = view.settings;
    let licence = Licence {
        name: &settings.licence,
        url: licence::url(&settings.licence),
        republish: settings.republish,
    };
    Index {
        name: &settings.name,
        description: &settings.description,
        url: view.absolute(&view.plan.addresses().group(Group::Site)),
        language: &settings.language,
        zone: settings.zone.name(),
        region: named(view.places.region(), view),
        licence: Some(licence).filter(|licence| !licence.name.is_empty()),
        places: absolute(Api::Places, view),
        kims: absolute(Api::Kims, view),
        latest: absolute(Api::Latest(Group::Site), view),
    }
}

/// A place, short.
#[derive(Serialize)]
struct Named<'a> {
    code: &'a str,
    name: &'a str,
    level: &'static str,
    url: String,
}

fn named<'a>(id: PlaceId, view: &View<'a>) -> Named<'a> {
    let place = view.place(id);
    let level = match place.level {
        Level::Region => "region",
        Level::Kecamatan => "kecamatan",
        Level::Kelurahan => "kelurahan",
    };
    let url = view.absolute(&view.plan.addresses().group(view.group_of(id)));
    Named {
        code: &place.code,
        name: &place.name,
        level,
        url,
    }
}

#[derive(Serialize)]
struct Place<'a> {
    #[serde(flatten)]
    named: Named<'a>,
    word: &'static str,
    parent: Option<&'a str>,
    kim: Option<&'a str>,
    articles: usize,
    newest: Option<String>,
    latest: Option<String>,
}

fn place<'a>(id: PlaceId, view: &View<'a>) -> Place<'a> {
    let (site, place) = (view.site, view.place(id));
    let group = view.group_of(id);
    let list = site.list(group);
    Place {
        named: named(id, view),
        word: place.word.text(),
        parent: place.parent.map(|parent| &*view.place(parent).code),
        kim: site.kim_of(id).map(|(kim, _)| &*kim.id),
        articles: list.len(),
        newest: list.first().map(|id| view.clock.iso(view.head(*id).date)),
        latest: latest(group, view),
    }
}

#[derive(Serialize)]
struct KimItem<'a> {
    id: &'a str,
    name: &'a str,
    place: Named<'a>,
    decree: Option<Decree<'a>>,
    term: Option<Term>,
    officers: Vec<Officer<'a>>,
    contact: ContactItem<'a>,
}

#[derive(Serialize)]
struct Decree<'a> {
    number: &'a str,
    date: Option<String>,
}

#[derive(Serialize)]
struct Term {
    start: i16,
    end: i16,
}

#[derive(Serialize)]
struct Officer<'a> {
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
        decree: kim.decree.as_ref().map(|decree| Decree {
            number: &decree.number,
            date: decree.date.map(|date| date.to_string()),
        }),
        term: kim.term.map(|(start, end)| Term { start, end }),
        officers: kim
            .officers
            .iter()
            .map(|o| Officer {
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
    place: Option<Named<'a>>,
    total: usize,
    items: Vec<Article<'a>>,
}

#[derive(Serialize)]
struct Article<'a> {
    url: String,
    title: &'a str,
    summary: &'a str,
    kind: &'static str,
    category: Option<&'a str>,
    tags: Vec<&'a str>,
    published: String,
    updated: String,
    language: &'a str,
    places: Vec<Named<'a>>,
    authors: Vec<Author<'a>>,
    sources: Vec<Source<'a>>,
    image: Option<Image<'a>>,
    event: Option<EventItem<'a>>,
    verified: bool,
    corrections: Vec<Correction<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    url: Option<String>,
}

#[derive(Serialize)]
struct Source<'a> {
    name: &'a str,
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Image<'a> {
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
struct Correction<'a> {
    time: String,
    kind: &'static str,
    text: &'a str,
    from: Option<&'a str>,
}

fn article<'a>(id: ArticleId, view: &View<'a>) -> Article<'a> {
    let (head, entry, settings, site) = (view.head(id), view.entry(id), view.settings, view.site);
    let is_protected = head.protect.is_some();
    let correction = |correction: &'a crate::content::Correction| Correction {
        time: view.clock.iso(correction.time),
        kind: correction.kind.word(),
        text: &correction.text,
        from: correction.from.as_deref(),
    };
    Article {
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
            .map(|s| Source {
                name: &s.name,
                url: s.url.as_deref(),
            })
            .collect(),
        image: view.head_image(id).filter(|_| !is_protected).map(image),
        event: head
            .event
            .as_deref()
            .map(|event| self::event(event, view.venue(id), view)),
        verified: head.verification == Verification::Terverifikasi,
        corrections: head
            .corrections
            .iter()
            .filter(|c| c.time <= view.now)
            .map(correction)
            .collect(),
    }
}

/// An author; of a protected article without the page that lists what else they wrote.
fn author<'a>(byline: &'a Byline, is_protected: bool, view: &View<'a>) -> Author<'a> {
    let output = match byline {
        Byline::Person(index) => Some(Output::Latest(Group::Author(*index))),
        Byline::Name(_) | Byline::Editors => None,
    };
    let output = output.filter(|_| !is_protected);
    let url = output
        .filter(|output| view.plan.has(output))
        .map(|o| view.absolute(&view.plan.addresses().of(&o)));
    Author {
        name: view.byline_name(byline),
        url,
    }
}

fn image(image: ImageView<'_>) -> Image<'_> {
    Image {
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
