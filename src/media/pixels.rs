//! Decoded pixels: eight bits a channel, three or four channels, rows from the top.

use super::exif::Orientation;
use fast_image_resize as resize;

/// A decoded picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    /// 3: red, green, blue; 4: and how opaque.
    pub(super) channels: usize,
    pub(super) data: Vec<u8>,
}

impl Pixels {
    /// All of one colour.
    pub(super) fn filled(width: u32, height: u32, colour: [u8; 3]) -> Self {
        Self { width, height, channels: 3, data: colour.repeat(width as usize * height as usize) }
    }

    /// The same picture, or a part of it (left, top, width, height), at another size.
    pub(super) fn scaled(&self, width: u32, height: u32, part: Option<[u32; 4]>) -> Self {
        let kind = if self.channels == 4 { resize::PixelType::U8x4 } else { resize::PixelType::U8x3 };
        let mut to = resize::images::Image::new(width, height, kind);
        let lanczos = resize::ResizeAlg::Convolution(resize::FilterType::Lanczos3);
        let mut options = resize::ResizeOptions::new().resize_alg(lanczos);
        if let Some(part) = part {
            let [left, top, width, height] = part.map(f64::from);
            options = options.crop(left, top, width, height);
        }
        let from = resize::images::ImageRef::new(self.width, self.height, &self.data, kind);
        from.map_err(drop)
            .and_then(|from| resize::Resizer::new().resize(&from, &mut to, &options).map_err(drop))
            .expect("as many bytes as the size says, and a part of the picture");
        Self { width, height, channels: self.channels, data: to.into_vec() }
    }

    /// Turned so that it stands as readers see it.
    pub(super) fn upright(self, orientation: Orientation) -> Self {
        if orientation == Orientation::UPRIGHT {
            return self;
        }
        let (mirrored, upside, turned) = orientation.moves();
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
            Self { width: self.height, height: self.width, channels, data }
        } else {
            for y in 0..rows.len() {
                for x in 0..stored {
                    data.extend_from_slice(&row(y)[at(x)]);
                }
            }
            Self { data, ..self }
        }
    }

    /// On paper: without transparent parts.
    pub(super) fn opaque(&self, paper: [u8; 3]) -> Self {
        if self.channels == 3 {
            return self.clone();
        }
        let mix = |over: u8, under: u8, alpha: u8| {
            let (over, under, alpha) = (u32::from(over), u32::from(under), u32::from(alpha));
            u8::try_from((over * alpha + under * (255 - alpha) + 127) / 255).unwrap_or(255)
        };
        let pixel = |pixel: &[u8]| [0, 1, 2].map(|n| mix(pixel[n], paper[n], pixel[3]));
        let data = self.data.chunks_exact(4).flat_map(pixel).collect();
        Self { channels: 3, data, ..*self }
    }
}
