//! `/__kulkul/`: the state of the site, for those who write it.

use super::html;
use super::state::SiteState;
use super::words;
use crate::base::escape;
use crate::diag::{Bilingual, Lang, Report, Severity};
use crate::newsroom::{Held, Standing};
use crate::pipeline::{SiteSnapshot, Stage};
use crate::plan::{DataKind, FileKind, Output, PageKind};
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
pub(super) fn page(state: &SiteState, open_pages: usize, lang: Lang) -> String {
    let mut body = String::new();
    if let Some(snapshot) = &state.snapshot {
        let settings = snapshot.settings();
        let (root, name) = (escape(&settings.base_url.root), escape(&settings.name));
        let _ = writeln!(body, "<p><a href=\"{root}\">{name}</a></p>");
        held(snapshot, lang, &mut body);
    }
    remarks(&report(state), lang, &mut body);
    if let Some(snapshot) = &state.snapshot {
        kinds(snapshot, lang, &mut body);
    }
    stages(&state.timings, lang, &mut body);
    let _ = writeln!(body, "<p>{}: {open_pages}</p>", TABS.of(lang));
    html::page(TITLE.of(lang), &body, lang)
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

fn remarks(report: &Report, lang: Lang, body: &mut String) {
    let (errors, warnings) = (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    );
    let _ = writeln!(
        body,
        "<h2>{}</h2>\n<p>{errors} {}, {warnings} {}</p>",
        REMARKS.of(lang),
        words::ERRORS.of(lang),
        words::WARNINGS.of(lang)
    );
    if report.diagnostics().is_empty() {
        let _ = writeln!(body, "<p>{}</p>", NO_REMARKS.of(lang));
    } else {
        body.push_str(&html::remarks(report.diagnostics(), lang));
    }
}

fn held(snapshot: &SiteSnapshot, lang: Lang, body: &mut String) {
    let (site, zone) = (snapshot.site(), &snapshot.settings().zone);
    let _ = writeln!(body, "<h2>{}</h2>", HELD.of(lang));
    let mut rows = String::new();
    let mut row =
        |url: Option<String>, title: &str, path: &str, standing: Result<Standing, Held>| {
            let Some(why) = words::held(standing, zone, lang) else {
                return;
            };
            let title = match url {
                Some(url) => format!("<a href=\"{}\">{}</a>", escape(&url), escape(title)),
                None => escape(title),
            };
            let _ = writeln!(
                rows,
                "<tr><td>{title}<br><span class=\"tempat\">{}</span></td><td>{}</td></tr>",
                escape(path),
                escape(&why)
            );
        };
    for (id, head, entry) in site.articles() {
        let withheld = snapshot.withheld(&head.path);
        let held = withheld.and_then(|withheld| withheld.held);
        // The title of a withdrawn article is withdrawn too, but not for its own newsroom.
        let title = withheld.map_or(&head.title, |withheld| &withheld.title);
        let url = snapshot.plan().addresses().article(id);
        let url = snapshot
            .plan()
            .at(&url.output())
            .map(|planned| snapshot.view().href(&planned.url));
        row(
            url,
            title,
            head.path.as_str(),
            held.map_or(Ok(entry.standing), Err),
        );
    }
    for (id, (head, _)) in (0u16..).zip(&site.pages) {
        let url = snapshot
            .view()
            .href(snapshot.plan().addresses().page(crate::site::PageId(id)));
        row(
            Some(url),
            &head.title,
            head.path.as_str(),
            snapshot
                .withheld(&head.path)
                .and_then(|withheld| withheld.held)
                .map_or(Ok(Standing::Public), Err),
        );
    }
    let _ = match rows.as_str() {
        "" => writeln!(body, "<p>{}</p>", NONE_HELD.of(lang)),
        rows => writeln!(body, "<table>{rows}</table>"),
    };
}

fn kinds(snapshot: &SiteSnapshot, lang: Lang, body: &mut String) {
    let mut counts: BTreeMap<usize, (Bilingual, usize)> = BTreeMap::new();
    for planned in snapshot.plan().outputs() {
        let (order, name) = kind(&planned.output);
        counts.entry(order).or_insert((name, 0)).1 += 1;
    }
    let _ = writeln!(body, "<h2>{}</h2>\n<table>", PAGES.of(lang));
    for (name, count) in counts.into_values() {
        let _ = writeln!(
            body,
            "<tr><td>{}</td><td class=\"angka\">{count}</td></tr>",
            name.of(lang)
        );
    }
    body.push_str("</table>\n");
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

fn stages(timings: &[(Stage, Duration)], lang: Lang, body: &mut String) {
    let _ = writeln!(body, "<h2>{}</h2>\n<table>", STAGES.of(lang));
    for (stage, took) in timings {
        let milliseconds = format!("{:.1}", took.as_secs_f64() * 1000.0);
        let time = match lang {
            Lang::Id => format!("{} md", milliseconds.replace('.', ",")),
            Lang::En => format!("{milliseconds} ms"),
        };
        let _ = writeln!(
            body,
            "<tr><td>{}</td><td class=\"angka\">{time}</td></tr>",
            stage_name(*stage).of(lang)
        );
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
