//! Where an article belongs: from its folder and its front matter, which must not disagree.

use super::FileName;
use super::place_folder::{PlaceFolder, folder};
use crate::base::SitePath;
use crate::diag::{Diagnostic, code};
use crate::places::{Level, PlaceError, PlaceId, Places};
use crate::yaml::reader::{Names, Reader, Remarks, Word};

const PLACE: Names = &["wilayah", "places", "place"];
const KELURAHAN: Names = &["kelurahan"];
const KECAMATAN: Names = &["kecamatan"];

/// What the front matter says.
struct WrittenPlaces<'n> {
    /// Each once, without the region.
    places: Vec<PlaceId>,
    /// The first word of any of the keys.
    first: Option<Word<'n>>,
    /// Whether it names the whole region.
    is_whole_region: bool,
}

impl WrittenPlaces<'_> {
    fn is_silent(&self) -> bool {
        self.places.is_empty() && !self.is_whole_region
    }
}

/// The places of an article, the one it is filed under first; empty means the whole region. `None` if there is an error.
pub(super) fn read(
    r: &mut Reader<'_>,
    path: &SitePath,
    file: &FileName<'_>,
    places: &Places,
) -> Option<Vec<PlaceId>> {
    // Both are read whatever the other says: every error is told at once.
    let folder = folder(r.remarks(), path, &file.folders, places);
    let written = written(r, places)?;
    match folder {
        PlaceFolder::Unknown => None,
        PlaceFolder::Open if written.is_silent() => {
            missing(r);
            None
        }
        PlaceFolder::Place(place) if written.is_silent() => Some(vec![place]),
        PlaceFolder::Place(place) => filed_first(r.remarks(), written, place, places),
        PlaceFolder::Open | PlaceFolder::Region => Some(written.places),
    }
}

fn missing(r: &Reader<'_>) {
    if !r.is_broken(PLACE) && !r.is_broken(KELURAHAN) {
        let remarks = r.remarks();
        remarks.push(remarks.at(code::PLACE_MISSING, r.place()));
    }
}

/// Puts the place of the folder, or one inside it, first; a remark if the article names none such.
fn filed_first(
    remarks: &Remarks<'_>,
    written: WrittenPlaces<'_>,
    folder: PlaceId,
    places: &Places,
) -> Option<Vec<PlaceId>> {
    let mut found = written.places;
    let is_inside = |id: &PlaceId| *id == folder || places.get(*id).parent == Some(folder);
    let Some(inside) = found.iter().position(is_inside) else {
        let first = written.first?;
        let remark = remarks
            .at(code::PLACE_DISAGREES, first.span)
            .with("written", first.text)
            .with("folder", places.full_name(folder));
        remarks.push(remark);
        return None;
    };
    let filed = found.remove(inside);
    found.insert(0, filed);
    Some(found)
}

/// Places that the front matter names. `None` if one is unknown.
fn written<'n>(r: &mut Reader<'n>, places: &Places) -> Option<WrittenPlaces<'n>> {
    let remarks = r.remarks();
    let general = r.texts(PLACE);
    let kelurahan = r.texts(KELURAHAN);
    let kecamatan = r.texts(KECAMATAN);
    // One kecamatan beside a kelurahan says which of several of that name is meant.
    let above = match (&kelurahan[..], &kecamatan[..]) {
        ([_, ..], [one]) => Some(one.text),
        _ => None,
    };
    let mut ids: Vec<Option<PlaceId>> = Vec::new();
    for word in &general {
        ids.push(find(remarks, *word, word.text, None, places));
    }
    for word in &kelurahan {
        let name = qualified(word.text, above);
        ids.push(find(remarks, *word, &name, Some(Level::Kelurahan), places));
    }
    if above.is_none() {
        for word in &kecamatan {
            let level = Some(Level::Kecamatan);
            ids.push(find(remarks, *word, word.text, level, places));
        }
    }
    let ids: Vec<PlaceId> = ids.into_iter().collect::<Option<_>>()?;
    let words = [general, kelurahan, kecamatan];
    Some(WrittenPlaces {
        is_whole_region: ids.contains(&places.region()),
        places: each_once(ids, places.region()),
        first: words.iter().find_map(|words| words.first()).copied(),
    })
}

/// `Bintaro` below Ampenan as `Bintaro, Ampenan`.
fn qualified(name: &str, above: Option<&str>) -> String {
    match above {
        Some(above) if !name.contains(',') => format!("{name}, {above}"),
        _ => name.to_owned(),
    }
}

fn each_once(ids: Vec<PlaceId>, region: PlaceId) -> Vec<PlaceId> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        if id != region && !found.contains(&id) {
            found.push(id);
        }
    }
    found
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
    remarks.push(match (error, other_level) {
        (PlaceError::Unknown(_), Some(place)) => remarks
            .at(code::PLACE_LEVEL, word.span)
            .with("place", places.full_name(place))
            .with("key", word.key),
        (PlaceError::Unknown(near), None) => remarks
            .at(code::PLACE_UNKNOWN, word.span)
            .with("value", name)
            .suggest(near.filter(|near| near != word.text)),
        (PlaceError::Ambiguous(choices), _) => ambiguous(remarks, word, name, &choices),
    });
    None
}

fn ambiguous(remarks: &Remarks<'_>, word: Word<'_>, name: &str, choices: &[String]) -> Diagnostic {
    // As they have to be written: the comma in `Bintaro, Ampenan` asks for quotes in a list.
    let quoted = choices.iter().map(|choice| format!("`\"{choice}\"`"));
    remarks
        .at(code::PLACE_AMBIGUOUS, word.span)
        .with("value", name)
        .with("choices", quoted.collect::<Vec<_>>().join(", "))
}
