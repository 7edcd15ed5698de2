//! `agenda` and `darurat`: what is about to happen.

use super::super::dates;
use super::super::{Event, Urgent};
use super::before;
use crate::base::Zone;
use crate::diag::code;
use crate::yaml::Value;
use crate::yaml::reader::{self, Field, Reader, Remarks, Word};

pub(super) fn event(r: &mut Reader<'_>, zone: &Zone) -> Option<Box<Event>> {
    r.map(&["agenda", "event"], |part| parts(part, zone))?
}

fn parts(part: &mut Reader<'_>, zone: &Zone) -> Option<Box<Event>> {
    let remarks = part.remarks();
    let start = part
        .required(&["mulai", "start"])
        .and_then(|w| Some((w, dates::read(remarks, w, zone)?)));
    let end = part
        .text(&["selesai", "end"])
        .and_then(|w| Some((w, dates::read(remarks, w, zone)?.last(zone))));
    let place = part
        .text(&["tempat", "place"])
        .map(Word::boxed)
        .unwrap_or_default();
    let organiser = part
        .text(&["penyelenggara", "organiser", "organizer"])
        .map(Word::boxed);
    let coordinates = part
        .field(&["koordinat", "coordinates"])
        .and_then(|field| coordinates(remarks, field));
    let (start_word, start) = start?;
    let end =
        end.filter(|(word, end)| before(remarks, *word, *end, Some((start_word.key, start.time))));
    Some(Box::new(Event {
        start: start.time,
        all_day: start.day_only,
        end: end.map(|(_, end)| end),
        place,
        organiser,
        coordinates,
    }))
}

/// `-8.5694, 116.0736` or `[-8.5694, 116.0736]`.
fn coordinates(remarks: &Remarks<'_>, field: Field<'_>) -> Option<(f64, f64)> {
    let written: Vec<&str> = match &field.node.value {
        Value::Scalar { text, .. } => text.split(',').collect(),
        Value::Seq(items) => items
            .iter()
            .filter_map(|item| match &item.value {
                Value::Scalar { text, .. } => Some(&**text),
                _ => None,
            })
            .collect(),
        Value::Map(_) => Vec::new(),
    };
    let degrees = |text: &str, most: f64| {
        text.trim()
            .parse::<f64>()
            .ok()
            .filter(|n| n.is_finite() && n.abs() <= most)
    };
    let found = match written[..] {
        [latitude, longitude] => degrees(latitude, 90.0).zip(degrees(longitude, 180.0)),
        _ => None,
    };
    if found.is_none() {
        let value = remarks
            .text()
            .text
            .get(field.node.span.clone())
            .unwrap_or_default();
        remarks.push(
            remarks
                .at(code::COORDINATES, &field.node.span)
                .with("value", value.lines().next().unwrap_or("")),
        );
    }
    found
}

/// A banner: a moment alone, or `{sampai, teks}`.
pub(super) fn urgent(r: &mut Reader<'_>, zone: &Zone) -> Option<Box<Urgent>> {
    let field = r.field(&["darurat", "urgent"])?;
    let remarks = r.remarks();
    let without_end = |key: &str| {
        remarks.push(
            remarks
                .at(code::URGENT_WITHOUT_END, &field.key.span)
                .with("key", key),
        );
    };
    if let Value::Scalar { text, .. } = &field.node.value {
        match reader::yes_or_no(text) {
            Some(true) => without_end(&field.key.name),
            Some(false) => {}
            None => {
                let when = dates::read(remarks, reader::text(remarks, field)?, zone)?;
                return Some(Box::new(Urgent {
                    until: when.last(zone),
                    text: None,
                }));
            }
        }
        return None;
    }
    let (until, text) = reader::map(remarks, field, |part| {
        let until = part.text(&["sampai", "until"]);
        (until, part.text(&["teks", "text"]).map(Word::boxed))
    })?;
    if until.is_none() {
        without_end("sampai");
    }
    let until = dates::read(remarks, until?, zone)?.last(zone);
    Some(Box::new(Urgent { until, text }))
}
