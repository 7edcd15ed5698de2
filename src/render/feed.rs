//! RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.
//!
//! Owns: the newest twenty of a group, with their summaries: articles, corrections of older ones, and withdrawals, which reach
//! those who have read the story in their program (Pedoman Pemberitaan Media Siber, points 4 and 5). The text is not in the feed: a copy in a reader's program could
//! neither be corrected nor withdrawn, and the Pedoman asks for both.

use super::view::types::ImageView;
use super::view::{View, fragment};
use super::xml::Xml;
use crate::base::UrlPath;
use crate::config::FeedFormat;
use crate::plan::PER_PAGE;
use crate::site::{ArticleId, Group, Logged};
use jiff::Timestamp;
use quick_xml::escape::partial_escape;
use serde_json::{Value, json};
use std::borrow::Cow;

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
    categories: Vec<String>,
    image: Option<ImageView<'a>>,
    language: Option<&'a str>,
}

/// Renders the feed of a group.
pub(super) fn render(
    group: Group,
    format: FeedFormat,
    url: &UrlPath,
    view: &View<'_>,
    buffer: &mut Vec<u8>,
) {
    let items = items(view, group);
    let title = view.feed_title(group);
    let described = (group == Group::Site)
        .then_some(&view.settings.description)
        .filter(|text| !text.is_empty());
    let feed = Feed {
        description: described.map_or_else(|| title.clone(), ToString::to_string),
        title,
        home: view.absolute(&view.plan.addresses().group(group)),
        itself: view.absolute(url),
        // An empty feed has no moment of its own; the epoch keeps its bytes the same from day to day.
        updated: items
            .iter()
            .map(|item| item.updated)
            .max()
            .unwrap_or(Timestamp::UNIX_EPOCH),
        items,
    };
    match format {
        FeedFormat::Rss => rss(&feed, view, buffer),
        FeedFormat::Atom => atom(&feed, view, buffer),
        FeedFormat::Json => json_feed(&feed, view, buffer),
    }
}

/// The newest of a group, by the moment at which each came into the feed.
fn items<'a>(view: &View<'a>, group: Group) -> Vec<Item<'a>> {
    let articles = view
        .site
        .list(group)
        .iter()
        .take(PER_PAGE)
        .map(|id| (view.head(*id).date, item(view, *id)));
    let logged = view
        .logged(group)
        .iter()
        .filter_map(|(time, logged)| Some((*time, log_item(view, *time, *logged)?)));
    let mut all: Vec<(Timestamp, Item<'a>)> = articles.chain(logged.take(PER_PAGE)).collect();
    all.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
    all.into_iter()
        .take(PER_PAGE)
        .map(|(_, item)| item)
        .collect()
}

/// A correction as an item of its own, or a withdrawn article as what remains of it. A reply is an article.
fn log_item<'a>(view: &View<'a>, time: Timestamp, logged: Logged) -> Option<Item<'a>> {
    let id = logged.article();
    let head = view.head(id);
    let url = view.absolute(view.plan.addresses().article(id));
    let bare = |title, url, summary, label: &str, published| Item {
        title,
        url,
        summary,
        published,
        updated: time,
        authors: Vec::new(),
        categories: vec![label.to_owned()],
        image: None,
        language: None,
    };
    match logged {
        Logged::Correction(_, index) => {
            let correction = &head.corrections(view.now)[index];
            let label = view.label_of(correction.kind);
            let title = Cow::Owned(format!("{label}: {}", head.title));
            Some(bare(
                title,
                format!("{url}{}", fragment(index)),
                &*correction.text,
                label,
                time,
            ))
        }
        // The address is its id in every reader's program: the item there is replaced, and its text gone.
        Logged::Withdrawal(_) => {
            let reason = head
                .withdrawal()
                .map_or("", |withdrawal| &*withdrawal.reason);
            Some(bare(
                Cow::Borrowed(view.text("withdrawn_story")),
                url,
                reason,
                view.text("withdrawal"),
                head.date,
            ))
        }
        Logged::Reply(..) => None,
    }
}

fn item<'a>(view: &View<'a>, id: ArticleId) -> Item<'a> {
    let (head, entry) = (view.head(id), view.entry(id));
    let category = entry.category.map(|index| {
        view.settings.categories[usize::from(index)]
            .title
            .to_string()
    });
    let tags = entry
        .tags
        .iter()
        .map(|tag| view.site.tags[*tag as usize].title.to_string());
    Item {
        title: view.marked_title(id),
        url: view.absolute(view.plan.addresses().article(id)),
        summary: &head.summary,
        published: head.date,
        updated: view.touched(id),
        authors: entry
            .bylines
            .iter()
            .map(|byline| view.byline_name(byline))
            .collect(),
        categories: category.into_iter().chain(tags).collect(),
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
    Xml::new(buffer).element("rss", &spaces, |xml| {
        xml.element("channel", &[], |xml| {
            xml.text("title", &feed.title);
            xml.text("link", &feed.home);
            xml.text("description", &feed.description);
            xml.text("language", &view.settings.language);
            if !feed.items.is_empty() {
                xml.text("lastBuildDate", &view.clock.rfc2822(feed.updated));
            }
            xml.empty(
                "atom:link",
                &[
                    ("href", &feed.itself),
                    ("rel", "self"),
                    ("type", "application/rss+xml"),
                ],
            );
            for item in &feed.items {
                xml.element("item", &[], |xml| {
                    xml.text("title", &item.title);
                    xml.text("link", &item.url);
                    xml.text_with("guid", &[("isPermaLink", "true")], &item.url);
                    xml.text("pubDate", &view.clock.rfc2822(item.published));
                    item.authors
                        .iter()
                        .for_each(|author| xml.text("dc:creator", author));
                    item.categories
                        .iter()
                        .for_each(|category| xml.text("category", category));
                    // Readers take a description for HTML: what looks like a tag has to be said to be none.
                    xml.text("description", &partial_escape(item.summary));
                });
            }
        });
    });
}

fn atom(feed: &Feed<'_>, view: &View<'_>, buffer: &mut Vec<u8>) {
    let root = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xml:lang", &*view.settings.language),
    ];
    Xml::new(buffer).element("feed", &root, |xml| {
        xml.text("id", &feed.itself);
        xml.text("title", &feed.title);
        xml.text("updated", &view.clock.iso(feed.updated));
        xml.empty(
            "link",
            &[
                ("rel", "self"),
                ("type", "application/atom+xml"),
                ("href", &feed.itself),
            ],
        );
        xml.empty(
            "link",
            &[
                ("rel", "alternate"),
                ("type", "text/html"),
                ("href", &feed.home),
            ],
        );
        // RFC 4287, 4.1.1: a feed whose entries may lack an author names one itself.
        xml.element("author", &[], |xml| xml.text("name", &view.settings.name));
        for item in &feed.items {
            let language: Vec<(&str, &str)> = item
                .language
                .map(|language| ("xml:lang", language))
                .into_iter()
                .collect();
            xml.element("entry", &language, |xml| {
                xml.text("id", &item.url);
                xml.text("title", &item.title);
                xml.empty(
                    "link",
                    &[
                        ("rel", "alternate"),
                        ("type", "text/html"),
                        ("href", &item.url),
                    ],
                );
                xml.text("published", &view.clock.iso(item.published));
                xml.text("updated", &view.clock.iso(item.updated));
                for author in &item.authors {
                    xml.element("author", &[], |xml| xml.text("name", author));
                }
                item.categories
                    .iter()
                    .for_each(|category| xml.empty("category", &[("term", category)]));
                xml.text("summary", item.summary);
            });
        }
    });
}

fn json_feed(feed: &Feed<'_>, view: &View<'_>, buffer: &mut Vec<u8>) {
    let items: Vec<Value> = feed
        .items
        .iter()
        .map(|item| json_item(item, view))
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.home,
        "feed_url": feed.itself,
        "language": view.settings.language,
        "authors": [{ "name": view.settings.name }],
        "items": items,
    });
    buffer.extend_from_slice(feed.to_string().as_bytes());
    buffer.push(b'\n');
}

fn json_item(item: &Item<'_>, view: &View<'_>) -> Value {
    let authors: Vec<Value> = item
        .authors
        .iter()
        .map(|name| json!({ "name": name }))
        .collect();
    let mut value = json!({
        "id": item.url,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_text": item.summary,
        "date_published": view.clock.iso(item.published),
        "date_modified": view.clock.iso(item.updated),
        "authors": authors,
        "tags": item.categories,
        "language": item.language.unwrap_or(&view.settings.language),
    });
    if let Some(image) = &item.image {
        value["image"] = json!(image.absolute);
    }
    value
}
