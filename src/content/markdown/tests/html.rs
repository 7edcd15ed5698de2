//! Raw HTML: what stays, what goes, and that it is balanced.

use super::{body, html, remarks, show, table};

#[test]
fn html_that_serves_news_stays() {
    table(&[
        (
            "<details open>\n<summary>Buka</summary>\n\nIsi **tebal** [x](y.md)\n\n![a](b.jpg)\n\n</details>",
            "<details open=\"\">\n<summary>Buka</summary>\n<p>Isi <strong>tebal</strong> <a href=\"{file y.md}\">x</a></p>\n\
             {figure b.jpg | a}\n</details>",
        ),
        (
            "<span lang=sas title=\"a&quot;b\" class=x data-y=z>halo</span> <kbd>Ctrl</kbd><br/>H<sub>2</sub>O",
            "<p><span lang=\"sas\" title=\"a&quot;b\">halo</span> <kbd>Ctrl</kbd><br>H<sub>2</sub>O</p>",
        ),
        (
            "<time datetime=2026-11-24>Selasa</time>",
            "<p><time datetime=\"2026-11-24\">Selasa</time></p>",
        ),
        (
            "<table><tr><th scope=col colspan=2>a<td>b</table>",
            "<table><tbody><tr><th scope=\"col\" colspan=\"2\">a</th><td>b</td></tr></tbody></table>",
        ),
        (
            "<ul>\n\n<li>a</li>\n<li>b\n</ul>",
            "<ul>\n<li>a</li>\n<li>b\n</li></ul>",
        ),
        ("<h1>Judul</h1>", "<h2>Judul</h2>"),
        (
            "a <a href=\"b.md#c\">d</a> <a HREF=https://x.id>e</a>",
            "<p>a <a href=\"{file b.md #c}\">d</a> <a href=\"https://x.id\">e</a></p>",
        ),
        (
            "# Kotak\n\n<div id=Kotak>a</div>",
            "<h2 id=\"kotak\">Kotak</h2>\n<div id=\"kotak-1\">a</div>",
        ),
    ]);
    assert_eq!(body("<p id='Satu Dua'>a").0.anchors.join(" "), "satu-dua");
    assert!(remarks("<span lang=sas class=x>halo</span> <a id=b></a>").is_empty());
}

#[test]
fn what_is_opened_is_closed() {
    table(&[
        ("a <b>b\n\nc</b> d", "<p>a <b>b</b></p>\n<p>c d</p>"),
        ("*a <b>c* d</b>", "<p><em>a <b>c</b></em> d</p>"),
        ("<div>a</b></p></div></div>", "<div>a</div>"),
        (
            "> <div>\n\nb",
            "<blockquote>\n<div>\n</div></blockquote>\n<p>b</p>",
        ),
        ("<p>\n\n![a](b.jpg)\n\n</p>", "{figure b.jpg | a}"),
        ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
        ("a <div>b</div> <td>c", "<p>a b c</p>"),
        ("<table>x<b>y</b><tr><td>z", "<table></table>x<b>y</b>z"),
        (
            "<a href=\"a.md\">y [z](w.md) <a href=b>q</a></a>",
            "<p><a href=\"{file a.md}\">y z q</a></p>",
        ),
    ]);
}

#[test]
fn what_acts_is_gone_and_told() {
    table(&[
        ("a <script>alert(1)</script> b", "<p>a  b</p>"),
        ("<script>\n\nalert(1)\n</script>\n\nb", "<p>b</p>"),
        ("<style>p{}</style>\n\nb", "<p>b</p>"),
        (
            "a <script> *b* [c](d.md)\n\ne",
            "<p>a <em></em><a href=\"{file d.md}\"></a></p>\n<p>e</p>",
        ),
        ("<div onclick=\"x()\" style='a'>b</div>", "<div>b</div>"),
        ("<iframe src=\"https://youtube.com/x\">c</iframe>", ""),
        ("<svg onload=x><path/></svg>", ""),
        (
            "a <font color=red>b</font> <form><input name=c></form>",
            "<p>a b </p>",
        ),
        (
            "<a href=javascript:x>a</a> <a href='&#106;ava\nscript:x'>b</a>",
            "<p>a b</p>",
        ),
        ("a <!-- b --> c <?php d ?>", "<p>a  c </p>"),
        (
            "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
            "",
        ),
    ]);
    assert_eq!(
        remarks(
            "a <script>b</script>\n\n<div>\n <p onclick=x style=y>c\n <iframe src=z></iframe>\n\n<font>d <font>e"
        ),
        [
            "KK221 1:3+7",
            "KK224 4:2+2",
            "KK224 4:2+2",
            "KK222 5:2+7",
            "KK223 7:1+5"
        ]
    );
    assert_eq!(remarks("a\n\n<!-- b\n\nc\n"), ["KK225 3:1+1"]);
    assert_eq!(remarks("> <div title=\"b>\n> c\n"), ["KK225 1:3+1"]);
    assert_eq!(remarks("<a href=\"vbscript:x\">a</a>"), ["KK201 1:1+2"]);
}

#[test]
fn a_hole_cannot_be_forged() {
    let text = "<b>a</b> [b](c.md) ![d](e.jpg)";
    let (first, _) = body(text);
    // whatever token kulkul used for this text, a text that quotes tokens gets another
    for forged in ["k0123456789abcdef0123456789abcdefx0x", "kx0x", "{file x}"] {
        let (second, _) = body(&format!("{text} {forged} <i title=\"{forged}\">f</i>"));
        let holes = |body: &crate::content::Body| {
            body.pieces
                .iter()
                .filter(|p| !matches!(p, crate::content::Piece::Html(_)))
                .count()
        };
        assert_eq!(holes(&first), holes(&second));
        assert!(show(&second).contains(forged));
    }
    let split = "<div title=\"\n\n![a\" onload=x](b.jpg)\n\n\">c</div>";
    assert_eq!(html(split), "{figure b.jpg | a“ onload=x}\n<p>“&gt;c</p>");
}
