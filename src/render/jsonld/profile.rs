//! Who writes and who publishes: authors, KIM, the newsroom.
//!
//! Sources: <https://developers.google.com/search/docs/appearance/structured-data/profile-page>, and the policies that
//! schema.org/NewsMediaOrganization knows, for which a site has standing pages.

use super::organization_id;
use crate::places::{Contact, PlaceId};
use crate::render::view::View;
use crate::site::{Group, PageId};
use serde_json::{Value, json};

/// An author's page.
pub(super) fn author(view: &View<'_>, index: u16, url: &str) -> Value {
    let (person, text) = &view.site.people[usize::from(index)];
    let mut value = json!({ "@type": "Person", "@id": format!("{url}#penulis"), "name": person.name, "url": url });
    if !person.role.is_empty() {
        value["jobTitle"] = json!(person.role);
    }
    if !text.first_paragraph().is_empty() {
        value["description"] = json!(text.first_paragraph());
    }
    let photo = person
        .photo
        .as_ref()
        .and_then(|photo| view.image(&person.path, &photo.value, "", ""));
    if let Some(photo) = photo {
        value["image"] = json!(photo.absolute);
    }
    if let Some(kim) = person
        .kim
        .as_ref()
        .and_then(|kim| view.site.kim(&kim.value))
    {
        let url = view.absolute(&view.plan.addresses().group(view.group_of(kim.place)));
        value["affiliation"] = json!({ "@type": "Organization", "name": kim.name, "url": url });
    }
    json!({ "@type": "ProfilePage", "url": url, "mainEntity": value })
}

/// The KIM of a place, on the page of that place.
pub(super) fn kim(view: &View<'_>, place: PlaceId, url: &str) -> Option<Value> {
    let (kim, _) = view.site.kim_of(place)?;
    let area = format!(
        "{} {}",
        view.place(place).word.text(),
        view.place(place).name
    );
    let mut value = json!({
        "@type": "Organization",
        "@id": format!("{url}#kim"),
        "name": kim.name,
        "url": url,
        "parentOrganization": { "@id": organization_id(view) },
        "areaServed": { "@type": "AdministrativeArea", "name": area },
    });
    let Contact {
        whatsapp,
        email,
        address,
    } = &kim.contact;
    for (key, text) in [
        ("telephone", whatsapp),
        ("email", email),
        ("address", address),
    ] {
        if !text.is_empty() {
            value[key] = json!(text);
        }
    }
    Some(value)
}

/// The pages on which a newsroom says how it works, if the site has them.
pub(super) fn policies(view: &View<'_>, organization: &mut Value) {
    for (slug, key) in [
        ("pedoman-media-siber", "publishingPrinciples"),
        ("redaksi", "masthead"),
    ] {
        let page = (0u16..)
            .zip(&view.site.pages)
            .find(|(_, (page, _))| *page.slug == *slug);
        if let Some((id, _)) = page {
            organization[key] = json!(view.absolute(view.plan.addresses().page(PageId(id))));
        }
    }
    if !view.settings.editorial.whatsapp.is_empty() {
        organization["telephone"] = json!(view.settings.editorial.whatsapp);
    }
    let region = view.places.region();
    let area = format!(
        "{} {}",
        view.place(region).word.text(),
        view.place(region).name
    );
    organization["areaServed"] = json!({ "@type": "AdministrativeArea", "name": area });
}

/// What a list's page tells beside its breadcrumbs.
pub(super) fn of_group(view: &View<'_>, group: Group, url: &str) -> Option<Value> {
    match group {
        Group::Author(index) => Some(author(view, index, url)),
        Group::Kelurahan(place) | Group::Kecamatan(place) => kim(view, place, url),
        Group::Site
        | Group::Category(_)
        | Group::Tag(_)
        | Group::Series(_)
        | Group::Kind(_)
        | Group::Month(..) => None,
    }
}
