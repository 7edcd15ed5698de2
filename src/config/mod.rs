//! `kulkul.yaml` and `theme.yaml` as types, and the only YAML code of the house.
//!
//! Owns: YAML with the place of every key and value, keys in two languages, 'did you mean'; [`Settings`] and their defaults.
//! Refuses: reading files (it is handed their text) and anchors and aliases in YAML (nobody needs them here, and `*tebal*`
//! at the start of a value is a slip far more often).

mod settings;
pub mod yaml;

pub use settings::*;

/// Stand-in until the YAML reader lands.
pub fn read_strings(
    _: crate::diag::Text<'_>,
) -> (std::collections::BTreeMap<String, String>, Vec<crate::diag::Diagnostic>) {
    (std::collections::BTreeMap::new(), Vec::new())
}
