//! What a refusal says, and what it advises.

use super::both;
use crate::i18n::Bilingual;

pub(in crate::cli) const OUTPUT: Bilingual = both(
    "hasil tidak dapat ditulis: {reason}",
    "cannot write the result: {reason}",
);
pub(in crate::cli) const FILE: Bilingual = Bilingual::same("{path}: {reason}");
pub(in crate::cli) const UNANSWERED: Bilingual = both(
    "dibatalkan; tidak ada yang ditulis",
    "cancelled; nothing was written",
);
pub(in crate::cli) const UNKNOWN_COMMAND: Bilingual = both(
    "tidak ada perintah `{name}`",
    "there is no command `{name}`",
);
pub(in crate::cli) const UNKNOWN_COMMAND_HELP: Bilingual = both(
    "Semua perintah: kulkul --help",
    "All commands: kulkul --help",
);
pub(in crate::cli) const UNKNOWN_CODE: Bilingual =
    both("kode `{code}` tidak dikenal", "there is no code `{code}`");
pub(in crate::cli) const UNKNOWN_CODE_HELP: Bilingual = both(
    "Kode ditulis seperti KK101. Semua kode: kulkul explain",
    "A code is written like KK101. All codes: kulkul explain",
);
pub(in crate::cli) const NO_SITE: Bilingual = both(
    "tidak ada kulkul.yaml di {folder}",
    "no kulkul.yaml in {folder}",
);
pub(in crate::cli) const NO_SITE_HELP: Bilingual = both(
    "Sebut folder situsnya, atau buat situs baru: kulkul init situs",
    "Name the site's folder, or make a new site: kulkul init site",
);
pub(in crate::cli) const NO_LIST: Bilingual = both(
    "tidak ada wilayah.csv di {folder}",
    "no wilayah.csv in {folder}",
);
pub(in crate::cli) const NO_LIST_HELP: Bilingual = both(
    "Salin daftar wilayah ke folder itu; kulkul init membuat yang baru di folder lain.",
    "Copy the list of places into it; kulkul init makes a new one in another folder.",
);
pub(in crate::cli) const NOT_EMPTY: Bilingual =
    both("{folder} tidak kosong", "{folder} is not empty");
pub(in crate::cli) const NOT_EMPTY_HELP: Bilingual = both(
    "Pilih folder lain, atau nama yang belum ada: kulkul init situs-baru",
    "Choose another folder, or a name that is not there yet: kulkul init new-site",
);
pub(in crate::cli) const EXISTS: Bilingual = both(
    "{path} sudah ada dan tidak ditimpa",
    "{path} is there already and is not overwritten",
);
pub(in crate::cli) const EXISTS_HELP: Bilingual = both(
    "Ubah berkas itu, atau hapus dulu jika memang hendak diganti.",
    "Edit that file, or delete it first if it is to be replaced.",
);
pub(in crate::cli) const BAD_LIST: Bilingual = both(
    "daftar wilayah {path} tidak dapat dibaca: {fault}",
    "cannot read the list of places {path}: {fault}",
);
pub(in crate::cli) const BAD_LIST_HELP: Bilingual = both(
    "Daftar wilayah memuat kolom kode,tingkat,nama,induk.",
    "The list of places has the columns kode,tingkat,nama,induk.",
);
pub(in crate::cli) const UNKNOWN_REGION: Bilingual = both(
    "tidak ada kabupaten atau kota `{code}` di daftar wilayah",
    "no kabupaten or kota `{code}` in the list of places",
);
pub(in crate::cli) const UNKNOWN_REGION_HELP: Bilingual =
    both("Mungkin maksudnya: {near}.", "Did you mean: {near}?");
pub(in crate::cli) const WHICH_REGION: Bilingual = both(
    "daftar wilayah memuat lebih dari satu kabupaten atau kota",
    "the list of places has more than one kabupaten or kota",
);
pub(in crate::cli) const WHICH_REGION_HELP: Bilingual = both(
    "Pilih satu dengan --kode. Yang ada: {known}.",
    "Choose one with --kode. There are: {known}.",
);
pub(in crate::cli) const BAD_ADDRESS: Bilingual = both(
    "`{address}` bukan alamat situs",
    "`{address}` is no address of a site",
);
pub(in crate::cli) const BAD_ADDRESS_HELP: Bilingual = both(
    "Tulis alamat lengkap, misalnya https://kim.example.id/.",
    "Write the whole address, for instance https://kim.example.id/.",
);
pub(in crate::cli) const MISSING: Bilingual =
    both("yang belum disebut: {flags}", "not given: {flags}");
pub(in crate::cli) const MISSING_HELP: Bilingual = both(
    "Sebut dengan tanda itu, atau jalankan kulkul new di terminal supaya ditanyakan.",
    "Give these flags, or run kulkul new on a terminal to be asked.",
);
pub(in crate::cli) const UNKNOWN: Bilingual = both(
    "`{value}` tidak dikenal untuk {flag}",
    "`{value}` is not known for {flag}",
);
pub(in crate::cli) const DID_YOU_MEAN: Bilingual =
    both("Mungkin maksudnya `{near}`?", "Did you mean `{near}`?");
pub(in crate::cli) const THERE_ARE: Bilingual = both("Yang ada: {known}.", "There are: {known}.");
pub(in crate::cli) const AMBIGUOUS: Bilingual = both(
    "ada beberapa wilayah bernama `{name}`",
    "several places are called `{name}`",
);
pub(in crate::cli) const AMBIGUOUS_HELP: Bilingual =
    both("Tulis salah satu: {known}.", "Write one of: {known}.");
pub(in crate::cli) const NO_SUCH_TIME: Bilingual = both(
    "waktu itu di luar jangkauan kalender",
    "that time is beyond the calendar",
);
pub(in crate::cli) const BACK_TO_FRONT: Bilingual = both(
    "--since ({since}) sesudah --until ({until})",
    "--since ({since}) is after --until ({until})",
);
pub(in crate::cli) const BACK_TO_FRONT_HELP: Bilingual = both(
    "Tukar keduanya: --since hari pertama, --until hari terakhir.",
    "Exchange them: --since is the first day, --until the last.",
);
pub(in crate::cli) const EMPTY_TITLE: Bilingual = both(
    "judul harus memuat huruf atau angka",
    "a title needs a letter or a digit",
);
pub(in crate::cli) const LISTEN: Bilingual = both(
    "{address} tidak dapat dipakai: {reason}",
    "cannot listen at {address}: {reason}",
);
pub(in crate::cli) const LISTEN_HELP: Bilingual = both(
    "Sebut porta atau alamat lain dengan --port atau --bind.",
    "Name another port or address with --port or --bind.",
);
pub(in crate::cli) const NO_NETWORK: Bilingual = both(
    "komputer ini tidak tersambung ke jaringan",
    "this computer is on no network",
);
pub(in crate::cli) const NO_NETWORK_HELP: Bilingual = both(
    "Sambungkan ke Wi-Fi, atau jalankan tanpa --lan.",
    "Connect to a network, or run it without --lan.",
);
pub(in crate::cli) const NO_GIT: Bilingual =
    both("program `git` tidak ditemukan", "there is no program `git`");
pub(in crate::cli) const NO_GIT_HELP: Bilingual = both(
    "Pasang git, atau jalankan tanpa --since.",
    "Install git, or run it without --since.",
);
pub(in crate::cli) const GIT: Bilingual = both(
    "git tidak dapat menunjukkan revisi `{revision}`: {said}",
    "git cannot show the revision `{revision}`: {said}",
);
pub(in crate::cli) const GIT_HELP: Bilingual = both(
    "Sebut komit, cabang, atau tag yang ada di repositori situs, misalnya --since origin/main.",
    "Name a commit, branch or tag of the site's repository, for instance --since origin/main.",
);
pub(in crate::cli) const UNKNOWN_TEMPLATE: Bilingual = both(
    "tema tidak memiliki templat `{name}`",
    "the theme has no template `{name}`",
);

pub(in crate::cli) const ADVICE: Bilingual = both("saran", "help");
pub(in crate::cli) const UNKNOWN_FLAG: Bilingual =
    both("`{argument}` tidak dikenal", "`{argument}` is not known");
pub(in crate::cli) const UNEXPECTED_ARGUMENT: Bilingual = both(
    "`{argument}` tidak diharapkan di sini",
    "`{argument}` is not expected here",
);
pub(in crate::cli) const NEEDS_A_VALUE: Bilingual = both(
    "`{argument}` memerlukan nilai",
    "`{argument}` needs a value",
);
pub(in crate::cli) const UNUSABLE_VALUE: Bilingual = both(
    "nilai `{value}` tidak dapat dipakai untuk `{argument}`",
    "the value `{value}` cannot be used for `{argument}`",
);
pub(in crate::cli) const MISSING_ARGUMENT: Bilingual =
    both("belum disebut: {argument}", "not given: {argument}");
pub(in crate::cli) const MISSING_COMMAND: Bilingual =
    both("perintahnya belum disebut", "no command was given");
pub(in crate::cli) const GIVEN_TWICE: Bilingual = both(
    "`{argument}` disebut lebih dari sekali",
    "`{argument}` was given more than once",
);
pub(in crate::cli) const TAKES_NO_VALUE: Bilingual = both(
    "`{argument}` tidak menerima nilai `{value}`",
    "`{argument}` takes no value `{value}`",
);
pub(in crate::cli) const NOT_UTF8: Bilingual = both(
    "ada argumen yang bukan teks UTF-8",
    "an argument is no UTF-8 text",
);
pub(in crate::cli) const NOT_UNDERSTOOD: Bilingual = both(
    "perintah ini tidak dapat dipahami",
    "this command line cannot be understood",
);
pub(in crate::cli) const CHOOSE_ONE: Bilingual =
    both("Pilih salah satu: {values}.", "Choose one of: {values}.");
pub(in crate::cli) const ALL_COMMANDS: Bilingual = both(
    "Semua perintah dan pilihan: kulkul --help",
    "All commands and options: kulkul --help",
);

/// Nothing to add.
pub(in crate::cli) const SILENCE: Bilingual = Bilingual::same("");

pub(in crate::cli) const THIS_FOLDER: Bilingual = both("folder ini", "this folder");
pub(in crate::cli) const FOLDER: Bilingual = both("folder {path}", "the folder {path}");

/// What is wrong with a list of places.
pub(in crate::cli) mod list {
    use super::{Bilingual, both};

    pub(in crate::cli) const NOT_TEXT: Bilingual =
        both("isinya bukan teks UTF-8", "it is no UTF-8 text");
    pub(in crate::cli) const NO_COLUMN: Bilingual =
        both("tidak ada kolom `{name}`", "there is no column `{name}`");
    pub(in crate::cli) const LINE: Bilingual = both(
        "ada yang salah di baris {line}",
        "something is wrong in line {line}",
    );
    pub(in crate::cli) const NO_REGION: Bilingual = both(
        "tidak ada kabupaten atau kota di dalamnya",
        "no kabupaten or kota in it",
    );
}

/// The usual errors of the system.
pub(in crate::cli) mod system {
    use super::{Bilingual, both};

    pub(in crate::cli) const NOT_FOUND: Bilingual = both("tidak ditemukan", "not found");
    pub(in crate::cli) const PERMISSION_DENIED: Bilingual =
        both("tidak diizinkan", "permission denied");
    pub(in crate::cli) const STORAGE_FULL: Bilingual = both("disk penuh", "the disk is full");
    pub(in crate::cli) const READ_ONLY: Bilingual =
        both("disk hanya dapat dibaca", "the disk is read-only");
    pub(in crate::cli) const ALREADY_EXISTS: Bilingual = both("sudah ada", "is there already");
    pub(in crate::cli) const NOT_A_FOLDER: Bilingual = both("bukan folder", "is not a folder");
    pub(in crate::cli) const ADDRESS_IN_USE: Bilingual = both("sedang dipakai", "in use");
    pub(in crate::cli) const ADDRESS_NOT_HERE: Bilingual = both(
        "bukan alamat komputer ini",
        "not an address of this computer",
    );
    pub(in crate::cli) const IS_A_FOLDER: Bilingual = both("adalah folder", "is a folder");
}
