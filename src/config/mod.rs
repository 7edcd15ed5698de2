//! `kulkul.yaml` and `theme.yaml` as types, and the only YAML code of the house.
//!
//! Owns: YAML with the place of every key and value, keys in two languages, 'did you mean'; [`Settings`] and their defaults.
//! Refuses: reading files (it is handed their text) and anchors and aliases in YAML (nobody needs them here, and `*tebal*`
//! at the start of a value is a slip far more often).

mod settings;
mod settings_read;
mod strings;
mod theme;

pub use settings::*;
pub(crate) use settings_read::slug_of;
pub use settings_read::{BaseUrlError, read_settings};
pub use strings::read_strings;
pub use theme::{ThemeManifest, read_theme};
