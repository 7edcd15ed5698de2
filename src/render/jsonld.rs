//! JSON-LD: NewsArticle, BreadcrumbList, Organization, in the vocabulary of schema.org.
//!
//! Owns: what search engines are told, by Google's lists for articles and breadcrumbs. It says nothing that the page does not
//! show. Safe inside `<script>`: `<` is written `\u003c`.

use super::view::View;
use super::view::page_types::PageView;
use crate::content::{Head, Kind};
use crate::plan::{Output, Planned};
use crate::site::{ArticleId, Byline, Group};
use serde_json::{Value, json};

/// The text of the script element of a page; empty for pages that have nothing to tell.
pub(super) fn render(planned: &Planned, view: &View<'_>, page: &PageView<'_>) -> String {
    let mut graph = Vec::new();
    match &planned.output {
        Output::Home => {
            graph.push(organization(view));
            graph.push(website(view));
        }
        Output::Article(id) => graph.push(article(view, *id, page)),
        Output::NotFound | Output::Redirect(_) | Output::Notice(_) => return String::new(),
        _ => {}
    }
    if page.breadcrumbs.len() > 1 {
        graph.push(breadcrumbs(view, page));
    }
    if graph.is_empty() {
        return String::new();
    }
    json!({ "@context": "https://schema.org", "@graph": graph }).to_string().replace('<', "\\u003c")
}

fn organization_id(view: &View<'_>) -> String {
    format!("{}#organisasi", view.absolute(&view.plan.addresses().group(Group::Site)))
}

/// The site's publisher in full, on the front page.
fn organization(view: &View<'_>) -> Value {
    let mut value = publisher(view);
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
    value
}

fn publisher(view: &View<'_>) -> Value {
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

fn article(view: &View<'_>, id: ArticleId, page: &PageView<'_>) -> Value {
    let (head, entry) = (view.head(id), view.entry(id));
    let mut value = json!({
        "@type": article_type(head),
        "headline": head.title,
        "url": page.url,
        "mainEntityOfPage": page.url,
        "datePublished": page.published,
        "dateModified": page.updated,
        "inLanguage": page.language,
        "author": authors(view, id),
        "publisher": publisher(view),
        "isAccessibleForFree": true,
    });
    if !head.summary.is_empty() {
        value["description"] = json!(head.summary);
    }
    if let Some(image) = view.head_image(id) {
        value["image"] = json!([{
            "@type": "ImageObject", "url": image.absolute, "width": image.width, "height": image.height,
        }]);
    }
    if let Some(category) = entry.category {
        value["articleSection"] = json!(view.settings.categories[usize::from(category)].title);
    }
    let keywords: Vec<&str> = entry.tags.iter().map(|tag| &*view.site.tags[*tag as usize].title).collect();
    if !keywords.is_empty() {
        value["keywords"] = json!(keywords);
    }
    let places: Vec<Value> = entry
        .filed
        .iter()
        .map(|place| json!({ "@type": "Place", "name": view.group_title(group_of(view, *place)) }))
        .collect();
    if !places.is_empty() {
        value["contentLocation"] = json!(places);
    }
    let corrections: Vec<&str> = head.corrections.iter().filter(|c| c.time <= view.now).map(|c| &*c.text).collect();
    if !corrections.is_empty() {
        value["correction"] = json!(corrections);
    }
    value
}

fn group_of(view: &View<'_>, place: crate::places::PlaceId) -> Group {
    match view.place(place).level {
        crate::places::Level::Kelurahan => Group::Kelurahan(place),
        _ => Group::Kecamatan(place),
    }
}

fn article_type(head: &Head) -> Value {
    match head.kind {
        Kind::Opini => json!("OpinionNewsArticle"),
        // Both: it stands among the news, and it says that it was paid for.
        Kind::Advertorial => json!(["NewsArticle", "AdvertiserContentArticle"]),
        _ => json!("NewsArticle"),
    }
}

/// The authors; the publisher where the article names none.
fn authors(view: &View<'_>, id: ArticleId) -> Value {
    let bylines = &view.entry(id).bylines;
    if bylines.is_empty() {
        return json!([{ "@type": "Organization", "name": view.settings.name, "url": view.absolute(&view.plan.addresses().group(Group::Site)) }]);
    }
    let author = |byline: &Byline| match byline {
        Byline::Name(name) => json!({ "@type": "Person", "name": name }),
        Byline::Person(index) => {
            let mut value = json!({ "@type": "Person", "name": view.site.people[usize::from(*index)].0.name });
            let output = Output::Latest(Group::Author(*index));
            if view.plan.has(&output) {
                value["url"] = json!(view.absolute(&view.plan.addresses().of(&output)));
            }
            value
        }
    };
    Value::Array(bylines.iter().map(author).collect())
}

fn breadcrumbs(view: &View<'_>, page: &PageView<'_>) -> Value {
    let origin = &view.settings.base_url.origin;
    let items: Vec<Value> = (1u32..)
        .zip(&page.breadcrumbs)
        .map(|(position, crumb)| {
            json!({ "@type": "ListItem", "position": position, "name": crumb.title, "item": format!("{origin}{}", crumb.url) })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}
