//! Pictures: the addresses of their variants, as `srcset` wants them.

use super::page_types::ShareImage;
use super::types::{ImageView, SmallView, SourceSet};
use super::{Address, View};
use crate::base::{SitePath, push};
use crate::content;
use crate::media::{ImageFormat, Variant, card};
use crate::plan::{FileKind, Picture};
use crate::site::ArticleId;

/// The widest that lists show, in pixels.
const SMALL: u32 = 400;

/// The fallback that is named where one address has to do, in pixels.
const USUAL: u32 = 800;

/// A picture where it lies, with its size in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) absolute: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl<'a> View<'a> {
    /// Whether the file that a text names is published in one way or another.
    pub(crate) fn is_there(&self, from: &SitePath, file: &str) -> bool {
        let Some(path) = content::named(from, file) else {
            return false;
        };
        self.file_at(&path).is_some() || self.tables.pictures.contains_key(&path)
    }

    /// Whether share cards are built.
    pub(crate) fn has_cards(&self) -> bool {
        self.tables.plan.has_cards()
    }

    /// The share card of an article that has one of its own.
    pub(crate) fn own_card(&self, id: ArticleId, alt: &'a str) -> Option<ShareImage<'a>> {
        let has_own = self.tables.plan.has_card(id);
        has_own.then(|| share_card(&self.at(FileKind::Card(id)), alt))
    }

    /// The share card of the site; `None` if no cards are built.
    pub(crate) fn site_card(&self, alt: &'a str) -> Option<ShareImage<'a>> {
        let is_built = self.has_cards();
        is_built.then(|| share_card(&self.at(FileKind::SiteCard), alt))
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
        let picture = self.tables.pictures.get(&path)?;
        let image = match Fallbacks::of(picture) {
            Some(fallbacks) => self.in_variants(&path, picture, fallbacks),
            None => as_it_is(picture, &self.file_at(&path)?),
        };
        Some(ImageView {
            alt,
            credit,
            ..image
        })
    }

    fn in_variants(
        &self,
        path: &SitePath,
        picture: &Picture,
        fallbacks: Fallbacks,
    ) -> ImageView<'a> {
        let Fallbacks { usual, small } = fallbacks;
        let address = self.variant(path, usual);
        let variants = &picture.shapes;
        let fallback_set = variants
            .iter()
            .filter(|variant| !variant.format.is_modern());
        // Pages show a picture at 400 pixels or more; what is narrower is for lists.
        let is_thumb = |variant: &Variant| variant.width < SMALL && picture.size.0 >= SMALL;
        ImageView {
            url: address.href(),
            absolute: address.absolute(),
            width: usual.width,
            height: usual.height,
            srcset: self.srcset(path, fallback_set),
            sources: self.sources_of(path, variants, |variant| !is_thumb(variant)),
            small: self.small(path, picture, small),
            alt: "",
            credit: "",
        }
    }

    fn small(&self, path: &SitePath, picture: &Picture, small: Variant) -> SmallView {
        let modern = picture.shapes.iter();
        let modern = modern.filter(|variant| variant.format.is_modern());
        let narrowest = modern.map(|variant| variant.width).min().unwrap_or(0);
        let is_small = |variant: &Variant| variant.width <= SMALL || variant.width == narrowest;
        SmallView {
            url: self.variant(path, small).href(),
            width: small.width,
            height: small.height,
            // Drawings have a single width; name it, so that browsers do not take it for a thumbnail.
            srcset: if small.width > SMALL {
                self.srcset(path, [&small])
            } else {
                String::new()
            },
            sources: self.sources_of(path, &picture.shapes, is_small),
        }
    }

    /// A set for each modern format that a picture has.
    fn sources_of(
        &self,
        path: &SitePath,
        variants: &[Variant],
        is_wanted: impl Fn(&Variant) -> bool,
    ) -> Vec<SourceSet> {
        let mut sources = Vec::new();
        for format in ImageFormat::MODERN {
            let wanted = variants.iter().filter(|variant| variant.format == format);
            let srcset = self.srcset(path, wanted.filter(|variant| is_wanted(variant)));
            if !srcset.is_empty() {
                sources.push(SourceSet {
                    r#type: format!("image/{}", format.extension()),
                    srcset,
                });
            }
        }
        sources
    }

    /// `/foto-0a1b2c3d-400.webp 400w, /foto-0a1b2c3d-800.webp 800w`.
    fn srcset<'v>(
        &self,
        path: &SitePath,
        variants: impl IntoIterator<Item = &'v Variant>,
    ) -> String {
        let mut set = String::new();
        for variant in variants {
            if !set.is_empty() {
                set.push_str(", ");
            }
            let address = self.variant(path, *variant).href();
            push!(set, "{address} {}w", variant.width);
        }
        set
    }

    fn variant(&self, path: &SitePath, variant: Variant) -> Address<'a> {
        self.at(FileKind::Picture(path.clone(), variant))
    }
}

impl View<'_> {
    /// The pictures that an article shows, as its page names them; none of a protected one.
    pub(crate) fn article_pictures(&self, id: ArticleId) -> impl Iterator<Item = Source> {
        let shows_photos = self.entry(id).standing.shows_photos();
        let shown = self.tables.shown.get(&self.head(id).path);
        let shown = shown.filter(|_| shows_photos).into_iter().flatten();
        shown.filter_map(|path| self.source(path))
    }

    fn source(&self, path: &SitePath) -> Option<Source> {
        let picture = self.tables.pictures.get(path)?;
        let (address, (width, height)) = match Fallbacks::of(picture) {
            Some(Fallbacks { usual, .. }) => {
                (self.variant(path, usual), (usual.width, usual.height))
            }
            None => (self.file_at(path)?, picture.size),
        };
        Some(Source {
            absolute: address.absolute(),
            width,
            height,
        })
    }
}

fn share_card<'a>(address: &Address<'_>, alt: &'a str) -> ShareImage<'a> {
    let (width, height) = card::SIZE;
    ShareImage {
        url: address.absolute(),
        width,
        height,
        alt,
    }
}

/// A picture that leaves under its own name alone.
fn as_it_is<'a>(picture: &Picture, address: &Address<'_>) -> ImageView<'a> {
    let (width, height) = picture.size;
    let small = SmallView {
        url: address.href(),
        width,
        height,
        srcset: String::new(),
        sources: Vec::new(),
    };
    ImageView {
        url: address.href(),
        absolute: address.absolute(),
        width,
        height,
        srcset: String::new(),
        sources: Vec::new(),
        small,
        alt: "",
        credit: "",
    }
}

/// What browsers without modern formats are given.
#[derive(Debug, Clone, Copy)]
struct Fallbacks {
    /// On pages.
    usual: Variant,
    /// In lists.
    small: Variant,
}

impl Fallbacks {
    /// `None` if the picture leaves as it is.
    fn of(picture: &Picture) -> Option<Self> {
        let all = picture.shapes.iter().copied();
        let fallbacks: Vec<Variant> = all.filter(|variant| !variant.format.is_modern()).collect();
        // From the narrowest to the widest.
        let first = *fallbacks.first()?;
        let mut by_width = fallbacks.iter().copied();
        let usual = by_width
            .rfind(|variant| variant.width <= USUAL)
            .unwrap_or(first);
        let mut by_width = fallbacks.into_iter();
        let small = by_width
            .find(|variant| variant.width >= SMALL)
            .unwrap_or(usual);
        Some(Self { usual, small })
    }
}
