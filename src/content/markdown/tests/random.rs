//! Whatever is written, the page stays whole and harmless.

use super::super::{html_tokens, tags};
use super::body;
use crate::content::{Body, Piece};
use html5ever::tokenizer::{TagKind, Token};
use proptest::prelude::*;

/// Bits that Markdown and HTML are made of.
const BITS: &[&str] = &[
    "a",
    "kata ",
    "\n",
    "\n\n",
    "  ",
    "    ",
    "\t",
    "# ",
    "## ",
    "> ",
    "- ",
    "- [ ] ",
    "- [x] ",
    "1. ",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "|",
    "|---|---|\n",
    "| a | b |\n",
    "[",
    "]",
    "](",
    "](b.md)",
    "(",
    ")",
    "![",
    "![a](b.jpg)",
    "![a](https://x.id/b)",
    "[^1]",
    "[^1]: ",
    "[^b]",
    "---",
    "...",
    "\"",
    "'",
    "&",
    "&#106;",
    "&#0;",
    "&lt;",
    "\\",
    "<",
    ">",
    "/>",
    "<b>",
    "</b>",
    "<i title=\"",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<details>",
    "<summary>",
    "</details>",
    "<a href=",
    "<a href=\"a.md\">",
    "</a>",
    "<script>",
    "</script>",
    "<style>",
    "<svg>",
    "<math>",
    "<iframe ",
    "<img src=x ",
    "onerror=alert(1) ",
    "onload=\"x\"",
    " style=a>",
    "javascript:alert(1)",
    "java\nscript:",
    "data:text/html,",
    "https://x.id/a",
    "www.a.id",
    "a@b.id",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "]]>",
    "\0",
    "\u{1}",
    "é",
    "“",
    "\u{202E}",
    "{#id}",
    " id=a ",
    " lang=id ",
    "<pre>",
    "</pre>",
    "<h2>",
    "<br>",
    "<dl>",
    "<dt>",
    "<q>",
    "<time datetime=1>",
    "<template>",
    "<select>",
    "<textarea>",
    "<noscript>",
    "<title>",
    "<plaintext>",
    "<base href=//x>",
    "<form><input>",
    "\r\n",
];

/// The HTML with something harmless in the holes.
fn filled(body: &Body) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Html(html) => html.to_string(),
        Piece::Link(..) => "{link}".into(),
        Piece::Photo(..) => "<br>".into(),
        Piece::Video(_) => "<p>video</p>".into(),
        Piece::Label(_) => "label".into(),
        Piece::Figure(_) => String::new(),
    };
    body.pieces.iter().map(piece).collect()
}

/// Elements that only kulkul writes.
const OURS: [&str; 3] = ["input", "label", "section"];

/// Fails unless the HTML is balanced and holds nothing but what it may.
fn check(html: &str) -> Result<(), TestCaseError> {
    let mut open: Vec<String> = Vec::new();
    for token in html_tokens::tokens(html) {
        let Token::TagToken(tag) = token else {
            continue;
        };
        let name = tag.name.to_string();
        if tag.kind == TagKind::EndTag {
            prop_assert_eq!(open.pop(), Some(name), "in {}", html);
            continue;
        }
        let known = tags::kept(&name).filter(|tag| tag.name == name);
        prop_assert!(
            known.is_some() || OURS.contains(&&*name),
            "<{}> in {}",
            name,
            html
        );
        for attribute in &tag.attrs {
            let (key, value) = (
                &*attribute.name.local,
                attribute.value.trim().to_ascii_lowercase(),
            );
            prop_assert!(
                !key.starts_with("on") && key != "style" && key != "src",
                "{} in {}",
                key,
                html
            );
            if key == "href" {
                let good = [
                    "http://",
                    "https://",
                    "mailto:",
                    "tel:",
                    "#catatan_",
                    "#rujukan_",
                    "{",
                ];
                prop_assert!(
                    good.iter().any(|start| value.starts_with(start)),
                    "{} in {}",
                    value,
                    html
                );
            }
        }
        if name != "input" && known.is_none_or(|tag| tag.holds != tags::Holds::Nothing) {
            open.push(name);
        }
    }
    prop_assert!(open.is_empty(), "{:?} open in {}", open, html);
    Ok(())
}

/// Fails unless every id is given once, and every link within the text leads to one.
fn check_ids(html: &str) -> Result<(), TestCaseError> {
    let values = |name: &str| -> Vec<String> {
        html.split(name)
            .skip(1)
            .filter_map(|rest| rest.split_once('"').map(|(id, _)| id.to_owned()))
            .collect()
    };
    let mut ids = values(" id=\"");
    ids.sort();
    prop_assert!(
        ids.windows(2).all(|pair| pair[0] != pair[1]),
        "{:?} in {}",
        ids,
        html
    );
    for id in values("href=\"#")
        .into_iter()
        .chain(values("aria-labelledby=\""))
    {
        prop_assert!(ids.binary_search(&id).is_ok(), "{} in {}", id, html);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 1_000 } else { 50_000 }))]

    #[test]
    fn bits_of_markdown_and_html(bits in proptest::collection::vec(proptest::sample::select(BITS), 0..60)) {
        let text = bits.concat();
        let (body, remarks) = body(&text);
        let html = filled(&body);
        check(&html)?;
        check_ids(&html)?;
        prop_assert_eq!(super::body(&text), (body, remarks), "not the same twice");
    }

    #[test]
    fn any_characters(text in "\\PC{0,200}") {
        check(&filled(&body(&text).0))?;
    }
}
