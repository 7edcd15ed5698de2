//! The report as CSV (RFC 4180): one value a line, ready for a pivot table.

use super::sections::{Cell, Section};
use crate::i18n::{Bilingual, Locale};

const HEADS: [Bilingual; 4] = [
    Bilingual::new("bagian", "section"),
    Bilingual::new("baris", "row"),
    Bilingual::new("kolom", "column"),
    Bilingual::new("nilai", "value"),
];

/// The whole report.
pub(super) fn print(sections: &[Section], lang: Locale) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let mut write = |record: [&str; 4]| {
        let written = writer.write_record(record.map(harmless));
        debug_assert!(written.is_ok(), "a buffer takes every write");
    };
    write(HEADS.map(|head| head.of(lang)));
    for section in sections {
        for row in &section.rows {
            let name = row.first().map_or(String::new(), Cell::bare);
            for (column, cell) in section.columns.iter().zip(row).skip(1) {
                write([&section.title, &name, column, &cell.bare()]);
            }
        }
    }
    writer
        .into_inner()
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default()
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
