//! Content that is made to hurt: every piece of it is built or refused, quickly, in little memory and with a short answer.
#![cfg(unix)]
#![expect(clippy::format_collect, reason = "texts are made once, plainly")]

#[path = "support/site.rs"]
mod site;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Beyond this it hangs, whatever the machine. How long it takes is measured elsewhere.
const LONGEST: Duration = Duration::from_mins(2);
/// Address space in kB, of which stacks and threads take most. A bomb wants more.
const MEMORY: u32 = 1_500_000;
/// Longest answer: remarks show a part of a line, and floods are grouped.
const LONGEST_ANSWER: usize = 64 << 10;

const ARTICLE: &str = "content/ampenan/bintaro/uji.md";

fn try_each(name: &str, cases: &[(&str, &str, String)]) {
    for (number, (case, path, text)) in cases.iter().enumerate() {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("hostile")
            .join(name)
            .join(number.to_string());
        site::lay_out(&folder, &[], Path::new("")).expect("a site");
        let file = folder.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(&file, text).expect("written");
        build(case, &folder);
        fs::remove_dir_all(&folder).expect("there");
    }
}

fn build(case: &str, folder: &PathBuf) {
    let started = Instant::now();
    let output = Command::new("sh")
        .args([
            "-c",
            &format!("ulimit -v {MEMORY}; exec \"$@\""),
            "sh",
            env!("CARGO_BIN_EXE_kulkul"),
        ])
        .args([
            "build",
            ".",
            "--jobs",
            "2",
            "--now",
            "2026-12-01T09:05:00+08:00",
        ])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .expect("a shell");
    let took = started.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    let short: String = said.chars().take(2_000).collect();
    assert!(
        matches!(output.status.code(), Some(0 | 1)),
        "{case}: {:?}\n{short}",
        output.status
    );
    assert!(took < LONGEST, "{case}: took {took:?}");
    assert!(
        said.len() < LONGEST_ANSWER,
        "{case}: an answer of {} bytes\n{short}",
        said.len()
    );
    assert_eq!(
        output.status.code() == Some(0),
        folder.join("public/index.html").exists(),
        "{case}: all or nothing"
    );
}

fn article(head: &str, body: &str) -> String {
    format!("---\njudul: Uji\ntanggal: 2026-11-20\n{head}---\n\n{body}\n")
}

fn bodies(cases: &[(&'static str, String)]) -> Vec<(&'static str, &'static str, String)> {
    cases
        .iter()
        .map(|(name, body)| (*name, ARTICLE, article("", body)))
        .collect()
}

fn heads(cases: &[(&'static str, String)]) -> Vec<(&'static str, &'static str, String)> {
    cases
        .iter()
        .map(|(name, head)| (*name, ARTICLE, article(head, "Isi.")))
        .collect()
}

#[test]
fn texts_that_nest() {
    let n = 10_000;
    try_each(
        "bersarang",
        &bodies(&[
            ("quotes", ">".repeat(n) + " dalam"),
            ("lists on one line", "- ".repeat(n) + "dalam"),
            ("brackets", "[".repeat(n)),
            ("links", "[a](".repeat(n)),
            ("links that close", "[".repeat(n) + "a" + &"](x)".repeat(n)),
            ("photos", "![".repeat(n)),
            ("stars", "*a_ ".repeat(n)),
            ("stars that close", "**a ".repeat(n) + &"a**".repeat(n)),
            (
                "ticks",
                (1..400).fold(String::new(), |text, n| text + &"`".repeat(n) + " "),
            ),
            ("tags", "<div>".repeat(n)),
            (
                "tags that close",
                "<b>".repeat(n) + "dalam" + &"</b>".repeat(n),
            ),
            ("tables of HTML", "<table><tr><td>".repeat(n)),
            ("comments", "<!-- ".repeat(n)),
            ("declarations", "<![CDATA[".repeat(n) + &"<?".repeat(n)),
            (
                "footnotes",
                (0..n).fold(String::new(), |mut text, n| {
                    writeln!(text, "a[^{n}]\n\n[^{n}]: b[^{}]\n", n + 1).expect("a string");
                    text
                }),
            ),
        ]),
    );
}

#[test]
fn texts_that_are_long() {
    let n = 10_000;
    let each = |line: fn(usize) -> String| (0..n).map(line).collect::<String>();
    try_each(
        "panjang",
        &bodies(&[
            ("a line", "a".repeat(1 << 20)),
            ("words", "kata ".repeat(200_000)),
            ("one letter a line", "a\n".repeat(200_000)),
            ("entities", "&amp;".repeat(100_000)),
            ("quotes to be bent", "\"a\" ".repeat(50_000)),
            (
                "bare addresses",
                "https://contoh.example.id/x ".repeat(20_000),
            ),
            ("at signs", "a@".repeat(100_000)),
            ("headings of one name", "## Jadwal\n\n".repeat(n)),
            (
                "a table with many columns",
                format!(
                    "|{}\n|{}\n|{}\n",
                    "a|".repeat(n),
                    "-|".repeat(n),
                    "b|".repeat(n)
                ),
            ),
            (
                "a table with many rows",
                "|a|b|\n|-|-|\n".to_owned() + &"|c|d|\n".repeat(n),
            ),
            (
                "a wide table with short rows",
                format!(
                    "|{}\n|{}\n{}",
                    "a|".repeat(3_000),
                    "-|".repeat(3_000),
                    "|b|\n".repeat(3_000)
                ),
            ),
            (
                "references",
                each(|n| format!("[r{n}]: https://contoh.example.id/{n}\n"))
                    + &each(|n| format!("[r{n}] ")),
            ),
            (
                "one reference to a long address",
                format!("[r]: /{}\n\n{}", "x".repeat(10_000), "[r] ".repeat(n)),
            ),
            ("broken links", each(|n| format!("[a](tiada{n}.md) "))),
            ("broken photos", each(|n| format!("![a](tiada{n}.jpg) "))),
            ("broken fragments", each(|n| format!("[a](#tiada{n}) "))),
            ("broken addresses", each(|n| format!("[a](/tiada{n}/) "))),
            ("tags that are taken away", "<script>x</script>".repeat(n)),
            (
                "attributes",
                format!("<p {}>a</p>", each(|n| format!("a{n}=1 "))),
            ),
        ]),
    );
}

#[test]
fn front_matter_that_hurts() {
    let n = 10_000;
    let bomb = (b'b'..=b'i').fold(
        "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned(),
        |text, letter| {
            let (this, last) = (letter as char, (letter - 1) as char);
            text + &format!(
                "{this}: &{this} [{}]\n",
                vec![format!("*{last}"); 9].join(", ")
            )
        },
    );
    try_each(
        "kepala",
        &heads(&[
            ("an alias bomb", bomb),
            ("brackets", "tag: ".to_owned() + &"[".repeat(n) + "\n"),
            (
                "brackets that close",
                "tag: ".to_owned() + &"[".repeat(n) + &"]".repeat(n) + "\n",
            ),
            ("braces", "agenda: ".to_owned() + &"{a: ".repeat(n) + "\n"),
            (
                "steps",
                (0..2_000)
                    .map(|n| format!("{}a:\n", " ".repeat(n)))
                    .collect(),
            ),
            ("dashes", "tag:\n".to_owned() + &"- ".repeat(n) + "a\n"),
            (
                "a quote that never closes",
                "ringkasan: \"".to_owned() + &"a\n".repeat(100_000),
            ),
            (
                "a long line",
                "ringkasan: ".to_owned() + &"a".repeat(1 << 20) + "\n",
            ),
            ("a long key", "k".repeat(1 << 20) + ": a\n"),
            (
                "many keys",
                (0..n).map(|n| format!("kunci{n}: a\n")).collect(),
            ),
            (
                "many tags",
                (0..n)
                    .map(|n| format!("{}tag{n}", if n == 0 { "tag: [" } else { ", " }))
                    .collect::<String>()
                    + "]\n",
            ),
            (
                "one tag in many spellings",
                "tag: [".to_owned()
                    + &vec!["Posyandu, posyandu, POSYANDU"; 3_000].join(", ")
                    + "]\n",
            ),
            (
                "many aliases",
                (0..n)
                    .map(|n| format!("{}/a{n}", if n == 0 { "alias: [" } else { ", " }))
                    .collect::<String>()
                    + "]\n",
            ),
            ("numbers", format!("unggulan: {}\n", "9".repeat(100_000))),
            (
                "a date",
                format!("berakhir: {}-01-01\n", "9".repeat(100_000)),
            ),
            ("question marks", "? ".repeat(n) + "\n"),
            (
                "escapes",
                format!("ringkasan: \"{}\"\n", "\\U0010FFFF".repeat(n)),
            ),
            (
                "folded text",
                "ringkasan: >\n".to_owned() + &"  a\n\n".repeat(n),
            ),
        ]),
    );
}

#[test]
fn other_files_that_hurt() {
    let n = 10_000;
    let settings = fs::read_to_string(Path::new(site::GOOD).join("kulkul.yaml")).expect("settings");
    let places = fs::read_to_string(Path::new(site::GOOD).join("wilayah.csv")).expect("places");
    try_each(
        "lain",
        &[
            (
                "no front matter, one long line",
                ARTICLE,
                "a".repeat(1 << 20),
            ),
            (
                "front matter that never ends",
                ARTICLE,
                "---\n".to_owned() + &"a: b\n".repeat(100_000),
            ),
            ("nothing but rules", ARTICLE, "---\n".repeat(100_000)),
            (
                "NUL",
                ARTICLE,
                "---\njudul: a\0b\ntanggal: 2026-11-20\n---\n\0\0\n".to_owned(),
            ),
            (
                "settings in brackets",
                "kulkul.yaml",
                settings.clone() + "menu: " + &"[".repeat(n),
            ),
            (
                "many categories",
                "kulkul.yaml",
                settings.replace(
                    "[berita, kesehatan]",
                    &format!(
                        "[kesehatan{}]",
                        (0..2_000).map(|n| format!(", k{n}")).collect::<String>()
                    ),
                ),
            ),
            (
                "a long line of places",
                "wilayah.csv",
                places.clone() + &"x".repeat(1 << 20),
            ),
            (
                "a quote among places",
                "wilayah.csv",
                places.clone() + "52.71.09,\"kecamatan" + &"\na,b".repeat(n),
            ),
            (
                "one place many times",
                "wilayah.csv",
                places + &"52.71.01.1013,kelurahan,Bintaro,52.71.01,\n".repeat(n),
            ),
            (
                "a profile",
                "kim/pejeruk.md",
                "---\nnama: a\nwilayah: Pejeruk\npengurus: ".to_owned()
                    + &"[".repeat(n)
                    + "\n---\n",
            ),
            (
                "theme.yaml",
                "themes/x/theme.yaml",
                "nama: ".to_owned() + &"[".repeat(n),
            ),
            (
                "strings of a theme",
                "kulkul.yaml",
                settings + "tema: {nama: x}\n",
            ),
            (
                "a template of brackets",
                "templates/404.html",
                format!("{{{{ {}1{} }}}}", "(".repeat(n), ")".repeat(n)),
            ),
            (
                "a template of conditions",
                "templates/404.html",
                "{% if true %}".repeat(n) + &"{% endif %}".repeat(n),
            ),
            (
                "a template of signs",
                "templates/404.html",
                "{{ ".to_owned() + &"not ".repeat(n) + "true }}",
            ),
            (
                "a template of sums",
                "templates/404.html",
                "{{ 1".to_owned() + &" + 1".repeat(n) + " }}",
            ),
        ],
    );
}
