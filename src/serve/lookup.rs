//! What lies at an address, as on a server of plain files.
//!
//! Refuses: the disk. No path of a request is ever looked up there: it either is the address of an output or it is not.

use super::content_type;
use crate::base::{SitePath, UrlPath};
use crate::pipeline::SiteSnapshot;
use crate::plan::{Output, PageKind, Planned};
use std::borrow::Cow;

/// What lies at an address.
pub(super) enum Lookup<'a> {
    Page(&'a Planned),
    File(&'a Planned),
    Redirect(String),
    Nothing,
}

/// What lies at a decoded path: a file; a folder by its address with `/`; without `/`, it is sent there.
pub(super) fn find<'a>(snapshot: &'a SiteSnapshot, path: &str) -> Lookup<'a> {
    let root = snapshot.settings().base_url.root.trim_end_matches('/');
    let to_root = || Lookup::Redirect(snapshot.view().at(PageKind::Home).href());
    // A site may lie in a folder of its host; at the top there is nothing of it, so the reader is sent there.
    let inner = match path.strip_prefix(root) {
        Some("") => return to_root(),
        Some(inner) if inner.starts_with('/') => inner,
        _ if path == "/" => return to_root(),
        _ => return Lookup::Nothing,
    };
    let Ok(url) = UrlPath::new(inner) else {
        return Lookup::Nothing;
    };
    match snapshot.plan().at(&url.output()) {
        Some(planned) if is_page(planned) => Lookup::Page(planned),
        Some(planned) => Lookup::File(planned),
        None => find_folder(snapshot, inner),
    }
}

/// `/agenda` is sent to `/agenda/` if that is a page.
fn find_folder<'a>(snapshot: &'a SiteSnapshot, inner: &str) -> Lookup<'a> {
    if inner.ends_with('/') {
        return Lookup::Nothing;
    }
    match UrlPath::new(&format!("{inner}/")) {
        Ok(folder) if snapshot.plan().at(&folder.output()).is_some() => {
            Lookup::Redirect(snapshot.view().address(Cow::Owned(folder)).href())
        }
        _ => Lookup::Nothing,
    }
}

/// Whether serve may add its script: an HTML file of `static/` is left as it is.
fn is_page(planned: &Planned) -> bool {
    content_type::of(planned.path.as_str()) == content_type::HTML
        && matches!(planned.output, Output::Page(_))
}

/// The source file that a page was made from, by its name and its bytes.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    path: SitePath,
    hash: u64,
}

impl Origin {
    /// That of the page at a path; only articles have one.
    pub(super) fn of(snapshot: &SiteSnapshot, path: &str) -> Option<Self> {
        let Lookup::Page(planned) = find(snapshot, path) else {
            return None;
        };
        let Output::Page(PageKind::Article(id) | PageKind::Notice(id)) = planned.output else {
            return None;
        };
        let head = snapshot.site().head(id);
        Some(Self {
            path: head.path.clone(),
            hash: head.hash,
        })
    }

    /// Where the page of this file lies now, even if the file was renamed without being edited.
    pub(super) fn href(&self, snapshot: &SiteSnapshot) -> Option<String> {
        let view = snapshot.view();
        for (id, head, _) in snapshot.site().articles() {
            // The same file with another slug, or another file with the same bytes.
            if head.path != self.path && head.hash != self.hash {
                continue;
            }
            let address = view.at(PageKind::Article(id));
            if snapshot.plan().at(&address.url().output()).is_some() {
                return Some(address.href());
            }
        }
        None
    }
}
