//! Share cards: what WhatsApp and its like show of a link.
//!
//! Owns: the size and weight that all of them take, and the cut out of a photo. Refuses: knowing articles: it is given a photo.

use super::encode;
use super::pixels::Pixels;

/// Width and height: what Open Graph's readers crop nothing of.
pub const SIZE: (u32, u32) = (1200, 630);

/// Bytes to aim at. WhatsApp leaves out what has more than twice as many.
const WEIGHT: usize = 150_000;

/// The card of a photo: as much of it as has the shape of a card, from its middle; of an upright photo from a little above,
/// where faces are.
pub(super) fn of_photo(photo: &Pixels) -> Vec<u8> {
    let (width, height) = (photo.width, photo.height);
    let part_height = (u64::from(width) * u64::from(SIZE.1) / u64::from(SIZE.0)).min(u64::from(height));
    let part_height = u32::try_from(part_height).unwrap_or(height).max(1);
    let part_width = u64::from(part_height) * u64::from(SIZE.0) / u64::from(SIZE.1);
    let part_width = u32::try_from(part_width).unwrap_or(width).clamp(1, width);
    let spare = height - part_height;
    let top = if height > width { spare / 4 } else { spare / 2 };
    let card = photo.scaled(SIZE.0, SIZE.1, Some([(width - part_width) / 2, top, part_width, part_height]));
    encode::jpeg(&card, WEIGHT)
}
