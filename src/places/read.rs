//! `wilayah.csv` → [`Places`].
//!
//! Owns: columns, codes and what is wrong with them. Rows outside the site's region are passed over, so that a national
//! list will do.

use super::{Designation, Level, Place, PlaceId, Places};
use crate::base::{Written, slug};
use crate::diag::{Diagnostic, Location, Severity, Text, code, nearest};
use rustc_hash::{FxHashMap, FxHashSet};

/// A line of the list that is inside the region.
struct RegistryRow<'a> {
    code: &'a str,
    name: &'a str,
    level: Level,
    /// Where its line begins.
    start: usize,
}

/// A line of the list, cell by cell, and where it begins.
type Record = (Vec<String>, usize);

/// Indexes of columns.
struct Columns {
    code: usize,
    name: usize,
}

/// The list with what is wrong in it.
struct RegistryFile<'a> {
    list: Text<'a>,
    /// Bytes of the mark of byte order, which Excel writes.
    mark: usize,
    found: Vec<Diagnostic>,
}

/// Reads the places of one region. `settings` is kulkul.yaml, where the region is named.
pub(crate) fn read(
    list: Text<'_>,
    region: &Written<Box<str>>,
    settings: Text<'_>,
) -> (Option<Places>, Vec<Diagnostic>) {
    let mut file = RegistryFile {
        list,
        mark: list.text.len() - list.text.trim_start_matches('\u{feff}').len(),
        found: Vec::new(),
    };
    let records = file.records();
    // After the rows that cannot be read at all: those are reported whatever the columns are.
    let Some(columns) = file.columns() else {
        return (None, file.found);
    };
    let mut rows = file.rows(&records, &columns, &region.value);
    if !rows.iter().any(|row| row.code == &*region.value) {
        let unknown = unknown_region(&records, &columns, region);
        let place = settings.at(region.span.clone());
        file.found.push(unknown.at(place));
        return (None, file.found);
    }
    // Short codes first, so that every place comes after the one that it lies in.
    rows.sort_by_key(|row| (row.code.len(), row.code));
    let places = file.places(&rows);
    let has_errors = file.found.iter().any(|d| d.severity() == Severity::Error);
    let places = (!has_errors).then(|| Places::new(places));
    (places, file.found)
}

impl<'a> RegistryFile<'a> {
    /// The text behind the mark.
    fn text(&self) -> &'a str {
        &self.list.text[self.mark..]
    }

    /// The lines that can be read.
    fn records(&mut self) -> Vec<Record> {
        let mut reader = csv::ReaderBuilder::new()
            // A row of too few cells is remarked upon with its line, not the end of the list.
            .flexible(true)
            .comment(Some(b'#'))
            .from_reader(self.text().as_bytes());
        let mut records = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let start = self.line_start(record.position());
                    records.push((record.iter().map(str::to_owned).collect(), start));
                }
                Err(error) => {
                    let at = self.offset(error.position());
                    self.refuse_row("?", at);
                }
            }
        }
        records
    }

    /// A position in the CSV as a byte of the file.
    fn offset(&self, position: Option<&csv::Position>) -> usize {
        let byte = position.and_then(|position| usize::try_from(position.byte()).ok());
        byte.unwrap_or(0) + self.mark
    }

    /// Where the line of a record begins: the reader's position is before the ends of empty lines above.
    fn line_start(&self, position: Option<&csv::Position>) -> usize {
        let rest = &self.list.text[self.offset(position)..];
        self.list.text.len() - rest.trim_start_matches(['\r', '\n']).len()
    }

    /// Where `kode` and `nama` stand in the first line.
    fn columns(&mut self) -> Option<Columns> {
        let mut lines = self.text().lines();
        let header = lines.find(|line| !line.starts_with('#')).unwrap_or("");
        let columns = column(header, ["kode", "code"])
            .zip(column(header, ["nama", "name"]))
            .map(|(code, name)| Columns { code, name });
        if columns.is_none() {
            let remark = Diagnostic::new(code::PLACE_COLUMNS);
            self.found.push(remark.at(self.list.at(0..header.len())));
        }
        columns
    }

    /// The lines inside the region.
    fn rows<'r>(
        &mut self,
        records: &'r [Record],
        columns: &Columns,
        region: &str,
    ) -> Vec<RegistryRow<'r>> {
        let mut rows = Vec::new();
        for (record, start) in records {
            let (code, name) = (cell(record, columns.code), cell(record, columns.name));
            if !is_inside(code, region) {
                continue; // a national list has 90,000 rows, of which a site needs some sixty
            }
            match level(code) {
                Some(level) if !name.is_empty() => rows.push(RegistryRow {
                    code,
                    name,
                    level,
                    start: *start,
                }),
                _ => self.refuse_row(code, *start),
            }
        }
        rows
    }

    fn refuse_row(&mut self, code: &str, start: usize) {
        let remark = Diagnostic::new(code::PLACE_ROW).with("kode", code);
        self.found.push(remark.at(self.line_at(start)));
    }

    /// The line that begins at a byte.
    fn line_at(&self, start: usize) -> Location {
        let rest = &self.list.text[start..];
        let length = rest.find('\n').unwrap_or(rest.len());
        self.list.at(start..start + length)
    }

    fn places(&mut self, rows: &[RegistryRow<'_>]) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::with_capacity(rows.len());
        let mut ids: FxHashMap<&str, (PlaceId, usize)> = FxHashMap::default();
        let mut folders: FxHashSet<(Option<PlaceId>, String)> = FxHashSet::default();
        for row in rows {
            // Two rows of one code: which name is right, only the maintainer knows.
            if let Some((_, first)) = ids.get(row.code) {
                self.refuse_twice(row, *first);
                continue;
            }
            let above = row
                .code
                .rsplit_once('.')
                .and_then(|(code, _)| ids.get(code));
            let parent = above.map(|(id, _)| *id);
            if parent.is_none() && row.level != Level::Region {
                self.refuse_orphan(row);
                continue;
            }
            let Ok(index) = u16::try_from(places.len()) else {
                break; // a region has some hundreds
            };
            let place = place(row, parent, &mut folders);
            ids.insert(row.code, (PlaceId(index), row.start));
            places.push(place);
        }
        places
    }

    fn refuse_twice(&mut self, row: &RegistryRow<'_>, first: usize) {
        let remark = Diagnostic::new(code::PLACE_TWICE)
            .with("kode", row.code)
            .at(self.line_at(row.start))
            .and(self.line_at(first));
        self.found.push(remark);
    }

    fn refuse_orphan(&mut self, row: &RegistryRow<'_>) {
        let remark = Diagnostic::new(code::PLACE_PARENT)
            .with("kode", row.code)
            .with("nama", row.name)
            .at(self.line_at(row.start));
        self.found.push(remark);
    }
}

fn cell(record: &[String], column: usize) -> &str {
    record.get(column).map_or("", |cell| cell.trim())
}

/// The index of a column by its names, in quotes or not.
fn column(header: &str, names: [&str; 2]) -> Option<usize> {
    let mut columns = header.split(',');
    columns.position(|column| {
        let column = column.trim().trim_matches('"').to_ascii_lowercase();
        names.contains(&column.as_str())
    })
}

/// Whether a code is that of the region or of a place in it.
fn is_inside(code: &str, region: &str) -> bool {
    let rest = code.strip_prefix(region);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A remark that the list does not have the region, with those that it has.
fn unknown_region(records: &[Record], columns: &Columns, region: &Written<Box<str>>) -> Diagnostic {
    let codes = records.iter().map(|(record, _)| cell(record, columns.code));
    let known: Vec<&str> = codes
        .filter(|code| level(code) == Some(Level::Region))
        .collect();
    Diagnostic::new(code::REGION_UNKNOWN)
        .with("kode", &region.value)
        .with("ada", known.join(", "))
        .suggest(nearest(&region.value, known.iter().copied()))
}

fn place(
    row: &RegistryRow<'_>,
    parent: Option<PlaceId>,
    folders: &mut FxHashSet<(Option<PlaceId>, String)>,
) -> Place {
    let word = designation(row.code, row.level);
    let name = match row.level {
        // 'Kota Mataram' is called Mataram; a desa may well be named Desa.
        Level::Region => without_word(row.name, word),
        Level::Kecamatan | Level::Kelurahan => row.name,
    };
    let mut folder = slug(name).into_owned();
    // Two desa of one name in one kecamatan are told apart by the last part of their codes.
    if folder.is_empty() || folders.contains(&(parent, folder.clone())) {
        let numbered = format!("{folder}-{}", last_part(row.code));
        folder = numbered.trim_matches('-').to_owned();
    }
    folders.insert((parent, folder.clone()));
    Place {
        code: row.code.into(),
        name: name.into(),
        slug: folder.into(),
        level: row.level,
        word,
        parent,
    }
}

/// The level of a code by its number of parts; `None` for a province or no code at all.
fn level(code: &str) -> Option<Level> {
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !code.split('.').all(is_number) {
        return None;
    }
    let lengths: Vec<usize> = code.split('.').map(str::len).collect();
    match lengths[..] {
        [2, 2] => Some(Level::Region),
        [2, 2, 2] => Some(Level::Kecamatan),
        [2, 2, 2, 4] => Some(Level::Kelurahan),
        _ => None,
    }
}

/// What a place is called. Kemendagri: kabupaten 01–69, kota 71–99; kelurahan 1xxx, desa 2xxx, desa adat 3xxx.
fn designation(code: &str, level: Level) -> Designation {
    let last = last_part(code);
    match level {
        Level::Region if last >= "71" => Designation::Kota,
        Level::Region => Designation::Kabupaten,
        Level::Kecamatan => Designation::Kecamatan,
        Level::Kelurahan => match last.as_bytes().first() {
            Some(b'1') => Designation::Kelurahan,
            Some(b'3') => Designation::DesaAdat,
            _ => Designation::Desa,
        },
    }
}

fn last_part(code: &str) -> &str {
    code.rsplit('.').next().unwrap_or(code)
}

fn without_word(name: &str, word: Designation) -> &str {
    let rest = name.strip_prefix(word.text()).map(str::trim_start);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(name)
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
