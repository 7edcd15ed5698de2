//! `robots.txt`, RFC 9309: everything may be read; where the sitemap is.

use super::view::View;
use crate::plan::DataKind;

/// Renders `robots.txt`.
pub(super) fn render(view: &View<'_>, buffer: &mut Vec<u8>) {
    buffer.extend_from_slice(b"User-agent: *\nAllow: /\n");
    if view.plan.has(&DataKind::SitemapIndex.into()) {
        let url = view.plan.addresses().of(&DataKind::SitemapIndex.into());
        buffer.extend_from_slice(format!("\nSitemap: {}\n", view.absolute(&url)).as_bytes());
    }
}
