//! Search, offline reading, the theme and its banner, as readers have them: `example-site` built, put on a plain web server,
//! opened in Chromium.

#[path = "../support/browser.rs"]
mod browser;
#[path = "../support/host.rs"]
mod host;
#[path = "../support/site.rs"]
mod site;

mod judged;
mod offline;
mod page;
mod stems;
mod theme;
mod urgent;

use browser::Browser;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/example-site");

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("browser")
        .join(name)
}

/// `example-site`, built once for all tests.
fn example() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| build("contoh", |_| ()))
}

/// `example-site` with changes, built.
fn build(name: &str, change: impl FnOnce(&Path)) -> PathBuf {
    let folder = folder(name);
    std::fs::remove_dir_all(&folder).ok();
    site::copy(Path::new(EXAMPLE), &folder.join("situs")).expect("a copy");
    std::fs::remove_dir_all(folder.join("situs/public")).ok();
    change(&folder.join("situs"));
    let arguments = [
        "build",
        "situs",
        "--output",
        "hasil",
        "--now",
        "2026-12-01T09:05:00+08:00",
    ]
    .map(str::to_owned);
    let run = site::kulkul(&folder, &arguments).expect("kulkul runs");
    assert_eq!(run.code, 0, "{}\n{}", run.out, run.err);
    folder.join("hasil")
}

/// A browser for a test, if there is one.
fn start(test: &str) -> Option<Browser> {
    let mut browser = Browser::start(test, &folder(&format!("{test}-pipa")))?;
    browser.count_violations();
    Some(browser)
}
