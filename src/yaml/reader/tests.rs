//! Keys, types and what is said about them.

use super::*;
use crate::base::SitePath;
use crate::diag::{Code, Diagnostic, Text};
use crate::i18n::Locale;
use crate::yaml::parse;

fn with(source: &str, read: impl Fn(&mut Reader<'_>) -> String) -> (String, Vec<String>) {
    let path = SitePath::new("content/a.md").expect("valid");
    let text = Text {
        path: &path,
        text: source,
    };
    let yaml = parse(text, 0..source.len());
    let root = yaml.root.expect("a tree");
    let remarks = Remarks::new(text, yaml.diagnostics);
    let mut reader = Reader::new(
        &remarks,
        entries(&root).expect("a mapping"),
        &yaml.broken,
        0..3,
    );
    let value = read(&mut reader);
    reader.finish();
    let found = remarks.into_vec();
    let line = |d: &Diagnostic| {
        let l = d.location.as_ref().expect("a place");
        format!(
            "{} {}:{}+{} {}",
            d.code,
            l.line,
            l.column,
            l.length,
            d.message(Locale::Id)
        )
    };
    (value, found.iter().map(line).collect())
}

#[test]
fn a_key_has_two_spellings_but_one_value() {
    let read = |r: &mut Reader<'_>| {
        r.text(&["judul", "title"])
            .map_or(String::new(), |w| w.text.to_owned())
    };
    assert_eq!(with("title: no\n", read), ("no".into(), vec![]));
    let (value, found) = with("title: a\njudul: b\n", read);
    assert_eq!(value, "a");
    assert_eq!(
        found,
        ["KK031 2:1+5 `title` dan `judul` adalah kunci yang sama"]
    );
}

#[test]
fn slips_of_the_keyboard_are_named() {
    let (_, found) = with("jdul: a\nxyz: b\n", |r| {
        format!("{:?}", r.text(&["judul", "title"]).is_some())
    });
    assert_eq!(
        found,
        [
            "KK030 1:1+4 Kunci `jdul` tidak dikenal dan diabaikan",
            "KK030 2:1+3 Kunci `xyz` tidak dikenal dan diabaikan"
        ]
    );
}

#[test]
fn a_key_may_stand_in_capitals() {
    let (value, found) = with("JUDUL: a\n", |r| {
        r.text(&["judul", "title"])
            .map_or(String::new(), |w| w.text.to_owned())
    });
    assert_eq!((value.as_str(), found), ("a", vec![]));
}

#[test]
fn a_key_that_holds_back_is_never_passed_over() {
    for written in [
        "terbti",
        "Tanggal_Terbit",
        "publishDate",
        "trebit",
        "published",
    ] {
        let (_, found) = with(&format!("{written}: 2026\n"), |r| {
            r.guard(&["terbit", "publish"]);
            format!("{}", r.text(&["tanggal", "date"]).is_some())
        });
        assert!(found[0].starts_with("KK053 1:1"), "{written}: {found:?}");
    }
    for written in ["terkait", "tangal", "sumber"] {
        let (_, found) = with(&format!("{written}: 2026\n"), |r| {
            r.guard(&["terbit", "publish"]);
            format!("{}", r.text(&["tanggal", "date"]).is_some())
        });
        assert!(found[0].starts_with("KK030 1:1"), "{written}: {found:?}");
    }
}

#[test]
fn types_say_what_was_found() {
    let (value, found) = with(
        "a: [x, y]\nb: mungkin\nc: {d: e}\nf: TIDAK\ng: teks\nh: satu\ni: []\n",
        |r| {
            let words = r
                .texts(&["h"])
                .iter()
                .map(|w| w.text)
                .collect::<Vec<_>>()
                .join("+");
            let empty = r.field(&["i"]).is_none();
            let (yes, no) = (r.flag(&["b"]), r.flag(&["f"]));
            r.text(&["a"]);
            r.texts(&["c"]);
            r.map(&["g"], |part| {
                (part.text(&["mulai"]), part.text(&["selesai"]))
            });
            format!("{words} {empty} {yes:?} {no:?}")
        },
    );
    assert_eq!(value, "satu true None Some(false)");
    assert_eq!(
        found,
        [
            "KK033 2:4+7 `b` diisi ya atau tidak, bukan `mungkin`",
            "KK032 1:4+6 `a` diisi satu teks, bukan `[x, y]`",
            "KK035 3:4+6 `c` diisi satu teks atau daftar teks, bukan `{d: e}`",
            "KK036 5:4+4 `g` berisi beberapa bagian, bukan `teks`",
        ]
    );
}

#[test]
fn what_could_not_be_read_is_not_called_missing() {
    let (_, found) = with("judul: Warga: kerja\nx: 1\n", |r| {
        r.required(&["judul", "title"]);
        r.required(&["tanggal", "date"]);
        format!("{}", r.text(&["x"]).is_some())
    });
    assert_eq!(
        found,
        [
            "KK002 1:8+12 Titik dua di dalam nilai yang tidak diapit tanda kutip",
            "KK038 1:1+3 `tanggal` wajib ada"
        ]
    );
}

#[test]
fn escapes_cannot_smuggle_control_characters_in() {
    let (value, found) = with("a: \"x\\0y\"\n", |r| {
        format!("{:?}", r.text(&["a"]).is_some())
    });
    assert_eq!(
        (value.as_str(), &*found[0]),
        (
            "false",
            "KK018 1:4+6 Ada karakter kendali U+0000 yang tidak terlihat"
        )
    );
}

/// Fails unless a value of the wrong kind under `key` is told the very keys that an unknown key there is told.
#[track_caller]
pub(crate) fn help_names_every_key(key: &str, read: impl Fn(&str) -> Vec<Diagnostic>) {
    let value = |found: Vec<Diagnostic>, code: Code, name: &str| -> String {
        let remark = found.iter().find(|remark| remark.code == code);
        let values = &remark.expect(key).values;
        let value = values.iter().find(|(known, _)| *known == name);
        value.expect(name).1.clone()
    };
    let wrong = value(read(&format!("{key}: [[x]]")), code::EXPECTED_MAP, "parts");
    let unknown = value(
        read(&format!("{key}: {{xyz: x}}")),
        code::UNKNOWN_KEY,
        "known",
    );
    assert_eq!(wrong, unknown, "{key}");
    assert!(!wrong.is_empty(), "{key}");
}
