//! Tables → the list of outputs.

use super::conflicts::{self, Alias};
use super::{
    Addresses, Api, DataKind, FileKind, Index, Inputs, Output, PageKind, Part, Plan, Planned,
    SearchFile, archives, settings as checked,
};
use crate::config::{GroupKind, Settings};
use crate::content::ArticleKind;
use crate::diag::Diagnostic;
use crate::newsroom::Standing;
use crate::places::{Level, Places};
use crate::site::{Group, PageId, Site};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// Lists every output of a site, in the order of paths. Two at one address are an error that names both.
pub(crate) fn plan(
    site: &Site,
    places: &Places,
    settings: &Settings,
    inputs: &Inputs,
) -> (Plan, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let addresses = Addresses::new(site, places, settings, inputs);
    let aliases = conflicts::aliases(site, &mut diagnostics);
    let mut outputs = Collector {
        site,
        places,
        settings,
        inputs,
        outputs: Vec::new(),
    }
    .collect();
    // Before collisions are looked for: an alias must not hide a page.
    let redirects = aliases.iter().map(|alias| alias.from.clone());
    outputs.extend(redirects.map(|from| Output::Page(PageKind::Redirect(from))));

    let mut planned = located(outputs, &addresses);
    diagnostics.extend(conflicts::collisions(site, &planned));
    // A site with a collision is not published, but it is checked to its end.
    planned.dedup_by(|b, a| a.path == b.path);

    let plan = Plan {
        built: looked_up(&planned),
        outputs: planned,
        redirects: aliases
            .into_iter()
            .map(|Alias { from, to, .. }| (from, addresses.of(&to).into_owned()))
            .collect(),
        addresses,
        sections: checked::sections(settings, &mut diagnostics),
    };
    diagnostics.extend(checked::menu(settings, &plan));
    diagnostics.extend(checked::logo(settings, &plan));
    (plan, diagnostics)
}

/// Outputs with their addresses, in the order of paths.
fn located(outputs: Vec<Output>, addresses: &Addresses) -> Vec<Planned> {
    let mut planned = Vec::with_capacity(outputs.len());
    for output in outputs {
        let url = addresses.of(&output).into_owned();
        planned.push(Planned {
            path: url.output(),
            url,
            output,
        });
    }
    // Of two at one path the first is kept: their kinds decide, not the order in which they were gathered.
    planned.sort_by(|a, b| a.path.cmp(&b.path).then_with(|| a.output.cmp(&b.output)));
    planned
}

/// Outputs that pages ask about by value.
fn looked_up(planned: &[Planned]) -> FxHashSet<Output> {
    let outputs = planned.iter().map(|planned| &planned.output);
    outputs
        .filter(|output| is_looked_up(output))
        .cloned()
        .collect()
}

/// Articles, archive pages, files and the search index are not: there are many, and each has a table of its own.
fn is_looked_up(output: &Output) -> bool {
    match output {
        Output::Page(PageKind::Article(_) | PageKind::Archive(..))
        | Output::Data(DataKind::Search(_))
        | Output::File(_) => false,
        Output::Page(_) | Output::Data(_) => true,
    }
}

/// Gathers outputs, a kind at a time.
struct Collector<'a> {
    site: &'a Site,
    places: &'a Places,
    settings: &'a Settings,
    inputs: &'a Inputs,
    outputs: Vec<Output>,
}

impl Collector<'_> {
    fn collect(mut self) -> Vec<Output> {
        self.articles();
        self.standing_pages();
        self.always();
        self.groups();
        self.months();
        self.logs();
        self.agendas();
        self.api();
        self.sitemaps();
        self.offline();
        self.search();
        self.files();
        self.outputs
    }

    fn page(&mut self, page: PageKind) {
        self.outputs.push(Output::Page(page));
    }

    fn data(&mut self, data: DataKind) {
        self.outputs.push(Output::Data(data));
    }

    fn file(&mut self, file: FileKind) {
        self.outputs.push(Output::File(file));
    }

    fn articles(&mut self) {
        for (id, _, entry) in self.site.articles() {
            self.page(match entry.standing {
                Standing::Public | Standing::Pending | Standing::Protected => PageKind::Article(id),
                Standing::Ended | Standing::Withdrawn => PageKind::Notice(id),
            });
        }
    }

    fn standing_pages(&mut self) {
        for (id, _) in (0u16..).zip(&self.site.pages) {
            self.page(PageKind::Standing(PageId(id)));
        }
    }

    /// What every site has, whatever its settings. The worker, too: where it is not wanted any more, browsers that still have
    /// it are given one that takes itself away.
    fn always(&mut self) {
        // Links in every page's foot lead to these: they are there when they have nothing to show yet.
        self.page(PageKind::Home);
        self.page(PageKind::NotFound);
        self.page(PageKind::Pending);
        self.data(DataKind::Robots);
        self.data(DataKind::Worker);
    }

    /// Lists and feeds of the site, of its places, and of every kind of group that it wants.
    fn groups(&mut self) {
        self.list(Group::Site);
        self.place_groups();
        // An index of nothing would be a page with a title.
        if self.wants(GroupKind::Category) && !self.settings.categories.is_empty() {
            let all = (0u16..).zip(&self.settings.categories);
            self.index(
                Index::Categories,
                all.map(|(index, _)| Group::Category(index)),
            );
        }
        if self.wants(GroupKind::Tag) && !self.site.tags.is_empty() {
            let all = (0u32..).zip(&self.site.tags);
            self.index(Index::Tags, all.map(|(index, _)| Group::Tag(index)));
        }
        if self.wants(GroupKind::Author) && !self.site.people.is_empty() {
            let all = (0u16..).zip(&self.site.people);
            self.index(Index::Authors, all.map(|(index, _)| Group::Author(index)));
        }
        if self.wants(GroupKind::Series) && !self.site.series.is_empty() {
            let all = (0u32..).zip(&self.site.series);
            self.index(Index::Series, all.map(|(index, _)| Group::Series(index)));
        }
        if self.wants(GroupKind::Kind) {
            for group in ArticleKind::ALL.map(Group::Kind) {
                if !self.site.list(group).is_empty() {
                    self.newest(group);
                }
            }
        }
    }

    fn wants(&self, kind: GroupKind) -> bool {
        self.settings.outputs.lists.contains(&kind)
    }

    /// A place has its page before its first article.
    fn place_groups(&mut self) {
        self.page(PageKind::Index(Index::Places));
        for (id, place) in self.places.iter() {
            match place.level {
                Level::Region => {} // the site itself
                Level::Kecamatan => self.newest(Group::Kecamatan(id)),
                Level::Kelurahan => self.newest(Group::Kelurahan(id)),
            }
        }
    }

    fn index(&mut self, index: Index, groups: impl Iterator<Item = Group>) {
        self.page(PageKind::Index(index));
        for group in groups {
            self.newest(group);
        }
    }

    fn newest(&mut self, group: Group) {
        self.page(PageKind::Latest(group));
        self.list(group);
    }

    /// The archive and the feeds of a group.
    fn list(&mut self, group: Group) {
        self.archive(group);
        let outputs = &self.settings.outputs;
        if self.has_feed(group) && outputs.feeds_for.contains(&group.kind()) {
            for format in &outputs.feeds {
                self.data(DataKind::Feed(group, *format));
            }
        }
    }

    fn archive(&mut self, group: Group) {
        for number in 1..=archives(self.site.list(group).len()) {
            self.page(PageKind::Archive(group, number));
        }
    }

    /// A feed begins with its first article: readers of an empty one think that it is broken.
    fn has_feed(&self, group: Group) -> bool {
        group == Group::Site
            || !self.site.list(group).is_empty()
            || self.site.logs.contains_key(&group)
    }

    fn months(&mut self) {
        if !self.settings.outputs.months {
            return;
        }
        self.page(PageKind::Index(Index::Archive));
        let mut years = BTreeSet::new();
        for (year, month) in self.months_with_articles() {
            years.insert(year);
            let group = Group::Month(year, month);
            self.page(PageKind::Latest(group));
            self.archive(group);
        }
        for year in years {
            self.page(PageKind::Index(Index::Year(year)));
        }
    }

    fn months_with_articles(&self) -> Vec<(i16, i8)> {
        let groups = self.site.lists.keys();
        groups.filter_map(|group| group.as_month()).collect()
    }

    fn logs(&mut self) {
        self.page(PageKind::Log(Group::Site));
        for group in self.site.logs.keys() {
            if group.is_place() && *group != Group::Site {
                self.page(PageKind::Log(*group));
            }
        }
    }

    /// Pages and calendars of the site, of each place that has events, and of each event.
    fn agendas(&mut self) {
        if !self.settings.outputs.agenda {
            return;
        }
        self.agenda(Group::Site);
        for group in self.site.agendas.keys() {
            if *group != Group::Site {
                self.agenda(*group);
            }
        }
        if let Some(agenda) = self.site.agendas.get(&Group::Site) {
            // What was called off keeps its file: it tells calendars that have the event.
            for id in agenda.events.iter().chain(&agenda.cancelled) {
                self.data(DataKind::EventFile(*id));
            }
        }
    }

    fn agenda(&mut self, group: Group) {
        self.page(PageKind::Agenda(group));
        self.data(DataKind::Calendar(group));
    }

    /// The API. The list of a place begins with its first article, like its feed.
    fn api(&mut self) {
        if !self.settings.outputs.api {
            return;
        }
        for file in [Api::Index, Api::Places, Api::Kims, Api::Schema, Api::Latest] {
            self.data(DataKind::Api(file));
        }
        for (id, place) in self.places.iter() {
            let group = match place.level {
                // The city's list is the site's.
                Level::Region => continue,
                Level::Kecamatan => Group::Kecamatan(id),
                Level::Kelurahan => Group::Kelurahan(id),
            };
            if !self.site.list(group).is_empty() {
                self.data(DataKind::Api(Api::Place(id)));
            }
        }
    }

    fn sitemaps(&mut self) {
        if !self.settings.outputs.sitemap {
            return;
        }
        self.data(DataKind::SitemapIndex);
        self.data(DataKind::Sitemap(Part::Pages));
        // It comes and goes with the clock; the index of sitemaps names it only while it is there.
        if self.inputs.has_news {
            self.data(DataKind::NewsSitemap);
        }
        for (year, month) in self.months_with_articles() {
            self.data(DataKind::Sitemap(Part::Month(year, month)));
        }
    }

    /// The script that every page runs, and what makes pages open without a connection.
    fn offline(&mut self) {
        let outputs = &self.settings.outputs;
        // Pages ask for it only if there is something in it.
        if outputs.urgent || outputs.offline {
            self.data(DataKind::Script);
        }
        if outputs.offline {
            self.page(PageKind::Offline);
            self.data(DataKind::Manifest);
        }
    }

    fn search(&mut self) {
        if !self.settings.outputs.search {
            return;
        }
        self.page(PageKind::Search);
        self.data(DataKind::Search(SearchFile::Index));
        for (period, words, articles) in &self.inputs.periods {
            for number in 0..*words {
                self.data(DataKind::Search(SearchFile::Words(*period, number)));
            }
            for number in 0..*articles {
                self.data(DataKind::Search(SearchFile::Articles(*period, number)));
            }
        }
    }

    fn files(&mut self) {
        for (name, _) in &self.inputs.assets {
            self.file(FileKind::Asset(name.clone()));
        }
        for path in &self.inputs.statics {
            self.file(FileKind::Static(path.clone()));
        }
        for path in &self.inputs.attachments {
            self.file(FileKind::Attachment(path.clone()));
        }
        for (path, picture) in &self.inputs.pictures {
            for variant in &picture.shapes {
                self.file(FileKind::Picture(path.clone(), *variant));
            }
        }
        for id in self.inputs.cards.of.keys() {
            self.file(FileKind::Card(*id));
        }
        if self.inputs.cards.site.is_some() {
            self.file(FileKind::SiteCard);
        }
    }
}
