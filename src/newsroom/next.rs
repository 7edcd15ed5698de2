//! When a site next changes by itself, so that somebody can build it again then.
//!
//! Owns: the moments at which time alone changes what readers see of an article. Refuses: words.

use super::{PublicHead, Standing};
use crate::base::Zone;
use crate::content::{ArticleKind, Event};
use jiff::{SignedDuration, Timestamp};

/// How long an article is news: Google wants no older ones in a news sitemap.
/// <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>
const NEWS: SignedDuration = SignedDuration::from_hours(48);

/// What time alone changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Change {
    /// An article is due.
    Due,
    /// An article ends.
    Ends,
    /// A correction that was dated ahead is shown.
    Correction,
    /// A banner goes.
    Banner,
    /// An event is over.
    EventOver,
    /// An article is no longer news.
    LeavesNews,
}

/// The next change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Next {
    /// When; always after the moment that was asked about.
    pub at: Timestamp,
    /// What.
    pub change: Change,
}

/// Whether an article belongs among the news of the last two days. Paid texts do not, nor what must not be spread: a story
/// about a child or a victim.
pub(crate) fn is_news(head: &PublicHead, standing: Standing, now: Timestamp) -> bool {
    may_be_news(head, standing) && now < head.issued.saturating_add(NEWS).unwrap_or(now)
}

fn may_be_news(head: &PublicHead, standing: Standing) -> bool {
    matches!(standing, Standing::Public | Standing::Pending)
        && head.kind != ArticleKind::Advertorial
}

/// From when on an event is over: its end, or else the midnight after it began.
pub(crate) fn over(event: &Event, zone: &Zone) -> Timestamp {
    // Without an end nobody knows how long it takes: the rest of its day.
    event
        .end
        .unwrap_or_else(|| zone.midnight_after(event.start))
}

/// Everything that time alone will change after `now` about an article that came before readers. That it comes at all is among
/// the [`HiddenCounts`](super::HiddenCounts).
pub(crate) fn changes(
    head: &PublicHead,
    standing: Standing,
    now: Timestamp,
    zone: &Zone,
) -> impl Iterator<Item = Next> {
    let corrections = head.corrections.iter().map(|correction| correction.time);
    let leaves = may_be_news(head, standing)
        .then(|| head.issued.saturating_add(NEWS).ok())
        .flatten();
    let moments = [
        (Change::Ends, head.expires),
        (
            Change::Correction,
            corrections.filter(|time| *time > now).min(),
        ),
        (
            Change::Banner,
            head.urgent.as_ref().map(|urgent| urgent.until),
        ),
        (
            Change::EventOver,
            head.event.as_ref().map(|event| over(event, zone)),
        ),
        (Change::LeavesNews, leaves),
    ];
    let is_shown = standing.is_shown();
    moments
        .into_iter()
        .filter_map(|(change, at)| Some(Next { at: at?, change }))
        .filter(move |next| is_shown && next.at > now)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::base::{SitePath, Written};
    use crate::content::{CompileContext, compile};
    use crate::diag::{Severity, Text};
    use crate::newsroom::{Held, HiddenCounts, PublicBody, Released, Seen, release};

    /// An article with these lines in its head.
    pub(in crate::newsroom) fn article(front: &str) -> Released {
        written("content/ampenan/a.md", front, "Isi.").0
    }

    /// An article in this file, with these lines in its head and this text.
    pub(in crate::newsroom) fn written(
        path: &str,
        front: &str,
        body: &str,
    ) -> (Released, PublicBody) {
        let list = SitePath::new("wilayah.csv").expect("valid");
        let text = Text {
            path: &list,
            text: "kode,nama\n52.71,Kota Mataram\n52.71.01,Ampenan\n52.71.01.1001,Bintaro\n",
        };
        let places = crate::places::read(text, &Written::new("52.71".into(), 0..0), text)
            .0
            .expect("a good list");
        let context = CompileContext {
            zone: &Zone::wita(),
            places: &places,
            categories: &[],
        };
        let path = SitePath::new(path).expect("valid");
        let date = if front.contains("tanggal") {
            ""
        } else {
            "tanggal: 2026-11-20\n"
        };
        let source = format!("---\njudul: A\n{date}{front}\n---\n{body}\n");
        let (article, remarks) = compile(&path, source.as_bytes(), &context);
        let errors = remarks
            .iter()
            .filter(|remark| remark.severity() == Severity::Error);
        assert_eq!(errors.count(), 0, "{source}");
        release(article.expect("an article"), &context)
    }

    pub(in crate::newsroom) fn at(text: &str) -> Timestamp {
        format!("{text}+08:00").parse().expect("a moment")
    }

    fn due(held: Held) -> Option<Next> {
        let mut counts = HiddenCounts::default();
        counts.hold(held);
        let change = Change::Due;
        counts.next_due.map(|at| Next { at, change })
    }

    /// Changes of an article after a moment, in their order.
    fn after(front: &str, now: &str) -> Vec<(Change, String)> {
        let (now, zone) = (at(now), Zone::wita());
        let mut found: Vec<Next> = match article(front).seen(now) {
            Seen::Shown(standing, head) => changes(&head, standing, now, &zone).collect(),
            Seen::Held(held) => due(held).into_iter().collect(),
        };
        found.sort_unstable();
        found
            .into_iter()
            .map(|next| (next.change, zone.at(next.at).datetime().to_string()))
            .collect()
    }

    #[test]
    fn an_article_comes_leaves_the_news_and_ends() {
        let front = "tanggal: 2026-11-20\nterbit: 2026-12-02 09.05\nberakhir: 2026-12-31\n";
        assert_eq!(
            after(front, "2026-12-02T09:04:59"),
            [(Change::Due, "2026-12-02T09:05:00".into())]
        );
        let (leaves, ends) = (
            (Change::LeavesNews, "2026-12-04T09:05:00".into()),
            (Change::Ends, "2026-12-31T23:59:59".into()),
        );
        assert_eq!(after(front, "2026-12-02T09:05:00"), [leaves, ends.clone()]);
        assert_eq!(after(front, "2026-12-04T09:05:00"), [ends]);
        assert_eq!(after(front, "2026-12-31T23:59:59"), []);
    }

    #[test]
    fn what_nobody_sees_does_not_change() {
        for front in [
            "draf: true",
            "dicabut: {waktu: 2026-12-01, alasan: Keliru.}",
        ] {
            let front = format!("tanggal: 2026-11-20\nberakhir: 2026-12-31\n{front}\n");
            assert_eq!(after(&front, "2026-12-02T09:05:00"), [], "{front}");
        }
    }

    #[test]
    fn paid_texts_and_protected_ones_are_no_news() {
        for (more, news) in [
            ("", true),
            ("verifikasi: menunggu", true),
            ("jenis: advertorial", false),
            ("lindungi: anak", false),
        ] {
            let article = article(&format!("tanggal: 2026-12-01 08.00\n{more}\n"));
            let is = |now| match article.seen(at(now)) {
                Seen::Shown(standing, head) => is_news(&head, standing, at(now)),
                Seen::Held(_) => false,
            };
            assert_eq!(
                (is("2026-12-03T07:59:59"), is("2026-12-03T08:00:00")),
                (news, false),
                "{more}"
            );
        }
    }

    #[test]
    fn banners_events_and_corrections_have_their_moments() {
        let front = "tanggal: 2026-11-20\ndarurat: 2026-12-03 06.00\nagenda: {mulai: 2026-12-05 16.00}\n\
                     koreksi: [{waktu: 2026-12-02, isi: Dua belas.}, {waktu: 2026-11-21, isi: Sebelas.}]\n";
        let wanted = [
            (Change::Correction, "2026-12-02T00:00:00".into()),
            (Change::Banner, "2026-12-03T06:00:00".into()),
            (Change::EventOver, "2026-12-06T00:00:00".into()),
        ];
        assert_eq!(after(front, "2026-12-01T09:05:00"), wanted);
    }
}
