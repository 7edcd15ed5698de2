//! One failing example for each code of the catalogue.
//!
//! `tests/codes/base/` is a small good site. `tests/codes/KK101/` holds files that are laid over a copy of it; `check` must
//! then report that code and nothing else. In an example, `remove.txt` lists files of the good site, or of the past, to
//! leave out, `args.txt` further arguments, `links.txt` symbolic links (`where -> target`) and `duplicate.txt` copies (`where <- file`) under
//! names that not every system can check out; one a line. `before/` holds files as they were: with it the example is a git
//! repository whose one commit has them. A code without an example fails, and so does an example without a code.

#[path = "../support/site.rs"]
mod site;

use kulkul::diag::{Code, code};
use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/codes");
const GOOD: &str = "base";

/// Files of an example as they were.
const PAST: &str = "before";

/// Files of an example that speak to this runner.
const ORDERS: [&str; 4] = ["remove.txt", "args.txt", "links.txt", "duplicate.txt"];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = vec![
        Trial::test(GOOD, || expect(None)),
        Trial::test("no example is idle", no_example_is_idle),
    ];
    trials.extend(code::all().map(|code| {
        let is_passed_over = cfg!(feature = "avif") && code == code::NO_AVIF;
        Trial::test(code.name(), move || expect(Some(code))).with_ignored_flag(is_passed_over)
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The example of a code reports it; the good site reports nothing.
fn expect(code: Option<Code>) -> Result<(), Failed> {
    let name = code.map_or_else(|| GOOD.to_owned(), Code::name);
    let example = Path::new(EXAMPLES).join(&name);
    if !example.is_dir() {
        return Err(format!("{name} has no example: tests/codes/{name}/ is missing").into());
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("codes")
        .join(&name);
    lay_out(&example, &folder)?;
    let output = Command::new(env!("CARGO_BIN_EXE_kulkul"))
        .args(["check", ".", "--format", "json", "--all"])
        .args(["--now", "2026-12-01T09:05:00+08:00"])
        .args(site::lines(&example.join("args.txt"))?)
        .current_dir(&folder)
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
fn lay_out(example: &Path, folder: &Path) -> Result<(), Failed> {
    site::fresh(folder)?;
    site::copy(Path::new(site::GOOD), folder)?;
    let past = example.join(PAST);
    if past.is_dir() {
        site::copy(&past, folder)?;
        commit(folder)?;
    }
    // What is left out may also be a file of the past: then it is gone since the commit.
    site::remove(folder, &site::lines(&example.join("remove.txt"))?)?;
    if !example.ends_with(GOOD) {
        copy_example(example, folder)?;
    }
    site::links(&example.join("links.txt"), folder)?;
    site::copies(&example.join("duplicate.txt"), folder, folder)
}

/// A repository with one commit of a day on which every article was out.
fn commit(folder: &Path) -> Result<(), Failed> {
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
            .current_dir(folder)
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

/// The files of an example that belong into the site.
fn copy_example(example: &Path, folder: &Path) -> Result<(), Failed> {
    for entry in fs::read_dir(example)? {
        let entry = entry?;
        let (from, to) = (entry.path(), folder.join(entry.file_name()));
        if entry.file_name() == PAST || ORDERS.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            site::copy(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
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
