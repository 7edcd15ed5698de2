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
    // Browsers drop tabs and line ends inside an address: `java\nscript:` is a scheme to them.
    if text.chars().any(char::is_control) {
        return Address::Refused;
    }
    if let Some((scheme, rest)) = scheme(text) {
        return whole_if(survives(scheme, rest), text.into());
    }
    // Without a scheme, `//host` takes that of the page, which may be a file on disk.
    if let Some(host) = text.strip_prefix("//") {
        return whole_if(is_host(host), format!("https:{text}").into());
    }
    // Nobody names a file like this, and many leave the scheme out.
    if begins(text, "www.") || begins(text, "wa.me/") {
        return Address::Whole(format!("https://{text}").into());
    }
    here(text)
}

fn whole_if(is_good: bool, address: Cow<'_, str>) -> Address<'_> {
    if is_good {
        Address::Whole(address)
    } else {
        Address::Refused
    }
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
    let is_file = FILES.iter().any(|file| file.eq_ignore_ascii_case(last));
    !is_file && last.len() >= 2 && !user.is_empty() && is_plain(user) && is_plain(domain)
}

fn is_plain(part: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || "._+-".contains(c);
    part.chars().all(is_letter)
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

/// An address of this site.
fn here(text: &str) -> Address<'_> {
    // `\` is `/` to browsers, and to writers who use Windows.
    let text = text.replace('\\', "/");
    // After that `/\host` would lead to another site.
    if text.starts_with("//") {
        return Address::Refused;
    }
    let (rest, fragment) = split_fragment(&text);
    let (written, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
    let path = decode(written);
    // What is refused as it stands is refused in disguise, too: `javascript%3A…`
    if path.chars().any(char::is_control) || path.starts_with("//") || scheme(&path).is_some() {
        return Address::Refused;
    }
    if path.is_empty() && fragment.is_none() {
        return Address::Empty;
    }
    Address::Here(if path.is_empty() {
        Target::Address("".into(), fragment)
    } else if is_markdown(&path) {
        Target::File(path.into(), fragment)
    } else if path.starts_with('/') {
        Target::Address(format!("{path}{query}").into(), fragment)
    } else {
        Target::Asset(path.into())
    })
}

/// An address before its `#`, and what follows it.
fn split_fragment(address: &str) -> (&str, Option<Box<str>>) {
    let Some((rest, fragment)) = address.split_once('#') else {
        return (address, None);
    };
    let fragment = decode(fragment);
    let fragment = (!fragment.is_empty()).then(|| fragment.into());
    (rest, fragment)
}

/// Whether a path names a Markdown file, `.md` alone being none.
fn is_markdown(path: &str) -> bool {
    let end = path.len().saturating_sub(".md".len());
    path.len() > 3 && begins(&path[path.floor_char_boundary(end)..], ".md")
}

/// Percent signs decoded; as written if that would be no UTF-8.
fn decode(text: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .unwrap_or(text.into())
}
