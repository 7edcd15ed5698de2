//! `kulkul explain`: what a code means.

use super::args::Explain;
use super::{CliError, Environment, ExitStatus, out};
use crate::diag::{Code, Lang, Severity, code};
use std::fmt::Write;

pub(super) fn run(arguments: &Explain, surroundings: &Environment) -> Result<ExitStatus, CliError> {
    let lang = surroundings.lang;
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

fn one(code: Code, lang: Lang) -> String {
    let words = code.texts(lang);
    let help = match lang {
        Lang::Id => "Saran",
        Lang::En => "Help",
    };
    let mut text = format!(
        "{code} ({}): {}\n\n",
        severity(code, lang),
        open(words.message)
    );
    text.push_str(&wrapped(&format!("{help}: {}", open(words.help))));
    text.push('\n');
    text.push_str(&wrapped(words.explain));
    text
}

fn table(lang: Lang) -> String {
    let mut text = String::new();
    for code in code::all() {
        let _ = writeln!(
            text,
            "{code}  {:<10}  {}",
            severity(code, lang),
            open(code.texts(lang).message)
        );
    }
    let _ = match lang {
        Lang::Id => writeln!(text, "\nKeterangan satu kode: kulkul explain KK101"),
        Lang::En => writeln!(text, "\nMore about one code: kulkul explain KK101"),
    };
    text
}

fn severity(code: Code, lang: Lang) -> &'static str {
    match (code.severity(), lang) {
        (Severity::Error, Lang::Id) => "galat",
        (Severity::Warning, Lang::Id) => "peringatan",
        (Severity::Error, Lang::En) => "error",
        (Severity::Warning, Lang::En) => "warning",
    }
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

/// Lines of at most 80 columns; lines that begin with a space are examples and stay as they are.
fn wrapped(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut column = 0;
        if line.starts_with(' ') {
            out.push_str(line);
        } else {
            for word in line.split_whitespace() {
                let width = word.chars().count();
                if column > 0 && column + 1 + width > 80 {
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
        out.push('\n');
    }
    out
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
