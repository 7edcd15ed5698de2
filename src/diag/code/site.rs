//! Codes of what articles say of each other (KK35x).

use super::codes;

codes! {
    350 AUTHOR_UNKNOWN Warning,
    id ["Penulis “{nama}” tidak punya berkas di folder penulis",
        "Tulis nama berkas penulis (tanpa .md) atau nama lengkapnya seperti di berkas itu; bila ia penulis baru, buat berkasnya di folder penulis.",
        "Nama yang tidak dikenal tetap dicetak di bawah judul, tetapi tanpa halaman penulis. Satu orang satu berkas di `penulis/`, misalnya `penulis/baiq-ratna.md` berisi `nama: Baiq Ratna`."],
    en ["The author “{nama}” has no file in the folder penulis",
        "Write the name of the author's file (without .md) or the full name as in that file; for a new author, make the file in the folder penulis.",
        "An unknown name is still printed under the headline, without an author page. One person, one file in `penulis/`, for instance `penulis/baiq-ratna.md` with `nama: Baiq Ratna`."];

    351 KIM_UNKNOWN Warning,
    id ["KIM “{kim}” tidak ada di folder kim",
        "Tulis nama berkas KIM tanpa .md, misalnya `kim: bintaro`.",
        "Setiap KIM punya satu berkas profil di folder `kim/`. Penulis menyebut KIM-nya dengan nama berkas itu."],
    en ["There is no KIM “{kim}” in the folder kim",
        "Write the name of the KIM's file without .md, for instance `kim: bintaro`.",
        "Every KIM has one profile in the folder `kim/`. An author names their KIM by the name of that file."];

    352 TAG_SPELLINGS Warning,
    id ["Tag “{ini}” digabung dengan “{itu}”",
        "Pakai satu ejaan saja, yaitu “{itu}”, supaya semua beritanya terkumpul di satu halaman.",
        "Dua tag yang alamat halamannya sama adalah tag yang sama, misalnya “Gotong Royong” dan “gotong-royong”. Ejaan yang paling sering dipakai yang ditampilkan."],
    en ["The tag “{ini}” is merged with “{itu}”",
        "Use one spelling, “{itu}”, so that all its articles are on one page.",
        "Two tags whose pages would have one address are one tag, for instance “Gotong Royong” and “gotong-royong”. The spelling used most is shown."];
}
