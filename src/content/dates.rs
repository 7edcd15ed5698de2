//! Dates as people write them.
//!
//! Owns: the forms `2026-11-20`, `2026-11-20 09.05`, RFC 3339 and `20 November 2026`, and what is wrong with others. Refuses:
//! guessing: `03/04/26` is read by nobody the same way.

use crate::base::{Span, Zone};
use crate::diag::{Diagnostic, code, nearest};
use crate::yaml::reader::{Remarks, Word};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

/// A moment that somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    /// The instant; for a date without a time, the first instant of that day.
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
    let day_only = rest.is_empty();
    let time = if day_only {
        zone.moment(day.to_datetime(Time::midnight()))
    } else {
        let (time, named) = clock(after_day(rest)?)?;
        in_zone(day.to_datetime(time), named.trim(), zone)?
    };
    Ok(When {
        time: time.ok_or(DateError::Year)?,
        day,
        day_only,
    })
}

/// The time of day, behind a `T`, a blank or a comma.
fn after_day(rest: &str) -> Result<&str, DateError> {
    if let Some(time) = rest.strip_prefix(['T', 't']) {
        return Ok(time);
    }
    let time = rest.strip_prefix([' ', ',']).ok_or(DateError::Form)?;
    Ok(time.trim_start())
}

/// A time on the clocks of a named zone or offset, else of the site's; `None` if no clock ever showed it.
fn in_zone(civil: DateTime, named: &str, zone: &Zone) -> Result<Option<Timestamp>, DateError> {
    Ok(match named {
        "" => zone.moment(civil),
        "WIB" | "WITA" | "WIT" => Zone::named(named).and_then(|zone| zone.moment(civil)),
        _ => {
            let offset = offset(named).ok_or(DateError::Time)?;
            offset.to_timestamp(civil).ok()
        }
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
    let month = month(name)?;
    let (year, rest) = digits(rest.trim_start_matches(['.', ' ']));
    Ok((date(year, month, number(day)?)?, rest))
}

/// The number of a month, from 1.
fn month(name: &str) -> Result<u32, DateError> {
    let lower = name.to_lowercase();
    for (number, names) in (1u32..).zip(&MONTHS) {
        if names.contains(&&*lower) {
            return Ok(number);
        }
    }
    // Abbreviations are near to everything: only the full names are proposed.
    let full = MONTHS.iter().flat_map(|names| names[..2].iter().copied());
    Err(DateError::MonthName(name.to_owned(), nearest(&lower, full)))
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
    let year = match year.parse::<i16>() {
        Ok(number) if year.len() == 4 && number >= 1900 => number,
        Ok(_) | Err(_) => return Err(DateError::Year),
    };
    let first = first_of(year, month).ok_or(DateError::Month(month))?;
    let days = first.days_in_month();
    match i8::try_from(day) {
        Ok(number) if (1..=days).contains(&number) => {
            let date = Date::new(first.year(), first.month(), number);
            date.map_err(|_| DateError::Year)
        }
        Ok(_) | Err(_) => Err(DateError::Day(day, format!("{year}-{month:02}"), days)),
    }
}

fn first_of(year: i16, month: u32) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, 1).ok()
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
    if !(1..=2).contains(&hour.len()) {
        return Err(DateError::Time);
    }
    let time = Time::new(part(hour)?, two_digits(minute)?, two_digits(second)?, 0);
    Ok((time.map_err(|_| DateError::Time)?, rest))
}

fn part(text: &str) -> Result<i8, DateError> {
    text.parse().map_err(|_| DateError::Time)
}

fn two_digits(text: &str) -> Result<i8, DateError> {
    if text.len() == 2 {
        part(text)
    } else {
        Err(DateError::Time)
    }
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
    let (hours, minutes) = (figures(hours)?, figures(minutes)?);
    if hours >= 24 || minutes >= 60 {
        return None;
    }
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

/// A number in digits alone: `parse` takes a sign, too.
fn figures(text: &str) -> Option<i32> {
    if text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
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
    match moment(word.text, zone) {
        Ok(when) => Some(when),
        Err(error) => {
            remarks.push(explain(remarks, word, error));
            None
        }
    }
}

/// The day that a writer gave, or a remark; a time of day behind it is passed over.
pub(super) fn read_day(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Date> {
    match day(word.text) {
        Ok((date, _)) => Some(date),
        Err(error) => {
            remarks.push(explain(remarks, word, error));
            None
        }
    }
}

fn explain(remarks: &Remarks<'_>, word: Word<'_>, error: DateError) -> Diagnostic {
    let about = |code| {
        let remark = remarks.at(code, word.span);
        remark.with("value", word.text).with("key", word.key)
    };
    match error {
        DateError::Form => about(code::DATE_FORM),
        DateError::Order(meant) => about(code::DATE_ORDER).suggest(meant),
        DateError::Year => about(code::DATE_YEAR),
        DateError::Month(month) => about(code::DATE_MONTH).with("month", month),
        DateError::MonthName(name, meant) => {
            let remark = remarks.at(code::DATE_MONTH_NAME, &span_of(remarks, word, &name));
            remark.with("name", name).suggest(meant)
        }
        DateError::Day(day, month, days) => about(code::DATE_DAY)
            .with("day", day)
            .with("month", month)
            .with("days", days),
        DateError::Time => about(code::DATE_TIME),
    }
}

/// Where a part of a word stands in the file. As it is written there: between quotes YAML may have escapes.
fn span_of(remarks: &Remarks<'_>, word: Word<'_>, part: &str) -> Span {
    let written = remarks.text().text.get(word.span.clone());
    let at = written.and_then(|written| written.find(part)).unwrap_or(0);
    let start = word.span.start + at;
    start..start + part.len()
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
