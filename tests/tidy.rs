//! The rules of the house, as a test: which room may know which, what is called nowhere, and which doors stay shut.
//!
//! The sources are parsed, not searched: a path in a macro, behind `super::super` or handed on by `pub use` is seen as well.

#[path = "tidy/house.rs"]
mod house;

use house::{House, NamePath, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The rooms in the order of the flow: each may know those before it.
const FLOW: [&str; 21] = [
    "base", "i18n", "diag", "yaml", "config", "source", "places", "content", "newsroom", "site",
    "report", "search", "media", "plan", "theme", "render", "checks", "emit", "pipeline", "serve",
    "cli",
];

/// Arrows that the flow would allow and the house does not: from a room to one it must not see.
const ABSENT: [(&str, &str); 16] = [
    ("source", "config"),
    ("content", "source"),
    ("newsroom", "source"),
    ("site", "source"),
    ("plan", "source"),
    ("search", "source"),
    ("theme", "source"),
    ("media", "source"),
    ("media", "site"),
    ("render", "source"),
    ("checks", "source"),
    ("checks", "site"),
    ("checks", "plan"),
    ("render", "emit"),
    ("emit", "render"),
    ("serve", "emit"),
];

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

/// Calls that belong to some rooms alone.
const ALONE: [(&[&str], &[&str]); 5] = [
    (&["std", "env"], &["cli"]),
    (&["Timestamp", "now"], &["cli"]),
    (&["SystemTime"], &["source", "cli"]), // `source`: the time stamps of files
    (&["println"], &["cli"]),
    (&["std", "fs"], &["source", "media", "emit", "cli"]), // `media`: the cache
];

/// Lists of which every match says each member: what is added to one of them has to be decided everywhere.
const CLOSED: [&str; 10] = [
    "Output",
    "PageKind",
    "DataKind",
    "FileKind",
    "Standing",
    "ImageKind",
    "ImageClass",
    "ImageFormat",
    "SitePart",
    "Stage",
];

/// Types that have a name twice, and why. To be emptied.
const TWICE: [(&str, &str); 11] = [
    ("Address", "of a page, of somebody who is written to"),
    ("Changed", "private to two rooms"),
    ("Body", "HTTP and articles"),
    ("Collector", "private to two rooms"),
    ("Origin", "private to two rooms"),
    ("Part", "an answer over HTTP, an output of a place"),
    ("Person", "a member of a site, somebody in a text"),
    (
        "Source",
        "where a text comes from, what a browser may choose",
    ),
    ("Stage", "of the pipeline, of a tree that is being written"),
    ("Story", "private to two rooms"),
    ("Value", "private to two rooms"),
];

/// Types that are doors: whoever wants something of them asks a method.
const DOORS: [(&str, &str); 2] = [("render", "View"), ("pipeline", "SiteSnapshot")];

/// Circles between files of a room that are still to be cut.
const CIRCLES: [&str; 0] = [];

/// Lines that a file may have, its tests not counted.
const LONGEST: usize = 400;

fn house() -> &'static House {
    static HOUSE: LazyLock<House> = LazyLock::new(House::read);
    &HOUSE
}

/// Sources that belong to a room.
fn in_rooms(house: &House) -> impl Iterator<Item = (usize, &Source)> {
    let sources = house.sources.iter().enumerate();
    sources.filter(|(_, source)| FLOW.contains(&&*source.room))
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn data_flows_one_way() {
    let house = house();
    let position = |room: &str| FLOW.iter().position(|known| *known == room);
    let mut wrong = Vec::new();
    assert!(
        in_rooms(house).count() > 50,
        "the walk looks in the wrong place"
    );
    for (index, source) in in_rooms(house) {
        for other in &house.used_by[index] {
            let other = &house.sources[*other];
            let is_back = position(&other.room) > position(&source.room);
            let is_absent = ABSENT.contains(&(&source.room, &other.room));
            if other.room != source.room && (is_back || is_absent) {
                wrong.push(format!(
                    "{} must not know {}",
                    source.path.display(),
                    other.path.display()
                ));
            }
        }
    }
    none(&wrong);
}

#[test]
fn the_raw_article_ends_at_the_newsroom() {
    let knowing = ["content", "newsroom", "pipeline"];
    let mut wrong = Vec::new();
    for (_, source) in in_rooms(house()) {
        if knowing.contains(&&*source.room) {
            continue;
        }
        for name in RAW {
            let raw = ["crate", "content", name];
            if source.uses.iter().any(|path| names(path, &raw)) {
                let path = source.path.display();
                wrong.push(format!("{path} must not know content::{name}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn no_circle_inside_a_room() {
    let house = house();
    let wrong: Vec<String> = circles(house)
        .into_iter()
        .filter(|circle| !CIRCLES.contains(&&**circle))
        .collect();
    none(&wrong);
}

/// Files that know each other, by way of others or at once.
fn circles(house: &House) -> Vec<String> {
    let all: Vec<usize> = in_rooms(house).map(|(index, _)| index).collect();
    let reached: BTreeMap<usize, BTreeSet<usize>> = all
        .iter()
        .map(|index| (*index, reach(house, *index)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut circles = Vec::new();
    for index in all {
        let circle: BTreeSet<usize> = reached[&index]
            .iter()
            .copied()
            .filter(|other| reached[other].contains(&index))
            .collect();
        if circle.len() > 1 && seen.insert(circle.clone()) {
            let names: Vec<String> = circle
                .iter()
                .map(|index| house.sources[*index].path.display().to_string())
                .collect();
            circles.push(names.join(" <-> "));
        }
    }
    circles
}

/// Files of the same room that a file uses, directly or not. What a parent declares its children may use: it is their door.
fn reach(house: &House, start: usize) -> BTreeSet<usize> {
    let room = &house.sources[start].room;
    let mut reached = BTreeSet::new();
    let mut next = vec![start];
    while let Some(index) = next.pop() {
        for other in &house.used_by[index] {
            let (from, to) = (&house.sources[index], &house.sources[*other]);
            let is_parent = from.module.starts_with(&to.module);
            if to.room == *room && !is_parent && reached.insert(*other) {
                next.push(*other);
            }
        }
    }
    reached
}

#[test]
fn what_touches_the_world_lives_in_its_room() {
    let house = house();
    let mut wrong = Vec::new();
    for (_, source) in in_rooms(house) {
        for (call, rooms) in ALONE {
            if !rooms.contains(&&*source.room) && source.uses.iter().any(|path| names(path, call)) {
                wrong.push(format!(
                    "{} uses {}",
                    source.path.display(),
                    call.join("::")
                ));
            }
        }
    }
    none(&wrong);
}

fn names(path: &NamePath, call: &[&str]) -> bool {
    path.windows(call.len()).any(|part| part == call)
}

#[test]
fn no_type_has_its_name_twice() {
    let house = house();
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in &house.sources {
        for name in &source.types {
            let file = source.path.display().to_string();
            files.entry(name.clone()).or_default().push(file);
        }
    }
    let is_excused = |name: &str| TWICE.iter().any(|(known, _)| *known == name);
    let wrong: Vec<String> = files
        .iter()
        .filter(|(name, files)| files.len() > 1 && !is_excused(name))
        .map(|(name, files)| format!("{name}: {}", files.join(", ")))
        .collect();
    none(&wrong);
}

#[test]
fn doors_have_no_public_fields() {
    let house = house();
    for (room, name) in DOORS {
        let mut in_room = house.sources.iter().filter(|source| source.room == room);
        let door = in_room.find(|source| source.types.contains(name));
        let door = door.unwrap_or_else(|| panic!("{room}::{name} is gone"));
        assert!(
            !door.open.contains(name),
            "{room}::{name} has an open field"
        );
    }
}

#[test]
fn closed_lists_are_matched_to_the_end() {
    let house = house();
    let mut wrong = Vec::new();
    for (_, source) in in_rooms(house) {
        for list in CLOSED {
            if source.rests.contains(list) {
                wrong.push(format!("{} has a rest for {list}", source.path.display()));
            }
        }
    }
    none(&wrong);
}

#[test]
fn files_say_what_they_own_and_stay_short() {
    let house = house();
    let mut wrong = Vec::new();
    for (_, source) in in_rooms(house) {
        let code = source.text.split("#[cfg(test)]\nmod tests").next();
        let code = code.unwrap_or_default();
        if !code.starts_with("//!") {
            wrong.push(format!(
                "{} does not open with what it owns",
                source.path.display()
            ));
        }
        let lines = code.lines().count();
        if lines > LONGEST && !source.path.starts_with("diag/code") {
            wrong.push(format!("{} has {lines} lines", source.path.display()));
        }
    }
    none(&wrong);
}

#[test]
fn only_i18n_asks_which_language_it_is() {
    let mut wrong = Vec::new();
    for (_, source) in in_rooms(house()) {
        let code = source.text.split("#[cfg(test)]\nmod tests").next();
        let code = code.unwrap_or_default();
        let asks = code.contains("Locale::Id =>") || code.contains("Locale::En =>");
        if asks && source.room != "i18n" {
            wrong.push(source.path.display().to_string());
        }
    }
    assert!(
        wrong.is_empty(),
        "say it with `Bilingual` or `Counted`: {wrong:?}"
    );
}
