//! A mapping read key by key.
//!
//! Owns: two spellings for every key, in capitals or not, types, 'did you mean', and remarks that name the column. Reading never
//! stops: every getter remarks on what is wrong and gives what it can. Refuses: the meaning of a value, which is the caller's.

use super::{Key, Node, Value};
use crate::base::Span;
use crate::diag::{Code, Diagnostic, Severity, Text, code, nearest, nearly_holds};
use std::borrow::Cow;
use std::cell::RefCell;

/// The spellings of one key; the Indonesian one first.
pub type Names = &'static [&'static str];

type MapEntry<'n> = (Key<'n>, Node<'n>);

/// Where remarks about one file gather.
#[derive(Debug)]
pub struct Remarks<'n> {
    text: Text<'n>,
    found: RefCell<Vec<Diagnostic>>,
}

impl<'n> Remarks<'n> {
    /// Starts with what is known already.
    pub fn new(text: Text<'n>, found: Vec<Diagnostic>) -> Self {
        Self {
            text,
            found: RefCell::new(found),
        }
    }

    /// The file.
    pub fn text(&self) -> Text<'n> {
        self.text
    }

    /// A remark about a place in the file.
    pub fn at(&self, code: Code, span: &Span) -> Diagnostic {
        Diagnostic::new(code).at(self.text.at(span.clone()))
    }

    /// Adds a remark.
    pub fn push(&self, remark: Diagnostic) {
        self.found.borrow_mut().push(remark);
    }

    /// Whether there is an error among them.
    pub fn has_errors(&self) -> bool {
        self.found
            .borrow()
            .iter()
            .any(|d| d.severity() == Severity::Error)
    }

    /// All of them.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.found.into_inner()
    }
}

/// A text that was written, with the key it stands under.
#[derive(Debug, Clone, Copy)]
pub struct Word<'n> {
    /// The key as written.
    pub key: &'n str,
    /// The text; never empty, no control characters but line breaks.
    pub text: &'n str,
    /// Where it stands, in bytes of the file.
    pub span: &'n Span,
}

/// A value that was written, with its key.
#[derive(Debug, Clone, Copy)]
pub struct Field<'n> {
    /// The key as written.
    pub key: &'n Key<'n>,
    /// The value.
    pub node: &'n Node<'n>,
}

/// A mapping that is being read.
#[derive(Debug)]
pub struct Reader<'n> {
    remarks: &'n Remarks<'n>,
    entries: &'n [MapEntry<'n>],
    broken: &'n [Box<str>],
    used: Vec<bool>,
    known: Vec<Names>,
    /// Keys that hold something back from readers.
    guarded: Vec<Names>,
    /// Where the mapping as a whole is blamed: its key, or the beginning of the file.
    place: Span,
}

impl<'n> Reader<'n> {
    /// Reads the mapping at the top of a file. `broken` are keys that could not be read and are not to be called missing;
    /// `place` is blamed for what is missing.
    pub fn new(
        remarks: &'n Remarks<'n>,
        entries: &'n [MapEntry<'n>],
        broken: &'n [Box<str>],
        place: Span,
    ) -> Self {
        Self {
            remarks,
            entries,
            broken,
            used: vec![false; entries.len()],
            known: Vec::with_capacity(40),
            guarded: Vec::new(),
            place,
        }
    }

    /// The remarks that this reader adds to.
    pub fn remarks(&self) -> &'n Remarks<'n> {
        self.remarks
    }

    /// Where the mapping as a whole is blamed.
    pub fn place(&self) -> &Span {
        &self.place
    }

    /// What stands under a key, also if it is empty. Two spellings of one key are an error; the first counts.
    pub fn written(&mut self, names: Names) -> Option<Field<'n>> {
        self.known.push(names);
        let mut first: Option<Field<'n>> = None;
        for (index, (key, node)) in self.entries.iter().enumerate() {
            if self.used[index]
                || !names
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case(&key.name))
            {
                continue;
            }
            self.used[index] = true;
            match first {
                None => first = Some(Field { key, node }),
                Some(first) => self.remarks.push(
                    (self.remarks.at(code::BOTH_SPELLINGS, &key.span))
                        .with("key", &first.key.name)
                        .with("other", &key.name)
                        .and(self.remarks.text.at(first.key.span.clone())),
                ),
            }
        }
        first
    }

    /// What stands under a key. An empty value counts as not written: many people keep a form with empty lines.
    pub fn field(&mut self, names: Names) -> Option<Field<'n>> {
        self.written(names).filter(|field| !is_empty(field.node))
    }

    /// Says that a key holds something back: what is nearly written like it is an error, where another unknown key is passed over.
    pub fn guard(&mut self, names: Names) {
        self.guarded.push(names);
    }

    /// Like [`field`](Self::field), for a key that decides what may be shown: there an empty value is an error.
    pub fn grave(&mut self, names: Names) -> Option<Field<'n>> {
        self.guard(names);
        let field = self.written(names)?;
        if is_empty(field.node) {
            self.remarks.push(
                self.remarks
                    .at(code::EMPTY_VALUE, &field.key.span)
                    .with("key", &field.key.name),
            );
            return None;
        }
        Some(field)
    }

    /// One text.
    pub fn text(&mut self, names: Names) -> Option<Word<'n>> {
        self.field(names)
            .and_then(|field| text(self.remarks, field))
    }

    /// One text that must be there.
    pub fn required(&mut self, names: Names) -> Option<Word<'n>> {
        let Some(field) = self.written(names) else {
            self.missing(names);
            return None;
        };
        if is_empty(field.node) {
            self.remarks.push(
                self.remarks
                    .at(code::EMPTY_VALUE, &field.key.span)
                    .with("key", &field.key.name),
            );
            return None;
        }
        text(self.remarks, field)
    }

    /// Says that a key must be there, unless it is there and could not be read.
    pub fn missing(&self, names: Names) {
        if !self.is_broken(names) {
            self.remarks.push(
                self.remarks
                    .at(code::MISSING_KEY, &self.place)
                    .with("key", names[0]),
            );
        }
    }

    /// Whether the key is there and could not be read.
    pub fn is_broken(&self, names: Names) -> bool {
        let is_named = |key: &str| names.iter().any(|name| name.eq_ignore_ascii_case(key));
        self.broken.iter().any(|key| is_named(key))
    }

    /// A list of texts; a single text is a list of one.
    pub fn texts(&mut self, names: Names) -> Vec<Word<'n>> {
        self.field(names)
            .map_or_else(Vec::new, |field| texts(self.remarks, field))
    }

    /// Yes or no.
    pub fn flag(&mut self, names: Names) -> Option<bool> {
        self.field(names)
            .and_then(|field| flag(self.remarks, field))
    }

    /// A mapping below this one.
    pub fn map(&mut self, names: Names, parts: &str) -> Option<Reader<'n>> {
        self.field(names)
            .and_then(|field| map(self.remarks, field, parts))
    }

    /// Says which keys nobody asked for.
    pub fn finish(self) {
        for (index, (key, _)) in self.entries.iter().enumerate() {
            if !self.used[index] {
                self.remarks.push(self.unknown(key));
            }
        }
    }

    fn unknown(&self, key: &Key<'_>) -> Diagnostic {
        let spellings: Vec<&str> = self.known.iter().copied().flatten().copied().collect();
        let near = nearest(&key.name, spellings.iter().copied());
        // An article that was meant to be hidden must not be published beside a mere warning.
        if let Some(guard) = nearly_guard(&key.name, &self.guarded, near) {
            return (self.remarks.at(code::GUARD_MISSPELT, &key.span))
                .with("key", &key.name)
                .with("known", guard);
        }
        let known: Vec<&str> = self.known.iter().map(|names| names[0]).collect();
        (self.remarks.at(code::UNKNOWN_KEY, &key.span))
            .with("key", &key.name)
            .with("known", known.join(", "))
            .suggest(near)
    }
}

/// The guarded key that one nearly has the name of, unless it is nearer to another known one.
fn nearly_guard(key: &str, guarded: &[Names], near: Option<&str>) -> Option<&'static str> {
    let mut guards = guarded.iter().copied().flatten().copied();
    let guard = guards.find(|name| nearly_holds(key, name))?;
    let is_guard = |near: &str| guarded.iter().any(|names| names.contains(&near));
    near.is_none_or(is_guard).then_some(guard)
}

/// The entries of a tree that is a mapping.
pub fn entries<'n>(root: &'n Node<'n>) -> Option<&'n [MapEntry<'n>]> {
    match &root.value {
        Value::Map(entries) => Some(entries),
        _ => None,
    }
}

/// Whether nothing was written: no value, `""`, or `~`.
pub fn is_empty(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Scalar { text, plain } => text.trim().is_empty() || (*plain && *text == "~"),
        Value::Seq(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
    }
}

/// The value as one text.
pub fn text<'n>(remarks: &Remarks<'_>, field: Field<'n>) -> Option<Word<'n>> {
    word(remarks, field, code::EXPECTED_TEXT)
}

fn word<'n>(remarks: &Remarks<'_>, field: Field<'n>, otherwise: Code) -> Option<Word<'n>> {
    let Value::Scalar { text, .. } = &field.node.value else {
        remarks.push(expected(remarks, otherwise, field));
        return None;
    };
    if let Some(control) = text
        .chars()
        .find(|c| c.is_control() && !matches!(c, '\n' | '\t'))
    {
        let shown = format!("U+{:04X}", u32::from(control));
        remarks.push(
            remarks
                .at(code::CONTROL_CHARACTER, &field.node.span)
                .with("character", shown),
        );
        return None;
    }
    Some(Word {
        key: &field.key.name,
        text: text.trim(),
        span: &field.node.span,
    })
}

/// The value as a list of texts.
pub fn texts<'n>(remarks: &Remarks<'_>, field: Field<'n>) -> Vec<Word<'n>> {
    match &field.node.value {
        Value::Seq(items) => {
            let items = items.iter().filter(|item| !is_empty(item));
            items
                .filter_map(|node| word(remarks, Field { node, ..field }, code::EXPECTED_LIST))
                .collect()
        }
        _ => word(remarks, field, code::EXPECTED_LIST)
            .into_iter()
            .collect(),
    }
}

/// The value as yes or no.
pub fn flag(remarks: &Remarks<'_>, field: Field<'_>) -> Option<bool> {
    let answer = match &field.node.value {
        Value::Scalar { text, .. } => yes_or_no(text),
        _ => None,
    };
    if answer.is_none() {
        remarks.push(expected(remarks, code::EXPECTED_BOOL, field));
    }
    answer
}

/// `ya`, `true`, `yes`; `tidak`, `false`, `no`; in any case.
pub fn yes_or_no(text: &str) -> Option<bool> {
    let is = |words: [&str; 3]| {
        words
            .iter()
            .any(|word| text.trim().eq_ignore_ascii_case(word))
    };
    if is(["true", "ya", "yes"]) {
        return Some(true);
    }
    is(["false", "tidak", "no"]).then_some(false)
}

/// The value as a whole number between two limits.
pub fn integer(remarks: &Remarks<'_>, field: Field<'_>, least: i64, most: i64) -> Option<i64> {
    let number = match &field.node.value {
        Value::Scalar { text, .. } => text
            .trim()
            .parse::<i64>()
            .ok()
            .filter(|n| (least..=most).contains(n)),
        _ => None,
    };
    if number.is_none() {
        let remark = expected(remarks, code::EXPECTED_INTEGER, field);
        remarks.push(remark.with("least", least).with("most", most));
    }
    number
}

/// The value as a mapping; `parts` says what belongs into it.
pub fn map<'n>(remarks: &'n Remarks<'n>, field: Field<'n>, parts: &str) -> Option<Reader<'n>> {
    let Value::Map(entries) = &field.node.value else {
        remarks.push(expected(remarks, code::EXPECTED_MAP, field).with("parts", parts));
        return None;
    };
    Some(Reader::new(remarks, entries, &[], field.key.span.clone()))
}

/// The value as a list of mappings; a single mapping is a list of one.
pub fn maps<'n>(remarks: &'n Remarks<'n>, field: Field<'n>, parts: &str) -> Vec<Reader<'n>> {
    items(field)
        .filter_map(|item| {
            let reader = map(remarks, item, parts)?;
            let start = item.node.span.start;
            Some(Reader {
                place: start..start + 1,
                ..reader
            })
        })
        .collect()
}

/// The items of a list; a single value is a list of one.
pub fn items(field: Field<'_>) -> impl Iterator<Item = Field<'_>> {
    let nodes = match &field.node.value {
        Value::Seq(items) => items.as_slice(),
        _ => std::slice::from_ref(field.node),
    };
    nodes.iter().map(move |node| Field { node, ..field })
}

/// A value out of a few, by any of its words, in any case.
pub fn choice<T: Copy>(
    remarks: &Remarks<'_>,
    word: Word<'_>,
    choices: &[(&'static [&'static str], T)],
) -> Option<T> {
    let found = choices.iter().find(|(words, _)| {
        words
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word.text))
    });
    if found.is_none() {
        let listed: Vec<&str> = choices.iter().map(|(words, _)| words[0]).collect();
        let spellings = choices.iter().flat_map(|(words, _)| words.iter().copied());
        remarks.push(
            (remarks.at(code::UNKNOWN_CHOICE, word.span))
                .with("value", word.text)
                .with("key", word.key)
                .with("choices", listed.join(", "))
                .suggest(nearest(word.text, spellings)),
        );
    }
    found.map(|(_, value)| *value)
}

/// A remark that a value is not of the kind its key takes.
pub fn expected(remarks: &Remarks<'_>, code: Code, field: Field<'_>) -> Diagnostic {
    let found = shown(
        remarks
            .text
            .text
            .get(field.node.span.clone())
            .unwrap_or_default(),
    );
    remarks
        .at(code, &field.node.span)
        .with("key", &field.key.name)
        .with("found", found)
}

/// What somebody wrote, short enough for a sentence.
fn shown(written: &str) -> Cow<'_, str> {
    const MOST: usize = 40;
    let line = written.lines().next().unwrap_or_default().trim_end();
    match line.char_indices().nth(MOST) {
        Some((cut, _)) => Cow::Owned(format!("{}…", &line[..cut])),
        None if written.trim_end().contains('\n') => Cow::Owned(format!("{line} …")),
        None => Cow::Borrowed(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SitePath;
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
                r.map(&["g"], "mulai, selesai");
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
}
