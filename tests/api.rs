//! What the API says, against its own JSON Schema.

#[path = "support/site.rs"]
mod site;
#[path = "support/trees.rs"]
mod trees;

use boon::{Compiler, Schemas};
use serde_json::{Value, json};
use std::path::Path;

/// The site of the golden case, which has one of everything.
fn built(name: &str) -> trees::Files {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("api")
        .join(name);
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/api");
    site::lay_out(&folder, &[], &case.join("site")).expect("laid out");
    for line in site::lines(&case.join("copy.txt")).expect("readable") {
        let (place, file) = line.split_once(" <- ").expect("a copy");
        let from = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests")
            .join(file);
        std::fs::copy(from, folder.join(place)).expect("copied");
    }
    let run = site::kulkul(
        &folder,
        &["build", "--now", "2026-12-01T09:05:00+08:00"].map(str::to_owned),
    )
    .expect("it runs");
    assert_eq!(run.code, 0, "{}", run.err);
    let mut files = trees::read(&folder.join("public"));
    files.retain(|path, _| path.starts_with("api/v1/"));
    files
}

/// The schema, and nothing beside what it names.
fn strict(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(map) => {
            let inner = std::mem::take(map)
                .into_iter()
                .map(|(key, value)| (key, strict(value)));
            map.extend(inner);
            if map.get("properties").is_some_and(Value::is_object) {
                map.insert("additionalProperties".into(), json!(false));
            }
        }
        Value::Array(items) => *items = std::mem::take(items).into_iter().map(strict).collect(),
        _ => {}
    }
    schema
}

/// What is wrong with a file; empty if nothing.
fn judged(schema: &Value, file: &Value) -> String {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    compiler
        .add_resource("skema.json", schema.clone())
        .expect("a schema");
    let index = compiler
        .compile("skema.json", &mut schemas)
        .expect("a good schema");
    schemas
        .validate(file, index)
        .err()
        .map_or(String::new(), |error| format!("{error:#}"))
}

#[test]
fn every_file_is_what_the_schema_says() {
    let files = built("baik");
    let json = |bytes: &Vec<u8>| serde_json::from_slice::<Value>(bytes).expect("JSON");
    let schema = strict(json(&files["api/v1/skema.json"]));
    let mut kinds = Vec::new();
    for (path, bytes) in files
        .iter()
        .filter(|(path, _)| !path.ends_with("skema.json"))
    {
        let file = json(bytes);
        assert_eq!(judged(&schema, &file), "", "{path}");
        kinds.push(file["kind"].as_str().expect("a kind").to_owned());
    }
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds, ["articles", "index", "kims", "places"]);
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let files = built("salah");
    let json = |path: &str| serde_json::from_slice::<Value>(&files[path]).expect("JSON");
    let (schema, good) = (json("api/v1/skema.json"), json("api/v1/terbaru.json"));
    assert_eq!(judged(&schema, &good), "");
    for (pointer, bad) in [
        ("/version", json!(2)),
        ("/kind", json!("news")),
        ("/total", json!(-1)),
        ("/items/0/url", json!("/ampenan/")),
        ("/items/0/published", json!("2026-11-30 08.00")),
        ("/items/0/kind", json!("kabar")),
        ("/items/0/places/0/code", json!("Bintaro")),
        ("/items/0/image/width", json!(0)),
        ("/items/0/event/coordinates", json!([116.1, -8.58, 0])),
    ] {
        let mut file = good.clone();
        *file.pointer_mut(pointer).expect("there") = bad;
        assert_ne!(judged(&schema, &file), "", "{pointer}");
    }
}
