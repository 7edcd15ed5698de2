//! Plots as inline SVG: bars that lie, columns that stand. Their figures are in the table beside them, so a reader who does
//! not see them misses nothing.

use crate::base::escape;
use std::fmt::Write;

/// Width of a plot in its own units.
const WIDTH: usize = 680;
/// Room for names at the left of lying bars.
const NAMES: usize = 220;
/// Letters of a name that fit there.
const LETTERS: usize = 30;
/// A lying bar with the space around it.
const ROW: usize = 22;
/// Height of standing columns.
const HEIGHT: usize = 150;

/// Bars that lie, in the order of the rows.
pub(super) fn bars(title: &str, rows: &[(String, usize, String)]) -> String {
    let most = rows
        .iter()
        .map(|(_, count, _)| *count)
        .max()
        .unwrap_or(0)
        .max(1);
    let mut svg = open(title, rows.len() * ROW);
    for (index, (name, count, said)) in rows.iter().enumerate() {
        let (top, middle) = (index * ROW + 4, index * ROW + 15);
        let length = (WIDTH - NAMES - 60) * count / most;
        // A String takes every write.
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{middle}\" text-anchor=\"end\">{}</text>",
            NAMES - 8,
            escape(&short(name))
        );
        let _ = write!(
            svg,
            "<rect x=\"{NAMES}\" y=\"{top}\" width=\"{length}\" height=\"{}\"/>",
            ROW - 8
        );
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{middle}\">{}</text>",
            NAMES + length + 6,
            escape(said)
        );
    }
    svg + "</svg>"
}

/// Columns that stand, in the order of the rows; the first letters of the names below as far as there is room.
pub(super) fn columns(title: &str, rows: &[(String, usize, String)]) -> String {
    let most = rows
        .iter()
        .map(|(_, count, _)| *count)
        .max()
        .unwrap_or(0)
        .max(1);
    let step = (WIDTH / rows.len().max(1)).min(80);
    let every = 48usize.div_ceil(step.max(1)).max(1);
    let mut svg = open(title, HEIGHT + 40);
    for (index, (name, count, said)) in rows.iter().enumerate() {
        let (left, height) = (index * step, HEIGHT * count / most);
        let (top, middle) = (HEIGHT + 16 - height, left + step / 2);
        let (inner, gap) = ((step * 3 / 4).max(1), step / 8);
        let _ = write!(
            svg,
            "<rect x=\"{}\" y=\"{top}\" width=\"{inner}\" height=\"{height}\"/>",
            left + gap
        );
        if step >= 20 && *count > 0 {
            let _ = write!(
                svg,
                "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                top - 4,
                escape(said)
            );
        }
        if index % every == 0 {
            let below = HEIGHT + 32;
            let _ = write!(
                svg,
                "<text x=\"{middle}\" y=\"{below}\" text-anchor=\"middle\">{}</text>",
                escape(&month(name))
            );
        }
    }
    svg + "</svg>"
}

fn open(title: &str, height: usize) -> String {
    let title = escape(title);
    format!("<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{title}\">")
}

fn short(name: &str) -> String {
    match name.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

/// `Nov 26` of `November 2026`.
fn month(name: &str) -> String {
    let (word, year) = name.rsplit_once(' ').unwrap_or((name, ""));
    let word: String = word.chars().take(3).collect();
    let year: String = year.chars().skip(2).collect();
    format!("{word} {year}")
}
