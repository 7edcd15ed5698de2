//! The site as its newsroom may look at it: with what readers do not see yet.
//!
//! Owns: [`Audience`]. Refuses: a second gate: the articles that the newsroom is shown are changed, and the one gate lets them
//! through.

use crate::base::SitePath;
use crate::newsroom::{Held, Standing};
use crate::site::Compiled;
use jiff::Timestamp;
use rustc_hash::FxHashMap;

/// Who looks at the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Audience {
    /// A reader: what `build` writes.
    #[default]
    Reader,
    /// A member of the newsroom at their own machine: drafts and scheduled articles too.
    Newsroom,
}

/// What the newsroom knows of an article or page that readers do not see.
#[derive(Debug, Clone)]
pub(crate) struct Withheld {
    /// Its title.
    pub title: Box<str>,
    /// Why readers see nothing of it; `None` if they see a notice in its place.
    pub held: Option<Held>,
}

/// Shows drafts and scheduled articles to the newsroom, as they will be; says what readers do not see. An article that has
/// ended or was withdrawn stays the notice that readers get.
pub(super) fn reveal(
    mut compiled: Compiled,
    now: Timestamp,
    audience: Audience,
) -> (Compiled, FxHashMap<SitePath, Withheld>) {
    let mut withheld = FxHashMap::default();
    if audience == Audience::Reader {
        return (compiled, withheld);
    }
    for article in &mut compiled.articles {
        let standing = article.standing(now);
        if standing.is_ok_and(Standing::is_shown) {
            continue;
        }
        let head = article.redacted();
        let known = Withheld {
            title: head.title.clone(),
            held: standing.err(),
        };
        withheld.insert(head.path.clone(), known);
        if standing.is_err() {
            *article = article.revealed();
        }
    }
    for (page, _) in &mut compiled.pages {
        if std::mem::take(&mut page.draft) {
            let known = Withheld {
                title: page.title.clone(),
                held: Some(Held::Draft),
            };
            withheld.insert(page.path.clone(), known);
        }
    }
    (compiled, withheld)
}
