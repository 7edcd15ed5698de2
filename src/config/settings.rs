//! What a site's maintainer decides.
//!
//! Owns: the types that `kulkul.yaml` becomes, with defaults. Every key has an English equal.

use crate::base::{SitePart, SitePath, Written, Zone};

/// A format of feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedFormat {
    /// RSS 2.0: `rss.xml`.
    Rss,
    /// Atom, RFC 4287: `atom.xml`.
    Atom,
    /// JSON Feed 1.1: `feed.json`.
    Json,
}

/// A kind of group that can have lists or feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKind {
    /// `situs`, `site`: everything.
    Site,
    /// `kecamatan`.
    Kecamatan,
    /// `kelurahan`.
    Kelurahan,
    /// `kategori`, `category`.
    Category,
    /// `tag`.
    Tag,
    /// `penulis`, `author`.
    Author,
    /// `seri`, `series`.
    Series,
    /// `jenis`, `type`.
    Kind,
    /// `tahun`, `year`.
    Year,
    /// `bulan`, `month`.
    Month,
}

/// `alamat`, `base_url`: where the site will be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    /// `https://kim.example.id` without a path and without a trailing `/`.
    pub origin: Box<str>,
    /// The path below it, `/` or `/berita/`.
    pub root: Box<str>,
}

/// `redaksi`, `editorial`: who answers for the site (Pedoman Pemberitaan Media Siber, point 8, and UU 40/1999 art. 12).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editorial {
    /// `penanggung_jawab`, `responsible`.
    pub responsible: Box<str>,
    /// `alamat`, `address`.
    pub address: Box<str>,
    /// `surel`, `email`.
    pub email: Box<str>,
    /// `whatsapp`.
    pub whatsapp: Box<str>,
    /// `pemilik`, `owner`: who owns the site.
    pub owner: Box<str>,
    /// `pendanaan`, `funding`: who pays for it.
    pub funding: Box<str>,
}

/// A category that articles may be filed under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Part of its address.
    pub slug: Box<str>,
    /// As readers see it.
    pub title: Box<str>,
}

/// An entry of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem {
    /// `judul`, `title`.
    pub title: Box<str>,
    /// `ke`, `to`: an address on the site, `/agenda/`, or a whole one.
    pub to: Written<Box<str>>,
}

/// `tema`, `theme`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeSettings {
    /// `nama`, `name`: a folder in `themes/`, or `kulkul`.
    pub name: Written<Box<str>>,
    /// `warna`, `colours`: token and value, in the order of the file; checked to be plain CSS colours.
    pub colours: Vec<(Box<str>, Box<str>)>,
    /// `logo`: a file in `static/`, `/logo.svg`.
    pub logo: Option<Written<Box<str>>>,
}

/// A part of the address of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressPart {
    /// A segment as it is.
    Literal(Box<str>),
    /// `<kecamatan>`: left out for an article of the whole region.
    Kecamatan,
    /// `<kelurahan>`: left out where the article has none.
    Kelurahan,
    /// `<tahun>`, `<year>`.
    Year,
    /// `<bulan>`, `<month>`: two digits.
    Month,
    /// `<hari>`, `<day>`: two digits.
    Day,
    /// `<slug>`.
    Slug,
}

/// `keluaran`, `outputs`: what is built.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Outputs {
    /// `umpan`, `feeds`: formats.
    pub feeds: Vec<FeedFormat>,
    /// `umpan_untuk`, `feeds_for`: groups that have feeds (situs, kecamatan, kelurahan, kategori, penulis).
    pub feeds_for: Vec<GroupKind>,
    /// `daftar`, `lists`: groups that have list pages; the site and places always have.
    pub lists: Vec<GroupKind>,
    /// `arsip_bulan`, `month_archive`: pages by year and month.
    pub months: bool,
    /// `peta_situs`, `sitemap`.
    pub sitemap: bool,
    /// `agenda`: the page of coming events.
    pub agenda: bool,
    /// `kartu`, `cards`: share cards; how many of the newest articles without a photo have one drawn. `None` for no cards.
    pub cards: Option<usize>,
    /// `avif`: photos also in AVIF; encoding takes seconds for each.
    pub avif: bool,
    /// `api`: JSON for other programs.
    pub api: bool,
    /// `pencarian`, `search`: the search page and its index.
    pub search: bool,
    /// `luring`, `offline`: pages that were read open without a connection. Where this is off, a worker is written that removes
    /// what an earlier build left in browsers.
    pub offline: bool,
    /// `darurat`, `urgent`: the banner on every page, not on the front page alone.
    pub urgent: bool,
}

/// `batas`, `limits`: the weight of a page, in bytes as transferred, above which `build` warns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// `artikel`, `article`: HTML, stylesheets and scripts of an article, compressed; in bytes.
    pub article: u64,
    /// `foto_pertama`, `first_photo`: the first photo in the size that a telephone loads; in bytes.
    pub first_photo: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            article: 60_000,
            first_photo: 60_000,
        }
    }
}

/// Cards drawn where a site does not say: what is shared is mostly new, and drawing all of an archive takes minutes.
pub const CARDS: usize = 200;

impl Default for Outputs {
    fn default() -> Self {
        use GroupKind::{Author, Category, Kecamatan, Kelurahan, Kind, Series, Site, Tag};
        Self {
            feeds: vec![FeedFormat::Rss, FeedFormat::Atom, FeedFormat::Json],
            feeds_for: vec![Site, Kecamatan, Kelurahan, Category, Author],
            lists: vec![Category, Tag, Author, Series, Kind],
            months: true,
            sitemap: true,
            agenda: true,
            cards: Some(CARDS),
            avif: false,
            api: true,
            search: true,
            offline: true,
            urgent: true,
        }
    }
}

/// Everything `kulkul.yaml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// `nama`, `name`.
    pub name: Box<str>,
    /// `deskripsi`, `description`.
    pub description: Box<str>,
    /// `alamat`, `base_url`.
    pub base_url: BaseUrl,
    /// `wilayah`, `region`: code of the kabupaten or kota in `wilayah.csv`, and where it is written.
    pub region: Written<Box<str>>,
    /// `bahasa`, `language`: `id` or `en` for the interface.
    pub language: Box<str>,
    /// `zona`, `zone`.
    pub zone: Zone,
    /// `sebutan`, `term`: Kelompok or Komunitas Informasi Masyarakat.
    pub term: Box<str>,
    /// `lisensi`, `licence`: of the texts.
    pub licence: Box<str>,
    /// `terbit_ulang`, `republish`: whether articles say how they may be published again.
    pub republish: bool,
    /// `redaksi`, `editorial`.
    pub editorial: Editorial,
    /// `kategori`, `categories`.
    pub categories: Vec<Category>,
    /// `halaman_wajib`, `required_pages`: slugs of standing pages that the press rules ask for.
    pub required_pages: Vec<Box<str>>,
    /// `batas_verifikasi`, `verification_days`: days (1 to 365) after which `check` reports a story that still waits for verification.
    pub pending_days: u16,
    /// `tema`, `theme`.
    pub theme: ThemeSettings,
    /// `menu`.
    pub menu: Vec<MenuItem>,
    /// `bagian`, `sections`: what the front page shows under the news, each a kind of article or a category; `None` for the usual.
    pub sections: Option<Vec<Written<Box<str>>>>,
    /// `keluaran`, `outputs`.
    pub outputs: Outputs,
    /// `batas`.
    pub limits: Limits,
    /// `alamat_artikel`, `article_address`; by default `/<kecamatan>/<kelurahan>/<tahun>/<bulan>/<slug>/`.
    pub article_address: Vec<AddressPart>,
}

impl Settings {
    /// The file in which they are written.
    pub fn path() -> SitePath {
        SitePart::Settings.path()
    }
}
