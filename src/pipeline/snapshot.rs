//! A site read, compiled, folded and planned: everything up to the first page.
//!
//! Owns: [`SiteSnapshot`], of which any output can be made. Refuses: writing, and keeping anything rendered.

use super::cards::Cards;
use super::folded::Folded;
use super::load::Loaded;
use super::preview::Withheld;
use super::texts::Store;
use super::{BuildError, BuildInput, WriteError, compile, write};
use crate::base::SitePath;
use crate::config::Settings;
use crate::content::CompileContext;
use crate::diag::{Diagnostic, Report};
use crate::media::Rendition;
use crate::media::{self, ImageProcessor, PictureJob, PictureSource, PictureSources, Progress};
use crate::newsroom::{Released, Standing};
use crate::places::Places;
use crate::plan::{FileKind, Plan, Planned};
use crate::render::{Shared, ShownPhotos, Tables, View};
use crate::site::Site;
use crate::source::{Folder, Stamp};
use crate::theme::{self, Asset};
use jiff::Timestamp;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What a snapshot is made of.
pub(super) struct SnapshotParts {
    pub(super) folded: Folded,
    pub(super) texts: Store,
    /// Photos that texts show, by the file of the text.
    pub(super) shown: ShownPhotos,
    pub(super) sources: PictureSources,
    pub(super) cards: Cards,
    /// All files beside texts, published or not, in the order of paths.
    pub(super) beside: Vec<SitePath>,
    /// Width and height in pixels.
    pub(super) logo_size: Option<(u32, u32)>,
    /// What the newsroom is shown although readers do not see it.
    pub(super) withheld: FxHashMap<SitePath, Withheld>,
    /// Articles that wait for their day.
    pub(super) scheduled: Vec<Released>,
}

/// A site of which any output can be made.
pub(crate) struct SiteSnapshot {
    folder: Folder,
    images: Arc<ImageProcessor>,
    now: Timestamp,
    parts: SnapshotParts,
    shared: Arc<Shared>,
}

impl SiteSnapshot {
    /// A snapshot; what its pages share is worked out by the first of them.
    pub(super) fn new(inputs: &BuildInput<'_>, parts: SnapshotParts) -> Arc<Self> {
        let loaded = parts.folded.loaded();
        let shared = Shared::of(parts.folded.site(), &loaded.places, &loaded.settings);
        Arc::new(Self {
            folder: inputs.folder.clone(),
            images: Arc::clone(inputs.images),
            now: inputs.now,
            shared: Arc::new(shared),
            parts,
        })
    }

    /// What pages may know; made in no time, for one page or for all.
    pub(crate) fn view(&self) -> View<'_> {
        let Loaded {
            settings,
            places,
            theme,
        } = self.loaded();
        let tables = Tables {
            site: self.site(),
            plan: self.plan(),
            places,
            settings,
            theme,
            texts: &self.parts.texts,
            index: &self.parts.folded.index,
            pictures: &self.parts.folded.inputs.pictures,
            shown: &self.parts.shown,
            beside: &self.parts.beside,
            logo_size: self.parts.logo_size,
            now: self.now,
        };
        View::new(tables, Arc::clone(&self.shared))
    }

    /// A file of the theme that pages load.
    pub(super) fn asset(&self, name: &str) -> Option<&Asset> {
        let mut assets = self.loaded().theme.assets.iter();
        assets.find(|asset| *asset.name == *name)
    }

    /// Whether a file is a picture that pages may show.
    pub(super) fn is_picture(&self, path: &SitePath) -> bool {
        self.parts.folded.inputs.pictures.contains_key(path)
    }

    /// Bytes of a rendition, if it was made before.
    pub(super) fn picture_weight(&self, path: &SitePath, rendition: Rendition) -> Option<u64> {
        let source = self.sources().get(path)?;
        self.images.weight(&source.hash, rendition)
    }

    /// Puts the search index together before many of its files are asked for.
    pub(super) fn index(&self) {
        self.parts.folded.index.write();
    }

    /// The bytes of one output, into a buffer that is emptied first; with remarks that do not stop it.
    pub(crate) fn output(
        &self,
        planned: &Planned,
        buffer: &mut Vec<u8>,
    ) -> Result<Vec<Diagnostic>, WriteError> {
        write::one(self, &self.view(), planned, buffer)
    }

    /// Makes the pictures that are not in the cache yet, or only looks whether they can be made; what is wrong with them.
    pub(super) fn make_pictures(
        &self,
        job: PictureJob,
        progress: &Progress,
    ) -> Result<Vec<Diagnostic>, BuildError> {
        let read = |path: &SitePath, source: &PictureSource| self.read_picture(path, source);
        self.images.work(self.sources(), job, progress, read)
    }

    /// One rendition of a picture, from the cache or made now.
    pub(super) fn picture(
        &self,
        path: &SitePath,
        rendition: Rendition,
    ) -> Result<Vec<u8>, WriteError> {
        let Some(source) = self.sources().get(path) else {
            return Err(WriteError::Machine(BuildError::Changed(path.clone())));
        };
        let read = || self.read_picture(path, source);
        let made = self
            .images
            .picture(source.at(path), rendition, read)
            .map_err(WriteError::Machine)?;
        made.map_err(|remark| WriteError::Site(vec![remark]))
    }

    /// The bytes of a picture that was looked at before.
    fn read_picture(&self, path: &SitePath, source: &PictureSource) -> Result<Vec<u8>, BuildError> {
        let bytes = self.folder.read(path)?;
        bytes
            .filter(|bytes| blake3::hash(bytes) == source.hash)
            .ok_or_else(|| BuildError::Changed(path.clone()))
    }

    /// Lets go of entries of the cache that this site does not use: if they are many and something was `made`, and all of them
    /// once an article was withdrawn or protected, whose photos and card would lie there.
    pub(super) fn sweep(&self, made: bool) {
        let Some(cache) = self.images().cache() else {
            return;
        };
        let used = || {
            let pictures = media::cache_keys(self.sources());
            pictures.into_iter().chain(self.cards().keys()).collect()
        };
        if made {
            cache.sweep(&used());
        }
        cache.forget(self.taken(), used);
    }

    /// The hash of the articles that the newsroom has withdrawn or protected.
    fn taken(&self) -> Option<blake3::Hash> {
        let is_taken = |standing| matches!(standing, Standing::Withdrawn | Standing::Protected);
        let taken = self
            .site()
            .articles()
            .filter(|(_, _, entry)| is_taken(entry.standing));
        let paths: Vec<&str> = taken.map(|(_, head, _)| head.path.as_str()).collect();
        (!paths.is_empty()).then(|| blake3::hash(paths.join("\n").as_bytes()))
    }

    /// The tables, and what they were made of.
    pub(super) fn folded(&self) -> &Folded {
        &self.parts.folded
    }

    /// What a text may know of the site.
    pub(super) fn compile_context(&self) -> CompileContext<'_> {
        compile::context(self.loaded())
    }

    fn loaded(&self) -> &Loaded {
        self.parts.folded.loaded()
    }

    pub(super) fn folder(&self) -> &Folder {
        &self.folder
    }

    pub(super) fn sources(&self) -> &PictureSources {
        &self.parts.sources
    }

    pub(super) fn cards(&self) -> &Cards {
        &self.parts.cards
    }

    pub(super) fn images(&self) -> &ImageProcessor {
        &self.images
    }

    /// Remarks with their lines.
    pub(crate) fn located(&self, remarks: Vec<Diagnostic>) -> Report {
        super::located(self.folder(), remarks)
    }

    /// The stamp of a file as it is on disk now.
    pub(crate) fn stamp(&self, path: &SitePath) -> Option<Stamp> {
        self.folder().stamp(path)
    }

    /// Names of theme files: in the theme, and in the output.
    pub(crate) fn assets(&self) -> Vec<(Box<str>, Box<str>)> {
        self.loaded().theme.asset_names()
    }

    /// Addresses of the theme's stylesheets as pages print them.
    pub(crate) fn styles(&self) -> Vec<String> {
        let view = self.view();
        let assets = self.loaded().theme.assets.iter();
        let styles = assets.filter(|asset| theme::is_style(&asset.name));
        styles
            .map(|asset| view.at(FileKind::Asset(asset.name.clone())).href())
            .collect()
    }

    /// Every output made once and let go: all that there is to say about them.
    pub(crate) fn check(&self) -> Result<Vec<Diagnostic>, BuildError> {
        let mut remarks = self.make_pictures(PictureJob::Prove, &Progress::default())?;
        remarks.extend(write::pages(self, None)?);
        Ok(remarks)
    }

    /// What pages exist.
    pub(crate) fn plan(&self) -> &Plan {
        &self.parts.folded.plan
    }

    /// The folded site.
    pub(crate) fn site(&self) -> &Site {
        self.parts.folded.site()
    }

    /// The registry of places.
    pub(crate) fn places(&self) -> &Places {
        &self.loaded().places
    }

    /// `kulkul.yaml`.
    pub(crate) fn settings(&self) -> &Settings {
        &self.loaded().settings
    }

    /// What the newsroom knows of an article or page that readers do not see; `None` if they see it, or if the site is shown
    /// as readers see it.
    pub(crate) fn withheld(&self, path: &SitePath) -> Option<&Withheld> {
        self.parts.withheld.get(path)
    }

    /// Articles that wait for their day.
    pub(super) fn scheduled(&self) -> &[Released] {
        &self.parts.scheduled
    }
}

impl std::fmt::Debug for SiteSnapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SiteSnapshot")
            .field("outputs", &self.plan().outputs().len())
            .finish_non_exhaustive()
    }
}
