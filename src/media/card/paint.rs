//! Paper, and what is painted on it.

use super::letters::{Letters, TextLine};
use ab_glyph::Font;
use ab_glyph_rasterizer::{Rasterizer, point};
use kulkul_codec::Pixels;

/// Width and height of a diamond of the band, in pixels.
const DIAMOND: usize = 34;

/// A sheet of paper.
pub(super) struct Canvas {
    pixels: Pixels,
}

impl Canvas {
    pub(super) fn new(width: u32, height: u32, paper: [u8; 3]) -> Self {
        Self {
            pixels: Pixels::filled(width, height, paper),
        }
    }

    pub(super) fn into_pixels(self) -> Pixels {
        self.pixels
    }

    /// A line of text from `at` on, the left end of its baseline.
    pub(super) fn text(
        &mut self,
        letters: &Letters<'_>,
        line: &TextLine,
        (left, baseline): (f32, f32),
        colour: [u8; 3],
    ) {
        for glyph in &line.glyphs {
            let mut glyph = glyph.clone();
            glyph.position.x += left;
            glyph.position.y += baseline;
            let Some(outlined) = letters.font(line.face).outline_glyph(glyph) else {
                continue;
            };
            let bounds = outlined.px_bounds();
            let width = whole(bounds.width()).unsigned_abs();
            let mut covers =
                vec![0; width as usize * whole(bounds.height()).unsigned_abs() as usize];
            outlined.draw(|x, y, cover| {
                if let Some(place) = covers.get_mut(y as usize * width as usize + x as usize) {
                    *place = parts(cover);
                }
            });
            self.pixels.paint(
                (whole(bounds.min.x), whole(bounds.min.y)),
                width,
                &covers,
                colour,
            );
        }
    }

    /// The kulkul, of the theme's favicon: drawn for a square of 32, `scale` times as large.
    pub(super) fn mark(&mut self, (left, top): (f32, f32), scale: f32, colour: [u8; 3]) {
        let side = whole(32.0 * scale);
        let Ok(pixels) = usize::try_from(side) else {
            return;
        };
        let mut shape = Rasterizer::new(pixels + 1, pixels + 1);
        let at = |x: f32, y: f32| point(x * scale, y * scale);
        let path = |shape: &mut Rasterizer, corners: &[Corner]| {
            let mut from = corners
                .last()
                .map_or(at(0.0, 0.0), |corner| at(corner.end().0, corner.end().1));
            for corner in corners {
                let to = at(corner.end().0, corner.end().1);
                match corner {
                    Corner::TextLine(..) => shape.draw_line(from, to),
                    Corner::Curve(a, b, _) => {
                        shape.draw_cubic(from, at(a.0, a.1), at(b.0, b.1), to);
                    }
                }
                from = to;
            }
        };
        path(&mut shape, &LOG);
        path(&mut shape, &SLIT);
        let mut covers = Vec::with_capacity((pixels + 1) * (pixels + 1));
        shape.for_each_pixel(|_, cover| covers.push(parts(cover)));
        self.pixels.paint(
            (whole(left), whole(top)),
            side.unsigned_abs() + 1,
            &covers,
            colour,
        );
    }

    /// The woven band from a row down: diamonds in turn, a small one of paper in each.
    pub(super) fn band(&mut self, top: usize, colours: [[u8; 3]; 3]) {
        let width = self.pixels.width as usize;
        let paper = [
            self.pixels.data[0],
            self.pixels.data[1],
            self.pixels.data[2],
        ];
        for (index, pixel) in self
            .pixels
            .data
            .chunks_exact_mut(3)
            .enumerate()
            .skip(top * width)
        {
            let (x, y) = (index % width, index / width - top);
            // How far from the middle of its diamond, as people count the steps of a lattice.
            let far = (x % DIAMOND).abs_diff(DIAMOND / 2) + (y % DIAMOND).abs_diff(DIAMOND / 2);
            let colour = colours[x / DIAMOND % colours.len()];
            let is_colour = (4..9).contains(&far) || (11..16).contains(&far);
            pixel.copy_from_slice(if is_colour { &colour } else { &paper });
        }
    }
}

/// How much of a pixel is covered, in 256 parts: a hair's breadth between machines is none.
fn parts(cover: f32) -> u16 {
    u16::try_from(whole(cover.clamp(0.0, 1.0) * 256.0)).unwrap_or(0)
}

/// The nearest whole number.
#[expect(clippy::cast_possible_truncation, reason = "places on a card")]
fn whole(number: f32) -> i32 {
    number.round() as i32
}

/// A step along an outline.
enum Corner {
    TextLine(f32, f32),
    Curve((f32, f32), (f32, f32), (f32, f32)),
}

impl Corner {
    fn end(&self) -> (f32, f32) {
        match self {
            Self::TextLine(x, y) => (*x, *y),
            Self::Curve(_, _, end) => *end,
        }
    }
}

/// The hollowed log, around to the right.
const LOG: [Corner; 9] = [
    Corner::TextLine(19.5, 1.0),
    Corner::TextLine(19.5, 4.5),
    Corner::Curve((22.2, 5.1), (24.0, 6.5), (24.0, 8.5)),
    Corner::TextLine(24.0, 25.0),
    Corner::Curve((24.0, 28.6), (20.4, 31.0), (16.0, 31.0)),
    Corner::Curve((11.6, 31.0), (8.0, 28.6), (8.0, 25.0)),
    Corner::TextLine(8.0, 8.5),
    Corner::Curve((8.0, 6.5), (9.8, 5.1), (12.5, 4.5)),
    Corner::TextLine(12.5, 1.0),
];

/// Its slit, around to the left, which makes it a hole.
const SLIT: [Corner; 4] = [
    Corner::TextLine(14.7, 24.0),
    Corner::Curve((14.7, 26.0), (17.3, 26.0), (17.3, 24.0)),
    Corner::TextLine(17.3, 11.0),
    Corner::Curve((17.3, 9.0), (14.7, 9.0), (14.7, 11.0)),
];
