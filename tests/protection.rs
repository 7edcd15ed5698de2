//! Protected articles do not tell their kelurahan, in any file of the output.
//!
//! The same protected articles are written in one kelurahan and in its neighbour, by members of the one KIM or of the other,
//! under tags, series and categories named after the one or the other, with links to the one or the other. If a reader can tell
//! the two sites apart, something tells the kelurahan: the outputs have to be the same, byte for byte. And the whole output is
//! read as bytes: no piece of it that tells of such an article names the kelurahan.
#![cfg(unix)]

#[path = "support/site.rs"]
mod site;
#[path = "support/trees.rs"]
mod trees;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const PHOTO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/photo.jpg");

/// What is secret: a kelurahan, with a member of its KIM.
struct Secret {
    slug: &'static str,
    name: &'static str,
    member: &'static str,
    point: &'static str,
}

const ONE: Secret = Secret {
    slug: "bintaro",
    name: "Bintaro",
    member: "siti-maryam",
    point: "-8.5838, 116.1062",
};
const OTHER: Secret = Secret {
    slug: "pejeruk",
    name: "Pejeruk",
    member: "nengah-rai",
    point: "-8.5701, 116.0811",
};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[usize::try_from(self.roll(of.len() as u64)).expect("small")]
    }
}

/// Whether and how readers see an article.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Shown,
    Draft,
    Scheduled,
    Withdrawn,
    Ended,
}

const STATES: [State; 8] = {
    use State::{Draft, Ended, Scheduled, Shown, Withdrawn};
    [
        Shown, Shown, Shown, Shown, Draft, Scheduled, Withdrawn, Ended,
    ]
};

/// One article, with `@slug`, `@Name`, `@member` and `@point` where the secret goes.
fn article(dice: &mut Dice, number: usize, state: State, protect: bool) -> String {
    let day = 1 + dice.roll(20);
    let mut lines = vec![
        format!("judul: Judul-{number}-rahasia"),
        format!("tanggal: 2026-11-{day:02} 08.{number:02}"),
        format!("ringkasan: Ringkasan-{number}-rahasia."),
        format!(
            "jenis: {}",
            dice.pick(&["berita", "rilis", "pengumuman", "opini", "profil"])
        ),
        format!("kategori: {}", dice.pick(&["berita", "'@slug'"])),
        format!(
            "tag: {}",
            dice.pick(&["[sosial]", "['@Name', sosial]", "[sosial, 'warga @Name']"])
        ),
        format!(
            "penulis: {}",
            dice.pick(&[
                "'@member'",
                "['@member', budi]",
                "budi",
                "Tanpa Berkas",
                "Ketua @Name",
                "Karang Taruna @Name",
                "['KIM @Name', budi]"
            ])
        ),
        dice.pick(&["", "", "wilayah: ['@Name', Rembiga]"]).into(),
        dice.pick(&["", "unggulan: 5", "darurat: 2026-12-31"])
            .into(),
        dice.pick(&["", "verifikasi: menunggu\nsumber: Polresta"])
            .into(),
        dice.pick(&[
            "",
            "koreksi: [{waktu: 2026-11-29 08.00, isi: Tanggalnya diperbaiki.}]",
        ])
        .into(),
    ];
    lines.extend(
        ["", "seri: Sosial", "seri: 'Kabar @Name'"]
            .get(usize::try_from(dice.roll(3)).expect("small"))
            .map(|s| (*s).into()),
    );
    if dice.roll(2) == 0 {
        lines.push(format!("alias: '/ampenan/@slug/lama-{number}/'"));
    }
    if dice.roll(3) == 0 {
        let place = dice.pick(&[
            "Aula kecamatan",
            "Aula @Name",
            "Lapangan @Name, dekat sekolah",
        ]);
        let organiser = dice.pick(&["Warga", "KIM @Name"]);
        let event = "agenda:\n  mulai: 2026-12-05 08.00\n  koordinat: '@point'";
        lines.push(format!(
            "{event}\n  tempat: '{place}'\n  penyelenggara: '{organiser}'"
        ));
    }
    if dice.roll(2) == 0 {
        lines.push("gambar: foto.jpg\nalt: Gambar".into());
        lines.push(dice.pick(&["", "aman: ya", "aman: [foto.jpg]"]).into());
        lines.push(dice.pick(&["", "kredit: '@member'"]).into());
    }
    if protect {
        lines.push(format!("lindungi: {}", dice.pick(&["anak", "korban"])));
    }
    lines.push(match state {
        State::Shown => String::new(),
        State::Draft => "draf: ya".into(),
        State::Scheduled => "terbit: 2026-12-24 09.00".into(),
        State::Withdrawn => {
            "dicabut:\n  waktu: 2026-11-29 09.00\n  alasan: Permintaan keluarga.".into()
        }
        State::Ended => "berakhir: 2026-11-28 09.00".into(),
    });
    let mut text = vec![format!("Teks-{number}-rahasia.")];
    for more in [
        "[Berkas sendiri](surat.pdf)",
        "[Berkas bersama](../formulir.pdf)",
        "[Foto](foto.jpg)",
        "![Foto](foto.jpg)",
        "![Foto](foto.jpg)\n![Wajah](../wajah.jpg)",
        "| Foto |\n| - |\n| ![Wajah](../wajah.jpg) |",
        "<figure><img src=\"../wajah.jpg\" alt=\"Wajah\"><figcaption>Keterangan</figcaption></figure>",
        "[Film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
        "[Berita](../terbuka.md)",
        "[Tempat](/ampenan/@slug/)",
        "<a href=\"/ampenan/@slug/rss.xml\">Umpan</a>",
    ] {
        if dice.roll(2) == 0 {
            text.push(more.into());
        }
    }
    format!("---\n{}\n---\n\n{}\n", lines.join("\n"), text.join("\n\n"))
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("written");
}

/// What everybody may know: both kelurahan, with a KIM, a member and news.
fn lay_out(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("perlindungan")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("left from an earlier run");
    }
    site::lay_out(&folder, &[], Path::new("")).expect("a site");
    let settings = fs::read_to_string(folder.join("kulkul.yaml")).expect("settings");
    let wanted = "kategori: [berita, kesehatan]";
    assert!(settings.contains(wanted));
    let more = "kategori: [berita, kesehatan, bintaro, pejeruk]";
    write(&folder, "kulkul.yaml", &settings.replace(wanted, more));
    write(
        &folder,
        "penulis/nengah-rai.md",
        "---\nnama: Nengah Rai\nkim: pejeruk\n---\n\nAnggota.\n",
    );
    write(
        &folder,
        "penulis/budi.md",
        "---\nnama: Budi\n---\n\nTanpa KIM.\n",
    );
    for Secret {
        slug, name, member, ..
    } in [ONE, OTHER]
    {
        let officers = format!("pengurus: [{{nama: Ketua {name}, jabatan: Ketua}}]");
        write(
            &folder,
            &format!("kim/{slug}.md"),
            &format!("---\nnama: KIM {name}\n{officers}\n---\n\nProfil.\n"),
        );
        let head = format!(
            "judul: Terbuka {name}\ntanggal: 2026-11-10\nkategori: {slug}\npenulis: {member}"
        );
        let terms = format!("tag: ['{name}', 'warga {name}', sosial]\nseri: 'Kabar {name}'");
        let text = format!(
            "---\n{head}\n{terms}\n---\n\n[Formulir](formulir.pdf)\n\n![Wajah](wajah.jpg)\n"
        );
        write(
            &folder,
            &format!("content/ampenan/{slug}/terbuka.md"),
            &text,
        );
        write(
            &folder,
            &format!("content/ampenan/{slug}/formulir.pdf"),
            "%PDF-1.4 formulir",
        );
        let photo = folder.join(format!("content/ampenan/{slug}/wajah.jpg"));
        fs::copy(PHOTO, photo).expect("a photo");
    }
    folder
}

/// Builds the site with these articles in the place of a secret.
fn build(name: &str, articles: &[String], secret: &Secret) -> trees::Files {
    let folder = lay_out(name);
    for (number, text) in articles.iter().enumerate() {
        let known = [
            ("@slug", secret.slug),
            ("@Name", secret.name),
            ("@member", secret.member),
            ("@point", secret.point),
        ];
        let text = known.iter().fold(text.clone(), |text, (mark, secret)| {
            text.replace(mark, secret)
        });
        let own = format!("content/ampenan/{}/kabar-{number}", secret.slug);
        write(&folder, &format!("{own}/index.md"), &text);
        write(&folder, &format!("{own}/surat.pdf"), "%PDF-1.4 surat");
        fs::copy(PHOTO, folder.join(&own).join("foto.jpg")).expect("a photo");
    }
    let arguments = ["build", "--now", "2026-12-01T09:05:00+08:00"].map(str::to_owned);
    let run = site::kulkul(&folder, &arguments).expect("kulkul runs");
    assert_eq!(run.code, 0, "{}", run.err);
    trees::read(&folder.join("public"))
}

/// Files that have a text in them or in their path.
fn having<'f>(files: &'f trees::Files, text: &str) -> Vec<&'f str> {
    let has = |bytes: &[u8]| memchr::memmem::find(bytes, text.as_bytes()).is_some();
    files
        .iter()
        .filter(|(path, bytes)| path.contains(text) || has(bytes))
        .map(|(path, _)| path.as_str())
        .collect()
}

/// The pieces of a file that tell of one thing each.
fn pieces(text: &str) -> Vec<&str> {
    let ends = [
        "<article",
        "<item>",
        "<entry",
        "<url>",
        "<li",
        "{\"",
        "[\"/",
        "</section>",
        "<dt",
        "<aside",
        "<nav",
        "BEGIN:VEVENT",
    ];
    let mut cuts: Vec<usize> = ends
        .iter()
        .flat_map(|end| text.match_indices(end).map(|(at, _)| at))
        .collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.windows(2)
        .map(|pair| &text[pair[0]..pair[1]])
        .collect()
}

/// Where a file names the kelurahan near one of these articles. The list of files that kulkul keeps for itself has no pieces.
fn named(files: &trees::Files, articles: usize) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, bytes) in files
        .iter()
        .filter(|(path, _)| !path.starts_with(".kulkul"))
    {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        let names = |text: &str| {
            text.contains(ONE.slug) || ONE.point.split(", ").any(|number| text.contains(number))
        };
        for number in 0..articles {
            let (own, word) = (
                path.contains(&format!("kabar-{number}/")),
                format!("-{number}-rahasia"),
            );
            let tells =
                |text: &str| text.contains(&*word) || text.contains(&format!("kabar-{number}/"));
            if (own || tells(&text)) && (names(path) || path.starts_with("penulis/siti-maryam")) {
                wrong.push(format!("{path} tells of {number}"));
            }
            if own && names(&text) {
                wrong.push(format!("{path} names the kelurahan"));
            }
            if let Some(piece) = pieces(&text)
                .into_iter()
                .find(|piece| tells(piece) && names(piece))
            {
                wrong.push(format!(
                    "{path} names the kelurahan near {number}: {piece:?}"
                ));
            }
        }
    }
    wrong
}

#[test]
fn the_search_finds_a_name_that_is_there() {
    for page in [
        "<li>judul-1-rahasia <a href=\"/ampenan/bintaro/\">x</a></li><li>lain</li>",
        "<url><loc>/ampenan/2026/kabar-1/</loc><geo>116.1062</geo></url>",
    ] {
        let files = trees::Files::from([("index.html".to_owned(), page.as_bytes().to_vec())]);
        assert_eq!(named(&files, 2).len(), 1, "{page}");
    }
}

#[test]
fn the_output_is_the_same_wherever_a_protected_article_plays() {
    let without = build("tanpa", &[], &ONE);
    for seed in 1..=8 {
        let mut dice = Dice(seed);
        let states: Vec<State> = (0..10)
            .map(|_| STATES[usize::try_from(dice.roll(8)).expect("small")])
            .collect();
        let articles: Vec<String> = states
            .iter()
            .enumerate()
            .map(|(number, state)| article(&mut dice, number, *state, true))
            .collect();
        let one = build(&format!("{seed}-satu"), &articles, &ONE);
        let other = build(&format!("{seed}-lain"), &articles, &OTHER);
        assert_eq!(trees::differences(&one, &other), [""; 0], "seed {seed}");
        searched(&one, &without, &states);
        assert_eq!(named(&one, articles.len()), [""; 0], "seed {seed}");
        for (number, state) in states.iter().enumerate() {
            let title = having(&one, &format!("Judul-{number}-rahasia"));
            assert_eq!(
                title.contains(&"ampenan/index.html"),
                *state == State::Shown,
                "seed {seed}, {number}: {title:?}"
            );
            let inner: Vec<&&str> = title
                .iter()
                .filter(|path| path.starts_with("ampenan/bintaro/"))
                .collect();
            assert!(inner.is_empty(), "seed {seed}, {number}: {inner:?}");
            if *state != State::Shown {
                for word in ["Judul", "Ringkasan", "Teks"] {
                    let found = having(&one, &format!("{word}-{number}-rahasia"));
                    assert!(
                        found.is_empty(),
                        "seed {seed}, {number}: {word} in {found:?}"
                    );
                }
            }
        }
    }
}

/// The search index has what is shown, by its kecamatan, and of the kelurahan nothing but what it had without.
fn searched(files: &trees::Files, without: &trees::Files, states: &[State]) {
    let index = || {
        files
            .iter()
            .filter(|(path, _)| path.starts_with("cari/") && *path != "cari/index.html")
    };
    for (number, state) in states.iter().enumerate() {
        let title = format!("Judul-{number}-rahasia");
        let is_in =
            index().any(|(_, bytes)| memchr::memmem::find(bytes, title.as_bytes()).is_some());
        assert_eq!(is_in, *state == State::Shown, "{number}");
    }
    let (now, before) = (keys(files), keys(without));
    let shown = states
        .iter()
        .filter(|state| **state == State::Shown)
        .count();
    assert_eq!(now["=ampenan"], before["=ampenan"] + shown);
    for key in [
        "=ampenan/bintaro",
        "=ampenan/pejeruk",
        "=:bintaro",
        "=:pejeruk",
        "bintaro",
        "jeruk",
    ] {
        assert_eq!(now[key], before[key], "{key}");
    }
}

/// Words and filters of the search index, each with the number of its articles.
fn keys(files: &trees::Files) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for (_, bytes) in files
        .iter()
        .filter(|(path, _)| path.starts_with("cari/") && path.contains("/kata-"))
    {
        let keys: BTreeMap<String, String> = serde_json::from_slice(bytes).expect("JSON");
        for (key, list) in keys {
            *found.entry(key).or_insert(0) += list.bytes().filter(u8::is_ascii_lowercase).count();
        }
    }
    found
}

/// The same articles without `lindungi`: else the test above could not fail.
#[test]
fn without_protection_the_outputs_differ() {
    let mut dice = Dice(1);
    let articles: Vec<String> = (0..3)
        .map(|number| article(&mut dice, number, State::Shown, false))
        .collect();
    let [one, other] = [("terbuka-satu", ONE), ("terbuka-lain", OTHER)]
        .map(|(name, secret)| build(name, &articles, &secret));
    let differences = trees::differences(&one, &other);
    assert!(
        differences
            .iter()
            .any(|line| line == "! ampenan/bintaro/index.html"),
        "{differences:?}"
    );
}
