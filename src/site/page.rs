//! Standing pages that the press rules ask for.
//!
//! Owns: which are missing or still drafts, and whether somebody answers for the site (Peraturan Dewan Pers 1/2012).

use crate::config::{Editorial, Settings};
use crate::content::PageHead;
use crate::diag::{Diagnostic, Location, code};
use crate::newsroom::PublicBody;

/// Remarks on standing pages that the press rules ask for; `pages` with their drafts.
pub(super) fn required(pages: &[(PageHead, PublicBody)], settings: &Settings) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut missing: Vec<&str> = Vec::new();
    for slug in &settings.required_pages {
        match pages.iter().find(|(page, _)| page.slug == *slug) {
            Some((page, _)) if page.draft => found.push(
                Diagnostic::new(code::PAGE_DRAFT)
                    .with("judul", &page.title)
                    .at_span(&page.path, &page.title_span),
            ),
            Some(_) => {}
            None => missing.push(slug),
        }
    }
    if !missing.is_empty() {
        found.push(Diagnostic::new(code::PAGES_MISSING).with("daftar", missing.join(", ")));
    }
    found.extend(unanswered(settings));
    found
}

/// A remark where nobody answers for the site, or cannot be reached; none where the page about the editors is not asked for.
fn unanswered(settings: &Settings) -> Option<Diagnostic> {
    let Editorial {
        responsible,
        address,
        email,
        whatsapp,
        ..
    } = &settings.editorial;
    let is_blank = |text: &str| text.trim().is_empty();
    let mut missing = Vec::new();
    if is_blank(responsible) {
        missing.push("penanggung_jawab");
    }
    if is_blank(address) {
        missing.push("alamat");
    }
    if is_blank(email) && is_blank(whatsapp) {
        missing.push("surel");
    }
    let mut required = settings.required_pages.iter();
    let is_asked = required.any(|slug| **slug == *"redaksi");
    if !is_asked || missing.is_empty() {
        return None;
    }
    let remark = Diagnostic::new(code::EDITORIAL_MISSING).with("daftar", missing.join(", "));
    Some(remark.at(Location::file(&Settings::path())))
}
