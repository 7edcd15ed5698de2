//! Pixels in and out of JPEG, PNG and WebP, and, with the feature `avif`, out to AVIF.
//!
//! Owns: the calls of the codecs, each in one place. Refuses: knowing what a picture is for, and metadata. A crate of its own
//! since codecs are generic and so are compiled where they are called: here they are optimised in debug builds, too.
//!
//! What members upload is decoded by safe Rust alone. libwebp (C, compiled along) only encodes what was decoded here: no encoder
//! in Rust makes a WebP as small.

mod decode;
mod encode;

pub use decode::{jpeg, png, webp};
pub use encode::{to_avif, to_jpeg, to_png, to_webp, to_webp_lossless};

use fast_image_resize as resize;

/// A decoded picture: eight bits a channel, rows from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// 3: red, green, blue; 4: and how opaque.
    pub channels: usize,
    /// `width` × `height` × `channels` bytes.
    pub data: Vec<u8>,
}

impl Pixels {
    /// All of one colour.
    pub fn filled(width: u32, height: u32, colour: [u8; 3]) -> Self {
        Self {
            width,
            height,
            channels: 3,
            data: colour.repeat(width as usize * height as usize),
        }
    }

    /// The same picture, or a part of it (left, top, width, height), at another size.
    #[must_use]
    pub fn scaled(&self, width: u32, height: u32, part: Option<[u32; 4]>) -> Self {
        let kind = if self.channels == 4 {
            resize::PixelType::U8x4
        } else {
            resize::PixelType::U8x3
        };
        let mut to = resize::images::Image::new(width, height, kind);
        let lanczos = resize::ResizeAlg::Convolution(resize::FilterType::Lanczos3);
        let mut options = resize::ResizeOptions::new().resize_alg(lanczos);
        if let Some(part) = part {
            let [left, top, width, height] = part.map(f64::from);
            options = options.crop(left, top, width, height);
        }
        let from = resize::images::ImageRef::new(self.width, self.height, &self.data, kind);
        from.map_err(drop)
            .and_then(|from| {
                resize::Resizer::new()
                    .resize(&from, &mut to, &options)
                    .map_err(drop)
            })
            .expect("as many bytes as the size says, and a part of the picture");
        Self {
            width,
            height,
            channels: self.channels,
            data: to.into_vec(),
        }
    }

    /// Columns backwards if `mirrored`, rows if `upside`, and after that rows as columns if `turned`.
    #[must_use]
    pub fn moved(self, mirrored: bool, upside: bool, turned: bool) -> Self {
        let (stored, channels) = (self.width as usize, self.channels);
        let rows: Vec<&[u8]> = self.data.chunks_exact(stored * channels).collect();
        let row = |y: usize| rows[if upside { rows.len() - 1 - y } else { y }];
        let at = |x: usize| {
            let x = if mirrored { stored - 1 - x } else { x };
            x * channels..(x + 1) * channels
        };
        let mut data = Vec::with_capacity(self.data.len());
        if turned {
            for x in 0..stored {
                for y in 0..rows.len() {
                    data.extend_from_slice(&row(y)[at(x)]);
                }
            }
            return Self {
                width: self.height,
                height: self.width,
                channels,
                data,
            };
        }
        for y in 0..rows.len() {
            for x in 0..stored {
                data.extend_from_slice(&row(y)[at(x)]);
            }
        }
        Self { data, ..self }
    }

    /// On paper: without transparent parts.
    #[must_use]
    pub fn opaque(&self, paper: [u8; 3]) -> Self {
        if self.channels == 3 {
            return self.clone();
        }
        let mix = |over: u8, under: u8, alpha: u8| {
            let (over, under, alpha) = (u32::from(over), u32::from(under), u32::from(alpha));
            u8::try_from((over * alpha + under * (255 - alpha) + 127) / 255).unwrap_or(255)
        };
        let pixel = |pixel: &[u8]| [0, 1, 2].map(|n| mix(pixel[n], paper[n], pixel[3]));
        let data = self.data.chunks_exact(4).flat_map(pixel).collect();
        Self {
            channels: 3,
            data,
            ..*self
        }
    }

    /// Lays a colour over pixels from a corner on, as much as `cover` (of 256) says for each; what lies outside is left out.
    pub fn paint(&mut self, (left, top): (i32, i32), width: u32, cover: &[u16], colour: [u8; 3]) {
        let place = |start: i32, offset: usize, side: u32| {
            let at = i64::from(start) + i64::try_from(offset).ok()?;
            u32::try_from(at).ok().filter(|at| *at < side)
        };
        for (row, cover) in cover.chunks_exact(width.max(1) as usize).enumerate() {
            let Some(y) = place(top, row, self.height) else {
                continue;
            };
            for (column, cover) in cover.iter().enumerate().filter(|(_, cover)| **cover > 0) {
                let Some(x) = place(left, column, self.width) else {
                    continue;
                };
                let start = (y as usize * self.width as usize + x as usize) * self.channels;
                let cover = u32::from(*cover).min(256);
                for (under, over) in self.data[start..start + 3].iter_mut().zip(colour) {
                    let mixed =
                        (u32::from(*under) * (256 - cover) + u32::from(over) * cover + 128) / 256;
                    *under = u8::try_from(mixed).unwrap_or(255);
                }
            }
        }
    }
}
