//! Responses before they are sent.
//!
//! Owns: the headers that every response has; what is left of one under the conditions of its request (`If-None-Match`,
//! `Range`, `If-Range`). Refuses: reading those headers itself, which `headers` and `http-range-header` do, and sockets.

use super::content_type::{self, HTML, TEXT};
use headers::{AcceptRanges, ContentRange, ETag, HeaderMap, HeaderMapExt, IfNoneMatch, IfRange};
use http_range_header::{RangeUnsatisfiableError, parse_range_header};
use hyper::body::Bytes;
use hyper::header::{
    CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, RANGE, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Response, StatusCode};
use std::ops::RangeInclusive;

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// A response whose body is all there.
pub(super) type Answer = Response<Bytes>;

/// A response with the headers that every one has, whatever its body is.
pub(super) fn respond<B>(status: StatusCode, content_type: &'static str, body: B) -> Response<B> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    // The next change makes every copy stale, and other sites will be served from the same address.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Drafts are not for pages of other sites that embed from localhost.
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
    response
}

pub(super) fn html(status: StatusCode, page: impl Into<Bytes>) -> Answer {
    respond(status, HTML, page.into())
}

pub(super) fn text(status: StatusCode, words: impl Into<Bytes>) -> Answer {
    respond(status, TEXT, words.into())
}

/// A file, with its content type by its path.
pub(super) fn file(path: &str, bytes: impl Into<Bytes>) -> Answer {
    respond(StatusCode::OK, content_type::of(path), bytes.into())
}

pub(super) fn redirect(to: String) -> Answer {
    let location = HeaderValue::try_from(to).expect("addresses are percent-encoded");
    let mut answer = text(StatusCode::FOUND, "");
    answer.headers_mut().insert(LOCATION, location);
    answer
}

/// The answer under the conditions of its request: 304 if the client has it, 206 if it wants a part.
pub(super) fn conditional(mut answer: Answer, request: &HeaderMap) -> Answer {
    if answer.status() != StatusCode::OK {
        return answer;
    }
    let tag = entity_tag(answer.body());
    answer.headers_mut().typed_insert(tag.clone());
    if is_known(&tag, request) {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        *answer.body_mut() = Bytes::new();
        return answer;
    }
    answer.headers_mut().typed_insert(AcceptRanges::bytes());
    match wanted_part(&tag, request, length(&answer)) {
        Part::Whole => answer,
        Part::Some(range) => partial(answer, range),
        Part::Unsatisfiable => unsatisfiable(answer),
    }
}

fn entity_tag(bytes: &[u8]) -> ETag {
    let hash = blake3::hash(bytes).to_hex();
    let tag = format!("\"{}\"", &hash[..16]);
    tag.parse().expect("hexadecimal digits in quotes")
}

/// Whether the client has the body with this tag.
fn is_known(tag: &ETag, request: &HeaderMap) -> bool {
    let known: Option<IfNoneMatch> = request.typed_get();
    known.is_some_and(|known| !known.precondition_passes(tag))
}

/// Which part of a body is sent.
enum Part {
    Whole,
    Some(RangeInclusive<u64>),
    Unsatisfiable,
}

fn wanted_part(tag: &ETag, request: &HeaderMap, length: u64) -> Part {
    let asked = request.get(RANGE).and_then(|range| range.to_str().ok());
    let Some(asked) = asked.filter(|_| is_range_current(tag, request)) else {
        return Part::Whole;
    };
    // A server may ignore what is no range, and send the whole where several are asked for (RFC 9110, 14.2).
    let Ok(ranges) = parse_range_header(asked) else {
        return Part::Whole;
    };
    match ranges.validate(length).as_deref() {
        Ok([range]) => Part::Some(range.clone()),
        Err(RangeUnsatisfiableError::Unsatisfiable) => Part::Unsatisfiable,
        Ok(_) | Err(_) => Part::Whole,
    }
}

/// Whether the client asks for a part of the body that we have. A validator that cannot be read is one that does not match.
fn is_range_current(tag: &ETag, request: &HeaderMap) -> bool {
    match request.typed_try_get::<IfRange>() {
        Ok(None) => true,
        Ok(Some(validator)) => !validator.is_modified(Some(tag), None),
        Err(_) => false,
    }
}

fn partial(mut answer: Answer, range: RangeInclusive<u64>) -> Answer {
    let described = ContentRange::bytes(range.clone(), length(&answer));
    let bounds = (
        usize::try_from(*range.start()),
        usize::try_from(*range.end()),
    );
    let (Ok(described), (Ok(first), Ok(last))) = (described, bounds) else {
        return answer;
    };
    answer.headers_mut().typed_insert(described);
    *answer.status_mut() = StatusCode::PARTIAL_CONTENT;
    *answer.body_mut() = answer.body().slice(first..=last);
    answer
}

fn unsatisfiable(mut answer: Answer) -> Answer {
    let described = ContentRange::unsatisfied_bytes(length(&answer));
    answer.headers_mut().typed_insert(described);
    *answer.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
    *answer.body_mut() = Bytes::new();
    answer
}

/// Bytes of the body.
fn length(answer: &Answer) -> u64 {
    answer.body().len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::header::{CONTENT_RANGE, ETAG, IF_NONE_MATCH, IF_RANGE};

    fn asked(body: &'static str, headers: &[(HeaderName, &str)]) -> Answer {
        let mut request = HeaderMap::new();
        for (name, value) in headers {
            request.insert(name, value.parse().expect("a value"));
        }
        conditional(text(StatusCode::OK, body), &request)
    }

    fn part(range: &str) -> (u16, String) {
        let answer = asked("0123456789", &[(RANGE, range)]);
        let body = String::from_utf8(answer.body().to_vec()).expect("text");
        (answer.status().as_u16(), body)
    }

    fn tag_of(answer: &Answer) -> String {
        let tag = answer.headers().get(ETAG).expect("a tag");
        tag.to_str().expect("text").to_owned()
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
        let answer = asked("0123456789", &[(RANGE, "bytes=2-4")]);
        assert_eq!(answer.headers()[CONTENT_RANGE], "bytes 2-4/10");
        let answer = asked("0123456789", &[(RANGE, "bytes=10-")]);
        assert_eq!(answer.headers()[CONTENT_RANGE], "bytes */10");
        assert_eq!(asked("", &[(RANGE, "bytes=0-3")]).status().as_u16(), 416);
        assert_eq!(asked("", &[(RANGE, "bytes=-3")]).status().as_u16(), 200);
    }

    #[test]
    fn what_the_client_has_is_not_sent_again() {
        let tag = tag_of(&asked("isi", &[]));
        for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".into()] {
            let answer = asked("isi", &[(IF_NONE_MATCH, &known)]);
            assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "{known}");
            assert!(answer.body().is_empty());
        }
        let answer = asked("lain", &[(IF_NONE_MATCH, &tag)]);
        assert_eq!(answer.status(), StatusCode::OK);
    }

    #[test]
    fn a_part_of_something_else_is_not_sent() {
        let range = (RANGE, "bytes=0-0");
        let tag = tag_of(&asked("isi", &[]));
        let answer = asked("isi", &[range.clone(), (IF_RANGE, &tag)]);
        assert_eq!(answer.status(), StatusCode::PARTIAL_CONTENT);
        let weak = format!("W/{tag}");
        for other in ["\"x\"", "not a validator", weak.as_str()] {
            let answer = asked("isi", &[range.clone(), (IF_RANGE, other)]);
            assert_eq!(answer.status(), StatusCode::OK, "{other}");
        }
    }
}
