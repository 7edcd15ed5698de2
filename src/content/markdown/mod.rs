//! Markdown → [`Body`]: finished HTML with holes for what only the site knows.
//!
//! Owns: the extensions in use, which addresses survive, what raw HTML may do, and how all of it is written.
//! Refuses: other files. Whether a link's target exists is asked later, of `site`.
//!
//! One pass over the events of pulldown-cmark into one string ([`writer`]). Every element that is opened, by Markdown or by raw
//! HTML, lies on one stack, so the result is balanced whatever the input. Raw HTML is read by the tokenizer of html5ever and
//! only what [`tags`] lists is written, from scratch ([`raw`]). A text in which raw HTML survived then passes through ammonia as a
//! whole ([`gate`]): nothing that a browser would build from it is unknown to a cleaner that many eyes have read.

mod address;
mod bare;
mod blocks;
mod events;
mod gate;
mod ids;
mod link;
mod notes;
mod outline;
mod photo;
mod raw;
mod remarks;
mod tags;
#[cfg(test)]
mod tests;
mod video;
mod words;
mod writer;

use super::Body;
use crate::diag::{Diagnostic, Text};
use pulldown_cmark::{Options, Parser};
use std::borrow::Cow;
use writer::Writer;

/// Compiles the part of a text from byte `start` on. Pure; never fails: what cannot be kept is said in a remark.
pub fn markdown(source: Text<'_>, start: usize) -> (Body, Vec<Diagnostic>) {
    compile(source, start, Dialect::House)
}

/// Which Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialect {
    /// Ours.
    House,
    /// CommonMark and nothing else, with raw HTML as it is: what its own examples ask for. Not for pages.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the examples of the specification are tests")
    )]
    CommonMark,
}

impl Dialect {
    fn options(self) -> Options {
        match self {
            Self::CommonMark => Options::empty(),
            Self::House => {
                Options::ENABLE_TABLES
                    | Options::ENABLE_FOOTNOTES
                    | Options::ENABLE_STRIKETHROUGH
                    | Options::ENABLE_TASKLISTS
                    | Options::ENABLE_SMART_PUNCTUATION
                    | Options::ENABLE_HEADING_ATTRIBUTES
            }
        }
    }
}

fn compile(source: Text<'_>, start: usize, dialect: Dialect) -> (Body, Vec<Diagnostic>) {
    let text = source.text.get(start..).unwrap_or_default();
    let mut broken = Vec::new();
    let mut writer = Writer::new(source, start, dialect);
    let mut hear = |link: pulldown_cmark::BrokenLink<'_>| {
        link::note_broken(&mut broken, &link);
        None::<(pulldown_cmark::CowStr<'_>, pulldown_cmark::CowStr<'_>)>
    };
    let parser = Parser::new_with_broken_link_callback(text, dialect.options(), Some(&mut hear));
    for (event, range) in parser.into_offset_iter() {
        writer.event(event, range);
    }
    writer.finish(broken)
}

/// `text` without the control characters that HTML forbids; each becomes a space.
fn printable(text: &str) -> Cow<'_, str> {
    let bad = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    // bytes that may be bad, without a branch: 0xC2 leads U+0080 to U+009F
    let suspect = text
        .bytes()
        .map(|b| matches!(b, 0..=8 | 11..=31 | 0x7F | 0xC2))
        .fold(false, std::ops::BitOr::bitor);
    if !suspect || !text.contains(bad) {
        return text.into();
    }
    text.chars()
        .map(|c| if bad(c) { ' ' } else { c })
        .collect::<String>()
        .into()
}
