//! What one state of a site hands to the next.
//!
//! Owns: [`BuildState`]: settings, places and theme as last read, what was compiled of every file, and the tables made of it. A
//! build begins with an empty one and throws its own away: there is one build. Refuses: anything rendered.

use super::compile::CompiledFiles;
use super::folded::Folded;
use super::load::Settled;
use super::photos::ImageInfoCache;
use super::snapshot::SiteSnapshot;
use crate::source::{Files, Rescan};
use std::sync::Arc;

/// A site as it was read. It never changes: whoever cannot make the next one still has this one whole. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct BuildState {
    pub(super) files: Arc<Files>,
    pub(super) settled: Settled,
    pub(super) compiled: CompiledFiles,
    pub(super) images: ImageInfoCache,
    pub(super) snapshot: Option<Arc<SiteSnapshot>>,
}

impl BuildState {
    /// The site; `None` if it could never be read as one.
    pub(crate) fn snapshot(&self) -> Option<&Arc<SiteSnapshot>> {
        self.snapshot.as_ref()
    }

    /// Whether both were read from the same files with the same bytes.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.files, &other.files)
            && self.settled.is_same(&other.settled)
            && self.compiled.is_same(&other.compiled)
            && self.images.is_same(&other.images)
    }

    /// Files may be trusted only once they were read.
    pub(super) fn trusted<'a>(&self, wanted: Rescan<'a>) -> Rescan<'a> {
        if self.settled.was_read() {
            wanted
        } else {
            Rescan::Everything
        }
    }

    /// The tables that were made last.
    pub(super) fn folded(&self) -> Option<&Folded> {
        self.snapshot.as_deref().map(SiteSnapshot::folded)
    }

    /// What is compiled, as far as it holds under these settings and places.
    pub(super) fn compiled_under(&self, settled: &Settled) -> CompiledFiles {
        if self.settled.is_same_context(settled) {
            self.compiled.clone()
        } else {
            self.compiled.forgotten()
        }
    }

    /// The next state of a site that was never good enough to be one.
    pub(super) fn unreadable(&self, files: Arc<Files>, settled: Settled) -> Self {
        Self {
            files,
            settled,
            ..self.clone()
        }
    }
}
