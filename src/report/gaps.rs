//! Who has been silent for too long.

use super::{Gap, KimRow, PlaceRow};
use jiff::civil::Date;
use std::cmp::Reverse;

/// KIM without an article for at least `most` days before the last one; those that never wrote come first.
pub(super) fn of_kims(rows: &[KimRow], most: u32, until: Date) -> Vec<Gap> {
    let gaps = rows
        .iter()
        .map(|row| gap(&row.name, &row.place, row.last, until));
    longest_first(gaps, most)
}

/// Kelurahan without an article for at least `most` days before the last one.
pub(super) fn of_places(rows: &[PlaceRow], most: u32, until: Date) -> Vec<Gap> {
    let kelurahan = rows.iter().filter(|row| !row.kecamatan.is_empty());
    let gaps = kelurahan.map(|row| gap(&row.name, &row.kecamatan, row.last, until));
    longest_first(gaps, most)
}

fn gap(name: &str, around: &str, last: Option<Date>, until: Date) -> Gap {
    Gap {
        name: name.to_owned(),
        around: around.to_owned(),
        last,
        days: last.map(|last| days(last, until)),
    }
}

fn longest_first(gaps: impl Iterator<Item = Gap>, most: u32) -> Vec<Gap> {
    let is_long = |gap: &Gap| gap.days.is_none_or(|days| days >= most);
    let mut long: Vec<Gap> = gaps.filter(is_long).collect();
    // Stable: as they came among equals.
    long.sort_by_key(|gap| Reverse(gap.days.map_or(u64::MAX, u64::from)));
    long
}

fn days(from: Date, to: Date) -> u32 {
    u32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(0)
}
