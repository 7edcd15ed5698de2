//! Stretches of time, each indexed by itself.
//!
//! Owns: which period a month falls into. Periods follow from the newest month alone, so those that lie behind stay as they are.

use std::fmt;

/// A stretch of time that has files of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Period {
    /// Years, both included. The newest year is without its newest month.
    Years(i16, i16),
    /// The newest month.
    Month(i16, i8),
}

impl Period {
    /// The period of a month on a site whose newest article is of `newest`.
    pub(super) fn of(month: (i16, i8), newest: (i16, i8)) -> Self {
        if month == newest {
            return Self::Month(month.0, month.1);
        }
        let (year, end) = (month.0.max(0), newest.0.max(0));
        let mut start = 0;
        while start < end {
            let size = 1 << (end - start).ilog2();
            if year < start + size {
                return Self::Years(start, start + (size - 1));
            }
            start += size;
        }
        Self::Years(end, end)
    }
}

/// Part of an address: `2016-2023`, `2026`, `2026-11`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Years(from, to) if from == to => write!(f, "{from:04}"),
            Self::Years(from, to) => write!(f, "{from:04}-{to:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn names(newest: (i16, i8)) -> Vec<String> {
        let months = (2019..=newest.0).flat_map(|year| (1..=12).map(move |month| (year, month)));
        let periods: BTreeSet<Period> = months
            .filter(|month| *month <= newest)
            .map(|month| Period::of(month, newest))
            .collect();
        periods.iter().map(Period::to_string).collect()
    }

    #[test]
    fn what_lies_behind_stays() {
        assert_eq!(
            names((2026, 11)),
            ["2016-2023", "2024-2025", "2026", "2026-11"]
        );
        assert_eq!(
            names((2026, 12)),
            ["2016-2023", "2024-2025", "2026", "2026-12"]
        );
        assert_eq!(
            names((2027, 1)),
            ["2016-2023", "2024-2025", "2026", "2027-01"]
        );
        assert_eq!(names((2028, 1)), ["2016-2023", "2024-2027", "2028-01"]);
    }

    #[test]
    fn any_year_has_its_period() {
        for newest in [
            (i16::MIN, 1),
            (0, 1),
            (1, 1),
            (2026, 11),
            (9999, 12),
            (i16::MAX, 1),
        ] {
            for year in [i16::MIN, -1, 0, 1, 1969, 2026, i16::MAX] {
                if (year, 1) <= newest {
                    let _ = Period::of((year, 1), newest);
                }
            }
        }
    }
}
