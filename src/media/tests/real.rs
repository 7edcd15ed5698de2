//! Pictures with pixels: decoded and looked at.

use super::super::variant::{ImageFormat, Variant};
use super::{chunk, exif, part, path, segment};
use crate::diag::code;
use crate::media::colour::ProfileTag;
use crate::media::{
    Cache, ImageClass, ImageInfo, ImageProcessor, ImageSource, Rendition, card, encode, inspect,
    kind::ImageKind, outline, shapes,
};
use kulkul_codec::Pixels;
use moxcms::ColorProfile;
use std::convert::Infallible;

/// Red, green, blue and grey in the corners, as readers are to see them.
const CORNERS: [[u8; 3]; 4] = [[200, 30, 30], [30, 160, 40], [30, 40, 190], [128, 128, 128]];

fn corner(x: u32, y: u32, (width, height): (u32, u32)) -> [u8; 3] {
    CORNERS[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)]
}

/// The picture as a camera stores it that was held as `orientation` says: Exif 3.0, 4.6.5.1, written out by hand.
fn stored(seen: (u32, u32), orientation: u8) -> Pixels {
    let (width, height) = if orientation >= 5 {
        (seen.1, seen.0)
    } else {
        seen
    };
    let (right, bottom) = (seen.0 - 1, seen.1 - 1);
    let mut data = Vec::new();
    for row in 0..height {
        for column in 0..width {
            let (x, y) = match orientation {
                1 => (column, row),
                2 => (right - column, row),
                3 => (right - column, bottom - row),
                4 => (column, bottom - row),
                5 => (row, column),
                6 => (right - row, column),
                7 => (right - row, bottom - column),
                _ => (row, bottom - column),
            };
            data.extend(corner(x, y, seen));
        }
    }
    Pixels {
        width,
        height,
        channels: 3,
        data,
    }
}

/// A file of these pixels with everything that a camera adds.
fn file(kind: ImageKind, pixels: &Pixels, orientation: u8, profile: &[u8]) -> Vec<u8> {
    match kind {
        ImageKind::Jpeg => {
            let bytes = encode::jpeg_kept(pixels);
            let icc = segment(0xE2, &[&b"ICC_PROFILE\0\x01\x01"[..], profile].concat());
            let icc = if profile.is_empty() { Vec::new() } else { icc };
            let exif = segment(0xE1, &[b"Exif\0\0", &exif(orientation)[..]].concat());
            [&bytes[..2], &exif, &icc, &bytes[2..]].concat()
        }
        ImageKind::Png => {
            let bytes = encode::png(pixels);
            let packed = std::io::Read::bytes(flate2::read::ZlibEncoder::new(
                profile,
                flate2::Compression::fast(),
            ));
            let packed: Vec<u8> = packed.map(|byte| byte.expect("memory")).collect();
            let icc = chunk(b"iCCP", &[&b"P\0\0"[..], &packed].concat());
            let icc = if profile.is_empty() { Vec::new() } else { icc };
            [
                &bytes[..33],
                &icc,
                &chunk(b"eXIf", &exif(orientation)),
                &bytes[33..],
            ]
            .concat()
        }
        ImageKind::WebP
        | ImageKind::Gif
        | ImageKind::Svg
        | ImageKind::Heic
        | ImageKind::Avif
        | ImageKind::Jxl
        | ImageKind::Tiff
        | ImageKind::Bmp => {
            let bytes = encode::webp_kept(pixels);
            let ([w0, w1, w2, _], [h0, h1, h2, _]) = (
                (pixels.width - 1).to_le_bytes(),
                (pixels.height - 1).to_le_bytes(),
            );
            let icc = if profile.is_empty() {
                Vec::new()
            } else {
                part(b"ICCP", profile)
            };
            let flags = 0x08 | if profile.is_empty() { 0 } else { 0x20 };
            let head = part(b"VP8X", &[flags, 0, 0, 0, w0, w1, w2, h0, h1, h2]);
            let simple = if &bytes[12..16] == b"VP8X" {
                bytes[30..].to_vec()
            } else {
                bytes[12..].to_vec()
            };
            super::riff(&[head, icc, simple, part(b"EXIF", &exif(orientation))])
        }
    }
}

const KINDS: [(ImageKind, &str); 3] = [
    (ImageKind::Jpeg, "a.jpg"),
    (ImageKind::Png, "a.png"),
    (ImageKind::WebP, "a.webp"),
];

fn facts(bytes: &[u8], name: &str) -> ImageInfo {
    let (facts, remarks) = inspect(bytes, &path(name));
    assert!(remarks.is_empty(), "{name}");
    facts.expect("a picture")
}

fn made(bytes: &[u8], wanted: Rendition) -> Vec<u8> {
    let (hash, path) = (blake3::hash(bytes), path("content/a.jpg"));
    let source = ImageSource {
        path: &path,
        hash: &hash,
    };
    let made =
        ImageProcessor::default().picture(source, wanted, || Ok::<_, Infallible>(bytes.to_vec()));
    made.expect("infallible").expect("a sound picture")
}

/// Pixels of a file that leaves; it may have nothing in it but them.
fn pixels(bytes: &[u8]) -> Pixels {
    let kind = ImageKind::of(bytes).expect("a picture");
    let outline = outline(kind, bytes).expect("published").expect("whole");
    assert_eq!(outline.colours, ProfileTag::None);
    assert!(
        outline.is_plain() && outline.assemble(bytes).is_none(),
        "metadata"
    );
    crate::media::decode::decode(kind, &outline, bytes).expect("decodes")
}

fn near(a: &[u8], b: &[u8], most: u8) -> bool {
    a.iter().zip(b).all(|(a, b)| a.abs_diff(*b) <= most)
}

fn shows_the_corners(pixels: &Pixels, what: &str) {
    let (width, height) = (pixels.width, pixels.height);
    for (x, y) in [(1, 1), (3, 1), (1, 3), (3, 3)] {
        let (x, y) = (width * x / 4, height * y / 4);
        let at = (y * width + x) as usize * pixels.channels;
        let (is, wanted) = (&pixels.data[at..at + 3], corner(x, y, (width, height)));
        assert!(
            near(is, &wanted, 30),
            "{what}: {is:?} instead of {wanted:?} at {x} {y} of {width}x{height}"
        );
    }
}

#[test]
fn all_eight_orientations_are_seen_the_right_way_up() {
    for orientation in 1..=8 {
        for (kind, name) in KINDS {
            let bytes = file(kind, &stored((60, 40), orientation), orientation, b"");
            let what = format!("{name} {orientation}");
            assert_eq!(facts(&bytes, name).size, (60, 40), "{what}");
            assert_eq!(facts(&bytes, name).is_plain, orientation == 1, "{what}");
            let whole = ImageProcessor::default()
                .clean(bytes.clone(), &path(name))
                .expect("sound");
            assert_eq!(ImageKind::of(&whole), Some(kind));
            let whole = pixels(&whole);
            assert_eq!((whole.width, whole.height), (60, 40), "{what}");
            shows_the_corners(&whole, &what);
            for (format, width, height) in [
                (ImageFormat::Webp, 60, 40),
                (ImageFormat::Jpeg, 30, 20),
                (ImageFormat::Png, 30, 20),
            ] {
                let small = pixels(&made(
                    &bytes,
                    Rendition::Variant(Variant {
                        format,
                        width,
                        height,
                    }),
                ));
                assert_eq!((small.width, small.height), (width, height), "{what}");
                shows_the_corners(&small, &what);
            }
        }
    }
}

/// What a number of Display P3 is in sRGB: linear light, the matrices of both (CSS Color 4, 18), and back.
fn p3_to_srgb(colour: [u8; 3]) -> [u8; 3] {
    let linear = colour.map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    let rows = [
        [1.224_940, -0.224_940, 0.0],
        [-0.042_057, 1.042_057, 0.0],
        [-0.019_638, -0.078_636, 1.098_274],
    ];
    rows.map(|row| {
        let c: f64 = row
            .iter()
            .zip(linear)
            .map(|(a, b)| a * b)
            .sum::<f64>()
            .clamp(0.0, 1.0);
        let c = if c <= 0.003_130_8 {
            c * 12.92
        } else {
            1.055 * c.powf(1.0 / 2.4) - 0.055
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 255"
        )]
        let byte = (c * 255.0).round() as u8;
        byte
    })
}

#[test]
fn colours_of_other_spaces_are_converted() {
    let colours = [[180, 60, 70], [90, 150, 60], [60, 90, 170], [220, 150, 60]];
    let p3 = ColorProfile::new_display_p3().encode().expect("a profile");
    for colour in colours {
        let flat = Pixels::filled(32, 32, colour);
        let wanted = p3_to_srgb(colour);
        assert!(!near(&colour, &wanted, 6), "the test can fail");
        for (kind, name) in KINDS {
            let bytes = file(kind, &flat, 1, &p3);
            assert!(!facts(&bytes, name).is_plain);
            let whole = pixels(
                &ImageProcessor::default()
                    .clean(bytes.clone(), &path(name))
                    .expect("sound"),
            );
            let shape = Variant {
                format: ImageFormat::Webp,
                width: 16,
                height: 16,
            };
            let small = pixels(&made(&bytes, Rendition::Variant(shape)));
            for is in [&whole.data[..3], &small.data[..3]] {
                assert!(
                    near(is, &wanted, 5),
                    "{name}: {colour:?} is {is:?} instead of {wanted:?}"
                );
            }
        }
        // By number instead of by profile (cICP: primaries 12, transfer 13).
        let bytes = encode::png(&flat);
        let bytes = [&bytes[..33], &chunk(b"cICP", &[12, 13, 0, 1]), &bytes[33..]].concat();
        let whole = pixels(
            &ImageProcessor::default()
                .clean(bytes, &path("a.png"))
                .expect("sound"),
        );
        assert!(
            near(&whole.data[..3], &wanted, 2),
            "{colour:?} is {:?} instead of {wanted:?}",
            &whole.data[..3]
        );
    }
}

#[test]
fn adobe_rgb_and_grey_are_converted() {
    let adobe = ColorProfile::new_adobe_rgb().encode().expect("a profile");
    let green = file(
        ImageKind::Png,
        &Pixels::filled(8, 8, [120, 160, 120]),
        1,
        &adobe,
    );
    let whole = pixels(
        &ImageProcessor::default()
            .clean(green, &path("a.png"))
            .expect("sound"),
    );
    // Adobe RGB (1998): gamma 2.2, its green is outside of sRGB.
    assert!(
        near(&whole.data[..3], &[98, 161, 119], 3),
        "{:?}",
        &whole.data[..3]
    );
    let dark = ColorProfile::new_gray_with_gamma(1.0)
        .encode()
        .expect("a profile");
    let grey = file(
        ImageKind::Png,
        &Pixels::filled(8, 8, [55, 55, 55]),
        1,
        &dark,
    );
    let whole = pixels(
        &ImageProcessor::default()
            .clean(grey, &path("a.png"))
            .expect("sound"),
    );
    assert!(
        near(&whole.data[..3], &[128, 128, 128], 3),
        "{:?}",
        &whole.data[..3]
    );
}

#[test]
fn srgb_stays_as_it_is() {
    let srgb = ColorProfile::new_srgb().encode().expect("a profile");
    for (kind, name) in KINDS {
        let picture = stored((32, 32), 1);
        let with = ImageProcessor::default()
            .clean(file(kind, &picture, 1, &srgb), &path(name))
            .expect("sound");
        let without = ImageProcessor::default()
            .clean(file(kind, &picture, 1, b""), &path(name))
            .expect("sound");
        assert!(with == without, "{name}: nothing but the profile went");
    }
}

#[test]
fn what_is_damaged_deep_inside_is_an_error() {
    let noise: Vec<u8> = (0u32..96 * 64 * 3)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let picture = Pixels {
        width: 96,
        height: 64,
        channels: 3,
        data: noise,
    };
    let jpeg = encode::jpeg_kept(&picture);
    let table = jpeg
        .windows(2)
        .position(|two| two == b"\xFF\xC4")
        .expect("a table of codes");
    let next = table + 2 + usize::from(u16::from_be_bytes([jpeg[table + 2], jpeg[table + 3]]));
    let half = [&jpeg[..table], &jpeg[next..]].concat();
    let flat = flate2::read::ZlibEncoder::new(&[7; 900][..], flate2::Compression::fast());
    let short: Vec<u8> = std::io::Read::bytes(flat)
        .map(|byte| byte.expect("memory"))
        .collect();
    let png = encode::png(&picture);
    let few = [&png[..33], &chunk(b"IDAT", &short), &chunk(b"IEND", b"")].concat();
    let odd = [
        &png[..33],
        &chunk(b"IDAT", b"bukan zlib"),
        &chunk(b"IEND", b""),
    ]
    .concat();
    let webp = encode::webp_kept(&picture);
    let cut = super::riff(&[part(b"VP8 ", &webp[20..200])]);
    let (mut odd_scan, scan) = (encode::jpeg_drawn(&picture), 700);
    odd_scan[scan..scan + 200].fill(0x5A);
    for (bytes, name) in [
        (half, "a.jpg"),
        (odd_scan, "a.jpg"),
        (few, "a.png"),
        (odd, "a.png"),
        (cut, "a.webp"),
    ] {
        assert!(
            inspect(&bytes, &path(name)).1.is_empty(),
            "{name}: its surface is whole"
        );
        let (hash, path) = (blake3::hash(&bytes), path(name));
        let source = ImageSource {
            path: &path,
            hash: &hash,
        };
        let shape = Rendition::Variant(Variant {
            format: ImageFormat::Webp,
            width: 48,
            height: 32,
        });
        let remarks = [
            ImageProcessor::default().prove(source, &bytes).err(),
            ImageProcessor::default()
                .prepare(source, &[shape], &bytes)
                .err(),
            ImageProcessor::default()
                .picture(source, shape, || Ok::<_, Infallible>(bytes.clone()))
                .expect("infallible")
                .err(),
        ];
        for remark in remarks {
            let remark = remark.unwrap_or_else(|| panic!("{name} is taken for sound"));
            assert_eq!(remark.code, code::PHOTO_BROKEN);
            assert_eq!(remark.location.map(|place| place.file), Some(path.clone()));
        }
    }
}

#[test]
fn a_jpeg_of_several_scans_has_the_right_colours() {
    let bytes = encode::jpeg_drawn(&stored((64, 48), 1));
    assert_eq!(
        bytes.windows(2).filter(|two| two == b"\xFF\xDA").count(),
        3,
        "one scan for each channel"
    );
    shows_the_corners(&pixels(&bytes), "three scans");
}

#[test]
fn too_large_is_told_by_the_header() {
    let header = |width: u32, height: u32| {
        let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
        let header = chunk(b"IHDR", &[&sides[..], b"\x08\x02\0\0\0"].concat());
        [
            super::SIGNATURE,
            &header,
            &chunk(b"IDAT", b"kecil"),
            &chunk(b"IEND", b""),
        ]
        .concat()
    };
    for (width, height) in [
        (20_000, 10_000),
        (u32::MAX, u32::MAX),
        (1000, 20_000),
        (1, 70_000),
    ] {
        assert_eq!(
            super::code_of(&header(width, height), "a.png"),
            Some(code::PHOTO_TOO_LARGE),
            "{width}x{height}"
        );
    }
    for (width, height) in [(9248, 6936), (20_000, 3000), (1080, 16_000)] {
        assert_eq!(
            super::code_of(&header(width, height), "a.png"),
            None,
            "{width}x{height}"
        );
    }
}

#[test]
fn a_cutout_stays_transparent_and_a_drawing_exact() {
    let ring = |n: u32| {
        if (n / 7).is_multiple_of(2) {
            [154, 52, 18, 255]
        } else {
            [251, 248, 243, 0]
        }
    };
    let cutout = Pixels {
        width: 90,
        height: 60,
        channels: 4,
        data: (0..5400).flat_map(ring).collect(),
    };
    let bytes = encode::png(&cutout);
    assert_eq!(facts(&bytes, "a.png").style, ImageClass::Drawing);
    let [png, webp] = shapes(ImageClass::Drawing, (90, 60), true, true)[..] else {
        panic!("one PNG, one WebP")
    };
    assert_eq!(
        made(&bytes, Rendition::Variant(png)),
        bytes,
        "packed as it was"
    );
    let drawn = pixels(&made(&bytes, Rendition::Variant(webp)));
    assert_eq!(drawn.channels, 4);
    let seen = |pixels: &Pixels| {
        pixels
            .data
            .chunks(4)
            .map(|p| {
                if p[3] == 0 {
                    [0; 4]
                } else {
                    [p[0], p[1], p[2], p[3]]
                }
            })
            .collect::<Vec<_>>()
    };
    assert!(seen(&drawn) == seen(&cutout));
    let card = pixels(&made(&bytes, Rendition::Card));
    assert_eq!(
        (card.width, card.height, card.channels),
        (card::SIZE.0, card::SIZE.1, 3)
    );
}

#[test]
fn a_shape_is_the_same_alone_with_others_and_from_the_cache() {
    let bytes = file(ImageKind::Jpeg, &stored((900, 600), 6), 6, b"");
    let (hash, path) = (blake3::hash(&bytes), path("content/a.jpg"));
    let source = ImageSource {
        path: &path,
        hash: &hash,
    };
    let site = tempfile::tempdir().expect("a folder");
    let images = ImageProcessor::new(Cache::of_site(site.path(), true));
    let avif = cfg!(feature = "avif");
    let mut wanted: Vec<Rendition> = shapes(ImageClass::Photo, (900, 600), true, avif)
        .into_iter()
        .map(Rendition::Variant)
        .collect();
    wanted.extend([Rendition::Card, Rendition::Whole]);
    assert!(!images.has_all(&hash, &wanted));
    images.prepare(source, &wanted, &bytes).expect("sound");
    assert!(images.has_all(&hash, &wanted));
    for wanted in &wanted[..wanted.len() - 1] {
        let unread = || -> Result<Vec<u8>, Infallible> { panic!("{wanted:?} is in the cache") };
        let kept = images
            .picture(source, *wanted, unread)
            .expect("infallible")
            .expect("kept");
        assert!(kept == made(&bytes, *wanted), "{wanted:?}");
    }
    let whole = images.clean(bytes.clone(), &path).expect("sound");
    assert!(
        whole
            == ImageProcessor::default()
                .clean(bytes, &path)
                .expect("sound")
    );
}

#[test]
fn an_entry_that_is_no_clean_picture_is_not_believed() {
    let bytes = file(ImageKind::Jpeg, &stored((60, 40), 1), 1, b"");
    let (hash, path) = (blake3::hash(&bytes), path("content/a.jpg"));
    let source = ImageSource {
        path: &path,
        hash: &hash,
    };
    let site = tempfile::tempdir().expect("a folder");
    let cache = Cache::of_site(site.path(), true).expect("no link");
    let images = ImageProcessor::new(Some(cache.clone()));
    let wanted = Rendition::Variant(Variant {
        format: ImageFormat::Jpeg,
        width: 60,
        height: 40,
    });
    for bad in [&b"<script>"[..], b"", &bytes] {
        cache.put(&ImageProcessor::key(&hash, wanted), bad);
        let is = images
            .picture(source, wanted, || Ok::<_, Infallible>(bytes.clone()))
            .expect("infallible")
            .expect("made");
        assert!(is == made(&bytes, wanted));
    }
}

#[test]
fn a_heavy_photo_is_made_lighter() {
    let mut seed = 7u32;
    let noise = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    });
    let picture = Pixels {
        width: 400,
        height: 300,
        channels: 3,
        data: noise.take(400 * 300 * 3).collect(),
    };
    let best = encode::webp(&picture, usize::MAX);
    let light = encode::webp(&picture, best.len() * 2 / 3);
    assert!(
        light.len() < best.len() * 9 / 10,
        "{} of {}",
        light.len(),
        best.len()
    );
    let best = encode::jpeg(&picture, usize::MAX);
    assert!(encode::jpeg(&picture, best.len() * 2 / 3).len() < best.len() * 9 / 10);
}
