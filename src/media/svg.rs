//! Whether an SVG is a drawing and nothing else.
//!
//! A list of what may be in it, not of what may not: new ways to run a program are found, new shapes seldom. What is refused is
//! said as it stands in the file, which needs no translation.

use quick_xml::events::{BytesDecl, BytesStart, Event};
use quick_xml::reader::Reader;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Shapes, text, paint and filters. Not among them: scripts, links, other documents, pictures (which may carry metadata),
/// animation (which can write an address), metadata of drawing programs.
const ELEMENTS: [&str; 51] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];

/// Refuses with what was found, as written: `<script>`, `onload`, `href="https://…"`.
pub(super) fn check(bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "UTF-8 ?".to_owned())?;
    let mut reader = Reader::from_str(text);
    let (mut depth, mut style, mut root) = (0usize, false, false);
    loop {
        let event = reader
            .read_event()
            .map_err(|error| format!("XML ? ({error})"))?;
        if style && !matches!(event, Event::Text(_) | Event::End(_)) {
            return Err("<style>…<".into()); // a rule in several parts could be read together
        }
        match event {
            Event::Start(tag) | Event::Empty(tag) if root && depth == 0 => {
                return Err(format!("</svg><{}>", tag.name().into_inner()));
            }
            Event::Start(tag) => {
                element(&tag, root)?;
                (depth, root, style) = (depth + 1, true, tag.name().into_inner() == "style");
            }
            Event::Empty(tag) => {
                element(&tag, root)?;
                root = true;
            }
            Event::End(_) => (depth, style) = (depth.saturating_sub(1), false),
            Event::Text(text) if style => rules(&text)?,
            Event::GeneralRef(name) if !is_plain(&name) => return Err(format!("&{};", &*name)),
            Event::DocType(_) => return Err("<!DOCTYPE>".into()),
            Event::PI(instruction) => return Err(format!("<?{}?>", instruction.target())),
            Event::CData(_) => return Err("<![CDATA[".into()),
            Event::Decl(declaration) => encoding(&declaration)?,
            Event::Text(_) | Event::GeneralRef(_) | Event::Comment(_) => {}
            Event::Eof if root && depth == 0 => return Ok(()),
            Event::Eof => return Err("XML ?".into()),
        }
    }
}

/// Width and height in CSS pixels: its own, else those of what it shows. `None` where they are in another unit, or not said.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).ok()?);
    let root = loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => break tag,
            Event::Eof => return None,
            Event::End(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    };
    let value = |wanted: &str| {
        let mut attributes = root.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.into_inner() == wanted);
        found.map(|attribute| attribute.value.trim().to_owned())
    };
    let length = |name| value(name)?.trim_end_matches("px").parse().ok();
    let own: Option<(f32, f32)> = length("width").zip(length("height"));
    let shown = || {
        let corners = value("viewBox")?;
        let corners: Vec<f32> = corners
            .split([' ', ','])
            .filter_map(|number| number.parse().ok())
            .collect();
        (corners.len() == 4).then(|| (corners[2], corners[3]))
    };
    let (width, height) = own.or_else(shown)?;
    Some((pixels(width)?, pixels(height)?))
}

/// A length rounded up to whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "looked at before"
)]
fn pixels(length: f32) -> Option<u32> {
    (length > 0.0 && length <= 65_535.0).then(|| length.ceil() as u32)
}

/// Read as anything but UTF-8 the file might say something else.
fn encoding(declaration: &BytesDecl<'_>) -> Result<(), String> {
    match declaration.encoding() {
        None => Ok(()),
        Some(Ok(name)) if name.eq_ignore_ascii_case("utf-8") => Ok(()),
        Some(Ok(name)) => Err(format!("encoding=\"{}\"", shortened(&name))),
        Some(Err(_)) => Err("encoding ?".into()),
    }
}

fn element(tag: &BytesStart<'_>, inside: bool) -> Result<(), String> {
    let name = tag.name().into_inner();
    if ELEMENTS.binary_search(&name).is_err() || (!inside && name != "svg") {
        return Err(format!("<{name}>"));
    }
    let mut attributes = tag.attributes();
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.map_err(|error| format!("<{name} …> ({error})"))?;
        let (key, value) = (attribute.key.into_inner(), &*attribute.value);
        if !is_clean(key, value) {
            return Err(format!("{key}=\"{}\"", shortened(value)));
        }
    }
    Ok(())
}

fn is_clean(key: &str, value: &str) -> bool {
    match key {
        "xmlns" => value == SVG,
        "xmlns:xlink" => value == XLINK,
        "xml:space" | "xml:lang" => is_quiet(value),
        "href" | "xlink:href" => value.starts_with('#') && is_quiet(value),
        _ if key.contains(':') || key.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on")) => {
            false
        }
        _ => is_quiet(value),
    }
}

/// Rules of a style sheet.
fn rules(text: &str) -> Result<(), String> {
    if is_quiet(text) {
        Ok(())
    } else {
        Err(format!("<style>{}", shortened(text)))
    }
}

/// No address but of a part of the same drawing, and nothing that could be one in disguise: escapes, references, rules that
/// fetch.
fn is_quiet(value: &str) -> bool {
    let value = value.to_ascii_lowercase().replace("&amp;", "");
    let mut addresses = value
        .split("url(")
        .skip(1)
        .map(|rest| rest.trim_start_matches([' ', '"', '\'', '\n', '\t', '\r']));
    addresses.all(|rest| rest.starts_with('#'))
        && ![
            "\\",
            "&",
            "@",
            "//",
            "javascript:",
            "data:",
            "image(",
            "image-set(",
            "src(",
            "expression(",
        ]
        .iter()
        .any(|sign| value.contains(sign))
}

/// The five entities of XML, and characters by number.
fn is_plain(name: &str) -> bool {
    matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") || name.starts_with('#')
}

fn shortened(value: &str) -> String {
    let value = value.trim();
    match value.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}
