//! Texts of articles, between compiling and rendering.
//!
//! Owns: the budget. Memory grows with heads, not with HTML: texts beyond the budget are dropped and compiled again from their
//! file when their page is rendered. Compiling is pure, and the file's hash must be the same, so it is the same text.

use crate::base::SitePath;
use crate::content::Piece;
use crate::newsroom::{PublicBody, PublicHead, release_text};
use crate::render::{Changed, ShownPhotos, Texts};
use crate::source::Folder;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Bytes of texts that are kept.
pub(super) const BUDGET: usize = 44 << 20;

/// How a text uses a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Usage {
    /// A picture in the text.
    Shown,
    /// The picture of the whole, which lists show, too.
    Listed,
    /// A link to the file itself.
    Linked,
}

/// A file that a text uses, and how.
pub(super) type Use = (SitePath, Usage);

/// Files that something uses.
pub(super) type Uses = FxHashMap<SitePath, Arc<[Use]>>;

/// The pictures of each text that has any: the one that lists show, then those in it, each once.
pub(super) fn shown(uses: Uses) -> ShownPhotos {
    let shown = |(path, uses): (SitePath, Arc<[Use]>)| {
        let pictures = pictures(&uses);
        (!pictures.is_empty()).then(|| (path, pictures.into()))
    };
    uses.into_iter().filter_map(shown).collect()
}

fn pictures(uses: &[Use]) -> Vec<SitePath> {
    let mut pictures: Vec<SitePath> = Vec::new();
    for wanted in [Usage::Listed, Usage::Shown] {
        for (picture, _) in uses.iter().filter(|(_, usage)| *usage == wanted) {
            if !pictures.contains(picture) {
                pictures.push(picture.clone());
            }
        }
    }
    pictures
}

/// About how many bytes a text takes.
pub(super) fn weight(body: &PublicBody) -> usize {
    let piece = |piece: &Piece| match piece {
        Piece::Html(html) => html.len(),
        Piece::Link(..)
        | Piece::Photo(..)
        | Piece::Video(_)
        | Piece::Label(_)
        | Piece::Figure(_) => 64,
    };
    body.pieces()
        .iter()
        .map(|p| piece(p) + size_of::<Piece>())
        .sum()
}

/// Texts on demand.
#[derive(Debug)]
pub(super) struct Store {
    folder: Folder,
    bodies: FxHashMap<SitePath, Arc<PublicBody>>,
}

impl Store {
    pub(super) fn new(folder: &Folder, bodies: FxHashMap<SitePath, Arc<PublicBody>>) -> Self {
        Self {
            folder: folder.clone(),
            bodies,
        }
    }
}

impl Texts for Store {
    fn text(&self, head: &PublicHead) -> Result<Arc<PublicBody>, Changed> {
        if head.notice.is_some() {
            return Ok(Arc::default()); // the kept text may be of a time when it could be read
        }
        if let Some(body) = self.bodies.get(&head.path) {
            return Ok(Arc::clone(body));
        }
        let bytes = self.folder.read(&head.path).ok().flatten();
        let body = bytes.and_then(|bytes| release_text(head, &bytes));
        body.map(Arc::new).ok_or_else(|| Changed(head.path.clone()))
    }
}
