//! Pictures that pages may show, and the names under which they leave.

use crate::base::{SitePath, slug};
use crate::media::{Fingerprint, Variant};
use crate::site::ArticleId;
use std::collections::BTreeMap;

/// A picture that pages may show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Width and height as readers see it, before it is made smaller.
    pub size: (u32, u32),
    /// Of its content.
    pub mark: Fingerprint,
    /// What is made of it, by format and then by width; nothing if it leaves under its own name alone.
    pub shapes: Vec<Variant>,
}

/// Every picture that pages may show, by its file.
pub(crate) type Pictures = BTreeMap<SitePath, Picture>;

/// Share cards: the mark of each, by the article; an article without one has the site's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CardFingerprints {
    /// Of articles.
    pub of: BTreeMap<ArticleId, Fingerprint>,
    /// Of the site; `None` if no cards are built.
    pub site: Option<Fingerprint>,
}

/// The name of a card.
pub(super) fn card(fingerprint: Fingerprint) -> String {
    format!("kartu-{fingerprint}.jpg")
}

/// The name of a variant: `foto-0a1b2c3d-800.webp`.
pub(super) fn name(path: &SitePath, fingerprint: Fingerprint, variant: Variant) -> String {
    let stem = slug(path.stem());
    let stem = if stem.is_empty() { "foto" } else { &*stem };
    let (width, extension) = (variant.width, variant.format.extension());
    format!("{stem}-{fingerprint}-{width}.{extension}")
}
