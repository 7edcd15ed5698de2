//! `wilayah.csv` → [`Places`].
//!
//! Owns: columns, codes and what is wrong with them. Rows outside the site's region are passed over, so that a national
//! list will do.

use super::{Designation, Level, Place, PlaceId, Places};
use crate::base::{Written, slug};
use crate::diag::{Diagnostic, Text, code, nearest};
use rustc_hash::{FxHashMap, FxHashSet};

struct RegistryRow<'a> {
    code: &'a str,
    name: &'a str,
    start: usize,
}

/// Reads the places of one region. `settings` is kulkul.yaml, where the region is named.
pub fn read(
    list: Text<'_>,
    region: &Written<Box<str>>,
    settings: Text<'_>,
) -> (Option<Places>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let bytes = list.text.trim_start_matches('\u{feff}');
    let offset = list.text.len() - bytes.len();
    let records = records(list, bytes, offset, &mut diagnostics);
    let Some(columns) = columns(list, bytes, &mut diagnostics) else {
        return (None, diagnostics);
    };
    let mut rows: Vec<RegistryRow<'_>> = Vec::new();
    for (record, start) in &records {
        let field = |index: usize| record.get(index).map_or("", |range: &String| range.trim());
        let (code, name) = (field(columns.0), field(columns.1));
        let inside = code == &*region.value
            || code
                .strip_prefix(&*region.value)
                .is_some_and(|r| r.starts_with('.'));
        if !inside {
            continue;
        }
        match level(code) {
            Some(_) if !name.is_empty() => rows.push(RegistryRow {
                code,
                name,
                start: *start,
            }),
            _ => diagnostics.push(
                Diagnostic::new(code::PLACE_ROW)
                    .with("kode", code)
                    .at(list.at(*start..line_end(list.text, *start))),
            ),
        }
    }
    if !rows.iter().any(|row| row.code == &*region.value) {
        let known: Vec<&str> = records
            .iter()
            .filter_map(|(record, _)| record.get(columns.0).map(|c| c.trim()))
            .filter(|c| level(c) == Some(Level::Region))
            .collect();
        diagnostics.push(
            Diagnostic::new(code::REGION_UNKNOWN)
                .with("kode", &region.value)
                .with("ada", known.join(", "))
                .suggest(nearest(&region.value, known.iter().copied()))
                .at(settings.at(region.span.clone())),
        );
        return (None, diagnostics);
    }
    rows.sort_by(|a, b| a.code.len().cmp(&b.code.len()).then(a.code.cmp(b.code)));
    let places = build(list, &rows, &mut diagnostics);
    let errors = diagnostics
        .iter()
        .any(|d| d.severity() == crate::diag::Severity::Error);
    ((!errors).then(|| Places::new(places)), diagnostics)
}

fn records(
    list: Text<'_>,
    bytes: &str,
    offset: usize,
    out: &mut Vec<Diagnostic>,
) -> Vec<(Vec<String>, usize)> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(bytes.as_bytes());
    let mut records = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let start = record
                    .position()
                    .map_or(0, |p| usize::try_from(p.byte()).unwrap_or(0))
                    + offset;
                let start = start + list.text[start..].len()
                    - list.text[start..].trim_start_matches(['\r', '\n']).len();
                records.push((record.iter().map(str::to_owned).collect(), start));
            }
            Err(error) => {
                let at = error
                    .position()
                    .map_or(0, |p| usize::try_from(p.byte()).unwrap_or(0))
                    + offset;
                out.push(
                    Diagnostic::new(code::PLACE_ROW)
                        .with("kode", "?")
                        .at(list.at(at..line_end(list.text, at))),
                );
            }
        }
    }
    records
}

/// Index of `kode` and `nama` in the first line.
fn columns(list: Text<'_>, bytes: &str, out: &mut Vec<Diagnostic>) -> Option<(usize, usize)> {
    let header = bytes
        .lines()
        .find(|line| !line.starts_with('#'))
        .unwrap_or("");
    let position = |names: [&str; 2]| {
        header.split(',').position(|column| {
            names.contains(
                &column
                    .trim()
                    .trim_matches('"')
                    .to_ascii_lowercase()
                    .as_str(),
            )
        })
    };
    match (position(["kode", "code"]), position(["nama", "name"])) {
        (Some(kode), Some(nama)) => Some((kode, nama)),
        _ => {
            out.push(Diagnostic::new(code::PLACE_COLUMNS).at(list.at(0..header.len())));
            None
        }
    }
}

fn build(list: Text<'_>, rows: &[RegistryRow<'_>], out: &mut Vec<Diagnostic>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(rows.len());
    let mut ids: FxHashMap<&str, (PlaceId, usize)> = FxHashMap::default();
    let mut slugs: FxHashSet<(Option<PlaceId>, String)> = FxHashSet::default();
    for row in rows {
        if let Some((_, first)) = ids.get(row.code) {
            out.push(
                Diagnostic::new(code::PLACE_TWICE)
                    .with("kode", row.code)
                    .at(list.at(row.start..line_end(list.text, row.start)))
                    .and(list.at(*first..line_end(list.text, *first))),
            );
            continue;
        }
        let Some(level) = level(row.code) else {
            continue;
        };
        let parent = match level {
            Level::Region => None,
            _ => match row
                .code
                .rsplit_once('.')
                .and_then(|(above, _)| ids.get(above))
            {
                Some((id, _)) => Some(*id),
                None => {
                    out.push(
                        Diagnostic::new(code::PLACE_PARENT)
                            .with("kode", row.code)
                            .with("nama", row.name)
                            .at(list.at(row.start..line_end(list.text, row.start))),
                    );
                    continue;
                }
            },
        };
        let Ok(index) = u16::try_from(places.len()) else {
            break;
        }; // a region has some hundreds
        let (word, name) = word(row.code, level, row.name);
        let mut folder = slug(name).into_owned();
        if folder.is_empty() || slugs.contains(&(parent, folder.clone())) {
            folder = format!("{folder}-{}", row.code.rsplit('.').next().unwrap_or("0"))
                .trim_matches('-')
                .to_owned();
        }
        slugs.insert((parent, folder.clone()));
        ids.insert(row.code, (PlaceId(index), row.start));
        places.push(Place {
            code: row.code.into(),
            name: name.into(),
            slug: folder.into(),
            level,
            word,
            parent,
        });
    }
    places
}

/// The level of a code by its number of parts; `None` for a province or no code at all.
fn level(code: &str) -> Option<Level> {
    let parts: Vec<&str> = code.split('.').collect();
    let digits = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
    match parts[..] {
        [p, r] if digits(p, 2) && digits(r, 2) => Some(Level::Region),
        [p, r, k] if digits(p, 2) && digits(r, 2) && digits(k, 2) => Some(Level::Kecamatan),
        [p, r, k, d] if digits(p, 2) && digits(r, 2) && digits(k, 2) && digits(d, 4) => {
            Some(Level::Kelurahan)
        }
        _ => None,
    }
}

/// What a place is called, and its name without that word. Kemendagri: kabupaten 01–69, kota 71–99; kelurahan 1xxx, desa
/// 2xxx, desa adat 3xxx.
fn word<'a>(code: &str, level: Level, name: &'a str) -> (Designation, &'a str) {
    let last = code.rsplit('.').next().unwrap_or("");
    let word = match level {
        Level::Region if last >= "71" => Designation::Kota,
        Level::Region => Designation::Kabupaten,
        Level::Kecamatan => Designation::Kecamatan,
        Level::Kelurahan => match last.as_bytes().first() {
            Some(b'1') => Designation::Kelurahan,
            Some(b'3') => Designation::DesaAdat,
            _ => Designation::Desa,
        },
    };
    let bare = name
        .strip_prefix(word.text())
        .map(str::trim_start)
        .filter(|rest| !rest.is_empty());
    (
        word,
        if level == Level::Region {
            bare.unwrap_or(name)
        } else {
            name
        },
    )
}

fn line_end(text: &str, start: usize) -> usize {
    text[start..].find('\n').map_or(text.len(), |at| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SitePath;

    fn complaints(list: &str, region: &str) -> Vec<String> {
        let path = SitePath::new("wilayah.csv").expect("valid");
        let config = SitePath::new("kulkul.yaml").expect("valid");
        let settings = format!("wilayah: {region}");
        let region = Written::new(region.into(), 9..settings.len());
        let (_, found) = read(
            Text {
                path: &path,
                text: list,
            },
            &region,
            Text {
                path: &config,
                text: &settings,
            },
        );
        let place = |d: &Diagnostic| {
            d.location
                .as_ref()
                .map(|l| format!("{}:{}:{}", l.file, l.line, l.column))
        };
        found
            .iter()
            .map(|d| format!("{} {}", d.code, place(d).unwrap_or_default()))
            .collect()
    }

    #[test]
    fn a_bad_list_is_told_by_line() {
        assert_eq!(complaints("a,b\n1,2\n", "52.71"), ["KK091 wilayah.csv:1:1"]);
        assert_eq!(
            complaints("kode,nama\n52.71,Kota Mataram\n", "52.72"),
            ["KK090 kulkul.yaml:1:10"]
        );
        assert_eq!(
            complaints("kode,nama\n52.71,Kota Mataram\n52.71.01,\n", "52.71"),
            ["KK092 wilayah.csv:3:1"]
        );
        assert_eq!(
            complaints("kode,nama\n52.71,M\n52.71.01.1001,X\n", "52.71"),
            ["KK093 wilayah.csv:3:1"]
        );
        assert_eq!(
            complaints("kode,nama\n52.71,M\n52.71.01,X\n52.71.01,Y\n", "52.71"),
            ["KK094 wilayah.csv:4:1"]
        );
    }

    #[test]
    fn a_byte_order_mark_and_windows_lines_are_welcome() {
        assert_eq!(
            complaints(
                "\u{feff}kode,nama\r\n52.71,Kota Mataram\r\n52.71.01,Ampenan\r\n",
                "52.71"
            ),
            [""; 0]
        );
    }
}
