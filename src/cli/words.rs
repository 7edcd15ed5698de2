//! What `--help` says, in both languages, by the name of a command or the id of an argument.
//!
//! An argument that several commands share is described once. A test sees to it that nothing is missing and nothing idle.

use crate::diag::Both;

const fn both(id: &'static str, en: &'static str) -> Both {
    Both::new(id, en)
}

/// A command: its name, what it does.
pub(super) struct CommandWords {
    pub(super) name: &'static str,
    pub(super) about: Both,
    /// Shown below the flags: examples to type.
    pub(super) examples: Both,
}

/// An argument: its id, what stands for its value, what it does.
pub(super) struct ArgumentWords {
    pub(super) id: &'static str,
    pub(super) value: Both,
    pub(super) help: Both,
}

pub(super) const COMMANDS: &[CommandWords] = &[
    command(
        "kulkul",
        both("Situs kabar warga dari satu folder Markdown.", "A neighbourhood news site from a folder of Markdown."),
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
        both("Periksa situs tanpa menulis apa pun.", "Check the site and write nothing."),
        both(
            "  kulkul check\n  kulkul check situs --strict --format github    untuk pemeriksaan otomatis di GitHub\n\n\
             Yang dilaporkan sama dengan yang akan ditolak atau diperingatkan oleh kulkul build.",
            "  kulkul check\n  kulkul check site --strict --format github     for checks on GitHub\n\n\
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
        both("Buat situs baru di folder kosong.", "Make a new site in an empty folder."),
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
        "explain",
        both("Terangkan sebuah kode galat atau peringatan.", "Explain the code of an error or a warning."),
        both(
            "  kulkul explain KK101\n  kulkul explain         daftar semua kode",
            "  kulkul explain KK101\n  kulkul explain         the list of all codes",
        ),
    ),
    command("theme", both("Urus tampilan situs.", "Look after the theme."), both("", "")),
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
        both("Cetak skrip pelengkap perintah untuk sebuah shell.", "Print the completion script for a shell."),
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
    command("help", both("Tampilkan bantuan sebuah perintah.", "Show help on a command."), both("", "")),
];

pub(super) const ARGUMENTS: &[ArgumentWords] = &[
    argument(
        "site",
        both("SITUS", "SITE"),
        both(
            "Folder yang memuat kulkul.yaml; jika tidak disebut, folder ini",
            "The folder with kulkul.yaml; by default this one",
        ),
    ),
    argument(
        "output",
        both("FOLDER", "DIR"),
        both(
            "Folder hasil; jika tidak disebut, public/ di dalam situs",
            "Folder of the result; by default public/ in the site",
        ),
    ),
    argument(
        "base_url",
        both("ALAMAT", "URL"),
        both(
            "Alamat situs setelah terbit, seperti https://kim.example.id/, menggantikan `alamat` di kulkul.yaml",
            "Where the site is published, such as https://kim.example.id/, instead of `base_url` in kulkul.yaml",
        ),
    ),
    argument(
        "now",
        both("WAKTU", "TIME"),
        both(
            "Waktu yang dianggap sekarang: 2026-12-01, \"2026-12-01 09.05\" (zona situs) atau RFC 3339",
            "The time to take as now: 2026-12-01, \"2026-12-01 09.05\" (the site's zone) or RFC 3339",
        ),
    ),
    argument("strict", NONE, both("Perlakukan peringatan sebagai galat", "Treat warnings as errors")),
    argument(
        "jobs",
        both("JUMLAH", "N"),
        both(
            "Banyaknya pekerjaan serentak; jika tidak disebut, sebanyak inti prosesor",
            "Tasks at once; by default as many as the machine has cores",
        ),
    ),
    argument(
        "port",
        both("PORTA", "PORT"),
        both("Porta pertama yang dicoba; jika terpakai, yang berikutnya", "First port to try; if in use, the next one"),
    ),
    argument("open", NONE, both("Buka peramban", "Open the browser")),
    argument(
        "lan",
        NONE,
        both(
            "Tampilkan juga di jaringan setempat, dengan kode QR untuk telepon",
            "Show it on the local network too, with a QR code for phones",
        ),
    ),
    argument(
        "bind",
        both("ALAMAT", "ADDRESS"),
        both(
            "Alamat IP yang didengarkan; jika tidak disebut, hanya komputer ini (127.0.0.1)",
            "IP address to listen on; by default this computer alone (127.0.0.1)",
        ),
    ),
    argument(
        "as_published",
        NONE,
        both(
            "Hanya yang dilihat pembaca: tanpa draf dan artikel terjadwal",
            "Only what readers see: no drafts, nothing scheduled",
        ),
    ),
    argument(
        "poll",
        NONE,
        both(
            "Periksa perubahan secara berkala, untuk disk jaringan dan wadah (container)",
            "Look for changes now and then, for network disks and containers",
        ),
    ),
    argument("timings", NONE, both("Tampilkan lama tiap tahap", "Show how long each stage took")),
    argument(
        "format",
        both("BENTUK", "FORMAT"),
        both("Bentuk laporan galat dan peringatan", "Form of the report of errors and warnings"),
    ),
    argument(
        "all",
        NONE,
        both(
            "Tampilkan setiap galat dan peringatan, bukan lima dari tiap jenis",
            "Show every error and warning, not five of a kind",
        ),
    ),
    argument(
        "next_due",
        both("BERKAS", "FILE"),
        both(
            "Tulis ke berkas ini kapan situs perlu dibangun lagi (RFC 3339); kosong jika tidak perlu",
            "Write to this file when the site has to be built again (RFC 3339); empty if it need not",
        ),
    ),
    argument(
        "lang",
        both("BAHASA", "LANGUAGE"),
        both(
            "Bahasa kulkul; jika tidak disebut, menurut setelan komputer",
            "Language of kulkul; by default the computer's",
        ),
    ),
    argument(
        "dir",
        both("FOLDER", "DIR"),
        both(
            "Folder untuk situs baru, kosong atau belum ada; jika tidak disebut, folder ini",
            "Folder of the new site, empty or not there yet; by default this one",
        ),
    ),
    argument(
        "wilayah",
        both("BERKAS", "FILE"),
        both(
            "Daftar wilayah (CSV); jika tidak disebut, daftar bawaan: Kota Mataram dan Kabupaten Gianyar",
            "List of places (CSV); by default the built-in one: Kota Mataram and Kabupaten Gianyar",
        ),
    ),
    argument(
        "kode",
        both("KODE", "CODE"),
        both(
            "Kode kabupaten atau kota menurut Kemendagri, misalnya 52.71",
            "Kemendagri code of the kabupaten or kota, for instance 52.71",
        ),
    ),
    argument(
        "nama",
        both("NAMA", "NAME"),
        both("Nama situs, misalnya \"KIM Kota Mataram\"", "Name of the site, for instance \"KIM Kota Mataram\""),
    ),
    argument(
        "alamat",
        both("ALAMAT", "URL"),
        both(
            "Alamat situs setelah terbit, misalnya https://kim.example.id/",
            "Where the site is published, for instance https://kim.example.id/",
        ),
    ),
    argument("judul", both("JUDUL", "TITLE"), both("Judul artikel", "Title of the article")),
    argument(
        "tempat",
        both("WILAYAH", "PLACE"),
        both(
            "Kelurahan, desa, atau kecamatan: nama, \"nama, kecamatan\", atau kode; `kota` untuk seluruh daerah",
            "Kelurahan, desa or kecamatan: name, \"name, kecamatan\" or code; `kota` for the whole region",
        ),
    ),
    argument(
        "kategori",
        both("KATEGORI", "CATEGORY"),
        both("Salah satu kategori di kulkul.yaml", "One of the categories in kulkul.yaml"),
    ),
    argument(
        "penulis",
        both("PENULIS", "AUTHOR"),
        both(
            "Nama berkas di penulis/ tanpa .md, atau nama orangnya",
            "Name of a file in penulis/ without .md, or the person's name",
        ),
    ),
    argument("jenis", both("JENIS", "KIND"), both("Jenis tulisan", "Kind of text")),
    argument(
        "tanggal",
        both("TANGGAL", "DATE"),
        both("Tanggal artikel; jika tidak disebut, sekarang", "Date of the article; by default now"),
    ),
    argument(
        "foto",
        NONE,
        both(
            "Buat folder tersendiri, supaya foto dapat ditaruh di sebelahnya",
            "Make a folder of its own, so that photos can lie beside it",
        ),
    ),
    argument(
        "code",
        both("KODE", "CODE"),
        both(
            "Kode seperti KK101; jika tidak disebut, semua kode didaftar",
            "A code such as KK101; without it, all codes are listed",
        ),
    ),
    argument(
        "template",
        both("TEMPLAT", "TEMPLATE"),
        both("Nama templat, misalnya article.html", "Name of the template, for instance article.html"),
    ),
    argument("shell", both("SHELL", "SHELL"), both("Nama shell", "Name of the shell")),
    argument("topic", both("PERINTAH", "COMMAND"), both("Perintah yang dicari", "The command looked for")),
    argument("help", NONE, both("Tampilkan bantuan ini", "Show this help")),
    argument("version", NONE, both("Tampilkan versi", "Show the version")),
];

const NONE: Both = both("", "");

const fn command(name: &'static str, about: Both, examples: Both) -> CommandWords {
    CommandWords { name, about, examples }
}

const fn argument(id: &'static str, value: Both, help: Both) -> ArgumentWords {
    ArgumentWords { id, value, help }
}

pub(super) const USAGE: Both = both("Pemakaian", "Usage");
pub(super) const OPTIONS: Both = both("Pilihan", "Options");
pub(super) const ARGUMENTS_HEADING: Both = both("Argumen", "Arguments");
pub(super) const COMMANDS_HEADING: Both = both("Perintah", "Commands");
pub(super) const EXAMPLES: Both = both("Contoh", "Examples");
pub(super) const VALUES: Both = both("nilai", "values");
pub(super) const DEFAULT: Both = both("bawaan", "default");
pub(super) const OPTIONS_SLOT: Both = both("[PILIHAN]", "[OPTIONS]");
pub(super) const COMMAND_SLOT: Both = both("PERINTAH", "COMMAND");
