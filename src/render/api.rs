//! `/api/v1/`: JSON for the city's portal and other media.
//!
//! Owns: what those files say; `api/skema.json` is their JSON Schema, docs/api.md their description. They tell what pages
//! tell, of the same articles: nothing of a withdrawn one, a protected one at its kecamatan without photos. What is there in
//! version 1 stays; fields may be added.

mod article;

use super::licence;
use super::view::View;
use crate::places::{Contact, Decree, Kim, Level, Officer, PlaceId};
use crate::plan::{Api, DataKind, PER_PAGE, PageKind};
use crate::site::Group;
use article::{ApiArticle, article};
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
