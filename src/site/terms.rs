//! Tags and series: many spellings, one term.

use super::Term;
use crate::base::{SitePath, Written, slug};
use crate::diag::{Diagnostic, code};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A tag as one writer spells it, and the file in which they do.
pub(super) type Spelling<'a> = (&'a SitePath, &'a Written<Box<str>>);

/// Tags merged by their slug; with the terms, the index of each spelling. The spelling of most writers wins; the others are
/// remarked on once each.
pub(super) fn tags<'a>(
    spellings: impl Iterator<Item = Spelling<'a>>,
    out: &mut Vec<Diagnostic>,
) -> (Vec<Term>, FxHashMap<&'a str, u32>) {
    let mut terms = Vec::new();
    let mut indices = FxHashMap::default();
    for (index, (slug, spellings)) in (0u32..).zip(by_slug(spellings)) {
        let Some(((_, winner), others)) = spellings.split_first() else {
            continue;
        };
        indices.insert(&*winner.value, index);
        for (path, other) in others {
            indices.insert(&*other.value, index);
            let remark = Diagnostic::new(code::TAG_SPELLINGS)
                .with("ini", &other.value)
                .with("itu", &winner.value)
                .suggest(Some(&*winner.value));
            out.push(remark.at_span(path, &other.span));
        }
        terms.push(Term {
            slug: slug.into(),
            title: winner.value.clone(),
        });
    }
    (terms, indices)
}

/// The spellings of each slug, the most frequent first; each with the first place where it was met.
fn by_slug<'a>(
    spellings: impl Iterator<Item = Spelling<'a>>,
) -> BTreeMap<String, Vec<Spelling<'a>>> {
    let mut counts: FxHashMap<&str, (usize, Spelling<'a>)> = FxHashMap::default();
    for spelling in spellings {
        counts.entry(&spelling.1.value).or_insert((0, spelling)).0 += 1;
    }
    // Sorted before anything is taken from it: a hash map has no order that output may depend on.
    let mut sorted: Vec<_> = counts.into_values().collect();
    sorted.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.1.value.cmp(&b.1.1.value)));
    let mut by_slug: BTreeMap<String, Vec<Spelling<'a>>> = BTreeMap::new();
    for (_, spelling) in sorted {
        let slug = slug(&spelling.1.value).into_owned();
        by_slug.entry(slug).or_default().push(spelling);
    }
    by_slug
}

/// Series by slug. `names` run newest first; the spelling of the oldest part wins.
pub(super) fn series<'a>(names: impl Iterator<Item = &'a Box<str>>) -> Vec<Term> {
    let mut by_slug: BTreeMap<String, Box<str>> = BTreeMap::new();
    for name in names {
        by_slug.insert(slug(name).into_owned(), name.clone());
    }
    let term = |(slug, title): (String, Box<str>)| Term {
        slug: slug.into(),
        title,
    };
    by_slug.into_iter().map(term).collect()
}

/// The index of a name among terms that are in the order of their slugs.
pub(super) fn index(terms: &[Term], name: &str) -> Option<u32> {
    let slug = slug(name);
    let at = terms.binary_search_by(|term| (*term.slug).cmp(&*slug));
    at.ok().and_then(|at| u32::try_from(at).ok())
}
