//! The forms in which a picture leaves.

use std::fmt;

/// A format in which pictures leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum ImageFormat {
    /// For browsers without WebP, and for messengers.
    Jpeg,
    /// Lossless fallback for drawings and images with alpha.
    Png,
    /// Default for modern browsers.
    Webp,
    /// Opt-in (`avif: ya`), for browsers that support it.
    Avif,
}

impl ImageFormat {
    /// The end of the name.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Avif => "avif",
        }
    }

    /// Those that not every browser has, so that a page names another one beside them; the lightest first, since a browser takes
    /// the first that it has.
    pub(crate) const MODERN: [Self; 2] = [Self::Avif, Self::Webp];

    /// Whether it is one of them.
    pub(crate) fn is_modern(self) -> bool {
        match self {
            Self::Avif | Self::Webp => true,
            Self::Jpeg | Self::Png => false,
        }
    }
}

/// A picture in one format at one size in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Variant {
    /// The format.
    pub format: ImageFormat,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// A few bytes of a hash, for names that change with what they name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Fingerprint([u8; 4]);

impl Fingerprint {
    /// Of a hash.
    pub(crate) fn of(hash: &blake3::Hash) -> Self {
        let [a, b, c, d, ..] = *hash.as_bytes();
        Self([a, b, c, d])
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}
