//! An answer before it is sent.
//!
//! Owns: content types, entity tags, conditional requests, byte ranges. Refuses: sockets.

/// What was asked, as far as it decides how an answer is sent.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    pub(super) none_match: Option<String>,
    pub(super) range: Option<String>,
    pub(super) if_range: Option<String>,
    /// A browser wants it as a service worker (the header `Service-Worker`, which only browsers can set).
    pub(super) is_worker: bool,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) kind: &'static str,
    pub(super) bytes: Vec<u8>,
    /// Headers beside those that every answer has.
    pub(super) headers: Vec<(&'static str, String)>,
}

impl Answer {
    pub(super) fn new(status: u16, kind: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            kind,
            bytes: bytes.into(),
            headers: Vec::new(),
        }
    }

    pub(super) fn html(status: u16, text: impl Into<Vec<u8>>) -> Self {
        Self::new(status, HTML, text)
    }

    pub(super) fn text(status: u16, text: impl Into<Vec<u8>>) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text)
    }

    pub(super) fn redirect(to: String) -> Self {
        Self {
            headers: vec![("Location", to)],
            ..Self::text(302, "")
        }
    }

    /// The answer under the conditions of the request: 304 where the client has it, 206 where it wants a part.
    pub(super) fn under(mut self, conditions: &Conditions) -> Self {
        if self.status != 200 {
            return self;
        }
        let tag = tag(&self.bytes);
        self.headers.push(("ETag", tag.clone()));
        let knows = |list: &String| {
            list.split(',')
                .any(|known| matches!(known.trim(), "*") || weak(known) == tag)
        };
        if conditions.none_match.as_ref().is_some_and(knows) {
            self.status = 304;
            self.bytes.clear();
            return self;
        }
        self.headers.push(("Accept-Ranges", "bytes".into()));
        let total = self.bytes.len();
        let wanted = conditions
            .range
            .as_deref()
            .filter(|_| conditions.if_range.as_ref().is_none_or(|r| *r == tag));
        match wanted.map_or(Range::Whole, |range| Range::of(range, total)) {
            Range::Whole => {}
            Range::Part(from, to) => {
                self.status = 206;
                self.headers
                    .push(("Content-Range", format!("bytes {from}-{}/{total}", to - 1)));
                self.bytes.truncate(to);
                self.bytes.drain(..from);
            }
            Range::Nowhere => {
                self.status = 416;
                self.headers
                    .push(("Content-Range", format!("bytes */{total}")));
                self.bytes.clear();
            }
        }
        self
    }
}

pub(super) const HTML: &str = "text/html; charset=utf-8";

fn tag(bytes: &[u8]) -> String {
    format!("\"{}\"", &blake3::hash(bytes).to_hex()[..16])
}

fn weak(tag: &str) -> &str {
    let tag = tag.trim();
    tag.strip_prefix("W/").unwrap_or(tag)
}

enum Range {
    Whole,
    Part(usize, usize),
    Nowhere,
}

impl Range {
    /// `bytes=0-99`, `bytes=100-`, `bytes=-50`. Several at once, or what is no range, is answered with the whole (RFC 9110, 14.2).
    fn of(text: &str, total: usize) -> Self {
        let Some((first, last)) = text
            .trim()
            .strip_prefix("bytes=")
            .and_then(|range| range.split_once('-'))
        else {
            return Self::Whole;
        };
        let (from, to) = match (first.trim().parse::<usize>(), last.trim().parse::<usize>()) {
            (Ok(from), Ok(last)) if last >= from => (from, last.saturating_add(1).min(total)),
            (Ok(from), Err(_)) if last.trim().is_empty() => (from, total),
            (Err(_), Ok(count)) if first.trim().is_empty() => (total.saturating_sub(count), total),
            _ => return Self::Whole,
        };
        if from >= to {
            Self::Nowhere
        } else {
            Self::Part(from, to)
        }
    }
}

/// The content type of a file by its extension, with a charset for texts: everything that kulkul writes is UTF-8.
pub(super) fn kind(path: &str) -> &'static str {
    let extension = path
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'))
        .map_or("", |(_, e)| e);
    match extension.to_ascii_lowercase().as_str() {
        "html" | "htm" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "geojson" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" | "xsl" => "application/xml; charset=utf-8",
        "txt" | "md" | "vtt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "mp4" | "m4v" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(range: &str) -> (u16, String) {
        let conditions = Conditions {
            range: Some(range.into()),
            ..Conditions::default()
        };
        let answer = Answer::text(200, "0123456789").under(&conditions);
        (
            answer.status,
            String::from_utf8(answer.bytes).expect("text"),
        )
    }

    #[test]
    fn a_part_is_what_was_asked_for() {
        assert_eq!(part("bytes=0-3"), (206, "0123".into()));
        assert_eq!(part("bytes=7-"), (206, "789".into()));
        assert_eq!(part("bytes=-2"), (206, "89".into()));
        assert_eq!(part("bytes=8-99"), (206, "89".into()));
        assert_eq!(part("bytes=-99"), (206, "0123456789".into()));
        assert_eq!(part("bytes=10-"), (416, String::new()));
        assert_eq!(part("bytes=-0"), (416, String::new()));
        for whole in [
            "bytes=0-1,3-4",
            "bytes=5-2",
            "lines=1-2",
            "bytes=",
            "bytes=-",
            "bytes=a-b",
        ] {
            assert_eq!(part(whole), (200, "0123456789".into()), "{whole}");
        }
    }

    #[test]
    fn what_the_client_has_is_not_sent_again() {
        let first = Answer::text(200, "isi").under(&Conditions::default());
        let tag = first
            .headers
            .iter()
            .find(|(name, _)| *name == "ETag")
            .expect("a tag")
            .1
            .clone();
        for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".into()] {
            let conditions = Conditions {
                none_match: Some(known),
                ..Conditions::default()
            };
            assert_eq!(Answer::text(200, "isi").under(&conditions).status, 304);
        }
        let conditions = Conditions {
            none_match: Some(tag.clone()),
            ..Conditions::default()
        };
        assert_eq!(Answer::text(200, "lain").under(&conditions).status, 200);
        let (range, if_range) = (Some("bytes=0-0".into()), Some("\"x\"".into()));
        let stale = Conditions {
            range,
            if_range,
            ..Conditions::default()
        };
        assert_eq!(Answer::text(200, "isi").under(&stale).status, 200);
    }
}
