//! The report as text: aligned tables.

use super::sections::{self, Section};
use super::words as w;
use crate::i18n::Locale;
use crate::report::Figures;

/// The whole report.
pub(super) fn print(figures: &Figures, sections: &[Section], locale: Locale) -> String {
    let title = w::TITLE.of(locale);
    let days = sections::days(figures, locale);
    let mut text = format!("{title} {}\n{days}\n", figures.site);
    for section in sections {
        text.extend(["\n", &section.title, "\n"]);
        if section.rows.is_empty() {
            text.extend(["  ", section.empty, "\n"]);
        } else {
            Table::new(section, locale).print(&mut text);
        }
    }
    text
}

/// Lines of cells that stand below each other.
struct Table {
    lines: Vec<Vec<String>>,
    columns: Vec<Column>,
}

struct Column {
    /// In characters.
    width: usize,
    /// Whether its cells stand at its right, as numbers do.
    is_right: bool,
}

impl Table {
    fn new(section: &Section, locale: Locale) -> Self {
        let mut lines = Vec::new();
        // Measures need no headings over them.
        let has_headings = section.columns.first() != Some(&w::MEASURE.of(locale));
        if has_headings {
            lines.push(
                section
                    .columns
                    .iter()
                    .map(|&name| name.to_owned())
                    .collect(),
            );
        }
        for row in &section.rows {
            lines.push(row.iter().map(|cell| cell.said(locale)).collect());
        }
        let mut columns = Vec::new();
        for index in 0..section.columns.len() {
            columns.push(Column {
                width: widest(&lines, index),
                is_right: section.has_numbers(index),
            });
        }
        Self { lines, columns }
    }

    fn print(&self, text: &mut String) {
        for cells in &self.lines {
            let mut line = String::from(" ");
            for (cell, column) in cells.iter().zip(&self.columns) {
                line.extend([" ", &column.padded(cell), " "]);
            }
            text.extend([line.trim_end(), "\n"]);
        }
    }
}

impl Column {
    fn padded(&self, cell: &str) -> String {
        let width = self.width;
        if self.is_right {
            format!("{cell:>width$}")
        } else {
            format!("{cell:<width$}")
        }
    }
}

/// Characters of the longest cell in a column.
fn widest(lines: &[Vec<String>], column: usize) -> usize {
    let cells = lines.iter().filter_map(|line| line.get(column));
    cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
}
