//! Pieces of HTML that are serve's own.

use super::words;
use crate::base::escape;
use crate::diag::{Diagnostic, Location, Severity};
use crate::i18n::Locale;
use std::fmt::Write;

/// Characters of a line, from one of them on, as HTML.
struct Excerpt<'a>(&'a str);

impl Excerpt<'_> {
    fn part(&self, from: usize, count: usize) -> String {
        let part: String = self.0.chars().skip(from).take(count).collect();
        escape(&part)
    }
}

/// A page of serve's own.
pub(super) fn page(title: &str, body: &str, locale: Locale) -> String {
    let language = locale.tag();
    let title = escape(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/__kulkul/kulkul.css\">\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n\
         </body>\n</html>\n"
    )
}

/// Remarks, each with its marked line, in the order of the report.
pub(super) fn remarks<'a>(
    remarks: impl IntoIterator<Item = &'a Diagnostic>,
    locale: Locale,
) -> String {
    let mut out = String::new();
    for one in remarks {
        remark(one, locale, &mut out);
    }
    out
}

fn remark(remark: &Diagnostic, locale: Locale, out: &mut String) {
    // A class of kulkul.css.
    let class = match remark.severity() {
        Severity::Error => "galat",
        Severity::Warning => "peringatan",
    };
    let (code, message) = (remark.code.name(), escape(&remark.message(locale)));
    let _ = write!(
        out,
        "<article class=\"{class}\"><h2><code>{code}</code> {message}</h2>"
    );
    for location in remark.location.iter().chain(&remark.related) {
        place(location, out);
    }
    if let Some(meant) = &remark.suggestion {
        let (words, meant) = (words::MEANT.of(locale), escape(meant));
        let _ = write!(out, "<p>{words}: <code>{meant}</code></p>");
    }
    let help = escape(&remark.help(locale));
    let _ = write!(out, "<p>{help}</p></article>");
}

/// File and line, and the line itself with its mark.
fn place(location: &Location, out: &mut String) {
    let file = escape(location.file.as_str());
    let (line, column) = (location.line, location.column);
    // Remarks on a file as a whole.
    if line == 0 {
        let _ = write!(out, "<p class=\"tempat\">{file}</p>");
        return;
    }
    let excerpt = Excerpt(&location.excerpt);
    let start = column.saturating_sub(location.excerpt_column) as usize;
    let length = location.length as usize;
    let before = excerpt.part(0, start);
    let marked = excerpt.part(start, length);
    let after = excerpt.part(start + length, usize::MAX);
    // Long lines are cut on the left, too.
    let cut = if location.excerpt_column > 1 {
        "…"
    } else {
        ""
    };
    let _ = write!(
        out,
        "<p class=\"tempat\">{file}:{line}:{column}</p><pre>{cut}{before}<mark>{marked}</mark>{after}</pre>"
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SitePath;
    use crate::diag::{Text, code};

    #[test]
    fn the_marked_line_is_shown_and_nothing_in_it_is_html() {
        let path = SitePath::new("content/a.md").expect("valid");
        let text = "---\njudul: <b>é\n";
        let remark = Diagnostic::new(code::PHOTO_EMPTY).at(Text { path: &path, text }.at(11..14));
        let html = remarks([&remark], Locale::Id);
        assert!(
            html.contains(
                "<p class=\"tempat\">content/a.md:2:8</p><pre>judul: <mark>&lt;b&gt;</mark>é</pre>"
            ),
            "{html}"
        );
    }
}
