//! Where a link in a text leads.
//!
//! Owns: files named relative to a text. Refuses: addresses (`/agenda/`), which only `plan` knows.

use super::{ArticleId, PageId};
use crate::base::{SitePart, SitePath};
use crate::diag::nearest;
use rustc_hash::{FxHashMap, FxHashSet};

/// What a link to a file means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Destination {
    /// An article that readers may see, or whose notice they may see.
    Article(ArticleId),
    /// A standing page.
    Page(PageId),
}

/// Why a link to a file leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkError {
    /// No such file; the nearest one, as it should be written.
    NoFile(Option<String>),
    /// The article is a draft or scheduled: its very existence is not for readers yet.
    Held,
    /// The file is there but does not compile, which is complained of where it lies.
    Broken,
}

/// Markdown files of the site, by what a link to them means.
#[derive(Debug, Default)]
pub(super) struct FileIndex {
    pub(super) articles: FxHashMap<SitePath, ArticleId>,
    pub(super) pages: FxHashMap<SitePath, PageId>,
    /// Articles that readers do not see yet.
    pub(super) held: FxHashSet<SitePath>,
    /// Files that do not compile.
    pub(super) broken: FxHashSet<SitePath>,
}

impl FileIndex {
    /// The article or page that a Markdown file named in another is: `../bintaro/posyandu.md`, `/content/…`.
    pub(super) fn destination(
        &self,
        from: &SitePath,
        file: &str,
    ) -> Result<Destination, LinkError> {
        let Ok(path) = from.join_relative(file) else {
            return Err(LinkError::NoFile(None));
        };
        if let Some(id) = self.articles.get(&path) {
            Ok(Destination::Article(*id))
        } else if let Some(id) = self.pages.get(&path) {
            Ok(Destination::Page(*id))
        } else if self.held.contains(&path) {
            Err(LinkError::Held)
        } else if self.broken.contains(&path) {
            Err(LinkError::Broken)
        } else {
            Err(LinkError::NoFile(self.near(from, &path)))
        }
    }

    /// The nearest file: one of the same name in another folder, else one of a similar path.
    fn near(&self, from: &SitePath, wanted: &SitePath) -> Option<String> {
        // In no order; both choices below take the least of all.
        let known = || {
            let articles = self.articles.keys().chain(&self.held);
            articles.chain(self.pages.keys())
        };
        let same = known()
            .filter(|path| path.file_name() == wanted.file_name() && path.file_name() != "index.md")
            .min();
        let found = match same {
            Some(path) => path.as_str(),
            None => nearest(wanted.as_str(), known().map(SitePath::as_str))?,
        };
        Some(relative(from.parent(), found))
    }

    /// Whether the profile of a KIM is there but does not compile.
    pub(super) fn is_broken_kim(&self, id: &str) -> bool {
        SitePart::Kims
            .join(&format!("{id}.md"))
            .is_ok_and(|path| self.broken.contains(&path))
    }
}

/// `to` as it is written in a file that lies in the folder `from`.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let same = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = vec![".."; from.len() - same];
    up.into_iter()
        .chain(to[same..].iter().copied())
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_can_be_typed() {
        assert_eq!(
            relative("content/ampenan/bintaro", "content/ampenan/pejeruk/x.md"),
            "../pejeruk/x.md"
        );
        assert_eq!(relative("content/ampenan", "content/ampenan/x.md"), "x.md");
    }
}
