//! `agenda` and `darurat`: what is about to happen.

use super::super::dates;
use super::super::{Event, Urgent};
use super::moments::is_in_order;
use crate::base::Zone;
use crate::diag::code;
use crate::yaml::reader::{self, Field, Reader, Remarks, Word};
use crate::yaml::{Node, Value};

pub(super) fn event(r: &mut Reader<'_>, zone: &Zone) -> Option<Box<Event>> {
    r.map(&["agenda", "event"], |part| parts(part, zone))?
}

fn parts(part: &mut Reader<'_>, zone: &Zone) -> Option<Box<Event>> {
    let remarks = part.remarks();
    let start_word = part.required(&["mulai", "start"]);
    let start = start_word.and_then(|word| dates::read(remarks, word, zone));
    let end_word = part.text(&["selesai", "end"]);
    let end = end_word.and_then(|word| dates::read(remarks, word, zone));
    let place = part.text(&["tempat", "place"]);
    let organiser = part.text(&["penyelenggara", "organiser", "organizer"]);
    let coordinates = part
        .field(&["koordinat", "coordinates"])
        .and_then(|field| coordinates(remarks, field));
    let (start_word, start) = start_word.zip(start)?;
    let end = end_word.zip(end).and_then(|(word, end)| {
        let end = end.last(zone);
        let earliest = (start_word.key, start.time);
        is_in_order(remarks, word, end, Some(earliest)).then_some(end)
    });
    Some(Box::new(Event {
        start: start.time,
        all_day: start.day_only,
        end,
        place: place.map(Word::boxed).unwrap_or_default(),
        organiser: organiser.map(Word::boxed),
        coordinates,
    }))
}

/// `-8.5694, 116.0736` or `[-8.5694, 116.0736]`.
fn coordinates(remarks: &Remarks<'_>, field: Field<'_>) -> Option<(f64, f64)> {
    let written: Vec<&str> = match &field.node.value {
        Value::Scalar { text, .. } => text.split(',').collect(),
        Value::Seq(items) => items.iter().filter_map(scalar).collect(),
        Value::Map(_) => Vec::new(),
    };
    let found = match written[..] {
        [latitude, longitude] => degrees(latitude, 90.0).zip(degrees(longitude, 180.0)),
        _ => None,
    };
    if found.is_none() {
        let span = &field.node.span;
        let value = remarks.text().text.get(span.clone()).unwrap_or_default();
        let first_line = value.lines().next().unwrap_or("");
        remarks.push(
            remarks
                .at(code::COORDINATES, span)
                .with("value", first_line),
        );
    }
    found
}

fn scalar<'a>(node: &'a Node<'_>) -> Option<&'a str> {
    match &node.value {
        Value::Scalar { text, .. } => Some(text),
        Value::Seq(_) | Value::Map(_) => None,
    }
}

/// A latitude or longitude of at most so many degrees.
fn degrees(text: &str, most: f64) -> Option<f64> {
    let degrees: f64 = text.trim().parse().ok()?;
    (degrees.abs() <= most).then_some(degrees)
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
