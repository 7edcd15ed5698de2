//! Links, bare addresses and photos.

use super::super::address::{Address, address};
use super::{html, remarks, table};
use crate::content::Target;

#[test]
fn addresses_are_what_they_are() {
    let file =
        |path: &str, id: Option<&str>| Address::Here(Target::File(path.into(), id.map(Into::into)));
    let page = |path: &str, id: Option<&str>| {
        Address::Here(Target::Address(path.into(), id.map(Into::into)))
    };
    let asset = |path: &str| Address::Here(Target::Asset(path.into()));
    let whole = |address: &'static str| Address::Whole(address.into());
    for (written, expected) in [
        ("lain.md", file("lain.md", None)),
        (
            "../a/b.md#acara%20puncak",
            file("../a/b.md", Some("acara puncak")),
        ),
        ("/content/kota/a.MD", file("/content/kota/a.MD", None)),
        ("..\\a\\b.md", file("../a/b.md", None)),
        ("foto%20warga.jpg", asset("foto warga.jpg")),
        ("diskon 50%.pdf", asset("diskon 50%.pdf")),
        ("a%ffb.pdf", asset("a%ffb.pdf")),
        ("brosur.pdf?x=1#hal", asset("brosur.pdf")),
        ("/agenda/", page("/agenda/", None)),
        ("/cari/?q=b%20c#x", page("/cari/?q=b%20c", Some("x"))),
        ("/jam/09:05/", page("/jam/09:05/", None)),
        ("#jadwal", page("", Some("jadwal"))),
        ("https://a.id/?b=c:d", whole("https://a.id/?b=c:d")),
        ("HTTP://a.id", whole("HTTP://a.id")),
        ("//a.id/b", whole("https://a.id/b")),
        ("www.a.id", whole("https://www.a.id")),
        ("wa.me/62812", whole("https://wa.me/62812")),
        ("mailto:a@b.id", whole("mailto:a@b.id")),
        ("tel:+62 812", whole("tel:+62 812")),
        ("", Address::Empty),
        (" # ", Address::Empty),
        ("?x", Address::Empty),
    ] {
        assert_eq!(address(written), expected, "{written:?}");
    }
}

#[test]
fn tricks_are_refused() {
    for written in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "  javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "java\0script:alert(1)",
        "java\u{200b}script:alert(1)",
        "javascript%3Aalert(1)",
        "java%0Ascript:alert(1)",
        "a%00b.md",
        "vbscript:x",
        "data:text/html,x",
        "file:///C:/a.pdf",
        "ftp://a.id",
        "whatsapp://send",
        "blob:x",
        "view-source:x",
        "http:a",
        "https:/a.id",
        "http://",
        "https:///a",
        "mailto:",
        "///a.id",
        "/\\a.id",
        "\\\\a.id",
        "/%2Fa.id",
        ":",
    ] {
        assert_eq!(address(written), Address::Refused, "{written:?}");
    }
}

#[test]
fn links_become_holes_or_stay_whole() {
    table(&[
        (
            "[b](b.md \"Ke \\\"b\\\"\")",
            "<p><a href=\"{file b.md}\" title=\"Ke &quot;b&quot;\">b</a></p>",
        ),
        (
            "[b][r]\n\n[r]: ../b.md#x",
            "<p><a href=\"{file ../b.md #x}\">b</a></p>",
        ),
        (
            "[a](/agenda/) [b](#x)",
            "<p><a href=\"{address /agenda/}\">a</a> <a href=\"{address  #x}\">b</a></p>",
        ),
        ("[a](x.pdf)", "<p><a href=\"{asset x.pdf}\">a</a></p>"),
        (
            "[a](budi@kim.id) <budi@kim.id>",
            "<p><a href=\"mailto:budi@kim.id\">a</a> <a href=\"mailto:budi@kim.id\">budi@kim.id</a></p>",
        ),
        (
            "[a](https://x.id/\"onclick=y)",
            "<p><a href=\"https://x.id/%22onclick=y\">a</a></p>",
        ),
        ("[*a* b](java&#10;script:x)", "<p><em>a</em> b</p>"),
        ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>"),
        ("[a]()", "<p>a</p>"),
    ]);
    assert_eq!(
        remarks("[a](b.md) [a](JAVASCRIPT&#58;x)\n\n[b]() [c](#)"),
        ["KK201 1:11+21", "KK202 3:1+5", "KK202 3:7+6"]
    );
}

#[test]
fn bare_addresses_are_linked() {
    let link = |address: &str, text: &str| format!("<a href=\"{address}\">{text}</a>");
    table(&[
        (
            "Lihat https://situs.id/a_b--c...d?x=1&y=2.",
            &format!(
                "<p>Lihat {}.</p>",
                link(
                    "https://situs.id/a_b--c...d?x=1&amp;y=2",
                    "https://situs.id/a_b--c...d?x=1&amp;y=2"
                )
            ),
        ),
        (
            "\"https://y.id\" (www.kim.id), wa.me/62812",
            &format!(
                "<p>“{}” ({}), {}</p>",
                link("https://y.id", "https://y.id"),
                link("https://www.kim.id", "www.kim.id"),
                link("https://wa.me/62812", "wa.me/62812")
            ),
        ),
        (
            "https://x.id/Qur'an",
            &format!(
                "<p>{}</p>",
                link("https://x.id/Qur&#x27;an", "https://x.id/Qur'an")
            ),
        ),
        (
            "budi_s@kim.id -- ya",
            &format!(
                "<p>{} – ya</p>",
                link("mailto:budi_s@kim.id", "budi_s@kim.id")
            ),
        ),
        (
            "situs.id 09.05 ftp://x.id a@b",
            "<p>situs.id 09.05 ftp://x.id a@b</p>",
        ),
        ("`https://x.id`", "<p><code>https://x.id</code></p>"),
        (
            "    https://x.id",
            "<pre tabindex=\"0\"><code>https://x.id</code></pre>",
        ),
        (
            "[https://x.id](https://y.id)",
            "<p><a href=\"https://y.id\">https://x.id</a></p>",
        ),
        (
            "<a href=\"https://y.id\">https://x.id</a>",
            "<p><a href=\"https://y.id\">https://x.id</a></p>",
        ),
        (
            "# https://x.id",
            "<h2 id=\"https-x-id\"><a href=\"https://x.id\">https://x.id</a></h2>",
        ),
    ]);
}

#[test]
fn photos_alone_are_figures() {
    table(&[
        (
            "![Warga](a.jpg \"Foto: Ani\")",
            "{figure a.jpg | Warga | Foto: Ani}",
        ),
        (
            "![a](a.jpg)\n![b](/img/b%20c.jpg)",
            "{figure a.jpg | a}\n{figure /img/b c.jpg | b}",
        ),
        (
            "Teks ![a *b* `c`](e.jpg) lagi",
            "<p>Teks {photo e.jpg | a b c} lagi</p>",
        ),
        ("![f](f.jpg)\nteks", "<p>{photo f.jpg | f}\nteks</p>"),
        ("- ![g](g.jpg)", "<ul>\n<li>{photo g.jpg | g}</li>\n</ul>"),
        (
            "> ![g](g.jpg)",
            "<blockquote>\n{figure g.jpg | g}\n</blockquote>",
        ),
        (
            "[![h](h@2x.jpg)](h.html)",
            "<p><a href=\"{asset h.html}\">{photo h@2x.jpg | h}</a></p>",
        ),
        (
            "<img src=x.jpg alt='A &amp; \"B\"' width=4>",
            "{figure x.jpg | A & \"B\"}",
        ),
        ("a <img src=x.jpg alt=b> c", "<p>a {photo x.jpg | b} c</p>"),
    ]);
}

#[test]
fn photos_from_elsewhere_are_links_at_most() {
    table(&[
        (
            "![jauh](https://x.id/a.jpg)",
            "<p><a href=\"https://x.id/a.jpg\">jauh</a></p>",
        ),
        (
            "![](//x.id/a.jpg)",
            "<p><a href=\"https://x.id/a.jpg\">https://x.id/a.jpg</a></p>",
        ),
        (
            "[![jauh](https://x.id/a.jpg)](b.md)",
            "<p><a href=\"{file b.md}\">jauh</a></p>",
        ),
        ("![a](data:image/png;base64,AA)", ""),
        ("a ![b](javascript:x) c", "<p>a  c</p>"),
    ]);
    assert_eq!(
        remarks(
            "![a](https://x.id/a.jpg)\n\n![](b.jpg)\n\n![c](data:x)\n\n![d]()\n\nx <img src=e.jpg>"
        ),
        [
            "KK211 1:1+24",
            "KK213 3:1+10",
            "KK212 5:1+12",
            "KK212 7:1+6",
            "KK213 9:3+4"
        ]
    );
    assert!(!html("<img src=https://x.id/a.jpg onerror=x>").contains("<img"));
}
