//! A text with raw HTML in it, cleaned by ammonia as a whole.
//!
//! Owns: which elements, attributes, values and schemes reach a page. Holes pass as tokens. A token is made from a hash of the
//! text, so no text can contain its own; what looks like one was put there by kulkul.

use super::tags::TAGS;
use crate::content::Piece;
use ammonia::{Builder, UrlRelative};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Elements that only kulkul writes: raw HTML with such a name never comes this far.
const OWN_ELEMENTS: [&str; 3] = ["input", "label", "section"];

/// Attributes that only kulkul writes.
const OWN_ATTRIBUTES: [&str; 5] = ["class", "role", "tabindex", "aria-label", "aria-labelledby"];

/// Attributes that every element may have.
const GLOBAL: [&str; 4] = ["lang", "dir", "title", "id"];

/// Attributes that only some elements may have.
const ATTRIBUTES: [(&[&str], &[&str]); 8] = [
    (&["a"], &["href"]),
    (&["col"], &["span"]),
    (&["del", "ins", "time"], &["datetime"]),
    (&["details"], &["open"]),
    (&["input"], &["type", "disabled", "checked"]),
    (&["li"], &["value"]),
    (&["ol"], &["start", "reversed"]),
    (&["td", "th"], &["colspan", "rowspan", "scope"]),
];

/// Whether an attribute is one that raw HTML may not write, though it passes here.
pub(super) fn is_kulkuls_own(attribute: &str) -> bool {
    OWN_ATTRIBUTES.contains(&attribute)
}

/// Cuts HTML at its holes.
pub(super) fn cut(html: &str, holes: Vec<(usize, Piece)>) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(holes.len() * 2 + 1);
    let mut done = 0;
    for (at, piece) in holes {
        push_html(&mut pieces, &html[done..at]);
        pieces.push(piece);
        done = at;
    }
    push_html(&mut pieces, &html[done..]);
    pieces
}

/// Cleans HTML and cuts it at its holes.
pub(super) fn clean(source: &str, html: &str, holes: Vec<(usize, Piece)>) -> Vec<Piece> {
    let token = token(source);
    let whole = with_tokens(html, &holes, &token);
    // As a whole, not piece by piece: what a tag means depends on all that is open before it.
    let clean = CLEANER.clean(&whole).to_string();
    let mut pieces = Vec::with_capacity(holes.len() * 2 + 1);
    let mut parts = clean.split(&token);
    push_html(&mut pieces, parts.next().unwrap_or_default());
    for part in parts {
        let (index, rest) = part.split_once('x').unwrap_or(("", part));
        let index: Option<usize> = index.parse().ok();
        // A hole may be gone, with an attribute that was refused.
        if let Some((_, piece)) = index.and_then(|index| holes.get(index)) {
            pieces.push(piece.clone());
        }
        push_html(&mut pieces, rest);
    }
    pieces
}

/// HTML with a token and its number in place of every hole.
fn with_tokens(html: &str, holes: &[(usize, Piece)], token: &str) -> String {
    let mut whole = String::with_capacity(html.len() + holes.len() * (token.len() + 8));
    let mut done = 0;
    for (index, (at, _)) in holes.iter().enumerate() {
        whole.push_str(&html[done..*at]);
        whole.push_str(token);
        whole.push_str(&index.to_string());
        whole.push('x');
        done = *at;
    }
    whole.push_str(&html[done..]);
    whole
}

fn push_html(pieces: &mut Vec<Piece>, html: &str) {
    match pieces.last_mut() {
        _ if html.is_empty() => {}
        Some(Piece::Html(last)) => *last = format!("{last}{html}").into(),
        _ => pieces.push(Piece::Html(html.into())),
    }
}

/// Letters and digits that are nowhere in the text, the same for the same text.
fn token(source: &str) -> String {
    (0..u64::MAX)
        .map(|attempt| nth_token(source, attempt))
        .find(|token| !source.contains(token.as_str()))
        .expect("a text does not hold all of 2^64 hashes")
}

fn nth_token(source: &str, attempt: u64) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("kulkul: holes in a text with raw HTML");
    hasher.update(&attempt.to_le_bytes());
    hasher.update(source.as_bytes());
    format!("k{}x", &hasher.finalize().to_hex()[..32])
}

/// Knows what may reach a page, and no more.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let elements = TAGS.iter().map(|tag| tag.name).chain(OWN_ELEMENTS);
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (elements, names) in ATTRIBUTES {
        for element in elements {
            attributes.insert(element, names.iter().copied().collect());
        }
    }
    let mut builder = Builder::empty();
    builder
        .tags(elements.collect())
        .tag_attributes(attributes)
        .generic_attributes(GLOBAL.into_iter().chain(OWN_ATTRIBUTES).collect())
        .attribute_filter(|_, name, value| is_sound(name, value).then_some(Cow::Borrowed(value)))
        // The walk has thrown these away already; a cleaner that trusts nobody does so again.
        .clean_content_tags(HashSet::from(["script", "style"]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        // Addresses of this site are holes by now; what passes is `#note` of a footnote, and tokens.
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    builder
});

/// Whether a value is of the kind that its attribute wants: a validator finds no fault with pages.
fn is_sound(attribute: &str, value: &str) -> bool {
    match attribute {
        "lang" => is_made_of(value, b"-"),
        "datetime" => is_made_of(value, b"-+:. "),
        "dir" => matches!(value, "ltr" | "rtl" | "auto"),
        "scope" => matches!(value, "row" | "col" | "rowgroup" | "colgroup"),
        "colspan" | "rowspan" | "span" => matches!(value.parse::<u16>(), Ok(1..=100)),
        // nine digits, as in the lists of CommonMark
        "start" | "value" => value.len() <= 9 && value.parse::<i32>().is_ok(),
        "open" | "reversed" => value.len() <= 8,
        _ => true,
    }
}

/// Letters, digits and these signs, and not nothing.
fn is_made_of(value: &str, signs: &[u8]) -> bool {
    let is_fit = |b: u8| b.is_ascii_alphanumeric() || signs.contains(&b);
    !value.is_empty() && value.bytes().all(is_fit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ammonia_alone_cleans() {
        let label = |label| Piece::Label(label);
        let html = "<p>a<b onclick=x>b<script>c</script></b> <a href=\"\">d</a> <a href=\"javascript:e\" style=f>g</a><iframe>";
        let link = html.find("\">d").expect("there");
        let holes = vec![
            (4, label(crate::content::Label::Table)),
            (link, label(crate::content::Label::Notes)),
        ];
        let expected = [
            Piece::Html("<p>a".into()),
            label(crate::content::Label::Table),
            Piece::Html("<b>b</b> <a href=\"".into()),
            label(crate::content::Label::Notes),
            Piece::Html("\">d</a> <a>g</a></p>".into()),
        ];
        assert_eq!(clean("text", html, holes), expected);
    }

    #[test]
    fn values_are_of_the_kind_that_their_attribute_wants() {
        let clean = |html: &str| match &clean("text", html, Vec::new())[..] {
            [Piece::Html(html)] => html.to_string(),
            other => panic!("{other:?}"),
        };
        let good = "<ol start=\"3\" reversed=\"\"><li value=\"5\" lang=\"ban-Latn\">a</li></ol>";
        assert_eq!(clean(good), good);
        let good = "<time datetime=\"2026-11-24 09:05\" dir=\"rtl\">a</time>";
        assert_eq!(clean(good), good);
        for bad in [
            "<span lang=\"a b\">a</span>",
            "<span lang=\"\">a</span>",
            "<span dir=\"up\">a</span>",
            "<span onclick=\"a\" style=\"b\" data-c=\"d\">a</span>",
        ] {
            assert_eq!(clean(bad), "<span>a</span>", "{bad}");
        }
        assert_eq!(
            clean("<table><tbody><tr><td colspan=\"1000\">a</td></tr></tbody></table>"),
            "<table><tbody><tr><td>a</td></tr></tbody></table>"
        );
    }

    #[test]
    fn a_token_is_nowhere_in_its_text() {
        let first = token("text");
        assert_eq!(first, token("text"), "the same for the same text");
        assert!(!format!("text {first}").contains(&token(&format!("text {first}"))));
    }
}
