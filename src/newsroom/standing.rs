//! What readers may see of an article at a moment.

use jiff::Timestamp;

/// What readers see of an article. Lists, feeds, sitemaps and pages all read this; none decides for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
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

/// Why readers see nothing of an article: no word of it is in the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// Not ready.
    Draft,
    /// Held back until a moment.
    Scheduled(Timestamp),
}

impl Standing {
    /// Whether its text may be read.
    pub(crate) fn is_shown(self) -> bool {
        match self {
            Self::Public | Self::Pending | Self::Protected => true,
            Self::Ended | Self::Withdrawn => false,
        }
    }

    /// Whether all its photos may be seen.
    pub(crate) fn shows_photos(self) -> bool {
        match self {
            Self::Public | Self::Pending => true,
            Self::Protected | Self::Ended | Self::Withdrawn => false,
        }
    }
}

/// How many articles readers do not see, and when the next of them is due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct HiddenCounts {
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
    /// Counts one more article of which readers see nothing.
    pub(crate) fn hold(&mut self, held: Held) {
        match held {
            Held::Draft => self.drafts += 1,
            Held::Scheduled(due) => {
                self.scheduled += 1;
                self.next_due = Some(self.next_due.map_or(due, |next| next.min(due)));
            }
        }
    }

    /// Counts one more article of which readers see the text or a notice.
    pub(crate) fn show(&mut self, standing: Standing) {
        match standing {
            Standing::Ended => self.ended += 1,
            Standing::Withdrawn => self.withdrawn += 1,
            Standing::Public | Standing::Pending | Standing::Protected => {}
        }
    }
}
