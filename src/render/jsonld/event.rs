//! Events, by Google's list: <https://developers.google.com/search/docs/appearance/structured-data/event>.

use crate::render::view::View;
use crate::site::ArticleId;
use serde_json::{Value, json};

/// The event of an article.
pub(super) fn of(view: &View<'_>, id: ArticleId, url: &str, image: Option<&str>) -> Option<Value> {
    let head = view.head(id);
    let event = head.event.as_deref()?;
    let moment = |moment| {
        let iso = view.iso(moment);
        // schema.org takes a date alone for a whole day; a midnight would be read as a time.
        if event.all_day {
            iso[..10].to_owned()
        } else {
            iso
        }
    };
    let mut value = json!({
        "@type": "Event",
        // The article has the address itself.
        "@id": format!("{url}#acara"),
        "name": head.title,
        "startDate": moment(event.start),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": location(view, id),
        "url": url,
        "inLanguage": view.language_of(id),
    });
    if let Some(end) = event.end {
        value["endDate"] = json!(moment(end));
    }
    if !head.summary.is_empty() {
        value["description"] = json!(head.summary);
    }
    if let Some(name) = view.venue(id).organiser {
        value["organizer"] = organiser(view, name);
    }
    if let Some(image) = image {
        value["image"] = json!([image]);
    }
    Some(value)
}

/// Who invites; a KIM has its page.
fn organiser(view: &View<'_>, name: &str) -> Value {
    let mut value = json!({ "@type": "Organization", "name": name });
    if let Some(kim) = view.kims().find(|kim| *kim.name == *name) {
        value["url"] = json!(view.at_place(kim.place).absolute());
    }
    value
}

/// Where it is: what the article calls the place, and the kelurahan and city around it.
fn location(view: &View<'_>, id: ArticleId) -> Value {
    let region = view.region();
    let filed = view.entry(id).filed.first().copied();
    let around = filed.unwrap_or(region);
    let venue = view.venue(id);
    let named = venue.place;
    let mut address = json!({
        "@type": "PostalAddress",
        "addressLocality": view.place_title(around),
        "addressRegion": view.place_title(region),
        "addressCountry": "ID",
    });
    // Google wants an address that a map finds; the kelurahan is enough where the article names no place.
    if !named.is_empty() {
        address["streetAddress"] = json!(named);
    }
    let name = if named.is_empty() {
        view.place_title(around)
    } else {
        named.to_owned()
    };
    let mut value = json!({ "@type": "Place", "name": name, "address": address });
    if let Some((latitude, longitude)) = venue.coordinates {
        value["geo"] =
            json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude });
    }
    value
}
