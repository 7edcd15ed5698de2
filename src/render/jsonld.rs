//! JSON-LD: NewsArticle, Event, BreadcrumbList, ProfilePage, Organization, in the vocabulary of schema.org.
//!
//! Owns: what search engines are told, by Google's lists for articles and breadcrumbs. It says nothing that the page does not
//! show. Safe inside `<script>`: `<` is written `\u003c`.

mod event;
mod profile;

use super::licence;
use super::view::View;
use super::view::page_types::PageView;
use crate::content::{ArticleKind, Correction};
use crate::newsroom::{Byline, PublicHead};
use crate::places::PlaceId;
use crate::plan::PageKind;
use crate::site::ArticleId;
use crate::theme::names;
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
    // Google wants at least two; the front page is under nothing.
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
    let json = serde_json::to_string(&document).expect("texts and numbers are JSON");
    // HTML, 4.12.1.3: `</script` and `<!--` end or change the reading of a script; JSON strings may escape what they like.
    json.replace('<', "\\u003c")
}

fn organization_id(view: &View<'_>) -> String {
    format!("{}#organisasi", view.at(PageKind::Home).absolute())
}

/// The site's publisher in full, on the front page.
fn organization(view: &View<'_>) -> Value {
    // A copy: the shared value stands on every article's page.
    let mut value = publisher(view).clone();
    let editorial = view.editorial();
    for (key, text) in [
        ("email", &*editorial.email),
        ("address", &*editorial.address),
        ("description", view.description()),
    ] {
        if !text.is_empty() {
            value[key] = json!(text);
        }
    }
    profile::policies(view, &mut value);
    value
}

/// The publisher, in short; the same on every page.
fn publisher<'v>(view: &'v View<'_>) -> &'v Value {
    view.publisher(|| {
        let mut value = json!({
            "@type": "NewsMediaOrganization",
            "@id": organization_id(view),
            "name": view.name(),
            "url": view.at(PageKind::Home).absolute(),
        });
        let (name, side) = names::LOGO;
        if let Some(icon) = view.asset(name) {
            let url = icon.absolute();
            value["logo"] =
                json!({ "@type": "ImageObject", "url": url, "width": side, "height": side });
        }
        value
    })
}

fn website(view: &View<'_>) -> Value {
    json!({
        "@type": "WebSite",
        "name": view.name(),
        "url": view.at(PageKind::Home).absolute(),
        "inLanguage": view.language(),
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
    let corrections = view.corrections(id);
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
        publisher: publisher(view),
        is_accessible_for_free: true,
        image: image(view, id, page).map(|image| [image]),
        section: view.category_of(id).map(|category| &*category.title),
        keywords: view.tag_titles(id),
        content_location: entry.filed.iter().map(|id| place(view, *id)).collect(),
        correction: corrections.iter().map(|one| comment(view, one)).collect(),
        source_organization: issuers(head),
        license: licence(view, head),
    }
}

/// Its own card, else its picture, else the first that its text shows. Not the site's card, which shows nothing of it.
fn image<'a>(view: &View<'a>, id: ArticleId, page: &PageView<'_>) -> Option<ImageObject<'a>> {
    let image = |url, width, height, credit_text| ImageObject {
        kind: "ImageObject",
        url,
        width,
        height,
        credit_text,
    };
    if let Some(card) = view.own_card(id, "").and(page.image.as_ref()) {
        return Some(image(card.url.clone(), card.width, card.height, ""));
    }
    if let Some(shown) = view.head_image(id) {
        return Some(image(
            shown.absolute,
            shown.width,
            shown.height,
            shown.credit,
        ));
    }
    let first = view.article_pictures(id).next()?;
    Some(image(first.absolute, first.width, first.height, ""))
}

fn place(view: &View<'_>, id: PlaceId) -> Thing {
    Thing {
        kind: "Place",
        name: view.place_title(id),
    }
}

/// What somebody paid for is theirs to license.
fn licence(view: &View<'_>, head: &PublicHead) -> Option<String> {
    if head.kind == ArticleKind::Advertorial {
        return None;
    }
    licence::url(view.licence())
}

/// Who issued a release.
fn issuers(head: &PublicHead) -> Vec<Thing> {
    if head.kind != ArticleKind::Rilis {
        return Vec::new();
    }
    let sources = head.sources.iter();
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
        // From 1, false, to 5, true, as Google counts; "not proven" has no number.
        rating["ratingValue"] = json!(value);
        rating["bestRating"] = json!(5);
        rating["worstRating"] = json!(1);
    }
    let mut claim = json!({ "@type": "Claim" });
    if let Some(by) = &check.by {
        claim["author"] = json!({ "@type": "Organization", "name": by });
    }
    if let Some(date) = check.date {
        claim["datePublished"] = json!(view.iso(date));
    }
    if let Some(url) = &check.url {
        claim["appearance"] = json!({ "@type": "CreativeWork", "url": url });
    }
    Some(json!({
        "@type": "ClaimReview",
        "url": page.url,
        "claimReviewed": check.claim,
        "datePublished": page.published,
        "author": publisher(view),
        "reviewRating": rating,
        "itemReviewed": claim,
    }))
}

fn comment<'a>(view: &View<'_>, correction: &'a Correction) -> Comment<'a> {
    Comment {
        kind: "CorrectionComment",
        text: &correction.text,
        date_published: view.iso(correction.time),
    }
}

fn article_type(head: &PublicHead) -> Types {
    match head.kind {
        // Opinion is told apart from reporting, as on the page (Kode Etik Jurnalistik, art. 3).
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
fn authors<'a>(view: &View<'a>, id: ArticleId) -> Vec<LdAuthor<'a>> {
    let bylines = view.bylines(id);
    if bylines.is_empty() {
        return vec![LdAuthor {
            kind: "Organization",
            name: view.name(),
            url: Some(view.at(PageKind::Home).absolute()),
        }];
    }
    bylines.iter().map(|byline| author(view, byline)).collect()
}

fn author<'a>(view: &View<'a>, byline: &'a Byline) -> LdAuthor<'a> {
    LdAuthor {
        kind: match byline {
            Byline::Editors => "Organization",
            Byline::Person(_) | Byline::Name(_) => "Person",
        },
        name: view.byline_name(byline),
        url: view.author_page(byline).map(|page| page.absolute()),
    }
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
    let crumbs = (1u32..).zip(&page.breadcrumbs);
    let item = crumbs.map(|(position, crumb)| Crumb {
        kind: "ListItem",
        position,
        name: &crumb.title,
        item: format!("{}{}", view.origin(), crumb.url),
    });
    Breadcrumbs {
        kind: "BreadcrumbList",
        item_list_element: item.collect(),
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
