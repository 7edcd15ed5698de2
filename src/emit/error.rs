//! What can go wrong with the machine while the output is written, in words.

use crate::base::OutputPath;
use crate::diag::Lang;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why the output was not written. The present tree is as it was, except in [`EmitError::Lost`].
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message(Lang::En))]
pub enum EmitError {
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
pub enum Refusal {
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
pub enum Operation {
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
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Running { output } => match lang {
                Lang::Id => format!("build lain sedang menulis {}", output.display()),
                Lang::En => format!("another build is writing {}", output.display()),
            },
            Self::Refusal { output, why } => why.message(output, lang),
            Self::Foreign {
                output,
                files,
                more,
            } => foreign(output, files, *more, lang),
            Self::Collision { path, other } if path == other => match lang {
                Lang::Id => format!("{path} ditulis dua kali"),
                Lang::En => format!("{path} is written twice"),
            },
            Self::Collision { path, other } => match lang {
                Lang::Id => {
                    format!("{path} dan {other} memerlukan tempat yang sama di folder keluaran")
                }
                Lang::En => format!("{path} and {other} need the same place in the output"),
            },
            Self::Reserved { path } => match lang {
                Lang::Id => format!("nama {path} dipakai oleh kulkul sendiri"),
                Lang::En => format!("kulkul needs the name {path} for itself"),
            },
            Self::Unfinished { output } => match lang {
                Lang::Id => format!(
                    "ada berkas yang gagal ditulis; {} tidak diganti",
                    output.display()
                ),
                Lang::En => format!(
                    "a file could not be written; {} was not replaced",
                    output.display()
                ),
            },
            Self::Io {
                doing,
                path,
                source,
            } => refused(*doing, path, source, lang),
            Self::Lost { output, source, .. } => match lang {
                Lang::Id => format!(
                    "{} tidak dapat diganti, dan tidak dapat dikembalikan: {source}",
                    output.display()
                ),
                Lang::En => format!(
                    "{} could be neither replaced nor put back: {source}",
                    output.display()
                ),
            },
        }
    }

    /// What to do about it.
    pub fn help(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Running { .. }, Lang::Id) => {
                "Tunggu sampai build itu selesai, lalu jalankan lagi.".into()
            }
            (Self::Running { .. }, Lang::En) => {
                "Wait until it has ended, then run this one again.".into()
            }
            (Self::Refusal { why, .. }, _) => why.help(lang).into(),
            (Self::Foreign { .. }, Lang::Id) => {
                "Pindahkan berkas itu, atau pilih folder kosong dengan `--output`. \
                Berkas yang mau diterbitkan apa adanya disimpan di `static/`."
                    .into()
            }
            (Self::Foreign { .. }, Lang::En) => {
                "Move them away, or choose an empty folder with `--output`. \
                Files to be published as they are belong in `static/`."
                    .into()
            }
            (Self::Reserved { .. }, Lang::Id) => "Ganti namanya.".into(),
            (Self::Reserved { .. }, Lang::En) => "Rename it.".into(),
            (Self::Collision { .. }, Lang::Id) => "Ganti nama salah satunya.".into(),
            (Self::Collision { .. }, Lang::En) => "Rename one of them.".into(),
            (Self::Unfinished { .. }, Lang::Id) => "Situs yang lama tetap utuh.".into(),
            (Self::Unfinished { .. }, Lang::En) => "The old site is whole.".into(),
            (
                Self::Io {
                    doing,
                    path,
                    source,
                },
                _,
            ) => refused_help(*doing, path, source, lang),
            (Self::Lost { output, old, .. }, Lang::Id) => {
                format!(
                    "Situs yang lama utuh di {}; pindahkan ke {}.",
                    old.display(),
                    output.display()
                )
            }
            (Self::Lost { output, old, .. }, Lang::En) => {
                format!(
                    "The old site lies whole in {}; move it to {}.",
                    old.display(),
                    output.display()
                )
            }
        }
    }
}

impl Refusal {
    fn message(self, output: &Path, lang: Lang) -> String {
        let why = match (self, lang) {
            (Self::NotAFolder, Lang::Id) => "bukan folder",
            (Self::NotAFolder, Lang::En) => "is not a folder",
            (Self::Symlink, Lang::Id) => "adalah tautan simbolis, bukan folder",
            (Self::Symlink, Lang::En) => "is a symbolic link, not a folder",
            (Self::HoldsTheSite, Lang::Id) => "memuat folder situs itu sendiri",
            (Self::HoldsTheSite, Lang::En) => "holds the site folder itself",
            (Self::Root, Lang::Id) => "tidak dapat menjadi folder keluaran",
            (Self::Root, Lang::En) => "cannot be an output folder",
            (Self::MountPoint, Lang::Id) => {
                "adalah titik kait (mount), sehingga tidak dapat diganti sekaligus"
            }
            (Self::MountPoint, Lang::En) => "is a mount point and cannot be replaced in one step",
            (Self::Newer, Lang::Id) => "ditulis oleh kulkul yang lebih baru",
            (Self::Newer, Lang::En) => "was written by a newer kulkul",
        };
        format!("{} {why}", output.display())
    }

    fn help(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::MountPoint, Lang::Id) => {
                "Pilih folder di dalamnya, misalnya `--output public/situs`."
            }
            (Self::MountPoint, Lang::En) => {
                "Choose a folder inside it, for instance `--output public/site`."
            }
            (Self::Newer, Lang::Id) => "Perbarui kulkul, atau pilih folder lain dengan `--output`.",
            (Self::Newer, Lang::En) => "Update kulkul, or choose another folder with `--output`.",
            (_, Lang::Id) => "Pilih folder lain dengan `--output`, misalnya `--output public`.",
            (_, Lang::En) => {
                "Choose another folder with `--output`, for instance `--output public`."
            }
        }
    }
}

fn foreign(output: &Path, files: &[String], more: bool, lang: Lang) -> String {
    let (what, dots) = (files.join(", "), if more { ", …" } else { "" });
    match lang {
        Lang::Id => format!(
            "{} berisi berkas yang bukan buatan kulkul: {what}{dots}",
            output.display()
        ),
        Lang::En => format!(
            "{} holds files that kulkul did not make: {what}{dots}",
            output.display()
        ),
    }
}

fn refused(doing: Operation, path: &Path, source: &io::Error, lang: Lang) -> String {
    let what = match (doing, lang) {
        (Operation::Read, Lang::Id) => "membaca",
        (Operation::Read, Lang::En) => "reading",
        (Operation::Write, Lang::Id) => "menulis",
        (Operation::Write, Lang::En) => "writing",
        (Operation::Lock, Lang::Id) => "mengunci",
        (Operation::Lock, Lang::En) => "locking",
        (Operation::Remove, Lang::Id) => "menghapus",
        (Operation::Remove, Lang::En) => "removing",
        (Operation::Swap, Lang::Id) => "mengganti",
        (Operation::Swap, Lang::En) => "replacing",
    };
    let path = path.display();
    match (source.kind(), lang) {
        (ErrorKind::StorageFull, Lang::Id) => format!("disk penuh saat {what} {path}"),
        (ErrorKind::StorageFull, Lang::En) => format!("the disk is full: {what} {path}"),
        (ErrorKind::QuotaExceeded, Lang::Id) => format!("kuota disk habis saat {what} {path}"),
        (ErrorKind::QuotaExceeded, Lang::En) => format!("the disk quota is used up: {what} {path}"),
        (ErrorKind::PermissionDenied, Lang::Id) => format!("tidak ada izin untuk {what} {path}"),
        (ErrorKind::PermissionDenied, Lang::En) => format!("no permission: {what} {path}"),
        (ErrorKind::ReadOnlyFilesystem, Lang::Id) => {
            format!("disk hanya dapat dibaca: gagal {what} {path}")
        }
        (ErrorKind::ReadOnlyFilesystem, Lang::En) => {
            format!("the disk is read-only: {what} {path}")
        }
        (_, Lang::Id) => format!("gagal {what} {path}: {source}"),
        (_, Lang::En) => format!("{what} {path} failed: {source}"),
    }
}

fn refused_help(doing: Operation, path: &Path, source: &io::Error, lang: Lang) -> String {
    let folder = path.parent().unwrap_or(path).display();
    match (source.kind(), doing, lang) {
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _, Lang::Id) => {
            "Kosongkan ruang untuk satu situs lagi, lalu jalankan lagi. Situs yang lama tetap utuh."
                .into()
        }
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, _, Lang::En) => {
            "Make room for one more site, then run this again. The old site is whole.".into()
        }
        (ErrorKind::PermissionDenied, Operation::Write | Operation::Lock, Lang::Id) => format!(
            "kulkul menulis di sebelah folder keluaran, lalu menukarnya: beri izin tulis pada {folder}, atau pilih folder lain dengan `--output`."
        ),
        (ErrorKind::PermissionDenied, Operation::Write | Operation::Lock, Lang::En) => format!(
            "kulkul writes beside the output folder and then exchanges the two: allow writing to {folder}, or choose another folder with `--output`."
        ),
        (_, _, Lang::Id) => "Situs yang lama tetap utuh.".into(),
        (_, _, Lang::En) => "The old site is whole.".into(),
    }
}
