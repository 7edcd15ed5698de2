//! Articles → tables.
//!
//! Owns: the order of everything, and the lists. Refuses: reading texts; remarks point at bytes and are located later.

use super::group::groups;
use super::link::FileIndex;
use super::relations::relate;
use super::{Agenda, ArticleId, Entry, Group, PageId, Site, SiteTables, Term, page, terms};
use crate::base::{SitePath, Written};
use crate::config::Settings;
use crate::content::PageHead;
use crate::diag::{Diagnostic, code, nearest};
use crate::i18n::{DateFormatter, DateLanguage};
use crate::newsroom::{
    Byline, HiddenCounts, PublicBody, PublicHead, Released, Seen, Signatures, Standing,
};
use crate::places::{Kim, Person, PlaceId, Places};
use jiff::Timestamp;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything compiled, before it is folded; each list in the order of its files.
#[derive(Debug, Default)]
pub(crate) struct Compiled {
    /// Articles, as the newsroom released them.
    pub articles: Vec<Released>,
    /// Standing pages.
    pub pages: Vec<(PageHead, PublicBody)>,
    /// KIM profiles.
    pub kims: Vec<(Kim, PublicBody)>,
    /// Authors.
    pub people: Vec<(Person, PublicBody)>,
    /// Files that did not compile: links to them are not complained of too.
    pub broken: Vec<SitePath>,
}

/// Folds everything compiled into tables, as readers see it at a moment. The tables depend on the standing of each article at
/// that moment, not on the clock itself; the log depends on both.
pub(crate) fn fold(
    compiled: Compiled,
    places: &Places,
    settings: &Settings,
    now: Timestamp,
) -> (Site, Vec<Diagnostic>) {
    let Compiled {
        articles,
        mut pages,
        kims,
        people,
        broken,
    } = compiled;
    // A required page that is a draft is told as such, not as missing: before drafts go.
    let mut out = page::required(&pages, settings);
    pages.retain(|(page, _)| !page.draft);
    let articles = Articles::sort(articles, now);
    let (tags, spellings) = articles.tags(&mut out);
    let series = articles.series();
    let bylines = articles.bylines(&people, &kims, &mut out);
    let entries = articles.entries(bylines, &spellings, &series, settings);
    let files = articles.files(&pages, broken);
    out.extend(unknown_kims(&people, &kims, &files));
    let Articles {
        heads,
        held,
        counts,
        ..
    } = articles;
    let held = held.iter().map(|article| &**article.redacted());
    let relations = relate(&heads, &entries, held, &files, &mut out);
    let lists = Lists::of(&heads, &entries, places);
    let tables = SiteTables {
        agendas: agendas(&heads, &entries, places),
        lists: lists.by_group,
        neighbourhoods: lists.neighbourhoods,
        positions: lists.positions,
        entries,
        pages,
        kims,
        people,
        tags,
        series,
        files,
        relations,
        held: counts,
    };
    (Site::new(heads, Arc::new(tables), places, now), out)
}

/// Articles in their order, newest first, the path deciding between equals; those that readers see apart from the others.
struct Articles {
    heads: Vec<Arc<PublicHead>>,
    standings: Vec<Standing>,
    held: Vec<Released>,
    counts: HiddenCounts,
}

/// The index of a tag by each of its spellings.
type Spellings<'a> = FxHashMap<&'a str, u32>;

impl Articles {
    fn sort(mut articles: Vec<Released>, now: Timestamp) -> Self {
        articles.sort_by(|a, b| {
            let (a, b) = (a.redacted(), b.redacted());
            b.date.cmp(&a.date).then_with(|| a.path.cmp(&b.path))
        });
        let mut sorted = Self {
            heads: Vec::with_capacity(articles.len()),
            standings: Vec::with_capacity(articles.len()),
            held: Vec::new(),
            counts: HiddenCounts::default(),
        };
        for article in articles {
            match article.seen(now) {
                Seen::Shown(standing, head) => {
                    sorted.counts.show(standing);
                    sorted.heads.push(head);
                    sorted.standings.push(standing);
                }
                Seen::Held(held) => {
                    sorted.counts.hold(held);
                    sorted.held.push(article);
                }
            }
        }
        sorted
    }

    fn shown(&self) -> impl Iterator<Item = &PublicHead> {
        let all = self.heads.iter().zip(&self.standings);
        all.filter(|(_, standing)| standing.is_shown())
            .map(|(head, _)| &**head)
    }

    /// Tags of shown articles.
    fn tags(&self, out: &mut Vec<Diagnostic>) -> (Vec<Term>, Spellings<'_>) {
        let spellings = self
            .shown()
            .flat_map(|head| head.tags.iter().map(|tag| (&head.path, tag)));
        terms::tags(spellings, out)
    }

    fn series(&self) -> Vec<Term> {
        terms::series(self.shown().filter_map(|head| head.series.as_ref()))
    }

    /// Who signs each article that is seen. Names that nobody knows are remarked on in the others too.
    fn bylines(
        &self,
        people: &[(Person, PublicBody)],
        kims: &[(Kim, PublicBody)],
        out: &mut Vec<Diagnostic>,
    ) -> Vec<Vec<Byline>> {
        let people = people.iter().map(|(person, _)| person);
        let kims = kims.iter().map(|(kim, _)| kim);
        let mut signatures = Signatures::new(people, kims);
        let bylines = self.heads.iter().map(|head| signatures.of(head, out));
        let bylines = bylines.collect();
        for article in &self.held {
            signatures.of(article.redacted(), out);
        }
        bylines
    }

    fn entries(
        &self,
        bylines: Vec<Vec<Byline>>,
        tags: &Spellings<'_>,
        series: &[Term],
        settings: &Settings,
    ) -> Vec<Entry> {
        let clock = DateFormatter::new(settings.zone.clone(), DateLanguage::default());
        let seen = self.heads.iter().zip(&self.standings).zip(bylines);
        let entry = |((head, standing), bylines): ((&Arc<PublicHead>, &Standing), _)| Entry {
            standing: *standing,
            filed: head.places.clone(),
            bylines,
            tags: indices(&head.tags, tags),
            category: head
                .category
                .as_deref()
                .and_then(|slug| category(settings, slug)),
            month: clock.month_of(head.date),
            series: head
                .series
                .as_deref()
                .and_then(|name| terms::index(series, name)),
        };
        seen.map(entry).collect()
    }

    fn files(&self, pages: &[(PageHead, PublicBody)], broken: Vec<SitePath>) -> FileIndex {
        // Ids are places in `heads`, so nothing may be sorted or dropped after this.
        let ids = (0u32..).map(ArticleId);
        let page_ids = (0u16..).map(PageId);
        let held = self.held.iter().map(|article| &article.redacted().path);
        FileIndex {
            articles: self.heads.iter().map(|h| h.path.clone()).zip(ids).collect(),
            pages: pages
                .iter()
                .map(|(p, _)| p.path.clone())
                .zip(page_ids)
                .collect(),
            held: held.cloned().collect(),
            broken: broken.into_iter().collect(),
        }
    }
}

fn indices(tags: &[Written<Box<str>>], spellings: &Spellings<'_>) -> Vec<u32> {
    tags.iter()
        .filter_map(|tag| spellings.get(&*tag.value).copied())
        .collect()
}

fn category(settings: &Settings, slug: &str) -> Option<u16> {
    (0u16..)
        .zip(&settings.categories)
        .find(|(_, category)| *category.slug == *slug)
        .map(|(index, _)| index)
}

/// Lists of shown articles; ids run newest first, so each list does too.
struct Lists {
    by_group: BTreeMap<Group, Vec<ArticleId>>,
    neighbourhoods: BTreeMap<Option<PlaceId>, Vec<ArticleId>>,
    positions: Vec<u32>,
}

impl Lists {
    fn of(heads: &[Arc<PublicHead>], entries: &[Entry], places: &Places) -> Self {
        // Hash maps while they are filled: 50,000 articles lie in some ten groups each.
        let mut lists: FxHashMap<Group, Vec<ArticleId>> = FxHashMap::default();
        let mut neighbourhoods: FxHashMap<_, Vec<ArticleId>> = FxHashMap::default();
        let mut positions = vec![0; heads.len()];
        for (id, (head, entry)) in (0u32..).map(ArticleId).zip(heads.iter().zip(entries)) {
            if !entry.standing.is_shown() {
                continue;
            }
            for group in groups(head, entry, places) {
                lists.entry(group).or_default().push(id);
            }
            let place = entry.filed.first().copied();
            let neighbours = neighbourhoods.entry(place).or_default();
            positions[id.0 as usize] = u32::try_from(neighbours.len()).unwrap_or(u32::MAX);
            neighbours.push(id);
        }
        Self {
            by_group: lists.into_iter().collect(),
            neighbourhoods: neighbourhoods.into_iter().collect(),
            positions,
        }
    }
}

/// Events of shown articles, and of withdrawn ones: whoever has those in a calendar is told that they are off.
fn agendas(
    heads: &[Arc<PublicHead>],
    entries: &[Entry],
    places: &Places,
) -> BTreeMap<Group, Agenda> {
    let mut events = Vec::new();
    for (id, (head, entry)) in (0u32..).map(ArticleId).zip(heads.iter().zip(entries)) {
        if let Some(event) = &head.event {
            events.push((event.start, id, head, entry));
        }
    }
    events.sort_unstable_by_key(|(start, id, ..)| (*start, *id));
    let mut agendas: BTreeMap<Group, Agenda> = BTreeMap::new();
    for (_, id, head, entry) in events {
        let groups = groups(head, entry, places);
        for group in groups.into_iter().filter(|group| group.is_place()) {
            let agenda = agendas.entry(group).or_default();
            if entry.standing.is_shown() {
                agenda.events.push(id);
            } else {
                agenda.cancelled.push(id);
            }
        }
    }
    agendas
}

/// Remarks on authors whose KIM has no profile.
fn unknown_kims(
    people: &[(Person, PublicBody)],
    kims: &[(Kim, PublicBody)],
    files: &FileIndex,
) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for (person, _) in people {
        let Some(kim) = &person.kim else { continue };
        let is_known = kims.iter().any(|(known, _)| known.id == kim.value);
        if !is_known && !files.is_broken_kim(&kim.value) {
            let ids = kims.iter().map(|(known, _)| &*known.id);
            let remark = Diagnostic::new(code::KIM_UNKNOWN)
                .with("kim", &kim.value)
                .suggest(nearest(&kim.value, ids));
            out.push(remark.at_span(&person.path, &kim.span));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Written;
    use crate::config;
    use crate::content::{CompileContext, compile};
    use crate::diag::Text;
    use crate::newsroom::release;
    use crate::site::{Destination, LinkError, Logged};

    const SETTINGS: &str =
        "nama: KIM\nalamat: https://kim.example.id/\nwilayah: \"52.71\"\nhalaman_wajib: []\n";
    const PLACES: &str = "kode,nama\n52.71,Kota Mataram\n52.71.01,Ampenan\n52.71.01.1001,Bintaro\n";

    fn path(text: &str) -> SitePath {
        SitePath::new(text).expect("a path")
    }

    /// The tables of articles in Bintaro, each given by name, front matter and nothing else; with the codes of the remarks.
    fn folded(articles: &[(&str, &str)]) -> (Site, Vec<String>) {
        let (yaml, list) = (path("kulkul.yaml"), path("wilayah.csv"));
        let text = |path, text| Text { path, text };
        let settings = config::read_settings(text(&yaml, SETTINGS))
            .0
            .expect("settings");
        let region = Written::new("52.71".into(), 0..0);
        let places = crate::places::read(text(&list, PLACES), &region, text(&yaml, SETTINGS));
        let places = places.0.expect("places");
        let context = CompileContext {
            zone: &settings.zone,
            places: &places,
            categories: &settings.categories,
        };
        let released = |(name, front): &(&str, &str)| {
            let file = path(&format!("content/ampenan/bintaro/{name}.md"));
            let source = format!("---\njudul: {name}\n{front}\n---\n\nIsi.\n");
            let article = compile(&file, source.as_bytes(), &context).0;
            release(article.expect("an article"), &context).0
        };
        let compiled = Compiled {
            articles: articles.iter().map(released).collect(),
            ..Compiled::default()
        };
        let now = "2026-12-01T09:05:00+08:00".parse().expect("a moment");
        let (site, remarks) = fold(compiled, &places, &settings, now);
        let codes = remarks.iter().map(|remark| remark.code.to_string());
        (site, codes.collect())
    }

    fn titles(site: &Site, ids: &[ArticleId]) -> Vec<String> {
        ids.iter()
            .map(|id| site.head(*id).slug.to_string())
            .collect()
    }

    #[test]
    fn the_newest_is_first_and_what_waits_is_not_there() {
        let (site, _) = folded(&[
            ("lama", "tanggal: 2026-11-01"),
            ("baru", "tanggal: 2026-11-20"),
            ("draf", "tanggal: 2026-11-20\ndraf: ya"),
            ("nanti", "tanggal: 2026-12-24"),
            (
                "dicabut",
                "tanggal: 2026-11-10\ndicabut: {waktu: 2026-11-11, alasan: Keliru.}",
            ),
        ]);
        assert_eq!(titles(&site, site.list(Group::Site)), ["baru", "lama"]);
        assert_eq!(site.heads.len(), 3, "a notice has a head too");
        assert_eq!(
            (site.held.drafts, site.held.scheduled, site.held.withdrawn),
            (1, 1, 1)
        );
        let from = path("content/ampenan/bintaro/baru.md");
        assert!(matches!(
            site.destination(&from, "dicabut.md"),
            Ok(Destination::Article(_))
        ));
        for file in ["draf.md", "nanti.md"] {
            assert_eq!(site.destination(&from, file), Err(LinkError::Held));
            assert_eq!(
                site.article_at(&path(&format!("content/ampenan/bintaro/{file}"))),
                None
            );
        }
        let near = Err(LinkError::NoFile(Some("draf.md".into())));
        assert_eq!(site.destination(&from, "darf.md"), near);
    }

    #[test]
    fn a_protected_article_lies_in_its_kecamatan_alone() {
        let (site, _) = folded(&[("anak", "tanggal: 2026-11-01\nlindungi: anak")]);
        let groups: Vec<Group> = site.lists.keys().copied().collect();
        assert!(
            groups
                .iter()
                .any(|group| matches!(group, Group::Kecamatan(_)))
        );
        assert!(
            !groups
                .iter()
                .any(|group| matches!(group, Group::Kelurahan(_)))
        );
    }

    #[test]
    fn most_writers_decide_how_a_tag_is_spelt() {
        let (site, remarks) = folded(&[
            ("a", "tanggal: 2026-11-01\ntag: [UMKM]"),
            ("b", "tanggal: 2026-11-02\ntag: [umkm]"),
            ("c", "tanggal: 2026-11-03\ntag: [UMKM]"),
            ("d", "tanggal: 2026-11-04\ntag: [draf saja]\ndraf: ya"),
        ]);
        let tags: Vec<_> = site
            .tags
            .iter()
            .map(|tag| (&*tag.slug, &*tag.title))
            .collect();
        assert_eq!(tags, [("umkm", "UMKM")]);
        assert_eq!(site.list(Group::Tag(0)).len(), 3);
        assert_eq!(remarks, [code::TAG_SPELLINGS.to_string()]);
    }

    #[test]
    fn articles_follow_one_another_both_ways() {
        let (site, remarks) = folded(&[
            ("asal", "tanggal: 2026-11-01"),
            ("jawab", "tanggal: 2026-11-03\nhak_jawab_atas: asal.md"),
            (
                "anak",
                "tanggal: 2026-11-04\nlindungi: anak\npembaruan_dari: asal.md",
            ),
            (
                "hilang",
                "tanggal: 2026-11-05\ndraf: ya\npembaruan_dari: tak-ada.md",
            ),
        ]);
        let id = |name: &str| {
            let file = path(&format!("content/ampenan/bintaro/{name}.md"));
            site.article_at(&file).expect("an article")
        };
        let related = site.relations.followed_by(id("asal"));
        assert_eq!(
            related.iter().map(|(_, id)| *id).collect::<Vec<_>>(),
            [id("jawab")]
        );
        assert_eq!(site.relations.follows(id("jawab")).len(), 1);
        let log: Vec<Logged> = site.logs[&Group::Site]
            .iter()
            .map(|(_, logged)| *logged)
            .collect();
        assert_eq!(log, [Logged::Reply(id("asal"), id("jawab"))]);
        let wanted = [code::RELATION_PROTECTED, code::RELATION_NOWHERE];
        assert_eq!(remarks, wanted.map(|code| code.to_string()));
    }
}
