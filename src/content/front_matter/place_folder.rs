//! The place that the folder of an article names.

use crate::base::{self, SitePath};
use crate::diag::{Diagnostic, Location, code, nearest};
use crate::places::{Level, PlaceId, Places};
use crate::yaml::reader::Remarks;

/// Folders for what concerns the whole kabupaten or kota.
const REGION: [&str; 2] = ["kota", "kabupaten"];

/// What the folder says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceFolder {
    /// Nothing: the file lies in `content/`.
    Open,
    /// The whole region.
    Region,
    /// One place.
    Place(PlaceId),
    /// It could not be understood, and a remark says so.
    Unknown,
}

/// The place of the folders below `content/` in which a file lies.
pub(super) fn folder(
    remarks: &Remarks<'_>,
    path: &SitePath,
    folders: &[&str],
    places: &Places,
) -> PlaceFolder {
    // Years and months are a way to keep a full folder in order; they say nothing about the place.
    let is_number = |name: &&str| name.bytes().all(|b| b.is_ascii_digit());
    let mut names = folders.iter().copied().filter(|name| !is_number(name));
    let Some(first) = names.next() else {
        return PlaceFolder::Open;
    };
    if REGION.contains(&first) {
        return match names.next() {
            Some(below) => unknown(remarks, path, below, None),
            None => PlaceFolder::Region,
        };
    }
    let mut place = match top(first, places) {
        Ok(place) => place,
        Err(TopError::Unknown(near)) => return unknown(remarks, path, first, near),
        Err(TopError::Ambiguous(choices)) => return ambiguous(remarks, path, first, &choices),
    };
    for name in names {
        let Some(below) = places.child(Some(place), &base::slug(name)) else {
            let known = places.children(place);
            let slugs = known.iter().map(|id| &*places.get(*id).slug);
            return unknown(remarks, path, name, nearest(name, slugs));
        };
        place = below;
    }
    PlaceFolder::Place(place)
}

/// Why the topmost folder names no place.
enum TopError<'a> {
    /// There is none such; the nearest slug.
    Unknown(Option<&'a str>),
    /// Several kelurahan have that name.
    Ambiguous(Vec<String>),
}

/// The kecamatan that a folder names, or the kelurahan if there is one alone of that name.
fn top<'a>(name: &str, places: &'a Places) -> Result<PlaceId, TopError<'a>> {
    let slug = base::slug(name);
    if let Some(kecamatan) = places.child(None, &slug) {
        return Ok(kecamatan);
    }
    let mut named: Vec<PlaceId> = Vec::new();
    for (id, place) in places.iter() {
        if *place.slug == *slug && place.level == Level::Kelurahan {
            named.push(id);
        }
    }
    match named[..] {
        [] => {
            let slugs = places.iter().map(|(_, place)| &*place.slug);
            Err(TopError::Unknown(nearest(&slug, slugs)))
        }
        [only] => Ok(only),
        [_, _, ..] => {
            let choices = named.iter().map(|id| places.full_name(*id));
            Err(TopError::Ambiguous(choices.collect()))
        }
    }
}

fn ambiguous(
    remarks: &Remarks<'_>,
    path: &SitePath,
    name: &str,
    choices: &[String],
) -> PlaceFolder {
    let remark = Diagnostic::new(code::PLACE_AMBIGUOUS)
        .at(Location::file(path))
        .with("value", name)
        .with("choices", choices.join("; "));
    remarks.push(remark);
    PlaceFolder::Unknown
}

fn unknown(remarks: &Remarks<'_>, path: &SitePath, name: &str, near: Option<&str>) -> PlaceFolder {
    let remark = Diagnostic::new(code::PLACE_FOLDER)
        .at(Location::file(path))
        .with("folder", name)
        .suggest(near);
    remarks.push(remark);
    PlaceFolder::Unknown
}
