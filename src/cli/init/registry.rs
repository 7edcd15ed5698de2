//! A list of places as a file, from which one region is cut out.
//!
//! Owns: the rows as they stand, so that the cut-out list keeps every column. Refuses: judging the places themselves: that
//! is `places`, which reads what is cut out here.

use crate::cli::error::ListFault;
use csv::{ReaderBuilder, StringRecord, Trim, WriterBuilder};

/// Every row of a list, with the columns that matter.
#[derive(Debug)]
pub(super) struct RegionList {
    header: StringRecord,
    rows: Vec<StringRecord>,
    code: usize,
    name: usize,
}

/// A kabupaten or kota that a list has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) code: String,
    /// With its word: `Kota Mataram`.
    pub(super) name: String,
}

impl Region {
    /// `52.71 Kota Mataram`
    pub(super) fn label(&self) -> String {
        format!("{} {}", self.code, self.name)
    }

    /// What people call it, in small letters: `52.71`, `5271`, `kota mataram`, `mataram`.
    fn names(&self) -> Vec<String> {
        let name = self.name.to_lowercase();
        let mut names = vec![self.code.clone(), self.code.replace('.', "")];
        if let Some((_word, bare)) = name.split_once(' ') {
            names.push(bare.to_owned());
        }
        names.push(name);
        names
    }

    fn is_called(&self, written: &str) -> bool {
        self.names().iter().any(|name| name == written)
    }

    /// Letters that the nearest of its names differs in.
    fn distance(&self, written: &str) -> usize {
        let names = self.names();
        let distances = names.iter().map(|name| strsim::osa_distance(name, written));
        distances.min().unwrap_or(usize::MAX)
    }
}

impl RegionList {
    /// Reads a list: a header with `kode` and `nama`, in any order, other columns allowed.
    ///
    /// # Errors
    /// The file is no such list.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ListFault> {
        let text = std::str::from_utf8(bytes).map_err(|_| ListFault::NotText)?;
        // Spreadsheets put a byte order mark first.
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = ReaderBuilder::new()
            .trim(Trim::All)
            .flexible(true)
            .from_reader(text.as_bytes());
        let header = reader.headers().map_err(|_| ListFault::Line(1))?.clone();
        let (code, name) = (column(&header, "kode")?, column(&header, "nama")?);
        let rows: Result<Vec<_>, _> = reader.records().collect();
        let list = Self {
            header,
            rows: rows.map_err(|error| bad_line(&error))?,
            code,
            name,
        };
        if list.regions().is_empty() {
            return Err(ListFault::NoRegion);
        }
        Ok(list)
    }

    fn row_code<'a>(&self, row: &'a StringRecord) -> &'a str {
        row.get(self.code).unwrap_or_default()
    }

    /// Every kabupaten and kota, in the order of the list: the codes of two parts.
    pub(super) fn regions(&self) -> Vec<Region> {
        self.rows
            .iter()
            .filter(|row| self.row_code(row).split('.').count() == 2)
            .map(|row| Region {
                code: self.row_code(row).to_owned(),
                name: row.get(self.name).unwrap_or_default().to_owned(),
            })
            .collect()
    }

    /// The region with this code (with or without its dots) or name (with or without its word); else the three nearest.
    pub(super) fn find(&self, written: &str) -> Result<Region, Vec<Region>> {
        let written = written.trim().to_lowercase();
        let mut regions = self.regions();
        if let Some(region) = regions.iter().find(|region| region.is_called(&written)) {
            return Ok(region.clone());
        }
        regions.sort_by_key(|region| (region.distance(&written), region.code.clone()));
        regions.truncate(3);
        Err(regions)
    }

    /// A list of the region alone: its province, itself and everything below it.
    pub(super) fn cut(&self, region: &Region) -> String {
        let province = region.code.split('.').next().unwrap_or_default();
        let below = format!("{}.", region.code);
        let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
        // The province stays: a place whose parent is not in the list is an error.
        let mut write = |row| writer.write_record(row).expect("memory takes every row");
        write(&self.header);
        for row in &self.rows {
            let code = self.row_code(row);
            if code == province || code == region.code || code.starts_with(&below) {
                write(row);
            }
        }
        let bytes = writer.into_inner().expect("memory takes every row");
        String::from_utf8(bytes).expect("made of texts")
    }
}

fn column(header: &StringRecord, name: &'static str) -> Result<usize, ListFault> {
    let mut titles = header.iter();
    titles
        .position(|title| title.eq_ignore_ascii_case(name))
        .ok_or(ListFault::NoColumn(name))
}

fn bad_line(error: &csv::Error) -> ListFault {
    ListFault::Line(error.position().map_or(0, csv::Position::line))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "\u{feff}kode, tingkat, nama, induk\n51,provinsi,Bali,\n51.04,kabupaten,Kabupaten Gianyar,51\n\
        51.04.05,kecamatan,Ubud,51.04\n52,provinsi,Nusa Tenggara Barat,\n52.71,kota,Kota Mataram,52\n\
        52.71.01,kecamatan,Ampenan,52.71\n52.71.01.1013,kelurahan,Bintaro,52.71.01\n";

    fn list() -> RegionList {
        RegionList::read(LIST.as_bytes()).expect("a list")
    }

    #[test]
    fn one_region_is_cut_out() {
        let mataram = list().find("52.71").expect("there");
        assert_eq!(
            list().cut(&mataram),
            "kode,tingkat,nama,induk\n52,provinsi,Nusa Tenggara Barat,\n52.71,kota,Kota Mataram,52\n\
             52.71.01,kecamatan,Ampenan,52.71\n52.71.01.1013,kelurahan,Bintaro,52.71.01\n"
        );
    }

    #[test]
    fn a_region_has_many_names() {
        for written in ["51.04", "5104", "Kabupaten Gianyar", "gianyar", " GIANYAR "] {
            assert_eq!(
                list().find(written).map(|region| region.code).as_deref(),
                Ok("51.04"),
                "{written}"
            );
        }
        let near = list().find("matarm").expect_err("no such place");
        assert_eq!(near[0].label(), "52.71 Kota Mataram");
    }

    #[test]
    fn what_is_no_list_is_refused_with_its_reason() {
        assert_eq!(
            RegionList::read(b"\xff\xfe").err(),
            Some(ListFault::NotText)
        );
        assert_eq!(
            RegionList::read(b"").err(),
            Some(ListFault::NoColumn("kode"))
        );
        assert_eq!(
            RegionList::read(b"kode,tingkat\n").err(),
            Some(ListFault::NoColumn("nama"))
        );
        assert_eq!(
            RegionList::read(b"kode,nama\n52,NTB\n").err(),
            Some(ListFault::NoRegion)
        );
    }
}
