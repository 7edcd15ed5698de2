//! One output → bytes: page, feed, sitemap, calendar, API, JSON-LD, search index, what works offline.
//!
//! Owns: [`render`], and [`View`], the only door through which templates and writers learn anything. Refuses: the site's
//! tables, files and the clock: what is not in `View` cannot be on a page.

#![warn(clippy::wildcard_enum_match_arm)]

mod api;
mod body;
mod feed;
mod ical;
mod jsonld;
mod licence;
mod offline;
mod page;
mod paid;
mod robots;
mod script;
mod search;
mod sitemap;
#[cfg(test)]
mod tests;
mod view;
mod xml;

pub(crate) use paid::PAID_CLASS;
pub(crate) use view::{Changed, Shared, ShownPhotos, Tables, Texts, View};

use crate::base::UrlPath;
use crate::diag::Diagnostic;
use crate::newsroom::PublicHead;
use crate::plan::{DataKind, Output, Planned, SearchFile};

/// What stops a page from being rendered.
#[derive(Debug)]
pub(crate) enum RenderError {
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
///
/// # Errors
/// If the article's file has changed since it was compiled.
pub(crate) fn proofread(
    view: &View<'_>,
    head: &PublicHead,
) -> Result<Vec<Diagnostic>, RenderError> {
    let text = view.held_text(head)?;
    Ok(body::proofread(view, head, &text))
}

/// Renders one output into a buffer, which is emptied first. Remarks that do not stop it are returned.
///
/// # Errors
/// If the output must not be published, or if an article's file has changed since it was compiled.
pub(crate) fn render(
    planned: &Planned,
    view: &View<'_>,
    buffer: &mut Vec<u8>,
) -> Result<Vec<Diagnostic>, RenderError> {
    // The buffer is a thread's, and still has the page before in it.
    buffer.clear();
    match &planned.output {
        Output::Page(page) => page::render(page, &planned.url, view, buffer),
        Output::Data(data) => {
            self::data(data, &planned.url, view, buffer)?;
            Ok(Vec::new())
        }
        // Handed on by the pipeline: there is nothing to render.
        Output::File(_) => Ok(Vec::new()),
    }
}

fn data(
    data: &DataKind,
    url: &UrlPath,
    view: &View<'_>,
    buffer: &mut Vec<u8>,
) -> Result<(), RenderError> {
    match data {
        DataKind::Feed(group, format) => feed::render(*group, *format, view, buffer),
        DataKind::Calendar(group) => ical::group(*group, view, buffer),
        DataKind::EventFile(id) => ical::one(*id, view, buffer),
        DataKind::Api(api) => api::render(*api, view, buffer),
        DataKind::SitemapIndex => sitemap::index(view, buffer),
        DataKind::Sitemap(part) => sitemap::part(*part, view, buffer),
        DataKind::NewsSitemap => sitemap::news(view, buffer),
        DataKind::Robots => robots::render(view, buffer),
        DataKind::Search(SearchFile::Index) => search::index(view, buffer),
        DataKind::Search(SearchFile::Words(period, number)) => {
            search::words(*period, *number, view, buffer);
        }
        DataKind::Search(SearchFile::Articles(period, number)) => {
            search::articles(*period, *number, view, buffer);
        }
        DataKind::Script => script::render(url, view, buffer)?,
        DataKind::Worker => offline::worker(view, buffer),
        DataKind::Manifest => offline::manifest(view, buffer),
    }
    Ok(())
}
