//! `darurat.json`: urgent news, for the banner of every page.
//!
//! Owns: the one file that changes when there is urgent news. A page asks for it, so that no page has to be written anew; without
//! scripts the banner stands on the front page. Refuses: HTML: the theme's script makes the banner out of texts.

use super::view::View;
use serde_json::json;

/// Renders the file: what is urgent now, newest first, each with the moment at which its banner goes.
pub(super) fn render(view: &View<'_>, buffer: &mut Vec<u8>) {
    let items: Vec<serde_json::Value> = view
        .urgent_all()
        .map(|urgent| json!({ "text": urgent.text, "url": urgent.url, "until": urgent.until.iso }))
        .collect();
    buffer.extend_from_slice(json!({ "version": 1, "items": items }).to_string().as_bytes());
    buffer.push(b'\n');
}
