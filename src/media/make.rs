//! A picture of the site → what leaves of it.
//!
//! Owns: the order of the steps. A picture is made smaller first, so that everything after it is cheap: decode, scale to the
//! widest that leaves, turn, convert the colours; every shape is scaled from that. It follows that a shape is the same whether
//! it is made alone or with others.

use super::colour::Conversion;
use super::decode::decode;
use super::kind::ImageKind;
use super::outline::{Broken, Outline};
use super::shapes::{self, ImageClass, WIDEST};
use super::variant::{ImageFormat, Variant};
use super::{encode, outline};
use kulkul_codec::Pixels;

/// A picture at the widest at which it leaves, upright and in sRGB.
pub(super) struct Master<'a> {
    bytes: &'a [u8],
    outline: Outline,
    /// As readers see it, before it was made smaller.
    whole: (u32, u32),
    pub(super) pixels: Pixels,
}

impl<'a> Master<'a> {
    /// Decodes a file.
    pub(super) fn of(bytes: &'a [u8]) -> Result<Self, Broken> {
        let kind = ImageKind::of(bytes).ok_or(Broken)?;
        let outline = outline(kind, bytes).ok_or(Broken)??;
        let whole = outline.seen();
        let pixels = decode(kind, &outline, bytes)?;
        let width = whole.0.min(WIDEST);
        let size = (width, shapes::height(whole, width));
        let stored = if outline.orientation.is_turned() {
            (size.1, size.0)
        } else {
            size
        };
        let pixels = if stored == (pixels.width, pixels.height) {
            pixels
        } else {
            pixels.scaled(stored.0, stored.1, None)
        };
        Ok(Self {
            bytes,
            whole,
            pixels: seen(pixels, &outline),
            outline,
        })
    }

    /// One shape, encoded.
    pub(super) fn shape(&self, shape: Variant) -> Vec<u8> {
        let is_own = (shape.width, shape.height) == self.whole;
        // An untouched drawing is packed better than we would.
        if shape.format == ImageFormat::Png
            && is_own
            && self.outline.is_plain()
            && ImageKind::of(self.bytes) == Some(ImageKind::Png)
        {
            return self
                .outline
                .assemble(self.bytes)
                .unwrap_or_else(|| self.bytes.to_vec());
        }
        let scaled;
        let pixels = if (shape.width, shape.height) == (self.pixels.width, self.pixels.height) {
            &self.pixels
        } else {
            scaled = self.pixels.scaled(shape.width, shape.height, None);
            &scaled
        };
        let most = shapes::weight(shape.width);
        match shape.format {
            ImageFormat::Jpeg => encode::jpeg(pixels, most * 5 / 4),
            ImageFormat::Png => encode::png(pixels),
            ImageFormat::Webp if self.outline.style == ImageClass::Drawing => {
                encode::webp_lossless(pixels)
            }
            ImageFormat::Webp => encode::webp(pixels, most),
            ImageFormat::Avif => encode::avif(pixels, most),
        }
    }
}

fn seen(pixels: Pixels, outline: &Outline) -> Pixels {
    let pixels = match outline.orientation.moves() {
        (false, false, false) => pixels,
        (mirrored, upside, turned) => pixels.moved(mirrored, upside, turned),
    };
    let mut pixels = pixels;
    if let Some(conversion) = Conversion::of(&outline.colours) {
        conversion.convert(&mut pixels.data, pixels.channels);
    }
    pixels
}

/// The whole picture in its own format, upright and in sRGB, encoded anew.
pub(super) fn anew(kind: ImageKind, outline: &Outline, bytes: &[u8]) -> Result<Vec<u8>, Broken> {
    let pixels = seen(decode(kind, outline, bytes)?, outline);
    match kind {
        ImageKind::Png => Ok(encode::png(&pixels)),
        ImageKind::WebP if outline.style == ImageClass::Drawing => {
            Ok(encode::webp_lossless(&pixels))
        }
        ImageKind::WebP => Ok(encode::webp_kept(&pixels)),
        ImageKind::Jpeg => Ok(encode::jpeg_kept(&pixels)),
        ImageKind::Gif
        | ImageKind::Svg
        | ImageKind::Heic
        | ImageKind::Avif
        | ImageKind::Jxl
        | ImageKind::Tiff
        | ImageKind::Bmp => Err(Broken),
    }
}
