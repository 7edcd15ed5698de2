//! What can go wrong with the machine while the output is written.

use super::words;
use crate::base::OutputPath;
use crate::i18n::{Bilingual, Locale};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why the output was not written. The present tree is as it was, except in [`EmitError::Lost`].
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message(Locale::En))]
pub(crate) enum EmitError {
    /// Another build holds the lock of this output.
    Running {
        /// The output folder.
        output: PathBuf,
    },
    /// This folder cannot be an output.
    Refusal {
        /// The folder as resolved.
        output: PathBuf,
        /// What is wrong with it.
        why: Refusal,
    },
    /// The folder holds files that kulkul did not make.
    Foreign {
        /// The folder as resolved.
        output: PathBuf,
        /// The first few of them, sorted, relative to the folder.
        files: Vec<String>,
        /// Whether there are more.
        more: bool,
    },
    /// Two files want one place, or one is a folder for the other.
    Collision {
        /// The file that came second.
        path: OutputPath,
        /// The file that is there.
        other: OutputPath,
    },
    /// A page or file with the name of kulkul's own list.
    Reserved {
        /// Its path.
        path: OutputPath,
    },
    /// [`finish`](super::Tree::finish) after a failed write.
    Unfinished {
        /// The output folder.
        output: PathBuf,
    },
    /// The system refused.
    Io {
        /// What was being done.
        doing: Operation,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Of two renames the second failed and the first could not be undone.
    Lost {
        /// Where the output should be.
        output: PathBuf,
        /// Where the old tree lies, whole.
        old: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Why a folder cannot be an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// A file, or something else that is no folder.
    NotAFolder,
    /// A symbolic link: the exchange would replace the link and not what it points to.
    Symlink,
    /// The site folder or a folder around it.
    HoldsTheSite,
    /// `/`, which has nothing beside it.
    Root,
    /// A file system is mounted there, and a mount cannot be exchanged.
    MountPoint,
    /// The list of files in it was written by a kulkul that knows more.
    Newer,
}

/// What was being done when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    /// Reading the present tree.
    Read,
    /// Writing a file or making a folder.
    Write,
    /// Taking the lock.
    Lock,
    /// Clearing what an earlier build left.
    Remove,
    /// Putting the next tree in the place of the present one.
    Swap,
}

impl EmitError {
    /// An error of the system, for `map_err`.
    pub(super) fn io(doing: Operation, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io {
            doing,
            path,
            source,
        }
    }

    /// What went wrong, in one line without a full stop.
    pub(crate) fn message(&self, locale: Locale) -> String {
        match self {
            Self::Running { output } => {
                words::RUNNING.fill(locale, &[("output", &output.display())])
            }
            Self::Refusal { output, why } => {
                let why = why.words().of(locale);
                format!("{} {why}", output.display())
            }
            Self::Foreign {
                output,
                files,
                more,
            } => {
                let mut files = files.join(", ");
                if *more {
                    files.push_str(", …");
                }
                words::FOREIGN.fill(locale, &[("output", &output.display()), ("files", &files)])
            }
            Self::Collision { path, other } if path == other => {
                words::WRITTEN_TWICE.fill(locale, &[("path", path)])
            }
            Self::Collision { path, other } => {
                words::COLLISION.fill(locale, &[("path", path), ("other", other)])
            }
            Self::Reserved { path } => words::RESERVED.fill(locale, &[("path", path)]),
            Self::Unfinished { output } => {
                words::UNFINISHED.fill(locale, &[("output", &output.display())])
            }
            Self::Io {
                doing,
                path,
                source,
            } => refused(*doing, path, source, locale),
            Self::Lost { output, source, .. } => {
                words::LOST.fill(locale, &[("output", &output.display()), ("error", source)])
            }
        }
    }

    /// What to do about it.
    pub(crate) fn help(&self, locale: Locale) -> String {
        let help = match self {
            Self::Running { .. } => words::RUNNING_HELP,
            Self::Refusal { why, .. } => why.help(),
            Self::Foreign { .. } => words::FOREIGN_HELP,
            Self::Reserved { .. } => words::RESERVED_HELP,
            Self::Collision { .. } => words::COLLISION_HELP,
            Self::Unfinished { .. } => words::OLD_SITE_WHOLE,
            Self::Io {
                doing,
                path,
                source,
            } => {
                let folder = path.parent().unwrap_or(path).display();
                return refused_help(*doing, source.kind()).fill(locale, &[("folder", &folder)]);
            }
            Self::Lost { output, old, .. } => {
                let (output, old) = (output.display(), old.display());
                return words::LOST_HELP.fill(locale, &[("output", &output), ("old", &old)]);
            }
        };
        help.of(locale).to_owned()
    }
}

impl Refusal {
    fn words(self) -> Bilingual {
        match self {
            Self::NotAFolder => words::NOT_A_FOLDER,
            Self::Symlink => words::SYMLINK,
            Self::HoldsTheSite => words::HOLDS_THE_SITE,
            Self::Root => words::ROOT,
            Self::MountPoint => words::MOUNT_POINT,
            Self::Newer => words::NEWER,
        }
    }

    fn help(self) -> Bilingual {
        match self {
            Self::MountPoint => words::MOUNT_POINT_HELP,
            Self::Newer => words::NEWER_HELP,
            Self::NotAFolder | Self::Symlink | Self::HoldsTheSite | Self::Root => {
                words::OTHER_FOLDER_HELP
            }
        }
    }
}

impl Operation {
    fn words(self) -> Bilingual {
        match self {
            Self::Read => words::READING,
            Self::Write => words::WRITING,
            Self::Lock => words::LOCKING,
            Self::Remove => words::REMOVING,
            Self::Swap => words::REPLACING,
        }
    }
}

fn refused(doing: Operation, path: &Path, error: &io::Error, locale: Locale) -> String {
    let template = match error.kind() {
        ErrorKind::StorageFull => words::DISK_FULL,
        ErrorKind::QuotaExceeded => words::QUOTA_USED_UP,
        ErrorKind::PermissionDenied => words::NO_PERMISSION,
        ErrorKind::ReadOnlyFilesystem => words::READ_ONLY,
        _ => words::FAILED,
    };
    let doing = doing.words().of(locale);
    template.fill(
        locale,
        &[
            ("doing", &doing),
            ("path", &path.display()),
            ("error", error),
        ],
    )
}

fn refused_help(doing: Operation, error: ErrorKind) -> Bilingual {
    match (error, doing) {
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _) => words::MAKE_ROOM,
        (ErrorKind::PermissionDenied, Operation::Write | Operation::Lock) => words::ALLOW_WRITING,
        _ => words::OLD_SITE_WHOLE,
    }
}
