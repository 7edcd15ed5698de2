//! What a session remembers from one state of the site to the next.
//!
//! Owns: settings, places and theme as last read, and what was compiled of every file. A build begins with nothing in it and
//! throws it away: there is one build. Refuses: anything rendered.

use super::compile::CompiledFiles;
use super::folded::Folded;
use super::load::{self, Loaded};
use super::photos::ImageInfoCache;
use super::{BuildError, Rescan};
use crate::base::{SitePart, SitePath};
use crate::diag::Diagnostic;
use crate::source::{Files, Folder};
use std::sync::Arc;

/// What a session remembers.
#[derive(Debug, Default)]
pub struct Memory {
    loaded: Option<LastLoaded>,
    files: Arc<Files>,
    changed: bool,
    pub(super) compiled: CompiledFiles,
    pub(super) looks: ImageInfoCache,
    pub(super) folded: Option<Folded>,
}

/// The last settings, places and theme.
#[derive(Debug)]
struct LastLoaded {
    /// Of every file they were read from.
    hash: blake3::Hash,
    /// Of `kulkul.yaml` and `wilayah.csv` when they were last good: on those two rests what is compiled.
    context: Option<blake3::Hash>,
    /// The last good ones.
    good: Option<Arc<Loaded>>,
    remarks: Vec<Diagnostic>,
}

impl Memory {
    /// Files may be trusted only once something is remembered of them.
    pub(super) fn trust<'a>(&self, wanted: Rescan<'a>) -> Rescan<'a> {
        if self.loaded.is_some() {
            wanted
        } else {
            Rescan::Nothing
        }
    }

    /// Whether a file has changed since this was last asked.
    pub fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    /// Notes that a file has changed.
    pub(super) fn note(&mut self, changed: bool) {
        self.changed |= changed;
    }

    /// Which files there are.
    pub(super) fn list(
        &mut self,
        folder: &Folder,
        trust: Rescan<'_>,
    ) -> Result<Arc<Files>, BuildError> {
        let files = match trust {
            Rescan::AllBut(changed) => folder.files_again(&self.files, changed)?,
            Rescan::Nothing | Rescan::Stamps => Some(folder.files()?),
        };
        if let Some(files) = files.filter(|files| *self.files != *files) {
            self.files = Arc::new(files);
            self.changed = true;
        }
        Ok(Arc::clone(&self.files))
    }

    /// Settings, places and theme: read again if a file of theirs has changed. With errors, the last good ones, if any.
    pub(super) fn load(
        &mut self,
        folder: &Folder,
        files: &Files,
        trust: Rescan<'_>,
        base_url: Option<&str>,
    ) -> Result<(Option<Arc<Loaded>>, Vec<Diagnostic>), BuildError> {
        let is_ours = |path: &SitePath| SitePart::of(path).is_some_and(is_loaded);
        if !matches!(trust, Rescan::AllBut(changed) if !changed.iter().any(is_ours)) {
            self.load_again(folder, files, base_url)?;
        }
        let mut remarks = load::strays(files);
        let last = self.loaded.as_ref();
        remarks.extend(
            last.into_iter()
                .flat_map(|last| last.remarks.iter().cloned()),
        );
        Ok((last.and_then(|last| last.good.clone()), remarks))
    }

    fn load_again(
        &mut self,
        folder: &Folder,
        files: &Files,
        base_url: Option<&str>,
    ) -> Result<(), BuildError> {
        let context = hash(
            folder,
            &SitePart::files().map(SitePart::path).collect::<Vec<_>>(),
        )?;
        let themes: Vec<SitePath> = files
            .templates
            .iter()
            .chain(&files.themes)
            .cloned()
            .collect();
        let mut all = blake3::Hasher::new();
        all.update(context.as_bytes())
            .update(hash(folder, &themes)?.as_bytes());
        let all = all.finalize();
        let same = self.loaded.as_ref().is_some_and(|last| last.hash == all);
        self.note(!same);
        if !same {
            let (loaded, remarks) = load::load(folder, files, base_url)?;
            let last = self.loaded.take();
            let (good, of) = match loaded {
                Some(loaded) => (Some(Arc::new(loaded)), Some(context)),
                None => last
                    .as_ref()
                    .map_or((None, None), |last| (last.good.clone(), last.context)),
            };
            if of != last.and_then(|last| last.context) {
                self.compiled.clear();
            }
            self.loaded = Some(LastLoaded {
                hash: all,
                context: of,
                good,
                remarks,
            });
        }
        Ok(())
    }
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

/// Names and bytes of files; a file that is not there has none.
fn hash(folder: &Folder, paths: &[SitePath]) -> Result<blake3::Hash, BuildError> {
    let mut hasher = blake3::Hasher::new();
    for path in paths {
        hasher.update(path.as_str().as_bytes()).update(&[0]);
        if let Some(bytes) = folder.read(path)? {
            hasher.update(&bytes.len().to_le_bytes()).update(&bytes);
        }
    }
    Ok(hasher.finalize())
}
