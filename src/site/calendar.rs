//! What of a site depends on the moment, beside the standings of its articles.
//!
//! Owns: asking the newsroom what is news and when time alone changes something. Refuses: the clock.

use super::Site;
use crate::config::Settings;
use crate::newsroom::{Change, changes, is_news};
use jiff::Timestamp;

impl Site {
    /// The site at a moment for which its standings hold.
    #[must_use]
    pub fn at(mut self, now: Timestamp, settings: &Settings) -> Self {
        let is_fresh = |head, standing| settings.outputs.sitemap && is_news(head, standing, now);
        self.news =
            self.articles().filter(|(_, head, entry)| is_fresh(head, entry.standing)).map(|(id, _, _)| id).collect();
        let all = self.articles().flat_map(|(_, head, entry)| changes(head, entry.standing, now, &settings.zone));
        self.next = all.filter(|next| settings.outputs.sitemap || next.change != Change::LeavesNews).min();
        self
    }
}
