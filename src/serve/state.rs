//! The site as it is being served, and those who wait for the next one.

use crate::diag::{Diagnostic, Report, Severity};
use crate::pipeline::SiteSnapshot;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A site at a moment. It is never changed, only followed by the next.
#[derive(Debug)]
pub struct SiteState {
    /// Counts up from 1.
    pub serial: u64,
    /// The site; `None` if it could never be read as one.
    pub prepared: Option<Arc<SiteSnapshot>>,
    /// Remarks on the site as it lies on disk, up to its plan.
    pub report: Report,
    /// How long each stage took.
    pub laps: Vec<(&'static str, Duration)>,
}

impl SiteState {
    /// Errors of the site as a whole.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.report
            .diagnostics()
            .iter()
            .filter(|remark| remark.severity() == Severity::Error)
    }

    /// How many articles it has, drafts included.
    pub fn articles(&self) -> usize {
        self.prepared
            .as_ref()
            .map_or(0, |prepared| prepared.site().heads.len())
    }

    /// From the first stage to the last.
    pub fn took(&self) -> Duration {
        self.laps.iter().map(|(_, took)| *took).sum()
    }
}

/// The present state. Whoever renders takes it along; the next one does not disturb them.
#[derive(Debug)]
pub(super) struct Current {
    state: Mutex<Arc<SiteState>>,
    newer: Condvar,
}

impl Current {
    pub(super) fn new(state: SiteState) -> Self {
        Self {
            state: Mutex::new(Arc::new(state)),
            newer: Condvar::new(),
        }
    }

    pub(super) fn get(&self) -> Arc<SiteState> {
        Arc::clone(&self.lock())
    }

    pub(super) fn put(&self, state: Arc<SiteState>) {
        *self.lock() = state;
        self.newer.notify_all();
    }

    /// Waits for a state after `serial`; `None` if there is none within the time.
    pub(super) fn after(&self, serial: u64, patience: Duration) -> Option<Arc<SiteState>> {
        let until = Instant::now() + patience;
        let mut state = self.lock();
        while state.serial <= serial {
            let left = until.checked_duration_since(Instant::now())?;
            state = self
                .newer
                .wait_timeout(state, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
        Some(Arc::clone(&state))
    }

    fn lock(&self) -> MutexGuard<'_, Arc<SiteState>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
