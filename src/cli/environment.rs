//! What kulkul asks of the machine, once a run: language, terminal, colours, folder, time.
//!
//! Owns: every look at the environment and the clock. No other file of kulkul has one.

use super::error::CliError;
use crate::diag::{Format, PrintStyle, Printing};
use crate::i18n::Locale;
use anstream::{AutoStream, ColorChoice};
use jiff::Timestamp;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Component, Path, PathBuf};

/// The terminal, the environment and the working folder of a run.
#[derive(Debug)]
pub(super) struct Environment {
    /// The language kulkul speaks in this run.
    pub(super) lang: Locale,
    /// Whether reports for people may be coloured: a terminal, and neither `NO_COLOR` nor `CLICOLOR=0`.
    pub(super) colour: bool,
    /// Whether somebody can be asked.
    pub(super) interactive: bool,
    /// Whether somebody watches standard error.
    pub(super) watched: bool,
    /// The folder kulkul was called in.
    folder: PathBuf,
}

impl Environment {
    /// Looks around. `spoken` is the language of `--lang`.
    pub(super) fn look(spoken: Option<Locale>) -> Self {
        let (input, errors) = (io::stdin(), io::stderr());
        Self {
            lang: spoken.unwrap_or_else(|| language_of(|name| std::env::var_os(name))),
            colour: AutoStream::choice(&errors) != ColorChoice::Never,
            // Questions are asked on standard error, so that an answer can be piped on.
            interactive: input.is_terminal() && errors.is_terminal(),
            watched: errors.is_terminal(),
            // A folder that has been deleted under our feet has no name; then nothing is shortened.
            folder: std::env::current_dir().unwrap_or_default(),
        }
    }

    /// The present moment. Called at most once in a run, by `serve` once for each state of the site.
    pub(super) fn now() -> Timestamp {
        Timestamp::now()
    }

    /// A folder as it stands before the files of a report: relative to where kulkul was called, if it lies there.
    pub(super) fn as_prefix(&self, site: &Path) -> String {
        let relative = site.strip_prefix(&self.folder).unwrap_or(site);
        // `./situs/` is `situs`.
        let parts = relative.components();
        let named: PathBuf = parts.filter(|part| *part != Component::CurDir).collect();
        named.to_string_lossy().into_owned()
    }

    /// How a report about the site in `folder` ([`Self::as_prefix`]) is printed for people.
    pub(super) fn printing<'a>(&self, folder: &'a str) -> Printing<'a> {
        Printing {
            format: Format::Human,
            lang: self.lang,
            style: PrintStyle {
                colour: self.colour,
                all: false,
            },
            strict: false,
            folder,
        }
    }
}

/// The first of the usual variables that says anything decides (POSIX, 8.2); a language that kulkul does not speak is
/// taken for Indonesian.
fn language_of(variable: impl Fn(&str) -> Option<OsString>) -> Locale {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let mut values = variables.into_iter().filter_map(variable);
    let Some(value) = values.find(|value| !value.is_empty()) else {
        return Locale::default();
    };
    // `en_GB.UTF-8`
    let value = value.to_string_lossy().to_ascii_lowercase();
    let mut known = Locale::ALL.into_iter();
    known
        .find(|locale| value.starts_with(locale.tag()))
        .unwrap_or_default()
}

/// Prints what was asked for. A reader that has gone away (`kulkul explain | head`) is no failure.
///
/// # Errors
/// Standard output cannot be written.
pub(super) fn out(text: &str) -> Result<(), CliError> {
    print(&mut anstream::stdout().lock(), text)
}

/// Prints a remark beside the results.
///
/// # Errors
/// Standard error cannot be written.
pub(super) fn err(text: &str) -> Result<(), CliError> {
    print(&mut anstream::stderr().lock(), text)
}

fn print(stream: &mut dyn Write, text: &str) -> Result<(), CliError> {
    let written = stream.write_all(text.as_bytes());
    // Flushed at once: what waits in a buffer is lost when the process is killed.
    finish(written.and_then(|()| stream.flush()))
}

fn finish(written: io::Result<()>) -> Result<(), CliError> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(CliError::Output(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(variables: &[(&str, &str)]) -> Locale {
        language_of(|name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| value.into())
        })
    }

    #[test]
    fn the_locale_decides_and_indonesian_is_the_rest() {
        assert_eq!(language(&[]), Locale::Id);
        assert_eq!(language(&[("LANG", "id_ID.UTF-8")]), Locale::Id);
        assert_eq!(language(&[("LANG", "C.UTF-8")]), Locale::Id);
        assert_eq!(language(&[("LANG", "en_GB.UTF-8")]), Locale::En);
        assert_eq!(
            language(&[("LC_ALL", "id_ID"), ("LANG", "en_US")]),
            Locale::Id
        );
        assert_eq!(
            language(&[("LC_ALL", ""), ("LC_MESSAGES", "en_US"), ("LANG", "id_ID")]),
            Locale::En
        );
    }

    #[test]
    fn a_folder_below_is_named_from_here() {
        let here = Environment {
            lang: Locale::Id,
            colour: false,
            interactive: false,
            watched: false,
            folder: PathBuf::from("/rumah/warga"),
        };
        assert_eq!(here.as_prefix(Path::new(".")), "");
        assert_eq!(here.as_prefix(Path::new("./situs/")), "situs");
        assert_eq!(here.as_prefix(Path::new("/rumah/warga/situs")), "situs");
        assert_eq!(here.as_prefix(Path::new("/srv/situs")), "/srv/situs");
        assert_eq!(here.as_prefix(Path::new("../situs")), "../situs");
    }
}
