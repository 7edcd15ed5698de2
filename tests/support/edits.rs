//! Edits of a site, drawn from a seed.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "included by several tests, of which each uses a part"
)]

use libtest_mimic::Failed;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDERS: [&str; 4] = ["ampenan/bintaro", "ampenan", "kota", "ampenan/pejeruk"];

/// A small generator (xorshift): the same numbers everywhere.
pub struct Random(u64);

impl Random {
    pub fn seeded(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound).expect("small")).expect("small")
    }
}

/// One edit; says what it did.
#[allow(
    clippy::too_many_lines,
    reason = "one arm an edit; included by several tests"
)]
pub fn edit(
    folder: &Path,
    number: usize,
    random: &mut Random,
    made: &mut Vec<PathBuf>,
) -> Result<String, Failed> {
    let choice = if made.is_empty() { 0 } else { random.below(14) };
    match choice {
        0..=2 => {
            let path = folder
                .join("content")
                .join(FOLDERS[random.below(4)])
                .join(format!("kabar-{number}.md"));
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
            let to = folder
                .join("content")
                .join(FOLDERS[random.below(4)])
                .join(format!("pindah-{number}.md"));
            fs::create_dir_all(to.parent().ok_or("a folder")?)?;
            fs::rename(&made[at], &to)?;
            // What lies beside it stays behind.
            let text: Vec<String> = fs::read_to_string(&to)?
                .lines()
                .map(str::to_owned)
                .collect();
            write(
                &to,
                &(text
                    .into_iter()
                    .filter(|line| !line.contains("[Lampiran]") && !line.contains("![Foto]"))
                    .collect::<Vec<_>>()
                    .join("\n")
                    + "\n"),
            )?;
            made[at].clone_from(&to);
            Ok(format!("moved to {}", to.display()))
        }
        5 => {
            let path = &made[random.below(made.len())];
            let extra = [
                "draf: true\n",
                "verifikasi: menunggu\n",
                "berakhir: 2026-11-30\n",
                "terbit: 2027-01-01\n",
            ][random.below(4)];
            write(path, &article(number, random, extra))?;
            Ok(format!("{extra:?} in {}", path.display()))
        }
        6 => {
            let text = format!("nama: Siti Maryam {number}\nkim: bintaro\n");
            write(
                &folder.join("penulis/siti-maryam.md"),
                &format!("---\n{text}---\n"),
            )?;
            Ok("an author's name".to_owned())
        }
        7 => {
            let text = fs::read_to_string(folder.join("kulkul.yaml"))?;
            let kept: String = text
                .split_inclusive('\n')
                .filter(|line| !line.starts_with("deskripsi:"))
                .collect();
            write(
                &folder.join("kulkul.yaml"),
                &format!("deskripsi: Kabar ke-{number}\n{kept}"),
            )?;
            Ok("the settings".to_owned())
        }
        8 => {
            let text = format!(
                "{{% extends \"kulkul/404.html\" %}}{{% block head_extra %}}<!-- {number} -->{{% endblock %}}"
            );
            write(&folder.join("templates/404.html"), &text)?;
            Ok("a template".to_owned())
        }
        9 => {
            let path = &made[random.below(made.len())];
            let beside = path.with_extension("txt");
            write(&beside, &format!("lampiran {number}\n"))?;
            let name = beside
                .file_name()
                .and_then(|name| name.to_str())
                .ok_or("a name")?
                .to_owned();
            let text = fs::read_to_string(path)? + &format!("\n[Lampiran]({name})\n");
            write(path, &text)?;
            Ok(format!("an attachment of {}", path.display()))
        }
        10 => {
            write(
                &folder.join("static/catatan/a.txt"),
                &format!("catatan {number}\n"),
            )?;
            Ok("a static file".to_owned())
        }
        11 => {
            let path = &made[random.below(made.len())];
            let text = fs::read_to_string(path)?;
            let kept: String = text
                .split_inclusive('\n')
                .filter(|line| !line.starts_with("judul:"))
                .collect();
            let head = format!("---\njudul: Judul baru ke-{number}, lebih panjang\n");
            write(path, &kept.replacen("---\n", &head, 1))?;
            Ok(format!("the title of {}", path.display()))
        }
        12 => {
            let path = &made[random.below(made.len())];
            let beside = path.with_extension("png");
            fs::write(&beside, picture(number)?)?;
            let name = beside
                .file_name()
                .and_then(|name| name.to_str())
                .ok_or("a name")?
                .to_owned();
            let text = fs::read_to_string(path)?;
            let line = format!("\n![Foto]({name})\n");
            write(
                path,
                &if text.contains(&line) {
                    text
                } else {
                    text + &line
                },
            )?;
            Ok(format!("a photo in {}", path.display()))
        }
        _ => {
            let path = &made[random.below(made.len())];
            let text = fs::read_to_string(path)? + &format!("\nTambahan ke-{number}.\n");
            write(path, &text)?;
            Ok(format!("a paragraph in {}", path.display()))
        }
    }
}

/// A picture of one colour.
fn picture(number: usize) -> Result<Vec<u8>, Failed> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 30, 20);
    encoder.set_color(png::ColorType::Rgb);
    let colour = [u8::try_from(number % 256)?, 90, 40];
    encoder
        .write_header()?
        .write_image_data(&colour.repeat(600))?;
    Ok(bytes)
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

pub fn write(path: &Path, text: &str) -> Result<(), Failed> {
    fs::create_dir_all(path.parent().ok_or("a folder")?)?;
    Ok(fs::write(path, text)?)
}
