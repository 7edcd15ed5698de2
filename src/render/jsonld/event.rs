//! Events, by Google's list: <https://developers.google.com/search/docs/appearance/structured-data/event>.

use crate::render::view::View;
use crate::site::ArticleId;
use serde_json::{Value, json};

/// The event of an article.
pub(super) fn of(view: &View<'_>, id: ArticleId, url: &str, image: Option<&str>) -> Option<Value> {
    let head = view.head(id);
    let event = head.event.as_deref()?;
    let moment = |moment| {
        let iso = view.clock.iso(moment);
        if event.all_day {
            iso[..10].to_owned()
        } else {
            iso
        }
    };
    let mut value = json!({
        "@type": "Event",
        "@id": format!("{url}#acara"),
        "name": head.title,
        "startDate": moment(event.start),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": location(view, id),
        "url": url,
        "inLanguage": head.language.as_deref().unwrap_or(&view.settings.language),
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
    if let Some((kim, _)) = view.site.kims.iter().find(|(kim, _)| *kim.name == *name) {
        value["url"] = json!(view.absolute(&view.plan.addresses().group(view.group_of(kim.place))));
    }
    value
}

/// Where it is: what the article calls the place, and the kelurahan and city around it.
fn location(view: &View<'_>, id: ArticleId) -> Value {
    let region = view.places.region();
    let title = |place| {
        format!(
            "{} {}",
            view.place(place).word.text(),
            view.place(place).name
        )
    };
    let around = view
        .entry(id)
        .filed
        .first()
        .copied()
        .filter(|place| *place != region);
    let venue = view.venue(id);
    let named = venue.place;
    let mut address = json!({
        "@type": "PostalAddress",
        "addressLocality": around.map_or_else(|| title(region), title),
        "addressRegion": title(region),
        "addressCountry": "ID",
    });
    if !named.is_empty() {
        address["streetAddress"] = json!(named);
    }
    let name = if named.is_empty() {
        title(around.unwrap_or(region))
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
