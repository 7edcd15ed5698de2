//! Edit sequences: a site is edited at random and built again and again into one output; each time the output must be, byte
//! for byte, what a clean build gives.
//!
//! The edits are drawn from a seed that the name of the test says, so a failure can be had again.

#[path = "../support/site.rs"]
mod site;
#[path = "../support/trees.rs"]
mod trees;

use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const SEQUENCES: u64 = 4;
const EDITS: usize = 25;
const FOLDERS: [&str; 4] = ["ampenan/bintaro", "ampenan", "kota", "ampenan/pejeruk"];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = (1..=SEQUENCES).map(|seed| Trial::test(format!("seed {seed}"), move || sequence(seed))).collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A small generator (xorshift): the same numbers everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound).expect("small")).expect("small")
    }
}

fn sequence(seed: u64) -> Result<(), Failed> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("edits").join(seed.to_string());
    site::lay_out(&folder, &[], Path::new(""))?;
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mut made: Vec<PathBuf> = Vec::new();
    build(&folder, "public")?;
    let mut changed = 0;
    for number in 0..EDITS {
        let said = edit(&folder, number, &mut random, &mut made)?;
        let before = trees::read(&folder.join("public"));
        build(&folder, "public")?;
        fs::remove_dir_all(folder.join("bersih")).ok();
        build(&folder, "bersih")?;
        let (kept, clean) = (trees::read(&folder.join("public")), trees::read(&folder.join("bersih")));
        let differences = trees::differences(&clean, &kept);
        if !differences.is_empty() {
            return Err(format!("after edit {number} ({said}):\n{}", differences.join("\n")).into());
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
    let arguments = ["build", ".", "--output", output, "--now", "2026-12-01T09:05:00+08:00"].map(str::to_owned);
    let run = site::kulkul(folder, &arguments)?;
    if run.code == 0 { Ok(()) } else { Err(format!("{}\n{}", run.out, run.err).into()) }
}

/// One edit; says what it did.
fn edit(folder: &Path, number: usize, random: &mut Random, made: &mut Vec<PathBuf>) -> Result<String, Failed> {
    let choice = if made.is_empty() { 0 } else { random.below(8) };
    match choice {
        0..=2 => {
            let path = folder.join("content").join(FOLDERS[random.below(4)]).join(format!("kabar-{number}.md"));
            write(&path, &article(number, random, ""))?;
            made.push(path.clone());
            Ok(format!("new {}", path.display()))
        }
        3 => {
            let path = made.swap_remove(random.below(made.len()));
            fs::remove_file(&path)?;
            Ok(format!("deleted {}", path.display()))
        }
        4 => {
            let at = random.below(made.len());
            let to = folder.join("content").join(FOLDERS[random.below(4)]).join(format!("pindah-{number}.md"));
            fs::create_dir_all(to.parent().ok_or("a folder")?)?;
            fs::rename(&made[at], &to)?;
            made[at].clone_from(&to);
            Ok(format!("moved to {}", to.display()))
        }
        5 => {
            let path = &made[random.below(made.len())];
            let extra = ["draf: true\n", "verifikasi: menunggu\n", "berakhir: 2026-11-30\n", "terbit: 2027-01-01\n"]
                [random.below(4)];
            write(path, &article(number, random, extra))?;
            Ok(format!("{extra:?} in {}", path.display()))
        }
        6 => {
            let text = format!("nama: Siti Maryam {number}\nkim: bintaro\n");
            write(&folder.join("penulis/siti-maryam.md"), &format!("---\n{text}---\n"))?;
            Ok("an author's name".to_owned())
        }
        _ => {
            let path = &made[random.below(made.len())];
            let text = fs::read_to_string(path)? + &format!("\nTambahan ke-{number}.\n");
            write(path, &text)?;
            Ok(format!("a paragraph in {}", path.display()))
        }
    }
}

fn article(number: usize, random: &mut Random, extra: &str) -> String {
    let tag = ["posyandu", "umkm", "gotong royong", "budaya"][random.below(4)];
    let series = ["", "seri: Cerita Pasar\n"][random.below(2)];
    format!(
        "---\njudul: Kabar {number}\ntanggal: 2026-{:02}-{:02} 08.00\npenulis: siti-maryam\nkategori: berita\n\
         tag: [{tag}]\n{series}{extra}---\n\nIsi kabar {number} dari lapangan.\n",
        1 + random.below(11),
        1 + random.below(28)
    )
}

fn write(path: &Path, text: &str) -> Result<(), Failed> {
    fs::create_dir_all(path.parent().ok_or("a folder")?)?;
    Ok(fs::write(path, text)?)
}
