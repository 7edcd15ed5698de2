//! What a plan is made of beside the tables.

use super::{CardFingerprints, Pictures};
use crate::base::SitePath;
use crate::search::Period;
use crate::site::ArticleId;
use std::collections::BTreeMap;

/// What pages depend on beside the tables: files that become outputs as they are, and the clock.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Inputs {
    /// Theme files: name there, and name with its fingerprint.
    pub assets: Vec<(Box<str>, Box<str>)>,
    /// `static/**`.
    pub statics: Vec<SitePath>,
    /// Files beside articles, pages and profiles that something shown uses.
    pub attachments: Vec<SitePath>,
    /// Files that protected articles use, shown or attached. They lie at the article's address: their own folder would name
    /// the kelurahan.
    pub quiet: BTreeMap<SitePath, ArticleId>,
    /// Pictures that pages may show.
    pub pictures: Pictures,
    /// Share cards.
    pub cards: CardFingerprints,
    /// Whether anything is news at the moment: a sitemap without an address would not be valid.
    pub has_news: bool,
    /// Periods of the search index, with the number of files of words and of articles.
    pub periods: Vec<(Period, u16, u16)>,
}
