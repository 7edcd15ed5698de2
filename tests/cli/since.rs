//! `check --since` asks git, and nothing of the site decides what git runs.

use crate::{folder, kulkul_in};
use std::fs;
use std::path::Path;
use std::process::Command;

fn git(folder: &Path, arguments: &[&str]) {
    let names = [
        "-c",
        "user.name=Contoh",
        "-c",
        "user.email=contoh@kim.example.id",
    ];
    let run = Command::new("git")
        .args(names)
        .args([
            "-c",
            "commit.gpgsign=false",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("git runs");
    assert!(run.status.success(), "{arguments:?}: {run:?}");
}

/// A proposal adds the parts of a bare repository to the site's own folder, with a config that names a command.
#[test]
fn a_repository_inside_the_site_runs_nothing() {
    let here = folder("sisipan");
    assert_eq!(kulkul_in(&here, &["init", "situs"]).code, 0);
    git(&here, &["init", "-q"]);
    git(&here, &["add", "."]);
    git(&here, &["commit", "-q", "-m", "naskah"]);
    let inside = here.join("situs");
    for name in ["HEAD", "index"] {
        fs::copy(here.join(".git").join(name), inside.join(name)).expect("copied");
    }
    for name in ["objects", "refs"] {
        let from = here.join(".git").join(name);
        let run = Command::new("cp").arg("-r").arg(from).arg(&inside).status();
        assert!(run.expect("cp runs").success());
    }
    let proof = here.join("dijalankan");
    let config = format!(
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\
         \tfsmonitor = \"echo ada > {}; false\"\n",
        proof.display()
    );
    fs::write(inside.join("config"), config).expect("written");
    let arguments = ["check", "situs", "--since", "HEAD", "--now", "2026-12-01"];
    let run = kulkul_in(&here, &arguments);
    assert!(!proof.exists(), "a command of the site was run: {run:?}");
    // git refuses such a folder, and that is said: nothing is taken for unchanged.
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("safe.bareRepository"), "{run:?}");
}
