//! `i18n/*.yaml` of a theme: a flat list of keys and texts.

use crate::diag::{Diagnostic, Text};
use crate::yaml;
use crate::yaml::reader::{self, Field};
use std::collections::BTreeMap;

/// Reads interface strings. What is no text is left out and told.
pub fn read_strings(text: Text<'_>) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    let parsed = yaml::parse(text, 0..text.text.len());
    let remarks = reader::Remarks::new(text, parsed.diagnostics);
    // No key is asked for by name: which ones there are is up to the templates.
    let entries = parsed.root.as_ref().and_then(reader::entries);
    let mut strings = BTreeMap::new();
    for (key, node) in entries.unwrap_or_default() {
        if let Some(word) = reader::text(&remarks, Field { key, node }) {
            strings.insert(key.name.to_string(), word.text.to_owned());
        }
    }
    (strings, remarks.into_vec())
}
