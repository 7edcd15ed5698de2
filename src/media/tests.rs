//! Photos built byte by byte, with everything in them that may not leave.

use super::{ImageProcessor, dimensions, inspect};
use crate::base::SitePath;
use crate::diag::{Code, Diagnostic, code};
use crate::i18n::Locale;
use proptest::prelude::*;
use std::io::Write;

mod hostile;
mod real;

/// Stands in every part that must go.
const SECRET: &[u8] = b"RAHASIA -8.5833,116.1167";

fn path(text: &str) -> SitePath {
    SitePath::new(text).expect("a path")
}

fn clean(bytes: Vec<u8>, path: &SitePath) -> Result<Vec<u8>, Diagnostic> {
    ImageProcessor::default().clean(bytes, path)
}

fn code_of(bytes: &[u8], name: &str) -> Option<Code> {
    let (_, remarks) = inspect(bytes, &path(name));
    assert!(remarks.len() <= 1);
    remarks.first().map(|remark| {
        for lang in [Locale::Id, Locale::En] {
            let words = [remark.message(lang), remark.help(lang)];
            assert!(
                words.iter().all(|words| !words.contains(['{', '}'])),
                "{words:?}"
            );
        }
        assert_eq!(
            remark.location.as_ref().map(|place| place.file.as_str()),
            Some(name)
        );
        remark.code
    })
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// An Exif with an orientation, a text and a thumbnail.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tiff.extend([orientation, 0, 0, 0]);
    tiff.extend(b"\x0e\x01\x02\0\x18\0\0\0\x26\0\0\0\0\0\0\0");
    tiff.extend(SECRET);
    tiff.extend(b"\xFF\xD8\xFF\xD9");
    tiff
}

fn segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2)
        .expect("short")
        .to_be_bytes();
    [&[0xFF, marker], &length[..], payload].concat()
}

fn frame(width: u16, height: u16) -> Vec<u8> {
    let [[h1, h0], [w1, w0]] = [height.to_be_bytes(), width.to_be_bytes()];
    segment(0xC2, &[8, h1, h0, w1, w0, 1, 1, 0x11, 0])
}

const JFIF: &[u8] = b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0";
const ICC: &[u8] = b"ICC_PROFILE\0\x01\x01profil";
const SCAN: &[u8] = b"\xFF\xDA\0\x08\x01\x01\0\0\x3F\0data\xFF\0data\xFF\xD0data";

/// 40 by 30 as stored, with a secret wherever there is room for one.
fn jpeg(orientation: u8) -> Vec<u8> {
    let mut jfif = JFIF.to_vec();
    jfif[12..].fill(1);
    jfif.extend(b"RAH");
    [
        &b"\xFF\xD8"[..],
        &segment(0xE0, &jfif),
        &segment(0xE0, &[&b"JFXX\0\x10"[..], SECRET].concat()),
        &segment(0xE1, &[b"Exif\0\0", &exif(orientation)[..]].concat()),
        &segment(
            0xE1,
            &[&b"http://ns.adobe.com/xap/1.0/\0"[..], SECRET].concat(),
        ),
        &segment(0xE2, ICC),
        &segment(0xE2, &[&b"MPF\0"[..], SECRET].concat()),
        &segment(0xED, &[&b"Photoshop 3.0\0"[..], SECRET].concat()),
        &segment(0xEE, &[&b"Adobe\0\x64\0\0\0\0\x01"[..], SECRET].concat()),
        &segment(0xFE, SECRET),
        SECRET,
        &segment(0xDB, &[0; 65]),
        b"\xFF\xFF",
        &frame(40, 30),
        &segment(0xC4, &[0; 17]),
        SCAN,
        &segment(0xFE, SECRET),
        &segment(0xC4, &[1; 17]),
        SCAN,
        b"\xFF\xD9",
        SECRET,
        b"\xFF\xD8\xFF\xD9",
    ]
    .concat()
}

fn jpeg_cleaned() -> Vec<u8> {
    [
        &b"\xFF\xD8"[..],
        &segment(0xE0, JFIF),
        &segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01"),
        &segment(0xDB, &[0; 65]),
        &frame(40, 30),
        &segment(0xC4, &[0; 17]),
        SCAN,
        &segment(0xC4, &[1; 17]),
        SCAN,
        b"\xFF\xD9",
    ]
    .concat()
}

fn chunk(name: &[u8], payload: &[u8]) -> Vec<u8> {
    let named = [name, payload].concat();
    let length = u32::try_from(payload.len()).expect("short").to_be_bytes();
    [&length[..], &named, &crc32fast::hash(&named).to_be_bytes()].concat()
}

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

fn header() -> Vec<u8> {
    chunk(b"IHDR", b"\0\0\0\x28\0\0\0\x1E\x08\x02\0\0\0")
}

fn png(orientation: u8) -> Vec<u8> {
    [
        SIGNATURE,
        &header(),
        &chunk(b"iCCP", b"profil"),
        &chunk(b"tEXt", SECRET),
        &chunk(b"zTXt", SECRET),
        &chunk(b"iTXt", SECRET),
        &chunk(b"tIME", SECRET),
        &chunk(b"prVt", SECRET),
        &chunk(b"IDAT", b"data"),
        &chunk(b"fdAT", b"gerak"),
        &chunk(b"eXIf", &exif(orientation)),
        &chunk(b"IEND", b""),
        SECRET,
    ]
    .concat()
}

fn part(name: &[u8], payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("short").to_le_bytes();
    [name, &length, payload, &[0][..payload.len() % 2]].concat()
}

fn riff(parts: &[Vec<u8>]) -> Vec<u8> {
    part(b"RIFF", &[&b"WEBP"[..], &parts.concat()].concat())
}

fn extended(flags: u8) -> Vec<u8> {
    part(b"VP8X", &[flags, 0, 0, 0, 39, 0, 0, 29, 0, 0])
}

fn webp(orientation: u8) -> Vec<u8> {
    let animated = [
        &[0; 16],
        &part(b"VP8L", b"\x2F\0\0\0\0")[..],
        &part(b"rhsi", SECRET),
    ]
    .concat();
    let parts = [
        extended(0x3E),
        part(b"ICCP", b"profil!"),
        part(b"ANMF", &animated),
        part(b"VP8 ", b"gambar"),
        part(b"EXIF", &exif(orientation)),
        part(b"XMP ", SECRET),
        part(b"lain", SECRET),
    ];
    [riff(&parts), SECRET.to_vec()].concat()
}

fn gif() -> Vec<u8> {
    let sub = [&[24], SECRET, &[0]].concat();
    [
        &b"GIF89a\x28\0\x1E\0\x80\0\0"[..],
        &[7; 6],
        b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0",
        b"\x21\xFF\x0BXMP DataXMP",
        &sub,
        b"\x21\xFE",
        &sub,
        b"\x21\x01",
        &sub,
        b"\x21\xF9\x04\0\0\0\0\0",
        b"\x2C\0\0\0\0\x28\0\x1E\0\x80",
        &[8; 6],
        b"\x02\x02\x44\x01\0",
        b"\x3B",
        SECRET,
    ]
    .concat()
}

/// Every kind that is published, with its name.
fn photos(orientation: u8) -> [(&'static str, Vec<u8>); 4] {
    [
        ("content/a.jpg", jpeg(orientation)),
        ("content/a.png", png(orientation)),
        ("content/a.webp", webp(orientation)),
        ("content/a.gif", gif()),
    ]
}

#[test]
fn nothing_secret_stays() {
    for (name, bytes) in photos(1) {
        assert!(holds(&bytes, SECRET));
        assert_eq!(code_of(&bytes, name), None, "{name}");
        let cleaned = clean(bytes, &path(name)).expect("whole");
        for secret in [
            &b"RAH"[..],
            b"xap",
            b"116.",
            b"XMP",
            b"MPF",
            b"Photoshop",
            b"rhsi",
            b"prVt",
            b"profil",
        ] {
            assert!(
                !holds(&cleaned, secret),
                "{name} {}",
                String::from_utf8_lossy(secret)
            );
        }
        assert_eq!(
            clean(cleaned.clone(), &path(name)).expect("whole"),
            cleaned,
            "{name}: cleaned twice"
        );
    }
}

#[test]
fn the_picture_itself_stays() {
    let cleaned = |name, bytes| clean(bytes, &path(name)).expect("whole");
    assert_eq!(cleaned("a.jpg", jpeg(1)), jpeg_cleaned());
    let tail = [
        chunk(b"IDAT", b"data"),
        chunk(b"fdAT", b"gerak"),
        chunk(b"IEND", b""),
    ]
    .concat();
    assert_eq!(
        cleaned("a.png", png(1)),
        [SIGNATURE, &header(), &tail].concat()
    );
    let animated = [&[0; 16], &part(b"VP8L", b"\x2F\0\0\0\0")[..]].concat();
    let parts = [part(b"ANMF", &animated), part(b"VP8 ", b"gambar")].concat();
    assert_eq!(cleaned("a.webp", webp(1)), riff(&[extended(0x12), parts]));
    let still = cleaned("a.gif", gif());
    assert!(
        holds(&still, b"NETSCAPE2.0")
            && holds(&still, b"\x21\xF9\x04")
            && still.ends_with(b"\x44\x01\0\x3B")
    );
}

#[test]
fn sizes_are_as_seen() {
    for orientation in 1..=8 {
        for (name, bytes) in photos(orientation) {
            let turned = orientation >= 5 && !name.ends_with("gif");
            let size = if turned { (30, 40) } else { (40, 30) };
            assert_eq!(dimensions(&bytes), Some(size), "{name} {orientation}");
            assert_eq!(
                inspect(&bytes, &path(name)).0.map(|facts| facts.size),
                Some(size)
            );
        }
    }
    let simple = |name, payload: &[u8]| dimensions(&riff(&[part(name, payload)]));
    assert_eq!(
        simple(b"VP8 ", b"\x10\0\0\x9D\x01\x2A\x28\xC0\x1E\x40"),
        Some((40, 30))
    );
    assert_eq!(simple(b"VP8L", b"\x2F\x27\x40\x07\x10"), Some((40, 30)));
}

#[test]
fn a_drawing_says_its_size() {
    for (attributes, size) in [
        ("width='40' height='30px' viewBox='0 0 4 3'", Some((40, 30))),
        ("viewBox='-2,-2, 39.5 30'", Some((40, 30))),
        (
            "width='100%' height='100%' viewBox='0 0 40 30'",
            Some((40, 30)),
        ),
        ("width='4cm' height='3cm'", None),
        ("width='0' height='0'", None),
        ("viewBox='0 0 1e9 1'", None),
        ("viewBox='0 0 x'", None),
        ("", None),
    ] {
        let svg = format!(
            "<?xml version='1.0'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg' {attributes}><g/></svg>"
        );
        assert_eq!(dimensions(svg.as_bytes()), size, "{attributes}");
    }
}

#[test]
fn a_photo_without_metadata_is_not_touched() {
    let bytes = jpeg_cleaned();
    let place = bytes.as_ptr();
    let cleaned = clean(bytes, &path("a.jpg")).expect("whole");
    assert_eq!(cleaned.as_ptr(), place, "not even copied");
}

#[test]
fn a_photo_that_is_cut_off_is_refused() {
    for (name, bytes) in photos(1) {
        let whole = clean(bytes, &path(name)).expect("whole");
        for end in 1..whole.len() {
            let cut = &whole[..end];
            assert!(code_of(cut, name).is_some(), "{name} cut at {end}");
            assert!(
                clean(cut.to_vec(), &path(name)).is_err(),
                "{name} cut at {end}"
            );
            assert_eq!(dimensions(cut), None);
        }
        assert_eq!(
            code_of(&whole[..whole.len() - 1], name),
            Some(code::PHOTO_BROKEN)
        );
        assert_eq!(code_of(b"", name), Some(code::PHOTO_EMPTY));
        assert_eq!(code_of(b"<!doctype html>", name), Some(code::PHOTO_NOT));
    }
}

#[test]
fn a_damaged_png_is_found_by_its_check_sum() {
    let mut bytes = png(1);
    let at = bytes
        .windows(4)
        .position(|window| window == b"data")
        .expect("data");
    bytes[at] ^= 1;
    assert_eq!(code_of(&bytes, "a.png"), Some(code::PHOTO_BROKEN));
}

#[test]
fn kinds_are_told_by_their_bytes() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    assert_eq!(
        code_of(heic, "content/IMG_0001.HEIC"),
        Some(code::PHOTO_HEIC)
    );
    assert_eq!(
        code_of(heic, "content/IMG_0001.jpg"),
        Some(code::PHOTO_HEIC)
    );
    assert_eq!(
        code_of(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "static/a.avif"),
        Some(code::PHOTO_KIND)
    );
    assert_eq!(
        code_of(b"II*\0\x08\0\0\0", "content/a.tif"),
        Some(code::PHOTO_KIND)
    );
    assert_eq!(
        code_of(b"MM\0*\0\0\0\x08", "content/a.nef"),
        Some(code::PHOTO_KIND)
    );
    assert_eq!(
        code_of(&jpeg(1), "content/a.png"),
        Some(code::PHOTO_MISNAMED)
    );
    assert_eq!(
        code_of(&jpeg(1), "content/a.pdf"),
        Some(code::PHOTO_MISNAMED)
    );
    assert_eq!(code_of(&jpeg(1), "content/a.JPEG"), None);
    assert!(!holds(
        &clean(jpeg(1), &path("content/a.pdf")).expect("whole"),
        SECRET
    ));
}

#[test]
fn what_may_lie_beside_a_text() {
    for name in ["jadwal.pdf", "data.CSV", "rekaman.mp3", "film.mp4"] {
        assert_eq!(code_of(b"apa saja", &format!("content/{name}")), None);
    }
    assert_eq!(
        code_of(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "content/film.mp4"),
        None
    );
    for name in [
        "a.html",
        "a.xhtml",
        "a.xml",
        "a.js",
        "a",
        "a.svgz",
        "a.pdf.htm",
    ] {
        assert_eq!(
            code_of(b"<p>", &format!("content/{name}")),
            Some(code::ATTACHMENT_KIND),
            "{name}"
        );
        assert_eq!(code_of(b"<p>", &format!("static/{name}")), None, "{name}");
    }
    let bytes = b"User-agent: *".to_vec();
    assert_eq!(
        clean(bytes.clone(), &path("static/robots.txt")).expect("as it is"),
        bytes
    );
}

/// The same question asked of the tool that reporters use.
#[test]
fn exiftool_finds_nothing() {
    let tags = |name: &str, bytes: &[u8]| -> std::io::Result<String> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join(name);
        std::fs::write(&file, bytes)?;
        let out = std::process::Command::new("exiftool")
            .args(["-a", "-G1", "-s"])
            .arg(file)
            .output()?;
        Ok(String::from_utf8_lossy(&out.stdout).into_owned())
    };
    for (name, bytes) in photos(1) {
        let name = name.trim_start_matches("content/");
        let Ok(before) = tags(name, &bytes) else {
            writeln!(
                std::io::stderr(),
                "exiftool_finds_nothing: skipped, there is no exiftool here"
            )
            .expect("a note");
            return;
        };
        assert!(before.contains("RAHASIA"), "{before}");
        let after =
            tags(name, &clean(bytes, &path(name)).expect("whole")).expect("there a moment ago");
        let groups = [
            "[XMP",
            "[GPS]",
            "[IFD1]",
            "[ExifIFD]",
            "[Photoshop]",
            "[MPF",
            "[PNG-pHYs]",
            "RAHASIA",
            "Comment",
            "Thumbnail",
        ];
        assert!(
            groups
                .iter()
                .chain(&["[IFD0]", "[ICC"])
                .all(|group| !after.contains(group)),
            "{after}"
        );
        assert!(!after.contains("Warning"), "{after}");
    }
}

proptest! {
    #[test]
    fn nothing_panics_on_random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400), kind in 0usize..9) {
        let heads: [&[u8]; 9] = [
            b"", b"\xFF\xD8\xFF\xE1", SIGNATURE, b"GIF89a", b"RIFF\xFF\0\0\0WEBPVP8X", b"RIFF\x80\0\0\0WEBPVP8 ",
            b"\0\0\0\x18ftyp", b"<svg", b"<?xml ",
        ];
        let bytes = [heads[kind], &bytes].concat();
        let (size, remarks) = inspect(&bytes, &path("static/a.svg"));
        let cleaned = clean(bytes, &path("static/a.svg"));
        let errors = remarks.iter().any(|remark| remark.code != code::PHOTO_MISNAMED);
        // One that has to be turned is found to be broken where it is decoded.
        prop_assert!(!errors || cleaned.is_err());
        prop_assert!(errors || cleaned.is_ok() || size.is_some_and(|facts| !facts.is_plain));
    }

    #[test]
    fn a_damaged_photo_is_clean_or_refused(at in 0usize..600, value: u8, which in 0usize..4, turned in 1u8..=8) {
        let (name, mut bytes) = photos(turned).into_iter().nth(which).expect("four kinds");
        let at = at % bytes.len();
        bytes[at] = value;
        if let Ok(cleaned) = clean(bytes, &path(name)) {
            let again = clean(cleaned.clone(), &path(name));
            prop_assert_eq!(again.as_ref(), Ok(&cleaned));
        }
    }
}
