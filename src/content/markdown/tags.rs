//! Which HTML a text may contain, and what may stand in what.

/// What an element can hold, or what something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Nothing: it has no end tag.
    Nothing,
    /// Words and inline elements.
    Phrasing,
    /// Words and blocks.
    Flow,
    /// Only the elements that name it as their parent.
    Only,
}

impl Holds {
    /// Whether an element that holds this can hold something in a line (`Phrasing`) or a block (`Flow`).
    pub(super) fn takes(self, what: Self) -> bool {
        self == Self::Flow || (self == Self::Phrasing && what == Self::Phrasing)
    }
}

/// An element that survives.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct HtmlTag {
    pub(super) name: &'static str,
    pub(super) holds: Holds,
    /// Whether it may stand in a line.
    pub(super) is_phrasing: bool,
    /// Elements that it must stand in; empty: anywhere.
    pub(super) parents: &'static [&'static str],
}

/// The words after a box of a task list; ours alone, and closed like raw HTML.
pub(super) static LABEL: HtmlTag = phrasing("label");

const fn phrasing(name: &'static str) -> HtmlTag {
    HtmlTag {
        name,
        holds: Holds::Phrasing,
        is_phrasing: true,
        parents: &[],
    }
}

const fn block(name: &'static str, holds: Holds) -> HtmlTag {
    HtmlTag {
        name,
        holds,
        is_phrasing: false,
        parents: &[],
    }
}

const fn part(name: &'static str, holds: Holds, parents: &'static [&'static str]) -> HtmlTag {
    HtmlTag {
        name,
        holds,
        is_phrasing: false,
        parents,
    }
}

const ROWS: &[&str] = &["table", "thead", "tbody", "tfoot"];

/// Sorted by name.
pub(super) static TAGS: [HtmlTag; 51] = [
    phrasing("a"),
    phrasing("abbr"),
    phrasing("b"),
    block("blockquote", Holds::Flow),
    HtmlTag {
        name: "br",
        holds: Holds::Nothing,
        is_phrasing: true,
        parents: &[],
    },
    part("caption", Holds::Flow, &["table"]),
    phrasing("cite"),
    phrasing("code"),
    part("col", Holds::Nothing, &["colgroup"]),
    part("colgroup", Holds::Only, &["table"]),
    part("dd", Holds::Flow, &["dl"]),
    phrasing("del"),
    block("details", Holds::Flow),
    block("div", Holds::Flow),
    block("dl", Holds::Only),
    part("dt", Holds::Phrasing, &["dl"]),
    phrasing("em"),
    part("figcaption", Holds::Flow, &["figure"]),
    block("figure", Holds::Flow),
    block("h2", Holds::Phrasing),
    block("h3", Holds::Phrasing),
    block("h4", Holds::Phrasing),
    block("h5", Holds::Phrasing),
    block("h6", Holds::Phrasing),
    block("hr", Holds::Nothing),
    phrasing("i"),
    phrasing("ins"),
    phrasing("kbd"),
    part("li", Holds::Flow, &["ol", "ul"]),
    phrasing("mark"),
    block("ol", Holds::Only),
    block("p", Holds::Phrasing),
    block("pre", Holds::Phrasing),
    phrasing("q"),
    phrasing("s"),
    phrasing("small"),
    phrasing("span"),
    phrasing("strong"),
    phrasing("sub"),
    part("summary", Holds::Phrasing, &["details"]),
    phrasing("sup"),
    block("table", Holds::Only),
    part("tbody", Holds::Only, &["table"]),
    part("td", Holds::Flow, &["tr"]),
    part("tfoot", Holds::Only, &["table"]),
    part("th", Holds::Flow, &["tr"]),
    part("thead", Holds::Only, &["table"]),
    phrasing("time"),
    part("tr", Holds::Only, ROWS),
    phrasing("u"),
    block("ul", Holds::Only),
];

/// What becomes of a tag in raw HTML.
pub(super) enum TagAction {
    /// It is written.
    Kept(&'static HtmlTag),
    /// It is a photo.
    Photo,
    /// It goes, with all that is in it.
    Active,
    /// It goes, with all that is in it: it loads something from elsewhere.
    Embed,
    /// It goes; the words in it stay.
    Unknown,
}

/// What becomes of a tag, by its name in lower case.
pub(super) fn action(name: &str) -> TagAction {
    match name {
        "img" | "image" => TagAction::Photo,
        "script" | "style" | "svg" | "math" | "template" | "select" | "noframes" | "noembed"
        | "noscript" | "xmp" | "title" | "link" | "meta" | "base" => TagAction::Active,
        "iframe" | "object" | "embed" | "video" | "audio" | "applet" | "frame" => TagAction::Embed,
        _ => kept(name).map_or(TagAction::Unknown, TagAction::Kept),
    }
}

/// The element of this name, or the one that says the same: the first level of heading is the title's.
pub(super) fn kept(name: &str) -> Option<&'static HtmlTag> {
    let name = match name {
        "h1" => "h2",
        "strike" => "s",
        "tt" => "code",
        other => other,
    };
    TAGS.binary_search_by(|tag| tag.name.cmp(name))
        .ok()
        .map(|index| &TAGS[index])
}

/// Whether everything up to the end tag goes with this one.
pub(super) fn is_swallowing(name: &str) -> bool {
    matches!(action(name), TagAction::Active | TagAction::Embed)
        && !matches!(name, "link" | "meta" | "base" | "embed" | "frame")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_names_itself() {
        assert!(TAGS.windows(2).all(|pair| pair[0].name < pair[1].name));
        assert!(
            TAGS.iter()
                .flat_map(|tag| tag.parents)
                .all(|parent| kept(parent).is_some())
        );
    }
}
