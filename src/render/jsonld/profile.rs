//! Who writes and who publishes: authors, KIM, the newsroom.
//!
//! Sources: <https://developers.google.com/search/docs/appearance/structured-data/profile-page>, and the policies that
//! schema.org/NewsMediaOrganization knows, for which a site has standing pages.

use super::organization_id;
use crate::places::{Contact, PlaceId};
use crate::plan::PageKind;
use crate::render::view::View;
use crate::site::Group;
use serde_json::{Value, json};

/// An author's page.
fn author(view: &View<'_>, index: u16, url: &str) -> Value {
    let (person, text) = view.person(index);
    let mut value = json!({ "@type": "Person", "@id": format!("{url}#penulis"), "name": person.name, "url": url });
    if !person.role.is_empty() {
        value["jobTitle"] = json!(person.role);
    }
    if !text.first_paragraph().is_empty() {
        value["description"] = json!(text.first_paragraph());
    }
    if let Some(photo) = &person.photo
        && let Some(image) = view.image(&person.path, &photo.value, "", "")
    {
        value["image"] = json!(image.absolute);
    }
    // The KIM has the page of its kelurahan.
    if let Some(kim) = view.kim_of_person(person) {
        let url = view.at_place(kim.place).absolute();
        value["affiliation"] = json!({ "@type": "Organization", "name": kim.name, "url": url });
    }
    json!({ "@type": "ProfilePage", "url": url, "mainEntity": value })
}

/// The KIM of a place, on the page of that place.
fn kim(view: &View<'_>, place: PlaceId, url: &str) -> Option<Value> {
    let kim = view.kim_of(place)?;
    let mut value = json!({
        "@type": "Organization",
        "@id": format!("{url}#kim"),
        "name": kim.name,
        "url": url,
        // By reference: the publisher is described in full on the front page.
        "parentOrganization": { "@id": organization_id(view) },
        "areaServed": area(view, place),
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

fn area(view: &View<'_>, place: PlaceId) -> Value {
    json!({ "@type": "AdministrativeArea", "name": view.place_title(place) })
}

/// The pages on which a newsroom says how it works, if the site has them.
pub(super) fn policies(view: &View<'_>, organization: &mut Value) {
    for (slug, key) in [
        ("pedoman-media-siber", "publishingPrinciples"),
        ("redaksi", "masthead"),
    ] {
        if let Some(id) = view.page_named(slug) {
            organization[key] = json!(view.at(PageKind::Standing(id)).absolute());
        }
    }
    let number = &view.editorial().whatsapp;
    if !number.is_empty() {
        organization["telephone"] = json!(number);
    }
    organization["areaServed"] = area(view, view.region());
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
