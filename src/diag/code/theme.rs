//! Codes of themes (KK5xx).

use super::codes;

codes! {
    500 TEMPLATE Error,
    id ["Templat tidak dapat dimuat: {pesan}{jejak}",
        "Perbaiki templat di tempat yang ditandai; `kulkul theme eject` menyalin templat bawaan sebagai contoh.",
        "Templat ditulis dalam bahasa Tera 2. Pesan mesin templat berbahasa Inggris. Nama filter, fungsi, komponen, dan templat yang disertakan diperiksa ketika tema dimuat."],
    en ["A template cannot be loaded: {pesan}{jejak}",
        "Mend the template at the marked place; `kulkul theme eject` copies the default one out as an example.",
        "Templates are written in Tera 2. Names of filters, functions, components and included templates are checked when the theme is loaded."];

    501 TEMPLATE_PAGE Error,
    id ["Halaman {halaman} tidak dapat disusun: {pesan}{jejak}",
        "Perbaiki templat di tempat yang ditandai; isian yang tersedia bagi templat tercantum di docs/tema.md.",
        "Templat memakai isian yang tidak ada atau nilai yang tidak cocok. Tanda ← menunjukkan templat mana yang memanggilnya."],
    en ["The page {halaman} cannot be rendered: {pesan}{jejak}",
        "Mend the template at the marked place; the fields that a template can use are listed in docs/tema.md.",
        "The template uses a field that is not there, or a value that does not fit. The sign ← shows which template called it."];

    502 THEME_UTF8 Error,
    id ["Berkas tema ini bukan teks UTF-8",
        "Simpan berkas itu sebagai UTF-8.",
        "Templat dan berkas i18n harus berupa teks UTF-8, pengodean yang dipakai semua penyunting teks masa kini."],
    en ["This file of the theme is not UTF-8 text",
        "Save the file as UTF-8.",
        "Templates and i18n files must be UTF-8 text, the encoding that every editor uses today."];

    503 THEME_UNKNOWN Error,
    id ["Tema “{nama}” tidak ditemukan",
        "Tulis nama folder yang ada di `themes/`, atau `kulkul` untuk tema bawaan.",
        "Tema adalah folder di `themes/` yang berisi theme.yaml. Tema bawaan bernama kulkul dan sudah ada di dalam program. Tema dapat berdiri di atas tema lain dengan `extends:` di theme.yaml, tetapi tidak boleh melingkar."],
    en ["There is no theme “{nama}”",
        "Write the name of a folder in `themes/`, or `kulkul` for the default theme.",
        "A theme is a folder in `themes/` with a theme.yaml. The default theme is called kulkul and is inside the program. A theme may stand on another by `extends:` in theme.yaml, but not in a circle."];

    504 THEME_CHAIN Error,
    id ["Tema berdiri di atas tema tanpa akhir: {rantai}",
        "Hapus salah satu `extends:` di theme.yaml; paling banyak {most} tema boleh bertumpuk.",
        "Setiap tema mengambil yang tidak dimilikinya dari tema yang disebut `extends:`. Rantai itu harus berakhir pada tema bawaan kulkul. Di sini sebuah tema kembali kepada dirinya sendiri, atau rantainya terlalu panjang."],
    en ["Themes stand on each other without end: {rantai}",
        "Take away one `extends:` in a theme.yaml; at most {most} themes may stand on each other.",
        "A theme takes what it lacks from the theme that `extends:` names. The chain has to end at the default theme kulkul. Here a theme comes back to itself, or the chain is too long."];
}
