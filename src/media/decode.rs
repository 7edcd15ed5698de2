//! A file of a picture → its pixels.
//!
//! Owns: the one door to the decoders, and what a picture may ask of memory: that is known from its header before a decoder
//! sees it. Refuses: metadata (a decoder gets the file without it), and pictures that are damaged
//! where only decoding shows it: what a decoder would paint grey is an error.

use super::kind::ImageKind;
use super::outline::{Broken, Outline};
use super::shapes::{self, WIDEST};
use kulkul_codec::{self as codec, Pixels};
use std::borrow::Cow;

/// Most pixels: more than telephones of 64 megapixels take. Four bytes for each are less than a third of a gigabyte.
const MOST_PIXELS: u64 = 72 << 20;
/// The same for people.
pub(super) const MOST_MEGAPIXELS: u64 = 75;

/// The tallest that WebP can hold.
const TALLEST: u32 = 16_383;

/// Bytes of memory for each pixel while a picture is decoded, at most.
const ROOM: u64 = 4;
/// The same for JPEG in several passes, whose coefficients wait for the last pass.
const ROOM_IN_PASSES: u64 = 9;

/// Whether a picture of this size can be made smaller in the memory that it may have.
pub(super) fn fits(size: (u32, u32)) -> bool {
    u64::from(size.0) * u64::from(size.1) <= MOST_PIXELS
        && shapes::height(size, size.0.min(WIDEST)) <= TALLEST
}

/// Bytes of memory that decoding takes, as its header says.
pub(super) fn room(kind: ImageKind, size: (u32, u32)) -> u64 {
    let pixels = u64::from(size.0) * u64::from(size.1);
    pixels
        * if kind == ImageKind::Jpeg {
            ROOM_IN_PASSES
        } else {
            ROOM
        }
}

/// The pixels of a picture as they are stored: neither turned nor converted. Its file was walked into `outline` before.
pub(super) fn decode(kind: ImageKind, outline: &Outline, bytes: &[u8]) -> Result<Pixels, Broken> {
    if !fits(outline.size) {
        return Err(Broken);
    }
    let plain = outline
        .assemble(bytes)
        .map_or(Cow::Borrowed(bytes), Cow::Owned);
    let pixels = match kind {
        ImageKind::Jpeg => codec::jpeg(&plain),
        ImageKind::Png => codec::png(&plain),
        ImageKind::WebP => codec::webp(&plain),
        ImageKind::Gif
        | ImageKind::Svg
        | ImageKind::Heic
        | ImageKind::Avif
        | ImageKind::Jxl
        | ImageKind::Tiff
        | ImageKind::Bmp => None,
    }
    .ok_or(Broken)?;
    let whole =
        pixels.data.len() == pixels.width as usize * pixels.height as usize * pixels.channels;
    if whole && (pixels.width, pixels.height) == outline.size {
        Ok(pixels)
    } else {
        Err(Broken)
    }
}
