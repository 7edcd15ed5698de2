//! A site for one test, and kulkul run in it.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "included by several tests, of which each uses a part"
)]

use libtest_mimic::Failed;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use walkdir::WalkDir;

/// The small good site.
pub const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/codes/base");

/// The exit code and output of a run.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Makes a fresh folder with the good site, some files left out, others laid over it.
pub fn lay_out(folder: &Path, without: &[String], over: &Path) -> Result<(), Failed> {
    fresh(folder)?;
    copy(Path::new(GOOD), folder)?;
    remove(folder, without)?;
    if over.as_os_str().is_empty() {
        return Ok(());
    }
    copy(over, folder) // a misspelt folder is an error, not a test of nothing
}

/// Takes away what an earlier run has left.
pub fn fresh(folder: &Path) -> Result<(), Failed> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

/// Leaves out files of a site.
pub fn remove(folder: &Path, files: &[String]) -> Result<(), Failed> {
    for file in files {
        fs::remove_file(folder.join(file))
            .map_err(|error| format!("remove.txt: {file}: {error}"))?;
    }
    Ok(())
}

/// Makes the copies that a list names, one a line: `where <- file`, the file below `from`.
pub fn copies(list: &Path, from: &Path, folder: &Path) -> Result<(), Failed> {
    for (place, file) in pairs(list, " <- ")? {
        fs::copy(from.join(file), made_for(folder, &place)?)?;
    }
    Ok(())
}

/// Makes the symbolic links that a list names, one a line: `where -> target`.
pub fn links(list: &Path, folder: &Path) -> Result<(), Failed> {
    for (place, target) in pairs(list, " -> ")? {
        std::os::unix::fs::symlink(target, made_for(folder, &place)?)?;
    }
    Ok(())
}

fn pairs(list: &Path, arrow: &str) -> Result<Vec<(String, String)>, Failed> {
    let mut pairs = Vec::new();
    for line in lines(list)? {
        let Some((left, right)) = line.split_once(arrow) else {
            return Err(format!("{}: {line}", list.display()).into());
        };
        pairs.push((left.to_owned(), right.to_owned()));
    }
    Ok(pairs)
}

/// A path in a folder, with the folders above it.
fn made_for(folder: &Path, place: &str) -> Result<PathBuf, Failed> {
    let path = folder.join(place);
    fs::create_dir_all(path.parent().ok_or("a folder")?)?;
    Ok(path)
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
