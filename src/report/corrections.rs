//! How articles were put right, and how soon.

use super::{CorrectionRow, Corrections, Delays, Story};
use crate::base::Zone;
use crate::content::{Correction, CorrectionKind};
use jiff::Timestamp;
use jiff::civil::Date;

const A_DAY: u64 = 24 * 60;

/// Corrections and withdrawals made from the first day to the last, of any article.
pub(super) fn of(
    all: &[Story<'_>],
    since: Date,
    until: Date,
    now: Timestamp,
    zone: &Zone,
) -> Corrections {
    let is_in = |time: Timestamp| time <= now && (since..=until).contains(&zone.at(time).date());
    let mut made: Vec<(&Story<'_>, &Correction)> = all
        .iter()
        .flat_map(|story| {
            story
                .head
                .corrections(now)
                .iter()
                .map(move |correction| (story, correction))
        })
        .filter(|(_, correction)| is_in(correction.time))
        .collect();
    made.sort_by_key(|(_, correction)| correction.time);
    let count = |kind| {
        made.iter()
            .filter(|(_, correction)| correction.kind == kind)
            .count()
    };
    let took = |story: &Story<'_>, time: Timestamp| {
        let minutes = time.duration_since(story.head.issued).as_mins();
        u64::try_from(minutes).unwrap_or(0)
    };
    let withdrawn: Vec<u64> = all
        .iter()
        .filter_map(|story| Some((story, story.head.withdrawal()?.time)))
        .filter(|(_, time)| is_in(*time))
        .map(|(story, time)| took(story, time))
        .collect();
    let mut corrected: Vec<_> = made.iter().map(|(story, _)| &story.head.path).collect();
    corrected.sort_unstable();
    corrected.dedup();
    let row = |(story, correction): &(&Story<'_>, &Correction)| CorrectionRow {
        day: zone.at(correction.time).date(),
        kind: correction.kind.word(),
        title: story.head.title.to_string(),
        minutes: took(story, correction.time),
    };
    Corrections {
        ralat: count(CorrectionKind::Ralat),
        koreksi: count(CorrectionKind::Koreksi),
        hak_jawab: count(CorrectionKind::HakJawab),
        articles: corrected.len(),
        delays: delays(
            made.iter()
                .map(|(story, correction)| took(story, correction.time))
                .collect(),
        ),
        withdrawn: withdrawn.len(),
        withdrawal_delays: delays(withdrawn),
        // The title of a withdrawn article is withdrawn too.
        items: made
            .iter()
            .filter(|(story, _)| !story.is_withdrawn())
            .map(row)
            .collect(),
    }
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
