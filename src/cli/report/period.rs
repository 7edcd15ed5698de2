//! Days as typed: `2026-11-20`, or a whole month or year.

use jiff::civil::Date;
use std::str::FromStr;

/// What was typed after `--since` or `--until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) struct ReportPeriod {
    first: Date,
    last: Date,
}

/// A text that is no day, month or year; what is accepted is said by the help of the flag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a day, month or year: {0}")]
pub(in crate::cli) struct NotAPeriod(String);

impl ReportPeriod {
    fn year(year: i16) -> Option<Self> {
        Some(Self {
            first: Date::new(year, 1, 1).ok()?,
            last: Date::new(year, 12, 31).ok()?,
        })
    }

    pub(super) fn first(self) -> Date {
        self.first
    }

    pub(super) fn last(self) -> Date {
        self.last
    }
}

impl FromStr for ReportPeriod {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        read(text.trim()).ok_or_else(|| NotAPeriod(text.to_owned()))
    }
}

fn read(text: &str) -> Option<ReportPeriod> {
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4)?;
    let Some(month) = parts.next() else {
        return ReportPeriod::year(year);
    };
    let month = i8::try_from(number(month, 2)?).ok()?;
    let first = Date::new(year, month, 1).ok()?;
    let Some(day) = parts.next() else {
        let last = first.last_of_month();
        return Some(ReportPeriod { first, last });
    };
    let day = i8::try_from(number(day, 2)?).ok()?;
    let day = Date::new(year, month, day).ok()?;
    let is_over = parts.next().is_none();
    is_over.then_some(ReportPeriod {
        first: day,
        last: day,
    })
}

/// A number of exactly so many digits: `2026-1` may be a slip for a day in any month.
fn number(text: &str, digits: usize) -> Option<i16> {
    let is_number = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_years() {
        let days = |text: &str| {
            text.parse::<ReportPeriod>()
                .ok()
                .map(|p| format!("{} {}", p.first(), p.last()))
        };
        assert_eq!(days("2026").as_deref(), Some("2026-01-01 2026-12-31"));
        assert_eq!(days("2028-02").as_deref(), Some("2028-02-01 2028-02-29"));
        assert_eq!(
            days(" 2026-11-20 ").as_deref(),
            Some("2026-11-20 2026-11-20")
        );
        for text in [
            "",
            "26",
            "2026-13",
            "2026-1",
            "2026-02-30",
            "2026-11-20-1",
            "2026-x",
            "November",
            "2026-11-",
        ] {
            assert_eq!(days(text), None, "{text}");
        }
    }
}
