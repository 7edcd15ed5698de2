//! The banner of urgent news, set by a script: it comes and goes in time on pages that are not built again.

use crate::browser::{ALLOWED, Browser};
use crate::host::Host;
use crate::{build, start};
use serde_json::json;

/// Sets the clock of pages opened from now on, and records whether the banner was there before the content that it would push
/// down.
fn at(browser: &mut Browser, moment: &str) {
    let source = format!(
        "Date.now = () => Date.parse('{moment}');
         new MutationObserver((_, watch) => {{
           if (!document.querySelector('main')) return;
           window.early = document.querySelector('aside.urgent') !== null;
           watch.disconnect();
         }}).observe(document, {{ childList: true, subtree: true }})"
    );
    browser.call(
        "Page.addScriptToEvaluateOnNewDocument",
        &json!({"source": source}),
    );
}

#[test]
fn urgent_news_is_on_every_page_until_its_time_is_over() {
    let Some(mut browser) = start("urgent_news_is_on_every_page_until_its_time_is_over") else {
        return;
    };
    let site = build("darurat", |site| {
        let urgent = "darurat: {sampai: 2026-12-02 06.00, teks: \"Air mati <b>sampai</b> Rabu\"}";
        let text =
            format!("---\njudul: Air mati\ntanggal: 2026-11-30 07.00\n{urgent}\n---\n\nIsi.\n");
        std::fs::write(site.join("content/kota/air-mati.md"), text).expect("written");
    });
    let host = Host::start(&site, 0);
    let banner = "document.querySelector('aside.urgent')";
    for path in ["/", "/agenda/", "/ampenan/bintaro/"] {
        at(&mut browser, "2026-12-02T05:59:59+08:00");
        browser.open(&host.url(path));
        browser.until(&format!(
            "{banner}?.textContent.includes('Air mati <b>sampai</b> Rabu') === true"
        ));
        browser.until(&format!(
            "{banner}.querySelector('a').pathname === '/2026/11/air-mati/'"
        ));
        browser.until("document.querySelectorAll('aside.urgent').length === 1");
        assert_eq!(
            browser.value("window.early"),
            true,
            "what lies under the banner of {path} was pushed down"
        );
        assert_eq!(browser.value(ALLOWED), true, "by the policy of {path}");
        // The front page was built while the news was urgent, and not since.
        at(&mut browser, "2026-12-02T06:00:00+08:00");
        browser.open(&host.url(path));
        browser.until(&format!(
            "document.querySelector('main') !== null && {banner} === null"
        ));
    }
    // The article itself needs no banner that leads to it; what else is urgent would be on it.
    at(&mut browser, "2026-12-02T05:59:59+08:00");
    browser.open(&host.url("/2026/11/air-mati/"));
    browser.until("document.querySelector('main') !== null");
    assert_eq!(
        browser.value(&format!(
            "{banner} === null || !{banner}.textContent.includes('Air mati')"
        )),
        true
    );
}
