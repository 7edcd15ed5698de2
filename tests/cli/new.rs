use super::{Run, files, folder, kulkul_in};
use std::fs;
use std::path::{Path, PathBuf};

fn site(name: &str, code: &str) -> PathBuf {
    let here = folder(name);
    assert_eq!(kulkul_in(&here, &["init", "--kode", code]).code, 0);
    here
}

fn new(site: &Path, flags: &[&str]) -> Run {
    let arguments: Vec<&str> = ["new"].iter().chain(flags).copied().collect();
    kulkul_in(site, &arguments)
}

const POSYANDU: [&str; 8] = [
    "--judul",
    "Posyandu Melati: buka lagi",
    "--wilayah",
    "Bintaro",
    "--kategori",
    "kesehatan",
    "--tanggal",
    "2026-12-01 09.05",
];

#[test]
fn an_outline_in_the_right_folder() {
    let site = site("baru", "52.71");
    let run = new(&site, &POSYANDU);
    let path = "content/ampenan/bintaro/2026-12-01-posyandu-melati-buka-lagi.md";
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, format!("{path}\n").as_str()),
        "{run:?}"
    );
    let text = fs::read_to_string(site.join(path)).expect("written");
    let head = "---\njudul: \"Posyandu Melati: buka lagi\"\ntanggal: 2026-12-01 09.05\npenulis: warga-contoh\n\
                kategori: kesehatan\ndraf: true";
    assert!(text.starts_with(head), "{text}");
    // Again: what is there stays.
    fs::write(site.join(path), "sudah ditulis").expect("written");
    let again = new(&site, &POSYANDU);
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(
        again
            .err
            .starts_with(&format!("galat: {path} sudah ada dan tidak ditimpa\n")),
        "{again:?}"
    );
    assert_eq!(
        fs::read_to_string(site.join(path)).expect("there"),
        "sudah ditulis"
    );
}

#[test]
fn places_have_many_names_and_photos_a_folder() {
    let site = site("tempat", "51.04");
    let made = |place: &str, more: &[&str]| {
        let flags: Vec<&str> = [
            "--judul",
            "Odalan",
            "--kategori",
            "budaya",
            "--tanggal",
            "2026-12-01",
            "--wilayah",
            place,
        ]
        .iter()
        .chain(more)
        .copied()
        .collect();
        let run = new(&site, &flags);
        assert_eq!(run.code, 0, "{run:?}");
        run.out.trim_end().to_owned()
    };
    assert_eq!(
        made("Peliatan", &[]),
        "content/ubud/peliatan/2026-12-01-odalan.md"
    );
    assert_eq!(
        made("Ubud, Ubud", &[]),
        "content/ubud/ubud/2026-12-01-odalan.md"
    );
    assert_eq!(
        made("kecamatan ubud", &[]),
        "content/ubud/2026-12-01-odalan.md"
    );
    assert_eq!(made("kota", &[]), "content/kota/2026-12-01-odalan.md");
    assert_eq!(
        made("51.04.01.2005", &["--foto"]),
        "content/sukawati/celuk/2026-12-01-odalan/index.md"
    );
    let photo = fs::read_to_string(site.join("content/sukawati/celuk/2026-12-01-odalan/index.md"))
        .expect("written");
    assert!(
        photo.contains("tanggal: 2026-12-01\n") && photo.contains("# gambar: foto.jpg"),
        "{photo}"
    );
    let ambiguous = new(
        &site,
        &["--judul", "x", "--kategori", "budaya", "--wilayah", "Ubud"],
    );
    assert_eq!(
        (ambiguous.code, ambiguous.err.as_str()),
        (
            2,
            "galat: ada beberapa wilayah bernama `Ubud`\nsaran: Tulis salah satu: Kecamatan Ubud; Ubud, Ubud.\n"
        )
    );
}

#[test]
fn the_language_of_the_site_not_of_the_writer() {
    let site = site("inggris", "52.71");
    let settings = fs::read_to_string(site.join("kulkul.yaml")).expect("there");
    fs::write(
        site.join("kulkul.yaml"),
        settings.replace("bahasa: id", "bahasa: en"),
    )
    .expect("written");
    let flags: Vec<&str> = POSYANDU
        .iter()
        .copied()
        .chain(["--jenis", "agenda", "--lang", "id"])
        .collect();
    let run = new(&site, &flags);
    assert_eq!(run.code, 0, "{run:?}");
    let text = fs::read_to_string(site.join(run.out.trim_end())).expect("written");
    for line in [
        "title: ",
        "date: 2026-12-01 09.05",
        "author: warga-contoh",
        "type: agenda",
        "event:",
        "draft: true",
    ] {
        assert!(text.contains(&format!("\n{line}")), "{line}: {text}");
    }
    assert!(run.err.starts_with("Tulis artikelnya"), "{run:?}");
}

#[test]
fn with_nobody_to_ask_all_that_is_missing_is_said() {
    let site = site("kurang", "52.71");
    let before = files(&site);
    let run = new(&site, &[]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(
        run.err
            .starts_with("galat: yang belum disebut: --judul, --wilayah, --kategori\nsaran: "),
        "{run:?}"
    );
    // A second author makes the author a question too.
    fs::write(
        site.join("penulis/siti-maryam.md"),
        "---\nnama: Siti Maryam\n---\n",
    )
    .expect("written");
    let run = new(&site, &["--judul", "x", "--lang", "en"]);
    assert!(
        run.err
            .starts_with("error: not given: --wilayah, --kategori, --penulis\nhelp: "),
        "{run:?}"
    );
    assert_eq!(files(&site).len(), before.len() + 1);
}

#[test]
fn what_the_site_does_not_know_is_refused_with_the_nearest() {
    let site = site("asing", "52.71");
    let refused = |flags: &[&str], words: &str| {
        let run = new(&site, flags);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains(words), "{words}: {}", run.err);
    };
    let title = ["--judul", "x"];
    let with = |more: [&'static str; 4]| title.into_iter().chain(more).collect::<Vec<_>>();
    refused(
        &with(["--wilayah", "Pejarakn Karya", "--kategori", "umkm"]),
        "galat: `Pejarakn Karya` tidak dikenal untuk --wilayah\nsaran: Mungkin maksudnya `Pejarakan Karya`?\n",
    );
    refused(
        &with(["--wilayah", "Surabaya", "--kategori", "umkm"]),
        "saran: Yang ada: Kecamatan Ampenan, ",
    );
    refused(
        &with(["--wilayah", "Bintaro", "--kategori", "ukm"]),
        "saran: Mungkin maksudnya `umkm`?\n",
    );
    refused(
        &[
            "--judul",
            "!!!",
            "--wilayah",
            "Bintaro",
            "--kategori",
            "umkm",
        ],
        "galat: judul harus memuat huruf atau angka\n",
    );
    let flags: Vec<&str> = POSYANDU
        .iter()
        .copied()
        .chain(["--penulis", "warga-conto"])
        .collect();
    refused(&flags, "saran: Mungkin maksudnya `warga-contoh`?\n");
    let flags: Vec<&str> = POSYANDU
        .iter()
        .copied()
        .chain(["--penulis", "warga contoh"])
        .collect();
    assert_eq!(new(&site, &flags).code, 0, "a name will do");
    refused(
        &["--jenis", "brita"],
        "saran: Mungkin maksudnya `berita`?\n",
    );
}

#[test]
fn a_folder_that_is_no_site_and_a_site_with_errors() {
    let empty = folder("bukan-situs");
    let run = new(&empty, &POSYANDU);
    assert_eq!(run.code, 2);
    assert!(
        run.err
            .starts_with("galat: tidak ada kulkul.yaml di folder ini\n"),
        "{run:?}"
    );
    let site = site("rusak", "52.71");
    fs::write(site.join("kulkul.yaml"), "nama: KIM\nwilayah: \"52.71\"\n").expect("written");
    let run = new(&site, &POSYANDU);
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
    assert!(
        run.err.contains("galat[KK") && run.err.contains("kulkul.yaml"),
        "{run:?}"
    );
}
