//! kulkul: a static site generator for the news sites of neighbourhood information groups (KIM) in Indonesia.
//!
//! `ARCHITECTURE.md` is the map of the rooms below, what each takes, gives and refuses. They stand in the order in which data
//! flows: a room may use those above it and none below. `tests/tidy.rs` holds that.

pub mod base;
pub mod i18n;
pub mod diag;
pub(crate) mod yaml;
pub mod config;
pub(crate) mod source;
pub(crate) mod places;
pub(crate) mod content;
pub(crate) mod newsroom;
pub(crate) mod site;
pub(crate) mod report;
pub(crate) mod search;
pub(crate) mod media;
pub(crate) mod plan;
pub(crate) mod theme;
pub(crate) mod render;
pub(crate) mod checks;
pub(crate) mod emit;
pub(crate) mod pipeline;
pub(crate) mod serve;
pub mod cli;

#[cfg(test)]
mod fixture;
