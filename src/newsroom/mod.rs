//! The press rules, pure: who may see what, and when.
//!
//! Owns: [`release`], the one gate: what leaves it is a [`PublicHead`] and a [`PublicBody`], which have lost what readers may not
//! see, and a [`Standing`], which says why; [`Signatures`], who signs; [`lint`], which reads a text for what identifies people;
//! [`silent_edit`]; [`changes`], what time alone will change. Refuses: files, pages and words: it judges heads and texts.
//! Sources: Peraturan Dewan Pers 1/2012 (Pedoman Pemberitaan Media Siber) and 1/2019 (Pemberitaan Ramah Anak), UU 11/2012
//! art. 19, UU 27/2022.

#![warn(clippy::wildcard_enum_match_arm)]

mod body;
mod byline;
mod contacts;
mod edits;
mod head;
mod lint;
mod next;
mod notice;
mod release;
mod shield;
mod standing;

pub(crate) use body::PublicBody;
pub(crate) use byline::{Byline, Signatures};
pub(crate) use contacts::Contacts;
pub(crate) use edits::{Edition, silent_edit, silent_removal};
pub(crate) use head::{Counts, Notice, PublicHead};
pub(crate) use lint::lint;
pub(crate) use next::{Change, Next, changes, is_news, over};
pub(crate) use release::{Released, Seen, release, release_text};
pub(crate) use standing::{Held, HiddenCounts, Standing};
