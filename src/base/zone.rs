//! Time zones by name, without the machine's own database.
//!
//! Owns: the zone of a site and how a moment is read off its clocks. Refuses: asking what time it is.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};

const A_SECOND: SignedDuration = SignedDuration::from_secs(1);

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
        // People say the first three; the database has cities.
        let iana = match name.to_ascii_uppercase().as_str() {
            "WIB" => "Asia/Jakarta",
            "WITA" => "Asia/Makassar",
            "WIT" => "Asia/Jayapura",
            _ => name,
        };
        // `Etc/Unknown` can be had, and has no name.
        let zone = TimeZone::get(iana).ok()?;
        zone.iana_name().is_some().then_some(Self(zone))
    }

    /// WITA, the zone of Lombok and Bali.
    pub fn wita() -> Self {
        Self::named("WITA").expect("the database is in the binary")
    }

    /// The clock and calendar of this zone at a moment.
    pub fn at(&self, moment: Timestamp) -> ZonedDateTime {
        moment.to_zoned_datetime(self.0.clone())
    }

    /// The moment that this zone's clocks show as `civil`. In a gap or fold of the clock the earlier offset counts.
    pub fn moment(&self, civil: DateTime) -> Option<Timestamp> {
        self.0.to_ambiguous_timestamp(civil).compatible().ok()
    }

    /// The first moment of the next day; the same moment on the last day that there is.
    pub fn midnight_after(&self, moment: Timestamp) -> Timestamp {
        let tomorrow = self.at(moment).date().tomorrow().ok();
        let midnight = tomorrow.and_then(|day| self.moment(day.at(0, 0, 0, 0)));
        midnight.unwrap_or(moment)
    }

    /// Its name in the IANA database.
    pub fn name(&self) -> &str {
        self.0.iana_name().expect("`named` makes none without one")
    }

    /// The rule in force at `from`, and each that came into force until `to`; in order.
    pub fn rules(&self, from: Timestamp, to: Timestamp) -> Vec<Rule> {
        let mut rules = vec![self.rule_at(from)];
        let later = self.0.following(from).map(|change| change.timestamp());
        for at in later.take_while(|at| *at <= to) {
            rules.push(self.rule_since(at));
        }
        rules
    }

    /// The rule in force at a moment.
    fn rule_at(&self, moment: Timestamp) -> Rule {
        // `preceding` leaves out a change at the very moment, which is in force already.
        let soon = moment.saturating_add(A_SECOND).unwrap_or(moment);
        match self.0.preceding(soon).next() {
            Some(change) => self.rule_since(change.timestamp()),
            None => self.rule_of_always(moment),
        }
    }

    /// The rule that a change of the clocks begins.
    fn rule_since(&self, change: Timestamp) -> Rule {
        let before = change.saturating_sub(A_SECOND);
        let before = before.map_or(0, |before| self.0.to_offset(before).seconds());
        Rule {
            since: Some(change),
            before,
            ..self.rule_of_always(change)
        }
    }

    /// The rule at a moment, as if it had always held.
    fn rule_of_always(&self, moment: Timestamp) -> Rule {
        let info = self.0.to_offset_info(moment);
        let offset = info.offset().seconds();
        Rule {
            since: None,
            before: offset,
            after: offset,
            name: info.abbreviation().to_owned(),
            is_summer: info.dst().is_dst(),
        }
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
    fn a_zone_has_a_name() {
        assert_eq!(Zone::wita().name(), "Asia/Makassar");
        assert_eq!(Zone::named("utc").as_ref().map(Zone::name), Some("UTC"));
        assert_eq!(Zone::named("Etc/Unknown"), None);
        assert_eq!(Zone::named("Asia/Mataram"), None);
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
