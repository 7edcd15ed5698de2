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
pub(crate) struct Map {
    /// Units down; it is [`Map::width`] across.
    pub height: u32,
    /// Each place with the `d` of its path.
    pub shapes: Vec<(PlaceId, Box<str>)>,
}

impl Map {
    /// Units across.
    pub(crate) fn width() -> u32 {
        640
    }
}

type Ring = Vec<(f64, f64)>;

/// Reads a map. Features of other places are left out; with none of ours, or with something that is no GeoJSON, a remark.
pub(crate) fn read_map(text: Text<'_>, places: &Places) -> (Option<Map>, Vec<Diagnostic>) {
    match map(text.text, places) {
        Ok(map) => (Some(map), Vec::new()),
        Err(reason) => {
            let remark = Diagnostic::new(code::MAP).with("sebab", reason);
            (None, vec![remark.at(text.at(0..0))])
        }
    }
}

fn map(text: &str, places: &Places) -> Result<Map, String> {
    let document: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let features = document["features"].as_array();
    let features = features.ok_or("tidak ada `features`")?;
    let mut found: Vec<(PlaceId, Vec<Ring>)> = features
        .iter()
        .filter_map(|feature| outline(feature, places))
        .collect();
    // By code: the order of features is that of whatever program wrote the file.
    found.sort_by_key(|(id, _)| *id);
    let plane = Plane::around(&found);
    let plane = plane.ok_or("tidak ada poligon dengan `kode` dari wilayah.csv")?;
    let mut shapes = Vec::with_capacity(found.len());
    for (id, rings) in &found {
        let path: String = rings.iter().map(|ring| plane.draw(ring)).collect();
        shapes.push((*id, path.into()));
    }
    Ok(Map {
        height: plane.height(),
        shapes,
    })
}

/// A place with the rings of its polygons.
fn outline(feature: &Value, places: &Places) -> Option<(PlaceId, Vec<Ring>)> {
    let properties = &feature["properties"];
    let code = properties["kode"].as_str();
    let code = code.or_else(|| properties["code"].as_str())?;
    let (id, _) = places.iter().find(|(_, place)| *place.code == *code)?;
    let geometry = &feature["geometry"];
    let coordinates = geometry["coordinates"].as_array()?;
    let rings = match geometry["type"].as_str()? {
        "Polygon" => rings(coordinates),
        "MultiPolygon" => {
            let polygons = coordinates.iter().filter_map(Value::as_array);
            polygons.flat_map(|polygon| rings(polygon)).collect()
        }
        _ => return None,
    };
    (!rings.is_empty()).then_some((id, rings))
}

fn rings(polygon: &[Value]) -> Vec<Ring> {
    polygon.iter().filter_map(ring).collect()
}

/// A closed line; RFC 7946, 3.1.6 asks for four points, of which the last is the first.
fn ring(value: &Value) -> Option<Ring> {
    let points: Ring = value.as_array()?.iter().map(point).collect::<Option<_>>()?;
    (points.len() >= 4).then_some(points)
}

/// Longitude and latitude in degrees.
fn point(value: &Value) -> Option<(f64, f64)> {
    let (x, y) = (value[0].as_f64()?, value[1].as_f64()?);
    (x.abs() <= 180.0 && y.abs() <= 90.0).then_some((x, y))
}

/// From degrees to units of the drawing: north is up, and a degree of longitude is as much shorter as it is in the middle.
struct Plane {
    west: f64,
    north: f64,
    south: f64,
    squeeze: f64,
    /// Units a degree of latitude.
    scale: f64,
}

impl Plane {
    /// As large as all these places; `None` if they have no extent.
    fn around(places: &[(PlaceId, Vec<Ring>)]) -> Option<Self> {
        let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for (x, y) in places.iter().flat_map(|(_, rings)| rings.iter().flatten()) {
            (west, east) = (west.min(*x), east.max(*x));
            (south, north) = (south.min(*y), north.max(*y));
        }
        if west >= east || south >= north {
            return None;
        }
        // At 8° south a degree of longitude is a hundredth shorter than one of latitude; far from the equator it shows.
        let squeeze = f64::midpoint(south, north).to_radians().cos();
        Some(Self {
            west,
            north,
            south,
            squeeze,
            scale: WIDTH / ((east - west) * squeeze),
        })
    }

    fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (
            (x - self.west) * self.squeeze * self.scale,
            (self.north - y) * self.scale,
        )
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and 6400"
    )]
    fn height(&self) -> u32 {
        // A city is no longer than it is broad by so much that the limit would be felt.
        ((self.north - self.south) * self.scale)
            .ceil()
            .clamp(1.0, 6400.0) as u32
    }

    /// A closed path, without points that are too near to the one before.
    fn draw(&self, ring: &Ring) -> String {
        let mut path = String::new();
        let mut last: Option<(f64, f64)> = None;
        for (x, y) in ring.iter().map(|point| self.at(*point)) {
            let is_near = |last: (f64, f64)| (x - last.0).hypot(y - last.1) < NEAR;
            // Official outlines have far more points than a drawing of this size can show.
            if last.is_some_and(is_near) {
                continue;
            }
            let step = if last.is_some() { 'L' } else { 'M' };
            let _ = write!(path, "{step}{x:.1} {y:.1}"); // a String takes every write
            last = Some((x, y));
        }
        path + "Z"
    }
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
