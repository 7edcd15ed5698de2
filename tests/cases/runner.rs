//! Golden cases: a folder in, what a user sees out.
//!
//! `tests/cases/NAME/site/` is laid over a copy of the small good site (`tests/codes/base/`), kulkul runs in it, and then:
//!
//! * `from.txt`: another case whose site is laid over the good one first. `remove.txt`: files to leave out. `links.txt`: symbolic
//!   links (`where -> target`). `feature.txt`: the feature of kulkul without which the case is passed over. `copy.txt`: copies (`where <- file`, the file from `tests/`), for photos that several cases share.
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
    let trials = folders
        .into_iter()
        .map(|case| {
            let is_passed_over = !has_feature(&case);
            Trial::test(name(&case), move || run(&case)).with_ignored_flag(is_passed_over)
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// What a case may consist of; anything else would assert nothing.
const KNOWN: [&str; 15] = [
    "site",
    "from.txt",
    "feature.txt",
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

/// Files of which a case must have one.
const ASSERTIONS: [&str; 7] = [
    "stderr.txt",
    "files.txt",
    "output",
    "contains.txt",
    "absent.txt",
    "lacks.txt",
    "exit-code.txt",
];

/// Whether the kulkul that is tested was compiled with what the case needs.
fn has_feature(case: &Path) -> bool {
    match fs::read_to_string(case.join("feature.txt")) {
        Ok(name) if name.trim() == "avif" => cfg!(feature = "avif"),
        Ok(name) => panic!("{}: there is no feature {name}", case.display()),
        Err(_) => true,
    }
}

fn run(case: &Path) -> Result<(), Failed> {
    must_be_understood(case)?;
    let around = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("cases")
        .join(name(case));
    let folder = around.join("site");
    lay_out(case, &around, &folder)?;
    let before = trees::read(&around);
    let run = site::kulkul(&folder, &arguments(case)?)?;
    must_end(case, &run)?;
    let mut after = trees::read(&around);
    after.retain(|path, _| !path.starts_with("site/public/") && !path.starts_with("site/.kulkul/"));
    let files = output(&folder.join("public"));
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
    // All that is wrong at once: a golden that moves often moves others.
    let wrong: Vec<String> = checks.into_iter().filter_map(Result::err).collect();
    Ok(all_right(&wrong)?)
}

fn name(case: &Path) -> String {
    let name = case.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A misspelt file would assert nothing, and nobody would see it.
fn must_be_understood(case: &Path) -> Result<(), Failed> {
    for entry in fs::read_dir(case)? {
        let entry = entry?.file_name();
        if !KNOWN.iter().any(|known| entry == *known) {
            return Err(format!("{} is nothing that a case may have", entry.display()).into());
        }
    }
    if ASSERTIONS.iter().any(|file| case.join(file).exists()) {
        Ok(())
    } else {
        Err("the case asserts nothing".into())
    }
}

fn arguments(case: &Path) -> Result<Vec<String>, Failed> {
    let arguments = site::lines(&case.join("args.txt"))?;
    if arguments.is_empty() {
        let usual = ["build", "--now", "2026-12-01T09:05:00+08:00"];
        return Ok(usual.map(str::to_owned).to_vec());
    }
    Ok(arguments)
}

fn must_end(case: &Path, run: &site::Run) -> Result<(), Failed> {
    let wanted = site::lines(&case.join("exit-code.txt"))?;
    let wanted: i32 = wanted.first().map_or(Ok(0), |line| line.parse())?;
    if run.code == wanted {
        return Ok(());
    }
    let (code, out, err) = (run.code, &run.out, &run.err);
    Err(format!("exit code {code}, wanted {wanted}\n{out}\n{err}").into())
}

fn output(folder: &Path) -> trees::Files {
    if folder.is_dir() {
        trees::read(folder)
    } else {
        trees::Files::new()
    }
}

/// The site of a case, in a folder of its own.
fn lay_out(case: &Path, around: &Path, folder: &Path) -> Result<(), Failed> {
    site::fresh(around)?;
    let without = site::lines(&case.join("remove.txt"))?;
    let over = case.join("site");
    match site::lines(&case.join("from.txt"))?.first() {
        None if over.is_dir() => site::lay_out(folder, &without, &over)?,
        None => site::lay_out(folder, &without, Path::new(""))?,
        Some(base) => {
            let base = Path::new(CASES).join(base);
            let without_in_base = site::lines(&base.join("remove.txt"))?;
            site::lay_out(folder, &without_in_base, &base.join("site"))?;
            fixtures(&base, folder)?;
            // After the fixtures of the other case: they may be what this one leaves out.
            site::remove(folder, &without)?;
            if over.is_dir() {
                site::copy(&over, folder)?;
            }
        }
    }
    fixtures(case, folder)
}

/// Copies and links that a case names.
fn fixtures(case: &Path, folder: &Path) -> Result<(), Failed> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    site::copies(&case.join("copy.txt"), &tests, folder)?;
    site::links(&case.join("links.txt"), folder)
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

fn all_right(wrong: &[String]) -> Result<(), String> {
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
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
fn absent_there(list: &Path, files: &trees::Files) -> Result<(), String> {
    each_text(list, files, |path, has, text| {
        has.then(|| format!("{path} has {text:?}"))
    })
}

/// Texts that a file must have.
fn present(list: &Path, files: &trees::Files) -> Result<(), String> {
    each_text(list, files, |path, has, text| {
        (!has).then(|| format!("{path} has no {text:?}"))
    })
}

/// Asks of each line `path: text` of a list whether the file has the text, and `judge` whether that is wrong.
fn each_text(
    list: &Path,
    files: &trees::Files,
    judge: impl Fn(&str, bool, &str) -> Option<String>,
) -> Result<(), String> {
    let mut wrong = Vec::new();
    for line in site::lines(list).map_err(|error| format!("{error:?}"))? {
        let (path, text) = line
            .split_once(": ")
            .ok_or_else(|| format!("no `path: text`: {line}"))?;
        match files.get(path) {
            None => wrong.push(format!("{path} is not in the output")),
            Some(bytes) => {
                let has = String::from_utf8_lossy(bytes).contains(text);
                wrong.extend(judge(path, has, text));
            }
        }
    }
    all_right(&wrong)
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
    all_right(&wrong)
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
    all_right(&wrong)
}
