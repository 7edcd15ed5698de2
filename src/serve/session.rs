//! A site kept in memory: after each change it is prepared again, by what `build` runs.
//!
//! Owns: the memory between two states. Refuses: knowing what is stale: what is rendered is rendered for whoever asks.

use super::Clock;
use super::state::State;
use crate::media::{Cache, Studio};
use crate::pipeline::{self, Eye, Failure, Memory, Prepared, Preparing, Trust, Watch};
use crate::source::Folder;
use std::path::PathBuf;
use std::sync::Arc;

/// How often a site that changes while it is read is read again at once.
const TRIES: usize = 5;

/// A site kept in memory.
pub(super) struct Session {
    folder: Folder,
    base_url: Option<String>,
    eye: Eye,
    clock: Clock,
    memory: Memory,
    studio: Arc<Studio>,
    serial: u64,
    last: Option<Arc<Prepared>>,
}

impl Session {
    pub(super) fn new(site: PathBuf, base_url: Option<String>, eye: Eye, clock: Clock) -> Self {
        let memory = Memory::default();
        let studio = Arc::new(Studio::new(Cache::of_site(&site, true)));
        Self {
            folder: Folder::Disk(site),
            base_url,
            eye,
            clock,
            memory,
            studio,
            serial: 0,
            last: None,
        }
    }

    /// The site as it is on disk now. Where it cannot be read as one, what was last good stays.
    pub(super) fn refresh(&mut self, trust: Trust<'_>) -> Result<State, Failure> {
        self.memory.take_changed();
        let mut trust = trust;
        for left in (0..TRIES).rev() {
            match self.prepare(trust) {
                Err(Failure::Changed(_)) if left > 0 => trust = Trust::Stamps,
                result => return result,
            }
        }
        self.prepare(trust)
    }

    /// The same, but `None` if no file has changed since: for a look that nobody asked for.
    pub(super) fn refresh_if_changed(&mut self) -> Result<Option<State>, Failure> {
        let state = self.refresh(Trust::Stamps)?;
        Ok(self.memory.take_changed().then_some(state))
    }

    fn prepare(&mut self, trust: Trust<'_>) -> Result<State, Failure> {
        let (base_url, now) = (self.base_url.as_deref(), (self.clock)());
        let how = Preparing {
            base_url,
            now,
            eye: self.eye,
            studio: &self.studio,
        };
        let mut watch = Watch::new();
        let (prepared, remarks) =
            pipeline::prepare(&self.folder, how, &mut self.memory, trust, &mut watch)?;
        if let Some(prepared) = prepared {
            // The one before it may be large, and somebody waits for this one.
            let old = self.last.replace(Arc::new(prepared));
            rayon::spawn(move || drop(old));
        }
        self.serial += 1;
        let report = pipeline::located(&self.folder, remarks);
        Ok(State {
            serial: self.serial,
            prepared: self.last.clone(),
            report,
            laps: watch.laps,
        })
    }
}
