//! Texts made to be slow, deep or large.

use super::{body, show};
use std::time::{Duration, Instant};

/// Generous where nothing is optimised and others use the machine, too.
const LIMIT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 1 });

/// Deepest nesting of elements in balanced HTML.
fn depth(html: &str) -> usize {
    let (mut depth, mut most) = (0usize, 0);
    for tag in html.split('<').skip(1) {
        let name = tag.split(['>', ' ', '\n']).next().unwrap_or_default();
        match name {
            "br" | "hr" | "input" | "col" => {}
            _ if name.starts_with('/') => depth -= 1,
            _ => depth += 1,
        }
        most = most.max(depth);
    }
    assert_eq!(depth, 0, "not balanced");
    most
}

#[track_caller]
fn survives(name: &str, markdown: &str) {
    let begin = Instant::now();
    let (body, remarks) = body(markdown);
    let took = begin.elapsed();
    let html = show(&body);
    assert!(took < LIMIT, "{name}: {took:?}");
    assert!(depth(&html) < 200, "{name}: {}", depth(&html));
    assert!(
        html.len() < markdown.len() * 40 + 1000,
        "{name}: {} bytes",
        html.len()
    );
    assert!(remarks.len() <= 200, "{name}: {} remarks", remarks.len());
}

fn many(count: usize, what: impl Fn(usize) -> String) -> String {
    (0..count).map(what).collect()
}

#[test]
fn nesting_is_bounded() {
    survives("quotes", &format!("{} a", ">".repeat(10_000)));
    survives("lists", &format!("{}a", "- ".repeat(10_000)));
    survives(
        "list by lines",
        &many(500, |n| format!("{}- a\n", "  ".repeat(n))),
    );
    survives(
        "brackets",
        &format!("{}a{}", "[".repeat(10_000), "]".repeat(10_000)),
    );
    survives(
        "links in links",
        &format!("{}a{}", "[".repeat(10_000), "](b)".repeat(10_000)),
    );
    survives(
        "images in images",
        &format!("{}a{}", "![".repeat(10_000), "](b)".repeat(10_000)),
    );
    survives(
        "emphasis",
        &format!("{}a{}", "*a **b ".repeat(10_000), "c** d*".repeat(10_000)),
    );
    survives("stars", &"*".repeat(100_000));
    survives("tildes", &"~a".repeat(100_000));
    survives("quotes and lists", &format!("{} a", "> - ".repeat(5_000)));
    survives("backticks", &many(1_000, |n| format!("{} ", "`".repeat(n))));
}

#[test]
fn nesting_of_raw_html_is_bounded() {
    for tag in [
        "div",
        "b",
        "ul",
        "blockquote",
        "table",
        "details",
        "a",
        "p",
        "script",
        "svg",
        "dl",
        "o:p",
    ] {
        survives(
            &format!("<{tag}>"),
            &format!("<{tag}>").repeat(100_000 / tag.len()),
        );
        survives(
            &format!("<{tag}> in a line"),
            &format!("x {}", format!("<{tag}>y").repeat(100_000 / tag.len())),
        );
    }
    survives("tables", &"<table><tr><td>".repeat(20_000));
    survives("lists", &"<ul><li>".repeat(20_000));
    survives(
        "opened anew",
        &many(20_000, |n| format!("<b title={n}>\n\na\n\n")),
    );
    survives(
        "opened in lines",
        &many(20_000, |n| format!("a <b title={n}> b\n\n")),
    );
    survives(
        "wrongly crossed",
        &"a <b>*b</b> <i>c* d</i>\n".repeat(10_000),
    );
    survives(
        "foster parents",
        &format!("<table>{}", "x<b>y</b>".repeat(50_000)),
    );
    survives(
        "foster blocks",
        &format!("<table>\n\n{}", "x\n\n".repeat(50_000)),
    );
    survives("closed only", &format!("<i>{}", "</b><i>".repeat(50_000)));
    survives("names with NUL", &"<a\0>".repeat(100_000));
    survives(
        "attributes",
        &format!("<p {}>", many(20_000, |n| format!("a{n}=b "))),
    );
    survives("ids", &"<a id=x></a> y ".repeat(20_000));
    survives("never finished", &"<div title=\"\n\n".repeat(50_000));
    survives("comments", &"<!-- ".repeat(100_000));
}

#[test]
fn quantity_is_linear() {
    survives("one line", &"kata ".repeat(200_000));
    survives("one word", &"x".repeat(1_000_000));
    survives("links", &many(100_000, |n| format!("[a](b{n}.md) ")));
    survives("bad links", &"[a](javascript:x) ".repeat(50_000));
    survives(
        "notes",
        &many(50_000, |n| format!("a[^{n}]\n\n[^{n}]: b\n\n")),
    );
    survives(
        "marks of one note",
        &format!("{}\n\n[^1]: a", "a[^1] ".repeat(50_000)),
    );
    survives(
        "notes without marks",
        &many(50_000, |n| format!("[^{n}]: b\n\n")),
    );
    survives(
        "marks without notes",
        &many(50_000, |n| format!("a[^{n}]\n")),
    );
    survives("headings", &"# a\n".repeat(50_000));
    survives(
        "headings that take numbers",
        &many(20_000, |n| format!("# a-{n}\n# a\n")),
    );
    survives(
        "one heading",
        &format!("# {}", "a [b](c.md) ".repeat(20_000)),
    );
    survives("photos", &"![](a.jpg)\n".repeat(50_000));
    survives("tables", &"| a |\n|---|\n| b |\n\n".repeat(20_000));
    survives(
        "a wide table",
        &format!("{}\n{}\n", "|a".repeat(5_000), "|-".repeat(5_000)),
    );
    survives("bare addresses", &"https://a.id/b ".repeat(50_000));
    survives("no addresses", &"a.b.".repeat(100_000));
    survives("nothing but ://", &"://".repeat(100_000));
    survives("nothing but www.", &"www.".repeat(100_000));
    survives("nothing but @", &"a@".repeat(100_000));
    survives("dots and @", &format!("{}@", "a.".repeat(100_000)));
    survives(
        "dashes in an address",
        &format!("https://a.id/{}", "--".repeat(100_000)),
    );
    survives("entities", &"&amp;".repeat(200_000));
    survives(
        "a data address",
        &format!("![a](data:image/png;base64,{})", "A".repeat(1_000_000)),
    );
}
