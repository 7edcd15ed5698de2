//! What a page weighs on a reader's telephone, against `batas` in `kulkul.yaml`.
//!
//! Owns: HTML, stylesheets and scripts of an article as they travel, compressed; the first photo in the size that a telephone
//! takes. Refuses: making photos: one that was never made is weighed by the build that makes it.

use super::SiteSnapshot;
use crate::base::{OutputPath, SitePath, UrlPath};
use crate::diag::{Diagnostic, code};
use crate::media::Rendition;
use crate::plan::{DataKind, FileKind, Output, Planned};
use crate::render::{self, View};
use crate::site::ArticleId;
use crate::theme;
use flate2::Compression;
use flate2::write::GzEncoder;
use memchr::memmem;
use std::collections::BTreeMap;
use std::io::Write;

/// Pixels across a telephone, as its screen counts them: 360 at two dots each.
const PHONE: u32 = 720;

/// A stylesheet or script that pages may load.
struct PagePart {
    name: Box<str>,
    url: String,
    weight: u64,
}

/// A picture over the limit.
struct Heavy<'a> {
    file: &'a SitePath,
    weight: u64,
}

/// Weighs pages.
pub(super) struct Scale<'a> {
    view: &'a View<'a>,
    parts: Vec<PagePart>,
    all_parts: u64,
    heavy: BTreeMap<&'a OutputPath, Heavy<'a>>,
}

impl<'a> Scale<'a> {
    pub(super) fn new(prepared: &'a SiteSnapshot, view: &'a View<'a>) -> Self {
        let part = |planned: &Planned| {
            let url = view.href(&planned.url);
            match &planned.output {
                Output::File(FileKind::Asset(name))
                    if theme::is_style(name) || name.ends_with(".js") =>
                {
                    let asset = view.theme.assets.iter().find(|asset| asset.name == *name)?;
                    Some(PagePart {
                        name: name.clone(),
                        url,
                        weight: compressed(&asset.bytes),
                    })
                }
                Output::Data(DataKind::Script) => {
                    let mut script = Vec::new();
                    render::render(planned, view, &mut script).ok()?; // with an error it is not published
                    Some(PagePart {
                        name: planned.path.as_str().into(),
                        url,
                        weight: compressed(&script),
                    })
                }
                Output::Page(_) | Output::Data(_) | Output::File(_) => None,
            }
        };
        let parts: Vec<PagePart> = view.plan.outputs().iter().filter_map(part).collect();
        let all_parts = parts.iter().map(|part| part.weight).sum();
        let limit = view.settings.limits.first_photo;
        let heavy = |planned: &'a Planned| {
            let (file, weight) = picture(prepared, view, &planned.output)?;
            (weight > limit).then_some((&planned.path, Heavy { file, weight }))
        };
        let heavy = view.plan.outputs().iter().filter_map(heavy).collect();
        Self {
            view,
            parts,
            all_parts,
            heavy,
        }
    }

    /// What is too heavy on the page of an article.
    pub(super) fn article(&self, id: ArticleId, page: &[u8]) -> Vec<Diagnostic> {
        self.page(id, page)
            .into_iter()
            .chain(self.first_photo(id, page))
            .collect()
    }

    fn page(&self, id: ArticleId, page: &[u8]) -> Option<Diagnostic> {
        let limit = self.view.settings.limits.article;
        // Compressed it is no heavier: that settles it for nearly every page without compressing any.
        if page.len() as u64 + self.all_parts <= limit {
            return None;
        }
        let own = compressed(page);
        let loaded = self
            .parts
            .iter()
            .filter(|part| memmem::find(page, part.url.as_bytes()).is_some());
        let mut loads = vec![("index.html", own)];
        loads.extend(loaded.map(|part| (&*part.name, part.weight)));
        let total: u64 = loads.iter().map(|(_, weight)| weight).sum();
        let (culprit, most) = loads.into_iter().max_by_key(|(_, weight)| *weight)?;
        let head = self.view.head(id);
        (total > limit).then(|| {
            Diagnostic::new(code::PAGE_HEAVY)
                .with("weight", kilobytes(total))
                .with("limit", kilobytes(limit))
                .with("culprit", culprit)
                .with("most", kilobytes(most))
                .at_span(&head.path, &head.title_span)
        })
    }

    fn first_photo(&self, id: ArticleId, page: &[u8]) -> Option<Diagnostic> {
        if self.heavy.is_empty() {
            return None;
        }
        let inner = first_image(page)?
            .strip_prefix(self.view.settings.base_url.root.trim_end_matches('/'))?;
        let heavy = self.heavy.get(&UrlPath::new(inner).ok()?.output())?;
        let head = self.view.head(id);
        let span = head
            .picture
            .as_ref()
            .map_or(&head.title_span, |picture| &picture.file.span);
        let remark = Diagnostic::new(code::PHOTO_HEAVY)
            .with("file", heavy.file)
            .with("weight", kilobytes(heavy.weight))
            .with("limit", kilobytes(self.view.settings.limits.first_photo));
        Some(remark.at_span(&head.path, span))
    }
}

/// A picture that a telephone may be sent, with its weight if that is known.
fn picture<'a>(
    prepared: &SiteSnapshot,
    view: &View<'_>,
    output: &'a Output,
) -> Option<(&'a SitePath, u64)> {
    match output {
        Output::File(FileKind::Picture(path, shape)) if shape.format.is_modern() => {
            let source = prepared.sources().get(path)?;
            Some((
                path,
                prepared
                    .images()
                    .weight(&source.hash, Rendition::Variant(*shape))?,
            ))
        }
        Output::File(FileKind::Attachment(path)) if view.pictures.contains_key(path) => {
            Some((path, prepared.stamp(path)?.size()))
        }
        Output::File(_) | Output::Page(_) | Output::Data(_) => None,
    }
}

/// The address of the first picture under `<main>` that a telephone loads.
fn first_image(page: &[u8]) -> Option<&str> {
    let main = &page[memmem::find(page, b"<main")?..];
    let image = memmem::find(main, b"<img ")?;
    let picture = memmem::rfind(&main[..image], b"<picture>");
    let is_inside = |at: &usize| memmem::find(&main[*at..image], b"</picture>").is_none();
    let tag = &main[picture.filter(is_inside).unwrap_or(image)..];
    let set = attribute(tag, "srcset").filter(|_| picture.is_some_and(|at| is_inside(&at)));
    match set {
        Some(set) => candidate(set),
        None => attribute(tag, "src"),
    }
}

/// The value of the first such attribute.
fn attribute<'a>(tag: &'a [u8], name: &str) -> Option<&'a str> {
    let start = memmem::find(tag, format!(" {name}=\"").as_bytes())? + name.len() + 3;
    let end = memchr::memchr(b'"', &tag[start..])?;
    std::str::from_utf8(&tag[start..start + end]).ok()
}

/// The narrowest that is wide enough, else the widest.
fn candidate<'a>(set: &'a str) -> Option<&'a str> {
    let one = |part: &'a str| {
        let (url, width) = part.trim().rsplit_once(' ')?;
        Some((width.strip_suffix('w')?.parse::<u32>().ok()?, url))
    };
    let all: Vec<(u32, &str)> = set.split(',').filter_map(one).collect();
    let enough = all.iter().filter(|(width, _)| *width >= PHONE).min();
    enough.or_else(|| all.iter().max()).map(|(_, url)| *url)
}

/// Bytes of what is sent: web servers compress as gzip does.
fn compressed(bytes: &[u8]) -> u64 {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    let done = encoder.write_all(bytes).and_then(|()| encoder.finish());
    done.map_or(bytes.len(), |done| done.len()) as u64 // a Vec takes every write
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
