//! A site kept in memory: after each change it is prepared again, by what `build` runs.
//!
//! Owns: the memory between two states. Refuses: knowing what is stale: what is rendered is rendered for whoever asks.

use super::Now;
use super::state::SiteState;
use crate::media::{Cache, ImageProcessor};
use crate::pipeline::{
    self, Audience, BuildError, BuildInput, Memory, Rescan, SiteSnapshot, Stopwatch,
};
use crate::source::Folder;
use std::path::PathBuf;
use std::sync::Arc;

/// How often a site that changes while it is read is read again at once.
const TRIES: usize = 5;

/// A site kept in memory.
pub(super) struct Session {
    folder: Folder,
    base_url: Option<String>,
    audience: Audience,
    clock: Now,
    memory: Memory,
    images: Arc<ImageProcessor>,
    serial: u64,
    last: Option<Arc<SiteSnapshot>>,
}

impl Session {
    pub(super) fn new(
        site: PathBuf,
        base_url: Option<String>,
        audience: Audience,
        clock: Now,
    ) -> Self {
        let memory = Memory::default();
        let images = Arc::new(ImageProcessor::new(Cache::of_site(&site, true)));
        Self {
            folder: Folder::Disk(site),
            base_url,
            audience,
            clock,
            memory,
            images,
            serial: 0,
            last: None,
        }
    }

    /// The site as it is on disk now. Where it cannot be read as one, what was last good stays.
    pub(super) fn refresh(&mut self, rescan: Rescan<'_>) -> Result<SiteState, BuildError> {
        self.memory.take_changed();
        let mut rescan = rescan;
        for left in (0..TRIES).rev() {
            match self.prepare(rescan) {
                Err(BuildError::Changed(_)) if left > 0 => rescan = Rescan::Stamps,
                result => return result,
            }
        }
        self.prepare(rescan)
    }

    /// The same, but `None` if no file has changed since: for a look that nobody asked for.
    pub(super) fn refresh_if_changed(&mut self) -> Result<Option<SiteState>, BuildError> {
        let state = self.refresh(Rescan::Stamps)?;
        Ok(self.memory.take_changed().then_some(state))
    }

    fn prepare(&mut self, rescan: Rescan<'_>) -> Result<SiteState, BuildError> {
        let (base_url, now) = (self.base_url.as_deref(), (self.clock)());
        let how = BuildInput {
            base_url,
            now,
            eye: self.audience,
            studio: &self.images,
        };
        let mut watch = Stopwatch::new();
        let (prepared, remarks) =
            pipeline::prepare(&self.folder, how, &mut self.memory, rescan, &mut watch)?;
        if let Some(prepared) = prepared {
            // The one before it may be large, and somebody waits for this one.
            let old = self.last.replace(Arc::new(prepared));
            rayon::spawn(move || drop(old));
        }
        self.serial += 1;
        let report = pipeline::located(&self.folder, remarks);
        Ok(SiteState {
            serial: self.serial,
            snapshot: self.last.clone(),
            report,
            timings: watch.laps,
        })
    }
}
