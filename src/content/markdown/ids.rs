//! Names of places in a text, unique in it.
//!
//! Whatever a writer names (headings, `{#id}`, `id=` in HTML) becomes a slug; whatever kulkul names itself has a `_`, which no
//! slug has. So neither can take the other's, and a theme whose own ids have a `_` is safe from both.

use crate::base::slug;
use std::collections::BTreeMap;

/// Ids given out, each with the last number tried after it.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, u32>);

impl Ids {
    /// An id for this name: its slug, or `bagian`; `-1`, `-2` … where that is taken.
    pub(super) fn unique(&mut self, name: &str) -> String {
        let mut base = slug(name).into_owned();
        // A heading of emoji alone still needs a place to link to.
        if base.is_empty() {
            base.push_str("bagian");
        }
        let Some(mut number) = self.0.get(&base).copied() else {
            self.0.insert(base.clone(), 0);
            return base;
        };
        // The number is remembered: a thousand headings `Jadwal` do not try a thousand ids each.
        loop {
            number += 1;
            let candidate = format!("{base}-{number}");
            // `jadwal-1` may be the slug of another heading.
            if !self.0.contains_key(&candidate) {
                self.0.insert(base, number);
                self.0.insert(candidate.clone(), 0);
                return candidate;
            }
        }
    }
}
