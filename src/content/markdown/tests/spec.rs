//! The examples of the CommonMark specification (tests/data/NOTICE.md), with raw HTML as it is.

use super::super::{Dialect, compile};
use super::show;
use crate::base::SitePath;
use crate::diag::Text;
use pulldown_cmark::{Options, Parser, html};
use serde::Deserialize;

#[derive(Deserialize)]
struct Example {
    #[serde(rename = "example")]
    number: u32,
    section: String,
    markdown: String,
    html: String,
}

fn ours(markdown: &str) -> String {
    let path = SitePath::new("a.md").expect("valid");
    show(
        &compile(
            Text {
                path: &path,
                text: markdown,
            },
            0,
            Dialect::CommonMark,
        )
        .0,
    )
}

fn theirs(markdown: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, Parser::new_ext(markdown, Options::empty()));
    out
}

#[test]
fn the_examples_of_commonmark_come_out_as_pulldown_cmark_writes_them() {
    let examples: Vec<Example> =
        serde_json::from_str(include_str!("../../../../tests/data/commonmark.json"))
            .expect("valid JSON");
    assert!(examples.len() > 650, "{}", examples.len());
    let mut as_specified = 0;
    for Example {
        number,
        section,
        markdown,
        html,
    } in &examples
    {
        let (ours, theirs) = (ours(markdown), theirs(markdown));
        assert_eq!(ours, theirs, "example {number}, {section}: {markdown:?}");
        // the one difference that the specification calls none: `"` need not be escaped between tags
        let plain = |html: &str| html.replace("&quot;", "\"").replace("<li>\n<", "<li><");
        as_specified += usize::from(plain(&ours) == plain(html));
    }
    assert_eq!(
        examples.len() - as_specified,
        0,
        "examples that differ from the text of the specification"
    );
}
