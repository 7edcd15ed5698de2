//! The report as text: aligned tables.

use super::sections::{self, Cell, Section};
use super::words as w;
use crate::i18n::Locale;
use crate::report::Figures;

/// The whole report.
pub(super) fn print(figures: &Figures, sections: &[Section], lang: Locale) -> String {
    let mut text = format!(
        "{} {}\n{}\n",
        w::TITLE.of(lang),
        figures.site,
        sections::days(figures, lang)
    );
    for section in sections {
        text.push('\n');
        text.push_str(&section.title);
        text.push('\n');
        if section.rows.is_empty() {
            text.extend(["  ", section.empty, "\n"]);
        } else {
            table(section, lang, &mut text);
        }
    }
    text
}

fn table(section: &Section, lang: Locale, text: &mut String) {
    let rows: Vec<Vec<String>> = section
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.said(lang)).collect())
        .collect();
    let heads: Vec<String> = section
        .columns
        .iter()
        .map(|&column| column.to_owned())
        .collect();
    // Measures need no headings over them.
    let is_plain = section.columns.first() == Some(&w::MEASURE.of(lang));
    let all = || std::iter::once(&heads).filter(|_| !is_plain).chain(&rows);
    let width = |column: usize| {
        all()
            .filter_map(|row| row.get(column))
            .map(|cell| columns(cell))
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..section.columns.len()).map(width).collect();
    let is_right = |column: usize| {
        section
            .rows
            .iter()
            .any(|row| row.get(column).is_some_and(Cell::is_number))
    };
    for row in all() {
        let mut line = String::from(" ");
        for (column, cell) in row.iter().enumerate() {
            let space = " ".repeat(widths[column].saturating_sub(columns(cell)));
            line.push(' ');
            if is_right(column) {
                line.push_str(&space);
                line.push_str(cell);
            } else {
                line.push_str(cell);
                line.push_str(&space);
            }
            line.push(' ');
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

fn columns(text: &str) -> usize {
    text.chars().count()
}
