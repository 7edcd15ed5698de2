//! The kelurahan of a protected article, named in its own file.
//!
//! Owns: every line that readers may get to see, and every way of naming a place there: in words, glued to other words, by its code,
//! by a point on a map. Lines that say where the article belongs, who wrote it and how it is sorted are for kulkul: `release` takes
//! them out.

mod address;
mod name;
mod point;

use super::Finding;
use super::prose::Prose;
use super::tokens::Words;
use crate::base::{Span, slug};
use crate::content::Head;
use crate::diag::code;
use crate::places::{Level, PlaceId, Places};
use name::HiddenName;

/// Keys whose values readers do not see of a protected article, or that are looked at elsewhere.
const SKIPPED: [&str; 26] = [
    "wilayah",
    "place",
    "places",
    "kelurahan",
    "kecamatan",
    "penulis",
    "author",
    "authors",
    "tag",
    "tags",
    "kategori",
    "category",
    "seri",
    "series",
    "izin",
    "permit",
    "aman",
    "safe",
    "gambar",
    "image",
    "agenda",
    "event",
    "koordinat",
    "slug",
    "alias",
    "aliases",
];

/// Finds the names of the places that a protected article hides. The slug of its address is an error of its own, since there the
/// remedy is another.
pub(super) fn find(
    text: &str,
    body: usize,
    head: &Head,
    places: &Places,
    found: &mut Vec<Finding>,
) {
    let prose = Prose::of(text, body);
    let words = Words::of(&prose);
    let mut spans = Vec::new();
    for id in kelurahan(head, places) {
        let name = HiddenName::of(id, places);
        let named = name.find(&words).into_iter();
        spans.extend(named.map(|(start, end)| prose.span(start, end)));
        spans.extend(address::find(text, &name));
        spans.extend(point::code(text, &places.get(id).code));
        if name.is_in_address(&head.slug) {
            found.push(at_title(head, code::PROTECTED_ADDRESS));
        }
        if is_alone(id, places) {
            found.push(at_title(head, code::PROTECTED_ALONE));
        }
    }
    if !spans.is_empty() || !kelurahan(head, places).is_empty() {
        spans.extend(point::on_maps(text));
    }
    spans.retain(|span| is_shown(text, body, span.start));
    found.extend(distinct(spans).into_iter().map(|span| Finding {
        code: code::PROTECTED_PLACE,
        span,
    }));
}

fn kelurahan(head: &Head, places: &Places) -> Vec<PlaceId> {
    let is_kelurahan = |id: &PlaceId| places.get(*id).level == Level::Kelurahan;
    head.places.iter().copied().filter(is_kelurahan).collect()
}

/// Whether a kelurahan is the only one of its kecamatan, so that the name of that gives it away.
fn is_alone(id: PlaceId, places: &Places) -> bool {
    let above = places.get(id).parent;
    above.is_some_and(|above| places.children(above).len() == 1)
}

fn at_title(head: &Head, code: crate::diag::Code) -> Finding {
    Finding {
        code,
        span: head.title_span.clone(),
    }
}

/// Whether readers may get to see a place in a file.
fn is_shown(text: &str, body: usize, at: usize) -> bool {
    if at >= body {
        return true;
    }
    let is_top = |line: &&str| !line.starts_with([' ', '-', '\t', '#']);
    let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let lines: Vec<&str> = text[..line_end].lines().collect();
    if lines
        .last()
        .is_some_and(|line| line.trim_start().starts_with('#'))
    {
        return false;
    }
    let key = lines.into_iter().rev().find(is_top).unwrap_or_default();
    let key = key.split(':').next().unwrap_or_default().trim();
    !SKIPPED.contains(&&*key.to_lowercase())
}

/// One of those that overlap, in the order of the file.
fn distinct(mut spans: Vec<Span>) -> Vec<Span> {
    // The longest of those that begin at one place says most.
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut kept: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        if kept.last().is_none_or(|last| last.end <= span.start) {
            kept.push(span);
        }
    }
    kept
}

/// The same word as part of an address.
fn joined(name: &str) -> String {
    slug(name).replace('-', "")
}

#[cfg(test)]
mod tests;
