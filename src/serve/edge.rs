//! What a page gets on its way out, and how to tell whether an open page has changed.
//!
//! Owns: the snippet with the banner and the script, between two comments, before `</body>`: all that serve adds. Refuses:
//! changing anything else of a page.

use crate::base::escape;
use crate::pipeline::SiteSnapshot;
use crate::plan::Output;
use std::fmt;

/// Where the snippet begins and ends.
pub(super) const OPEN: &str = "<!--kulkul serve-->";
pub(super) const CLOSE: &str = "<!--/kulkul serve-->";

/// What an open page showed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct PageHash {
    /// All of it.
    pub(super) whole: String,
    /// The same, but for the names of theme files.
    pub(super) plain: String,
    /// The photos and files it names.
    pub(super) files: String,
}

impl PageHash {
    /// A page that is not a rendering of the site: `tiada`, `gagal`.
    pub(super) fn word(word: &str) -> Self {
        Self {
            whole: word.into(),
            plain: word.into(),
            files: String::new(),
        }
    }

    /// As it was handed to a browser.
    pub(super) fn read(text: &str) -> Self {
        let mut parts = text.splitn(3, '.').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Self {
            whole: next(),
            plain: next(),
            files: next(),
        }
    }

    /// Of a page as rendered, with its banner.
    pub(super) fn of(prepared: &SiteSnapshot, page: &[u8], banner: &str) -> Self {
        let mut whole = blake3::Hasher::new();
        whole.update(page).update(banner.as_bytes());
        let text = String::from_utf8_lossy(page);
        let mut neutral = text.clone().into_owned();
        for (name, file) in prepared.assets() {
            neutral = neutral.replace(&format!("aset/{file}"), &name);
        }
        let mut plain = blake3::Hasher::new();
        plain.update(neutral.as_bytes()).update(banner.as_bytes());
        let mut files = blake3::Hasher::new();
        for address in addresses(&text) {
            if let Some(stamp) = stamp(prepared, address) {
                files.update(address.as_bytes()).update(stamp.as_bytes());
            }
        }
        Self {
            whole: short(&whole),
            plain: short(&plain),
            files: short(&files),
        }
    }
}

impl fmt::Display for PageHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.whole, self.plain, self.files)
    }
}

fn short(hasher: &blake3::Hasher) -> String {
    hasher.finalize().to_hex()[..16].to_owned()
}

/// Values of `src` and `href`.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let quoted = |name: &'static str| {
        text.match_indices(name)
            .map(move |(at, _)| &text[at + name.len()..])
    };
    quoted(" src=\"")
        .chain(quoted(" href=\""))
        .filter_map(|rest| rest.split('"').next())
}

/// The stamp of the file that lies at an address, if it is one that somebody put there.
fn stamp(prepared: &SiteSnapshot, address: &str) -> Option<String> {
    let inner = address.strip_prefix(prepared.settings().base_url.root.trim_end_matches('/'))?;
    let planned = prepared.plan().lookup(inner)?;
    match &planned.output {
        Output::Static(path) | Output::Attachment(path) => {
            Some(format!("{:?}", prepared.stamp(path)))
        }
        _ => None,
    }
}

/// The page as a browser gets it.
pub(super) fn dress(mut page: Vec<u8>, mark: &PageHash, banner: &str) -> Vec<u8> {
    let snippet = format!(
        "{OPEN}{banner}<script src=\"/__kulkul/kulkul.js\" data-tanda=\"{}\" defer></script>{CLOSE}",
        escape(&mark.to_string())
    );
    let end = memchr::memmem::rfind(&page, b"</body>").unwrap_or(page.len());
    page.splice(end..end, snippet.into_bytes());
    page
}

/// A bar at the foot of the window. Its style is a file: the pages' policy allows no other.
pub(super) fn banner(words: &str, file: &str) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/__kulkul/spanduk.css\"><div id=\"kulkul-spanduk\" role=\"note\">{} <small>{}</small></div>",
        escape(words),
        escape(file)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snippet_can_be_taken_out_again() {
        let mark = PageHash::word("tiada");
        for page in ["<p>a</p></body></html>\n", "tanpa badan", "</body></body>"] {
            let dressed = String::from_utf8(dress(page.into(), &mark, "<b>x</b>")).expect("text");
            let (before, rest) = dressed.split_once(OPEN).expect("opens");
            let (_, after) = rest.split_once(CLOSE).expect("closes");
            assert_eq!(format!("{before}{after}"), page);
        }
        assert_eq!(
            PageHash::read(&PageHash::read("a.b.c").to_string()),
            PageHash::read("a.b.c")
        );
    }
}
