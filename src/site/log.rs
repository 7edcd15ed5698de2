//! The log of corrections and withdrawals (Pedoman Pemberitaan Media Siber, points 4 and 5).

use super::group::groups;
use super::{ArticleId, Group, Site};
use crate::content::Relation;
use crate::places::Places;
use jiff::Timestamp;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What stands in the log of corrections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Logged {
    /// A correction of an article, by its place among them.
    Correction(ArticleId, usize),
    /// A reply that is an article of its own: the one replied to, and the reply.
    Reply(ArticleId, ArticleId),
    /// A withdrawal.
    Withdrawal(ArticleId),
}

impl Logged {
    /// The article that it is about.
    pub(crate) fn article(self) -> ArticleId {
        match self {
            Self::Correction(id, _) | Self::Reply(id, _) | Self::Withdrawal(id) => id,
        }
    }
}

/// The log of every group that has any, newest first.
pub(crate) type Logs = BTreeMap<Group, Vec<(Timestamp, Logged)>>;

/// Gathers the log of every group up to a moment, newest first.
pub(super) fn logs(site: &Site, places: &Places, now: Timestamp) -> Logs {
    let mut log = entries(site, now);
    log.sort_by_key(|(time, logged)| (Reverse(*time), logged.article()));
    let mut logs = Logs::new();
    for (time, logged) in log {
        let id = logged.article();
        for group in groups(site.head(id), site.entry(id), places) {
            logs.entry(group).or_default().push((time, logged));
        }
    }
    logs
}

fn entries(site: &Site, now: Timestamp) -> Vec<(Timestamp, Logged)> {
    let mut log = Vec::new();
    for (id, head, entry) in site.articles() {
        if let Some(withdrawal) = head.withdrawal() {
            // One that is dated ahead holds at once all the same, and feeds must not have entries of tomorrow.
            log.push((withdrawal.time.min(now), Logged::Withdrawal(id)));
        }
        if !entry.standing.is_shown() {
            continue;
        }
        for (index, correction) in head.corrections(now).iter().enumerate() {
            log.push((correction.time, Logged::Correction(id, index)));
        }
        for (relation, reply) in site.relations.followed_by(id) {
            if *relation == Relation::Reply {
                log.push((site.head(*reply).date, Logged::Reply(id, *reply)));
            }
        }
    }
    log
}
