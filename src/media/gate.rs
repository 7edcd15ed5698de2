//! How much memory pictures may take at once.

use std::sync::{Condvar, Mutex, PoisonError};

/// Bytes for pictures being decoded. One that needs more than that goes alone.
const MOST: u64 = 256 << 20;

/// Lets threads in as long as there is room.
#[derive(Debug, Default)]
pub(super) struct MemoryBudget {
    taken: Mutex<u64>,
    changed: Condvar,
}

impl MemoryBudget {
    /// Does `work` when there is room for it. It must not wait for another that has to pass here.
    pub(super) fn during<T>(&self, room: u64, work: impl FnOnce() -> T) -> T {
        let room = room.min(MOST);
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |taken: &mut u64| *taken + room > MOST;
        *self
            .changed
            .wait_while(taken, full)
            .unwrap_or_else(PoisonError::into_inner) += room;
        let _leave = BudgetGuard { gate: self, room };
        work()
    }
}

/// Makes room again, also when the work panicked.
struct BudgetGuard<'a> {
    gate: &'a MemoryBudget,
    room: u64,
}

impl Drop for BudgetGuard<'_> {
    fn drop(&mut self) {
        *self
            .gate
            .taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner) -= self.room;
        self.gate.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn never_more_than_there_is_room_for() {
        let (gate, inside, most) = (
            MemoryBudget::default(),
            AtomicU64::new(0),
            AtomicU64::new(0),
        );
        std::thread::scope(|scope| {
            for n in 0..24 {
                let room = MOST * (n % 5 + 1) / 4;
                let (gate, inside, most) = (&gate, &inside, &most);
                scope.spawn(move || {
                    gate.during(room, || {
                        let now =
                            inside.fetch_add(room.min(MOST), Ordering::SeqCst) + room.min(MOST);
                        most.fetch_max(now, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(room.min(MOST), Ordering::SeqCst);
                    });
                });
            }
        });
        assert!(most.into_inner() <= MOST);
        assert_eq!(*gate.taken.lock().expect("nobody panicked"), 0);
    }
}
