//! Workflow commands: GitHub shows each on its line in a review.
//!
//! Escapes are those of GitHub's own toolkit (`@actions/core`, command.ts): `%`, CR and LF everywhere, in properties also
//! `:` and `,`.

use super::Printing;
use crate::diag::{Diagnostic, Report, Severity};
use std::fmt::Write;

pub(super) fn print(report: &Report, printing: &Printing<'_>) -> String {
    let mut out = String::new();
    for diagnostic in report.diagnostics() {
        command(diagnostic, printing, &mut out);
    }
    out
}

fn command(diagnostic: &Diagnostic, printing: &Printing<'_>, out: &mut String) {
    out.push_str(match printing.severity(diagnostic) {
        Severity::Error => "::error ",
        Severity::Warning => "::warning ",
    });
    if let Some(location) = &diagnostic.location {
        let _ = write!(out, "file={},", property(&printing.file(location)));
        if location.line > 0 {
            let end = location.column + location.length;
            let _ = write!(
                out,
                "line={},col={},endColumn={end},",
                location.line, location.column
            );
        }
    }
    let _ = write!(out, "title={}::", property(&diagnostic.code.name()));
    let mut text = diagnostic.message(printing.lang);
    if let Some(suggestion) = &diagnostic.suggestion {
        let _ = write!(text, " → `{suggestion}`");
    }
    text.push('\n');
    text.push_str(&diagnostic.help(printing.lang));
    out.push_str(&data(&text));
    out.push('\n');
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{TWICE, UNKNOWN, place, twice, unknown, whole_file};
    use super::super::{Format, Printing};
    use crate::diag::{Code, Diagnostic, Report};

    #[test]
    fn one_command_a_line() {
        let report = Report::new(vec![unknown(), twice(), Diagnostic::new(Code(&TWICE))]);
        assert_eq!(
            report.print(&Printing {
                format: Format::Github,
                ..Printing::default()
            }),
            "::warning title=KK902::kunci ditulis dua kali%0AHapus salah satu.\n\
             ::error file=content/a.md,line=3,col=10,endColumn=24,title=KK901::\
             wilayah `Pejarakn Karya` tidak dikenal → `Pejarakan Karya`%0APeriksa ejaannya.\n\
             ::warning file=content/b.md,line=5,col=1,endColumn=12,title=KK902::kunci ditulis dua kali%0AHapus salah satu.\n"
        );
    }

    #[test]
    fn what_a_file_says_cannot_start_a_command() {
        let odd = whole_file(&UNKNOWN, "content/100%, a:b.md").with("nama", "x\r\n::error::50%");
        let report = Report::new(vec![odd, unknown().at(place("z.md", "Isi"))]);
        let text = report.print(&Printing {
            format: Format::Github,
            ..Printing::default()
        });
        assert_eq!(
            text.lines().next(),
            Some(
                "::error file=content/100%25%2C a%3Ab.md,title=KK901::\
                 wilayah `x%0D%0A::error::50%25` tidak dikenal%0APeriksa ejaannya."
            )
        );
        assert_eq!(text.lines().count(), 2);
    }
}
