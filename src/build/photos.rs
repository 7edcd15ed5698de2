//! Files that are published as they are: which, and how large their pictures are.

use super::Failure;
use super::shelf::{Shelf, Trust};
use super::texts::Uses;
use crate::base::SitePath;
use crate::diag::Diagnostic;
use crate::media;
use crate::render::Photos;
use crate::site::{ArticleId, Site};
use crate::source::{Files, Folder};
use std::collections::{BTreeMap, BTreeSet};

/// What was found.
pub(super) struct Found {
    /// Files beside texts that something shown uses, in the order of paths.
    pub(super) attachments: Vec<SitePath>,
    /// Those of them that protected articles alone use.
    pub(super) quiet: BTreeMap<SitePath, ArticleId>,
    /// Sizes of pictures.
    pub(super) sizes: Photos,
    /// All files beside texts, published or not, in the order of paths.
    pub(super) beside: Vec<SitePath>,
    /// What is wrong with them.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Sizes of the pictures that were looked at, by file.
pub(super) type Looks = Shelf<(u32, u32)>;

/// Looks at every file that will be published. A file that only a draft, a withdrawn or a held-back article uses is not among
/// them, nor is a photo that only a protected one uses. With it, whether one of them has changed.
pub(super) fn inspect(
    folder: &Folder,
    files: &Files,
    site: &Site,
    uses: &Uses,
    seen: &mut Looks,
    trust: Trust<'_>,
) -> Result<(Found, bool), Failure> {
    let shown = site.articles().filter(|(_, _, entry)| entry.standing.is_shown());
    let (open, protected): (Vec<_>, Vec<_>) = shown.partition(|(_, _, entry)| entry.standing.shows_photos());
    let of = |path: &SitePath| uses.get(path).into_iter().flat_map(|used| used.iter()).cloned().collect::<Vec<_>>();
    let mut wanted: BTreeSet<SitePath> = open.iter().flat_map(|(_, head, _)| of(&head.path)).collect();
    wanted.extend(site.pages.iter().flat_map(|(page, _)| of(&page.path)));
    wanted.extend(site.kims.iter().flat_map(|(kim, _)| of(&kim.path)));
    wanted.extend(site.people.iter().flat_map(|(person, _)| of(&person.path)));
    let mut quiet: BTreeMap<SitePath, ArticleId> =
        protected.iter().flat_map(|(id, head, _)| of(&head.path).into_iter().map(|path| (path, *id))).collect();
    quiet.retain(|path, _| !wanted.contains(path));
    let mut beside: Vec<SitePath> = files.attachments.iter().chain(&files.portraits).cloned().collect();
    beside.sort_unstable();
    let there = |path: &SitePath| beside.binary_search(path).is_ok();
    let candidates = wanted
        .iter()
        .map(|path| (path.clone(), true))
        .chain(quiet.keys().map(|path| (path.clone(), false)))
        .filter(|(path, _)| there(path));
    let statics = files.statics.iter().map(|path| (path.clone(), true));
    let looks: BTreeMap<SitePath, bool> = statics.chain(candidates).collect();
    let paths: Vec<SitePath> = looks.keys().cloned().collect();
    let changed = seen.refresh(folder, &paths, trust, |path, bytes| media::inspect(bytes, path))?;
    let mut found = Found { attachments: Vec::new(), quiet, sizes: Photos::new(), beside, diagnostics: Vec::new() };
    for (slot, photos) in seen.slots().iter().zip(looks.into_values()) {
        let (pixels, path) = (slot.value().copied(), slot.path());
        if pixels.is_some() && !photos {
            continue; // a protected article's photo
        }
        found.diagnostics.extend_from_slice(slot.remarks());
        if !path.as_str().starts_with("static/") {
            found.attachments.push(path.clone());
        }
        found.sizes.extend(pixels.map(|pixels| (path.clone(), pixels)));
    }
    found.attachments.sort_unstable();
    Ok((found, changed))
}
