//! Plots as inline SVG: bars that lie, columns that stand. Their figures are in the table beside them, so a reader who does
//! not see them misses nothing.

use crate::base::escape;

/// Width of a plot in its own units.
const WIDTH: usize = 680;
/// Room for names at the left of lying bars.
const NAMES: usize = 220;
/// Letters of a name that fit there.
const LETTERS: usize = 30;
/// Room for the figure at the right of the longest lying bar.
const FIGURE: usize = 60;
/// A lying bar with the space around it.
const ROW: usize = 22;
/// Height of standing columns.
const HEIGHT: usize = 150;
/// Narrowest column that has room for its figure above it.
const NARROWEST_WITH_FIGURE: usize = 20;
/// Room that the name of a month takes below a column.
const MONTH: usize = 48;

const CENTRED: &str = " text-anchor=\"middle\"";
const RIGHT: &str = " text-anchor=\"end\"";
const LEFT: &str = "";

/// One value of a plot.
pub(super) struct Bar {
    pub(super) name: String,
    pub(super) count: usize,
    /// The count as people read it.
    pub(super) figure: String,
}

/// Bars that lie, in the order of the rows.
pub(super) fn bars(title: &str, bars: &[Bar]) -> String {
    let most = most(bars);
    let mut svg = open(title, bars.len() * ROW);
    for (index, bar) in bars.iter().enumerate() {
        svg.push_str(&lying(bar, index, most));
    }
    svg + "</svg>"
}

fn lying(bar: &Bar, index: usize, most: usize) -> String {
    let (top, middle) = (index * ROW + 4, index * ROW + 15);
    let length = (WIDTH - NAMES - FIGURE) * bar.count / most;
    label(NAMES - 8, middle, RIGHT, &short(&bar.name))
        + &rect(NAMES, top, length, ROW - 8)
        + &label(NAMES + length + 6, middle, LEFT, &bar.figure)
}

/// Columns that stand, in the order of the rows; the first letters of the names below as far as there is room.
pub(super) fn columns(title: &str, bars: &[Bar]) -> String {
    let most = most(bars);
    let step = (WIDTH / bars.len().max(1)).min(80);
    // Many months are narrow columns: then only every second or third is named.
    let every = MONTH.div_ceil(step.max(1)).max(1);
    let mut svg = open(title, HEIGHT + 40);
    for (index, bar) in bars.iter().enumerate() {
        svg.push_str(&standing(bar, index * step, step, most));
        if index % every == 0 {
            let middle = index * step + step / 2;
            svg.push_str(&label(middle, HEIGHT + 32, CENTRED, &month(&bar.name)));
        }
    }
    svg + "</svg>"
}

fn standing(bar: &Bar, left: usize, step: usize, most: usize) -> String {
    let height = HEIGHT * bar.count / most;
    let top = HEIGHT + 16 - height;
    let column = rect(left + step / 8, top, (step * 3 / 4).max(1), height);
    if step >= NARROWEST_WITH_FIGURE && bar.count > 0 {
        column + &label(left + step / 2, top - 4, CENTRED, &bar.figure)
    } else {
        column
    }
}

/// The largest count, at least 1: lengths are divided by it.
fn most(bars: &[Bar]) -> usize {
    let counts = bars.iter().map(|bar| bar.count);
    counts.max().unwrap_or(0).max(1)
}

fn open(title: &str, height: usize) -> String {
    let title = escape(title);
    format!("<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{title}\">")
}

fn label(x: usize, y: usize, anchor: &str, text: &str) -> String {
    let text = escape(text);
    format!("<text x=\"{x}\" y=\"{y}\"{anchor}>{text}</text>")
}

fn rect(x: usize, y: usize, width: usize, height: usize) -> String {
    format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>")
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
