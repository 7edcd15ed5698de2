//! Codes of the list of places (KK04x).

use super::codes;

codes! {
    90 REGION_UNKNOWN Error,
    id ["Kode wilayah {kode} tidak ada di wilayah.csv",
        "Tulis kode kabupaten atau kota yang ada di wilayah.csv, dalam tanda kutip. Yang ada: {ada}.",
        "`wilayah:` di kulkul.yaml berisi kode Kemendagri kabupaten atau kota situs ini, misalnya \"52.71\" untuk Kota Mataram. Kode itu harus ada di kolom `kode` berkas wilayah.csv. Kode BPS berbeda dan tidak dapat dipakai."],
    en ["The region code {kode} is not in wilayah.csv",
        "Write the code of a kabupaten or kota that is in wilayah.csv, in quotes. There are: {ada}.",
        "`wilayah:` in kulkul.yaml holds the Kemendagri code of this site's kabupaten or kota, for instance \"52.71\" for Kota Mataram. It must stand in the column `kode` of wilayah.csv. The codes of BPS are others and cannot be used."];

    91 PLACE_COLUMNS Error,
    id ["Baris pertama wilayah.csv tidak menyebut kolom kode dan nama",
        "Tulis baris pertama seperti ini: `kode,tingkat,nama,induk`.",
        "wilayah.csv adalah daftar tempat dengan baris pertama berisi nama kolom. Yang dipakai adalah kolom `kode` (kode Kemendagri, bertitik) dan `nama`; kolom lain boleh ada."],
    en ["The first line of wilayah.csv does not name the columns kode and nama",
        "Write the first line like this: `kode,tingkat,nama,induk`.",
        "wilayah.csv is the list of places; its first line names the columns. Used are `kode` (the Kemendagri code, with dots) and `nama`; others may stand there."];

    92 PLACE_ROW Error,
    id ["Baris wilayah.csv ini tidak dapat dibaca (kode: {kode})",
        "Tulis kode seperti `52.71.01` (kecamatan) atau `52.71.01.1013` (kelurahan) beserta namanya.",
        "Menurut Permendagri 137/2017 pasal 4, kode terdiri atas dua angka provinsi, dua angka kabupaten/kota, dua angka kecamatan, dan empat angka desa/kelurahan. Setiap baris memerlukan kode dan nama."],
    en ["This line of wilayah.csv cannot be read (code: {kode})",
        "Write a code such as `52.71.01` (kecamatan) or `52.71.01.1013` (kelurahan), and its name.",
        "By Permendagri 137/2017 art. 4 a code is two digits for the province, two for the kabupaten or kota, two for the kecamatan and four for the desa or kelurahan. Each line needs a code and a name."];

    93 PLACE_PARENT Error,
    id ["{nama} ({kode}) tidak punya induk di wilayah.csv",
        "Tambahkan baris untuk tempat di atasnya (kode yang sama tanpa bagian terakhir).",
        "Setiap kelurahan atau desa berada di dalam kecamatan, dan setiap kecamatan di dalam kabupaten atau kota. Induk dikenali dari kode: induk 52.71.01.1013 adalah 52.71.01."],
    en ["{nama} ({kode}) has no parent in wilayah.csv",
        "Add a line for the place above it (the same code without its last part).",
        "Every kelurahan or desa lies in a kecamatan, and every kecamatan in a kabupaten or kota. The parent is told by the code: the parent of 52.71.01.1013 is 52.71.01."];

    94 PLACE_TWICE Error,
    id ["Kode {kode} tertulis dua kali di wilayah.csv",
        "Hapus salah satu barisnya.",
        "Satu kode berarti satu tempat. Bila sebuah tempat berganti nama, ubah namanya; jangan menambah baris baru."],
    en ["The code {kode} stands twice in wilayah.csv",
        "Delete one of the lines.",
        "One code is one place. Where a place was renamed, change its name; do not add a line."];
}
