//! `kulkul.yaml`, `theme.yaml` and the strings of a theme as types.
//!
//! Owns: [`Settings`] and their defaults, and what a value must be before it may reach an address, a stylesheet or a page.
//! Refuses: reading files (it is handed their text), and YAML (`yaml` gives every key and value with its place).

mod file;
mod names;
mod settings;
mod settings_read;
mod strings;
mod theme;

pub(crate) use names::slug_of;
pub use settings::*;
pub use settings_read::{BaseUrlError, read_settings};
pub use strings::read_strings;
pub use theme::{ThemeManifest, read_theme};
