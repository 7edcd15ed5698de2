//! A file of a picture → its pixels.
//!
//! Owns: the one door to the decoders, all of them in safe Rust, and what a picture may ask of memory: that is known from its
//! header before a decoder sees it. Refuses: metadata (a decoder gets the file without it), and pictures that are damaged
//! where only decoding shows it: what a decoder would paint grey is an error.

use super::kind::Kind;
use super::outline::{Broken, Outline, slice};
use super::pixels::Pixels;
use super::shapes::{self, WIDEST};
use std::borrow::Cow;
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

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
    u64::from(size.0) * u64::from(size.1) <= MOST_PIXELS && shapes::height(size, size.0.min(WIDEST)) <= TALLEST
}

/// Bytes of memory that decoding takes, as its header says.
pub(super) fn room(kind: Kind, size: (u32, u32)) -> u64 {
    let pixels = u64::from(size.0) * u64::from(size.1);
    pixels * if kind == Kind::Jpeg { ROOM_IN_PASSES } else { ROOM }
}

/// The pixels of a picture as they are stored: neither turned nor converted. Its file was walked into `outline` before.
pub(super) fn decode(kind: Kind, outline: &Outline, bytes: &[u8]) -> Result<Pixels, Broken> {
    if !fits(outline.size) {
        return Err(Broken);
    }
    let plain = outline.assemble(bytes).map_or(Cow::Borrowed(bytes), Cow::Owned);
    let pixels = match kind {
        Kind::Jpeg => jpeg(&plain),
        Kind::Png => png(&plain),
        Kind::WebP => webp(&plain),
        _ => Err(Broken),
    }?;
    let whole = pixels.data.len() == pixels.width as usize * pixels.height as usize * pixels.channels;
    if whole && (pixels.width, pixels.height) == outline.size { Ok(pixels) } else { Err(Broken) }
}

fn jpeg(bytes: &[u8]) -> Result<Pixels, Broken> {
    let options = DecoderOptions::new_fast().set_strict_mode(true).jpeg_set_out_colorspace(ColorSpace::RGB);
    let options = options.set_max_width(usize::from(u16::MAX)).set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let data = decoder.decode().map_err(|_| Broken)?;
    let about = decoder.info().ok_or(Broken)?;
    Ok(Pixels { width: about.width.into(), height: about.height.into(), channels: 3, data })
}

fn png(bytes: &[u8]) -> Result<Pixels, Broken> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| Broken)?;
    let (width, height) = reader.info().size();
    let (colour, _) = reader.output_color_type();
    let mut stored = vec![0; reader.output_buffer_size().ok_or(Broken)?];
    let about = reader.next_frame(&mut stored).map_err(|_| Broken)?;
    stored.truncate(about.buffer_size());
    let (channels, data) = match colour {
        png::ColorType::Rgb => (3, stored),
        png::ColorType::Rgba => (4, stored),
        png::ColorType::Grayscale => (3, stored.iter().flat_map(|grey| [*grey; 3]).collect()),
        png::ColorType::GrayscaleAlpha => {
            (4, stored.chunks_exact(2).flat_map(|pair| [pair[0], pair[0], pair[0], pair[1]]).collect())
        }
        png::ColorType::Indexed => return Err(Broken),
    };
    Ok(Pixels { width, height, channels, data })
}

fn webp(bytes: &[u8]) -> Result<Pixels, Broken> {
    slice(bytes, 0, 12)?;
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).map_err(|_| Broken)?;
    let (width, height) = decoder.dimensions();
    let mut data = vec![0; decoder.output_buffer_size().ok_or(Broken)?];
    decoder.read_image(&mut data).map_err(|_| Broken)?;
    Ok(Pixels { width, height, channels: if decoder.has_alpha() { 4 } else { 3 }, data })
}
