//! Markdown → [`Body`]: finished HTML with holes for what only the site knows.
//!
//! Owns: the extensions in use, which addresses survive, what raw HTML may do, and how all of it is written.
//! Refuses: other files. Whether a link's target exists is asked later, of `site`.
//!
//! One pass over the events of pulldown-cmark through small stages ([`compiler`]) into one string ([`writer`]). Every element
//! that is opened, by Markdown or by raw HTML, lies on one stack, so the result is balanced whatever the input. Raw HTML is
//! walked once, for its remarks, its photos and its balance ([`raw`]); ammonia alone cleans it, together with all around it
//! ([`sanitize`]).

mod address;
mod bare;
mod blocks;
mod compiler;
mod html_tokens;
mod ids;
mod link;
mod notes;
mod open;
mod outline;
mod photo;
mod printable;
mod raw;
mod remarks;
mod sanitize;
mod tables;
mod tags;
#[cfg(test)]
mod tests;
mod video;
mod words;
mod writer;

use super::Body;
use crate::diag::{Diagnostic, Text};
use compiler::MarkdownCompiler;
use link::BrokenLinks;
use pulldown_cmark::{Options, Parser};

/// CommonMark, and what news needs beyond it.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Compiles the part of a text from byte `start` on. Pure; never fails: what cannot be kept is said in a remark.
pub(crate) fn markdown(source: Text<'_>, start: usize) -> (Body, Vec<Diagnostic>) {
    let text = source.text.get(start..).unwrap_or_default();
    let mut broken = BrokenLinks::default();
    let mut compiler = MarkdownCompiler::new(source, start);
    let mut on_broken = |link: pulldown_cmark::BrokenLink<'_>| {
        broken.note(&link);
        None::<(pulldown_cmark::CowStr<'_>, pulldown_cmark::CowStr<'_>)>
    };
    let parser = Parser::new_with_broken_link_callback(text, OPTIONS, Some(&mut on_broken));
    for (event, range) in parser.into_offset_iter() {
        compiler.event(event, range);
    }
    compiler.finish(&broken)
}
