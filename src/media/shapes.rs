//! In which widths and formats a picture leaves.
//!
//! Owns: the choice, by the header and the size of the file alone, so that addresses are known before anything is encoded.
//! Refuses: decoding.

use super::variant::{ImageFormat, Variant};

/// What a picture is, as far as its choice of formats goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ImageClass {
    /// WebP, and JPEG for the few browsers without it.
    Photo,
    /// A photograph with transparent parts: WebP, and PNG.
    Cutout,
    /// Flat colours and sharp edges: lossless WebP, and PNG.
    Drawing,
    /// It moves: published as it is.
    AsIs,
}

/// Widths for readers on telephones up to desktops. Nobody is sent more.
const WIDTHS: [u32; 3] = [400, 800, 1200];

/// The small picture of lists: 6 rem on a telephone of two dots to the pixel.
const SMALL: u32 = 200;

/// The widest that leaves.
pub(super) const WIDEST: u32 = WIDTHS[2];

/// The widest fallback: browsers without WebP are old, and so are their screens.
const FALLBACK: u32 = WIDTHS[1];

/// The shapes of a picture that is seen at a size, by format and then by width; none if it leaves as it is. `listed` pictures
/// have a small shape for lists, too.
///
/// A drawing has one: scaled down it has more colours than before, and weighs more. It has none in AVIF either, which would
/// not keep its pixels.
pub(crate) fn shapes(
    style: ImageClass,
    size: (u32, u32),
    listed: bool,
    avif: bool,
) -> Vec<Variant> {
    let fallback = match style {
        ImageClass::Photo => ImageFormat::Jpeg,
        ImageClass::Cutout | ImageClass::Drawing => ImageFormat::Png,
        ImageClass::AsIs => return Vec::new(),
    };
    let widths = match style {
        ImageClass::Drawing => vec![size.0.min(WIDEST)],
        ImageClass::Photo | ImageClass::Cutout | ImageClass::AsIs => widths(size.0, listed),
    };
    let shape = |format| {
        move |width: &u32| Variant {
            format,
            width: *width,
            height: height(size, *width),
        }
    };
    let narrow = widths
        .iter()
        .filter(|width| **width <= FALLBACK && (**width != SMALL || size.0 < WIDTHS[0]));
    let mut fallbacks: Vec<Variant> = narrow.map(shape(fallback)).collect();
    if fallbacks.is_empty() {
        fallbacks.extend(widths.last().map(shape(fallback)));
    }
    fallbacks.extend(widths.iter().map(shape(ImageFormat::Webp)));
    if avif && style != ImageClass::Drawing {
        fallbacks.extend(widths.iter().map(shape(ImageFormat::Avif)));
    }
    fallbacks
}

/// The steps below the width of the picture, and its own where that adds a tenth.
fn widths(own: u32, listed: bool) -> Vec<u32> {
    let steps = listed.then_some(SMALL).into_iter().chain(WIDTHS);
    let mut widths: Vec<u32> = steps.filter(|step| *step <= own).collect();
    let last = widths.last().copied().unwrap_or(0);
    if own < WIDEST && own * 10 > last * 11 {
        widths.push(own);
    }
    widths
}

/// The height that goes with a width, rounded to the nearest pixel.
pub(super) fn height((width, height): (u32, u32), to: u32) -> u32 {
    let (width, height, to) = (u64::from(width.max(1)), u64::from(height), u64::from(to));
    u32::try_from((height * to * 2 + width) / (width * 2))
        .unwrap_or(u32::MAX)
        .max(1)
}

/// Most bytes of a photograph at a width: 60 kB at 800 px, what a first picture may weigh, and less or more by the square.
pub(super) fn weight(width: u32) -> usize {
    let width = width as usize;
    width * width * 60_000 / (800 * 800)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(style: ImageClass, size: (u32, u32), listed: bool) -> Vec<String> {
        let text = |shape: &Variant| {
            format!(
                "{} {}x{}",
                shape.format.extension(),
                shape.width,
                shape.height
            )
        };
        shapes(style, size, listed, false)
            .iter()
            .map(text)
            .collect()
    }

    #[test]
    fn never_wider_than_the_original() {
        let big = [
            "jpg 400x300",
            "jpg 800x600",
            "webp 400x300",
            "webp 800x600",
            "webp 1200x900",
        ];
        assert_eq!(of(ImageClass::Photo, (4000, 3000), false), big);
        assert_eq!(of(ImageClass::Photo, (1200, 900), false), big);
        let small = [
            "jpg 400x300",
            "jpg 800x600",
            "webp 200x150",
            "webp 400x300",
            "webp 800x600",
            "webp 1200x900",
        ];
        assert_eq!(of(ImageClass::Photo, (4000, 3000), true), small);
        assert_eq!(
            of(ImageClass::Photo, (820, 10), false),
            ["jpg 400x5", "jpg 800x10", "webp 400x5", "webp 800x10"]
        );
        let odd = [
            "jpg 400x267",
            "jpg 800x533",
            "webp 400x267",
            "webp 800x533",
            "webp 960x640",
        ];
        assert_eq!(of(ImageClass::Photo, (960, 640), false), odd);
        assert_eq!(
            of(ImageClass::Photo, (300, 200), true),
            ["jpg 200x133", "jpg 300x200", "webp 200x133", "webp 300x200"]
        );
        assert_eq!(of(ImageClass::Photo, (1, 9), true), ["jpg 1x9", "webp 1x9"]);
        assert_eq!(
            of(ImageClass::Cutout, (210, 210), true),
            ["png 200x200", "webp 200x200"]
        );
        assert_eq!(
            of(ImageClass::Drawing, (1000, 500), true),
            ["png 1000x500", "webp 1000x500"]
        );
        assert_eq!(
            of(ImageClass::Drawing, (2480, 3508), true),
            ["png 1200x1697", "webp 1200x1697"]
        );
        assert!(of(ImageClass::AsIs, (1000, 500), true).is_empty());
    }

    #[test]
    fn avif_stands_beside_webp_where_it_is_asked_for() {
        let of = |style| {
            let text = |shape: &Variant| format!("{} {}", shape.format.extension(), shape.width);
            shapes(style, (900, 600), true, true)
                .iter()
                .map(text)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let widths =
            "webp 200, webp 400, webp 800, webp 900, avif 200, avif 400, avif 800, avif 900";
        assert_eq!(of(ImageClass::Photo), format!("jpg 400, jpg 800, {widths}"));
        assert_eq!(
            of(ImageClass::Cutout),
            format!("png 400, png 800, {widths}")
        );
        assert_eq!(of(ImageClass::Drawing), "png 900, webp 900");
        assert_eq!(of(ImageClass::AsIs), "");
    }

    #[test]
    fn weights_follow_the_width() {
        assert_eq!(
            [200, 400, 800, 1200].map(weight),
            [3750, 15000, 60000, 135_000]
        );
    }
}
