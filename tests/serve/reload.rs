//! What open pages are told.

use crate::client::Server;
use crate::{ARTICLE, PAGE, append, article, fresh, replace, write};
use std::fs;

#[test]
fn only_a_page_that_changed_reloads() {
    let folder = fresh("reloaded");
    let server = Server::start(&folder, &[]);
    let (mut changed, mut other) = (server.follow(PAGE), server.follow("/agenda/"));
    changed.note(false);
    other.note(false);
    append(&folder, ARTICLE, "\nSatu kalimat lagi.\n");
    changed.next("reload");
    // The other page hears of nothing until there is an error to show.
    replace(&folder, ARTICLE, "judul: Posyandu", "judul: Posyandu: lagi");
    assert_eq!(other.kinds_until_errors(), Vec::<String>::new());
}

#[test]
fn a_page_that_was_open_too_long_is_told_at_once() {
    let folder = fresh("lama");
    let server = Server::start(&folder, &[]);
    server.follow_as(PAGE, "a.b.c").next("reload");
    let mut there = server.follow_as("/kelak/", "tiada.tiada.");
    there.note(false);
    write(
        &folder,
        "content/halaman/kelak.md",
        "---\njudul: Kelak\n---\n\nIsi.\n",
    );
    there.next("reload");
}

#[test]
fn a_stylesheet_is_exchanged_without_reloading() {
    let folder = fresh("styles");
    write(
        &folder,
        "themes/sendiri/assets/style.css",
        "body{color:red}",
    );
    append(&folder, "kulkul.yaml", "tema: sendiri\n");
    let server = Server::start(&folder, &[]);
    let mut page = server.follow(PAGE);
    page.note(false);
    write(
        &folder,
        "themes/sendiri/assets/style.css",
        "body{color:blue}",
    );
    let message = page.next("styles");
    let mut addresses = message["files"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one.as_str());
    let address = addresses
        .find(|address| address.contains("/style."))
        .expect("an address");
    assert!(
        server.get(address).text().starts_with("body{color:blue}"),
        "{address}"
    );
    // The mark that came with it is that of the page as it is now.
    assert!(
        server
            .get(PAGE)
            .text()
            .contains(message["hash"].as_str().expect("a hash"))
    );
}

#[test]
fn a_photo_is_exchanged_without_reloading() {
    let folder = fresh("photos");
    let gif = |colour: u8| {
        let mut bytes =
            b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
                .to_vec();
        bytes[14] = colour;
        bytes
    };
    fs::write(folder.join("content/ampenan/bintaro/foto.gif"), gif(0)).expect("written");
    append(&folder, ARTICLE, "\n![Timbangan](foto.gif)\n");
    let server = Server::start(&folder, &[]);
    let mut page = server.follow(PAGE);
    page.note(false);
    fs::write(folder.join("content/ampenan/bintaro/foto.gif"), gif(9)).expect("written");
    page.next("photos");
}

#[test]
fn a_page_that_moved_is_followed_and_one_that_went_says_so() {
    let folder = fresh("moved");
    let server = Server::start(&folder, &[]);
    let mut page = server.follow(PAGE);
    page.note(false);
    fs::rename(
        folder.join(ARTICLE),
        folder.join("content/ampenan/bintaro/melati.md"),
    )
    .expect("renamed");
    assert_eq!(page.next("moved")["to"], "/ampenan/bintaro/2026/11/melati/");
    let mut page = server.follow("/ampenan/bintaro/2026/11/melati/");
    page.note(false);
    replace(
        &folder,
        "content/ampenan/bintaro/melati.md",
        "judul:",
        "slug: mawar\njudul:",
    );
    assert_eq!(page.next("moved")["to"], "/ampenan/bintaro/2026/11/mawar/");
    let mut page = server.follow("/ampenan/bintaro/2026/11/mawar/");
    page.note(false);
    fs::remove_file(folder.join("content/ampenan/bintaro/melati.md")).expect("removed");
    assert_eq!(
        page.next("gone")["text"],
        "Halaman ini tidak ada lagi di situs."
    );
}

#[test]
fn errors_are_shown_over_the_last_good_page_until_they_are_mended() {
    let folder = fresh("errors");
    let mut server = Server::start(&folder, &[]);
    let mut page = server.follow(PAGE);
    page.note(false);
    replace(&folder, ARTICLE, "judul: Posyandu", "judul: Posyandu: lagi");
    let note = page.note(true);
    let shown = note["body"].as_str().expect("HTML");
    assert!(
        shown.contains("KK002") && shown.contains("judul: <mark>Posyandu: lagi"),
        "{shown}"
    );
    server.hear("galat[KK002]");
    // Everything is served on, and other changes get through.
    assert!(
        server
            .get(PAGE)
            .text()
            .contains("Posyandu Melati buka lagi")
    );
    write(
        &folder,
        "content/kota/baru.md",
        &article("Kabar baru", "", "Isi."),
    );
    server.until("/2026/11/baru/", |response| response.status == 200);
    replace(&folder, ARTICLE, "judul: Posyandu: lagi", "judul: Posyandu");
    page.note(false);
    server.hear("Semua galat dan peringatan sudah beres.");
}

#[test]
fn an_error_of_a_page_alone_is_shown_on_it() {
    let folder = fresh("tautan-putus");
    let server = Server::start(&folder, &[]);
    let mut page = server.follow(PAGE);
    page.note(false);
    append(&folder, ARTICLE, "\n[putus](tidak-ada.md)\n");
    page.next("reload");
    page.note(true);
    assert!(
        server.get("/__kulkul/").text().contains("tidak-ada.md"),
        "and among all of them"
    );
}

#[test]
fn a_broken_template_leaves_the_page_and_says_where() {
    let folder = fresh("templat");
    let server = Server::start(&folder, &[]);
    let mut page = server.follow(PAGE);
    page.note(false);
    let child = |block: &str| {
        let text = format!(
            "{{% extends \"kulkul/article.html\" %}}\n{{% block content %}}{block}{{% endblock %}}"
        );
        write(&folder, "templates/article.html", &text);
    };
    child("{{ salah.sekali }}");
    let note = page.note(true);
    assert!(
        note["body"]
            .as_str()
            .is_some_and(|html| html.contains("templates/article.html:2")),
        "{note}"
    );
    assert_eq!(server.get(PAGE).status, 500);
    assert_eq!(server.get("/").status, 200);
    child("Baik");
    page.note(false);
    child("{% salah %}");
    page.note(true);
    let last = server.get(PAGE);
    assert!(
        last.status == 200 && last.text().contains("Baik"),
        "the last good theme"
    );
}

#[test]
fn a_site_that_has_errors_at_the_start_comes_up() {
    let folder = fresh("awal");
    replace(
        &folder,
        "kulkul.yaml",
        "wilayah: \"52.71\"",
        "wilayah: \"99.99\"",
    );
    let mut server = Server::start(&folder, &[]);
    let page = server.get(PAGE);
    assert_eq!(page.status, 500);
    assert!(page.text().contains("99.99") && page.text().contains("Situs belum dapat ditampilkan"));
    let mut open = server.follow(PAGE);
    open.note(true);
    replace(
        &folder,
        "kulkul.yaml",
        "wilayah: \"99.99\"",
        "wilayah: \"52.71\"",
    );
    open.next("reload");
    assert_eq!(server.get(PAGE).status, 200);
    server.hear("sudah beres");
}

#[test]
fn drafts_and_scheduled_articles_say_why_readers_do_not_see_them() {
    let folder = fresh("draf");
    write(
        &folder,
        "content/kota/draf.md",
        &article("Masih ditulis", "draf: true\n", "Isi."),
    );
    write(
        &folder,
        "content/kota/nanti.md",
        &article("Besok", "terbit: 2026-12-02 09.05\n", "Isi."),
    );
    write(
        &folder,
        "content/kota/usai.md",
        &article("Usai", "berakhir: 2026-11-30\n", "Isi."),
    );
    write(
        &folder,
        "content/halaman/rapat.md",
        "---\njudul: Rapat\ndraf: true\n---\n\nIsi.\n",
    );
    let server = Server::start(&folder, &[]);
    for (path, words) in [
        ("/2026/11/draf/", "Draf: pembaca belum melihatnya."),
        (
            "/2026/11/nanti/",
            "Terjadwal: pembaca melihatnya mulai Rabu, 2 Desember 2026 09.05 WITA.",
        ),
        (
            "/2026/11/usai/",
            "Berakhir: pembaca hanya melihat pemberitahuan ini.",
        ),
        ("/rapat/", "Draf: pembaca belum melihatnya."),
    ] {
        let page = server.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert!(page.text().contains(words), "{path}: {}", page.text());
        assert!(
            !String::from_utf8_lossy(&page.plain()).contains(words),
            "{path}: at the edge only"
        );
        assert!(
            server.get("/__kulkul/").text().contains(path),
            "{path} is on the status page"
        );
    }
    assert!(
        server.get("/").text().contains("Masih ditulis"),
        "in lists too"
    );
    assert!(!server.get(PAGE).text().contains("kulkul-spanduk"));
    let published = Server::start(&folder, &["--as-published"]);
    for path in ["/2026/11/draf/", "/2026/11/nanti/", "/rapat/"] {
        assert_eq!(published.get(path).status, 404, "{path}");
    }
    assert!(!published.get("/").text().contains("Masih ditulis"));
    let later = Server::start(&folder, &["--as-published", "--now", "2026-12-03"]);
    assert_eq!(later.get("/2026/11/nanti/").status, 200);
}

#[test]
fn fifty_open_pages_are_told_and_let_go() {
    let folder = fresh("banyak");
    let server = Server::start(&folder, &[]);
    let mut open: Vec<_> = (0..50).map(|_| server.follow(PAGE)).collect();
    for page in &mut open {
        page.note(false);
    }
    append(&folder, ARTICLE, "\nUntuk semua.\n");
    for page in &mut open {
        page.next("reload");
    }
    assert!(server.get("/__kulkul/").text().contains("di peramban: 50<"));
    drop(open);
    server.until("/__kulkul/", |page| page.text().contains("di peramban: 0<"));
}
