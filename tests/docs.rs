//! ARCHITECTURE.md and CONTRIBUTING.md name what is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Folders and files at the root that a path may begin with.
const TOPS: [&str; 11] = [
    ".ci/",
    "benches/",
    "codec/",
    "docs/",
    "example-site/",
    "src/",
    "tests/",
    "themes/",
    "Cargo.toml",
    "biome.jsonc",
    "deny.toml",
];

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(name)).expect("a document")
}

/// Targets of links to files, and what stands between backticks if it is a path without a placeholder such as `NAME`.
fn paths(document: &str) -> BTreeSet<&str> {
    let links = document
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#']).next())
        .filter(|target| !target.is_empty() && !target.contains(':'));
    let quoted = document.split('`').skip(1).step_by(2).filter(|quoted| {
        let is_path = TOPS.iter().any(|top| quoted.starts_with(top));
        let is_pattern = ["NAME", "KKnnn", " ", "*"]
            .iter()
            .any(|sign| quoted.contains(sign));
        is_path && !is_pattern
    });
    links.chain(quoted).collect()
}

#[test]
fn every_path_exists() {
    let mut missing = Vec::new();
    for name in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let document = text(name);
        let paths = paths(&document);
        assert!(paths.len() > 20, "{name}: only {} paths", paths.len());
        for path in paths {
            if !Path::new(ROOT).join(path).exists() {
                missing.push(format!("{name}: {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The order of the map is the order of the modules: the direction of flow.
#[test]
fn the_map_shows_every_room_in_order() {
    let library = text("src/lib.rs");
    let modules: Vec<&str> = library
        .lines()
        .filter(|line| line.starts_with("pub"))
        .filter_map(|line| line.split_once("mod ")?.1.strip_suffix(';'))
        .collect();
    let architecture = text("ARCHITECTURE.md");
    let map: Vec<&str> = architecture
        .lines()
        .filter_map(|line| line.strip_prefix("| [`")?.split_once("`](src/"))
        .map(|(room, _)| room)
        .collect();
    assert_eq!(map, modules);
}
