//! The log of corrections, and what an article follows or is followed by.

use super::View;
use super::page_types::{LogItem, LogView};
use super::types::{Link, TieView};
use crate::content::{Correction, CorrectionKind, Relation};
use crate::plan::PageKind;
use crate::site::{ArticleId, Group, Logged};
use jiff::Timestamp;
use std::borrow::Cow;

impl<'a> View<'a> {
    /// The log of the site or of a place.
    pub(crate) fn log(&self, group: Group) -> LogView<'a> {
        let logged = self.logged(group).iter();
        let items = logged.map(|(time, logged)| self.log_item(*time, *logged));
        let is_whole = group == Group::Site;
        LogView {
            title: self.log_title(group),
            place: (!is_whole).then(|| Link {
                title: Cow::Owned(self.group_title(group)),
                url: self.at_group(group).href(),
            }),
            items: items.collect(),
            whole: (!is_whole).then(|| self.at(PageKind::Log(Group::Site)).href()),
        }
    }

    fn log_title(&self, group: Group) -> String {
        if group == Group::Site {
            self.text("log").to_owned()
        } else {
            self.phrase("log_of", &self.group_title(group))
        }
    }

    /// What the log of a group has, newest first.
    pub(crate) fn logged(&self, group: Group) -> &'a [(Timestamp, Logged)] {
        let logs = &self.tables.site.logs;
        logs.get(&group).map_or(&[], Vec::as_slice)
    }

    /// A correction that the log names.
    pub(crate) fn logged_correction(&self, id: ArticleId, index: usize) -> &'a Correction {
        &self.corrections(id)[index]
    }

    /// Why an article was withdrawn; empty if it was not.
    pub(crate) fn withdrawal_reason(&self, id: ArticleId) -> &'a str {
        let withdrawal = self.head(id).withdrawal();
        withdrawal.map_or("", |withdrawal| &withdrawal.reason)
    }

    fn log_item(&self, time: Timestamp, logged: Logged) -> LogItem<'a> {
        let id = logged.article();
        let url = self.at(PageKind::Article(id)).href();
        let item = LogItem {
            kind: "",
            label: "",
            date: self.date(time),
            title: &self.head(id).title,
            url,
            text: "",
            from: "",
            reply: None,
        };
        match logged {
            Logged::Correction(_, index) => {
                let correction = self.logged_correction(id, index);
                LogItem {
                    kind: correction.kind.word(),
                    label: self.label_of(correction.kind),
                    url: item.url + &fragment(index),
                    text: &correction.text,
                    from: correction.from.as_deref().unwrap_or(""),
                    ..item
                }
            }
            Logged::Reply(_, reply) => LogItem {
                kind: CorrectionKind::HakJawab.word(),
                label: self.label_of(CorrectionKind::HakJawab),
                reply: Some(self.link_to(reply)),
                ..item
            },
            Logged::Withdrawal(_) => LogItem {
                kind: "pencabutan",
                label: self.text("withdrawal"),
                // The title goes with the text.
                title: self.text("withdrawn_story"),
                text: self.withdrawal_reason(id),
                ..item
            },
        }
    }

    /// An article as a link.
    fn link_to(&self, id: ArticleId) -> Link<'a> {
        Link {
            title: Cow::Borrowed(&*self.head(id).title),
            url: self.at(PageKind::Article(id)).href(),
        }
    }

    /// What an article follows, and what follows it; translations are listed apart.
    pub(super) fn ties(&self, id: ArticleId) -> Vec<TieView<'a>> {
        let ties = &self.tables.site.relations;
        let mut views = Vec::new();
        for (relation, other) in ties.follows(id) {
            views.extend(self.tie(*relation, *other, "reply_to", "update_of"));
        }
        for (relation, other) in ties.followed_by(id) {
            views.extend(self.tie(*relation, *other, "reply", "update"));
        }
        views
    }

    fn tie(
        &self,
        relation: Relation,
        other: ArticleId,
        reply: &'a str,
        update: &'a str,
    ) -> Option<TieView<'a>> {
        let (relation, label) = match relation {
            Relation::Reply => ("reply", reply),
            Relation::Update => ("update", update),
            Relation::Translation => return None,
        };
        Some(TieView {
            relation,
            label: self.text(label),
            title: &self.head(other).title,
            url: self.at(PageKind::Article(other)).href(),
            date: self.date(self.head(other).date),
        })
    }

    /// The same story in other languages, with itself, by the tag of the language; nothing if there is no other.
    pub(crate) fn translations(&self, id: ArticleId) -> Vec<(&'a str, ArticleId)> {
        let ties = &self.tables.site.relations;
        let original = translations_in(ties.follows(id)).next().unwrap_or(id);
        let others = translations_in(ties.followed_by(original));
        let mut all: Vec<(&'a str, ArticleId)> = Vec::new();
        for id in std::iter::once(original).chain(others) {
            let language = self.language_of(id);
            // hreflang allows one page a language: the oldest translation stands.
            if all.iter().all(|(known, _)| *known != language) {
                all.push((language, id));
            }
        }
        if all.len() < 2 { Vec::new() } else { all }
    }

    /// The name of a language, or its tag.
    pub(super) fn language_name(&self, tag: &'a str) -> &'a str {
        match tag.split('-').next().unwrap_or(tag) {
            "id" => self.text("language_id"),
            "en" => self.text("language_en"),
            "sas" => self.text("language_sas"),
            "ban" => self.text("language_ban"),
            "jv" | "jav" => self.text("language_jv"),
            _ => tag,
        }
    }

    /// What a kind of correction is called.
    pub(crate) fn label_of(&self, kind: CorrectionKind) -> &'a str {
        self.text(match kind {
            CorrectionKind::Ralat => "correction_ralat",
            CorrectionKind::Koreksi => "correction_koreksi",
            CorrectionKind::HakJawab => "correction_hak_jawab",
        })
    }
}

fn translations_in(ties: &[(Relation, ArticleId)]) -> impl Iterator<Item = ArticleId> {
    let translations = ties
        .iter()
        .filter(|(relation, _)| *relation == Relation::Translation);
    translations.map(|(_, other)| *other)
}

/// The place of a correction on its article's page; headings never begin with `_`.
pub(crate) fn fragment(index: usize) -> String {
    format!("#_ralat-{}", index + 1)
}
