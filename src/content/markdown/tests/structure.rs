//! Headings, notes, tables, tasks, code, and what is remembered of a text.

use super::{body, html, remarks, table};
use crate::content::Heading;

#[test]
fn headings_step_down_and_have_unique_ids() {
    table(&[
        (
            "# Satu\n\n## Dua\n\n###### Enam",
            "<h2 id=\"satu\">Satu</h2>\n<h3 id=\"dua\">Dua</h3>\n<h4 id=\"enam\">Enam</h4>",
        ),
        (
            "# Satu\n# Satu\n# Satu-1",
            "<h2 id=\"satu\">Satu</h2>\n<h2 id=\"satu-1\">Satu</h2>\n<h2 id=\"satu-1-1\">Satu-1</h2>",
        ),
        (
            "# !!!\n# ???",
            "<h2 id=\"bagian\">!!!</h2>\n<h2 id=\"bagian-1\">???</h2>",
        ),
        (
            "# Acara {#Jadwal_Acara .besar onclick=x}",
            "<h2 id=\"jadwal-acara\">Acara</h2>",
        ),
        (
            "# A [b](c.md) *d*\n",
            "<h2 id=\"a-b-d\">A <a href=\"{file c.md}\">b</a> <em>d</em></h2>",
        ),
        (
            "# catatan_1 {#catatan_1}",
            "<h2 id=\"catatan-1\">catatan_1</h2>",
        ),
    ]);
    let headings = body("# Jum'at *Bersih*\n\n### Peserta & hadiah").0.headings;
    let expected = [
        (2, "jumat-bersih", "Jum’at Bersih"),
        (3, "peserta-hadiah", "Peserta & hadiah"),
    ];
    let expected = expected.map(|(level, id, text)| Heading {
        level,
        id: id.into(),
        text: text.into(),
    });
    assert_eq!(headings, expected);
}

#[test]
fn notes_are_gathered_in_the_order_of_their_marks() {
    let mark = |n: &str, id: &str| {
        format!(
            "<sup class=\"rujukan\"><a href=\"#catatan_{n}\" id=\"rujukan_{id}\" role=\"doc-noteref\">{n}</a></sup>"
        )
    };
    let back = |id: &str, label: &str, sup: &str| {
        format!(
            "<a href=\"#rujukan_{id}\" role=\"doc-backlink\" aria-label=\"{{back}} {label}\">\u{21A9}\u{FE0E}{sup}</a>"
        )
    };
    let text = "Satu[^A] dua[^b] lagi[^a].\n\n[^b]: Catatan *b*.\n[^a]: Catatan [a](a.md).\n\n    > Kutipan.\n";
    let expected = format!(
        "<p>Satu{} dua{} lagi{}.</p>\n<section class=\"catatan-kaki\" role=\"doc-endnotes\" aria-label=\"{{notes}}\">\n<ol>\n\
         <li id=\"catatan_1\"><p>Catatan <a href=\"{{file a.md}}\">a</a>.</p>\n<blockquote>\n<p>Kutipan.</p>\n</blockquote>\n {} {}</li>\n\
         <li id=\"catatan_2\"><p>Catatan <em>b</em>. {}</p></li>\n</ol>\n</section>",
        mark("1", "1"),
        mark("2", "2"),
        mark("1", "1_2"),
        back("1", "1", ""),
        back("1_2", "1-2", "<sup>2</sup>"),
        back("2", "2", "")
    );
    table(&[(text, &expected)]);
    let (body, _) = body(text);
    assert_eq!(
        body.anchors.join(" "),
        "rujukan_1 rujukan_2 rujukan_1_2 catatan_1 catatan_2"
    );
    assert_eq!(&*body.first_paragraph, "Satu dua lagi.");
    assert!(remarks(text).is_empty());
}

#[test]
fn notes_and_references_that_do_not_meet_are_told() {
    let text = "Data[^x], [teks][nama], [biasa] dan [ ].\n\n[^y]: Yatim.\n";
    assert_eq!(
        remarks(text),
        ["KK203 1:5+4", "KK232 3:1+5", "KK203 1:11+12"]
    );
    assert!(
        html(text).contains("<li id=\"catatan_1\"><p>Yatim.</p></li>"),
        "nothing is lost: {}",
        html(text)
    );
    assert_eq!(
        remarks("a[^x]\n\n[^x]: satu\n\n[^x]: dua\n"),
        ["KK232 5:1+5"]
    );
    assert!(html("a[^x]\n\n[^x]: satu\n\n[^x]: dua\n").contains("dua"));
}

#[test]
fn tables_scroll_in_a_box_with_a_name() {
    let box_of = |name: &str, rest: &str| {
        format!(
            "<div class=\"tabel\" role=\"group\" tabindex=\"0\" {name}><table><thead><tr>{rest}</tbody></table></div>"
        )
    };
    table(&[
        (
            "| Hari | <b>Jam |\n|:--|--:|\n| Senin | 09.00 |",
            &box_of(
                "aria-label=\"Hari Jam\"",
                "<th scope=\"col\" class=\"rata-kiri\">Hari</th><th scope=\"col\" class=\"rata-kanan\"><b>Jam</b></th></tr></thead>\
                 <tbody>\n<tr><td class=\"rata-kiri\">Senin</td><td class=\"rata-kanan\">09.00</td></tr>\n",
            ),
        ),
        (
            "# Jadwal\n| [a](b.md) |\n|:-:|\n| b |",
            &format!(
                "<h2 id=\"jadwal\">Jadwal</h2>\n{}",
                box_of(
                    "aria-labelledby=\"jadwal\"",
                    "<th scope=\"col\" class=\"rata-tengah\"><a href=\"{file b.md}\">a</a></th></tr></thead><tbody>\n\
                     <tr><td class=\"rata-tengah\">b</td></tr>\n"
                )
            ),
        ),
        (
            "| \"a\" [b](c.md) |\n|---|",
            &box_of(
                "aria-label=\"“a” b\"",
                "<th scope=\"col\">“a” <a href=\"{file c.md}\">b</a></th></tr></thead><tbody>\n",
            ),
        ),
        (
            "| ![](a.jpg) |\n|---|",
            &box_of(
                "aria-label=\"{table}\"",
                "<th scope=\"col\">{photo a.jpg | }</th></tr></thead><tbody>\n",
            ),
        ),
    ]);
}

#[test]
fn lists_tasks_and_styles() {
    table(&[
        (
            "- [ ] beras\n- [x] minyak **goreng**\n  - [ ] curah",
            "<ul>\n<li><label><input type=\"checkbox\" disabled> beras</label></li>\n\
             <li><label><input type=\"checkbox\" disabled checked> minyak <strong>goreng</strong></label>\n\
             <ul>\n<li><label><input type=\"checkbox\" disabled> curah</label></li>\n</ul>\n</li>\n</ul>",
        ),
        (
            "- [x] dua\n\n  lagi",
            "<ul>\n<li>\n<p><label><input type=\"checkbox\" disabled checked> dua</label></p>\n<p>lagi</p>\n</li>\n</ul>",
        ),
        (
            "5) lima\n6) enam",
            "<ol start=\"5\">\n<li>lima</li>\n<li>enam</li>\n</ol>",
        ),
        (
            "~~salah~~  \nbenar\n\n---",
            "<p><del>salah</del><br>\nbenar</p>\n<hr>",
        ),
        (
            "\"Halo,\" kata 'dia' -- lalu --- pergi... Qur'an",
            "<p>“Halo,” kata ‘dia’ – lalu — pergi… Qur’an</p>",
        ),
        (
            "```rust\nfn <a>\n```",
            "<pre tabindex=\"0\"><code class=\"language-rust\">fn &lt;a&gt;\n</code></pre>",
        ),
        (
            "```a\"b onclick\nx\n```",
            "<pre tabindex=\"0\"><code>x\n</code></pre>",
        ),
        ("a\u{1}b&#2;c\u{85}\0d", "<p>a b c  d</p>"),
    ]);
}

#[test]
fn words_and_the_first_paragraph() {
    let first = |text| body(text).0.first_paragraph.to_string();
    assert_eq!(
        first(
            "# Judul\n\n![x](a.jpg)\n\nIni *awal* ![y](b.jpg) `kode`\ncerita.[^1]\n\nLalu.\n\n[^1]: Kaki."
        ),
        "Ini awal kode cerita."
    );
    assert_eq!(first("[^1]: Kaki.\n\nIsi[^1]."), "Isi.");
    assert_eq!(first("- butir"), "");
    assert_eq!(first(""), "");
    let words = |text| body(text).0.words;
    assert_eq!(
        words("Ibu-ibu **Bin**taro -- 120 orang -- \"pulang\"; Qur'an.\nJumat"),
        7
    );
    assert_eq!(
        words("# Dua kata\n\n| a | b |\n|---|---|\n| c | d |\n\n- e\n- f\n\n<div>g h</div>"),
        10
    );
}

#[test]
fn spans_are_bytes_of_the_whole_file() {
    use crate::base::SitePath;
    use crate::content::Piece;
    use crate::diag::Text;
    let path = SitePath::new("content/a.md").expect("valid");
    let text = "---\njudul: Kué\n---\nIsi [x](y.md).\r\n\r\n[z](ftp://a)\n";
    let start = text.find("Isi").expect("there");
    let (body, remarks) = super::super::markdown(Text { path: &path, text }, start);
    let span = body.pieces.iter().find_map(|piece| match piece {
        Piece::Link(_, span) => Some(span.clone()),
        _ => None,
    });
    assert_eq!(span.map(|span| &text[span]), Some("[x](y.md)"));
    let place = remarks[0]
        .location
        .as_ref()
        .map(|l| (l.line, l.column, l.length));
    assert_eq!(place, Some((6, 1, 12)));
    assert_eq!(
        super::super::markdown(Text { path: &path, text }, 9999).0,
        crate::content::Body::default()
    );
}
