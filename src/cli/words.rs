//! What `--help` says, in both languages, by the name of a command or the id of an argument.
//!
//! An argument that several commands share is described once. A test sees to it that nothing is missing and nothing idle.

mod commands;
pub(super) mod refusals;

pub(super) use commands::COMMANDS;

use crate::i18n::Bilingual;
use std::path::Path;

/// A path as people read it: without a leading `./`.
pub(super) fn shown(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).display().to_string()
}

const fn both(id: &'static str, en: &'static str) -> Bilingual {
    Bilingual::new(id, en)
}

/// An argument: its id, what stands for its value, what it does.
pub(super) struct ArgumentWords {
    pub(super) id: &'static str,
    pub(super) value: Bilingual,
    pub(super) help: Bilingual,
}

pub(super) const ARGUMENTS: &[ArgumentWords] = &[
    argument(
        "site",
        both("SITUS", "SITE"),
        both(
            "Folder yang memuat kulkul.yaml; jika tidak disebut, folder ini",
            "The folder with kulkul.yaml; by default this one",
        ),
    ),
    argument(
        "output",
        both("FOLDER", "DIR"),
        both(
            "Folder hasil; jika tidak disebut, public/ di dalam situs",
            "Folder of the result; by default public/ in the site",
        ),
    ),
    argument(
        "base_url",
        both("ALAMAT", "URL"),
        both(
            "Alamat situs setelah terbit, seperti https://kim.example.id/, menggantikan `alamat` di kulkul.yaml",
            "Where the site is published, such as https://kim.example.id/, instead of `base_url` in kulkul.yaml",
        ),
    ),
    argument(
        "now",
        both("WAKTU", "TIME"),
        both(
            "Waktu yang dianggap sekarang: 2026-12-01, \"2026-12-01 09.05\" (zona situs) atau RFC 3339",
            "The time to take as now: 2026-12-01, \"2026-12-01 09.05\" (the site's zone) or RFC 3339",
        ),
    ),
    argument(
        "since",
        both("REVISI", "REV"),
        both(
            "Laporkan juga artikel terbit yang isinya berubah sejak revisi git ini tanpa `diperbarui` atau `koreksi`, atau yang hilang tanpa `dicabut`",
            "Report published articles, too, whose text has changed since this git revision without `updated` or `corrections`, or that are gone without `withdrawn`",
        ),
    ),
    argument(
        "strict",
        NONE,
        both(
            "Perlakukan peringatan sebagai galat",
            "Treat warnings as errors",
        ),
    ),
    argument(
        "jobs",
        both("JUMLAH", "N"),
        both(
            "Banyaknya pekerjaan serentak; jika tidak disebut, sebanyak inti prosesor",
            "Tasks at once; by default as many as the machine has cores",
        ),
    ),
    argument(
        "port",
        both("PORTA", "PORT"),
        both(
            "Porta pertama yang dicoba; jika terpakai, yang berikutnya",
            "First port to try; if in use, the next one",
        ),
    ),
    argument("open", NONE, both("Buka peramban", "Open the browser")),
    argument(
        "lan",
        NONE,
        both(
            "Tampilkan juga di jaringan setempat, dengan kode QR untuk telepon",
            "Show it on the local network too, with a QR code for phones",
        ),
    ),
    argument(
        "bind",
        both("ALAMAT", "ADDRESS"),
        both(
            "Alamat IP yang didengarkan; jika tidak disebut, hanya komputer ini (127.0.0.1)",
            "IP address to listen on; by default this computer alone (127.0.0.1)",
        ),
    ),
    argument(
        "as_published",
        NONE,
        both(
            "Hanya yang dilihat pembaca: tanpa draf dan artikel terjadwal",
            "Only what readers see: no drafts, nothing scheduled",
        ),
    ),
    argument(
        "poll",
        NONE,
        both(
            "Periksa perubahan secara berkala, untuk disk jaringan dan wadah (container)",
            "Look for changes now and then, for network disks and containers",
        ),
    ),
    argument(
        "timings",
        NONE,
        both("Tampilkan lama tiap tahap", "Show how long each stage took"),
    ),
    argument(
        "format",
        both("BENTUK", "FORMAT"),
        both(
            "Bentuk laporan galat dan peringatan",
            "Form of the report of errors and warnings",
        ),
    ),
    argument(
        "all",
        NONE,
        both(
            "Tampilkan setiap galat dan peringatan, bukan lima dari tiap jenis",
            "Show every error and warning, not five of a kind",
        ),
    ),
    argument(
        "first_day",
        both("TANGGAL", "DATE"),
        both(
            "Hari pertama: 2026-11-20, 2026-11 atau 2026; jika tidak disebut, sejak artikel pertama",
            "First day: 2026-11-20, 2026-11 or 2026; by default that of the first article",
        ),
    ),
    argument(
        "last_day",
        both("TANGGAL", "DATE"),
        both(
            "Hari terakhir: 2026-11-20, 2026-11 atau 2026; jika tidak disebut, hari ini",
            "Last day: 2026-11-20, 2026-11 or 2026; by default today",
        ),
    ),
    argument(
        "gap",
        both("HARI", "DAYS"),
        both(
            "Sebut KIM dan kelurahan yang sekian hari tanpa kabar",
            "Name KIM and kelurahan without a story for so many days",
        ),
    ),
    argument(
        "form",
        both("BENTUK", "FORMAT"),
        both("Bentuk laporan", "Form of the report"),
    ),
    argument(
        "file",
        both("BERKAS", "FILE"),
        both(
            "Tulis laporan ke berkas ini; jika tidak disebut, cetak",
            "Write the report to this file; by default print it",
        ),
    ),
    argument(
        "next_due",
        both("BERKAS", "FILE"),
        both(
            "Tulis ke berkas ini kapan situs perlu dibangun lagi (RFC 3339); kosong jika tidak perlu",
            "Write to this file when the site has to be built again (RFC 3339); empty if it need not",
        ),
    ),
    argument(
        "lang",
        both("BAHASA", "LANGUAGE"),
        both(
            "Bahasa kulkul; jika tidak disebut, menurut setelan komputer",
            "Language of kulkul; by default the computer's",
        ),
    ),
    argument(
        "dir",
        both("FOLDER", "DIR"),
        both(
            "Folder untuk situs baru, kosong atau belum ada; jika tidak disebut, folder ini",
            "Folder of the new site, empty or not there yet; by default this one",
        ),
    ),
    argument(
        "wilayah",
        both("BERKAS", "FILE"),
        both(
            "Daftar wilayah (CSV); jika tidak disebut, daftar bawaan: Kota Mataram dan Kabupaten Gianyar",
            "List of places (CSV); by default the built-in one: Kota Mataram and Kabupaten Gianyar",
        ),
    ),
    argument(
        "kode",
        both("KODE", "CODE"),
        both(
            "Kode kabupaten atau kota menurut Kemendagri, misalnya 52.71",
            "Kemendagri code of the kabupaten or kota, for instance 52.71",
        ),
    ),
    argument(
        "nama",
        both("NAMA", "NAME"),
        both(
            "Nama situs, misalnya \"KIM Kota Mataram\"",
            "Name of the site, for instance \"KIM Kota Mataram\"",
        ),
    ),
    argument(
        "alamat",
        both("ALAMAT", "URL"),
        both(
            "Alamat situs setelah terbit, misalnya https://kim.example.id/",
            "Where the site is published, for instance https://kim.example.id/",
        ),
    ),
    argument(
        "judul",
        both("JUDUL", "TITLE"),
        both("Judul artikel", "Title of the article"),
    ),
    argument(
        "tempat",
        both("WILAYAH", "PLACE"),
        both(
            "Kelurahan, desa, atau kecamatan: nama, \"nama, kecamatan\", atau kode; `kota` untuk seluruh daerah",
            "Kelurahan, desa or kecamatan: name, \"name, kecamatan\" or code; `kota` for the whole region",
        ),
    ),
    argument(
        "kategori",
        both("KATEGORI", "CATEGORY"),
        both(
            "Salah satu kategori di kulkul.yaml",
            "One of the categories in kulkul.yaml",
        ),
    ),
    argument(
        "penulis",
        both("PENULIS", "AUTHOR"),
        both(
            "Nama berkas di penulis/ tanpa .md, atau nama orangnya",
            "Name of a file in penulis/ without .md, or the person's name",
        ),
    ),
    argument(
        "jenis",
        both("JENIS", "KIND"),
        both("Jenis tulisan", "Kind of text"),
    ),
    argument(
        "tanggal",
        both("TANGGAL", "DATE"),
        both(
            "Tanggal artikel; jika tidak disebut, sekarang",
            "Date of the article; by default now",
        ),
    ),
    argument(
        "foto",
        NONE,
        both(
            "Buat folder tersendiri, supaya foto dapat ditaruh di sebelahnya",
            "Make a folder of its own, so that photos can lie beside it",
        ),
    ),
    argument(
        "code",
        both("KODE", "CODE"),
        both(
            "Kode seperti KK101; jika tidak disebut, semua kode didaftar",
            "A code such as KK101; without it, all codes are listed",
        ),
    ),
    argument(
        "template",
        both("TEMPLAT", "TEMPLATE"),
        both(
            "Nama templat, misalnya article.html",
            "Name of the template, for instance article.html",
        ),
    ),
    argument(
        "shell",
        both("SHELL", "SHELL"),
        both("Nama shell", "Name of the shell"),
    ),
    argument(
        "topic",
        both("PERINTAH", "COMMAND"),
        both("Perintah yang dicari", "The command looked for"),
    ),
    argument(
        "help",
        NONE,
        both("Tampilkan bantuan ini", "Show this help"),
    ),
    argument("version", NONE, both("Tampilkan versi", "Show the version")),
];

const NONE: Bilingual = both("", "");

const fn argument(id: &'static str, value: Bilingual, help: Bilingual) -> ArgumentWords {
    ArgumentWords { id, value, help }
}

pub(super) const USAGE: Bilingual = both("Pemakaian", "Usage");
pub(super) const OPTIONS: Bilingual = both("Pilihan", "Options");
pub(super) const ARGUMENTS_HEADING: Bilingual = both("Argumen", "Arguments");
pub(super) const COMMANDS_HEADING: Bilingual = both("Perintah", "Commands");
pub(super) const EXAMPLES: Bilingual = both("Contoh", "Examples");
pub(super) const VALUES: Bilingual = both("nilai", "values");
pub(super) const DEFAULT: Bilingual = both("bawaan", "default");
pub(super) const OPTIONS_SLOT: Bilingual = both("[PILIHAN]", "[OPTIONS]");
pub(super) const COMMAND_SLOT: Bilingual = both("PERINTAH", "COMMAND");
