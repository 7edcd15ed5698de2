//! Edit sequences: a site is edited at random and built again and again into one output; each time the output must be, byte
//! for byte, what a clean build gives.
//!
//! The edits are drawn from a seed that the name of the test says, so a failure can be had again.

#[path = "../support/edits.rs"]
mod edits;
#[path = "../support/site.rs"]
mod site;
#[path = "../support/trees.rs"]
mod trees;

use edits::Random;
use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const SEQUENCES: u64 = 4;
const EDITS: usize = 30;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = (1..=SEQUENCES)
        .map(|seed| Trial::test(format!("seed {seed}"), move || sequence(seed)))
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn sequence(seed: u64) -> Result<(), Failed> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("edits")
        .join(seed.to_string());
    site::lay_out(&folder, &[], Path::new(""))?;
    let mut random = Random::seeded(seed);
    let mut made: Vec<PathBuf> = Vec::new();
    build(&folder, "public")?;
    let mut changed = 0;
    for number in 0..EDITS {
        let before = trees::read(&folder.join("public"));
        let said = edits::edit(&folder, number, &mut random, &mut made)?;
        build(&folder, "public")?;
        fs::remove_dir_all(folder.join("bersih")).ok();
        build(&folder, "bersih")?;
        let (kept, clean) = (
            trees::read(&folder.join("public")),
            trees::read(&folder.join("bersih")),
        );
        let differences = trees::differences(&clean, &kept);
        if !differences.is_empty() {
            return Err(
                format!("after edit {number} ({said}):\n{}", differences.join("\n")).into(),
            );
        }
        changed += usize::from(before != kept);
    }
    // Edits that nobody can see would prove nothing.
    if changed < EDITS / 2 {
        return Err(format!("only {changed} of {EDITS} edits changed the output").into());
    }
    Ok(())
}

fn build(folder: &Path, output: &str) -> Result<(), Failed> {
    let arguments = [
        "build",
        ".",
        "--output",
        output,
        "--now",
        "2026-12-01T09:05:00+08:00",
    ]
    .map(str::to_owned);
    let run = site::kulkul(folder, &arguments)?;
    if run.code == 0 {
        Ok(())
    } else {
        Err(format!("{}\n{}", run.out, run.err).into())
    }
}
