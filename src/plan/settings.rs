//! What `kulkul.yaml` names, looked up in the plan: sections of the front page, entries of the menu, the logo.

use super::{FileKind, Output, Plan, Planned};
use crate::config::Settings;
use crate::content::ArticleKind;
use crate::diag::{Diagnostic, code, nearest};
use crate::site::Group;

/// Sections of the front page where a site names none.
const SECTIONS: [&str; 4] = ["rilis", "cek-fakta", "umkm", "budaya"];

/// The groups that the front page shows under the news, in the order of the settings.
pub(super) fn sections(settings: &Settings, out: &mut Vec<Diagnostic>) -> Vec<Group> {
    let Some(words) = &settings.sections else {
        let usual = SECTIONS.into_iter();
        return usual.filter_map(|word| section(settings, word)).collect();
    };
    let mut sections = Vec::new();
    for word in words {
        match section(settings, &word.value) {
            // Named twice is no fault worth a remark; shown twice would be.
            Some(group) if sections.contains(&group) => {}
            Some(group) => sections.push(group),
            None => {
                let remark = unknown_section(settings, &word.value);
                out.push(remark.at_span(&Settings::path(), &word.span));
            }
        }
    }
    sections
}

/// A word is a kind of article, else a category; `jenis/pengumuman` and `kategori/pengumuman` say which of the two.
fn section(settings: &Settings, word: &str) -> Option<Group> {
    match word.split_once('/') {
        Some(("jenis" | "type", word)) => kind(word),
        Some(("kategori" | "category", word)) => category(settings, word),
        Some(_) | None => kind(word).or_else(|| category(settings, word)),
    }
}

fn kind(word: &str) -> Option<Group> {
    ArticleKind::named(word).map(Group::Kind)
}

fn category(settings: &Settings, word: &str) -> Option<Group> {
    let mut categories = (0u16..).zip(&settings.categories);
    let (index, _) = categories.find(|(_, category)| *category.slug == *word)?;
    Some(Group::Category(index))
}

fn unknown_section(settings: &Settings, word: &str) -> Diagnostic {
    let kinds = ArticleKind::ALL.iter().map(|kind| -> &str { kind.word() });
    let categories = settings.categories.iter().map(|category| &*category.slug);
    Diagnostic::new(code::SECTION_UNKNOWN)
        .with("bagian", word)
        .suggest(nearest(word, kinds.chain(categories)))
}

/// Entries of the menu that lead nowhere.
pub(super) fn menu(settings: &Settings, plan: &Plan) -> Vec<Diagnostic> {
    let mut remarks = Vec::new();
    for item in &settings.menu {
        let address = item.to.value.split(['#', '?']).next().unwrap_or("");
        // Addresses elsewhere are not ours to check, and a build does not go online.
        if address.starts_with('/') && plan.lookup(address).is_none() {
            let remark = nowhere(address, plan);
            remarks.push(remark.at_span(&Settings::path(), &item.to.span));
        }
    }
    remarks
}

fn nowhere(address: &str, plan: &Plan) -> Diagnostic {
    let pages = plan
        .outputs
        .iter()
        .filter(|planned| may_be_in_menu(planned));
    Diagnostic::new(code::MENU_NOWHERE)
        .with("alamat", address)
        .suggest(nearest(address, pages.map(|planned| planned.url.as_str())))
}

/// Nobody who misspells an entry of the menu means an article, and there are many.
fn may_be_in_menu(planned: &Planned) -> bool {
    planned.output.is_listed_page() && planned.output.article().is_none()
}

/// A logo that is not there.
pub(super) fn logo(settings: &Settings, plan: &Plan) -> Option<Diagnostic> {
    let logo = settings.theme.logo.as_ref()?;
    let address = format!("/{}", logo.value.trim_start_matches('/'));
    if plan.lookup(&address).is_some_and(is_static) {
        return None;
    }
    let files = plan.outputs.iter().filter(|planned| is_static(planned));
    // Written with or without its leading `/`.
    let near = nearest(&logo.value, files.map(|planned| planned.url.as_str()));
    let remark = Diagnostic::new(code::LOGO_MISSING).with("berkas", &logo.value);
    Some(remark.suggest(near).at_span(&Settings::path(), &logo.span))
}

fn is_static(planned: &Planned) -> bool {
    matches!(planned.output, Output::File(FileKind::Static(_)))
}
