//! The pipeline.

use crate::base::Zone;
use crate::diag::{Lang, Report};
use crate::newsroom::Held;
use jiff::Timestamp;
use std::path::PathBuf;
use std::time::Duration;

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
    /// Threads.
    pub jobs: Option<usize>,
    /// Whether anything is written.
    pub write: bool,
}

/// What was written.
#[derive(Debug)]
pub struct Built {
    /// Pages.
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
    /// `None` if the site was not to be written, or has errors.
    pub built: Option<Built>,
    /// Articles that readers do not see.
    pub held: Held,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// The site's zone.
    pub zone: Zone,
}

/// The machine failed.
#[derive(Debug)]
pub struct Failure;

impl Failure {
    /// What is wrong.
    pub fn message(&self, _: Lang) -> String {
        String::new()
    }

    /// What to do.
    pub fn help(&self, _: Lang) -> String {
        String::new()
    }
}

/// Builds the site.
pub fn build(_: &Options) -> Result<Outcome, Failure> {
    Err(Failure)
}
