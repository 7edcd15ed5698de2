//! One file → one [`Article`]: front matter, Markdown, cleaning, summary, links and photos used.
//!
//! Owns: `compile`, pure and alone: it sees one text and the [`CompileContext`], nothing else of the site.
//! Refuses: other articles, the clock, the disk. Whether a link's target exists is asked later, of `site`.

mod article;
mod body;
mod compile;
mod dates;
mod draft;
mod front_matter;
mod markdown;
mod press;
mod profile;

pub(crate) use article::*;
pub(crate) use body::*;
pub(crate) use compile::{CompileContext, compile, compile_again, compile_page};
pub(crate) use draft::Draft;
pub(crate) use markdown::markdown;
pub(crate) use press::{FactCheck, Press, Relation, Safe, Verdict};
pub(crate) use profile::{compile_kim, compile_person};
