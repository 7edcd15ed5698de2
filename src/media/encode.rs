//! Pixels → a file, with nothing in it but the picture.
//!
//! Owns: qualities, and what happens to a photograph that would weigh too much. Refuses: anything that depends on the machine:
//! the same pixels are the same file everywhere, so a change here is a new [`RECIPE`](super::RECIPE).

use super::pixels::Pixels;
use jpeg_encoder::{ColorType, SamplingFactor};
use webp::{PixelLayout, WebPConfig};

/// Qualities of photographs that readers are sent. WebP is at its best a little lower than JPEG.
const WEBP: f32 = 72.0;
const JPEG: f32 = 76.0;
/// Below it a photograph looks poor, however much it weighs.
const POOREST: f32 = 40.0;
/// Of a photograph that is encoded anew only because it has to be turned.
const KEPT: u8 = 92;
/// How often a photograph that is too heavy is tried again.
const TRIES: usize = 2;

/// A JPEG of at most `most` bytes if it can be had without looking poor.
pub(super) fn jpeg(pixels: &Pixels, most: usize) -> Vec<u8> {
    lightest(JPEG, most, |quality| jpeg_of(pixels, quality_byte(quality), true))
}

/// A JPEG that nobody can tell from what it was made of.
pub(super) fn jpeg_kept(pixels: &Pixels) -> Vec<u8> {
    jpeg_of(pixels, KEPT, true)
}

/// A JPEG of what is drawn: flat colours, so there are few bytes in it at any quality.
pub(super) fn jpeg_drawn(pixels: &Pixels) -> Vec<u8> {
    jpeg_of(pixels, 86, false)
}

/// A WebP of at most `most` bytes if it can be had without looking poor.
pub(super) fn webp(pixels: &Pixels, most: usize) -> Vec<u8> {
    lightest(WEBP, most, |quality| webp_of(pixels, quality, false))
}

/// A WebP that nobody can tell from what it was made of.
pub(super) fn webp_kept(pixels: &Pixels) -> Vec<u8> {
    webp_of(pixels, f32::from(KEPT), false)
}

/// A WebP with the very same pixels.
pub(super) fn webp_lossless(pixels: &Pixels) -> Vec<u8> {
    webp_of(pixels, 75.0, true)
}

/// A PNG with the very same pixels.
pub(super) fn png(pixels: &Pixels) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width, pixels.height);
    encoder.set_color(if pixels.channels == 4 { png::ColorType::Rgba } else { png::ColorType::Rgb });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels.data));
    written.expect("a Vec takes every write, and there are as many bytes as the size says");
    out
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
        quality = (quality * (share * share).max(0.5)).clamp(POOREST, quality - 4.0_f32.min(quality - POOREST)).floor();
        out = encode(quality);
    }
    out
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a quality lies between 0 and 100")]
fn quality_byte(quality: f32) -> u8 {
    quality as u8
}

fn jpeg_of(pixels: &Pixels, quality: u8, passes: bool) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, quality);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_progressive(passes);
    encoder.set_optimized_huffman_tables(true);
    let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
    let opaque = pixels.opaque([255; 3]);
    let done = encoder.encode(&opaque.data, side(pixels.width), side(pixels.height), ColorType::Rgb);
    done.expect("no side of a picture that was decoded from JPEG, or made smaller, has more than 16 bits");
    out
}

fn webp_of(pixels: &Pixels, quality: f32, lossless: bool) -> Vec<u8> {
    let layout = if pixels.channels == 4 { PixelLayout::Rgba } else { PixelLayout::Rgb };
    let mut config =
        WebPConfig::new().unwrap_or_else(|()| unreachable!("the version of libwebp that was compiled along"));
    config.quality = quality;
    config.lossless = i32::from(lossless);
    config.method = 4;
    config.exact = 0;
    let encoder = webp::Encoder::new(&pixels.data, layout, pixels.width, pixels.height);
    let made = encoder.encode_advanced(&config);
    made.expect("a picture of a size that WebP can hold, and memory for it").to_vec()
}
