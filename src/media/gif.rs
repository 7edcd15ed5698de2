//! GIF 89a: blocks, each with its length or a chain of sub-blocks.

use super::colour::ProfileTag;
use super::exif::Orientation;
use super::outline::{Broken, FilePiece, Outline, array, size, slice};
use super::shapes::ImageClass;

/// What stays: pictures, their timing and how often they repeat, up to the trailer.
pub(super) fn outline(bytes: &[u8]) -> Result<Outline, Broken> {
    let [w0, w1, h0, h1, flags, ..] = array::<7>(bytes, 6)?;
    let size = size(
        u16::from_le_bytes([w0, w1]).into(),
        u16::from_le_bytes([h0, h1]).into(),
    )?;
    let mut at = 13 + table(flags);
    let mut pieces = vec![FilePiece::Keep(0..at)];
    let mut pictures = 0;
    loop {
        let start = at;
        let kept = match array(bytes, at)? {
            [0x3B] => break pieces.push(FilePiece::Keep(at..at + 1)),
            [0x2C] => {
                let [flags] = array(bytes, at + 9)?;
                at = sub_blocks(bytes, at + 11 + table(flags))?;
                pictures += 1;
                true
            }
            [0x21] => {
                let [label, length] = array(bytes, at + 1)?;
                let head = slice(bytes, at + 3, usize::from(length))?;
                at = sub_blocks(bytes, at + 2)?;
                label == 0xF9
                    || (label == 0xFF && (head == b"NETSCAPE2.0" || head == b"ANIMEXTS1.0"))
            }
            _ => return Err(Broken),
        };
        if kept {
            pieces.push(FilePiece::Keep(start..at));
        }
    }
    if pictures == 0 {
        return Err(Broken);
    }
    Ok(Outline {
        pieces,
        size,
        orientation: Orientation::UPRIGHT,
        style: ImageClass::AsIs,
        colours: ProfileTag::None,
    })
}

/// Bytes of a colour table.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// The end of a chain of sub-blocks: a length of 0 closes it.
fn sub_blocks(bytes: &[u8], mut at: usize) -> Result<usize, Broken> {
    loop {
        match *bytes.get(at).ok_or(Broken)? {
            0 => return Ok(at + 1),
            length => at += 1 + usize::from(length),
        }
    }
}
