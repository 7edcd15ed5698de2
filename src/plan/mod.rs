//! What pages exist: the closed list of outputs, each with its address.
//!
//! Owns: [`Output`] and its kinds, the address of each, [`Plan`], how a list is cut into pages, and collisions: two outputs at one address are an
//! error that names both. Refuses: rendering, and deciding who may see what (lists come from `site`, which asked the gate).

#![warn(clippy::wildcard_enum_match_arm)]

mod address;
mod collect;
mod conflicts;
mod inputs;
mod output;
mod paging;
mod picture;
mod settings;
#[cfg(test)]
mod tests;

use address::Addresses;
pub(crate) use address::article_address;
pub(crate) use collect::plan;
pub(crate) use inputs::Inputs;
pub(crate) use output::{
    Api, DataKind, FileKind, Index, Output, PageKind, Part, Plan, Planned, SearchFile,
};
pub(crate) use paging::{PER_PAGE, archive, archives};
pub(crate) use picture::{CardFingerprints, Picture, Pictures};
