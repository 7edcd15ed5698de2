//! The mark of paid content, as a reader sees it.
//!
//! Owns: whether a finished page shows the mark above its text, whatever the theme did: not hidden by an attribute, by the
//! theme's styles, or in a place that no reader looks at. Source: Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012),
//! point 6: news and paid content are told apart, with 'advertorial', 'iklan', 'ads', 'sponsored' or a word like these.

mod unseen;

pub(super) use unseen::Rules;
use unseen::{Element, hides};

/// The words that the Pedoman names; the theme's own word counts, too.
const MARKS: [&str; 4] = ["advertorial", "iklan", "ads", "sponsored"];

/// Elements whose content nobody sees.
const UNSEEN: [&str; 7] = ["head", "script", "style", "template", "noscript", "title", "svg"];

/// Elements without an end.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Whether a page shows a mark in its `<main>`, before the text of the article.
pub(super) fn is_marked(page: &str, text: &str, word: &str, rules: &Rules) -> bool {
    let main = page.find("<main").unwrap_or(page.len());
    let end = if text.trim().is_empty() { None } else { page[main..].find(text.trim()) };
    let above = &page[..end.map_or(page.len(), |at| main + at)];
    let own = word.to_lowercase();
    let is_mark = |shown: &str| {
        let shown = shown.to_lowercase();
        MARKS.iter().copied().chain([&*own]).any(|mark| has_word(&shown, mark))
    };
    Seen { rest: above, open: Vec::new(), hidden: 0, rules }.any(|(in_main, shown)| in_main && is_mark(shown))
}

fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !word.is_empty()
        && text.match_indices(word).any(|(at, found)| {
            !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + found.len()..].chars().next())
        })
}

/// The texts of a page that are not hidden, each with whether it stands in `<main>`.
struct Seen<'h> {
    rest: &'h str,
    /// Elements that are open.
    open: Vec<Element>,
    /// How many of them from the outside are seen, if one is not: what is in it is not seen either.
    hidden: usize,
    rules: &'h Rules,
}

impl<'h> Iterator for Seen<'h> {
    type Item = (bool, &'h str);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            let Some(at) = self.rest.find('<') else { break };
            let (shown, tag) = self.rest.split_at(at);
            let is_seen = self.hidden == 0 && !shown.trim().is_empty();
            let in_main = self.open.iter().any(|element| element.name == "main");
            self.rest = after(tag);
            self.step(&tag[..tag.len() - self.rest.len()]);
            if is_seen {
                return Some((in_main, shown));
            }
        }
        let (shown, in_main) = (std::mem::take(&mut self.rest), self.open.iter().any(|element| element.name == "main"));
        (!shown.trim().is_empty() && self.hidden == 0).then_some((in_main, shown))
    }
}

impl Seen<'_> {
    fn step(&mut self, tag: &str) {
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        if let Some(name) = inner.strip_prefix('/') {
            let name = name.trim().to_ascii_lowercase();
            if let Some(at) = self.open.iter().rposition(|element| element.name == name) {
                self.open.truncate(at);
                if self.open.len() < self.hidden {
                    self.hidden = 0;
                }
            }
            return;
        }
        let name = inner.split([' ', '\n', '\t', '/']).next().unwrap_or_default().to_ascii_lowercase();
        if inner.starts_with('!') || VOID.contains(&&*name) || inner.ends_with('/') {
            return;
        }
        let classes = attribute(inner, "class").unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        let id = attribute(inner, "id").unwrap_or_default().to_owned();
        let is_unseen = UNSEEN.contains(&&*name) || has_hiding_attribute(inner);
        self.open.push(Element { name, id, classes });
        if self.hidden == 0 && (is_unseen || self.rules.hide(&self.open)) {
            self.hidden = self.open.len();
        }
    }
}

/// What follows a tag or comment.
fn after(tag: &str) -> &str {
    if tag.starts_with("<!--") {
        return tag.find("-->").map_or("", |end| &tag[end + 3..]);
    }
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return &tag[at + 1..],
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    ""
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[at..].split('"').next()
}

fn has_hiding_attribute(tag: &str) -> bool {
    let bare = tag.split([' ', '\n', '\t']).skip(1).any(|part| part == "hidden" || part.starts_with("hidden="));
    bare || attribute(tag, "aria-hidden") == Some("true") || attribute(tag, "style").is_some_and(hides)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(above: &str) -> bool {
        let page = format!("<html><body><nav>Advertorial</nav><main>{above}<div>Isi iklan.</div></main></body></html>");
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
            "<br>Sponsored",
            "<p hidden>x</p><p>Iklan</p>",
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
        ] {
            assert!(!marked(page), "{page}");
        }
    }
}
