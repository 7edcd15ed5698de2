//! The pipeline: source → content → newsroom → site → plan → render → emit.
//!
//! Owns: the order of the stages, and nothing else: each stage is a function of its room, and [`run`](run()) names them all. [`build`]
//! runs them once, from nothing to the written output; a session runs them after each change, from the last [`BuildState`] to the next,
//! and makes an output when it is asked for, by the same functions. Refuses: printing, and the clock but for the time each stage took.

#![warn(clippy::wildcard_enum_match_arm)]

mod cards;
mod compile;
mod edits;
mod failure;
mod figures;
mod folded;
mod load;
mod photos;
mod preview;
mod run;
mod snapshot;
mod stage;
mod state;
mod texts;
mod themes;
mod weight;
mod write;

pub(crate) use edits::Baseline;
pub(crate) use failure::BuildError;
pub(crate) use figures::figures;
pub(crate) use load::settings_and_places;
pub(crate) use preview::Audience;
pub(crate) use run::{BuildInput, Goal, Run, run};
pub(crate) use snapshot::SiteSnapshot;
pub(crate) use stage::{Stage, Timings};
pub(crate) use state::BuildState;
pub(crate) use write::WriteError;

use crate::base::{SitePath, Zone};
use crate::diag::{Diagnostic, Report};
use crate::media::{Cache, ImageProcessor, Progress};
use crate::newsroom::{HiddenCounts, Next};
use crate::source::{Folder, Rescan};
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;

/// What is to be built, and how.
#[derive(Debug, Clone)]
pub(crate) struct BuildOptions {
    /// The site's folder.
    pub site: PathBuf,
    /// Where the output goes; `public/` in the site if not given.
    pub output: Option<PathBuf>,
    /// Instead of `alamat` in `kulkul.yaml`.
    pub base_url: Option<String>,
    /// The present moment.
    pub now: Timestamp,
    /// Whether a warning stops the build.
    pub strict: bool,
    /// Threads; as many as there are processors if not given.
    pub jobs: Option<usize>,
    /// Whether anything is written.
    pub write: bool,
    /// Articles as they were at some time: those that have changed in silence since are told of.
    pub before: Option<Arc<Baseline>>,
    /// Where somebody who watches sees how far the pictures are.
    pub progress: Arc<Progress>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Built {
    /// Pages that people read.
    pub pages: usize,
    /// Files that are new or changed.
    pub files_written: usize,
    /// Files that stayed.
    pub files_same: usize,
    /// Files that went.
    pub files_removed: usize,
    /// Where.
    pub output: PathBuf,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// Everything it has to say about the site.
    pub report: Report,
    /// `None` if the site was not to be written, or may not be.
    pub built: Option<Built>,
    /// Articles that readers do not see.
    pub held: HiddenCounts,
    /// When time alone next changes the site; `None` too if it could not be read.
    pub next: Option<Next>,
    /// How long each stage took.
    pub timings: Timings,
    /// The site's zone.
    pub zone: Zone,
}

/// Builds a site, or only checks it. A file that changes while it is read makes it start over, once.
pub(crate) fn build(options: &BuildOptions) -> Result<Outcome, BuildError> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.jobs.unwrap_or(0))
        .build()?;
    pool.install(|| match build_once(options) {
        Err(BuildError::Changed(_)) => build_once(options),
        other => other,
    })
}

fn build_once(options: &BuildOptions) -> Result<Outcome, BuildError> {
    let cache = Cache::of_site(&options.site, options.write);
    let inputs = BuildInput {
        folder: &Folder::Disk(options.site.clone()),
        rescan: Rescan::Everything,
        base_url: options.base_url.as_deref(),
        now: options.now,
        audience: Audience::Reader,
        images: &Arc::new(ImageProcessor::new(cache)),
        goal: Goal::Outputs(options),
    };
    let run = run(&inputs, &BuildState::default())?;
    let outcome = Outcome::of(&run.state, options.now);
    // Dropping some hundred megabytes in small pieces is slow: nobody has to wait for it.
    rayon::spawn(move || drop(run.state));
    Ok(Outcome {
        report: located(inputs.folder, run.remarks),
        built: run.built,
        timings: run.timings,
        ..outcome
    })
}

impl Outcome {
    /// What a state says of its site, if it could be read as one.
    fn of(state: &BuildState, now: Timestamp) -> Self {
        let snapshot = state.snapshot();
        let zone = snapshot.map(|site| site.settings().zone.clone());
        Self {
            report: Report::default(),
            built: None,
            held: snapshot.map_or_else(HiddenCounts::default, |site| site.site().held),
            next: snapshot.and_then(|site| site.site().next(now, site.settings())),
            timings: Timings::new(),
            zone: zone.unwrap_or(Zone::wita()),
        }
    }
}

/// Finds the lines of remarks that know only bytes.
pub(crate) fn located(folder: &Folder, diagnostics: Vec<Diagnostic>) -> Report {
    let fresh = |path: &SitePath| {
        let bytes = folder.read(path).ok().flatten()?;
        Some(Arc::from(String::from_utf8(bytes).ok()?))
    };
    // Remarks on one text come together: it is read once for all of them.
    let mut last: Option<(SitePath, Option<Arc<str>>)> = None;
    let mut read = |path: &SitePath| match &last {
        Some((known, text)) if known == path => text.clone(),
        _ => last.insert((path.clone(), fresh(path))).1.clone(),
    };
    Report::new(
        diagnostics
            .into_iter()
            .map(|diagnostic| diagnostic.locate(&mut read))
            .collect(),
    )
}
