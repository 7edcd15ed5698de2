//! RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.
//!
//! Owns: the newest twenty of a group, with their summaries: articles, corrections of older ones, and withdrawals, which reach
//! those who have read the story in their program (Pedoman Pemberitaan Media Siber, points 4 and 5). The text is not in the feed: a copy in a reader's program could
//! neither be corrected nor withdrawn, and the Pedoman asks for both.

use super::view::types::ImageView;
use super::view::{View, fragment};
use super::xml::Xml;
use crate::config::FeedFormat;
use crate::plan::{DataKind, PER_PAGE, PageKind};
use crate::site::{ArticleId, Group, Logged};
use jiff::Timestamp;
use quick_xml::escape::partial_escape;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::cmp::Reverse;

struct Feed<'a> {
    title: String,
    description: String,
    home: String,
    itself: String,
    updated: Timestamp,
    items: Vec<Item<'a>>,
}

struct Item<'a> {
    title: Cow<'a, str>,
    url: String,
    summary: &'a str,
    published: Timestamp,
    updated: Timestamp,
    authors: Vec<&'a str>,
    categories: Vec<&'a str>,
    image: Option<ImageView<'a>>,
    language: Option<&'a str>,
}

/// Renders the feed of a group.
pub(super) fn render(group: Group, format: FeedFormat, view: &View<'_>, buffer: &mut Vec<u8>) {
    let feed = Feed::of(group, format, view);
    match format {
        FeedFormat::Rss => rss(&feed, view, buffer),
        FeedFormat::Atom => atom(&feed, view, buffer),
        // JSON Feed 1.1: programs that read JSON have no XML parser to keep up.
        FeedFormat::Json => json_feed(&feed, view, buffer),
    }
}

impl<'a> Feed<'a> {
    fn of(group: Group, format: FeedFormat, view: &View<'a>) -> Self {
        let items = items(view, group);
        let title = view.feed_title(group);
        let description = match view.description() {
            description if group == Group::Site && !description.is_empty() => {
                description.to_owned()
            }
            _ => title.clone(),
        };
        let updated = items.iter().map(|item| item.updated).max();
        Self {
            title,
            description,
            home: view.at_group(group).absolute(),
            itself: view.at(DataKind::Feed(group, format)).absolute(),
            // An empty feed has no moment of its own; the epoch keeps its bytes the same from day to day.
            updated: updated.unwrap_or(Timestamp::UNIX_EPOCH),
            items,
        }
    }
}

/// The newest of a group, by the moment at which each came into the feed.
fn items<'a>(view: &View<'a>, group: Group) -> Vec<Item<'a>> {
    let mut all: Vec<(Timestamp, Item<'a>)> = Vec::new();
    for id in view.articles(group).iter().take(PER_PAGE) {
        all.push((view.head(*id).date, item(view, *id)));
    }
    let logged = view.logged(group).iter();
    let items = logged.filter_map(|(time, logged)| Some((*time, log_item(view, *time, *logged)?)));
    // Twenty of each are enough: no more of either can be among the newest twenty of both.
    all.extend(items.take(PER_PAGE));
    // A stable sort: of equals, articles come first.
    all.sort_by_key(|(time, _)| Reverse(*time));
    all.truncate(PER_PAGE);
    all.into_iter().map(|(_, item)| item).collect()
}

/// A correction as an item of its own, or a withdrawn article as what remains of it. A reply is an article.
fn log_item<'a>(view: &View<'a>, time: Timestamp, logged: Logged) -> Option<Item<'a>> {
    match logged {
        Logged::Correction(id, index) => Some(correction_item(view, time, id, index)),
        Logged::Withdrawal(id) => Some(withdrawal_item(view, time, id)),
        Logged::Reply(..) => None,
    }
}

fn correction_item<'a>(view: &View<'a>, time: Timestamp, id: ArticleId, index: usize) -> Item<'a> {
    let correction = view.logged_correction(id, index);
    let label = view.label_of(correction.kind);
    let article = view.at(PageKind::Article(id)).absolute();
    Item {
        title: Cow::Owned(format!("{label}: {}", view.head(id).title)),
        url: article + &fragment(index),
        summary: &correction.text,
        published: time,
        updated: time,
        // A correction is the newsroom's, whoever wrote the article.
        authors: Vec::new(),
        categories: vec![label],
        image: None,
        language: None,
    }
}

/// The address is its id in every reader's program: the item there is replaced, and its text gone.
fn withdrawal_item<'a>(view: &View<'a>, time: Timestamp, id: ArticleId) -> Item<'a> {
    Item {
        title: Cow::Borrowed(view.text("withdrawn_story")),
        url: view.at(PageKind::Article(id)).absolute(),
        summary: view.withdrawal_reason(id),
        published: view.head(id).date,
        updated: time,
        authors: Vec::new(),
        categories: vec![view.text("withdrawal")],
        image: None,
        language: None,
    }
}

fn item<'a>(view: &View<'a>, id: ArticleId) -> Item<'a> {
    let head = view.head(id);
    let category = view.category_of(id).map(|category| &*category.title);
    let bylines = view.bylines(id).iter();
    Item {
        title: view.marked_title(id),
        url: view.at(PageKind::Article(id)).absolute(),
        summary: &head.summary,
        published: head.date,
        updated: view.touched(id),
        authors: bylines.map(|byline| view.byline_name(byline)).collect(),
        categories: category.into_iter().chain(view.tag_titles(id)).collect(),
        image: view.head_image(id),
        language: head.language.as_deref(),
    }
}

fn rss(feed: &Feed<'_>, view: &View<'_>, buffer: &mut Vec<u8>) {
    let spaces = [
        ("version", "2.0"),
        ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    let itself = [
        ("href", &*feed.itself),
        ("rel", "self"),
        ("type", "application/rss+xml"),
    ];
    Xml::new(buffer).element("rss", &spaces, |xml| {
        xml.element("channel", &[], |xml| {
            xml.text("title", &feed.title);
            xml.text("link", &feed.home);
            xml.text("description", &feed.description);
            xml.text("language", view.language());
            // The epoch of an empty feed would look like a fault to programs that show it.
            if !feed.items.is_empty() {
                xml.text("lastBuildDate", &view.rfc2822(feed.updated));
            }
            xml.empty("atom:link", &itself);
            for item in &feed.items {
                rss_item(xml, item, view);
            }
        });
    });
}

fn rss_item(xml: &mut Xml<'_>, item: &Item<'_>, view: &View<'_>) {
    xml.element("item", &[], |xml| {
        xml.text("title", &item.title);
        xml.text("link", &item.url);
        xml.text_with("guid", &[("isPermaLink", "true")], &item.url);
        xml.text("pubDate", &view.rfc2822(item.published));
        for author in &item.authors {
            xml.text("dc:creator", author);
        }
        for category in &item.categories {
            xml.text("category", category);
        }
        // Readers take a description for HTML: what looks like a tag has to be said to be none.
        xml.text("description", &partial_escape(item.summary));
    });
}

fn atom(feed: &Feed<'_>, view: &View<'_>, buffer: &mut Vec<u8>) {
    let root = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xml:lang", view.language()),
    ];
    let itself = [
        ("rel", "self"),
        ("type", "application/atom+xml"),
        ("href", &*feed.itself),
    ];
    Xml::new(buffer).element("feed", &root, |xml| {
        xml.text("id", &feed.itself);
        xml.text("title", &feed.title);
        xml.text("updated", &view.iso(feed.updated));
        xml.empty("link", &itself);
        xml.empty("link", &alternate(&feed.home));
        // RFC 4287, 4.1.1: a feed whose entries may lack an author names one itself.
        xml.element("author", &[], |xml| xml.text("name", view.name()));
        for item in &feed.items {
            atom_entry(xml, item, view);
        }
    });
}

fn atom_entry(xml: &mut Xml<'_>, item: &Item<'_>, view: &View<'_>) {
    let language = item.language.map(|language| ("xml:lang", language));
    xml.element("entry", language.as_slice(), |xml| {
        // RFC 4287, 4.2.6: an id never changes; neither does the address of an article.
        xml.text("id", &item.url);
        xml.text("title", &item.title);
        xml.empty("link", &alternate(&item.url));
        xml.text("published", &view.iso(item.published));
        xml.text("updated", &view.iso(item.updated));
        for author in &item.authors {
            xml.element("author", &[], |xml| xml.text("name", author));
        }
        for category in &item.categories {
            xml.empty("category", &[("term", category)]);
        }
        xml.text("summary", item.summary);
    });
}

fn alternate(url: &str) -> [(&'static str, &str); 3] {
    [("rel", "alternate"), ("type", "text/html"), ("href", url)]
}

fn json_feed(feed: &Feed<'_>, view: &View<'_>, buffer: &mut Vec<u8>) {
    let items = feed.items.iter();
    let items: Vec<Value> = items.map(|item| json_item(item, view)).collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.home,
        "feed_url": feed.itself,
        "language": view.language(),
        "authors": [{ "name": view.name() }],
        "items": items,
    });
    buffer.extend_from_slice(feed.to_string().as_bytes());
    buffer.push(b'\n');
}

fn json_item(item: &Item<'_>, view: &View<'_>) -> Value {
    let authors = item.authors.iter();
    let authors: Vec<Value> = authors.map(|name| json!({ "name": name })).collect();
    let mut value = json!({
        "id": item.url,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        // JSON Feed asks for one of `content_html` and `content_text`.
        "content_text": item.summary,
        "date_published": view.iso(item.published),
        "date_modified": view.iso(item.updated),
        "authors": authors,
        "tags": item.categories,
        "language": item.language.unwrap_or(view.language()),
    });
    if let Some(image) = &item.image {
        value["image"] = json!(image.absolute);
    }
    value
}
