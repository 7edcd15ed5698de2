//! The one thing of Exif that is needed: which side of the photo is up.
//!
//! Exif is a TIFF file in miniature: byte order, then a directory of entries of twelve bytes (Exif 3.0, 4.6.2). The orientation
//! is entry 0x0112 of the first directory.

/// How a stored picture must be turned to be seen: 1 not at all, 2 to 4 mirrored or upside down, 5 to 8 lying on a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Orientation(u8);

impl Orientation {
    /// As stored.
    pub(super) const UPRIGHT: Self = Self(1);

    /// What an Exif says, with or without `Exif\0\0` before it. Upright if it says nothing that can be read.
    pub(super) fn of(exif: &[u8]) -> Self {
        let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
        read(tiff)
            .filter(|value| (1..=8).contains(value))
            .map_or(Self::UPRIGHT, Self)
    }

    /// Whether width and height change places.
    pub(super) fn is_turned(self) -> bool {
        self.0 >= 5
    }

    /// Where the first stored row and column are seen (Exif 3.0, 4.6.5.1): whether columns run backwards, whether rows do, and
    /// whether rows are seen as columns after that.
    pub(super) fn moves(self) -> (bool, bool, bool) {
        match self.0 {
            2 => (true, false, false),
            3 => (true, true, false),
            4 => (false, true, false),
            5 => (false, false, true),
            6 => (false, true, true),
            7 => (true, true, true),
            8 => (true, false, true),
            _ => (false, false, false),
        }
    }
}

fn read(tiff: &[u8]) -> Option<u8> {
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair = *tiff.get(at..)?.first_chunk::<2>()?;
        Some(if big {
            u16::from_be_bytes(pair)
        } else {
            u16::from_le_bytes(pair)
        })
    };
    let quad = *tiff.get(4..)?.first_chunk::<4>()?;
    let start = if big {
        u32::from_be_bytes(quad)
    } else {
        u32::from_le_bytes(quad)
    } as usize;
    let entries = start.checked_add(2)?;
    let entry = (0..usize::from(short(start)?))
        .map(|n| entries.saturating_add(n * 12))
        .take_while(|at| *at < tiff.len())
        .find(|at| short(*at) == Some(0x0112))?;
    u8::try_from(short(entry + 8)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exif(value: u8) -> [u8; 26] {
        let mut tiff = *b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
        tiff[19] = value;
        tiff
    }

    #[test]
    fn the_one_entry_is_read() {
        for value in 2..=8 {
            assert_eq!(Orientation::of(&exif(value)), Orientation(value));
            assert_eq!(
                Orientation::of(&[b"Exif\0\0", &exif(value)[..]].concat()),
                Orientation(value)
            );
        }
    }

    #[test]
    fn both_byte_orders_and_other_entries() {
        let little = b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x01\0\0\0\0\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        assert_eq!(Orientation::of(little), Orientation(6));
    }

    #[test]
    fn nonsense_is_upright() {
        for exif in [
            &b""[..],
            b"MM",
            b"MM\0*\xff\xff\xff\xff",
            b"MM\0*\0\0\0\x08\xff\xff\x01\x12",
            b"II*\0\x04\0\0\0",
        ] {
            assert_eq!(Orientation::of(exif), Orientation::UPRIGHT, "{exif:?}");
        }
        assert_eq!(Orientation::of(&exif(9)), Orientation::UPRIGHT);
    }
}
