//! The report as one page that can be printed: plots and tables, nothing from anywhere else.

use super::plot;
use super::sections::{self, Cell, Plot, Section};
use super::words as w;
use crate::base::escape;
use crate::i18n::Locale;
use crate::report::Figures;
use std::fmt::Write;

const STYLE: &str = include_str!("laporan.css");

/// The whole page.
pub(super) fn print(figures: &Figures, sections: &[Section], lang: Locale) -> String {
    let tag = lang.tag();
    let title = escape(&format!("{} {}", w::TITLE.of(lang), figures.site));
    let days = sections::days(figures, lang);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}, {days}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header><h1>{title}</h1><p>{days}</p></header>\n<main>\n"
    );
    for (index, section) in sections.iter().enumerate() {
        match index {
            0 => figures_first(section, lang, &mut page),
            _ => one(section, lang, &mut page),
        }
    }
    let made_by = w::MADE_BY.fill(lang, &[("versi", &env!("CARGO_PKG_VERSION"))]);
    // A String takes every write.
    let _ = writeln!(
        page,
        "</main>\n<footer><p>{made_by}</p></footer>\n</body>\n</html>"
    );
    page
}

/// The summary as large figures.
fn figures_first(section: &Section, lang: Locale, page: &mut String) {
    page.push_str("<dl class=\"first\">\n");
    for row in &section.rows {
        let [name, value] = &row[..] else { continue };
        let _ = writeln!(
            page,
            "<div><dt>{}</dt><dd>{}</dd></div>",
            escape(&name.said(lang)),
            escape(&value.said(lang))
        );
    }
    page.push_str("</dl>\n");
}

fn one(section: &Section, lang: Locale, page: &mut String) {
    let _ = writeln!(page, "<section>\n<h2>{}</h2>", escape(&section.title));
    let drawn = |column: usize| -> Vec<(String, usize, String)> {
        let bar = |row: &Vec<Cell>| match (row.first()?, row.get(column)?) {
            (name, Cell::Count(count)) => {
                Some((name.said(lang), *count, Cell::Count(*count).said(lang)))
            }
            _ => None,
        };
        section.rows.iter().filter_map(bar).collect()
    };
    match section.plot {
        Plot::No => {}
        Plot::Bars(column) => page.push_str(&plot::bars(&section.title, &drawn(column))),
        Plot::Columns(column) => page.push_str(&plot::columns(&section.title, &drawn(column))),
    }
    if section.rows.is_empty() {
        let _ = writeln!(page, "<p>{}</p>", section.empty);
    } else {
        table(section, lang, page);
    }
    if !section.note.is_empty() {
        let _ = writeln!(page, "<p class=\"note\">{}</p>", section.note);
    }
    page.push_str("</section>\n");
}

fn table(section: &Section, lang: Locale, page: &mut String) {
    let is_right = |column: usize| {
        section
            .rows
            .iter()
            .any(|row| row.get(column).is_some_and(Cell::is_number))
    };
    let class = |column: usize| if is_right(column) { " class=\"n\"" } else { "" };
    page.push_str("<table>\n<thead><tr>");
    for (column, head) in section.columns.iter().enumerate() {
        let _ = write!(
            page,
            "<th scope=\"col\"{}>{}</th>",
            class(column),
            escape(head)
        );
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &section.rows {
        page.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let below = match cell {
                Cell::Below(_) => " class=\"below\"",
                Cell::Day(_) => " class=\"d\"",
                _ => class(column),
            };
            let said = cell.said(lang);
            let said = escape(said.trim_start());
            let _ = match column {
                0 => write!(page, "<th scope=\"row\"{below}>{said}</th>"),
                _ => write!(page, "<td{below}>{said}</td>"),
            };
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}
