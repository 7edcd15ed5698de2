//! What the file system says of a file without reading it.
//!
//! Owns: telling that a file may have changed. Refuses: promising that it has not: two writes within one tick of the file
//! system's clock can leave the same stamp, so a session that trusts stamps reads a file that was new to it once more.

use std::fs::Metadata;

/// Length, times and identity of a file. Equal stamps mean, but for that one tick, equal files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Stamp {
    length: u64,
    modified: Option<std::time::Duration>,
    /// Inode and the time of its last change, which no program can set back; zero where there is no such thing.
    identity: (u64, i64, i64),
}

impl Stamp {
    /// Bytes of the file.
    pub(crate) fn size(&self) -> u64 {
        self.length
    }

    /// The stamp of a file that was asked about.
    pub(super) fn of(about: &Metadata) -> Self {
        let since = |time: std::time::SystemTime| time.duration_since(std::time::UNIX_EPOCH).ok();
        Self {
            length: about.len(),
            modified: about.modified().ok().and_then(since),
            identity: identity(about),
        }
    }
}

#[cfg(unix)]
fn identity(about: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (about.ino(), about.ctime(), about.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}
