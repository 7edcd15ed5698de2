//! The index that readers search: words → articles, cut into files that a page fetches by need.
//!
//! Owns: what a word is and what its stem is ([`Vocabulary`]), how often each stands in an article ([`Terms`]), how the articles
//! are cut into periods ([`Period`]) and their words into shards ([`SearchIndex`]). Refuses: addresses and what a result looks like
//! (that is `render`), deciding who may see what (`site` has asked the gate), and the ranking, which is the page's.
//!
//! It stands before `plan`, since how many files there are follows from how many words there are. Counting rides along with
//! compiling, where the text is at hand; what is done after folding is putting the counts in order.
//!
//! # What changes when an article comes
//!
//! The newest month is a period of its own; the months of its year before it are another; older years lie in blocks of one, two,
//! four, eight, aligned as the bits of the year are, so that there are few periods and a year moves into a larger block
//! seldom. An article's words touch the shards of its period that they fall into and nothing else.
//!
//! # What a file holds
//!
//! `kata-N.json`: `{"bersih": "c2ab…", …}`, for each stem its articles in order. An article is its distance from the one before it,
//! less one, in base 36 (`0`–`9`, `A`–`Z`; nothing for zero), ended by a small letter that says how much the word weighs there
//! (`a` least). A key that begins with `=` is a filter: `=ampenan/bintaro`, `=:umkm`.

#![warn(clippy::wildcard_enum_match_arm)]

mod count;
mod index;
mod names;
mod period;
mod shards;
mod vocabulary;
mod words;

pub(crate) use count::{Terms, count};
pub(crate) use index::{ARTICLES_A_FILE, SearchIndex, Segment};
pub(crate) use period::Period;
pub(crate) use vocabulary::Vocabulary;
pub(crate) use words::STOP;
