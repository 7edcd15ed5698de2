//! JPEG (ITU-T T.81): segments, each with a marker and a length, and scans between them.

use super::colour::ProfileTag;
use super::exif::Orientation;
use super::outline::{Broken, FilePiece, Outline, array, size, slice};
use super::shapes::ImageClass;
use memchr::memchr;

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;

/// What stays: tables, frames and scans; JFIF without its thumbnail, the colour transform of Adobe.
pub(super) fn outline(bytes: &[u8]) -> Result<Outline, Broken> {
    let mut pieces = vec![FilePiece::Keep(0..2)];
    let (mut found, mut orientation, mut scanned) = (None, Orientation::UPRIGHT, false);
    let (mut inks, mut profile) = (0, Vec::new());
    let mut at = 2;
    loop {
        let start;
        (start, at) = marker(bytes, at)?;
        match bytes[at - 1] {
            EOI => break pieces.push(FilePiece::Keep(start..at)),
            SOI => return Err(Broken),
            0x01 | 0xD0..=0xD7 => {} // alone, and without meaning here
            marker => {
                let payload = payload(bytes, at)?;
                let end = at + 2 + payload.len();
                if is_frame(marker) {
                    found = Some(frame(payload)?);
                    inks = array::<1>(payload, 5)?[0];
                }
                if marker == 0xE1
                    && payload.starts_with(b"Exif\0\0")
                    && orientation == Orientation::UPRIGHT
                {
                    orientation = Orientation::of(payload);
                }
                // Numbered parts, written in their order.
                profile.extend_from_slice(
                    payload
                        .strip_prefix(b"ICC_PROFILE\0")
                        .and_then(|p| p.get(2..))
                        .unwrap_or(&[]),
                );
                at = if marker == SOS {
                    scan(bytes, end)?
                } else {
                    end
                };
                scanned |= marker == SOS && found.is_some();
                pieces.extend(segment(marker, payload, start..at));
            }
        }
    }
    let size = found.filter(|_| scanned).ok_or(Broken)?;
    let colours = if inks == 4 {
        ProfileTag::Inks
    } else {
        ProfileTag::of_profile(profile)
    };
    Ok(Outline {
        pieces,
        size,
        orientation,
        style: ImageClass::Photo,
        colours,
    })
}

/// Start and end of the next marker. Bytes before it are skipped, as decoders do; fill bytes too.
fn marker(bytes: &[u8], mut at: usize) -> Result<(usize, usize), Broken> {
    loop {
        at += memchr(0xFF, bytes.get(at..).ok_or(Broken)?).ok_or(Broken)?;
        match bytes.get(at + 1).ok_or(Broken)? {
            0 => at += 2,
            0xFF => at += 1,
            _ => return Ok((at, at + 2)),
        }
    }
}

fn payload(bytes: &[u8], at: usize) -> Result<&[u8], Broken> {
    let length = usize::from(u16::from_be_bytes(array(bytes, at)?));
    slice(bytes, at + 2, length.checked_sub(2).ok_or(Broken)?)
}

/// Where the compressed data from `at` on ends: at a marker that is no restart.
fn scan(bytes: &[u8], mut at: usize) -> Result<usize, Broken> {
    loop {
        at += memchr(0xFF, bytes.get(at..).ok_or(Broken)?).ok_or(Broken)?;
        match bytes.get(at + 1).ok_or(Broken)? {
            0 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Ok(at),
        }
    }
}

/// SOF0 to SOF15; DHT, JPG and DAC lie between them.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

fn frame(payload: &[u8]) -> Result<(u32, u32), Broken> {
    let [_, h1, h0, w1, w0] = array(payload, 0)?;
    size(
        u16::from_be_bytes([w1, w0]).into(),
        u16::from_be_bytes([h1, h0]).into(),
    )
}

/// What stays of a segment.
fn segment(marker: u8, payload: &[u8], range: std::ops::Range<usize>) -> Option<FilePiece> {
    match marker {
        0xC0..=0xCF | SOS..=0xDF => Some(FilePiece::Keep(range)),
        0xE0 if payload.starts_with(b"JFIF\0") => cut(marker, payload, 14, range),
        0xEE if payload.starts_with(b"Adobe") => cut(marker, payload, 12, range),
        _ => None,
    }
}

/// A segment with the first `length` bytes of its payload; one that is shorter goes. The last two bytes of JFIF are the size of
/// a thumbnail that follows them.
fn cut(marker: u8, payload: &[u8], length: u8, range: std::ops::Range<usize>) -> Option<FilePiece> {
    let head = payload.get(..usize::from(length))?;
    let thumbnail = marker == 0xE0 && head[12..] != [0, 0];
    if payload.len() == head.len() && !thumbnail {
        return Some(FilePiece::Keep(range));
    }
    let mut made = [&[0xFF, marker, 0, length + 2], head].concat();
    if marker == 0xE0 {
        made[16..].fill(0);
    }
    Some(FilePiece::Made(made))
}
