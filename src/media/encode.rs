//! Pixels → a file, with nothing in it but the picture.
//!
//! Owns: qualities, and what happens to a photograph that would weigh too much. Refuses: anything that depends on the machine:
//! the same pixels are the same file everywhere, so a change here is a new [`RECIPE`](super::RECIPE).

use kulkul_codec::{Pixels, to_avif, to_jpeg, to_webp};
pub(super) use kulkul_codec::{to_png as png, to_webp_lossless as webp_lossless};

/// Qualities of photographs that readers are sent. WebP is at its best a little lower than JPEG.
const WEBP: f32 = 72.0;
const JPEG: f32 = 76.0;
/// Nearly as good as the WebP, SSIM 0.959 instead of 0.964 over five photos at 800 px, and a sixth lighter.
const AVIF: f32 = 66.0;
/// Below it a photograph looks poor, however much it weighs.
const POOREST: f32 = 40.0;
/// Of a photograph that is encoded anew only because it has to be turned.
const KEPT: u8 = 92;
/// How often a photograph that is too heavy is tried again.
const TRIES: usize = 2;

/// A JPEG of at most `most` bytes if it can be had without looking poor.
pub(super) fn jpeg(pixels: &Pixels, most: usize) -> Vec<u8> {
    lightest(JPEG, most, |quality| {
        to_jpeg(pixels, quality_byte(quality), true)
    })
}

/// A JPEG that nobody can tell from what it was made of.
pub(super) fn jpeg_kept(pixels: &Pixels) -> Vec<u8> {
    to_jpeg(pixels, KEPT, true)
}

/// A JPEG of what is drawn: flat colours, so there are few bytes in it at any quality.
pub(super) fn jpeg_drawn(pixels: &Pixels) -> Vec<u8> {
    to_jpeg(pixels, 86, false)
}

/// A WebP of at most `most` bytes if it can be had without looking poor.
pub(super) fn webp(pixels: &Pixels, most: usize) -> Vec<u8> {
    lightest(WEBP, most, |quality| to_webp(pixels, quality))
}

/// An AVIF of at most `most` bytes if it can be had without looking poor.
pub(super) fn avif(pixels: &Pixels, most: usize) -> Vec<u8> {
    lightest(AVIF, most, |quality| to_avif(pixels, quality))
}

/// A WebP that nobody can tell from what it was made of.
pub(super) fn webp_kept(pixels: &Pixels) -> Vec<u8> {
    to_webp(pixels, f32::from(KEPT))
}

/// The best that is light enough: a try that is too heavy says about how much lower the next one has to go.
#[expect(clippy::cast_precision_loss, reason = "a guess")]
fn lightest(best: f32, most: usize, encode: impl Fn(f32) -> Vec<u8>) -> Vec<u8> {
    let (mut quality, mut out) = (best, encode(best));
    for _ in 0..TRIES {
        if out.len() <= most || quality <= POOREST {
            break;
        }
        // Only the four rules of arithmetic, which are the same on every machine.
        let share = most as f32 / out.len() as f32;
        quality = (quality * (share * share).max(0.5))
            .clamp(POOREST, quality - 4.0_f32.min(quality - POOREST))
            .floor();
        out = encode(quality);
    }
    out
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a quality lies between 0 and 100"
)]
fn quality_byte(quality: f32) -> u8 {
    quality as u8
}
