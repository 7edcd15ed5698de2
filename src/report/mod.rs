//! What was published, by whom and where, and how it was put right: figures for those who answer for the work.
//!
//! Owns: which article counts for what, and when a place has been silent for too long. Refuses: words and forms, which are
//! `cli`'s, and naming what readers may not know: a protected article counts for its kecamatan and for no KIM.

mod corrections;
mod counts;
mod figures;
mod gaps;
mod scope;
mod tally;
#[cfg(test)]
mod tests;

pub(crate) use figures::{
    AuthorRow, CorrectionRow, Corrections, Delays, Figures, Gap, KimRow, KindRow, MonthRow,
    PlaceRow, Shares, Totals,
};
pub(crate) use scope::Scope;

use crate::config::Settings;
use crate::newsroom::{PublicHead, Standing};
use crate::places::Places;
use crate::site::{Entry, Site};
use jiff::Timestamp;
use jiff::civil::Date;

/// An article that was before readers at the moment of the report, and the day on which it came there.
#[derive(Clone, Copy)]
struct Story<'a> {
    head: &'a PublicHead,
    entry: &'a Entry,
    day: Date,
}

impl Story<'_> {
    fn has(&self, standing: Standing) -> bool {
        self.entry.standing == standing
    }

    fn is_withdrawn(&self) -> bool {
        self.has(Standing::Withdrawn)
    }

    /// Minutes from publication to a moment; none before it.
    fn minutes_until(&self, time: Timestamp) -> u64 {
        let minutes = time.duration_since(self.head.issued).as_mins();
        u64::try_from(minutes).unwrap_or(0)
    }
}

/// The articles of a report.
struct Stories<'a> {
    since: Date,
    until: Date,
    /// Up to the last day, those before the first too.
    all: Vec<Story<'a>>,
    /// From the first day to the last.
    within: Vec<Story<'a>>,
    /// Those within that were not withdrawn.
    published: Vec<Story<'a>>,
}

impl<'a> Stories<'a> {
    fn of(site: &'a Site, settings: &Settings, scope: &Scope) -> Self {
        let until = scope.last_day(&settings.zone);
        let mut all = Vec::with_capacity(site.heads.len());
        for (_, head, entry) in site.articles() {
            let day = settings.zone.at(head.issued).date();
            if day <= until {
                all.push(Story { head, entry, day });
            }
        }
        let first = all.iter().map(|story| story.day).min();
        let since = scope.since.or(first).unwrap_or(until);
        let mut within = all.clone();
        within.retain(|story| since <= story.day);
        let mut published = within.clone();
        published.retain(|story| !story.is_withdrawn());
        Self {
            since,
            until,
            all,
            within,
            published,
        }
    }

    /// All that were not withdrawn, those before the first day too.
    fn ever_published(&self) -> impl Iterator<Item = &Story<'a>> {
        self.all.iter().filter(|story| !story.is_withdrawn())
    }
}

/// The figures of a site.
pub(crate) fn report(site: &Site, places: &Places, settings: &Settings, scope: &Scope) -> Figures {
    let stories = Stories::of(site, settings, scope);
    let (kims, outside_kims) = counts::kims(site, places, &stories);
    let rows = counts::places(places, &stories);
    Figures {
        site: settings.name.to_string(),
        since: stories.since,
        until: stories.until,
        totals: counts::totals(&stories),
        gap_days: scope.gap,
        silent_kims: gaps::of_kims(&kims, scope.gap, stories.until),
        silent_places: gaps::of_places(&rows, scope.gap, stories.until),
        kims,
        outside_kims,
        authors: counts::authors(site, &stories),
        kinds: counts::kinds(&stories),
        months: counts::months(&stories),
        places: rows,
        corrections: corrections::of(&stories, scope.now, &settings.zone),
        shares: counts::shares(&stories),
    }
}
