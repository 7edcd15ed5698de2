//! Photos: upright, in sRGB, in the sizes that readers need, and without what the camera noted; and the cards that are shared.
//!
//! Owns: what a file is by its first bytes, taking metadata away, in which shapes a picture leaves ([`shapes`]), making them
//! ([`ImageProcessor`]), the cache `.kulkul/gambar/`, and which files may lie beside a text. Refuses: pages, every folder but that of
//! the cache (it is given bytes), and guessing: a picture that is cut off, damaged, too large or of an unknown kind is an error
//! and never published as it is.
//!
//! Each kind is walked once into an [`Outline`](outline::Outline): the ranges that stay. What is not known to be needed for
//! showing the picture goes: positions, serial numbers, thumbnails, comments, profiles, and all that follows the end of the
//! picture, where telephones hide a second photo or a film. A picture that leaves under its own name keeps its very pixels if
//! it is upright and in sRGB; else it is encoded anew. Everything else that leaves is encoded from pixels.
//!
//! **Memory.** The header says how large a picture is before a decoder sees it; the [`MemoryBudget`](budget::MemoryBudget) lets as many threads
//! decode as there is room for.
//!
//! **SVG** is a program for the reader's browser. Beside texts it is refused. In `static/`, where maintainers put a logo, it is
//! published if it is clean: known elements only, no scripts, no handlers, no animation, nothing from elsewhere, no document
//! type. It is never mended, only refused.
//!
//! The walkers are our own since the crates for this keep everything behind the first scan of a JPEG as one lump, and so the
//! second photo too.

#![warn(clippy::wildcard_enum_match_arm)]
#![allow(
    clippy::result_large_err,
    reason = "a remark ends the way of its file, and there are few"
)]

mod attachment;
mod avif;
mod batch;
mod budget;
mod cache;
pub(crate) mod card;
mod colour;
mod decode;
mod encode;
mod exif;
mod gif;
mod jpeg;
mod kind;
mod make;
mod outline;
mod png;
mod processor;
mod shapes;
mod svg;
#[cfg(test)]
mod tests;
mod variant;
mod webp;

pub(crate) use batch::{PictureJob, PictureSource, PictureSources, Progress, cache_keys};
pub(crate) use cache::{Cache, CacheKey};
pub(crate) use processor::{ImageProcessor, ImageSource, Rendition};
pub(crate) use shapes::{ImageClass, shapes};

pub(crate) use variant::{Fingerprint, ImageFormat, Variant};

use crate::base::SitePath;
use crate::diag::{Diagnostic, Location, code};
use kind::ImageKind;
use outline::{Broken, Outline};

/// A picture as its header describes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ImageInfo {
    /// Width and height in pixels as readers see it, turned as its orientation says.
    pub size: (u32, u32),
    /// What kind of picture it is.
    pub style: ImageClass,
    /// Whether it leaves with the very same pixels under its own name.
    pub is_plain: bool,
}

/// The hash after which the shapes of a picture are named: another one when the file, its place or what is made of it changes.
pub(crate) fn mark(hash: &blake3::Hash, path: &SitePath) -> blake3::Hash {
    let parts = [cache::RECIPE, hash.as_bytes(), path.as_str().as_bytes()];
    blake3::hash(&parts.concat())
}

/// What is to be said of a file that would be published, and what a picture is. `None` for what is no picture, for SVG and for
/// a picture with an error.
pub(crate) fn inspect(bytes: &[u8], path: &SitePath) -> (Option<ImageInfo>, Vec<Diagnostic>) {
    match look(bytes, path) {
        Ok(Look::Picture(kind, outline)) => {
            let facts = ImageInfo {
                size: outline.seen(),
                style: outline.style,
                is_plain: outline.is_plain(),
            };
            (Some(facts), misnamed(kind, path).into_iter().collect())
        }
        Ok(Look::Plain) => (None, Vec::new()),
        Err(remark) => (None, vec![remark]),
    }
}

/// The size of a picture, or of an SVG, as readers see it; `None` for anything else and for a picture that is cut off.
pub(crate) fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    match ImageKind::of(bytes)? {
        ImageKind::Svg => svg::size(bytes),
        kind @ (ImageKind::Jpeg
        | ImageKind::Png
        | ImageKind::WebP
        | ImageKind::Gif
        | ImageKind::Heic
        | ImageKind::Avif
        | ImageKind::Jxl
        | ImageKind::Tiff
        | ImageKind::Bmp) => Some(outline(kind, bytes)?.ok()?.seen()),
    }
}

enum Look {
    Picture(ImageKind, Outline),
    Plain,
}

fn look(bytes: &[u8], path: &SitePath) -> Result<Look, Diagnostic> {
    let remark = |code| Diagnostic::new(code).at(Location::file(path));
    let named = ImageKind::named(path);
    if bytes.is_empty() && named.is_some() {
        return Err(remark(code::PHOTO_EMPTY));
    }
    let Some(kind) = ImageKind::of(bytes).or(named.filter(|kind| *kind == ImageKind::Svg)) else {
        return match named {
            Some(kind) => Err(remark(code::PHOTO_NOT).with("kind", kind)),
            None => attachment::check(path).map(|()| Look::Plain),
        };
    };
    match (kind, outline(kind, bytes)) {
        (_, Some(Ok(outline))) if !decode::fits(outline.seen()) => {
            let (width, height) = outline.seen();
            let size = format!("{width} × {height}");
            Err(remark(code::PHOTO_TOO_LARGE)
                .with("size", size)
                .with("most", decode::MOST_MEGAPIXELS))
        }
        (_, Some(Ok(outline))) => Ok(Look::Picture(kind, outline)),
        (_, Some(Err(Broken))) => Err(broken(bytes, path)),
        (ImageKind::Heic, None) => Err(remark(code::PHOTO_HEIC)),
        (ImageKind::Svg, None) if !attachment::is_static(path) => {
            Err(remark(code::SVG_BESIDE_TEXT))
        }
        (ImageKind::Svg, None) => match svg::check(bytes) {
            Ok(()) => Ok(Look::Plain),
            Err(what) => Err(remark(code::SVG_ACTIVE).with("what", what)),
        },
        (_, None) => Err(remark(code::PHOTO_KIND).with("kind", kind)),
    }
}

/// A picture that is damaged, at its surface or deep inside.
fn broken(bytes: &[u8], path: &SitePath) -> Diagnostic {
    let kind = ImageKind::of(bytes)
        .or(ImageKind::named(path))
        .map_or_else(String::new, |kind| kind.to_string());
    Diagnostic::new(code::PHOTO_BROKEN)
        .at(Location::file(path))
        .with("kind", kind)
}

/// The outline of a picture of a kind that is published; `None` for the other kinds.
fn outline(kind: ImageKind, bytes: &[u8]) -> Option<Result<Outline, Broken>> {
    match kind {
        ImageKind::Jpeg => Some(jpeg::outline(bytes)),
        ImageKind::Png => Some(png::outline(bytes)),
        ImageKind::WebP => Some(webp::outline(bytes)),
        ImageKind::Gif => Some(gif::outline(bytes)),
        ImageKind::Svg
        | ImageKind::Heic
        | ImageKind::Avif
        | ImageKind::Jxl
        | ImageKind::Tiff
        | ImageKind::Bmp => None,
    }
}

fn misnamed(kind: ImageKind, path: &SitePath) -> Option<Diagnostic> {
    (ImageKind::named(path) != Some(kind)).then(|| {
        let name = path.file_name();
        Diagnostic::new(code::PHOTO_MISNAMED)
            .at(Location::file(path))
            .with("kind", kind)
            .with("name", name)
    })
}
