//! WebP (RFC 9649): chunks in a RIFF file.

use super::colour::ProfileTag;
use super::exif::Orientation;
use super::outline::{Broken, FilePiece, Outline, array, size, slice};
use super::shapes::ImageClass;
use std::ops::Range;

const KEPT: [&[u8; 4]; 6] = [b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"VP8 ", b"VP8L"];
const IN_FRAME: [&[u8; 4]; 3] = [b"ALPH", b"VP8 ", b"VP8L"];
const ALPHA_FLAG: u8 = 0x10;
/// Profile, Exif and XMP.
const GONE_FLAGS: u8 = 0x20 | 0x08 | 0x04;

/// One chunk: its name, its payload, and all of it with header and padding.
struct RiffChunk<'a> {
    name: [u8; 4],
    payload: &'a [u8],
    range: Range<usize>,
}

/// What stays: the picture or its frames, and transparency.
pub(super) fn outline(bytes: &[u8]) -> Result<Outline, Broken> {
    let length = u32::from_le_bytes(array(bytes, 4)?) as usize;
    let file = slice(bytes, 0, length.checked_add(8).ok_or(Broken)?)?;
    let chunks = chunks(file, 12)?;
    let first = chunks.first().ok_or(Broken)?;
    let size = canvas(first)?;
    if !chunks
        .iter()
        .any(|chunk| matches!(&chunk.name, b"VP8 " | b"VP8L" | b"ANMF"))
    {
        return Err(Broken);
    }
    let told = |name: &[u8; 4]| {
        chunks
            .iter()
            .find(|chunk| chunk.name == *name && &first.name == b"VP8X")
    };
    let orientation =
        told(b"EXIF").map_or(Orientation::UPRIGHT, |chunk| Orientation::of(chunk.payload));
    let colours = told(b"ICCP").map_or(ProfileTag::None, |chunk| {
        ProfileTag::of_profile(chunk.payload.to_vec())
    });
    let is_there = |name: &[u8; 4]| chunks.iter().any(|chunk| chunk.name == *name);
    let style = match () {
        () if is_there(b"ANMF") => ImageClass::AsIs,
        () if is_there(b"VP8L") => ImageClass::Drawing,
        () if is_there(b"ALPH") => ImageClass::Cutout,
        () => ImageClass::Photo,
    };
    let mut body = Vec::new();
    for chunk in chunks.iter().filter(|chunk| KEPT.contains(&&chunk.name)) {
        body.push(match &chunk.name {
            b"VP8X" if chunk.range.start != first.range.start => return Err(Broken),
            b"VP8X" => header(chunk, style, bytes),
            b"ANMF" => frame(chunk)?,
            _ => FilePiece::Keep(chunk.range.clone()),
        });
    }
    let total: usize = body.iter().map(FilePiece::length).sum();
    let same = total + 4 == length;
    let mut pieces = vec![if same {
        FilePiece::Keep(0..12)
    } else {
        FilePiece::Made(riff(total)?)
    }];
    pieces.append(&mut body);
    Ok(Outline {
        pieces,
        size,
        orientation,
        style,
        colours,
    })
}

fn chunks(bytes: &[u8], mut at: usize) -> Result<Vec<RiffChunk<'_>>, Broken> {
    let mut chunks = Vec::new();
    while at < bytes.len() {
        let length = u32::from_le_bytes(array(bytes, at + 4)?) as usize;
        let payload = slice(bytes, at + 8, length)?;
        let end = at + 8 + length + length % 2;
        slice(bytes, at, end - at)?;
        chunks.push(RiffChunk {
            name: array(bytes, at)?,
            payload,
            range: at..end,
        });
        at = end;
    }
    Ok(chunks)
}

/// Width and height, which each of the three kinds of file says in its own way.
fn canvas(first: &RiffChunk<'_>) -> Result<(u32, u32), Broken> {
    match &first.name {
        b"VP8X" => {
            let [w0, w1, w2, h0, h1, h2] = array(first.payload, 4)?;
            size(
                u32::from_le_bytes([w0, w1, w2, 0]) + 1,
                u32::from_le_bytes([h0, h1, h2, 0]) + 1,
            )
        }
        b"VP8 " => match array(first.payload, 3)? {
            [0x9D, 0x01, 0x2A, w0, w1, h0, h1] => size(
                (u16::from_le_bytes([w0, w1]) & 0x3FFF).into(),
                (u16::from_le_bytes([h0, h1]) & 0x3FFF).into(),
            ),
            _ => Err(Broken),
        },
        b"VP8L" => match array(first.payload, 0)? {
            [0x2F, a, b, c, d] => {
                let bits = u32::from_le_bytes([a, b, c, d]);
                size((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
            }
            _ => Err(Broken),
        },
        _ => Err(Broken),
    }
}

/// VP8X, its flags telling what is still there.
fn header(chunk: &RiffChunk<'_>, style: ImageClass, bytes: &[u8]) -> FilePiece {
    let alpha = if style == ImageClass::Cutout {
        ALPHA_FLAG
    } else {
        0
    };
    let flags = (chunk.payload[0] & !GONE_FLAGS) | alpha;
    if flags == chunk.payload[0] {
        return FilePiece::Keep(chunk.range.clone());
    }
    let mut made = bytes[chunk.range.clone()].to_vec();
    made[8] = flags;
    FilePiece::Made(made)
}

/// A frame of an animation: sixteen bytes of its own, then chunks of a picture.
fn frame(chunk: &RiffChunk<'_>) -> Result<FilePiece, Broken> {
    let inner = chunks(chunk.payload, 16)?;
    if inner.iter().all(|inner| IN_FRAME.contains(&&inner.name)) {
        return Ok(FilePiece::Keep(chunk.range.clone()));
    }
    let mut payload = slice(chunk.payload, 0, 16)?.to_vec();
    for inner in inner.iter().filter(|inner| IN_FRAME.contains(&&inner.name)) {
        payload.extend_from_slice(&chunk.payload[inner.range.clone()]);
    }
    Ok(FilePiece::Made(made(chunk.name, &payload)))
}

/// A chunk of an even number of bytes.
fn made(name: [u8; 4], payload: &[u8]) -> Vec<u8> {
    debug_assert!(payload.len().is_multiple_of(2), "chunks in frames are even");
    let length = u32::try_from(payload.len()).expect("shorter than the file it came from");
    [&name[..], &length.to_le_bytes(), payload].concat()
}

fn riff(body: usize) -> Result<Vec<u8>, Broken> {
    let length = u32::try_from(body + 4).map_err(|_| Broken)?;
    Ok([b"RIFF", &length.to_le_bytes()[..], b"WEBP"].concat())
}
