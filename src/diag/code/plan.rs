//! Codes of addresses (KK4xx).

use super::codes;

codes! {
    400 ADDRESS_TWICE Error,
    id ["Dua halaman mendapat alamat yang sama: {alamat}",
        "Beri salah satunya alamat lain dengan `slug:`, misalnya `slug: judul-singkat-2`.",
        "Alamat artikel tersusun dari kecamatan, kelurahan, tahun, bulan, dan nama berkas (atau `slug:`). Dua halaman tidak dapat menempati satu alamat; yang satu akan menghapus yang lain."],
    en ["Two pages get the same address: {alamat}",
        "Give one of them another address with `slug:`, for instance `slug: short-title-2`.",
        "An article's address is made of kecamatan, kelurahan, year, month and file name (or `slug:`). Two pages cannot have one address: one would overwrite the other."];

    401 ALIAS_SHADOWS Error,
    id ["Alias {alamat} menutupi halaman yang sudah ada",
        "Hapus alias itu, atau ubah alamat halaman yang tertutup.",
        "`alias:` membuat halaman pengalih di alamat lama. Bila di alamat itu ada halaman lain, halaman itu tidak akan terbaca lagi."],
    en ["The alias {alamat} hides a page that is there",
        "Delete the alias, or change the address of the page it hides.",
        "`alias:` makes a redirect page at an old address. Where another page has that address, nobody could read it any more."];

    402 ALIAS_TWICE Error,
    id ["Alias {alamat} dipakai dua artikel",
        "Hapus alias itu dari salah satu artikel.",
        "Satu alamat lama hanya dapat menuju satu artikel."],
    en ["The alias {alamat} is used by two articles",
        "Delete the alias from one of the articles.",
        "One old address can lead to one article only."];

    403 MENU_NOWHERE Error,
    id ["Menu menunjuk {alamat}, tetapi halaman itu tidak ada",
        "Perbaiki alamat di `ke:`, atau buat halamannya.",
        "Setiap butir `menu:` di kulkul.yaml harus menuju halaman yang memang dibuat, misalnya `/agenda/` atau `/kategori/umkm/`, atau alamat lengkap yang diawali https://."],
    en ["The menu leads to {alamat}, and there is no such page",
        "Mend the address in `ke:`, or make the page.",
        "Every entry of `menu:` in kulkul.yaml must lead to a page that is built, for instance `/agenda/` or `/kategori/umkm/`, or to a whole address that begins with https://."];

    404 LOGO_MISSING Error,
    id ["Berkas logo tidak ditemukan: {berkas}",
        "Taruh logo di folder `static/` dan tulis letaknya dari sana, misalnya `logo: /logo.svg` untuk `static/logo.svg`.",
        "Logo situs ditulis di kulkul.yaml, di bawah `tema:`. Berkasnya disimpan di `static/` supaya ikut terbit."],
    en ["The logo's file is not there: {berkas}",
        "Put the logo into the folder `static/` and write where it lies there, for instance `logo: /logo.svg` for `static/logo.svg`.",
        "The site's logo is named in kulkul.yaml, below `tema:`. Its file lies in `static/`, so that it is published."];

    405 SECTION_UNKNOWN Error,
    id ["`{bagian}` bukan jenis tulisan dan bukan kategori situs ini",
        "Tulis jenis tulisan atau kategori yang ada, misalnya `bagian: [rilis, cek-fakta, umkm]`.",
        "`bagian:` di kulkul.yaml memilih kolom di bawah kabar terbaru di halaman depan. Isinya jenis tulisan (`rilis`, `opini`, `cek-fakta`, …) atau kategori yang tercantum di `kategori:`. Bila sebuah kata menjadi nama keduanya, tulis `jenis/pengumuman` atau `kategori/pengumuman`."],
    en ["`{bagian}` is no kind of article and no category of this site",
        "Write a kind or a category that there is, for instance `sections: [rilis, cek-fakta, umkm]`.",
        "`sections:` in kulkul.yaml chooses the columns under the news on the front page: kinds of articles (`rilis`, `opini`, `cek-fakta`, …) or categories listed in `categories:`. Where a word is the name of both, write `type/pengumuman` or `category/pengumuman`."];
}
