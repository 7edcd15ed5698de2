//! The mark of paid content, on the page as readers get it.
//!
//! Owns: whether the notice that `render` puts at the beginning of an advertorial's text stands in `<main>`, whatever the
//! theme did with the text. Refuses: judging stylesheets: the default theme's shows the notice, and one that hides it does so
//! on purpose. Source: Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 6.

use super::ArticlePage;
use crate::diag::{Diagnostic, code};
use crate::render::PAID_CLASS;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::Cell;

/// A remark on a page of paid content that does not say so.
pub(super) fn unmarked(page: ArticlePage<'_>) -> Option<Diagnostic> {
    if !page.is_paid || is_marked(&String::from_utf8_lossy(page.html)) {
        return None;
    }
    Some(Diagnostic::new(code::ADVERTORIAL_HIDDEN).at_span(page.path, page.title))
}

fn is_marked(page: &str) -> bool {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page));
    let tokenizer = Tokenizer::new(MarkFinder::default(), TokenizerOpts::default());
    // Nothing is run: no script stops the tokenizer before the end.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.is_found.get()
}

/// Looks for the notice among the tokens of a page. Tokens and not text: in a comment, an attribute or a script nobody sees it.
#[derive(Default)]
struct MarkFinder {
    is_in_main: Cell<bool>,
    /// How many elements are open whose content is not shown.
    unseen: Cell<usize>,
    is_found: Cell<bool>,
}

impl TokenSink for MarkFinder {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.start(&tag),
            Token::TagToken(tag) => {
                self.end(&tag);
                TokenSinkResult::Continue
            }
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::CharacterTokens(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => TokenSinkResult::Continue,
        }
    }
}

impl MarkFinder {
    /// Says how the tokenizer has to read on: what looks like a tag in a script is none.
    fn start(&self, tag: &Tag) -> TokenSinkResult<()> {
        match &*tag.name {
            "main" => self.is_in_main.set(true),
            "template" => self.unseen.set(self.unseen.get() + 1),
            "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "noscript" => return TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
            _ => {}
        }
        if self.is_in_main.get() && self.unseen.get() == 0 && is_mark(tag) {
            self.is_found.set(true);
        }
        TokenSinkResult::Continue
    }

    fn end(&self, tag: &Tag) {
        match &*tag.name {
            "main" => self.is_in_main.set(false),
            "template" => self.unseen.set(self.unseen.get().saturating_sub(1)),
            _ => {}
        }
    }
}

fn is_mark(tag: &Tag) -> bool {
    let attribute = |name: &str| tag.attrs.iter().find(|attr| &*attr.name.local == name);
    let Some(class) = attribute("class") else {
        return false;
    };
    let mut classes = class.value.split_ascii_whitespace();
    classes.any(|class| class == PAID_CLASS) && attribute("hidden").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(main: &str) -> bool {
        is_marked(&format!(
            "<html><body><nav><p class=\"paid-content\">x</p></nav><main>{main}</main></body></html>"
        ))
    }

    #[test]
    fn a_notice_in_the_text_counts() {
        for main in [
            "<p class=\"paid-content\">Advertorial.</p>",
            "<div><p class=\"notice paid-content\">Advertorial.</p></div>",
            "<template>x</template><p class=paid-content>Advertorial.</p>",
            "<script>\"<p>\"</script><p class='paid-content'>Advertorial.</p>",
        ] {
            assert!(marked(main), "{main}");
        }
    }

    #[test]
    fn a_notice_that_nobody_sees_does_not() {
        for main in [
            "<p>Advertorial.</p>",
            "<p class=\"paid-contents\">Advertorial.</p>",
            "<p class=\"paid-content\" hidden>Advertorial.</p>",
            "<!-- <p class=\"paid-content\"> -->",
            "<template><p class=\"paid-content\">Advertorial.</p></template>",
            "<script>\"<p class='paid-content'>\"</script>",
            "<p title='<p class=\"paid-content\">'>x</p>",
        ] {
            assert!(!marked(main), "{main}");
        }
    }
}
