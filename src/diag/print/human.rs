//! A report for a person at a terminal.
//!
//! Layout is by `annotate-snippets`. A place keeps only its own line, so the snippet is that line under its true number;
//! where a long line was cut, the column is said by hand.

use super::{PrintStyle, Printing};
use crate::diag::{Diagnostic, Location, Report, Severity};
use crate::i18n::{Bilingual, Counted, Locale};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Remarks of one code that are shown in full.
const FULL: usize = 5;

/// Columns that a snippet may fill. Fixed, so that a report does not depend on the window it is read in.
const WIDTH: usize = 120;

const HELP: Bilingual = Bilingual::new("saran", "help");
const MEANT: Bilingual = Bilingual::new("maksudnya", "did you mean");
const RELATED: Bilingual = Bilingual::new("lihat juga", "see also");
const MORE: Bilingual = Bilingual::new(
    "dan {n} lagi dengan {code}; --semua menampilkan semuanya",
    "and {n} more with {code}; --all shows every one",
);
const ERRORS: Counted = Counted::new("{n} galat", "{n} error", "{n} errors");
const WARNINGS: Counted = Counted::new("{n} peringatan", "{n} warning", "{n} warnings");
const MADE_STRICT: Bilingual = Bilingual::new(
    "{errors}, {warnings} di antaranya peringatan yang diperketat oleh --strict",
    "{errors}, of which {warnings} made strict by --strict",
);
const STRICT_WARNINGS: Counted = Counted::new("{n}", "{n} warning", "{n} warnings");
const EXPLAIN: Bilingual = Bilingual::new(
    "Keterangan lebih lengkap: kulkul explain {code}",
    "More about it: kulkul explain {code}",
);

pub(super) fn print(report: &Report, printing: &Printing<'_>) -> String {
    let mut out = String::new();
    let renderer = renderer(printing.style);
    let mut shown = BTreeMap::<u16, usize>::new();
    for diagnostic in report.diagnostics() {
        let nth = shown.entry(diagnostic.code.number()).or_default();
        *nth += 1;
        if printing.style.all || *nth <= FULL {
            out.push_str(&remark(diagnostic, printing, &renderer));
            out.push_str("\n\n");
        }
    }
    if !printing.style.all {
        rest(&shown, printing.lang, &mut out);
    }
    if !report.diagnostics().is_empty() {
        counts(report, printing, &mut out);
    }
    out
}

fn renderer(style: PrintStyle) -> Renderer {
    let renderer = if style.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.term_width(WIDTH).decor_style(DecorStyle::Ascii)
}

fn remark(diagnostic: &Diagnostic, printing: &Printing<'_>, renderer: &Renderer) -> String {
    let severity = printing.severity(diagnostic);
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let level = level.with_name(severity.words().of(printing.lang));
    let title = level
        .clone()
        .primary_title(diagnostic.message(printing.lang))
        .id(diagnostic.code.name());
    let head = Group::with_title(title);
    let mut groups = place(head, diagnostic.location.as_ref(), level, printing);
    let last = groups.pop().expect("a place has a group");
    groups.push(with_remedy(last, diagnostic, printing.lang));
    for location in &diagnostic.related {
        let title = Level::NOTE
            .no_name()
            .secondary_title(RELATED.of(printing.lang));
        let head = Group::with_title(title);
        groups.extend(place(head, Some(location), Level::NOTE, printing));
    }
    renderer.render(&groups)
}

/// Adds what was probably meant, and what to do.
fn with_remedy<'a>(mut group: Group<'a>, diagnostic: &Diagnostic, locale: Locale) -> Group<'a> {
    if let Some(suggestion) = &diagnostic.suggestion {
        let meant = clean(&format!("`{suggestion}`"));
        group = group.element(Level::HELP.with_name(MEANT.of(locale)).message(meant));
    }
    let help = clean(&diagnostic.help(locale));
    group.element(Level::HELP.with_name(HELP.of(locale)).message(help))
}

/// A text without control characters: titles and snippets are cleaned by the renderer, messages are not.
fn clean(text: &str) -> String {
    annotate_snippets::normalize_untrusted_str(text)
}

/// Adds where it is, and the line with its mark unless the file as a whole is meant.
fn place<'a>(
    head: Group<'a>,
    location: Option<&'a Location>,
    level: Level<'a>,
    printing: &Printing<'_>,
) -> Vec<Group<'a>> {
    let Some(location) = location else {
        return vec![head];
    };
    let file = printing.file(location);
    let (line, column) = (location.line as usize, location.column as usize);
    match (location.line, location.excerpt_column) {
        (0, _) => vec![head.element(Origin::path(file))],
        (_, 1) => vec![head.element(snippet(&location.excerpt, location, 0).path(file))],
        // The renderer would count the column from where the line was cut: say it here, and leave its own unsaid.
        _ => {
            let text = format!("…{}", location.excerpt);
            let here = Origin::path(file).line(line).char_column(column);
            vec![
                head.element(here),
                Group::with_level(level).element(snippet(&text, location, 1)),
            ]
        }
    }
}

/// The line with its mark; `before` counts characters that `text` has in front of the excerpt.
fn snippet<'a>(text: &str, location: &Location, before: u32) -> Snippet<'a, Annotation<'a>> {
    let start = location.column.saturating_sub(location.excerpt_column) + before;
    let span = byte(text, start)..byte(text, start + location.length);
    let mark = AnnotationKind::Primary.span(span);
    Snippet::source(text.to_owned())
        .line_start(location.line as usize)
        .annotation(mark)
}

/// Where a character begins, in bytes; the end of the text if it has fewer.
fn byte(text: &str, characters: u32) -> usize {
    let mut starts = text.char_indices();
    starts
        .nth(characters as usize)
        .map_or(text.len(), |(at, _)| at)
}

/// How many of each kind were left out.
fn rest(shown: &BTreeMap<u16, usize>, locale: Locale, out: &mut String) {
    let before = out.len();
    for (number, count) in shown.iter().filter(|(_, count)| **count > FULL) {
        let code = format!("KK{number:03}");
        let more = MORE.fill(locale, &[("n", &(count - FULL)), ("code", &code)]);
        let _ = writeln!(out, "{more}");
    }
    if out.len() > before {
        out.push('\n');
    }
}

fn counts(report: &Report, printing: &Printing<'_>, out: &mut String) {
    let errors = report.count(Severity::Error);
    let warnings = report.count(Severity::Warning);
    let line = if printing.strict && warnings > 0 {
        let errors = counted(ERRORS, errors + warnings, printing.lang);
        let warnings = counted(STRICT_WARNINGS, warnings, printing.lang);
        MADE_STRICT.fill(
            printing.lang,
            &[("errors", &errors), ("warnings", &warnings)],
        )
    } else {
        tally(errors, warnings, printing.lang)
    };
    let _ = writeln!(out, "{line}");
    // An error stops the build, so it is the one to read about first.
    let first_error = report
        .diagnostics()
        .iter()
        .find(|d| d.severity() == Severity::Error);
    if let Some(first) = first_error.or(report.diagnostics().first()) {
        let hint = EXPLAIN.fill(printing.lang, &[("code", &first.code)]);
        let _ = writeln!(out, "{hint}");
    }
}

/// `2 galat, 1 peringatan`; what there is none of is not counted.
fn tally(errors: usize, warnings: usize, locale: Locale) -> String {
    let mut said = Vec::new();
    for (words, count) in [(ERRORS, errors), (WARNINGS, warnings)] {
        if count > 0 {
            said.push(counted(words, count, locale));
        }
    }
    said.join(", ")
}

fn counted(words: Counted, count: usize, locale: Locale) -> String {
    words.of(count).fill(locale, &[("n", &count)])
}

#[cfg(test)]
mod tests {
    use super::super::testing::{TWICE, UNKNOWN, twice, unknown, whole_file};
    use super::super::{PrintStyle, Printing};
    use crate::base::SitePath;
    use crate::diag::{Code, Diagnostic, Report, Text};
    use crate::i18n::Locale;

    fn indonesian(diagnostics: Vec<Diagnostic>) -> String {
        Report::new(diagnostics).print(&Printing::default())
    }

    #[test]
    fn nothing_to_say_is_nothing_said() {
        assert_eq!(indonesian(vec![]), "");
    }

    #[test]
    fn the_line_its_mark_and_the_remedy() {
        assert_eq!(
            indonesian(vec![unknown()]),
            "\
galat[KK901]: wilayah `Pejarakn Karya` tidak dikenal
 --> content/a.md:3:10
  |
3 | wilayah: Pejarakn Karya
  |          ^^^^^^^^^^^^^^
  |
  = maksudnya: `Pejarakan Karya`
  = saran: Periksa ejaannya.

1 galat
Keterangan lebih lengkap: kulkul explain KK901
"
        );
    }

    #[test]
    fn english_strict_and_a_second_place() {
        let printing = Printing {
            lang: Locale::En,
            strict: true,
            folder: "situs",
            ..Printing::default()
        };
        assert_eq!(
            Report::new(vec![twice()]).print(&printing),
            "\
error[KK902]: key written twice
 --> situs/content/b.md:5:1
  |
5 | judul: Lagi
  | ^^^^^^^^^^^
  |
  = help: Remove one of them.
see also
 --> situs/content/b.md:2:1
  |
2 | judul: Kué manis
  | ^^^^^^^^^^

1 error, of which 1 warning made strict by --strict
More about it: kulkul explain KK902
"
        );
    }

    #[test]
    fn a_file_as_a_whole_and_a_site_as_a_whole() {
        assert_eq!(
            indonesian(vec![
                Diagnostic::new(Code(&TWICE)),
                whole_file(&UNKNOWN, "c.md").with("nama", "X")
            ]),
            "\
peringatan[KK902]: kunci ditulis dua kali
 |
 = saran: Hapus salah satu.

galat[KK901]: wilayah `X` tidak dikenal
--> c.md
 = saran: Periksa ejaannya.

1 galat, 1 peringatan
Keterangan lebih lengkap: kulkul explain KK901
"
        );
    }

    #[test]
    fn a_cut_line_keeps_its_true_column() {
        let text = format!("{}SALAH{}", "kata ".repeat(100), " kata".repeat(100));
        let path = SitePath::new("a.md").expect("a path");
        let report = indonesian(vec![
            Diagnostic::new(Code(&TWICE)).at(Text {
                path: &path,
                text: &text,
            }
            .at(500..505)),
        ]);
        assert!(report.contains(" --> a.md:1:501\n"), "{report}");
        let lines: Vec<&str> = report.lines().collect();
        let mark = lines
            .iter()
            .position(|line| line.contains("^^^^^"))
            .expect("a mark");
        let column = lines[mark].chars().position(|c| c == '^').expect("a mark");
        let marked: String = lines[mark - 1].chars().skip(column).take(5).collect();
        assert_eq!(marked, "SALAH", "{report}");
    }

    #[test]
    fn a_flood_is_grouped() {
        let flood: Vec<Diagnostic> = (0..42)
            .map(|n| whole_file(&TWICE, &format!("{n:02}.md")))
            .collect();
        let report = Report::new(flood);
        let text = report.print(&Printing::default());
        assert_eq!(text.matches("peringatan[KK902]").count(), 5);
        assert!(
            text.ends_with(
                "dan 37 lagi dengan KK902; --semua menampilkan semuanya\n\n42 peringatan\n\
                 Keterangan lebih lengkap: kulkul explain KK902\n"
            ),
            "{text}"
        );
        let all = Printing {
            style: PrintStyle {
                all: true,
                colour: false,
            },
            ..Printing::default()
        };
        let text = report.print(&all);
        assert_eq!(text.matches("peringatan[KK902]").count(), 42);
        assert!(!text.contains("lagi dengan"));
    }

    #[test]
    fn colours_only_when_asked_and_never_from_the_text() {
        let odd = whole_file(&UNKNOWN, "c.md")
            .with("nama", "\u{1b}[31mmerah\u{202e}")
            .suggest(Some("\u{1b}[0m"));
        let plain = indonesian(vec![odd]);
        assert!(
            !plain.contains('\u{1b}') && !plain.contains('\u{202e}'),
            "{plain:?}"
        );
        let coloured = Printing {
            style: PrintStyle {
                colour: true,
                all: false,
            },
            ..Printing::default()
        };
        assert!(
            Report::new(vec![unknown()])
                .print(&coloured)
                .contains("\u{1b}[")
        );
    }
}
