//! What points at somebody without a name: school, home, day of birth, account, illness.
//!
//! Owns: how each is written in newspapers. The address of an office, a shop or a service is nobody's. Refuses: asking whether
//! anybody is to be protected, which is `victims`'.

use super::lexicon::Class;
use super::tokens::{Shape, Words};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A school, a pesantren, a club.
    School,
    /// A street.
    Street,
    /// A neighbourhood, a hamlet, an estate, an RT.
    Quarter,
    /// A village or a kelurahan: which one is hidden is looked for elsewhere.
    Village,
    /// A day of birth.
    Birth,
    /// An account on the net.
    Account,
    /// Somebody's illness.
    Illness,
    /// A class together with an age.
    Class,
}

/// A place in a text that points at somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Detail {
    pub(super) kind: Kind,
    /// The words, from the first to beyond the last.
    pub(super) words: (usize, usize),
}

/// Everything of that kind, in the order of the text.
pub(super) fn find(words: &Words<'_>) -> Vec<Detail> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < words.tokens.len() {
        let Some((kind, end)) = at(words, index) else {
            index += 1;
            continue;
        };
        found.push(Detail {
            kind,
            words: (index, end),
        });
        index = end;
    }
    found
}

fn at(words: &Words<'_>, index: usize) -> Option<(Kind, usize)> {
    let of = |kind| move |end| (kind, end);
    school(words, index)
        .map(of(Kind::School))
        .or_else(|| street(words, index).map(of(Kind::Street)))
        .or_else(|| neighbourhood(words, index).map(of(Kind::Quarter)))
        .or_else(|| quarter(words, index))
        .or_else(|| birth(words, index).map(of(Kind::Birth)))
        .or_else(|| account(words, index).map(of(Kind::Account)))
        .or_else(|| illness(words, index).map(of(Kind::Illness)))
        .or_else(|| year_of_school(words, index).map(of(Kind::Class)))
}

/// Words from `from` that belong to a name, at most `most`: with a capital, or numbers.
fn name(words: &Words<'_>, from: usize, most: usize) -> usize {
    let mut end = from;
    while end < from + most && belongs(words, end, end == from) {
        end += 1;
    }
    end
}

fn belongs(words: &Words<'_>, index: usize, is_begin: bool) -> bool {
    let Some(token) = words.tokens.get(index) else {
        return false;
    };
    let gap = words.gap(index);
    // `Jl. Melati`, `No. 3`
    let is_joined =
        gap == " " || ((is_begin || is_numbering(words.word(index - 1))) && gap == ". ");
    // RT and RW are told of by themselves.
    if !is_joined || matches!(words.small(token), "rt" | "rw") {
        return false;
    }
    match token.shape {
        Shape::Number => true,
        Shape::Small => is_numbering(words.small(token)) && words.number(index + 1).is_some(),
        // In a headline everything has a capital; a verb still ends a name.
        Shape::Proper | Shape::Initial | Shape::Capitals => {
            !(words.is_headline(token.sentence) && is_verb(words, index))
        }
    }
}

fn is_numbering(word: &str) -> bool {
    matches!(word, "nomor" | "no" | "blok" | "gang" | "gg")
}

/// A verb, or another word of everyday that a headline writes with a capital.
pub(super) fn is_verb(words: &Words<'_>, index: usize) -> bool {
    let class = words.class(index);
    is_deed(words, index) || (class.is(Class::COMMON) && !is_known_name(class))
}

/// A verb by its prefix: *ditangkap*, *menyimpan*.
pub(super) fn is_deed(words: &Words<'_>, index: usize) -> bool {
    let word = words.word(index);
    let mut prefixes = ["di", "me", "ber", "ter"].iter();
    let has_prefix = prefixes.any(|prefix| word.starts_with(prefix));
    has_prefix && word.len() > 5 && !is_known_name(words.class(index))
}

fn is_known_name(class: Class) -> bool {
    class.is(Class::NAME.or(Class::WORLD).or(Class::PREFIX))
}

/// `SDN 3 Ampenan`, `Pondok Pesantren Al Ikhlas`, `Panti Asuhan Harapan`.
fn school(words: &Words<'_>, index: usize) -> Option<usize> {
    let token = &words.tokens[index];
    let after = school_kind(words, index)?;
    // Small letters make `ma` and `ra` other words.
    if token.shape == Shape::Small && token.end - token.start < 4 {
        return None;
    }
    let end = name(words, after, 5);
    let is_named = end > after || words.word(index).ends_with(|c: char| c.is_ascii_digit());
    is_named.then_some(end)
}

fn school_kind(words: &Words<'_>, index: usize) -> Option<usize> {
    let two = format!("{}_{}", words.word(index), words.word(index + 1));
    if words.is_joined(index + 1) && super::lexicon::class(&two).is(Class::SCHOOL) {
        return Some(index + 2);
    }
    let kind = words
        .word(index)
        .trim_end_matches(|c: char| c.is_ascii_digit());
    super::lexicon::class(kind)
        .is(Class::SCHOOL)
        .then_some(index + 1)
}

/// `Jalan Pejanggik Nomor 14`, `Gang Kemuning`.
fn street(words: &Words<'_>, index: usize) -> Option<usize> {
    if !words.class(index).is(Class::STREET)
        || matches!(words.word(index + 1), "santai" | "sehat" | "tol")
    {
        return None;
    }
    let end = name(words, index + 1, 7);
    (end > index + 1 && !is_office(words, index)).then_some(end)
}

/// Whether an address is that of an office, a shop or a service.
fn is_office(words: &Words<'_>, index: usize) -> bool {
    let sentence = words.tokens[index].sentence;
    let before = (index.saturating_sub(8)..index).rev();
    let mut near = before.take_while(|near| words.is_in(*near, sentence));
    let decisive = near.find(|near| {
        words
            .class(*near)
            .is(Class::PREMISES.or(Class::HOME).or(Class::SCHOOL))
    });
    decisive.is_some_and(|near| !words.class(near).is(Class::HOME))
}

/// `RT 03`, `RT 03/RW 05`, `RT.03`, `RT05`.
fn neighbourhood(words: &Words<'_>, index: usize) -> Option<usize> {
    // Who heads an RT speaks for it.
    if index > 0 && matches!(words.word(index - 1), "ketua" | "kepala" | "pak") {
        return None;
    }
    let first = one_neighbourhood(words, index)?;
    Some(
        one_neighbourhood(words, first)
            .filter(|_| words.gap(first).len() < 3)
            .unwrap_or(first),
    )
}

fn one_neighbourhood(words: &Words<'_>, index: usize) -> Option<usize> {
    let word = words.word(index);
    let rest = word
        .strip_prefix("rt")
        .or_else(|| word.strip_prefix("rw"))?;
    if !rest.is_empty() {
        return rest
            .bytes()
            .all(|b| b.is_ascii_digit())
            .then_some(index + 1);
    }
    let follows = words
        .tokens
        .get(index + 1)
        .is_some_and(|next| next.shape == Shape::Number);
    (follows && words.gap(index + 1).len() < 3).then_some(index + 2)
}

/// `Lingkungan Pondok Prasi`, `Banjar Tengah`, `Perumahan Permai Blok C2`.
fn quarter(words: &Words<'_>, index: usize) -> Option<(Kind, usize)> {
    if !words.class(index).is(Class::QUARTER) {
        return None;
    }
    let leads = [
        "kepala", "ketua", "kelian", "klian", "balai", "kantor", "lurah", "masjid", "bale",
    ];
    if index > 0 && leads.contains(&words.word(index - 1)) {
        return None;
    }
    let end = name(words, index + 1, 6);
    let kind = match words.word(index) {
        "desa" | "kelurahan" => Kind::Village,
        _ => Kind::Quarter,
    };
    (end > index + 1).then_some((kind, end))
}

/// `lahir 3 Maret 2012`, `kelahiran 2012`, `TTL: Mataram, 3-5-2009`.
fn birth(words: &Words<'_>, index: usize) -> Option<usize> {
    if !matches!(
        words.word(index),
        "lahir" | "kelahiran" | "dilahirkan" | "ttl"
    ) {
        return None;
    }
    let is_year = |at: &usize| {
        let word = words.word(*at);
        let year = word.rsplit('-').next().unwrap_or_default();
        year.len() == 4 && (year.starts_with("19") || year.starts_with("20"))
    };
    let year = (index + 1..index + 8).find(is_year)?;
    words
        .is_in(year, words.tokens[index].sentence)
        .then_some(year + 1)
}

/// `akun Facebook Info Lombok Viral`, `@warga.lombok`.
fn account(words: &Words<'_>, index: usize) -> Option<usize> {
    let gap = words.gap(index);
    // A mail address has letters before its `@`.
    if gap.ends_with('@') && (gap.len() > 1 || index == 0) {
        let mut end = index + 1;
        while matches!(words.gap(end), "." | "_" | "__" | "._") {
            end += 1;
        }
        return Some(end);
    }
    if !words.class(index).is(Class::ACCOUNT) {
        return None;
    }
    let is_platform =
        |at: &usize| words.class(*at).is(Class::ACCOUNT.or(Class::NAMING)) && words.is_joined(*at);
    let from = (index + 1..index + 4).find(|at| !is_platform(at))?;
    let end = name(words, from, 4);
    let is_account = words.word(index).starts_with("akun") || from > index + 1;
    (end > from && is_account && words.is_joined(from)).then_some(end)
}

/// `penderita HIV`, `positif TBC`, `ODGJ`.
fn illness(words: &Words<'_>, index: usize) -> Option<usize> {
    let word = words.word(index);
    if matches!(word, "odgj" | "odha" | "difabel") {
        return Some(index + 1);
    }
    let has = [
        "penderita",
        "positif",
        "pengidap",
        "mengidap",
        "menderita",
        "penyandang",
        "tertular",
        "terinfeksi",
        "terjangkit",
    ];
    let ill = [
        "hiv",
        "aids",
        "tbc",
        "tb",
        "tuberkulosis",
        "kusta",
        "sifilis",
        "disabilitas",
        "gangguan",
        "skizofrenia",
        "epilepsi",
    ];
    let is_ill = has.contains(&word) && ill.contains(&words.word(index + 1));
    is_ill.then_some(index + 2)
}

/// `13 tahun, kelas 7`: each alone is told of many, both of few.
fn year_of_school(words: &Words<'_>, index: usize) -> Option<usize> {
    let is_age = words.number(index).is_some() && matches!(words.word(index + 1), "tahun" | "th");
    (is_age && words.word(index + 2) == "kelas" && words.gap(index + 2).len() < 3)
        .then_some(index + 4)
}
