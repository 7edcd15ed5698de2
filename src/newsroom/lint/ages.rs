//! Ages of persons.
//!
//! Owns: how an age is written: `(14)`, `, 14,`, `14 tahun`, `berusia empat belas tahun`. Refuses: terms of prison and years ago.

use super::lexicon::Class;
use super::tokens::{Shape, Words};

/// From 18 on nobody is a child (UU 35/2014 article 1).
pub(super) const ADULT: u32 = 18;

/// The age right behind a name, and how many words name and age have together.
pub(super) fn after(words: &Words<'_>, end: usize) -> (Option<u32>, usize) {
    let gap = words.gap(end);
    let is_close = gap == " " || gap == ", " || gap.contains('(');
    if !is_close || gap.contains('\n') {
        return (None, end);
    }
    let is_aged = matches!(
        words.word(end),
        "berusia" | "usia" | "berumur" | "umur" | "u"
    );
    let from = end + usize::from(is_aged);
    let Some((age, next)) = number(words, from) else {
        return (None, end);
    };
    let closes = words.gap(next);
    let has_unit = is_unit(words, next);
    let is_bracketed = gap.contains('(') && closes.starts_with([')', ',']);
    let is_apposed = gap == ", "
        && words.tokens[from].shape == Shape::Number
        && (closes.starts_with([',', '.']) || closes.is_empty());
    let is_age = has_unit || is_bracketed || is_apposed || is_aged;
    if !is_age || age > 110 {
        return (None, end);
    }
    (Some(age), next + usize::from(has_unit))
}

/// An age that is said of nobody by name: `anak 12 tahun`, `berusia lima belas tahun`.
pub(super) fn child_age_at(words: &Words<'_>, index: usize) -> bool {
    let Some((age, next)) = number(words, index) else {
        return false;
    };
    if age >= ADULT || age == 0 || index == 0 || !is_unit(words, next) {
        return false;
    }
    let before = words.word(index - 1);
    let is_said = matches!(before, "berusia" | "usia" | "berumur" | "umur")
        || words.class(index - 1).is(Class::CHILD);
    let is_person = matches!(
        before,
        "perempuan" | "laki-laki" | "pria" | "pemuda" | "korban" | "pelaku"
    );
    is_said || is_person
}

fn is_unit(words: &Words<'_>, index: usize) -> bool {
    let is_year = matches!(words.word(index), "tahun" | "th" | "thn" | "bulan");
    is_year
        && !matches!(
            words.word(index + 1),
            "penjara" | "lalu" | "kurungan" | "terakhir" | "kemudian" | "pembinaan"
        )
}

/// A number in digits or in words, and where it ends.
fn number(words: &Words<'_>, index: usize) -> Option<(u32, usize)> {
    let first = words.number(index)?;
    if words.tokens[index].shape == Shape::Number {
        return (words.word(index).len() <= 3).then_some((first, index + 1));
    }
    match words.word(index + 1) {
        "belas" => Some((first + 10, index + 2)),
        "puluh" => Some((first * 10, index + 2)),
        _ => Some((first, index + 1)),
    }
}
