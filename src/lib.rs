//! kulkul: a static site generator for the news sites of neighbourhood information groups (KIM) in Indonesia.
//!
//! `ARCHITECTURE.md` is the map of the rooms below, what each takes, gives and refuses. They stand in the order in which data
//! flows: a room may use those above it and none below. `tests/tidy.rs` holds that.

pub mod base;
pub mod i18n;
pub mod diag;
pub mod yaml;
pub mod config;
pub mod source;
pub mod places;
pub mod content;
pub mod newsroom;
pub mod site;
pub mod report;
pub mod search;
pub mod media;
pub mod plan;
pub mod theme;
pub mod render;
pub mod checks;
pub mod emit;
pub mod pipeline;
pub mod serve;
pub mod cli;

#[cfg(test)]
mod fixture;
