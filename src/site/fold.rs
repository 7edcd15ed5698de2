//! Heads → tables.
//!
//! Owns: the order of everything, bylines, tags and series merged by slug, the lists. Refuses: reading texts; remarks point at
//! bytes and are located later.

use super::{Agenda, ArticleId, Byline, Entry, Group, PageId, Site, SiteTables, Term, ties};
use crate::base::{SitePart, SitePath, slug};
use crate::config::{Category, Editorial, Settings};
use crate::content::{ArticleKind, Body, Head, PageHead};
use crate::diag::{Diagnostic, Location, code, nearest};
use crate::i18n::{DateFormatter, DateLanguage};
use crate::newsroom::{Hidden, Standing, filed_under};
use crate::places::{Kim, Level, Person, Places};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything compiled, before it is folded; each list in the order of its files.
#[derive(Debug, Default)]
pub struct Compiled {
    /// Heads of articles; shared, since a session folds the same heads again and again.
    pub articles: Vec<Arc<Head>>,
    /// Standing pages.
    pub pages: Vec<(PageHead, Body)>,
    /// KIM profiles.
    pub kims: Vec<(Kim, Body)>,
    /// Authors.
    pub people: Vec<(Person, Body)>,
    /// Files that did not compile: links to them are not complained of too.
    pub broken: Vec<SitePath>,
}

/// Folds everything compiled into tables, with the standing of each article in the order of `compiled`. The clock is in the
/// standings alone, so that the same standings make the same tables.
pub fn fold(
    compiled: Compiled,
    standings: &[Standing],
    places: &Places,
    settings: &Settings,
) -> (Site, Vec<Diagnostic>) {
    let Compiled {
        articles,
        mut pages,
        kims,
        people,
        broken,
    } = compiled;
    let mut diagnostics = Vec::new();
    let mut sorted: Vec<_> = articles
        .into_iter()
        .zip(standings.iter().copied())
        .collect();
    sorted.sort_by(|(a, _), (b, _)| b.date.cmp(&a.date).then_with(|| a.path.cmp(&b.path)));
    let (heads, standings): (Vec<Arc<Head>>, Vec<Standing>) = sorted.into_iter().unzip();
    diagnostics.extend(required(&pages, settings));
    pages.retain(|(page, _)| !page.draft);
    let shown: Vec<&Head> = heads
        .iter()
        .zip(&standings)
        .filter(|(_, s)| s.is_shown())
        .map(|(head, _)| &**head)
        .collect();
    let (tags, spelled) = terms(
        shown
            .iter()
            .flat_map(|h| h.tags.iter().map(|t| (&h.path, t))),
        &mut diagnostics,
    );
    let series = series(&shown);
    let mut authors = Authors::new(&people, &kims);
    let clock = DateFormatter::new(settings.zone.clone(), DateLanguage::default());
    let mut site = SiteTables {
        tags,
        series,
        ..SiteTables::default()
    };
    site.entries = heads
        .iter()
        .zip(&standings)
        .map(|(head, standing)| Entry {
            standing: *standing,
            month: clock.month_of(head.date),
            filed: filed_under(head, places),
            bylines: authors.bylines(head, &mut diagnostics),
            tags: if standing.is_shown() {
                head.tags
                    .iter()
                    .filter_map(|t| spelled.get(&*t.value).copied())
                    .collect()
            } else {
                Vec::new()
            },
            category: head
                .category
                .as_deref()
                .and_then(|slug| category(settings, slug))
                .filter(|index| {
                    !names_place(head, places, &settings.categories[usize::from(*index)])
                }),
            series: head
                .series
                .as_deref()
                .filter(|_| standing.is_shown())
                .and_then(|name| index(&site.series, name)),
        })
        .collect();
    drop(spelled);
    for standing in standings {
        site.held.count(standing);
    }
    site.by_path = (0u32..)
        .zip(&heads)
        .map(|(id, head)| (head.path.clone(), ArticleId(id)))
        .collect();
    site.page_by_path = (0u16..)
        .zip(&pages)
        .map(|(id, (page, _))| (page.path.clone(), PageId(id)))
        .collect();
    site.broken = broken.into_iter().collect();
    (site.pages, site.kims, site.people) = (pages, kims, people);
    unknown_kims(&site, &mut diagnostics);
    list(&mut site, &heads, places);
    let mut site = Site {
        heads,
        tables: Arc::new(site),
        ..Site::default()
    };
    let ties = ties::tie(&site, &mut diagnostics);
    if let Some(tables) = Arc::get_mut(&mut site.tables) {
        tables.ties = ties; // nobody else has them yet
    }
    (site, diagnostics)
}

/// Remarks on standing pages that the press rules ask for.
fn required(pages: &[(PageHead, Body)], settings: &Settings) -> Vec<Diagnostic> {
    let page = |slug: &str| {
        pages
            .iter()
            .map(|(page, _)| page)
            .find(|page| *page.slug == *slug)
    };
    let missing: Vec<&str> = settings
        .required_pages
        .iter()
        .map(|slug| &**slug)
        .filter(|slug| page(slug).is_none())
        .collect();
    let drafts = settings
        .required_pages
        .iter()
        .filter_map(|slug| page(slug))
        .filter(|page| page.draft);
    let draft = |page: &PageHead| Diagnostic::new(code::PAGE_DRAFT).with("judul", &page.title);
    let mut found: Vec<Diagnostic> = drafts
        .map(|page| draft(page).at_span(&page.path, &page.title_span))
        .collect();
    if !missing.is_empty() {
        found.push(Diagnostic::new(code::PAGES_MISSING).with("daftar", missing.join(", ")));
    }
    found.extend(unanswered(settings));
    found
}

/// A remark where nobody answers for the site, or cannot be reached; none where the page about the editors is not asked for.
fn unanswered(settings: &Settings) -> Option<Diagnostic> {
    let Editorial {
        responsible,
        address,
        email,
        whatsapp,
        ..
    } = &settings.editorial;
    let wanted = [("penanggung_jawab", responsible), ("alamat", address)];
    let mut missing: Vec<&str> = wanted
        .into_iter()
        .filter(|(_, value)| value.trim().is_empty())
        .map(|(key, _)| key)
        .collect();
    if email.trim().is_empty() && whatsapp.trim().is_empty() {
        missing.push("surel");
    }
    let is_asked = settings
        .required_pages
        .iter()
        .any(|slug| **slug == *"redaksi");
    (is_asked && !missing.is_empty()).then(|| {
        let remark = Diagnostic::new(code::EDITORIAL_MISSING).with("daftar", missing.join(", "));
        remark.at(Location::file(&Settings::path()))
    })
}

/// Fills the lists, the neighbourhoods and the agendas; ids run newest first, so each list does too.
fn list(site: &mut SiteTables, heads: &[Arc<Head>], places: &Places) {
    let mut lists: FxHashMap<Group, Vec<ArticleId>> = FxHashMap::default();
    let mut neighbourhoods: FxHashMap<_, Vec<ArticleId>> = FxHashMap::default();
    let mut positions = vec![0; heads.len()];
    let articles = (0u32..).map(ArticleId).zip(heads.iter().zip(&site.entries));
    for (id, (head, entry)) in articles.filter(|(_, (_, entry))| entry.standing.is_shown()) {
        for group in groups(head, entry, places) {
            lists.entry(group).or_default().push(id);
        }
        let neighbours = neighbourhoods
            .entry(entry.filed.first().copied())
            .or_default();
        positions[id.0 as usize] = u32::try_from(neighbours.len()).unwrap_or(u32::MAX);
        neighbours.push(id);
    }
    site.agendas = agendas(&site.entries, heads, places);
    site.lists = lists.into_iter().collect();
    site.neighbourhoods = neighbourhoods.into_iter().collect();
    site.positions = positions;
}

fn agendas(entries: &[Entry], heads: &[Arc<Head>], places: &Places) -> BTreeMap<Group, Agenda> {
    let is_told = |standing: Standing| standing.is_shown() || standing == Standing::Withdrawn;
    let mut events: Vec<_> = (0u32..)
        .map(ArticleId)
        .zip(heads.iter().zip(entries))
        .filter(|(_, (_, entry))| is_told(entry.standing))
        .filter_map(|(id, (head, entry))| Some((head.event.as_ref()?.start, id, head, entry)))
        .collect();
    events.sort_unstable_by_key(|(start, id, ..)| (*start, *id));
    let mut agendas: BTreeMap<Group, Agenda> = BTreeMap::new();
    for (_, id, head, entry) in events {
        for group in groups(head, entry, places)
            .into_iter()
            .filter(|group| group.is_place())
        {
            let agenda = agendas.entry(group).or_default();
            if entry.standing.is_shown() {
                &mut agenda.events
            } else {
                &mut agenda.cancelled
            }
            .push(id);
        }
    }
    agendas
}

/// Every group an article is listed in, each once.
pub(super) fn groups(head: &Head, entry: &Entry, places: &Places) -> Vec<Group> {
    let (year, month) = entry.month;
    let mut groups = vec![Group::Site, Group::Month(year, month)];
    for place in &entry.filed {
        if let Some(kecamatan) = places.kecamatan(*place) {
            groups.push(Group::Kecamatan(kecamatan));
        }
        if places.get(*place).level == Level::Kelurahan {
            groups.push(Group::Kelurahan(*place));
        }
    }
    groups.extend(entry.category.map(Group::Category));
    groups.extend(entry.tags.iter().map(|tag| Group::Tag(*tag)));
    groups.extend(entry.series.map(Group::Series));
    groups.extend(
        (!matches!(head.kind, ArticleKind::Berita | ArticleKind::Agenda))
            .then_some(Group::Kind(head.kind)),
    );
    groups.extend(entry.bylines.iter().filter_map(|byline| match byline {
        Byline::Person(person) => Some(Group::Author(*person)),
        Byline::Name(_) | Byline::Editors => None,
    }));
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Whether a category names the kelurahan of a protected article.
fn names_place(head: &Head, places: &Places, category: &Category) -> bool {
    let hidden = Hidden::of(head, places);
    hidden.is_named_in(&category.slug) || hidden.is_named_in(&category.title)
}

fn category(settings: &Settings, slug: &str) -> Option<u16> {
    (0u16..)
        .zip(&settings.categories)
        .find(|(_, category)| *category.slug == *slug)
        .map(|(index, _)| index)
}

/// The index of a name among terms that are in the order of their slugs.
fn index(terms: &[Term], name: &str) -> Option<u32> {
    let slug = slug(name);
    terms
        .binary_search_by(|term| (*term.slug).cmp(&*slug))
        .ok()
        .and_then(|at| u32::try_from(at).ok())
}

type Tagged<'a> = (&'a SitePath, &'a crate::base::Written<Box<str>>);

/// Merges names by their slug; with the terms, the index of each spelling. The spelling of most writers wins; the others are
/// told once each.
fn terms<'a>(
    names: impl Iterator<Item = Tagged<'a>>,
    out: &mut Vec<Diagnostic>,
) -> (Vec<Term>, FxHashMap<&'a str, u32>) {
    let mut spellings: FxHashMap<&str, (usize, Tagged<'a>)> = FxHashMap::default();
    for (path, written) in names {
        spellings
            .entry(&written.value)
            .or_insert((0, (path, written)))
            .0 += 1;
    }
    let mut by_slug: BTreeMap<String, Vec<(usize, Tagged<'_>)>> = BTreeMap::new();
    let mut sorted: Vec<_> = spellings.into_values().collect();
    sorted.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.1.value.cmp(&b.1.1.value)));
    for (count, tagged) in sorted {
        by_slug
            .entry(slug(&tagged.1.value).into_owned())
            .or_default()
            .push((count, tagged));
    }
    let mut terms = Vec::with_capacity(by_slug.len());
    let mut indices = FxHashMap::default();
    for (index, (slug, spellings)) in (0u32..).zip(by_slug) {
        indices.extend(
            spellings
                .iter()
                .map(|(_, (_, written))| (&*written.value, index)),
        );
        let Some(((_, (_, winner)), others)) = spellings.split_first() else {
            continue;
        };
        for (_, (path, other)) in others {
            out.push(
                Diagnostic::new(code::TAG_SPELLINGS)
                    .with("ini", &other.value)
                    .with("itu", &winner.value)
                    .suggest(Some(&*winner.value))
                    .at_span(path, &other.span),
            );
        }
        terms.push(Term {
            slug: slug.into(),
            title: winner.value.clone(),
        });
    }
    (terms, indices)
}

/// Series by slug; the spelling of the oldest part wins.
fn series(shown: &[&Head]) -> Vec<Term> {
    let mut by_slug: BTreeMap<String, Box<str>> = BTreeMap::new();
    for name in shown.iter().filter_map(|head| head.series.as_ref()) {
        by_slug.insert(slug(name).into_owned(), name.clone());
    }
    by_slug
        .into_iter()
        .map(|(slug, title)| Term {
            slug: slug.into(),
            title,
        })
        .collect()
}

/// Authors by what writers call them.
struct Authors<'a> {
    by_name: FxHashMap<String, u16>,
    names: Vec<&'a str>,
    /// Whether each belongs to a KIM, whose kelurahan readers know.
    is_member: Vec<bool>,
    /// Officers of a KIM: their names are on its page.
    officers: BTreeSet<String>,
    /// By what was written, since most write few names many times.
    met: FxHashMap<&'a str, Option<u16>>,
}

impl<'a> Authors<'a> {
    fn new(people: &'a [(Person, Body)], kims: &[(Kim, Body)]) -> Self {
        let officers = kims.iter().flat_map(|(kim, _)| &kim.officers);
        let mut by_name = FxHashMap::default();
        for (index, (person, _)) in (0u16..).zip(people) {
            by_name
                .entry(slug(&person.name).into_owned())
                .or_insert(index);
        }
        for (index, (person, _)) in (0u16..).zip(people) {
            by_name.insert(person.id.to_string(), index); // the file's name outweighs a namesake
        }
        Self {
            by_name,
            names: people
                .iter()
                .flat_map(|(p, _)| [&*p.id, &*p.name])
                .collect(),
            is_member: people
                .iter()
                .map(|(person, _)| person.kim.is_some())
                .collect(),
            officers: officers
                .map(|officer| slug(&officer.name).into_owned())
                .collect(),
            met: FxHashMap::default(),
        }
    }

    /// Bylines of an article. A name without a file stays a name; where the site keeps files, it is told. For a member of a KIM
    /// the newsroom signs what is protected.
    fn bylines(&mut self, head: &'a Head, out: &mut Vec<Diagnostic>) -> Vec<Byline> {
        let mut bylines = Vec::with_capacity(head.authors.len());
        for author in &head.authors {
            let by_name = &self.by_name;
            let known = *self
                .met
                .entry(&author.value)
                .or_insert_with(|| by_name.get(&*slug(&author.value)).copied());
            let byline = match known {
                Some(index) if head.protect.is_some() && self.is_member[usize::from(index)] => {
                    Byline::Editors
                }
                Some(index) => Byline::Person(index),
                None => {
                    if !self.names.is_empty() {
                        out.push(
                            Diagnostic::new(code::AUTHOR_UNKNOWN)
                                .with("nama", &author.value)
                                .suggest(nearest(&author.value, self.names.iter().copied()))
                                .at_span(&head.path, &author.span),
                        );
                    }
                    let is_officer =
                        head.protect.is_some() && self.officers.contains(&*slug(&author.value));
                    if is_officer {
                        Byline::Editors
                    } else {
                        Byline::Name(author.value.clone())
                    }
                }
            };
            if !bylines.contains(&byline) {
                bylines.push(byline);
            }
        }
        bylines
    }
}

fn unknown_kims(site: &SiteTables, out: &mut Vec<Diagnostic>) {
    for (person, _) in &site.people {
        let is_broken = |kim: &str| {
            site.broken
                .iter()
                .any(|path| path.parent() == SitePart::Kims.name() && path.stem() == kim)
        };
        if let Some(kim) = person
            .kim
            .as_ref()
            .filter(|kim| site.kim(&kim.value).is_none() && !is_broken(&kim.value))
        {
            out.push(
                Diagnostic::new(code::KIM_UNKNOWN)
                    .with("kim", &kim.value)
                    .suggest(nearest(&kim.value, site.kims.iter().map(|(k, _)| &*k.id)))
                    .at_span(&person.path, &kim.span),
            );
        }
    }
}
