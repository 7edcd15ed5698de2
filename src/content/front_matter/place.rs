//! Where an article belongs: from its folder and its front matter, which must not disagree.

use super::FileName;
use crate::base::{self, SitePath};
use crate::diag::{Diagnostic, Location, code, nearest};
use crate::places::{Level, PlaceError, PlaceId, Places};
use crate::yaml::reader::{Reader, Remarks, Word};

/// Folders for what concerns the whole kabupaten or kota.
const REGION: [&str; 2] = ["kota", "kabupaten"];

/// What the folder says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PlaceFolder {
    /// Nothing: the file lies in `content/`.
    Open,
    /// The whole region.
    Region,
    /// One place.
    Place(PlaceId),
    /// It could not be understood, and a remark says so.
    Unknown,
}

/// The places of an article, the one it is filed under first; empty means the whole region. `None` if there is an error.
pub(super) fn read(
    r: &mut Reader<'_>,
    path: &SitePath,
    file: &FileName<'_>,
    places: &Places,
) -> Option<Vec<PlaceId>> {
    let remarks = r.remarks();
    let folder = folder(remarks, path, &file.folders, places);
    let (mut found, first, whole) = written(r, places)?;
    match folder {
        PlaceFolder::Unknown => return None,
        PlaceFolder::Open if found.is_empty() && !whole => {
            if !r.is_broken(&["wilayah", "places", "place"]) && !r.is_broken(&["kelurahan"]) {
                remarks.push(remarks.at(code::PLACE_MISSING, r.place()));
            }
            return None;
        }
        PlaceFolder::Place(place) if found.is_empty() && !whole => return Some(vec![place]),
        PlaceFolder::Place(place) => {
            let inside = found
                .iter()
                .position(|f| *f == place || places.get(*f).parent == Some(place));
            let Some(inside) = inside else {
                let first = first?;
                let remark = remarks
                    .at(code::PLACE_DISAGREES, first.span)
                    .with("written", first.text);
                remarks.push(remark.with("folder", places.full_name(place)));
                return None;
            };
            let filed = found.remove(inside);
            found.insert(0, filed);
        }
        PlaceFolder::Open | PlaceFolder::Region => {}
    }
    Some(found)
}

/// Places that the front matter names, the first of its words, and whether it names the region. `None` if one is unknown.
fn written<'n>(
    r: &mut Reader<'n>,
    places: &Places,
) -> Option<(Vec<PlaceId>, Option<Word<'n>>, bool)> {
    let remarks = r.remarks();
    let general = r.texts(&["wilayah", "places", "place"]);
    let kelurahan = r.texts(&["kelurahan"]);
    let kecamatan = r.texts(&["kecamatan"]);
    let above = match (&kelurahan[..], &kecamatan[..]) {
        ([_, ..], [one]) => Some(one.text),
        _ => None,
    };
    let mut ids: Vec<Option<PlaceId>> = Vec::new();
    ids.extend(
        general
            .iter()
            .map(|word| find(remarks, *word, word.text, None, places)),
    );
    for word in &kelurahan {
        let name = match above {
            Some(above) if !word.text.contains(',') => format!("{}, {above}", word.text),
            _ => word.text.to_owned(),
        };
        ids.push(find(remarks, *word, &name, Some(Level::Kelurahan), places));
    }
    if above.is_none() {
        ids.extend(
            kecamatan
                .iter()
                .map(|word| find(remarks, *word, word.text, Some(Level::Kecamatan), places)),
        );
    }
    let all: Vec<PlaceId> = ids.into_iter().collect::<Option<_>>()?;
    let whole = all.contains(&places.region());
    let mut found: Vec<PlaceId> = Vec::with_capacity(all.len());
    for place in all {
        if place != places.region() && !found.contains(&place) {
            found.push(place);
        }
    }
    let first = general
        .first()
        .or(kelurahan.first())
        .or(kecamatan.first())
        .copied();
    Some((found, first, whole))
}

/// The place that a word means, or a remark.
pub(in super::super) fn find(
    remarks: &Remarks<'_>,
    word: Word<'_>,
    name: &str,
    level: Option<Level>,
    places: &Places,
) -> Option<PlaceId> {
    let error = match places.find(name, level) {
        Ok(place) => return Some(place),
        Err(error) => error,
    };
    let other_level = level.and_then(|_| places.find(word.text, None).ok());
    let remark = match error {
        PlaceError::Unknown(_) if other_level.is_some() => {
            let place = other_level
                .map(|id| places.full_name(id))
                .unwrap_or_default();
            remarks
                .at(code::PLACE_LEVEL, word.span)
                .with("place", place)
                .with("key", word.key)
        }
        PlaceError::Unknown(near) => {
            let near = near.filter(|near| near != word.text);
            remarks
                .at(code::PLACE_UNKNOWN, word.span)
                .with("value", name)
                .suggest(near)
        }
        PlaceError::Ambiguous(choices) => {
            let choices: Vec<String> = choices
                .iter()
                .map(|choice| format!("`\"{choice}\"`"))
                .collect();
            remarks
                .at(code::PLACE_AMBIGUOUS, word.span)
                .with("value", name)
                .with("choices", choices.join(", "))
        }
    };
    remarks.push(remark);
    None
}

fn folder(
    remarks: &Remarks<'_>,
    path: &SitePath,
    folders: &[&str],
    places: &Places,
) -> PlaceFolder {
    // Years and months are a way to keep a full folder in order; they say nothing about the place.
    let mut names = folders
        .iter()
        .copied()
        .filter(|name| !name.bytes().all(|b| b.is_ascii_digit()));
    let Some(first) = names.next() else {
        return PlaceFolder::Open;
    };
    if REGION.contains(&first) {
        return names.next().map_or(PlaceFolder::Region, |name| {
            unknown(remarks, path, name, None)
        });
    }
    let slug = base::slug(first);
    let place = places
        .child(None, &slug)
        .map_or_else(|| kelurahan(places, &slug), Ok);
    let mut place = match place {
        Ok(place) => place,
        Err(0) => {
            return unknown(
                remarks,
                path,
                first,
                nearest(&slug, places.iter().map(|(_, p)| &*p.slug)),
            );
        }
        Err(_) => {
            let choices: Vec<String> = places
                .iter()
                .filter(|(_, p)| *p.slug == *slug)
                .map(|(id, _)| places.full_name(id))
                .collect();
            let remark = Diagnostic::new(code::PLACE_AMBIGUOUS).at(Location::file(path));
            remarks.push(
                remark
                    .with("value", first)
                    .with("choices", choices.join("; ")),
            );
            return PlaceFolder::Unknown;
        }
    };
    for name in names {
        let Some(below) = places.child(Some(place), &base::slug(name)) else {
            let known = places.children(place);
            return unknown(
                remarks,
                path,
                name,
                nearest(name, known.iter().map(|id| &*places.get(*id).slug)),
            );
        };
        place = below;
    }
    PlaceFolder::Place(place)
}

/// The only kelurahan with a slug, or how many there are.
fn kelurahan(places: &Places, slug: &str) -> Result<PlaceId, usize> {
    let mut found = places
        .iter()
        .filter(|(_, p)| p.level == Level::Kelurahan && *p.slug == *slug);
    match (found.next(), found.count()) {
        (Some((id, _)), 0) => Ok(id),
        (None, _) => Err(0),
        (Some(_), more) => Err(more + 1),
    }
}

fn unknown(remarks: &Remarks<'_>, path: &SitePath, name: &str, near: Option<&str>) -> PlaceFolder {
    remarks.push(
        Diagnostic::new(code::PLACE_FOLDER)
            .at(Location::file(path))
            .with("folder", name)
            .suggest(near),
    );
    PlaceFolder::Unknown
}
