//! Videos: an address of YouTube that stands in its paragraph alone.
//!
//! Owns: which addresses mean a video, and its title (`[Lomba sampan](https://youtu.be/…)`). Refuses: everything else: an
//! address among words stays a link, and so do channels, lists and other places.

use super::writer::Writer;
use crate::content::{Piece, Video};
use std::ops::Range;

/// Longer paragraphs are words.
const LONGEST: usize = 400;

/// Letters of a video's name.
const NAME: usize = 11;

impl Writer<'_> {
    /// Takes a paragraph if it is a video: its events are passed over.
    pub(super) fn start_video(&mut self, range: &Range<usize>) -> bool {
        let span = self.span(range);
        let text = self.source.text.get(span).unwrap_or_default();
        if !self.is_house() || self.notes.is_inside() || text.len() > LONGEST {
            return false;
        }
        let Some(video) = video(text.trim()) else {
            return false;
        };
        self.block();
        self.hole(Piece::Video(Box::new(video)));
        self.html.push('\n');
        true
    }
}

/// The video that a paragraph is.
fn video(text: &str) -> Option<Video> {
    if !text.contains("youtu") {
        return None;
    }
    let (title, address) = match text.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(')')?.split_once("](")?,
        None => (
            "",
            text.strip_prefix('<')
                .and_then(|rest| rest.strip_suffix('>'))
                .unwrap_or(text),
        ),
    };
    let is_plain = |c: char| !c.is_control() && !"[]*_`<>\\~".contains(c);
    let has_entity = title.contains('&') && title.contains(';');
    if has_entity
        || !title.chars().all(is_plain)
        || address.contains(|c: char| c.is_whitespace() || "()<>".contains(c))
    {
        return None;
    }
    let (id, start) = youtube(address)?;
    Some(Video {
        id: id.into(),
        start,
        title: title.trim().into(),
    })
}

/// The name of the video at an address, and the second at which it is to begin.
fn youtube(address: &str) -> Option<(&str, u32)> {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    let rest = rest.or_else(|| address.starts_with("www.").then_some(address))?;
    let (host, rest) = rest.split_once('/')?;
    let whole = rest.split('#').next().unwrap_or_default();
    let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
    let value = |name: &str| {
        query
            .split('&')
            .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    };
    let id = match (host, path.trim_end_matches('/')) {
        ("youtu.be", id) => id,
        (
            "www.youtube.com" | "m.youtube.com" | "youtube.com" | "www.youtube-nocookie.com",
            path,
        ) => match path.split_once('/') {
            None if path == "watch" => value("v")?,
            Some(("shorts" | "live" | "embed", id)) => id,
            _ => return None,
        },
        _ => return None,
    };
    let is_name = id.len() == NAME
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    is_name.then(|| (id, value("t").or_else(|| value("start")).map_or(0, seconds)))
}

/// `90`, `90s`, `1m30s` or `1h2m3s` in seconds; nothing if it is something else.
fn seconds(text: &str) -> u32 {
    let mut total: u32 = 0;
    let mut number: u32 = 0;
    for c in text.chars() {
        let unit = match c {
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => {
                let Some(digit) = c.to_digit(10) else {
                    return 0;
                };
                number = number.saturating_mul(10).saturating_add(digit);
                continue;
            }
        };
        total = total.saturating_add(number.saturating_mul(unit));
        number = 0;
    }
    total.saturating_add(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(String, u32, String)> {
        video(text).map(|video| (video.id.into(), video.start, video.title.into()))
    }

    #[test]
    fn addresses_that_people_copy_are_videos() {
        for text in [
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://youtu.be/dQw4w9WgXcQ",
            "<https://youtu.be/dQw4w9WgXcQ?si=abc>",
            "www.youtube.com/watch?feature=share&v=dQw4w9WgXcQ",
            "https://m.youtube.com/watch?v=dQw4w9WgXcQ#x",
            "https://youtube.com/shorts/dQw4w9WgXcQ?feature=share",
            "http://www.youtube.com/live/dQw4w9WgXcQ/",
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        ] {
            assert_eq!(
                found(text),
                Some(("dQw4w9WgXcQ".into(), 0, String::new())),
                "{text}"
            );
        }
        let titled = found("[Lomba sampan](https://youtu.be/dQw4w9WgXcQ?t=1m30s)");
        assert_eq!(
            titled,
            Some(("dQw4w9WgXcQ".into(), 90, "Lomba sampan".into()))
        );
    }

    #[test]
    fn other_addresses_are_not() {
        for text in [
            "https://www.youtube.com/@kimbintaro",
            "https://www.youtube.com/playlist?list=PLdQw4w9WgXcQ",
            "https://youtu.be/pendek",
            "https://youtu.be/dQw4w9WgXc\"",
            "https://youtube.com.example/watch?v=dQw4w9WgXcQ",
            "Lihat https://youtu.be/dQw4w9WgXcQ",
            "https://youtu.be/dQw4w9WgXcQ https://youtu.be/dQw4w9WgXcQ",
            "[a](https://youtu.be/dQw4w9WgXcQ) [b](https://youtu.be/dQw4w9WgXcQ)",
            "[**a**](https://youtu.be/dQw4w9WgXcQ)",
            "youtu.be",
            "[youtu",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn a_beginning_is_read_as_people_write_it() {
        let times = ["90", "90s", "1m30s", "1h", "x", "", "99999999999999h9s"];
        assert_eq!(times.map(seconds), [90, 90, 90, 3600, 0, 0, u32::MAX]);
    }
}
