//! What an address in a link or photo is.
//!
//! Owns: the list of schemes that survive, and telling files, addresses of the site and whole addresses apart.
//! Stricter than a browser on purpose: whatever a browser might read as a scheme is held against the list, and what it
//! would ignore (white space and control characters around and inside) is refused, not repaired.

use crate::content::Target;
use std::borrow::Cow;

/// What was written between the parentheses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address<'a> {
    /// Something of this site: a hole, filled when the page is rendered.
    Here(Target),
    /// A whole address, `https:`, `http:`, `mailto:` or `tel:`; not yet escaped.
    Whole(Cow<'a, str>),
    /// Nothing at all, or `#`.
    Empty,
    /// Anything else.
    Refused,
}

/// Reads an address, decoded from Markdown or HTML.
pub(super) fn address(written: &str) -> Address<'_> {
    let text = written.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if text.is_empty() || text == "#" {
        return Address::Empty;
    }
    if text.chars().any(char::is_control) {
        return Address::Refused;
    }
    if let Some((scheme, rest)) = scheme(text) {
        return if survives(scheme, rest) {
            Address::Whole(text.into())
        } else {
            Address::Refused
        };
    }
    if let Some(host) = text.strip_prefix("//") {
        return if is_host(host) {
            Address::Whole(format!("https:{text}").into())
        } else {
            Address::Refused
        };
    }
    if begins(text, "www.") || begins(text, "wa.me/") {
        return Address::Whole(format!("https://{text}").into());
    }
    here(text)
}

/// Whether `text` begins with this, letters of either case.
pub(super) fn begins(text: &str, with: &str) -> bool {
    text.get(..with.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(with))
}

/// A bare e-mail address, and no file of that shape (`foto@2x.jpg`).
pub(super) fn is_mail(text: &str) -> bool {
    const FILES: [&str; 8] = ["jpg", "jpeg", "png", "webp", "gif", "svg", "pdf", "md"];
    let Some((user, domain)) = text.split_once('@') else {
        return false;
    };
    let Some((_, last)) = domain.rsplit_once('.') else {
        return false;
    };
    let plain = |part: &str| {
        part.chars()
            .all(|c| c.is_alphanumeric() || "._+-".contains(c))
    };
    !user.is_empty()
        && plain(user)
        && plain(domain)
        && last.len() >= 2
        && !FILES.iter().any(|file| file.eq_ignore_ascii_case(last))
}

/// What stands before the first `:` of the first segment. Not checked to look like a scheme: nothing else may stand there.
fn scheme(text: &str) -> Option<(&str, &str)> {
    let end = text.find(['/', '?', '#', '\\']).unwrap_or(text.len());
    let colon = text[..end].find(':')?;
    Some((&text[..colon], &text[colon + 1..]))
}

fn survives(scheme: &str, rest: &str) -> bool {
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(is_host),
        "mailto" | "tel" => !rest.trim().is_empty(),
        _ => false,
    }
}

fn is_host(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || c == '[')
}

fn here(text: &str) -> Address<'_> {
    let text: Cow<'_, str> = if text.contains('\\') {
        text.replace('\\', "/").into()
    } else {
        text.into()
    };
    if text.starts_with("//") {
        return Address::Refused; // `/\host`: a browser would leave the site
    }
    let (rest, fragment) = match text.split_once('#') {
        Some((rest, fragment)) => (
            rest,
            Some(decode(fragment).into_owned().into_boxed_str()).filter(|f| !f.is_empty()),
        ),
        None => (&*text, None),
    };
    let (written, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
    let path = decode(written);
    if path.chars().any(char::is_control) || path.starts_with("//") || scheme(&path).is_some() {
        return Address::Refused; // `javascript%3A…`
    }
    let is_article =
        path.len() > 3 && begins(&path[path.floor_char_boundary(path.len() - 3)..], ".md");
    if path.is_empty() {
        return if fragment.is_some() {
            Address::Here(Target::Address("".into(), fragment))
        } else {
            Address::Empty
        };
    }
    Address::Here(if is_article {
        Target::File(path.into(), fragment)
    } else if path.starts_with('/') {
        Target::Address(format!("{path}{query}").into(), fragment)
    } else {
        Target::Asset(path.into())
    })
}

/// Percent signs decoded; as written if that would be no UTF-8.
fn decode(text: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .unwrap_or(text.into())
}
