//! Files in: the only room that reads the site folder.
//!
//! Owns: [`Folder`] (the site on disk, or its twin in memory for tests), [`Files`] (what lies where), [`FileCache`] (what was
//! made of files that have not changed), and the one decision about symbolic links: they are not followed, so nothing outside
//! the site is ever read. Refuses: knowing what files mean.

mod cache;
mod files;
mod folder;
mod stamp;

pub(crate) use cache::{CacheEntry, CacheError, FileCache, Remarked, Rescan};
pub(crate) use files::Files;
pub(crate) use folder::{Folder, SourceError};
pub(crate) use stamp::Stamp;
