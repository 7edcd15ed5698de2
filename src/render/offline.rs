//! The service worker and the web manifest.
//!
//! Owns: what the worker keeps from the start. It changes only when the theme, the settings or an address do, never with an article.
//! Refuses: the programs, which are the theme's.

use super::view::View;
use crate::base::truncate_words;
use crate::plan::{DataKind, PageKind};
use crate::theme::{compact, names};
use serde_json::{Value, json};

/// Renders the worker.
pub(super) fn worker(view: &View<'_>, buffer: &mut Vec<u8>) {
    // Browsers keep a worker until its address gives them another: a 404 would leave it in charge.
    if !view.works_offline() {
        buffer.extend_from_slice(names::NO_WORKER.as_bytes());
        return;
    }
    let script = view.at(DataKind::Script).href();
    let files = names::SHELL.iter().filter_map(|name| view.asset(name));
    let mut shell: Vec<String> = files.map(|file| file.href()).collect();
    shell.push(script.clone());
    let site = json!({
        "root": view.root(),
        "offline": view.at(PageKind::Offline).href(),
        // A worker is fetched anew only when it has changed: so it changes with the page that it keeps.
        "fingerprint": mark(view),
        "script": script,
        "shell": shell,
    });
    buffer
        .extend_from_slice(format!("const SITE = {site};\n{}", compact(names::WORKER)).as_bytes());
}

/// Of the bytes of the page that is shown instead of others.
fn mark(view: &View<'_>) -> String {
    let page = PageKind::Offline;
    let address = view.at(page.clone());
    let mut bytes = Vec::new();
    // With an error the page is not published, and neither is the worker.
    let _ = super::page::render(&page, address.url(), view, &mut bytes);
    let mut mark = blake3::hash(&bytes).to_hex().to_string();
    mark.truncate(8);
    mark
}

/// Renders the manifest, <https://www.w3.org/TR/appmanifest/>.
pub(super) fn manifest(view: &View<'_>, buffer: &mut Vec<u8>) {
    let paper = view.colour("kertas").unwrap_or(names::PAPER);
    let icons: Vec<Value> = names::ICONS
        .iter()
        .filter_map(|icon| icon_entry(view, icon))
        .collect();
    let root = view.root();
    let manifest = json!({
        "name": view.name(),
        "short_name": truncate_words(view.name(), 24),
        "description": view.description(),
        "lang": view.language(),
        "dir": "ltr",
        // Without an id, an installed site is known by its start address, which could then never change.
        "id": root,
        "start_url": root,
        "scope": root,
        // Readers share addresses: a window without one would take that away.
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    });
    buffer.extend_from_slice(format!("{manifest:#}\n").as_bytes());
}

/// `None` if the theme has no such file.
fn icon_entry(view: &View<'_>, icon: &names::Icon) -> Option<Value> {
    let src = view.asset(icon.name)?.href();
    Some(json!({
        "src": src,
        "sizes": icon.sizes,
        "type": icon.kind,
        "purpose": icon.purpose,
    }))
}
