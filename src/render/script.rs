//! `situs.js`: what every page runs.
//!
//! Owns: what its template is given. Urgent news lies in the script itself, so that a banner is there before the page is drawn,
//! and so that one small file changes with the news and no page. Refuses: the program, which is the theme's.

use super::RenderError;
use super::view::View;
use crate::base::UrlPath;
use crate::theme;
use serde_json::json;
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
    if view.settings.outputs.urgent {
        let items = view.urgent_all().map(
            |item| json!({ "text": item.text, "url": item.url, "until": item.until.iso, "language": item.language }),
        );
        context.insert("urgent", &items.collect::<Vec<_>>());
    }
    context.insert_value("site", view.shared.site.clone());
    context.insert_value("t", view.shared.strings.clone());
    let rendered = view.theme.tera.render_to(TEMPLATE, &context, buffer);
    rendered.map_err(|error| {
        RenderError::Site(vec![theme::remark(
            &error,
            &view.theme.sources,
            url.as_str(),
        )])
    })
}
