//! Codes of the front matter of articles, pages, KIM and authors.

use super::codes;

codes! {
    100 FRONT_MATTER_MISSING Error,
    id [
        "Bagian kepala tidak ada: baris pertama bukan `---`",
        "Mulai berkas dengan `---`, lalu judul dan tanggal, lalu `---` lagi.",
        "Setiap berkas dimulai dengan bagian kepala di antara dua baris yang hanya berisi tiga tanda hubung. Di dalamnya \
         paling sedikit ada judul dan tanggal. Pengolah kata sering mengubah tiga tanda hubung menjadi satu garis panjang; \
         ketiklah tiga tanda hubung biasa.",
    ],
    en [
        "There is no front matter: the first line is not `---`",
        "Begin the file with `---`, then title and date, then `---` again.",
        "Every file begins with its front matter between two lines of three hyphens. It holds at least a title and a date. Word \
         processors often turn three hyphens into one long dash; type three plain hyphens.",
    ];

    101 FRONT_MATTER_UNCLOSED Error,
    id [
        "Bagian kepala dibuka dengan `---`, tetapi tidak ditutup",
        "Tambahkan baris `---` setelah baris kepala yang terakhir, sebelum isi artikel.",
        "Baris --- yang kedua memisahkan kepala dari isi. Baris itu hanya boleh berisi tiga tanda hubung, tanpa spasi di \
         depannya.",
    ],
    en [
        "The front matter is opened with `---` but never closed",
        "Add a line `---` after the last line of the front matter, before the text.",
        "The second line of --- separates the front matter from the text. It holds three hyphens and nothing else, with no space \
         before them.",
    ];

    102 FRONT_MATTER_NOT_A_MAPPING Error,
    id [
        "Bagian kepala tidak berisi pasangan `kunci: nilai`",
        "Tulis setiap baris sebagai `kunci: nilai`, misalnya `judul: Warga membersihkan pantai`",
        "Di antara kedua baris --- setiap baris memuat satu kunci, titik dua, spasi, dan nilainya. Di sini isinya kosong, atau \
         berupa daftar atau teks saja.",
    ],
    en [
        "The front matter does not hold pairs of `key: value`",
        "Write every line as `key: value`, for instance `title: Residents clean the beach`",
        "Between the two lines of --- every line holds a key, a colon, a space and a value. Here it is empty, or holds only a \
         list or a text.",
    ];

    103 FILE_EMPTY Error,
    id [
        "Berkas ini kosong",
        "Isi dengan judul, tanggal, dan teks, atau hapus berkasnya.",
        "Berkas kosong biasanya sisa dari penyimpanan yang gagal, atau berkas yang dibuat tetapi belum sempat diisi.",
    ],
    en [
        "This file is empty",
        "Give it a title, a date and a text, or delete it.",
        "An empty file is mostly left behind by a failed save, or was made and never filled in.",
    ];

    104 FRONT_MATTER_TOML Error,
    id [
        "Bagian kepala ditulis dalam TOML (`+++`), sedangkan kulkul membaca YAML",
        "Ganti kedua baris `+++` dengan `---`, dan setiap `kunci = nilai` dengan `kunci: nilai`.",
        "Beberapa perangkat lain memakai TOML di antara baris +++. kulkul hanya membaca YAML di antara baris ---, supaya semua \
         penulis melihat satu bentuk saja.",
    ],
    en [
        "The front matter is TOML (`+++`), and kulkul reads YAML",
        "Replace both lines of `+++` with `---`, and every `key = value` with `key: value`.",
        "Some other programs use TOML between lines of +++. kulkul reads only YAML between lines of ---, so that writers see one \
         form everywhere.",
    ];

    105 TITLE_LINES Error,
    id [
        "`{key}` lebih dari satu baris",
        "Tulis dalam satu baris saja.",
        "Judul tampil di daftar, umpan, tab peramban, dan kartu yang dibagikan. Semuanya hanya memuat satu baris.",
    ],
    en [
        "`{key}` has more than one line",
        "Write it on a single line.",
        "The title appears in lists, feeds, the tab of the browser and shared cards. All of them hold one line.",
    ];

    110 DATE_FORM Error,
    id [
        "`{value}` bukan tanggal yang dapat dibaca",
        "Tulis seperti `2026-11-20`, `2026-11-20 09.05`, atau `20 November 2026`.",
        "Tanggal ditulis dengan tahun, bulan, dan hari dalam angka, atau hari, nama bulan, dan tahun. Jam boleh ditambahkan \
         dengan titik atau titik dua. Tanpa zona, jam dibaca menurut zona situs.",
    ],
    en [
        "`{value}` is no date that can be read",
        "Write it like `2026-11-20`, `2026-11-20 09.05` or `20 November 2026`.",
        "A date is year, month and day in figures, or day, name of the month and year. A time may follow, with a point or a \
         colon. Without a zone it is read by the clocks of the site.",
    ];

    111 DATE_ORDER Error,
    id [
        "`{value}` tidak ditulis dalam urutan tahun, bulan, hari",
        "Tulis tahun dulu dengan tanda hubung, seperti `2026-11-20`, atau nama bulannya, seperti `20 November 2026`.",
        "Angka seperti 03/04/2026 dibaca sebagai Maret oleh sebagian orang dan April oleh yang lain. Karena itu kulkul hanya \
         menerima angka dalam urutan tahun-bulan-hari.",
    ],
    en [
        "`{value}` is not in the order year, month, day",
        "Write the year first, with hyphens, like `2026-11-20`, or the name of the month, like `20 November 2026`.",
        "Figures such as 03/04/2026 mean March to some people and April to others. So kulkul takes figures only in the order \
         year-month-day.",
    ];

    112 DATE_YEAR Error,
    id [
        "Tahun pada `{value}` tidak empat angka",
        "Tulis tahun dengan empat angka, misalnya `2026-11-20`.",
        "Dengan dua angka, tahun dan hari tidak dapat dibedakan. Tahun sebelum 1900 juga ditolak, sebab hampir selalu salah \
         ketik.",
    ],
    en [
        "The year in `{value}` has not four digits",
        "Write the year with four digits, for instance `2026-11-20`.",
        "With two digits a year cannot be told from a day. Years before 1900 are refused as well, because they are nearly always \
         a slip.",
    ];

    113 DATE_MONTH Error,
    id [
        "Tidak ada bulan ke-{month} pada `{value}`",
        "Bulan ditulis 01 sampai 12, di antara tahun dan hari: `2026-11-20`.",
        "Bagian tengah dari tanggal dalam angka adalah bulan. Bila hari dan bulan tertukar, tukarlah kembali.",
    ],
    en [
        "There is no month {month}, as in `{value}`",
        "Months go from 01 to 12, between year and day: `2026-11-20`.",
        "The middle part of a date in figures is the month. If day and month changed places, change them back.",
    ];

    114 DATE_MONTH_NAME Error,
    id [
        "`{name}` bukan nama bulan",
        "Tulis nama bulan dalam bahasa Indonesia atau Inggris, misalnya `20 November 2026`.",
        "Nama bulan boleh lengkap atau disingkat tiga huruf, dalam bahasa Indonesia atau Inggris.",
    ],
    en [
        "`{name}` is no name of a month",
        "Write the month in Indonesian or English, for instance `20 November 2026`.",
        "The name of a month may be written in full or with three letters, in Indonesian or English.",
    ];

    115 DATE_DAY Error,
    id [
        "Tidak ada tanggal {day} pada bulan {month}; bulan itu sampai {days}",
        "Periksa harinya, lalu tulis seperti `2026-11-20`.",
        "Jumlah hari mengikuti kalender; Februari mempunyai 29 hari hanya pada tahun kabisat.",
    ],
    en [
        "There is no day {day} in {month}; that month has {days}",
        "Check the day and write it like `2026-11-20`.",
        "The number of days follows the calendar; February has 29 only in a leap year.",
    ];

    116 DATE_TIME Error,
    id [
        "Jam atau zona pada `{value}` tidak dapat dibaca",
        "Tulis jam 00.00 sampai 23.59, misalnya `2026-11-20 09.05`. Zona boleh WIB, WITA, WIT, atau `+08:00`.",
        "Jam ditulis dengan dua angka untuk menit, dipisahkan titik atau titik dua. Tanpa zona, jam dibaca menurut zona situs.",
    ],
    en [
        "The time or zone in `{value}` cannot be read",
        "Write times from 00.00 to 23.59, for instance `2026-11-20 09.05`. A zone may be WIB, WITA, WIT or `+08:00`.",
        "Minutes have two digits, after a point or a colon. Without a zone a time is read by the clocks of the site.",
    ];

    117 DATE_MISSING Error,
    id [
        "`{key}` wajib ada",
        "Tambahkan baris `{key}: 2026-11-20`, atau awali nama berkas dengan tanggal: `2026-11-20-judul.md`.",
        "Berita tanpa tanggal tidak dapat diurutkan, dan pembaca tidak tahu apakah isinya masih berlaku.",
    ],
    en [
        "`{key}` is required",
        "Add a line `{key}: 2026-11-20`, or begin the file name with the date: `2026-11-20-title.md`.",
        "News without a date cannot be put in order, and readers do not know whether it still holds.",
    ];

    118 DATE_DISAGREES Warning,
    id [
        "Tanggal di sini ({written}) berbeda dari tanggal pada nama berkas ({named})",
        "Ganti salah satu. Yang dipakai adalah tanggal di bagian kepala.",
        "Nama berkas boleh diawali tanggal, tetapi bagian kepala yang menentukan. Perbedaan sering terjadi ketika berkas lama \
         disalin menjadi artikel baru.",
    ],
    en [
        "The date here ({written}) differs from the one in the file name ({named})",
        "Change one of them. The one in the front matter counts.",
        "A file name may begin with a date, but the front matter decides. They often differ when an old file was copied to begin \
         a new article.",
    ];

    119 FILE_DATE Error,
    id [
        "Tanggal `{named}` pada nama berkas tidak ada di kalender",
        "Ganti nama berkasnya, misalnya `2026-11-20-gotong-royong.md`.",
        "Nama berkas yang diawali angka dalam bentuk tahun-bulan-hari dibaca sebagai tanggal artikel, sehingga harus benar.",
    ],
    en [
        "The date `{named}` in the file name is not in the calendar",
        "Rename the file, for instance `2026-11-20-clean-up-day.md`.",
        "A file name that begins with figures in the form year-month-day is read as the date of the article, so it must be right.",
    ];

    120 DATE_BEFORE Error,
    id [
        "`{key}` mendahului `{other}`",
        "Periksa kedua tanggal; `{key}` harus sama dengan atau sesudah `{other}`.",
        "Artikel tidak dapat diperbarui sebelum terbit, dan acara tidak dapat selesai sebelum mulai. Biasanya bulan atau \
         tahunnya keliru.",
    ],
    en [
        "`{key}` comes before `{other}`",
        "Check both dates; `{key}` must be the same as or after `{other}`.",
        "An article cannot be updated before it appeared, and an event cannot end before it begins. Usually the month or the year \
         is wrong.",
    ];

    125 CATEGORY_UNKNOWN Error,
    id [
        "Kategori `{value}` tidak ada di kulkul.yaml",
        "Pilih salah satu: {choices}.",
        "Kategori ditetapkan oleh redaksi di kulkul.yaml supaya rubrik tidak berlipat. Untuk kata lain pakailah tag, atau minta \
         redaksi menambah kategori.",
    ],
    en [
        "The category `{value}` is not in kulkul.yaml",
        "Choose one: {choices}.",
        "The editors set the categories in kulkul.yaml, so that sections do not multiply. For other words use tags, or ask the \
         editors for a new category.",
    ];

    126 PLACE_UNKNOWN Error,
    id [
        "Tempat `{value}` tidak ada di wilayah.csv",
        "Tulis nama kelurahan atau kecamatan seperti di wilayah.csv, misalnya `wilayah: Bintaro`, atau kodenya.",
        "Tempat dikenali dari namanya, slugnya, kodenya, atau nama dan kecamatannya yang dipisahkan koma.",
    ],
    en [
        "The place `{value}` is not in wilayah.csv",
        "Write a kelurahan or kecamatan as in wilayah.csv, for instance `place: Bintaro`, or its code.",
        "A place is known by its name, its slug, its code, or its name and kecamatan separated by a comma.",
    ];

    127 PLACE_AMBIGUOUS Error,
    id [
        "Ada beberapa tempat bernama `{value}`",
        "Tulis salah satu: {choices}.",
        "Nama yang sama dipakai oleh lebih dari satu tempat. Tulis nama dan kecamatannya, dipisahkan koma dan diapit tanda \
         kutip, atau kodenya.",
    ],
    en [
        "There are several places called `{value}`",
        "Write one of these: {choices}.",
        "More than one place bears this name. Write the name and its kecamatan with a comma between, in quotes, or the code.",
    ];

    128 PLACE_FOLDER Error,
    id [
        "Folder `{folder}` bukan nama kecamatan atau kelurahan",
        "Simpan di content/<kecamatan>/<kelurahan>/, content/<kelurahan>/, content/<kecamatan>/, atau content/kota/.",
        "Folder tempat sebuah artikel disimpan menentukan wilayahnya. Foto diletakkan di samping artikel, di dalam folder \
         artikel itu sendiri yang berisi index.md.",
    ],
    en [
        "The folder `{folder}` is no kecamatan or kelurahan",
        "Keep it in content/<kecamatan>/<kelurahan>/, content/<kelurahan>/, content/<kecamatan>/ or content/kota/.",
        "The folder that an article lies in decides where it belongs. Photos lie beside the article, in a folder of its own that \
         holds index.md.",
    ];

    129 PLACE_DISAGREES Error,
    id [
        "Di sini tertulis `{written}`, tetapi berkasnya ada di folder {folder}",
        "Ganti wilayahnya, atau pindahkan berkasnya ke folder yang sesuai.",
        "Folder dan bagian kepala harus menyebut tempat yang sama, supaya sebuah artikel tidak muncul di kelurahan yang salah. \
         Di folder kecamatan boleh disebut kelurahan yang termasuk di dalamnya.",
    ],
    en [
        "Here it says `{written}`, but the file lies in the folder of {folder}",
        "Change the place, or move the file to the right folder.",
        "Folder and front matter must name the same place, so that an article does not appear in the wrong kelurahan. In the \
         folder of a kecamatan any kelurahan of it may be named.",
    ];

    130 PLACE_MISSING Error,
    id [
        "Artikel ini tidak mempunyai wilayah",
        "Pindahkan ke folder kelurahannya, atau tambahkan baris `wilayah: Bintaro`. Untuk seluruh kota: content/kota/.",
        "Setiap artikel disusun menurut tempat. Wilayah diambil dari folder atau dari bagian kepala.",
    ],
    en [
        "This article belongs to no place",
        "Move it to the folder of its kelurahan, or add a line `place: Bintaro`. For the whole city: content/kota/.",
        "Every article is filed by place. The place is taken from the folder or from the front matter.",
    ];

    131 PLACE_LEVEL Error,
    id [
        "{place} bukan nilai untuk `{key}`",
        "Pakailah `wilayah`, yang menerima kelurahan dan kecamatan, atau tulis tempat yang setingkat dengan kuncinya.",
        "Kunci kelurahan menerima kelurahan atau desa di dalam kecamatan yang disebut, dan kunci kecamatan menerima kecamatan. \
         Kunci wilayah menerima keduanya.",
    ],
    en [
        "{place} is no value for `{key}`",
        "Use `place`, which takes a kelurahan or a kecamatan, or write a place of the level that the key names.",
        "The key kelurahan takes a kelurahan or desa inside the kecamatan that is named, and the key kecamatan takes a \
         kecamatan. The key place takes both.",
    ];

    135 COORDINATES Error,
    id [
        "`{value}` bukan koordinat",
        "Tulis lintang lalu bujur dengan titik desimal, misalnya `koordinat: -8.5694, 116.0736`",
        "Koordinat adalah dua angka dalam derajat: lintang dari -90 sampai 90, bujur dari -180 sampai 180. Lombok berada di \
         sekitar -8.6 dan 116.1. Tanda minus berarti selatan.",
    ],
    en [
        "`{value}` are no coordinates",
        "Write latitude, then longitude, with decimal points: `coordinates: -8.5694, 116.0736`",
        "Coordinates are two numbers in degrees: latitude from -90 to 90, longitude from -180 to 180. Lombok lies near -8.6 and \
         116.1. The minus means south.",
    ];

    136 CORRECTION_WITHOUT Error,
    id [
        "Koreksi tanpa `{key}`",
        "Tambahkan `{key}: …` pada butir koreksi ini.",
        "Pedoman Pemberitaan Media Siber angka 4 mewajibkan ralat, koreksi, dan hak jawab ditautkan pada beritanya dan \
         mencantumkan waktu pemuatannya. Tanpa isi, pembaca tidak tahu apa yang dibetulkan.",
    ],
    en [
        "A correction without `{key}`",
        "Add `{key}: …` to this correction.",
        "Point 4 of the Pedoman Pemberitaan Media Siber asks that corrections and replies are tied to their story and carry the \
         time at which they were made. Without a text readers do not learn what was put right.",
    ];

    137 WITHDRAWAL_WITHOUT Error,
    id [
        "Pencabutan tanpa `{key}`",
        "Tambahkan `{key}: …` di bawah kunci ini.",
        "Pedoman Pemberitaan Media Siber angka 5: pencabutan berita wajib disertai alasan dan diumumkan kepada publik. Waktu dan \
         alasan tampil pada halaman yang menggantikan berita itu.",
    ],
    en [
        "A withdrawal without `{key}`",
        "Add `{key}: …` below this key.",
        "Point 5 of the Pedoman Pemberitaan Media Siber: a withdrawal must give its reason and be made public. Time and reason \
         stand on the page that takes the place of the story.",
    ];

    138 URGENT_WITHOUT_END Error,
    id [
        "Spanduk darurat tanpa waktu berakhir",
        "Tulis sampai kapan: `{key}: 2026-11-30 18.00`",
        "Spanduk darurat menutupi bagian atas setiap muka. Tanpa waktu berakhir ia tertinggal setelah bahayanya lewat, dan \
         pembaca tidak lagi memperhatikannya.",
    ],
    en [
        "An urgent banner without an end",
        "Write until when: `{key}: 2026-11-30 18.00`",
        "An urgent banner stands at the head of the front page. Without an end it stays when the danger has passed, and readers \
         stop heeding it.",
    ];

    139 SOURCE_URL Error,
    id [
        "`{value}` bukan alamat web",
        "Tulis alamat lengkap yang diawali https://, atau hapus bila tidak ada.",
        "Tautan sumber menuju halaman web. Bentuk lain ditolak, sebab dapat menjalankan sesuatu di peramban pembaca.",
    ],
    en [
        "`{value}` is no web address",
        "Write a complete address that begins with https://, or leave it out.",
        "The link of a source leads to a web page. Other forms are refused, because they could run something in the reader's \
         browser.",
    ];

    140 ALIAS Error,
    id [
        "`{value}` bukan alamat lama yang dapat dipakai",
        "Tulis alamat di situs ini yang diawali garis miring, misalnya `/tokoh/inaq-sinarah/`.",
        "Alias mengantar pembaca dari alamat lama ke alamat yang sekarang. Alamatnya dimulai dengan garis miring, tanpa nama \
         situs, tanpa titik-titik, tanda tanya, atau pagar.",
    ],
    en [
        "`{value}` cannot serve as an old address",
        "Write an address on this site that begins with a slash, for instance `/people/inaq-sinarah/`.",
        "An alias leads readers from an old address to the present one. It begins with a slash and has no site name, dots that \
         lead upwards, question mark or hash.",
    ];

    141 LANGUAGE_TAG Error,
    id [
        "`{value}` bukan kode bahasa",
        "Tulis kode dua atau tiga huruf: `id` Indonesia, `sas` Sasak, `ban` Bali, `en` Inggris.",
        "Kode bahasa (BCP 47) memberi tahu peramban dan pembaca layar cara mengucapkan teks. Bila dikosongkan, dipakai bahasa \
         situs.",
    ],
    en [
        "`{value}` is no language code",
        "Write a code of two or three letters: `id` Indonesian, `sas` Sasak, `ban` Balinese, `en` English.",
        "A language code (BCP 47) tells browsers and screen readers how to speak the text. Left out, it is the language of the \
         site.",
    ];

    142 FILE_WITHOUT_SLUG Error,
    id [
        "Nama berkas `{name}` tidak dapat menjadi alamat",
        "Beri nama dengan huruf dan tanda hubung, misalnya `gotong-royong.md`, atau tambahkan `slug: gotong-royong`.",
        "Alamat artikel diambil dari nama berkasnya. Nama ini tidak memuat satu pun huruf atau angka.",
    ],
    en [
        "The file name `{name}` cannot become an address",
        "Name it with letters and hyphens, for instance `clean-up-day.md`, or add `slug: clean-up-day`.",
        "The address of an article comes from its file name. This name holds no letter and no figure.",
    ];

    143 PICTURE_FILE Error,
    id [
        "`{value}` bukan berkas gambar di situs ini",
        "Simpan fotonya di samping artikel dan tulis namanya, misalnya `gambar: pantai.jpg`",
        "Halaman kulkul tidak memanggil situs lain, sehingga gambar harus ada di folder situs: di samping artikel, atau di \
         static/ dengan garis miring di depan.",
    ],
    en [
        "`{value}` is no picture of this site",
        "Keep the photo beside the article and write its name, for instance `image: beach.jpg`",
        "Pages of kulkul call no other site, so pictures lie in the folder of the site: beside the article, or in static/ with a \
         slash before the name.",
    ];

    144 PICTURE_WITHOUT_ALT Warning,
    id [
        "Gambar tanpa teks alternatif",
        "Tambahkan `alt: …`, satu kalimat tentang apa yang terlihat.",
        "Teks alternatif dibacakan bagi orang yang tidak melihat gambar dan tampil bila gambar gagal dimuat. Tulis apa yang \
         terlihat, bukan nama berkasnya.",
    ],
    en [
        "A picture without alternative text",
        "Add `image_alt: …`, one sentence on what can be seen.",
        "The alternative text is read to people who cannot see the picture, and shown when it does not load. Say what can be \
         seen, not the name of the file.",
    ];

    145 ALT_WITHOUT_PICTURE Warning,
    id [
        "`{key}` tanpa gambar",
        "Tambahkan `gambar: nama-berkas.jpg`, atau hapus baris ini.",
        "Teks alternatif dan kredit melekat pada gambar utama. Tanpa gambar, keduanya tidak tampil di mana pun.",
    ],
    en [
        "`{key}` without a picture",
        "Add `image: file-name.jpg`, or delete this line.",
        "Alternative text and credit belong to the main picture. Without one they appear nowhere.",
    ];

    146 TERM_ORDER Error,
    id [
        "Masa bakti berakhir ({last}) sebelum dimulai ({first})",
        "Tukar atau betulkan tahunnya: mulai 2024, selesai 2027.",
        "Masa bakti sebuah KIM ditulis dengan tahun pertama dan tahun terakhirnya.",
    ],
    en [
        "The term ends ({last}) before it begins ({first})",
        "Swap or correct the years: start 2024, end 2027.",
        "The term of a KIM is written with its first and its last year.",
    ];

    147 TAG_COMMA Warning,
    id [
        "Tag ini berisi koma, jadi dibaca sebagai satu tag",
        "Pisahkan tag dengan kurung siku: `tag: [posyandu, gizi]`.",
        "Tanpa kurung siku, seluruh baris adalah satu teks. Beberapa tag ditulis di dalam kurung siku dan dipisahkan koma, atau \
         satu tag satu baris yang diawali tanda hubung.\n\nSalah: `tag: posyandu, gizi`\nBenar: `tag: [posyandu, gizi]`",
    ],
    en [
        "This tag has a comma in it, so it is read as one tag",
        "Put several tags in square brackets: `tags: [posyandu, gizi]`.",
        "Without square brackets the whole line is one text. Several tags are written in square brackets with commas between \
         them, or one a line after a hyphen.\n\nWrong: `tags: posyandu, gizi`\nRight: `tags: [posyandu, gizi]`",
    ];
}
