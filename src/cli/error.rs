//! Why a command could not do what was asked, when it is not the site's content that is wrong.
//!
//! Owns: the refusals of `cli` and their exit codes. Their words are in `words::refusals`. Remarks about a site are
//! `diag::Diagnostic`s instead.

use super::words::{refusals as w, shown};
use crate::emit::EmitError;
use crate::i18n::{Bilingual, Locale};
use crate::pipeline;
use std::fmt::Display;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Wrong use (exit code 2) or a machine that failed (3).
#[derive(Debug)]
pub(super) enum CliError {
    /// The build met an error of the machine.
    Build(pipeline::BuildError),
    /// Standard output could not be written.
    Output(io::Error),
    /// A file or folder could not be read or written.
    File(PathBuf, io::Error),
    /// Somebody left a question unanswered.
    Unanswered,
    /// `help bangun`.
    UnknownCommand(String),
    /// `explain KK999`.
    UnknownCode(String),
    /// The folder has no `kulkul.yaml`.
    NoSite(PathBuf),
    /// The folder has no `wilayah.csv`.
    NoList(PathBuf),
    /// `kulkul.yaml` or `wilayah.csv` has errors; the report was printed. Exit code 1.
    BadSite,
    /// `init` into a folder with something in it.
    NotEmpty(PathBuf),
    /// A file that would be written is there already.
    Exists(PathBuf),
    /// A file that is no list of places.
    BadList(PathBuf, ListFault),
    /// No such region in the list; the nearest, each as `52.71 Kota Mataram`.
    UnknownRegion(String, Vec<String>),
    /// The list has several regions and none was chosen.
    WhichRegion(Vec<String>),
    /// The text of a flag cannot stand in a site's settings.
    BadAddress(String),
    /// Flags that `new` needs where nobody can be asked.
    Missing(Vec<&'static str>),
    /// A value of a flag of `new` that the site does not know; what there is.
    Unknown {
        flag: &'static str,
        value: String,
        near: Option<String>,
        known: Vec<String>,
    },
    /// A place that several places are called.
    Ambiguous(String, Vec<String>),
    /// A time that no clock can show.
    NoSuchTime,
    /// `--since` after `--until`.
    BackToFront(String, String),
    /// A title without a letter or digit.
    EmptyTitle,
    /// Nothing can be listened to at this address.
    Listen(SocketAddr, io::Error),
    /// No network that a phone could be on.
    NoNetwork,
    /// `check --since` without the program git.
    NoGit,
    /// git knows no such revision, or there is no repository; with its words.
    Git(String, String),
    /// No template of this name in the theme.
    UnknownTemplate(String, Option<String>, Vec<String>),
}

impl CliError {
    /// 1 the site has errors, 2 wrong use, 3 the machine failed.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::BadSite => 1,
            _ if self.is_of_the_machine() => 3,
            _ => 2,
        }
    }

    fn is_of_the_machine(&self) -> bool {
        match self {
            // A name of something that is not there, or is no folder, is a slip of the pen and no failing machine.
            Self::File(_, error) => !matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ),
            // So is an output folder that is not kulkul's to replace.
            Self::Build(pipeline::BuildError::Emit(error)) => {
                !matches!(error, EmitError::Refusal { .. } | EmitError::Foreign { .. })
            }
            Self::Build(_) | Self::Output(_) | Self::Listen(..) | Self::NoNetwork | Self::NoGit => {
                true
            }
            _ => false,
        }
    }

    /// What is wrong; empty if it has been said.
    pub(super) fn message(&self, locale: Locale) -> String {
        let fill =
            |words: Bilingual, name, value: &dyn Display| words.fill(locale, &[(name, value)]);
        match self {
            Self::Build(error) => error.message(locale),
            Self::Output(error) => fill(w::OUTPUT, "reason", &reason(error, locale)),
            Self::File(path, error) => {
                let (path, reason) = (shown(path), reason(error, locale));
                w::FILE.fill(locale, &[("path", &path), ("reason", &reason)])
            }
            Self::Unanswered => w::UNANSWERED.of(locale).to_owned(),
            Self::UnknownCommand(name) => fill(w::UNKNOWN_COMMAND, "name", name),
            Self::UnknownCode(code) => fill(w::UNKNOWN_CODE, "code", code),
            Self::NoSite(path) => fill(w::NO_SITE, "folder", &folder(path, locale)),
            Self::NoList(path) => fill(w::NO_LIST, "folder", &folder(path, locale)),
            Self::BadSite => String::new(),
            Self::NotEmpty(path) => fill(w::NOT_EMPTY, "folder", &folder(path, locale)),
            Self::Exists(path) => fill(w::EXISTS, "path", &shown(path)),
            Self::BadList(path, fault) => {
                let (path, fault) = (shown(path), fault.message(locale));
                w::BAD_LIST.fill(locale, &[("path", &path), ("fault", &fault)])
            }
            Self::UnknownRegion(code, _) => fill(w::UNKNOWN_REGION, "code", code),
            Self::WhichRegion(_) => w::WHICH_REGION.of(locale).to_owned(),
            Self::BadAddress(address) => fill(w::BAD_ADDRESS, "address", address),
            Self::Missing(flags) => fill(w::MISSING, "flags", &flags.join(", ")),
            Self::Unknown { flag, value, .. } => {
                w::UNKNOWN.fill(locale, &[("value", value), ("flag", flag)])
            }
            Self::Ambiguous(name, _) => fill(w::AMBIGUOUS, "name", name),
            Self::NoSuchTime => w::NO_SUCH_TIME.of(locale).to_owned(),
            Self::BackToFront(since, until) => {
                w::BACK_TO_FRONT.fill(locale, &[("since", since), ("until", until)])
            }
            Self::EmptyTitle => w::EMPTY_TITLE.of(locale).to_owned(),
            Self::Listen(address, error) => {
                let reason = reason(error, locale);
                w::LISTEN.fill(locale, &[("address", address), ("reason", &reason)])
            }
            Self::NoNetwork => w::NO_NETWORK.of(locale).to_owned(),
            Self::NoGit => w::NO_GIT.of(locale).to_owned(),
            Self::Git(revision, said) => {
                w::GIT.fill(locale, &[("revision", revision), ("said", said)])
            }
            Self::UnknownTemplate(name, ..) => fill(w::UNKNOWN_TEMPLATE, "name", name),
        }
    }

    /// What to do; empty if there is nothing to add.
    pub(super) fn help(&self, locale: Locale) -> String {
        let known = |words: Bilingual, known: &[String], mark| {
            words.fill(locale, &[("known", &known.join(mark))])
        };
        let help = match self {
            Self::Build(error) => return error.help(locale),
            Self::UnknownRegion(_, near) => {
                let near = near.join("; ");
                return w::UNKNOWN_REGION_HELP.fill(locale, &[("near", &near)]);
            }
            Self::WhichRegion(regions) => return known(w::WHICH_REGION_HELP, regions, "; "),
            Self::Ambiguous(_, places) => return known(w::AMBIGUOUS_HELP, places, "; "),
            Self::Unknown {
                near: Some(near), ..
            }
            | Self::UnknownTemplate(_, Some(near), _) => {
                return w::DID_YOU_MEAN.fill(locale, &[("near", near)]);
            }
            Self::Unknown { known: values, .. } | Self::UnknownTemplate(_, None, values)
                if !values.is_empty() =>
            {
                return known(w::THERE_ARE, values, ", ");
            }
            Self::UnknownCommand(_) => w::UNKNOWN_COMMAND_HELP,
            Self::UnknownCode(_) => w::UNKNOWN_CODE_HELP,
            Self::NoSite(_) => w::NO_SITE_HELP,
            Self::NoList(_) => w::NO_LIST_HELP,
            Self::NotEmpty(_) => w::NOT_EMPTY_HELP,
            Self::Exists(_) => w::EXISTS_HELP,
            Self::BadList(..) => w::BAD_LIST_HELP,
            Self::BadAddress(_) => w::BAD_ADDRESS_HELP,
            Self::Missing(_) => w::MISSING_HELP,
            Self::BackToFront(..) => w::BACK_TO_FRONT_HELP,
            Self::Listen(..) => w::LISTEN_HELP,
            Self::NoNetwork => w::NO_NETWORK_HELP,
            Self::NoGit => w::NO_GIT_HELP,
            Self::Git(..) => w::GIT_HELP,
            Self::Output(_)
            | Self::File(..)
            | Self::Unanswered
            | Self::BadSite
            | Self::Unknown { .. }
            | Self::UnknownTemplate(..)
            | Self::NoSuchTime
            | Self::EmptyTitle => w::SILENCE,
        };
        help.of(locale).to_owned()
    }
}

/// Why a file is no list of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ListFault {
    /// It is not text in UTF-8.
    NotText,
    /// A column is missing.
    NoColumn(&'static str),
    /// A line is no row of a table; its number.
    Line(u64),
    /// No kabupaten and no kota in it.
    NoRegion,
    /// The rows of the region have a fault; what the registry says, in the language of the run.
    Said(String),
}

impl ListFault {
    fn message(&self, locale: Locale) -> String {
        match self {
            Self::NotText => w::list::NOT_TEXT.of(locale).to_owned(),
            Self::NoColumn(name) => w::list::NO_COLUMN.fill(locale, &[("name", name)]),
            Self::Line(line) => w::list::LINE.fill(locale, &[("line", line)]),
            Self::NoRegion => w::list::NO_REGION.of(locale).to_owned(),
            Self::Said(said) => said.clone(),
        }
    }
}

impl From<pipeline::BuildError> for CliError {
    fn from(error: pipeline::BuildError) -> Self {
        Self::Build(error)
    }
}

fn folder(path: &Path, locale: Locale) -> String {
    if path.as_os_str() == "." {
        w::THIS_FOLDER.of(locale).to_owned()
    } else {
        w::FOLDER.fill(locale, &[("path", &shown(path))])
    }
}

/// What the system says, in the language where it is one of the usual things.
fn reason(error: &io::Error, locale: Locale) -> String {
    let words = match error.kind() {
        io::ErrorKind::NotFound => w::system::NOT_FOUND,
        io::ErrorKind::PermissionDenied => w::system::PERMISSION_DENIED,
        io::ErrorKind::StorageFull => w::system::STORAGE_FULL,
        io::ErrorKind::ReadOnlyFilesystem => w::system::READ_ONLY,
        io::ErrorKind::AlreadyExists => w::system::ALREADY_EXISTS,
        io::ErrorKind::NotADirectory => w::system::NOT_A_FOLDER,
        io::ErrorKind::AddrInUse => w::system::ADDRESS_IN_USE,
        io::ErrorKind::AddrNotAvailable => w::system::ADDRESS_NOT_HERE,
        io::ErrorKind::IsADirectory => w::system::IS_A_FOLDER,
        _ => return error.to_string(),
    };
    words.of(locale).to_owned()
}
