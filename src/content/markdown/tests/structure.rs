//! x
use super::{body, html, remarks};
#[test]
fn look() {
    for md in [
        "# Satu\n\n## Dua\n\n###### Enam\n\n# Satu\n\n# !!!\n\n# Acara {#Jadwal_Acara}\n\n## Satu-1",
        "Satu[^a] dua[^b] lagi[^a].\n\n[^b]: Catatan *b*.\n[^a]: Catatan a.\n\n    Dua paragraf.\n[^c]: Yatim.\n\nX[^zz] dan [teks][tak ada].",
        "| Hari | Jam |\n|:--|--:|\n| Senin | 09.00 |\n\n# Jadwal\n\n| a |\n|:-:|\n| b |",
        "| | |\n|--|--|\n| Senin | 09.00 |",
        "- [ ] beras\n- [x] minyak **goreng**\n  - [ ] cucu\n\n1. a\n\n   [x] b\n\n5) lima",
        "- [ ] satu\n\n- [x] dua\n\n  lagi",
        "![Warga](a.jpg \"Foto: Ani\")\n\n![](b%20c.jpg)\n![d](/img/d.jpg)\n\nTeks ![e](e.jpg) lagi\n\n![f](f.jpg)\nteks\n\n- ![g](g.jpg)\n\n[![h](h.jpg)](h.html)",
        "![jauh](https://x.id/a.jpg) ![](data:image/png;base64,xx) ![](javascript:alert(1)) ![]()",
        "\"Halo,\" kata 'dia' -- lalu --- pergi... Qur'an ~~salah~~ ~x~",
        "```rust\nfn <a>\n```\n\n```a\"b onclick\nx\n```\n\n    ind",
        "Lihat https://situs.id/a_b--c?x=1&y=2. Dan www.kim.id, wa.me/62812 (http://x.id/Qur'an) \"https://y.id\" budi_s@kim.id situs.id `https://kode.id` [https://z.id](https://z.id) <https://w.id>",
        "<details>\n<summary>Buka</summary>\n\nIsi **tebal** [x](y.md)\n\n</details>\n\n<div onclick=\"x()\" style='a' class=b id=Kotak lang=sas>halo <b>tebal</div>\n\ntext <span title=\"a&quot;b\">x</span> <script>alert(1)</script> akhir <font color=red>merah</font>",
        "<iframe src=\"https://youtube.com/x\"></iframe>\n\n<img src=x.jpg alt='A &amp; B' width=4>\n\n<p align=center>\n\n![a](b.jpg)\n\n</p>\n\n<ul>\n\n<li>a</li>\n<li>b\n</ul>\n\n<table><tr><td>a<td>b</table>",
        "a <b>b\n\nc</b> d <a href=javascript:alert(1)>x</a> <a href=\"a.md\">y [z](w.md)</a> <a HREF=' JaVaScRiPt:x'>q</a>",
    ] {
        eprintln!("=====\n{md}\n-----\n{}\n{:?}", html(md), remarks(md));
        let b = body(md).0;
        eprintln!("first={:?} words={} anchors={:?}", b.first_paragraph, b.words, b.anchors);
    }
    panic!();
}
