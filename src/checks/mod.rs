//! Rules on finished pages: what an article weighs, and whether paid content says so.
//!
//! Owns: remarks on bytes that are ready to be published. Refuses: rendering, reading files, and tables: it is handed what it
//! compares a page with.
#![warn(clippy::wildcard_enum_match_arm)]

mod paid;
mod weight;

pub(crate) use weight::{Companion, HeavyPhoto, Scale};

use crate::base::{SitePath, Span};
use crate::diag::Diagnostic;

/// The page of an article, finished, and where remarks on it belong.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ArticlePage<'a> {
    /// The article's file.
    pub path: &'a SitePath,
    /// Its title there.
    pub title: &'a Span,
    /// The name of its picture there, if it has one.
    pub picture: Option<&'a Span>,
    /// Whether somebody paid for it.
    pub is_paid: bool,
    /// What readers get.
    pub html: &'a [u8],
}

/// Everything there is to say about the page of an article.
pub(crate) fn article(page: ArticlePage<'_>, scale: &Scale) -> Vec<Diagnostic> {
    let mut remarks = Vec::new();
    remarks.extend(scale.page(page));
    remarks.extend(scale.first_photo(page));
    remarks.extend(paid::unmarked(page));
    remarks
}
