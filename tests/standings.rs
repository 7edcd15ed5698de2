//! The gate holds in every file: for random heads and moments nothing of an article that readers may not see is in the output.
//!
//! Each article has words, a photo and a folder of its own. A site is built at one moment after another into one output; what the
//! gate lets through is worked out here anew, from the numbers that the heads were written of.
#![cfg(unix)]

#[path = "support/edits.rs"]
mod edits;
#[path = "support/site.rs"]
mod site;
#[path = "support/trees.rs"]
mod trees;

use edits::{Random, write};
use std::path::Path;

const ARTICLES: usize = 12;

/// Hours since 1 November 2026.
type Hours = usize;

/// A head in numbers.
#[derive(Debug, Clone, Copy, Default)]
struct Article {
    date: Hours,
    publish: Option<Hours>,
    expires: Option<Hours>,
    is_draft: bool,
    is_withdrawn: bool,
    is_protected: bool,
    correction: Option<Hours>,
}

/// What readers may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gate {
    Nothing,
    Notice,
    Shown,
}

impl Article {
    fn gate(self, now: Hours) -> Gate {
        if self.is_draft || self.publish.unwrap_or(self.date) > now {
            Gate::Nothing
        } else if self.is_withdrawn || self.expires.is_some_and(|end| end <= now) {
            Gate::Notice
        } else {
            Gate::Shown
        }
    }
}

fn moment(hours: Hours) -> String {
    format!("2026-11-{:02} {:02}.00", 1 + hours / 24, hours % 24)
}

fn draw(random: &mut Random) -> Article {
    let date = random.below(400);
    let mut maybe = |one_in: usize, from: Hours, within: usize| {
        let at = from + random.below(within);
        (random.below(one_in) == 0).then_some(at)
    };
    let publish = maybe(3, 0, 450);
    let expires = maybe(4, publish.unwrap_or(date).max(date) + 1, 250);
    let correction = maybe(2, date + 1, 250);
    let [is_draft, is_withdrawn, is_protected] =
        [6, 5, 4].map(|one_in| maybe(one_in, 0, 1).is_some());
    Article {
        date,
        publish,
        expires,
        is_draft,
        is_withdrawn,
        is_protected,
        correction,
    }
}

/// Words of an article that nothing else has. A tag is a word, too: its page is one of the article's own.
const WORDS: [&str; 7] = [
    "judul", "ringkas", "teks", "alt", "tanda", "acara", "sumber",
];

fn text(number: usize, article: Article, random: &mut Random) -> String {
    let word = |what: &str| format!("{what}{number}x");
    let mut head = vec![
        format!("judul: Kabar {}", word("judul")),
        format!("tanggal: {}", moment(article.date)),
        format!("ringkasan: Tentang {}.", word("ringkas")),
        format!("tag: [{}]", word("tanda")),
        format!("sumber: Kantor {}", word("sumber")),
        format!("gambar: foto{number}x.jpg\nalt: Gambar {}", word("alt")),
        format!(
            "agenda:\n  mulai: 2026-12-05 09.00\n  tempat: Aula {}",
            word("acara")
        ),
    ];
    head.extend(article.publish.map(|at| format!("terbit: {}", moment(at))));
    head.extend(
        article
            .expires
            .map(|at| format!("berakhir: {}", moment(at))),
    );
    head.extend(article.correction.map(|at| {
        format!(
            "koreksi:\n  - waktu: {}\n    isi: Yang benar {}.",
            moment(at),
            word("ralat")
        )
    }));
    if article.is_draft {
        head.push("draf: ya".into());
    }
    if article.is_withdrawn {
        head.push(format!(
            "dicabut: {{waktu: {}, alasan: Permintaan keluarga.}}",
            moment(article.date + 1)
        ));
    }
    if article.is_protected {
        head.push(["lindungi: anak", "lindungi: korban\naman: ya"][random.below(2)].into());
    }
    head.push(
        [
            "",
            "verifikasi: menunggu",
            "unggulan: 5",
            "darurat: 2026-12-31",
        ][random.below(4)]
        .into(),
    );
    head.push(["", "jenis: rilis", "jenis: opini", "jenis: advertorial"][random.below(4)].into());
    head.push(["", "seri: Cerita", "penulis: siti-maryam"][random.below(3)].into());
    format!(
        "---\n{}\n---\n\nIsi {}.\n\n![Foto](foto{number}x.jpg)\n",
        head.join("\n"),
        word("teks")
    )
}

fn lay_out(folder: &Path, random: &mut Random) -> Vec<Article> {
    site::lay_out(folder, &[], Path::new("")).expect("a site");
    let articles: Vec<Article> = (0..ARTICLES).map(|_| draw(random)).collect();
    for (number, article) in articles.iter().enumerate() {
        let here = folder.join(format!("content/ampenan/bintaro/kabar{number}x"));
        write(&here.join("index.md"), &text(number, *article, random)).expect("written");
        let photo = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/photo.jpg");
        std::fs::copy(photo, here.join(format!("foto{number}x.jpg"))).expect("a photo");
    }
    articles
}

/// Files that have a word in them or in their path.
fn having<'f>(files: &'f trees::Files, word: &str) -> Vec<&'f str> {
    let has = |bytes: &[u8]| memchr::memmem::find(bytes, word.as_bytes()).is_some();
    files
        .iter()
        .filter(|(path, bytes)| path.contains(word) || has(bytes))
        .map(|(path, _)| path.as_str())
        .collect()
}

#[test]
fn nothing_forbidden_is_in_any_file() {
    let mut met = [0; 3];
    for seed in 1..=5u64 {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("gerbang")
            .join(seed.to_string());
        let mut random = Random::seeded(seed);
        let articles = lay_out(&folder, &mut random);
        let mut moments: Vec<Hours> = (0..4).map(|_| 50 + random.below(640)).collect();
        moments.sort_unstable();
        for now in moments {
            let arguments = ["build".to_owned(), "--now".to_owned(), moment(now)];
            let run = site::kulkul(&folder, &arguments).expect("kulkul runs");
            assert_eq!(run.code, 0, "seed {seed}: {}", run.err);
            let files = trees::read(&folder.join("public"));
            for (number, article) in articles.iter().enumerate() {
                let gate = article.gate(now);
                let case =
                    || format!("seed {seed}, hour {now}, article {number}: {article:?}, {gate:?}");
                let found = |word: &str| having(&files, &format!("{word}{number}x"));
                met[gate as usize] += 1;
                if gate == Gate::Shown {
                    assert!(
                        found("teks")
                            .iter()
                            .any(|path| path.ends_with("index.html")),
                        "{}",
                        case()
                    );
                } else {
                    for word in WORDS.iter().chain(&["foto"]) {
                        assert!(
                            found(word).is_empty(),
                            "{}: {word} in {:?}",
                            case(),
                            found(word)
                        );
                    }
                }
                let is_corrected =
                    gate == Gate::Shown && article.correction.is_some_and(|at| at <= now);
                assert_eq!(
                    !found("ralat").is_empty(),
                    is_corrected,
                    "{}: {:?}",
                    case(),
                    found("ralat")
                );
                assert_eq!(
                    found("kabar").is_empty(),
                    gate == Gate::Nothing,
                    "{}: {:?}",
                    case(),
                    found("kabar")
                );
                if article.is_protected {
                    let told = found("kabar");
                    assert!(
                        !told.iter().any(|path| path.contains("bintaro")),
                        "{}: {told:?}",
                        case()
                    );
                }
            }
        }
    }
    assert!(
        met.iter().all(|count| *count > 15),
        "every state is met: {met:?}"
    );
}
