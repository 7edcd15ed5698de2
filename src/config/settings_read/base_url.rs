//! The address of a site.

use super::super::BaseUrl;
use crate::base::UrlPath;
use crate::diag::code;
use crate::yaml::reader::{Remarks, Word};

/// A text is no address that a site can be published at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an address such as https://kim.example.id/")]
pub struct BaseUrlError;

impl BaseUrl {
    /// Reads `https://host[:port]/[folder/]`. The host is written in small letters and the `/` at the end is added.
    ///
    /// # Errors
    /// A query, a fragment, a user name or another scheme is refused.
    pub fn parse(text: &str) -> Result<Self, BaseUrlError> {
        let text = text.trim();
        let (scheme, rest) = text.split_once("://").ok_or(BaseUrlError)?;
        let scheme = scheme.to_ascii_lowercase();
        let (authority, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
        if !matches!(&*scheme, "http" | "https") || !is_authority(authority) || !is_path(path) {
            return Err(BaseUrlError);
        }
        let root = if path.ends_with('/') {
            path.to_owned()
        } else {
            format!("{path}/")
        };
        // No `..`, and no empty folder: the address is put before every other one.
        UrlPath::new(&root).map_err(|_| BaseUrlError)?;
        Ok(Self {
            origin: format!("{scheme}://{}", authority.to_ascii_lowercase()).into(),
            root: root.into(),
        })
    }
}

/// A host of letters, digits, hyphens and points, perhaps with a port.
fn is_authority(text: &str) -> bool {
    let (host, port) = match text.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (text, None),
    };
    let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok());
    is_port && host.len() <= 253 && host.split('.').all(is_label)
}

/// RFC 1123, 2.1.
fn is_label(label: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(is_letter)
}

/// Characters that need no encoding, so that the address is the same in every place it is printed.
fn is_path(text: &str) -> bool {
    text.bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"/-._~".contains(&b))
}

pub(super) fn read(remarks: &Remarks<'_>, word: Word<'_>) -> Option<BaseUrl> {
    let url = BaseUrl::parse(word.text);
    if url.is_err() {
        let remark = remarks.at(code::BASE_URL, word.span);
        let remark = remark.with("value", word.text);
        remarks.push(remark.suggest(completed(word.text)));
    }
    url.ok()
}

/// `kim.example.id/?x` with its scheme, if that is all it lacks.
fn completed(text: &str) -> Option<String> {
    let address = text.split(['?', '#']).next().unwrap_or(text);
    let completed = format!("https://{address}");
    let is_bare = text.contains('.') && !text.contains(':');
    (is_bare && BaseUrl::parse(&completed).is_ok()).then_some(completed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_a_host_and_a_folder() {
        let parse =
            |text: &str| BaseUrl::parse(text).map(|url| format!("{} {}", url.origin, url.root));
        assert_eq!(
            parse("https://kim.example.id/"),
            Ok("https://kim.example.id /".into())
        );
        assert_eq!(
            parse("HTTP://Kim.Example.id:8080/berita"),
            Ok("http://kim.example.id:8080 /berita/".into())
        );
        assert_eq!(parse("http://localhost"), Ok("http://localhost /".into()));
        for bad in [
            "",
            "kim.example.id",
            "ftp://a/",
            "https://",
            "https:///a",
            "https://a b/",
            "https://a/?x",
            "https://a/#x",
            "https://u@a/",
            "https://a:99999/",
            "https://a/../b/",
            "https://-a/",
            "https://a..b/",
            "javascript://a/",
            "https://a/\"",
        ] {
            assert_eq!(parse(bad), Err(BaseUrlError), "{bad:?}");
        }
    }
}
