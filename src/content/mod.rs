//! One file → one [`Article`]: front matter, Markdown, cleaning, summary, links and photos used.
//!
//! Owns: `compile`, pure and alone: it sees one text and the [`CompileContext`], nothing else of the site.
//! Refuses: other articles, the clock, the disk. Whether a link's target exists is asked later, of `site`.

mod article;
mod body;
mod markdown;

pub use article::*;
pub use body::*;
pub use markdown::markdown;
