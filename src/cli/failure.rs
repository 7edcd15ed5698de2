//! Why a command could not do what was asked, when it is not the site's content that is wrong.
//!
//! Owns: the refusals of `cli` with their words in both languages and their exit codes. Remarks about a site are
//! `diag::Diagnostic`s instead.

use super::init::ListFault;
use super::shown;
use crate::diag::Lang;
use crate::emit::EmitError;
use crate::pipeline;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

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
            // A name of something that is not there, or is no folder, is a slip of the pen and no failing machine.
            Self::File(_, error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                2
            }
            // So is an output folder that is not kulkul's to replace.
            Self::Build(pipeline::BuildError::Emit(
                EmitError::Refusal { .. } | EmitError::Foreign { .. },
            )) => 2,
            Self::Build(_)
            | Self::Output(_)
            | Self::File(..)
            | Self::Listen(..)
            | Self::NoNetwork
            | Self::NoGit => 3,
            Self::BadSite => 1,
            _ => 2,
        }
    }

    /// What is wrong; empty if it has been said.
    pub(super) fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Id => self.message_id(),
            Lang::En => self.message_en(),
        }
    }

    fn message_id(&self) -> String {
        match self {
            Self::Build(failure) => failure.message(Lang::Id),
            Self::Output(error) => {
                format!("hasil tidak dapat ditulis: {}", reason(error, Lang::Id))
            }
            Self::File(path, error) => format!("{}: {}", shown(path), reason(error, Lang::Id)),
            Self::Unanswered => "dibatalkan; tidak ada yang ditulis".into(),
            Self::UnknownCommand(name) => format!("tidak ada perintah `{name}`"),
            Self::UnknownCode(code) => format!("kode `{code}` tidak dikenal"),
            Self::NoSite(path) => format!("tidak ada kulkul.yaml di {}", folder(path, Lang::Id)),
            Self::NoList(path) => format!("tidak ada wilayah.csv di {}", folder(path, Lang::Id)),
            Self::BadSite => String::new(),
            Self::NotEmpty(path) => format!("{} tidak kosong", folder(path, Lang::Id)),
            Self::Exists(path) => format!("{} sudah ada dan tidak ditimpa", shown(path)),
            Self::BadList(path, what) => {
                format!(
                    "daftar wilayah {} tidak dapat dibaca: {}",
                    shown(path),
                    what.words(Lang::Id)
                )
            }
            Self::UnknownRegion(code, _) => {
                format!("tidak ada kabupaten atau kota `{code}` di daftar wilayah")
            }
            Self::WhichRegion(_) => {
                "daftar wilayah memuat lebih dari satu kabupaten atau kota".into()
            }
            Self::BadAddress(address) => format!("`{address}` bukan alamat situs"),
            Self::Missing(flags) => format!("yang belum disebut: {}", flags.join(", ")),
            Self::Unknown { flag, value, .. } => format!("`{value}` tidak dikenal untuk {flag}"),
            Self::Ambiguous(name, _) => format!("ada beberapa wilayah bernama `{name}`"),
            Self::NoSuchTime => "waktu itu di luar jangkauan kalender".into(),
            Self::BackToFront(since, until) => {
                format!("--since ({since}) sesudah --until ({until})")
            }
            Self::EmptyTitle => "judul harus memuat huruf atau angka".into(),
            Self::Listen(address, error) => {
                format!("{address} tidak dapat dipakai: {}", reason(error, Lang::Id))
            }
            Self::NoGit => "program `git` tidak ditemukan".into(),
            Self::Git(revision, said) => {
                format!("git tidak dapat menunjukkan revisi `{revision}`: {said}")
            }
            Self::NoNetwork => "komputer ini tidak tersambung ke jaringan".into(),
            Self::UnknownTemplate(name, ..) => format!("tema tidak memiliki templat `{name}`"),
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::Build(failure) => failure.message(Lang::En),
            Self::Output(error) => format!("cannot write the result: {}", reason(error, Lang::En)),
            Self::File(path, error) => format!("{}: {}", shown(path), reason(error, Lang::En)),
            Self::Unanswered => "cancelled; nothing was written".into(),
            Self::UnknownCommand(name) => format!("there is no command `{name}`"),
            Self::UnknownCode(code) => format!("there is no code `{code}`"),
            Self::NoSite(path) => format!("no kulkul.yaml in {}", folder(path, Lang::En)),
            Self::NoList(path) => format!("no wilayah.csv in {}", folder(path, Lang::En)),
            Self::BadSite => String::new(),
            Self::NotEmpty(path) => format!("{} is not empty", folder(path, Lang::En)),
            Self::Exists(path) => {
                format!("{} is there already and is not overwritten", shown(path))
            }
            Self::BadList(path, what) => {
                format!(
                    "cannot read the list of places {}: {}",
                    shown(path),
                    what.words(Lang::En)
                )
            }
            Self::UnknownRegion(code, _) => {
                format!("no kabupaten or kota `{code}` in the list of places")
            }
            Self::WhichRegion(_) => "the list of places has more than one kabupaten or kota".into(),
            Self::BadAddress(address) => format!("`{address}` is no address of a site"),
            Self::Missing(flags) => format!("not given: {}", flags.join(", ")),
            Self::Unknown { flag, value, .. } => format!("`{value}` is not known for {flag}"),
            Self::Ambiguous(name, _) => format!("several places are called `{name}`"),
            Self::NoSuchTime => "that time is beyond the calendar".into(),
            Self::BackToFront(since, until) => {
                format!("--since ({since}) is after --until ({until})")
            }
            Self::EmptyTitle => "a title needs a letter or a digit".into(),
            Self::Listen(address, error) => {
                format!("cannot listen at {address}: {}", reason(error, Lang::En))
            }
            Self::NoGit => "there is no program `git`".into(),
            Self::Git(revision, said) => {
                format!("git cannot show the revision `{revision}`: {said}")
            }
            Self::NoNetwork => "this computer is on no network".into(),
            Self::UnknownTemplate(name, ..) => format!("the theme has no template `{name}`"),
        }
    }

    /// What to do; empty if there is nothing to add.
    pub(super) fn help(&self, lang: Lang) -> String {
        match lang {
            Lang::Id => self.help_id(),
            Lang::En => self.help_en(),
        }
    }

    fn help_id(&self) -> String {
        match self {
            Self::Build(failure) => failure.help(Lang::Id),
            Self::UnknownCommand(_) => "Semua perintah: kulkul --help".into(),
            Self::BackToFront(..) => "Tukar keduanya: --since hari pertama, --until hari terakhir.".into(),
            Self::UnknownCode(_) => "Kode ditulis seperti KK101. Semua kode: kulkul explain".into(),
            Self::NoSite(_) => "Sebut folder situsnya, atau buat situs baru: kulkul init situs".into(),
            Self::NoList(_) => {
                "Salin daftar wilayah ke folder itu; kulkul init membuat yang baru di folder lain.".into()
            }
            Self::NotEmpty(_) => "Pilih folder lain, atau nama yang belum ada: kulkul init situs-baru".into(),
            Self::Exists(_) => "Ubah berkas itu, atau hapus dulu jika memang hendak diganti.".into(),
            Self::BadList(..) => "Daftar wilayah memuat kolom kode,tingkat,nama,induk.".into(),
            Self::UnknownRegion(_, near) => format!("Mungkin maksudnya: {}.", near.join("; ")),
            Self::WhichRegion(known) => format!("Pilih satu dengan --kode. Yang ada: {}.", known.join("; ")),
            Self::BadAddress(_) => "Tulis alamat lengkap, misalnya https://kim.example.id/.".into(),
            Self::Missing(_) => {
                "Sebut dengan tanda itu, atau jalankan kulkul new di terminal supaya ditanyakan.".into()
            }
            Self::Listen(..) => "Sebut porta atau alamat lain dengan --port atau --bind.".into(),
            Self::NoGit => "Pasang git, atau jalankan tanpa --since.".into(),
            Self::Git(..) => {
                "Sebut komit, cabang, atau tag yang ada di repositori situs, misalnya --since origin/main.".into()
            }
            Self::NoNetwork => "Sambungkan ke Wi-Fi, atau jalankan tanpa --lan.".into(),
            Self::Unknown { near: Some(near), .. } | Self::UnknownTemplate(_, Some(near), _) => {
                format!("Mungkin maksudnya `{near}`?")
            }
            Self::Unknown { known, .. } | Self::UnknownTemplate(_, None, known) if !known.is_empty() => {
                format!("Yang ada: {}.", known.join(", "))
            }
            Self::Ambiguous(_, known) => format!("Tulis salah satu: {}.", known.join("; ")),
            _ => String::new(),
        }
    }

    fn help_en(&self) -> String {
        match self {
            Self::Build(failure) => failure.help(Lang::En),
            Self::UnknownCommand(_) => "All commands: kulkul --help".into(),
            Self::BackToFront(..) => "Exchange them: --since is the first day, --until the last.".into(),
            Self::UnknownCode(_) => "A code is written like KK101. All codes: kulkul explain".into(),
            Self::NoSite(_) => "Name the site's folder, or make a new site: kulkul init site".into(),
            Self::NoList(_) => "Copy the list of places into it; kulkul init makes a new one in another folder.".into(),
            Self::NotEmpty(_) => "Choose another folder, or a name that is not there yet: kulkul init new-site".into(),
            Self::Exists(_) => "Edit that file, or delete it first if it is to be replaced.".into(),
            Self::BadList(..) => "The list of places has the columns kode,tingkat,nama,induk.".into(),
            Self::UnknownRegion(_, near) => format!("Did you mean: {}?", near.join("; ")),
            Self::WhichRegion(known) => format!("Choose one with --kode. There are: {}.", known.join("; ")),
            Self::BadAddress(_) => "Write the whole address, for instance https://kim.example.id/.".into(),
            Self::Missing(_) => "Give these flags, or run kulkul new on a terminal to be asked.".into(),
            Self::Listen(..) => "Name another port or address with --port or --bind.".into(),
            Self::NoGit => "Install git, or run it without --since.".into(),
            Self::Git(..) => {
                "Name a commit, branch or tag of the site's repository, for instance --since origin/main.".into()
            }
            Self::NoNetwork => "Connect to a network, or run it without --lan.".into(),
            Self::Unknown { near: Some(near), .. } | Self::UnknownTemplate(_, Some(near), _) => {
                format!("Did you mean `{near}`?")
            }
            Self::Unknown { known, .. } | Self::UnknownTemplate(_, None, known) if !known.is_empty() => {
                format!("There are: {}.", known.join(", "))
            }
            Self::Ambiguous(_, known) => format!("Write one of: {}.", known.join("; ")),
            _ => String::new(),
        }
    }
}

impl From<pipeline::BuildError> for CliError {
    fn from(failure: pipeline::BuildError) -> Self {
        Self::Build(failure)
    }
}

fn folder(path: &std::path::Path, lang: Lang) -> String {
    match (path.as_os_str() == ".", lang) {
        (true, Lang::Id) => "folder ini".into(),
        (true, Lang::En) => "this folder".into(),
        (false, Lang::Id) => format!("folder {}", shown(path)),
        (false, Lang::En) => format!("the folder {}", shown(path)),
    }
}

/// What the system says, in the language where it is one of the usual things.
fn reason(error: &io::Error, lang: Lang) -> String {
    use io::ErrorKind::{
        AddrInUse, AddrNotAvailable, AlreadyExists, IsADirectory, NotADirectory, NotFound,
        PermissionDenied, ReadOnlyFilesystem, StorageFull,
    };
    let (id, en) = match error.kind() {
        NotFound => ("tidak ditemukan", "not found"),
        PermissionDenied => ("tidak diizinkan", "permission denied"),
        StorageFull => ("disk penuh", "the disk is full"),
        ReadOnlyFilesystem => ("disk hanya dapat dibaca", "the disk is read-only"),
        AlreadyExists => ("sudah ada", "is there already"),
        NotADirectory => ("bukan folder", "is not a folder"),
        AddrInUse => ("sedang dipakai", "in use"),
        AddrNotAvailable => (
            "bukan alamat komputer ini",
            "not an address of this computer",
        ),
        IsADirectory => ("adalah folder", "is a folder"),
        _ => return error.to_string(),
    };
    match lang {
        Lang::Id => id.into(),
        Lang::En => en.into(),
    }
}
