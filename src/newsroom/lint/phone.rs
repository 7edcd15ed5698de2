//! Mobile numbers, in every way that people write them.
//!
//! Owns: `0812-0000-1234`, `+62 (0)812 0000 1234`, `wa.me/62812…`, `WA: 812 00 00 12 34`, and a number read out in words. Refuses:
//! numbers of offices and short ones.

use super::words::{before, has_word};
use std::ops::Range;

/// Words that say that a telephone number follows.
const LEADS: [&str; 9] = [
    "wa", "hp", "telp", "telepon", "tlp", "whatsapp", "ponsel", "kontak", "cp",
];

/// Digits as they are read out.
const SPOKEN: [&str; 11] = [
    "nol", "kosong", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
];

/// The most digits that a number has, with its country.
const LONGEST: usize = 15;

/// The mobile number whose first digit stands at `at`.
pub(super) fn at(text: &str, at: usize) -> Option<Range<usize>> {
    let lead = text[..at].chars().next_back();
    if !matches!(text.as_bytes()[at], b'0' | b'6' | b'8')
        || lead.is_some_and(|c| c.is_alphanumeric() || "_-#&%.,@".contains(c))
    {
        return None;
    }
    let groups = groups(text, at);
    // A path of an address may have any number in it; a link to WhatsApp has the country's.
    if matches!(lead, Some('/' | '=')) {
        let alone = &groups[..1];
        let is_link = text[at..].starts_with("62") && is_mobile(text, alone);
        return is_link.then(|| alone[0].clone());
    }
    let is_announced = has_word(before(text, at, 30), &LEADS);
    let start = at - usize::from(lead == Some('+'));
    (1..=groups.len())
        .rev()
        .map(|count| &groups[..count])
        .find(|groups| is_mobile(text, groups) && (is_announced || is_grouped(text, groups)))
        .map(|groups| start..groups[groups.len() - 1].end)
}

/// Groups of digits with a little between them.
fn groups(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut groups = Vec::with_capacity(4);
    let mut at = start;
    let mut count = 0;
    while count < LONGEST {
        let length = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 {
            break;
        }
        groups.push(at..at + length);
        count += length;
        at += length;
        let parting = text[at..].chars().take(3).take_while(|c| is_parting(*c));
        at += parting.map(char::len_utf8).sum::<usize>();
    }
    groups
}

fn is_parting(c: char) -> bool {
    matches!(
        c,
        ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}' | '\u{2010}'..='\u{2015}'
    )
}

/// Whether the digits are those of a mobile number: 8, then the operator's.
fn is_mobile(text: &str, groups: &[Range<usize>]) -> bool {
    let digits: String = groups.iter().map(|group| &text[group.clone()]).collect();
    let rest = digits
        .strip_prefix("0062")
        .or_else(|| digits.strip_prefix("62"));
    let rest = rest.unwrap_or(&digits);
    let rest = rest.strip_prefix('0').unwrap_or(rest);
    let is_operator = matches!(
        rest.as_bytes(),
        [b'8', b'1'..=b'3' | b'5' | b'7'..=b'9', ..]
    );
    is_operator && (9..=12).contains(&rest.len())
}

/// Whether the groups are those of a telephone number and not of hours, dates or sums; nothing but its form speaks for it.
fn is_grouped(text: &str, groups: &[Range<usize>]) -> bool {
    let begins_abroad =
        text[groups[0].clone()].starts_with("62") || text[groups[0].clone()].starts_with("00");
    let begins_here = text[groups[0].clone()].starts_with("08") && groups[0].len() > 2;
    let rest = &groups[1..];
    let is_wide = |group: &Range<usize>| group.len() > 2 || &text[group.clone()] == "0";
    (begins_here || begins_abroad) && rest.iter().all(is_wide)
}

/// A number that is read out from `at` on: `nol delapan satu dua …`.
pub(super) fn spoken(text: &str, at: usize) -> Option<Range<usize>> {
    let mut end = at;
    let mut count = 0;
    for word in text[at..].split_inclusive([' ', ',', '-', '\n']) {
        let bare = word
            .trim_end_matches([' ', ',', '-', '.', '\n'])
            .to_ascii_lowercase();
        if bare.is_empty() {
            end += word.len();
            continue;
        }
        if !SPOKEN.contains(&&*bare) {
            break;
        }
        count += 1;
        end += word.len();
    }
    let written = text[at..end]
        .trim_end_matches([' ', ',', '-', '.', '\n'])
        .len();
    (count >= 9).then_some(at..at + written)
}
