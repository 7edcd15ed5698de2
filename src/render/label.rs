//! The mark of paid content, as a reader sees it.
//!
//! Owns: whether a finished page shows the mark above its text, whatever the theme did: not hidden by an attribute, by the
//! theme's styles, or in a place that no reader looks at. Source: Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012),
//! point 6: news and paid content are told apart, with 'advertorial', 'iklan', 'ads', 'sponsored' or a word like these.

mod unseen;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;
pub(super) use unseen::Rules;
use unseen::{Element, hides};

/// The words that the Pedoman names; the theme's own word counts, too.
const MARKS: [&str; 4] = ["advertorial", "iklan", "ads", "sponsored"];

/// Elements whose content nobody sees.
const UNSEEN: [&str; 7] = [
    "head", "script", "style", "template", "noscript", "title", "svg",
];

/// Elements without an end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Whether a page shows a mark in its `<main>`, before the text of the article.
pub(super) fn is_marked(page: &str, text: &str, word: &str, rules: &Rules) -> bool {
    let main = page.find("<main").unwrap_or(page.len());
    let end = if text.trim().is_empty() {
        None
    } else {
        page[main..].find(text.trim())
    };
    let above = &page[..end.map_or(page.len(), |at| main + at)];
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(above));
    let tokenizer = Tokenizer::new(
        Watch {
            rules,
            state: RefCell::default(),
        },
        TokenizerOpts::default(),
    );
    let _ = tokenizer.feed(&input); // a script never stops it: nothing runs
    tokenizer.end();
    let seen = tokenizer.sink.state.take().seen.to_lowercase();
    MARKS
        .iter()
        .copied()
        .chain([&*word.to_lowercase()])
        .any(|mark| has_word(&seen, mark))
}

fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !word.is_empty()
        && text.match_indices(word).any(|(at, found)| {
            !is_letter(text[..at].chars().next_back())
                && !is_letter(text[at + found.len()..].chars().next())
        })
}

/// Watches the tokens of a page for texts that are seen in `<main>`.
struct Watch<'r> {
    rules: &'r Rules,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// Elements that are open.
    open: Vec<Element>,
    /// How many of them from the outside are seen, if one is not: what is in it is not seen either.
    hidden: usize,
    /// What is seen, a line for each run of text.
    seen: String,
}

impl TokenSink for Watch<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                state.start(&tag, self.rules);
                return match &*tag.name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" | "noscript" => TokenSinkResult::RawData(RawKind::Rawtext),
                    "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                };
            }
            Token::TagToken(tag) => state.end(&tag.name),
            Token::CharacterTokens(text) => state.text(&text),
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn start(&mut self, tag: &Tag, rules: &Rules) {
        let attribute = |name: &str| {
            tag.attrs
                .iter()
                .find(|attr| &*attr.name.local == name)
                .map(|attr| &*attr.value)
        };
        let name = tag.name.to_string();
        self.seen.push('\n');
        if VOID.contains(&&*name) || tag.self_closing {
            return;
        }
        let is_unseen = UNSEEN.contains(&&*name)
            || attribute("hidden").is_some()
            || attribute("aria-hidden") == Some("true")
            || attribute("style").is_some_and(hides);
        let id = attribute("id").unwrap_or_default().to_owned();
        let classes = attribute("class")
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        self.open.push(Element { name, id, classes });
        if self.hidden == 0 && (is_unseen || rules.hide(&self.open)) {
            self.hidden = self.open.len();
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|element| element.name == name) {
            self.open.truncate(at);
            if self.open.len() < self.hidden {
                self.hidden = 0;
            }
        }
        self.seen.push('\n');
    }

    fn text(&mut self, text: &str) {
        if self.hidden == 0 && self.open.iter().any(|element| element.name == "main") {
            self.seen.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(above: &str) -> bool {
        let page = format!(
            "<html><body><nav>Advertorial</nav><main>{above}<div>Isi iklan.</div></main></body></html>"
        );
        let mut rules = Rules::default();
        rules.add(".x{color:red}.gone, main .off{display: none}@media print{.p{display:none}}");
        is_marked(&page, "Isi iklan.", "Advertorial", &rules)
    }

    #[test]
    fn a_mark_that_is_seen_counts() {
        for page in [
            "<p>Advertorial</p>",
            "<p class=\"p\">ADVERTORIAL</p>",
            "<span class=\"label\">Iklan</span>",
            "Kabar<br>Sponsored",
            "<p hidden>x</p><p>Iklan</p>",
            "<script>\"<p hidden>\"</script><p>Iklan</p>",
            "<p>&#65;dvertorial</p>",
        ] {
            assert!(marked(page), "{page}");
        }
    }

    #[test]
    fn a_mark_that_nobody_sees_does_not() {
        for page in [
            "<p>Kabar</p>",
            "<p hidden>Advertorial</p>",
            "<p style=\"display: none\">Advertorial</p>",
            "<p class=\"label gone\">Advertorial</p>",
            "<div class=\"off\"><p>Advertorial</p></div>",
            "<div hidden><p>x</p><p>Advertorial</p></div>",
            "<!-- Advertorial -->",
            "<p aria-hidden=\"true\">Advertorial</p>",
            "<template>Advertorial</template>",
            "<p title=\"Advertorial\">x</p>",
            "<p>Advertorialnya</p>",
            "<script>\"<p>\"</script><p hidden data-a='>'>Advertorial</p>",
            "<p class='gone'>Advertorial</p>",
        ] {
            assert!(!marked(page), "{page}");
        }
    }
}
