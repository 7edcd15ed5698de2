//! What changed in an article after readers had read it.
//!
//! Owns: when a change must be told. Source: Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 4: corrections
//! stand on the story with their time; a text that changes in silence has none. Point 5: a withdrawal has a reason and is announced.

use super::Released;
use crate::base::Span;
use jiff::Timestamp;

/// One article at one time, and the text of its file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edition<'a> {
    /// The article.
    pub article: &'a Released,
    /// The whole file.
    pub text: &'a str,
}

impl Edition<'_> {
    fn start(&self) -> usize {
        self.article.redacted().body_start as usize
    }

    fn body(&self) -> &str {
        self.text.get(self.start()..).unwrap_or_default()
    }
}

/// Where an article was changed in silence: readers could see it at the moment `then`, its title or its text is another now, and
/// neither `diperbarui` nor a correction says so. White space does not count.
pub(crate) fn silent_edit(old: Edition<'_>, new: Edition<'_>, then: Timestamp) -> Option<Span> {
    let (before, now) = (old.article.redacted(), new.article.redacted());
    let is_told = now.updated > before.updated
        || now.corrections.len() > before.corrections.len()
        || new.article.is_withdrawn()
        || new.article.is_draft();
    if !old.article.is_shown(then) || is_told {
        return None;
    }
    if before.title != now.title {
        return Some(now.title_span.clone());
    }
    // Word by word: a text that was only wrapped anew has not changed.
    let mut words = old.body().split_whitespace();
    let mut end = 0;
    for word in new.body().split_whitespace() {
        let start = new.start() + (word.as_ptr() as usize - new.body().as_ptr() as usize);
        if words.next() != Some(word) {
            return Some(start..start + word.len());
        }
        end = start + word.len();
    }
    words.next().map(|_| end.saturating_sub(1)..end)
}

/// Whether an article was taken away in silence: readers could see it at the moment `then`, its own end has not come, and now it
/// is not there any more, or a draft, or put off.
pub(crate) fn silent_removal(
    old: &Released,
    new: Option<&Released>,
    then: Timestamp,
    now: Timestamp,
) -> bool {
    let has_ended = old.redacted().expires.is_some_and(|end| end <= now);
    let is_gone = new.is_none_or(|new| new.standing(now).is_err());
    old.is_shown(then) && !has_ended && is_gone
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::newsroom::next::tests::{article, at};

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
            let (was, is) = (article(old), new.map(article));
            assert_eq!(
                silent_removal(&was, is.as_ref(), then, now),
                is_silent,
                "{old} -> {new:?}"
            );
        }
    }
}
