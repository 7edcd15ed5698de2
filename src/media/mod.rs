//! Photos: whole, of a kind that every browser shows, and without what the camera noted.
//!
//! Owns: what a file is by its first bytes, taking metadata away without encoding again, the size of a picture as it is seen,
//! and which files may lie beside a text. Refuses: pages, files and folders (it is given bytes), and guessing: a picture that
//! is cut off or of an unknown kind is an error and never published as it is.
//!
//! Each kind is walked once into an [`Outline`](outline::Outline): the ranges that stay. What is not known to be needed for
//! showing the picture goes: positions, serial numbers, thumbnails, comments, and all that follows the end of the picture, where
//! telephones hide a second photo or a film. Colour profiles stay. Of Exif only the orientation stays, in an Exif of that one
//! entry, since turning the picture would mean encoding it again.
//!
//! **SVG** is a program for the reader's browser. Beside texts it is refused. In `static/`, where maintainers put a logo, it is
//! published if it is clean: known elements only, no scripts, no handlers, no animation, nothing from elsewhere, no document
//! type. It is never mended, only refused.
//!
//! The walkers are our own since the crates for this keep everything behind the first scan of a JPEG as one lump, and so the
//! second photo too.

#![allow(clippy::result_large_err, reason = "a remark ends the way of its file, and there are few")]

mod attachment;
mod exif;
mod gif;
mod jpeg;
mod kind;
mod outline;
mod png;
mod svg;
#[cfg(test)]
mod tests;
mod webp;

use crate::base::SitePath;
use crate::diag::{Diagnostic, Location, code};
use kind::Kind;
use outline::{Broken, Outline};

/// What is to be said of a file that would be published, and the size of a picture: width and height in pixels as readers see
/// it, turned as its orientation says. `None` for what is no picture, for SVG and for a picture with an error.
pub fn inspect(bytes: &[u8], path: &SitePath) -> (Option<(u32, u32)>, Vec<Diagnostic>) {
    match look(bytes, path) {
        Ok(Look::Picture(kind, outline)) => (Some(outline.seen()), misnamed(kind, path).into_iter().collect()),
        Ok(Look::Plain) => (None, Vec::new()),
        Err(remark) => (None, vec![remark]),
    }
}

/// The file as it is published: a picture without its metadata, anything else as it is. The pixels are the same.
pub fn clean(bytes: Vec<u8>, path: &SitePath) -> Result<Vec<u8>, Diagnostic> {
    let picture = match look(&bytes, path)? {
        Look::Picture(_, outline) => outline.assemble(&bytes),
        Look::Plain => None,
    };
    Ok(picture.unwrap_or(bytes))
}

/// The size of a picture as readers see it; `None` for anything else and for a picture that is cut off.
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let outline = outline(Kind::of(bytes)?, bytes)?.ok()?;
    Some(outline.seen())
}

enum Look {
    Picture(Kind, Outline),
    Plain,
}

fn look(bytes: &[u8], path: &SitePath) -> Result<Look, Diagnostic> {
    let remark = |code| Diagnostic::new(code).at(Location::file(path));
    let named = Kind::named(path);
    if bytes.is_empty() && named.is_some() {
        return Err(remark(code::PHOTO_EMPTY));
    }
    let Some(kind) = Kind::of(bytes).or(named.filter(|kind| *kind == Kind::Svg)) else {
        return match named {
            Some(kind) => Err(remark(code::PHOTO_NOT).with("kind", kind)),
            None => attachment::check(path).map(|()| Look::Plain),
        };
    };
    match (kind, outline(kind, bytes)) {
        (_, Some(Ok(outline))) => Ok(Look::Picture(kind, outline)),
        (_, Some(Err(Broken))) => Err(remark(code::PHOTO_BROKEN).with("kind", kind)),
        (Kind::Heic, None) => Err(remark(code::PHOTO_HEIC)),
        (Kind::Svg, None) if !attachment::is_static(path) => Err(remark(code::SVG_BESIDE_TEXT)),
        (Kind::Svg, None) => match svg::check(bytes) {
            Ok(()) => Ok(Look::Plain),
            Err(what) => Err(remark(code::SVG_ACTIVE).with("what", what)),
        },
        (_, None) => Err(remark(code::PHOTO_KIND).with("kind", kind)),
    }
}

/// The outline of a picture of a kind that is published; `None` for the other kinds.
fn outline(kind: Kind, bytes: &[u8]) -> Option<Result<Outline, Broken>> {
    match kind {
        Kind::Jpeg => Some(jpeg::outline(bytes)),
        Kind::Png => Some(png::outline(bytes)),
        Kind::WebP => Some(webp::outline(bytes)),
        Kind::Gif => Some(gif::outline(bytes)),
        _ => None,
    }
}

fn misnamed(kind: Kind, path: &SitePath) -> Option<Diagnostic> {
    (Kind::named(path) != Some(kind)).then(|| {
        let name = path.file_name();
        Diagnostic::new(code::PHOTO_MISNAMED).at(Location::file(path)).with("kind", kind).with("name", name)
    })
}
