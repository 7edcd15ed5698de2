//! `.kulkul/gambar/`: what was encoded before.
//!
//! Owns: the entries, each under the hash of what it was made of and how, so that nothing in it is ever out of date. Refuses:
//! being needed: it may be deleted, damaged, kept by CI or made unwritable at any time, and the site comes out the same. An
//! entry begins with the hash of what follows; one that does not fit is made again. A new one is written aside and renamed.

use crate::base::SitePart;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Beside `public/`, and like it never in version control.
const ABOVE: &str = SitePart::Cache.name();
const NAME: &str = "gambar";

/// The hash of what the newsroom had taken from readers at the last build.
const TAKEN: &str = "ditarik";

/// Part of every name in the cache: to be counted up whenever something else is made of the same file.
pub(super) const RECIPE: &[u8] = b"1";

/// What hashes of entries are for.
const CONTEXT: &str = "kulkul gambar 1";

/// What an entry was made of, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct CacheKey([u8; 32]);

impl CacheKey {
    /// Of parts, whose ends are part of it.
    pub(super) fn of(parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
        for part in parts {
            hasher.update(&part.len().to_le_bytes()).update(part);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// The hash itself.
    pub(crate) fn hash(&self) -> blake3::Hash {
        blake3::Hash::from_bytes(self.0)
    }

    fn name(&self) -> String {
        let hex = blake3::Hash::from_bytes(self.0).to_hex();
        format!("{}/{}", &hex[..2], &hex[2..])
    }
}

/// The cache of a site.
#[derive(Debug, Clone)]
pub(crate) struct Cache {
    folder: PathBuf,
    writes: bool,
}

impl Cache {
    /// The cache of the site in a folder; one that only reads leaves the disk as it is. `None` where a link stands in its place,
    /// which could lead anywhere.
    pub(crate) fn of_site(site: &Path, writes: bool) -> Option<Self> {
        let (above, folder) = (site.join(ABOVE), site.join(ABOVE).join(NAME));
        (!above.is_symlink() && !folder.is_symlink()).then_some(Self { folder, writes })
    }

    /// Whether it takes new entries.
    pub(super) fn writes(&self) -> bool {
        self.writes
    }

    /// Whether there is an entry; it may be damaged.
    pub(super) fn has(&self, key: &CacheKey) -> bool {
        self.folder.join(key.name()).is_file()
    }

    /// Bytes of an entry; it may be damaged.
    pub(super) fn weight(&self, key: &CacheKey) -> Option<u64> {
        fs::metadata(self.folder.join(key.name()))
            .ok()?
            .len()
            .checked_sub(32)
    }

    /// An entry as it was put in.
    pub(super) fn get(&self, key: &CacheKey) -> Option<Vec<u8>> {
        let mut entry = fs::read(self.folder.join(key.name())).ok()?;
        let content = entry.get(32..)?;
        if seal(key, content) != entry[..32] {
            return None;
        }
        entry.drain(..32);
        Some(entry)
    }

    /// Keeps an entry if it can; true if it does.
    pub(super) fn put(&self, key: &CacheKey, content: &[u8]) -> bool {
        self.writes && self.write(key, content).is_ok()
    }

    fn write(&self, key: &CacheKey, content: &[u8]) -> io::Result<()> {
        let to = self.folder.join(key.name());
        let above = to.parent().unwrap_or(&self.folder);
        if !above.is_dir() {
            fs::create_dir_all(above)?;
            let aside = self.folder.with_file_name(".gitignore");
            if !aside.exists() {
                fs::write(aside, "*\n")?;
            }
        }
        // Another build may be writing the same entry; its bytes are the same, too.
        let next = to.with_extension(format!("{}.baru", std::process::id()));
        let written = fs::write(&next, [&seal(key, content)[..], content].concat())
            .and_then(|()| fs::rename(&next, &to));
        written.inspect_err(|_| drop(fs::remove_file(&next)))
    }

    /// After a build that put something in: if what it did not use weighs more than what it did, it goes.
    pub(crate) fn sweep(&self, used: &BTreeSet<CacheKey>) {
        self.clear(used, false);
    }

    /// Removes what is not used: all of it, or only if it weighs more than what is.
    fn clear(&self, used: &BTreeSet<CacheKey>, all: bool) {
        let names: BTreeSet<PathBuf> = used
            .iter()
            .map(|key| self.folder.join(key.name()))
            .collect();
        let (mut kept, mut idle, mut gone) = (0, 0, Vec::new());
        let folders = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for file in folders
            .flat_map(|folder| fs::read_dir(folder.path()))
            .flatten()
            .flatten()
        {
            let weight = file.metadata().map_or(0, |about| about.len());
            if names.contains(&file.path()) {
                kept += weight;
            } else {
                idle += weight;
                gone.push(file.path());
            }
        }
        if self.writes && (idle > kept || all) {
            for path in &gone {
                drop(fs::remove_file(path)); // one that stays is looked at by the next build
            }
        }
    }

    /// After a build of a site on which `taken` is the hash of what the newsroom took from readers: if it is another than last
    /// time, everything that the build did not use goes, for it may have been of that.
    pub(crate) fn forget(
        &self,
        taken: Option<blake3::Hash>,
        used: impl FnOnce() -> BTreeSet<CacheKey>,
    ) {
        let note = self.folder.join(TAKEN);
        let now = taken.map_or(String::new(), |taken| taken.to_hex().to_string());
        if !self.writes
            || !self.folder.is_dir()
            || fs::read_to_string(&note).unwrap_or_default() == now
        {
            return;
        }
        self.clear(&used(), true);
        drop(fs::write(&note, now)); // without it the next build clears again
    }
}

/// The hash of an entry under its own name.
fn seal(key: &CacheKey, content: &[u8]) -> [u8; 32] {
    *blake3::keyed_hash(&key.0, content).as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> CacheKey {
        CacheKey::of(&[text.as_bytes()])
    }

    fn cache(writes: bool) -> (tempfile::TempDir, Cache) {
        let site = tempfile::tempdir().expect("a folder");
        let cache = Cache::of_site(site.path(), writes).expect("no link");
        (site, cache)
    }

    #[test]
    fn what_was_put_in_comes_out() {
        let (site, cache) = cache(true);
        assert_eq!(cache.get(&key("a")), None);
        assert!(
            cache.put(&key("a"), b"isi")
                && cache.put(&key("b"), b"")
                && cache.put(&key("a"), b"isi")
        );
        assert!(cache.has(&key("a")) && cache.has(&key("b")) && !cache.has(&key("c")));
        assert_eq!(cache.get(&key("a")).as_deref(), Some(&b"isi"[..]));
        assert_eq!(cache.get(&key("b")).as_deref(), Some(&b""[..]));
        assert_eq!(
            fs::read_to_string(site.path().join(".kulkul/.gitignore")).expect("written"),
            "*\n"
        );
        let again = Cache::of_site(site.path(), false).expect("no link");
        assert!(!again.put(&key("c"), b"isi") && !again.has(&key("c")));
        assert_eq!(again.get(&key("a")).as_deref(), Some(&b"isi"[..]));
    }

    #[test]
    fn a_damaged_entry_is_none() {
        let (_site, cache) = cache(true);
        cache.put(&key("a"), b"isi yang panjang");
        let file = cache.folder.join(key("a").name());
        let whole = fs::read(&file).expect("there");
        let mut bad = whole.clone();
        bad[40] ^= 1;
        for content in [&bad[..], &whole[..whole.len() - 1], &whole[..20], b""] {
            fs::write(&file, content).expect("writable");
            assert_eq!(cache.get(&key("a")), None);
        }
        cache.put(&key("b"), b"isi yang panjang");
        fs::copy(cache.folder.join(key("b").name()), &file).expect("writable");
        assert_eq!(cache.get(&key("a")), None, "an entry under another name");
        assert!(cache.put(&key("a"), b"isi yang panjang") && cache.get(&key("a")).is_some());
    }

    #[test]
    fn idle_entries_stay_until_they_weigh_more_than_the_others() {
        let (_site, cache) = cache(true);
        cache.put(&key("a"), &[0; 1000]);
        cache.put(&key("b"), &[0; 900]);
        let used = BTreeSet::from([key("a")]);
        cache.sweep(&used);
        assert!(cache.has(&key("b")));
        cache.put(&key("c"), &[0; 200]);
        cache.sweep(&used);
        assert!(cache.has(&key("a")) && !cache.has(&key("b")) && !cache.has(&key("c")));
    }

    #[test]
    fn what_was_taken_from_readers_does_not_stay() {
        let (_site, cache) = cache(true);
        cache.put(&key("a"), &[0; 1000]);
        cache.put(&key("b"), &[0; 9]);
        let used = || BTreeSet::from([key("a")]);
        let taken = Some(blake3::hash(b"satu"));
        cache.forget(None, used);
        assert!(cache.has(&key("b")), "nothing was taken");
        cache.forget(taken, used);
        assert!(cache.has(&key("a")) && !cache.has(&key("b")));
        cache.put(&key("b"), &[0; 9]);
        cache.forget(taken, used);
        assert!(cache.has(&key("b")), "nothing more was taken");
        cache.forget(Some(blake3::hash(b"satu, dua")), used);
        assert!(!cache.has(&key("b")));
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        let site = tempfile::tempdir().expect("a folder");
        std::os::unix::fs::symlink("/tmp", site.path().join(".kulkul")).expect("a link");
        assert!(Cache::of_site(site.path(), true).is_none());
    }
}
