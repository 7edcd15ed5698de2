//! The pipeline: source → content → newsroom → site → plan → render → emit.
//!
//! Owns: the order of the stages, and nothing else: each stage is a function of its room. [`build`] prepares a site from nothing
//! and writes every output; a session prepares it again after each change, with a [`Memory`] of what has not changed, and makes
//! an output when it is asked for, by the same functions. Refuses: printing, and the clock but for the time each stage took.

#![warn(clippy::wildcard_enum_match_arm)]

mod cards;
mod compile;
mod edits;
mod failure;
mod figures;
mod folded;
mod load;
mod memory;
mod photos;
mod pictures;
mod prepare;
mod preview;
mod shelf;
mod texts;
mod weight;
mod write;

pub use edits::Baseline;
pub use failure::BuildError;
pub use figures::figures;
pub use load::Loaded;
pub use memory::Memory;
pub use pictures::Progress;
pub use prepare::{BuildInput, SiteSnapshot, prepare};
pub use preview::{Audience, Withheld};
pub use shelf::Rescan;
pub use write::WriteError;

use crate::base::{SitePath, Zone};
use crate::diag::{Diagnostic, Report};
use crate::media::{Cache, ImageProcessor};
use crate::newsroom::{HiddenCounts, Next};
use crate::source::Folder;
use jiff::Timestamp;
use pictures::PictureJob;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What is to be built, and how.
#[derive(Debug, Clone)]
pub struct BuildOptions {
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
pub struct Built {
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
pub struct Outcome {
    /// Everything it has to say about the site.
    pub report: Report,
    /// `None` if the site was not to be written, or may not be.
    pub built: Option<Built>,
    /// Articles that readers do not see.
    pub held: HiddenCounts,
    /// When time alone next changes the site; `None` too if it could not be read.
    pub next: Option<Next>,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// The site's zone.
    pub zone: Zone,
}

/// Builds a site, or only checks it. A file that changes while it is read makes it start over, once.
pub fn build(options: &BuildOptions) -> Result<Outcome, BuildError> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.jobs.unwrap_or(0))
        .build()?;
    let folder = Folder::Disk(options.site.clone());
    pool.install(|| match run(&folder, options) {
        Err(BuildError::Changed(_)) => run(&folder, options),
        other => other,
    })
}

fn run(folder: &Folder, options: &BuildOptions) -> Result<Outcome, BuildError> {
    let mut watch = Stopwatch::new();
    let studio = Arc::new(ImageProcessor::new(Cache::of_site(
        &options.site,
        options.write,
    )));
    let how = BuildInput {
        base_url: options.base_url.as_deref(),
        now: options.now,
        eye: Audience::Reader,
        studio: &studio,
    };
    let (prepared, diagnostics) = prepare(
        folder,
        how,
        &mut Memory::default(),
        Rescan::Nothing,
        &mut watch,
    )?;
    let Some(prepared) = prepared else {
        return Ok(refused(folder, diagnostics, watch));
    };

    let mut first = located(folder, diagnostics);
    // Whoever has a mistake to mend does not wait until every photo is made.
    let work = if options.write && first.is_good(options.strict) {
        PictureJob::Make
    } else {
        PictureJob::Prove
    };
    let remarks = prepared.work(work, &options.progress)?;
    if !remarks.is_empty() {
        first = located(
            folder,
            first
                .into_diagnostics()
                .into_iter()
                .chain(remarks)
                .collect(),
        );
    }
    watch.lap("pictures");
    let target = write::target(options, first.is_good(options.strict))?;
    let mut diagnostics = first.into_diagnostics();
    let (tree, remarks) = write::pages(&prepared, target)?;
    watch.lap("render and write");
    diagnostics.extend(remarks);
    if let Some(before) = &options.before {
        diagnostics.extend(edits::remarks(folder, &prepared, before, options.now)?);
    }
    let report = located(folder, diagnostics);
    let built = match tree.filter(|_| report.is_good(options.strict)) {
        Some(tree) => Some(write::finish(tree, prepared.plan(), options)?),
        None => None,
    };
    if built.is_some() {
        prepared.sweep(options.progress.get().1 > 0);
    }
    watch.lap("exchange");
    let (held, zone) = (prepared.site().held, prepared.settings().zone.clone());
    let next = prepared.site().next(options.now, prepared.settings());
    // A hundred megabytes in small pieces: nobody waits until they are taken apart.
    rayon::spawn(move || drop(prepared));
    Ok(Outcome {
        report,
        built,
        held,
        next,
        timings: watch.laps,
        zone,
    })
}

/// A site that cannot even be read as one.
fn refused(folder: &Folder, diagnostics: Vec<Diagnostic>, watch: Stopwatch) -> Outcome {
    let report = located(folder, diagnostics);
    Outcome {
        report,
        built: None,
        held: HiddenCounts::default(),
        next: None,
        timings: watch.laps,
        zone: Zone::wita(),
    }
}

/// Finds the lines of remarks that know only bytes.
pub fn located(folder: &Folder, diagnostics: Vec<Diagnostic>) -> Report {
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

/// How long each stage took.
#[derive(Debug)]
pub struct Stopwatch {
    since: Instant,
    /// Each stage so far, with its time.
    pub laps: Vec<(&'static str, Duration)>,
}

impl Default for Stopwatch {
    fn default() -> Self {
        Self::new()
    }
}

impl Stopwatch {
    /// Begins to count.
    pub fn new() -> Self {
        Self {
            since: Instant::now(),
            laps: Vec::new(),
        }
    }

    fn lap(&mut self, stage: &'static str) {
        self.laps.push((stage, self.since.elapsed()));
        self.since = Instant::now();
    }
}
