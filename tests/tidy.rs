//! The rules of the house, as a test: which room may know which, and what is called nowhere.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in the order of the flow: each may know those before it.
const FLOW: [&str; 21] = [
    "base", "i18n", "diag", "yaml", "config", "source", "places", "content", "newsroom", "site",
    "report", "search", "media", "plan", "theme", "render", "checks", "emit", "pipeline", "serve",
    "cli",
];

/// Arrows that the flow would allow and the house does not: from a room to one it must not see.
const ABSENT: [(&str, &str); 15] = [
    ("source", "config"),
    ("content", "source"),
    ("newsroom", "source"),
    ("site", "source"),
    ("plan", "source"),
    ("search", "source"),
    ("media", "site"),
    ("theme", "source"),
    ("render", "source"),
    ("checks", "source"),
    ("checks", "site"),
    ("checks", "plan"),
    ("render", "emit"),
    ("emit", "render"),
    ("serve", "emit"),
];

/// Calls that belong to one room alone.
const ALONE: [(&str, &[&str]); 5] = [
    ("std::env", &["cli"]),
    ("Timestamp::now", &["cli"]),
    ("SystemTime", &["source", "cli"]), // `source`: the time stamps of files
    ("println!", &["cli"]),
    ("std::fs", &["source", "media", "emit", "cli"]), // `media`: the cache
];

fn sources(dir: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(dir)
        .expect("src is there")
        .map(|e| e.expect("readable").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// Every source file with its room and the text before its tests.
fn files() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&src, &mut paths);
    let file = |path: PathBuf| {
        let relative = path.strip_prefix(&src).expect("below src").to_owned();
        let first = relative
            .components()
            .next()?
            .as_os_str()
            .to_str()?
            .trim_end_matches(".rs")
            .to_owned();
        let is_test = relative.to_string_lossy().contains("tests");
        let text = fs::read_to_string(&path).expect("UTF-8");
        let code = text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or("")
            .to_owned();
        (FLOW.contains(&first.as_str()) && !is_test).then_some((first, relative, code))
    };
    paths.into_iter().filter_map(file).collect()
}

/// Rooms that a text names: `crate::room…`.
fn named(code: &str) -> Vec<&'static str> {
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mut found: Vec<&'static str> = lines
        .flat_map(|line| {
            line.match_indices("crate::")
                .map(|(at, word)| &line[at + word.len()..])
                .collect::<Vec<_>>()
        })
        .flat_map(|rest| {
            let list = rest
                .strip_prefix('{')
                .and_then(|rest| rest.split('}').next())
                .unwrap_or("");
            let heads = list.split(',').map(str::trim).chain([rest]);
            heads
                .filter_map(|text| {
                    let name: String = text
                        .chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect();
                    FLOW.into_iter().find(|room| *room == name)
                })
                .collect::<Vec<_>>()
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn data_flows_one_way() {
    let position = |room: &str| FLOW.iter().position(|r| *r == room).expect("a room");
    let mut wrong = Vec::new();
    let files = files();
    assert!(
        files.len() > 50,
        "the walk found {} files: it looks in the wrong place",
        files.len()
    );
    for (room, path, code) in files {
        for other in named(&code) {
            if position(other) > position(&room) || ABSENT.contains(&(room.as_str(), other)) {
                wrong.push(format!("{} must not know `{other}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What `content` makes of a file before the newsroom has looked at it.
const RAW: [&str; 9] = [
    "*",
    "Head",
    "Article",
    "Body",
    "Protection",
    "Safe",
    "Verification",
    "compile",
    "compile_again",
];

/// Names that a text takes from `content`.
fn taken_from_content(code: &str) -> Vec<&str> {
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mut found = Vec::new();
    for line in lines {
        for (at, word) in line.match_indices("content::") {
            let rest = &line[at + word.len()..];
            let list = rest
                .strip_prefix('{')
                .and_then(|rest| rest.split('}').next());
            for name in list.unwrap_or(rest).split(',') {
                let end = name
                    .trim()
                    .find(|c: char| !c.is_alphanumeric() && c != '_' && c != '*');
                found.push(&name.trim()[..end.unwrap_or(name.trim().len())]);
            }
        }
    }
    found
}

#[test]
fn the_raw_article_ends_at_the_newsroom() {
    let knowing = ["content", "newsroom", "pipeline"];
    let mut wrong = Vec::new();
    for (room, path, code) in files() {
        // Imports that rustfmt has broken over lines become one again.
        let code = code.replace(",\n    ", ", ").replace("{\n    ", "{");
        for name in taken_from_content(&code) {
            if RAW.contains(&name) && !knowing.contains(&room.as_str()) {
                wrong.push(format!(
                    "{} must not know `content::{name}`",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_touches_the_world_lives_in_its_room() {
    let mut wrong = Vec::new();
    for (room, path, code) in files() {
        for (call, rooms) in ALONE {
            let used = code
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(call));
            if used && !rooms.contains(&room.as_str()) {
                wrong.push(format!("{} uses {call}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_say_what_they_own_and_stay_short() {
    let mut wrong = Vec::new();
    for (_, path, code) in files() {
        if !code.starts_with("//!") {
            wrong.push(format!(
                "{} does not open with what it owns",
                path.display()
            ));
        }
        let lines = code.lines().count();
        if lines > 520 {
            wrong.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_i18n_asks_which_language_it_is() {
    let mut wrong = Vec::new();
    for (room, path, code) in files() {
        if room != "i18n" && (code.contains("Locale::Id =>") || code.contains("Locale::En =>")) {
            wrong.push(path.display().to_string());
        }
    }
    assert!(
        wrong.is_empty(),
        "say it with `Bilingual` or `Counted`: {wrong:?}"
    );
}
