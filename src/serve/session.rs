//! A site kept in memory: after each change it is read again, by what `build` runs.
//!
//! Owns: the last state. Refuses: knowing what is stale: what is rendered is rendered for whoever asks.

use super::Now;
use super::state::SiteState;
use crate::media::{Cache, ImageProcessor};
use crate::pipeline::{self, Audience, BuildError, BuildInput, BuildState, Goal, Run};
use crate::source::{Folder, Rescan};
use std::path::PathBuf;
use std::sync::Arc;

/// How often a site that changes while it is read is read again at once.
const TRIES: usize = 5;

/// A site kept in memory.
pub(super) struct Session {
    folder: Folder,
    /// In place of the address in `kulkul.yaml`.
    base_url: Option<String>,
    audience: Audience,
    clock: Now,
    images: Arc<ImageProcessor>,
    /// Of the last state.
    serial: u64,
    last: BuildState,
    /// Whether it was read from other files than the one before it.
    has_changed: bool,
    /// Whether the last try failed: what changed before it is known from no watcher any more.
    has_failed: bool,
}

impl Session {
    pub(super) fn new(
        site: PathBuf,
        base_url: Option<String>,
        audience: Audience,
        clock: Now,
    ) -> Self {
        let cache = Cache::of_site(&site, true);
        Self {
            folder: Folder::Disk(site),
            base_url,
            audience,
            clock,
            images: Arc::new(ImageProcessor::new(cache)),
            serial: 0,
            last: BuildState::default(),
            has_changed: false,
            has_failed: false,
        }
    }

    /// The site as it is on disk now. Where it cannot be read as one, what was last good stays.
    ///
    /// # Errors
    /// If the machine fails, or the site goes on changing while it is read.
    pub(super) fn refresh(&mut self, rescan: Rescan<'_>) -> Result<SiteState, BuildError> {
        let mut rescan = if self.has_failed {
            Rescan::Stamps
        } else {
            rescan
        };
        for _ in 0..TRIES {
            match self.step(rescan) {
                // What the watcher said is out of date; from now on the stamps tell.
                Err(BuildError::Changed(_)) => rescan = Rescan::Stamps,
                result => return result,
            }
        }
        self.step(rescan)
    }

    /// Like [`Session::refresh`], but `None` if no file has changed: for periodic rescans.
    ///
    /// # Errors
    /// As there.
    pub(super) fn refresh_if_changed(&mut self) -> Result<Option<SiteState>, BuildError> {
        let state = self.refresh(Rescan::Stamps)?;
        Ok(self.has_changed.then_some(state))
    }

    /// From the last state to the next; if that fails, the last one stays.
    fn step(&mut self, rescan: Rescan<'_>) -> Result<SiteState, BuildError> {
        let inputs = BuildInput {
            folder: &self.folder,
            rescan,
            base_url: self.base_url.as_deref(),
            now: (self.clock)(),
            audience: self.audience,
            images: &self.images,
            goal: Goal::Snapshot,
        };
        let run = pipeline::run(&inputs, &self.last);
        self.has_failed = run.is_err();
        let Run {
            state,
            remarks,
            timings,
            ..
        } = run?;
        self.has_changed = !state.is_same(&self.last);
        // A large site is a hundred megabytes in small pieces, and somebody waits for the new one.
        let old = std::mem::replace(&mut self.last, state);
        rayon::spawn(move || drop(old));
        self.serial += 1;
        Ok(SiteState {
            serial: self.serial,
            snapshot: self.last.snapshot().cloned(),
            report: pipeline::located(&self.folder, remarks),
            timings,
        })
    }
}
