//! The report as CSV (RFC 4180): one value a line, ready for a pivot table.

use super::sections::{Cell, Row, Section};
use crate::i18n::{Bilingual, Locale};

const HEADS: [Bilingual; 4] = [
    Bilingual::new("bagian", "section"),
    Bilingual::new("baris", "row"),
    Bilingual::new("kolom", "column"),
    Bilingual::new("nilai", "value"),
];

/// The whole report.
pub(super) fn print(sections: &[Section], locale: Locale) -> String {
    let mut writer = csv::WriterBuilder::new()
        // Line ends as the RFC has them (2.1); spreadsheets take either.
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    write(&mut writer, HEADS.map(|head| head.of(locale)));
    for section in sections {
        for row in &section.rows {
            values(section, row, &mut writer);
        }
    }
    let bytes = writer.into_inner().expect("a buffer takes every write");
    String::from_utf8(bytes).expect("made of texts")
}

/// A record for each value of a row but the first, which names it.
fn values(section: &Section, row: &Row, writer: &mut csv::Writer<Vec<u8>>) {
    let name = row.first().map_or_else(String::new, Cell::bare);
    for (column, cell) in section.columns.iter().zip(row).skip(1) {
        write(writer, [&section.title, &name, column, &cell.bare()]);
    }
}

fn write(writer: &mut csv::Writer<Vec<u8>>, record: [&str; 4]) {
    writer
        .write_record(record.map(harmless))
        .expect("a buffer takes every write");
}

/// A text that a spreadsheet would take for a formula is told to be none.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_name_is_a_formula() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("Siti Maryam"), "Siti Maryam");
    }
}
