//! Two outputs at one address, and old addresses that two files claim.

use super::{DataKind, FileKind, Output, PageKind, Planned};
use crate::base::{SitePath, Span, UrlPath, Written};
use crate::diag::{Diagnostic, Location, code};
use crate::site::{Group, PageId, Site};

/// An old address with the output that it leads to.
pub(super) struct Alias<'a> {
    pub(super) from: UrlPath,
    pub(super) to: Output,
    path: &'a SitePath,
    span: &'a Span,
}

/// Old addresses, each once, in their order.
pub(super) fn aliases<'a>(site: &'a Site, out: &mut Vec<Diagnostic>) -> Vec<Alias<'a>> {
    let mut found = Vec::new();
    // An article that was withdrawn keeps its old addresses: its notice is read there.
    for (id, head, _) in site.articles() {
        let to = Output::Page(PageKind::Article(id));
        found.extend(of_text(&head.path, &head.aliases, &to));
    }
    for (id, (page, _)) in (0u16..).zip(&site.pages) {
        let to = Output::Page(PageKind::Standing(PageId(id)));
        found.extend(of_text(&page.path, &page.aliases, &to));
    }
    // By path among equals, so that the same file wins in every build.
    found.sort_by(|a, b| (&a.from, a.path).cmp(&(&b.from, b.path)));
    out.extend(claimed_twice(&found));
    found.dedup_by(|b, a| a.from == b.from);
    found
}

fn of_text<'a>(
    path: &'a SitePath,
    aliases: &'a [Written<Box<str>>],
    to: &Output,
) -> Vec<Alias<'a>> {
    let alias = |alias: &'a Written<Box<str>>| {
        Some(Alias {
            from: UrlPath::new(&with_slash(&alias.value)).ok()?,
            to: to.clone(),
            path,
            span: &alias.span,
        })
    };
    aliases.iter().filter_map(alias).collect()
}

/// An alias of a folder may leave its last `/` out: `/lama/kabar` is `/lama/kabar/`, `/lama/kabar.html` stays.
fn with_slash(alias: &str) -> String {
    let last = alias.rsplit('/').next().unwrap_or("");
    if last.is_empty() || last.contains('.') {
        alias.to_owned()
    } else {
        format!("{alias}/")
    }
}

fn claimed_twice(sorted: &[Alias<'_>]) -> Vec<Diagnostic> {
    let mut remarks = Vec::new();
    for pair in sorted.windows(2) {
        let [first, second] = pair else { continue };
        if first.from == second.from {
            let remark = Diagnostic::new(code::ALIAS_TWICE).with("alamat", &second.from);
            let remark = remark.at_span(second.path, second.span);
            remarks.push(remark.at_span(first.path, first.span));
        }
    }
    remarks
}

/// Remarks on outputs that share a path with the one before them.
pub(super) fn collisions(site: &Site, sorted: &[Planned]) -> Vec<Diagnostic> {
    let mut remarks = Vec::new();
    for pair in sorted.windows(2) {
        let [first, second] = pair else { continue };
        if first.path == second.path {
            remarks.push(collision(site, first, second));
        }
    }
    remarks
}

fn collision(site: &Site, first: &Planned, second: &Planned) -> Diagnostic {
    let code = if is_redirect(&first.output) || is_redirect(&second.output) {
        code::ALIAS_SHADOWS
    } else {
        code::ADDRESS_TWICE
    };
    let mut remark = Diagnostic::new(code).with("alamat", &first.url);
    let origins = [origin(site, &first.output), origin(site, &second.output)];
    for origin in origins.into_iter().flatten() {
        remark = match origin {
            Origin::Span(path, span) => remark.at_span(path, span),
            // The first place of a remark is where it is shown; others are named under it.
            Origin::File(path) if remark.location.is_none() && remark.unlocated.is_empty() => {
                remark.at(Location::file(path))
            }
            Origin::File(path) => remark.and(Location::file(path)),
        };
    }
    remark
}

fn is_redirect(output: &Output) -> bool {
    matches!(output, Output::Page(PageKind::Redirect(_)))
}

/// What a writer can change so that an output goes elsewhere.
enum Origin<'a> {
    Span(&'a SitePath, &'a Span),
    File(&'a SitePath),
}

/// The file that an output comes from, if a writer made one for it.
fn origin<'a>(site: &'a Site, output: &'a Output) -> Option<Origin<'a>> {
    match output {
        Output::Page(page) => origin_of_page(site, page),
        // A file beside an article may be called `acara.ics`.
        Output::Data(DataKind::EventFile(id)) => {
            let head = site.head(*id);
            Some(Origin::Span(&head.path, &head.title_span))
        }
        Output::File(
            FileKind::Static(path) | FileKind::Attachment(path) | FileKind::Picture(path, _),
        ) => Some(Origin::File(path)),
        Output::Data(_)
        | Output::File(FileKind::Asset(_) | FileKind::Card(_) | FileKind::SiteCard) => None,
    }
}

fn origin_of_page<'a>(site: &'a Site, page: &'a PageKind) -> Option<Origin<'a>> {
    match page {
        PageKind::Article(id) | PageKind::Notice(id) => {
            let head = site.head(*id);
            Some(Origin::Span(&head.path, &head.title_span))
        }
        PageKind::Standing(id) => {
            let (page, _) = &site.pages[usize::from(id.0)];
            Some(Origin::Span(&page.path, &page.title_span))
        }
        PageKind::Latest(Group::Author(index)) => {
            let (person, _) = &site.people[usize::from(*index)];
            Some(Origin::File(&person.path))
        }
        PageKind::Redirect(url) => origin_of_redirect(site, url),
        PageKind::Home
        | PageKind::Latest(_)
        | PageKind::Archive(..)
        | PageKind::Index(_)
        | PageKind::Agenda(_)
        | PageKind::Log(_)
        | PageKind::Pending
        | PageKind::Search
        | PageKind::Offline
        | PageKind::NotFound => None,
    }
}

/// The first file that names an old address.
fn origin_of_redirect<'a>(site: &'a Site, url: &UrlPath) -> Option<Origin<'a>> {
    let wanted = url.as_str().trim_end_matches('/');
    let heads = site.heads.iter().map(|head| (&head.path, &head.aliases));
    let pages = site
        .pages
        .iter()
        .map(|(page, _)| (&page.path, &page.aliases));
    for (path, aliases) in heads.chain(pages) {
        for alias in aliases {
            if alias.value.trim_end_matches('/') == wanted {
                return Some(Origin::Span(path, &alias.span));
            }
        }
    }
    None
}
