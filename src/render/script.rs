//! `situs.js`: what every page runs.
//!
//! Owns: what its template is given. Urgent news lies in the script itself, so that a banner is there before the page is drawn,
//! and so that one small file changes with the news and no page. Refuses: the program, which is the theme's.

use super::RenderError;
use super::view::View;
use super::view::page_types::UrgentView;
use crate::base::UrlPath;
use serde_json::{Value, json};
use tera::Context;

/// Its template.
const TEMPLATE: &str = "situs.js";

/// Renders the script.
pub(super) fn render(
    url: &UrlPath,
    view: &View<'_>,
    buffer: &mut Vec<u8>,
) -> Result<(), RenderError> {
    let mut context = Context::new();
    if view.has_urgent_banner() {
        let items: Vec<Value> = view.urgent().iter().map(item).collect();
        context.insert("urgent", &items);
    }
    view.run_template(TEMPLATE, context, url, buffer)
        .map_err(|remark| RenderError::Site(vec![*remark]))
}

fn item(urgent: &UrgentView<'_>) -> Value {
    json!({
        "text": urgent.text,
        "url": urgent.url,
        "until": urgent.until.iso,
        "language": urgent.language,
    })
}
