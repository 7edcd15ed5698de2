//! Pixels → files, with nothing in them but the picture. The same pixels are the same file on every machine.

use super::Pixels;
use jpeg_encoder::{ColorType, SamplingFactor};
use webp::{PixelLayout, WebPConfig};

/// A JPEG with halved colours, in several passes if it is to be seen before it has all come.
pub fn to_jpeg(pixels: &Pixels, quality: u8, passes: bool) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, quality);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_progressive(passes);
    encoder.set_optimized_huffman_tables(true);
    let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
    let opaque = pixels.opaque([255; 3]);
    let done = encoder.encode(
        &opaque.data,
        side(pixels.width),
        side(pixels.height),
        ColorType::Rgb,
    );
    done.expect(
        "no side of a picture that was decoded from JPEG, or made smaller, has more than 16 bits",
    );
    out
}

/// A PNG with the very same pixels.
pub fn to_png(pixels: &Pixels) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width, pixels.height);
    encoder.set_color(if pixels.channels == 4 {
        png::ColorType::Rgba
    } else {
        png::ColorType::Rgb
    });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&pixels.data));
    written.expect("a Vec takes every write, and there are as many bytes as the size says");
    out
}

/// An AVIF of some quality, from 1 to 100: eight bits a channel, which telephones decode fastest, in one thread and one tile, so
/// that the file does not depend on how many there are.
#[cfg(feature = "avif")]
pub fn to_avif(pixels: &Pixels, quality: f32) -> Vec<u8> {
    let encoder = ravif::Encoder::new()
        .with_quality(quality)
        .with_alpha_quality(quality)
        .with_speed(8)
        .with_bit_depth(ravif::BitDepth::Eight)
        .with_num_threads(Some(1));
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    let made = if pixels.channels == 4 {
        let data: Vec<_> = pixels
            .data
            .chunks_exact(4)
            .map(|p| ravif::RGBA8::new(p[0], p[1], p[2], p[3]))
            .collect();
        encoder.encode_rgba(ravif::Img::new(&data, width, height))
    } else {
        let data: Vec<_> = pixels
            .data
            .chunks_exact(3)
            .map(|p| ravif::RGB8::new(p[0], p[1], p[2]))
            .collect();
        encoder.encode_rgb(ravif::Img::new(&data, width, height))
    };
    made.expect("a picture of a size that AVIF can hold, and memory for it")
        .avif_file
}

/// Stands in where the encoder is not compiled along.
#[cfg(not(feature = "avif"))]
pub fn to_avif(_: &Pixels, _: f32) -> Vec<u8> {
    unreachable!("settings that ask for AVIF are refused by a program that cannot make it")
}

/// A WebP of some quality, from 0 to 100.
pub fn to_webp(pixels: &Pixels, quality: f32) -> Vec<u8> {
    encoded(pixels, quality, 0)
}

/// A WebP with the very same pixels, but for those that are not seen.
pub fn to_webp_lossless(pixels: &Pixels) -> Vec<u8> {
    encoded(pixels, 75.0, 1)
}

fn encoded(pixels: &Pixels, quality: f32, lossless: i32) -> Vec<u8> {
    let layout = if pixels.channels == 4 {
        PixelLayout::Rgba
    } else {
        PixelLayout::Rgb
    };
    let mut config =
        WebPConfig::new().unwrap_or_else(|()| unreachable!("the libwebp that was compiled along"));
    (config.quality, config.lossless, config.method) = (quality, lossless, 4);
    let encoder = webp::Encoder::new(&pixels.data, layout, pixels.width, pixels.height);
    let made = encoder.encode_advanced(&config);
    made.expect("a picture of a size that WebP can hold, and memory for it")
        .to_vec()
}
