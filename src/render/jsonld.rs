//! JSON-LD: NewsArticle, Event, BreadcrumbList, ProfilePage, Organization, in the vocabulary of schema.org.
//!
//! Owns: what search engines are told, by Google's lists for articles and breadcrumbs. It says nothing that the page does not
//! show. Safe inside `<script>`: `<` is written `\u003c`.

mod event;
mod profile;

use super::licence;
use super::view::View;
use super::view::page_types::{PageView, ShareImage};
use super::view::picture::Source;
use crate::content::{ArticleKind, Correction};
use crate::newsroom::{Byline, PublicHead};
use crate::places::{Level, PlaceId};
use crate::plan::PageKind;
use crate::site::{ArticleId, Group};
use serde::Serialize;
use serde_json::{Value, json};

/// The text of the script element of a page; empty for pages that have nothing to tell.
pub(super) fn render(kind: &PageKind, view: &View<'_>, page: &PageView<'_>) -> String {
    let mut graph = Vec::new();
    match kind {
        PageKind::Home => graph.extend([
            LdNode::Value(organization(view)),
            LdNode::Value(website(view)),
        ]),
        PageKind::Article(id) => {
            let article = article(view, *id, page);
            let image = article.image.as_ref().map(|[image]| &*image.url);
            let event = event::of(view, *id, &page.url, image);
            graph.push(LdNode::NewsArticle(Box::new(article)));
            graph.extend(claim_review(view, *id, page).map(LdNode::Value));
            graph.extend(event.map(LdNode::Value));
        }
        PageKind::Latest(group) => {
            graph.extend(profile::of_group(view, *group, &page.url).map(LdNode::Value));
        }
        PageKind::NotFound | PageKind::Redirect(_) | PageKind::Notice(_) => return String::new(),
        PageKind::Archive(..)
        | PageKind::Standing(_)
        | PageKind::Index(_)
        | PageKind::Agenda(_)
        | PageKind::Log(_)
        | PageKind::Pending
        | PageKind::Search
        | PageKind::Offline => {}
    }
    if page.breadcrumbs.len() > 1 {
        graph.push(LdNode::Breadcrumbs(breadcrumbs(view, page)));
    }
    if graph.is_empty() {
        return String::new();
    }
    let document = LdDocument {
        context: "https://schema.org",
        graph,
    };
    // Texts and numbers under names of ours: there is nothing in it that JSON cannot say.
    serde_json::to_string(&document)
        .unwrap_or_default()
        .replace('<', "\\u003c")
}

fn organization_id(view: &View<'_>) -> String {
    format!(
        "{}#organisasi",
        view.absolute(&view.plan.addresses().group(Group::Site))
    )
}

/// The site's publisher in full, on the front page.
fn organization(view: &View<'_>) -> Value {
    let mut value = view.shared.publisher.clone();
    let editorial = &view.settings.editorial;
    if !editorial.email.is_empty() {
        value["email"] = json!(editorial.email);
    }
    if !editorial.address.is_empty() {
        value["address"] = json!(editorial.address);
    }
    if !view.settings.description.is_empty() {
        value["description"] = json!(view.settings.description);
    }
    profile::policies(view, &mut value);
    value
}

/// The publisher, in short; the same on every page.
pub(super) fn publisher(view: &View<'_>) -> Value {
    let mut value = json!({
        "@type": "NewsMediaOrganization",
        "@id": organization_id(view),
        "name": view.settings.name,
        "url": view.absolute(&view.plan.addresses().group(Group::Site)),
    });
    if let Some(icon) = view.plan.addresses().asset("icon-512.png") {
        value["logo"] = json!({ "@type": "ImageObject", "url": view.absolute(icon), "width": 512, "height": 512 });
    }
    value
}

fn website(view: &View<'_>) -> Value {
    json!({
        "@type": "WebSite",
        "name": view.settings.name,
        "url": view.absolute(&view.plan.addresses().group(Group::Site)),
        "inLanguage": view.settings.language,
        "publisher": { "@id": organization_id(view) },
    })
}

/// An article, in the order in which it is printed. A type and not a `json!`, since there is one on every article's page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle<'a> {
    #[serde(rename = "@type")]
    kind: Types,
    headline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    url: &'a str,
    main_entity_of_page: &'a str,
    date_published: Option<&'a str>,
    date_modified: Option<&'a str>,
    in_language: &'a str,
    author: Vec<LdAuthor<'a>>,
    publisher: &'a Value,
    is_accessible_for_free: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<[ImageObject<'a>; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(rename = "articleSection")]
    section: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    content_location: Vec<Thing>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Comment<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    source_organization: Vec<Thing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Types {
    One(&'static str),
    Two([&'static str; 2]),
}

#[derive(Serialize)]
struct LdAuthor<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ImageObject<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: String,
    width: u32,
    height: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    credit_text: &'a str,
}

/// A correction with its time: <https://schema.org/CorrectionComment>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Comment<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: &'a str,
    date_published: String,
}

#[derive(Serialize)]
struct Thing {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

fn article<'a>(view: &'a View<'a>, id: ArticleId, page: &'a PageView<'a>) -> NewsArticle<'a> {
    let (head, entry) = (view.head(id), view.entry(id));
    let image = |(url, width, height, credit_text)| {
        [ImageObject {
            kind: "ImageObject",
            url,
            width,
            height,
            credit_text,
        }]
    };
    // Its own card; not the site's, which shows nothing of it.
    let card = page
        .image
        .as_ref()
        .filter(|_| view.plan.addresses().has_card(id));
    let card = card.map(
        |ShareImage {
             url, width, height, ..
         }| (url.clone(), *width, *height, ""),
    );
    let shown = || {
        view.head_image(id)
            .map(|shown| (shown.absolute, shown.width, shown.height, shown.credit))
    };
    let first = || {
        view.article_pictures(id).next().map(
            |Source {
                 absolute,
                 width,
                 height,
             }| (absolute, width, height, ""),
        )
    };
    let place = |place: &PlaceId| Thing {
        kind: "Place",
        name: view.group_title(group_of(view, *place)),
    };
    NewsArticle {
        kind: article_type(head),
        headline: &head.title,
        description: &head.summary,
        url: &page.url,
        main_entity_of_page: &page.url,
        date_published: page.published.as_deref(),
        date_modified: page.updated.as_deref(),
        in_language: page.language,
        author: authors(view, id),
        publisher: &view.shared.publisher,
        is_accessible_for_free: true,
        image: card.or_else(shown).or_else(first).map(image),
        section: entry
            .category
            .map(|index| &*view.settings.categories[usize::from(index)].title),
        keywords: entry
            .tags
            .iter()
            .map(|tag| &*view.site.tags[*tag as usize].title)
            .collect(),
        content_location: entry.filed.iter().map(place).collect(),
        correction: head
            .corrections(view.now)
            .iter()
            .map(|c| comment(view, c))
            .collect(),
        source_organization: issuers(head),
        license: Some(licence::url(&view.settings.licence))
            .filter(|_| head.kind != ArticleKind::Advertorial)
            .flatten(),
    }
}

/// Who issued a release.
fn issuers(head: &PublicHead) -> Vec<Thing> {
    let sources = head
        .sources
        .iter()
        .filter(|_| head.kind == ArticleKind::Rilis);
    sources
        .map(|source| Thing {
            kind: "Organization",
            name: source.name.to_string(),
        })
        .collect()
}

/// <https://schema.org/ClaimReview>, by Google's list.
fn claim_review(view: &View<'_>, id: ArticleId, page: &PageView<'_>) -> Option<Value> {
    let check = view.fact_check(id)?;
    let mut rating =
        json!({ "@type": "Rating", "alternateName": view.verdict(check.verdict).label });
    if let Some(value) = check.verdict.rating() {
        rating["ratingValue"] = json!(value);
        rating["bestRating"] = json!(5);
        rating["worstRating"] = json!(1);
    }
    let mut claim = json!({ "@type": "Claim" });
    if let Some(by) = &check.by {
        claim["author"] = json!({ "@type": "Organization", "name": by });
    }
    if let Some(date) = check.date {
        claim["datePublished"] = json!(view.clock.iso(date));
    }
    if let Some(url) = &check.url {
        claim["appearance"] = json!({ "@type": "CreativeWork", "url": url });
    }
    Some(json!({
        "@type": "ClaimReview",
        "url": page.url,
        "claimReviewed": check.claim,
        "datePublished": page.published,
        "author": view.shared.publisher,
        "reviewRating": rating,
        "itemReviewed": claim,
    }))
}

fn comment<'a>(view: &View<'_>, correction: &'a Correction) -> Comment<'a> {
    Comment {
        kind: "CorrectionComment",
        text: &correction.text,
        date_published: view.clock.iso(correction.time),
    }
}

fn group_of(view: &View<'_>, place: PlaceId) -> Group {
    match view.place(place).level {
        Level::Kelurahan => Group::Kelurahan(place),
        Level::Kecamatan | Level::Region => Group::Kecamatan(place),
    }
}

fn article_type(head: &PublicHead) -> Types {
    match head.kind {
        ArticleKind::Opini => Types::One("OpinionNewsArticle"),
        // Both: it stands among the news, and it says that it was paid for.
        ArticleKind::Advertorial => Types::Two(["NewsArticle", "AdvertiserContentArticle"]),
        ArticleKind::Berita
        | ArticleKind::Rilis
        | ArticleKind::Pengumuman
        | ArticleKind::Agenda
        | ArticleKind::Profil
        | ArticleKind::CekFakta => Types::One("NewsArticle"),
    }
}

/// The authors; the publisher where the article names none.
fn authors<'a>(view: &'a View<'a>, id: ArticleId) -> Vec<LdAuthor<'a>> {
    let bylines = &view.entry(id).bylines;
    if bylines.is_empty() {
        let url = view.absolute(&view.plan.addresses().group(Group::Site));
        return vec![LdAuthor {
            kind: "Organization",
            name: &view.settings.name,
            url: Some(url),
        }];
    }
    let url = |byline: &Byline| match byline {
        Byline::Name(_) | Byline::Editors => None,
        Byline::Person(index) => {
            let output = PageKind::Latest(Group::Author(*index)).into();
            view.plan
                .has(&output)
                .then(|| view.absolute(&view.plan.addresses().of(&output)))
        }
    };
    let kind = |byline: &Byline| {
        if *byline == Byline::Editors {
            "Organization"
        } else {
            "Person"
        }
    };
    let author = |byline| LdAuthor {
        kind: kind(byline),
        name: view.byline_name(byline),
        url: url(byline),
    };
    bylines.iter().map(author).collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Breadcrumbs<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    item_list_element: Vec<Crumb<'a>>,
}

#[derive(Serialize)]
struct Crumb<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: u32,
    name: &'a str,
    item: String,
}

fn breadcrumbs<'a>(view: &View<'_>, page: &'a PageView<'_>) -> Breadcrumbs<'a> {
    let origin = &view.settings.base_url.origin;
    let crumb = |(position, crumb): (u32, &'a super::view::types::Link<'_>)| Crumb {
        kind: "ListItem",
        position,
        name: &crumb.title,
        item: format!("{origin}{}", crumb.url),
    };
    Breadcrumbs {
        kind: "BreadcrumbList",
        item_list_element: (1u32..).zip(&page.breadcrumbs).map(crumb).collect(),
    }
}

/// The text of the script element, complete.
#[derive(Serialize)]
struct LdDocument<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<LdNode<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum LdNode<'a> {
    Value(Value),
    NewsArticle(Box<NewsArticle<'a>>),
    Breadcrumbs(Breadcrumbs<'a>),
}
