//! What `new` and `--now` must know of a site before anything is built.
//!
//! Owns: who writes for a site. Settings and places are loaded by `pipeline`, as for a build.

use super::environment::Environment;
use super::error::CliError;
use super::moment::Moment;
use crate::base::{SitePath, Zone, slug};
use crate::config::Settings;
use crate::content;
use crate::diag::{Diagnostic, Severity, code};
use crate::i18n::{DateFormatter, DateLanguage, Locale};
use crate::pipeline;
use crate::places::Places;
use crate::source::{Folder, SourceError};
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
    Failed(CliError),
    /// Errors in the settings or the list of places.
    Errors(Vec<Diagnostic>),
}

impl OpenSite {
    /// Reads settings, places and authors.
    pub(super) fn open(root: &Path) -> Result<Self, Closed> {
        let folder = Folder::Disk(root.to_owned());
        let (read, remarks) = pipeline::settings_and_places(&folder)?;
        let Some((settings, places)) = read else {
            return Err(Closed::because(remarks, root));
        };
        let mut authors = Vec::new();
        for file in &folder.files()?.people {
            authors.push(author(&folder, file)?);
        }
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

impl Closed {
    fn because(mut remarks: Vec<Diagnostic>, root: &Path) -> Self {
        // A file that is missing altogether says that the folder was named wrongly.
        if remarks
            .iter()
            .any(|remark| remark.code == code::NO_SETTINGS)
        {
            return CliError::NoSite(root.to_owned()).into();
        }
        if remarks.iter().any(|remark| remark.code == code::NO_PLACES) {
            return CliError::NoList(root.to_owned()).into();
        }
        // Warnings are for `check`.
        remarks.retain(|remark| remark.severity() == Severity::Error);
        Self::Errors(remarks)
    }
}

impl From<CliError> for Closed {
    fn from(failure: CliError) -> Self {
        Self::Failed(failure)
    }
}

impl From<SourceError> for Closed {
    fn from(error: SourceError) -> Self {
        Self::Failed(CliError::File(error.path, error.error))
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
