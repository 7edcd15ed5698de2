//! Codes of the room `config`: the notation of YAML (001 to 029), keys and their types (030 to 039), kulkul.yaml and
//! theme.yaml (040 to 059). `places` begins at 090.

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

    30 UNKNOWN_KEY Warning,
    id [
        "Kunci `{key}` tidak dikenal dan diabaikan",
        "Periksa ejaannya. Yang dikenal di sini: {known}.",
        "Kunci yang tidak dikenal tidak berpengaruh apa-apa. Sering kali itu salah ketik, sehingga nilai yang dimaksud hilang \
         tanpa disadari.",
    ],
    en [
        "The key `{key}` is unknown and ignored",
        "Check its spelling. Known here: {known}.",
        "An unknown key has no effect. It is often a slip of the keyboard, and the value that was meant is lost unnoticed.",
    ];

    31 BOTH_SPELLINGS Error,
    id [
        "`{key}` dan `{other}` adalah kunci yang sama",
        "Pakailah satu saja.",
        "Setiap kunci mempunyai nama Indonesia dan nama Inggris. Bila keduanya ditulis, kulkul tidak dapat menebak nilai mana \
         yang benar.",
    ],
    en [
        "`{key}` and `{other}` are the same key",
        "Use only one of them.",
        "Every key has an Indonesian and an English name. If both are written, kulkul cannot guess which value is right.",
    ];

    32 EXPECTED_TEXT Error,
    id [
        "`{key}` diisi satu teks, bukan `{found}`",
        "Tulis satu nilai pada barisnya, tanpa kurung: `{key}: …`",
        "Kunci ini menerima satu teks. Kurung siku membuat daftar dan kurung kurawal membuat susunan; bila kurung itu bagian \
         dari teks, apit seluruh nilai dengan tanda kutip.",
    ],
    en [
        "`{key}` takes one text, not `{found}`",
        "Write one value on its line, without brackets: `{key}: …`",
        "This key takes one text. Brackets make a list and braces make a mapping; if they belong to the text, put the whole \
         value in quotes.",
    ];

    33 EXPECTED_BOOL Error,
    id [
        "`{key}` diisi ya atau tidak, bukan `{found}`",
        "Tulis `{key}: ya` atau `{key}: tidak`",
        "Kunci ini hanya menerima ya atau tidak. Bentuk true, false, yes, dan no juga dikenal.",
    ],
    en [
        "`{key}` takes true or false, not `{found}`",
        "Write `{key}: true` or `{key}: false`",
        "This key takes only true or false. The forms yes, no, ya and tidak are known as well.",
    ];

    34 EXPECTED_INTEGER Error,
    id [
        "`{key}` diisi angka dari {least} sampai {most}, bukan `{found}`",
        "Tulis angka bulat tanpa titik atau koma, misalnya `{key}: {least}`",
        "Kunci ini menerima angka bulat di antara dua batas. Tulis dengan angka, bukan dengan huruf.",
    ],
    en [
        "`{key}` takes a number from {least} to {most}, not `{found}`",
        "Write a whole number without points or commas, for instance `{key}: {least}`",
        "This key takes a whole number between two limits. Write it in digits, not in words.",
    ];

    35 EXPECTED_LIST Error,
    id [
        "`{key}` diisi satu teks atau daftar teks, bukan `{found}`",
        "Tulis `{key}: [satu, dua]`, atau satu butir per baris dengan tanda hubung di depannya.",
        "Daftar ditulis di antara kurung siku, atau satu butir per baris dengan tanda hubung dan satu spasi. Setiap butir \
         adalah satu teks; butir yang berisi titik dua diapit tanda kutip.",
    ],
    en [
        "`{key}` takes a text or a list of texts, not `{found}`",
        "Write `{key}: [one, two]`, or one item a line with a hyphen before it.",
        "A list stands between brackets, or one item a line with a hyphen and a space before it. Every item is one text; an \
         item with a colon stands in quotes.",
    ];

    36 EXPECTED_MAP Error,
    id [
        "`{key}` berisi beberapa bagian, bukan `{found}`",
        "Tulis bagiannya di bawah kuncinya, menjorok dua spasi: {parts}.",
        "Kunci ini mempunyai bagian-bagian dengan nama sendiri. Tulis setiap bagian pada barisnya sendiri, menjorok dua spasi, \
         sebagai kunci: nilai.",
    ],
    en [
        "`{key}` has several parts, it is not `{found}`",
        "Write its parts below the key, two spaces further in: {parts}.",
        "This key has parts with names of their own. Write each on its own line, two spaces further in, as key: value.",
    ];

    37 EMPTY_VALUE Error,
    id [
        "`{key}` tidak diisi",
        "Isi nilainya: `{key}: …`, atau hapus barisnya bila tidak diperlukan.",
        "Kunci ini berpengaruh pada apa yang boleh tampil atau wajib ada, sehingga kulkul tidak menebak nilainya.",
    ],
    en [
        "`{key}` is empty",
        "Fill it in: `{key}: …`, or delete the line if it is not needed.",
        "This key decides what may be shown, or must be there, so kulkul does not guess its value.",
    ];

    38 MISSING_KEY Error,
    id [
        "`{key}` wajib ada",
        "Tambahkan baris `{key}: …`",
        "Tanpa kunci ini kulkul tidak dapat melanjutkan, dan tidak ada nilai bawaan yang aman untuk semua orang.",
    ],
    en [
        "`{key}` is required",
        "Add a line `{key}: …`",
        "Without this key kulkul cannot go on, and no default is safe for everybody.",
    ];

    39 UNKNOWN_CHOICE Error,
    id [
        "`{value}` bukan pilihan untuk `{key}`",
        "Pilih salah satu: {choices}.",
        "Kunci ini hanya menerima beberapa nilai yang sudah ditentukan. Periksa ejaannya, atau pilih nilai lain dari daftar.",
    ],
    en [
        "`{value}` is no choice for `{key}`",
        "Choose one: {choices}.",
        "This key takes only certain values. Check the spelling, or choose another from the list.",
    ];

    40 BASE_URL Error,
    id [
        "`{value}` bukan alamat situs yang lengkap",
        "Tulis alamat yang diawali https:// tanpa tanda tanya atau pagar, misalnya `alamat: https://kim.example.id/`",
        "Alamat situs dipakai dalam umpan, peta situs, dan kartu yang dibagikan, sehingga harus lengkap: http atau https, \
         nama domain, dan bila perlu sebuah folder. Nama pengguna, tanda tanya, dan tanda pagar tidak boleh ada.",
    ],
    en [
        "`{value}` is no complete address of a site",
        "Write an address that begins with https:// and has no question mark or hash: `base_url: https://kim.example.id/`",
        "The address of the site is used in feeds, site maps and shared cards, so it must be complete: http or https, a domain \
         and perhaps a folder. User names, question marks and hashes are not allowed.",
    ];

    41 ZONE Error,
    id [
        "Zona waktu `{value}` tidak dikenal",
        "Tulis WIB, WITA, WIT, atau nama seperti `zona: Asia/Makassar`",
        "Tanggal tanpa zona dibaca menurut jam di zona ini. Namanya mengikuti pangkalan data IANA; WIB, WITA, dan WIT juga \
         dikenal. Lombok dan Bali memakai WITA.",
    ],
    en [
        "The time zone `{value}` is unknown",
        "Write WIB, WITA, WIT, or a name such as `zone: Asia/Makassar`",
        "Dates without a zone are read by the clocks of this one. Names are those of the IANA database; WIB, WITA and WIT are \
         known too. Lombok and Bali use WITA.",
    ];

    42 COLOUR Error,
    id [
        "`{value}` bukan warna yang dikenal",
        "Tulis `\"#9a3412\"` dengan tanda kutip, `\"#931\"`, atau nama warna CSS dalam huruf.",
        "Nilai ini masuk ke lembar gaya situs. Karena itu yang diterima hanya # dengan tiga atau enam angka heksadesimal, atau \
         nama warna dalam huruf, misalnya teal. Nama kuncinya huruf kecil, angka, dan tanda hubung.",
    ],
    en [
        "`{value}` is no colour that is known here",
        "Write `\"#9a3412\"` in quotes, `\"#931\"`, or a CSS colour name in letters.",
        "This value goes into the style sheet of the site. Accepted are # with three or six hexadecimal digits, or the name of \
         a colour in letters, such as teal. The key holds small letters, digits and hyphens.",
    ];

    43 CATEGORY_TWICE Error,
    id [
        "Kategori `{value}` sudah ada di daftar",
        "Hapus salah satu, atau beri slug yang lain.",
        "Dua kategori dengan slug yang sama akan memakai satu alamat. Huruf besar dan tanda baca tidak membedakan slug.",
    ],
    en [
        "The category `{value}` is in the list already",
        "Delete one of them, or give it another slug.",
        "Two categories with one slug would share one address. Capitals and punctuation make no difference to a slug.",
    ];

    44 ADDRESS_WITHOUT_SLUG Error,
    id [
        "Pola alamat artikel tidak memuat `<slug>`",
        "Tambahkan di akhir, misalnya `/<kecamatan>/<kelurahan>/<tahun>/<bulan>/<slug>/`",
        "Tanpa <slug>, semua artikel sebulan di satu kelurahan akan jatuh pada alamat yang sama.",
    ],
    en [
        "The pattern of article addresses has no `<slug>`",
        "Add it at the end, for instance `/<kecamatan>/<kelurahan>/<year>/<month>/<slug>/`",
        "Without <slug> all articles of one month in one kelurahan would fall on the same address.",
    ];

    45 ADDRESS_PART Error,
    id [
        "`{value}` bukan bagian alamat yang dikenal",
        "Pakailah {choices}, atau kata dari huruf kecil, angka, dan tanda hubung.",
        "Pola alamat terdiri atas bagian yang dipisahkan garis miring. Setiap bagian adalah satu penanda dalam kurung sudut, \
         atau satu kata yang tetap. Penanda tidak dapat digabung dengan kata pada bagian yang sama.",
    ],
    en [
        "`{value}` is no part of an address that is known",
        "Use {choices}, or a word of small letters, digits and hyphens.",
        "The pattern consists of parts between slashes. Each is one placeholder in angle brackets, or one fixed word. A \
         placeholder cannot be joined with a word in one part.",
    ];

    46 REGION_CODE Error,
    id [
        "`{value}` bukan kode kabupaten atau kota",
        "Tulis empat angka dengan titik di tengah dan tanda kutip: `wilayah: \"52.71\"`",
        "Wilayah situs disebut dengan kode Kementerian Dalam Negeri: dua angka provinsi, titik, dua angka kabupaten atau kota. \
         Kota Mataram ialah 52.71 dan Kabupaten Gianyar 51.04.",
    ],
    en [
        "`{value}` is no code of a kabupaten or kota",
        "Write four digits with a point in the middle, in quotes: `region: \"52.71\"`",
        "The region of a site is named by its code of the Ministry of Home Affairs: two digits for the province, a point, two \
         for the kabupaten or kota. Kota Mataram is 52.71, Kabupaten Gianyar 51.04.",
    ];

    47 MENU_TARGET Error,
    id [
        "`{value}` bukan tujuan menu yang dikenal",
        "Tulis alamat di situs ini yang diawali garis miring, misalnya `/agenda/`, atau alamat lengkap dengan https://.",
        "Butir menu menuju halaman di situs ini atau alamat web lengkap. Bentuk lain, misalnya javascript:, ditolak karena \
         dapat menjalankan sesuatu di peramban pembaca.",
    ],
    en [
        "`{value}` is no target for a menu entry",
        "Write an address on this site that begins with a slash, such as `/agenda/`, or a complete one with https://.",
        "A menu entry leads to a page of this site or to a complete web address. Other forms, such as javascript:, are refused \
         because they could run something in the reader's browser.",
    ];

    48 THEME_NAME Error,
    id [
        "`{value}` bukan nama tema",
        "Tulis nama folder di dalam themes/, misalnya `nama: kulkul`",
        "Nama tema adalah nama satu folder di dalam themes/: huruf kecil, angka, dan tanda hubung, tanpa garis miring.",
    ],
    en [
        "`{value}` is no name of a theme",
        "Write the name of a folder in themes/, for instance `name: kulkul`",
        "The name of a theme is the name of one folder in themes/: small letters, digits and hyphens, no slash.",
    ];

    49 LIMIT Error,
    id [
        "`{value}` bukan ukuran berkas",
        "Tulis angka dan satuan, misalnya `60kB`.",
        "Batas berat ditulis sebagai angka bulat dengan satuan kB atau MB, tanpa atau dengan satu spasi di antaranya.",
    ],
    en [
        "`{value}` is no size of a file",
        "Write a number and a unit, for instance `60kB`.",
        "Limits of weight are written as a whole number with the unit kB or MB, with or without a space between.",
    ];

    50 FILE_IN_STATIC Error,
    id [
        "`{value}` bukan berkas di dalam static/",
        "Tulis letaknya di dalam static/ dengan garis miring di depan, misalnya `/logo.svg`.",
        "Logo diambil dari folder static/ situs ini. Alamat web dan letak di luar folder itu tidak diterima, sebab halaman \
         kulkul tidak memanggil situs lain.",
    ],
    en [
        "`{value}` is no file in static/",
        "Write where it lies in static/ with a slash before it, for instance `/logo.svg`.",
        "The logo is taken from the folder static/ of this site. Web addresses and places outside that folder are not accepted, \
         because pages of kulkul call no other site.",
    ];

    51 NOT_UTF8 Error,
    id [
        "Byte ke-{offset} ({byte}) bukan UTF-8",
        "Simpan ulang berkas ini dengan pengodean UTF-8.",
        "Semua teks situs ditulis dalam UTF-8. Berkas yang disimpan sebagai ANSI, Windows-1252, atau UTF-16 memuat byte yang \
         tidak dapat dibaca. Di Notepad: Simpan sebagai, lalu pilih UTF-8 pada Pengodean.",
    ],
    en [
        "Byte {offset} ({byte}) is not UTF-8",
        "Save the file again with the encoding UTF-8.",
        "All texts of the site are UTF-8. A file saved as ANSI, Windows-1252 or UTF-16 holds bytes that cannot be read. In \
         Notepad: Save as, then choose UTF-8 under Encoding.",
    ];

    52 NOT_A_SLUG Error,
    id [
        "`{value}` tidak dapat menjadi bagian alamat",
        "Tulis dengan huruf kecil, angka, dan tanda hubung, misalnya `{slug}`.",
        "Bagian alamat hanya memuat huruf kecil tanpa aksen, angka, dan satu tanda hubung di antara kata, paling panjang 80 \
         huruf. Alamat seperti itu dapat dibacakan, diketik ulang, dan dikirim lewat WhatsApp tanpa rusak.",
    ],
    en [
        "`{value}` cannot be part of an address",
        "Write it in small letters, digits and hyphens, for instance `{slug}`.",
        "Part of an address holds only small letters without accents, digits, and single hyphens between words, at most 80 \
         characters. Such an address can be read out, typed again and sent by WhatsApp without harm.",
    ];

    59 AVIF Warning,
    id [
        "AVIF belum dapat dibuat",
        "Hapus `{key}`; foto terbit sebagai WebP, dengan JPEG bagi peramban lama.",
        "Penyandi AVIF yang aman dan sama hasilnya di setiap mesin memerlukan beberapa detik untuk setiap foto, berpuluh kali lebih lama dari WebP, \
         untuk berkas yang hanya sedikit lebih ringan. Bila itu berubah, kunci ini akan berlaku.",
    ],
    en [
        "AVIF cannot be made yet",
        "Remove `{key}`; photos are published as WebP, with JPEG for old browsers.",
        "An AVIF encoder that is safe and gives the same result on every machine takes seconds for a photo, tens of times as long as WebP, \
         for a file that is only a little lighter. When that changes, this key will count.",
    ];
}
