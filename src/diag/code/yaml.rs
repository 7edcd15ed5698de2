//! Codes of the notation of YAML, which `config` reads: 001 to 029.

use super::codes;

codes! {
    1 YAML_SYNTAX Error,
    id [
        "Baris ini tidak dapat dibaca",
        "Tulis setiap baris sebagai `kunci: nilai`, dan apit nilai yang berisi tanda baca khusus dengan tanda kutip lurus `\"…\"`.",
        "Bagian kepala artikel dan kulkul.yaml ditulis dalam YAML: satu kunci, titik dua, satu spasi, lalu nilainya. Di tempat \
         yang ditunjuk, kulkul menemukan sesuatu yang tidak mengikuti bentuk itu. Bila ragu, apit seluruh nilai dengan tanda \
         kutip lurus: judul: \"Nilai apa pun, juga dengan: titik dua\".",
    ],
    en [
        "This line cannot be read",
        "Write every line as `key: value`, and put a value with special characters in straight quotes `\"…\"`.",
        "The head of an article and kulkul.yaml are written in YAML: a key, a colon, one space, then the value. At the place \
         shown something does not follow that form. When in doubt put the whole value in straight quotes: \
         title: \"Any value, even with: a colon\".",
    ];

    2 COLON_IN_VALUE Error,
    id [
        "Titik dua di dalam nilai yang tidak diapit tanda kutip",
        "Apit seluruh nilainya dengan tanda kutip: `{corrected}`",
        "Titik dua yang diikuti spasi memisahkan kunci dari nilai. Karena itu judul seperti Warga: kerja bakti terbaca sebagai \
         dua kunci pada satu baris. Dengan tanda kutip di awal dan di akhir, titik dua menjadi bagian dari judul: \
         judul: \"Warga: kerja bakti\".",
    ],
    en [
        "A colon inside a value without quotes",
        "Put the whole value in quotes: `{corrected}`",
        "A colon followed by a space separates a key from its value. A title such as Residents: clean-up day is therefore read \
         as two keys on one line. In quotes the colon is part of the title: title: \"Residents: clean-up day\".",
    ];

    3 TAB_INDENT Error,
    id [
        "Baris ini menjorok dengan tabulator",
        "Ganti tabulator dengan spasi, dua spasi untuk setiap tingkat.",
        "YAML hanya mengenal spasi di awal baris, sebab lebar tabulator berbeda pada setiap penyunting. Hapus tabulatornya, \
         lalu tekan bilah spasi dua kali.",
    ],
    en [
        "This line is indented with a tab",
        "Replace the tab with spaces, two for each level.",
        "YAML knows only spaces at the beginning of a line, because every editor shows tabs in another width. Delete the tab \
         and press the space bar twice.",
    ];

    4 CURLY_QUOTE Warning,
    id [
        "Tanda kutip lengkung di sekeliling nilai akan ikut tercetak",
        "Ketik tanda kutip lurus: `{straight}`. Bila tanda lengkung memang bagian dari teks, apit lagi dengan yang lurus.",
        "Pengolah kata dan papan ketik telepon mengubah \" menjadi “ dan ”. Bagi YAML, hanya tanda kutip lurus yang \
         mengapit nilai; yang lengkung adalah huruf biasa dan tampil di halaman. Nilainya tetap dipakai sebagaimana tertulis.",
    ],
    en [
        "Curly quotes around a value will be printed with it",
        "Type straight quotes: `{straight}`. If the curly ones belong to the text, put straight ones around them.",
        "Word processors and telephone keyboards turn \" into “ and ”. For YAML only straight quotes enclose a value; curly \
         ones are ordinary letters and appear on the page. The value is used as written.",
    ];

    5 CURLY_QUOTE_BREAKS Error,
    id [
        "Tanda kutip lengkung tidak melindungi titik dua di dalam nilai",
        "Ketik tanda kutip lurus: `{corrected}`",
        "Pengolah kata dan papan ketik telepon mengubah \" menjadi “ dan ”. YAML tidak mengenal tanda kutip lengkung, \
         sehingga titik dua di dalamnya terbaca sebagai pemisah kunci dan nilai. Hapus tanda yang lengkung dan ketik yang lurus.",
    ],
    en [
        "Curly quotes do not protect the colon inside the value",
        "Type straight quotes: `{corrected}`",
        "Word processors and telephone keyboards turn \" into “ and ”. YAML does not know curly quotes, so the colon inside is \
         read as the end of a key. Delete the curly ones and type straight ones.",
    ];

    6 DUPLICATE_KEY Error,
    id [
        "Kunci `{key}` sudah ada di baris {line}",
        "Hapus salah satu, atau gabungkan isinya.",
        "Setiap kunci hanya boleh muncul satu kali, sebab kulkul tidak dapat menebak mana yang benar. Untuk beberapa nilai, \
         pakailah daftar: tag: [posyandu, gizi].",
    ],
    en [
        "The key `{key}` is already on line {line}",
        "Delete one of them, or put their values together.",
        "Each key may come once, because kulkul cannot guess which one is right. For several values use a list: \
         tags: [health, food].",
    ];

    7 SPECIAL_START Error,
    id [
        "Nilai yang diawali `{character}` harus diapit tanda kutip",
        "Tulis `{quoted}`.",
        "Beberapa tanda mempunyai arti khusus bila menjadi huruf pertama sebuah nilai: bintang, ampersan, tanda seru, tanda at, \
         persen, garis tegak, kurung siku, dan kurung kurawal. Contohnya *tebal*, yang bagi YAML berarti rujukan. \
         Di dalam tanda kutip, semua tanda itu menjadi huruf biasa.",
    ],
    en [
        "A value that begins with `{character}` must stand in quotes",
        "Write `{quoted}`.",
        "Some characters have a meaning of their own as the first of a value: asterisk, ampersand, exclamation mark, at sign, \
         percent, vertical bar, brackets and braces. For instance *bold* means a reference in YAML. In quotes they are all \
         ordinary letters.",
    ];

    8 UNCLOSED_QUOTE Error,
    id [
        "Tanda kutip {quote} dibuka, tetapi tidak ditutup",
        "Tambahkan tanda kutip penutup pada akhir nilai: `{quoted}`.",
        "Tanpa tanda kutip penutup, baris-baris sesudahnya ikut menjadi bagian dari nilai ini. Tutup dengan tanda yang sama \
         seperti pembukanya, pada baris yang sama.",
    ],
    en [
        "The quote {quote} is opened but never closed",
        "Add the closing quote at the end of the value: `{quoted}`.",
        "Without its closing quote a value swallows the lines that follow. Close it with the same character that opened it, on \
         the same line.",
    ];

    9 QUOTE_INSIDE_QUOTES Error,
    id [
        "Ada tanda kutip {quote} di dalam nilai yang diapit tanda yang sama",
        "Pakailah jenis tanda kutip yang lain di luar: `{quoted}`.",
        "Tanda kutip kedua menutup nilai, sehingga sisanya tidak terbaca. Bila teks berisi petik tunggal, misalnya Jum'at, \
         apit dengan petik ganda; bila berisi petik ganda, apit dengan petik tunggal.",
    ],
    en [
        "There is a quote {quote} inside a value that stands in the same quotes",
        "Use the other kind of quote outside: `{quoted}`.",
        "The second quote closes the value, and the rest cannot be read. If the text holds an apostrophe, as in Jum'at, put it \
         in double quotes; if it holds double quotes, put it in single ones.",
    ];

    10 UNCLOSED_BRACKET Error,
    id [
        "Kurung {open} dibuka, tetapi tidak ditutup",
        "Tutup dengan `{close}` pada akhir daftar: `{whole}`.",
        "Daftar pada satu baris ditulis di antara kurung siku dan dipisahkan koma: tag: [posyandu, gizi]. \
         Tanpa kurung penutup, kulkul tidak tahu di mana daftar itu berakhir.",
    ],
    en [
        "The bracket {open} is opened but never closed",
        "Close it with `{close}` at the end of the list: `{whole}`.",
        "A list on one line stands between brackets, its parts separated by commas: tags: [health, food]. Without the closing \
         bracket kulkul cannot know where the list ends.",
    ];

    11 WRONG_INDENT Error,
    id [
        "Baris ini menjorok {spaces} spasi, tidak sejajar dengan baris di atasnya",
        "Sejajarkan barisnya: `{corrected}`",
        "Dalam YAML, jumlah spasi di awal baris menentukan bagian mana yang dimiliki sebuah kunci. Kunci yang setingkat harus \
         sejajar; isi sebuah kunci menjorok dua spasi lebih dalam.",
    ],
    en [
        "This line is indented by {spaces} spaces and is not in line with those above it",
        "Move it into line: `{corrected}`",
        "In YAML the spaces before a line say to which key it belongs. Keys of one level stand in one column; what belongs to a \
         key stands two spaces further in.",
    ];

    12 SPACE_AFTER_COLON Error,
    id [
        "Tidak ada spasi setelah titik dua",
        "Beri satu spasi: `{corrected}`",
        "Kunci dan nilai dipisahkan oleh titik dua dan satu spasi. Tanpa spasi, seluruh baris terbaca sebagai satu kata.",
    ],
    en [
        "There is no space after the colon",
        "Add one: `{corrected}`",
        "A key and its value are separated by a colon and one space. Without the space the whole line is read as one word.",
    ];

    13 NOT_A_PAIR Error,
    id [
        "Baris ini bukan `kunci: nilai`",
        "Beri kunci di depannya, hapus barisnya, atau pindahkan ke bawah `---` bila itu isi artikel.",
        "Di bagian kepala setiap baris memuat sebuah kunci. Nilai yang panjang tetap ditulis pada satu baris; penyunting akan \
         melipatnya di layar. Isi artikel dimulai setelah garis --- yang kedua.",
    ],
    en [
        "This line is not `key: value`",
        "Put a key before it, delete it, or move it below the `---` if it belongs to the text.",
        "In the head every line holds a key. A long value still stands on one line; the editor folds it on the screen. The text \
         of the article begins after the second line of ---.",
    ];

    14 BACKSLASH Error,
    id [
        "Garis miring terbalik mempunyai arti khusus di dalam tanda kutip ganda",
        "Apit nilainya dengan petik tunggal: `{quoted}`.",
        "Di antara petik ganda, garis miring terbalik memulai tanda khusus, misalnya \\n untuk baris baru. Di antara petik \
         tunggal ia hanyalah sebuah huruf.",
    ],
    en [
        "A backslash has a meaning of its own inside double quotes",
        "Put the value in single quotes: `{quoted}`.",
        "Between double quotes a backslash begins a special character, for instance \\n for a new line. Between single quotes \
         it is only a letter.",
    ];

    15 COMMENT_IN_VALUE Warning,
    id [
        "Mulai dari `{lost}` tidak terbaca, sebab tanda pagar memulai catatan",
        "Bila itu bagian dari nilai, apit seluruh nilai dengan tanda kutip. Bila memang catatan, beri spasi sesudah tanda pagar.",
        "Tanda pagar setelah spasi memulai catatan yang diabaikan. Judul seperti Juara #1 karena itu terpotong menjadi Juara, \
         dan warna #9a3412 hilang. Apit dengan tanda kutip: judul: \"Juara #1\".",
    ],
    en [
        "Everything from `{lost}` on is ignored, because a hash begins a comment",
        "If it belongs to the value, put the whole value in quotes. If it is a comment, put a space after the hash.",
        "A hash after a space begins a comment, which is ignored. A title such as Winner #1 is cut to Winner, and the colour \
         #9a3412 is lost. Put it in quotes: title: \"Winner #1\".",
    ];

    16 TOO_DEEP Error,
    id [
        "Susunannya lebih dalam dari {most} tingkat",
        "Hapus kurung yang berlebih; isi yang diperlukan paling dalam hanya tiga tingkat.",
        "Tidak ada kunci kulkul yang memerlukan susunan sedalam ini. Batasnya ada supaya sebuah berkas tidak dapat \
         menghabiskan memori mesin yang membangun situs.",
    ],
    en [
        "Nested deeper than {most} levels",
        "Delete the surplus brackets; nothing that is needed lies deeper than three levels.",
        "No key of kulkul needs such depth. The limit is there so that one file cannot use up the memory of the machine that \
         builds the site.",
    ];

    17 TOO_MANY_VALUES Error,
    id [
        "Isinya lebih dari {most} nilai",
        "Kurangi isinya, atau pindahkan ke badan artikel.",
        "Bagian kepala memuat beberapa puluh nilai. Batasnya ada supaya sebuah berkas tidak dapat menahan pembangunan situs.",
    ],
    en [
        "More than {most} values",
        "Shorten it, or move it to the text of the article.",
        "A head holds a few dozen values. The limit is there so that one file cannot hold up the build of the site.",
    ];

    18 CONTROL_CHARACTER Error,
    id [
        "Ada karakter kendali {character} yang tidak terlihat",
        "Hapus karakter itu; cara termudah adalah mengetik ulang kata di sekitarnya.",
        "Karakter kendali tidak terlihat di layar dan biasanya terbawa saat menyalin dari aplikasi lain. Peramban dan pembaca \
         umpan menolak halaman yang memuatnya.",
    ],
    en [
        "There is an invisible control character {character}",
        "Delete it; the easiest way is to type the word around it again.",
        "Control characters cannot be seen on the screen and usually come with text copied from another program. Browsers and \
         feed readers refuse pages that hold them.",
    ];

    19 KEY_NOT_A_WORD Error,
    id [
        "Sebuah kunci harus berupa kata",
        "Tulis kata di depan titik dua, misalnya `judul: …`",
        "Di depan titik dua berdiri nama kunci, misalnya judul atau tanggal. Di sini kuncinya kosong atau berupa daftar.",
    ],
    en [
        "A key must be a word",
        "Write a word before the colon, for instance `title: …`",
        "Before the colon stands the name of a key, such as title or date. Here it is empty or a list.",
    ];

    20 SECOND_DOCUMENT Error,
    id [
        "Isi lain dimulai di sini, setelah isi yang pertama selesai",
        "Hapus baris `---` atau `...` di atasnya, sehingga semuanya menjadi satu.",
        "Dalam YAML, baris --- atau ... mengakhiri satu dokumen dan memulai yang lain. kulkul hanya membaca satu.",
    ],
    en [
        "Something else begins here after the first part has ended",
        "Delete the line `---` or `...` above it, so that all is one.",
        "In YAML a line of --- or ... ends one document and begins another. kulkul reads only one.",
    ];

    21 NOT_A_MAPPING Error,
    id [
        "Isi berkas ini bukan pasangan `kunci: nilai`",
        "Tulis setiap pengaturan pada barisnya sendiri, misalnya `nama: KIM Bintaro`",
        "Berkas pengaturan memuat pasangan kunci dan nilai. Berkas ini kosong, atau berisi daftar atau teks saja.",
    ],
    en [
        "This file does not hold pairs of `key: value`",
        "Write every setting on its own line, for instance `name: KIM Bintaro`",
        "A file of settings holds pairs of a key and a value. This one is empty, or holds only a list or a text.",
    ];
}
