//! Codes of `content::markdown`: links, photos, raw HTML and notes in the text of an article.

use super::codes;

codes! {
    201 LINK_ADDRESS Error,
    id [
        "Alamat tautan `{address}` tidak dapat dipakai",
        "Pakai alamat yang dimulai dengan https://, http://, mailto:, tel: atau wa.me/, atau alamat relatif ke berkas lain, misalnya `[teks](berita-lain.md)`.",
        "Tautan boleh menuju situs lain (https://, http://), surel (mailto:), telepon (tel:), WhatsApp (wa.me/), berkas lain di \
         situs ini, atau bagian lain tulisan ini (`#bagian`). Alamat jenis lain, misalnya javascript:, data: atau file:, dapat \
         menjalankan program di gawai pembaca atau hanya berlaku di komputer penulis. Tautan itu dihapus; teksnya tetap tampil.\n\n\
         Salah: `[jadwal](file:///C:/jadwal.pdf)`\nBenar: `[jadwal](jadwal.pdf)`, dengan berkasnya di sebelah tulisan",
    ],
    en [
        "The link address `{address}` cannot be used",
        "Use an address that begins with https://, http://, mailto:, tel: or wa.me/, or one relative to another file, such as `[text](other-story.md)`.",
        "A link may lead to another site (https://, http://), e-mail (mailto:), a telephone (tel:), WhatsApp (wa.me/), another file \
         of this site, or another part of this text (`#section`). Other kinds of address, such as javascript:, data: or file:, can \
         run a program on the reader's device or work on the writer's computer only. The link is removed; its text stays.\n\n\
         Wrong: `[schedule](file:///C:/schedule.pdf)`\nRight: `[schedule](schedule.pdf)`, with the file beside the text",
    ];

    202 LINK_EMPTY Warning,
    id [
        "Tautan ini tidak punya alamat",
        "Tulis alamatnya di dalam kurung: `[teks](https://contoh.id/)`, atau hapus kurungnya.",
        "`[teks]()` dan `[teks](#)` tidak menuju ke mana pun. Pembaca yang menekannya akan mengira situs ini rusak, \
         jadi yang tampil hanya teksnya.",
    ],
    en [
        "This link has no address",
        "Write the address inside the parentheses: `[text](https://example.org/)`, or take the parentheses away.",
        "`[text]()` and `[text](#)` lead nowhere. Readers who press it would think that the site is broken, \
         so only the text is shown.",
    ];

    203 LINK_REFERENCE Warning,
    id [
        "Rujukan `[{label}]` tidak ditemukan",
        "Tambahkan barisnya di akhir tulisan, misalnya `[{label}]: …`, atau perbaiki namanya.",
        "Catatan kaki ditulis dua kali: tandanya di dalam teks, `Menurut data desa[^1]`, dan isinya di baris tersendiri, \
         `[^1]: Profil Desa 2026`. Begitu pula tautan rujukan: `[teks][nama]` dan `[nama]: https://contoh.id/`. \
         Jika isinya tidak ada, pembaca akan melihat kurung sikunya apa adanya.",
    ],
    en [
        "The reference `[{label}]` is defined nowhere",
        "Add its line at the end of the text, such as `[{label}]: …`, or mend the name.",
        "A footnote is written twice: its mark in the text, `According to the village[^1]`, and its words on a line of their own, \
         `[^1]: Village profile 2026`. So is a reference link: `[text][name]` and `[name]: https://example.org/`. \
         Where the second is missing, readers see the square brackets as they are.",
    ];

    211 PHOTO_REMOTE Warning,
    id [
        "Foto diambil dari situs lain: `{address}`",
        "Simpan fotonya di sebelah tulisan, lalu tulis nama berkasnya: `![uraian foto](foto.jpg)`.",
        "Halaman situs ini tidak memuat apa pun dari situs lain: foto di sana bisa hilang atau berganti, pembaca dengan sinyal lemah \
         harus menunggu dua situs, dan situs lain itu akan tahu siapa yang membaca. Karena itu, alamat foto tadi dijadikan tautan biasa. \
         Pastikan juga Anda berhak memakai fotonya.",
    ],
    en [
        "The photo comes from another site: `{address}`",
        "Save the photo beside the text, then write the name of its file: `![what it shows](photo.jpg)`.",
        "Pages of this site load nothing from other sites: a photo there can vanish or be changed, readers on a weak signal wait for \
         two sites, and the other site learns who is reading. So the address has become a plain link. \
         Make sure, too, that you may use the photo.",
    ];

    212 PHOTO_ADDRESS Error,
    id [
        "Alamat foto `{address}` tidak dapat dipakai",
        "Simpan fotonya di sebelah tulisan, lalu tulis nama berkasnya: `![uraian foto](foto.jpg)`.",
        "Foto harus berupa berkas: di sebelah tulisan (`foto.jpg`) atau di folder static (`/img/foto.jpg`). Gambar yang ditempel \
         langsung ke dalam teks (data:) memberatkan halaman, tidak bisa diperkecil, dan lokasi pemotretannya tidak bisa dihapus. \
         Foto itu tidak ditampilkan.",
    ],
    en [
        "The photo address `{address}` cannot be used",
        "Save the photo beside the text, then write the name of its file: `![what it shows](photo.jpg)`.",
        "A photo must be a file: beside the text (`photo.jpg`) or in the folder static (`/img/photo.jpg`). A picture pasted \
         into the text itself (data:) makes the page heavy, cannot be made smaller, and its place of taking cannot be removed. \
         The photo is not shown.",
    ];

    213 PHOTO_ALT Warning,
    id [
        "Foto `{file}` belum punya teks alternatif",
        "Ceritakan isi fotonya di dalam kurung siku: `![Warga menanam bakau di Pantai Ampenan]({file})`.",
        "Teks alternatif dibacakan bagi pembaca tunanetra dan tampil bila foto gagal dimuat. Cukup satu kalimat: siapa, sedang apa, \
         di mana. Tidak perlu diawali 'foto' atau 'gambar'. (WCAG 2.2, kriteria 1.1.1.)",
    ],
    en [
        "The photo `{file}` has no text alternative yet",
        "Tell what the photo shows inside the square brackets: `![Residents planting mangroves on Ampenan beach]({file})`.",
        "The text alternative is read aloud to blind readers and shown when a photo fails to load. One sentence is enough: who, doing \
         what, where. It need not begin with 'photo' or 'picture'. (WCAG 2.2, criterion 1.1.1.)",
    ];

    221 HTML_ACTIVE Warning,
    id [
        "`<{tag}>` beserta isinya dihapus dari tulisan",
        "Hapus bagian itu. Untuk tampilan, pakai Markdown: `**tebal**`, `## Subjudul`, tabel, atau daftar.",
        "Tulisan tidak boleh membawa program, gaya, atau formulir sendiri (script, style, form, svg, dan sejenisnya). Satu tulisan yang \
         disusupi dapat merugikan semua pembaca, dan halaman harus tetap jalan tanpa skrip. HTML sederhana boleh dipakai: \
         abbr, details, figure, kbd, mark, table, time, dan lainnya.",
    ],
    en [
        "`<{tag}>` and what is inside it was taken out of the text",
        "Remove that part. For looks use Markdown: `**bold**`, `## Heading`, tables or lists.",
        "A text may not bring its own programs, styles or forms (script, style, form, svg and the like). One story that was tampered \
         with can harm every reader, and pages must work without scripts. Simple HTML is welcome: \
         abbr, details, figure, kbd, mark, table, time and others.",
    ];

    222 HTML_EMBED Warning,
    id [
        "`<{tag}>` dihapus: halaman ini tidak memuat isi dari situs lain",
        "Tulis alamatnya sendirian dalam satu baris, misalnya `https://youtu.be/…`, supaya menjadi tautan.",
        "Video, peta, dan kiriman media sosial yang disematkan (iframe, embed, object) memuat program milik situs lain, menghabiskan kuota \
         pembaca, dan memberi tahu situs itu siapa yang membaca. Alamat yang ditulis sendirian dalam satu baris menjadi tautan \
         yang dibuka pembaca bila ia mau.",
    ],
    en [
        "`<{tag}>` was taken out: this page loads nothing from other sites",
        "Write the address alone on a line, such as `https://youtu.be/…`, so that it becomes a link.",
        "Embedded videos, maps and posts (iframe, embed, object) load programs of other sites, use up the reader's data, \
         and tell those sites who is reading. An address written alone on a line becomes a link \
         that readers open if they wish.",
    ];

    223 HTML_TAG Warning,
    id [
        "Tag `<{tag}>` tidak dipakai di sini; teks di dalamnya tetap tampil",
        "Hapus tagnya, atau pakai Markdown. Untuk menampilkan tanda `<` apa adanya, tulis `&lt;`.",
        "HTML di dalam tulisan dibatasi pada tag yang berguna untuk berita: a, abbr, b, blockquote, br, cite, code, dd, del, details, \
         summary, div, dl, dt, em, figure, figcaption, h2 sampai h6, hr, i, img, ins, kbd, li, mark, ol, p, pre, q, s, small, span, \
         strong, sub, sup, table dan bagiannya, time, u, ul. Tag blok seperti div atau table harus diawali di baris tersendiri, dan bagian tabel \
         atau daftar harus berada di dalam tabel atau daftarnya.",
    ],
    en [
        "The tag `<{tag}>` is not used here; the text inside it stays",
        "Remove the tag, or use Markdown. To show the sign `<` as it is, write `&lt;`.",
        "HTML inside a text is limited to tags that serve news: a, abbr, b, blockquote, br, cite, code, dd, del, details, \
         summary, div, dl, dt, em, figure, figcaption, h2 to h6, hr, i, img, ins, kbd, li, mark, ol, p, pre, q, s, small, span, \
         strong, sub, sup, table and its parts, time, u, ul. A block tag such as div or table begins on a line of its own, and parts of a table \
         or a list stand inside their table or list.",
    ];

    224 HTML_ATTRIBUTE Warning,
    id [
        "Atribut `{attribute}` pada `<{tag}>` dihapus",
        "Hapus atributnya. Warna dan ukuran diatur oleh tema; tulisan tidak menjalankan program.",
        "Atribut yang menjalankan program (onclick, onerror, dan lainnya) berbahaya bagi pembaca. Atribut style dilarang oleh \
         aturan keamanan halaman (Content-Security-Policy) dan membuat tampilan situs tidak seragam. Atribut yang dipakai: lang, dir, title, id, href, \
         datetime, colspan, rowspan, scope, start, reversed, value, open.",
    ],
    en [
        "The attribute `{attribute}` of `<{tag}>` was taken out",
        "Remove the attribute. Colours and sizes belong to the theme; a text runs no programs.",
        "Attributes that run programs (onclick, onerror and others) are a danger to readers. The attribute style is forbidden by \
         the page's security rules (Content-Security-Policy) and makes the site look uneven. Attributes in use: lang, dir, title, id, href, \
         datetime, colspan, rowspan, scope, start, reversed, value, open.",
    ];

    225 HTML_UNFINISHED Error,
    id [
        "HTML ini tidak pernah ditutup; teks setelahnya hilang",
        "Tutup komentar dengan `-->`, dan tag dengan tanda kutip serta `>`.",
        "Komentar `<!-- … -->` menyembunyikan semua teks sampai tanda penutupnya. Tanpa penutup, sisa tulisan ikut tersembunyi. \
         Begitu pula tag yang tanda kutipnya hanya satu, seperti `<div title=\"kotak>`.",
    ],
    en [
        "This HTML is never closed; the text after it is lost",
        "Close a comment with `-->`, and a tag with its quote and `>`.",
        "A comment `<!-- … -->` hides all text up to its closing sign. Without that sign the rest of the story is hidden, too. \
         So it is with a tag that has only one of its quotes, such as `<div title=\"box>`.",
    ];

    231 NESTING Warning,
    id [
        "Kutipan, daftar, atau tag bersarang terlalu dalam",
        "Kurangi tingkatannya; di atas {most} tingkat, tingkatan berikutnya tidak lagi ditampilkan.",
        "Pembaca di layar kecil tidak bisa mengikuti daftar atau kutipan yang bertingkat-tingkat, dan peramban berhenti \
         menghitung pada kedalaman tertentu. Teksnya tetap tampil seluruhnya.",
    ],
    en [
        "Quotes, lists or tags are nested too deeply",
        "Use fewer levels; beyond {most} of them further levels are no longer shown.",
        "Readers on a small screen cannot follow lists or quotes of many levels, and browsers stop counting \
         at some depth. All of the text is still shown.",
    ];

    232 NOTE_UNUSED Warning,
    id [
        "Catatan kaki `[^{label}]` tidak dirujuk di dalam teks, atau ditulis dua kali",
        "Taruh tandanya di dalam teks, `…[^{label}]`, beri nama lain, atau hapus catatannya.",
        "Catatan kaki tanpa tanda di dalam teks tetap ditampilkan di akhir, tetapi pembaca tidak tahu bagian mana yang dijelaskannya. \
         Bila dua catatan bernama sama, hanya yang pertama yang terhubung dengan tandanya.",
    ],
    en [
        "The footnote `[^{label}]` is not referred to in the text, or is written twice",
        "Put its mark into the text, `…[^{label}]`, give it another name, or remove the note.",
        "A footnote without a mark in the text is still shown at the end, but readers do not know what it explains. \
         Where two notes have one name, only the first is joined to its mark.",
    ];
}
