//! Dates as people write them.
//!
//! Owns: the forms `2026-11-20`, `2026-11-20 09.05`, RFC 3339 and `20 November 2026`, and what is wrong with others. Refuses:
//! guessing: `03/04/26` is read by nobody the same way.

use crate::base::Zone;
use crate::diag::{Diagnostic, code, nearest};
use crate::yaml::reader::{Remarks, Word};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

/// A moment that somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    /// The moment; of a day alone its first.
    pub(super) time: Timestamp,
    /// The day as written.
    pub(super) day: Date,
    /// Whether only a day was written.
    pub(super) day_only: bool,
}

impl When {
    /// The last second: of a day alone, the end of that day. `berakhir: 2026-11-30` holds through the thirtieth.
    pub(super) fn last(self, zone: &Zone) -> Timestamp {
        let end = DateTime::from_parts(self.day, Time::constant(23, 59, 59, 0));
        if self.day_only {
            zone.moment(end).unwrap_or(self.time)
        } else {
            self.time
        }
    }
}

/// Why a text is no moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DateError {
    /// None of the forms.
    Form,
    /// Day first in figures; the same day as it should be written, if there is one.
    Order(Option<String>),
    /// A year that has not four digits, or lies before 1900.
    Year,
    /// No such month, in figures.
    Month(u32),
    /// No such month, in letters; the nearest.
    MonthName(String, Option<&'static str>),
    /// No such day; the month and how many it has.
    Day(u32, String, i8),
    /// No such time of day.
    Time,
}

const MONTHS: [[&str; 4]; 12] = [
    ["januari", "january", "jan", "jan"],
    ["februari", "february", "feb", "peb"],
    ["maret", "march", "mar", "mrt"],
    ["april", "april", "apr", "apr"],
    ["mei", "may", "mei", "may"],
    ["juni", "june", "jun", "jun"],
    ["juli", "july", "jul", "jul"],
    ["agustus", "august", "agu", "aug"],
    ["september", "september", "sep", "sept"],
    ["oktober", "october", "okt", "oct"],
    ["november", "november", "nov", "nop"],
    ["desember", "december", "des", "dec"],
];

/// Reads a moment; a text without a zone is read off the clocks of `zone`.
pub(super) fn moment(text: &str, zone: &Zone) -> Result<When, DateError> {
    let (day, rest) = day(text.trim())?;
    if rest.is_empty() {
        let time = zone
            .moment(day.to_datetime(Time::midnight()))
            .ok_or(DateError::Year)?;
        return Ok(When {
            time,
            day,
            day_only: true,
        });
    }
    let rest = rest
        .strip_prefix(['T', 't'])
        .or_else(|| rest.strip_prefix([' ', ',']).map(str::trim_start));
    let (time, rest) = clock(rest.ok_or(DateError::Form)?)?;
    let civil = day.to_datetime(time);
    let time = match rest.trim() {
        "" => zone.moment(civil),
        named @ ("WIB" | "WITA" | "WIT") => Zone::named(named).and_then(|zone| zone.moment(civil)),
        offset => self::offset(offset)
            .ok_or(DateError::Time)?
            .to_timestamp(civil)
            .ok(),
    };
    Ok(When {
        time: time.ok_or(DateError::Year)?,
        day,
        day_only: false,
    })
}

/// A day alone, and what follows it.
pub(super) fn day(text: &str) -> Result<(Date, &str), DateError> {
    let (first, rest) = digits(text);
    if first.is_empty() {
        return Err(DateError::Form);
    }
    match rest.chars().next() {
        Some('-') if first.len() == 4 => {
            let (month, rest) = digits(&rest[1..]);
            let (day, rest) = digits(rest.strip_prefix('-').ok_or(DateError::Form)?);
            Ok((date(first, number(month)?, number(day)?)?, rest))
        }
        Some('-' | '/' | '.') => Err(in_figures(first, rest)),
        Some(c) if c.is_whitespace() => in_words(first, rest.trim_start()),
        _ => Err(DateError::Form),
    }
}

/// `20 November 2026`, from the month on.
fn in_words<'a>(day: &str, text: &'a str) -> Result<(Date, &'a str), DateError> {
    let length = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let (name, rest) = text.split_at(length);
    if name.is_empty() || day.len() > 2 {
        return Err(DateError::Form);
    }
    let lower = name.to_lowercase();
    let month = (1u32..)
        .zip(&MONTHS)
        .find(|(_, names)| names.contains(&&*lower))
        .map(|(month, _)| month);
    let Some(month) = month else {
        let known = MONTHS.iter().flat_map(|names| names[..2].iter().copied());
        return Err(DateError::MonthName(
            name.to_owned(),
            nearest(&lower, known),
        ));
    };
    let (year, rest) = digits(rest.trim_start_matches(['.', ' ']));
    Ok((date(year, month, number(day)?)?, rest))
}

/// Figures in another order than year, month, day.
fn in_figures(first: &str, rest: &str) -> DateError {
    let separator = |c: char| matches!(c, '-' | '/' | '.');
    let (second, rest) = digits(&rest[1..]);
    let Some(rest) = rest.strip_prefix(separator) else {
        return DateError::Form;
    };
    let (third, _) = digits(rest);
    let written = |year: &str, month: &str, day: &str| {
        let date = date(year, number(month).ok()?, number(day).ok()?).ok()?;
        Some(date.to_string())
    };
    match (first.len(), third.len()) {
        (1 | 2, 4) => DateError::Order(written(third, second, first)),
        (4, 1 | 2) => DateError::Order(written(first, second, third)),
        (1 | 2, 1 | 2) => DateError::Year,
        _ => DateError::Form,
    }
}

fn date(year: &str, month: u32, day: u32) -> Result<Date, DateError> {
    let year = year
        .parse::<i16>()
        .ok()
        .filter(|y| year.len() == 4 && *y >= 1900)
        .ok_or(DateError::Year)?;
    let first = i8::try_from(month)
        .ok()
        .and_then(|month| Date::new(year, month, 1).ok());
    let days = first.ok_or(DateError::Month(month))?.days_in_month();
    let found = i8::try_from(day)
        .ok()
        .and_then(|day| Date::new(year, i8::try_from(month).ok()?, day).ok());
    found.ok_or_else(|| DateError::Day(day, format!("{year}-{month:02}"), days))
}

/// `09.05`, `09:05`, `09:05:30`, `09:05:30.5`, and what follows.
fn clock(text: &str) -> Result<(Time, &str), DateError> {
    let (hour, rest) = digits(text);
    let separator = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '.' | ':'))
        .ok_or(DateError::Form)?;
    let (minute, mut rest) = digits(&rest[1..]);
    let mut second = "00";
    if let Some(more) = rest.strip_prefix(separator) {
        (second, rest) = digits(more);
        if let Some(fraction) = rest.strip_prefix('.') {
            rest = digits(fraction).1;
        }
    }
    let part = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        text.parse::<i8>()
            .ok()
            .filter(|_| lengths.contains(&text.len()))
            .ok_or(DateError::Time)
    };
    let time = Time::new(
        part(hour, 1..=2)?,
        part(minute, 2..=2)?,
        part(second, 2..=2)?,
        0,
    );
    Ok((time.map_err(|_| DateError::Time)?, rest))
}

/// `Z`, `+08:00`, `+0800`, `+08`.
fn offset(text: &str) -> Option<Offset> {
    if matches!(text, "Z" | "z") {
        return Some(Offset::UTC);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match (rest.len(), rest.split_once(':')) {
        (5, Some((hours, minutes))) if hours.len() == 2 => (hours, minutes),
        (4, None) => rest.split_at_checked(2)?,
        (2, None) => (rest, "0"),
        _ => return None,
    };
    let figures = |text: &str| {
        text.bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| text.parse::<i32>().ok())
            .flatten()
    };
    let (hours, minutes) = (figures(hours)?, figures(minutes)?);
    (hours < 24 && minutes < 60)
        .then(|| Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok())
        .flatten()
}

/// The digits at the beginning, and the rest.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

fn number(text: &str) -> Result<u32, DateError> {
    if (1..=2).contains(&text.len()) {
        text.parse().map_err(|_| DateError::Form)
    } else {
        Err(DateError::Form)
    }
}

/// The moment that a writer gave, or a remark.
pub(super) fn read(remarks: &Remarks<'_>, word: Word<'_>, zone: &Zone) -> Option<When> {
    moment(word.text, zone)
        .map_err(|error| remarks.push(explain(remarks, word, error)))
        .ok()
}

/// The day that a writer gave, or a remark; a time of day behind it is passed over.
pub(super) fn read_day(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Date> {
    day(word.text)
        .map_err(|error| remarks.push(explain(remarks, word, error)))
        .ok()
        .map(|(date, _)| date)
}

fn explain(remarks: &Remarks<'_>, word: Word<'_>, error: DateError) -> Diagnostic {
    let about = |code| {
        remarks
            .at(code, word.span)
            .with("value", word.text)
            .with("key", word.key)
    };
    match error {
        DateError::Form => about(code::DATE_FORM),
        DateError::Order(meant) => about(code::DATE_ORDER).suggest(meant),
        DateError::Year => about(code::DATE_YEAR),
        DateError::Month(month) => about(code::DATE_MONTH).with("month", month),
        DateError::MonthName(name, meant) => {
            let written = remarks
                .text()
                .text
                .get(word.span.clone())
                .unwrap_or_default();
            let start = word.span.start + written.find(&*name).unwrap_or(0);
            let found = remarks.at(code::DATE_MONTH_NAME, &(start..start + name.len()));
            found.with("name", name).suggest(meant)
        }
        DateError::Day(day, month, days) => about(code::DATE_DAY)
            .with("day", day)
            .with("month", month)
            .with("days", days),
        DateError::Time => about(code::DATE_TIME),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, DateError> {
        moment(text, &Zone::wita())
            .map(|when| format!("{}{}", when.time, if when.day_only { " day" } else { "" }))
    }

    #[test]
    fn dates_have_four_forms() {
        for text in [
            "2026-11-20",
            "20 November 2026",
            " 20 nov 2026",
            "20 Nop. 2026",
            "2026-11-20 ",
        ] {
            assert_eq!(read(text), Ok("2026-11-19T16:00:00Z day".into()), "{text}");
        }
        for text in [
            "2026-11-20 09.05",
            "2026-11-20 09:05",
            "2026-11-20 9.05",
            "2026-11-20T09:05",
            "2026-11-20T09:05:00",
            "2026-11-20T09:05:00+08:00",
            "2026-11-20T01:05:00Z",
            "2026-11-20T09:05:00.123+08:00",
            "2026-11-20 09.05 WITA",
            "2026-11-20 08.05 WIB",
            "2026-11-20 09:05:00 +0800",
            "20 November 2026 09.05",
            "20 November 2026, 09:05",
            "20 november 2026 09.05 WITA",
        ] {
            assert_eq!(read(text), Ok("2026-11-20T01:05:00Z".into()), "{text}");
        }
        assert_eq!(read("17 Agustus 2026"), read("17 August 2026"));
        assert_eq!(
            read("29 Februari 2028"),
            Ok("2028-02-28T16:00:00Z day".into())
        );
    }

    #[test]
    fn a_wrong_date_says_what_is_wrong() {
        use DateError::{Day, Form, Month, MonthName, Order, Time, Year};
        let cases = [
            ("kemarin", Form),
            ("", Form),
            ("2026", Form),
            ("2026-11", Form),
            ("November 2026", Form),
            ("2026-11-20x", Form),
            ("20/11/2026", Order(Some("2026-11-20".into()))),
            ("20-11-2026 09.00", Order(Some("2026-11-20".into()))),
            ("31.02.2026", Order(None)),
            ("2026/11/20", Order(Some("2026-11-20".into()))),
            ("26-11-20", Year),
            ("20/11/26", Year),
            ("20 November 26", Year),
            ("20 November", Year),
            ("1026-11-20", Year),
            ("2026-13-01", Month(13)),
            ("2026-00-01", Month(0)),
            (
                "20 Nopemer 2026",
                MonthName("Nopemer".into(), Some("november")),
            ),
            ("20 Xyz 2026", MonthName("Xyz".into(), None)),
            ("2026-02-31", Day(31, "2026-02".into(), 28)),
            ("31 Februari 2026", Day(31, "2026-02".into(), 28)),
            ("2026-04-00", Day(0, "2026-04".into(), 30)),
            ("2026-11-20 24.00", Time),
            ("2026-11-20 09.60", Time),
            ("2026-11-20 09.5", Time),
            ("2026-11-20T09:05+99:00", Time),
            ("2026-11-20 09.05 WITTA", Time),
            ("2026-11-20 pagi", Form),
        ];
        for (text, error) in cases {
            assert_eq!(read(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_day_ends_at_midnight() {
        let zone = Zone::wita();
        let last = |text: &str| moment(text, &zone).map(|when| when.last(&zone).to_string());
        assert_eq!(last("2026-11-30"), Ok("2026-11-30T15:59:59Z".into()));
        assert_eq!(last("2026-11-30 18.00"), Ok("2026-11-30T10:00:00Z".into()));
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "[0-9]{0,4}[-/. T]?\\PC{0,20}") {
            let _ = read(&text);
        }

        #[test]
        fn what_is_printed_can_be_read(seconds in -2_208_900_000i64..4_000_000_000) {
            let time = Timestamp::from_second(seconds).expect("in range");
            proptest::prop_assert_eq!(moment(&time.to_string(), &Zone::wita()).map(|when| when.time), Ok(time));
        }
    }
}
