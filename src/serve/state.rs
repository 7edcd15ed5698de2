//! The site as it is being served, and those who wait for the next one.

use crate::diag::{Diagnostic, Report, Severity};
use crate::pipeline::{SiteSnapshot, Timings};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// A site at a moment. A state never changes; the next one takes its place.
#[derive(Debug)]
pub(crate) struct SiteState {
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
    pub(crate) fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        let remarks = self.report.diagnostics().iter();
        remarks.filter(|remark| remark.severity() == Severity::Error)
    }

    /// How many articles it has, drafts included.
    pub(crate) fn articles(&self) -> usize {
        match &self.snapshot {
            Some(snapshot) => snapshot.site().heads.len(),
            None => 0,
        }
    }

    /// From the first stage to the last.
    pub(crate) fn took(&self) -> Duration {
        self.timings.iter().map(|(_, took)| *took).sum()
    }
}

/// The present state. Whoever renders holds on to theirs, so that a page is never made of two states.
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
        // Unlike `send`, also while nobody waits.
        self.0.send_replace(state);
    }

    /// Waits for a state after `serial`; `None` if there is none within the time.
    pub(super) async fn after(&self, serial: u64, patience: Duration) -> Option<Arc<SiteState>> {
        let mut states = self.0.subscribe();
        // Looks at the present one first: it may have come between the caller's last look and now.
        let newer = states.wait_for(|state| state.serial > serial);
        let newer = timeout(patience, newer).await.ok()?.ok()?;
        Some(Arc::clone(&newer))
    }
}
