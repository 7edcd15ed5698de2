//! What `new` and `--now` must know of a site before anything is built.
//!
//! Owns: asking the rooms that read settings, places and authors. Refuses: reading anything itself.

use super::failure::Failure;
use super::moment::Moment;
use crate::base::Zone;
use crate::config::Settings;
use crate::diag::{Diagnostic, Lang};
use crate::i18n::{Clock, Tongue};
use crate::places::Places;
use jiff::Timestamp;
use std::path::Path;

/// A site as far as a writer who begins an article is concerned.
#[derive(Debug)]
pub(super) struct Site {
    pub(super) settings: Settings,
    pub(super) places: Places,
    /// Id and name of every author, by id.
    pub(super) authors: Vec<(String, String)>,
}

/// Why there is no site to write for.
pub(super) enum Closed {
    /// The machine or the folder.
    Failure(Failure),
    /// Errors in the settings or the list of places.
    Errors(Vec<Diagnostic>),
}

impl Site {
    /// Reads settings, places and authors.
    pub(super) fn open(folder: &Path) -> Result<Self, Closed> {
        Err(Closed::Failure(Failure::NoSite(folder.to_owned())))
    }
}

/// The moment that was typed, on the clocks of the site; on those of WITA if the site cannot be read, which the build
/// will say.
pub(super) fn on_its_clock(moment: Moment, folder: &Path) -> Result<Timestamp, Failure> {
    let zone = match moment {
        Moment::Exact(moment) => return Ok(moment),
        Moment::Civil(_) => Site::open(folder).map_or_else(|_| Zone::wita(), |site| site.settings.zone),
    };
    moment.on(&zone).ok_or(Failure::NoSuchTime)
}

/// `Rabu, 2 Desember 2026 09.05 WITA`.
pub(super) fn date_text(moment: Timestamp, zone: &Zone, lang: Lang) -> String {
    let tongue = match lang {
        Lang::Id => Tongue::Indonesian,
        Lang::En => Tongue::English,
    };
    Clock::new(zone.clone(), tongue).text(moment).full
}
