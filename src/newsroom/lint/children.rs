//! What gives a child or a victim away: names, schools, streets, RT and RW, days of birth.
//!
//! Owns: two questions. In a protected article: does anything in it identify? In any other: does a paragraph about a crime name a
//! victim or a child, so that the article ought to be protected? Source: UU 11/2012 art. 19 (name of the child, of the victim, of
//! parents, address, face, and other things that reveal identity); Peraturan Dewan Pers 1/2019 (school, club, village, too).

use super::Finding;
use super::words::{before, has_stem, has_word};
use crate::diag::{Code, code};

/// Words after which somebody to be protected is named.
const PERSONS: [&str; 21] = [
    "korban",
    "anak",
    "siswa",
    "siswi",
    "pelajar",
    "murid",
    "santri",
    "santriwati",
    "pelaku",
    "saksi",
    "tersangka",
    "terduga",
    "bocah",
    "balita",
    "bayi",
    "remaja",
    "putra",
    "putri",
    "ibu",
    "ayah",
    "orangtua",
];

/// Beginnings of words for crimes against decency: here every victim is protected.
const DECENCY: [&str; 8] = [
    "cabul",
    "perkosa",
    "setubuh",
    "asusila",
    "pelecehan seksual",
    "kekerasan seksual",
    "sodomi",
    "rudapaksa",
];

/// Beginnings of words for other crimes: here children are protected.
const CRIMES: [&str; 11] = [
    "aniaya",
    "narkoba",
    "pembunuh",
    "dibunuh",
    "perundung",
    "dirundung",
    "tawuran",
    "pencuri",
    "mencuri",
    "kekerasan",
    "penculik",
];

/// Words for children.
const CHILDREN: [&str; 10] = [
    "anak",
    "siswa",
    "siswi",
    "pelajar",
    "murid",
    "santri",
    "santriwati",
    "bocah",
    "balita",
    "remaja",
];

/// Words with a capital that begin a name of something else.
const NO_NAME: [&str; 40] = [
    "SD",
    "SDN",
    "SMP",
    "SMPN",
    "SMA",
    "SMAN",
    "SMK",
    "SMKN",
    "MI",
    "MIN",
    "MTs",
    "MA",
    "MAN",
    "TK",
    "PAUD",
    "Kelurahan",
    "Kecamatan",
    "Kota",
    "Kabupaten",
    "Polres",
    "Polresta",
    "Polsek",
    "Polda",
    "Kapolsek",
    "Kapolres",
    "Puskesmas",
    "Dinas",
    "Jalan",
    "Lingkungan",
    "Rumah",
    "Unit",
    "Lembaga",
    "Komisi",
    "Perlindungan",
    "Perempuan",
    "Pengadilan",
    "Kejaksaan",
    "Senin",
    "Januari",
    "Indonesia",
];

/// Finds them in the text that begins at `body`.
pub(super) fn find(text: &str, body: usize, is_protected: bool, found: &mut Vec<Finding>) {
    let article = &text[body..];
    if !is_protected
        && !["orban", "elaku", "ersangka"]
            .iter()
            .any(|word| memchr::memmem::find(article.as_bytes(), word.as_bytes()).is_some())
    {
        return;
    }
    let code = if is_protected {
        code::CHILD_IDENTITY
    } else {
        code::CHILD_UNPROTECTED
    };
    let mut start = body;
    for paragraph in article.split("\n\n") {
        if is_protected {
            telling(text, start, paragraph, code, found);
        } else if is_about_a_victim(paragraph) {
            let mut here = Vec::new();
            telling(text, start, paragraph, code, &mut here);
            found.extend(here.into_iter().next()); // one remark tells of the article as a whole
        }
        start += paragraph.len() + 2;
    }
}

fn is_about_a_victim(paragraph: &str) -> bool {
    if !has_stem(paragraph, &["korban", "pelaku", "tersangka"]) {
        return false;
    }
    let harms_a_child =
        |sentence: &str| has_stem(sentence, &CRIMES) && has_word(sentence, &CHILDREN);
    has_stem(paragraph, &DECENCY) || paragraph.split(['.', '!', '?', ';']).any(harms_a_child)
}

/// Everything in a paragraph that identifies.
fn telling(text: &str, start: usize, paragraph: &str, code: Code, found: &mut Vec<Finding>) {
    let words = words(paragraph);
    let mut take = |from: usize, to: usize| {
        let span = start + from..start + to;
        // What was found there before, for instance a whole address, says more.
        if !found
            .iter()
            .any(|other| other.span.start < span.end && span.start < other.span.end)
        {
            found.push(Finding { code, span });
        }
    };
    let mut index = 0;
    while index < words.len() {
        let length = school(&words[index..])
            .or_else(|| street(&words[index..]))
            .or_else(|| neighbourhood(&words[index..]))
            .or_else(|| birthday(&words[index..]))
            .or_else(|| name(&words, index, before(text, start + words[index].at, 60)));
        if let Some(length) = length {
            let last = &words[index + length - 1];
            take(words[index].at, last.at + last.bare().len());
            index += length;
        } else {
            index += 1;
        }
    }
}

/// A word as it stands, with what hangs on to its end.
struct LintWord<'t> {
    at: usize,
    text: &'t str,
}

impl LintWord<'_> {
    fn bare(&self) -> &str {
        self.text.trim_end_matches(|c: char| !c.is_alphanumeric())
    }

    fn is_last(&self) -> bool {
        self.text.ends_with(['.', ',', ';', ':', '!', '?', ')'])
    }

    /// A capital, then small letters.
    fn is_proper(&self) -> bool {
        let mut letters = self.bare().chars();
        letters.next().is_some_and(char::is_uppercase)
            && self.bare().chars().count() > 1
            && letters.all(|c| c.is_lowercase() || matches!(c, '\'' | '’' | '-'))
    }
}

fn words(paragraph: &str) -> Vec<LintWord<'_>> {
    let skipped = |c: char| !c.is_alphanumeric();
    paragraph
        .split_ascii_whitespace()
        .filter_map(|word| {
            let inner = word.trim_start_matches(skipped);
            let at = inner.as_ptr() as usize - paragraph.as_ptr() as usize;
            (!inner.is_empty()).then_some(LintWord { at, text: inner })
        })
        .collect()
}

/// How many of the first words belong together: each fits, and none but the last ends a part of a sentence.
fn run<'a>(words: &[LintWord<'a>], most: usize, fits: impl Fn(&LintWord<'a>) -> bool) -> usize {
    let fitting = words
        .iter()
        .take(most)
        .take_while(|word| fits(word))
        .count();
    words[..fitting]
        .iter()
        .position(LintWord::is_last)
        .map_or(fitting, |last| last + 1)
}

/// `SDN 3 Ampenan`, `SMP Negeri 7`, `MTs Al Ikhlas`.
fn school(words: &[LintWord<'_>]) -> Option<usize> {
    const KINDS: [&str; 18] = [
        "SD", "SDN", "SDIT", "SMP", "SMPN", "SMPIT", "SMA", "SMAN", "SMK", "SMKN", "MI", "MIN",
        "MTs", "MTsN", "MAN", "TK", "PAUD", "Ponpes",
    ];
    let first = words.first()?;
    if !KINDS.contains(&first.bare()) || first.is_last() {
        return None;
    }
    let more = run(&words[1..], 4, |word| {
        word.is_proper() || word.bare().bytes().all(|b| b.is_ascii_digit())
    });
    (more > 0).then_some(1 + more)
}

/// `Jalan Pejanggik`, `Gang Kemuning`, `Lingkungan Pondok Prasi`.
fn street(words: &[LintWord<'_>]) -> Option<usize> {
    const KINDS: [&str; 12] = [
        "jalan",
        "jl",
        "jln",
        "gang",
        "gg",
        "perumahan",
        "btn",
        "lingkungan",
        "dusun",
        "kampung",
        "kompleks",
        "asrama",
    ];
    let first = words.first()?;
    let lower = first.bare().to_lowercase();
    let more = run(&words[1..], 3, LintWord::is_proper);
    (KINDS.contains(&&*lower) && more > 0).then_some(1 + more)
}

/// `RT 03`, `RT 03/RW 05`, `RW 5`.
fn neighbourhood(words: &[LintWord<'_>]) -> Option<usize> {
    let first = words.first()?;
    let rest = first
        .text
        .strip_prefix("RT")
        .or_else(|| first.text.strip_prefix("RW"))?;
    let is_number = |text: &str| {
        text.trim_start_matches(['.', '/', ' '])
            .starts_with(|c: char| c.is_ascii_digit())
    };
    let own = if rest.is_empty() || rest == "." {
        words
            .get(1)
            .is_some_and(|next| is_number(next.text))
            .then_some(2)
    } else {
        is_number(rest).then_some(1)
    }?;
    // `03/RW 05`
    let goes_on = words[own - 1].text.ends_with("/RW")
        && words.get(own).is_some_and(|next| is_number(next.text));
    Some(if goes_on { own + 1 } else { own })
}

/// `lahir 3 Maret 2012`, `kelahiran 2012`.
fn birthday(words: &[LintWord<'_>]) -> Option<usize> {
    let first = words.first()?;
    if !matches!(
        &*first.bare().to_lowercase(),
        "lahir" | "kelahiran" | "dilahirkan"
    ) {
        return None;
    }
    let at = words[1..].iter().take(6).position(|word| {
        word.bare().len() == 4 && word.bare().bytes().all(|b| b.is_ascii_digit())
    })?;
    Some(at + 2)
}

/// A full name right after a word for somebody to be protected, or any name with an age behind it: `Budi Santoso (14)`.
fn name(words: &[LintWord<'_>], index: usize, before: &str) -> Option<usize> {
    let here = &words[index..];
    if !here[0].is_proper() || NO_NAME.contains(&here[0].bare()) {
        return None;
    }
    let length = run(here, 4, |word| {
        word.is_proper() && !NO_NAME.contains(&word.bare())
    });
    let age = here
        .get(length)
        .map(LintWord::bare)
        .filter(|age| age.len() <= 2 && age.bytes().all(|b| b.is_ascii_digit()));
    let has_age = age.is_some() && {
        let next = here.get(length + 1).map_or("", LintWord::bare);
        here[length].text.ends_with(')')
            || here[length].text.contains("),")
            || matches!(next, "tahun" | "th")
    };
    if has_age {
        return Some(length);
    }
    let sentence = before
        .rsplit(['.', '!', '?', ';'])
        .next()
        .unwrap_or_default();
    let few: Vec<&str> = sentence.split_whitespace().rev().take(3).collect();
    let follows = few.iter().any(|word| {
        PERSONS.contains(
            &&*word
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase(),
        )
    });
    (length >= 2 && follows).then_some(length)
}
