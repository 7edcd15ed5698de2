//! Whatever happens to files ends in the true state.

use crate::client::Server;
use crate::{ARTICLE, PAGE, append, article, fresh, replace, write};
use std::fs;

/// The whole of it, with these flags.
fn ends_well(name: &str, flags: &[&str]) {
    let folder = fresh(name);
    let server = Server::start(&folder, flags);
    let says = |path: &str, words: &str| {
        server.until(path, |page| {
            page.status == 200 && page.text().contains(words)
        });
    };
    let is_gone = |path: &str| drop(server.until(path, |page| page.status == 404));

    append(&folder, ARTICLE, "\nDitambahkan.\n");
    says(PAGE, "Ditambahkan.");
    // An editor that writes aside and renames.
    let text = fs::read_to_string(folder.join(ARTICLE)).expect("a file");
    let with = |words: &str| text.replace("Ditambahkan.", words);
    write(
        &folder,
        "content/ampenan/bintaro/.posyandu.md.swp",
        &with("Diganti."),
    );
    fs::rename(
        folder.join("content/ampenan/bintaro/.posyandu.md.swp"),
        folder.join(ARTICLE),
    )
    .expect("renamed");
    says(PAGE, "Diganti.");
    // One that moves the old file away first.
    fs::rename(
        folder.join(ARTICLE),
        folder.join("content/ampenan/bintaro/posyandu.md~"),
    )
    .expect("renamed");
    write(&folder, ARTICLE, &with("Dipindah."));
    fs::remove_file(folder.join("content/ampenan/bintaro/posyandu.md~")).expect("removed");
    says(PAGE, "Dipindah.");
    // A file caught half-written.
    write(&folder, ARTICLE, "---\njudul: Posy");
    write(&folder, ARTICLE, &with("Utuh."));
    says(PAGE, "Utuh.");
    // New folders with files in them, renamed and removed whole.
    let folders = "content/ampenan/pejeruk";
    write(
        &folder,
        &format!("{folders}/satu/index.md"),
        &article("Satu", "", "Isi pertama."),
    );
    says("/ampenan/pejeruk/2026/11/satu/", "Isi pertama.");
    fs::rename(
        folder.join(folders).join("satu"),
        folder.join(folders).join("dua"),
    )
    .expect("renamed");
    says("/ampenan/pejeruk/2026/11/dua/", "Isi pertama.");
    is_gone("/ampenan/pejeruk/2026/11/satu/");
    append(
        &folder,
        &format!("{folders}/dua/index.md"),
        "\nIsi kedua.\n",
    );
    says("/ampenan/pejeruk/2026/11/dua/", "Isi kedua.");
    fs::remove_dir_all(folder.join(folders)).expect("removed");
    is_gone("/ampenan/pejeruk/2026/11/dua/");
    // Folders of the top that were not there at the start.
    write(
        &folder,
        "templates/partials/footer.html",
        "<footer>Kaki satu</footer>",
    );
    says(PAGE, "Kaki satu");
    write(
        &folder,
        "templates/partials/footer.html",
        "<footer>Kaki dua</footer>",
    );
    says(PAGE, "Kaki dua");
    fs::remove_dir_all(folder.join("templates")).expect("removed");
    server.until(PAGE, |page| {
        page.status == 200 && !page.text().contains("Kaki dua")
    });
    write(&folder, "static/a/b.txt", "satu");
    says("/a/b.txt", "satu");
    write(&folder, "static/a/b.txt", "dua!");
    says("/a/b.txt", "dua!");
}

/// Settings, places, authors, KIM.
fn the_top_ends_well(name: &str, flags: &[&str]) {
    let folder = fresh(name);
    let server = Server::start(&folder, flags);
    let says = |path: &str, words: &str| {
        server.until(path, |page| {
            page.status == 200 && page.text().contains(words)
        });
    };
    replace(&folder, "kulkul.yaml", "KIM Kota Contoh", "KIM Kota Lain");
    says("/", "KIM Kota Lain");
    replace(&folder, "wilayah.csv", "Pejeruk", "Jeruk Baru");
    says("/kelurahan/", "Jeruk Baru");
    replace(&folder, "penulis/siti-maryam.md", "nama: ", "nama: Ibu ");
    says("/penulis/siti-maryam/", "Ibu ");
    replace(&folder, "kim/bintaro.md", "nama: ", "nama: Sang ");
    says("/ampenan/bintaro/", "Sang ");
}

/// What `git checkout` does.
fn many_at_once_end_well(name: &str, flags: &[&str]) {
    const MANY: usize = 500;
    let folder = fresh(name);
    let server = Server::start(&folder, flags);
    let file = |number: usize| format!("content/kota/banyak-{number}.md");
    let address = |number: usize| format!("/2026/11/banyak-{number}/");
    (0..MANY).for_each(|number| write(&folder, &file(number), &article("Banyak", "", "Isi.")));
    for number in 0..MANY {
        server.until(&address(number), |page| page.status == 200);
    }
    (0..MANY).for_each(|number| append(&folder, &file(number), "\nTerakhir.\n"));
    for number in 0..MANY {
        server.until(&address(number), |page| page.text().contains("Terakhir."));
    }
    (0..MANY).for_each(|number| fs::remove_file(folder.join(file(number))).expect("removed"));
    for number in 0..MANY {
        server.until(&address(number), |page| page.status == 404);
    }
}

#[test]
fn every_kind_of_change_ends_in_the_true_state() {
    ends_well("pantau", &[]);
}

#[test]
fn so_it_does_where_changes_are_looked_for() {
    ends_well("periksa", &["--poll"]);
}

#[test]
fn the_files_at_the_top_are_watched() {
    the_top_ends_well("atas", &[]);
    the_top_ends_well("atas-periksa", &["--poll"]);
}

#[test]
fn five_hundred_changes_at_once_end_in_the_true_state() {
    many_at_once_end_well("banyak-sekali", &[]);
    many_at_once_end_well("banyak-sekali-periksa", &["--poll"]);
}
