//! The words by which persons, harm and places are known.
//!
//! Owns: the lists in `data/`, which an editor can read and lengthen, and the forms that a root takes in Indonesian. Refuses:
//! deciding anything. The stemmer of the search is not used here: it takes `pelaku` for `laku` and `korban` for `korb`, and it
//! cannot tell a deed (`mencuri`) from its name (`pencurian`).

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word may be; a word can be several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class(u32);

impl Class {
    pub(super) const CHILD: Self = Self(1);
    pub(super) const PARTY: Self = Self(1 << 1);
    pub(super) const NAMING: Self = Self(1 << 2);
    pub(super) const KIN: Self = Self(1 << 3);
    pub(super) const HONORIFIC: Self = Self(1 << 4);
    pub(super) const OFFICE: Self = Self(1 << 5);
    pub(super) const EVIDENCE: Self = Self(1 << 6);
    pub(super) const HARMLESS: Self = Self(1 << 7);
    pub(super) const CULPRIT: Self = Self(1 << 8);
    pub(super) const HEAD: Self = Self(1 << 9);
    pub(super) const TIME: Self = Self(1 << 10);
    pub(super) const WORLD: Self = Self(1 << 11);
    pub(super) const COMMON: Self = Self(1 << 12);
    pub(super) const PREFIX: Self = Self(1 << 13);
    pub(super) const NAME: Self = Self(1 << 14);
    pub(super) const AMBIGUOUS: Self = Self(1 << 15);
    pub(super) const SCHOOL: Self = Self(1 << 16);
    pub(super) const STREET: Self = Self(1 << 17);
    pub(super) const QUARTER: Self = Self(1 << 18);
    pub(super) const PREMISES: Self = Self(1 << 19);
    pub(super) const HOME: Self = Self(1 << 20);
    pub(super) const ACCOUNT: Self = Self(1 << 21);
    /// The name of a place, and a word.
    pub(super) const EVERYDAY: Self = Self(1 << 23);
    /// With `-nya`: *ibunya*, somebody's mother.
    pub(super) const POSSESSED: Self = Self(1 << 22);

    /// Whether a word is one of these.
    pub(super) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What a word of harm tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Harm {
    /// A crime against decency: every victim is protected.
    Decency,
    /// Another crime: children are protected.
    Violence,
    /// An illness: whoever has it is protected.
    Health,
}

/// A word of harm in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct HarmWord {
    /// Where it begins, in bytes.
    pub(super) at: usize,
    pub(super) harm: Harm,
}

const LISTS: [(&str, &str, Class); 25] = [
    (PERSONS, "anak", Class::CHILD),
    (PERSONS, "korban", Class::PARTY),
    (PERSONS, "sebutan", Class::NAMING),
    (PERSONS, "kerabat", Class::KIN),
    (PERSONS, "panggilan", Class::HONORIFIC),
    (PERSONS, "jabatan", Class::OFFICE),
    (PERSONS, "bukti", Class::EVIDENCE),
    (PERSONS, "acara", Class::HARMLESS),
    (PERSONS, "peran jahat", Class::CULPRIT),
    (NO_NAMES, "kepala", Class::HEAD),
    (NO_NAMES, "waktu", Class::TIME),
    (NO_NAMES, "dunia", Class::WORLD),
    (NO_NAMES, "kata", Class::COMMON),
    (NAMES, "awalan", Class::PREFIX),
    (NAMES, "umum", Class::NAME),
    (NAMES, "mendua", Class::AMBIGUOUS),
    (DETAILS, "sekolah", Class::SCHOOL),
    (DETAILS, "sekolah dua kata", Class::SCHOOL),
    (DETAILS, "jalan", Class::STREET),
    (DETAILS, "kampung", Class::QUARTER),
    (DETAILS, "kantor", Class::PREMISES),
    (DETAILS, "rumah", Class::HOME),
    (DETAILS, "akun", Class::ACCOUNT),
    (DETAILS, "akun", Class::COMMON),
    (PLACES, "kata biasa", Class::EVERYDAY),
];

const CASES: &str = include_str!("data/perkara.txt");
const PERSONS: &str = include_str!("data/orang.txt");
const NO_NAMES: &str = include_str!("data/bukan-nama.txt");
const NAMES: &str = include_str!("data/nama.txt");
const DETAILS: &str = include_str!("data/rincian.txt");
const PLACES: &str = include_str!("data/tempat.txt");

static WORDS: LazyLock<FxHashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static str, Class> = FxHashMap::default();
    for (list, section, class) in LISTS {
        for line in lines(list, section) {
            for word in line.split_whitespace() {
                let known = words.entry(word).or_default();
                *known = known.or(class);
            }
        }
    }
    words
});

/// What a word in small letters may be.
pub(super) fn class(word: &str) -> Class {
    if let Some(class) = WORDS.get(word) {
        return if is_possessed(word) {
            class.or(Class::POSSESSED)
        } else {
            *class
        };
    }
    let root = word.strip_suffix("nya").filter(|root| root.len() > 2);
    let known = root.and_then(|root| WORDS.get(root));
    known.map_or(Class::default(), |class| class.or(Class::POSSESSED))
}

/// Whether a name is a word of everyday, too.
pub(super) fn is_everyday(name: &str) -> bool {
    let words = Class::EVERYDAY.or(Class::COMMON).or(Class::HONORIFIC);
    class(name).is(words)
}

fn is_possessed(word: &str) -> bool {
    word.ends_with("nya")
}

/// The lines of a section, without comments.
fn lines(list: &'static str, section: &str) -> impl Iterator<Item = &'static str> {
    let heading = format!("[{section}]");
    list.lines()
        .skip_while(move |line| *line != heading)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// One pass over a text finds every word of harm in it.
struct HarmFinder {
    automaton: AhoCorasick,
    kinds: Vec<Harm>,
}

static HARM: LazyLock<HarmFinder> = LazyLock::new(|| {
    let mut forms: Vec<(String, Harm)> = Vec::new();
    for (section, harm) in [
        ("susila", Harm::Decency),
        ("kekerasan", Harm::Violence),
        ("kesehatan", Harm::Health),
    ] {
        for word in lines(CASES, section).flat_map(str::split_whitespace) {
            add(word, harm, &mut forms);
        }
    }
    let automaton = AhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .ascii_case_insensitive(true)
        .build(forms.iter().map(|(form, _)| form))
        .unwrap_or_else(|_| unreachable!("a short list of words makes an automaton"));
    HarmFinder {
        automaton,
        kinds: forms.into_iter().map(|(_, harm)| harm).collect(),
    }
});

/// A root with its forms, or a word or a phrase as it stands.
fn add(word: &str, harm: Harm, forms: &mut Vec<(String, Harm)>) {
    if let Some(root) = word.strip_prefix('-') {
        affixed(root, harm, forms);
    } else if let Some(exact) = word.strip_prefix('=') {
        forms.push((exact.to_owned(), harm));
    } else if word.contains('_') {
        forms.push((word.replace('_', " "), harm));
    } else {
        forms.push((word.to_owned(), harm));
        affixed(word, harm, forms);
    }
}

/// The beginnings that a root takes: a suffix may follow.
fn affixed(root: &str, harm: Harm, forms: &mut Vec<(String, Harm)>) {
    let (nasal, rest) = nasal(root);
    for prefix in ["di", "ter", "ku"] {
        forms.push((format!("{prefix}{root}"), harm));
    }
    forms.push((format!("me{nasal}{rest}"), harm));
    forms.push((format!("pe{nasal}{rest}"), harm));
    for prefix in ["ber", "per", "pe"] {
        forms.push((format!("{prefix}{root}"), harm));
    }
    // memperkosa, memperdagangkan
    if nasal == "m" {
        forms.push((format!("memp{rest}"), harm));
    }
}

/// The sound that `me-` and `pe-` put before a root, and what is left of the root.
fn nasal(root: &str) -> (&'static str, &str) {
    match root.as_bytes()[0] {
        b'p' => ("m", &root[1..]),
        b'b' | b'f' => ("m", root),
        b't' => ("n", &root[1..]),
        b'c' | b'd' | b'j' | b'z' => ("n", root),
        b's' => ("ny", &root[1..]),
        b'k' => ("ng", &root[1..]),
        b'l' | b'm' | b'n' | b'r' | b'w' | b'y' => ("", root),
        _ => ("ng", root),
    }
}

/// Whether a text has a word of harm at all.
pub(super) fn tells_of_harm(text: &str) -> bool {
    harm(text).next().is_some()
}

/// The words of harm in a text.
pub(super) fn harm(text: &str) -> impl Iterator<Item = HarmWord> + '_ {
    HARM.automaton.find_iter(text).filter_map(|found| {
        let harm = HARM.kinds[found.pattern().as_usize()];
        let starts = !text[..found.start()].ends_with(char::is_alphanumeric);
        (starts && ends(&text[found.end()..])).then_some(HarmWord {
            at: found.start(),
            harm,
        })
    })
}

/// Whether a word ends here, or after suffixes: *-i*, *-an*, *-kan*, *-nya*.
fn ends(rest: &str) -> bool {
    let letters = rest
        .bytes()
        .take(9)
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let suffix = rest[..letters].to_ascii_lowercase();
    let ending = ["nya", "lah", "kah", "ku", "mu"]
        .iter()
        .find_map(|clitic| suffix.strip_suffix(clitic))
        .unwrap_or(&suffix);
    matches!(ending, "" | "i" | "an" | "kan" | "ing")
        && !rest[letters..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_is_known_in_all_its_forms() {
        for word in [
            "memerkosa",
            "diperkosa",
            "pemerkosaan",
            "perkosaan",
            "pelecehan",
            "dilecehkan",
            "melecehkannya",
            "dikeroyok",
            "pengeroyokan",
            "mengeroyok",
            "diculik",
            "penculik",
            "dianiaya",
            "penganiayaan",
            "sabu",
            "narkoba",
            "dicabuli",
            "pencabulan",
            "perundungan",
            "dibully",
            "pembullyan",
            "dipukuli",
            "memukul",
            "bunuh diri",
            "perkawinan anak",
            "anak berhadapan dengan hukum",
            "menyetubuhi",
            "persetubuhan",
            "MENGEROYOK",
            "disekap",
            "menyekap",
            "ditelantarkan",
        ] {
            assert!(tells_of_harm(word), "{word}");
        }
        for word in [
            "pukul",
            "mencurigakan",
            "sabun",
            "sabuk",
            "perasaan",
            "curiga",
            "Ganjar",
            "bunuhan9",
        ] {
            assert!(!tells_of_harm(word), "{word}");
        }
    }

    #[test]
    fn words_have_classes() {
        assert!(class("ibunya").is(Class::KIN));
        assert!(class("ibunya").is(Class::POSSESSED));
        assert!(class("kapolsek").is(Class::OFFICE));
        assert!(class("wayan").is(Class::PREFIX));
        assert!(class("pondok_pesantren").is(Class::SCHOOL));
        assert_eq!(class("xyz"), Class::default());
    }
}
