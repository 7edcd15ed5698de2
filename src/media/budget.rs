//! How much memory pictures may take at once.
//!
//! A photo of 48 megapixels takes 200 MB while it is decoded: with a thread for each processor, small servers would run out
//! of memory in the middle of a build.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Bytes for pictures being decoded. One that needs more than that goes alone.
const MOST: u64 = 256 << 20;

/// Lets threads in as long as there is room.
#[derive(Debug, Default)]
pub(super) struct MemoryBudget {
    /// Bytes.
    taken: Mutex<u64>,
    freed: Condvar,
}

impl MemoryBudget {
    /// Does `work` when there is room for so many bytes. It must not wait for another that has to pass here.
    pub(super) fn during<T>(&self, bytes: u64, work: impl FnOnce() -> T) -> T {
        let _share = self.take(bytes.min(MOST));
        work()
    }

    /// Waits until there is room.
    fn take(&self, bytes: u64) -> Share<'_> {
        let is_full = |taken: &mut u64| *taken + bytes > MOST;
        let waited = self.freed.wait_while(self.lock(), is_full);
        *waited.unwrap_or_else(PoisonError::into_inner) += bytes;
        Share {
            budget: self,
            bytes,
        }
    }

    /// A thread that panicked while it held the number has left it right: it is changed in one step.
    fn lock(&self) -> MutexGuard<'_, u64> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A part of the budget; given back also when the work panicked.
struct Share<'a> {
    budget: &'a MemoryBudget,
    bytes: u64,
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        *self.budget.lock() -= self.bytes;
        self.budget.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn never_more_than_there_is_room_for() {
        let (budget, inside, most) = (
            MemoryBudget::default(),
            AtomicU64::new(0),
            AtomicU64::new(0),
        );
        std::thread::scope(|scope| {
            for n in 0..24 {
                let bytes = MOST * (n % 5 + 1) / 4;
                let (budget, inside, most) = (&budget, &inside, &most);
                scope.spawn(move || {
                    budget.during(bytes, || {
                        let share = bytes.min(MOST);
                        let now = inside.fetch_add(share, Ordering::SeqCst) + share;
                        most.fetch_max(now, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(share, Ordering::SeqCst);
                    });
                });
            }
        });
        assert!(most.into_inner() <= MOST);
        assert_eq!(*budget.lock(), 0);
    }
}
