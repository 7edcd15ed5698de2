//! The commands, in both languages: what each does, and examples to type.

use super::both;
use crate::i18n::Bilingual;

/// A command: its name, what it does.
pub(in crate::cli) struct CommandWords {
    pub(in crate::cli) name: &'static str,
    pub(in crate::cli) about: Bilingual,
    /// Shown below the flags: examples to type.
    pub(in crate::cli) examples: Bilingual,
}

pub(in crate::cli) const COMMANDS: &[CommandWords] = &[
    command(
        "kulkul",
        both(
            "Situs kabar warga dari satu folder Markdown.",
            "A neighbourhood news site from a folder of Markdown.",
        ),
        both(
            "  kulkul init situs            situs baru, siap dibangun\n  \
             kulkul new situs             artikel baru; yang perlu diisi akan ditanyakan\n  \
             kulkul build situs           bangun situs ke situs/public/\n\n\
             Bantuan tiap perintah: kulkul PERINTAH --help",
            "  kulkul init site             a new site, ready to build\n  \
             kulkul new site              a new article; it asks for what it needs\n  \
             kulkul build site            build the site into site/public/\n\n\
             Help on a command: kulkul COMMAND --help",
        ),
    ),
    command(
        "build",
        both("Bangun situs.", "Build the site."),
        both(
            "  kulkul build\n  kulkul build situs --output /srv/www --base-url https://kim.example.id/\n  \
             kulkul build --now \"2026-12-01 09.05\" --strict\n  \
             kulkul build --next-due jadwal.txt             untuk pembangunan terjadwal\n\n\
             Kode keluar: 0 baik, 1 situs memuat galat, 2 salah pakai, 3 mesin gagal (disk penuh, izin).",
            "  kulkul build\n  kulkul build site --output /srv/www --base-url https://kim.example.id/\n  \
             kulkul build --now \"2026-12-01 09.05\" --strict\n  \
             kulkul build --next-due next.txt               for scheduled builds\n\n\
             Exit codes: 0 good, 1 the site has errors, 2 wrong use, 3 the machine failed (disk full, permission).",
        ),
    ),
    command(
        "check",
        both(
            "Periksa situs tanpa menulis apa pun.",
            "Check the site and write nothing.",
        ),
        both(
            "  kulkul check\n  kulkul check situs --strict --format github    untuk pemeriksaan otomatis di GitHub\n  \
             kulkul check --since origin/main               perubahan diam-diam pada artikel terbit\n\n\
             Yang dilaporkan sama dengan yang akan ditolak atau diperingatkan oleh kulkul build.",
            "  kulkul check\n  kulkul check site --strict --format github     for checks on GitHub\n  \
             kulkul check --since origin/main               changes of published articles that nobody is told of\n\n\
             It reports what kulkul build would refuse or warn of.",
        ),
    ),
    command(
        "serve",
        both(
            "Tampilkan situs di peramban selagi ditulis; setiap perubahan langsung terlihat.",
            "Show the site in a browser while it is being written; every change is seen at once.",
        ),
        both(
            "  kulkul serve\n  kulkul serve situs --open\n  kulkul serve --lan                     lihat dari telepon di jaringan yang sama\n  \
             kulkul serve --as-published            seperti yang dilihat pembaca\n\n\
             Draf dan artikel terjadwal ikut tampil, bertanda. Keadaan situs ada di /__kulkul/. Berhenti: Ctrl-C.",
            "  kulkul serve\n  kulkul serve site --open\n  kulkul serve --lan                     from a phone on the same network\n  \
             kulkul serve --as-published            as readers see it\n\n\
             Drafts and scheduled articles are shown, marked. The state of the site is at /__kulkul/. To stop: Ctrl-C.",
        ),
    ),
    command(
        "init",
        both(
            "Buat situs baru di folder kosong.",
            "Make a new site in an empty folder.",
        ),
        both(
            "  kulkul init situs                                    Kota Mataram, atau pilih sendiri\n  \
             kulkul init situs --kode 51.04                       Kabupaten Gianyar\n  \
             kulkul init situs --wilayah daftar.csv --kode 73.71  daerah lain dari daftar Anda\n\n\
             Daftar wilayah memuat kolom kode,tingkat,nama,induk dengan kode Kemendagri.",
            "  kulkul init site                                     Kota Mataram, or choose\n  \
             kulkul init site --kode 51.04                        Kabupaten Gianyar\n  \
             kulkul init site --wilayah list.csv --kode 73.71     another region from your list\n\n\
             The list of places has the columns kode,tingkat,nama,induk with the codes of Kemendagri.",
        ),
    ),
    command(
        "new",
        both(
            "Tulis kerangka artikel baru. Di terminal, yang belum disebut akan ditanyakan.",
            "Write the outline of a new article. On a terminal it asks for what was not given.",
        ),
        both(
            "  kulkul new\n  kulkul new --judul \"Posyandu Melati buka lagi\" --wilayah Bintaro --kategori kesehatan --penulis siti-maryam",
            "  kulkul new\n  kulkul new --judul \"Posyandu Melati opens again\" --wilayah Bintaro --kategori kesehatan --penulis siti-maryam",
        ),
    ),
    command(
        "report",
        both(
            "Hitung yang terbit: menurut KIM, penulis, jenis, bulan, dan tempat; siapa yang lama tanpa kabar; ralat dan kelengkapan.",
            "Count what was published: by KIM, author, kind, month and place; who has been silent; corrections and completeness.",
        ),
        both(
            "  kulkul report\n  kulkul report situs --since 2026-10 --until 2026-12             satu triwulan\n  \
             kulkul report --since 2026 --format html --output laporan.html  untuk dicetak\n\n\
             Bulan dan tahun boleh disebut utuh: 2026-11 berarti seluruh November. Selain BERKAS, tidak ada yang ditulis.",
            "  kulkul report\n  kulkul report site --since 2026-10 --until 2026-12              a quarter\n  \
             kulkul report --since 2026 --format html --output report.html   to print\n\n\
             Months and years can be named whole: 2026-11 is all of November. Nothing but FILE is written.",
        ),
    ),
    command(
        "explain",
        both(
            "Terangkan sebuah kode galat atau peringatan.",
            "Explain the code of an error or a warning.",
        ),
        both(
            "  kulkul explain KK101\n  kulkul explain         daftar semua kode",
            "  kulkul explain KK101\n  kulkul explain         the list of all codes",
        ),
    ),
    command(
        "theme",
        both("Urus tampilan situs.", "Look after the theme."),
        both("", ""),
    ),
    command(
        "eject",
        both(
            "Salin satu templat tema ke folder templates/ situs, supaya dapat diubah.",
            "Copy one template of the theme into the site's templates/ folder, to change it.",
        ),
        both(
            "  kulkul theme eject article.html\n\nTemplat yang disalin tidak lagi ikut diperbarui bersama kulkul: salinlah hanya yang perlu.",
            "  kulkul theme eject article.html\n\nA copied template no longer follows updates of kulkul: copy only what you need.",
        ),
    ),
    command(
        "completions",
        both(
            "Cetak skrip pelengkap perintah untuk sebuah shell.",
            "Print the completion script for a shell.",
        ),
        both(
            "  kulkul completions bash > ~/.local/share/bash-completion/completions/kulkul",
            "  kulkul completions bash > ~/.local/share/bash-completion/completions/kulkul",
        ),
    ),
    command(
        "man",
        both("Cetak halaman manual.", "Print the manual page."),
        both("  kulkul man > kulkul.1", "  kulkul man > kulkul.1"),
    ),
    command(
        "help",
        both(
            "Tampilkan bantuan sebuah perintah.",
            "Show help on a command.",
        ),
        both("", ""),
    ),
];

const fn command(name: &'static str, about: Bilingual, examples: Bilingual) -> CommandWords {
    CommandWords {
        name,
        about,
        examples,
    }
}
