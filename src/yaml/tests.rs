use super::*;
use super::{events, fast};
use crate::base::SitePath;
use crate::diag::{Diagnostic, Text};
use crate::i18n::Locale;
use std::fmt::Write;

fn read(source: &str) -> (Option<String>, Vec<String>) {
    let path = SitePath::new("kulkul.yaml").expect("valid");
    let yaml = parse(
        Text {
            path: &path,
            text: source,
        },
        0..source.len(),
    );
    (
        yaml.root.map(|node| show(&node)),
        yaml.diagnostics.iter().map(remark).collect(),
    )
}

fn remark(d: &Diagnostic) -> String {
    let at = d.location.as_ref().map_or(String::new(), |l| {
        format!("{}:{}+{}", l.line, l.column, l.length)
    });
    format!(
        "{} {at} {} -> {}",
        d.code,
        d.message(Locale::En),
        d.suggestion.clone().unwrap_or_default()
    )
}

fn show(node: &Node<'_>) -> String {
    let mut out = String::new();
    match &node.value {
        Value::Scalar { text, plain: true } => out.push_str(text),
        Value::Scalar { text, plain: false } => {
            write!(out, "{text:?}").expect("a String takes every write");
        }
        Value::Seq(items) => write!(
            out,
            "[{}]",
            items.iter().map(show).collect::<Vec<_>>().join(", ")
        )
        .expect("same"),
        Value::Map(entries) => {
            let parts: Vec<String> = entries
                .iter()
                .map(|(k, n)| format!("{}={}", k.name, show(n)))
                .collect();
            write!(out, "{{{}}}", parts.join(", ")).expect("same");
        }
    }
    out
}

fn remarks(source: &str) -> Vec<String> {
    read(source).1
}

#[test]
fn texts_stay_as_written() {
    let source = "hp: 0812\nkota: no\njam: 12:30\nkode: 52.10\nkutip: \"a: b\"\ntag:\n  - x\n  - 'y z'\nx: {a: 1, b: [2]}\nkosong:\n";
    let shown = "{hp=0812, kota=no, jam=12:30, kode=52.10, kutip=\"a: b\", tag=[x, \"y z\"], x={a=1, b=[2]}, kosong=}";
    assert_eq!(read(source), (Some(shown.into()), vec![]));
}

#[test]
fn spans_count_from_the_beginning_of_the_file() {
    let path = SitePath::new("a.md").expect("valid");
    let text = "---\njudul: Kué\ntag: [a, {b: c}]\n---\n";
    let root = parse(Text { path: &path, text }, 4..text.len() - 4)
        .root
        .expect("a tree");
    let Value::Map(entries) = root.value else {
        panic!("a mapping")
    };
    assert_eq!(
        (
            &text[entries[0].0.span.clone()],
            &text[entries[0].1.span.clone()]
        ),
        ("judul", "Kué")
    );
    assert_eq!(&text[entries[1].1.span.clone()], "[a, {b: c}]");
}

#[test]
fn slips_get_their_own_advice() {
    let cases = [
        (
            "judul: Warga: kerja bakti\n",
            "KK002 1:8+18",
            "\"Warga: kerja bakti\"",
        ),
        ("a: 1\njudul: Warga:\nb: 2\n", "KK002 2:8+6", "\"Warga:\""),
        (
            "judul: “Warga: kerja”\n",
            "KK005 1:8+14",
            "\"Warga: kerja\"",
        ),
        ("judul: “Kerja bakti”\n", "KK004 1:8+13", "\"Kerja bakti\""),
        ("tag: [“a, b”]\n", "KK004 1:7+2", "\"a\""),
        ("sk:\n\tnomor: 1\n", "KK003 2:1+1", "  "),
        ("a: b\n\tc: d\n", "KK003 2:1+1", "  "),
        ("judul: a\ntanggal: b\njudul: c\n", "KK006 3:1+5", ""),
        (
            "judul: *tebal* sekali\n",
            "KK007 1:8+14",
            "\"*tebal* sekali\"",
        ),
        ("judul: *tebal*\n", "KK007 1:8+7", "\"*tebal*\""),
        ("judul: &a b\n", "KK007 1:8+4", "\"&a b\""),
        ("judul: !penting b\n", "KK007 1:8+10", "\"!penting b\""),
        ("judul: @kim\n", "KK007 1:8+4", "\"@kim\""),
        ("judul: %50\n", "KK007 1:8+3", "\"%50\""),
        ("judul: [Foto] Warga\n", "KK007 1:8+12", "\"[Foto] Warga\""),
        ("judul: | Warga\n", "KK007 1:8+7", "\"| Warga\""),
        ("judul: - Warga\n", "KK007 1:8+7", "\"- Warga\""),
        ("judul: \"abc\ntanggal: 2\n", "KK008 1:8+1", ""),
        ("judul: \"abc\ntanggal: \"2\"\n", "KK008 1:8+1", ""),
        (
            "judul: \"abc\ntanggal: 2\nringkasan: abc\"\n",
            "KK008 1:8+1",
            "",
        ),
        (
            "judul: 'Jum'at bersih'\n",
            "KK009 1:8+15",
            "\"Jum'at bersih\"",
        ),
        (
            "judul: \"Kata \"siap\" itu\"\n",
            "KK009 1:8+17",
            "'Kata \"siap\" itu'",
        ),
        (
            "judul: \"Siap\" kata lurah\n",
            "KK009 1:8+17",
            "'\"Siap\" kata lurah'",
        ),
        ("tag: [a, b\njudul: x\n", "KK010 1:6+1", ""),
        ("judul: {a\n", "KK010 1:8+1", ""),
        ("judul: a\n tanggal: b\n", "KK011 2:1+1", ""),
        ("  judul: a\ntanggal: b\n", "KK011 1:1+2", ""),
        ("a:\n  - b\n - c\n", "KK011 3:1+1", ""),
        ("a: [b]\n  c: d\n", "KK011 2:1+2", ""),
        ("judul:Warga\ntanggal: 2\n", "KK012 1:1+11", "judul: Warga"),
        ("judul: a\nWarga bersih\ntanggal: 2\n", "KK013 2:1+12", ""),
        ("judul: a\n- b\n", "KK013 2:1+3", ""),
        ("a: \"C:\\q\"\n", "KK014 1:7+2", ""),
        ("judul: Juara #1 lomba\n", "KK015 1:14+8", ""),
        ("bata: #9a3412\n", "KK015 1:7+7", ""),
        ("a: b\0c\n", "KK018 1:5+1", ""),
        ("[a]: b\n", "KK019 1:1+3", ""),
        ("a: b\n: c\n", "KK019 2:1+1", ""),
        ("a: b\n---\nc: d\n", "KK020 3:1+1", ""),
    ];
    for (source, place, suggestion) in cases {
        let found = remarks(source);
        assert_eq!(found.len(), 1, "{source:?}: {found:#?}");
        assert!(
            found[0].starts_with(&format!("{place} ")),
            "{source:?}: {found:#?}"
        );
        assert!(
            found[0].ends_with(&format!(" -> {suggestion}")),
            "{source:?}: {found:#?}"
        );
    }
}

#[test]
fn words_of_somebody_may_open_a_headline() {
    assert_eq!(
        remarks("judul: “Kami tidak tidur,” kata Inaq\n# catatan\nzona: Asia/Makassar # WITA\n"),
        Vec::<String>::new()
    );
}

#[test]
fn one_slip_does_not_hide_another() {
    let source =
        "judul: Warga: kerja\ntanggal: 2026-11-20\nringkasan: 'Jum'at'\ntag: [a, b\nslug: x\n";
    let (root, found) = read(source);
    assert_eq!(root.as_deref(), Some("{tanggal=2026-11-20, slug=x}"));
    let codes: Vec<&str> = found.iter().map(|d| &d[..5]).collect();
    assert_eq!(codes, ["KK002", "KK009", "KK010"]);
}

#[test]
fn bombs_are_small() {
    let started = std::time::Instant::now();
    let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (name, before) in ('b'..='i').zip('a'..) {
        let list = vec![format!("*{before}"); 9].join(", ");
        writeln!(bomb, "{name}: &{name} [{list}]").expect("a String takes every write");
    }
    assert!(remarks(&bomb).iter().all(|d| d.starts_with("KK007")));
    assert!(remarks(&format!("a: {}", "[".repeat(10_000)))[0].starts_with("KK016 1:"));
    assert!(remarks(&format!("a: {}", "{a: ".repeat(10_000)))[0].starts_with("KK016 1:"));
    let stairs: String = (0..2_000).fold(String::new(), |all, n| all + &" ".repeat(n) + "a:\n");
    assert!(
        remarks(&stairs)[0].starts_with("KK016 33:"),
        "{:?}",
        remarks(&stairs)
    );
    assert!(remarks(&format!("a: [{}]", "x,".repeat(500_000)))[0].starts_with("KK017"));
    assert!(remarks(&"- ".repeat(500_000))[0].starts_with("KK016"));
    let long = format!("a: {}\nb: c\n", "x".repeat(1_000_000));
    assert_eq!(
        read(&long).0.map(|shown| shown.len()),
        Some(1_000_000 + "{a=, b=c}".len())
    );
    assert!(!remarks(&format!("a: \"{}", "x\\q".repeat(400_000))).is_empty());
    assert!(!remarks(&"a: *b\n".repeat(150_000)).is_empty());
    assert!(!remarks(&"\"".repeat(1_000_001)).is_empty());
    assert!(
        started.elapsed().as_secs() < 10,
        "eleven hostile megabytes took {:?} without optimisation",
        started.elapsed()
    );
}

/// Pieces that make YAML likely to be nearly right.
const PIECES: [&str; 40] = [
    "judul", "tag", "a_b", ":", ": ", "- ", "  ", "    ", "\n", "\n", "\r\n", "[", "]", "{", "}",
    ", ", "\"", "'", "#", " #", "*", "&", "!", "|", ">", "\t", "“", "”", "é", "kata dua", "0812",
    "12:30", "~", "---\n", "? ", "%", "@", "\u{feff}", "\\", "x-y",
];

fn pieces() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    proptest::collection::vec(0..PIECES.len(), 0..30)
        .prop_map(|picks| picks.iter().map(|p| PIECES[*p]).collect())
}

/// Lines that the fast reader mostly understands.
fn plain_lines() -> impl proptest::strategy::Strategy<Value = String> {
    let line = "( {0,4}(- )?[a-c]{1,2}:? ?(\\[?[a-z0-9:#' -]{0,6},?[“é\"a-z ]{0,4}\\]?|\"[a-z: #]*\"|'[a-z]*') {0,2}\r?\n){0,7}";
    proptest::string::string_regex(line).expect("a regular expression")
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(3000))]

    #[test]
    fn no_text_panics(source in pieces()) {
        read(&source);
    }

    #[test]
    fn any_characters_do(source in "\\PC{0,80}") {
        read(&source);
    }

    #[test]
    fn both_readers_agree(source in proptest::prop_oneof![pieces(), plain_lines()]) {
        if let Some(quick) = fast::parse(&source, 3) {
            let path = SitePath::new("a.md").expect("valid");
            let padded = format!("xxx{source}");
            let slow = events::build(Text { path: &path, text: &padded }, &source, 3);
            proptest::prop_assert_eq!(slow, Ok((Some(quick), vec![])));
        }
    }
}
