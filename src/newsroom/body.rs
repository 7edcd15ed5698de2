//! What readers may read of a text.
//!
//! Owns: [`PublicBody`]. A protected article's has lost films, and photos in which somebody might be recognised, with their alternative
//! texts and captions. Refuses: links, which are judged when their addresses are known.

use super::shield::Shield;
use crate::base::SitePath;
use crate::content::{Body, Heading, Piece, named};

/// What readers may read of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublicBody(Body);

impl PublicBody {
    /// A text in which nothing has to be withheld: of a page, a profile, an open article.
    pub fn open(body: Body) -> Self {
        Self(body)
    }

    /// The text of a protected article that lies in the file `from`.
    pub(super) fn shielded(mut body: Body, from: &SitePath, shield: &Shield) -> Self {
        body.pieces.retain(|piece| match piece {
            Piece::Photo(photo, _) => {
                named(from, &photo.file).is_some_and(|file| shield.allows_photo(from, &file))
            }
            Piece::Video(_) => false, // a film cannot be looked over as a photo can
            Piece::Html(_) | Piece::Link(..) | Piece::Label(_) => true,
        });
        Self(body)
    }

    /// Its parts, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.0.pieces
    }

    /// Its first paragraph as plain text.
    pub fn first_paragraph(&self) -> &str {
        &self.0.first_paragraph
    }

    /// Its headings, in order.
    pub fn headings(&self) -> &[Heading] {
        &self.0.headings
    }

    /// Every id that a link can lead to.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        let headings = self.0.headings.iter().map(|heading| &*heading.id);
        headings.chain(self.0.anchors.iter().map(|anchor| &**anchor))
    }
}
