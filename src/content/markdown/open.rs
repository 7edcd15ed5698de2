//! The elements that are open, of Markdown and of raw HTML, on one stack.

use super::tags::HtmlTag;

/// What closes a link of Markdown.
pub(super) const LINK_END: &str = "</a>";

/// An element that is open.
pub(super) enum Open {
    /// Opened by Markdown, closed by its end: the text that closes it, empty if it is not written.
    Ours(&'static str),
    /// Opened by raw HTML (or a label). Closed by raw HTML, or by the end of whatever it stands in.
    Raw {
        tag: &'static HtmlTag,
        /// Where its `<` stands in the HTML.
        from: usize,
        /// Where its content begins in the HTML.
        content: usize,
    },
}

impl Open {
    fn is_written(&self) -> bool {
        !matches!(self, Self::Ours(""))
    }

    fn is_link(&self) -> bool {
        match self {
            Self::Ours(end) => *end == LINK_END,
            Self::Raw { tag, .. } => tag.name == "a",
        }
    }
}

/// The stack, with what is asked of it at every event counted along: how deep it is, and whether a link is open.
#[derive(Default)]
pub(super) struct OpenElements {
    stack: Vec<Open>,
    /// How many of them are in the HTML.
    depth: usize,
    /// How many of them are links: 0 or 1.
    links: u32,
}

impl OpenElements {
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    pub(super) fn links(&self) -> u32 {
        self.links
    }

    pub(super) fn is_empty(&self) -> bool {
        self.stack.is_empty()
    }

    pub(super) fn last(&self) -> Option<&Open> {
        self.stack.last()
    }

    pub(super) fn push(&mut self, open: Open) {
        self.depth += usize::from(open.is_written());
        self.links += u32::from(open.is_link());
        self.stack.push(open);
    }

    pub(super) fn pop(&mut self) -> Option<Open> {
        let open = self.stack.pop()?;
        self.depth -= usize::from(open.is_written());
        self.links -= u32::from(open.is_link());
        Some(open)
    }

    /// The last, if raw HTML opened it.
    pub(super) fn pop_raw(&mut self) -> Option<Open> {
        match self.last() {
            Some(Open::Raw { .. }) => self.pop(),
            _ => None,
        }
    }

    /// Raw elements from the last one outwards, up to an element of Markdown.
    pub(super) fn raw(&self) -> impl Iterator<Item = &'static HtmlTag> {
        self.stack.iter().rev().map_while(|open| match open {
            Open::Raw { tag, .. } => Some(*tag),
            Open::Ours(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    #[test]
    fn what_is_asked_is_counted_along() {
        let raw = |name| Open::Raw {
            tag: tags::kept(name).expect("kept"),
            from: 0,
            content: 0,
        };
        let mut open = OpenElements::default();
        open.push(Open::Ours("</p>"));
        open.push(Open::Ours(""));
        open.push(raw("b"));
        open.push(raw("a"));
        assert_eq!((open.depth(), open.links()), (3, 1));
        let inside: Vec<&str> = open.raw().map(|tag| tag.name).collect();
        assert_eq!(inside, ["a", "b"]);
        assert!(open.pop_raw().is_some() && open.pop_raw().is_some());
        assert!(open.pop_raw().is_none(), "Markdown closes its own");
        assert_eq!((open.depth(), open.links()), (1, 0));
        open.push(Open::Ours(LINK_END));
        assert_eq!((open.depth(), open.links()), (2, 1));
    }
}
