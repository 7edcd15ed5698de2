//! What a member sees in a browser.

use crate::browser::{ALLOWED, Browser};
use crate::client::Server;
use crate::{ARTICLE, PAGE, append, article, fresh, replace, write};
use std::fs;

const OVERLAY: &str = "(document.querySelector('kulkul-notes')?.shadowRoot.textContent ?? '')";

#[test]
fn a_member_sees_what_they_write() {
    let folder = fresh("peramban");
    let Some(mut browser) = Browser::start(
        "a_member_sees_what_they_write",
        &folder.with_file_name("peramban-pipa"),
    ) else {
        return;
    };
    browser.count_violations();
    write(
        &folder,
        "themes/sendiri/assets/style.css",
        "body{color:rgb(255,0,0)}",
    );
    append(&folder, "kulkul.yaml", "tema: sendiri\n");
    append(&folder, ARTICLE, &"\nSatu alinea panjang.\n".repeat(200));
    let server = Server::start(&folder, &[]);
    browser.open(&server.url(PAGE));

    // The text changes, and the reader stays where they were.
    browser.value("scrollTo(0, 1500); window.sebelum = true");
    append(&folder, ARTICLE, "\nKalimat yang baru saja ditulis.\n");
    browser.until("document.body.textContent.includes('Kalimat yang baru saja ditulis.')");
    browser.until("window.sebelum === undefined && scrollY === 1500");

    // A stylesheet changes without a reload.
    browser.value("window.sebelum = true");
    write(
        &folder,
        "themes/sendiri/assets/style.css",
        "body{color:rgb(0,0,255)}",
    );
    browser.until("getComputedStyle(document.body).color === 'rgb(0, 0, 255)'");
    assert_eq!(browser.value("window.sebelum"), true);

    // An error lies over the page, and goes when it is mended.
    replace(&folder, ARTICLE, "judul: Posyandu", "judul: Posyandu: lagi");
    browser.until(&format!("{OVERLAY}.includes('KK002')"));
    let overlay = "document.querySelector('kulkul-notes').shadowRoot.querySelector('.lapis')";
    browser.until(&format!("getComputedStyle({overlay}).position === 'fixed'"));
    browser.until(ALLOWED);
    assert_eq!(
        browser.value("document.querySelector('h1').textContent.includes('Posyandu Melati')"),
        true
    );
    replace(&folder, ARTICLE, "judul: Posyandu: lagi", "judul: Posyandu");
    browser.until(&format!("{OVERLAY} === ''"));
    assert_eq!(
        browser.value("window.sebelum"),
        true,
        "nothing of it was a reload"
    );

    // The page moves, and is followed; it goes, and says so; it comes back.
    fs::rename(
        folder.join(ARTICLE),
        folder.join("content/ampenan/bintaro/melati.md"),
    )
    .expect("renamed");
    browser.until("location.pathname === '/ampenan/bintaro/2026/11/melati/'");
    browser.until("document.readyState === 'complete'");
    let text =
        fs::read_to_string(folder.join("content/ampenan/bintaro/melati.md")).expect("a file");
    fs::remove_file(folder.join("content/ampenan/bintaro/melati.md")).expect("removed");
    browser.until(&format!("{OVERLAY}.includes('tidak ada lagi')"));
    append(&folder, "kulkul.yaml", "warna: [\n");
    browser.until(&format!("{OVERLAY}.includes('kulkul.yaml')"));
    replace(&folder, "kulkul.yaml", "warna: [\n", "");
    browser.until(&format!("{OVERLAY}.includes('tidak ada lagi')"));
    browser.value("window.sebelum = true");
    write(&folder, "content/ampenan/bintaro/melati.md", &text);
    browser.until(
        "window.sebelum === undefined && document.body.textContent.includes('Kalimat yang baru')",
    );
}

#[test]
fn a_policy_keeps_pages_from_scripts_and_styles_that_stand_in_them() {
    let folder = fresh("browser-policy");
    let pipes = folder.with_file_name("browser-policy-pipes");
    let Some(mut browser) = Browser::start("a_policy_keeps_pages_from_scripts_and_styles", &pipes)
    else {
        return;
    };
    browser.count_violations();
    let draft = article(
        "Masih ditulis",
        "draf: true\n",
        "| a | b |\n|:-:|--:|\n| 1 | 2 |\n",
    );
    write(&folder, "content/kota/draf.md", &draft);
    let server = Server::start(&folder, &[]);
    for path in ["/", PAGE, "/2026/11/draf/", "/tidak-ada/"] {
        browser.open(&server.url(path));
        browser.until("getComputedStyle(document.body).marginTop === '0px'");
        browser.until(ALLOWED);
    }
    browser.open(&server.url("/2026/11/draf/"));
    browser
        .until("getComputedStyle(document.querySelector('#kulkul-spanduk')).position === 'sticky'");
    browser.until("getComputedStyle(document.querySelectorAll('td')[1]).textAlign === 'right'");

    // It does hold: what stands in the page does not run, and is counted.
    browser.value(
        "document.body.insertAdjacentHTML('beforeend', '<p id=\"x\" style=\"color:red\" onclick=\"window.jalan = 1\">x</p>'); \
         document.querySelector('#x').click()",
    );
    browser.until("['script-src-attr inline', 'style-src-attr inline'].every((one) => window.violations.includes(one))");
    assert_eq!(browser.value("window.jalan === undefined"), true);
}
