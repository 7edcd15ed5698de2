//! Numbers that identify somebody: NIK and family card, telephone, plate, bank account, house.
//!
//! Owns: one pass over the text. Most of a text has neither a digit nor an `@` in it, and is passed over sixty-four bytes at a
//! time; what is left is looked at by hand, from its first digit.

use super::words::{after, before, has_stem, has_word};
use super::{Finding, mail, phone};
use crate::diag::{Code, code};

/// Codes of the provinces (Permendagri 72/2019, Kepmendagri 300.2.2-2138 of 2025).
const PROVINCES: [u8; 38] = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65,
    71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96,
];

/// Letters before the number on a plate: the region of registration (Perpol 7/2021).
const PLATES: &str = " A AA AB AD AE AG B BA BB BD BE BG BH BK BL BM BN BP D DA DB DC DD DE DG DH DK DL DM DN DP DR DS DT E \
    EA EB ED F G H K KB KH KT KU L M N P PA PB PG PS PT R S T W Z ";

/// Banks by the names that people write beside a number.
const BANKS: [&str; 17] = [
    "rekening", "norek", "no. rek", "bca", "bri", "bni", "bsi", "btn", "btpn", "mandiri",
    "danamon", "permata", "cimb", "bpd", "muamalat", "bank ntb", "seabank",
];

const CHUNK: usize = 64;

/// Finds what identifies somebody.
pub(super) fn find(text: &str, found: &mut Vec<Finding>) {
    for word in [
        "nol delapan",
        "kosong delapan",
        "Nol delapan",
        "Kosong delapan",
    ] {
        let spoken = memchr::memmem::find_iter(text.as_bytes(), word)
            .filter_map(|at| phone::spoken(text, at));
        found.extend(spoken.map(|span| Finding {
            code: code::IDENTITY_PHONE,
            span,
        }));
    }
    let bytes = text.as_bytes();
    let mut done = 0;
    for (number, chunk) in bytes.chunks(CHUNK).enumerate() {
        // Without a branch, so that the compiler may look at many bytes at once.
        let telling = |b: &u8| b.wrapping_sub(b'0') < 10 || *b == b'@';
        if !chunk.iter().fold(false, |any, b| any | telling(b)) {
            continue;
        }
        for (at, byte) in (number * CHUNK..).zip(chunk) {
            if at < done {
                continue;
            }
            if *byte == b'@' {
                mail::find(text, at, found);
            } else if byte.is_ascii_digit() {
                done = digits(text, at, found);
            }
        }
    }
}

/// Looks at the number that begins at `at`; gives its end.
fn digits(text: &str, at: usize, found: &mut Vec<Finding>) -> usize {
    let number = Number::at(text, at);
    let mut take = |code: Code, span| found.push(Finding { code, span });
    let word = text[..at].chars().next_back();
    let is_glued = word.is_some_and(|c| c.is_alphanumeric() || "_=%#&".contains(c));
    if !is_glued && number.count == 16 && is_nik(text, &number) {
        take(code::IDENTITY_NUMBER, at..number.end);
    } else if let Some(span) = phone::at(text, at) {
        let end = span.end;
        take(code::IDENTITY_PHONE, span);
        return end.max(number.end);
    } else if !is_glued
        && (10..=16).contains(&number.count)
        && !number.is_money
        && is_account(text, at)
    {
        take(code::IDENTITY_ACCOUNT, at..number.end);
    } else if let Some(span) = plate(text, at) {
        take(code::IDENTITY_PLATE, span.clone());
        return span.end.max(number.end);
    } else if let Some(start) = house(text, at) {
        take(code::IDENTITY_ADDRESS, start..at + number.first);
    }
    number.end
}

/// Groups of digits with one space, hyphen or full stop between them.
struct Number {
    start: usize,
    end: usize,
    /// All digits.
    count: usize,
    /// Digits of the first group.
    first: usize,
    /// Lengths of the groups, of the first eight.
    groups: [usize; 8],
    /// `1.250.000`: thousands.
    is_money: bool,
}

impl Number {
    fn at(text: &str, start: usize) -> Self {
        let bytes = text.as_bytes();
        let run = |from: usize| {
            bytes[from..]
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .count()
        };
        let first = run(start);
        let mut number = Self {
            start,
            end: start + first,
            count: first,
            first,
            groups: [0; 8],
            is_money: first <= 3,
        };
        number.groups[0] = first;
        let mut index = 1;
        while index < 8 && matches!(bytes.get(number.end), Some(b' ' | b'-' | b'.')) {
            let more = run(number.end + 1);
            if more == 0 {
                break;
            }
            number.is_money &= more == 3 && bytes[number.end] == b'.';
            number.groups[index] = more;
            number.end += 1 + more;
            number.count += more;
            index += 1;
        }
        number.is_money &= index > 1;
        number
    }

    fn digits(&self, text: &str) -> Vec<u8> {
        text.as_bytes()[self.start..self.end]
            .iter()
            .filter(|b| b.is_ascii_digit())
            .map(|b| b - b'0')
            .collect()
    }
}

/// Sixteen digits of the form of UU 24/2013 art. 13: province, regency, kecamatan, then day, month, year of birth (a woman's day
/// has forty more; on a family card it is the day of issue), then a number that is not nought.
fn is_nik(text: &str, number: &Number) -> bool {
    const FORMS: [&[usize]; 4] = [&[16], &[4, 4, 4, 4], &[6, 6, 4], &[2, 2, 2, 6, 4]];
    let groups: Vec<usize> = number
        .groups
        .into_iter()
        .take_while(|length| *length > 0)
        .collect();
    let digits = number.digits(text);
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    FORMS.contains(&&*groups)
        && PROVINCES.contains(&pair(0))
        && pair(2) != 0
        && pair(4) != 0
        && matches!(pair(6), 1..=31 | 41..=71)
        && matches!(pair(8), 1..=12)
        && digits[12..] != [0, 0, 0, 0]
}

/// A number with the name of a bank, or the word, right before it.
fn is_account(text: &str, at: usize) -> bool {
    has_word(before(text, at, 60), &BANKS)
}

/// A plate: `DR 1234 AB`. One letter in front, or few digits, are too little to go by without a vehicle near them.
fn plate(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let bytes = text.as_bytes();
    let digits = bytes[at..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count();
    if digits > 4 || bytes[at] == b'0' {
        return None;
    }
    let upper_before = |end: usize| {
        bytes[..end]
            .iter()
            .rev()
            .take_while(|b| b.is_ascii_uppercase())
            .count()
    };
    let gap = usize::from(at > 0 && matches!(bytes[at - 1], b' ' | b'-'));
    let letters = upper_before(at - gap);
    let start = at - gap - letters;
    let next = at + digits;
    let gap = usize::from(matches!(bytes.get(next), Some(b' ' | b'-')));
    let tail = bytes[(next + gap).min(bytes.len())..]
        .iter()
        .take_while(|b| b.is_ascii_uppercase())
        .count();
    let end = next + gap + tail;
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_whole = !is_letter(text[..start].chars().next_back())
        && !is_letter(text[end.min(text.len())..].chars().next());
    if !(1..=2).contains(&letters) || !(1..=3).contains(&tail) || !is_whole {
        return None;
    }
    let region = format!(" {} ", &text[start..start + letters]);
    let units = [
        "KG", "KM", "CM", "M", "L", "H", "ML", "GB", "MB", "WIB", "WIT", "RT", "RW", "SM",
    ];
    if !PLATES.contains(&region) || units.contains(&&text[end - tail..end]) {
        return None;
    }
    let near = || [before(text, start, 80), after(text, end, 40)].concat();
    let vehicle = || {
        has_stem(
            &near(),
            &[
                "plat ",
                "pelat",
                "nopol",
                "nomor polisi",
                "mobil",
                "motor",
                "kendaraan",
                "truk",
                "pikap",
            ],
        )
    };
    ((letters == 2 && digits >= 3) || vehicle()).then_some(start..end)
}

/// Houses in which nobody lives for good.
const NO_HOMES: [&str; 9] = [
    "rumah singgah",
    "rumah sakit",
    "rumah makan",
    "rumah aman",
    "rumah produksi",
    "rumah tahfiz",
    "rumah ibadah",
    "rumah potong",
    "rumah baca",
];

/// The number of a house in a street where somebody is said to live, with where the street begins.
fn house(text: &str, at: usize) -> Option<usize> {
    let named = ["Nomor ", "nomor ", "No. ", "No ", "no. ", "No."]
        .iter()
        .find(|word| text[..at].ends_with(*word))?;
    let line = before(text, at, 70);
    let street = line.strip_suffix(named)?;
    let begins = [
        "Jalan ", "jalan ", "Jl. ", "Jl ", "Jln. ", "Gang ", "gang ", "Gg. ",
    ];
    let start = begins.iter().filter_map(|word| street.rfind(word)).max()?;
    let from = at - line.len() + start;
    let name = street[start..].split(' ').nth(1)?;
    let home = [
        "rumah",
        "kediaman",
        "tinggal di",
        "beralamat di",
        "domisili",
        "warga jalan",
        "alamatnya",
    ];
    let sentence = before(text, from, 90);
    let lives = has_stem(sentence, &home) && !has_stem(sentence, &NO_HOMES);
    let has_rt = has_word(after(text, at, 40), &["rt"]);
    (name.starts_with(char::is_uppercase) && (lives || has_rt)).then_some(from)
}
