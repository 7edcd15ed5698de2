//! The strings of the interface, from a theme's `i18n/*.yaml`.

use std::collections::BTreeMap;

/// Interface strings by key, in one language, complete: what a language lacks has come from Indonesian.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Strings(BTreeMap<String, String>);

impl Strings {
    /// Strings laid over others: later ones win.
    pub fn layered(layers: impl IntoIterator<Item = BTreeMap<String, String>>) -> Self {
        let mut all = BTreeMap::new();
        for layer in layers {
            all.extend(layer);
        }
        Self(all)
    }

    /// One string; its key if nobody wrote it, so that a page is never empty where a word should be.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, String::as_str)
    }

    /// All of them, for templates.
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.0
    }
}
