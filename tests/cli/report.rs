use super::{files, folder, kulkul_in};
use std::fs;
use std::path::PathBuf;

/// A site with two articles of ours.
fn site(name: &str) -> PathBuf {
    let here = folder(name);
    assert_eq!(kulkul_in(&here, &["init", "situs"]).code, 0);
    fs::remove_dir_all(here.join("situs/content")).expect("there");
    let write = |path: &str, text: &str| {
        let file = here.join("situs").join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    };
    write("kim/bintaro.md", "---\nnama: KIM <Bintaro> & Pantai\n---\n");
    write(
        "content/ampenan/bintaro/satu.md",
        "---\njudul: Satu\ntanggal: 2026-10-05 08.00\nsumber: Lurah\nkoreksi: [{waktu: 2026-10-05 09.30, isi: A.}]\n---\nIsi.\n",
    );
    write(
        "content/ampenan/bintaro/dua.md",
        "---\njudul: Dua\ntanggal: 2026-11-20\npenulis: \"=Siti\"\njenis: opini\n---\nIsi.\n",
    );
    here
}

const SCOPE: [&str; 4] = ["report", "situs", "--now", "2026-12-01T09:05:00+08:00"];

fn report(name: &str, more: &[&str]) -> String {
    let here = site(name);
    let before = files(&here);
    let run = kulkul_in(&here, &[&SCOPE, more].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert_eq!(files(&here), before, "nothing is written");
    run.out
}

#[test]
fn as_text_for_people() {
    let text = report("laporan-teks", &[]);
    assert!(text.starts_with("Laporan "), "{text}");
    for part in [
        "5 Oktober 2026 sampai 1 Desember 2026\n",
        "\nRingkasan\n  Artikel                      2\n",
        "\n  Bulan          Artikel\n  Oktober 2026         1\n  November 2026        1\n  Desember 2026        0\n",
        "  KIM <Bintaro> & Pantai  Bintaro                2  20 Nov 2026\n",
        "\nKIM tanpa kabar selama 30 hari\n",
        "  Waktu sampai koreksi, nilai tengah              1 jam 30 menit\n",
        "  Artikel yang menyebut sumber  1 dari 2 (50%)\n",
        "  Kecamatan Ampenan",
    ] {
        assert!(text.contains(part), "no {part:?} in\n{text}");
    }
    assert!(text.lines().all(|line| line == line.trim_end()), "{text}");
    let english = report(
        "laporan-teks-en",
        &[
            "--lang", "en", "--since", "2026-11", "--until", "2026-11", "--gap", "5",
        ],
    );
    for part in [
        "1 November 2026 to 30 November 2026\n",
        "Articles",
        "KIM without a story for 5 days",
        "Opinion",
    ] {
        assert!(english.contains(part), "no {part:?} in\n{english}");
    }
}

#[test]
fn as_csv_for_a_spreadsheet() {
    let text = report("laporan-csv", &["--format", "csv"]);
    assert!(
        text.starts_with("bagian,baris,kolom,nilai\r\nRingkasan,Artikel,Nilai,2\r\n"),
        "{text}"
    );
    for line in [
        "Artikel menurut KIM,KIM <Bintaro> & Pantai,Artikel,2\r\n",
        "Artikel menurut KIM,KIM <Bintaro> & Pantai,Terakhir,2026-11-20\r\n",
        "Artikel menurut penulis,'=Siti,Artikel,1\r\n",
        "Kelengkapan,Artikel yang menyebut sumber,Nilai,0.500\r\n",
        "Ralat dan pencabutan,\"Waktu sampai koreksi, nilai tengah\",Nilai,90\r\n",
    ] {
        assert!(text.contains(line), "no {line:?} in\n{text}");
    }
}

#[test]
fn as_json_for_programs() {
    let json: serde_json::Value =
        serde_json::from_str(&report("laporan-json", &["--format", "json"])).expect("JSON");
    assert_eq!(json["since"], "2026-10-05");
    assert_eq!(json["totals"]["articles"], 2);
    assert_eq!(json["kims"][0]["last"], "2026-11-20");
    assert_eq!(json["corrections"]["delays"]["median"], 90);
    assert_eq!(json["silent_places"][0]["last"], serde_json::Value::Null);
}

#[test]
fn as_a_page_that_stands_alone() {
    let page = report("laporan-html", &["--format", "html"]);
    assert!(
        page.starts_with("<!DOCTYPE html>\n<html lang=\"id\">"),
        "{page}"
    );
    assert!(page.contains("KIM &lt;Bintaro&gt; &amp; Pantai"), "{page}");
    assert!(page.matches("<svg ").count() == 3, "{page}");
    for foreign in [
        "<script",
        "src=",
        "href=",
        "url(",
        "http",
        "@import",
        "KIM <Bintaro>",
    ] {
        assert!(!page.contains(foreign), "{foreign} in\n{page}");
    }
}

#[test]
fn into_a_file() {
    let here = site("laporan-berkas");
    let mut before = files(&here);
    let run = kulkul_in(
        &here,
        &[
            &SCOPE[..],
            &["--format", "html", "--output", "laporan.html"],
        ]
        .concat(),
    );
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    before.push("laporan.html".to_owned());
    before.sort();
    assert_eq!(files(&here), before);
    assert!(
        fs::read_to_string(here.join("laporan.html"))
            .expect("there")
            .contains("</html>")
    );
}

#[test]
fn what_cannot_be_counted_is_said() {
    let here = site("laporan-galat");
    let run = |more: &[&str]| kulkul_in(&here, &[&SCOPE[..], more].concat());
    let back = run(&["--since", "2026-11", "--until", "2026-10"]);
    assert_eq!(back.code, 2);
    assert!(
        back.err
            .starts_with("galat: --since (2026-11-01) sesudah --until (2026-10-31)\nsaran: "),
        "{back:?}"
    );
    let odd = run(&["--since", "kemarin"]);
    assert_eq!(odd.code, 2);
    assert!(
        odd.err.contains("kemarin") && odd.err.contains("2026-11"),
        "{odd:?}"
    );
    assert_eq!(run(&["--gap", "0"]).code, 2);
    fs::write(
        here.join("situs/content/ampenan/bintaro/tiga.md"),
        "---\njudul: Tiga\n---\n",
    )
    .expect("written");
    let wrong = run(&[]);
    assert_eq!((wrong.code, wrong.out.as_str()), (1, ""), "{wrong:?}");
    assert!(wrong.err.contains("galat[KK117]: "), "{wrong:?}");
    assert!(
        wrong
            .err
            .ends_with("\nLaporan tidak dibuat: artikel yang keliru tidak akan terhitung.\n"),
        "{wrong:?}"
    );
    assert_eq!(kulkul_in(&here, &["report", "tiada"]).code, 1);
}
