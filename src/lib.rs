//! kulkul

pub mod base;
pub mod config;
pub mod content;
pub mod diag;
pub mod emit;
pub mod i18n;
pub mod newsroom;
pub mod places;
pub mod plan;
pub mod render;
pub mod site;
pub mod source;
pub mod theme;
