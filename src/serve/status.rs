//! `/__kulkul/`: the state of the site, for those who write it.

use super::html;
use super::state::SiteState;
use super::words;
use crate::base::{SitePath, escape};
use crate::diag::{Report, Severity};
use crate::i18n::{Bilingual, Locale, milliseconds};
use crate::newsroom::Standing;
use crate::pipeline::{SiteSnapshot, Stage};
use crate::plan::{DataKind, FileKind, Output, PageKind};
use crate::site::PageId;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Duration;

const TITLE: Bilingual = Bilingual::new("Keadaan situs", "State of the site");
const HELD: Bilingual = Bilingual::new(
    "Yang belum atau tidak lagi dilihat pembaca",
    "What readers do not see, or see no longer",
);
const NONE_HELD: Bilingual = Bilingual::new(
    "Tidak ada: semua artikel tampil.",
    "Nothing: every article is shown.",
);
const REMARKS: Bilingual = Bilingual::new("Galat dan peringatan", "Errors and warnings");
const NO_REMARKS: Bilingual = Bilingual::new(
    "Tidak ada. Situs ini siap dibangun.",
    "None. The site is ready to be built.",
);
const PAGES: Bilingual = Bilingual::new("Halaman menurut jenis", "Pages by kind");
const STAGES: Bilingual = Bilingual::new(
    "Lama tiap tahap sejak perubahan terakhir",
    "Time of each stage after the last change",
);
const TABS: Bilingual = Bilingual::new(
    "Halaman yang sedang terbuka di peramban",
    "Pages open in browsers",
);

/// The whole page.
pub(super) fn page(state: &SiteState, open_pages: usize, locale: Locale) -> String {
    let mut body = String::new();
    if let Some(snapshot) = &state.snapshot {
        let settings = snapshot.settings();
        let (root, name) = (escape(&settings.base_url.root), escape(&settings.name));
        let _ = writeln!(body, "<p><a href=\"{root}\">{name}</a></p>");
        held(snapshot, locale, &mut body);
    }
    remarks(&report(state), locale, &mut body);
    if let Some(snapshot) = &state.snapshot {
        kinds(snapshot, locale, &mut body);
    }
    stages(&state.timings, locale, &mut body);
    let _ = writeln!(body, "<p>{}: {open_pages}</p>", TABS.of(locale));
    html::page(TITLE.of(locale), &body, locale)
}

/// All that is wrong: also what only comes to light when every page is rendered.
fn report(state: &SiteState) -> Report {
    let mut remarks = state.report.diagnostics().to_vec();
    if let Some(snapshot) = &state.snapshot
        && let Ok(more) = snapshot.check()
    {
        remarks.extend(snapshot.located(more).into_diagnostics());
    }
    Report::new(remarks)
}

fn remarks(report: &Report, locale: Locale, body: &mut String) {
    let (errors, warnings) = (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    );
    let _ = writeln!(
        body,
        "<h2>{}</h2>\n<p>{errors} {}, {warnings} {}</p>",
        REMARKS.of(locale),
        words::ERRORS.of(locale),
        words::WARNINGS.of(locale)
    );
    if report.diagnostics().is_empty() {
        let _ = writeln!(body, "<p>{}</p>", NO_REMARKS.of(locale));
    } else {
        body.push_str(&html::remarks(report.diagnostics(), locale));
    }
}

/// What readers do not see, and why.
fn held(snapshot: &SiteSnapshot, locale: Locale, body: &mut String) {
    let _ = writeln!(body, "<h2>{}</h2>", HELD.of(locale));
    let zone = &snapshot.settings().zone;
    let mut rows = String::new();
    let view = snapshot.view();
    for (id, head, entry) in snapshot.site().articles() {
        let withheld = snapshot.withheld(&head.path);
        // The title of a withdrawn article is withdrawn too, but not for its own newsroom.
        let title = withheld.map_or(&head.title, |withheld| &withheld.title);
        let held = withheld.and_then(|withheld| withheld.held);
        let page = view.at(PageKind::Article(id));
        let planned = snapshot.plan().at(&page.url().output());
        let href = planned.map(|_| page.href());
        if let Some(why) = words::unseen(held, entry.standing, zone, locale) {
            row(href.as_deref(), title, &head.path, &why, &mut rows);
        }
    }
    for (id, (head, _)) in (0u16..).zip(&snapshot.site().pages) {
        let withheld = snapshot.withheld(&head.path);
        let held = withheld.and_then(|withheld| withheld.held);
        let href = view.at(PageKind::Standing(PageId(id))).href();
        if let Some(why) = words::unseen(held, Standing::Public, zone, locale) {
            row(Some(&href), &head.title, &head.path, &why, &mut rows);
        }
    }
    let _ = if rows.is_empty() {
        writeln!(body, "<p>{}</p>", NONE_HELD.of(locale))
    } else {
        writeln!(body, "<table>{rows}</table>")
    };
}

fn row(href: Option<&str>, title: &str, path: &SitePath, why: &str, rows: &mut String) {
    let (title, path, why) = (escape(title), escape(path.as_str()), escape(why));
    let title = match href {
        Some(href) => format!("<a href=\"{}\">{title}</a>", escape(href)),
        None => title,
    };
    let _ = writeln!(
        rows,
        "<tr><td>{title}<br><span class=\"tempat\">{path}</span></td><td>{why}</td></tr>"
    );
}

/// How many outputs there are of each kind.
fn kinds(snapshot: &SiteSnapshot, locale: Locale, body: &mut String) {
    let mut counts: BTreeMap<usize, (Bilingual, usize)> = BTreeMap::new();
    for planned in snapshot.plan().outputs() {
        let (order, name) = kind(&planned.output);
        counts.entry(order).or_insert((name, 0)).1 += 1;
    }
    let _ = writeln!(body, "<h2>{}</h2>\n<table>", PAGES.of(locale));
    for (name, count) in counts.into_values() {
        figure(name.of(locale), &count.to_string(), body);
    }
    body.push_str("</table>\n");
}

/// A row with a number.
fn figure(name: &str, number: &str, body: &mut String) {
    let _ = writeln!(
        body,
        "<tr><td>{name}</td><td class=\"angka\">{number}</td></tr>"
    );
}

/// The kind of an output, with its place in the list.
fn kind(output: &Output) -> (usize, Bilingual) {
    match output {
        Output::Page(page) => page_kind(page),
        Output::Data(data) => data_kind(data),
        Output::File(file) => file_kind(file),
    }
}

const SEARCH: (usize, Bilingual) = (14, Bilingual::new("Pencarian", "Search"));
const OFFLINE: (usize, Bilingual) = (15, Bilingual::new("Baca luring", "Offline reading"));
const THEME: (usize, Bilingual) = (10, Bilingual::new("Berkas tema", "Theme files"));

fn page_kind(page: &PageKind) -> (usize, Bilingual) {
    match page {
        PageKind::Home => (0, Bilingual::new("Halaman depan", "Front page")),
        PageKind::Article(_) => (1, Bilingual::new("Artikel", "Articles")),
        PageKind::Notice(_) => (
            2,
            Bilingual::new(
                "Pemberitahuan (berakhir, dicabut)",
                "Notices (ended, withdrawn)",
            ),
        ),
        PageKind::Standing(_) => (3, Bilingual::new("Halaman tetap", "Standing pages")),
        PageKind::Latest(_) => (
            4,
            Bilingual::new("Daftar: kabar terbaru", "Lists: the newest"),
        ),
        PageKind::Archive(..) => (5, Bilingual::new("Daftar: arsip", "Lists: archive")),
        PageKind::Index(_)
        | PageKind::Agenda(_)
        | PageKind::Log(_)
        | PageKind::Pending
        | PageKind::NotFound => (
            6,
            Bilingual::new(
                "Indeks, agenda, ralat, 404",
                "Indexes, agenda, corrections, 404",
            ),
        ),
        PageKind::Redirect(_) => (7, Bilingual::new("Pengalih", "Redirects")),
        PageKind::Search => SEARCH,
        PageKind::Offline => OFFLINE,
    }
}

fn data_kind(data: &DataKind) -> (usize, Bilingual) {
    match data {
        DataKind::Feed(..) | DataKind::Calendar(_) | DataKind::EventFile(_) | DataKind::Api(_) => (
            8,
            Bilingual::new("Umpan, kalender, API", "Feeds, calendars, API"),
        ),
        DataKind::SitemapIndex
        | DataKind::Sitemap(_)
        | DataKind::NewsSitemap
        | DataKind::Robots => (
            9,
            Bilingual::new("Peta situs, robots.txt", "Sitemap, robots.txt"),
        ),
        DataKind::Script => THEME,
        DataKind::Search(_) => SEARCH,
        DataKind::Worker | DataKind::Manifest => OFFLINE,
    }
}

fn file_kind(file: &FileKind) -> (usize, Bilingual) {
    match file {
        FileKind::Asset(_) => THEME,
        FileKind::Static(_) => (11, Bilingual::new("Berkas static/", "Files of static/")),
        FileKind::Attachment(_) | FileKind::Picture(..) => (
            12,
            Bilingual::new("Foto dan lampiran", "Photos and attachments"),
        ),
        FileKind::Card(_) | FileKind::SiteCard => {
            (13, Bilingual::new("Kartu bagikan", "Share cards"))
        }
    }
}

fn stages(timings: &[(Stage, Duration)], locale: Locale, body: &mut String) {
    let _ = writeln!(body, "<h2>{}</h2>\n<table>", STAGES.of(locale));
    for (stage, took) in timings {
        let name = stage_name(*stage).of(locale);
        figure(name, &milliseconds(*took, locale), body);
    }
    body.push_str("</table>\n");
}

fn stage_name(stage: Stage) -> Bilingual {
    match stage {
        Stage::Load => Bilingual::new("memuat setelan dan tema", "settings and theme"),
        Stage::Compile => Bilingual::new("menyusun tulisan", "texts"),
        Stage::Fold => Bilingual::new("mengelompokkan", "lists"),
        Stage::Search => Bilingual::new("indeks pencarian", "search index"),
        Stage::Photos => Bilingual::new("memeriksa foto", "photos"),
        Stage::Plan => Bilingual::new("merencanakan halaman", "pages planned"),
        Stage::View => Bilingual::new("menyiapkan pandangan", "what pages share"),
        Stage::Pictures => Bilingual::new("mengolah foto", "photos encoded"),
        Stage::Write => Bilingual::new("membuat dan menulis halaman", "pages written"),
        Stage::Exchange => Bilingual::new("menukar hasil", "result exchanged"),
    }
}
