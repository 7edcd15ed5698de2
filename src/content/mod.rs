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

pub use article::*;
pub use body::*;
pub use compile::{CompileContext, compile, compile_again, compile_page};
pub use draft::Draft;
pub use markdown::markdown;
pub use press::{FactCheck, Press, Relation, Safe, Verdict};
pub use profile::{compile_kim, compile_person};
