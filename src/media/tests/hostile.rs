//! SVG that would do something.

use super::{code, code_of};

fn drawing(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>")
}

#[test]
fn a_drawing_is_published_from_static() {
    let inside = "<!-- Kulkul --><title>Lambang &amp; nama</title><defs><linearGradient id=\"g\"><stop offset=\"1\" \
        stop-color=\"#9a3412\"/></linearGradient><style>.a { fill: url(#g) }</style></defs><g fill=\"url( '#g' )\">\
        <path class=\"a\" d=\"M0 0h9v9z\" style=\"stroke:none\"/><use href=\"#g\"/></g><text x=\"1\">Bale &#169; Banjar</text>";
    for text in [
        drawing(inside),
        format!(
            "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- lambang -->{}\n",
            drawing(inside)
        ),
    ] {
        assert_eq!(
            code_of(text.as_bytes(), "static/lambang.svg"),
            None,
            "{text}"
        );
        assert_eq!(
            code_of(text.as_bytes(), "content/a/lambang.svg"),
            Some(code::SVG_BESIDE_TEXT)
        );
        assert_eq!(
            code_of(text.as_bytes(), "content/a/lambang.png"),
            Some(code::SVG_BESIDE_TEXT)
        );
    }
}

#[test]
fn a_program_is_not() {
    let bad = [
        "<script>1</script>",
        "<SCRIPT/>",
        "<a href=\"#x\"/>",
        "<image href=\"#x\"/>",
        "<foreignObject/>",
        "<animate attributeName=\"href\" to=\"javascript:1\"/>",
        "<set/>",
        "<metadata/>",
        "<handler/>",
        "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
        "<g onload=\"1\"/>",
        "<g ONCLICK='1'/>",
        "<g x:href=\"#a\"/>",
        "<use href=\"https://jahat.example/a.svg#x\"/>",
        "<use xlink:href=\"&#106;avascript:1\"/>",
        "<use href=\" #a\"/>",
        "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<g xml:base=\"https://jahat.example/\"/>",
        "<rect fill=\"url(https://jahat.example/#a)\"/>",
        "<rect fill=\"ur\\6c(#a)\"/>",
        "<rect fill=\"url(&#104;ttp:x)\"/>",
        "<rect style=\"background:URL('//jahat.example')\"/>",
        "<style>@import 'a.css';</style>",
        "<style>.a{fill:u<!-- -->rl(a)}</style>",
        "<style>.a{fill:u<g/>rl(a)}</style>",
        "<style>&#64;import</style>",
        "<style><![CDATA[@import]]></style>",
        "&jahat;",
        "<?xml-stylesheet href=\"a.css\"?>",
        "<g",
        "<g></h>",
        "<g a=b/>",
        "</svg><svg>",
    ];
    for inside in bad {
        let text = drawing(inside);
        assert_eq!(
            code_of(text.as_bytes(), "static/a.svg"),
            Some(code::SVG_ACTIVE),
            "{text}"
        );
    }
    for text in [
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>".to_owned(),
        "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?><svg/>".to_owned(),
        "<html><script>1</script></html>".to_owned(),
        "bukan gambar".to_owned(),
        drawing("<g>"),
    ] {
        assert_eq!(
            code_of(text.as_bytes(), "static/a.svg"),
            Some(code::SVG_ACTIVE),
            "{text}"
        );
    }
    assert_eq!(
        code_of(b"<svg>\xFF</svg>", "static/a.svg"),
        Some(code::SVG_ACTIVE)
    );
    assert_eq!(
        code_of(b"<!DOCTYPE svg><svg/>", "static/a.txt"),
        Some(code::SVG_ACTIVE),
        "by its bytes"
    );
}

#[test]
fn a_huge_svg_ends_soon() {
    let deep = "<g>".repeat(200_000);
    assert_eq!(
        code_of(drawing(&deep).as_bytes(), "static/a.svg"),
        Some(code::SVG_ACTIVE)
    );
    let wide = format!("<g {}/>", "a=\"url(#x)\" ".repeat(200_000));
    assert_eq!(code_of(drawing(&wide).as_bytes(), "static/a.svg"), None);
}
