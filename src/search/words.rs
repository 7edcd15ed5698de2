//! What a word is: the same here as in the page's script.
//!
//! Owns: where words begin and end, and folding: small letters, no apostrophes, no accents. Refuses: stems.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Words that stand everywhere and tell nothing apart, folded; the page leaves them out of a question too.
pub(crate) const STOP: &str = "ada adalah agar akan antara apa atau atas bagi bahwa banyak belum bisa dalam dan dapat dari dengan di hanya \
                        hingga ia ini itu jadi jika juga kami karena ke kepada kita lagi lalu lebih maka masih mereka oleh pada para saat \
                        sampai saja sangat sebagai sebuah secara sedang sehingga sejak semua seperti serta setelah sudah supaya \
                        tanpa telah tersebut tetapi tidak untuk yaitu yang";

/// Longest word that is kept, in bytes: no word of any language here is longer.
const LONGEST: usize = 48;

/// Gives every word of a plain text to `hear`, folded.
pub(super) fn each(text: &str, hear: &mut impl FnMut(&str)) {
    within(text, &mut String::with_capacity(LONGEST), hear);
}

/// The same, with a word to write into, which is empty before and after.
fn within(text: &str, word: &mut String, hear: &mut impl FnMut(&str)) {
    let mut is_plain = true;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            'a'..='z' | '0'..='9' => word.push(c),
            'A'..='Z' => word.push(c.to_ascii_lowercase()),
            '\'' | '`' | '’' | 'ʼ' => {}
            c if !c.is_ascii() && (c.is_alphanumeric() || is_accent(c)) => {
                is_plain = false;
                word.push(c);
            }
            _ if word.is_empty() => {}
            _ => {
                say(word, is_plain, hear);
                word.clear();
                is_plain = true;
            }
        }
    }
    if !word.is_empty() {
        say(word, is_plain, hear);
        word.clear();
    }
}

/// Gives every word between the tags of finished HTML to `hear`. An entity ends a word, as a tag does.
pub(super) fn each_of_html(html: &str, hear: &mut impl FnMut(&str)) {
    let mut word = String::with_capacity(LONGEST);
    let mut rest = html;
    while let Some(at) = memchr::memchr2(b'<', b'&', rest.as_bytes()) {
        within(&rest[..at], &mut word, hear);
        let end = if rest.as_bytes()[at] == b'<' {
            b'>'
        } else {
            b';'
        };
        let Some(length) = memchr::memchr(end, &rest.as_bytes()[at..]) else {
            return;
        };
        rest = &rest[at + length + 1..];
    }
    within(rest, &mut word, hear);
}

fn say(word: &str, is_plain: bool, hear: &mut impl FnMut(&str)) {
    if word.len() > LONGEST {
        return;
    }
    if is_plain {
        return hear(word);
    }
    let lower = word.to_lowercase();
    let folded: String = DecomposingNormalizerBorrowed::new_nfd()
        .normalize_iter(lower.chars())
        .filter(|c| !is_accent(*c))
        .collect();
    if !folded.is_empty() {
        hear(&folded);
    }
}

/// Combining accents: é is e with one.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each(text, &mut |word| words.push(word.to_owned()));
        words
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(
            heard("Jum’at, Qur'an: «Bébas» ibu-ibu 'RT 03'"),
            ["jumat", "quran", "bebas", "ibu", "ibu", "rt", "03"]
        );
        assert_eq!(heard("Be\u{301}bas ÉTÉ Straße"), ["bebas", "ete", "straße"]);
        assert_eq!(heard("' '' \u{301}"), [""; 0]);
        assert_eq!(heard(&"x".repeat(49)), [""; 0]);
    }

    #[test]
    fn tags_and_entities_are_no_words() {
        let mut words = Vec::new();
        each_of_html(
            "<p class=\"a\">Kopi &amp; <b>teh</b>tubruk</p>",
            &mut |word| words.push(word.to_owned()),
        );
        assert_eq!(words, ["Kopi", "teh", "tubruk"].map(str::to_lowercase));
    }
}
