//! Requests, read with suspicion.
//!
//! Owns: which hosts are ours, and addresses decoded. Refuses: answering.

use headers::{HeaderMap, HeaderMapExt, Host};
use hyper::Uri;
use percent_encoding::percent_decode_str;
use std::net::IpAddr;

/// Whether a request is meant for us. A page elsewhere can make a name of its own point at this machine (DNS rebinding), but not
/// `localhost` and not a bare number.
pub(super) fn is_ours(headers: &HeaderMap) -> bool {
    let Some(host) = headers.typed_get::<Host>() else {
        return false;
    };
    // An IPv6 address stands in brackets (RFC 3986, 3.2.2).
    let name = host.hostname().trim_matches(['[', ']']);
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok()
}

/// The path that is asked for, decoded; `None` if it is none.
pub(super) fn path(target: &Uri) -> Option<String> {
    // Only proxies are asked with scheme and host; and a host here would count for more than the one in the header.
    let is_plain = target.authority().is_none() && target.path().starts_with('/');
    is_plain.then(|| decode(target.path())).flatten()
}

/// A value of the query, decoded.
pub(super) fn query(target: &Uri, name: &str) -> Option<String> {
    for pair in target.query()?.split('&') {
        match pair.split_once('=') {
            Some((key, value)) if key == name => return decode(value),
            _ => {}
        }
    }
    None
}

/// Percent signs resolved, once; `None` if one of them stands for nothing or what comes out is no text.
fn decode(text: &str) -> Option<String> {
    let mut escapes = text.split('%').skip(1);
    let is_whole = escapes.all(|rest| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    if !is_whole {
        return None;
    }
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::header::{HOST, HeaderValue};

    fn is_host_ours(host: &'static str) -> bool {
        is_ours(&HeaderMap::from_iter([(
            HOST,
            HeaderValue::from_static(host),
        )]))
    }

    fn path_of(target: &str) -> Option<String> {
        path(&target.parse().ok()?)
    }

    #[test]
    fn only_this_machine_and_bare_numbers_are_ours() {
        for ours in [
            "localhost",
            "LOCALHOST:5271",
            "127.0.0.1:5271",
            "[::1]:5271",
            "[::1]",
            "192.168.1.7:5271",
        ] {
            assert!(is_host_ours(ours), "{ours}");
        }
        for other in [
            "",
            "kim.example.id",
            "evil.example:5271",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            ":80",
        ] {
            assert!(!is_host_ours(other), "{other}");
        }
        assert!(!is_ours(&HeaderMap::new()), "HTTP/1.0 need not say");
    }

    #[test]
    fn addresses_are_decoded_once() {
        assert_eq!(path_of("/a%20b/?x=1#y").as_deref(), Some("/a b/"));
        assert_eq!(path_of("/%252e%252e/").as_deref(), Some("/%2e%2e/"));
        for bad in ["", "a", "http://x/", "/%", "/%4", "/%zz", "/%ff", "*"] {
            assert_eq!(path_of(bad), None, "{bad}");
        }
        let target = "/x?halaman=%2Fa%2F&tanda=1".parse().expect("a target");
        assert_eq!(query(&target, "halaman").as_deref(), Some("/a/"));
        assert_eq!(query(&target, "a"), None);
    }
}
