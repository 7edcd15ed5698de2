//! A request, read with suspicion.
//!
//! Owns: which hosts are ours, and addresses decoded. Refuses: answering.

use std::net::IpAddr;

/// Whether a request is meant for us. A page elsewhere can make a name of its own point at this machine (DNS rebinding), but not
/// `localhost` and not a bare number.
pub(super) fn is_ours(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(rest),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    name.eq_ignore_ascii_case("localhost") || name.parse::<IpAddr>().is_ok()
}

/// The path of a request target, decoded; `None` if it is none.
pub(super) fn path(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?;
    path.starts_with('/').then(|| decode(path)).flatten()
}

/// A value of the query, decoded.
pub(super) fn query(target: &str, name: &str) -> Option<String> {
    let (_, query) = target.split_once('?')?;
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .into_iter()
        .find(|(key, _)| *key == name)
        .and_then(|(_, value)| decode(value))
}

/// Percent signs resolved, once; `None` if one of them stands for nothing or what comes out is no text.
fn decode(text: &str) -> Option<String> {
    let is_hex =
        |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    let is_whole = text.split('%').skip(1).all(is_hex);
    let decoded = percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .ok()?;
    is_whole.then(|| decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert!(is_ours(ours), "{ours}");
        }
        for other in [
            "",
            "kim.example.id",
            "evil.example:5271",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            ":80",
        ] {
            assert!(!is_ours(other), "{other}");
        }
    }

    #[test]
    fn addresses_are_decoded_once() {
        assert_eq!(path("/a%20b/?x=1#y").as_deref(), Some("/a b/"));
        assert_eq!(path("/%252e%252e/").as_deref(), Some("/%2e%2e/"));
        for bad in ["", "a", "http://x/", "/%", "/%4", "/%zz", "/%ff"] {
            assert_eq!(path(bad), None, "{bad}");
        }
        assert_eq!(
            query("/x?halaman=%2Fa%2F&tanda=1", "halaman").as_deref(),
            Some("/a/")
        );
        assert_eq!(query("/x?a", "a"), None);
    }
}
