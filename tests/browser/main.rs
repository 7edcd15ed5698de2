//! Search, offline reading, the theme and its banner as readers get them: `example-site` is built, put on a plain web server
//! and opened in Chromium.

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
    BUILT.get_or_init(|| build("example", |_| ()))
}

/// `example-site` with some changes, built; the folder of its output.
fn build(name: &str, change: impl FnOnce(&Path)) -> PathBuf {
    let folder = folder(name);
    std::fs::remove_dir_all(&folder).ok();
    site::copy(Path::new(EXAMPLE), &folder.join("site")).expect("a copy");
    std::fs::remove_dir_all(folder.join("site/public")).ok();
    change(&folder.join("site"));
    let arguments = [
        "build",
        "site",
        "--output",
        "output",
        "--now",
        "2026-12-01T09:05:00+08:00",
    ]
    .map(str::to_owned);
    let run = site::kulkul(&folder, &arguments).expect("kulkul runs");
    assert_eq!(run.code, 0, "{}\n{}", run.out, run.err);
    folder.join("output")
}

/// A browser for a test; `None` where there is no Chromium.
fn start(test: &str) -> Option<Browser> {
    let mut browser = Browser::start(test, &folder(&format!("{test}-pipes")))?;
    browser.count_violations();
    Some(browser)
}
