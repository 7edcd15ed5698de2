use super::*;
use crate::base::SitePath;
use crate::config::{AddressPart, FeedFormat, GroupKind, Outputs};
use crate::i18n::Locale;
use crate::yaml::reader::tests::help_names_every_key;

fn read(source: &str) -> (Option<Settings>, Vec<String>) {
    let path = SitePath::new("kulkul.yaml").expect("valid");
    let (settings, found) = read_settings(Text {
        path: &path,
        text: source,
    });
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
    (settings, found.iter().map(line).collect())
}

const LEAST: &str = "nama: KIM Kota Mataram\nalamat: https://kim.example.id/\nwilayah: 52.71\n";

fn remarks(more: &str) -> Vec<String> {
    read(&format!("{LEAST}{more}\n")).1
}

#[test]
fn little_is_enough() {
    let (settings, found) = read(LEAST);
    assert_eq!(found, Vec::<String>::new());
    let settings = settings.expect("settings");
    assert_eq!(
        (
            &*settings.language,
            &settings.zone,
            &*settings.theme.name.value
        ),
        ("id", &Zone::wita(), "kulkul")
    );
    assert_eq!(settings.categories.len(), 11);
    assert_eq!(
        (
            &*settings.categories[3].title,
            &*settings.categories[4].title
        ),
        ("Program pemerintah", "UMKM")
    );
    assert_eq!(settings.outputs, Outputs::default());
    assert_eq!(settings.article_address.len(), 5);
    assert_eq!(&LEAST[settings.region.span.clone()], "52.71");
}

#[test]
fn every_key_has_an_english_equal() {
    let indonesian = "deskripsi: D\nbahasa: en\nzona: WIB\nsebutan: Komunitas\nlisensi: CC BY\nredaksi: {penanggung_jawab: A, alamat: B, surel: C, whatsapp: 0812}\nkategori: [berita, {slug: umkm, judul: Usaha}]\ntema: {nama: bali, warna: {bata: '#123'}, logo: /logo.svg}\nmenu: [{judul: Agenda, ke: /agenda/}]\nbagian: [rilis, umkm]\nkeluaran: {umpan: [rss], umpan_untuk: [situs, penulis], daftar: [tag, seri], arsip_bulan: tidak, peta_situs: false, agenda: no, pencarian: ya, kartu: ya, luring: ya, api: ya}\nbatas: {artikel: 60kB, foto_pertama: 60 kB}\nalamat_artikel: /<kecamatan>/arsip/<tahun>/<hari>/<slug>/\n";
    let english = "description: D\nlanguage: en\nzone: Asia/Jakarta\nterm: Komunitas\nlicence: CC BY\neditorial: {responsible: A, address: B, email: C, whatsapp: 0812}\ncategories: [berita, {slug: umkm, title: Usaha}]\ntheme: {name: bali, colours: {bata: '#123'}, logo: /logo.svg}\nmenu: [{title: Agenda, to: /agenda/}]\nsections: [rilis, umkm]\noutputs: {feeds: [rss], feeds_for: [site, author], lists: [tag, series], month_archive: no, sitemap: false, agenda: no, search: yes, cards: yes, offline: yes, api: yes}\nlimits: {article: 60kB}\narticle_address: /<kecamatan>/arsip/<year>/<day>/<slug>/\n";
    let (one, found) = read(&format!("{LEAST}{indonesian}"));
    assert_eq!(found, Vec::<String>::new());
    let (two, found) = read(&format!(
        "name: KIM Kota Mataram\nbase_url: https://kim.example.id\nregion: '52.71'\n{english}"
    ));
    assert_eq!(found, Vec::<String>::new());
    let (one, mut two) = (one.expect("settings"), two.expect("settings"));
    two.region.span = one.region.span.clone();
    two.theme.name.span = one.theme.name.span.clone();
    for (mine, other) in two.menu.iter_mut().zip(&one.menu) {
        mine.to.span = other.to.span.clone();
    }
    for (mine, other) in two
        .sections
        .iter_mut()
        .flatten()
        .zip(one.sections.iter().flatten())
    {
        mine.span = other.span.clone();
    }
    two.theme.logo = one.theme.logo.clone();
    assert_eq!(one, two);
    assert_eq!(one.sections.as_ref().map(Vec::len), Some(2));
    assert_eq!(&*one.editorial.whatsapp, "0812");
    assert_eq!(one.outputs.feeds, [FeedFormat::Rss]);
    assert_eq!(one.outputs.feeds_for, [GroupKind::Site, GroupKind::Author]);
    assert!(!one.outputs.months && !one.outputs.sitemap && !one.outputs.agenda);
    assert_eq!(one.article_address[1], AddressPart::Literal("arsip".into()));
}

#[test]
fn nothing_goes_without_a_name_and_an_address() {
    let (settings, found) = read("bahasa: id\n");
    assert!(settings.is_none());
    let wanted = [
        "KK038 1:1+1 `nama` wajib ada",
        "KK038 1:1+1 `alamat` wajib ada",
        "KK038 1:1+1 `wilayah` wajib ada",
    ];
    assert_eq!(found, wanted);
    assert_eq!(
        read("").1,
        ["KK021 1:1+1 Isi berkas ini bukan pasangan `kunci: nilai`"]
    );
    assert_eq!(
        read("- a\n").1,
        ["KK021 1:1+3 Isi berkas ini bukan pasangan `kunci: nilai`"]
    );
    assert!(
        read(&format!("\u{feff}{}", LEAST.replace('\n', "\r\n")))
            .0
            .is_some()
    );
}

#[test]
fn values_are_checked_where_they_stand() {
    let cases = [
        (
            "zona: Asia/Makasar",
            "KK041 4:7+12 Zona waktu `Asia/Makasar` tidak dikenal -> Asia/Makassar",
        ),
        (
            "zona: WITTA",
            "KK041 4:7+5 Zona waktu `WITTA` tidak dikenal -> WITA",
        ),
        (
            "bahasa: sas",
            "KK039 4:9+3 `sas` bukan pilihan untuk `bahasa`",
        ),
        (
            "tema: {warna: {bata: 'red;}'}}",
            "KK042 4:22+7 `red;}` bukan warna yang dikenal",
        ),
        (
            "tema: {warna: {'a}b': red}}",
            "KK042 4:16+5 `a}b` bukan warna yang dikenal",
        ),
        ("tema: ../x", "KK048 4:7+4 `../x` bukan nama tema"),
        (
            "tema: {logo: static/logo.svg}",
            "KK050 4:14+15 `static/logo.svg` bukan berkas di dalam static/ -> /logo.svg",
        ),
        (
            "tema: {logo: 'https://x/l.svg'}",
            "KK050 4:14+17 `https://x/l.svg` bukan berkas di dalam static/",
        ),
        (
            "kategori: [berita, Berita]",
            "KK043 4:20+6 Kategori `berita` sudah ada di daftar",
        ),
        (
            "kategori: ['!!!']",
            "KK052 4:12+5 `!!!` tidak dapat menjadi bagian alamat",
        ),
        (
            "kategori: [{slug: A B}]",
            "KK052 4:19+3 `A B` tidak dapat menjadi bagian alamat -> a-b",
        ),
        (
            "menu: [{judul: X, ke: 'javascript:x'}]",
            "KK047 4:23+14 `javascript:x` bukan tujuan menu yang dikenal",
        ),
        ("menu: [{judul: X}]", "KK038 4:8+1 `ke` wajib ada"),
        (
            "keluaran: {umpan: [rss, atm]}",
            "KK039 4:25+3 `atm` bukan pilihan untuk `umpan` -> atom",
        ),
        (
            "keluaran: {arsip_bulan: kadang}",
            "KK033 4:25+6 `arsip_bulan` diisi ya atau tidak, bukan `kadang`",
        ),
        (
            "keluaran: {umpn: []}",
            "KK030 4:12+4 Kunci `umpn` tidak dikenal dan diabaikan -> umpan",
        ),
        (
            "batas: {artikel: berat}",
            "KK049 4:18+5 `berat` bukan ukuran berkas",
        ),
        (
            "alamat_artikel: /<kecamatan>/<tahun>/",
            "KK044 4:17+21 Pola alamat artikel tidak memuat `<slug>`",
        ),
        (
            "alamat_artikel: /<kelurahn>/<slug>/",
            "KK045 4:18+10 `<kelurahn>` bukan bagian alamat yang dikenal -> <kelurahan>",
        ),
        (
            "alamat_artikel: '/a/<tahun>-<slug>/'",
            "KK045 4:21+14 `<tahun>-<slug>` bukan bagian alamat yang dikenal",
        ),
        (
            "alamat_artikel: /../<slug>/",
            "KK045 4:18+2 `..` bukan bagian alamat yang dikenal",
        ),
        (
            "kategory: [a]",
            "KK030 4:1+8 Kunci `kategory` tidak dikenal dan diabaikan -> kategori",
        ),
        (
            "name: X",
            "KK031 4:1+4 `nama` dan `name` adalah kunci yang sama",
        ),
    ];
    for (more, wanted) in cases {
        assert_eq!(remarks(more), [wanted], "{more}");
    }
    assert_eq!(
        read("nama: a\nalamat: kim.example.id\nwilayah: Mataram\n").1,
        [
            "KK040 2:9+14 `kim.example.id` bukan alamat situs yang lengkap -> https://kim.example.id",
            "KK046 3:10+7 `Mataram` bukan kode kabupaten atau kota"
        ]
    );
}

proptest::proptest! {
    #[test]
    fn no_settings_panic(more in "\\PC{0,60}", key in 0usize..8) {
        let keys = ["alamat", "wilayah", "zona", "kategori", "tema", "menu", "alamat_artikel", "batas"];
        read(&format!("{}: {more}\n", keys[key]));
        read(&more);
    }
}

#[test]
fn help_names_every_key_of_a_mapping() {
    let path = SitePath::new("kulkul.yaml").expect("valid");
    let read = |more: &str| {
        let text = format!("{LEAST}{more}\n");
        read_settings(Text {
            path: &path,
            text: &text,
        })
        .1
    };
    for key in ["redaksi", "tema", "menu", "keluaran", "batas"] {
        help_names_every_key(key, read);
    }
    let outputs = read("keluaran: x");
    let parts = outputs[0].values.iter().find(|(name, _)| *name == "parts");
    let keys = parts.map_or(0, |(_, keys)| keys.split(", ").count());
    assert_eq!(keys, 12, "{parts:?}");
}
