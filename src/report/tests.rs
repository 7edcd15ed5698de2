use super::*;
use crate::base::SitePath;
use crate::config;
use crate::content::{CompileContext, compile, compile_kim, compile_person};
use crate::diag::Text;
use crate::newsroom::{PublicBody, release};
use crate::site::{Compiled, fold};
use jiff::Timestamp;

const LIST: &str = "kode,nama\n52.71,Kota Mataram\n52.71.01,Ampenan\n52.71.01.1006,Pejeruk\n52.71.01.1013,Bintaro\n\
                    52.71.05,Selaparang\n52.71.05.1005,Rembiga\n";

fn path(text: &str) -> SitePath {
    SitePath::new(text).expect("valid")
}

/// The figures of a site of these articles (place or file, front matter, text), with two KIM and two authors.
fn figures(
    articles: &[(&str, &str, &str)],
    since: Option<&str>,
    until: Option<&str>,
    now: &str,
) -> Figures {
    let (yaml, list) = (path("kulkul.yaml"), path("wilayah.csv"));
    let settings = "nama: KIM\nalamat: https://kim.example.id/\nwilayah: \"52.71\"\n";
    let text = Text {
        path: &yaml,
        text: settings,
    };
    let settings = config::read_settings(text).0.expect("settings");
    let places = crate::places::read(
        Text {
            path: &list,
            text: LIST,
        },
        &settings.region,
        text,
    )
    .0
    .expect("places");
    let context = CompileContext {
        zone: &settings.zone,
        places: &places,
        categories: &settings.categories,
    };
    let head = |(index, (place, front, text)): (usize, &(&str, &str, &str))| {
        let file = path(&format!("content/{place}/kabar-{index}.md"));
        let source = format!("---\njudul: Kabar {index}\n{front}\n---\n\n{text}\n");
        let article = compile(&file, source.as_bytes(), &context).0;
        release(article.expect("an article"), &context).0
    };
    let kim = |id: &str| {
        compile_kim(
            &path(&format!("kim/{id}.md")),
            format!("---\nnama: KIM {id}\n---\n").as_bytes(),
            &context,
        )
        .0
    };
    let person = |id: &str, kim: &str| {
        compile_person(
            &path(&format!("penulis/{id}.md")),
            format!("---\nnama: {id}\nkim: {kim}\n---\n").as_bytes(),
        )
        .0
    };
    let compiled = Compiled {
        articles: articles.iter().enumerate().map(head).collect(),
        kims: ["bintaro", "pejeruk"]
            .into_iter()
            .filter_map(kim)
            .map(|(kim, body)| (kim, PublicBody::open(body)))
            .collect(),
        people: [("ani", "pejeruk"), ("budi", "bintaro")]
            .into_iter()
            .filter_map(|(id, k)| person(id, k))
            .map(|(person, body)| (person, PublicBody::open(body)))
            .collect(),
        ..Compiled::default()
    };
    let now: Timestamp = format!("{now}+08:00").parse().expect("a moment");
    let (site, _) = fold(compiled, &places, &settings, now);
    let day = |text: &str| text.parse().expect("a day");
    report(
        &site,
        &places,
        &settings,
        &Scope {
            since: since.map(day),
            until: until.map(day),
            gap: 30,
            now,
        },
    )
}

fn all(articles: &[(&str, &str, &str)]) -> Figures {
    figures(articles, None, None, "2026-12-01T09:05:00")
}

const B: &str = "ampenan/bintaro";

#[test]
fn what_readers_have_not_seen_does_not_count() {
    let f = all(&[
        (B, "tanggal: 2026-11-01", "Satu dua tiga."),
        (B, "tanggal: 2026-11-02\ndraf: ya", ""),
        (B, "tanggal: 2026-11-03\nterbit: 2026-12-02", ""),
        (
            B,
            "tanggal: 2026-11-04\ndicabut: {waktu: 2026-11-06, alasan: Keliru.}",
            "",
        ),
        (B, "tanggal: 2026-11-05\nberakhir: 2026-11-10", "Empat."),
        (B, "tanggal: 2026-11-06\nverifikasi: menunggu", ""),
        (B, "tanggal: 2026-11-07\nlindungi: anak", ""),
    ]);
    let wanted = Totals {
        articles: 4,
        pending: 1,
        protected: 1,
        ended: 1,
        withdrawn: 1,
        words: 4,
    };
    assert_eq!(f.totals, wanted);
    assert_eq!(
        (f.since.to_string(), f.until.to_string()),
        ("2026-11-01".into(), "2026-12-01".into())
    );
}

#[test]
fn days_are_those_of_the_site_and_an_article_counts_when_it_appears() {
    let articles = [
        (B, "tanggal: 2026-10-31T15:59:59Z", ""), // 31 October, 23.59 WITA
        (B, "tanggal: 2026-10-31T16:00:00Z", ""), // 1 November
        (B, "tanggal: 2026-10-01\nterbit: 2026-11-30 23.59", ""), // appears in November
        (B, "tanggal: 2026-12-01 00.00", ""),
    ];
    let f = figures(
        &articles,
        Some("2026-11-01"),
        Some("2026-11-30"),
        "2027-01-01T00:00:00",
    );
    assert_eq!(f.totals.articles, 2);
    assert_eq!(
        f.months,
        [MonthRow {
            year: 2026,
            month: 11,
            articles: 2
        }]
    );
    let f = figures(&articles, None, Some("2099-01-01"), "2026-12-01T09:05:00");
    assert_eq!(
        f.until.to_string(),
        "2026-12-01",
        "the future has no figures"
    );
}

#[test]
fn months_without_a_story_are_there() {
    let f = figures(
        &[
            (B, "tanggal: 2026-11-20", ""),
            (B, "tanggal: 2027-02-01", ""),
        ],
        None,
        None,
        "2027-03-01T00:00:00",
    );
    let months: Vec<_> = f
        .months
        .iter()
        .map(|m| (m.year, m.month, m.articles))
        .collect();
    assert_eq!(
        months,
        [
            (2026, 11, 1),
            (2026, 12, 0),
            (2027, 1, 0),
            (2027, 2, 1),
            (2027, 3, 0)
        ]
    );
}

#[test]
fn an_article_counts_for_the_kim_of_its_author_or_its_kelurahan() {
    let f = all(&[
        (B, "tanggal: 2026-11-01\npenulis: ani", ""), // KIM pejeruk
        (B, "tanggal: 2026-11-02\npenulis: Orang Luar", ""), // KIM bintaro, by place
        (B, "tanggal: 2026-11-03\npenulis: [Orang Luar, budi]", ""),
        ("selaparang/rembiga", "tanggal: 2026-11-04", ""), // no KIM
        (B, "tanggal: 2026-11-05\npenulis: budi\nlindungi: anak", ""), // told to nobody
    ]);
    let kims: Vec<_> = f.kims.iter().map(|row| (&*row.id, row.articles)).collect();
    assert_eq!(kims, [("bintaro", 2), ("pejeruk", 1)]);
    assert_eq!(f.outside_kims, 2);
    let authors: Vec<_> = f
        .authors
        .iter()
        .map(|row| (&*row.name, &*row.kim, row.articles))
        .collect();
    assert_eq!(
        authors,
        [
            ("Orang Luar", "", 2),
            ("ani", "KIM pejeruk", 1),
            ("budi", "KIM bintaro", 1)
        ]
    );
}

#[test]
fn a_place_counts_once_and_a_protected_article_for_its_kecamatan_alone() {
    let f = all(&[
        (B, "tanggal: 2026-11-01\nwilayah: [Bintaro, Pejeruk]", ""),
        (B, "tanggal: 2026-11-02\nlindungi: korban", ""),
        ("ampenan", "tanggal: 2026-11-03", ""),
        ("kota", "tanggal: 2026-11-04", ""),
    ]);
    let places: Vec<_> = f
        .places
        .iter()
        .map(|row| (&*row.name, &*row.kecamatan, row.articles))
        .collect();
    let wanted = [
        ("Ampenan", "", 3),
        ("Bintaro", "Ampenan", 1),
        ("Pejeruk", "Ampenan", 1),
        ("Selaparang", "", 0),
        ("Rembiga", "Selaparang", 0),
    ];
    assert_eq!(places, wanted);
}

#[test]
fn silence_is_counted_to_the_last_day_whatever_the_first_is() {
    let articles = [
        (B, "tanggal: 2026-11-01 23.00", ""),
        ("ampenan/pejeruk", "tanggal: 2026-11-02", ""),
        (B, "tanggal: 2026-12-20", ""),
    ];
    let f = figures(
        &articles,
        Some("2026-11-25"),
        Some("2026-12-01"),
        "2027-01-01T00:00:00",
    );
    let gaps = |gaps: &[Gap]| {
        gaps.iter()
            .map(|gap| (gap.name.clone(), gap.days))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        gaps(&f.silent_places),
        [("Rembiga".into(), None), ("Bintaro".into(), Some(30))]
    );
    assert_eq!(gaps(&f.silent_kims), [("KIM bintaro".into(), Some(30))]);
    assert_eq!(f.totals.articles, 0);
}

#[test]
fn corrections_are_timed_from_publication() {
    let f = all(&[
        (
            B,
            "tanggal: 2026-11-01 08.00\nkoreksi: [{waktu: 2026-11-01 09.30, jenis: ralat, isi: A.}, \
             {waktu: 2026-11-03 08.00, jenis: hak-jawab, isi: B.}, {waktu: 2026-12-02, isi: Belum.}]",
            "",
        ),
        (
            B,
            "tanggal: 2026-10-01\nterbit: 2026-11-10 08.00\nkoreksi: [{waktu: 2026-11-10 08.10, isi: C.}]",
            "",
        ),
        (
            B,
            "tanggal: 2026-11-20 08.00\nkoreksi: [{waktu: 2026-11-21 08.00, isi: D.}]\n\
             dicabut: {waktu: 2026-11-22 08.00, alasan: Keliru.}",
            "",
        ),
    ]);
    let made = &f.corrections;
    assert_eq!(
        (
            made.ralat,
            made.koreksi,
            made.hak_jawab,
            made.articles,
            made.withdrawn
        ),
        (1, 2, 1, 3, 1)
    );
    // 10, 90, 1440 and 2880 minutes
    assert_eq!(
        made.delays,
        Delays {
            median: Some(765),
            longest: Some(2880),
            within_a_day: 3,
            of: 4
        }
    );
    assert_eq!(
        made.withdrawal_delays,
        Delays {
            median: Some(2880),
            longest: Some(2880),
            within_a_day: 0,
            of: 1
        }
    );
    let items: Vec<_> = made
        .items
        .iter()
        .map(|row| (row.day.to_string(), row.kind, row.minutes))
        .collect();
    let wanted = [
        ("2026-11-01", "ralat", 90),
        ("2026-11-03", "hak-jawab", 2880),
        ("2026-11-10", "koreksi", 10),
    ];
    assert_eq!(
        items,
        wanted.map(|(day, kind, minutes)| (day.to_owned(), kind, minutes)),
        "none of a withdrawn article"
    );
}

#[test]
fn an_old_article_corrected_now_counts_now() {
    let article = [(
        B,
        "tanggal: 2026-01-01\nkoreksi: [{waktu: 2026-11-20, isi: A.}]",
        "",
    )];
    let f = figures(
        &article,
        Some("2026-11-01"),
        Some("2026-11-30"),
        "2026-12-01T09:05:00",
    );
    assert_eq!((f.totals.articles, f.corrections.koreksi), (0, 1));
    let f = figures(&article, Some("2026-12-01"), None, "2026-12-01T09:05:00");
    assert_eq!(f.corrections, Corrections::default());
}

#[test]
fn shares_of_photos_sources_and_texts() {
    let f = all(&[
        (
            B,
            "tanggal: 2026-11-01\ngambar: a.jpg\nalt: Perahu\nsumber: Warga",
            "![Pasir](b.jpg)\n\n![Perahu](a.jpg)",
        ),
        (B, "tanggal: 2026-11-02", "![](c.jpg)"),
        (B, "tanggal: 2026-11-03\nsumber: Lurah", "Tanpa foto."),
        (
            B,
            "tanggal: 2026-11-04\ndicabut: {waktu: 2026-11-06, alasan: Keliru.}",
            "![](d.jpg)",
        ),
    ]);
    let wanted = Shares {
        articles: 3,
        with_photo: 2,
        with_source: 2,
        photos: 3,
        photos_with_alt: 2,
    };
    assert_eq!(f.shares, wanted);
}

#[test]
fn a_site_without_articles_has_figures_too() {
    let f = all(&[]);
    assert_eq!((f.totals, f.shares), (Totals::default(), Shares::default()));
    assert_eq!(f.months.len(), 1);
    assert_eq!(f.silent_kims.len(), 2);
}
