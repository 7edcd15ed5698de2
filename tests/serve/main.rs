//! `kulkul serve`, over its sockets.

#[path = "../support/browser.rs"]
mod browser;
#[path = "../support/edits.rs"]
mod edits;
#[path = "../support/site.rs"]
mod site;
#[path = "../support/trees.rs"]
mod trees;

mod client;
mod http;
mod live;
mod reload;
mod same;
mod watching;

use std::fs;
use std::path::{Path, PathBuf};

const ARTICLE: &str = "content/ampenan/bintaro/posyandu.md";
const PAGE: &str = "/ampenan/bintaro/2026/11/posyandu/";

/// The small good site in a folder of its own.
fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("serve")
        .join(name);
    site::lay_out(&folder, &[], Path::new("")).expect("a site");
    folder
}

fn write(folder: &Path, file: &str, text: &str) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("written");
}

fn append(folder: &Path, file: &str, text: &str) {
    let old = fs::read_to_string(folder.join(file)).expect("a file");
    write(folder, file, &(old + text));
}

fn replace(folder: &Path, file: &str, from: &str, to: &str) {
    let old = fs::read_to_string(folder.join(file)).expect("a file");
    assert!(old.contains(from), "{file} has no {from:?}");
    write(folder, file, &old.replace(from, to));
}

fn article(title: &str, more: &str, text: &str) -> String {
    format!(
        "---\njudul: {title}\ntanggal: 2026-11-21 08.00\npenulis: siti-maryam\nkategori: berita\n{more}---\n\n{text}\n"
    )
}
