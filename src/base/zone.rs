//! Time zones by name, without the machine's own database.
//!
//! Owns: the zone of a site and how a moment is read off its clocks. Refuses: asking what time it is.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};

/// From when on a zone's clocks go by an offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Since when; `None` for always.
    pub since: Option<Timestamp>,
    /// Seconds east of UTC before.
    pub before: i32,
    /// Seconds east of UTC from then on.
    pub after: i32,
    /// What people call it.
    pub name: String,
    /// Whether it is summer time.
    pub is_summer: bool,
}

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
        tomorrow
            .and_then(|day| self.moment(day.at(0, 0, 0, 0)))
            .unwrap_or(moment)
    }

    /// Its name in the IANA database.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("Asia/Makassar") // the one zone that may be made without the database
    }

    /// The rule in force at `from`, and each that came into force until `to`; in order.
    pub fn rules(&self, from: Timestamp, to: Timestamp) -> Vec<Rule> {
        let a_second = SignedDuration::from_secs(1);
        let soon = from.saturating_add(a_second).unwrap_or(from);
        let rule = |at: Timestamp| {
            let before = at
                .saturating_sub(a_second)
                .map_or(0, |before| self.0.to_offset(before).seconds());
            let info = self.0.to_offset_info(at);
            let (after, name) = (info.offset().seconds(), info.abbreviation().to_owned());
            Rule {
                since: Some(at),
                before,
                after,
                name,
                is_summer: info.dst().is_dst(),
            }
        };
        let first = self
            .0
            .preceding(soon)
            .next()
            .map(|transition| rule(transition.timestamp()));
        let always = || {
            let info = self.0.to_offset_info(from);
            let offset = info.offset().seconds();
            Rule {
                since: None,
                before: offset,
                after: offset,
                name: info.abbreviation().to_owned(),
                is_summer: false,
            }
        };
        let mut rules = vec![first.unwrap_or_else(always)];
        let later = self
            .0
            .following(from)
            .map(|transition| transition.timestamp());
        rules.extend(later.take_while(|at| *at <= to).map(rule));
        rules
    }

    /// What people call this zone at a moment: `WITA`.
    pub fn abbreviation(&self, moment: Timestamp) -> String {
        self.0.to_offset_info(moment).abbreviation().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(zone: &str, from: &str, to: &str) -> Vec<(Option<String>, i32, i32, String, bool)> {
        let at = |text: &str| text.parse::<Timestamp>().expect("a moment");
        let rules = Zone::named(zone).expect("a zone").rules(at(from), at(to));
        let row = |r: Rule| {
            (
                r.since.map(|since| since.to_string()),
                r.before / 3600,
                r.after / 3600,
                r.name,
                r.is_summer,
            )
        };
        rules.into_iter().map(row).collect()
    }

    #[test]
    fn clocks_that_change_tell_when() {
        let wanted = [
            (
                Some("2026-03-29T01:00:00Z".into()),
                1,
                2,
                "CEST".into(),
                true,
            ),
            (
                Some("2026-10-25T01:00:00Z".into()),
                2,
                1,
                "CET".into(),
                false,
            ),
        ];
        assert_eq!(
            rules(
                "Europe/Berlin",
                "2026-03-29T01:00:00Z",
                "2026-11-01T00:00:00Z"
            ),
            wanted
        );
        assert_eq!(
            rules(
                "Europe/Berlin",
                "2026-07-01T00:00:00Z",
                "2026-10-25T01:00:00Z"
            ),
            wanted
        );
        assert_eq!(
            rules(
                "Europe/Berlin",
                "2026-07-01T00:00:00Z",
                "2026-10-25T00:59:59Z"
            ),
            wanted[..1]
        );
    }

    #[test]
    fn clocks_that_do_not_have_one_rule() {
        let [(since, _, 8, name, false)] =
            &rules("WITA", "2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z")[..]
        else {
            panic!("one rule");
        };
        assert!(
            since.as_deref().is_some_and(|since| since < "1970"),
            "{since:?}"
        );
        assert_eq!(name, "WITA");
        assert_eq!(
            rules("UTC", "2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z"),
            [(None, 0, 0, "UTC".into(), false)]
        );
    }

    #[test]
    fn a_day_ends_where_the_next_begins() {
        let midnight = |text: &str| {
            Zone::wita()
                .midnight_after(text.parse().expect("a moment"))
                .to_string()
        };
        assert_eq!(midnight("2026-12-05T15:59:59Z"), "2026-12-05T16:00:00Z");
        assert_eq!(midnight("2026-12-05T16:00:00Z"), "2026-12-06T16:00:00Z");
    }
}
