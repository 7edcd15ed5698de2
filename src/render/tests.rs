//! What feeds, the API, JSON-LD and pages say, each of a site that is just large enough.

use crate::fixture::{article, output, site};
use serde_json::Value;

const KABAR: &str = "content/ampenan/bintaro/kabar.md";
const AT: &str = "/ampenan/bintaro/2026/11/kabar/";

/// The nodes of a page's JSON-LD.
fn graph(page: &str) -> Vec<Value> {
    let start = page
        .find("application/ld+json")
        .expect("a page with JSON-LD");
    let inner = &page[start..];
    let inner = &inner[inner.find('>').expect("a tag") + 1..];
    let inner = &inner[..inner.find("</script").expect("an end")];
    let document: Value = serde_json::from_str(inner).expect("JSON");
    document["@graph"].as_array().expect("a graph").clone()
}

fn node(page: &str, kind: &str) -> Value {
    let nodes = graph(page);
    let mut found = nodes.iter().filter(|node| {
        node["@type"] == kind
            || node["@type"]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one == kind))
    });
    found
        .next()
        .unwrap_or_else(|| panic!("no {kind} in {nodes:?}"))
        .clone()
}

#[test]
fn json_ld_tells_of_an_article_what_its_page_shows() {
    let text = article("Kabar <b>", "tag: [sampah]\npenulis: [Made]\n", "Isi.");
    let site = site("", &[(KABAR, &text)]);
    let page = output(&site, AT);
    assert!(!page.contains("Kabar <b>"), "escaped in script and text");
    let node = node(&page, "NewsArticle");
    assert_eq!(node["headline"], "Kabar <b>");
    assert_eq!(node["url"], format!("https://kim.example.id{AT}"));
    assert_eq!(node["author"][0]["name"], "Made");
    assert_eq!(node["contentLocation"][0]["name"], "Kelurahan Bintaro");
    assert_eq!(node["keywords"][0], "sampah");
}

#[test]
fn json_ld_says_that_paid_content_is_paid_for() {
    let text = article("Diskon", "jenis: advertorial\n", "Isi.");
    let site = site("lisensi: CC BY 4.0\n", &[(KABAR, &text)]);
    let node = node(&output(&site, AT), "AdvertiserContentArticle");
    assert_eq!(
        node["license"],
        Value::Null,
        "it is not the site's to license"
    );
}

#[test]
fn json_ld_of_the_front_page_is_the_publisher() {
    let site = site("redaksi: {surel: a@example.id}\n", &[]);
    let page = output(&site, "/");
    let node = node(&page, "NewsMediaOrganization");
    assert_eq!(node["@id"], "https://kim.example.id/#organisasi");
    assert_eq!(node["email"], "a@example.id");
    assert_eq!(node["areaServed"]["name"], "Kota Mataram");
}

#[test]
fn the_notice_of_paid_content_is_the_first_paragraph_and_stands_once() {
    let text = article("Diskon", "jenis: advertorial\n", "Isi.");
    let site = site("", &[(KABAR, &text)]);
    let page = output(&site, AT);
    let notice = "<p class=\"notice paid-content\">Advertorial.";
    assert_eq!(page.matches(notice).count(), 1);
    assert_eq!(page.matches("Tulisan ini dipasang").count(), 1);
    assert!(page.find(notice) < page.find("<p>Isi.</p>"));
}

#[test]
fn feeds_tell_of_articles_corrections_and_withdrawals() {
    let corrected = article(
        "Satu",
        "koreksi: [{waktu: 2026-11-30 18.00, isi: Bukan lima.}]\n",
        "Isi.",
    );
    let withdrawn = article(
        "Dua",
        "dicabut: {waktu: 2026-11-30 19.00, alasan: Keliru}\n",
        "Rahasia.",
    );
    let site = site(
        "",
        &[
            ("content/ampenan/satu.md", &corrected),
            ("content/ampenan/dua.md", &withdrawn),
        ],
    );
    let feed: Value = serde_json::from_str(&output(&site, "/feed.json")).expect("JSON");
    let items = feed["items"].as_array().expect("items");
    let urls: Vec<&str> = items
        .iter()
        .filter_map(|item| item["url"].as_str())
        .collect();
    assert!(
        urls.contains(&"https://kim.example.id/ampenan/2026/11/satu/"),
        "{urls:?}"
    );
    assert!(
        urls.contains(&"https://kim.example.id/ampenan/2026/11/satu/#_ralat-1"),
        "{urls:?}"
    );
    let rss = output(&site, "/rss.xml");
    assert!(rss.contains("Bukan lima.") && rss.contains("Keliru"));
    assert!(
        !rss.contains("Rahasia") && !rss.contains("<title>Dua"),
        "{rss}"
    );
}

#[test]
fn an_empty_feed_has_the_same_bytes_every_day() {
    let site = site("", &[]);
    assert!(output(&site, "/atom.xml").contains("<updated>1970-01-01T"));
}

#[test]
fn the_api_lists_places_and_their_newest_articles() {
    let text = article("Kabar", "", "Isi.");
    let site = site("keluaran: {api: ya}\n", &[(KABAR, &text)]);
    let places: Value = serde_json::from_str(&output(&site, "/api/v1/tempat.json")).expect("JSON");
    let bintaro = places["items"].as_array().expect("items").iter();
    let mut bintaro = bintaro.filter(|place| place["code"] == "52.71.01.1013");
    let bintaro = bintaro.next().expect("Bintaro");
    assert_eq!(bintaro["articles"], 1);
    assert_eq!(bintaro["parent"], "52.71.01");
    let latest = bintaro["latest"].as_str().expect("an address");
    let latest = output(&site, latest.trim_start_matches("https://kim.example.id"));
    let latest: Value = serde_json::from_str(&latest).expect("JSON");
    assert_eq!(latest["items"][0]["title"], "Kabar");
    assert_eq!(latest["place"]["name"], "Bintaro");
}

#[test]
fn breadcrumbs_lead_from_the_front_page_down() {
    let text = article("Kabar", "", "Isi.");
    let site = site("", &[(KABAR, &text)]);
    for (address, wanted) in [
        (AT, &["Suara", "Ampenan", "Bintaro", "Kabar"][..]),
        (
            "/ampenan/bintaro/",
            &["Suara", "Ampenan", "Kelurahan Bintaro"],
        ),
        ("/ampenan/", &["Suara", "Kecamatan Ampenan"]),
    ] {
        let list = node(&output(&site, address), "BreadcrumbList");
        let items = list["itemListElement"].as_array().expect("items");
        let names: Vec<&str> = items
            .iter()
            .filter_map(|item| item["name"].as_str())
            .collect();
        assert_eq!(names, wanted, "{address}");
    }
}

#[test]
fn the_front_page_shows_each_article_once() {
    let light = article("Ringan", "", "Isi.");
    let heavy = article("Berat", "unggulan: 5\n", "Isi.");
    let site = site(
        "",
        &[
            ("content/ampenan/a.md", &light),
            ("content/ampenan/b.md", &heavy),
            ("content/ampenan/c.md", &light),
        ],
    );
    let view = site.view();
    let (home, lead) = view.home();
    let lead = lead.expect("a lead");
    assert_eq!(&*view.head(lead).title, "Berat");
    assert_eq!((home.featured.len(), home.latest.len()), (0, 2));
}

#[test]
fn a_month_of_the_sitemap_lists_its_articles_and_lists_stand_apart() {
    let text = article("Kabar", "", "Isi.");
    let site = site("", &[(KABAR, &text)]);
    let month = output(&site, "/sitemap/2026-11.xml");
    assert_eq!(month.matches("<loc>").count(), 1, "{month}");
    let pages = output(&site, "/sitemap/halaman.xml");
    assert!(pages.contains("<loc>https://kim.example.id/ampenan/bintaro/</loc>"));
    assert!(!pages.contains(AT) && !pages.contains("404"), "{pages}");
}
