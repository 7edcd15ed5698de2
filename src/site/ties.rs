//! How articles follow one another, and the log of corrections.
//!
//! Owns: replies, updates and translations, linked both ways though written once; what stands in the log. A tie holds only while
//! readers may see both ends. Refuses: a tie between a protected article and an open one: the open end would tell where.

use super::fold::groups;
use super::{ArticleId, Destination, Group, LinkError, Site};
use crate::content::{Relation, Verification};
use crate::diag::{Diagnostic, code};
use crate::newsroom::{Standing, issued};
use crate::places::Places;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// One article's ties: how, and with which.
pub type Related = (Relation, ArticleId);

/// Ties of the articles that have any.
#[derive(Debug, Default)]
pub struct Relations {
    /// What an article follows.
    follows: BTreeMap<ArticleId, Vec<Related>>,
    /// What follows an article, oldest first.
    followed: BTreeMap<ArticleId, Vec<Related>>,
}

impl Relations {
    /// What an article follows.
    pub fn follows(&self, id: ArticleId) -> &[Related] {
        self.follows.get(&id).map_or(&[], Vec::as_slice)
    }

    /// What follows an article, oldest first.
    pub fn followed_by(&self, id: ArticleId) -> &[Related] {
        self.followed.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// What stands in the log of corrections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Logged {
    /// A correction of an article, by its place among them.
    Correction(ArticleId, usize),
    /// A reply that is an article of its own: the one replied to, and the reply.
    Reply(ArticleId, ArticleId),
    /// A withdrawal.
    Withdrawal(ArticleId),
}

impl Logged {
    /// The article that it is about.
    pub fn article(self) -> ArticleId {
        match self {
            Self::Correction(id, _) | Self::Reply(id, _) | Self::Withdrawal(id) => id,
        }
    }
}

/// The log of corrections and withdrawals of every group that has any, newest first.
pub type Logs = BTreeMap<Group, Vec<(Timestamp, Logged)>>;

impl Site {
    /// The site with the log of what was corrected up to a moment for which its standings hold.
    #[must_use]
    pub fn at(mut self, now: Timestamp, places: &Places) -> Self {
        self.logs = logs(&self, places, now);
        self
    }
}

/// Ties articles to one another.
pub(super) fn tie(site: &Site, out: &mut Vec<Diagnostic>) -> Relations {
    let mut ties = Relations::default();
    for (id, head, entry) in site.articles() {
        for (relation, file) in head.press.iter().flat_map(|press| &press.relations) {
            let remark = |code| {
                Diagnostic::new(code)
                    .with("berkas", &file.value)
                    .at_span(&head.path, &file.span)
            };
            let other = match site.destination(&head.path, &file.value) {
                Ok(Destination::Article(other)) if other != id => other,
                Ok(_) => {
                    out.push(remark(code::RELATION_NOWHERE));
                    continue;
                }
                Err(LinkError::NoFile(near)) => {
                    out.push(remark(code::RELATION_NOWHERE).suggest(near));
                    continue;
                }
                Err(LinkError::Held | LinkError::Broken) => continue,
            };
            if head.protect.is_some() != site.head(other).protect.is_some() {
                out.push(remark(code::RELATION_PROTECTED));
            } else if entry.standing.is_shown() && site.entry(other).standing.is_shown() {
                ties.follows.entry(id).or_default().push((*relation, other));
                ties.followed
                    .entry(other)
                    .or_default()
                    .push((*relation, id));
            }
        }
    }
    // Ids run newest first.
    ties.followed.values_mut().for_each(|list| {
        list.sort_unstable_by_key(|(relation, id)| (std::cmp::Reverse(*id), *relation));
    });
    ties
}

/// Gathers the log of every group, newest first.
fn logs(site: &Site, places: &Places, now: Timestamp) -> Logs {
    let mut log: Vec<(Timestamp, Logged)> = Vec::new();
    for (id, head, entry) in site.articles() {
        if let (Standing::Withdrawn, Some(withdrawal)) = (entry.standing, &head.withdrawn) {
            log.push((withdrawal.time.min(now), Logged::Withdrawal(id)));
        }
        if !entry.standing.is_shown() {
            continue;
        }
        let corrections = head
            .corrections
            .iter()
            .enumerate()
            .filter(|(_, correction)| correction.time <= now);
        log.extend(
            corrections.map(|(index, correction)| (correction.time, Logged::Correction(id, index))),
        );
        let replies = site
            .ties
            .followed_by(id)
            .iter()
            .filter(|(relation, _)| *relation == Relation::Reply);
        log.extend(replies.map(|(_, reply)| (site.head(*reply).date, Logged::Reply(id, *reply))));
    }
    log.sort_by_key(|(time, logged)| (std::cmp::Reverse(*time), logged.article()));
    let mut logs = Logs::new();
    for (time, logged) in log {
        let id = logged.article();
        for group in groups(site.head(id), site.entry(id), places) {
            logs.entry(group).or_default().push((time, logged));
        }
    }
    logs
}

/// Remarks on articles that have waited for their verification too long: the Pedoman asks for it 'as soon as can be'.
pub fn overdue(site: &Site, days: u16, now: Timestamp) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let limit = SignedDuration::from_hours(24 * i64::from(days));
    for (id, head, entry) in site.articles() {
        let waits = head.verification == Verification::Menunggu && entry.standing.is_shown();
        let is_followed = || {
            site.ties
                .followed_by(id)
                .iter()
                .any(|(relation, _)| *relation == Relation::Update)
        };
        let since = issued(head);
        if waits && now.duration_since(since) > limit && !is_followed() {
            let age = now.duration_since(since).as_hours() / 24;
            let remark = Diagnostic::new(code::PENDING_LONG)
                .with("hari", age)
                .with("batas", days);
            out.push(remark.at_span(&head.path, &head.title_span));
        }
    }
    out
}
