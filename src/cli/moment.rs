//! A point in time as typed on the command line.

use crate::base::Zone;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use std::str::FromStr;

/// What was typed after `--now` or `--tanggal`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// With a zone: RFC 3339.
    Exact(Timestamp),
    /// Without: read off the site's clocks.
    Civil(DateTime),
}

/// A text that is no moment; what is accepted is said by the help of the flag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a date: {0}")]
pub(super) struct NotAMoment(String);

impl Moment {
    /// The moment on the clocks of `zone`.
    pub(super) fn on(self, zone: &Zone) -> Option<Timestamp> {
        match self {
            Self::Exact(moment) => Some(moment),
            Self::Civil(civil) => zone.moment(civil),
        }
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    /// `2026-12-01`, `2026-12-01 09.05`, `2026-12-01 09:05`, `2026-12-01T09:05:00+08:00`.
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let text = text.trim();
        // With a zone first: without one, RFC 3339 is a day and a time like any other.
        if let Ok(moment) = text.parse::<Timestamp>() {
            return Ok(Self::Exact(moment));
        }
        match civil(text) {
            Some(civil) => Ok(Self::Civil(civil)),
            None => Err(NotAMoment(text.to_owned())),
        }
    }
}

/// A day with or without a time.
fn civil(text: &str) -> Option<DateTime> {
    let Some((day, clock)) = text.split_once([' ', 'T']) else {
        return Some(date(text)?.to_datetime(Time::midnight()));
    };
    Some(date(day)?.to_datetime(time(clock.trim())?))
}

/// Four, two and two digits; nothing shorter, so that `26-12-1` is not taken for a day in the year 26.
fn date(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, ['-'], [4, 2, 2])?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Hour and minute, and seconds if somebody has them.
fn time(text: &str) -> Option<Time> {
    let marks = ['.', ':'];
    let [hour, minute, second] = match numbers(text, marks, [2, 2]) {
        Some([hour, minute]) => [hour, minute, 0],
        None => numbers(text, marks, [2, 2, 2])?,
    };
    let small = |number: i16| i8::try_from(number).ok();
    Time::new(small(hour)?, small(minute)?, small(second)?, 0).ok()
}

/// Numbers between `marks`, each of so many digits, and nothing after them.
fn numbers<const MARKS: usize, const PARTS: usize>(
    text: &str,
    marks: [char; MARKS],
    digits: [usize; PARTS],
) -> Option<[i16; PARTS]> {
    let mut parts = text.split(marks);
    let mut out = [0; PARTS];
    for (slot, width) in out.iter_mut().zip(digits) {
        let part = parts.next()?;
        // `parse` alone would take a sign.
        if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *slot = part.parse().ok()?;
    }
    parts.next().is_none().then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_wita(text: &str) -> Option<String> {
        let moment: Moment = text.parse().ok()?;
        moment.on(&Zone::wita()).map(|moment| moment.to_string())
    }

    #[test]
    fn every_form_means_what_it_says() {
        assert_eq!(
            on_wita("2026-12-01").as_deref(),
            Some("2026-11-30T16:00:00Z")
        );
        assert_eq!(
            on_wita("2026-12-01 09.05").as_deref(),
            Some("2026-12-01T01:05:00Z")
        );
        assert_eq!(
            on_wita(" 2026-12-01 09:05 ").as_deref(),
            Some("2026-12-01T01:05:00Z")
        );
        assert_eq!(
            on_wita("2026-12-01T09:05:07").as_deref(),
            Some("2026-12-01T01:05:07Z")
        );
        assert_eq!(
            on_wita("2026-12-01T09:05:00+07:00").as_deref(),
            Some("2026-12-01T02:05:00Z")
        );
        assert_eq!(
            on_wita("2026-12-01T01:05:00Z").as_deref(),
            Some("2026-12-01T01:05:00Z")
        );
    }

    #[test]
    fn the_rest_is_refused() {
        for text in [
            "",
            "besok",
            "2026-13-01",
            "2026-02-30",
            "26-12-1",
            "2026-12-01 25.00",
            "2026-12-01 9.5",
            "2026-12-01 x",
        ] {
            assert_eq!(on_wita(text), None, "{text}");
        }
    }
}
