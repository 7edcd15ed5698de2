//! Files that are published with texts: which, what their pictures are, and in which shapes those leave.

use super::texts::{Usage, Use, Uses};
use crate::base::{SitePart, SitePath};
use crate::config::Settings;
use crate::diag::Diagnostic;
use crate::media::{
    self, Fingerprint, ImageClass, ImageInfo, PictureSource, PictureSources, Rendition,
};
use crate::newsroom::PublicHead;
use crate::plan::{Picture, Pictures};
use crate::site::{ArticleId, Site};
use crate::source::{CacheError, FileCache, Files, Folder, Rescan, SourceError};
use std::collections::BTreeMap;

/// What leaves beside the pages.
#[derive(Default)]
pub(super) struct PublishedFiles {
    /// Files beside texts that leave under their own name, in the order of paths.
    pub(super) attachments: Vec<SitePath>,
    /// Files beside texts that protected articles use.
    pub(super) quiet: BTreeMap<SitePath, ArticleId>,
    /// Pictures that pages may show.
    pub(super) pictures: Pictures,
    /// Pictures of which something is to be made.
    pub(super) sources: PictureSources,
    /// All files beside texts, published or not, in the order of paths.
    pub(super) beside: Vec<SitePath>,
    /// What is wrong with them.
    pub(super) remarks: Vec<Diagnostic>,
}

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

/// Files that texts which readers see name, and how they use them.
pub(super) struct NeededFiles {
    /// All files beside texts, published or not, in the order of paths.
    beside: Vec<SitePath>,
    needs: BTreeMap<SitePath, Need>,
}

/// Which files are needed: those below `static/`, and those that a text which readers see names. A file that only a draft, a
/// withdrawn or a held-back article uses is not among them.
pub(super) fn needed(files: &Files, site: &Site, uses: &Uses) -> NeededFiles {
    let mut beside = [&files.attachments[..], &files.portraits].concat();
    beside.sort_unstable();
    let mut needs = needs(site, uses);
    let is_there = |path: &SitePath| {
        beside.binary_search(path).is_ok() || files.statics.binary_search(path).is_ok()
    };
    needs.retain(|path, _| is_there(path));
    for path in &files.statics {
        needs.entry(path.clone()).or_default().linked = true;
    }
    NeededFiles { beside, needs }
}

impl NeededFiles {
    /// Looks at each of them; what was seen of those that have not changed is known.
    pub(super) fn look(
        &self,
        folder: &Folder,
        last: &ImageInfoCache,
        rescan: Rescan<'_>,
    ) -> Result<ImageInfoCache, CacheError> {
        let paths: Vec<SitePath> = self.needs.keys().cloned().collect();
        let look = |path: &SitePath, bytes: &[u8]| {
            let (facts, remarks) = media::inspect(bytes, path);
            let hash = blake3::hash(bytes);
            (facts.map(|facts| Inspected { facts, hash }), remarks)
        };
        last.refresh(folder, &paths, rescan, look)
    }

    /// What leaves of them. A photo that only a protected article uses does not.
    pub(super) fn published(self, seen: &ImageInfoCache, settings: &Settings) -> PublishedFiles {
        let mut found = PublishedFiles {
            beside: self.beside,
            ..PublishedFiles::default()
        };
        let avif = settings.outputs.avif;
        for (entry, need) in seen.entries().iter().zip(self.needs.into_values()) {
            let (picture, path) = (entry.value(), entry.path());
            if picture.is_some() && need.quiet.is_some() && !need.safe {
                continue; // a protected article's photo
            }
            found.remarks.extend_from_slice(entry.remarks());
            let leaves = picture.is_none_or(|picture| found.picture(path, picture, need, avif));
            if !SitePart::Statics.holds(path) {
                found.quiet.extend(need.quiet.map(|id| (path.clone(), id)));
                found.attachments.extend(leaves.then(|| path.clone()));
            }
        }
        found
    }
}

/// Width and height of the site's logo; whether there is one, the plan tells.
pub(super) fn logo_size(
    folder: &Folder,
    settings: &Settings,
) -> Result<Option<(u32, u32)>, SourceError> {
    let Some(logo) = &settings.theme.logo else {
        return Ok(None);
    };
    let name = logo.value.trim_start_matches('/');
    let Ok(path) = SitePart::Statics.join(name) else {
        return Ok(None);
    };
    let bytes = folder.read(&path)?;
    Ok(bytes.and_then(|bytes| media::dimensions(&bytes)))
}

impl PublishedFiles {
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
            let source = PictureSource {
                hash: seen.hash,
                renditions: wanted,
            };
            self.sources.insert(path.clone(), source);
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
