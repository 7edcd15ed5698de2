//! Where pictures are made: from the cache if they were made before.
//!
//! Owns: what an entry of the cache is named after, and that it is looked at before it is believed. A picture is made the
//! same way for a build, which makes all shapes of it at once, and for a page that is open in `serve`, which makes one.

use super::budget::MemoryBudget;
use super::cache::{Cache, CacheKey, RECIPE};
use super::decode::{decode, room};
use super::kind::ImageKind;
use super::make::{self, Master};
use super::outline::Broken;
use super::variant::Variant;
use super::{ImageClass, Look, avif, broken, card, look, outline};
use crate::base::SitePath;
use crate::diag::Diagnostic;

/// What is made of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rendition {
    /// A shape for pages.
    Variant(Variant),
    /// The share card of an article with this photo.
    Card,
    /// The whole picture under its own name, if it has to be encoded anew.
    Whole,
    /// Nothing but that it can be decoded to its end.
    Sound,
}

/// A picture of the site: where it lies, and the hash of its bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ImageSource<'a> {
    /// The file.
    pub path: &'a SitePath,
    /// Of its bytes.
    pub hash: &'a blake3::Hash,
}

/// Where pictures are made.
#[derive(Debug, Default)]
pub(crate) struct ImageProcessor {
    cache: Option<Cache>,
    budget: MemoryBudget,
}

impl ImageProcessor {
    /// With a cache or without.
    pub(crate) fn new(cache: Option<Cache>) -> Self {
        Self {
            cache,
            budget: MemoryBudget::default(),
        }
    }

    /// What an entry is named after.
    pub(crate) fn key(hash: &blake3::Hash, wanted: Rendition) -> CacheKey {
        let tag = match wanted {
            Rendition::Variant(shape) => format!(
                "{} {}x{}",
                shape.format.extension(),
                shape.width,
                shape.height
            ),
            Rendition::Card => "kartu".to_owned(),
            Rendition::Whole => "utuh".to_owned(),
            Rendition::Sound => "baik".to_owned(),
        };
        CacheKey::of(&[RECIPE, hash.as_bytes(), tag.as_bytes()])
    }

    /// The cache, to be swept.
    pub(crate) fn cache(&self) -> Option<&Cache> {
        self.cache.as_ref()
    }

    /// Whether everything that is wanted of a picture was made before.
    pub(crate) fn has_all(&self, hash: &blake3::Hash, wanted: &[Rendition]) -> bool {
        let has = |wanted: &Rendition| {
            self.cache
                .as_ref()
                .is_some_and(|cache| cache.has(&Self::key(hash, *wanted)))
        };
        wanted.iter().all(has)
    }

    /// Bytes of what was made before; `None` if it was not.
    pub(crate) fn weight(&self, hash: &blake3::Hash, wanted: Rendition) -> Option<u64> {
        self.cache.as_ref()?.weight(&Self::key(hash, wanted))
    }

    /// Makes what is not in the cache yet, all from one decoding. Where nothing can be kept it only looks whether the picture
    /// can be decoded.
    pub(crate) fn prepare(
        &self,
        source: ImageSource<'_>,
        wanted: &[Rendition],
        bytes: &[u8],
    ) -> Result<(), Diagnostic> {
        let Some(cache) = self.cache.as_ref().filter(|cache| cache.writes()) else {
            return self.prove(source, bytes);
        };
        let missing = wanted
            .iter()
            .filter(|wanted| !self.has_all(source.hash, &[**wanted]));
        let work = || {
            let mut master = None;
            for wanted in missing {
                cache.put(
                    &Self::key(source.hash, *wanted),
                    &made(*wanted, bytes, &mut master)?,
                );
            }
            Ok(())
        };
        self.budget
            .during(memory(bytes), work)
            .map_err(|Broken| broken(bytes, source.path))
    }

    /// Looks whether a picture can be decoded, and makes nothing of it.
    pub(crate) fn prove(&self, source: ImageSource<'_>, bytes: &[u8]) -> Result<(), Diagnostic> {
        let proved = self.budget.during(memory(bytes), || sound(bytes));
        proved.map_err(|Broken| broken(bytes, source.path))?;
        self.keep(&Self::key(source.hash, Rendition::Sound), &[]);
        Ok(())
    }

    /// What is wanted of a picture, from the cache or made now.
    pub(crate) fn picture<E>(
        &self,
        source: ImageSource<'_>,
        wanted: Rendition,
        read: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Result<Vec<u8>, Diagnostic>, E> {
        let key = Self::key(source.hash, wanted);
        if let Some(made) = self.known(&key) {
            return Ok(Ok(made));
        }
        let bytes = read()?;
        let result = self
            .budget
            .during(memory(&bytes), || made(wanted, &bytes, &mut None));
        let result = result.map_err(|Broken| broken(&bytes, source.path));
        Ok(result.inspect(|made| self.keep(&key, made)))
    }

    /// A file as it is published under its own name: a picture without its metadata, upright and in sRGB, anything else as it is.
    pub(crate) fn clean(&self, bytes: Vec<u8>, path: &SitePath) -> Result<Vec<u8>, Diagnostic> {
        let Look::Picture(kind, outline) = look(&bytes, path)? else {
            return Ok(bytes);
        };
        if outline.is_plain() {
            return Ok(outline.assemble(&bytes).unwrap_or(bytes));
        }
        let key = Self::key(&blake3::hash(&bytes), Rendition::Whole);
        if let Some(made) = self.known(&key) {
            return Ok(made);
        }
        let made = self
            .budget
            .during(memory(&bytes), || make::anew(kind, &outline, &bytes));
        let made = made.map_err(|Broken| broken(&bytes, path))?;
        self.keep(&key, &made);
        Ok(made)
    }

    /// A card that is drawn.
    pub(crate) fn drawn(&self, drawing: &card::Drawing) -> Vec<u8> {
        let key = drawing.key();
        self.known(&key).unwrap_or_else(|| {
            let made = card::draw(drawing);
            self.keep(&key, &made);
            made
        })
    }

    /// An entry that is a picture with nothing else in it.
    fn known(&self, key: &CacheKey) -> Option<Vec<u8>> {
        let made = self.cache.as_ref()?.get(key)?;
        let is_clean = match ImageKind::of(&made)? {
            ImageKind::Avif => avif::is_clean(&made),
            kind @ (ImageKind::Jpeg
            | ImageKind::Png
            | ImageKind::WebP
            | ImageKind::Gif
            | ImageKind::Svg
            | ImageKind::Heic
            | ImageKind::Jxl
            | ImageKind::Tiff
            | ImageKind::Bmp) => {
                let outline = outline(kind, &made)?.ok()?;
                outline.is_plain() && outline.assemble(&made).is_none()
            }
        };
        is_clean.then_some(made)
    }

    fn keep(&self, key: &CacheKey, made: &[u8]) {
        if let Some(cache) = &self.cache {
            cache.put(key, made);
        }
    }
}

/// Makes what is wanted; what several are made of is decoded for the first of them.
fn made<'a>(
    wanted: Rendition,
    bytes: &'a [u8],
    master: &mut Option<Master<'a>>,
) -> Result<Vec<u8>, Broken> {
    let decoded = || match master {
        Some(master) => Ok(&*master),
        none => Master::of(bytes).map(|master| &*none.insert(master)),
    };
    match wanted {
        Rendition::Variant(shape) => Ok(decoded()?.shape(shape)),
        Rendition::Card => Ok(card::of_photo(&decoded()?.pixels)),
        Rendition::Whole => whole(bytes),
        Rendition::Sound => sound(bytes).map(|()| Vec::new()),
    }
}

fn whole(bytes: &[u8]) -> Result<Vec<u8>, Broken> {
    let kind = ImageKind::of(bytes).ok_or(Broken)?;
    make::anew(kind, &outline(kind, bytes).ok_or(Broken)??, bytes)
}

/// Whether a picture can be decoded to its end; one that moves is taken at its word.
fn sound(bytes: &[u8]) -> Result<(), Broken> {
    let kind = ImageKind::of(bytes).ok_or(Broken)?;
    let outline = outline(kind, bytes).ok_or(Broken)??;
    if outline.style == ImageClass::AsIs {
        Ok(())
    } else {
        decode(kind, &outline, bytes).map(drop)
    }
}

/// Bytes of memory that decoding takes.
fn memory(bytes: &[u8]) -> u64 {
    let kind = ImageKind::of(bytes);
    let size = kind.and_then(|kind| Some(outline(kind, bytes)?.ok()?.size));
    kind.zip(size).map_or(0, |(kind, size)| room(kind, size))
}
