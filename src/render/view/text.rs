//! What texts lie in, link to and show.

use super::{Address, Changed, View};
use crate::base::SitePath;
use crate::content::{self, PageHead};
use crate::diag::nearest;
use crate::newsroom::{PublicBody, PublicHead};
use crate::places::PlaceId;
use crate::plan::{FileKind, Output};
use crate::site::{ArticleId, Destination, LinkError, PageId};
use std::sync::Arc;

impl<'a> View<'a> {
    /// The text of an article.
    ///
    /// # Errors
    /// If its file has changed since it was compiled.
    pub(crate) fn text_of(&self, id: ArticleId) -> Result<Arc<PublicBody>, Changed> {
        self.tables.texts.text(self.head(id))
    }

    /// The text of an article that readers do not see yet.
    ///
    /// # Errors
    /// If its file has changed since it was compiled.
    pub(crate) fn held_text(&self, head: &PublicHead) -> Result<Arc<PublicBody>, Changed> {
        self.tables.texts.text(head)
    }

    /// A standing page with its text.
    pub(crate) fn page(&self, id: PageId) -> (&'a PageHead, &'a PublicBody) {
        let (head, text) = &self.tables.site.pages[usize::from(id.0)];
        (head, text)
    }

    /// A standing page by its slug.
    pub(crate) fn page_named(&self, slug: &str) -> Option<PageId> {
        let mut pages = (0u16..).zip(&self.tables.site.pages);
        let (id, _) = pages.find(|(_, (page, _))| *page.slug == *slug)?;
        Some(PageId(id))
    }

    /// The article that a file is.
    pub(crate) fn article_in(&self, file: &SitePath) -> Option<&'a PublicHead> {
        let id = self.tables.site.article_at(file)?;
        Some(self.head(id))
    }

    /// What the file that a link names has become.
    ///
    /// # Errors
    /// If readers cannot be sent there.
    pub(crate) fn destination(
        &self,
        from: &SitePath,
        file: &str,
    ) -> Result<Destination, LinkError> {
        self.tables.site.destination(from, file)
    }

    /// The place whose KIM or author a file describes.
    pub(crate) fn place_of_profile(&self, file: &SitePath) -> Option<PlaceId> {
        self.tables.site.place_of_profile(file)
    }

    /// The address of the file that a text names: beside it, or in `static/` with a leading `/`; `None` if it is not published.
    pub(crate) fn file(&self, from: &SitePath, file: &str) -> Option<Address<'a>> {
        self.file_at(&content::named(from, file)?)
    }

    /// The address of a file under its own name, if it is published.
    pub(super) fn file_at(&self, path: &SitePath) -> Option<Address<'a>> {
        let output = Output::File(FileKind::of_site(path));
        let address = self.at(output.clone());
        let planned = self.tables.plan.at(&address.url().output())?;
        // Another output may have won the path, which is an error by itself.
        (planned.output == output).then_some(address)
    }

    /// Whether a file lies beside a text, published or not.
    pub(crate) fn is_beside(&self, from: &SitePath, file: &str) -> bool {
        let path = from.join_relative(file);
        path.is_ok_and(|path| self.tables.beside.binary_search(&path).is_ok())
    }

    /// The file beside a text whose name is most like this one.
    pub(crate) fn nearest_beside(&self, from: &SitePath, file: &str) -> Option<String> {
        let folder = from.parent();
        let beside = self.tables.beside.iter();
        let beside = beside.filter(|path| path.parent() == folder);
        nearest(file, beside.map(SitePath::file_name)).map(ToOwned::to_owned)
    }

    /// The page whose address is most like this one.
    pub(crate) fn nearest_page(&self, address: &str) -> Option<String> {
        let outputs = self.tables.plan.outputs().iter();
        let pages = outputs.filter(|planned| planned.output.is_listed_page());
        nearest(address, pages.map(|page| page.url.as_str())).map(ToOwned::to_owned)
    }
}
