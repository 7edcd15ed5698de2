//! The last gate: a text with raw HTML in it, cleaned by ammonia as a whole.
//!
//! Holes pass as tokens. A token is made from a hash of the text, so no text can contain its own; what looks like one was
//! put there by kulkul.

use super::tags::{GLOBAL, TAGS};
use crate::content::Piece;
use ammonia::{Builder, UrlRelative};
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::sync::LazyLock;

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
    let mut whole = String::with_capacity(html.len() + holes.len() * (token.len() + 8));
    let mut done = 0;
    for (index, (at, _)) in holes.iter().enumerate() {
        whole.push_str(&html[done..*at]);
        let _ = write!(whole, "{token}{index}x"); // a String takes every write
        done = *at;
    }
    whole.push_str(&html[done..]);
    let clean = CLEANER.clean(&whole).to_string();
    let mut pieces = Vec::with_capacity(holes.len() * 2 + 1);
    let mut parts = clean.split(&token);
    push_html(&mut pieces, parts.next().unwrap_or_default());
    for part in parts {
        let (index, rest) = part.split_once('x').unwrap_or(("", part));
        if let Some((_, piece)) = index.parse().ok().and_then(|index: usize| holes.get(index)) {
            pieces.push(piece.clone());
        }
        push_html(&mut pieces, rest);
    }
    pieces
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
        .map(|attempt| {
            let mut hasher =
                blake3::Hasher::new_derive_key("kulkul: holes in a text with raw HTML");
            hasher
                .update(&attempt.to_le_bytes())
                .update(source.as_bytes());
            format!("k{}x", &hasher.finalize().to_hex()[..32])
        })
        .find(|token| !source.contains(token.as_str()))
        .unwrap_or_default()
}

/// Knows what the writer writes, and no more.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut attributes: HashMap<&str, HashSet<&str>> = TAGS
        .iter()
        .map(|tag| (tag.name, tag.attributes.iter().copied().collect()))
        .collect();
    attributes.insert("input", HashSet::from(["type", "disabled", "checked"]));
    let ours = ["input", "label", "section"];
    let mut builder = Builder::empty();
    builder
        .tags(TAGS.iter().map(|tag| tag.name).chain(ours).collect())
        .tag_attributes(attributes)
        .generic_attributes(
            GLOBAL
                .into_iter()
                .chain(["class", "role", "tabindex", "aria-label", "aria-labelledby"])
                .collect(),
        )
        .clean_content_tags(HashSet::from(["script", "style"]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    builder
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_holds_alone() {
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
    fn a_token_is_nowhere_in_its_text() {
        let first = token("text");
        assert_eq!(first, token("text"), "the same for the same text");
        assert!(!format!("text {first}").contains(&token(&format!("text {first}"))));
    }
}
