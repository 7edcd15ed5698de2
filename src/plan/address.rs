//! The address of everything.
//!
//! Owns: the shape of addresses. Refuses: knowing whether an output is built (that is `Plan`).

use super::{Api, Fingerprint, Index, Inputs, Offline, Output, Part, Search, Variant, picture};
use crate::base::{SitePart, SitePath, UrlPath};
use crate::config::{AddressPart, FeedFormat, Settings};
use crate::content::{ArticleKind, Head};
use crate::i18n::{DateFormatter, DateLanguage};
use crate::places::{Level, PlaceId, Places};
use crate::search::Period;
use crate::site::{ArticleId, Group, PageId, Site};
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// Addresses of everything that a site can have, worked out once.
#[derive(Debug)]
pub struct Addresses {
    articles: Vec<UrlPath>,
    pages: Vec<UrlPath>,
    groups: FxHashMap<Group, UrlPath>,
    assets: FxHashMap<Box<str>, UrlPath>,
    quiet: FxHashMap<SitePath, UrlPath>,
    pictures: FxHashMap<SitePath, Fingerprint>,
    cards: FxHashMap<ArticleId, UrlPath>,
    site_card: Option<UrlPath>,
    /// By `PlaceId`.
    codes: Vec<Box<str>>,
}

impl Addresses {
    /// Works out every address.
    pub fn new(site: &Site, places: &Places, settings: &Settings, inputs: &Inputs) -> Self {
        let clock = DateFormatter::new(settings.zone.clone(), DateLanguage::default());
        let articles: Vec<UrlPath> = site
            .articles()
            .map(|(_, head, entry)| {
                article_address(head, entry.filed.first().copied(), places, settings, &clock)
            })
            .collect();
        let pages = site
            .pages
            .iter()
            .map(|(page, _)| UrlPath::page([&*page.slug]))
            .collect();
        let mut groups: FxHashMap<Group, UrlPath> = FxHashMap::default();
        for (id, place) in places.iter() {
            match place.level {
                Level::Region => {}
                Level::Kecamatan => {
                    groups.insert(Group::Kecamatan(id), UrlPath::page([&*place.slug]));
                }
                Level::Kelurahan => {
                    let parent = place.parent.map_or("", |parent| &places.get(parent).slug);
                    groups.insert(Group::Kelurahan(id), UrlPath::page([parent, &place.slug]));
                }
            }
        }
        for (index, category) in (0u16..).zip(&settings.categories) {
            groups.insert(
                Group::Category(index),
                UrlPath::page(["kategori", &category.slug]),
            );
        }
        for kind in ArticleKind::ALL {
            groups.insert(Group::Kind(kind), UrlPath::page(["jenis", kind.word()]));
        }
        for (index, tag) in (0u32..).zip(&site.tags) {
            groups.insert(Group::Tag(index), UrlPath::page(["tag", &tag.slug]));
        }
        for (index, series) in (0u32..).zip(&site.series) {
            groups.insert(Group::Series(index), UrlPath::page(["seri", &series.slug]));
        }
        for (index, (person, _)) in (0u16..).zip(&site.people) {
            groups.insert(Group::Author(index), UrlPath::page(["penulis", &person.id]));
        }
        let assets = inputs
            .assets
            .iter()
            .map(|(name, file)| (name.clone(), UrlPath::page(["aset"]).file(file)))
            .collect();
        let at_article =
            |id: ArticleId, path: &SitePath| articles[id.0 as usize].file(path.file_name());
        let quiet = inputs
            .quiet
            .iter()
            .map(|(path, id)| (path.clone(), at_article(*id, path)))
            .collect();
        let pictures = inputs
            .pictures
            .iter()
            .map(|(path, picture)| (path.clone(), picture.mark))
            .collect();
        let at_article =
            |id: ArticleId, mark: Fingerprint| articles[id.0 as usize].file(&picture::card(mark));
        let cards = inputs
            .cards
            .of
            .iter()
            .map(|(id, mark)| (*id, at_article(*id, *mark)))
            .collect();
        let site_card = inputs
            .cards
            .site
            .map(|mark| UrlPath::page(["aset"]).file(&picture::card(mark)));
        let codes = places.iter().map(|(_, place)| place.code.clone()).collect();
        Self {
            articles,
            pages,
            groups,
            assets,
            quiet,
            pictures,
            cards,
            site_card,
            codes,
        }
    }

    /// An article; also the address under which its notice stays.
    pub fn article(&self, id: ArticleId) -> &UrlPath {
        &self.articles[id.0 as usize]
    }

    /// A standing page.
    pub fn page(&self, id: PageId) -> &UrlPath {
        &self.pages[usize::from(id.0)]
    }

    /// The newest page of a group.
    pub fn group(&self, group: Group) -> UrlPath {
        match group {
            Group::Site => UrlPath::page([""; 0]),
            Group::Month(year, month) => {
                UrlPath::page([format!("{year:04}"), format!("{month:02}")])
            }
            _ => self
                .groups
                .get(&group)
                .cloned()
                .unwrap_or_else(|| UrlPath::page([""; 0])),
        }
    }

    /// The agenda of the site or a place: `/agenda/`, `/ampenan/bintaro/agenda/`.
    fn agenda(&self, group: Group) -> UrlPath {
        let group = self.group(group);
        UrlPath::new(&format!("{group}agenda/")).unwrap_or(group)
    }

    /// A file of the API; a place goes by its code, which stays when its name changes.
    fn api(&self, api: Api) -> UrlPath {
        let top = UrlPath::page(["api", "v1"]);
        match api {
            Api::Index => top.file("index.json"),
            Api::Places => top.file("tempat.json"),
            Api::Kims => top.file("kim.json"),
            Api::Schema => top.file("skema.json"),
            Api::Latest(Group::Kecamatan(place) | Group::Kelurahan(place)) => {
                let code = self.codes.get(usize::from(place.0)).map_or("", |code| code);
                UrlPath::page(["api", "v1", "tempat"]).file(&format!("{code}.json"))
            }
            Api::Latest(_) => top.file("terbaru.json"),
        }
    }

    /// A theme file by its name there.
    pub fn asset(&self, name: &str) -> Option<&UrlPath> {
        self.assets.get(name)
    }

    /// A file beside an article: `content/ampenan/bintaro/x/foto.jpg` → `/ampenan/bintaro/x/foto.jpg`.
    pub fn attachment(path: &SitePath) -> UrlPath {
        let inner = SitePart::Content.inner(path).unwrap_or(path.as_str());
        UrlPath::new(&format!("/{inner}"))
            .unwrap_or_else(|_| UrlPath::page([""; 0]).file(path.file_name()))
    }

    /// A file of `static/`: `static/img/x.jpg` → `/img/x.jpg`.
    pub fn of_static(path: &SitePath) -> UrlPath {
        let inner = SitePart::Statics.inner(path).unwrap_or(path.as_str());
        UrlPath::new(&format!("/{inner}"))
            .unwrap_or_else(|_| UrlPath::page([""; 0]).file(path.file_name()))
    }

    /// The share card of an article, or of the site where it has none of its own; `None` if no cards are built.
    pub fn card(&self, id: Option<ArticleId>) -> Option<&UrlPath> {
        id.and_then(|id| self.cards.get(&id))
            .or(self.site_card.as_ref())
    }

    /// Whether an article has a share card of its own.
    pub fn has_card(&self, id: ArticleId) -> bool {
        self.cards.contains_key(&id)
    }

    /// A picture in one of its shapes, beside where it lies itself: `/ampenan/bintaro/x/foto-0a1b2c3d-800.webp`.
    pub fn picture(&self, path: &SitePath, shape: Variant) -> UrlPath {
        let is_static = SitePart::Statics.holds(path);
        let quiet = || self.quiet.get(path).cloned();
        let own = if is_static {
            Self::of_static(path)
        } else {
            quiet().unwrap_or_else(|| Self::attachment(path))
        };
        let above = own
            .as_str()
            .rfind('/')
            .map_or("/", |end| &own.as_str()[..=end]);
        let mark = self.pictures.get(path).copied().unwrap_or_default();
        let folder = UrlPath::new(above).unwrap_or_else(|_| UrlPath::page([""; 0]));
        folder.file(&picture::name(path, mark, shape))
    }

    /// The address of an output.
    pub fn of(&self, output: &Output) -> UrlPath {
        let top = |name: &str| UrlPath::page([""; 0]).file(name);
        match output {
            Output::Home => UrlPath::page([""; 0]),
            Output::Latest(group) => self.group(*group),
            Output::Archive(group, number) => {
                let group = self.group(*group);
                UrlPath::new(&format!("{group}arsip/{number}/")).unwrap_or(group)
            }
            Output::Article(id) | Output::Notice(id) => self.article(*id).clone(),
            Output::Page(id) => self.page(*id).clone(),
            Output::Index(index) => match index {
                Index::Places => UrlPath::page(["kelurahan"]),
                Index::Categories => UrlPath::page(["kategori"]),
                Index::Tags => UrlPath::page(["tag"]),
                Index::Authors => UrlPath::page(["penulis"]),
                Index::Series => UrlPath::page(["seri"]),
                Index::Archive => UrlPath::page(["arsip"]),
                Index::Year(year) => UrlPath::page([format!("{year:04}")]),
            },
            Output::Agenda(group) => self.agenda(*group),
            Output::Calendar(group) => self.agenda(*group).file("agenda.ics"),
            Output::EventFile(id) => self.article(*id).file("acara.ics"),
            Output::Script => top("situs.js"),
            Output::Pending => UrlPath::page(["menunggu-verifikasi"]),
            Output::Log(group) => {
                let group = self.group(*group);
                UrlPath::new(&format!("{group}ralat/")).unwrap_or(group)
            }
            Output::NotFound => top("404.html"),
            Output::Redirect(from) => from.clone(),
            Output::Feed(group, format) => self.group(*group).file(match format {
                FeedFormat::Rss => "rss.xml",
                FeedFormat::Atom => "atom.xml",
                FeedFormat::Json => "feed.json",
            }),
            Output::SitemapIndex => top("sitemap.xml"),
            Output::Sitemap(Part::Pages) => UrlPath::page(["sitemap"]).file("halaman.xml"),
            Output::Sitemap(Part::Month(year, month)) => {
                UrlPath::page(["sitemap"]).file(&format!("{year:04}-{month:02}.xml"))
            }
            Output::NewsSitemap => UrlPath::page(["sitemap"]).file("berita.xml"),
            Output::Api(api) => self.api(*api),
            Output::Robots => top("robots.txt"),
            Output::Search(part) => search(*part),
            Output::Offline(Offline::Page) => UrlPath::page(["luring"]),
            Output::Offline(Offline::Worker) => top("pekerja.js"),
            Output::Offline(Offline::Manifest) => top("situs.webmanifest"),
            Output::Asset(name) => self.asset(name).cloned().unwrap_or_else(|| top(name)),
            Output::Static(path) => Self::of_static(path),
            Output::Attachment(path) => self
                .quiet
                .get(path)
                .cloned()
                .unwrap_or_else(|| Self::attachment(path)),
            Output::Picture(path, shape) => self.picture(path, *shape),
            Output::Card(id) => self
                .card(Some(*id))
                .cloned()
                .unwrap_or_else(|| top("kartu.jpg")),
            Output::SiteCard => self.card(None).cloned().unwrap_or_else(|| top("kartu.jpg")),
        }
    }
}

/// The search page, and beside it its files, a folder a period.
fn search(part: Search) -> UrlPath {
    let of = |period: Period, kind: &str, number: u16| {
        UrlPath::page(["cari".to_owned(), period.to_string()])
            .file(&format!("{kind}-{number}.json"))
    };
    match part {
        Search::Page => UrlPath::page(["cari"]),
        Search::Index => UrlPath::page(["cari"]).file("indeks.json"),
        Search::Words(period, number) => of(period, "kata", number),
        Search::Articles(period, number) => of(period, "kabar", number),
    }
}

fn push_number(url: &mut String, number: i32, width: usize) {
    let _ = write!(url, "{number:0width$}"); // a String takes every write
}

/// The address of an article, filed under a place first, by the site's pattern. A segment that it has no value for is left out.
pub fn article_address(
    head: &Head,
    place: Option<PlaceId>,
    places: &Places,
    settings: &Settings,
    clock: &DateFormatter,
) -> UrlPath {
    let (year, month, day) = clock.day_of(head.date);
    let mut url = String::with_capacity(96);
    for part in &settings.article_address {
        url.push('/');
        let before = url.len();
        match part {
            AddressPart::Literal(text) => url.push_str(text),
            AddressPart::Kecamatan => {
                url.push_str(
                    place
                        .and_then(|p| places.kecamatan(p))
                        .map_or("", |k| &places.get(k).slug),
                );
            }
            AddressPart::Kelurahan => {
                let kelurahan = place
                    .map(|p| places.get(p))
                    .filter(|p| p.level == Level::Kelurahan);
                url.push_str(kelurahan.map_or("", |p| &p.slug));
            }
            AddressPart::Year => push_number(&mut url, i32::from(year), 4),
            AddressPart::Month => push_number(&mut url, i32::from(month), 2),
            AddressPart::Day => push_number(&mut url, i32::from(day), 2),
            AddressPart::Slug => url.push_str(&head.slug),
        }
        if url.len() == before {
            url.pop();
        }
    }
    url.push('/');
    UrlPath::new(&url).unwrap_or_else(|_| UrlPath::page([&*head.slug]))
}
