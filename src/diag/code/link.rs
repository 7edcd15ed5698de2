//! Codes of links and photos in texts (KK45x).

use super::codes;

codes! {
    450 LINK_FILE Error,
    id ["Tautan menuju berkas yang tidak ada: {berkas}",
        "Tulis letak berkas tujuan dilihat dari folder artikel ini, misalnya `../bintaro/posyandu.md`.",
        "Tautan ke artikel lain menyebut berkasnya, bukan alamatnya, supaya tetap benar meskipun alamatnya berubah. `..` berarti satu folder di atas."],
    en ["The link leads to a file that is not there: {berkas}",
        "Write where the file lies, seen from this article's folder, for instance `../bintaro/posyandu.md`.",
        "A link to another article names its file, not its address, so that it stays true when the address changes. `..` means one folder up."];

    451 LINK_HELD Error,
    id ["Tautan menuju artikel yang belum boleh dibaca: {berkas}",
        "Hapus tautan itu sampai artikelnya terbit.",
        "Artikel tujuan masih draf atau terjadwal. Pembaca yang mengetuk tautan itu tidak akan menemukan apa-apa, dan alamatnya membocorkan berita yang masih ditahan."],
    en ["The link leads to an article that may not be read yet: {berkas}",
        "Take the link out until the article is published.",
        "The article is a draft or scheduled. A reader who taps the link would find nothing, and its address would give away a story that is held back."];

    452 LINK_NOWHERE Error,
    id ["Tautan menuju alamat yang tidak ada di situs ini: {alamat}",
        "Perbaiki alamatnya, atau sebut berkas artikelnya, misalnya `../bintaro/posyandu.md`.",
        "Alamat yang diawali `/` adalah halaman situs ini sendiri. Untuk artikel, lebih aman menyebut berkasnya."],
    en ["The link leads to an address that this site does not have: {alamat}",
        "Mend the address, or name the article's file, for instance `../bintaro/posyandu.md`.",
        "An address that begins with `/` is a page of this very site. For articles it is safer to name the file."];

    453 LINK_ASSET Error,
    id ["Tautan menuju berkas yang tidak ada: {berkas}",
        "Taruh berkas itu di samping artikel dan tulis namanya persis sama, termasuk huruf besar dan kecilnya.",
        "Berkas yang ditautkan (misalnya PDF) disimpan di folder artikel atau di `static/`. Berkas di `static/unduh/jadwal.pdf` ditulis `/unduh/jadwal.pdf`."],
    en ["The link leads to a file that is not there: {berkas}",
        "Put the file beside the article and write its name exactly, capitals included.",
        "A linked file (a PDF, say) lies in the article's folder or in `static/`. The file `static/unduh/jadwal.pdf` is written `/unduh/jadwal.pdf`."];

    454 LINK_FRAGMENT Warning,
    id ["Tidak ada bagian #{bagian} di tulisan itu",
        "Tulis nama bagian seperti judul bagiannya, dengan huruf kecil dan tanda hubung, misalnya `#jadwal-posyandu`.",
        "Bagian sesudah tanda # menunjuk sebuah judul bagian di dalam tulisan. Bila tidak ada, tautan tetap membuka halamannya, tetapi dari atas."],
    en ["There is no part #{bagian} in that text",
        "Write the part as its heading, in small letters with hyphens, for instance `#jadwal-posyandu`.",
        "What follows the sign # points at a heading in the text. Where there is none, the link still opens the page, at its top."];

    455 PHOTO_MISSING Error,
    id ["Foto tidak ditemukan: {berkas}",
        "Taruh foto di samping artikel dan tulis namanya persis sama, termasuk huruf besar dan kecilnya.",
        "Foto disimpan di folder artikel (`![keterangan](foto.jpg)`) atau di `static/` (`![keterangan](/img/foto.jpg)`). Yang dapat ditampilkan adalah JPEG, PNG, GIF, dan WebP."],
    en ["The photo is not there: {berkas}",
        "Put the photo beside the article and write its name exactly, capitals included.",
        "A photo lies in the article's folder (`![text](photo.jpg)`) or in `static/` (`![text](/img/photo.jpg)`). JPEG, PNG, GIF and WebP can be shown."];
}
