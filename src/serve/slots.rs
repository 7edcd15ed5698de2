//! How many there may be at once.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A bounded number of things that are open at once.
pub(super) struct Slots {
    most: usize,
    free: Arc<Semaphore>,
}

/// One of them; free again when it is dropped.
pub(super) type Slot = OwnedSemaphorePermit;

impl Slots {
    pub(super) fn new(most: usize) -> Self {
        let free = Arc::new(Semaphore::new(most));
        Self { most, free }
    }

    /// Takes one; `None` if all are taken.
    pub(super) fn take(&self) -> Option<Slot> {
        Arc::clone(&self.free).try_acquire_owned().ok()
    }

    /// How many are taken.
    pub(super) fn taken(&self) -> usize {
        self.most - self.free.available_permits()
    }
}
