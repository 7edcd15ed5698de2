//! Workflow commands: GitHub shows each on its line in a review.
//!
//! Escapes are those of GitHub's own toolkit (`@actions/core`, command.ts): `%`, CR and LF everywhere, in properties also
//! `:` and `,`.

use super::Printing;
use crate::diag::{Diagnostic, Location, Report, Severity};
use crate::i18n::Locale;
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
        place(location, printing, out);
    }
    let title = property(&diagnostic.code.name());
    let text = data(&text(diagnostic, printing.lang));
    // A String takes every write.
    let _ = writeln!(out, "title={title}::{text}");
}

fn place(location: &Location, printing: &Printing<'_>, out: &mut String) {
    let _ = write!(out, "file={},", property(&printing.file(location)));
    if location.line > 0 {
        let (line, column) = (location.line, location.column);
        let end = column + location.length;
        let _ = write!(out, "line={line},col={column},endColumn={end},");
    }
}

fn text(diagnostic: &Diagnostic, locale: Locale) -> String {
    let (message, help) = (diagnostic.message(locale), diagnostic.help(locale));
    match &diagnostic.suggestion {
        Some(suggestion) => format!("{message} → `{suggestion}`\n{help}"),
        None => format!("{message}\n{help}"),
    }
}

/// The percent sign first: the escapes of the others have one.
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
