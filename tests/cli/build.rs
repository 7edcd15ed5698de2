use super::{Run, files, folder, kulkul_in};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn site(name: &str) -> PathBuf {
    let here = folder(name);
    assert_eq!(kulkul_in(&here, &["init", "situs"]).code, 0);
    here
}

/// Does what the newsroom has to do after `init`: the pages that the press rules ask for are drafts no more, and the settings say
/// who answers.
fn finish_pages(here: &Path) {
    for name in ["pedoman-media-siber", "redaksi", "privasi", "cara-melapor"] {
        let file = here.join(format!("situs/content/halaman/{name}.md"));
        let text = fs::read_to_string(&file).expect("init writes it");
        let done: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with("draf:"))
            .collect();
        fs::write(&file, done.join("\n") + "\n").expect("written");
    }
    let settings = here.join("situs/kulkul.yaml");
    let text = fs::read_to_string(&settings).expect("init writes it");
    let start = text.find("# redaksi:").expect("init writes it so");
    let end = start + text[start..].find("\n\n").expect("a blank line");
    let editors = text[start..end].replace("\n# ", "\n").replacen("# ", "", 1);
    fs::write(settings, [&text[..start], &editors, &text[end..]].concat()).expect("written");
}

fn write(site: &Path, path: &str, text: &str) {
    let file = site.join(path);
    fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    fs::write(file, text).expect("written");
}

/// A site whose one article of ours has a mistake: an unknown category.
fn mistaken(name: &str) -> PathBuf {
    let here = site(name);
    finish_pages(&here);
    let text = "---\njudul: Kabar\ntanggal: 2026-11-20\nkategori: kesehatn\n---\nIsi.\n";
    write(&here, "situs/content/ampenan/bintaro/kabar.md", text);
    here
}

#[test]
fn a_new_site_builds_clean_in_any_regency() {
    for code in ["52.71", "51.04"] {
        let here = folder(&format!("bersih-{code}"));
        assert_eq!(kulkul_in(&here, &["init", "situs", "--kode", code]).code, 0);
        finish_pages(&here);
        let run = kulkul_in(&here, &["build", "situs", "--strict"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        assert!(run.out.starts_with("Situs selesai: "), "{run:?}");
        assert!(run.out.contains(" detik → situs/public/\n"), "{run:?}");
        assert!(here.join("situs/public/index.html").is_file());
        let again = kulkul_in(&here, &["build", "situs", "--lang", "en"]);
        assert!(again.out.contains(", 0 files new, "), "{again:?}");
    }
}

#[test]
fn pages_that_init_drafted_are_asked_for_until_they_are_done() {
    let here = site("konsep");
    let run = kulkul_in(&here, &["check", "situs"]);
    assert_eq!(
        (run.code, run.err.matches("peringatan[KK332]").count()),
        (0, 4),
        "{run:?}"
    );
    assert_eq!(run.err.matches("peringatan[KK334]").count(), 1, "{run:?}");
    assert!(
        run.err
            .ends_with("5 peringatan\nKeterangan lebih lengkap: kulkul explain KK332\n"),
        "{run:?}"
    );
    finish_pages(&here);
    fs::remove_file(here.join("situs/content/halaman/privasi.md")).expect("there");
    let run = kulkul_in(&here, &["check", "situs"]);
    assert!(
        run.err.starts_with(
            "peringatan[KK331]: Halaman yang diminta aturan pers belum ada: privasi\n"
        ),
        "{run:?}"
    );
}

#[test]
fn check_writes_nothing() {
    let here = site("periksa");
    finish_pages(&here);
    let before = files(&here);
    let run = kulkul_in(&here, &["check", "situs", "--now", "2100-01-01"]);
    assert_eq!(
        run,
        Run {
            code: 0,
            out: "Situs baik: tidak ada galat atau peringatan.\n".into(),
            err: String::new()
        }
    );
    assert_eq!(files(&here), before);
}

#[test]
fn what_is_held_back_and_until_when() {
    let here = site("ditahan");
    let article = |title: &str, more: &str| {
        format!("---\njudul: {title}\ntanggal: 2026-11-20\n{more}\n---\nIsi.\n")
    };
    write(
        &here,
        "situs/content/kota/satu.md",
        &article("Satu", "draf: true"),
    );
    write(
        &here,
        "situs/content/kota/dua.md",
        &article("Dua", "terbit: 2026-12-02 09.05"),
    );
    let held = |now: &str, lang: &str| {
        let run = kulkul_in(&here, &["check", "situs", "--now", now, "--lang", lang]);
        assert_eq!(run.code, 0, "{run:?}");
        run.out
            .lines()
            .find(|line| line.contains("1 dra"))
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(
        held("2026-12-02 09.04", "id"),
        "2 artikel ditahan (1 draf, 1 terjadwal); berikutnya terbit Rabu, 2 Desember 2026 09.05 WITA"
    );
    assert_eq!(
        held("2026-12-02T09:04:59+08:00", "en"),
        "2 articles held back (1 draft, 1 scheduled); the next is due Wednesday, 2 December 2026 09:05 WITA"
    );
    assert_eq!(held("2026-12-02 09.05", "id"), "1 artikel ditahan (1 draf)");
}

#[test]
fn when_to_build_again_is_said_and_written() {
    let here = site("jadwal");
    fs::remove_dir_all(here.join("situs/content")).expect("there");
    let article =
        |more: &str| format!("---\njudul: Kabar\ntanggal: 2026-11-20 08.00\n{more}\n---\nIsi.\n");
    write(
        &here,
        "situs/content/kota/satu.md",
        &article("terbit: 2026-12-02 09.05"),
    );
    write(
        &here,
        "situs/content/kota/dua.md",
        &article("berakhir: 2026-12-03"),
    );
    let next = |command: &str, now: &str, lang: &str| {
        let run = kulkul_in(
            &here,
            &[
                command,
                "situs",
                "--now",
                now,
                "--next-due",
                "jadwal.txt",
                "--lang",
                lang,
            ],
        );
        assert_eq!(run.code, 0, "{run:?}");
        let line = run.out.lines().last().unwrap_or_default().to_owned();
        (
            line,
            fs::read_to_string(here.join("jadwal.txt")).expect("written"),
        )
    };
    let said = |line: &str, file: &str| (line.to_owned(), file.to_owned());
    assert_eq!(
        next("check", "2026-12-01", "id"),
        said(
            "Bangun lagi pada Rabu, 2 Desember 2026 09.05 WITA: sebuah artikel terbit.",
            "2026-12-02T09:05:00+08:00\n"
        )
    );
    assert_eq!(
        next("build", "2026-12-02 09.05", "en"),
        said(
            "Build again at Thursday, 3 December 2026 23:59 WITA: an article ends.",
            "2026-12-03T23:59:59+08:00\n"
        )
    );
    assert_eq!(
        next("build", "2026-12-04", "id"),
        said(
            "Bangun lagi pada Jumat, 4 Desember 2026 09.05 WITA: sebuah artikel keluar dari peta situs berita.",
            "2026-12-04T09:05:00+08:00\n"
        )
    );
    assert_eq!(
        next("check", "2026-12-04 09.05", "id"),
        said("1 artikel ditahan (1 berakhir)", "")
    );
}

#[test]
fn a_site_with_errors_keeps_its_appointment() {
    let here = mistaken("jadwal-galat");
    write(&here, "jadwal.txt", "2026-12-02T09:05:00+08:00\n");
    assert_eq!(
        kulkul_in(&here, &["build", "situs", "--next-due", "jadwal.txt"]).code,
        1
    );
    assert_eq!(
        fs::read_to_string(here.join("jadwal.txt")).expect("there"),
        "2026-12-02T09:05:00+08:00\n"
    );
    let run = kulkul_in(&here, &["check", "situs", "--next-due", "tiada/jadwal.txt"]);
    assert_eq!(run.code, 1, "{run:?}");
}

#[test]
fn what_was_published_and_is_gone_is_told_of_where_it_lay() {
    let here = site("hilang");
    finish_pages(&here);
    let article = |title: &str, more: &str| {
        format!("---\njudul: {title}\ntanggal: 2026-11-20\n{more}---\nIsi {title}.\n")
    };
    let folder = "situs/content/ampenan/bintaro";
    for (name, title) in [("hapus", "Jembatan"), ("draf", "Pasar"), ("tetap", "Taman")] {
        write(&here, &format!("{folder}/{name}.md"), &article(title, ""));
    }
    // Another article of the same name is no heir: it answers at another address.
    write(
        &here,
        "situs/content/ampenan/dayan-peken/hapus.md",
        &article("Lampu", ""),
    );
    for arguments in [
        &["init", "-q"][..],
        &["add", "."],
        &["commit", "-q", "-m", "naskah"],
    ] {
        let names = [
            "-c",
            "user.name=Contoh",
            "-c",
            "user.email=contoh@kim.example.id",
            "-c",
            "commit.gpgsign=false",
        ];
        let mut git = Command::new("git");
        git.args(names)
            .args(arguments)
            .current_dir(here.join("situs"));
        let day = "2026-11-25T09:05:00+08:00";
        let run = git
            .env("GIT_AUTHOR_DATE", day)
            .env("GIT_COMMITTER_DATE", day)
            .output()
            .expect("git runs");
        assert!(run.status.success(), "{run:?}");
    }
    fs::remove_file(here.join(folder).join("hapus.md")).expect("there");
    write(
        &here,
        &format!("{folder}/draf.md"),
        &article("Pasar", "draf: ya\n"),
    );
    let run = kulkul_in(
        &here,
        &["check", "situs", "--since", "HEAD", "--now", "2026-12-01"],
    );
    assert_eq!(
        (run.code, run.err.matches("galat[KK333]").count()),
        (1, 2),
        "{run:?}"
    );
    assert!(
        run.err
            .contains(": Jembatan\n--> situs/content/ampenan/bintaro/hapus.md\n"),
        "{run:?}"
    );
    assert!(
        run.err
            .contains(": Pasar\n --> situs/content/ampenan/bintaro/draf.md:2:8\n"),
        "{run:?}"
    );
    // Moved, with its old address: whoever goes there is led on.
    let moved = article("Jembatan", "alias: /ampenan/bintaro/2026/11/hapus/\n")
        .replace("Isi", "Dipindah ke sini, isi");
    write(
        &here,
        "situs/content/ampenan/ampenan-tengah/jembatan.md",
        &moved,
    );
    write(&here, &format!("{folder}/draf.md"), &article("Pasar", ""));
    let run = kulkul_in(
        &here,
        &["check", "situs", "--since", "HEAD", "--now", "2026-12-01"],
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
}

#[test]
fn errors_leave_the_old_site_and_are_exit_code_1() {
    let here = site("galat");
    finish_pages(&here);
    assert_eq!(kulkul_in(&here, &["build", "situs"]).code, 0);
    let before = files(&here.join("situs/public"));
    let text = "---\njudul: Kabar\ntanggal: 2026-11-20\nkategori: kesehatn\n---\nIsi.\n";
    write(&here, "situs/content/ampenan/bintaro/kabar.md", text);
    let run = kulkul_in(&here, &["build", "situs"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (1, "Situs tidak dibangun; hasil sebelumnya tidak berubah.\n")
    );
    assert!(run.err.starts_with("galat[KK125]: "), "{run:?}");
    assert!(
        run.err
            .contains("\n --> situs/content/ampenan/bintaro/kabar.md:4:11\n"),
        "{run:?}"
    );
    assert!(
        run.err
            .contains("\n4 | kategori: kesehatn\n  |           ^^^^^^^^\n"),
        "{run:?}"
    );
    assert!(run.err.contains("maksudnya: `kesehatan`"), "{run:?}");
    assert!(
        run.err
            .ends_with("1 galat\nKeterangan lebih lengkap: kulkul explain KK125\n"),
        "{run:?}"
    );
    assert_eq!(files(&here.join("situs/public")), before);
}

#[test]
fn a_report_for_machines_is_alone_on_standard_output() {
    let here = mistaken("mesin");
    let report = |format: &str| {
        let run = kulkul_in(&here, &["build", "situs", "--format", format]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.err.starts_with("Situs tidak dibangun"), "{run:?}");
        run.out
    };
    let json: serde_json::Value = serde_json::from_str(&report("json")).expect("one object");
    assert_eq!(json["code"], "KK125");
    assert_eq!(json["file"], "situs/content/ampenan/bintaro/kabar.md");
    assert_eq!(
        (&json["line"], &json["column"], &json["end_column"]),
        (&4.into(), &11.into(), &19.into())
    );
    assert_eq!(json["suggestion"], "kesehatan");
    let github = report("github");
    let start = "::error file=situs/content/ampenan/bintaro/kabar.md,line=4,col=11,endColumn=19,title=KK125::";
    assert!(
        github.starts_with(start) && github.lines().count() == 1,
        "{github}"
    );
    let gitlab: serde_json::Value = serde_json::from_str(&report("gitlab")).expect("an array");
    assert_eq!(gitlab[0]["check_name"], "KK125");
    assert_eq!(gitlab[0]["location"]["lines"]["begin"], 4);
    fs::remove_file(here.join("situs/content/ampenan/bintaro/kabar.md")).expect("there");
    assert_eq!(
        kulkul_in(&here, &["check", "situs", "--format", "gitlab"]).out,
        "[]\n"
    );
    assert_eq!(
        kulkul_in(&here, &["check", "situs", "--format", "json"]).out,
        ""
    );
}

#[test]
fn a_folder_that_is_not_ours_is_wrong_use() {
    let here = site("keluaran");
    write(&here, "penting/surat.txt", "jangan dihapus");
    let run = kulkul_in(&here, &["build", "situs", "--output", "penting"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
    assert!(
        run.err.starts_with("galat: ") && run.err.contains("saran: "),
        "{run:?}"
    );
    assert_eq!(files(&here.join("penting")), ["surat.txt"]);
    let elsewhere = kulkul_in(&here, &["build", "situs", "--output", "hasil", "--timings"]);
    assert_eq!(elsewhere.code, 0, "{elsewhere:?}");
    assert!(
        elsewhere.out.contains("→ hasil/\n") && elsewhere.out.contains(" md\n"),
        "{elsewhere:?}"
    );
    assert!(here.join("hasil/index.html").is_file() && !here.join("situs/public").exists());
}
