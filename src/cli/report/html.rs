//! The report as one page that can be printed: plots and tables, nothing from anywhere else.

use super::plot::{self, Bar};
use super::sections::{self, Cell, Plot, Section};
use super::words as w;
use crate::base::escape;
use crate::i18n::Locale;
use crate::report::Figures;
use std::fmt::Write;

const STYLE: &str = include_str!("laporan.css");

/// The whole page.
pub(super) fn print(figures: &Figures, sections: &[Section], locale: Locale) -> String {
    let mut page = head(figures, locale);
    for (index, section) in sections.iter().enumerate() {
        match index {
            0 => summary(section, locale, &mut page),
            _ => one(section, locale, &mut page),
        }
    }
    let made_by = w::MADE_BY.fill(locale, &[("versi", &env!("CARGO_PKG_VERSION"))]);
    page + &format!("</main>\n<footer><p>{made_by}</p></footer>\n</body>\n</html>\n")
}

fn head(figures: &Figures, locale: Locale) -> String {
    // Not for search engines: it names those who have not written for a while.
    let language = locale.tag();
    let title = escape(&format!("{} {}", w::TITLE.of(locale), figures.site));
    let days = sections::days(figures, locale);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}, {days}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header><h1>{title}</h1><p>{days}</p></header>\n<main>\n"
    )
}

/// The first section, as large figures.
fn summary(section: &Section, locale: Locale, page: &mut String) {
    page.push_str("<dl class=\"first\">\n");
    for row in &section.rows {
        let [name, value] = &row[..] else { continue };
        let (name, value) = (name.said(locale), value.said(locale));
        // A String takes every write.
        let _ = writeln!(
            page,
            "<div><dt>{}</dt><dd>{}</dd></div>",
            escape(&name),
            escape(&value)
        );
    }
    page.push_str("</dl>\n");
}

fn one(section: &Section, locale: Locale, page: &mut String) {
    let _ = writeln!(page, "<section>\n<h2>{}</h2>", escape(&section.title));
    page.push_str(&drawn(section, locale));
    if section.rows.is_empty() {
        let _ = writeln!(page, "<p>{}</p>", section.empty);
    } else {
        table(section, locale, page);
    }
    if !section.note.is_empty() {
        let _ = writeln!(page, "<p class=\"note\">{}</p>", section.note);
    }
    page.push_str("</section>\n");
}

/// The plot of a section; empty if it has none.
fn drawn(section: &Section, locale: Locale) -> String {
    match section.plot {
        Plot::No => String::new(),
        Plot::Bars(column) => plot::bars(&section.title, &bars(section, column, locale)),
        Plot::Columns(column) => plot::columns(&section.title, &bars(section, column, locale)),
    }
}

/// The counts in a column, each under the name that its row begins with.
fn bars(section: &Section, column: usize, locale: Locale) -> Vec<Bar> {
    let mut bars = Vec::new();
    for row in &section.rows {
        if let (Some(name), Some(Cell::Count(count))) = (row.first(), row.get(column)) {
            bars.push(Bar {
                name: name.said(locale),
                count: *count,
                figure: Cell::Count(*count).said(locale),
            });
        }
    }
    bars
}

fn table(section: &Section, locale: Locale, page: &mut String) {
    page.push_str("<table>\n<thead><tr>");
    for (column, head) in section.columns.iter().enumerate() {
        let class = class(section, column);
        let _ = write!(page, "<th scope=\"col\"{class}>{}</th>", escape(head));
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &section.rows {
        page.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            page.push_str(&html_cell(section, column, cell, locale));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

fn html_cell(section: &Section, column: usize, cell: &Cell, locale: Locale) -> String {
    let class = match cell {
        Cell::Below(_) => " class=\"below\"",
        Cell::Day(_) => " class=\"d\"",
        _ => class(section, column),
    };
    let said = cell.said(locale);
    let text = escape(said.trim_start());
    match column {
        0 => format!("<th scope=\"row\"{class}>{text}</th>"),
        _ => format!("<td{class}>{text}</td>"),
    }
}

/// The attribute of the cells of a column.
fn class(section: &Section, column: usize) -> &'static str {
    if section.has_numbers(column) {
        " class=\"n\""
    } else {
        ""
    }
}
