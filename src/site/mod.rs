//! All heads folded into tables: order, groups, lists, neighbours, link resolution.
//!
//! Owns: [`Site`], made by [`fold`]; what an article's tags and series mean; where a link in a text leads. Refuses: addresses
//! (that is `plan`) and deciding who may see what (it asks `newsroom` once an article and keeps the answer).

#![warn(clippy::wildcard_enum_match_arm)]

mod fold;
mod group;
mod link;
mod log;
mod page;
mod relations;
mod table;
mod terms;

pub(crate) use fold::{Compiled, fold};
pub(crate) use group::{ArticleId, Group, PageId};
pub(crate) use link::{Destination, LinkError};
pub(crate) use log::{Logged, Logs};
pub(crate) use relations::{Relations, overdue};
pub(crate) use table::{Agenda, Entry, Site, SiteTables, Term};
