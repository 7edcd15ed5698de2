//! What an article is: the head that lists show, and values inside it.
//!
//! Owns: the types that front matter becomes. Refuses: reading YAML (that is `front_matter`) and judging (that is `newsroom`).

use super::{Press, Safe};
use crate::base::{SitePath, Span, Written};
use crate::places::PlaceId;
use jiff::Timestamp;

/// The kind of a text, by the press rules (`jenis`, `type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) enum ArticleKind {
    /// News by a member; the default.
    #[default]
    Berita,
    /// A release of an office, its source named.
    Rilis,
    /// An announcement.
    Pengumuman,
    /// An event.
    Agenda,
    /// Opinion.
    Opini,
    /// A portrait of a person, a business, a group.
    Profil,
    /// A fact check.
    CekFakta,
    /// Paid content: Pedoman Pemberitaan Media Siber, point 6, asks for a mark that cannot be missed.
    Advertorial,
}

impl ArticleKind {
    /// Every kind, in the order of the guide.
    pub(crate) const ALL: [Self; 8] = [
        Self::Berita,
        Self::Rilis,
        Self::Pengumuman,
        Self::Agenda,
        Self::Opini,
        Self::Profil,
        Self::CekFakta,
        Self::Advertorial,
    ];

    /// Words that people write for them; the documented one first.
    pub(crate) const WORDS: [(&[&str], Self); 8] = [
        (&["berita", "news"], Self::Berita),
        (&["rilis", "release"], Self::Rilis),
        (&["pengumuman", "announcement"], Self::Pengumuman),
        (&["agenda", "event"], Self::Agenda),
        (&["opini", "opinion"], Self::Opini),
        (&["profil", "profile"], Self::Profil),
        (&["cek-fakta", "cek fakta", "fact-check"], Self::CekFakta),
        (&["advertorial"], Self::Advertorial),
    ];

    /// The kind that a word stands for.
    pub(crate) fn named(word: &str) -> Option<Self> {
        Self::WORDS
            .into_iter()
            .find(|(words, _)| words.contains(&word))
            .map(|(_, kind)| kind)
    }

    /// The word in front matter.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Berita => "berita",
            Self::Rilis => "rilis",
            Self::Pengumuman => "pengumuman",
            Self::Agenda => "agenda",
            Self::Opini => "opini",
            Self::Profil => "profil",
            Self::CekFakta => "cek-fakta",
            Self::Advertorial => "advertorial",
        }
    }
}

/// The kind of a correction (Pedoman Pemberitaan Media Siber, point 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CorrectionKind {
    /// The newsroom takes something back.
    Ralat,
    /// The newsroom puts something right.
    Koreksi,
    /// A reply by somebody whom the story names.
    HakJawab,
}

impl CorrectionKind {
    /// The word in front matter.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Ralat => "ralat",
            Self::Koreksi => "koreksi",
            Self::HakJawab => "hak-jawab",
        }
    }
}

/// A correction, with its time as the Pedoman asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Correction {
    /// When it was made.
    pub time: Timestamp,
    /// Its kind.
    pub kind: CorrectionKind,
    /// What was wrong and what is right.
    pub text: Box<str>,
    /// Who replied or pointed it out.
    pub from: Option<Box<str>>,
}

/// A withdrawal (Pedoman, point 5): the reason is made public, the story is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Withdrawal {
    /// When.
    pub time: Timestamp,
    /// Why.
    pub reason: Box<str>,
}

/// Whom an article must not give away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protection {
    /// A child: Peraturan Dewan Pers 1/2019, UU 11/2012 art. 19.
    Anak,
    /// A victim of a crime against decency: KEJ art. 5.
    Korban,
}

/// Whether the facts were checked (Pedoman, point 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Verification {
    /// Checked; the default.
    #[default]
    Terverifikasi,
    /// Published before it was checked; readers are told.
    Menunggu,
}

/// A source that the article names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    /// Its name, or its address if only that was given.
    pub name: Box<str>,
    /// Its address, http or https.
    pub url: Option<Box<str>>,
}

/// An event of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Event {
    /// When it begins.
    pub start: Timestamp,
    /// Whether only a day was given.
    pub all_day: bool,
    /// When it ends.
    pub end: Option<Timestamp>,
    /// Where, in words.
    pub place: Box<str>,
    /// Who invites.
    pub organiser: Option<Box<str>>,
    /// Latitude and longitude in degrees (WGS 84).
    pub coordinates: Option<(f64, f64)>,
}

/// A banner on the front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Urgent {
    /// When the banner goes.
    pub until: Timestamp,
    /// Its text; else the title.
    pub text: Option<Box<str>>,
}

/// A picture that the head names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeadImage {
    /// The file as written: relative to the article, or `/static/…`, or `/img/…` for a file in `static/`.
    pub file: Written<Box<str>>,
    /// Text for those who cannot see it.
    pub alt: Box<str>,
    /// Who took it.
    pub credit: Option<Box<str>>,
}

/// Everything about an article but its text, as its writer gave it. Only the newsroom reads it: what other rooms may know is a
/// [`PublicHead`](crate::newsroom::PublicHead).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Head {
    /// Its file.
    pub path: SitePath,
    /// `judul`: one line, plain text.
    pub title: Box<str>,
    /// `tanggal`.
    pub date: Timestamp,
    /// `diperbarui`; never before `date`.
    pub updated: Option<Timestamp>,
    /// `penulis`: ids or names as written.
    pub authors: Vec<Written<Box<str>>>,
    /// `jenis`.
    pub kind: ArticleKind,
    /// `kategori`, a slug that kulkul.yaml lists.
    pub category: Option<Box<str>>,
    /// `tag`, as written, in order, doubles dropped.
    pub tags: Vec<Written<Box<str>>>,
    /// Places, the first is the one it is filed under; empty only for `content/kota/…`, which means the whole region.
    pub places: Vec<PlaceId>,
    /// `ringkasan`, or the first paragraph cut at a sentence; plain text; may be empty.
    pub summary: Box<str>,
    /// Whether the writer gave the summary.
    pub summary_given: bool,
    /// `gambar`, `alt`, `kredit`.
    pub picture: Option<Box<LeadImage>>,
    /// `sumber`.
    pub sources: Vec<Source>,
    /// `draf`.
    pub draft: bool,
    /// `terbit`: held back until.
    pub publish: Option<Timestamp>,
    /// `berakhir`: dropped after.
    pub expires: Option<Timestamp>,
    /// `unggulan`: weight on the front page, 0 for none.
    pub featured: u8,
    /// `darurat`.
    pub urgent: Option<Box<Urgent>>,
    /// `agenda`.
    pub event: Option<Box<Event>>,
    /// `verifikasi`.
    pub verification: Verification,
    /// `koreksi`, oldest first.
    pub corrections: Vec<Correction>,
    /// `dicabut`.
    pub withdrawn: Option<Box<Withdrawal>>,
    /// `lindungi`.
    pub protect: Option<Protection>,
    /// `aman`: photos that may be shown although the article is protected.
    pub safe: Safe,
    /// `izin`: findings of the identity lint that the newsroom lets pass.
    pub permits: Vec<Written<Box<str>>>,
    /// Relations and a fact check.
    pub press: Option<Box<Press>>,
    /// `bahasa`, a BCP 47 tag in lower case; `None` is the site's.
    pub language: Option<Box<str>>,
    /// `slug`, or the file's name without its date; a slug, never empty.
    pub slug: Box<str>,
    /// `alias`: old addresses, `/…`.
    pub aliases: Vec<Written<Box<str>>>,
    /// `seri`.
    pub series: Option<Box<str>>,
    /// Words of the text.
    pub words: u32,
    /// Photos: the one that the head names and those in the text, each once.
    pub photos: u16,
    /// Photos without a text for those who cannot see them.
    pub photos_without_alt: u16,
    /// Where the text begins in the file, in bytes.
    pub body_start: u32,
    /// Where the title stands, for remarks about the article as a whole.
    pub title_span: Span,
    /// Hash of the file, so that a text compiled again is the same text.
    pub hash: u64,
}

/// A compiled article.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Article {
    /// What lists show.
    pub head: Head,
    /// The text.
    pub body: super::Body,
}

/// A standing page (`content/halaman/…`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageHead {
    /// Its file.
    pub path: SitePath,
    /// `judul`.
    pub title: Box<str>,
    /// `ringkasan`, or the first paragraph.
    pub summary: Box<str>,
    /// Whether the writer gave the summary.
    pub summary_given: bool,
    /// `diperbarui` or `tanggal`.
    pub updated: Option<Timestamp>,
    /// `draf`.
    pub draft: bool,
    /// `bahasa`.
    pub language: Option<Box<str>>,
    /// `slug`, or the file's name.
    pub slug: Box<str>,
    /// `alias`.
    pub aliases: Vec<Written<Box<str>>>,
    /// Where the text begins in the file, in bytes.
    pub body_start: u32,
    /// Where the title stands.
    pub title_span: Span,
    /// Hash of the file.
    pub hash: u64,
}
