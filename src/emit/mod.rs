//! Bytes out: the only room that writes the output.
//!
//! Owns: the next tree beside the present one, what is the same in both, the exchange, and the list of files that kulkul made.
//! Refuses: knowing what a file means, an output folder with files that kulkul did not make, and touching the present tree
//! before the next one is whole.
//!
//! ```text
//! public/                 the present tree; .kulkul-berkas in it lists the files that kulkul made
//! .public.kulkul/         exists while a build runs
//!     kunci               locked: a second build of the same output stops
//!     next/               the next tree; after the exchange the tree that was there before
//!     old/                only between the two renames, where no exchange in one step is to be had
//! ```
//!
//! **Same bytes, same file.** Every file is compared with the one that is there, byte by byte, never by a remembered hash: so
//! a file that somebody changed by hand, or that a power cut left empty, is put right by the next build. A file that is the same
//! is linked into the next tree and keeps its time stamp; if *all* are the same, no next tree is made and nothing is written.
//! To that end linking waits for the first difference.
//!
//! **What survives what.** An error, a full disk, SIGKILL: the present tree is untouched until the one rename. A crash of the
//! machine: only the list is synced before the exchange, not every page, since that costs seconds on a slow disk and pages can
//! be made again; pages of the last seconds may then be empty, and the next build mends them.

mod error;
mod fit;
mod list;
mod present;
mod swap;
#[cfg(test)]
mod tests;
mod tree;
mod words;
mod work;

pub(crate) use error::EmitError;
pub(crate) use tree::Tree;
