//! How articles follow one another.
//!
//! Owns: replies, updates and translations, linked both ways though written once. A tie holds only while readers may see both ends.
//! Refuses: a tie between a protected article and an open one: the open end would tell where.

use super::link::FileIndex;
use super::{ArticleId, Destination, Entry, LinkError, Site};
use crate::base::Written;
use crate::content::Relation;
use crate::diag::{Diagnostic, code};
use crate::newsroom::PublicHead;
use jiff::{SignedDuration, Timestamp};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One article's ties: how, and with which.
pub(crate) type Related = (Relation, ArticleId);

/// Ties of the articles that have any.
#[derive(Debug, Default)]
pub(crate) struct Relations {
    /// What an article follows.
    follows: BTreeMap<ArticleId, Vec<Related>>,
    /// What follows an article, oldest first.
    followed: BTreeMap<ArticleId, Vec<Related>>,
}

impl Relations {
    /// What an article follows.
    pub(crate) fn follows(&self, id: ArticleId) -> &[Related] {
        self.follows.get(&id).map_or(&[], Vec::as_slice)
    }

    /// What follows an article, oldest first.
    pub(crate) fn followed_by(&self, id: ArticleId) -> &[Related] {
        self.followed.get(&id).map_or(&[], Vec::as_slice)
    }

    fn is_updated(&self, id: ArticleId) -> bool {
        let mut followed = self.followed_by(id).iter();
        followed.any(|(relation, _)| *relation == Relation::Update)
    }

    fn add(&mut self, id: ArticleId, relation: Relation, other: ArticleId) {
        self.follows.entry(id).or_default().push((relation, other));
        self.followed.entry(other).or_default().push((relation, id));
    }

    fn sort(&mut self) {
        for list in self.followed.values_mut() {
            // Ids run newest first.
            list.sort_unstable_by_key(|(relation, id)| (Reverse(*id), *relation));
        }
    }
}

/// Relates articles to one another. `held` are those that readers do not see yet: nothing follows from theirs but remarks.
pub(super) fn relate<'a>(
    heads: &[Arc<PublicHead>],
    entries: &[Entry],
    held: impl Iterator<Item = &'a PublicHead>,
    files: &FileIndex,
    out: &mut Vec<Diagnostic>,
) -> Relations {
    let mut relations = Relations::default();
    let is_shown = |id: ArticleId| entries[id.0 as usize].standing.is_shown();
    for (id, head) in (0u32..).map(ArticleId).zip(heads) {
        for (relation, file) in written(head) {
            let Some(other) = target(head, file, heads, files, out) else {
                continue;
            };
            if is_shown(id) && is_shown(other) {
                relations.add(id, *relation, other);
            }
        }
    }
    for head in held {
        for (_, file) in written(head) {
            target(head, file, heads, files, out);
        }
    }
    relations.sort();
    relations
}

fn written(head: &PublicHead) -> impl Iterator<Item = &(Relation, Written<Box<str>>)> {
    head.press.iter().flat_map(|press| &press.relations)
}

/// The article that another follows; `None`, and a remark unless it merely waits for its day, if it may not.
fn target(
    head: &PublicHead,
    file: &Written<Box<str>>,
    heads: &[Arc<PublicHead>],
    files: &FileIndex,
    out: &mut Vec<Diagnostic>,
) -> Option<ArticleId> {
    let remark = |code| {
        let remark = Diagnostic::new(code).with("berkas", &file.value);
        remark.at_span(&head.path, &file.span)
    };
    let other_head = |id: ArticleId| &heads[id.0 as usize];
    let other = match files.destination(&head.path, &file.value) {
        Ok(Destination::Article(other)) if other_head(other).path != head.path => other,
        Ok(Destination::Article(_) | Destination::Page(_)) => {
            out.push(remark(code::RELATION_NOWHERE));
            return None;
        }
        Err(LinkError::NoFile(near)) => {
            out.push(remark(code::RELATION_NOWHERE).suggest(near));
            return None;
        }
        Err(LinkError::Held | LinkError::Broken) => return None,
    };
    // Two protected articles may follow one another; an open end would tell where the other plays.
    if head.is_protected() != other_head(other).is_protected() {
        out.push(remark(code::RELATION_PROTECTED));
        return None;
    }
    Some(other)
}

/// Remarks on articles that have waited for their verification too long: the Pedoman asks for it 'as soon as can be'.
pub(crate) fn overdue(site: &Site, days: u16, now: Timestamp) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let limit = SignedDuration::from_hours(24 * i64::from(days));
    for (id, head, entry) in site.articles() {
        let waits = head.is_pending && entry.standing.is_shown();
        let age = now.duration_since(head.issued);
        if waits && age > limit && !site.relations.is_updated(id) {
            let remark = Diagnostic::new(code::PENDING_LONG)
                .with("hari", age.as_hours() / 24)
                .with("batas", days);
            out.push(remark.at_span(&head.path, &head.title_span));
        }
    }
    out
}
