//! The service worker and the web manifest.
//!
//! Owns: what the worker keeps from the start. It changes only when the theme, the settings or an address do, never with an article.

use super::view::View;
use crate::plan::{DataKind, PageKind};
use crate::theme::compact;
use serde_json::json;

/// What keeps pages.
const WORKER: &str = include_str!("worker.js");
/// What takes an earlier worker away.
pub(crate) const NO_WORKER: &str = include_str!("no_worker.js");

/// Parts of the theme that every page needs, and those of the page that lists what was kept.
const SHELL: [&str; 4] = ["style.css", "daftar.css", "cari.css", "luring.js"];

/// Renders the worker.
pub(super) fn worker(view: &View<'_>, buffer: &mut Vec<u8>) {
    if !view.settings.outputs.offline {
        buffer.extend_from_slice(NO_WORKER.as_bytes());
        return;
    }
    let addresses = view.plan.addresses();
    let script = view.href_of(DataKind::Script);
    let mut shell: Vec<String> = SHELL
        .iter()
        .filter_map(|name| addresses.asset(name))
        .map(|url| view.href(url))
        .collect();
    shell.push(script.clone());
    let site = json!({
        "root": view.settings.base_url.root,
        "offline": view.href_of(PageKind::Offline),
        // A worker is fetched anew only when it has changed: so it changes with the page that it keeps.
        "fingerprint": mark(view),
        "script": script,
        "shell": shell,
    });
    buffer.extend_from_slice(format!("const SITE = {site};\n{}", compact(WORKER)).as_bytes());
}

/// Of the bytes of the page that is shown instead of others.
fn mark(view: &View<'_>) -> String {
    let mut bytes = Vec::new();
    let page = PageKind::Offline;
    let url = view.plan.addresses().of(&page.clone().into());
    // With an error it is not published, and neither is the worker.
    let _ = super::page::render(&page, &url, view, &mut bytes);
    blake3::hash(&bytes).to_hex()[..8].to_owned()
}

/// Renders the manifest, <https://www.w3.org/TR/appmanifest/>.
pub(super) fn manifest(view: &View<'_>, buffer: &mut Vec<u8>) {
    let settings = view.settings;
    let colour = |name: &str, usual: &str| {
        let set = settings
            .theme
            .colours
            .iter()
            .find(|(known, _)| **known == *name);
        set.map_or(usual.to_owned(), |(_, value)| value.to_string())
    };
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| {
        let src = view
            .plan
            .addresses()
            .asset(name)
            .map(|url| view.href(url))?;
        Some(json!({"src": src, "sizes": sizes, "type": kind, "purpose": purpose}))
    };
    let icons: Vec<_> = [
        icon("favicon.svg", "any", "image/svg+xml", "any"),
        icon("icon-192.png", "192x192", "image/png", "any"),
        icon("icon-512.png", "512x512", "image/png", "any"),
        icon("icon-maskable-512.png", "512x512", "image/png", "maskable"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let root = &settings.base_url.root;
    let manifest = json!({
        "name": settings.name,
        "short_name": crate::base::truncate_words(&settings.name, 24),
        "description": settings.description,
        "lang": settings.language,
        "dir": "ltr",
        "id": root,
        "start_url": root,
        "scope": root,
        "display": "minimal-ui",
        "background_color": colour("kertas", "#fbf8f3"),
        "theme_color": colour("kertas", "#fbf8f3"),
        "icons": icons,
    });
    buffer.extend_from_slice(format!("{manifest:#}\n").as_bytes());
}
