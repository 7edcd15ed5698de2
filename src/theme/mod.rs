//! A theme as data: templates, assets with fingerprints, strings; inheritance; the embedded default.
//!
//! Owns: how layers lie over each other (default theme, parents, the site's theme, the site's `templates/`), what a template
//! may call, and template errors as remarks. Refuses: reading the site folder (it is handed [`Layer`]s) and knowing what a
//! page shows (that is `render`).

mod assets;
mod embedded;
mod error;
mod filters;
mod load;
pub(crate) mod names;

pub(crate) use assets::compact;
pub(crate) use assets::{Asset, is_style};
pub(crate) use embedded::embedded;
pub(crate) use error::remark;
pub(crate) use filters::encode;
pub(crate) use load::{Layer, Theme, load};
