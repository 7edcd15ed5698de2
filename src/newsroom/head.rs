//! What readers may learn of an article.
//!
//! Owns: [`PublicHead`], the only head that rooms after this one know. It is made by `release` and by nothing else. Refuses:
//! whatever was withheld: it is not in here, so that a list, a feed or an API that is written next year cannot print it.

use super::shield::Shield;
use crate::base::{SitePath, Span, Written};
use crate::content::{
    ArticleKind, Correction, Event, LeadImage, Press, Source, Urgent, Withdrawal,
};
use crate::places::PlaceId;
use jiff::Timestamp;
use std::sync::Arc;

/// What readers may learn of an article.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PublicHead {
    /// Its file. Not for readers: the folder of a protected article names its kelurahan.
    pub path: SitePath,
    /// One line, plain text; empty once the article was withdrawn.
    pub title: Box<str>,
    /// The date that pages show.
    pub date: Timestamp,
    /// When it came, or comes, before readers.
    pub issued: Timestamp,
    /// When it was last changed, as its writer says; never before `date`.
    pub updated: Option<Timestamp>,
    /// Its kind, by the press rules.
    pub kind: ArticleKind,
    /// A slug that kulkul.yaml lists.
    pub category: Option<Box<str>>,
    /// As written, in order, doubles dropped.
    pub tags: Vec<Written<Box<str>>>,
    /// Where it may be listed and named, the place it is filed under first; empty if it is about the whole region.
    pub places: Vec<PlaceId>,
    /// Plain text; may be empty.
    pub summary: Box<str>,
    /// Whether the writer gave the summary.
    pub summary_given: bool,
    /// The picture above the text, and in lists.
    pub picture: Option<Box<LeadImage>>,
    /// Sources that it names.
    pub sources: Vec<Source>,
    /// When it ends.
    pub expires: Option<Timestamp>,
    /// Its weight on the front page, 0 to 9; 0 for none.
    pub featured: u8,
    /// Its banner.
    pub urgent: Option<Box<Urgent>>,
    /// Its event.
    pub event: Option<Box<Event>>,
    /// Whether readers are told that the facts are still being checked (Pedoman, point 2).
    pub is_pending: bool,
    /// Relations and a fact check.
    pub press: Option<Box<Press>>,
    /// A BCP 47 tag in lower case; `None` is the site's.
    pub language: Option<Box<str>>,
    /// Its part of the address; a slug, never empty.
    pub slug: Box<str>,
    /// Old addresses, `/…`.
    pub aliases: Vec<Written<Box<str>>>,
    /// Its series.
    pub series: Option<Box<str>>,
    /// What stands in its place, if it may no longer be read.
    pub notice: Option<Notice>,
    /// Sums for reports; they outlive the text.
    pub counts: Counts,
    /// Where the title stands, for remarks about the article as a whole.
    pub title_span: Span,
    pub(super) authors: Vec<Written<Box<str>>>,
    pub(super) corrections: Vec<Correction>,
    pub(super) shield: Option<Arc<Shield>>,
    /// Where the text begins in the file, in bytes.
    pub(super) body_start: u32,
    /// Hash of the file, so that a text compiled again is the same text.
    pub hash: u64,
}

/// What stands in the place of an article that may no longer be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// It ended by its own date, at this moment.
    Ended(Timestamp),
    /// It was withdrawn: the reason is made public, the story is not (Pedoman, point 5).
    Withdrawn(Arc<Withdrawal>),
}

/// What is counted of an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Words of the text.
    pub words: u32,
    /// Photos: the one that the head names and those in the text, each once. Withheld ones count.
    pub photos: u16,
    /// Photos without a text for those who cannot see them.
    pub photos_without_alt: u16,
    /// Whether it names a source.
    pub has_source: bool,
}

impl PublicHead {
    /// Whether a name, an address or a line of words would tell where a protected article plays; never of an open one.
    pub(crate) fn conceals(&self, text: &str) -> bool {
        self.shield
            .as_ref()
            .is_some_and(|shield| shield.is_named_in(text))
    }

    /// Whether the article protects a child or a victim.
    pub(crate) fn is_protected(&self) -> bool {
        self.shield.is_some()
    }

    /// Whether a link from a text that readers know to be from these places would tell where this article plays.
    pub(crate) fn is_betrayed_by(&self, from: &[PlaceId]) -> bool {
        self.shield
            .as_ref()
            .is_some_and(|shield| from.iter().any(|place| shield.hides(*place)))
    }

    /// Whether readers may see a file as a photo of this article.
    pub(crate) fn shows_photo(&self, file: &SitePath) -> bool {
        self.notice.is_none()
            && self
                .shield
                .as_ref()
                .is_none_or(|shield| shield.allows_photo(&self.path, file))
    }

    /// Its corrections up to a moment, oldest first: one that is dated ahead is not told yet.
    pub(crate) fn corrections(&self, now: Timestamp) -> &[Correction] {
        let told = self
            .corrections
            .partition_point(|correction| correction.time <= now);
        &self.corrections[..told]
    }

    /// Its withdrawal.
    pub(crate) fn withdrawal(&self) -> Option<&Withdrawal> {
        match &self.notice {
            Some(Notice::Withdrawn(withdrawal)) => Some(withdrawal),
            Some(Notice::Ended(_)) | None => None,
        }
    }
}
