//! `wilayah.geojson`: the outlines of places, as a small drawing.
//!
//! Owns: reading polygons (RFC 7946) whose `kode` is in the registry, and drawing them: longitude and latitude on a plane, which is
//! true enough for a city, in whole tenths of a unit, with points that nobody could tell apart left out. Refuses: other geometry, and
//! tiles, scripts and hosts.

use super::{PlaceId, Places};
use crate::diag::{Diagnostic, Text, code};
use serde_json::Value;
use std::fmt::Write;

/// Units across.
const WIDTH: f64 = 640.0;
/// Points nearer to each other than this are one.
const NEAR: f64 = 0.8;

/// Outlines of places, in the order of their codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// Units down; it is [`Map::width`] across.
    pub height: u32,
    /// Each place with the `d` of its path.
    pub shapes: Vec<(PlaceId, Box<str>)>,
}

impl Map {
    /// Units across.
    pub fn width() -> u32 {
        640
    }
}

type Ring = Vec<(f64, f64)>;

/// Reads a map. Features of other places are left out; with none of ours, or with something that is no GeoJSON, a remark.
pub fn read_map(text: Text<'_>, places: &Places) -> (Option<Map>, Vec<Diagnostic>) {
    let refuse = |why: &str| {
        (
            None,
            vec![
                Diagnostic::new(code::MAP)
                    .with("sebab", why)
                    .at(text.at(0..0)),
            ],
        )
    };
    let document: Value = match serde_json::from_str(text.text) {
        Ok(document) => document,
        Err(error) => return refuse(&error.to_string()),
    };
    let Some(features) = document["features"].as_array() else {
        return refuse("tidak ada `features`");
    };
    let mut found: Vec<(PlaceId, Vec<Ring>)> = features
        .iter()
        .filter_map(|feature| outline(feature, places))
        .collect();
    found.sort_by_key(|(id, _)| *id);
    let points = || found.iter().flat_map(|(_, rings)| rings.iter().flatten());
    let span = |at: fn(&(f64, f64)) -> f64| {
        points()
            .map(at)
            .fold((f64::MAX, f64::MIN), |(least, most), value| {
                (least.min(value), most.max(value))
            })
    };
    let ((west, east), (south, north)) = (span(|point| point.0), span(|point| point.1));
    if west >= east || south >= north {
        return refuse("tidak ada poligon dengan `kode` dari wilayah.csv");
    }
    let squeeze = f64::midpoint(south, north).to_radians().cos();
    let scale = WIDTH / ((east - west) * squeeze);
    let plane = |(x, y): (f64, f64)| ((x - west) * squeeze * scale, (north - y) * scale);
    let shapes = found.iter().map(|(id, rings)| {
        let path: String = rings
            .iter()
            .map(|ring| draw(ring.iter().map(|point| plane(*point))))
            .collect();
        (*id, path.into())
    });
    // A city is no longer than it is broad by so much that this would not hold.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and 6400"
    )]
    let height = ((north - south) * scale).ceil().clamp(1.0, 6400.0) as u32;
    (
        Some(Map {
            height,
            shapes: shapes.collect(),
        }),
        Vec::new(),
    )
}

/// A place with the rings of its polygons.
fn outline(feature: &Value, places: &Places) -> Option<(PlaceId, Vec<Ring>)> {
    let properties = &feature["properties"];
    let code = properties["kode"]
        .as_str()
        .or_else(|| properties["code"].as_str())?;
    let (id, _) = places.iter().find(|(_, place)| *place.code == *code)?;
    let geometry = &feature["geometry"];
    let coordinates = geometry["coordinates"].as_array()?;
    let rings: Vec<Ring> = match geometry["type"].as_str()? {
        "Polygon" => coordinates.iter().filter_map(ring).collect(),
        "MultiPolygon" => coordinates
            .iter()
            .filter_map(Value::as_array)
            .flatten()
            .filter_map(ring)
            .collect(),
        _ => return None,
    };
    (!rings.is_empty()).then_some((id, rings))
}

fn ring(value: &Value) -> Option<Ring> {
    let point = |point: &Value| {
        let (x, y) = (point[0].as_f64()?, point[1].as_f64()?);
        (x.abs() <= 180.0 && y.abs() <= 90.0).then_some((x, y))
    };
    let points: Ring = value.as_array()?.iter().map(point).collect::<Option<_>>()?;
    (points.len() >= 4).then_some(points)
}

/// A closed path, without points that are too near to the one before.
fn draw(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    let mut last: Option<(f64, f64)> = None;
    for (x, y) in points {
        if last.is_some_and(|(a, b)| (x - a).hypot(y - b) < NEAR) {
            continue;
        }
        let letter = if last.is_none() { 'M' } else { 'L' };
        let _ = write!(path, "{letter}{x:.1} {y:.1}"); // a String takes every write
        last = Some((x, y));
    }
    path.push('Z');
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{SitePath, Written};

    fn map(text: &str) -> (Option<Map>, usize) {
        let path = SitePath::new("wilayah.geojson").expect("valid");
        let list = SitePath::new("wilayah.csv").expect("valid");
        let places = Text {
            path: &list,
            text: include_str!("../../tests/codes/base/wilayah.csv"),
        };
        let region = Written::new("52.71".into(), 0..0);
        let (places, _) = super::super::read(
            places,
            &region,
            Text {
                path: &list,
                text: "",
            },
        );
        let (map, remarks) = read_map(Text { path: &path, text }, &places.expect("a good list"));
        (map, remarks.len())
    }

    #[test]
    fn outlines_are_drawn_on_a_plane() {
        let square = r#"{"type":"FeatureCollection","features":[
            {"properties":{"kode":"52.71.01.1013"},"geometry":{"type":"Polygon","coordinates":[[[116,-8],[117,-8],[117,-9],[116,-9],[116,-8]]]}},
            {"properties":{"kode":"99.99"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}"#;
        let (map, remarks) = map(square);
        let map = map.expect("a map");
        assert_eq!((remarks, map.shapes.len(), map.height), (0, 1, 648));
        assert_eq!(
            &*map.shapes[0].1,
            "M0.0 0.0L640.0 0.0L640.0 647.1L0.0 647.1L0.0 0.0Z"
        );
    }

    #[test]
    fn what_is_no_map_is_told() {
        for text in [
            "",
            "[]",
            "{\"features\": 1}",
            "{\"features\": []}",
            "{\"features\":[{\"properties\":{\"kode\":\"52.71.01.1013\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[116,-8]}}]}",
        ] {
            assert_eq!(map(text), (None, 1), "{text}");
        }
    }
}
