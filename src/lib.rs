//! kulkul

pub mod base;
pub mod config;
pub mod content;
pub mod diag;
pub mod emit;
pub mod places;
