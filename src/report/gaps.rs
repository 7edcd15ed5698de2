//! Who has been silent for too long.

use super::{Gap, KimRow, PlaceRow};
use jiff::civil::Date;
use std::cmp::Reverse;

/// KIM without an article for so many days before the last one; those that never wrote come first.
pub(super) fn of_kims(rows: &[KimRow], most: u32, until: Date) -> Vec<Gap> {
    silent(
        rows.iter().map(|row| (&*row.name, &*row.place, row.last)),
        most,
        until,
    )
}

/// Kelurahan likewise.
pub(super) fn of_places(rows: &[PlaceRow], most: u32, until: Date) -> Vec<Gap> {
    let kelurahan = rows.iter().filter(|row| !row.kecamatan.is_empty());
    silent(
        kelurahan.map(|row| (&*row.name, &*row.kecamatan, row.last)),
        most,
        until,
    )
}

fn silent<'a>(
    rows: impl Iterator<Item = (&'a str, &'a str, Option<Date>)>,
    most: u32,
    until: Date,
) -> Vec<Gap> {
    let gap = |(name, around, last): (&str, &str, Option<Date>)| {
        let days = last.map(|last| days(last, until));
        Gap {
            name: name.to_owned(),
            around: around.to_owned(),
            last,
            days,
        }
    };
    let mut gaps: Vec<Gap> = rows
        .map(gap)
        .filter(|gap| gap.days.is_none_or(|days| days >= most))
        .collect();
    gaps.sort_by_key(|gap| Reverse(gap.days.map_or(u64::MAX, u64::from))); // stable: as they came among equals
    gaps
}

fn days(from: Date, to: Date) -> u32 {
    u32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(0)
}
