//! One failing example for each code of the catalogue.
//!
//! `tests/codes/base/` is a small good site. `tests/codes/KK101/` holds files that are laid over a copy of it; `check` must
//! then report that code and nothing else. In an example, `remove.txt` lists files of the good site, or of the past, to
//! leave out, `args.txt` further arguments, `links.txt` symbolic links (`where -> target`) and `duplicate.txt` copies (`where <- file`) under
//! names that not every system can check out; one a line. `before/` holds files as they were: with it the example is a git
//! repository whose one commit has them. A code without an example fails, and so does an example without a code.

use kulkul::diag::{Code, code};
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use walkdir::WalkDir;

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/codes");
const GOOD: &str = "base";

/// Files of an example as they were.
const PAST: &str = "before";

/// Files of an example that speak to this runner.
const TOLD: [&str; 4] = ["remove.txt", "args.txt", "links.txt", "duplicate.txt"];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = vec![
        Trial::test(GOOD, || expect(None)),
        Trial::test("no example is idle", no_example_is_idle),
    ];
    trials.extend(code::all().map(|code| Trial::test(code.name(), move || expect(Some(code)))));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The example of a code reports it; the good site reports nothing.
fn expect(code: Option<Code>) -> Result<(), Failed> {
    let name = code.map_or_else(|| GOOD.to_owned(), Code::name);
    let example = Path::new(EXAMPLES).join(&name);
    if !example.is_dir() {
        return Err(format!("{name} has no example: tests/codes/{name}/ is missing").into());
    }
    let site = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("codes")
        .join(&name);
    lay_out(&example, &site)?;
    let output = Command::new(env!("CARGO_BIN_EXE_kulkul"))
        .args([
            "check",
            ".",
            "--format",
            "json",
            "--all",
            "--now",
            "2026-12-01T09:05:00+08:00",
        ])
        .args(told(&example, "args.txt")?)
        .current_dir(&site)
        .output()?;
    let remarks = String::from_utf8(output.stdout)?;
    let reported = codes(&remarks)?;
    let wanted: BTreeSet<String> = code.iter().map(|code| code.name()).collect();
    if reported != wanted {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("wanted {wanted:?}, got {reported:?}\n{remarks}\n{said}").into());
    }
    let bad = remarks
        .lines()
        .any(|line| line.contains(r#""severity":"error""#));
    match output.status.code() {
        Some(0) if !bad => Ok(()),
        Some(1) if bad => Ok(()),
        other => Err(format!(
            "exit code {other:?}\n{remarks}\n{}",
            String::from_utf8_lossy(&output.stderr)
        )
        .into()),
    }
}

/// Copies the good site without what the example leaves out, then the example over it.
fn lay_out(example: &Path, site: &Path) -> Result<(), Failed> {
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    copy(&Path::new(EXAMPLES).join(GOOD), site)?;
    let past = example.join(PAST);
    if past.is_dir() {
        copy(&past, site)?;
        commit(site)?;
    }
    for file in told(example, "remove.txt")? {
        fs::remove_file(site.join(&file))
            .map_err(|error| format!("remove.txt: {file}: {error}"))?;
    }
    if !example.ends_with(GOOD) {
        copy(example, site)?;
    }
    for line in told(example, "links.txt")? {
        let (place, target) = line
            .split_once(" -> ")
            .ok_or_else(|| format!("links.txt: {line}"))?;
        std::os::unix::fs::symlink(target, site.join(place))?;
    }
    for line in told(example, "duplicate.txt")? {
        let (place, file) = line
            .split_once(" <- ")
            .ok_or_else(|| format!("duplicate.txt: {line}"))?;
        fs::copy(site.join(file), site.join(place))?;
    }
    Ok(())
}

/// A repository with one commit of a day on which every article was out.
fn commit(site: &Path) -> Result<(), Failed> {
    let day = "2026-11-25T09:05:00+08:00";
    let name = [
        "-c",
        "user.name=Contoh",
        "-c",
        "user.email=contoh@kim.example.id",
        "-c",
        "commit.gpgsign=false",
    ];
    for arguments in [
        &["init", "-q"][..],
        &["add", "."],
        &["commit", "-q", "-m", "naskah"],
    ] {
        let run = Command::new("git")
            .args(name)
            .args(arguments)
            .current_dir(site)
            .env("GIT_AUTHOR_DATE", day)
            .env("GIT_COMMITTER_DATE", day)
            .output()?;
        if !run.status.success() {
            return Err(format!(
                "git {arguments:?}: {}",
                String::from_utf8_lossy(&run.stderr)
            )
            .into());
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Failed> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let relative: PathBuf = entry.path().strip_prefix(from)?.to_owned();
        let target = to.join(&relative);
        if entry.file_type().is_dir() {
            if !relative.starts_with(PAST) {
                fs::create_dir_all(&target)?;
            }
        } else if !TOLD.iter().any(|name| relative == Path::new(name))
            && !relative.starts_with(PAST)
        {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// The lines of a file that speaks to this runner; none if there is no such file.
fn told(example: &Path, name: &str) -> Result<Vec<String>, Failed> {
    let file = example.join(name);
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

fn codes(remarks: &str) -> Result<BTreeSet<String>, Failed> {
    let mut codes = BTreeSet::new();
    for line in remarks.lines() {
        let remark: serde_json::Value =
            serde_json::from_str(line).map_err(|error| format!("{error}: {line}"))?;
        let code = remark["code"]
            .as_str()
            .ok_or_else(|| format!("no code: {line}"))?;
        codes.insert(code.to_owned());
    }
    Ok(codes)
}

fn no_example_is_idle() -> Result<(), Failed> {
    let known: BTreeSet<String> = code::all().map(Code::name).collect();
    for entry in fs::read_dir(EXAMPLES)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() && name != GOOD && !known.contains(&name) {
            return Err(format!("tests/codes/{name} is the example of no code").into());
        }
    }
    Ok(())
}
