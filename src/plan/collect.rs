//! Tables → the list of outputs.

use super::{
    Addresses, Api, CardFingerprints, Index, Offline, Output, Part, Pictures, Plan, Planned,
    Search, archives,
};
use crate::base::{SitePath, Span, UrlPath};
use crate::config::{GroupKind, Settings};
use crate::content::ArticleKind;
use crate::diag::{Diagnostic, Location, code, nearest};
use crate::places::{Level, Place, PlaceId, Places};
use crate::search::Period;
use crate::site::{ArticleId, Group, Site};
use std::collections::{BTreeMap, BTreeSet};

/// What pages depend on beside the tables: files that become outputs as they are, and the clock.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    /// Theme files: name there, and name with its fingerprint.
    pub assets: Vec<(Box<str>, Box<str>)>,
    /// `static/**`.
    pub statics: Vec<SitePath>,
    /// Files beside articles, pages and profiles that something shown uses.
    pub attachments: Vec<SitePath>,
    /// Files that protected articles use, shown or attached. They lie at the article's address: their own folder would name
    /// the kelurahan.
    pub quiet: BTreeMap<SitePath, ArticleId>,
    /// Pictures that pages may show.
    pub pictures: Pictures,
    /// Share cards.
    pub cards: CardFingerprints,
    /// Whether anything is news at the moment: a sitemap without an address would not be valid.
    pub has_news: bool,
    /// Periods of the search index, with the number of files of words and of articles.
    pub periods: Vec<(Period, u16, u16)>,
}

/// Lists every output of a site, in the order of paths. Two at one address are an error that names both.
pub fn plan(
    site: &Site,
    places: &Places,
    settings: &Settings,
    inputs: &Inputs,
) -> (Plan, Vec<Diagnostic>) {
    let addresses = Addresses::new(site, places, settings, inputs);
    let mut outputs = articles(site);
    outputs.extend(lists(site, places, settings));
    outputs.extend(months(site, settings));
    outputs.extend(
        (0u16..)
            .zip(&site.pages)
            .map(|(id, _)| Output::Page(crate::site::PageId(id))),
    );
    outputs.push(Output::NotFound);
    outputs.push(Output::Robots);
    outputs.push(Output::Pending);
    if settings.outputs.urgent || settings.outputs.offline {
        outputs.push(Output::Script);
    }
    outputs.push(Output::Log(Group::Site));
    let places_with_log = site
        .logs
        .keys()
        .filter(|group| matches!(group, Group::Kecamatan(_) | Group::Kelurahan(_)));
    outputs.extend(places_with_log.map(|group| Output::Log(*group)));
    outputs.extend(agendas(site, settings));
    outputs.extend(api(site, places, settings));
    outputs.extend(sitemaps(site, settings, inputs));
    outputs.extend(extras(settings, inputs));
    outputs.extend(
        inputs
            .assets
            .iter()
            .map(|(name, _)| Output::Asset(name.clone())),
    );
    outputs.extend(inputs.statics.iter().cloned().map(Output::Static));
    outputs.extend(inputs.attachments.iter().cloned().map(Output::Attachment));
    let shapes = inputs
        .pictures
        .iter()
        .flat_map(|(path, picture)| picture.shapes.iter().map(move |shape| (path, *shape)));
    outputs.extend(shapes.map(|(path, shape)| Output::Picture(path.clone(), shape)));
    outputs.extend(inputs.cards.of.keys().copied().map(Output::Card));
    outputs.extend(inputs.cards.site.map(|_| Output::SiteCard));
    let mut diagnostics = Vec::new();
    let aliases = aliases(site, &mut diagnostics);
    outputs.extend(
        aliases
            .iter()
            .map(|(from, _)| Output::Redirect(from.clone())),
    );
    let mut planned: Vec<Planned> = outputs
        .into_iter()
        .map(|output| {
            let url = addresses.of(&output);
            Planned {
                path: url.output(),
                url,
                output,
            }
        })
        .collect();
    planned.sort_by(|a, b| a.path.cmp(&b.path).then_with(|| a.output.cmp(&b.output)));
    collisions(site, &planned, &mut diagnostics);
    planned.dedup_by(|b, a| a.path == b.path);
    let redirects = aliases
        .into_iter()
        .map(|(from, to)| (from, addresses.of(&to)))
        .collect();
    let has_own_table = |output: &Output| {
        use Output::{Archive, Article, Attachment, Card, Picture, Static};
        matches!(
            output,
            Output::Search(Search::Words(..) | Search::Articles(..))
        ) || matches!(
            output,
            Article(_) | Archive(..) | Static(_) | Attachment(_) | Picture(..) | Card(_)
        )
    };
    let built = planned
        .iter()
        .map(|planned| &planned.output)
        .filter(|output| !has_own_table(output))
        .cloned()
        .collect();
    let sections = sections(settings, &mut diagnostics);
    let plan = Plan {
        outputs: planned,
        addresses,
        redirects,
        built,
        sections,
    };
    menu(settings, &plan, &mut diagnostics);
    diagnostics.extend(logo(settings, &plan));
    (plan, diagnostics)
}

fn articles(site: &Site) -> Vec<Output> {
    let kind = |entry: &crate::site::Entry, id| match entry.standing {
        standing if standing.is_shown() => Some(Output::Article(id)),
        standing if standing.leaves_notice() => Some(Output::Notice(id)),
        _ => None,
    };
    site.articles()
        .filter_map(|(id, _, entry)| kind(entry, id))
        .collect()
}

/// Newest pages, archive pages, feeds and indexes of every group that the site wants.
fn lists(site: &Site, places: &Places, settings: &Settings) -> Vec<Output> {
    let mut groups = vec![Group::Site];
    groups.extend(places.iter().filter_map(|(id, place)| match place.level {
        Level::Region => None,
        Level::Kecamatan => Some(Group::Kecamatan(id)),
        Level::Kelurahan => Some(Group::Kelurahan(id)),
    }));
    let wants = |kind| settings.outputs.lists.contains(&kind);
    let mut outputs = vec![Output::Index(Index::Places)];
    if wants(GroupKind::Category) && !settings.categories.is_empty() {
        groups.extend(
            (0u16..)
                .zip(&settings.categories)
                .map(|(index, _)| Group::Category(index)),
        );
        outputs.push(Output::Index(Index::Categories));
    }
    if wants(GroupKind::Tag) && !site.tags.is_empty() {
        groups.extend((0u32..).zip(&site.tags).map(|(index, _)| Group::Tag(index)));
        outputs.push(Output::Index(Index::Tags));
    }
    if wants(GroupKind::Author) && !site.people.is_empty() {
        groups.extend(
            (0u16..)
                .zip(&site.people)
                .map(|(index, _)| Group::Author(index)),
        );
        outputs.push(Output::Index(Index::Authors));
    }
    if wants(GroupKind::Series) && !site.series.is_empty() {
        groups.extend(
            (0u32..)
                .zip(&site.series)
                .map(|(index, _)| Group::Series(index)),
        );
        outputs.push(Output::Index(Index::Series));
    }
    if wants(GroupKind::Kind) {
        let kinds = ArticleKind::ALL.map(Group::Kind);
        groups.extend(
            kinds
                .into_iter()
                .filter(|group| !site.list(*group).is_empty()),
        );
    }
    for group in groups {
        outputs.push(if group == Group::Site {
            Output::Home
        } else {
            Output::Latest(group)
        });
        outputs.extend(
            (1..=archives(site.list(group).len())).map(|number| Output::Archive(group, number)),
        );
        // A feed begins with its first article: readers of an empty one think that it is broken.
        let has_news =
            group == Group::Site || !site.list(group).is_empty() || site.logs.contains_key(&group);
        if has_news && settings.outputs.feeds_for.contains(&group.kind()) {
            outputs.extend(
                settings
                    .outputs
                    .feeds
                    .iter()
                    .map(|format| Output::Feed(group, *format)),
            );
        }
    }
    outputs
}

fn months(site: &Site, settings: &Settings) -> Vec<Output> {
    if !settings.outputs.months {
        return Vec::new();
    }
    let mut outputs = vec![Output::Index(Index::Archive)];
    let mut years = BTreeSet::new();
    for (group, list) in &site.lists {
        if let Group::Month(year, _) = group {
            years.insert(*year);
            outputs.push(Output::Latest(*group));
            outputs
                .extend((1..=archives(list.len())).map(|number| Output::Archive(*group, number)));
        }
    }
    outputs.extend(
        years
            .into_iter()
            .map(|year| Output::Index(Index::Year(year))),
    );
    outputs
}

/// Pages and calendars of the site, of each place that has events, and of each event.
fn agendas(site: &Site, settings: &Settings) -> Vec<Output> {
    if !settings.outputs.agenda {
        return Vec::new();
    }
    let places = site
        .agendas
        .keys()
        .copied()
        .filter(|group| *group != Group::Site);
    let mut outputs: Vec<Output> = std::iter::once(Group::Site)
        .chain(places)
        .flat_map(|g| [Output::Agenda(g), Output::Calendar(g)])
        .collect();
    if let Some(agenda) = site.agendas.get(&Group::Site) {
        outputs.extend(
            agenda
                .events
                .iter()
                .chain(&agenda.cancelled)
                .map(|id| Output::EventFile(*id)),
        );
    }
    outputs
}

/// The API. The list of a place begins with its first article, like its feed.
fn api(site: &Site, places: &Places, settings: &Settings) -> Vec<Output> {
    if !settings.outputs.api {
        return Vec::new();
    }
    let of_place = |(id, place): (PlaceId, &Place)| match place.level {
        Level::Region => Group::Site,
        Level::Kecamatan => Group::Kecamatan(id),
        Level::Kelurahan => Group::Kelurahan(id),
    };
    let lists = places
        .iter()
        .map(of_place)
        .filter(|group| *group == Group::Site || !site.list(*group).is_empty());
    let rest = [Api::Index, Api::Places, Api::Kims, Api::Schema];
    rest.into_iter()
        .chain(lists.map(Api::Latest))
        .map(Output::Api)
        .collect()
}

fn sitemaps(site: &Site, settings: &Settings, inputs: &Inputs) -> Vec<Output> {
    if !settings.outputs.sitemap {
        return Vec::new();
    }
    let months = site.lists.keys().filter_map(|group| match group {
        Group::Month(year, month) => Some(Output::Sitemap(Part::Month(*year, *month))),
        _ => None,
    });
    let news = inputs.has_news.then_some(Output::NewsSitemap);
    [Output::SitemapIndex, Output::Sitemap(Part::Pages)]
        .into_iter()
        .chain(news)
        .chain(months)
        .collect()
}

/// The search, and what makes pages open without a connection.
fn extras(settings: &Settings, inputs: &Inputs) -> Vec<Output> {
    let mut outputs = vec![Output::Offline(Offline::Worker)];
    if settings.outputs.offline {
        outputs.extend([Offline::Page, Offline::Manifest].map(Output::Offline));
    }
    if settings.outputs.search {
        outputs.extend([Search::Page, Search::Index].map(Output::Search));
        for (period, words, articles) in &inputs.periods {
            outputs
                .extend((0..*words).map(|number| Output::Search(Search::Words(*period, number))));
            outputs.extend(
                (0..*articles).map(|number| Output::Search(Search::Articles(*period, number))),
            );
        }
    }
    outputs
}

/// Old addresses, each with the output it leads to. An alias of a folder may leave its last `/` out.
fn aliases(site: &Site, out: &mut Vec<Diagnostic>) -> Vec<(UrlPath, Output)> {
    let articles = site
        .articles()
        .filter(|(_, _, entry)| entry.standing.is_shown() || entry.standing.leaves_notice())
        .map(|(id, head, _)| (&head.path, &head.aliases, Output::Article(id)));
    let pages = (0u16..).zip(&site.pages).map(|(id, (page, _))| {
        (
            &page.path,
            &page.aliases,
            Output::Page(crate::site::PageId(id)),
        )
    });
    let mut found: Vec<(UrlPath, Output, &SitePath, &Span)> = Vec::new();
    for (path, aliases, output) in articles.chain(pages) {
        for alias in aliases {
            let folder = !alias.value.rsplit('/').next().unwrap_or("").contains('.')
                && !alias.value.ends_with('/');
            let text = if folder {
                format!("{}/", alias.value)
            } else {
                alias.value.to_string()
            };
            if let Ok(url) = UrlPath::new(&text) {
                found.push((url, output.clone(), path, &alias.span));
            }
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.2.cmp(b.2)));
    for pair in found.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        out.push(
            Diagnostic::new(code::ALIAS_TWICE)
                .with("alamat", &pair[1].0)
                .at_span(pair[1].2, pair[1].3)
                .at_span(pair[0].2, pair[0].3),
        );
    }
    found.dedup_by(|b, a| a.0 == b.0);
    found
        .into_iter()
        .map(|(url, output, _, _)| (url, output))
        .collect()
}

/// Two outputs at one address.
fn collisions(site: &Site, planned: &[Planned], out: &mut Vec<Diagnostic>) {
    for pair in planned
        .windows(2)
        .filter(|pair| pair[0].path == pair[1].path)
    {
        let code = match (&pair[0].output, &pair[1].output) {
            (Output::Redirect(_), _) | (_, Output::Redirect(_)) => code::ALIAS_SHADOWS,
            _ => code::ADDRESS_TWICE,
        };
        let mut remark = Diagnostic::new(code).with("alamat", &pair[0].url);
        // The one that a writer can change comes first.
        let mut origins: Vec<_> = pair.iter().map(|p| origin(site, &p.output)).collect();
        origins.sort_by_key(Option::is_none);
        for origin in origins.into_iter().flatten() {
            remark = match origin {
                ClaimOrigin::Span(path, span) => remark.at_span(path, span),
                ClaimOrigin::File(path)
                    if remark.location.is_none() && remark.unlocated.is_empty() =>
                {
                    remark.at(Location::file(path))
                }
                ClaimOrigin::File(path) => remark.and(Location::file(path)),
            };
        }
        out.push(remark);
    }
}

enum ClaimOrigin<'a> {
    Span(&'a SitePath, &'a Span),
    File(&'a SitePath),
}

/// The file that an output comes from, if a writer made one for it.
fn origin<'a>(site: &'a Site, output: &'a Output) -> Option<ClaimOrigin<'a>> {
    match output {
        Output::Article(id) | Output::Notice(id) | Output::EventFile(id) => {
            let head = site.head(*id);
            Some(ClaimOrigin::Span(&head.path, &head.title_span))
        }
        Output::Page(id) => {
            let (page, _) = &site.pages[usize::from(id.0)];
            Some(ClaimOrigin::Span(&page.path, &page.title_span))
        }
        Output::Latest(Group::Author(index)) => {
            Some(ClaimOrigin::File(&site.people[usize::from(*index)].0.path))
        }
        Output::Static(path) | Output::Attachment(path) | Output::Picture(path, _) => {
            Some(ClaimOrigin::File(path))
        }
        Output::Redirect(url) => {
            let heads = site.heads.iter().map(|h| (&h.path, &h.aliases));
            let pages = site.pages.iter().map(|(p, _)| (&p.path, &p.aliases));
            heads.chain(pages).find_map(|(path, aliases)| {
                let alias = aliases.iter().find(|a| {
                    a.value.trim_end_matches('/') == url.as_str().trim_end_matches('/')
                })?;
                Some(ClaimOrigin::Span(path, &alias.span))
            })
        }
        _ => None,
    }
}

/// A logo that is not there.
fn logo(settings: &Settings, plan: &Plan) -> Option<Diagnostic> {
    let logo = settings.theme.logo.as_ref()?;
    let found = plan.lookup(&format!("/{}", logo.value.trim_start_matches('/')));
    if found.is_some_and(|planned| matches!(planned.output, Output::Static(_))) {
        return None;
    }
    let files = plan
        .outputs
        .iter()
        .filter(|planned| matches!(planned.output, Output::Static(_)));
    let remark = Diagnostic::new(code::LOGO_MISSING).with("berkas", &logo.value);
    let nearest = nearest(&logo.value, files.map(|planned| planned.url.as_str()));
    Some(
        remark
            .suggest(nearest)
            .at_span(&Settings::path(), &logo.span),
    )
}

/// Entries of the menu that lead nowhere.
/// Sections of the front page where a site names none.
const SECTIONS: [&str; 4] = ["rilis", "cek-fakta", "umkm", "budaya"];

/// The groups that the front page shows under the news, in the order of the settings. A word is a kind of article, else a
/// category; `jenis/pengumuman` and `kategori/pengumuman` say which of the two.
fn sections(settings: &Settings, out: &mut Vec<Diagnostic>) -> Vec<Group> {
    let kind = |word: &str| ArticleKind::named(word).map(Group::Kind);
    let category = |word: &str| {
        let found = (0u16..)
            .zip(&settings.categories)
            .find(|(_, category)| *category.slug == *word);
        found.map(|(index, _)| Group::Category(index))
    };
    let group = |word: &str| match word.split_once('/') {
        Some(("jenis" | "type", word)) => kind(word),
        Some(("kategori" | "category", word)) => category(word),
        _ => kind(word).or_else(|| category(word)),
    };
    let Some(words) = &settings.sections else {
        return SECTIONS.into_iter().filter_map(group).collect();
    };
    let mut sections = Vec::new();
    for word in words {
        match group(&word.value) {
            Some(group) if sections.contains(&group) => {}
            Some(group) => sections.push(group),
            None => {
                let categories = settings.categories.iter().map(|category| &*category.slug);
                let kinds = ArticleKind::ALL.iter().map(|kind| -> &str { kind.word() });
                let remark = Diagnostic::new(code::SECTION_UNKNOWN).with("bagian", &word.value);
                let nearest = nearest(&word.value, kinds.chain(categories));
                out.push(
                    remark
                        .suggest(nearest)
                        .at_span(&Settings::path(), &word.span),
                );
            }
        }
    }
    sections
}

fn menu(settings: &Settings, plan: &Plan, out: &mut Vec<Diagnostic>) {
    for item in &settings.menu {
        let address = item.to.value.split(['#', '?']).next().unwrap_or("");
        if !address.starts_with('/') || plan.lookup(address).is_some() {
            continue;
        }
        let pages = plan
            .outputs
            .iter()
            .filter(|p| p.output.is_listed_page() && !matches!(p.output, Output::Article(_)));
        let remark = Diagnostic::new(code::MENU_NOWHERE).with("alamat", address);
        let nearest = nearest(address, pages.map(|p| p.url.as_str()));
        out.push(
            remark
                .suggest(nearest)
                .at_span(&Settings::path(), &item.to.span),
        );
    }
}
