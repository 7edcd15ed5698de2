//! Texts of articles, between compiling and rendering.
//!
//! Owns: the budget. Memory grows with heads, not with HTML: texts beyond the budget are dropped and compiled again from their
//! file when their page is rendered. Compiling is pure, and the file's hash must be the same, so it is the same text.

use crate::base::SitePath;
use crate::content::Piece;
use crate::newsroom::{PublicBody, PublicHead, release_text};
use crate::render::{Changed, Texts};
use crate::search::Terms;
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

/// The pictures of a text: the one that lists show, and those in it, each once; `None` if it has none.
pub(super) fn shown((path, uses): (SitePath, Arc<[Use]>)) -> Option<(SitePath, Box<[SitePath]>)> {
    let of = |wanted: Usage| {
        uses.iter()
            .filter(move |(_, how)| *how == wanted)
            .map(|(path, _)| path.clone())
    };
    let mut pictures: Vec<SitePath> = Vec::new();
    for picture in of(Usage::Listed).chain(of(Usage::Shown)) {
        if !pictures.contains(&picture) {
            pictures.push(picture);
        }
    }
    (!pictures.is_empty()).then(|| (path, pictures.into()))
}

/// What compiling keeps for later stages beside the heads.
#[derive(Debug, Default)]
pub(super) struct StoredBodies {
    /// Texts within the budget, by file.
    pub(super) bodies: FxHashMap<SitePath, Arc<PublicBody>>,
    /// Files used, by the file that uses them.
    pub(super) uses: Uses,
    /// What articles are found by, in the order of their files; none on a site that cannot be searched.
    pub(super) terms: Vec<Arc<Terms>>,
}

/// About how many bytes a text takes.
pub(super) fn weight(body: &PublicBody) -> usize {
    let piece = |piece: &Piece| match piece {
        Piece::Html(html) => html.len(),
        Piece::Link(..) | Piece::Photo(..) | Piece::Video(_) | Piece::Label(_) => 64,
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
