//! Raw HTML as the tokenizer of html5ever reads it, with the places of its tags in the file.

use super::address::begins;
use super::tags;
use crate::base::Span;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    self, BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use std::cell::RefCell;

/// Most places that are tried for one tag.
const MOST_TRIED: usize = 64;

/// A piece of raw HTML, line by line, and where each line stands in the file. Markdown takes away what stands before a line
/// (`> `), so the lines need not follow one another.
#[derive(Default)]
pub(super) struct HtmlLines {
    html: String,
    /// Where each line begins: in `html`, and in the file.
    starts: Vec<(usize, usize)>,
}

impl HtmlLines {
    /// Adds a line that stands at this byte of the file.
    pub(super) fn push(&mut self, html: &str, at: usize) {
        self.starts.push((self.html.len(), at));
        self.html.push_str(html);
    }

    pub(super) fn tokens(&self) -> Vec<Token> {
        tokens(&self.html)
    }

    /// A byte of the HTML as a byte of the file.
    fn in_file(&self, at: usize) -> Option<usize> {
        let line = self.starts.partition_point(|(begin, _)| *begin <= at);
        let (begin, place) = self.starts.get(line.checked_sub(1)?)?;
        Some(place + (at - begin))
    }
}

/// Finds the tags that the tokenizer gives, one after another: it knows lines only, remarks name columns.
pub(super) struct TagFinder<'l> {
    lines: &'l HtmlLines,
    /// Behind the `<` of the last tag that was found.
    cursor: usize,
}

impl<'l> TagFinder<'l> {
    pub(super) fn new(lines: &'l HtmlLines) -> Self {
        Self { lines, cursor: 0 }
    }

    /// The place in the file of the next tag that begins like this. Tries few candidates, so that a name that is not found as
    /// written (the tokenizer replaces NUL) costs little.
    pub(super) fn find(&mut self, start: &str, name: &str) -> Span {
        let found = self
            .candidates()
            .find(|at| self.is_tag_at(*at, start, name));
        let at = found.unwrap_or(self.cursor);
        if let Some(found) = found {
            self.cursor = found + 1;
        }
        match self.lines.in_file(at) {
            Some(from) => from..from + start.len() + name.len(),
            None => 0..0,
        }
    }

    fn candidates(&self) -> impl Iterator<Item = usize> {
        let rest = self.lines.html.get(self.cursor..).unwrap_or_default();
        let signs = rest.match_indices('<').take(MOST_TRIED);
        signs.map(|(at, _)| at + self.cursor)
    }

    fn is_tag_at(&self, at: usize, start: &str, name: &str) -> bool {
        let rest = self.lines.html[at..].strip_prefix(start);
        rest.is_some_and(|rest| begins(rest, name))
    }
}

/// The value of an attribute of a tag.
pub(super) fn value<'t>(tag: &'t tokenizer::Tag, name: &str) -> Option<&'t str> {
    let mut attributes = tag.attrs.iter();
    let found = attributes.find(|attribute| &*attribute.name.local == name)?;
    Some(&*found.value)
}

/// The tokens of a piece of HTML. A tag that is not finished is none.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let tokenizer = Tokenizer::new(
        Collector(RefCell::new(Vec::new())),
        tokenizer::TokenizerOpts::default(),
    );
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&queue); // the collector never asks to pause
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

struct Collector(RefCell<Vec<Token>>);

impl TokenSink for Collector {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let result = match &token {
            Token::TagToken(tag)
                if tag.kind == TagKind::StartTag
                    && !tag.self_closing
                    && tags::is_swallowing(&tag.name) =>
            {
                TokenSinkResult::RawData(RawKind::Rawtext)
            }
            _ => TokenSinkResult::Continue,
        };
        self.0.borrow_mut().push(token);
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_one_after_another_across_lines() {
        let mut lines = HtmlLines::default();
        // as in `> <b>`: the file has two bytes before each line that the HTML has not
        lines.push("<b><B\n", 12);
        lines.push("></b>\n", 20);
        let mut finder = TagFinder::new(&lines);
        assert_eq!(finder.find("<", "b"), 12..14);
        assert_eq!(finder.find("<", "b"), 15..17);
        assert_eq!(finder.find("</", "b"), 21..24);
        // One that is not there is blamed on the place of the last.
        assert_eq!(finder.find("<", "i"), 22..24);
    }

    #[test]
    fn content_of_scripts_is_no_markup() {
        let names: Vec<String> = tokens("<script>a<b>c</script><i>")
            .iter()
            .filter_map(|token| match token {
                Token::TagToken(tag) => Some(tag.name.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(names, ["script", "script", "i"]);
    }
}
