//! Time zones by name, without the machine's own database.
//!
//! Owns: the zone of a site and how a moment is read off its clocks. Refuses: asking what time it is.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// A time zone of the IANA database, as bundled in the binary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Zone {
    /// `Asia/Makassar`; also WIB, WITA and WIT, which people say. `None` for a name that nobody knows.
    pub fn named(name: &str) -> Option<Self> {
        let iana = match name.to_ascii_uppercase().as_str() {
            "WIB" => "Asia/Jakarta",
            "WITA" => "Asia/Makassar",
            "WIT" => "Asia/Jayapura",
            _ => name,
        };
        TimeZone::get(iana).ok().map(Self)
    }

    /// WITA, the zone of Lombok and Bali.
    pub fn wita() -> Self {
        Self(TimeZone::get("Asia/Makassar").unwrap_or(TimeZone::fixed(jiff::tz::offset(8))))
    }

    /// The clock and calendar of this zone at a moment.
    pub fn at(&self, moment: Timestamp) -> ZonedDateTime {
        moment.to_zoned_datetime(self.0.clone())
    }

    /// The moment that this zone's clocks show as `civil`. In a gap or fold of the clock the earlier offset counts.
    pub fn moment(&self, civil: DateTime) -> Option<Timestamp> {
        self.0.to_ambiguous_timestamp(civil).compatible().ok()
    }

    /// The first moment of the next day.
    pub fn midnight_after(&self, moment: Timestamp) -> Timestamp {
        let tomorrow = self.at(moment).date().tomorrow().ok();
        tomorrow.and_then(|day| self.moment(day.at(0, 0, 0, 0))).unwrap_or(moment)
    }

    /// What people call this zone at a moment: `WITA`.
    pub fn abbreviation(&self, moment: Timestamp) -> String {
        self.0.to_offset_info(moment).abbreviation().to_owned()
    }
}
