//! Files → pixels. `None` for a file that is damaged: what a decoder would paint grey is an error.

use super::Pixels;
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// A JPEG. The caller has looked at its header and found it small enough.
pub fn jpeg(bytes: &[u8]) -> Option<Pixels> {
    let options = DecoderOptions::new_fast()
        .set_strict_mode(true)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let options = options
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let data = decoder.decode().ok()?;
    let about = decoder.info()?;
    Some(Pixels {
        width: about.width.into(),
        height: about.height.into(),
        channels: 3,
        data,
    })
}

/// A PNG; one that moves gives its first picture. The caller has looked at its header and found it small enough.
pub fn png(bytes: &[u8]) -> Option<Pixels> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = reader.info().size();
    let (colour, _) = reader.output_color_type();
    let mut stored = vec![0; reader.output_buffer_size()?];
    let about = reader.next_frame(&mut stored).ok()?;
    stored.truncate(about.buffer_size());
    let (channels, data) = match colour {
        png::ColorType::Rgb => (3, stored),
        png::ColorType::Rgba => (4, stored),
        png::ColorType::Grayscale => (3, stored.iter().flat_map(|grey| [*grey; 3]).collect()),
        png::ColorType::GrayscaleAlpha => (
            4,
            stored
                .chunks_exact(2)
                .flat_map(|pair| [pair[0], pair[0], pair[0], pair[1]])
                .collect(),
        ),
        png::ColorType::Indexed => return None,
    };
    Some(Pixels {
        width,
        height,
        channels,
        data,
    })
}

/// A WebP. The caller has looked at its header and found it small enough.
pub fn webp(bytes: &[u8]) -> Option<Pixels> {
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).ok()?;
    let (width, height) = decoder.dimensions();
    let mut data = vec![0; decoder.output_buffer_size()?];
    decoder.read_image(&mut data).ok()?;
    Some(Pixels {
        width,
        height,
        channels: if decoder.has_alpha() { 4 } else { 3 },
        data,
    })
}
