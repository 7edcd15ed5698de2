//! Files that are published as they are: which, and how large their pictures are.

use super::Failure;
use super::texts::Uses;
use crate::base::SitePath;
use crate::diag::Diagnostic;
use crate::media;
use crate::render::Photos;
use crate::site::{ArticleId, Site};
use crate::source::{Files, Folder};
use rayon::prelude::*;
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

/// Size of a picture, and what is wrong with a file.
type Looked = (Option<(u32, u32)>, Vec<Diagnostic>);

/// Looks at every file that will be published. A file that only a draft, a withdrawn or a held-back article uses is not among
/// them, nor is a photo that only a protected one uses.
pub(super) fn inspect(folder: &Folder, files: &Files, site: &Site, uses: &Uses) -> Result<Found, Failure> {
    let shown = site.articles().filter(|(_, _, entry)| entry.standing.is_shown());
    let (open, protected): (Vec<_>, Vec<_>) = shown.partition(|(_, _, entry)| entry.standing.shows_photos());
    let of = |path: &SitePath| uses.get(path).into_iter().flatten().cloned().collect::<Vec<_>>();
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
    let candidates: Vec<(SitePath, bool)> = wanted
        .iter()
        .map(|path| (path.clone(), true))
        .chain(quiet.keys().map(|path| (path.clone(), false)))
        .filter(|(path, _)| there(path))
        .collect();
    let statics = files.statics.iter().map(|path| (path.clone(), true));
    let looks: Vec<(SitePath, bool)> = statics.chain(candidates).collect();
    let looked: Vec<Looked> = looks
        .par_iter()
        .map(|(path, _)| match folder.read(path)? {
            Some(bytes) => Ok(media::inspect(&bytes, path)),
            None => Err(Failure::Changed(path.clone())),
        })
        .collect::<Result<_, Failure>>()?;
    let mut found = Found { attachments: Vec::new(), quiet, sizes: Photos::new(), beside, diagnostics: Vec::new() };
    for ((path, photos), (size, diagnostics)) in looks.into_iter().zip(looked) {
        if size.is_some() && !photos {
            continue; // a protected article's photo
        }
        found.diagnostics.extend(diagnostics);
        if !path.as_str().starts_with("static/") {
            found.attachments.push(path.clone());
        }
        found.sizes.extend(size.map(|size| (path, size)));
    }
    found.attachments.sort_unstable();
    Ok(found)
}
