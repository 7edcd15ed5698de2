//! A kelurahan in what is no word: handles, tags, mail and web addresses, words run together.
//!
//! Owns: `#kelurahanbintaro`, `@kimbintaro`, `kimbintaro@contoh.id`, `https://contoh.id/bintaro/`. Refuses: targets of links on this
//! site, which are taken back where the link is made.

use super::name::HiddenName;
use crate::base::{Span, slug};

/// Where an address, a handle or a word run together names it.
pub(super) fn find(text: &str, name: &HiddenName) -> Vec<Span> {
    if !name.tells() {
        return glued_kind(text, name);
    }
    chunks(text)
        .filter(|(at, chunk)| !is_own_target(&text[..*at], chunk) && is_named(chunk, name))
        .map(|(at, chunk)| at..at + chunk.len())
        .collect()
}

/// `#kelurahanubud`: of a kelurahan that has its kecamatan's name.
fn glued_kind(text: &str, name: &HiddenName) -> Vec<Span> {
    let forms = ["kelurahan", "desa", "lurah"].map(|kind| format!("{kind}{}", name.joined));
    chunks(text)
        .filter(|(_, chunk)| forms.iter().any(|form| squashed(chunk).contains(form)))
        .map(|(at, chunk)| at..at + chunk.len())
        .collect()
}

/// Pieces of a text between white space and brackets, without the marks at their ends.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_end = |c: char| {
        c.is_whitespace() || matches!(c, '"' | '\'' | '(' | ')' | '<' | '>' | '[' | ']' | '|')
    };
    text.split(is_end).filter_map(move |chunk| {
        let chunk = chunk
            .trim_end_matches(['.', ',', ':', ';', '!', '?', '*', '/'])
            .trim_start_matches('*');
        let at = chunk.as_ptr() as usize - text.as_ptr() as usize;
        (!chunk.is_empty()).then_some((at, chunk))
    })
}

fn is_named(chunk: &str, name: &HiddenName) -> bool {
    let is_handle = chunk.starts_with(['#', '@']) || chunk.contains('@');
    let is_long = name.joined.len() > 4 && !name.is_ordinary;
    if is_handle && is_long && squashed(chunk).contains(&name.joined) {
        return true;
    }
    let is_address = chunk.contains(['/', '_', '=', '#', '@'])
        || (chunk.contains(['.', '-']) && chunk.len() > name.joined.len() + 3);
    let in_path = |part: &str| {
        let part = slug(part);
        let is_word = format!("-{part}-").contains(&format!("-{}-", name.slug));
        is_word || part.split('-').any(|piece| name.is_glued(piece))
    };
    if is_address {
        return chunk.split(['/', '@', '#', '.', '=']).any(in_path);
    }
    name.is_glued(&chunk.to_lowercase())
}

fn squashed(chunk: &str) -> String {
    let letters = chunk.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether a chunk is the target of a link on this site.
fn is_own_target(before: &str, chunk: &str) -> bool {
    let is_target = before.ends_with("](") || before.ends_with("href=\"");
    is_target && !chunk.contains("://")
}
