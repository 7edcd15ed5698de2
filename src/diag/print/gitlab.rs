//! The Code Quality report of GitLab: one JSON array.
//!
//! GitLab compares the reports of two branches by `fingerprint`, so a remark must keep its own when lines above it come and
//! go: it is a hash of the code, the file, the words and the text of the line, and a running number where those are equal.

use super::Printing;
use crate::diag::{Diagnostic, Report, Severity};
use crate::i18n::Locale;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: GitlabLocation,
}

#[derive(Serialize)]
struct GitlabLocation {
    path: String,
    lines: LineRange,
}

#[derive(Serialize)]
struct LineRange {
    begin: u32,
}

/// A remark without its line number.
type FingerprintKey = [u8; 32];

pub(super) fn print(report: &Report, printing: &Printing<'_>) -> String {
    let mut seen = BTreeMap::<FingerprintKey, u32>::new();
    let mut issues = Vec::new();
    for diagnostic in report.diagnostics() {
        issues.push(issue(diagnostic, printing, &mut seen));
    }
    let json = serde_json::to_string_pretty(&issues);
    json.expect("texts and numbers always serialise") + "\n"
}

fn issue(
    diagnostic: &Diagnostic,
    printing: &Printing<'_>,
    seen: &mut BTreeMap<FingerprintKey, u32>,
) -> Issue {
    let message = diagnostic.message(printing.lang);
    let help = diagnostic.help(printing.lang);
    Issue {
        description: format!("{message}. {help}"),
        check_name: diagnostic.code.name(),
        fingerprint: fingerprint(diagnostic, seen),
        severity: match printing.severity(diagnostic) {
            Severity::Error => "major",
            Severity::Warning => "minor",
        },
        location: place(diagnostic, printing),
    }
}

/// A remark about the whole site still needs a file that GitLab can link to, and one about a file a line.
fn place(diagnostic: &Diagnostic, printing: &Printing<'_>) -> GitlabLocation {
    let (path, line) = match &diagnostic.location {
        Some(location) => (printing.file(location).into_owned(), location.line),
        None if printing.folder.is_empty() => ("kulkul.yaml".to_owned(), 1),
        None => (format!("{}/kulkul.yaml", printing.folder), 1),
    };
    let begin = line.max(1);
    GitlabLocation {
        path,
        lines: LineRange { begin },
    }
}

/// Always from the Indonesian words: a report in English names the same remark by the same hash.
fn fingerprint(diagnostic: &Diagnostic, seen: &mut BTreeMap<FingerprintKey, u32>) -> String {
    let mut hasher = blake3::Hasher::new();
    let (file, line) = match &diagnostic.location {
        Some(location) => (location.file.as_str(), location.excerpt.trim()),
        None => ("", ""),
    };
    let (code, message) = (diagnostic.code.name(), diagnostic.message(Locale::Id));
    for part in [&code, file, line, &message] {
        // The zero keeps `a` + `bc` apart from `ab` + `c`.
        hasher.update(part.as_bytes()).update(&[0]);
    }
    let nth = seen.entry(*hasher.finalize().as_bytes()).or_default();
    let hash = hasher.update(&nth.to_le_bytes()).finalize();
    *nth += 1;
    hash.to_hex()[..32].to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{TEXT, TWICE, unknown, whole_file};
    use super::super::{Format, Printing};
    use crate::base::SitePath;
    use crate::diag::{Code, Diagnostic, Report, Text};

    fn print(diagnostics: Vec<Diagnostic>) -> String {
        Report::new(diagnostics).print(&Printing {
            format: Format::Gitlab,
            folder: "situs",
            ..Printing::default()
        })
    }

    fn fingerprints(diagnostics: Vec<Diagnostic>) -> Vec<String> {
        let issues: serde_json::Value = serde_json::from_str(&print(diagnostics)).expect("JSON");
        let issues = issues.as_array().expect("an array");
        issues
            .iter()
            .map(|issue| issue["fingerprint"].as_str().expect("text").to_owned())
            .collect()
    }

    #[test]
    fn an_array_as_gitlab_reads_it() {
        assert_eq!(print(vec![]), "[]\n");
        assert_eq!(
            print(vec![unknown()]),
            r#"[
  {
    "description": "wilayah `Pejarakn Karya` tidak dikenal. Periksa ejaannya.",
    "check_name": "KK901",
    "fingerprint": "ccf553a0a242d0f5dd1e7cabcde9a816",
    "severity": "major",
    "location": {
      "path": "situs/content/a.md",
      "lines": {
        "begin": 3
      }
    }
  }
]
"#
        );
        let site = print(vec![
            Diagnostic::new(Code(&TWICE)),
            whole_file(&TWICE, "a.md"),
        ]);
        assert!(
            site.contains(r#""path": "situs/kulkul.yaml""#)
                && site.contains(r#""path": "situs/a.md""#),
            "{site}"
        );
        assert_eq!(site.matches(r#""begin": 1"#).count(), 2);
    }

    #[test]
    fn a_line_above_does_not_change_the_fingerprint() {
        let path = SitePath::new("content/a.md").expect("a path");
        let at = |text: &str| {
            let start = text.find("Pejarakn Karya").expect("there");
            unknown().at(Text { path: &path, text }.at(start..start + 14))
        };
        let moved = TEXT.replacen("---\n", "---\n# catatan\n", 1);
        assert_eq!(fingerprints(vec![at(TEXT)]), fingerprints(vec![at(&moved)]));
    }

    #[test]
    fn equal_remarks_on_equal_lines_are_still_told_apart() {
        let path = SitePath::new("content/a.md").expect("a path");
        let text = "x\nx\n";
        let prints = fingerprints(vec![
            unknown().at(Text { path: &path, text }.at(0..1)),
            unknown().at(Text { path: &path, text }.at(2..3)),
        ]);
        assert_eq!(prints.len(), 2);
        assert_ne!(prints[0], prints[1]);
    }
}
