//! What follows from where a page lies.

use crate::base::UrlPath;
use crate::places::{Level, PlaceId};
use crate::plan::{Index, PageKind};
use crate::render::view::View;
use crate::render::view::page_types::PageView;
use crate::render::view::types::{FeedLink, Link};
use crate::site::Group;
use std::borrow::Cow;

/// Fills in address, full title, breadcrumbs, feeds, the site's card.
pub(super) fn frame<'a>(kind: &PageKind, url: &UrlPath, view: &View<'a>, page: &mut PageView<'a>) {
    let address = view.address(Cow::Owned(url.clone()));
    page.path = address.href();
    // A redirect's page gives the address that it leads to as its own.
    if page.url.is_empty() {
        page.url = address.absolute();
    }
    let is_home = *kind == PageKind::Home;
    // Tabs and search results cut long titles at the end: what the page is about comes first.
    page.head_title = if is_home {
        page.title.to_string()
    } else {
        format!("{} – {}", page.title, view.name())
    };
    if page.description.is_empty() {
        page.description = if is_home {
            Cow::Borrowed(view.description())
        } else {
            Cow::Owned(page.head_title.clone())
        };
    }
    page.feeds = feeds(kind, view);
    page.breadcrumbs = breadcrumbs(kind, view, &page.path, &page.title);
    if page.image.is_none() && !page.noindex {
        page.image = view.site_card(view.name());
    }
}

/// Feeds and calendar of the group that a page shows, else the site's feeds.
fn feeds(kind: &PageKind, view: &View<'_>) -> Vec<FeedLink> {
    let group = shown_group(kind);
    let mut feeds = view.feeds(group.unwrap_or(Group::Site));
    // A group without articles has no feed of its own yet.
    if feeds.is_empty() {
        feeds = view.feeds(Group::Site);
    }
    if let Some(group) = group.filter(|group| group.as_place().is_some()) {
        feeds.extend(view.calendar(group));
    } else if let PageKind::Agenda(_) = kind {
        feeds.extend(view.calendar(Group::Site));
    }
    feeds
}

fn shown_group(kind: &PageKind) -> Option<Group> {
    match kind {
        PageKind::Latest(group) | PageKind::Archive(group, _) | PageKind::Agenda(group) => {
            Some(*group)
        }
        PageKind::Home
        | PageKind::Article(_)
        | PageKind::Notice(_)
        | PageKind::Standing(_)
        | PageKind::Index(_)
        | PageKind::Log(_)
        | PageKind::Pending
        | PageKind::Search
        | PageKind::Offline
        | PageKind::NotFound
        | PageKind::Redirect(_) => None,
    }
}

/// From the front page to this one.
fn breadcrumbs<'a>(kind: &PageKind, view: &View<'a>, url: &str, title: &str) -> Vec<Link<'a>> {
    let between = match kind {
        PageKind::Home | PageKind::NotFound | PageKind::Redirect(_) => return Vec::new(),
        PageKind::Article(id) => {
            let place = view.entry(*id).filed.first();
            place.map_or_else(Vec::new, |place| places_down_to(view, *place))
        }
        PageKind::Latest(group) => above(view, *group),
        PageKind::Archive(group, _) => down_to(view, *group),
        PageKind::Log(group) | PageKind::Agenda(group) => match group.as_place() {
            Some(place) => places_down_to(view, place),
            None => Vec::new(),
        },
        PageKind::Notice(_)
        | PageKind::Standing(_)
        | PageKind::Index(_)
        | PageKind::Pending
        | PageKind::Search
        | PageKind::Offline => Vec::new(),
    };
    let home = Link {
        title: Cow::Borrowed(view.name()),
        url: view.at(PageKind::Home).href(),
    };
    let own = Link {
        title: Cow::Owned(title.to_owned()),
        url: url.to_owned(),
    };
    [vec![home], between, vec![own]].concat()
}

/// What stands above a group: its kecamatan, or the page that lists such groups.
fn above<'a>(view: &View<'a>, group: Group) -> Vec<Link<'a>> {
    match group.as_place() {
        Some(place) => {
            let mut links = places_down_to(view, place);
            links.pop();
            links
        }
        None => index_of(view, group).into_iter().collect(),
    }
}

/// The same with the group's own newest page.
fn down_to<'a>(view: &View<'a>, group: Group) -> Vec<Link<'a>> {
    if let Some(place) = group.as_place() {
        return places_down_to(view, place);
    }
    let mut links = above(view, group);
    if group != Group::Site {
        links.push(Link {
            title: Cow::Owned(view.group_title(group)),
            url: view.at_group(group).href(),
        });
    }
    links
}

/// A place below its kecamatan.
fn places_down_to<'a>(view: &View<'a>, place: PlaceId) -> Vec<Link<'a>> {
    let kecamatan = view.kecamatan(place);
    let own = (view.place(place).level == Level::Kelurahan).then_some(place);
    let mut links = Vec::new();
    for id in kecamatan.into_iter().chain(own) {
        let link = view.place_link(id);
        links.push(Link {
            title: Cow::Borrowed(link.name),
            url: link.url,
        });
    }
    links
}

/// The page that lists groups of this kind, if it is built.
fn index_of<'a>(view: &View<'a>, group: Group) -> Option<Link<'a>> {
    let index = match group {
        Group::Category(_) => Index::Categories,
        Group::Tag(_) => Index::Tags,
        Group::Author(_) => Index::Authors,
        Group::Series(_) => Index::Series,
        Group::Month(year, _) => Index::Year(year),
        Group::Site | Group::Kecamatan(_) | Group::Kelurahan(_) | Group::Kind(_) => return None,
    };
    let url = view.built(PageKind::Index(index))?.href();
    Some(Link {
        title: Cow::Owned(view.index_title(index)),
        url,
    })
}
