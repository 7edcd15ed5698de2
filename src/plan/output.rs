//! The closed list of outputs.

use super::Addresses;
use crate::base::{OutputPath, SitePart, SitePath, UrlPath};
use crate::config::FeedFormat;
use crate::media::Variant;
use crate::places::PlaceId;
use crate::search::Period;
use crate::site::{ArticleId, Group, PageId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// A page that lists groups or addresses rather than articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Index {
    /// `/kelurahan/`: all places with their counts.
    Places,
    /// `/kategori/`.
    Categories,
    /// `/tag/`.
    Tags,
    /// `/penulis/`.
    Authors,
    /// `/seri/`.
    Series,
    /// `/arsip/`: years and months.
    Archive,
    /// `/2026/`: the months of a year.
    Year(i16),
}

/// A part of the sitemap: what it lists changes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Part {
    /// Articles of a month.
    Month(i16, i8),
    /// Lists and standing pages.
    Pages,
}

/// A file of `/api/v1/`, for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Api {
    /// What the site is, and where the rest lies.
    Index,
    /// Every place with its counts.
    Places,
    /// Every KIM.
    Kims,
    /// The newest twenty of the site.
    Latest,
    /// The newest twenty of a kecamatan or kelurahan.
    Place(PlaceId),
    /// The JSON Schema of them all.
    Schema,
}

/// A page for people: HTML made from a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum PageKind {
    /// The front page.
    Home,
    /// The newest twenty of a group; for a place and an author also their own page.
    Latest(Group),
    /// An archive page of a group, numbered from the oldest.
    Archive(Group, u32),
    /// An article.
    Article(ArticleId),
    /// The page that remains of an article that has ended or was withdrawn.
    Notice(ArticleId),
    /// A standing page.
    Standing(PageId),
    /// A page that lists groups.
    Index(Index),
    /// Coming and past events of the site or a place.
    Agenda(Group),
    /// The log of corrections and withdrawals of the site or of a place.
    Log(Group),
    /// Stories that wait for their verification.
    Pending,
    /// `/cari/`.
    Search,
    /// `/luring/`: shown offline instead of a page that is not in the browser's cache.
    Offline,
    /// `404.html`.
    NotFound,
    /// An old address that leads to an article or page.
    Redirect(UrlPath),
}

impl PageKind {
    /// The newest page of a group; the site's is the front page.
    pub(crate) fn newest(group: Group) -> Self {
        if group == Group::Site {
            Self::Home
        } else {
            Self::Latest(group)
        }
    }

    /// Whether search engines should know the page.
    pub(crate) fn is_listed(&self) -> bool {
        match self {
            Self::Home
            | Self::Latest(_)
            | Self::Archive(..)
            | Self::Article(_)
            | Self::Standing(_)
            | Self::Index(_)
            | Self::Agenda(_)
            | Self::Log(_)
            | Self::Pending => true,
            Self::Notice(_) | Self::Search | Self::Offline | Self::NotFound | Self::Redirect(_) => {
                false
            }
        }
    }
}

/// A file that programs read, written by `render` without a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum DataKind {
    /// A feed.
    Feed(Group, FeedFormat),
    /// The agenda of a group as a calendar to subscribe to (iCalendar).
    Calendar(Group),
    /// One event as a calendar.
    EventFile(ArticleId),
    /// A file of the API.
    Api(Api),
    /// `sitemap.xml`.
    SitemapIndex,
    /// A part of the sitemap.
    Sitemap(Part),
    /// The sitemap of the last two days.
    NewsSitemap,
    /// `robots.txt`.
    Robots,
    /// A file of the search index.
    Search(SearchFile),
    /// `situs.js`: what every page runs, with urgent news in it.
    Script,
    /// `/pekerja.js`: the service worker; where it is not wanted, one that takes itself away.
    Worker,
    /// `/situs.webmanifest`.
    Manifest,
}

/// A file of the search index: there are many, and there is never anything to say about one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum SearchFile {
    /// `/cari/indeks.json`: which periods there are, and how each is cut.
    Index,
    /// `/cari/2026/kata-3.json`: some words of a period, and where they stand.
    Words(Period, u16),
    /// `/cari/2026/kabar-3.json`: titles and summaries of some articles of a period.
    Articles(Period, u16),
}

/// A file that is handed on as it is, or made of one: nothing that `render` writes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum FileKind {
    /// A file of the theme, by its name there.
    Asset(Box<str>),
    /// A file of `static/`.
    Static(SitePath),
    /// A file beside an article, page or profile that it uses.
    Attachment(SitePath),
    /// A picture in one of its variants.
    Picture(SitePath, Variant),
    /// The share card of an article.
    Card(ArticleId),
    /// The share card of everything else.
    SiteCard,
}

impl FileKind {
    /// A file of the site that leaves under its own name: of `static/`, or beside a text.
    pub(crate) fn of_site(path: &SitePath) -> Self {
        if SitePart::Statics.holds(path) {
            Self::Static(path.clone())
        } else {
            Self::Attachment(path.clone())
        }
    }
}

/// A file of the output, by what it is. Every dispatcher matches a kind to its end, so that an output that nobody makes
/// does not compile.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Output {
    /// A page for people.
    Page(PageKind),
    /// A file for programs.
    Data(DataKind),
    /// A file that is handed on.
    File(FileKind),
}

impl From<PageKind> for Output {
    fn from(kind: PageKind) -> Self {
        Self::Page(kind)
    }
}

impl From<DataKind> for Output {
    fn from(kind: DataKind) -> Self {
        Self::Data(kind)
    }
}

impl From<FileKind> for Output {
    fn from(kind: FileKind) -> Self {
        Self::File(kind)
    }
}

impl Output {
    /// Whether it is a page that search engines should know.
    pub(crate) fn is_listed_page(&self) -> bool {
        match self {
            Self::Page(page) => page.is_listed(),
            Self::Data(_) | Self::File(_) => false,
        }
    }

    /// The article whose page it is, if it is one.
    pub(crate) fn article(&self) -> Option<ArticleId> {
        match self {
            Self::Page(PageKind::Article(id)) => Some(*id),
            Self::Page(_) | Self::Data(_) | Self::File(_) => None,
        }
    }
}

/// An output at its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Planned {
    /// What it is.
    pub output: Output,
    /// What a reader types.
    pub url: UrlPath,
    /// Where it lies.
    pub path: OutputPath,
}

/// Every output of a build, in the order of its path.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(super) outputs: Vec<Planned>,
    pub(super) addresses: Addresses,
    pub(super) redirects: FxHashMap<UrlPath, UrlPath>,
    /// Outputs that are looked up by value. Articles, archive pages, files and the search index are left out: there are many,
    /// and they are looked up by id, number and path.
    pub(super) built: FxHashSet<Output>,
    pub(super) sections: Vec<Group>,
}

impl Plan {
    /// All of them, in the order of paths.
    pub(crate) fn outputs(&self) -> &[Planned] {
        &self.outputs
    }

    /// The address of an output, whether it is built or not.
    pub(crate) fn address(&self, output: &Output) -> Cow<'_, UrlPath> {
        self.addresses.of(output)
    }

    /// Whether the theme has a file of this name.
    pub(crate) fn has_asset(&self, name: &str) -> bool {
        self.addresses.has_asset(name)
    }

    /// Whether share cards are built.
    pub(crate) fn has_cards(&self) -> bool {
        self.addresses.has_cards()
    }

    /// Whether an article has a share card of its own.
    pub(crate) fn has_card(&self, id: ArticleId) -> bool {
        self.addresses.has_card(id)
    }

    /// Where an old address leads; itself if it is none.
    pub(crate) fn redirect<'a>(&'a self, from: &'a UrlPath) -> &'a UrlPath {
        self.redirects.get(from).unwrap_or(from)
    }

    /// What lies at a path.
    pub(crate) fn at(&self, path: &OutputPath) -> Option<&Planned> {
        self.outputs
            .binary_search_by(|planned| planned.path.cmp(path))
            .ok()
            .map(|at| &self.outputs[at])
    }

    /// The address that a link means, if it exists: `/agenda` is `/agenda/`.
    pub(crate) fn lookup(&self, address: &str) -> Option<&Planned> {
        let url = UrlPath::new(address).ok()?;
        self.at(&url.output())
            .or_else(|| self.at(&UrlPath::new(&format!("{address}/")).ok()?.output()))
    }

    /// What the front page shows under the news: kinds of articles and categories.
    pub(crate) fn sections(&self) -> &[Group] {
        &self.sections
    }

    /// Whether a list, an index or a feed is built.
    pub(crate) fn has(&self, output: &Output) -> bool {
        self.built.contains(output)
    }
}
