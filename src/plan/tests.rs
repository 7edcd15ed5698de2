//! What a site's plan lists, and where.

use super::{DataKind, FileKind, Index, Output, PageKind, Plan};
use crate::diag::Diagnostic;
use crate::fixture::{article, site};
use crate::pipeline::SiteSnapshot;
use crate::site::{ArticleId, Group};

fn addresses(plan: &Plan, is_wanted: impl Fn(&Output) -> bool) -> Vec<String> {
    let outputs = plan.outputs().iter();
    let wanted = outputs.filter(|planned| is_wanted(&planned.output));
    wanted.map(|planned| planned.url.to_string()).collect()
}

fn address(site: &SiteSnapshot, output: impl Into<Output>) -> String {
    site.plan().address(&output.into()).to_string()
}

/// Remarks of the plan alone.
fn remarks(site: &SiteSnapshot) -> Vec<Diagnostic> {
    super::plan(
        site.site(),
        site.places(),
        site.settings(),
        &super::Inputs::default(),
    )
    .1
}

#[test]
fn an_empty_site_has_its_places_and_the_pages_that_every_site_has() {
    let site = site("", &[]);
    let pages = addresses(site.plan(), |output| matches!(output, Output::Page(_)));
    for wanted in [
        "/",
        "/404.html",
        "/ampenan/",
        "/ampenan/bintaro/",
        "/kelurahan/",
        "/menunggu-verifikasi/",
        "/ralat/",
    ] {
        assert!(
            pages.iter().any(|page| page == wanted),
            "{wanted}: {pages:?}"
        );
    }
    let feeds = addresses(
        site.plan(),
        |output| matches!(output, Output::Data(DataKind::Feed(group, _)) if *group != Group::Site),
    );
    assert!(
        feeds.is_empty(),
        "a feed begins with its first article: {feeds:?}"
    );
}

#[test]
fn lists_grow_archives_only_when_full() {
    let names: Vec<(String, String)> = (0..41)
        .map(|n| {
            let name = format!("content/ampenan/bintaro/kabar-{n:02}.md");
            (name, article(&format!("Kabar {n}"), "", "Isi."))
        })
        .collect();
    let files: Vec<(&str, &str)> = names.iter().map(|(a, b)| (&**a, &**b)).collect();
    let site = site("", &files);
    let archives = addresses(site.plan(), |output| {
        matches!(output, Output::Page(PageKind::Archive(Group::Site, _)))
    });
    assert_eq!(archives, ["/arsip/1/", "/arsip/2/"]);
}

#[test]
fn every_output_lies_at_its_own_address_and_is_found_there() {
    let text = article("Kabar", "tag: [sampah]\nseri: Sungai\n", "Isi.");
    let site = site("", &[("content/ampenan/bintaro/kabar.md", &text)]);
    for planned in site.plan().outputs() {
        assert_eq!(*site.plan().address(&planned.output), planned.url);
        assert_eq!(site.plan().at(&planned.path), Some(planned));
    }
}

#[test]
fn addresses_have_the_shape_that_is_promised() {
    let text = article("Kabar", "tag: [sampah]\n", "Isi.");
    let site = site("", &[("content/ampenan/bintaro/kabar.md", &text)]);
    let id = ArticleId(0);
    for (output, wanted) in [
        (PageKind::Home.into(), "/"),
        (
            PageKind::Article(id).into(),
            "/ampenan/bintaro/2026/11/kabar/",
        ),
        (
            PageKind::Notice(id).into(),
            "/ampenan/bintaro/2026/11/kabar/",
        ),
        (PageKind::Latest(Group::Month(2026, 11)).into(), "/2026/11/"),
        (
            PageKind::Archive(Group::Tag(0), 3).into(),
            "/tag/sampah/arsip/3/",
        ),
        (PageKind::Index(Index::Year(2026)).into(), "/2026/"),
        (
            DataKind::EventFile(id).into(),
            "/ampenan/bintaro/2026/11/kabar/acara.ics",
        ),
        (DataKind::Robots.into(), "/robots.txt"),
    ] {
        let output: Output = output;
        assert_eq!(address(&site, output), wanted);
    }
    assert_eq!(
        address(
            &site,
            FileKind::Static(crate::base::SitePath::new("static/img/a.jpg").expect("a path"))
        ),
        "/img/a.jpg"
    );
}

#[test]
fn the_pattern_of_the_settings_rules_addresses() {
    let text = article("Kabar", "", "Isi.");
    let site = site(
        "alamat_artikel: /kabar/<tahun>/<kelurahan>/<slug>/\n",
        &[("content/ampenan/kabar.md", &text)],
    );
    let wanted = "/kabar/2026/kabar/"; // no kelurahan, no segment
    assert_eq!(address(&site, PageKind::Article(ArticleId(0))), wanted);
}

#[test]
fn an_old_address_leads_to_its_article_and_two_claims_are_told() {
    let one = article("Satu", "alias: [/lama/satu]\n", "Isi.");
    let site_of_one = site("", &[("content/ampenan/satu.md", &one)]);
    let from = crate::base::UrlPath::new("/lama/satu/").expect("an address");
    assert_eq!(
        site_of_one.plan().redirect(&from).as_str(),
        "/ampenan/2026/11/satu/"
    );
    let two = article("Dua", "alias: [/lama/satu/]\n", "Isi.");
    let site = site(
        "",
        &[
            ("content/ampenan/satu.md", &one),
            ("content/ampenan/dua.md", &two),
        ],
    );
    let codes: Vec<_> = remarks(&site).iter().map(|remark| remark.code).collect();
    assert!(codes.contains(&crate::diag::code::ALIAS_TWICE), "{codes:?}");
}

#[test]
fn a_menu_that_leads_nowhere_and_a_section_that_is_not_known_are_told() {
    let site = site(
        "menu: [{judul: Agenda, ke: /agendaa/}]\nbagian: [umkmm]\n",
        &[],
    );
    let codes: Vec<_> = remarks(&site).iter().map(|remark| remark.code).collect();
    assert!(
        codes.contains(&crate::diag::code::MENU_NOWHERE),
        "{codes:?}"
    );
    assert!(
        codes.contains(&crate::diag::code::SECTION_UNKNOWN),
        "{codes:?}"
    );
}
