//! The site as it is being served, and those who wait for the next one.

use crate::diag::{Diagnostic, Report, Severity};
use crate::pipeline::{SiteSnapshot, Timings};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// A site at a moment. It is never changed, only followed by the next.
#[derive(Debug)]
pub struct SiteState {
    /// Counts up from 1.
    pub serial: u64,
    /// The site; `None` if it could never be read as one.
    pub snapshot: Option<Arc<SiteSnapshot>>,
    /// Remarks on the site as it lies on disk, up to its plan.
    pub report: Report,
    /// How long each stage took.
    pub timings: Timings,
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
        self.snapshot
            .as_ref()
            .map_or(0, |snapshot| snapshot.site().heads.len())
    }

    /// From the first stage to the last.
    pub fn took(&self) -> Duration {
        self.timings.iter().map(|(_, took)| *took).sum()
    }
}

/// The present state. Whoever renders takes it along; the next one does not disturb them.
#[derive(Debug)]
pub(super) struct Current(watch::Sender<Arc<SiteState>>);

impl Current {
    pub(super) fn new(state: SiteState) -> Self {
        Self(watch::Sender::new(Arc::new(state)))
    }

    pub(super) fn get(&self) -> Arc<SiteState> {
        Arc::clone(&self.0.borrow())
    }

    pub(super) fn put(&self, state: Arc<SiteState>) {
        self.0.send_replace(state);
    }

    /// Waits for a state after `serial`; `None` if there is none within the time.
    pub(super) async fn after(&self, serial: u64, patience: Duration) -> Option<Arc<SiteState>> {
        let mut states = self.0.subscribe();
        let newer = states.wait_for(|state| state.serial > serial);
        let newer = timeout(patience, newer).await.ok()?.ok()?;
        Some(Arc::clone(&newer))
    }
}
