//! Settings, places and theme: what has to be known before the first article is read.

use super::themes::layers;
use super::{BuildError, BuildInput};
use crate::base::{SitePart, SitePath};
use crate::config::{self, Settings};
use crate::diag::{Code, Diagnostic, Location, Text, code};
use crate::places::{self, Places};
use crate::source::{Files, Folder, Rescan, SourceError};
use crate::theme::{self, Theme};
use crate::yaml;
use std::sync::Arc;

/// What every later stage works with.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// `kulkul.yaml`.
    pub settings: Settings,
    /// `wilayah.csv`.
    pub places: Places,
    /// The theme.
    pub theme: Theme,
}

/// Settings, places and theme as last read; in a session, beside the last good ones.
#[derive(Debug, Clone, Default)]
pub(super) struct Settled {
    /// Of every file they were read from; `None` before the first time.
    hash: Option<blake3::Hash>,
    /// Of settings, places and map when they were last good: on those rests what is compiled.
    context: Option<blake3::Hash>,
    /// The last good ones.
    good: Option<Arc<Loaded>>,
    remarks: Vec<Diagnostic>,
}

impl Settled {
    /// The last good ones; `None` if there never were any.
    pub(super) fn good(&self) -> Option<&Arc<Loaded>> {
        self.good.as_ref()
    }

    /// Whether this was read from a site, and not from nothing.
    pub(super) fn was_read(&self) -> bool {
        self.hash.is_some()
    }

    /// Whether both were read from the same bytes.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.hash == other.hash
    }

    /// Whether what was compiled under one of them holds under the other.
    pub(super) fn is_same_context(&self, other: &Self) -> bool {
        self.context == other.context
    }
}

/// What was read, if it can be used, and what there is to say about it.
type Judged<T> = (Option<T>, Vec<Diagnostic>);

/// Which files there are.
pub(super) fn list(
    folder: &Folder,
    last: &Arc<Files>,
    rescan: Rescan<'_>,
) -> Result<Arc<Files>, BuildError> {
    let listed = match rescan {
        Rescan::Only(changed) => folder.files_again(last, changed)?,
        Rescan::Everything | Rescan::Stamps => Some(folder.files()?),
    };
    Ok(match listed {
        Some(files) if files != **last => Arc::new(files),
        _ => Arc::clone(last),
    })
}

/// Settings, places and theme: read again if a file of theirs has changed. With errors, the last good ones stay.
pub(super) fn settle(
    inputs: &BuildInput<'_>,
    files: &Files,
    last: &Settled,
    rescan: Rescan<'_>,
) -> Result<Settled, BuildError> {
    let is_ours = |path: &SitePath| SitePart::of(path).is_some_and(is_loaded);
    if matches!(rescan, Rescan::Only(changed) if !changed.iter().any(is_ours)) {
        return Ok(last.clone());
    }
    let folder = inputs.folder;
    let top: Vec<SitePath> = SitePart::files().map(SitePart::path).collect();
    let context = hash(folder, top.iter())?;
    let theme = hash(folder, files.templates.iter().chain(&files.themes))?;
    let all = [*context.as_bytes(), *theme.as_bytes()].concat();
    let all = Some(blake3::hash(&all));
    if last.hash == all {
        return Ok(last.clone());
    }
    let (loaded, remarks) = load(folder, files, inputs.base_url)?;
    Ok(match loaded {
        Some(loaded) => Settled {
            hash: all,
            context: Some(context),
            good: Some(Arc::new(loaded)),
            remarks,
        },
        None => Settled {
            hash: all,
            remarks,
            ..last.clone()
        },
    })
}

/// Whether settings, places or theme are read from a part of the site.
fn is_loaded(part: SitePart) -> bool {
    match part {
        SitePart::Settings
        | SitePart::Places
        | SitePart::Map
        | SitePart::Templates
        | SitePart::Themes => true,
        SitePart::Content
        | SitePart::Kims
        | SitePart::People
        | SitePart::Statics
        | SitePart::Output
        | SitePart::Cache => false,
    }
}

/// Of names and bytes of files; a file that is not there has none.
fn hash<'a>(
    folder: &Folder,
    paths: impl Iterator<Item = &'a SitePath>,
) -> Result<blake3::Hash, BuildError> {
    let mut hasher = blake3::Hasher::new();
    for path in paths {
        hasher.update(path.as_str().as_bytes()).update(&[0]);
        if let Some(bytes) = folder.read(path)? {
            hasher.update(&bytes.len().to_le_bytes()).update(&bytes);
        }
    }
    Ok(hasher.finalize())
}

/// Settings and places, without map and theme: what has to be known before an article can be begun.
///
/// # Errors
/// A file is there and cannot be read.
pub(crate) fn settings_and_places(
    folder: &Folder,
) -> Result<Judged<(Settings, Places)>, SourceError> {
    let mut remarks = Vec::new();
    let Some(file) = settings_file(folder, &mut remarks)? else {
        return Ok((None, remarks));
    };
    let Some(settings) = settings(&file, &mut remarks) else {
        return Ok((None, remarks));
    };
    let places = places(folder, &settings, &file, &mut remarks)?;
    Ok((places.map(|places| (settings, places)), remarks))
}

/// Loads all three; `None` if one of them cannot be used.
fn load(
    folder: &Folder,
    files: &Files,
    base_url: Option<&str>,
) -> Result<Judged<Loaded>, BuildError> {
    let mut remarks = Vec::new();
    let Some(file) = settings_file(folder, &mut remarks)? else {
        return Ok((None, remarks));
    };
    let Some(mut settings) = settings(&file, &mut remarks) else {
        return Ok((None, remarks));
    };
    // Before the theme, which the address decides about.
    if let Some(url) = base_url.and_then(|url| config::BaseUrl::parse(url).ok()) {
        settings.base_url = url;
    }
    let places = match places(folder, &settings, &file, &mut remarks)? {
        Some(places) => Some(with_map(folder, places, &mut remarks)?),
        None => None,
    };
    // Loaded even where the places are no good: all that is wrong is said at once.
    let layers = layers(folder, files, &settings, file.text(), &mut remarks)?;
    let (theme, of_theme) = theme::load(&layers, &settings);
    remarks.extend(of_theme);
    let (Some(places), Some(theme)) = (places, theme) else {
        return Ok((None, remarks));
    };
    let loaded = Loaded {
        settings,
        places,
        theme,
    };
    Ok((Some(loaded), remarks))
}

fn settings_file(
    folder: &Folder,
    out: &mut Vec<Diagnostic>,
) -> Result<Option<TopFile>, SourceError> {
    TopFile::required(folder, SitePart::Settings, code::NO_SETTINGS, out)
}

fn settings(file: &TopFile, out: &mut Vec<Diagnostic>) -> Option<Settings> {
    let (settings, remarks) = config::read_settings(file.text());
    out.extend(remarks);
    settings
}

/// The list of places; `file` is that of the settings, which say of which region.
fn places(
    folder: &Folder,
    settings: &Settings,
    file: &TopFile,
    out: &mut Vec<Diagnostic>,
) -> Result<Option<Places>, SourceError> {
    let Some(list) = TopFile::required(folder, SitePart::Places, code::NO_PLACES, out)? else {
        return Ok(None);
    };
    let (places, remarks) = places::read(list.text(), &settings.region, file.text());
    out.extend(remarks);
    Ok(places)
}

/// The places with the outlines of `wilayah.geojson`, if the site has one.
fn with_map(
    folder: &Folder,
    places: Places,
    out: &mut Vec<Diagnostic>,
) -> Result<Places, SourceError> {
    let Some(file) = TopFile::read(folder, SitePart::Map, out)? else {
        return Ok(places);
    };
    let (map, remarks) = places::read_map(file.text(), &places);
    out.extend(remarks);
    Ok(places.with_map(map))
}

/// What is wrong with the files as they lie, and with settings, places and theme.
pub(super) fn remarks(files: &Files, settled: &Settled) -> Vec<Diagnostic> {
    let mut remarks = strays(files);
    remarks.extend_from_slice(&settled.remarks);
    remarks
}

/// Files that are left aside, each told of.
fn strays(files: &Files) -> Vec<Diagnostic> {
    let links = files
        .links
        .iter()
        .map(|path| Diagnostic::new(code::SYMLINK).at(Location::file(path)));
    let names = files
        .unnameable
        .iter()
        .map(|name| Diagnostic::new(code::FILE_NAME).with("nama", name));
    links.chain(names).collect()
}

/// A text at the top of the site.
struct TopFile {
    path: SitePath,
    text: String,
}

impl TopFile {
    /// `None` if it is not there or is no UTF-8.
    fn read(
        folder: &Folder,
        part: SitePart,
        out: &mut Vec<Diagnostic>,
    ) -> Result<Option<Self>, SourceError> {
        let path = part.path();
        let Some(bytes) = folder.read(&path)? else {
            return Ok(None);
        };
        let text = yaml::utf8(&path, &bytes).map(str::to_owned);
        match text {
            Ok(text) => Ok(Some(Self { path, text })),
            Err(remark) => {
                out.push(*remark);
                Ok(None)
            }
        }
    }

    /// The same, and says if it is not there.
    fn required(
        folder: &Folder,
        part: SitePart,
        missing: Code,
        out: &mut Vec<Diagnostic>,
    ) -> Result<Option<Self>, SourceError> {
        let said = out.len();
        let file = Self::read(folder, part, out)?;
        // Of a file that is there and no UTF-8 something has been said already.
        if file.is_none() && out.len() == said {
            out.push(Diagnostic::new(missing));
        }
        Ok(file)
    }

    fn text(&self) -> Text<'_> {
        Text {
            path: &self.path,
            text: &self.text,
        }
    }
}
