//! What was made of files, by path, so that a file that has not changed is not read again.
//!
//! Owns: which files are read again, and the last good value of a file that has errors now. Refuses: knowing what is made.
//! A cache never changes: [`FileCache::refresh`] gives the next one, and whoever still holds the last one can go back to it.

use super::{Folder, SourceError, Stamp};
use crate::base::SitePath;
use crate::diag::{Diagnostic, Severity};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which files are read again.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Rescan<'a> {
    /// All: a build trusts nothing.
    Everything,
    /// These paths and what lies below them: of others the watcher would have said so.
    Only(&'a BTreeSet<SitePath>),
    /// Those whose stamp has changed, or was not yet the same twice.
    Stamps,
}

/// A file could not be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CacheError {
    /// The machine refused.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// It was listed, and is not there any more.
    #[error("{0} went away while the site was read")]
    Gone(SitePath),
}

/// A value and the remarks on it.
pub(crate) type Remarked<T> = (Option<T>, Vec<Diagnostic>);

/// A file, and what was made of it.
#[derive(Debug)]
pub(crate) struct CacheEntry<T> {
    path: SitePath,
    read: Arc<ReadFile<T>>,
}

/// What was made of a file as it was read.
#[derive(Debug)]
struct ReadFile<T> {
    stamp: Stamp,
    /// Of its bytes: the same bytes make the same value.
    hash: blake3::Hash,
    /// Whether the stamp has been seen twice, so that it can be trusted.
    is_settled: bool,
    made: Arc<Remarked<T>>,
    /// What was made when it last had no errors, while it has some.
    good: Option<Arc<Remarked<T>>>,
}

impl<T> CacheEntry<T> {
    /// The file.
    pub(crate) fn path(&self) -> &SitePath {
        &self.path
    }

    /// What is wrong with it.
    pub(crate) fn remarks(&self) -> &[Diagnostic] {
        &self.read.made.1
    }

    /// The value without errors: the present one or, in a session, the last good one.
    pub(crate) fn value(&self) -> Option<&T> {
        match &*self.read.made {
            (Some(value), remarks) if !has_error(remarks) => Some(value),
            _ => self.read.good.as_ref().and_then(|good| good.0.as_ref()),
        }
    }
}

impl<T> ReadFile<T> {
    /// Whether the file still has the stamp that it had the last two times.
    fn is_trusted(&self, folder: &Folder, path: &SitePath) -> bool {
        self.is_settled && folder.stamp(path) == Some(self.stamp)
    }

    /// What was last made without errors.
    fn last_good(&self) -> Option<&Arc<Remarked<T>>> {
        if self.made.0.is_some() && !has_error(&self.made.1) {
            Some(&self.made)
        } else {
            self.good.as_ref()
        }
    }
}

fn has_error(remarks: &[Diagnostic]) -> bool {
    remarks
        .iter()
        .any(|remark| remark.severity() == Severity::Error)
}

/// Entries in the order of their paths. Cheap to clone.
#[derive(Debug)]
pub(crate) struct FileCache<T> {
    entries: Arc<[CacheEntry<T>]>,
}

impl<T> Clone for FileCache<T> {
    fn clone(&self) -> Self {
        Self {
            entries: Arc::clone(&self.entries),
        }
    }
}

impl<T> Default for FileCache<T> {
    fn default() -> Self {
        Self {
            entries: Arc::default(),
        }
    }
}

impl<T: Send + Sync> FileCache<T> {
    /// All of them, in the order of paths.
    pub(crate) fn entries(&self) -> &[CacheEntry<T>] {
        &self.entries
    }

    /// Whether both were made of the same files with the same bytes.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let is_same_entry = |(one, other): (&CacheEntry<T>, &CacheEntry<T>)| {
            one.path == other.path && Arc::ptr_eq(&one.read.made, &other.read.made)
        };
        Arc::ptr_eq(&self.entries, &other.entries)
            || self.entries.len() == other.entries.len()
                && self.entries.iter().zip(&*other.entries).all(is_same_entry)
    }

    /// The cache of `paths`, which are in order: what cannot be trusted is read again, in parallel.
    ///
    /// # Errors
    ///
    /// If a file cannot be read, or is not there any more.
    pub(crate) fn refresh(
        &self,
        folder: &Folder,
        paths: &[SitePath],
        rescan: Rescan<'_>,
        make: impl Fn(&SitePath, &[u8]) -> Remarked<T> + Sync,
    ) -> Result<Self, CacheError> {
        let known = self.known(paths);
        let due = due(folder, paths, &known, rescan);
        let kept = known.iter().flatten().count();
        let has_gone = kept < self.entries.len();
        if due.is_empty() && !has_gone {
            return Ok(self.clone());
        }
        let again = |index: &usize| read(folder, &paths[*index], known[*index], rescan, &make);
        let results: Vec<_> = due.par_iter().with_min_len(16).map(again).collect();

        let mut reads: Vec<Option<Arc<ReadFile<T>>>> =
            known.into_iter().map(Option::<&_>::cloned).collect();
        for (index, result) in due.into_iter().zip(results) {
            reads[index] = Some(Arc::new(result?));
        }
        let entry = |(path, read): (&SitePath, Option<Arc<ReadFile<T>>>)| {
            let (path, read) = (path.clone(), read?);
            Some(CacheEntry { path, read })
        };
        let entries = paths.iter().zip(reads).filter_map(entry).collect();
        Ok(Self { entries })
    }

    /// What is known of each path. In a session the list is most often the very same.
    fn known(&self, paths: &[SitePath]) -> Vec<Option<&Arc<ReadFile<T>>>> {
        let mut old = self.entries.iter().peekable();
        let mut known = Vec::with_capacity(paths.len());
        for path in paths {
            let is_it = |entry: &&CacheEntry<T>| entry.path.is_same(path) || entry.path == *path;
            let mut found = old.next_if(is_it);
            while found.is_none() && old.next_if(|entry| entry.path < *path).is_some() {
                found = old.next_if(is_it);
            }
            known.push(found.map(|entry| &entry.read));
        }
        known
    }
}

/// Which paths are to be read, by their places in the list.
fn due<T: Send + Sync>(
    folder: &Folder,
    paths: &[SitePath],
    known: &[Option<&Arc<ReadFile<T>>>],
    rescan: Rescan<'_>,
) -> Vec<usize> {
    let mut is_due: Vec<bool> = known.iter().map(Option::is_none).collect();
    match rescan {
        Rescan::Everything => is_due.fill(true),
        Rescan::Stamps => {
            let is_stale = |index: usize| {
                known[index].is_none_or(|read| !read.is_trusted(folder, &paths[index]))
            };
            is_due = (0..paths.len()).into_par_iter().map(is_stale).collect();
        }
        Rescan::Only(changed) => {
            for path in changed {
                mark_touched(paths, path, &mut is_due);
            }
        }
    }
    (0..paths.len()).filter(|index| is_due[*index]).collect()
}

/// Marks a path, and what lies below it, in a list that is in order.
fn mark_touched(paths: &[SitePath], changed: &SitePath, is_due: &mut [bool]) {
    let first = paths.partition_point(|path| path < changed);
    for (path, is_due) in paths[first..].iter().zip(&mut is_due[first..]) {
        // 'a-b' and 'a.b' come between 'a' and 'a/b'.
        if !path.as_str().starts_with(changed.as_str()) {
            break;
        }
        *is_due |= path == changed || path.is_below(changed);
    }
}

/// A file read again. What was made of the same bytes is the same value, not only an equal one.
fn read<T>(
    folder: &Folder,
    path: &SitePath,
    old: Option<&Arc<ReadFile<T>>>,
    rescan: Rescan<'_>,
    compile: impl Fn(&SitePath, &[u8]) -> Remarked<T>,
) -> Result<ReadFile<T>, CacheError> {
    let Some((bytes, stamp)) = folder.read_stamped(path)? else {
        return Err(CacheError::Gone(path.clone()));
    };
    let hash = blake3::hash(&bytes);
    // What was there from the start is told of by the watcher; what has just changed is looked at once more.
    let is_settled =
        matches!(rescan, Rescan::Everything) || old.is_some_and(|old| old.stamp == stamp);
    if let Some(old) = old.filter(|old| old.hash == hash) {
        return Ok(ReadFile {
            stamp,
            hash,
            is_settled,
            made: Arc::clone(&old.made),
            good: old.good.clone(),
        });
    }
    let made = Arc::new(compile(path, &bytes));
    let good = if has_error(&made.1) {
        old.and_then(|old| old.last_good()).cloned()
    } else {
        None
    };
    Ok(ReadFile {
        stamp,
        hash,
        is_settled,
        made,
        good,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Location, code};
    use std::collections::BTreeMap;

    fn path(text: &str) -> SitePath {
        SitePath::new(text).expect("valid")
    }

    fn folder(files: &[(&str, &str)]) -> (Folder, Vec<SitePath>) {
        let memory: BTreeMap<_, _> = files
            .iter()
            .map(|(name, text)| (path(name), text.as_bytes().to_vec()))
            .collect();
        let paths = memory.keys().cloned().collect();
        (Folder::Memory(memory), paths)
    }

    /// A text; one that says 'salah' is an error.
    fn make(path: &SitePath, bytes: &[u8]) -> Remarked<String> {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let bad = text.contains("salah");
        let remarks = bad.then(|| Diagnostic::new(code::PHOTO_EMPTY).at(Location::file(path)));
        ((!bad).then_some(text), remarks.into_iter().collect())
    }

    fn refresh(cache: &mut FileCache<String>, files: &[(&str, &str)], rescan: Rescan<'_>) -> bool {
        let (folder, paths) = folder(files);
        let next = cache
            .refresh(&folder, &paths, rescan, make)
            .expect("memory does not fail");
        let has_changed = !next.is_same(cache);
        *cache = next;
        has_changed
    }

    fn values(cache: &FileCache<String>) -> Vec<Option<&str>> {
        let entries = cache.entries().iter();
        entries
            .map(|entry| entry.value().map(String::as_str))
            .collect()
    }

    #[test]
    fn only_what_is_not_trusted_is_read_again() {
        let mut cache = FileCache::default();
        let first = [("a/x", "1"), ("a/y", "2"), ("b", "3")];
        assert!(refresh(&mut cache, &first, Rescan::Everything));
        let second = [
            ("a/x", "one"),
            ("a/y", "two"),
            ("b", "three"),
            ("c", "four"),
        ];
        let changed = BTreeSet::from([path("a")]);
        assert!(refresh(&mut cache, &second, Rescan::Only(&changed)));
        assert_eq!(
            values(&cache),
            [Some("one"), Some("two"), Some("3"), Some("four")]
        );
        let nothing = BTreeSet::new();
        let third = [("b", "three")];
        assert!(refresh(&mut cache, &third, Rescan::Only(&nothing)));
        assert_eq!(values(&cache), [Some("3")]);
        assert!(!refresh(&mut cache, &third, Rescan::Only(&nothing)));
    }

    #[test]
    fn a_file_with_errors_keeps_its_last_good_value_until_it_is_mended() {
        let mut cache = FileCache::default();
        for (text, value, remarks) in [
            ("salah", None, 1),
            ("baik", Some("baik"), 0),
            ("salah", Some("baik"), 1),
            ("salah lagi", Some("baik"), 1),
            ("beres", Some("beres"), 0),
        ] {
            refresh(&mut cache, &[("a", text)], Rescan::Everything);
            assert_eq!(
                (values(&cache), cache.entries()[0].remarks().len()),
                (vec![value], remarks),
                "{text}"
            );
        }
    }

    #[test]
    fn a_file_that_went_away_leaves_the_last_cache_whole() {
        let mut cache = FileCache::default();
        refresh(&mut cache, &[("a", "1")], Rescan::Everything);
        let (folder, _) = folder(&[]);
        let listed = [path("a"), path("b")];
        let failed = cache.refresh(&folder, &listed, Rescan::Everything, make);
        assert!(matches!(failed, Err(CacheError::Gone(_))));
        assert_eq!(values(&cache), [Some("1")]);
    }
}
