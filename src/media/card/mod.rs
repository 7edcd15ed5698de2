//! Share cards: what WhatsApp and its like show of a link.
//!
//! Owns: the size and weight that all of them take, the cut out of a photo, and the card that is drawn where there is none: the
//! title in the hand of the theme. Refuses: knowing articles: it is given a photo, or words that readers may see.

mod letters;
mod paint;

use super::cache::{CacheKey, RECIPE};
use super::encode;
use kulkul_codec::Pixels;
use letters::{Face, Letters};
use paint::Canvas;

/// Width and height: what Open Graph's readers crop nothing of.
pub(crate) const SIZE: (u32, u32) = (1200, 630);

/// Bytes to aim at. WhatsApp leaves out what has more than twice as many.
const WEIGHT: usize = 150_000;

/// Space on the left and on the right.
const MARGIN: f32 = 64.0;
const MEASURE: f32 = 1200.0 - 2.0 * MARGIN;

/// Sizes that a title may have, the largest first, with the most lines that each of them has room for.
const TITLES: [(f32, usize); 6] = [
    (96.0, 2),
    (80.0, 3),
    (68.0, 3),
    (58.0, 4),
    (50.0, 5),
    (44.0, 6),
];

/// Whether a photo has enough pixels for a card.
pub(crate) fn is_enough(size: (u32, u32)) -> bool {
    size.0 * 2 >= SIZE.0 && size.1 * 2 >= SIZE.1
}

/// The card of a photo: as much of it as has the shape of a card, from its middle; of an upright photo from a little above,
/// where faces are.
pub(super) fn of_photo(photo: &Pixels) -> Vec<u8> {
    let (width, height) = (photo.width, photo.height);
    let part_height =
        (u64::from(width) * u64::from(SIZE.1) / u64::from(SIZE.0)).min(u64::from(height));
    let part_height = u32::try_from(part_height).unwrap_or(height).max(1);
    let part_width = u64::from(part_height) * u64::from(SIZE.0) / u64::from(SIZE.1);
    let part_width = u32::try_from(part_width).unwrap_or(width).clamp(1, width);
    let spare = height - part_height;
    let top = if height > width { spare / 4 } else { spare / 2 };
    let card = photo.scaled(
        SIZE.0,
        SIZE.1,
        Some([(width - part_width) / 2, top, part_width, part_height]),
    );
    encode::jpeg(&card, WEIGHT)
}

/// Colours of the theme, by their tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colours {
    /// `kertas`.
    pub paper: [u8; 3],
    /// `tinta`.
    pub ink: [u8; 3],
    /// `bata`.
    pub brick: [u8; 3],
    /// `laut`.
    pub sea: [u8; 3],
    /// `emas`.
    pub gold: [u8; 3],
}

impl Default for Colours {
    fn default() -> Self {
        Self {
            paper: [0xFB, 0xF8, 0xF3],
            ink: [0x1D, 0x1B, 0x18],
            brick: [0x9A, 0x34, 0x12],
            sea: [0x0F, 0x5C, 0x6E],
            gold: [0x8A, 0x5A, 0x00],
        }
    }
}

impl Colours {
    /// The default ones with those that a site has in hexadecimals.
    pub(crate) fn of<'a>(given: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut colours = Self::default();
        for (token, value) in given {
            let place = match token {
                "kertas" => &mut colours.paper,
                "tinta" => &mut colours.ink,
                "bata" => &mut colours.brick,
                "laut" => &mut colours.sea,
                "emas" => &mut colours.gold,
                _ => continue,
            };
            *place = hexadecimal(value).unwrap_or(*place);
        }
        colours
    }
}

/// `#9a3412` or `#931`.
fn hexadecimal(value: &str) -> Option<[u8; 3]> {
    let digits = value.trim().strip_prefix('#')?;
    let number = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    match digits.len() {
        6 => Some([number[1], number[2], number[3]]),
        3 => Some([number[2] & 15, number[3] >> 4, number[3] & 15].map(|digit| digit * 17)),
        _ => None,
    }
}

/// The words of a card that is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// What the site is called, beside its mark.
    pub site: Box<str>,
    /// Where it happened.
    pub place: Box<str>,
    /// The headline.
    pub title: Box<str>,
    /// Who tells it.
    pub teller: Box<str>,
    /// The theme's colours.
    pub colours: Colours,
}

impl Drawing {
    /// Its name in the cache.
    pub(crate) fn key(&self) -> CacheKey {
        let Colours {
            paper,
            ink,
            brick,
            sea,
            gold,
        } = self.colours;
        let colours = [paper, ink, brick, sea, gold].concat();
        let words =
            [&self.site, &self.place, &self.title, &self.teller].map(|text| text.as_bytes());
        let [site, place, title, teller] = words;
        CacheKey::of(&[
            RECIPE,
            b"kartu gambar",
            site,
            place,
            title,
            teller,
            &colours,
        ])
    }
}

/// Draws a card.
pub(super) fn draw(drawing: &Drawing) -> Vec<u8> {
    let Colours {
        paper,
        ink,
        brick,
        sea,
        gold,
    } = drawing.colours;
    let letters = Letters::new();
    let mut canvas = Canvas::new(SIZE.0, SIZE.1, paper);
    canvas.mark((MARGIN - 16.0, 44.0), 2.25, brick);
    let name = letters.line(Face::Title, 36.0, &drawing.site, MEASURE - 72.0);
    canvas.text(&letters, &name, (MARGIN + 48.0, 92.0), ink);
    let place = letters.line(Face::Words, 34.0, &drawing.place, MEASURE);
    canvas.text(&letters, &place, (MARGIN, 190.0), sea);

    let (size, lines) = title(&letters, &drawing.title);
    let mut baseline = if drawing.place.is_empty() {
        164.0
    } else {
        208.0
    } + size * 0.95;
    for line in &lines {
        canvas.text(&letters, line, (MARGIN, baseline), ink);
        baseline += size * 1.18;
    }
    let teller = letters.line(Face::Words, 32.0, &drawing.teller, MEASURE);
    canvas.text(&letters, &teller, (MARGIN, 562.0), ink);
    canvas.band(596, [brick, gold, sea]);
    encode::jpeg_drawn(&canvas.into_pixels())
}

/// A title in the largest letters that it fits in; cut where even the smallest are too large.
fn title(letters: &Letters<'_>, text: &str) -> (f32, Vec<letters::TextLine>) {
    let mut last = (TITLES[0].0, Vec::new());
    for (size, most) in TITLES {
        let lines = letters.lines(Face::Title, size, text, MEASURE, most);
        let fits = lines.fits;
        last = (size, lines.lines);
        if fits {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(title: &str) -> Drawing {
        Drawing {
            site: "KIM Kota Mataram".into(),
            place: "Kelurahan Bintaro, Ampenan".into(),
            title: title.into(),
            teller: "KIM Bintaro".into(),
            colours: Colours::default(),
        }
    }

    fn pixels(card: &[u8]) -> Pixels {
        let outline = super::super::outline(super::super::ImageKind::Jpeg, card)
            .expect("JPEG")
            .expect("whole");
        super::super::decode::decode(super::super::ImageKind::Jpeg, &outline, card)
            .expect("decodes")
    }

    /// How many pixels of these rows are nearer to the ink than to the paper.
    fn inked(pixels: &Pixels, rows: std::ops::Range<u32>) -> usize {
        let row = pixels.width as usize * 3;
        let part = &pixels.data[rows.start as usize * row..rows.end as usize * row];
        part.chunks(3)
            .filter(|pixel| pixel.iter().map(|c| u32::from(*c)).sum::<u32>() < 390)
            .count()
    }

    #[test]
    fn every_title_fits_and_the_card_is_light() {
        let word = "Pemberdayaan ".repeat(60);
        let unbroken = "a".repeat(400);
        for title in [
            "",
            "Air",
            "Gotong royong membersihkan Pantai Bintaro sebelum musim hujan tiba",
            &word,
            &unbroken,
        ] {
            let card = draw(&drawing(title));
            assert!(card.len() < 150_000, "{} bytes", card.len());
            let pixels = pixels(&card);
            assert_eq!((pixels.width, pixels.height), SIZE);
            assert!(
                (inked(&pixels, 210..530) > 500) != title.is_empty(),
                "{title}"
            );
            assert!(
                inked(&pixels, 572..590) == 0,
                "{title}: the title runs into the band"
            );
            let right: Vec<u8> = pixels
                .data
                .chunks(1200 * 3)
                .flat_map(|row| &row[1150 * 3..])
                .copied()
                .collect();
            let edge = Pixels {
                width: 50,
                height: 630,
                channels: 3,
                data: right,
            };
            assert!(inked(&edge, 0..590) == 0, "{title}: a line is too long");
        }
    }

    #[test]
    fn the_same_words_are_the_same_card_and_others_another() {
        let one = drawing("Air bersih untuk Pejeruk");
        assert!(draw(&one) == draw(&one.clone()));
        let other = Drawing {
            place: "Ampenan".into(),
            ..one.clone()
        };
        assert!(one.key() != other.key() && draw(&one) != draw(&other));
        let moved = Drawing {
            place: "Kelurahan Bintaro, AmpenanA".into(),
            title: "ir bersih untuk Pejeruk".into(),
            ..one.clone()
        };
        assert!(one.key() != moved.key());
        let red = Drawing {
            colours: Colours::of([("bata", "#f00"), ("laut", "merah"), ("lain", "#000")]),
            ..one.clone()
        };
        assert_eq!(
            (red.colours.brick, red.colours.sea),
            ([255, 0, 0], Colours::default().sea)
        );
        assert!(one.key() != red.key());
    }

    #[test]
    fn a_photo_is_cut_in_the_middle_or_above_it() {
        let strip = |width: u32, height: u32| {
            let row = |y: u32| {
                [u8::try_from(y * 255 / height).expect("a byte"); 3].repeat(width as usize)
            };
            Pixels {
                width,
                height,
                channels: 3,
                data: (0..height).flat_map(row).collect(),
            }
        };
        let middle = |pixels: &Pixels| pixels.data[(315 * 1200 + 600) * 3];
        let wide = pixels(&of_photo(&strip(900, 600)));
        assert_eq!((wide.width, wide.height), SIZE);
        assert!(middle(&wide).abs_diff(127) < 4, "{}", middle(&wide));
        let tall = pixels(&of_photo(&strip(600, 1200)));
        assert!(middle(&tall).abs_diff(80) < 4, "{}", middle(&tall));
        assert!(is_enough((600, 315)) && !is_enough((599, 900)) && !is_enough((900, 314)));
    }
}
