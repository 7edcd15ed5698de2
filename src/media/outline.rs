//! A picture as the ranges of its file that stay.

use super::colour::ProfileTag;
use super::exif::Orientation;
use super::shapes::ImageClass;
use std::ops::Range;

/// The file ends in the middle, or says what cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken;

/// What stays of a picture, in order, and how it is seen.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) pieces: Vec<FilePiece>,
    /// Width and height as stored, neither of them 0.
    pub(super) size: (u32, u32),
    pub(super) orientation: Orientation,
    pub(super) style: ImageClass,
    /// What its numbers mean as colours. It is not among the pieces.
    pub(super) colours: ProfileTag,
}

/// A part of the picture without its metadata.
#[derive(Debug)]
pub(super) enum FilePiece {
    /// These bytes of the file.
    Keep(Range<usize>),
    /// Bytes in place of some of the file's.
    Made(Vec<u8>),
}

impl Outline {
    /// Width and height as readers see them.
    pub(super) fn seen(&self) -> (u32, u32) {
        let (width, height) = self.size;
        if self.orientation.is_turned() {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// Whether the file shows the right picture without what is taken away.
    pub(super) fn is_plain(&self) -> bool {
        self.orientation == Orientation::UPRIGHT && !self.colours.needs_conversion()
    }

    /// The picture without its metadata; `None` if it had none.
    pub(super) fn assemble(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let whole = self.pieces.iter().try_fold(0, |end, piece| match piece {
            FilePiece::Keep(range) if range.start == end => Some(range.end),
            FilePiece::Keep(_) | FilePiece::Made(_) => None,
        });
        if whole == Some(bytes.len()) {
            return None;
        }
        let mut out = Vec::with_capacity(bytes.len());
        for piece in &self.pieces {
            match piece {
                FilePiece::Keep(range) => out.extend_from_slice(&bytes[range.clone()]),
                FilePiece::Made(made) => out.extend_from_slice(made),
            }
        }
        Some(out)
    }
}

impl FilePiece {
    /// How many bytes.
    pub(super) fn length(&self) -> usize {
        match self {
            Self::Keep(range) => range.len(),
            Self::Made(made) => made.len(),
        }
    }
}

/// A width and height that a picture can have.
pub(super) fn size(width: u32, height: u32) -> Result<(u32, u32), Broken> {
    if width == 0 || height == 0 {
        Err(Broken)
    } else {
        Ok((width, height))
    }
}

/// `N` bytes at a place.
pub(super) fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], Broken> {
    bytes
        .get(at..)
        .and_then(|rest| rest.first_chunk())
        .copied()
        .ok_or(Broken)
}

/// `length` bytes at a place.
pub(super) fn slice(bytes: &[u8], at: usize, length: usize) -> Result<&[u8], Broken> {
    at.checked_add(length)
        .and_then(|end| bytes.get(at..end))
        .ok_or(Broken)
}
