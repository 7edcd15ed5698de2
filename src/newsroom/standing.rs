//! What readers may see of an article at a moment.

use crate::content::{Head, Verification};
use crate::places::{PlaceId, Places};
use jiff::Timestamp;

/// What readers may see of an article. Lists, feeds, sitemaps and pages all read this; none decides for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not ready: nothing of it is in the output.
    Draft,
    /// Held back until a moment: nothing of it is in the output.
    Scheduled(Timestamp),
    /// Shown and listed.
    Public,
    /// Shown and listed with the notice that verification is pending (Pedoman, point 2).
    Pending,
    /// Shown without photos and without the kelurahan, listed at kecamatan level at most (a child or a victim).
    Protected,
    /// Ended by its own date: a page says so, text and photos are gone.
    Ended,
    /// Withdrawn (Pedoman, point 5): a page gives the reason, text and photos are gone.
    Withdrawn,
}

impl Standing {
    /// Whether its text may be read.
    pub fn is_shown(self) -> bool {
        matches!(self, Self::Public | Self::Pending | Self::Protected)
    }

    /// Whether its photos may be seen.
    pub fn shows_photos(self) -> bool {
        matches!(self, Self::Public | Self::Pending)
    }

    /// Whether a page remains that says why there is nothing to read.
    pub fn leaves_notice(self) -> bool {
        matches!(self, Self::Ended | Self::Withdrawn)
    }
}

/// When an article came, or comes, before readers.
pub fn issued(head: &Head) -> Timestamp {
    head.publish.unwrap_or(head.date)
}

/// The gate. A draft stays a draft whatever else is said; a withdrawal outweighs the calendar once the article was due.
/// `terbit` counts where it is given, else `tanggal`: an article dated tomorrow appears tomorrow.
pub fn standing(head: &Head, now: Timestamp) -> Standing {
    let due = issued(head);
    if head.draft {
        Standing::Draft
    } else if due > now {
        Standing::Scheduled(due)
    } else if head.withdrawn.is_some() {
        Standing::Withdrawn
    } else if head.expires.is_some_and(|end| end <= now) {
        Standing::Ended
    } else if head.protect.is_some() {
        Standing::Protected
    } else if head.verification == Verification::Menunggu {
        Standing::Pending
    } else {
        Standing::Public
    }
}

/// The places at which an article may be listed and named, the one it is filed under first. On a site sorted by
/// kelurahan the place itself can give a child away, so a protected article keeps its kecamatan only.
pub fn filed_under(head: &Head, places: &Places) -> Vec<PlaceId> {
    if head.protect.is_none() {
        return head.places.clone();
    }
    let mut filed = Vec::new();
    for place in head
        .places
        .iter()
        .filter_map(|place| places.kecamatan(*place))
    {
        if !filed.contains(&place) {
            filed.push(place);
        }
    }
    filed
}

/// How many articles readers do not see, and when the next of them is due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HiddenCounts {
    /// Drafts.
    pub drafts: usize,
    /// Articles whose time has not come.
    pub scheduled: usize,
    /// Articles that have ended.
    pub ended: usize,
    /// Withdrawn articles.
    pub withdrawn: usize,
    /// When the next scheduled article is due.
    pub next_due: Option<Timestamp>,
}

impl HiddenCounts {
    /// Counts one more article.
    pub fn count(&mut self, standing: Standing) {
        match standing {
            Standing::Draft => self.drafts += 1,
            Standing::Scheduled(due) => {
                self.scheduled += 1;
                self.next_due = Some(self.next_due.map_or(due, |next| next.min(due)));
            }
            Standing::Ended => self.ended += 1,
            Standing::Withdrawn => self.withdrawn += 1,
            Standing::Public | Standing::Pending | Standing::Protected => {}
        }
    }

    /// How many in all.
    pub fn total(&self) -> usize {
        self.drafts + self.scheduled + self.ended + self.withdrawn
    }
}
