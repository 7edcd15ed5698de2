//! Videos: an address of YouTube that stands in its paragraph alone.
//!
//! Owns: which addresses mean a video, and its title (`[Lomba sampan](https://youtu.be/…)`). Refuses: everything else: an
//! address among words stays a link, and so do channels, lists and other places.

use super::writer::BodyWriter;
use crate::content::{Piece, Video};
use pulldown_cmark::{Event, TagEnd};
use std::ops::Range;

/// Longer paragraphs (bytes) are words.
const LONGEST: usize = 400;

/// Letters of a video's name.
const NAME: usize = 11;

/// Takes paragraphs that are a video. Their events are passed over, for what a reader gets was written from the source.
#[derive(Default)]
pub(super) struct VideoStage {
    is_inside: bool,
}

impl VideoStage {
    /// Whether an event belongs to a paragraph that was written already.
    pub(super) fn passes_over(&mut self, event: &Event<'_>) -> bool {
        if !self.is_inside {
            return false;
        }
        self.is_inside = !matches!(event, Event::End(TagEnd::Paragraph));
        true
    }

    /// Writes a paragraph if it is a video; `false` if it is words.
    pub(super) fn start_paragraph(
        &mut self,
        writer: &mut BodyWriter<'_>,
        range: &Range<usize>,
    ) -> bool {
        let text = writer.written(range);
        if text.len() > LONGEST {
            return false;
        }
        let Some(video) = video(text.trim()) else {
            return false;
        };
        // A block of its own, for the theme puts a box where the paragraph was.
        writer.block();
        writer.hole(Piece::Video(Box::new(video)));
        writer.markup("\n");
        self.is_inside = true;
        true
    }
}

/// The video that a paragraph is.
fn video(text: &str) -> Option<Video> {
    // Asked of every paragraph, so the cheapest question comes first.
    if !text.contains("youtu") {
        return None;
    }
    let (title, address) = title_and_address(text)?;
    if !is_plain(title) || address.contains(|c: char| c.is_whitespace() || "()<>".contains(c)) {
        return None;
    }
    let (id, start) = youtube(address)?;
    Some(Video {
        id: id.into(),
        start,
        title: title.trim().into(),
    })
}

/// `[title](address)`, `<address>`, or an address alone.
fn title_and_address(text: &str) -> Option<(&str, &str)> {
    if let Some(rest) = text.strip_prefix('[') {
        return rest.strip_suffix(')')?.split_once("](");
    }
    let inside = text
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    Some(("", inside.unwrap_or(text)))
}

/// Whether a title means itself: no Markdown, no entities.
fn is_plain(title: &str) -> bool {
    let has_entity = title.contains('&') && title.contains(';');
    let is_sign = |c: char| c.is_control() || "[]*_`<>\\~".contains(c);
    !has_entity && !title.contains(is_sign)
}

/// The name of the video at an address, and the second at which it is to begin.
fn youtube(address: &str) -> Option<(&str, u32)> {
    let (host, rest) = without_scheme(address)?.split_once('/')?;
    let without_fragment = rest.split('#').next().unwrap_or(rest);
    let (path, query) = without_fragment
        .split_once('?')
        .unwrap_or((without_fragment, ""));
    let path = path.trim_end_matches('/');
    let id = match host {
        "youtu.be" => path,
        "www.youtube.com" | "m.youtube.com" | "youtube.com" | "www.youtube-nocookie.com" => {
            match path.split_once('/') {
                None if path == "watch" => parameter(query, "v")?,
                Some(("shorts" | "live" | "embed", id)) => id,
                _ => return None,
            }
        }
        _ => return None,
    };
    // `t` from the button 'share', `start` from 'embed'.
    let start = parameter(query, "t").or_else(|| parameter(query, "start"));
    is_name(id).then(|| (id, start.map_or(0, seconds)))
}

/// What follows `https://`, `http://`, or nothing where `www.` says that an address is meant.
fn without_scheme(address: &str) -> Option<&str> {
    if address.starts_with("www.") {
        return Some(address);
    }
    let rest = address.strip_prefix("https://");
    rest.or_else(|| address.strip_prefix("http://"))
}

fn is_name(id: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    id.len() == NAME && id.bytes().all(is_letter)
}

/// The value of a parameter of a query.
fn parameter<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
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
