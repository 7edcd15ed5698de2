//! Pictures made before the pages, each from one decoding.
//!
//! Owns: which pictures are still to be made, and that no two are decoded twice. Refuses: reading files: it is given a function.

use super::{CacheKey, ImageProcessor, ImageSource, Rendition};
use crate::base::SitePath;
use crate::diag::Diagnostic;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A picture of which something is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PictureSource {
    /// Of its bytes.
    pub hash: blake3::Hash,
    /// What is to be made of it.
    pub renditions: Vec<Rendition>,
}

/// Pictures of which something is to be made, by file.
pub(crate) type PictureSources = BTreeMap<SitePath, PictureSource>;

/// How far the pictures are, for somebody who watches.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// How many are done, and of how many; none of none if there is nothing to do, or not yet.
    pub(crate) fn get(&self) -> (usize, usize) {
        (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }
}

/// Whether pictures are made or only looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PictureJob {
    /// Made and kept.
    Make,
    /// Decoded, to see whether they can be.
    Prove,
}

impl PictureJob {
    /// Nothing is made for a site that is not going to be written.
    pub(crate) fn of(is_written: bool) -> Self {
        if is_written { Self::Make } else { Self::Prove }
    }
}

impl PictureSource {
    /// The picture, for whoever makes something of it.
    pub(crate) fn at<'a>(&'a self, path: &'a SitePath) -> ImageSource<'a> {
        ImageSource {
            path,
            hash: &self.hash,
        }
    }
}

impl ImageProcessor {
    /// Makes or proves every picture that was not before; what is wrong with them.
    ///
    /// # Errors
    ///
    /// If `read` fails.
    pub(crate) fn work<E: Send>(
        &self,
        sources: &PictureSources,
        job: PictureJob,
        progress: &Progress,
        read: impl Fn(&SitePath, &PictureSource) -> Result<Vec<u8>, E> + Sync,
    ) -> Result<Vec<Diagnostic>, E> {
        let is_due = |(_, source): &(&SitePath, &PictureSource)| self.is_due(source, job);
        let due: Vec<_> = sources.iter().filter(is_due).collect();
        progress.total.store(due.len(), Ordering::Relaxed);
        let one = |(path, source): (&SitePath, &PictureSource)| {
            let bytes = read(path, source)?;
            let made = match job {
                PictureJob::Make => self.prepare(source.at(path), &source.renditions, &bytes),
                PictureJob::Prove => self.prove(source.at(path), &bytes),
            };
            progress.done.fetch_add(1, Ordering::Relaxed);
            Ok(made.err())
        };
        // A photo takes a second, and the next one perhaps none: no thread takes two at a time.
        let made: Result<Vec<Option<Diagnostic>>, E> =
            due.into_par_iter().with_max_len(1).map(one).collect();
        Ok(made?.into_iter().flatten().collect())
    }

    /// Whether something of a picture is still to be made, or to be proved.
    fn is_due(&self, source: &PictureSource, job: PictureJob) -> bool {
        let is_made = self.has_all(&source.hash, &source.renditions);
        let is_proved = || self.has_all(&source.hash, &[Rendition::Sound]);
        match job {
            PictureJob::Make => !is_made,
            PictureJob::Prove => !is_made && !is_proved(),
        }
    }
}

/// Entries of the cache that a build uses.
pub(crate) fn cache_keys(sources: &PictureSources) -> BTreeSet<CacheKey> {
    let mut keys = BTreeSet::new();
    for source in sources.values() {
        let renditions = source.renditions.iter();
        keys.extend(renditions.map(|rendition| ImageProcessor::key(&source.hash, *rendition)));
    }
    keys
}
