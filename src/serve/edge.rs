//! What is added to a page on its way out, and how to tell whether an open page has changed.
//!
//! Owns: the snippet with the banner and the script, between two comments, before `</body>`: all that serve adds. Refuses:
//! changing anything else of a page.

use crate::base::escape;
use crate::pipeline::SiteSnapshot;
use crate::plan::{FileKind, Output};
use std::fmt;

/// Where the snippet begins and ends, so that tests and people can take it out again.
pub(super) const OPEN: &str = "<!--kulkul serve-->";
pub(super) const CLOSE: &str = "<!--/kulkul serve-->";

/// What stands in the hash of a page that there is not.
const MISSING: &str = "tiada";
/// What stands in the hash of a page that cannot be made.
const BROKEN: &str = "gagal";

/// What an open page shows: three hashes, so that what differs tells what the browser must do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct PageHash {
    /// Of all of it.
    pub(super) page: String,
    /// Of the same, but for the names of theme files.
    pub(super) unstyled: String,
    /// Of the photos and files that it names.
    pub(super) files: String,
}

impl PageHash {
    /// Of a page that there is not.
    pub(super) fn missing() -> Self {
        Self::word(MISSING)
    }

    /// Of an error in place of a page.
    pub(super) fn broken() -> Self {
        Self::word(BROKEN)
    }

    /// Of the page about the state of the site, which every state changes.
    pub(super) fn of_state(serial: u64) -> Self {
        Self::word(&format!("keadaan-{serial}"))
    }

    fn word(word: &str) -> Self {
        Self {
            page: word.into(),
            unstyled: word.into(),
            files: String::new(),
        }
    }

    /// As it was handed to a browser.
    pub(super) fn read(text: &str) -> Self {
        // Whatever a browser sends is a hash, if one that no page has.
        let mut parts = text.splitn(3, '.').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Self {
            page: next(),
            unstyled: next(),
            files: next(),
        }
    }

    /// Of a page as rendered, with its banner.
    pub(super) fn of(snapshot: &SiteSnapshot, page: &[u8], banner: &str) -> Self {
        let text = String::from_utf8_lossy(page);
        let unstyled = without_theme(snapshot, &text);
        Self {
            page: hash([page, banner.as_bytes()]),
            unstyled: hash([unstyled.as_bytes(), banner.as_bytes()]),
            files: files_hash(snapshot, &text),
        }
    }
}

impl fmt::Display for PageHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.page, self.unstyled, self.files)
    }
}

fn hash(parts: [&[u8]; 2]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part);
    }
    short(&hasher)
}

/// 64 bits: enough to tell versions of one page apart, and short in an address.
fn short(hasher: &blake3::Hasher) -> String {
    hasher.finalize().to_hex()[..16].to_owned()
}

/// The page with the names of theme files that they have without the hash of their bytes.
fn without_theme(snapshot: &SiteSnapshot, page: &str) -> String {
    let mut text = page.to_owned();
    for (name, file) in snapshot.assets() {
        text = text.replace(&format!("aset/{file}"), &name);
    }
    text
}

/// Over the stamps of the files that a page names.
fn files_hash(snapshot: &SiteSnapshot, page: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    // Stamps, not bytes: a page may name a hundred photos.
    for address in addresses(page) {
        if let Some(stamp) = stamp(snapshot, address) {
            hasher.update(address.as_bytes()).update(stamp.as_bytes());
        }
    }
    short(&hasher)
}

/// Values of `src` and `href`.
fn addresses(page: &str) -> impl Iterator<Item = &str> {
    let sources = quoted_after(page, " src=\"");
    sources.chain(quoted_after(page, " href=\""))
}

fn quoted_after<'a>(page: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let starts = page.match_indices(attribute);
    starts.filter_map(move |(at, _)| page[at + attribute.len()..].split('"').next())
}

/// The stamp of the file that lies at an address, if it is one that somebody put there.
fn stamp(snapshot: &SiteSnapshot, address: &str) -> Option<String> {
    let root = snapshot.settings().base_url.root.trim_end_matches('/');
    let inner = address.strip_prefix(root)?;
    let planned = snapshot.plan().lookup(inner)?;
    let Output::File(FileKind::Static(path) | FileKind::Attachment(path)) = &planned.output else {
        return None;
    };
    Some(format!("{:?}", snapshot.stamp(path)))
}

/// The page as a browser gets it.
pub(super) fn inject(mut page: Vec<u8>, hash: &PageHash, banner: &str) -> Vec<u8> {
    let hash = escape(&hash.to_string());
    let snippet = format!(
        "{OPEN}{banner}<script src=\"/__kulkul/kulkul.js\" data-hash=\"{hash}\" defer></script>{CLOSE}"
    );
    // The last one: a script in the page may contain the same letters.
    let end = memchr::memmem::rfind(&page, b"</body>").unwrap_or(page.len());
    page.splice(end..end, snippet.into_bytes());
    page
}

/// A bar at the foot of the window.
pub(super) fn banner(words: &str, file: &str) -> String {
    let (words, file) = (escape(words), escape(file));
    // The style is a file of its own: the pages' policy allows no other.
    format!(
        "<link rel=\"stylesheet\" href=\"/__kulkul/spanduk.css\">\
         <div id=\"kulkul-spanduk\" role=\"note\">{words} <small>{file}</small></div>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snippet_can_be_taken_out_again() {
        let hash = PageHash::missing();
        for page in ["<p>a</p></body></html>\n", "tanpa badan", "</body></body>"] {
            let shown = String::from_utf8(inject(page.into(), &hash, "<b>x</b>")).expect("text");
            let (before, rest) = shown.split_once(OPEN).expect("opens");
            let (_, after) = rest.split_once(CLOSE).expect("closes");
            assert_eq!(format!("{before}{after}"), page);
        }
        assert_eq!(
            PageHash::read(&PageHash::read("a.b.c").to_string()),
            PageHash::read("a.b.c")
        );
    }
}
