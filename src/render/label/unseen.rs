//! What a stylesheet hides.
//!
//! Owns: the rules of a stylesheet that make an element unseen on screen, and whether one of them meets an element. Refuses: the
//! cascade: a rule that hides and another that shows again are for the theme to make one. What depends on a state (`:hover`) or on
//! an attribute, and what is for print alone, does not count.

/// An element as selectors see it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) classes: Vec<String>,
}

/// Selectors whose elements are not seen.
#[derive(Debug, Default)]
pub(in crate::render) struct Rules(Vec<Vec<Element>>);

impl Rules {
    /// Adds those of a stylesheet.
    pub(in crate::render) fn add(&mut self, css: &str) {
        let mut rest = css;
        while let Some(open) = rest.find('{') {
            let selector = rest[..open]
                .rsplit(['}', ';'])
                .next()
                .unwrap_or_default()
                .trim();
            rest = &rest[open + 1..];
            if selector.starts_with("@media")
                && selector.contains("print")
                && !selector.contains("screen")
            {
                rest = &rest[block(rest)..];
            } else if !selector.starts_with('@') {
                let end = rest.find('}').unwrap_or(rest.len());
                if hides(&rest[..end]) {
                    self.0
                        .extend(alternatives(selector).into_iter().filter_map(path));
                }
                rest = &rest[end..];
            }
        }
    }

    /// Whether the last of these elements, each in the one before, is hidden by itself.
    pub(super) fn hide(&self, elements: &[Element]) -> bool {
        self.0.iter().any(|path| {
            let [above @ .., own] = &path[..] else {
                return false;
            };
            let Some((last, outer)) = elements.split_last() else {
                return false;
            };
            let mut outer = outer.iter();
            meets(own, last)
                && above
                    .iter()
                    .all(|wanted| outer.any(|element| meets(wanted, element)))
        })
    }
}

/// Whether declarations make what they are for unseen.
pub(super) fn hides(declarations: &str) -> bool {
    let lower = declarations.to_lowercase().replace("!important", "");
    let pairs: Vec<(&str, String)> = lower
        .split(';')
        .filter_map(|pair| pair.split_once(':'))
        .map(|(name, value)| {
            (
                name.trim(),
                value.split_whitespace().collect::<Vec<_>>().join(" "),
            )
        })
        .collect();
    let value = |wanted: &str| {
        pairs
            .iter()
            .rev()
            .find(|(name, _)| *name == wanted)
            .map(|(_, value)| &**value)
    };
    let is_clipped = ["overflow", "overflow-y", "overflow-x"]
        .iter()
        .any(|name| value(name).is_some_and(|value| matches!(value, "hidden" | "clip")));
    let is_painted_over = value("color").is_some_and(|colour| {
        [value("background"), value("background-color")]
            .into_iter()
            .flatten()
            .any(|ground| ground == colour)
    });
    is_painted_over
        || pairs.iter().any(|(name, value)| match *name {
            "display" => value == "none",
            "visibility" => matches!(&**value, "hidden" | "collapse"),
            "content-visibility" => value == "hidden",
            "opacity" => number(value).is_some_and(|opacity| opacity < 0.1),
            "color" => value == "transparent",
            "font-size" => number(value)
                .is_some_and(|size| size == 0.0 || (size < 4.0 && value.ends_with("px"))),
            "font" => value
                .split(' ')
                .any(|part| part.starts_with("0/") || matches!(part, "0" | "0px")),
            "clip" => value.starts_with("rect"),
            "clip-path" => ["inset(50%", "inset(100%", "circle(0"]
                .iter()
                .any(|start| value.starts_with(start)),
            "transform" => value.contains("scale(0)") || value.contains("-999"),
            "text-indent" | "left" | "right" | "top" | "bottom" | "margin-left" | "margin-top" => {
                number(value).is_some_and(|far| far <= -100.0)
            }
            "width" | "height" | "max-width" | "max-height" => {
                is_clipped
                    && number(value).is_some_and(|length| length < 2.0 && !value.ends_with("em"))
            }
            _ => false,
        })
}

/// The number that a value begins with.
fn number(value: &str) -> Option<f64> {
    let end = value
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-'))
        .unwrap_or(value.len());
    value[..end].parse().ok()
}

/// Selectors between commas that are in no brackets.
fn alternatives(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0usize, 0, Vec::new());
    for (at, byte) in list.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                found.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&list[start..]);
    found
}

/// A selector as elements that lie in one another; `None` if it depends on more than names, ids and classes. Of siblings the
/// last alone counts.
fn path(selector: &str) -> Option<Vec<Element>> {
    let spaced = selector.replace('>', " ").replace(['+', '~'], " + ");
    let mut path: Vec<Element> = Vec::new();
    for part in spaced.split_whitespace() {
        if part == "+" {
            path.pop();
        } else {
            path.push(compound(part)?);
        }
    }
    (path.last()? != &Element::default()).then_some(path)
}

/// `p.kicker#a`; of what follows a colon, only what asks for a place among siblings or for the root may be left out.
fn compound(part: &str) -> Option<Element> {
    const LOOSE: [&str; 6] = ["root", "first", "last", "only", "nth", "not"];
    let (bare, states) = part.split_once(':').unwrap_or((part, ""));
    let is_loose = states.is_empty() || LOOSE.iter().any(|state| states.starts_with(state));
    if !is_loose || bare.contains(['[', '&', '(']) {
        return None;
    }
    let mut element = Element::default();
    let mut rest = bare;
    while let Some(first) = rest.chars().next() {
        let end = rest[1..].find(['.', '#']).map_or(rest.len(), |at| at + 1);
        match first {
            '.' => element.classes.push(rest[1..end].to_owned()),
            '#' => rest[1..end].clone_into(&mut element.id),
            '*' => {}
            _ => element.name = rest[..end].to_lowercase(),
        }
        rest = &rest[end..];
    }
    Some(element)
}

fn meets(wanted: &Element, element: &Element) -> bool {
    (wanted.name.is_empty() || wanted.name == element.name)
        && (wanted.id.is_empty() || wanted.id == element.id)
        && wanted
            .classes
            .iter()
            .all(|class| element.classes.contains(class))
}

/// The length of a block up to its end.
fn block(text: &str) -> usize {
    let mut depth = 1;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(text: &str) -> Element {
        compound(text).expect("a compound")
    }

    fn is_hidden(css: &str) -> bool {
        let mut rules = Rules::default();
        rules.add(css);
        rules.hide(&["body.p-article", "main#isi", "p.kicker", "span.label"].map(element))
    }

    #[test]
    fn what_meets_the_element_hides_it() {
        for css in [
            ".label{display:none}",
            "a,span.label{visibility: hidden !important}",
            ".p-article .kicker span{opacity:0}",
            "#isi>p>span{font-size:0}",
            "@media (max-width:40rem){.label{display:none}}",
            "@media screen,print{.label{display:none}}",
            ".kicker a+.label{text-indent:-9999px}",
            ".label:last-child{position:absolute;left:-999em}",
            ".label{height:1px;overflow:hidden}",
            ".label{color:#fff;background:#fff}",
            ":root .label{clip-path:inset(50%)}",
        ] {
            assert!(is_hidden(css), "{css}");
        }
    }

    #[test]
    fn what_does_not_meet_it_or_shows_it_does_not() {
        for css in [
            "",
            ".label{color:red}",
            ".related .label{display:none}",
            ".kicker{margin:-1px;width:0}",
            "a.label{display:none}",
            "@media print{.label{display:none}a{b:c}}",
            ".label:hover{opacity:0}",
            ".label::before{display:none}",
            ".label .x{display:none}",
            "*{opacity:.5}",
            ".label{left:-1px;opacity:1;font:600 .8rem/1.2 serif}",
        ] {
            assert!(!is_hidden(css), "{css}");
        }
    }
}
