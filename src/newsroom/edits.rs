//! What changed in an article after readers had read it.
//!
//! Owns: when a change must be told. Source: Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 4: corrections
//! stand on the story with their time; a text that changes in silence has none. Point 5: a withdrawal has a reason and is announced.

use super::{Standing, standing};
use crate::base::Span;
use crate::content::Head;
use jiff::Timestamp;

/// One article at one time: its head and the text of its file.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// The head.
    pub head: &'a Head,
    /// The whole file.
    pub text: &'a str,
}

impl Edition<'_> {
    fn body(&self) -> &str {
        self.text
            .get(self.head.body_start as usize..)
            .unwrap_or_default()
    }
}

/// Where an article was changed in silence: readers could see it at the moment `then`, its title or its text is another now, and
/// neither `diperbarui` nor a correction says so. White space does not count.
pub fn silent_edit(old: Edition<'_>, new: Edition<'_>, then: Timestamp) -> Option<Span> {
    let was_read = standing(old.head, then).is_shown();
    let is_told = new.head.updated > old.head.updated
        || new.head.corrections.len() > old.head.corrections.len()
        || new.head.withdrawn.is_some()
        || new.head.draft;
    if !was_read || is_told {
        return None;
    }
    if old.head.title != new.head.title {
        return Some(new.head.title_span.clone());
    }
    let mut before = old.body().split_whitespace();
    let mut end = 0;
    for word in new.body().split_whitespace() {
        let start =
            new.head.body_start as usize + (word.as_ptr() as usize - new.body().as_ptr() as usize);
        if before.next() != Some(word) {
            return Some(start..start + word.len());
        }
        end = start + word.len();
    }
    before.next().map(|_| end.saturating_sub(1)..end)
}

/// Whether an article was taken away in silence: readers could see it at the moment `then`, its own end has not come, and now it
/// is not there any more, or a draft, or put off.
pub fn silent_removal(old: &Head, new: Option<&Head>, then: Timestamp, now: Timestamp) -> bool {
    let has_ended = old.expires.is_some_and(|end| end <= now);
    let is_gone = new
        .is_none_or(|new| matches!(standing(new, now), Standing::Draft | Standing::Scheduled(_)));
    standing(old, then).is_shown() && !has_ended && is_gone
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::newsroom::next::tests::{at, head};

    #[test]
    fn what_was_read_does_not_just_go() {
        let (then, now) = (at("2026-11-25T09:05:00"), at("2026-12-01T09:05:00"));
        let public = "tanggal: 2026-11-20";
        for (old, new, is_silent) in [
            (public, None, true),
            (public, Some("tanggal: 2026-11-20\ndraf: ya"), true),
            (
                public,
                Some("tanggal: 2026-11-20\nterbit: 2027-01-04 07.00"),
                true,
            ),
            (public, Some(public), false),
            (
                public,
                Some(
                    "tanggal: 2026-11-20\ndicabut: {waktu: 2026-11-30, alasan: Permintaan keluarga.}",
                ),
                false,
            ),
            ("tanggal: 2026-11-20\ndraf: ya", None, false),
            ("tanggal: 2026-11-28", None, false),
            ("tanggal: 2026-11-20\nberakhir: 2026-11-30", None, false),
            ("tanggal: 2026-11-20\nberakhir: 2026-12-31", None, true),
        ] {
            let (was, is) = (head(old), new.map(head));
            assert_eq!(
                silent_removal(&was, is.as_ref(), then, now),
                is_silent,
                "{old} -> {new:?}"
            );
        }
    }
}
