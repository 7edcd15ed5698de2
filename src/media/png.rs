//! PNG (third edition): a signature, then chunks with a length, a name and a check sum.

use super::colour::ProfileTag;
use super::exif::Orientation;
use super::outline::{Broken, FilePiece, Outline, array, size, slice};
use super::shapes::ImageClass;

/// What the pixels need, still and moving.
const KEPT: [&[u8; 4]; 15] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD",
    b"pHYs", b"acTL", b"fcTL", b"fdAT", b"mDCV",
];

/// Most bytes that a drawing takes for 100 pixels: flat areas pack well, the grain of a photograph does not.
const DRAWN: usize = 80;

/// What stays: the chunks of [`KEPT`], with correct check sums, up to IEND.
pub(super) fn outline(bytes: &[u8]) -> Result<Outline, Broken> {
    let mut pieces = vec![FilePiece::Keep(0..8)];
    let (mut found, mut orientation, mut data) = (None, Orientation::UPRIGHT, false);
    let (mut form, mut moves, mut colours) = (2, false, ProfileTag::None);
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(array(bytes, at)?) as usize;
        let named = slice(bytes, at + 4, length.checked_add(4).ok_or(Broken)?)?;
        let end = at + 8 + length;
        let sum = u32::from_be_bytes(array(bytes, end)?);
        let (name, payload): (&[u8; 4], &[u8]) = named.split_first_chunk().ok_or(Broken)?;
        let kept = KEPT.contains(&name);
        if kept && crc32fast::hash(named) != sum {
            return Err(Broken);
        }
        match name {
            b"IHDR" if at == 8 => {
                size(
                    u32::from_be_bytes(array(payload, 0)?),
                    u32::from_be_bytes(array(payload, 4)?),
                )
                .map(|size| found = Some(size))?;
                form = array::<1>(payload, 9)?[0];
            }
            _ if found.is_none() => return Err(Broken), // IHDR is the first
            b"IDAT" => data = true,
            b"eXIf" => orientation = Orientation::of(payload),
            b"acTL" => moves = true,
            b"tRNS" if form == 2 || form == 0 => form |= 4,
            // The code points outweigh a profile (PNG 3, 4.3).
            b"cICP" => colours = ProfileTag::Points(array(payload, 0)?),
            b"iCCP" if colours == ProfileTag::None => colours = ProfileTag::of_packed(payload),
            [b'A'..=b'Z', ..] if !kept => return Err(Broken), // needed to show it, and unknown to browsers
            _ => {}
        }
        if kept {
            pieces.push(FilePiece::Keep(at..end + 4));
        }
        if name == b"IEND" {
            break;
        }
        at = end + 4;
    }
    let size = found.filter(|_| data).ok_or(Broken)?;
    let packed: usize = pieces.iter().map(FilePiece::length).sum();
    let pixels = size.0 as usize * size.1 as usize;
    let style = match form {
        _ if moves => ImageClass::AsIs,
        3 => ImageClass::Drawing,
        _ if packed / DRAWN <= pixels / 100 => ImageClass::Drawing,
        4.. => ImageClass::Cutout,
        _ => ImageClass::Photo,
    };
    Ok(Outline {
        pieces,
        size,
        orientation,
        style,
        colours,
    })
}
