//! Codes of the room `config`: keys and their types (030 to 039), kulkul.yaml and theme.yaml (040 to 059). The notation of YAML
//! comes before them (`yaml`); `places` begins at 090.

use super::codes;

codes! {
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

    53 GUARD_MISSPELT Error,
    id [
        "Kunci `{key}` tidak dikenal, padahal mirip `{known}` yang menahan atau melindungi tulisan",
        "Tulis `{known}:` bila itu yang dimaksud dan berlaku di berkas ini; bila bukan, hapus barisnya.",
        "Kunci seperti `draf`, `terbit`, `berakhir`, `lindungi`, dan `dicabut` menentukan apa yang dilihat pembaca. Bila salah ketik dan \
         diabaikan, tulisan yang hendak ditahan atau dilindungi telanjur terbit. Karena itu kunci yang mirip adalah galat. Huruf \
         besar dan kecil tidak dibedakan.",
    ],
    en [
        "The key `{key}` is unknown, and near to `{known}`, which holds back or protects",
        "Write `{known}:` if that was meant and holds in this file; else delete the line.",
        "Keys such as `draft`, `publish`, `expires`, `protect` and `withdrawn` decide what readers see. Passed over for a slip of the \
         keyboard, something that was to be held back or protected would be published. So a key that is near to one of them is an \
         error. Capitals make no difference.",
    ];
}
