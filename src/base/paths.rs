//! Three kinds of path that must never be mixed up.
//!
//! Owns: where a file lies in the site folder, the address a reader types, where a file lies in the output.
//! Refuses: anything that could lead out (`..`, absolute, NUL, backslash, empty segment), so that no later room checks again.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why a text is no path of the kind asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// Nothing at all.
    #[error("empty path")]
    Empty,
    /// `/x` where a relative path is wanted.
    #[error("absolute path")]
    Absolute,
    /// `.` or `..`.
    #[error("a path may not contain `.` or `..`")]
    Dots,
    /// `//`.
    #[error("empty segment")]
    EmptySegment,
    /// NUL, another control character or a backslash.
    #[error("a path may not contain control characters or backslashes")]
    Character,
    /// An address that does not begin with `/`.
    #[error("an address begins with `/`")]
    NotRooted,
    /// A segment of more than 255 bytes, which file systems refuse.
    #[error("a segment of a path is at most 255 bytes long")]
    TooLong,
}

fn check_segments(text: &str) -> Result<(), PathError> {
    if text.is_empty() {
        return Err(PathError::Empty);
    }
    if text.starts_with('/') {
        return Err(PathError::Absolute);
    }
    for segment in text.split('/') {
        match segment {
            "" => return Err(PathError::EmptySegment),
            "." | ".." => return Err(PathError::Dots),
            // NAME_MAX of Linux and macOS
            _ if segment.len() > 255 => return Err(PathError::TooLong),
            // Windows reads `\` as `/`, so it could lead out there.
            _ if segment.chars().any(|c| c.is_control() || c == '\\') => {
                return Err(PathError::Character);
            }
            _ => {}
        }
    }
    Ok(())
}

/// Where a file lies in the site folder: relative, `/` between segments, UTF-8. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// Takes a relative path with `/`.
    ///
    /// # Errors
    /// What could lead out of the site is refused: see [`PathError`].
    pub fn new(text: &str) -> Result<Self, PathError> {
        check_segments(text)?;
        Ok(Self(text.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Last segment: `a/b.md` → `b.md`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// Last segment without its extension: `a/b.md` → `b`.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Extension as written, without the dot; empty if there is none.
    pub fn extension(&self) -> &str {
        self.file_name()
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }

    /// The folder, without a trailing `/`; empty at the top.
    pub fn parent(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(parent, _)| parent)
    }

    /// Whether it lies in this folder or deeper.
    pub fn is_below(&self, folder: &Self) -> bool {
        self.0
            .strip_prefix(&*folder.0)
            .is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether it is the other one itself, not only equal to it: quicker to tell.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Whether it, or a folder that it lies in, is one of these.
    pub fn is_touched(&self, changed: &BTreeSet<Self>) -> bool {
        changed.contains(self) || changed.iter().any(|folder| self.is_below(folder))
    }

    /// Whether it, or a folder that it lies in, begins with a dot.
    pub fn is_hidden(&self) -> bool {
        self.0.split('/').any(|segment| segment.starts_with('.'))
    }

    /// `self` seen from the folder of this file: `content/a/b.md` + `../c.md` → `content/c.md`. A leading `/` starts at the top.
    pub fn join_relative(&self, relative: &str) -> Result<Self, PathError> {
        let mut segments: Vec<&str> = match relative.strip_prefix('/') {
            Some(_) => Vec::new(),
            None => self.parent().split('/').filter(|s| !s.is_empty()).collect(),
        };
        for segment in relative.split('/') {
            match segment {
                "" | "." => {}
                // Above the top there is nothing of this site.
                ".." => {
                    segments.pop().ok_or(PathError::Dots)?;
                }
                other => segments.push(other),
            }
        }
        Self::new(&segments.join("/"))
    }

    /// The file on disk below `root`.
    pub fn under(&self, root: &Path) -> PathBuf {
        root.join(&*self.0)
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An address on the site as a reader sees it, decoded: begins with `/`, a page ends with `/`. Without the site's base path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UrlPath(Box<str>);

impl UrlPath {
    /// Takes `/…`.
    ///
    /// # Errors
    /// What could lead out is refused: see [`PathError`].
    pub fn new(text: &str) -> Result<Self, PathError> {
        let rest = text.strip_prefix('/').ok_or(PathError::NotRooted)?;
        let inner = rest.strip_suffix('/').unwrap_or(rest);
        if !inner.is_empty() {
            check_segments(inner)?;
        } else if !rest.is_empty() {
            // To browsers `//` begins the name of another host.
            return Err(PathError::EmptySegment);
        }
        Ok(Self(text.into()))
    }

    /// A page from segments that are slugs already: `["ampenan", "bintaro"]` → `/ampenan/bintaro/`.
    pub fn page<S: AsRef<str>>(segments: impl IntoIterator<Item = S>) -> Self {
        let mut text = String::from("/");
        for segment in segments {
            // In debug builds only: pages are named for every link of every page.
            debug_assert!(
                check_segments(segment.as_ref()).is_ok(),
                "segments are slugs"
            );
            text.push_str(segment.as_ref());
            text.push('/');
        }
        Self(text.into())
    }

    /// A file in the folder of this page: `/a/` + `rss.xml` → `/a/rss.xml`.
    #[must_use]
    pub fn file(&self, name: &str) -> Self {
        debug_assert!(self.0.ends_with('/'), "files lie below pages");
        Self(format!("{}{name}", self.0).into())
    }

    /// The front page: `/`.
    #[must_use]
    pub fn root() -> Self {
        Self("/".into())
    }

    /// A page below this one: `/ampenan/` and `agenda` → `/ampenan/agenda/`.
    #[must_use]
    pub fn child(&self, segment: &str) -> Self {
        self.file(&format!("{segment}/"))
    }

    /// The folder that it lies in: `/a/foto.jpg` → `/a/`; a page lies in itself.
    #[must_use]
    pub fn folder(&self) -> Self {
        let end = self.0.rfind('/').map_or(0, |slash| slash + 1);
        Self(self.0[..end].into())
    }

    /// The address as text, decoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address for HTML, XML and JSON: percent-encoded by the path rules of RFC 3986.
    pub fn href(&self) -> Cow<'_, str> {
        utf8_percent_encode(&self.0, ENCODED).into()
    }

    /// The file that a web server gives for this address.
    pub fn output(&self) -> OutputPath {
        let inner = &self.0[1..];
        if inner.is_empty() || inner.ends_with('/') {
            OutputPath(format!("{inner}index.html").into())
        } else {
            OutputPath(inner.into())
        }
    }
}

impl fmt::Display for UrlPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What RFC 3986, 3.3 does not let stand in a path. `'` may, and is encoded all the same: it
/// would end an attribute in single quotes.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// Where a file lies in the output: relative, `/` between segments.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Box<str>);

impl OutputPath {
    /// Takes a relative path.
    ///
    /// # Errors
    /// What could lead out is refused: see [`PathError`].
    pub fn new(text: &str) -> Result<Self, PathError> {
        check_segments(text)?;
        Ok(Self(text.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder, without a trailing `/`; empty at the top.
    pub fn parent(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(parent, _)| parent)
    }

    /// The file on disk below `root`.
    pub fn under(&self, root: &Path) -> PathBuf {
        root.join(&*self.0)
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_out() {
        for bad in [
            "", "/etc", "..", "a/../b", "a//b", "a/\0", "a\\b", "./a", "a/",
        ] {
            assert!(SitePath::new(bad).is_err(), "{bad:?}");
            assert!(OutputPath::new(bad).is_err(), "{bad:?}");
        }
        for bad in ["", "a/", "//", "/../", "/a/../b/", "/a//b/", "/a\n/"] {
            assert!(UrlPath::new(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn an_address_has_one_file() {
        let file = |address: &str| UrlPath::new(address).map(|u| u.output().as_str().to_owned());
        assert_eq!(file("/").as_deref(), Ok("index.html"));
        assert_eq!(file("/a/b/").as_deref(), Ok("a/b/index.html"));
        assert_eq!(file("/a/rss.xml").as_deref(), Ok("a/rss.xml"));
    }

    #[test]
    fn relative_links_start_at_the_folder_of_the_file() {
        let article = SitePath::new("content/ampenan/bintaro/a.md").expect("valid");
        let join = |relative| {
            article
                .join_relative(relative)
                .map(|p| p.as_str().to_owned())
        };
        assert_eq!(join("b.md").as_deref(), Ok("content/ampenan/bintaro/b.md"));
        assert_eq!(join("../../kota/b.md").as_deref(), Ok("content/kota/b.md"));
        assert_eq!(join("/static/x.jpg").as_deref(), Ok("static/x.jpg"));
        assert_eq!(join("../../../../x"), Err(PathError::Dots));
    }

    #[test]
    fn addresses_are_encoded_for_print() {
        let url = UrlPath::new("/lama/a b é/").expect("valid");
        assert_eq!(url.href(), "/lama/a%20b%20%C3%A9/");
    }
}
