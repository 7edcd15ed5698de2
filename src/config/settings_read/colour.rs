//! Colours that may go into a stylesheet.
//!
//! Owns: the refusal of everything that is more than a colour. What passes here is printed as it is.

use crate::base::Span;
use crate::diag::code;
use crate::yaml::Value;
use crate::yaml::reader::{self, Field, Reader, Remarks};

/// Token and value, in the order of the file.
pub(super) fn read(r: &mut Reader<'_>) -> Vec<(Box<str>, Box<str>)> {
    let Some(field) = r.field(&["warna", "colours", "colors"]) else {
        return Vec::new();
    };
    let remarks = r.remarks();
    let Value::Map(entries) = &field.node.value else {
        // Which tokens there are, only the theme knows; this is the first of the built-in one.
        let wrong = reader::expected(remarks, code::EXPECTED_MAP, field);
        remarks.push(wrong.with("parts", "bata, …"));
        return Vec::new();
    };
    let entries = entries.iter().map(|(key, node)| Field { key, node });
    entries.filter_map(|entry| colour(remarks, entry)).collect()
}

fn colour(remarks: &Remarks<'_>, entry: Field<'_>) -> Option<(Box<str>, Box<str>)> {
    let name = &*entry.key.name;
    if !is_token(name) {
        refuse(remarks, name, &entry.key.span);
        return None;
    }
    // Tokens and colours are printed into a stylesheet as they are, so nothing passes that could end a rule.
    let word = reader::text(remarks, entry)?;
    if !is_colour(word.text) {
        refuse(remarks, word.text, word.span);
        return None;
    }
    Some((name.into(), word.boxed()))
}

fn refuse(remarks: &Remarks<'_>, value: &str, span: &Span) {
    remarks.push(remarks.at(code::COLOUR, span).with("value", value));
}

/// The name of a token: `bata`, `bata-muda`.
fn is_token(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
}

/// `#rgb`, `#rrggbb` or a name of letters.
fn is_colour(text: &str) -> bool {
    match text.strip_prefix('#') {
        Some(digits) => {
            matches!(digits.len(), 3 | 6) && digits.bytes().all(|b| b.is_ascii_hexdigit())
        }
        None => (3..=24).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_no_more_than_a_colour() {
        for good in ["#9a3412", "#FFF", "teal", "rebeccapurple"] {
            assert!(is_colour(good), "{good}");
        }
        for bad in [
            "",
            "#12345",
            "#ggg",
            "url(x)",
            "red;}",
            "var(--x)",
            "rgb(1,2,3)",
            "#fff}",
            "é",
        ] {
            assert!(!is_colour(bad), "{bad}");
        }
        assert!(is_token("bata-muda") && !is_token("Bata") && !is_token("a:b") && !is_token(""));
    }
}
