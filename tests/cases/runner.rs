//! Golden cases: a folder in, what a user sees out.
//!
//! `tests/cases/NAME/site/` is laid over a copy of the small good site (`tests/codes/base/`), kulkul runs in it, and then:
//!
//! * `from.txt`: another case whose site is laid over the good one first. `remove.txt`: files to leave out. `links.txt`: symbolic
//!   links (`where -> target`). `copy.txt`: copies (`where <- file`, the file from `tests/`), for photos that several cases share.
//! * `args.txt`: the arguments, one a line; without it `build`, `--now`, `2026-12-01T09:05:00+08:00`.
//! * `output/`: files of the output, byte for byte, but that fingerprints of theme files are left out; `files.txt`: the path of every file of the output.
//! * `contains.txt`: `path: text` lines: the text stands in the file. `absent.txt`: texts that stand in no file of the output and in
//!   no path. `lacks.txt`: `path: text` lines: the file is there, and the text does not stand in it.
//! * `stderr.txt`: what is said on standard error, exactly; `stdout.txt`: what is said on standard output; `exit-code.txt`: the exit code, 0 without it.
//!
//! Of every case it is asked besides that nothing but the output and the cache has changed, in the site's folder and around it.
//!
//! `KULKUL_BLESS=1 cargo test --test cases` writes what a case has of `output/`, `files.txt` and `stderr.txt` anew; read
//! the difference before you keep it.

#[path = "../support/site.rs"]
mod site;
#[path = "../support/trees.rs"]
mod trees;

use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut folders: Vec<PathBuf> = fs::read_dir(CASES)
        .expect("the cases are there")
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|path| path.is_dir()))
        .collect();
    folders.sort();
    let name = |path: &Path| {
        path.file_name()
            .map_or(String::new(), |name| name.to_string_lossy().into_owned())
    };
    let trials = folders
        .into_iter()
        .map(|case| Trial::test(name(&case), move || run(&case)))
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// What a case may consist of; anything else would assert nothing.
const KNOWN: [&str; 14] = [
    "site",
    "from.txt",
    "remove.txt",
    "links.txt",
    "copy.txt",
    "args.txt",
    "output",
    "files.txt",
    "contains.txt",
    "absent.txt",
    "lacks.txt",
    "stderr.txt",
    "stdout.txt",
    "exit-code.txt",
];

fn run(case: &Path) -> Result<(), Failed> {
    let name = case
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    for entry in fs::read_dir(case)? {
        let entry = entry?.file_name();
        if !KNOWN.iter().any(|known| entry == *known) {
            return Err(format!("{} is nothing that a case may have", entry.display()).into());
        }
    }
    let around = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("cases")
        .join(&name);
    let folder = around.join("site");
    lay_out(case, &around, &folder)?;
    let before = trees::read(&around);
    let mut arguments = site::lines(&case.join("args.txt"))?;
    if arguments.is_empty() {
        arguments = ["build", "--now", "2026-12-01T09:05:00+08:00"]
            .map(str::to_owned)
            .to_vec();
    }
    let run = site::kulkul(&folder, &arguments)?;
    let wanted: i32 = site::lines(&case.join("exit-code.txt"))?
        .first()
        .map_or(Ok(0), |line| line.parse())?;
    if run.code != wanted {
        return Err(format!(
            "exit code {}, wanted {wanted}\n{}\n{}",
            run.code, run.out, run.err
        )
        .into());
    }
    let output = folder.join("public");
    let files = if output.is_dir() {
        trees::read(&output)
    } else {
        trees::Files::new()
    };
    let mut after = trees::read(&around);
    after.retain(|path, _| !path.starts_with("site/public/") && !path.starts_with("site/.kulkul/"));
    let checks = [
        none(trees::differences(&before, &after)),
        golden(&case.join("stderr.txt"), &run.err),
        golden(&case.join("stdout.txt"), &run.out),
        list(&case.join("files.txt"), &files),
        contents(&case.join("output"), &files),
        present(&case.join("contains.txt"), &files),
        absent(&case.join("absent.txt"), &files),
        absent_there(&case.join("lacks.txt"), &files),
    ];
    let wrong: Vec<String> = checks.into_iter().filter_map(Result::err).collect();
    let asserts = [
        "stderr.txt",
        "files.txt",
        "output",
        "contains.txt",
        "absent.txt",
        "lacks.txt",
        "exit-code.txt",
    ];
    if !asserts.iter().any(|file| case.join(file).exists()) {
        return Err("the case asserts nothing".into());
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n").into())
    }
}

/// The site of a case, in a folder of its own.
fn lay_out(case: &Path, around: &Path, folder: &Path) -> Result<(), Failed> {
    if around.exists() {
        fs::remove_dir_all(around)?;
    }
    let base = site::lines(&case.join("from.txt"))?
        .first()
        .map(|base| Path::new(CASES).join(base));
    match &base {
        None => site::lay_out(
            folder,
            &site::lines(&case.join("remove.txt"))?,
            &case.join("site"),
        )?,
        Some(base) => {
            site::lay_out(
                folder,
                &site::lines(&base.join("remove.txt"))?,
                &base.join("site"),
            )?;
            fixtures(base, folder)?;
            for file in site::lines(&case.join("remove.txt"))? {
                fs::remove_file(folder.join(&file))
                    .map_err(|error| format!("remove.txt: {file}: {error}"))?;
            }
            if case.join("site").is_dir() {
                site::copy(&case.join("site"), folder)?;
            }
        }
    }
    fixtures(case, folder)
}

/// Copies and links that a case names.
fn fixtures(case: &Path, folder: &Path) -> Result<(), Failed> {
    for line in site::lines(&case.join("copy.txt"))? {
        let (place, file) = line
            .split_once(" <- ")
            .ok_or_else(|| format!("copy.txt: {line}"))?;
        let to = folder.join(place);
        fs::create_dir_all(to.parent().ok_or("a folder")?)?;
        fs::copy(
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("tests")
                .join(file),
            to,
        )?;
    }
    for line in site::lines(&case.join("links.txt"))? {
        let (place, target) = line
            .split_once(" -> ")
            .ok_or_else(|| format!("links.txt: {line}"))?;
        let at = folder.join(place);
        fs::create_dir_all(at.parent().ok_or("a folder")?)?;
        std::os::unix::fs::symlink(target, at)?;
    }
    Ok(())
}

fn none(differences: Vec<String>) -> Result<(), String> {
    if differences.is_empty() {
        return Ok(());
    }
    Err(format!(
        "beside the output something changed:\n{}",
        differences.join("\n")
    ))
}

fn renew() -> bool {
    std::env::var_os("KULKUL_BLESS").is_some()
}

/// A text that must be the same, if the case has one.
fn golden(file: &Path, text: &str) -> Result<(), String> {
    let Ok(wanted) = fs::read_to_string(file) else {
        return Ok(());
    };
    if wanted == text {
        return Ok(());
    }
    if renew() {
        return fs::write(file, text).map_err(|error| error.to_string());
    }
    let line = wanted
        .lines()
        .zip(text.lines())
        .position(|(a, b)| a != b)
        .unwrap_or(wanted.lines().count().min(text.lines().count()));
    Err(format!(
        "{} differs from line {}:\n--- wanted\n{wanted}\n--- got\n{text}",
        file.display(),
        line + 1
    ))
}

fn list(file: &Path, files: &trees::Files) -> Result<(), String> {
    let mut paths: Vec<String> = files.keys().map(|path| unmarked(path)).collect();
    paths.sort_unstable(); // fingerprints put a stylesheet and a script of one name in any order
    let text = paths.join("\n") + if paths.is_empty() { "" } else { "\n" };
    golden(file, &text)
}

/// Texts that a file must not have.
fn absent_there(file: &Path, files: &trees::Files) -> Result<(), String> {
    let mut wrong = Vec::new();
    for line in site::lines(file).map_err(|error| format!("{error:?}"))? {
        let (path, text) = line
            .split_once(": ")
            .ok_or_else(|| format!("no `path: text`: {line}"))?;
        match files.get(path) {
            None => wrong.push(format!("{path} is not in the output")),
            Some(bytes) if String::from_utf8_lossy(bytes).contains(text) => {
                wrong.push(format!("{path} has {text:?}"));
            }
            Some(_) => {}
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}

/// A page without the fingerprints of theme files in it.
fn without_fingerprints(text: &str) -> String {
    let mut parts = text.split("/aset/");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['"', '\'', ')', ' ']).unwrap_or(part.len());
        whole.push('/');
        whole.push_str(&unmarked(&format!("aset/{}", &part[..end])));
        whole.push_str(&part[end..]);
    }
    whole
}

/// A path without the fingerprint of a theme file, which changes whenever the theme does.
fn unmarked(path: &str) -> String {
    let Some(name) = path.strip_prefix("aset/") else {
        return path.to_owned();
    };
    let parts: Vec<&str> = name
        .split('.')
        .filter(|part| part.len() != 8 || !part.bytes().all(|b| b.is_ascii_hexdigit()))
        .collect();
    format!("aset/{}", parts.join("."))
}

fn contents(folder: &Path, files: &trees::Files) -> Result<(), String> {
    if !folder.is_dir() {
        return Ok(());
    }
    let mut wrong = Vec::new();
    for (path, _) in trees::read(folder) {
        let Some(bytes) = files.get(&path) else {
            wrong.push(format!("{path} is not in the output"));
            continue;
        };
        if let Err(error) = golden(
            &folder.join(&path),
            &without_fingerprints(&String::from_utf8_lossy(bytes)),
        ) {
            wrong.push(error);
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}

fn present(file: &Path, files: &trees::Files) -> Result<(), String> {
    let mut wrong = Vec::new();
    for line in site::lines(file).map_err(|error| format!("{error:?}"))? {
        let (path, text) = line
            .split_once(": ")
            .ok_or_else(|| format!("no `path: text`: {line}"))?;
        match files.get(path) {
            None => wrong.push(format!("{path} is not in the output")),
            Some(bytes) if !String::from_utf8_lossy(bytes).contains(text) => {
                wrong.push(format!("{path} has no {text:?}"));
            }
            Some(_) => {}
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}

fn absent(file: &Path, files: &trees::Files) -> Result<(), String> {
    let texts = site::lines(file).map_err(|error| format!("{error:?}"))?;
    if !texts.is_empty() && files.is_empty() {
        return Err("nothing was built, so nothing can be missing from it".to_owned());
    }
    let mut wrong = Vec::new();
    for (path, bytes) in files {
        let content = String::from_utf8_lossy(bytes);
        wrong.extend(
            texts
                .iter()
                .filter(|t| content.contains(*t) || path.contains(*t))
                .map(|t| format!("{path} has {t:?}")),
        );
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}
