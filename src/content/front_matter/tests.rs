use super::super::{Article, CorrectionKind, Protection, Verification, compile, compile_page};
use super::*;
use crate::base::Zone;
use crate::config::Category;
use crate::i18n::Locale;
use crate::places::{PlaceId, Places};
use std::fmt::Write;
use std::sync::OnceLock;

const PATH: &str = "content/ampenan/bintaro/gotong-royong.md";

fn places() -> &'static Places {
    static PLACES: OnceLock<Places> = OnceLock::new();
    PLACES.get_or_init(|| {
        let path = SitePath::new("wilayah.csv").expect("valid");
        let list = Text {
            path: &path,
            text: include_str!("../../../tests/data/wilayah.csv"),
        };
        let (places, found) = crate::places::read(
            list,
            &Written::new("52.71".into(), 0..0),
            Text { text: "", ..list },
        );
        assert_eq!(found, []);
        places.expect("a good list")
    })
}

pub(in super::super) fn with<T>(use_it: impl FnOnce(&CompileContext<'_>) -> T) -> T {
    let categories: Vec<Category> = ["berita", "umkm", "lingkungan"]
        .map(|slug| Category {
            slug: slug.into(),
            title: slug.to_uppercase().into(),
        })
        .into();
    use_it(&CompileContext {
        zone: &Zone::wita(),
        places: places(),
        categories: &categories,
    })
}

pub(in super::super) fn lines(found: &[Diagnostic]) -> Vec<String> {
    let line = |d: &Diagnostic| {
        let place = d.location.as_ref().map_or(String::new(), |l| {
            format!("{}:{}+{}", l.line, l.column, l.length)
        });
        let suggestion = d
            .suggestion
            .as_ref()
            .map_or(String::new(), |s| format!(" -> {s}"));
        format!("{} {place} {}{suggestion}", d.code, d.message(Locale::Id))
    };
    found.iter().map(line).collect()
}

fn at(path: &str, source: &[u8]) -> (Option<Article>, Vec<String>) {
    let path = SitePath::new(path).expect("valid");
    let (article, found) = with(|context| compile(&path, source, context));
    (article, lines(&found))
}

/// An article with more lines in its head.
fn article(more: &str) -> (Head, Vec<String>) {
    let (article, found) = at(
        PATH,
        format!("---\njudul: A\ntanggal: 2026-11-20 09.05\n{more}\n---\nTeks.\n").as_bytes(),
    );
    (article.expect("an article").head, found)
}

fn remarks(more: &str) -> Vec<String> {
    article(more).1
}

fn none() -> Vec<String> {
    Vec::new()
}

fn named(ids: &[PlaceId]) -> Vec<&str> {
    ids.iter().map(|id| &*places().get(*id).name).collect()
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "a front matter with every key, twice"
)]
fn every_key_has_an_english_equal() {
    let indonesian = "---
judul: Warga membersihkan pantai
tanggal: 2026-11-20 09.05
diperbarui: 21 November 2026
penulis: [baiq-yuliana, Sahnan, baiq-yuliana]
jenis: cek-fakta
kategori: umkm
tag: [Gotong Royong, gotong-royong, gizi]
wilayah: [Pejeruk, Bintaro]
ringkasan: Ringkas
  sekali.
gambar: pantai.jpg
alt: Pantai
kredit: KIM
sumber: [BMKG, {nama: Lurah, tautan: 'https://a.id/'}, 'https://b.id/']
draf: tidak
terbit: 2026-11-21 06.00
berakhir: 2026-11-30
unggulan: 2
darurat: {sampai: 2026-11-30 18.00, teks: Awas}
agenda: {mulai: 2026-12-01 08.00, selesai: 2026-12-01, tempat: Pantai, penyelenggara: Lurah, koordinat: '-8.55, 116.07'}
verifikasi: menunggu
koreksi: [{waktu: 2026-11-23, jenis: hak-jawab, isi: B, dari: C}, {waktu: 2026-11-22, isi: A}]
dicabut: {waktu: 2026-11-24, alasan: Keliru}
lindungi: anak
bahasa: sas
slug: pantai
alias: [/lama/, /lama/]
seri: Pantai
---
Teks pertama.
";
    let english = "---
title: Warga membersihkan pantai
date: 2026-11-20T09:05:00+08:00
updated: 2026-11-21
authors: [baiq-yuliana, Sahnan]
type: fact-check
category: [umkm]
tags: [Gotong Royong, gizi]
places: [Pejeruk, Bintaro]
description: Ringkas sekali.
image: pantai.jpg
image_alt: Pantai
image_credit: KIM
source: [BMKG, {name: Lurah, url: 'https://a.id/'}, 'https://b.id/']
draft: no
publish: 2026-11-21 06:00
expires: 2026-11-30
featured: 2
urgent: {until: 2026-11-30 18:00, text: Awas}
event: {start: 2026-12-01 08:00, end: 2026-12-01, place: Pantai, organiser: Lurah, coordinates: [-8.55, 116.07]}
verification: pending
corrections: [{time: 2026-11-22, type: correction, text: A}, {time: 2026-11-23, type: reply, text: B, from: C}]
withdrawn: {time: 2026-11-24, reason: Keliru}
protect: child
language: SAS
slug: pantai
aliases: /lama/
series: Pantai
---
Teks pertama.
";
    let (one, found) = at(PATH, indonesian.as_bytes());
    assert_eq!(found, none());
    let (two, found) = at(PATH, english.as_bytes());
    assert_eq!(found, none());
    let (one, mut two) = (one.expect("an article").head, two.expect("an article").head);
    for (mine, other) in [
        (&mut two.authors, &one.authors),
        (&mut two.tags, &one.tags),
        (&mut two.aliases, &one.aliases),
    ] {
        for (mine, other) in mine.iter_mut().zip(other) {
            mine.span = other.span.clone();
        }
    }
    two.picture.as_mut().expect("a picture").file.span =
        one.picture.as_ref().expect("a picture").file.span.clone();
    two.title_span = one.title_span.clone();
    (two.body_start, two.hash) = (one.body_start, one.hash);
    assert_eq!(one, two);
    assert_eq!(
        one.tags.iter().map(|t| &*t.value).collect::<Vec<_>>(),
        ["Gotong Royong", "gizi"]
    );
    assert_eq!(
        named(&one.places),
        ["Bintaro", "Pejeruk"],
        "the folder's place comes first"
    );
    assert_eq!(
        (&*one.summary, one.summary_given, one.kind),
        ("Ringkas sekali.", true, ArticleKind::CekFakta)
    );
    assert_eq!(
        one.expires.map(|t| t.to_string()).as_deref(),
        Some("2026-11-30T15:59:59Z")
    );
    assert_eq!(one.verification, Verification::Menunggu);
    assert_eq!(
        one.corrections.iter().map(|c| c.kind).collect::<Vec<_>>(),
        [CorrectionKind::Koreksi, CorrectionKind::HakJawab]
    );
    assert_eq!(one.protect, Some(Protection::Anak));
    let event = one.event.expect("an event");
    assert_eq!(
        (event.coordinates, event.all_day, event.place.as_ref()),
        (Some((-8.55, 116.07)), false, "Pantai")
    );
    assert_eq!(
        event.end.map(|t| t.to_string()).as_deref(),
        Some("2026-12-01T15:59:59Z")
    );
    assert_eq!(one.sources[2].url.as_deref(), Some("https://b.id/"));
    assert_eq!(&indonesian[one.title_span], "Warga membersihkan pantai");
    assert_eq!(&indonesian[one.body_start as usize..], "Teks pertama.\n");
}

#[test]
fn little_is_enough() {
    let (article, found) = at(
        "content/bintaro/2026-11-20-gotong-royong/index.md",
        b"---\njudul: no\n---\nSatu\ndua.\n\nTiga.\n",
    );
    assert_eq!(found, none());
    let head = article.expect("an article").head;
    assert_eq!(
        (&*head.title, &*head.slug, &*head.summary, head.words),
        ("no", "gotong-royong", "Satu dua.", 3)
    );
    assert_eq!(head.date.to_string(), "2026-11-19T16:00:00Z");
    assert_eq!(named(&head.places), ["Bintaro"]);
    assert!(!head.draft && !head.summary_given && head.language.is_none());
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one value, one remark")]
fn values_are_checked_where_they_stand() {
    let cases = [
        (
            "jdul: B",
            "KK030 4:1+4 Kunci `jdul` tidak dikenal dan diabaikan -> judul",
        ),
        (
            "title: B",
            "KK031 4:1+5 `judul` dan `title` adalah kunci yang sama",
        ),
        (
            "jenis: opinni",
            "KK039 4:8+6 `opinni` bukan pilihan untuk `jenis` -> opini",
        ),
        (
            "kategori: lingkugan",
            "KK125 4:11+9 Kategori `lingkugan` tidak ada di kulkul.yaml -> lingkungan",
        ),
        (
            "kategori: [berita, umkm]",
            "KK032 4:11+14 `kategori` diisi satu teks, bukan `[berita, umkm]`",
        ),
        (
            "tag: [a, '!!']",
            "KK052 4:10+4 `!!` tidak dapat menjadi bagian alamat",
        ),
        (
            "tag: {a: b}",
            "KK035 4:6+6 `tag` diisi satu teks atau daftar teks, bukan `{a: b}`",
        ),
        (
            "wilayah: Pejarakn Karya",
            "KK126 4:10+14 Tempat `Pejarakn Karya` tidak ada di wilayah.csv -> Pejarakan Karya",
        ),
        (
            "wilayah: Pejeruk",
            "KK129 4:10+7 Di sini tertulis `Pejeruk`, tetapi berkasnya ada di folder Bintaro, Ampenan",
        ),
        (
            "kecamatan: Ampenan",
            "KK129 4:12+7 Di sini tertulis `Ampenan`, tetapi berkasnya ada di folder Bintaro, Ampenan",
        ),
        (
            "kelurahan: Ampenan",
            "KK131 4:12+7 Kecamatan Ampenan bukan nilai untuk `kelurahan`",
        ),
        (
            "gambar: 'https://x.id/a.jpg'",
            "KK143 4:9+20 `https://x.id/a.jpg` bukan berkas gambar di situs ini",
        ),
        (
            "gambar: ../../../../a.jpg",
            "KK143 4:9+17 `../../../../a.jpg` bukan berkas gambar di situs ini",
        ),
        ("gambar: a.jpg", "KK144 4:9+5 Gambar tanpa teks alternatif"),
        ("kredit: KIM", "KK145 4:9+3 `kredit` tanpa gambar"),
        (
            "sumber: [{nama: A, tautan: 'javascript:x'}]",
            "KK139 4:28+14 `javascript:x` bukan alamat web",
        ),
        (
            "draf: mungkin",
            "KK033 4:7+7 `draf` diisi ya atau tidak, bukan `mungkin`",
        ),
        ("draf:", "KK037 4:1+4 `draf` tidak diisi"),
        (
            "unggulan: 12",
            "KK034 4:11+2 `unggulan` diisi angka dari 0 sampai 9, bukan `12`",
        ),
        (
            "diperbarui: 2026-11-19",
            "KK120 4:13+10 `diperbarui` mendahului `tanggal`",
        ),
        (
            "berakhir: 2026-11-19",
            "KK120 4:11+10 `berakhir` mendahului `tanggal`",
        ),
        (
            "terbit: 31 Februari 2026",
            "KK115 4:9+16 Tidak ada tanggal 31 pada bulan 2026-02; bulan itu sampai 28",
        ),
        (
            "terbit: 20/11/2026",
            "KK111 4:9+10 `20/11/2026` tidak ditulis dalam urutan tahun, bulan, hari -> 2026-11-20",
        ),
        (
            "terbit: besok",
            "KK110 4:9+5 `besok` bukan tanggal yang dapat dibaca",
        ),
        (
            "terbit: 20 Nopembr 2026",
            "KK114 4:12+7 `Nopembr` bukan nama bulan -> november",
        ),
        (
            "darurat: ya",
            "KK138 4:1+7 Spanduk darurat tanpa waktu berakhir",
        ),
        (
            "darurat: {teks: Awas}",
            "KK138 4:1+7 Spanduk darurat tanpa waktu berakhir",
        ),
        (
            "agenda: besok",
            "KK036 4:9+5 `agenda` berisi beberapa bagian, bukan `besok`",
        ),
        ("agenda: {tempat: X}", "KK038 4:1+6 `mulai` wajib ada"),
        (
            "agenda: {mulai: 2026-12-02, selesai: 2026-12-01}",
            "KK120 4:38+10 `selesai` mendahului `mulai`",
        ),
        (
            "agenda: {mulai: 2026-12-02, koordinat: '-8,5, 116'}",
            "KK135 4:40+11 `'-8,5, 116'` bukan koordinat",
        ),
        (
            "agenda: {mulai: 2026-12-02, koordinat: [116, -98]}",
            "KK135 4:40+10 `[116, -98]` bukan koordinat",
        ),
        (
            "verifikasi: tidak",
            "KK039 4:13+5 `tidak` bukan pilihan untuk `verifikasi`",
        ),
        ("koreksi: [{isi: A}]", "KK136 4:11+1 Koreksi tanpa `waktu`"),
        (
            "koreksi: [{waktu: 2026-11-21}]",
            "KK136 4:11+1 Koreksi tanpa `isi`",
        ),
        (
            "koreksi: [{waktu: 2026-11-21, isi: A, jenis: rlat}]",
            "KK039 4:46+4 `rlat` bukan pilihan untuk `jenis` -> ralat",
        ),
        (
            "koreksi: salah",
            "KK036 4:10+5 `koreksi` berisi beberapa bagian, bukan `salah`",
        ),
        (
            "dicabut: {waktu: 2026-11-21}",
            "KK137 4:1+7 Pencabutan tanpa `alasan`",
        ),
        (
            "dicabut: {alasan: X}",
            "KK137 4:1+7 Pencabutan tanpa `waktu`",
        ),
        ("dicabut:", "KK037 4:1+7 `dicabut` tidak diisi"),
        ("lindungi:", "KK037 4:1+8 `lindungi` tidak diisi"),
        (
            "lindungi: anakk",
            "KK039 4:11+5 `anakk` bukan pilihan untuk `lindungi` -> anak",
        ),
        (
            "bahasa: bahasa-daerah",
            "KK141 4:9+13 `bahasa-daerah` bukan kode bahasa",
        ),
        (
            "slug: Gotong Royong",
            "KK052 4:7+13 `Gotong Royong` tidak dapat menjadi bagian alamat -> gotong-royong",
        ),
        (
            "slug: ../x",
            "KK052 4:7+4 `../x` tidak dapat menjadi bagian alamat -> x",
        ),
        (
            "alias: ../x",
            "KK140 4:8+4 `../x` bukan alamat lama yang dapat dipakai",
        ),
        (
            "alias: [/a/, b/]",
            "KK140 4:14+2 `b/` bukan alamat lama yang dapat dipakai -> /b/",
        ),
        (
            "alias: /a?b",
            "KK140 4:8+4 `/a?b` bukan alamat lama yang dapat dipakai",
        ),
    ];
    for (more, wanted) in cases {
        let (head, found) = article(more);
        assert_eq!(found, [wanted], "{more}");
        let error = !["KK030", "KK144", "KK145"].contains(&&wanted[..5]);
        assert_eq!(
            head.draft, error,
            "{more}: held back where there is an error"
        );
    }
}

#[test]
fn good_forms_pass() {
    for more in [
        "diperbarui: 2026-11-20",
        "ringkasan:\npenulis:\nterbit:\nkategori: ''",
        "wilayah: Bintaro",
        "wilayah: 52.71.01.1013",
        "kelurahan: Bintaro\nkecamatan: Ampenan",
        "wilayah: [Pejeruk, 'Bintaro, Ampenan']",
        "unggulan: ya",
        "darurat: 2026-11-30",
        "darurat: tidak",
        "gambar: /img/a.jpg\nalt: A",
        "sumber: Rapat RT: tidak",
        "agenda: {mulai: 2026-12-02, selesai: 2026-12-02}",
        "bahasa: ban-Latn",
        "jenis: Opini",
    ] {
        let found = remarks(more);
        let wanted = if more.contains("RT:") {
            vec!["KK002"]
        } else {
            vec![]
        };
        assert_eq!(
            found.iter().map(|f| &f[..5]).collect::<Vec<_>>(),
            wanted,
            "{more}"
        );
    }
    assert_eq!(
        article("diperbarui: 2026-11-20").0.updated,
        Some(article("").0.date)
    );
}

#[test]
fn all_is_said_at_once() {
    let source = "---\njudul: Warga: kerja\ntangal: 2026-11-20\njenis: opinni\ntag: [a, b\nalias: x y?\n---\n";
    let found = at(PATH, source.as_bytes()).1;
    let wanted = [
        "KK002 2:8+12 Titik dua di dalam nilai yang tidak diapit tanda kutip -> \"Warga: kerja\"",
        "KK010 5:6+1 Kurung [ dibuka, tetapi tidak ditutup",
        "KK117 1:1+3 `tanggal` wajib ada",
        "KK039 4:8+6 `opinni` bukan pilihan untuk `jenis` -> opini",
        "KK140 6:8+4 `x y?` bukan alamat lama yang dapat dipakai",
        "KK030 3:1+6 Kunci `tangal` tidak dikenal dan diabaikan -> tanggal",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn titles_are_one_line() {
    let title = |written: &str| {
        at(
            PATH,
            format!("---\njudul: {written}\ntanggal: 2026-11-20\n---\n").as_bytes(),
        )
    };
    assert_eq!(title("").1, ["KK037 2:1+5 `judul` tidak diisi"]);
    assert_eq!(title("'  '").1, ["KK037 2:1+5 `judul` tidak diisi"]);
    assert_eq!(
        title("|\n  a\n  b").1,
        ["KK105 3:3+1 `judul` lebih dari satu baris"]
    );
    assert_eq!(
        title("[a]").1,
        ["KK032 2:8+3 `judul` diisi satu teks, bukan `[a]`"]
    );
    let (article, found) = title("Yes");
    assert_eq!(
        (article.map(|a| a.head.title), found),
        (Some("Yes".into()), none())
    );
    assert_eq!(
        at(PATH, b"---\ntanggal: 2026-11-20\n---\n").1,
        ["KK038 1:1+3 `judul` wajib ada"]
    );
}

#[test]
fn files_begin_in_many_ways() {
    let good = "---\njudul: A\ntanggal: 2026-11-20\n---\nTeks.\n";
    for accepted in [
        format!("\u{feff}{good}"),
        good.replace('\n', "\r\n"),
        format!("\u{feff}{}", good.replace('\n', "\r\n")),
        format!("\n\n{good}"),
        good.replace("---\n", "---  \n"),
        good.trim_end().to_owned(),
        "---\njudul: A\ntanggal: 2026-11-20\n---".to_owned(),
    ] {
        let (article, found) = at(PATH, accepted.as_bytes());
        assert_eq!(found, none(), "{accepted:?}");
        let head = article.expect("an article").head;
        assert!(
            matches!(
                accepted[head.body_start as usize..].trim_end(),
                "Teks." | ""
            ),
            "{accepted:?}"
        );
        assert_eq!(&accepted[head.title_span], "A", "{accepted:?}");
    }
    let cases: [(&[u8], &str); 12] = [
        (b"", "KK103 1:1+1 Berkas ini kosong"),
        (b" \n\t\n", "KK103 1:1+1 Berkas ini kosong"),
        (b"\xef\xbb\xbf\n", "KK103 1:1+1 Berkas ini kosong"),
        (
            b"Teks saja.\n",
            "KK100 1:1+10 Bagian kepala tidak ada: baris pertama bukan `---`",
        ),
        (
            "—\njudul: A\n".as_bytes(),
            "KK100 1:1+1 Bagian kepala tidak ada: baris pertama bukan `---` -> ---",
        ),
        (
            b"\n----\njudul: A\n",
            "KK100 2:1+4 Bagian kepala tidak ada: baris pertama bukan `---` -> ---",
        ),
        (
            b"+++\ntitle = 'A'\n+++\n",
            "KK104 1:1+3 Bagian kepala ditulis dalam TOML (`+++`), sedangkan kulkul membaca YAML",
        ),
        (
            b"---\njudul: A\n\nTeks.\n",
            "KK101 1:1+3 Bagian kepala dibuka dengan `---`, tetapi tidak ditutup",
        ),
        (
            b"---\n---\nTeks.\n",
            "KK102 1:1+3 Bagian kepala tidak berisi pasangan `kunci: nilai`",
        ),
        (
            b"---\n- a\n---\n",
            "KK102 2:1+3 Bagian kepala tidak berisi pasangan `kunci: nilai`",
        ),
        (
            b"---\njudul: Caf\xe9\n---\n",
            "KK051 2:11+1 Byte ke-14 (0xE9) bukan UTF-8",
        ),
        (
            b"---\njudul: A\0\n---\n",
            "KK018 2:9+1 Ada karakter kendali U+0000 yang tidak terlihat",
        ),
    ];
    for (source, wanted) in cases {
        let (article, found) = at(PATH, source);
        assert_eq!(found, [wanted]);
        assert!(article.is_none());
    }
}

#[test]
fn a_file_name_may_carry_the_date() {
    let source = "---\njudul: A\ntanggal: 2026-11-21\n---\n";
    let wanted = [
        "KK118 3:10+10 Tanggal di sini (2026-11-21) berbeda dari tanggal pada nama berkas (2026-11-20)",
    ];
    let (article, found) = at("content/kota/2026-11-20-a.md", source.as_bytes());
    assert_eq!(found, wanted);
    assert_eq!(
        article.expect("an article").head.date.to_string(),
        "2026-11-20T16:00:00Z"
    );
    assert_eq!(
        at("content/kota/2026-11-21-a.md", source.as_bytes()).1,
        none()
    );
    assert_eq!(
        at("content/kota/2026-02-31-a.md", b"---\njudul: A\n---\n").1,
        ["KK119 0:0+0 Tanggal `2026-02-31` pada nama berkas tidak ada di kalender"]
    );
    assert_eq!(
        at("content/kota/!!!.md", source.as_bytes()).1,
        ["KK142 0:0+0 Nama berkas `!!!` tidak dapat menjadi alamat"]
    );
}

#[test]
fn folders_are_places() {
    let source = "---\njudul: A\ntanggal: 2026-11-21\n---\n";
    let filed = |path: &str| {
        let (article, found) = at(path, source.as_bytes());
        let places = article
            .map(|a| named(&a.head.places).join("+"))
            .unwrap_or_default();
        format!("{places} {}", found.join(""))
    };
    assert_eq!(filed("content/ampenan/bintaro/a.md"), "Bintaro ");
    assert_eq!(
        filed("content/ampenan/bintaro/2026/11/a/index.md"),
        "Bintaro "
    );
    assert_eq!(filed("content/Ampenan/a.md"), "Ampenan ");
    assert_eq!(filed("content/bintaro/a.md"), "Bintaro ");
    assert_eq!(filed("content/mataram/a.md"), "Mataram ");
    assert_eq!(filed("content/kota/a.md"), " ");
    assert_eq!(
        filed("content/bintro/a.md"),
        " KK128 0:0+0 Folder `bintro` bukan nama kecamatan atau kelurahan -> bintaro"
    );
    assert_eq!(
        filed("content/ampenan/cakra/a.md"),
        " KK128 0:0+0 Folder `cakra` bukan nama kecamatan atau kelurahan"
    );
    assert_eq!(
        filed("content/a.md"),
        " KK130 1:1+3 Artikel ini tidak mempunyai wilayah"
    );
    let open = |place: &str| {
        let source = format!("---\njudul: A\ntanggal: 2026-11-21\nwilayah: {place}\n---\n");
        let (article, found) = at("content/a.md", source.as_bytes());
        assert_eq!(found, none());
        named(&article.expect("an article").head.places).join("+")
    };
    assert_eq!(open("[Bintaro, Rembiga]"), "Bintaro+Rembiga");
    assert_eq!(open("Kota Mataram"), "");
    let inside = "---\njudul: A\ntanggal: 2026-11-21\nwilayah: [Rembiga, Bintaro]\n---\n";
    let (article, found) = at("content/ampenan/a.md", inside.as_bytes());
    assert_eq!(
        (found, named(&article.expect("an article").head.places)),
        (none(), vec!["Bintaro", "Rembiga"])
    );
}

#[test]
fn standing_pages_need_a_title() {
    let path = SitePath::new("content/halaman/tentang.md").expect("valid");
    let read = |source: &str| with(|context| compile_page(&path, source.as_bytes(), context));
    let (page, found) =
        read("---\njudul: Tentang\ndiperbarui: 2026-11-20\nalias: /about/\n---\nKami.\n");
    assert_eq!(lines(&found), none());
    let (page, _) = page.expect("a page");
    assert_eq!(
        (&*page.slug, &*page.summary, page.aliases.len(), page.draft),
        ("tentang", "Kami.", 1, false)
    );
    assert_eq!(
        lines(&read("---\njudl: x\n---\n").1)[0],
        "KK038 1:1+3 `judul` wajib ada"
    );
}

#[test]
fn hostile_heads_are_small() {
    let started = std::time::Instant::now();
    let long = format!(
        "---\njudul: A\ntanggal: 2026-11-20\nringkasan: {}\n---\n",
        "x".repeat(1_000_000)
    );
    assert_eq!(at(PATH, long.as_bytes()).1, none());
    let deep = format!(
        "---\njudul: A\ntanggal: 2026-11-20\ntag: {}\n---\n",
        "[".repeat(10_000)
    );
    assert!(at(PATH, deep.as_bytes()).1[0].starts_with("KK016 4:"));
    assert!(started.elapsed().as_secs() < 5);
}

/// Keys and values that come near to meaning something.
const KEYS: [&str; 16] = [
    "judul",
    "tanggal",
    "date",
    "wilayah",
    "agenda",
    "koreksi",
    "dicabut",
    "darurat",
    "gambar",
    "sumber",
    "slug",
    "alias",
    "bahasa",
    "unggulan",
    "kelurahan",
    "tag",
];
const VALUES: [&str; 16] = [
    "",
    "A",
    "2026-11-20",
    "31 Februari 2026",
    "[a, {b: c}]",
    "{mulai: 2026-01-01, koordinat: [1, nan]}",
    "{waktu: x}",
    "'é",
    "“a",
    "-8.5, 116",
    "Bintaro",
    "../x",
    "ya",
    "99999999999999999999",
    "|\n  a\n  b",
    "\"\\0\"",
];

proptest::proptest! {
    #[test]
    fn no_head_panics(lines in proptest::collection::vec((0usize..16, 0usize..16), 0..12), tail in "\\PC{0,40}") {
        let mut source = String::from("---\n");
        for (key, value) in lines {
            writeln!(source, "{}: {}", KEYS[key], VALUES[value]).expect("a String takes every write");
        }
        write!(source, "{tail}\n---\nTeks").expect("a String takes every write");
        at(PATH, source.as_bytes());
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(0u8.., 0..120), head in 0usize..2) {
        let mut source = [&b""[..], b"---\njudul: A\n"][head].to_vec();
        source.extend(bytes);
        at(PATH, &source);
    }
}

#[test]
fn help_names_every_key_of_a_mapping() {
    let path = SitePath::new(PATH).expect("valid");
    let read = |more: &str| {
        let source = format!("---\njudul: A\ntanggal: 2026-11-20\n{more}\n---\nTeks.\n");
        with(|context| compile(&path, source.as_bytes(), context)).1
    };
    for key in ["agenda", "darurat", "koreksi", "dicabut", "cek_fakta"] {
        crate::yaml::reader::tests::help_names_every_key(key, read);
    }
}
