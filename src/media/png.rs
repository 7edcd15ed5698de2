//! PNG (third edition): a signature, then chunks with a length, a name and a check sum.

use super::exif::Orientation;
use super::outline::{Broken, Outline, Piece, array, size, slice};

/// What the pixels need, still and moving, and what their colours mean.
const KEPT: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI",
    b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// What stays: the chunks of [`KEPT`], with correct check sums, up to IEND.
pub(super) fn outline(bytes: &[u8]) -> Result<Outline, Broken> {
    let mut pieces = vec![Piece::Keep(0..8)];
    let (mut found, mut orientation, mut data) = (None, Orientation::UPRIGHT, false);
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
                size(u32::from_be_bytes(array(payload, 0)?), u32::from_be_bytes(array(payload, 4)?))
                    .map(|size| found = Some(size))?;
            }
            _ if found.is_none() => return Err(Broken), // IHDR is the first
            b"IDAT" => data = true,
            b"eXIf" => orientation = Orientation::of(payload),
            [b'A'..=b'Z', ..] if !kept => return Err(Broken), // needed to show it, and unknown to browsers
            _ => {}
        }
        if kept {
            pieces.push(Piece::Keep(at..end + 4));
        }
        if name == b"IEND" {
            break;
        }
        at = end + 4;
    }
    let size = found.filter(|_| data).ok_or(Broken)?;
    if let Some(exif) = orientation.exif() {
        pieces.insert(2, Piece::Made(chunk(*b"eXIf", &exif)));
    }
    Ok(Outline { pieces, size, orientation })
}

fn chunk(name: [u8; 4], payload: &[u8]) -> Vec<u8> {
    let named = [&name[..], payload].concat();
    let length = u32::try_from(payload.len()).expect("a few bytes of Exif");
    [&length.to_be_bytes()[..], &named, &crc32fast::hash(&named).to_be_bytes()].concat()
}
