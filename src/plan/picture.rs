//! Pictures: in which shapes each of them leaves, and under which names.

use crate::base::{SitePath, slug};
use crate::site::ArticleId;
use std::collections::BTreeMap;
use std::fmt::{self, Write};

/// A format in which pictures leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImageFormat {
    /// For browsers without WebP, and for messengers.
    Jpeg,
    /// The same, for drawings and transparent parts.
    Png,
    /// For everybody else.
    Webp,
    /// For browsers that have it, on sites that ask for it.
    Avif,
}

impl ImageFormat {
    /// The end of the name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Avif => "avif",
        }
    }

    /// Those that not every browser has, so that a page names another one beside them; the lightest first, since a browser takes
    /// the first that it has.
    pub const MODERN: [Self; 2] = [Self::Avif, Self::Webp];

    /// Whether it is one of them.
    pub fn is_modern(self) -> bool {
        Self::MODERN.contains(&self)
    }
}

/// A picture in one format at one size in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// The format.
    pub format: ImageFormat,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// A few bytes of a hash, for names that change with what they name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fingerprint([u8; 4]);

impl Fingerprint {
    /// Of a hash.
    pub fn of(hash: &blake3::Hash) -> Self {
        Self(hash.as_bytes().first_chunk().copied().unwrap_or_default())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

/// A picture that pages may show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height as readers see it, before it is made smaller.
    pub size: (u32, u32),
    /// Of its content.
    pub mark: Fingerprint,
    /// What is made of it, by format and then by width; nothing if it leaves under its own name alone.
    pub shapes: Vec<Variant>,
}

/// Every picture that pages may show, by its file.
pub type Pictures = BTreeMap<SitePath, Picture>;

/// Share cards: the mark of each, by the article; an article without one has the site's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardFingerprints {
    /// Of articles.
    pub of: BTreeMap<ArticleId, Fingerprint>,
    /// Of the site; `None` if no cards are built.
    pub site: Option<Fingerprint>,
}

/// The name of a card.
pub(super) fn card(mark: Fingerprint) -> String {
    format!("kartu-{mark}.jpg")
}

/// The name of a shape: `foto-0a1b2c3d-800.webp`.
pub(super) fn name(path: &SitePath, mark: Fingerprint, shape: Variant) -> String {
    let stem = slug(path.stem());
    let mut name = if stem.is_empty() {
        String::from("foto")
    } else {
        stem.into_owned()
    };
    let _ = write!(name, "-{mark}-{}.{}", shape.width, shape.format.extension()); // a String takes every write
    name
}
