//! Everything up to the first page: a site read, compiled, folded and planned.
//!
//! Owns: the stages that `build` and a session share, in their order; [`SiteSnapshot`], of which any output can be made. Refuses:
//! writing, and keeping anything rendered.

use super::cards::{self, Cards, Choice};
use super::photos::PhotoSources;
use super::pictures::{self, PictureJob, Progress};
use super::preview::{self, Audience, Withheld};
use super::{
    BuildError, Loaded, Memory, Rescan, Stopwatch, WriteError, folded, photos, texts, write,
};
use crate::base::{SitePart, SitePath};
use crate::config::Settings;
use crate::diag::{Diagnostic, Report};
use crate::media::{self, ImageProcessor};
use crate::newsroom::{Held, Released, Standing};
use crate::places::Places;
use crate::plan::{Inputs, Plan, Planned};
use crate::render::{Shared, ShownPhotos, Tables, View};
use crate::search::SearchIndex;
use crate::site::{self, Compiled, Site};
use crate::source::{Folder, Stamp};
use crate::theme;
use jiff::Timestamp;
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};
use texts::StoredBodies;

/// How a site is to be seen.
#[derive(Debug, Clone, Copy)]
pub struct BuildInput<'a> {
    /// Instead of `alamat` in `kulkul.yaml`.
    pub base_url: Option<&'a str>,
    /// The present moment.
    pub now: Timestamp,
    /// Who looks at it.
    pub eye: Audience,
    /// Where pictures are made.
    pub studio: &'a Arc<ImageProcessor>,
}

/// A site of which any output can be made.
pub struct SiteSnapshot {
    loaded: Arc<Loaded>,
    folder: Folder,
    site: Site,
    plan: Arc<Plan>,
    inputs: Arc<Inputs>,
    texts: texts::Store,
    index: SearchIndex,
    sources: PhotoSources,
    cards: Cards,
    studio: Arc<ImageProcessor>,
    shown: ShownPhotos,
    beside: Vec<SitePath>,
    logo_size: Option<(u32, u32)>,
    /// What the newsroom is shown although readers do not see it.
    withheld: FxHashMap<SitePath, Withheld>,
    /// Articles that wait for their day.
    scheduled: Vec<Released>,
    now: Timestamp,
    shared: OnceLock<Arc<Shared>>,
}

/// Reads, compiles, folds and plans a site; `None` if it cannot be read as one. In a session, `memory` says what need not be
/// read again, as far as `trust` goes, and stands in with its last good value where there is an error.
#[expect(clippy::too_many_lines, reason = "to be cut into stages")]
pub fn prepare(
    folder: &Folder,
    how: BuildInput<'_>,
    memory: &mut Memory,
    trust: Rescan<'_>,
    watch: &mut Stopwatch,
) -> Result<(Option<SiteSnapshot>, Vec<Diagnostic>), BuildError> {
    let trust = memory.trust(trust);
    let files = memory.list(folder, trust)?;
    let (loaded, mut diagnostics) = memory.load(folder, &files, trust, how.base_url)?;
    watch.lap("load");
    let Some(loaded) = loaded else {
        return Ok((None, diagnostics));
    };
    let Loaded {
        settings,
        places,
        theme,
    } = &*loaded;

    let last = memory.folded.take(); // put back at the end: after a failure everything is folded again
    let changed = memory
        .compiled
        .refresh(folder, &files, settings, places, trust)?;
    memory.note(changed.any());
    let (mut compiled, kept, remarks) = memory.compiled.compiled(settings);
    diagnostics.extend(remarks);
    let withheld = preview::reveal(&mut compiled, how.now, how.eye);
    watch.lap("compile");
    let StoredBodies {
        bodies,
        uses,
        terms,
    } = kept;
    let scheduled = scheduled(&compiled, how.now);
    let tabled = folded::fold(compiled, how.now, &loaded, last.filter(|_| !changed.others));
    diagnostics.extend(site::overdue(&tabled.site, settings.pending_days, how.now));
    watch.lap("fold");
    let index = tabled.index(&terms, &loaded, &memory.compiled.vocabulary);
    watch.lap("search");
    let avif = settings.outputs.avif;
    let (mut photos, changed) = photos::inspect(
        folder,
        &files,
        &tabled.site,
        &uses,
        avif,
        &mut memory.looks,
        trust,
    )?;
    memory.note(changed);
    diagnostics.extend(photos.diagnostics);
    let choice = Choice {
        site: &tabled.site,
        places,
        settings,
        uses: &uses,
        pictures: &photos.pictures,
    };
    let (cards, card_marks) = cards::choose(&choice, &mut photos.sources);
    let logo_size = logo_size(folder, settings)?;
    watch.lap("photos");
    let shown = uses.into_iter().filter_map(texts::shown).collect();
    let inputs = Inputs {
        assets: theme.asset_names(),
        statics: files.statics.clone(),
        attachments: photos.attachments,
        quiet: photos.quiet,
        pictures: photos.pictures,
        cards: card_marks,
        has_news: tabled.site.news(how.now).next().is_some(),
        periods: index
            .segments()
            .iter()
            .map(|s| (s.period, s.shards, s.blocks()))
            .collect(),
    };
    let last = tabled.plan(index.clone(), inputs, &loaded, watch);
    diagnostics.extend(last.remarks().cloned());
    let (site, plan, inputs) = (
        last.site.clone(),
        Arc::clone(&last.plan),
        Arc::clone(&last.inputs),
    );
    memory.folded = Some(last);
    let texts = texts::Store::new(folder, bodies);
    let (folder, sources, beside) = (folder.clone(), photos.sources, photos.beside);
    let (studio, now, shared) = (Arc::clone(how.studio), how.now, OnceLock::new());
    let prepared = SiteSnapshot {
        loaded,
        folder,
        site,
        plan,
        inputs,
        texts,
        index,
        sources,
        cards,
        studio,
        shown,
        beside,
        logo_size,
        withheld,
        scheduled,
        now,
        shared,
    };
    prepared.view();
    watch.lap("view");
    Ok((Some(prepared), diagnostics))
}

/// Articles that wait for their day.
fn scheduled(compiled: &Compiled, now: Timestamp) -> Vec<Released> {
    let is_scheduled =
        |article: &&Released| matches!(article.standing(now), Err(Held::Scheduled(_)));
    compiled
        .articles
        .iter()
        .filter(is_scheduled)
        .cloned()
        .collect()
}

/// Width and height of the site's logo; whether there is one, the plan tells.
fn logo_size(folder: &Folder, settings: &Settings) -> Result<Option<(u32, u32)>, BuildError> {
    let Some(logo) = &settings.theme.logo else {
        return Ok(None);
    };
    let Ok(path) = SitePart::Statics.join(logo.value.trim_start_matches('/')) else {
        return Ok(None);
    };
    Ok(folder
        .read(&path)?
        .and_then(|bytes| media::dimensions(&bytes)))
}

impl SiteSnapshot {
    /// What pages may know; made in no time, for one page or all, once what they share was worked out.
    pub fn view(&self) -> View<'_> {
        let Loaded {
            settings,
            places,
            theme,
        } = &*self.loaded;
        let tables = Tables {
            site: &self.site,
            plan: &self.plan,
            places,
            settings,
            theme,
            texts: &self.texts,
            index: &self.index,
            pictures: &self.inputs.pictures,
            shown: &self.shown,
            beside: &self.beside,
            logo_size: self.logo_size,
            now: self.now,
        };
        View::with(
            tables,
            Arc::clone(self.shared.get_or_init(|| View::new(tables).shared())),
        )
    }

    /// Puts the search index together before many of its files are asked for.
    pub(super) fn index(&self) {
        self.index.write();
    }

    /// The bytes of one output, into a buffer that is emptied first; with remarks that do not stop it.
    pub fn output(
        &self,
        planned: &Planned,
        buffer: &mut Vec<u8>,
    ) -> Result<Vec<Diagnostic>, WriteError> {
        write::one(self, &self.view(), planned, buffer)
    }

    /// Makes the pictures that are not in the cache yet, or only looks whether they can be made; what is wrong with them.
    pub(super) fn work(
        &self,
        work: PictureJob,
        progress: &Progress,
    ) -> Result<Vec<Diagnostic>, BuildError> {
        pictures::work(&self.folder, &self.sources, &self.studio, work, progress)
    }

    /// Lets go of entries of the cache that this site does not use: if they are many and something was `made`, and all of them
    /// once an article was withdrawn or protected, whose photos and card would lie there.
    pub(super) fn sweep(&self, made: bool) {
        let Some(cache) = self.studio.cache() else {
            return;
        };
        let used = || {
            pictures::used(&self.sources)
                .into_iter()
                .chain(self.cards.keys())
                .collect()
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
            .site
            .articles()
            .filter(|(_, _, entry)| is_taken(entry.standing));
        let paths: Vec<&str> = taken.map(|(_, head, _)| head.path.as_str()).collect();
        (!paths.is_empty()).then(|| blake3::hash(paths.join("\n").as_bytes()))
    }

    pub(super) fn folder(&self) -> &Folder {
        &self.folder
    }

    pub(super) fn sources(&self) -> &PhotoSources {
        &self.sources
    }

    pub(super) fn cards(&self) -> &Cards {
        &self.cards
    }

    pub(super) fn studio(&self) -> &ImageProcessor {
        &self.studio
    }

    /// Remarks with their lines.
    pub fn located(&self, remarks: Vec<Diagnostic>) -> Report {
        super::located(&self.folder, remarks)
    }

    /// The stamp of a file as it is on disk now.
    pub fn stamp(&self, path: &SitePath) -> Option<Stamp> {
        self.folder.stamp(path)
    }

    /// Names of theme files: in the theme, and in the output.
    pub fn assets(&self) -> Vec<(Box<str>, Box<str>)> {
        self.loaded.theme.asset_names()
    }

    /// Addresses of the theme's stylesheets as pages print them.
    pub fn styles(&self) -> Vec<String> {
        let names = self
            .assets()
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| theme::is_style(name));
        let view = self.view();
        names
            .filter_map(|name| self.plan.addresses().asset(&name).map(|url| view.href(url)))
            .collect()
    }

    /// Every output made once and let go: all that there is to say about them.
    pub fn check(&self) -> Result<Vec<Diagnostic>, BuildError> {
        let mut remarks = self.work(PictureJob::Prove, &Progress::default())?;
        remarks.extend(write::pages(self, None)?.1);
        Ok(remarks)
    }

    /// What pages exist.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The folded site.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The registry of places.
    pub fn places(&self) -> &Places {
        &self.loaded.places
    }

    /// `kulkul.yaml`.
    pub fn settings(&self) -> &Settings {
        &self.loaded.settings
    }

    /// What the newsroom knows of an article or page that readers do not see; `None` if they see it, or if the site is shown
    /// as readers see it.
    pub fn withheld(&self, path: &SitePath) -> Option<&Withheld> {
        self.withheld.get(path)
    }

    /// Articles that wait for their day.
    pub(super) fn scheduled(&self) -> &[Released] {
        &self.scheduled
    }
}

impl std::fmt::Debug for SiteSnapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Prepared")
            .field("outputs", &self.plan.outputs().len())
            .finish_non_exhaustive()
    }
}
