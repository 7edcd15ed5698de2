//! Names of theme files that the program itself asks for.
//!
//! A theme that has none of such a name gets pages without it; the default theme has them all.

/// The stylesheet that gets the colours of the settings.
pub(crate) const STYLE: &str = "style.css";

/// What every page needs, and the page that lists what was kept: the worker keeps them from the start.
pub(crate) const SHELL: [&str; 4] = [STYLE, "daftar.css", "cari.css", "luring.js"];

/// The service worker, after a line with what it has to know of the site.
pub(crate) const WORKER: &str = include_str!("../../themes/kulkul/workers/worker.js");

/// A worker that takes itself away, with an earlier one.
pub(crate) const NO_WORKER: &str = include_str!("../../themes/kulkul/workers/no_worker.js");

/// The default theme's token for paper, where the settings give it no other colour.
pub(crate) const PAPER: &str = "#fbf8f3";

/// The icon by which search engines know the publisher, with its side in pixels.
pub(crate) const LOGO: (&str, u32) = ("icon-512.png", 512);

/// An icon of the web manifest.
pub(crate) struct Icon {
    pub(crate) name: &'static str,
    pub(crate) sizes: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) purpose: &'static str,
}

/// Icons of the web manifest.
pub(crate) const ICONS: [Icon; 4] = [
    Icon {
        name: "favicon.svg",
        sizes: "any",
        kind: "image/svg+xml",
        purpose: "any",
    },
    png("icon-192.png", "192x192", "any"),
    png(LOGO.0, "512x512", "any"),
    png("icon-maskable-512.png", "512x512", "maskable"),
];

const fn png(name: &'static str, sizes: &'static str, purpose: &'static str) -> Icon {
    Icon {
        name,
        sizes,
        kind: "image/png",
        purpose,
    }
}
