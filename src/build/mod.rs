//! The pipeline: source → content → newsroom → site → plan → render → emit.
//!
//! Owns: the order of the stages, and nothing else: each stage is a function of its room. Refuses: printing, and the clock
//! but for the time each stage took.

mod compile;
mod failure;
mod load;
mod photos;
mod texts;
mod write;

pub use failure::Failure;
pub use load::Loaded;

use crate::base::{SitePath, Zone};
use crate::diag::{Diagnostic, Report};
use crate::newsroom::Held;
use crate::plan::{self, Inputs};
use crate::render::View;
use crate::site;
use crate::source::Folder;
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use texts::Kept;

/// What is to be built, and how.
#[derive(Debug, Clone)]
pub struct Options {
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
    pub held: Held,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// The site's zone.
    pub zone: Zone,
}

/// Builds a site, or only checks it. A file that changes while it is read makes it start over, once.
pub fn build(options: &Options) -> Result<Outcome, Failure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.jobs.unwrap_or(0)).build()?;
    let folder = Folder::Disk(options.site.clone());
    pool.install(|| match run(&folder, options) {
        Err(Failure::Changed(_)) => run(&folder, options),
        other => other,
    })
}

fn run(folder: &Folder, options: &Options) -> Result<Outcome, Failure> {
    let mut watch = Watch::new();
    let files = folder.files()?;
    let (loaded, mut diagnostics) = load::load(folder, &files, options.base_url.as_deref())?;
    watch.lap("load");
    let Some(loaded) = loaded else { return Ok(refused(folder, diagnostics, watch)) };
    let Loaded { settings, places, theme } = &loaded;

    let (compiled, kept, remarks) = compile::compile(folder, &files, settings, places)?;
    diagnostics.extend(remarks);
    watch.lap("compile");
    let Kept { bodies, uses } = kept;
    let (site, remarks) = site::fold(compiled, places, settings, options.now);
    diagnostics.extend(remarks);
    watch.lap("fold");
    let photos = photos::inspect(folder, &files, &site, &uses)?;
    diagnostics.extend(photos.diagnostics);
    watch.lap("photos");
    let inputs = Inputs {
        assets: theme.asset_names(),
        statics: files.statics.clone(),
        attachments: photos.attachments,
        quiet: photos.quiet,
    };
    let (plan, remarks) = plan::plan(&site, places, settings, &inputs);
    diagnostics.extend(remarks);
    watch.lap("plan");

    let texts = texts::Store::new(folder, bodies);
    let view = View::new(&site, &plan, places, settings, theme, &texts, &photos.sizes, &photos.beside, options.now);
    let good = located(folder, std::mem::take(&mut diagnostics));
    let target = write::target(options, good.is_good(options.strict))?;
    diagnostics.extend(good.into_diagnostics());
    let (tree, remarks) = write::pages(folder, &view, theme, target)?;
    watch.lap("render and write");
    diagnostics.extend(remarks);
    let report = located(folder, diagnostics);
    let built = match tree.filter(|_| report.is_good(options.strict)) {
        Some(tree) => Some(write::finish(tree, &plan, options)?),
        None => None,
    };
    watch.lap("exchange");
    let outcome = Outcome { report, built, held: site.held, timings: watch.laps, zone: settings.zone.clone() };
    let shared = view.into_shared();
    let bodies = texts.into_bodies();
    // A hundred megabytes in small pieces: nobody waits until they are taken apart.
    rayon::spawn(move || drop((shared, bodies, site, plan)));
    Ok(outcome)
}

/// A site that cannot even be read as one.
fn refused(folder: &Folder, diagnostics: Vec<Diagnostic>, watch: Watch) -> Outcome {
    let report = located(folder, diagnostics);
    Outcome { report, built: None, held: Held::default(), timings: watch.laps, zone: Zone::wita() }
}

/// Finds the lines of remarks that know only bytes.
fn located(folder: &Folder, diagnostics: Vec<Diagnostic>) -> Report {
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
    Report::new(diagnostics.into_iter().map(|diagnostic| diagnostic.locate(&mut read)).collect())
}

struct Watch {
    since: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Watch {
    fn new() -> Self {
        Self { since: Instant::now(), laps: Vec::new() }
    }

    fn lap(&mut self, stage: &'static str) {
        self.laps.push((stage, self.since.elapsed()));
        self.since = Instant::now();
    }
}
