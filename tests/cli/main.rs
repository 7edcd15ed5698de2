//! The program as a user runs it: words and exit codes.

mod build;
mod docs;
mod help;
mod init;
mod misuse;
mod new;
mod report;
mod since;
mod theme;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What a run left behind.
#[derive(Debug, PartialEq, Eq)]
struct Run {
    code: i32,
    out: String,
    err: String,
}

/// Runs kulkul in a folder, with nobody to ask and no language set.
fn kulkul_in(folder: &Path, arguments: &[&str]) -> Run {
    kulkul_with(folder, arguments, &[])
}

fn kulkul_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kulkul"));
    for name in [
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
    ] {
        command.env_remove(name);
    }
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .args(arguments)
        .envs(variables.iter().copied())
        .current_dir(folder)
        .stdin(std::process::Stdio::null())
        .output()
        .expect("kulkul runs");
    Run {
        code: status.code().expect("an exit code, not a signal"),
        out: String::from_utf8(stdout).expect("text"),
        err: String::from_utf8(stderr).expect("text"),
    }
}

fn kulkul(arguments: &[&str]) -> Run {
    kulkul_in(Path::new("."), arguments)
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("cli")
        .join(name);
    if path.exists() {
        fs::remove_dir_all(&path).expect("left from an earlier run");
    }
    fs::create_dir_all(&path).expect("a folder");
    path
}

/// Every file below a folder, sorted, with `/`.
fn files(root: &Path) -> Vec<String> {
    let mut found: Vec<String> = walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            entry
                .path()
                .strip_prefix(root)
                .expect("below")
                .to_string_lossy()
                .replace('\\', "/")
        })
        .collect();
    found.sort();
    found
}
