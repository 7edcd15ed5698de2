//! The output as a whole: the same bytes however it is built, the same files where nothing changed, and nobody else's touched.
#![cfg(unix)]

#[path = "support/site.rs"]
mod site;
#[path = "support/trees.rs"]
mod trees;

use site::Run;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const NOW: &str = "2026-12-01T09:05:00+08:00";
/// A case with an archive, so with pages of every kind of list.
const MANY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/page-archive/site");
/// Photos, aliases, a series, an event.
const FULL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/feeds");

/// A folder with a site in `site/`.
fn lay_out(name: &str, over: &str) -> PathBuf {
    let around = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("output")
        .join(name);
    if around.exists() {
        fs::remove_dir_all(&around).expect("left from an earlier run");
    }
    site::lay_out(&around.join("situs"), &[], Path::new(over)).expect("a site");
    around
}

/// The site with photos.
fn with_photos(name: &str) -> PathBuf {
    let around = lay_out(name, &format!("{FULL}/site"));
    for photo in ["muara.jpg", "pasir.jpg"] {
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/photo.jpg");
        fs::copy(
            data,
            around.join("situs/content/ampenan/bintaro").join(photo),
        )
        .expect("a photo");
    }
    around
}

fn run(around: &Path, more: &[&str]) -> Run {
    let arguments: Vec<String> = ["build", "situs", "--now", NOW]
        .iter()
        .chain(more)
        .map(|&a| a.to_owned())
        .collect();
    site::kulkul(around, &arguments).expect("kulkul runs")
}

fn build(around: &Path, more: &[&str]) {
    let run = run(around, more);
    assert_eq!(run.code, 0, "{run:?}");
}

fn write(around: &Path, path: &str, text: &str) {
    let path = around.join("situs").join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("written");
}

#[test]
fn a_second_build_writes_nothing() {
    let around = with_photos("kedua");
    build(&around, &[]);
    let before = trees::identities(&around.join("situs/public"));
    let again = run(&around, &["--lang", "en"]);
    assert!(again.out.contains(", 0 files new, "), "{again:?}");
    build(&around, &["--jobs", "1"]);
    assert_eq!(trees::identities(&around.join("situs/public")), before);
}

#[test]
fn threads_do_not_show() {
    for around in [lay_out("benang", MANY), with_photos("benang-foto")] {
        build(&around, &["--jobs", "1", "--output", "satu"]);
        build(&around, &["--jobs", "8", "--output", "delapan"]);
        let [one, eight] = ["satu", "delapan"].map(|output| trees::read(&around.join(output)));
        assert!(one.len() > 40, "{}", one.len());
        assert_eq!(trees::differences(&one, &eight), [""; 0]);
    }
}

/// Another folder, files made in another order, another zone and language of the machine.
#[test]
fn the_machine_does_not_show() {
    let (one, other) = (with_photos("mesin"), lay_out("mesin lain", ""));
    let files: Vec<(String, Vec<u8>)> = trees::read(&one.join("situs")).into_iter().rev().collect();
    fs::remove_dir_all(other.join("situs")).expect("there");
    for (path, bytes) in files {
        let path = other.join("situs").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
    build(&one, &[]);
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_kulkul"))
        .args(["build", ".", "--now", "2026-12-01T01:05:00Z"])
        .envs([
            ("TZ", "America/Lima"),
            ("LC_ALL", "en_US.UTF-8"),
            ("COLUMNS", "40"),
        ])
        .current_dir(other.join("situs"))
        .output()
        .expect("kulkul runs");
    assert!(output.status.success(), "{output:?}");
    let [one, other] = [one, other].map(|around| trees::read(&around.join("situs/public")));
    assert_eq!(trees::differences(&one, &other), [""; 0]);
}

#[test]
fn a_file_of_somebody_else_stops_the_build() {
    let around = lay_out("asing", "");
    build(&around, &[]);
    let output = around.join("situs/public");
    fs::write(output.join("ampenan/catatan.txt"), "milik orang lain").expect("written");
    write(
        &around,
        "content/ampenan/bintaro/baru.md",
        "---\njudul: Baru\ntanggal: 2026-11-20\n---\n\nIsi.\n",
    );
    let before = (trees::read(&output), trees::identities(&output));
    let refused = run(&around, &[]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.err.contains("catatan.txt"), "{refused:?}");
    assert_eq!((trees::read(&output), trees::identities(&output)), before);
    fs::remove_file(output.join("ampenan/catatan.txt")).expect("there");
    build(&around, &[]);
    assert!(
        output
            .join("ampenan/bintaro/2026/11/baru/index.html")
            .is_file()
    );
}

#[test]
fn what_is_in_the_cache_is_not_made_again_and_changes_nothing() {
    let around = with_photos("simpanan");
    build(&around, &[]);
    let (output, cache) = (around.join("situs/public"), around.join("situs/.kulkul"));
    let (clean, entries) = (trees::read(&output), trees::identities(&cache));
    assert!(entries.len() > 11, "{entries:?}");
    let again = |what: &str| {
        fs::remove_dir_all(&output).expect("built before");
        build(&around, &["--jobs", "1"]);
        assert!(trees::read(&output) == clean, "{what}");
    };
    again("from the cache");
    assert_eq!(trees::identities(&cache), entries, "nothing was made");

    let damaged: Vec<_> = entries
        .keys()
        .map(|path| cache.join(path))
        .filter(|path| path.is_file())
        .collect();
    for (index, path) in damaged.iter().enumerate() {
        let mut bytes = fs::read(path).expect("an entry");
        match index % 3 {
            0 => bytes.truncate(20),
            1 => bytes.push(0),
            _ => *bytes.last_mut().expect("not empty") ^= 1,
        }
        fs::write(path, bytes).expect("writable");
    }
    again("from a damaged cache");
    fs::remove_dir_all(&cache).expect("there");
    again("without a cache");
    fs::remove_dir_all(&cache).expect("there");
    fs::write(&cache, "bukan folder").expect("writable");
    again("where no cache can be");
}

#[test]
fn what_is_damaged_deep_in_a_photo_is_an_error_of_the_site() {
    let around = with_photos("rusak");
    let photo = around.join("situs/content/ampenan/bintaro/pasir.jpg");
    let whole = fs::read(&photo).expect("there");
    let at = whole
        .windows(2)
        .rposition(|two| two == b"\xFF\xC4")
        .expect("a table of codes");
    let mut broken = whole.clone();
    broken[at + 5..at + 21].fill(0);
    fs::write(&photo, &broken).expect("writable");
    for command in ["build", "check"] {
        let arguments = [command, "situs", "--now", NOW].map(str::to_owned);
        let run = site::kulkul(&around, &arguments).expect("kulkul runs");
        assert_eq!(run.code, 1, "{run:?}");
        assert!(
            run.err.contains("KK602") && run.err.contains("content/ampenan/bintaro/pasir.jpg"),
            "{run:?}"
        );
    }
    assert!(!around.join("situs/public").exists());
    fs::write(&photo, whole).expect("writable");
    build(&around, &[]);
}

#[test]
fn an_article_that_goes_takes_its_own_files_along() {
    let around = with_photos("hapus");
    build(&around, &[]);
    let output = around.join("situs/public");
    let (before, identities) = (trees::read(&output), trees::identities(&output));
    fs::remove_file(around.join("situs/content/ampenan/bintaro/muara.md")).expect("there");
    build(&around, &[]);
    let (after, kept) = (trees::read(&output), trees::identities(&output));
    let gone: BTreeSet<&str> = before
        .keys()
        .filter(|path| !after.contains_key(*path))
        .map(String::as_str)
        .collect();
    let own =
        ["index.html", "acara.ics"].map(|name| format!("ampenan/bintaro/2026/11/muara/{name}"));
    let wanted = [&*own[0], &*own[1], "lama/muara/index.html"];
    assert!(wanted.iter().all(|path| gone.contains(path)), "{gone:?}");
    let photos = [
        "ampenan/bintaro/muara-",
        "ampenan/bintaro/pasir-",
        "ampenan/bintaro/2026/11/muara/kartu-",
    ];
    let is_photo = |path: &str| photos.iter().any(|name| path.starts_with(name));
    assert_eq!(
        gone.iter().filter(|path| is_photo(path)).count(),
        12,
        "{gone:?}"
    );
    let lists = [
        "ampenan/agenda/",
        "ampenan/bintaro/agenda/",
        "kategori/berita/",
        "tag/gotong-royong/",
        "tag/muara/",
        "seri/",
        "jenis/rilis/",
        "ampenan/ralat/",
        "ampenan/bintaro/ralat/",
    ];
    let others: Vec<_> = gone
        .iter()
        .filter(|p| !wanted.contains(p) && !is_photo(p) && !lists.iter().any(|l| p.starts_with(l)))
        .collect();
    assert!(others.is_empty(), "{others:?}");
    for path in after
        .keys()
        .filter(|path| before.get(*path) == after.get(*path))
    {
        assert_eq!(
            identities[path], kept[path],
            "{path} is the same and was written again"
        );
    }
    assert_eq!(identities["tentang/index.html"], kept["tentang/index.html"]);
    assert_eq!(
        identities["2025/08/lomba/index.html"],
        kept["2025/08/lomba/index.html"]
    );
}

#[test]
fn urgent_news_changes_one_file_and_the_front_page() {
    let around = lay_out("darurat", "");
    build(&around, &[]);
    let before = trees::read(&around.join("situs/public"));
    let article = around.join("situs/content/ampenan/bintaro/posyandu.md");
    let text = fs::read_to_string(&article).expect("there");
    let urgent = "darurat: {sampai: 2026-12-31, teks: Air mati.}";
    fs::write(
        &article,
        text.replacen("---\n", &format!("---\n{urgent}\n"), 1),
    )
    .expect("writable");
    build(&around, &[]);
    let after = trees::read(&around.join("situs/public"));
    assert_eq!(
        trees::differences(&before, &after),
        ["! index.html", "! situs.js"]
    );
}

#[test]
fn a_withdrawn_article_leaves_no_picture_in_the_cache() {
    let around = with_photos("dicabut");
    build(&around, &[]);
    let cache = around.join("situs/.kulkul/gambar");
    let article = around.join("situs/content/ampenan/bintaro/muara.md");
    let text = fs::read_to_string(&article).expect("there");
    let before = trees::read(&cache);
    let withdrawn = "dicabut: {waktu: 2026-11-23 09.00, alasan: Permintaan keluarga.}";
    fs::write(
        &article,
        text.replacen("---\n", &format!("---\n{withdrawn}\n"), 1),
    )
    .expect("writable");
    build(&around, &[]);
    let after = trees::read(&cache);
    let of_photos = |files: &trees::Files| files.values().filter(|bytes| bytes.len() > 33).count();
    assert!(of_photos(&before) >= 10, "{:?}", before.keys());
    let clean = with_photos("dicabut-bersih");
    fs::write(
        clean.join("situs/content/ampenan/bintaro/muara.md"),
        fs::read(&article).expect("there"),
    )
    .expect("ok");
    build(&clean, &[]);
    assert_eq!(
        trees::differences(&trees::read(&clean.join("situs/.kulkul/gambar")), &after),
        [""; 0]
    );
    assert!(of_photos(&after) < of_photos(&before), "{:?}", after.keys());
}

#[test]
fn an_error_leaves_everything_as_it_was() {
    let around = lay_out("galat", "");
    build(&around, &[]);
    let output = around.join("situs/public");
    let before = (trees::read(&output), trees::identities(&output));
    let listing = |folder: &Path| {
        let names = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("readable").file_name());
        names.collect::<BTreeSet<_>>()
    };
    let beside = listing(&around.join("situs"));
    let broken = [
        (
            "content/ampenan/bintaro/kepala.md",
            "tanpa kepala\n",
            &[][..],
        ),
        (
            "content/ampenan/bintaro/tautan.md",
            "---\njudul: T\ntanggal: 2026-11-20\n---\n\n[x](tiada.md)\n",
            &[],
        ),
        ("templates/tag.html", "{{ tiada", &[]),
        ("templates/agenda.html", "{{ tiada.nama }}\n", &[]),
        ("static/foto.jpg", "bukan foto", &[]),
        (
            "content/ampenan/bintaro/warga.md",
            "---\njudul: W\ntanggal: 2026-11-20\npenulis: Warga\n---\n\nIsi.\n",
            &["--strict"],
        ),
    ];
    for (path, text, more) in broken {
        write(&around, path, text);
        let failed = run(&around, more);
        assert_eq!(failed.code, 1, "{path}: {failed:?}");
        assert!(failed.err.contains(path), "{path}: {failed:?}");
        assert_eq!(
            (trees::read(&output), trees::identities(&output)),
            before,
            "{path}"
        );
        fs::remove_file(around.join("situs").join(path)).expect("there");
        let mut now = listing(&around.join("situs"));
        now.retain(|name| name != "templates" && name != "static");
        assert_eq!(now, beside, "{path}: nothing of the build is left");
    }
    build(&around, &[]);
    assert_eq!((trees::read(&output), trees::identities(&output)), before);
}

#[test]
fn the_example_site_is_good_and_says_nothing_of_photos() {
    let around = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("output")
        .join("contoh");
    if around.exists() {
        fs::remove_dir_all(&around).expect("left from an earlier run");
    }
    fs::create_dir_all(&around).expect("a folder");
    let site = concat!(env!("CARGO_MANIFEST_DIR"), "/example-site");
    let arguments = [
        "build",
        site,
        "--strict",
        "--output",
        "hasil",
        "--now",
        "2026-11-24T09:00:00+08:00",
    ]
    .map(str::to_owned);
    let run = site::kulkul(&around, &arguments).expect("kulkul runs");
    assert_eq!((run.code, &*run.err), (0, ""), "{run:?}");
    let files = trees::read(&around.join("hasil"));
    let photos: Vec<_> = files
        .iter()
        .filter(|(path, _)| {
            std::path::Path::new(path)
                .extension()
                .is_some_and(|e| e == "jpg")
        })
        .collect();
    assert!(photos.len() > 10, "{}", photos.len());
    for (path, bytes) in photos {
        // How a phone was held is the one thing that stays: a directory of one entry, in a segment of 34 bytes.
        let tells = bytes
            .windows(6)
            .any(|six| &six[2..] == b"Exif" && six[..2] != [0, 34]);
        assert!(!tells, "{path} tells more than how to turn it");
    }
}
