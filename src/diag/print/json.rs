//! One JSON object a line.
//!
//! The names of the fields are a promise: `code, severity, file, line, column, end_column, message, help, suggestion, related`.
//! All are always there; what is not known is `null`. Lines and columns count from 1, columns in characters; `end_column`
//! is the first column after the mark. `related` holds objects with `file, line, column, end_column`.

use super::Printing;
use crate::diag::{Diagnostic, Location, Report, Severity};
use serde::Serialize;

#[derive(Serialize)]
struct JsonRow<'a> {
    code: String,
    severity: &'static str,
    #[serde(flatten)]
    place: JsonLocation<'a>,
    message: String,
    help: String,
    suggestion: Option<&'a str>,
    related: Vec<JsonLocation<'a>>,
}

#[derive(Serialize, Default)]
struct JsonLocation<'a> {
    file: Option<std::borrow::Cow<'a, str>>,
    line: Option<u32>,
    column: Option<u32>,
    end_column: Option<u32>,
}

pub(super) fn print(report: &Report, printing: &Printing<'_>) -> String {
    let mut out = String::new();
    for diagnostic in report.diagnostics() {
        let json = serde_json::to_string(&row(diagnostic, printing));
        out.push_str(&json.expect("texts and numbers always serialise"));
        out.push('\n');
    }
    out
}

fn row<'a>(diagnostic: &'a Diagnostic, printing: &Printing<'_>) -> JsonRow<'a> {
    JsonRow {
        code: diagnostic.code.name(),
        severity: match printing.severity(diagnostic) {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        place: match &diagnostic.location {
            Some(location) => place(location, printing),
            None => JsonLocation::default(),
        },
        message: diagnostic.message(printing.lang),
        help: diagnostic.help(printing.lang),
        suggestion: diagnostic.suggestion.as_deref(),
        related: diagnostic
            .related
            .iter()
            .map(|location| place(location, printing))
            .collect(),
    }
}

fn place<'a>(location: &'a Location, printing: &Printing<'_>) -> JsonLocation<'a> {
    let known = location.line > 0;
    JsonLocation {
        file: Some(printing.file(location)),
        line: known.then_some(location.line),
        column: known.then_some(location.column),
        end_column: known.then_some(location.column + location.length),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{TWICE, UNKNOWN, twice, unknown, whole_file};
    use super::super::{Format, Printing};
    use crate::diag::{Code, Diagnostic, Report};
    use crate::i18n::Locale;

    #[test]
    fn every_field_is_always_there() {
        let report = Report::new(vec![
            unknown(),
            twice(),
            whole_file(&UNKNOWN, "c.md").with("nama", "X"),
            Diagnostic::new(Code(&TWICE)),
        ]);
        let printing = Printing {
            format: Format::Json,
            lang: Locale::Id,
            ..Printing::default()
        };
        assert_eq!(
            report.print(&printing),
            r#"{"code":"KK902","severity":"warning","file":null,"line":null,"column":null,"end_column":null,"message":"kunci ditulis dua kali","help":"Hapus salah satu.","suggestion":null,"related":[]}
{"code":"KK901","severity":"error","file":"c.md","line":null,"column":null,"end_column":null,"message":"wilayah `X` tidak dikenal","help":"Periksa ejaannya.","suggestion":null,"related":[]}
{"code":"KK901","severity":"error","file":"content/a.md","line":3,"column":10,"end_column":24,"message":"wilayah `Pejarakn Karya` tidak dikenal","help":"Periksa ejaannya.","suggestion":"Pejarakan Karya","related":[]}
{"code":"KK902","severity":"warning","file":"content/b.md","line":5,"column":1,"end_column":12,"message":"kunci ditulis dua kali","help":"Hapus salah satu.","suggestion":null,"related":[{"file":"content/b.md","line":2,"column":1,"end_column":11}]}
"#
        );
    }

    #[test]
    fn files_begin_with_the_folder_and_strictness_shows() {
        let printing = Printing {
            format: Format::Json,
            lang: Locale::En,
            strict: true,
            folder: "situs/mataram",
            ..Printing::default()
        };
        let text = Report::new(vec![twice()]).print(&printing);
        assert!(
            text.contains(r#""severity":"error","file":"situs/mataram/content/b.md""#),
            "{text}"
        );
        assert!(
            text.contains(r#""message":"key written twice","help":"Remove one of them.""#),
            "{text}"
        );
        assert!(
            text.contains(r#""related":[{"file":"situs/mataram/content/b.md""#),
            "{text}"
        );
    }
}
