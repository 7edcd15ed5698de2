//! The site as its newsroom may look at it: with what readers do not see yet.
//!
//! Owns: [`Audience`]. Refuses: a second gate: the heads that the newsroom is shown are changed, and the one gate lets them through.

use crate::base::SitePath;
use crate::content::Head;
use crate::newsroom::{Standing, standing};
use crate::site::Compiled;
use jiff::Timestamp;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Who looks at the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// A reader: what `build` writes.
    #[default]
    Reader,
    /// A member of the newsroom at their own machine: drafts and scheduled articles too.
    Newsroom,
}

/// Shows drafts and scheduled articles to the newsroom, as they will be; says what readers may see of each. An article that
/// has ended or was withdrawn stays the notice that readers get.
pub(super) fn reveal(
    compiled: &mut Compiled,
    now: Timestamp,
    eye: Audience,
) -> FxHashMap<SitePath, Standing> {
    let mut held = FxHashMap::default();
    if eye == Audience::Reader {
        return held;
    }
    for head in &mut compiled.articles {
        let seen = standing(head, now);
        if matches!(seen, Standing::Draft | Standing::Scheduled(_)) {
            held.insert(head.path.clone(), seen);
            let shown = Head {
                draft: false,
                publish: Some(Timestamp::MIN),
                ..Head::clone(head)
            };
            *head = Arc::new(shown);
        }
    }
    for (page, _) in &mut compiled.pages {
        if std::mem::take(&mut page.draft) {
            held.insert(page.path.clone(), Standing::Draft);
        }
    }
    held
}
