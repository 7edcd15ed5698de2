//! What a file is: by its first bytes, and by its name.

use crate::base::SitePath;
use std::fmt;

/// A kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ImageKind {
    Jpeg,
    Png,
    WebP,
    Gif,
    Svg,
    Heic,
    Avif,
    Jxl,
    Tiff,
    Bmp,
}

impl ImageKind {
    /// What the bytes say; `None` if they are no picture.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        Some(match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Self::Png,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Self::Gif,
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Self::WebP,
            [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Self::Tiff,
            [0xFF, 0x0A, ..] | [0, 0, 0, 0x0C, b'J', b'X', b'L', b' ', ..] => Self::Jxl,
            [
                b'B',
                b'M',
                _,
                _,
                _,
                _,
                0,
                0,
                0,
                0,
                _,
                _,
                0,
                0,
                12 | 40 | 108 | 124,
                0,
                0,
                0,
                ..,
            ] => Self::Bmp,
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => return Self::of_brands(bytes),
            _ if is_svg(bytes) => Self::Svg,
            _ => return None,
        })
    }

    /// The box `ftyp` names the brands of an ISO media file: a still picture, or a film, which is none of ours.
    fn of_brands(bytes: &[u8]) -> Option<Self> {
        let length = u32::from_be_bytes(bytes.first_chunk().copied()?) as usize;
        let brands = bytes.get(8..length.min(bytes.len()).min(256))?;
        let has = |wanted: &[&[u8; 4]]| {
            brands
                .chunks_exact(4)
                .any(|brand| wanted.iter().any(|known| brand == *known))
        };
        if has(&[b"avif", b"avis"]) {
            Some(Self::Avif)
        } else if has(&[
            b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1",
        ]) {
            Some(Self::Heic)
        } else {
            None
        }
    }

    /// What the name promises; `None` if it promises no picture.
    pub(super) fn named(path: &SitePath) -> Option<Self> {
        Some(match path.extension().to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" | "jpe" | "jfif" => Self::Jpeg,
            "png" | "apng" => Self::Png,
            "webp" => Self::WebP,
            "gif" => Self::Gif,
            "svg" => Self::Svg,
            "heic" | "heif" | "hif" => Self::Heic,
            "avif" => Self::Avif,
            "jxl" => Self::Jxl,
            "tif" | "tiff" => Self::Tiff,
            "bmp" => Self::Bmp,
            _ => return None,
        })
    }
}

impl fmt::Display for ImageKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Svg => "SVG",
            Self::Heic => "HEIC",
            Self::Avif => "AVIF",
            Self::Jxl => "JPEG XL",
            Self::Tiff => "TIFF",
            Self::Bmp => "BMP",
        })
    }
}

/// Whether the first element is `svg`: declarations, comments and a document type may stand before it.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<svg") => return true,
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!DOCTYPE svg")
                && rest.find('[') < rest.find('>')
                && rest.contains('[') =>
            {
                "]>"
            }
            _ if rest.starts_with("<!DOCTYPE svg") => ">",
            _ => return false,
        };
        let Some((_, after)) = rest.split_once(end) else {
            return false;
        };
        rest = after.trim_start();
    }
}
