//! The theme in use: the picker, a gallery, a video, the dark scheme, paper, small screens.

use crate::browser::{ALLOWED, Browser};
use crate::host::Host;
use crate::{build, example, start};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A page with three photos in a row and a video.
const STORY: &str = "/ampenan/bintaro/2026/11/pameran-layar/";

/// `example-site` with that page.
fn with_story() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        build("pameran", |site| {
            let folder = site.join("content/ampenan/bintaro/pameran-layar");
            fs::create_dir_all(&folder).expect("a folder");
            for photo in ["satu.jpg", "dua.jpg", "tiga.jpg"] {
                fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/photo.jpg"), folder.join(photo)).expect("a copy");
            }
            let text = "---\njudul: Pameran layar\ntanggal: 2026-11-25 08.00\npenulis: Muhammad Sahnan\nkategori: budaya\n---\n\n\
                        Layar dipajang di balai.\n\n\
                        ![Satu](satu.jpg \"Yang pertama\")\n![Dua](dua.jpg)\n![Tiga](tiga.jpg)\n\n\
                        [Lomba di pantai](https://youtu.be/dQw4w9WgXcQ?t=90)\n";
            fs::write(folder.join("index.md"), text).expect("written");
        })
    })
}

/// Sets the width of the screen, in CSS pixels.
fn screen(browser: &mut Browser, width: u32) {
    let metrics =
        json!({"width": width, "height": 740, "deviceScaleFactor": 1, "mobile": width < 700});
    browser.call("Emulation.setDeviceMetricsOverride", &metrics);
}

/// What a reader has set up, or paper.
fn media(browser: &mut Browser, medium: &str, scheme: &str) {
    let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
    browser.call(
        "Emulation.setEmulatedMedia",
        &json!({"media": medium, "features": features}),
    );
}

#[test]
fn a_kelurahan_is_picked_without_script() {
    let Some(mut browser) = start("a_kelurahan_is_picked_without_script") else {
        return;
    };
    let host = Host::start(example(), 0);
    screen(&mut browser, 360);
    browser.call(
        "Emulation.setScriptExecutionDisabled",
        &json!({"value": true}),
    );
    browser.call("Page.navigate", &json!({"url": host.url("/")}));
    browser.until("document.querySelector('main') !== null && document.readyState === 'complete'");
    let seen = "document.querySelector('.picker a[href=\"/ampenan/bintaro/\"]').checkVisibility()";
    assert_eq!(browser.value(seen), false);
    for summary in [
        "document.querySelector('.picker > summary')",
        "document.querySelector('.picker .panel summary')",
    ] {
        browser.value(&format!("{summary}.focus()"));
        browser.press("Enter");
        browser.until(&format!("{summary}.parentElement.open"));
    }
    browser.until(seen);
    let all = "document.querySelectorAll('.picker .panel li li a[href]').length";
    assert_eq!(
        browser.value(all),
        56,
        "fifty kelurahan, and each of the six kecamatan as a whole"
    );
    browser.value("document.querySelector('.picker a[href=\"/ampenan/bintaro/\"]').focus()");
    browser.press("Enter");
    browser.until("location.pathname === '/ampenan/bintaro/' && document.querySelector('h1')?.textContent === 'Kelurahan Bintaro'");
}

#[test]
fn on_a_wide_screen_every_kelurahan_is_seen_at_once() {
    let Some(mut browser) = start("on_a_wide_screen_every_kelurahan_is_seen_at_once") else {
        return;
    };
    let host = Host::start(example(), 0);
    screen(&mut browser, 1280);
    browser.open(&host.url("/"));
    browser.value("document.querySelector('.picker > summary').click()");
    let seen = "[...document.querySelectorAll('.picker .panel li li a')].filter(a => a.checkVisibility()).length";
    browser.until(&format!("{seen} === 56"));
}

#[test]
fn photos_in_a_row_stand_in_pairs() {
    let Some(mut browser) = start("photos_in_a_row_stand_in_pairs") else {
        return;
    };
    let host = Host::start(with_story(), 0);
    for width in [360, 1280] {
        screen(&mut browser, width);
        browser.open(&host.url(STORY));
        let boxes =
            "[...document.querySelectorAll('.gallery figure')].map(f => f.getBoundingClientRect())";
        assert_eq!(browser.value(&format!("{boxes}.length")), 3);
        let paired = format!(
            "(([a, b, c]) => b.top === c.top && b.right < c.left && a.bottom <= b.top && a.width > 1.9 * b.width)({boxes})"
        );
        assert_eq!(browser.value(&paired), true, "{width}");
    }
    assert_eq!(
        browser.value("document.querySelector('.gallery figcaption').textContent"),
        "Yang pertama"
    );
    let loaded = "[...document.querySelectorAll('.gallery img')].some(i => i.complete && i.currentSrc.endsWith('.webp'))";
    browser.until(loaded);
}

#[test]
fn a_video_loads_nothing_until_it_is_pressed() {
    let Some(mut browser) = start("a_video_loads_nothing_until_it_is_pressed") else {
        return;
    };
    let host = Host::start(with_story(), 0);
    browser.open(&host.url(STORY));
    let here = host.url("/");
    assert!(
        browser
            .traffic
            .iter()
            .all(|(url, _)| url.starts_with(&here) || url.starts_with("data:")),
        "{:?}",
        browser.traffic
    );
    let link = "document.querySelector('.video a')";
    assert_eq!(
        browser.value(&format!("{link}.href")),
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s"
    );
    browser.value(&format!("{link}.click()"));
    browser.until("document.querySelector('.video iframe') !== null");
    let frame = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0&start=90";
    assert_eq!(
        browser.value("document.querySelector('.video iframe').src"),
        frame
    );
    assert_eq!(
        browser.value("document.querySelector('.video iframe').title"),
        "Lomba di pantai"
    );
    browser.until(ALLOWED);
}

#[test]
fn the_dark_scheme_is_followed() {
    let Some(mut browser) = start("the_dark_scheme_is_followed") else {
        return;
    };
    let host = Host::start(with_story(), 0);
    // How light a colour of the page is, 0 to 255.
    let light = |what: &str| {
        format!(
            "Math.max(...getComputedStyle(document.documentElement).{what}.match(/\\d+/g).slice(0, 3).map(Number))"
        )
    };
    for (scheme, ground, ink) in [("light", "> 230", "< 60"), ("dark", "< 60", "> 200")] {
        media(&mut browser, "", scheme);
        browser.open(&host.url(STORY));
        browser.until(&format!("{} {ground}", light("backgroundColor")));
        browser.until(&format!("{} {ink}", light("color")));
    }
}

#[test]
fn paper_gets_the_story_alone() {
    let Some(mut browser) = start("paper_gets_the_story_alone") else {
        return;
    };
    let host = Host::start(with_story(), 0);
    browser.open(&host.url(STORY));
    // Also for a reader whose screen is dark.
    media(&mut browser, "print", "dark");
    browser.until(
        "getComputedStyle(document.documentElement).backgroundColor === 'rgb(255, 255, 255)'",
    );
    for gone in [".masthead nav", ".foot", ".share", ".tags"] {
        let seen =
            format!("[...document.querySelectorAll('{gone}')].some(e => e.checkVisibility())");
        assert_eq!(browser.value(&seen), false, "{gone}");
    }
    for there in ["h1", ".byline", ".text p", ".gallery img", ".address"] {
        let seen = format!("document.querySelector('{there}').checkVisibility()");
        assert_eq!(browser.value(&seen), true, "{there}");
    }
    let pdf = browser.call(
        "Page.printToPDF",
        &json!({"paperWidth": 8.27, "paperHeight": 11.69}),
    )["data"]
        .clone();
    let pdf = pdf.as_str().expect("a PDF");
    assert!(pdf.starts_with("JVBERi0"), "no PDF"); // %PDF- in base 64
}

#[test]
fn no_page_is_wider_than_a_small_telephone() {
    let Some(mut browser) = start("no_page_is_wider_than_a_small_telephone") else {
        return;
    };
    let host = Host::start(with_story(), 0);
    screen(&mut browser, 320);
    for path in [
        "/",
        STORY,
        "/ampenan/bintaro/",
        "/ampenan/",
        "/kelurahan/",
        "/agenda/",
        "/tag/",
        "/redaksi/",
        "/cari/",
        "/tidak-ada/",
    ] {
        browser.open(&host.url(path));
        assert_eq!(
            browser.value("document.documentElement.scrollWidth"),
            320,
            "{path}"
        );
        browser.until(ALLOWED);
    }
}

#[test]
#[cfg_attr(not(feature = "avif"), ignore = "needs the feature avif")]
fn a_photo_in_avif_is_taken_and_shown() {
    let Some(mut browser) = start("a_photo_in_avif_is_taken_and_shown") else {
        return;
    };
    let site = build("avif", |site| {
        let settings = fs::read_to_string(site.join("kulkul.yaml")).expect("there");
        fs::write(
            site.join("kulkul.yaml"),
            settings.replacen("keluaran:\n", "keluaran:\n  avif: ya\n", 1),
        )
        .expect("written");
        // One photo is enough to wait for.
        for entry in fs::read_dir(site.join("content"))
            .expect("there")
            .map(|entry| entry.expect("readable").path())
        {
            if !entry.ends_with("halaman") {
                fs::remove_dir_all(entry).expect("there");
            }
        }
        let page = site.join("content/halaman/cara-melapor.md"); // it leads to an article
        fs::write(page, "---\njudul: Cara melapor\n---\n\nIsi.\n").expect("written");
        fs::create_dir_all(site.join("content/kota")).expect("a folder");
        fs::copy(
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/photo.jpg"),
            site.join("content/kota/foto.jpg"),
        )
        .expect("a copy");
        let text = "---\njudul: Foto\ntanggal: 2026-11-25 08.00\n---\n\n![Ombak](foto.jpg)\n";
        fs::write(site.join("content/kota/foto.md"), text).expect("written");
    });
    let host = Host::start(&site, 0);
    browser.open(&host.url("/2026/11/foto/"));
    let photo = "document.querySelector('.text img')";
    browser.until(&format!("{photo}.complete && {photo}.naturalWidth > 0"));
    browser.until(&format!("{photo}.currentSrc.endsWith('.avif')"));
}
