//! `check --since REV`: articles as they were at a revision, asked of the `git` program.
//!
//! Owns: calling git. It is asked for what it shows and told to change nothing; a revision can be no flag of its own,
//! and nothing that the site brings decides what git runs.

use super::CliError;
use crate::base::{SitePart, SitePath};
use crate::pipeline::Baseline;
use jiff::Timestamp;
use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// What changed below `content/` since a revision, with the files as they were then.
///
/// # Errors
/// There is no git, or it knows no such revision.
pub(super) fn before(site: &Path, revision: &str) -> Result<Baseline, CliError> {
    let repository = Repository { site, revision };
    let commit = repository.commit()?;
    let time = repository.time_of(&commit)?;
    let changes = repository.changes_since(&commit)?;
    let (mut files, mut gone) = (Vec::new(), Vec::new());
    for (old, new) in pairs(&changes) {
        let Ok(path) = SitePath::new(new.unwrap_or(old)) else {
            continue;
        };
        let then = repository.git(&["cat-file", "blob", &format!("{commit}:./{old}")])?;
        match new {
            Some(_) => files.push((path, then)),
            None => gone.push((path, then)),
        }
    }
    Ok(Baseline { time, files, gone })
}

/// Settings that no repository may choose, since each of them can name a command. A proposal can bring `HEAD`, `config` and
/// `objects/` in the site's own folder: without the first of these, git takes that folder for a bare repository and obeys it.
const SAFE: [&str; 3] = [
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
];

/// The repository that a site lies in, asked about one revision.
struct Repository<'a> {
    site: &'a Path,
    /// As typed after `--since`.
    revision: &'a str,
}

impl Repository<'_> {
    /// The full name of the commit.
    fn commit(&self) -> Result<String, CliError> {
        let commit = format!("{}^{{commit}}", self.revision);
        // What follows is no option, whatever it begins with: `--since --output=x` must not write a file.
        self.say(&["rev-parse", "--verify", "--end-of-options", &commit])
    }

    fn time_of(&self, commit: &str) -> Result<Timestamp, CliError> {
        let seconds = self.say(&["show", "-s", "--no-show-signature", "--format=%ct", commit])?;
        let seconds = seconds.parse().unwrap_or(0);
        Ok(Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH))
    }

    fn changes_since(&self, commit: &str) -> Result<String, CliError> {
        // NUL between names, which may have line ends in them; relative, since a site may be a folder of its repository.
        let what = ["--name-status", "-z", "-M", "--relative"];
        let arguments = [
            // A diff or a conversion of its own is a command that a config names.
            &["diff", "--no-ext-diff", "--no-textconv"],
            &what[..],
            &[commit, "--", SitePart::Content.name()],
        ]
        .concat();
        Ok(String::from_utf8_lossy(&self.git(&arguments)?).into_owned())
    }

    /// What git answers, as one line.
    fn say(&self, arguments: &[&str]) -> Result<String, CliError> {
        let answer = self.git(arguments)?;
        Ok(String::from_utf8_lossy(&answer).trim().to_owned())
    }

    fn git(&self, arguments: &[&str]) -> Result<Vec<u8>, CliError> {
        let output = Command::new("git")
            .arg("-C")
            .arg(self.site)
            .args(SAFE.iter().flat_map(|setting| ["-c", setting]))
            // Names as they are, not in octal escapes.
            .args(["-c", "core.quotepath=off", "--no-pager"])
            .args(arguments)
            // A partial clone would run a command of its config to fetch what it lacks.
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_OPTIONAL_LOCKS", "0")
            // Nobody is asked for a password.
            .stdin(Stdio::null())
            .output()
            .map_err(not_run)?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(CliError::Git(self.revision.to_owned(), said))
    }
}

fn not_run(error: io::Error) -> CliError {
    match error.kind() {
        io::ErrorKind::NotFound => CliError::NoGit,
        _ => CliError::File("git".into(), error),
    }
}

/// A file that was there: its old path, and its new one if it is still there.
type Changed<'a> = (&'a str, Option<&'a str>);

/// Every Markdown file that was there, from what `git diff --name-status -z` says.
fn pairs(changes: &str) -> Vec<Changed<'_>> {
    let mut parts = changes.split('\0');
    let mut found = Vec::new();
    while let (Some(status), Some(old)) = (parts.next(), parts.next()) {
        // Renames and copies name two files, everything else one.
        let new = match status.chars().next() {
            Some('R' | 'C') => parts.next().unwrap_or(old),
            _ => old,
        };
        if Path::new(old).extension() == Some(OsStr::new("md")) {
            found.extend(changed(status, old, new));
        }
    }
    found
}

/// `None` for a file that was not there, or still is what it was.
fn changed<'a>(status: &str, old: &'a str, new: &'a str) -> Option<Changed<'a>> {
    // A rename has a likeness behind its letter: `R090`.
    match status.chars().next()? {
        'M' | 'R' => Some((old, Some(new))),
        'D' => Some((old, None)),
        _ => None,
    }
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
