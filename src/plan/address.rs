//! The address of everything.
//!
//! Owns: the shape of addresses. Refuses: knowing whether an output is built (that is `Plan`).

use super::{Api, DataKind, FileKind, Index, Inputs, Output, PageKind, Part, SearchFile, picture};
use crate::base::{SitePart, SitePath, UrlPath};
use crate::config::{AddressPart, FeedFormat, Settings};
use crate::content::ArticleKind;
use crate::i18n::{DateFormatter, DateLanguage};
use crate::media::{Fingerprint, Variant};
use crate::newsroom::PublicHead;
use crate::places::{Level, PlaceId, Places};
use crate::search::Period;
use crate::site::{ArticleId, Group, Site};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Addresses of everything that a site can have, worked out once.
#[derive(Debug)]
pub(super) struct Addresses {
    /// By `ArticleId`.
    articles: Vec<UrlPath>,
    /// By `PageId`.
    pages: Vec<UrlPath>,
    /// Every group but the site and the months, whose addresses follow from themselves.
    groups: FxHashMap<Group, UrlPath>,
    /// Theme files by their name in the theme.
    assets: FxHashMap<Box<str>, UrlPath>,
    /// Files of protected articles: their own folder would name the kelurahan.
    quiet: FxHashMap<SitePath, UrlPath>,
    /// Fingerprints of pictures, which are part of their names.
    pictures: FxHashMap<SitePath, Fingerprint>,
    cards: FxHashMap<ArticleId, UrlPath>,
    /// `None` if no cards are built.
    site_card: Option<UrlPath>,
    /// Codes of places by `PlaceId`.
    codes: Vec<Box<str>>,
}

impl Addresses {
    /// Works out every address.
    pub(super) fn new(site: &Site, places: &Places, settings: &Settings, inputs: &Inputs) -> Self {
        let articles = articles(site, places, settings);
        let article = |id: ArticleId| &articles[id.0 as usize];
        let pages = site.pages.iter();
        let theme = UrlPath::root().child("aset");
        let assets = inputs.assets.iter();
        let quiet = inputs.quiet.iter();
        let pictures = inputs.pictures.iter();
        let cards = inputs.cards.of.iter();
        Self {
            pages: pages
                .map(|(page, _)| UrlPath::page([&*page.slug]))
                .collect(),
            groups: groups(site, places, settings),
            assets: assets
                .map(|(name, file)| (name.clone(), theme.file(file)))
                .collect(),
            quiet: quiet
                .map(|(path, id)| (path.clone(), article(*id).file(path.file_name())))
                .collect(),
            pictures: pictures
                .map(|(path, picture)| (path.clone(), picture.mark))
                .collect(),
            cards: cards
                .map(|(id, mark)| (*id, article(*id).file(&picture::card(*mark))))
                .collect(),
            site_card: inputs
                .cards
                .site
                .map(|mark| theme.file(&picture::card(mark))),
            codes: places.iter().map(|(_, place)| place.code.clone()).collect(),
            articles,
        }
    }

    /// An article; also the address under which its notice stays.
    fn article(&self, id: ArticleId) -> &UrlPath {
        &self.articles[id.0 as usize]
    }

    /// The newest page of a group.
    fn group(&self, group: Group) -> Cow<'_, UrlPath> {
        match group {
            // Neither is in the table: one is a constant, the others are known by their numbers.
            Group::Site => Cow::Owned(UrlPath::root()),
            Group::Month(year, month) => {
                Cow::Owned(UrlPath::page([format!("{year:04}"), format!("{month:02}")]))
            }
            Group::Kecamatan(_)
            | Group::Kelurahan(_)
            | Group::Category(_)
            | Group::Tag(_)
            | Group::Author(_)
            | Group::Series(_)
            | Group::Kind(_) => {
                let url = self.groups.get(&group);
                Cow::Borrowed(url.expect("a group is a row of the tables behind the addresses"))
            }
        }
    }

    /// Whether the theme has a file of this name.
    pub(super) fn has_asset(&self, name: &str) -> bool {
        self.assets.contains_key(name)
    }

    /// A file beside an article, page or profile: `content/ampenan/bintaro/x/foto.jpg` → `/ampenan/bintaro/x/foto.jpg`.
    fn attachment(&self, path: &SitePath) -> UrlPath {
        match self.quiet.get(path) {
            Some(url) => url.clone(),
            None => below(SitePart::Content, path),
        }
    }

    /// A file of the site under its own name.
    fn own(&self, path: &SitePath) -> UrlPath {
        if SitePart::Statics.holds(path) {
            of_static(path)
        } else {
            self.attachment(path)
        }
    }

    /// Whether share cards are built.
    pub(super) fn has_cards(&self) -> bool {
        self.site_card.is_some()
    }

    /// Whether an article has a share card of its own.
    pub(super) fn has_card(&self, id: ArticleId) -> bool {
        self.cards.contains_key(&id)
    }

    /// A picture in one of its variants, beside where it lies itself: `/ampenan/bintaro/x/foto-0a1b2c3d-800.webp`.
    fn picture(&self, path: &SitePath, variant: Variant) -> UrlPath {
        // The name changes with the picture, so that browsers may keep it for ever.
        let fingerprint = self.pictures.get(path).copied().unwrap_or_default();
        let folder = self.own(path).folder();
        folder.file(&picture::name(path, fingerprint, variant))
    }

    /// The address of an output.
    pub(super) fn of(&self, output: &Output) -> Cow<'_, UrlPath> {
        match output {
            Output::Page(page) => self.of_page(page),
            Output::Data(data) => Cow::Owned(self.of_data(data)),
            Output::File(file) => self.of_file(file),
        }
    }

    fn of_page(&self, page: &PageKind) -> Cow<'_, UrlPath> {
        let root = UrlPath::root();
        Cow::Owned(match page {
            PageKind::Home => root,
            PageKind::Latest(group) => return self.group(*group),
            PageKind::Archive(group, number) => {
                self.group(*group).child("arsip").child(&number.to_string())
            }
            // What stands in the place of an article stands at its address: links to it are old, not broken.
            PageKind::Article(id) | PageKind::Notice(id) => {
                return Cow::Borrowed(self.article(*id));
            }
            PageKind::Standing(id) => return Cow::Borrowed(&self.pages[usize::from(id.0)]),
            PageKind::Index(index) => self::index(*index),
            PageKind::Agenda(group) => self.agenda(*group),
            PageKind::Log(group) => self.group(*group).child("ralat"),
            PageKind::Pending => root.child("menunggu-verifikasi"),
            PageKind::Search => root.child("cari"),
            PageKind::Offline => root.child("luring"),
            PageKind::NotFound => root.file("404.html"),
            PageKind::Redirect(from) => from.clone(),
        })
    }

    fn of_data(&self, data: &DataKind) -> UrlPath {
        let root = UrlPath::root();
        match data {
            DataKind::Feed(group, format) => self.group(*group).file(feed_name(*format)),
            DataKind::Calendar(group) => self.agenda(*group).file("agenda.ics"),
            DataKind::EventFile(id) => self.article(*id).file("acara.ics"),
            DataKind::Api(api) => self.api(*api),
            DataKind::SitemapIndex => root.file("sitemap.xml"),
            DataKind::Sitemap(part) => root.child("sitemap").file(&part_name(*part)),
            DataKind::NewsSitemap => root.child("sitemap").file("berita.xml"),
            DataKind::Robots => root.file("robots.txt"),
            DataKind::Search(file) => search(*file),
            DataKind::Script => root.file("situs.js"),
            DataKind::Worker => root.file("pekerja.js"),
            DataKind::Manifest => root.file("situs.webmanifest"),
        }
    }

    fn of_file(&self, file: &FileKind) -> Cow<'_, UrlPath> {
        match file {
            FileKind::Asset(name) => {
                let url = self.assets.get(name);
                Cow::Borrowed(url.expect("theme files are planned from this table"))
            }
            FileKind::Static(path) => Cow::Owned(of_static(path)),
            FileKind::Attachment(path) => Cow::Owned(self.attachment(path)),
            FileKind::Picture(path, variant) => Cow::Owned(self.picture(path, *variant)),
            FileKind::Card(id) => {
                let url = self.cards.get(id);
                Cow::Borrowed(url.expect("cards are planned from this table"))
            }
            FileKind::SiteCard => {
                let url = self.site_card.as_ref();
                Cow::Borrowed(url.expect("it is planned only if it has an address"))
            }
        }
    }

    /// The agenda of the site or a place: `/agenda/`, `/ampenan/bintaro/agenda/`.
    fn agenda(&self, group: Group) -> UrlPath {
        self.group(group).child("agenda")
    }

    /// A file of the API; a place goes by its code, which stays when its name changes.
    fn api(&self, api: Api) -> UrlPath {
        let top = UrlPath::page(["api", "v1"]);
        match api {
            Api::Index => top.file("index.json"),
            Api::Places => top.file("tempat.json"),
            Api::Kims => top.file("kim.json"),
            Api::Schema => top.file("skema.json"),
            Api::Latest => top.file("terbaru.json"),
            Api::Place(place) => {
                let code = &self.codes[usize::from(place.0)];
                top.child("tempat").file(&format!("{code}.json"))
            }
        }
    }
}

fn articles(site: &Site, places: &Places, settings: &Settings) -> Vec<UrlPath> {
    let clock = DateFormatter::new(settings.zone.clone(), DateLanguage::default());
    let mut urls = Vec::with_capacity(site.heads.len());
    for (_, head, entry) in site.articles() {
        let place = entry.filed.first().copied();
        urls.push(article_address(head, place, places, settings, &clock));
    }
    urls
}

fn groups(site: &Site, places: &Places, settings: &Settings) -> FxHashMap<Group, UrlPath> {
    let mut groups = FxHashMap::default();
    for (id, place) in places.iter() {
        match place.level {
            Level::Region => {}
            Level::Kecamatan => {
                groups.insert(Group::Kecamatan(id), UrlPath::page([&*place.slug]));
            }
            Level::Kelurahan => {
                let kecamatan = places.kecamatan(id).map(|id| &*places.get(id).slug);
                let segments = kecamatan.into_iter().chain([&*place.slug]);
                groups.insert(Group::Kelurahan(id), UrlPath::page(segments));
            }
        }
    }
    for (index, category) in (0u16..).zip(&settings.categories) {
        let url = UrlPath::page(["kategori", &category.slug]);
        groups.insert(Group::Category(index), url);
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
        // By the name of the file, which stays when a person's name is spelt better.
        groups.insert(Group::Author(index), UrlPath::page(["penulis", &person.id]));
    }
    groups
}

fn index(index: Index) -> UrlPath {
    match index {
        Index::Places => UrlPath::page(["kelurahan"]),
        Index::Categories => UrlPath::page(["kategori"]),
        Index::Tags => UrlPath::page(["tag"]),
        Index::Authors => UrlPath::page(["penulis"]),
        Index::Series => UrlPath::page(["seri"]),
        Index::Archive => UrlPath::page(["arsip"]),
        Index::Year(year) => UrlPath::page([format!("{year:04}")]),
    }
}

fn feed_name(format: FeedFormat) -> &'static str {
    match format {
        FeedFormat::Rss => "rss.xml",
        FeedFormat::Atom => "atom.xml",
        FeedFormat::Json => "feed.json",
    }
}

fn part_name(part: Part) -> String {
    match part {
        Part::Pages => "halaman.xml".to_owned(),
        Part::Month(year, month) => format!("{year:04}-{month:02}.xml"),
    }
}

/// The files of the search lie beside its page, a folder a period.
fn search(file: SearchFile) -> UrlPath {
    let page = UrlPath::page(["cari"]);
    let of = |period: Period, name: String| page.child(&period.to_string()).file(&name);
    match file {
        SearchFile::Index => page.file("indeks.json"),
        SearchFile::Words(period, number) => of(period, format!("kata-{number}.json")),
        SearchFile::Articles(period, number) => of(period, format!("kabar-{number}.json")),
    }
}

/// A file of `static/`: `static/img/x.jpg` → `/img/x.jpg`.
fn of_static(path: &SitePath) -> UrlPath {
    below(SitePart::Statics, path)
}

/// A file lies on the web where it lies below one of the site's folders.
fn below(part: SitePart, path: &SitePath) -> UrlPath {
    let inner = part.inner(path).unwrap_or(path.as_str());
    UrlPath::new(&format!("/{inner}")).expect("a path in the site is a path on the web")
}

/// The address of an article, filed under a place first, by the site's pattern. A segment that it has no value for is left out.
pub(crate) fn article_address(
    head: &PublicHead,
    place: Option<PlaceId>,
    places: &Places,
    settings: &Settings,
    clock: &DateFormatter,
) -> UrlPath {
    let (year, month, day) = clock.day_of(head.date);
    let mut segments: Vec<Cow<'_, str>> = Vec::with_capacity(settings.article_address.len());
    for part in &settings.article_address {
        let segment = match part {
            AddressPart::Literal(text) => Cow::Borrowed(&**text),
            AddressPart::Kecamatan => Cow::Borrowed(kecamatan_slug(places, place)),
            AddressPart::Kelurahan => Cow::Borrowed(kelurahan_slug(places, place)),
            AddressPart::Year => Cow::Owned(format!("{year:04}")),
            AddressPart::Month => Cow::Owned(format!("{month:02}")),
            AddressPart::Day => Cow::Owned(format!("{day:02}")),
            AddressPart::Slug => Cow::Borrowed(&*head.slug),
        };
        // An article of the whole city has neither kecamatan nor kelurahan.
        if !segment.is_empty() {
            segments.push(segment);
        }
    }
    UrlPath::page(segments)
}

fn kecamatan_slug(places: &Places, place: Option<PlaceId>) -> &str {
    let kecamatan = place.and_then(|place| places.kecamatan(place));
    kecamatan.map_or("", |id| &places.get(id).slug)
}

/// Empty for an article of a whole kecamatan.
fn kelurahan_slug(places: &Places, place: Option<PlaceId>) -> &str {
    let place = place.map(|id| places.get(id));
    match place {
        Some(place) if place.level == Level::Kelurahan => &place.slug,
        Some(_) | None => "",
    }
}
