//! Pieces of HTML that are serve's own.

use super::words;
use crate::base::escape;
use crate::diag::{Bilingual, Diagnostic, Lang, Location, Severity};
use std::fmt::Write;

/// A page of serve's own.
pub(super) fn page(title: &str, body: &str, lang: Lang) -> String {
    let language = Bilingual::new("id", "en").of(lang);
    let title = escape(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/__kulkul/kulkul.css\">\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n\
         </body>\n</html>\n"
    )
}

/// Remarks, each with its marked line, in the order of the report.
pub(super) fn remarks<'a>(remarks: impl IntoIterator<Item = &'a Diagnostic>, lang: Lang) -> String {
    let mut out = String::new();
    for remark in remarks {
        let kind = match remark.severity() {
            Severity::Error => "galat",
            Severity::Warning => "peringatan",
        };
        let _ = write!(
            out,
            "<article class=\"{kind}\"><h2><code>{}</code> {}</h2>",
            remark.code.name(),
            escape(&remark.message(lang))
        );
        remark
            .location
            .iter()
            .chain(&remark.related)
            .for_each(|location| place(location, &mut out));
        if let Some(meant) = &remark.suggestion {
            let _ = write!(
                out,
                "<p>{}: <code>{}</code></p>",
                words::MEANT.of(lang),
                escape(meant)
            );
        }
        let _ = write!(out, "<p>{}</p></article>", escape(&remark.help(lang)));
    }
    out
}

/// File and line, and the line itself with its mark.
fn place(location: &Location, out: &mut String) {
    let file = escape(location.file.as_str());
    if location.line == 0 {
        let _ = write!(out, "<p class=\"tempat\">{file}</p>");
        return;
    }
    let before = location.column.saturating_sub(location.excerpt_column) as usize;
    let part = |from: usize, count: usize| -> String {
        escape(
            &location
                .excerpt
                .chars()
                .skip(from)
                .take(count)
                .collect::<String>(),
        )
    };
    let marked = location.length as usize;
    let _ = write!(
        out,
        "<p class=\"tempat\">{file}:{}:{}</p><pre>{}{}<mark>{}</mark>{}</pre>",
        location.line,
        location.column,
        if location.excerpt_column > 1 {
            "…"
        } else {
            ""
        },
        part(0, before),
        part(before, marked),
        part(before + marked, usize::MAX)
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
        let html = remarks([&remark], Lang::Id);
        assert!(
            html.contains(
                "<p class=\"tempat\">content/a.md:2:8</p><pre>judul: <mark>&lt;b&gt;</mark>é</pre>"
            ),
            "{html}"
        );
    }
}
