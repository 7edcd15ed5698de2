//! Texts cut to size: slugs for addresses, extracts for lists.
//!
//! Owns: the one way a name becomes part of an address. Refuses: looking at what is taken already (that is `plan`).

use std::borrow::Cow;

/// Most bytes of a slug: long enough for any headline, short enough for a file name, a WhatsApp line and a printed page.
const LONGEST: usize = 80;

/// A name as part of an address: lower-case ASCII letters and digits with single hyphens, at most 80 bytes, cut at a hyphen.
/// Empty if the name has nothing to keep.
pub fn slug(name: &str) -> Cow<'_, str> {
    // Most names that come here were slugs before: of places, tags and files.
    if is_slug(name) {
        return Cow::Borrowed(name);
    }
    let ascii = if name.is_ascii() {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(deunicode::deunicode(name))
    };
    let mut out = hyphened(&ascii);
    // At a hyphen, so that no word is cut into another; a single long word has none.
    if out.len() > LONGEST {
        let cut = out[..=LONGEST].rfind('-').unwrap_or(LONGEST);
        out.truncate(cut);
    }
    out.truncate(out.trim_end_matches('-').len());
    Cow::Owned(out)
}

/// Letters and digits in lower case, and one hyphen for whatever is between them.
fn hyphened(ascii: &str) -> String {
    let mut out = String::with_capacity(ascii.len());
    for c in ascii.chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '\'' => {} // Qur'an, Jum'at
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    out
}

fn is_slug(name: &str) -> bool {
    name.len() <= LONGEST
        && !name.starts_with('-')
        && !name.ends_with('-')
        && !name.contains("--")
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// At most `most` characters of `text`: whole sentences if they fill a third of it, else whole words and '…'.
pub fn truncate_words(text: &str, most: usize) -> Cow<'_, str> {
    let Some((cut, _)) = text.char_indices().nth(most) else {
        return Cow::Borrowed(text);
    };
    let head = &text[..cut];
    if let Some(end) = sentence_end(text, head) {
        return Cow::Borrowed(&text[..end]);
    }
    let word = head.rfind(char::is_whitespace).unwrap_or(cut);
    let is_loose = |c: char| c.is_whitespace() || c == ',' || c == ';';
    let words = head[..word].trim_end_matches(is_loose);
    Cow::Owned(format!("{words}…"))
}

/// Where the last sentence of `head` ends, if they fill a third of it; a closing quote goes with it.
fn sentence_end(text: &str, head: &str) -> Option<usize> {
    let mut marks = head.rmatch_indices(['.', '!', '?', '…']);
    marks.find_map(|(at, mark)| {
        let end = at + mark.len();
        let next = text[end..].chars().next()?;
        let is_quote = matches!(next, '"' | '”');
        let is_end = is_quote || next.is_whitespace(); // not so the point in 12.30
        (is_end && end * 3 > head.len()).then_some(end + if is_quote { next.len_utf8() } else { 0 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_addresses() {
        assert_eq!(slug("Sayang-sayang"), "sayang-sayang");
        assert_eq!(
            slug("  Gotong Royong, Bersih-bersih Pantai! "),
            "gotong-royong-bersih-bersih-pantai"
        );
        assert_eq!(slug("Jum'at Café №5"), "jumat-cafe-no5");
        assert_eq!(slug("!!!"), "");
        assert_eq!(slug(&"kata ".repeat(40)).len(), 79);
        assert_eq!(slug(&"x".repeat(200)).len(), 80);
    }

    #[test]
    fn extracts_end_at_a_sentence_or_a_word() {
        assert_eq!(truncate_words("Pendek.", 20), "Pendek.");
        assert_eq!(
            truncate_words("Warga bersih-bersih pantai. Lalu mereka makan bersama.", 30),
            "Warga bersih-bersih pantai."
        );
        assert_eq!(
            truncate_words("Satu dua tiga empat lima enam", 15),
            "Satu dua tiga…"
        );
    }

    proptest::proptest! {
        #[test]
        fn a_slug_is_its_own_slug(name in "\\PC{0,200}") {
            let once = slug(&name).into_owned();
            proptest::prop_assert!(once.len() <= LONGEST);
            proptest::prop_assert!(once.is_empty() || is_slug(&once));
            proptest::prop_assert_eq!(slug(&once), once.as_str());
        }

        #[test]
        fn an_extract_is_never_longer(text in "\\PC{0,300}", most in 1usize..200) {
            proptest::prop_assert!(truncate_words(&text, most).chars().count() <= most + 1);
        }
    }
}
