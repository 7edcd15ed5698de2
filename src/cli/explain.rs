//! `kulkul explain`: what a code means.

use super::args::Explain;
use super::{CliError, Environment, ExitStatus, out};
use crate::diag::{Code, code};
use crate::i18n::{Bilingual, Locale};
use std::fmt::Write;

pub(super) fn run(arguments: &Explain, environment: &Environment) -> Result<ExitStatus, CliError> {
    let lang = environment.lang;
    let text = match &arguments.code {
        None => table(lang),
        Some(name) => one(
            Code::named(name).ok_or_else(|| CliError::UnknownCode(name.clone()))?,
            lang,
        ),
    };
    out(&text)?;
    Ok(ExitStatus::Good)
}

const HELP: Bilingual = Bilingual::new("Saran", "Help");
const ONE_CODE: Bilingual = Bilingual::new(
    "Keterangan satu kode: kulkul explain KK101",
    "More about one code: kulkul explain KK101",
);

fn one(code: Code, locale: Locale) -> String {
    let words = code.texts(locale);
    let (severity, message) = (severity(code, locale), open(words.message));
    let help = format!("{}: {}", HELP.of(locale), open(words.help));
    format!(
        "{code} ({severity}): {message}\n\n{}\n{}",
        wrapped(&help),
        wrapped(words.explain)
    )
}

fn table(locale: Locale) -> String {
    let mut text = String::new();
    for code in code::all() {
        let (severity, message) = (severity(code, locale), open(code.texts(locale).message));
        // A String takes every write.
        let _ = writeln!(text, "{code}  {severity:<10}  {message}");
    }
    text + "\n" + ONE_CODE.of(locale) + "\n"
}

fn severity(code: Code, locale: Locale) -> &'static str {
    code.severity().words().of(locale)
}

/// The holes of a message as a reader sees a blank: `{nama}` → `…`.
fn open(template: &str) -> String {
    let mut parts = template.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push('…');
        text.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    text
}

/// Lines of at most [`WIDTH`] columns; lines that begin with a space are examples and stay as they are.
fn wrapped(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        if line.starts_with(' ') {
            out.push_str(line);
        } else {
            wrap(line, &mut out);
        }
        out.push('\n');
    }
    out
}

/// Columns that every terminal has.
const WIDTH: usize = 80;

/// Puts the words of a line into as many lines as they take.
fn wrap(line: &str, out: &mut String) {
    let mut column = 0;
    for word in line.split_whitespace() {
        let width = word.chars().count();
        if column > 0 && column + 1 + width > WIDTH {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_blanks_and_lines_are_short() {
        assert_eq!(open("kunci `{kunci}` di {berkas}"), "kunci `…` di …");
        let text = wrapped(&format!(
            "{}\n\n    contoh: {}",
            "kata ".repeat(40),
            "x".repeat(100)
        ));
        assert!(
            text.lines()
                .filter(|line| !line.starts_with(' '))
                .all(|line| line.chars().count() <= 80),
            "{text}"
        );
        assert!(text.ends_with(&format!("\n\n    contoh: {}\n", "x".repeat(100))));
    }
}
