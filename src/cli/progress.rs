//! A sign of life on a terminal for work that takes over a second; nothing in a pipe.

use super::surroundings::err;
use crate::diag::Lang;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// Does `work`; meanwhile, if somebody watches, says after each second how long it has been going on.
pub(super) fn during<T>(watched: bool, lang: Lang, work: impl FnOnce() -> T) -> T {
    if !watched {
        return work();
    }
    thread::scope(|scope| {
        let (done, waiting) = channel::<()>();
        scope.spawn(move || {
            let mut seconds = 0;
            while waiting.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                seconds += 1;
                let line = match lang {
                    Lang::Id => format!("\rMembangun situs … {seconds} detik"),
                    Lang::En => format!("\rBuilding the site … {seconds} s"),
                };
                // A terminal that cannot be written to is no reason to stop building.
                let _ = err(&line);
            }
            if seconds > 0 {
                let _ = err("\r\x1b[2K");
            }
        });
        let result = work();
        drop(done);
        result
    })
}
