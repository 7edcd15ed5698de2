//! `robots.txt`, RFC 9309: everything may be read; where the sitemap is.

use super::view::View;
use crate::plan::DataKind;

/// Renders `robots.txt`.
pub(super) fn render(view: &View<'_>, buffer: &mut Vec<u8>) {
    buffer.extend_from_slice(b"User-agent: *\nAllow: /\n");
    if let Some(sitemap) = view.built(DataKind::SitemapIndex) {
        buffer.extend_from_slice(format!("\nSitemap: {}\n", sitemap.absolute()).as_bytes());
    }
}
