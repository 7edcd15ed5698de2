//! SIGKILL at a hundred moments of a build: what is served is the old site or the new one, whole.
//!
//! The moments are spread over the time that a whole build takes here, so that they fall into every stage; the last ones come
//! after its end.
#![cfg(unix)]

#[path = "support/site.rs"]
mod site;
#[path = "support/trees.rs"]
mod trees;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const MOMENTS: u32 = 100;
const ARTICLES: usize = 60;

#[test]
fn a_killed_build_leaves_one_whole_site() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kill");
    let sites = ["KIM Ampenan", "KIM Sekarbela"].map(|name| lay_out(&folder.join(name), name));
    let output = folder.join("public");
    let whole = sites.each_ref().map(|site| {
        remove(&output);
        build(site, &output);
        trees::read(&output)
    });
    assert!(whole[0].len() > ARTICLES && whole[0] != whole[1]);

    let started = Instant::now();
    build(&sites[0], &output);
    let longest = started.elapsed() * 5 / 4;
    let (mut now, mut kept, mut changed) = (0, 0, 0);
    for moment in 0..MOMENTS {
        kill(&sites[1 - now], &output, longest * moment / MOMENTS);
        let there = trees::read(&output);
        if there == whole[now] {
            kept += 1;
        } else {
            let differences = trees::differences(&whole[1 - now], &there);
            assert!(
                differences.is_empty(),
                "killed at moment {moment}: neither old nor new: {differences:?}"
            );
            (now, changed) = (1 - now, changed + 1);
        }
    }
    assert!(
        kept > 0 && changed > 0,
        "killed too early or too late each time: kept {kept}, changed {changed}"
    );

    build(&sites[1 - now], &output);
    assert_eq!(
        trees::differences(&whole[1 - now], &trees::read(&output)),
        [""; 0]
    );
    assert!(
        !folder.join(".public.kulkul").exists(),
        "what killed builds left is gone"
    );
}

#[test]
fn a_killed_first_build_leaves_nothing_or_all() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kill-first");
    let site = lay_out(&folder.join("situs"), "KIM Ampenan");
    let output = folder.join("public");
    remove(&output);
    let started = Instant::now();
    build(&site, &output);
    let (longest, whole) = (started.elapsed(), trees::read(&output));
    for moment in 0..20 {
        remove(&output);
        kill(&site, &output, longest * moment / 20);
        assert!(
            !output.exists() || trees::read(&output) == whole,
            "killed at moment {moment}"
        );
    }
}

/// A site with some articles, whose every page bears its name.
fn lay_out(folder: &Path, name: &str) -> PathBuf {
    site::lay_out(folder, &[], Path::new("")).expect("a site");
    let settings = folder.join("kulkul.yaml");
    let lines = fs::read_to_string(&settings).expect("settings");
    let renamed: Vec<String> = lines
        .lines()
        .map(|line| {
            if line.starts_with("nama:") {
                format!("nama: {name}")
            } else {
                line.into()
            }
        })
        .collect();
    fs::write(&settings, renamed.join("\n")).expect("settings");
    for n in 0..ARTICLES {
        let text = format!(
            "---\njudul: Gotong royong {n}\ntanggal: 2026-10-{:02}\n---\n\nWarga bekerja bersama.\n",
            n % 28 + 1
        );
        fs::write(
            folder.join(format!("content/ampenan/bintaro/gotong-royong-{n}.md")),
            text,
        )
        .expect("an article");
    }
    folder.to_owned()
}

fn command(site: &Path, output: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kulkul"));
    command
        .arg("build")
        .arg(site)
        .arg("--output")
        .arg(output)
        .args(["--now", "2026-12-01T09:05:00+08:00"]);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn build(site: &Path, output: &Path) {
    assert!(
        command(site, output)
            .status()
            .expect("kulkul runs")
            .success()
    );
}

fn kill(site: &Path, output: &Path, after: Duration) {
    let started = Instant::now();
    let mut child = command(site, output).spawn().expect("kulkul runs");
    while started.elapsed() < after && child.try_wait().expect("a child").is_none() {
        std::thread::yield_now();
    }
    child.kill().expect("a child");
    child.wait().expect("a child");
}

fn remove(tree: &Path) {
    if tree.exists() {
        fs::remove_dir_all(tree).expect("removed");
    }
}
