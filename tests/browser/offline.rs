//! Pages that were read open without a connection; with a connection, none of them is stale.

use crate::browser::ALLOWED;
use crate::host::Host;
use crate::{build, example, start};
use std::fs;
use std::path::Path;

const READ: &str = "/ampenan/ampenan-tengah/2026/10/jalan-pabean-disapu-sebelum-subuh/";
const KEPT: &str =
    "caches.keys().then(names => names.filter(name => name.startsWith('kulkul-')).length)";

fn h1() -> &'static str {
    "document.querySelector('main h1').textContent"
}

#[test]
fn what_was_read_opens_without_a_connection() {
    let Some(mut browser) = start("what_was_read_opens_without_a_connection") else {
        return;
    };
    let host = Host::start(example(), 0);
    // The front page is kept without having been opened.
    browser.open(&host.url(READ));
    browser.until(
        "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)",
    );
    browser.open(&host.url(READ));
    let title = browser.value(h1());
    browser.open(&host.url("/cari/"));
    browser.open(&host.url("/cari/?q=kebersihan"));
    browser.until("document.querySelectorAll('#hasil li').length > 0");
    let found = browser.value("document.querySelector('#hasil a').textContent");
    assert_eq!(
        browser.value(ALLOWED),
        true,
        "search and worker under the page's policy"
    );
    browser.until(&format!(
        "caches.open('kulkul-pages /').then(c => c.match('{READ}')).then(Boolean)"
    ));

    let port = host.port;
    let url = |path: &str| format!("http://localhost:{port}{path}");
    drop(host);
    browser.open(&url(READ));
    assert_eq!(browser.value(h1()), title);
    assert_eq!(
        browser.value("getComputedStyle(document.querySelector('.hidden, .skip')).position"),
        "absolute",
        "styled"
    );
    browser.open(&url("/"));
    assert_eq!(browser.value("document.body.className"), "p-home");
    browser.open(&url("/cari/?q=kebersihan"));
    browser.until("document.querySelectorAll('#hasil li').length > 0");
    assert_eq!(
        browser.value("document.querySelector('#hasil a').textContent"),
        found
    );
    // A page that was never opened: what is kept is listed, the last one first.
    browser.open(&url("/redaksi/"));
    assert_eq!(browser.value(h1()), "Tidak ada sambungan");
    browser.until("document.querySelectorAll('#tersimpan a').length >= 3");
    let listed = browser
        .value("[...document.querySelectorAll('#tersimpan a')].map(a => a.pathname).join(' ')");
    assert!(listed.as_str().expect("a text").contains(READ), "{listed}");
    assert_eq!(
        browser.value(ALLOWED),
        true,
        "the list under the page's policy"
    );
    let named = format!(
        "[...document.querySelectorAll('#tersimpan a')].find(a => a.pathname === '{READ}').textContent"
    );
    assert_eq!(browser.value(&named), title);

    // The connection is back.
    let _host = Host::start(example(), port);
    browser.open(&url("/redaksi/"));
    assert_eq!(browser.value("document.body.className"), "p-page");
}

#[test]
fn with_a_connection_nothing_old_is_shown_and_the_worker_goes_when_it_is_not_wanted() {
    let Some(mut browser) = start("with_a_connection_nothing_old_is_shown") else {
        return;
    };
    let folder = crate::folder("changing");
    fs::remove_dir_all(&folder).ok();
    crate::site::copy(example(), &folder).expect("a copy");
    let host = Host::start(&folder, 0);
    browser.open(&host.url("/"));
    browser.until(
        "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)",
    );
    browser.open(&host.url(READ));
    let page = folder.join(READ.trim_start_matches('/')).join("index.html");
    let text = fs::read_to_string(&page)
        .expect("a page")
        .replace("<h1>", "<h1>CHANGED ");
    fs::write(&page, text).expect("written");
    browser.open(&host.url(READ));
    assert!(
        browser
            .value(h1())
            .as_str()
            .expect("a text")
            .starts_with("CHANGED ")
    );
    // Nor is urgent news, which is in the script; and the new script is what is kept.
    let script = fs::read_to_string(folder.join("situs.js")).expect("a script");
    fs::write(
        folder.join("situs.js"),
        script + "document.body.dataset.news = 'new';\n",
    )
    .expect("written");
    browser.open(&host.url(READ));
    browser.until("document.body.dataset.news === 'new'");
    browser.until(
        "caches.open('kulkul-shell /').then(shell => shell.match('/situs.js')).then(kept => kept.text()) \
         .then(text => text.includes('news = '))",
    );
    // A page that was taken away is not kept either.
    let kept = |path: &str| {
        format!("caches.open('kulkul-pages /').then(c => c.match('{path}')).then(Boolean)")
    };
    browser.until(&kept(READ));
    fs::remove_file(&page).expect("removed");
    browser.open(&host.url(READ));
    browser.until(&format!("{}.then(there => !there)", kept(READ)));

    // Another worker takes over at the first page that is opened: nobody has to close or reload anything.
    let worker = fs::read_to_string(folder.join("pekerja.js")).expect("a worker");
    fs::write(folder.join("new.css"), "").expect("written");
    let other = worker.replace("\"shell\":[", "\"shell\":[\"/new.css\",");
    assert_ne!(worker, other);
    fs::write(folder.join("pekerja.js"), other).expect("written");
    browser.open(&host.url("/redaksi/"));
    browser.until(
        "caches.open('kulkul-shell /').then(shell => shell.match('/new.css')).then(Boolean)",
    );
    browser.until(
        "navigator.serviceWorker.getRegistration().then(one => !one.waiting && !one.installing \
         && navigator.serviceWorker.controller === one.active)",
    );

    // The site switches offline reading off: the worker unregisters itself and deletes its caches.
    let without = build("without-offline", |site: &Path| {
        let settings = site.join("kulkul.yaml");
        let text = fs::read_to_string(&settings)
            .expect("settings")
            .replace("luring: true", "luring: false");
        fs::write(settings, text).expect("written");
    });
    assert!(!without.join("luring").exists() && !without.join("situs.webmanifest").exists());
    fs::copy(without.join("pekerja.js"), folder.join("pekerja.js")).expect("a copy");
    fs::copy(
        without.join("redaksi/index.html"),
        folder.join("redaksi/index.html"),
    )
    .expect("a copy");
    browser.open(&host.url("/redaksi/"));
    browser.value(
        "navigator.serviceWorker.getRegistration().then(registration => registration?.update())",
    );
    browser.until(&format!("{KEPT}.then(count => count === 0)"));
    browser.until("navigator.serviceWorker.getRegistrations().then(all => all.length === 0)");
}
