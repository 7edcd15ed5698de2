//! The search page in use: typed into, narrowed, read, and without scripts.

use crate::browser::ALLOWED;
use crate::host::Host;
use crate::{example, start};
use serde_json::json;

const FIRST: &str = "(document.querySelector('#hasil a')?.getAttribute('href') ?? '')";
const STATUS: &str = "document.getElementById('status').textContent";

#[test]
fn a_reader_searches_with_the_keyboard_alone() {
    let Some(mut browser) = start("a_reader_searches_with_the_keyboard_alone") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.open(&host.url("/cari/"));
    browser.value("document.querySelector('.skip').focus()");
    // The skip link leads past the masthead into the first field.
    browser.press("Enter");
    browser.press("Tab");
    assert_eq!(browser.value("document.activeElement.id"), "q");
    browser.write("membersihkan kota tua");
    browser.until(&format!(
        "{FIRST}.endsWith('/jalan-pabean-disapu-sebelum-subuh/')"
    ));
    browser.until(&format!("/^\\d+ kabar$/.test({STATUS})"));
    assert_eq!(
        browser.value("document.getElementById('status').getAttribute('role')"),
        "status"
    );
    assert_eq!(
        browser.value("document.activeElement.id"),
        "q",
        "results do not take the focus"
    );
    assert_eq!(browser.value("location.search"), "?q=membersihkan+kota+tua");
    assert_eq!(browser.value(ALLOWED), true, "by the page's policy");
    // Button, three fields, then the first result.
    for expected in ["BUTTON", "SELECT", "SELECT", "SELECT", "A"] {
        browser.press("Tab");
        assert_eq!(browser.value("document.activeElement.tagName"), expected);
    }
    browser.press("Enter");
    browser.until("location.pathname.endsWith('/jalan-pabean-disapu-sebelum-subuh/')");
    // Going back asks the same question again.
    browser.value("history.back()");
    browser.until(&format!(
        "location.pathname === '/cari/' && {FIRST}.endsWith('/jalan-pabean-disapu-sebelum-subuh/')"
    ));
}

#[test]
fn what_was_asked_for_is_marked_where_it_stands() {
    let Some(mut browser) = start("what_was_asked_for_is_marked_where_it_stands") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.open(&host.url("/cari/?q=kebersihan"));
    // The text has another form of the word, further down than the summary.
    browser.until("[...document.querySelectorAll('#hasil p mark')].some(mark => /bersih/.test(mark.textContent))");
    assert_eq!(
        browser.value("/Laporkan kesalahan/.test(document.getElementById('hasil').textContent)"),
        false
    );
    // The name of a property of every object, in none of the articles.
    browser.open(&host.url("/cari/?q=constructor"));
    browser.until(&format!("{STATUS}.startsWith('Tidak ada kabar')"));
    browser.open(&host.url("/cari/?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E"));
    browser.until(&format!("{STATUS} !== ''"));
    assert_eq!(
        browser.value("document.querySelectorAll('main img').length"),
        0
    );
}

#[test]
fn results_are_narrowed() {
    let Some(mut browser) = start("results_are_narrowed") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.open(&host.url("/cari/?q=warga"));
    browser.until(&format!("parseInt({STATUS}) > 20"));
    let everywhere = browser.value(&format!("parseInt({STATUS})"));
    let choose = |name: &str, value: &str| {
        format!(
            "(() => {{ const field = document.querySelector('[name={name}]'); field.value = '{value}'; \
             field.dispatchEvent(new Event('input', {{bubbles: true}})); return field.value === '{value}'; }})()"
        )
    };
    assert_eq!(browser.value(&choose("wilayah", "ampenan")), true);
    browser.until(
        "[...document.querySelectorAll('#hasil a')].every(a => a.pathname.startsWith('/ampenan/'))",
    );
    browser.until(&format!(
        "parseInt({STATUS}) < {everywhere} && parseInt({STATUS}) > 0"
    ));
    assert_eq!(browser.value(&choose("wilayah", "ampenan/bintaro")), true);
    browser.until("[...document.querySelectorAll('#hasil a')].every(a => a.pathname.startsWith('/ampenan/bintaro/'))");
    assert_eq!(
        browser.value("location.search"),
        "?q=warga&wilayah=ampenan%2Fbintaro"
    );
    // Without words, a place and a year give everything from there and then.
    browser.open(&host.url("/cari/?wilayah=ampenan&tahun=2025"));
    browser.until(&format!("{STATUS} !== ''"));
    let hrefs =
        browser.value("[...document.querySelectorAll('#hasil a')].map(a => a.pathname).join(' ')");
    let hrefs = hrefs.as_str().expect("a text");
    assert!(
        !hrefs.is_empty()
            && hrefs
                .split(' ')
                .all(|href| href.starts_with("/ampenan/") && href.contains("/2025/")),
        "{hrefs}"
    );
    browser.open(&host.url("/cari/?q=tempe&kategori=olahraga"));
    browser.until(&format!("{STATUS}.startsWith('Tidak ada kabar')"));
    assert_eq!(
        browser.value("document.querySelectorAll('#hasil li').length"),
        0
    );
    assert_eq!(
        browser.value("document.getElementById('lagi').getClientRects().length"),
        0,
        "nothing more to show"
    );
}

#[test]
fn what_readers_may_not_see_is_not_found() {
    let Some(mut browser) = start("what_readers_may_not_see_is_not_found") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.open(&host.url("/cari/"));
    let mut slugs = |text: &str, place: &str| {
        let ask = format!(
            "kulkul.search('{text}', '{place}').then(found => Promise.all(found.hits.map(found.show)))\
             .then(cards => cards.map(card => card[0]).join(' '))"
        );
        browser.value(&ask).as_str().expect("a text").to_owned()
    };
    // A draft, a scheduled one, one that has ended, one that was withdrawn.
    for (text, slug) in [
        ("taman baca pos pemilu", "rencana-taman-baca"),
        ("kalender posyandu banjar", "kalender-posyandu-2027"),
        ("layanan ktp kia keliling", "adminduk-keliling"),
        ("perkelahian remaja di taman", "perkelahian-di-taman"),
    ] {
        assert!(!slugs(text, "").contains(slug), "{text}");
    }
    // A protected one is there, in its kecamatan and in none of its kelurahan.
    let protected = "tetangga-dan-sekolah-mendampingi";
    assert!(slugs("perundungan", "sekarbela").contains(protected));
    for kelurahan in [
        "jempong-baru",
        "karang-pule",
        "kekalik-jaya",
        "tanjung-karang",
        "tanjung-karang-permai",
    ] {
        assert!(
            !slugs("perundungan", &format!("sekarbela/{kelurahan}")).contains(protected),
            "{kelurahan}"
        );
    }
}

#[test]
fn more_is_shown_when_asked_for() {
    let Some(mut browser) = start("more_is_shown_when_asked_for") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.open(&host.url("/cari/?q=warga"));
    browser.until("document.querySelectorAll('#hasil li').length === 10 && !document.getElementById('lagi').hidden");
    browser.value("document.getElementById('lagi').click()");
    browser.until("document.querySelectorAll('#hasil li').length === 20");
    assert_eq!(
        browser.value("document.activeElement === document.querySelectorAll('#hasil a')[10]"),
        true
    );
}

#[test]
fn without_script_the_page_says_what_to_do() {
    let Some(mut browser) = start("without_script_the_page_says_what_to_do") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.call(
        "Emulation.setScriptExecutionDisabled",
        &json!({"value": true}),
    );
    browser.call("Page.navigate", &json!({"url": host.url("/cari/")}));
    browser.until("document.querySelector('main') !== null && document.readyState === 'complete'");
    assert_eq!(
        browser.value("document.querySelector('form').getClientRects().length"),
        0
    );
    for address in ["/kelurahan/", "/tag/", "/arsip/"] {
        let seen = format!(
            "document.querySelector('main a[href=\"{address}\"]')?.getClientRects().length > 0"
        );
        assert_eq!(browser.value(&seen), true, "{address}");
    }
}

#[test]
fn a_site_may_do_without() {
    let built = crate::build("tanpa-cari", |site| {
        let settings = site.join("kulkul.yaml");
        let text = std::fs::read_to_string(&settings)
            .expect("settings")
            .replace("pencarian: true", "pencarian: false");
        std::fs::write(settings, text).expect("written");
    });
    assert!(!built.join("cari").exists());
    let home = std::fs::read_to_string(built.join("index.html")).expect("a page");
    assert!(!home.contains("/cari/"));
}
