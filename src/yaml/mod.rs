//! YAML as a small tree that knows where everything stands.
//!
//! Owns: the only YAML code of the house: text → [`Node`]s with byte spans into the whole file, and every complaint about the
//! notation itself. Refuses: meaning (`0812`, `no` and `12:30` stay as written; [`reader::Reader`] interprets), anchors,
//! aliases and tags, which could make ten lines into a billion.
//!
//! A mistake in one entry does not hide those in the others: the entry is blanked and the rest is read again, so that all
//! remarks come at once. Two parsers, one tree: `fast` reads the plain forms that nearly every article uses, `events` reads
//! everything; a test holds them to the same result.

mod advice;
mod events;
mod fast;
mod lines;
mod parse;
pub(crate) mod reader;
mod remarks;
mod stop;
mod tree;
mod utf8;
mod write;

pub(crate) use parse::parse;
pub(crate) use tree::{Key, Node, Value};
pub(crate) use utf8::utf8;
pub(crate) use write::scalar;

#[cfg(test)]
mod tests;
