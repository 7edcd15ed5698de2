//! The stages of the pipeline, and the time that each took.

use std::time::{Duration, Instant};

/// A stage of the pipeline. What it is called, those say who show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Settings, places and theme.
    Load,
    /// Every text alone.
    Compile,
    /// Articles into tables.
    Fold,
    /// The search index.
    Search,
    /// Which photos leave, and as what.
    Photos,
    /// Which pages there are.
    Plan,
    /// What all pages share.
    View,
    /// Photos and cards encoded.
    Pictures,
    /// Pages rendered and written.
    Write,
    /// The new tree in the place of the old one.
    Exchange,
}

/// How long each stage took, in their order.
pub(crate) type Timings = Vec<(Stage, Duration)>;

/// Measures stages that follow one another.
#[derive(Debug)]
pub(super) struct Stopwatch {
    since: Instant,
    laps: Timings,
}

impl Stopwatch {
    /// Begins with the first stage.
    pub(super) fn start() -> Self {
        Self {
            since: Instant::now(),
            laps: Timings::new(),
        }
    }

    /// Ends a stage; the next one begins.
    pub(super) fn lap(&mut self, stage: Stage) {
        let now = Instant::now();
        self.laps.push((stage, now - self.since));
        self.since = now;
    }

    pub(super) fn timings(self) -> Timings {
        self.laps
    }
}
