//! What an output that was not written says, in every language.

use crate::i18n::Bilingual;

pub(super) const RUNNING: Bilingual = Bilingual::new(
    "build lain sedang menulis {output}",
    "another build is writing {output}",
);
pub(super) const RUNNING_HELP: Bilingual = Bilingual::new(
    "Tunggu sampai build itu selesai, lalu jalankan lagi.",
    "Wait until it has ended, then run this one again.",
);

pub(super) const NOT_A_FOLDER: Bilingual = Bilingual::new("bukan folder", "is not a folder");
pub(super) const SYMLINK: Bilingual = Bilingual::new(
    "adalah tautan simbolis, bukan folder",
    "is a symbolic link, not a folder",
);
pub(super) const HOLDS_THE_SITE: Bilingual = Bilingual::new(
    "memuat folder situs itu sendiri",
    "holds the site folder itself",
);
pub(super) const ROOT: Bilingual = Bilingual::new(
    "tidak dapat menjadi folder keluaran",
    "cannot be an output folder",
);
pub(super) const MOUNT_POINT: Bilingual = Bilingual::new(
    "adalah titik kait (mount), sehingga tidak dapat diganti sekaligus",
    "is a mount point and cannot be replaced in one step",
);
pub(super) const MOUNT_POINT_HELP: Bilingual = Bilingual::new(
    "Pilih folder di dalamnya, misalnya `--output public/situs`.",
    "Choose a folder inside it, for instance `--output public/site`.",
);
pub(super) const NEWER: Bilingual = Bilingual::new(
    "ditulis oleh kulkul yang lebih baru",
    "was written by a newer kulkul",
);
pub(super) const NEWER_HELP: Bilingual = Bilingual::new(
    "Perbarui kulkul, atau pilih folder lain dengan `--output`.",
    "Update kulkul, or choose another folder with `--output`.",
);
pub(super) const OTHER_FOLDER_HELP: Bilingual = Bilingual::new(
    "Pilih folder lain dengan `--output`, misalnya `--output public`.",
    "Choose another folder with `--output`, for instance `--output public`.",
);

pub(super) const FOREIGN: Bilingual = Bilingual::new(
    "{output} berisi berkas yang bukan buatan kulkul: {files}",
    "{output} holds files that kulkul did not make: {files}",
);
pub(super) const FOREIGN_HELP: Bilingual = Bilingual::new(
    "Pindahkan berkas itu, atau pilih folder kosong dengan `--output`. \
     Berkas yang mau diterbitkan apa adanya disimpan di `static/`.",
    "Move them away, or choose an empty folder with `--output`. \
     Files to be published as they are belong in `static/`.",
);

pub(super) const WRITTEN_TWICE: Bilingual =
    Bilingual::new("{path} ditulis dua kali", "{path} is written twice");
pub(super) const COLLISION: Bilingual = Bilingual::new(
    "{path} dan {other} memerlukan tempat yang sama di folder keluaran",
    "{path} and {other} need the same place in the output",
);
pub(super) const COLLISION_HELP: Bilingual =
    Bilingual::new("Ganti nama salah satunya.", "Rename one of them.");
pub(super) const RESERVED: Bilingual = Bilingual::new(
    "nama {path} dipakai oleh kulkul sendiri",
    "kulkul needs the name {path} for itself",
);
pub(super) const RESERVED_HELP: Bilingual = Bilingual::new("Ganti namanya.", "Rename it.");
pub(super) const UNFINISHED: Bilingual = Bilingual::new(
    "ada berkas yang gagal ditulis; {output} tidak diganti",
    "a file could not be written; {output} was not replaced",
);
pub(super) const OLD_SITE_WHOLE: Bilingual =
    Bilingual::new("Situs yang lama tetap utuh.", "The old site is whole.");

pub(super) const LOST: Bilingual = Bilingual::new(
    "{output} tidak dapat diganti, dan tidak dapat dikembalikan: {error}",
    "{output} could be neither replaced nor put back: {error}",
);
pub(super) const LOST_HELP: Bilingual = Bilingual::new(
    "Situs yang lama utuh di {old}; pindahkan ke {output}.",
    "The old site lies whole in {old}; move it to {output}.",
);

pub(super) const READING: Bilingual = Bilingual::new("membaca", "reading");
pub(super) const WRITING: Bilingual = Bilingual::new("menulis", "writing");
pub(super) const LOCKING: Bilingual = Bilingual::new("mengunci", "locking");
pub(super) const REMOVING: Bilingual = Bilingual::new("menghapus", "removing");
pub(super) const REPLACING: Bilingual = Bilingual::new("mengganti", "replacing");

pub(super) const DISK_FULL: Bilingual = Bilingual::new(
    "disk penuh saat {doing} {path}",
    "the disk is full: {doing} {path}",
);
pub(super) const QUOTA_USED_UP: Bilingual = Bilingual::new(
    "kuota disk habis saat {doing} {path}",
    "the disk quota is used up: {doing} {path}",
);
pub(super) const NO_PERMISSION: Bilingual = Bilingual::new(
    "tidak ada izin untuk {doing} {path}",
    "no permission: {doing} {path}",
);
pub(super) const READ_ONLY: Bilingual = Bilingual::new(
    "disk hanya dapat dibaca: gagal {doing} {path}",
    "the disk is read-only: {doing} {path}",
);
pub(super) const FAILED: Bilingual = Bilingual::new(
    "gagal {doing} {path}: {error}",
    "{doing} {path} failed: {error}",
);
pub(super) const MAKE_ROOM: Bilingual = Bilingual::new(
    "Kosongkan ruang untuk satu situs lagi, lalu jalankan lagi. Situs yang lama tetap utuh.",
    "Make room for one more site, then run this again. The old site is whole.",
);
pub(super) const ALLOW_WRITING: Bilingual = Bilingual::new(
    "kulkul menulis di sebelah folder keluaran, lalu menukarnya: beri izin tulis pada {folder}, atau pilih folder lain dengan `--output`.",
    "kulkul writes beside the output folder and then exchanges the two: allow writing to {folder}, or choose another folder with `--output`.",
);
