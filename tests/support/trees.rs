//! Two trees on disk, compared: for tests of the output.
//!
//! Used by tests in `src/` and in `tests/`; each uses a part of it.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "included by several tests, of which each uses a part"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// All files below a folder, by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads a tree. A link or other oddity is kept as its kind, so that it shows in a comparison; folders are not.
pub fn read(root: &Path) -> Files {
    let mut files = Files::new();
    walk(root, "", &mut |path, file| {
        let kind = fs::symlink_metadata(file)
            .expect("the tree keeps still")
            .file_type();
        if kind.is_file() {
            files.insert(path, fs::read(file).expect("readable"));
        } else if !kind.is_dir() {
            files.insert(path, format!("{kind:?}").into_bytes());
        }
    });
    files
}

/// What differs, one line a file; empty if the trees are equal.
pub fn differences(one: &Files, other: &Files) -> Vec<String> {
    let gone = one
        .keys()
        .filter(|path| !other.contains_key(*path))
        .map(|path| format!("- {path}"));
    let new = other
        .keys()
        .filter(|path| !one.contains_key(*path))
        .map(|path| format!("+ {path}"));
    let changed = one
        .iter()
        .filter(|(path, bytes)| other.get(*path).is_some_and(|there| there != *bytes));
    gone.chain(new)
        .chain(changed.map(|(path, _)| format!("! {path}")))
        .collect()
}

/// Inode and time stamp of each path: two equal results mean that nothing was written in between.
/// Folders are in it too, with a trailing `/`; the root is `/`.
#[cfg(unix)]
pub fn identities(root: &Path) -> BTreeMap<String, (u64, SystemTime)> {
    use std::os::unix::fs::MetadataExt;
    let identity = |file: &Path| {
        let found = fs::symlink_metadata(file).expect("the tree keeps still");
        (found.ino(), found.modified().expect("a time stamp"))
    };
    let mut all = BTreeMap::from([("/".to_owned(), identity(root))]);
    walk(root, "", &mut |path, file| {
        all.insert(path, identity(file));
    });
    all
}

/// Visits all below a folder; the path of a folder ends with `/`.
fn walk(folder: &Path, prefix: &str, visit: &mut impl FnMut(String, &Path)) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("readable");
        let mut path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().expect("a kind").is_dir() {
            path.push('/');
            walk(&entry.path(), &path, visit);
        }
        visit(path, &entry.path());
    }
}
