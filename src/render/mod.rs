//! One output → bytes: page, feed, sitemap, calendar, API, JSON-LD, search index, what works offline.
//!
//! Owns: [`render`], and [`View`], the only door through which templates and writers learn anything. Refuses: the site's
//! tables, files and the clock: what is not in `View` cannot be on a page.

mod api;
mod body;
mod feed;
mod ical;
mod jsonld;
mod label;
mod licence;
mod minify;
mod offline;
mod page;
mod robots;
mod script;
mod search;
mod sitemap;
mod view;
mod xml;

pub(crate) use offline::NO_WORKER;
pub use view::{Changed, Shared, ShownPhotos, Tables, Texts, View};

use crate::diag::Diagnostic;
use crate::plan::{Offline, Output, Planned, Search};

/// What stops a page from being rendered.
#[derive(Debug)]
pub enum RenderError {
    /// Remarks about the site; the output is not to be published.
    Site(Vec<Diagnostic>),
    /// An article's file is not the one that was compiled: the build has to start over.
    Changed(Changed),
}

impl From<Changed> for RenderError {
    fn from(changed: Changed) -> Self {
        Self::Changed(changed)
    }
}

/// Looks over a text that readers do not see yet: links that will be broken when it is published.
pub fn proofread(
    view: &View<'_>,
    id: crate::site::ArticleId,
) -> Result<Vec<Diagnostic>, RenderError> {
    let head = view.head(id);
    let text = view.texts.text(id, head)?;
    Ok(body::proofread(view, &head.path, &text))
}

/// Renders one output into a buffer, which is emptied first. Remarks that do not stop it are returned.
///
/// Theme files, `static/`, attachments and pictures are no renderings: `build` hands their bytes through.
pub fn render(
    planned: &Planned,
    view: &View<'_>,
    buffer: &mut Vec<u8>,
) -> Result<Vec<Diagnostic>, RenderError> {
    buffer.clear();
    match &planned.output {
        Output::Feed(group, format) => feed::render(*group, *format, planned, view, buffer),
        Output::SitemapIndex => sitemap::index(view, buffer),
        Output::Sitemap(part) => sitemap::part(*part, view, buffer),
        Output::NewsSitemap => sitemap::news(view, buffer),
        Output::Calendar(group) => ical::group(*group, view, buffer),
        Output::EventFile(id) => ical::one(*id, view, buffer),
        Output::Api(api) => api::render(*api, view, buffer),
        Output::Script => script::render(planned, view, buffer)?,
        Output::Robots => robots::render(view, buffer),
        Output::Search(Search::Index) => search::index(view, buffer),
        Output::Search(Search::Words(period, number)) => {
            search::words(*period, *number, view, buffer);
        }
        Output::Search(Search::Articles(period, number)) => {
            search::articles(*period, *number, view, buffer);
        }
        Output::Offline(Offline::Worker) => offline::worker(view, buffer),
        Output::Offline(Offline::Manifest) => offline::manifest(view, buffer),
        Output::Asset(_)
        | Output::Static(_)
        | Output::Attachment(_)
        | Output::Picture(..)
        | Output::Card(_)
        | Output::SiteCard => {}
        _ => return page::render(planned, view, buffer),
    }
    Ok(Vec::new())
}
