//! Every address that `build` writes is served with the same bytes, before and after each of many edits.

use crate::client::{PATIENCE, Server};
use crate::edits::{self, Random};
use crate::trees::Files;
use crate::{fresh, site, trees};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

const EDITS: usize = 100;

fn built(folder: &Path) -> Files {
    fs::remove_dir_all(folder.join("bersih")).ok();
    let arguments = [
        "build",
        ".",
        "--output",
        "bersih",
        "--now",
        "2026-12-01T09:05:00+08:00",
    ]
    .map(str::to_owned);
    let run = site::kulkul(folder, &arguments).expect("kulkul runs");
    assert_eq!(run.code, 0, "{}\n{}", run.out, run.err);
    let mut files = trees::read(&folder.join("bersih"));
    files.remove(".kulkul-berkas").expect("the list of files");
    files
}

fn address(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path)).replace(' ', "%20")
}

/// Every file of the build, as it is served.
fn served(server: &Server, like: &Files) -> Files {
    let one = |path: &String| {
        let response = server.get(&address(path));
        let is_wrong = response.status != 200;
        (
            path.clone(),
            if is_wrong {
                response.head.into_bytes()
            } else {
                response.plain()
            },
        )
    };
    like.keys().map(one).collect()
}

#[test]
fn what_is_served_is_what_is_built_after_each_edit() {
    let folder = fresh("sama");
    let photo = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/photo.jpg");
    fs::copy(photo, folder.join("content/ampenan/bintaro/foto.jpg")).expect("a photo");
    fs::create_dir_all(folder.join("static")).expect("a folder");
    fs::copy(photo, folder.join("static/foto.jpg")).expect("a photo");
    crate::append(&folder, crate::ARTICLE, "\n![Tukik](foto.jpg)\n");
    let server = Server::start(&folder, &["--as-published"]);
    let mut random = Random::seeded(7);
    let mut made: Vec<PathBuf> = Vec::new();
    let (mut said, mut changed, mut last) = ("at the start".to_owned(), 0, Files::new());
    for number in 0..=EDITS {
        let clean = built(&folder);
        changed += usize::from(clean != last);
        // The edit may not have been heard of yet; but it will be.
        let until = Instant::now() + PATIENCE;
        loop {
            let differences = trees::differences(&clean, &served(&server, &clean));
            if differences.is_empty() {
                break;
            }
            assert!(
                Instant::now() < until,
                "after edit {number}, {said}:\n{}",
                differences.join("\n")
            );
        }
        for path in last.keys().filter(|path| !clean.contains_key(*path)) {
            let address = address(path);
            server.until(&address, |response| response.status == 404);
        }
        last = clean;
        said = edits::edit(&folder, number, &mut random, &mut made).expect("an edit");
    }
    assert!(
        changed > EDITS / 2,
        "only {changed} of {EDITS} edits changed the output"
    );
}

/// A browser that wants the worker as a worker gets the one that takes itself away.
#[test]
fn no_worker_stays_on_this_machine() {
    let server = Server::start(&fresh("pekerja"), &[]);
    let plain = server.get("/pekerja.js").text();
    assert!(plain.starts_with("const SITE = "), "{plain}");
    let worker = server
        .ask("GET", "/pekerja.js", &["Service-Worker: script"])
        .text();
    assert!(
        worker.contains("registration.unregister()") && !worker.contains("SITE"),
        "{worker}"
    );
}

#[test]
fn a_site_in_a_folder_of_its_host_is_served_there() {
    let folder = fresh("dasar");
    crate::replace(
        &folder,
        "kulkul.yaml",
        "https://kim.example.id/",
        "https://kim.example.id/kabar/",
    );
    let server = Server::start(&folder, &[]);
    assert_eq!(server.get("/").header("Location"), Some("/kabar/"));
    assert_eq!(server.get("/kabar").header("Location"), Some("/kabar/"));
    assert_eq!(
        server.get("/kabar/agenda").header("Location"),
        Some("/kabar/agenda/")
    );
    assert_eq!(server.get("/kabar/agenda/").status, 200);
    assert_eq!(server.get("/agenda/").status, 404);
}
