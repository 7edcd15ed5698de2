//! A site for one test, and kulkul run in it.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "included by several tests, of which each uses a part"
)]

use libtest_mimic::Failed;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use walkdir::WalkDir;

/// The small good site.
pub const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/codes/base");

/// What a run left behind.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Makes a fresh folder with the good site, some files left out, others laid over it.
pub fn lay_out(folder: &Path, without: &[String], over: &Path) -> Result<(), Failed> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    copy(Path::new(GOOD), folder)?;
    for file in without {
        fs::remove_file(folder.join(file))
            .map_err(|error| format!("remove.txt: {file}: {error}"))?;
    }
    if over.is_dir() {
        copy(over, folder)?;
    }
    Ok(())
}

/// Copies a tree.
pub fn copy(from: &Path, to: &Path) -> Result<(), Failed> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// The lines of a file; none if there is no such file.
pub fn lines(file: &Path) -> Result<Vec<String>, Failed> {
    if !file.exists() {
        return Ok(Vec::new());
    }
    Ok(fs::read_to_string(file)?
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect())
}

/// Runs kulkul in a folder, in Indonesian, with nobody to ask.
pub fn kulkul(folder: &Path, arguments: &[String]) -> Result<Run, Failed> {
    let output = Command::new(env!("CARGO_BIN_EXE_kulkul"))
        .args(arguments)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()?;
    Ok(Run {
        code: output.status.code().ok_or("ended by a signal")?,
        out: String::from_utf8(output.stdout)?,
        err: String::from_utf8(output.stderr)?,
    })
}
