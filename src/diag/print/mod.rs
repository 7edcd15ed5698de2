//! Remarks as text for a person or a machine.
//!
//! Owns: the four forms of a report. Refuses: writing anywhere (it hands back a text) and asking what the terminal can do.

mod github;
mod gitlab;
mod human;
mod json;

use super::{Diagnostic, Location, Report, Severity};
use crate::i18n::Locale;
use std::borrow::Cow;

/// For whom a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For a person at a terminal.
    #[default]
    Human,
    /// One JSON object a line, for editors and tools.
    Json,
    /// Workflow commands that GitHub shows on the line in a review.
    Github,
    /// The Code Quality report of GitLab: one JSON array.
    Gitlab,
}

/// How a report is printed for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PrintStyle {
    /// ANSI colours.
    pub colour: bool,
    /// Every remark, not five of a kind.
    pub all: bool,
}

/// Everything that decides how a report looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Printing<'a> {
    /// For whom.
    pub format: Format,
    /// The language of the words.
    pub lang: Locale,
    /// For people only.
    pub style: PrintStyle,
    /// Whether a warning stops the build, and is therefore shown as an error.
    pub strict: bool,
    /// The site's folder as seen from where kulkul was called, without a trailing `/`; empty if it was called inside it.
    /// It stands before every file, so that an editor or a review finds it.
    pub folder: &'a str,
}

impl Report {
    /// The report as a text; empty where there is nothing to say, except for GitLab, which wants its empty array.
    pub fn print(&self, printing: &Printing<'_>) -> String {
        match printing.format {
            Format::Human => human::print(self, printing),
            Format::Json => json::print(self, printing),
            Format::Github => github::print(self, printing),
            Format::Gitlab => gitlab::print(self, printing),
        }
    }
}

impl Printing<'_> {
    /// What the remark means for this run.
    fn severity(&self, diagnostic: &Diagnostic) -> Severity {
        if self.strict {
            Severity::Error
        } else {
            diagnostic.severity()
        }
    }

    /// The file as the caller can open it.
    fn file<'l>(&self, location: &'l Location) -> Cow<'l, str> {
        match self.folder {
            "" => Cow::Borrowed(location.file.as_str()),
            folder => Cow::Owned(format!(
                "{}/{}",
                folder.trim_end_matches('/'),
                location.file
            )),
        }
    }
}

#[cfg(test)]
mod testing {
    //! Two codes for exact tests of the printers, with words in `catalogue`: real codes may change theirs, these do not.

    use crate::base::SitePath;
    use crate::diag::code::CodeEntry;
    use crate::diag::{Code, Diagnostic, Location, Severity, Text};

    pub(super) static UNKNOWN: CodeEntry = CodeEntry {
        number: 901,
        severity: Severity::Error,
        holes: &["nama"],
    };
    pub(super) static TWICE: CodeEntry = CodeEntry {
        number: 902,
        severity: Severity::Warning,
        holes: &[],
    };

    pub(super) const TEXT: &str =
        "---\njudul: Kué manis\nwilayah: Pejarakn Karya\ntag: [a, b]\njudul: Lagi\n---\nIsi.\n";

    pub(super) fn place(file: &str, marked: &str) -> Location {
        let path = SitePath::new(file).expect("a path");
        let start = TEXT.find(marked).expect("in the text");
        Text {
            path: &path,
            text: TEXT,
        }
        .at(start..start + marked.len())
    }

    pub(super) fn unknown() -> Diagnostic {
        Diagnostic::new(Code(&UNKNOWN))
            .at(place("content/a.md", "Pejarakn Karya"))
            .with("nama", "Pejarakn Karya")
            .suggest(Some("Pejarakan Karya"))
    }

    pub(super) fn twice() -> Diagnostic {
        Diagnostic::new(Code(&TWICE))
            .at(place("content/b.md", "judul: Lagi"))
            .and(place("content/b.md", "judul: Kué"))
    }

    pub(super) fn whole_file(entry: &'static CodeEntry, file: &str) -> Diagnostic {
        Diagnostic::new(Code(entry)).at(Location::file(&SitePath::new(file).expect("a path")))
    }
}
