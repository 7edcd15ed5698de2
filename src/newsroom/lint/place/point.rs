//! A place told by numbers: its code, a point on a map, a link to a map.
//!
//! Owns: codes of the ministry with any marks between the digits, degrees of latitude and longitude inside Indonesia, addresses of
//! maps. Refuses: measuring which kelurahan a point lies in: any point says more than a kecamatan.

use crate::base::Span;

/// Parts of addresses that lead to a point on a map.
const MAPS: [&str; 11] = [
    "maps.app.goo.gl",
    "goo.gl/maps",
    "google.com/maps",
    "google.co.id/maps",
    "maps.google",
    "openstreetmap.org",
    "osm.org",
    "waze.com",
    "what3words.com",
    "geo:",
    "plus.codes",
];

/// Where the code of a kelurahan stands: `52.71.01.1013`, `5271011013`.
pub(super) fn code(text: &str, code: &str) -> Vec<Span> {
    let wanted: Vec<u8> = code.bytes().filter(u8::is_ascii_digit).collect();
    if wanted.len() < 10 {
        return Vec::new();
    }
    let starts = memchr::memmem::find_iter(text.as_bytes(), &wanted[..2]);
    starts
        .filter_map(|at| digits_at(text.as_bytes(), at, &wanted))
        .collect()
}

/// The digits from `at` on, with one mark between them at most.
fn digits_at(bytes: &[u8], at: usize, wanted: &[u8]) -> Option<Span> {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    if at > 0 && is_digit(at - 1) {
        return None;
    }
    let mut end = at;
    for digit in wanted {
        if matches!(bytes.get(end), Some(b'.' | b'-' | b' ' | b'/')) {
            end += 1;
        }
        if bytes.get(end) != Some(digit) {
            return None;
        }
        end += 1;
    }
    (!is_digit(end)).then_some(at..end)
}

/// Points and links to maps.
pub(super) fn on_maps(text: &str) -> Vec<Span> {
    let mut spans = links(text);
    spans.extend(points(text));
    spans.extend(degrees(text));
    spans
}

fn links(text: &str) -> Vec<Span> {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '(' | ')' | '<' | '>');
    let chunks = text
        .split(is_end)
        .filter(|chunk| MAPS.iter().any(|map| chunk.contains(map)));
    let span = |chunk: &str| {
        let at = chunk.as_ptr() as usize - text.as_ptr() as usize;
        at..at + chunk.len()
    };
    chunks.map(span).collect()
}

/// `-8.5601, 116.0701`.
fn points(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(number) = decimal(bytes, at) {
        at = number.end;
        let Some(next) = decimal(bytes, at).filter(|next| next.start - number.end < 9) else {
            continue;
        };
        let is_point = |latitude: f64, longitude: f64| {
            latitude.abs() < 12.0 && (94.0..142.0).contains(&longitude)
        };
        let (first, second) = (value(text, &number), value(text, &next));
        if is_point(first, second) || is_point(second, first) {
            spans.push(number.start..next.end);
            at = next.end;
        }
    }
    spans
}

/// The next number with three decimals or more.
fn decimal(bytes: &[u8], mut at: usize) -> Option<Span> {
    while at < bytes.len() {
        let whole = run(bytes, at);
        if whole == 0 {
            at += 1;
            continue;
        }
        let point = at + whole;
        let decimals = if bytes.get(point) == Some(&b'.') {
            run(bytes, point + 1)
        } else {
            0
        };
        if whole < 4 && decimals > 3 {
            return Some(at..point + 1 + decimals);
        }
        at = point + decimals;
    }
    None
}

fn run(bytes: &[u8], at: usize) -> usize {
    bytes[at.min(bytes.len())..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count()
}

fn value(text: &str, span: &Span) -> f64 {
    text[span.clone()].parse().unwrap_or(f64::NAN)
}

/// `8°33'36" LS`; `31°C` is no place.
fn degrees(text: &str) -> Vec<Span> {
    let marks = text.match_indices('°');
    let is_angle = |(at, mark): (usize, &str)| {
        let start = at
            - text[..at]
                .bytes()
                .rev()
                .take_while(u8::is_ascii_digit)
                .count();
        let rest = &text[at + mark.len()..];
        let minutes = rest.bytes().take_while(u8::is_ascii_digit).count();
        let follows =
            rest[minutes..].starts_with(['\'', '\u{2032}', '\u{2019}', ' ']) && minutes > 0;
        (follows && start < at).then(|| start..at + mark.len() + minutes + 1)
    };
    marks
        .filter_map(is_angle)
        .filter(|span| text.is_char_boundary(span.end))
        .collect()
}
