//! Which days a report is about.

use crate::base::Zone;
use jiff::Timestamp;
use jiff::civil::Date;

/// Which days a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scope {
    /// The first; from the first article on if not given.
    pub since: Option<Date>,
    /// The last; today if not given, and never later.
    pub until: Option<Date>,
    /// Days without an article after which a place or KIM is silent.
    pub gap: u32,
    /// The present moment.
    pub now: Timestamp,
}

impl Scope {
    /// The last day that counts.
    pub(crate) fn last_day(&self, zone: &Zone) -> Date {
        let today = zone.at(self.now).date();
        self.until.map_or(today, |until| until.min(today))
    }
}
