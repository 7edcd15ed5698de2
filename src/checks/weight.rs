//! What a page weighs on a reader's telephone, against `batas` in `kulkul.yaml`.
//!
//! Owns: HTML, stylesheets and scripts of an article as they travel, compressed; the first photo in the size that a telephone
//! takes. Refuses: making photos: one that was never made is weighed by the build that makes it.

use super::ArticlePage;
use crate::base::SitePath;
use crate::config::Limits;
use crate::diag::{Diagnostic, code};
use flate2::Compression;
use flate2::write::GzEncoder;
use memchr::memmem;
use rustc_hash::FxHashMap;
use std::io::Write;

/// Pixels across a telephone, as its screen counts them: 360 at two dots each.
const PHONE: u32 = 720;

/// A stylesheet or script that pages may load.
#[derive(Debug)]
pub(crate) struct Companion {
    name: Box<str>,
    url: String,
    /// Bytes, compressed.
    weight: u64,
}

impl Companion {
    /// Weighs one; `url` is its address as pages print it.
    pub(crate) fn new(name: &str, url: String, bytes: &[u8]) -> Self {
        Self {
            name: name.into(),
            url,
            weight: compressed(bytes),
        }
    }
}

/// A picture over the limit.
#[derive(Debug)]
pub(crate) struct HeavyPhoto {
    /// Its file in the site.
    pub file: SitePath,
    /// Bytes of the variant that lies at the address.
    pub weight: u64,
}

/// Weighs pages.
#[derive(Debug)]
pub(crate) struct Scale {
    limits: Limits,
    companions: Vec<Companion>,
    /// Bytes of all companions together.
    all_companions: u64,
    /// By their addresses as pages print them.
    heavy: FxHashMap<String, HeavyPhoto>,
}

impl Scale {
    /// A scale for the pages of a site: what they may load, and pictures that are heavier than the first photo may be.
    pub(crate) fn new(
        limits: Limits,
        companions: Vec<Companion>,
        heavy: FxHashMap<String, HeavyPhoto>,
    ) -> Self {
        Self {
            limits,
            all_companions: companions.iter().map(|companion| companion.weight).sum(),
            companions,
            heavy,
        }
    }

    /// A remark on a page that is too heavy with what it loads.
    pub(super) fn page(&self, page: ArticlePage<'_>) -> Option<Diagnostic> {
        let limit = self.limits.article;
        // Compressed it is no heavier: that settles it for nearly every page without compressing any.
        if page.html.len() as u64 + self.all_companions <= limit {
            return None;
        }
        let mut loads = vec![("index.html", compressed(page.html))];
        for companion in &self.companions {
            if memmem::find(page.html, companion.url.as_bytes()).is_some() {
                loads.push((&companion.name, companion.weight));
            }
        }
        let total: u64 = loads.iter().map(|(_, weight)| weight).sum();
        if total <= limit {
            return None;
        }
        let (culprit, most) = loads.into_iter().max_by_key(|(_, weight)| *weight)?;
        let remark = Diagnostic::new(code::PAGE_HEAVY)
            .with("weight", kilobytes(total))
            .with("limit", kilobytes(limit))
            .with("culprit", culprit)
            .with("most", kilobytes(most));
        Some(remark.at_span(page.path, page.title))
    }

    /// A remark on a first photo that is too heavy.
    pub(super) fn first_photo(&self, page: ArticlePage<'_>) -> Option<Diagnostic> {
        if self.heavy.is_empty() {
            return None;
        }
        let heavy = self.heavy.get(first_image(page.html)?)?;
        let remark = Diagnostic::new(code::PHOTO_HEAVY)
            .with("file", &heavy.file)
            .with("weight", kilobytes(heavy.weight))
            .with("limit", kilobytes(self.limits.first_photo));
        Some(remark.at_span(page.path, page.picture.unwrap_or(page.title)))
    }
}

/// The address of the first picture under `<main>` that a telephone loads.
fn first_image(page: &[u8]) -> Option<&str> {
    let main = &page[memmem::find(page, b"<main")?..];
    let image = memmem::find(main, b"<img ")?;
    match picture_around(main, image) {
        Some(picture) => match attribute(&main[picture..], "srcset") {
            Some(set) => candidate(set),
            None => attribute(&main[picture..], "src"),
        },
        None => attribute(&main[image..], "src"),
    }
}

/// Where the `<picture>` begins that an image stands in. Its first source is the lightest, which most telephones take.
fn picture_around(main: &[u8], image: usize) -> Option<usize> {
    let picture = memmem::rfind(&main[..image], b"<picture>")?;
    let is_closed = memmem::find(&main[picture..image], b"</picture>").is_some();
    (!is_closed).then_some(picture)
}

/// The value of the first such attribute.
fn attribute<'a>(tag: &'a [u8], name: &str) -> Option<&'a str> {
    let start = memmem::find(tag, format!(" {name}=\"").as_bytes())? + name.len() + 3;
    let end = memchr::memchr(b'"', &tag[start..])?;
    std::str::from_utf8(&tag[start..start + end]).ok()
}

/// The narrowest that is wide enough, else the widest.
fn candidate(set: &str) -> Option<&str> {
    let all: Vec<(u32, &str)> = set.split(',').filter_map(sized).collect();
    let enough = all.iter().filter(|(width, _)| *width >= PHONE).min();
    let (_, url) = enough.or_else(|| all.iter().max())?;
    Some(url)
}

/// `/foto-800.webp 800w`.
fn sized(part: &str) -> Option<(u32, &str)> {
    let (url, width) = part.trim().rsplit_once(' ')?;
    let width = width.strip_suffix('w')?.parse().ok()?;
    Some((width, url))
}

/// Bytes of what is sent: web servers compress as gzip does.
fn compressed(bytes: &[u8]) -> u64 {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("a Vec takes every write");
    let packed = encoder.finish().expect("a Vec takes every write");
    packed.len() as u64
}

/// For people, who know sizes of files in thousands.
fn kilobytes(bytes: u64) -> String {
    format!("{} kB", bytes.div_ceil(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_takes_the_narrowest_that_is_wide_enough() {
        for (set, wanted) in [
            (
                "/a-400.webp 400w, /a-800.webp 800w, /a-1200.webp 1200w",
                "/a-800.webp",
            ),
            ("/a-1200.webp 1200w, /a-800.webp 800w", "/a-800.webp"),
            ("/a-200.webp 200w, /a-640.webp 640w", "/a-640.webp"),
            ("/a-900.webp 900w", "/a-900.webp"),
        ] {
            assert_eq!(candidate(set), Some(wanted), "{set}");
        }
        assert_eq!(candidate(""), None);
    }

    #[test]
    fn the_first_picture_of_the_text_is_found() {
        let logo = "<img src=\"/logo.png\"><main>";
        let set = "<picture><source type=\"image/webp\" srcset=\"/a.webp 800w\"><img src=\"/a.jpg\"></picture>";
        for (text, wanted) in [
            (
                format!("{logo}<p>x</p>{set}<img src=\"/b.gif\">"),
                Some("/a.webp"),
            ),
            (format!("{logo}<img src=\"/b.gif\">{set}"), Some("/b.gif")),
            (format!("{logo}<p>x</p>"), None),
            ("<img src=\"/a.png\">".to_owned(), None),
        ] {
            assert_eq!(first_image(text.as_bytes()), wanted, "{text}");
        }
    }
}
