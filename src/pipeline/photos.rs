//! Files that are published with texts: which, what their pictures are, and in which shapes those leave.

use super::BuildError;
use super::shelf::{FileCache, Rescan};
use super::texts::{Usage, Use, Uses};
use crate::base::{SitePart, SitePath};
use crate::diag::Diagnostic;
use crate::media::{self, ImageClass, ImageInfo, Rendition};
use crate::newsroom::PublicHead;
use crate::plan::{Fingerprint, Picture, Pictures};
use crate::site::{ArticleId, Site};
use crate::source::{Files, Folder};
use std::collections::BTreeMap;

/// What was found.
#[derive(Default)]
pub(super) struct FoundPhotos {
    /// Files beside texts that leave under their own name, in the order of paths.
    pub(super) attachments: Vec<SitePath>,
    /// Files beside texts that protected articles use.
    pub(super) quiet: BTreeMap<SitePath, ArticleId>,
    /// Pictures that pages may show.
    pub(super) pictures: Pictures,
    /// Pictures of which something is to be made.
    pub(super) sources: PhotoSources,
    /// All files beside texts, published or not, in the order of paths.
    pub(super) beside: Vec<SitePath>,
    /// What is wrong with them.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Pictures of which something is to be made: the hash of each, and what.
pub(super) type PhotoSources = BTreeMap<SitePath, (blake3::Hash, Vec<Rendition>)>;

/// What was seen of a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inspected {
    facts: ImageInfo,
    hash: blake3::Hash,
}

/// Pictures that were looked at, by file.
pub(super) type ImageInfoCache = FileCache<Inspected>;

/// How the texts that readers see use a file, together.
#[derive(Debug, Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "texts use a file in any mixture of ways"
)]
struct Need {
    shown: bool,
    listed: bool,
    linked: bool,
    /// Used by a protected article, at whose address it leaves.
    quiet: Option<ArticleId>,
    /// A protected article may show it as a photo.
    safe: bool,
}

/// Looks at every file that will be published. A file that only a draft, a withdrawn or a held-back article uses is not among
/// them, nor is a photo that only a protected one uses. With it, whether one of them has changed.
pub(super) fn inspect(
    folder: &Folder,
    files: &Files,
    site: &Site,
    uses: &Uses,
    avif: bool,
    seen: &mut ImageInfoCache,
    trust: Rescan<'_>,
) -> Result<(FoundPhotos, bool), BuildError> {
    let mut beside: Vec<SitePath> = files
        .attachments
        .iter()
        .chain(&files.portraits)
        .cloned()
        .collect();
    beside.sort_unstable();
    let mut found = FoundPhotos {
        beside,
        ..FoundPhotos::default()
    };
    let mut needs = needs(site, uses);
    let is_there = |path: &SitePath| {
        found.beside.binary_search(path).is_ok() || files.statics.binary_search(path).is_ok()
    };
    needs.retain(|path, _| is_there(path));
    for path in &files.statics {
        needs.entry(path.clone()).or_default().linked = true;
    }
    let paths: Vec<SitePath> = needs.keys().cloned().collect();
    let look = |path: &SitePath, bytes: &[u8]| {
        let (facts, remarks) = media::inspect(bytes, path);
        (
            facts.map(|facts| Inspected {
                facts,
                hash: blake3::hash(bytes),
            }),
            remarks,
        )
    };
    let changed = seen.refresh(folder, &paths, trust, look)?;
    for (slot, need) in seen.slots().iter().zip(needs.into_values()) {
        let (picture, path) = (slot.value(), slot.path());
        if picture.is_some() && need.quiet.is_some() && !need.safe {
            continue; // a protected article's photo
        }
        found.diagnostics.extend_from_slice(slot.remarks());
        let leaves = picture.is_none_or(|picture| found.picture(path, picture, need, avif));
        if !SitePart::Statics.holds(path) {
            found.quiet.extend(need.quiet.map(|id| (path.clone(), id)));
            found.attachments.extend(leaves.then(|| path.clone()));
        }
    }
    Ok((found, changed))
}

impl FoundPhotos {
    /// Takes note of a picture; whether it leaves under its own name.
    fn picture(&mut self, path: &SitePath, seen: &Inspected, need: Need, avif: bool) -> bool {
        let ImageInfo {
            size,
            style,
            is_plain,
        } = seen.facts;
        let shows = need.shown || need.listed;
        let shapes = if shows {
            media::shapes(style, size, need.listed, avif)
        } else {
            Vec::new()
        };
        let leaves = need.linked || shapes.is_empty();
        let mut wanted: Vec<Rendition> = shapes.iter().copied().map(Rendition::Variant).collect();
        if leaves && style != ImageClass::AsIs {
            wanted.push(if is_plain {
                Rendition::Sound
            } else {
                Rendition::Whole
            });
        }
        if !wanted.is_empty() {
            self.sources.insert(path.clone(), (seen.hash, wanted));
        }
        if shows {
            // Of a protected article's photo not even a hash comes from its folder.
            let place = if need.quiet.is_some() {
                SitePath::new(path.file_name()).ok()
            } else {
                None
            };
            let mark = Fingerprint::of(&media::mark(&seen.hash, place.as_ref().unwrap_or(path)));
            self.pictures
                .insert(path.clone(), Picture { size, mark, shapes });
        }
        leaves
    }
}

/// Every file that a text names which readers see.
fn needs(site: &Site, uses: &Uses) -> BTreeMap<SitePath, Need> {
    let mut needs: BTreeMap<SitePath, Need> = BTreeMap::new();
    let mut quiet: Vec<(ArticleId, &PublicHead, &Use)> = Vec::new();
    let of = |path: &SitePath| uses.get(path).into_iter().flat_map(|used| used.iter());
    let mut open: Vec<&SitePath> = site.pages.iter().map(|(page, _)| &page.path).collect();
    open.extend(site.kims.iter().map(|(kim, _)| &kim.path));
    open.extend(site.people.iter().map(|(person, _)| &person.path));
    for (id, head, entry) in site
        .articles()
        .filter(|(_, _, entry)| entry.standing.is_shown())
    {
        if entry.standing.shows_photos() {
            open.push(&head.path);
        } else {
            quiet.extend(of(&head.path).map(|used| (id, head, used)));
        }
    }
    for (path, how) in open.into_iter().flat_map(of) {
        needs.entry(path.clone()).or_default().add(*how);
    }
    for (id, head, (path, how)) in quiet {
        let is_static = SitePart::Statics.holds(path);
        let need = needs.entry(path.clone()).or_insert(Need {
            quiet: Some(id).filter(|_| !is_static),
            ..Need::default()
        });
        let is_own = need.quiet.is_some() || is_static;
        if is_own && head.shows_photo(path) {
            need.safe = true;
            need.add(*how);
        }
    }
    needs
}

impl Need {
    fn add(&mut self, how: Usage) {
        match how {
            Usage::Shown => self.shown = true,
            Usage::Listed => self.listed = true,
            Usage::Linked => self.linked = true,
        }
    }
}
