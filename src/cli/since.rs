//! `check --since REV`: articles as they were at a revision, asked of the `git` program.
//!
//! Owns: calling git. It is asked for what it shows and told to change nothing; a revision can be no flag of its own.

use super::CliError;
use crate::base::{SitePart, SitePath};
use crate::pipeline::Baseline;
use jiff::Timestamp;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// What changed below `content/` since a revision, with the files as they were then.
pub(super) fn before(site: &Path, revision: &str) -> Result<Baseline, CliError> {
    let commit = git(
        site,
        &[
            "rev-parse",
            "--verify",
            "--end-of-options",
            &format!("{revision}^{{commit}}"),
        ],
        revision,
    )?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let seconds = git(site, &["show", "-s", "--format=%ct", &commit], revision)?;
    let seconds = String::from_utf8_lossy(&seconds)
        .trim()
        .parse()
        .unwrap_or(0);
    let time = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    let changes = git(
        site,
        &[
            "diff",
            "--name-status",
            "-z",
            "-M",
            "--relative",
            &commit,
            "--",
            SitePart::Content.name(),
        ],
        revision,
    )?;
    let changes = String::from_utf8_lossy(&changes).into_owned();
    let (mut files, mut gone) = (Vec::new(), Vec::new());
    for (old, new) in pairs(&changes) {
        let Ok(path) = SitePath::new(new.unwrap_or(old)) else {
            continue;
        };
        let then = git(site, &["show", &format!("{commit}:./{old}")], revision)?;
        if new.is_some() { &mut files } else { &mut gone }.push((path, then));
    }
    Ok(Baseline { time, files, gone })
}

/// The old and the new path of every Markdown file that was there; no new one where it is not there any more.
fn pairs(changes: &str) -> Vec<(&str, Option<&str>)> {
    let mut parts = changes.split('\0');
    let mut found = Vec::new();
    while let Some(status) = parts.next().filter(|status| !status.is_empty()) {
        let Some(old) = parts.next() else { break };
        let new = if status.starts_with(['R', 'C']) {
            parts.next().unwrap_or(old)
        } else {
            old
        };
        if status.starts_with(['M', 'R', 'D'])
            && Path::new(old).extension().is_some_and(|end| end == "md")
        {
            found.push((old, Some(new).filter(|_| !status.starts_with('D'))));
        }
    }
    found
}

fn git(site: &Path, arguments: &[&str], revision: &str) -> Result<Vec<u8>, CliError> {
    let output = Command::new("git")
        .arg("-C")
        .arg(site)
        .args(["-c", "core.quotepath=off", "--no-pager"])
        .args(arguments)
        .stdin(Stdio::null())
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(CliError::NoGit),
        Err(error) => return Err(CliError::File("git".into(), error)),
    };
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(CliError::Git(revision.to_owned(), said))
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn renamed_files_keep_their_past() {
        let changes = "M\0content/a.md\0R090\0content/b.md\0content/c.md\0A\0content/d.md\0D\0content/e.md\0M\0content/f.jpg\0";
        assert_eq!(
            pairs(changes),
            [
                ("content/a.md", Some("content/a.md")),
                ("content/b.md", Some("content/c.md")),
                ("content/e.md", None),
            ]
        );
    }
}
