//! What was published, by whom and where, and how it was put right: figures for those who answer for the work.
//!
//! Owns: which article counts for what, and when a place has been silent for too long. Refuses: words and forms, which are
//! `cli`'s, and naming what readers may not know: a protected article counts for its kecamatan and for no KIM.

mod corrections;
mod counts;
mod figures;
mod gaps;
mod scope;
#[cfg(test)]
mod tests;

pub use figures::{
    AuthorRow, CorrectionRow, Corrections, Delays, Figures, Gap, KimRow, KindRow, MonthRow,
    PlaceRow, Shares, Totals,
};
pub use scope::Scope;

use crate::config::Settings;
use crate::newsroom::{PublicHead, Standing};
use crate::places::Places;
use crate::site::{Entry, Site};
use jiff::civil::Date;

/// An article that was before readers at the moment of the report, and the day on which it came there.
#[derive(Clone, Copy)]
struct Story<'a> {
    head: &'a PublicHead,
    entry: &'a Entry,
    day: Date,
}

impl Story<'_> {
    fn is_withdrawn(&self) -> bool {
        self.entry.standing == Standing::Withdrawn
    }
}

/// The figures of a site.
pub fn report(site: &Site, places: &Places, settings: &Settings, scope: &Scope) -> Figures {
    let until = scope.last_day(&settings.zone);
    let day = |head: &PublicHead| settings.zone.at(head.issued).date();
    let all: Vec<Story<'_>> = site
        .articles()
        .map(|(_, head, entry)| Story {
            head,
            entry,
            day: day(head),
        })
        .filter(|story| story.day <= until)
        .collect();
    let within: Vec<Story<'_>> = all
        .iter()
        .copied()
        .filter(|story| scope.since.is_none_or(|since| since <= story.day))
        .collect();
    let published: Vec<Story<'_>> = within
        .iter()
        .copied()
        .filter(|story| !story.is_withdrawn())
        .collect();
    let since = scope
        .since
        .or_else(|| within.iter().map(|story| story.day).min())
        .unwrap_or(until);
    let months = counts::months(&published, since, until);
    let (kims, outside_kims) = counts::kims(site, places, &published, &all);
    let rows = counts::places(places, &published, &all);
    Figures {
        site: settings.name.to_string(),
        since,
        until,
        totals: counts::totals(&within, &published),
        gap_days: scope.gap,
        silent_kims: gaps::of_kims(&kims, scope.gap, until),
        silent_places: gaps::of_places(&rows, scope.gap, until),
        kims,
        outside_kims,
        authors: counts::authors(site, &published),
        kinds: counts::kinds(&published),
        months,
        places: rows,
        corrections: corrections::of(&all, since, until, scope.now, &settings.zone),
        shares: counts::shares(&published),
    }
}
