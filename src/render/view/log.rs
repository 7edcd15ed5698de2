//! The log of corrections, and stories that wait for their verification.

use super::View;
use super::page_types::{LogItem, LogView};
use super::types::{Link, TieView};
use crate::content::{CorrectionKind, Relation};
use crate::plan::PageKind;
use crate::site::{ArticleId, Group, Logged};
use jiff::Timestamp;
use std::borrow::Cow;

impl<'a> View<'a> {
    /// The log of the site or of a place.
    pub(crate) fn log(&self, group: Group) -> LogView<'a> {
        let title = if group == Group::Site {
            self.text("log").to_owned()
        } else {
            self.phrase("log_of", &self.group_title(group))
        };
        let place = (group != Group::Site).then(|| Link {
            title: Cow::Owned(self.group_title(group)),
            url: self.href(&self.plan.addresses().group(group)),
        });
        let items = self
            .logged(group)
            .iter()
            .map(|logged| self.log_item(*logged))
            .collect();
        let whole = (group != Group::Site).then(|| self.href_of(PageKind::Log(Group::Site)));
        LogView {
            title,
            place,
            items,
            whole,
        }
    }

    /// What the log of a group has, newest first.
    pub(crate) fn logged(&self, group: Group) -> &'a [(Timestamp, Logged)] {
        self.site.logs.get(&group).map_or(&[], Vec::as_slice)
    }

    fn log_item(&self, (time, logged): (Timestamp, Logged)) -> LogItem<'a> {
        let id = logged.article();
        let head = self.head(id);
        let date = self.clock.text(time);
        let url = self.href(self.plan.addresses().article(id));
        match logged {
            Logged::Correction(_, index) => {
                let correction = &head.corrections(self.now)[index];
                LogItem {
                    kind: correction.kind.word(),
                    label: self.text(label(correction.kind)),
                    date,
                    title: &head.title,
                    url: format!("{url}{}", fragment(index)),
                    text: &correction.text,
                    from: correction.from.as_deref().unwrap_or(""),
                    reply: None,
                }
            }
            Logged::Reply(_, reply) => LogItem {
                kind: CorrectionKind::HakJawab.word(),
                label: self.text(label(CorrectionKind::HakJawab)),
                date,
                title: &head.title,
                url,
                text: "",
                from: "",
                reply: Some(self.link_to(reply)),
            },
            // No title: it goes with the text.
            Logged::Withdrawal(_) => LogItem {
                kind: "pencabutan",
                label: self.text("withdrawal"),
                date,
                title: self.text("withdrawn_story"),
                url,
                text: head
                    .withdrawal()
                    .map_or("", |withdrawal| &*withdrawal.reason),
                from: "",
                reply: None,
            },
        }
    }

    /// An article as a link.
    pub(crate) fn link_to(&self, id: ArticleId) -> Link<'a> {
        Link {
            title: Cow::Borrowed(&*self.head(id).title),
            url: self.href(self.plan.addresses().article(id)),
        }
    }

    /// What an article follows, and what follows it; translations are told apart.
    pub(crate) fn ties(&self, id: ArticleId) -> Vec<TieView<'a>> {
        let ties = &self.site.relations;
        let kept = |(relation, _): &&(Relation, ArticleId)| *relation != Relation::Translation;
        let view = |(relation, other): &(Relation, ArticleId), key: [&'a str; 2]| TieView {
            relation: if *relation == Relation::Reply {
                "reply"
            } else {
                "update"
            },
            label: self.text(if *relation == Relation::Reply {
                key[0]
            } else {
                key[1]
            }),
            title: &self.head(*other).title,
            url: self.href(self.plan.addresses().article(*other)),
            date: self.clock.text(self.head(*other).date),
        };
        let back = ties
            .follows(id)
            .iter()
            .filter(kept)
            .map(|tie| view(tie, ["reply_to", "update_of"]));
        let on = ties
            .followed_by(id)
            .iter()
            .filter(kept)
            .map(|tie| view(tie, ["reply", "update"]));
        back.chain(on).collect()
    }

    /// The same story in other languages, with itself, by the tag of the language; nothing if there is no other.
    pub(crate) fn translations(&self, id: ArticleId) -> Vec<(&'a str, ArticleId)> {
        let ties = &self.site.relations;
        let is_translation =
            |(relation, _): &&(Relation, ArticleId)| *relation == Relation::Translation;
        let original = ties
            .follows(id)
            .iter()
            .find(is_translation)
            .map_or(id, |(_, original)| *original);
        let others = ties
            .followed_by(original)
            .iter()
            .filter(is_translation)
            .map(|(_, other)| *other);
        let mut all: Vec<(&'a str, ArticleId)> = Vec::new();
        for id in std::iter::once(original).chain(others) {
            let language = self
                .head(id)
                .language
                .as_deref()
                .unwrap_or(&self.settings.language);
            if all.iter().all(|(known, _)| *known != language) {
                all.push((language, id));
            }
        }
        if all.len() < 2 { Vec::new() } else { all }
    }

    /// The name of a language, or its tag.
    pub(crate) fn language_name(&self, tag: &'a str) -> &'a str {
        match tag.split('-').next().unwrap_or(tag) {
            "id" => self.text("language_id"),
            "en" => self.text("language_en"),
            "sas" => self.text("language_sas"),
            "ban" => self.text("language_ban"),
            "jv" | "jav" => self.text("language_jv"),
            _ => tag,
        }
    }

    /// Articles that wait for their verification, newest first.
    pub(crate) fn pending(&self) -> Vec<ArticleId> {
        let list = self.site.list(Group::Site).iter().copied();
        list.filter(|id| self.head(*id).is_pending).collect()
    }

    /// What a kind of correction is called.
    pub(crate) fn label_of(&self, kind: CorrectionKind) -> &'a str {
        self.text(label(kind))
    }
}

/// The interface string of a kind of correction.
fn label(kind: CorrectionKind) -> &'static str {
    match kind {
        CorrectionKind::Ralat => "correction_ralat",
        CorrectionKind::Koreksi => "correction_koreksi",
        CorrectionKind::HakJawab => "correction_hak_jawab",
    }
}

/// The place of a correction on its article's page; headings never begin with `_`.
pub(crate) fn fragment(index: usize) -> String {
    format!("#_ralat-{}", index + 1)
}
