//! How articles were put right, and how soon.

use super::{CorrectionRow, Corrections, Delays, Stories, Story};
use crate::base::Zone;
use crate::content::{Correction, CorrectionKind};
use jiff::Timestamp;
use jiff::civil::Date;

/// In minutes.
const A_DAY: u64 = 24 * 60;

/// A correction of an article.
type Made<'a> = (&'a Story<'a>, &'a Correction);

/// The days in which something counts.
struct Days<'a> {
    since: Date,
    until: Date,
    now: Timestamp,
    zone: &'a Zone,
}

impl Days<'_> {
    fn hold(&self, time: Timestamp) -> bool {
        let day = self.zone.at(time).date();
        time <= self.now && (self.since..=self.until).contains(&day)
    }
}

/// Corrections and withdrawals made from the first day to the last, of any article.
pub(super) fn of(stories: &Stories<'_>, now: Timestamp, zone: &Zone) -> Corrections {
    let days = Days {
        since: stories.since,
        until: stories.until,
        now,
        zone,
    };
    let made = made(stories, &days);
    let withdrawals = withdrawals(stories, &days);
    let of_kind = |kind| made.iter().filter(|(_, c)| c.kind == kind).count();
    let minutes = made
        .iter()
        .map(|(story, correction)| story.minutes_until(correction.time));
    Corrections {
        ralat: of_kind(CorrectionKind::Ralat),
        koreksi: of_kind(CorrectionKind::Koreksi),
        hak_jawab: of_kind(CorrectionKind::HakJawab),
        articles: articles(&made),
        delays: delays(minutes.collect()),
        withdrawn: withdrawals.len(),
        withdrawal_delays: delays(withdrawals),
        items: items(&made, zone),
    }
}

/// Corrections in the order of time.
fn made<'a>(stories: &'a Stories<'a>, days: &Days<'_>) -> Vec<Made<'a>> {
    let mut made = Vec::new();
    for story in &stories.all {
        for correction in story.head.corrections(days.now) {
            if days.hold(correction.time) {
                made.push((story, correction));
            }
        }
    }
    made.sort_by_key(|(_, correction)| correction.time);
    made
}

/// How many minutes after publication each withdrawal came.
fn withdrawals(stories: &Stories<'_>, days: &Days<'_>) -> Vec<u64> {
    let mut minutes = Vec::new();
    for story in &stories.all {
        if let Some(withdrawal) = story.head.withdrawal()
            && days.hold(withdrawal.time)
        {
            minutes.push(story.minutes_until(withdrawal.time));
        }
    }
    minutes
}

/// How many articles were corrected.
fn articles(made: &[Made<'_>]) -> usize {
    let mut paths: Vec<_> = made.iter().map(|(story, _)| &story.head.path).collect();
    paths.sort_unstable();
    paths.dedup();
    paths.len()
}

/// The corrections of articles that have a title: that of a withdrawn article is withdrawn too.
fn items(made: &[Made<'_>], zone: &Zone) -> Vec<CorrectionRow> {
    let told = made.iter().filter(|(story, _)| !story.is_withdrawn());
    let row = |(story, correction): &Made<'_>| CorrectionRow {
        day: zone.at(correction.time).date(),
        kind: correction.kind.word(),
        title: story.head.title.to_string(),
        minutes: story.minutes_until(correction.time),
    };
    told.map(row).collect()
}

fn delays(mut minutes: Vec<u64>) -> Delays {
    minutes.sort_unstable();
    let middle = minutes.len() / 2;
    let median = match minutes.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(minutes[middle]),
        _ => Some(u64::midpoint(minutes[middle - 1], minutes[middle])),
    };
    let within_a_day = minutes.iter().filter(|minutes| **minutes <= A_DAY).count();
    Delays {
        median,
        longest: minutes.last().copied(),
        within_a_day,
        of: minutes.len(),
    }
}
