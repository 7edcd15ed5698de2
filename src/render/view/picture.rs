//! Pictures: the addresses of their shapes, as `srcset` wants them.

use super::View;
use super::types::{ImageView, SmallView, SourceSet};
use crate::base::SitePath;
use crate::content;
use crate::newsroom::Standing;
use crate::plan::{FileKind, ImageFormat, Picture, Variant};
use crate::site::ArticleId;
use std::fmt::Write;

/// The widest that lists show.
const SMALL: u32 = 400;

/// The fallback that is named where one address has to do.
const USUAL: u32 = 800;

/// A picture where it lies, with its size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) absolute: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl<'a> View<'a> {
    /// Whether the file that a text names is published in one way or another.
    pub(crate) fn is_there(&self, from: &SitePath, file: &str) -> bool {
        self.file(from, file).is_some()
            || content::named(from, file).is_some_and(|path| self.pictures.contains_key(&path))
    }

    /// Whether share cards are built.
    pub(crate) fn has_cards(&self) -> bool {
        self.plan.addresses().card(None).is_some()
    }

    /// An image by the file that a text names; `None` if it is not there or no raster image.
    pub(crate) fn image(
        &self,
        from: &SitePath,
        file: &str,
        alt: &'a str,
        credit: &'a str,
    ) -> Option<ImageView<'a>> {
        let path = content::named(from, file)?;
        let picture = self.pictures.get(&path)?;
        let Some((usual, small)) = usual(picture) else {
            let (_, url) = self.file(from, file)?;
            let ((width, height), url, absolute) =
                (picture.size, self.href(&url), self.absolute(&url));
            let (srcset, sources) = (String::new(), Vec::new());
            let small = SmallView {
                url: url.clone(),
                width,
                height,
                srcset: srcset.clone(),
                sources: Vec::new(),
            };
            return Some(ImageView {
                url,
                absolute,
                width,
                height,
                srcset,
                sources,
                small,
                alt,
                credit,
            });
        };
        let at = |shape: Variant| self.plan.addresses().picture(&path, shape);
        let set = |is_wanted: &dyn Fn(&Variant) -> bool| {
            let shapes: Vec<&Variant> = picture
                .shapes
                .iter()
                .filter(|shape| is_wanted(shape))
                .collect();
            let mut set = String::new();
            for (index, shape) in shapes.iter().enumerate() {
                let comma = if index == 0 { "" } else { ", " };
                let _ = write!(set, "{comma}{} {}w", self.href(&at(**shape)), shape.width); // a String takes every write
            }
            set
        };
        let sources = |is_wanted: &dyn Fn(&Variant) -> bool| -> Vec<SourceSet> {
            let of = |format: ImageFormat| SourceSet {
                r#type: format!("image/{}", format.extension()),
                srcset: set(&|shape| shape.format == format && is_wanted(shape)),
            };
            ImageFormat::MODERN
                .into_iter()
                .map(of)
                .filter(|source| !source.srcset.is_empty())
                .collect()
        };
        let is_modern = |shape: &&Variant| shape.format.is_modern();
        let narrowest = picture
            .shapes
            .iter()
            .filter(is_modern)
            .map(|shape| shape.width)
            .min()
            .unwrap_or(0);
        let is_small = |shape: &Variant| shape.width <= SMALL || shape.width == narrowest;
        let is_thumb = |shape: &Variant| shape.width < SMALL && picture.size.0 >= SMALL;
        Some(ImageView {
            url: self.href(&at(usual)),
            absolute: self.absolute(&at(usual)),
            width: usual.width,
            height: usual.height,
            srcset: set(&|shape| !shape.format.is_modern()),
            sources: sources(&|shape| !is_thumb(shape)),
            small: SmallView {
                url: self.href(&at(small)),
                width: small.width,
                height: small.height,
                // A drawing has one size: told, so that nobody takes it for a small one.
                srcset: if small.width > SMALL {
                    set(&|shape| *shape == small)
                } else {
                    String::new()
                },
                sources: sources(&is_small),
            },
            alt,
            credit,
        })
    }
}

impl View<'_> {
    /// The pictures that an article shows, as its page names them; none of a protected one.
    pub(crate) fn article_pictures(&self, id: ArticleId) -> impl Iterator<Item = Source> {
        let shown = self.shown.get(&self.head(id).path).filter(|_| {
            matches!(
                self.entry(id).standing,
                Standing::Public | Standing::Pending
            )
        });
        shown
            .into_iter()
            .flatten()
            .filter_map(|path| self.source(path))
    }

    fn source(&self, path: &SitePath) -> Option<Source> {
        let picture = self.pictures.get(path)?;
        if let Some((usual, _)) = usual(picture) {
            let absolute = self.absolute(&self.plan.addresses().picture(path, usual));
            return Some(Source {
                absolute,
                width: usual.width,
                height: usual.height,
            });
        }
        let url = self.plan.addresses().of(&FileKind::of_site(path).into());
        let (width, height) = picture.size;
        self.plan.at(&url.output()).is_some().then(|| Source {
            absolute: self.absolute(&url),
            width,
            height,
        })
    }
}

/// The fallback for pages and the one for lists; `None` if the picture leaves as it is.
fn usual(picture: &Picture) -> Option<(Variant, Variant)> {
    let fallbacks = || {
        picture
            .shapes
            .iter()
            .filter(|shape| !shape.format.is_modern())
            .copied()
    };
    let usual = fallbacks()
        .rfind(|shape| shape.width <= USUAL)
        .or_else(|| fallbacks().next())?;
    Some((
        usual,
        fallbacks()
            .find(|shape| shape.width >= SMALL)
            .unwrap_or(usual),
    ))
}
