//! What `new` and `--now` must know of a site before anything is built.
//!
//! Owns: asking the rooms that read settings, places and authors. Refuses: reading anything itself.

use super::environment::Environment;
use super::error::CliError;
use super::moment::Moment;
use crate::base::{SitePart, SitePath, Zone, slug};
use crate::config::{self, Settings};
use crate::content;
use crate::diag::{Diagnostic, Severity, Text};
use crate::i18n::{DateFormatter, DateLanguage, Locale};
use crate::places::{self, Places};
use crate::source::{Folder, SourceError};
use crate::yaml;
use jiff::Timestamp;
use std::path::Path;

/// A site as far as a writer who begins an article is concerned.
#[derive(Debug)]
pub(super) struct OpenSite {
    pub(super) settings: Settings,
    pub(super) places: Places,
    /// Every author, by id.
    pub(super) authors: Vec<Author>,
}

/// Somebody with a file in `penulis/`.
#[derive(Debug)]
pub(super) struct Author {
    pub(super) id: String,
    /// The id again if the file cannot be read, which is for `check` to say.
    pub(super) name: String,
}

/// Why there is no site to write for.
#[derive(Debug)]
pub(super) enum Closed {
    /// The machine failed, or the folder is no site.
    CliError(CliError),
    /// Errors in the settings or the list of places.
    Errors(Vec<Diagnostic>),
}

impl OpenSite {
    /// Reads settings, places and authors.
    pub(super) fn open(root: &Path) -> Result<Self, Closed> {
        let folder = Folder::Disk(root.to_owned());
        let settings_path = SitePart::Settings.path();
        let bytes = folder
            .read(&settings_path)?
            .ok_or_else(|| CliError::NoSite(root.to_owned()))?;
        let settings_text = Text {
            path: &settings_path,
            text: yaml::utf8(&settings_path, &bytes)?,
        };
        let settings = good(config::read_settings(settings_text))?;
        let list_path = SitePart::Places.path();
        let bytes = folder
            .read(&list_path)?
            .ok_or_else(|| CliError::NoList(root.to_owned()))?;
        let list = Text {
            path: &list_path,
            text: yaml::utf8(&list_path, &bytes)?,
        };
        let places = good(places::read(list, &settings.region, settings_text))?;
        let files = folder.files()?;
        let authors = files
            .people
            .iter()
            .map(|file| author(&folder, file))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            settings,
            places,
            authors,
        })
    }

    /// The author with this id or name.
    pub(super) fn author(&self, written: &str) -> Option<&Author> {
        let id = slug(written);
        let mut authors = self.authors.iter();
        authors.find(|author| author.id == id || author.name.eq_ignore_ascii_case(written))
    }
}

fn author(folder: &Folder, file: &SitePath) -> Result<Author, Closed> {
    let bytes = folder.read(file)?.unwrap_or_default();
    let (id, name) = match content::compile_person(file, &bytes).0 {
        Some((person, _)) => (person.id.into_string(), person.name.into_string()),
        None => (file.stem().to_owned(), file.stem().to_owned()),
    };
    Ok(Author { id, name })
}

/// What was read, if nothing in it is an error; warnings are for `check`.
fn good<T>((value, mut remarks): (Option<T>, Vec<Diagnostic>)) -> Result<T, Closed> {
    value.ok_or_else(|| {
        remarks.retain(|remark| remark.severity() == Severity::Error);
        Closed::Errors(remarks)
    })
}

impl From<CliError> for Closed {
    fn from(failure: CliError) -> Self {
        Self::CliError(failure)
    }
}

impl From<SourceError> for Closed {
    fn from(error: SourceError) -> Self {
        Self::CliError(CliError::File(error.path, error.error))
    }
}

impl From<Box<Diagnostic>> for Closed {
    fn from(remark: Box<Diagnostic>) -> Self {
        Self::Errors(vec![*remark])
    }
}

/// The moment of a run: what was typed, else the present.
pub(super) fn now(typed: Option<Moment>, root: &Path) -> Result<Timestamp, CliError> {
    match typed {
        None => Ok(Environment::now()),
        Some(moment) => on_its_clock(moment, root),
    }
}

/// The moment that was typed, on the clocks of the site; on those of WITA if the site cannot be read, which the build
/// will say.
pub(super) fn on_its_clock(moment: Moment, root: &Path) -> Result<Timestamp, CliError> {
    if let Moment::Exact(moment) = moment {
        return Ok(moment);
    }
    let zone = match OpenSite::open(root) {
        Ok(site) => site.settings.zone,
        Err(_) => Zone::wita(),
    };
    moment.on(&zone).ok_or(CliError::NoSuchTime)
}

/// `2026-12-02T09:05:00+08:00`.
pub(super) fn rfc3339(moment: Timestamp, zone: &Zone) -> String {
    DateFormatter::new(zone.clone(), DateLanguage::default()).iso(moment)
}

/// `Rabu, 2 Desember 2026 09.05 WITA`.
pub(super) fn date_text(moment: Timestamp, zone: &Zone, lang: Locale) -> String {
    DateFormatter::new(zone.clone(), DateLanguage::from(lang))
        .text(moment)
        .full
}
