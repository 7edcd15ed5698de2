//! A sign of life on a terminal for work that takes over a second; nothing in a pipe.

use super::environment::err;
use crate::i18n::{Bilingual, Locale};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// Characters of the bar.
const BAR: usize = 24;

/// Does `work`; meanwhile, if somebody watches, says after each second how long it has been going on and how many of its
/// `pictures` are done.
pub(super) fn during<T>(
    watched: bool,
    locale: Locale,
    pictures: impl Fn() -> (usize, usize) + Sync,
    work: impl FnOnce() -> T,
) -> T {
    if !watched {
        return work();
    }
    thread::scope(|scope| {
        let (done, waiting) = channel::<()>();
        let pictures = &pictures;
        scope.spawn(move || report(&waiting, pictures, locale));
        let result = work();
        // Wakes the reporter, which then clears its line: the scope waits for it.
        drop(done);
        result
    })
}

/// One line that is written anew each second until the other end of `waiting` is dropped.
fn report(waiting: &Receiver<()>, pictures: &impl Fn() -> (usize, usize), locale: Locale) {
    let mut seconds = 0;
    while waiting.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
        seconds += 1;
        let line = line(seconds, pictures(), locale);
        // A terminal that cannot be written to is no reason to stop building.
        let _ = err(&format!("{CLEAR}{line}"));
    }
    if seconds > 0 {
        let _ = err(CLEAR);
    }
}

/// Back to the start of the line, and nothing left on it (ECMA-48, EL).
const CLEAR: &str = "\r\x1b[2K";

const BUILDING: Bilingual = Bilingual::new(
    "Membangun situs … {seconds} detik",
    "Building the site … {seconds} s",
);
const MAKING_PHOTOS: Bilingual = Bilingual::new(
    "Mengolah foto {bar} {done}/{total}, {seconds} detik",
    "Making photos {bar} {done}/{total}, {seconds} s",
);

fn line(seconds: u32, (done, total): (usize, usize), locale: Locale) -> String {
    if done >= total {
        return BUILDING.fill(locale, &[("seconds", &seconds)]);
    }
    let full = done * BAR / total;
    let bar = format!("{}{}", "█".repeat(full), "░".repeat(BAR - full));
    MAKING_PHOTOS.fill(
        locale,
        &[
            ("bar", &bar),
            ("done", &done),
            ("total", &total),
            ("seconds", &seconds),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills() {
        assert_eq!(line(3, (0, 0), Locale::Id), "Membangun situs … 3 detik");
        assert_eq!(line(3, (33, 33), Locale::En), "Building the site … 3 s");
        let half = "████████████░░░░░░░░░░░░";
        assert_eq!(
            line(3, (5, 10), Locale::Id),
            format!("Mengolah foto {half} 5/10, 3 detik")
        );
        assert_eq!(
            line(3, (5, 10), Locale::En),
            format!("Making photos {half} 5/10, 3 s")
        );
    }
}
