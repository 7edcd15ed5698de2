//! What the numbers of a picture mean, and the same colours in sRGB.
//!
//! Owns: reading profiles, and telling which need no conversion. Refuses: profiles that leave: a picture without one is sRGB
//! to every browser (CSS Color 4, 12.2).
//!
//! The conversion is moxcms in fixed point and without its SIMD, whose rounding is not that of other machines.

use flate2::read::ZlibDecoder;
use moxcms::{
    CicpColorPrimaries, CicpProfile, ColorProfile, DataColorSpace, Layout, MatrixCoefficients,
};
use moxcms::{RenderingIntent, TransferCharacteristics, Transform8BitExecutor, TransformOptions};
use std::io::Read;
use std::sync::Arc;

/// Longest profile that is read. Those of cameras have a few kilobytes, of printers two megabytes.
const LONGEST: u64 = 4 << 20;

/// Largest difference to sRGB that nobody sees: profiles named sRGB differ from one another by that much.
const UNSEEN: u8 = 3;

/// What a file says of its colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ProfileTag {
    /// Nothing: sRGB.
    None,
    /// A profile of the ICC.
    Profile(Vec<u8>),
    /// Primaries, transfer, matrix and range by number (ITU-T H.273).
    Points([u8; 4]),
    /// Four inks, which browsers show in many ways.
    Inks,
}

impl ProfileTag {
    /// A profile, empty for none.
    pub(super) fn of_profile(profile: Vec<u8>) -> Self {
        if profile.is_empty() {
            Self::None
        } else {
            Self::Profile(profile)
        }
    }

    /// A profile with a name before it, deflated (PNG 3, 11.3.2.3). One that does not unpack is none.
    pub(super) fn of_packed(payload: &[u8]) -> Self {
        let packed = payload
            .iter()
            .position(|byte| *byte == 0)
            .and_then(|end| payload.get(end + 2..));
        let mut profile = Vec::new();
        let read = packed.map(|packed| {
            ZlibDecoder::new(packed)
                .take(LONGEST)
                .read_to_end(&mut profile)
        });
        if matches!(read, Some(Ok(_))) {
            Self::of_profile(profile)
        } else {
            Self::None
        }
    }

    /// Whether the picture would look different without it.
    pub(super) fn needs_conversion(&self) -> bool {
        *self == Self::Inks || Conversion::of(self).is_some()
    }
}

/// Colours of a picture → sRGB.
pub(super) enum Conversion {
    /// Three channels at once.
    Colours(Arc<Transform8BitExecutor>),
    /// A table for grey.
    Greys(Box<[u8; 256]>),
}

impl Conversion {
    /// The conversion that a picture needs; `None` if it is sRGB as it is, or nearly, or says nothing that can be read.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the list is ICC's, and pictures are in two of its colour spaces"
    )]
    pub(super) fn of(tag: &ProfileTag) -> Option<Self> {
        let from = match tag {
            ProfileTag::None | ProfileTag::Inks => return None,
            ProfileTag::Profile(profile) => ColorProfile::new_from_slice(profile).ok()?,
            ProfileTag::Points(points) => of_points(*points)?,
        };
        let options = TransformOptions {
            rendering_intent: RenderingIntent::RelativeColorimetric,
            prefer_fixed_point: true,
            ..TransformOptions::default()
        };
        let to = ColorProfile::new_srgb();
        let conversion = match from.color_space {
            DataColorSpace::Rgb => Self::Colours(
                from.create_transform_8bit(Layout::Rgb, &to, Layout::Rgb, options)
                    .ok()?,
            ),
            DataColorSpace::Gray => {
                let transform = from
                    .create_transform_8bit(Layout::Gray, &to, Layout::Rgb, options)
                    .ok()?;
                let ramp: Vec<u8> = (0..=255).collect();
                let mut seen = [0; 768];
                transform.transform(&ramp, &mut seen).ok()?;
                let mut table = Box::new([0; 256]);
                table
                    .iter_mut()
                    .zip(seen.chunks_exact(3))
                    .for_each(|(to, rgb)| *to = rgb[0]);
                Self::Greys(table)
            }
            _ => return None,
        };
        conversion.is_seen().then_some(conversion)
    }

    /// Whether it changes any of a few hundred colours by more than a trifle.
    fn is_seen(&self) -> bool {
        let steps = [0u8, 36, 73, 109, 146, 182, 219, 255];
        let colours = (0..512).map(|n| [steps[n / 64], steps[n / 8 % 8], steps[n % 8]]);
        let before: Vec<u8> = match self {
            Self::Colours(_) => colours.flatten().collect(),
            Self::Greys(_) => steps.iter().flat_map(|grey| [*grey; 3]).collect(),
        };
        let mut after = before.clone();
        self.convert(&mut after, 3);
        before
            .iter()
            .zip(&after)
            .any(|(before, after)| before.abs_diff(*after) > UNSEEN)
    }

    /// Converts pixels of three or four channels in place; the fourth stays.
    pub(super) fn convert(&self, pixels: &mut [u8], channels: usize) {
        match self {
            Self::Greys(table) => {
                for pixel in pixels.chunks_exact_mut(channels) {
                    let grey = table[usize::from(pixel[0])];
                    pixel[..3].fill(grey);
                }
            }
            Self::Colours(transform) => {
                const RUN: usize = 4096;
                let (mut before, mut after) = (Vec::with_capacity(RUN * 3), vec![0; RUN * 3]);
                for run in pixels.chunks_mut(RUN * channels) {
                    before.clear();
                    run.chunks_exact(channels)
                        .for_each(|pixel| before.extend_from_slice(&pixel[..3]));
                    let after = &mut after[..before.len()];
                    if transform.transform(&before, after).is_ok() {
                        let seen = after.chunks_exact(3);
                        run.chunks_exact_mut(channels)
                            .zip(seen)
                            .for_each(|(pixel, rgb)| pixel[..3].copy_from_slice(rgb));
                    }
                }
            }
        }
    }
}

/// Numbers as a profile; `None` for what has no fixed white or no curve.
fn of_points([primaries, transfer, _, range]: [u8; 4]) -> Option<ColorProfile> {
    let color_primaries = CicpColorPrimaries::try_from(primaries).ok()?;
    let transfer_characteristics = TransferCharacteristics::try_from(transfer).ok()?;
    let matrix_coefficients = MatrixCoefficients::Identity;
    let points = CicpProfile {
        color_primaries,
        transfer_characteristics,
        matrix_coefficients,
        full_range: range == 1,
    };
    Some(ColorProfile::new_from_cicp(points))
}
