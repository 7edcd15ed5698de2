//! Edits of a site, drawn from a seed.
//!
//! Each part of a site that a build reads has an edit of its own, and the compiler asks for one when the table of parts
//! grows: a part that no edit touches is one that `serve` may forget to watch.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "included by several tests, of which each uses a part"
)]

use kulkul::base::SitePart;
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

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// A site that is being edited.
pub struct Editor<'a> {
    folder: &'a Path,
    random: &'a mut Random,
    /// Articles that were made so far.
    made: &'a mut Vec<PathBuf>,
    number: usize,
}

/// One edit; says what it did.
pub fn edit(
    folder: &Path,
    number: usize,
    random: &mut Random,
    made: &mut Vec<PathBuf>,
) -> Result<String, Failed> {
    let mut editor = Editor {
        folder,
        random,
        made,
        number,
    };
    // Half of all edits are of articles, as in life.
    if editor.made.is_empty() || editor.random.below(2) == 0 {
        return editor.part(SitePart::Content);
    }
    let part = editor.random.one_of(&SitePart::ALL);
    editor.part(part)
}

impl Editor<'_> {
    /// Edits one part of the site.
    fn part(&mut self, part: SitePart) -> Result<String, Failed> {
        match part {
            SitePart::Settings => self.settings(),
            SitePart::Places => self.places(),
            SitePart::Map => self.map(),
            SitePart::Content => self.content(),
            SitePart::Kims => self.kim(),
            SitePart::People => self.author(),
            SitePart::Statics => self.static_file(),
            SitePart::Templates => self.template(),
            SitePart::Themes => self.theme(),
            // What kulkul makes itself it makes again, whatever becomes of it.
            SitePart::Output | SitePart::Cache => {
                fs::remove_dir_all(self.at(part)).ok();
                Ok(format!("{} is gone", part.name()))
            }
        }
    }

    fn at(&self, part: SitePart) -> PathBuf {
        self.folder.join(part.name())
    }

    fn settings(&self) -> Result<String, Failed> {
        let path = self.at(SitePart::Settings);
        let kept = without(&fs::read_to_string(&path)?, "deskripsi:");
        write(
            &path,
            &format!("deskripsi: Kabar ke-{}\n{kept}", self.number),
        )?;
        Ok("the settings".to_owned())
    }

    /// A kelurahan more, or that one renamed; or it goes again.
    fn places(&mut self) -> Result<String, Failed> {
        let path = self.at(SitePart::Places);
        let code = "52.71.01.1999";
        let mut list = without(&fs::read_to_string(&path)?, code);
        if self.random.below(3) > 0 {
            let name = format!("Baru {}", self.number);
            list.extend([code, ",kelurahan,", &name, ",52.71.01,\n"]);
        }
        write(&path, &list)?;
        Ok("the list of places".to_owned())
    }

    fn map(&mut self) -> Result<String, Failed> {
        let path = self.at(SitePart::Map);
        if path.exists() && self.random.below(3) == 0 {
            fs::remove_file(&path)?;
            return Ok("the map is gone".to_owned());
        }
        let shape = |code: &str, west: usize| {
            let east = west + 1 + self.number % 7;
            format!(
                "{{\"type\":\"Feature\",\"properties\":{{\"kode\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":\
                 [[[{west},-8],[{east},-8],[{east},-9],[{west},-9],[{west},-8]]]}}}}"
            )
        };
        let shapes = [shape("52.71.01.1013", 110), shape("52.71.01.1006", 118)].join(",");
        write(
            &path,
            &format!("{{\"type\":\"FeatureCollection\",\"features\":[{shapes}]}}"),
        )?;
        Ok("the map".to_owned())
    }

    fn kim(&mut self) -> Result<String, Failed> {
        let path = self.at(SitePart::Kims).join("bintaro.md");
        let kept = without(&fs::read_to_string(&path)?, "nama:");
        let head = format!("---\nnama: KIM Bintaro {}\n", self.number);
        write(&path, &kept.replacen("---\n", &head, 1))?;
        Ok("the name of a KIM".to_owned())
    }

    fn author(&self) -> Result<String, Failed> {
        let path = self.at(SitePart::People).join("siti-maryam.md");
        let text = format!(
            "---\nnama: Siti Maryam {}\nkim: bintaro\n---\n",
            self.number
        );
        write(&path, &text)?;
        Ok("an author's name".to_owned())
    }

    fn static_file(&self) -> Result<String, Failed> {
        let path = self.at(SitePart::Statics).join("catatan/a.txt");
        write(&path, &format!("catatan {}\n", self.number))?;
        Ok("a static file".to_owned())
    }

    fn template(&self) -> Result<String, Failed> {
        let text = format!(
            "{{% extends \"kulkul/404.html\" %}}{{% block head_extra %}}<!-- {} -->{{% endblock %}}",
            self.number
        );
        write(&self.at(SitePart::Templates).join("404.html"), &text)?;
        Ok("a template".to_owned())
    }

    /// A theme of the site's own: put on, and changed.
    fn theme(&self) -> Result<String, Failed> {
        let settings = self.at(SitePart::Settings);
        let text = fs::read_to_string(&settings)?;
        if !text.contains("tema: bali\n") {
            write(&settings, &format!("tema: bali\n{text}"))?;
        }
        let theme = self.at(SitePart::Themes).join("bali");
        write(
            &theme.join("assets/bali.css"),
            &format!("body{{order:{}}}", self.number),
        )?;
        Ok("a theme".to_owned())
    }

    fn content(&mut self) -> Result<String, Failed> {
        if self.made.is_empty() {
            return self.new_article();
        }
        match self.random.below(10) {
            0..=2 => self.new_article(),
            3 => self.delete(),
            4 => self.move_away(),
            5 => self.press(),
            6 => self.attach(),
            7 => self.retitle(),
            8 => self.photo(),
            _ => {
                let path = self.any().clone();
                append(&path, &format!("\nTambahan ke-{}.\n", self.number))?;
                Ok(format!("a paragraph in {}", path.display()))
            }
        }
    }

    fn any(&mut self) -> &PathBuf {
        let at = self.random.below(self.made.len());
        &self.made[at]
    }

    /// A path for an article, in any folder.
    fn place(&mut self, name: &str) -> PathBuf {
        let folder = self.random.one_of(&FOLDERS);
        let name = format!("{name}-{}.md", self.number);
        self.at(SitePart::Content).join(folder).join(name)
    }

    fn new_article(&mut self) -> Result<String, Failed> {
        let path = self.place("kabar");
        write(&path, &article(self.number, self.random, ""))?;
        self.made.push(path.clone());
        Ok(format!("new {}", path.display()))
    }

    fn delete(&mut self) -> Result<String, Failed> {
        let path = self.made.swap_remove(self.random.below(self.made.len()));
        fs::remove_file(&path)?;
        Ok(format!("deleted {}", path.display()))
    }

    fn move_away(&mut self) -> Result<String, Failed> {
        let at = self.random.below(self.made.len());
        let to = self.place("pindah");
        fs::create_dir_all(to.parent().ok_or("a folder")?)?;
        fs::rename(&self.made[at], &to)?;
        // What lies beside it stays behind.
        let text = without(&fs::read_to_string(&to)?, "[Lampiran]");
        write(&to, &without(&text, "![Foto]"))?;
        self.made[at].clone_from(&to);
        Ok(format!("moved to {}", to.display()))
    }

    /// What the newsroom may say of an article.
    fn press(&mut self) -> Result<String, Failed> {
        let extra = self.random.one_of(&[
            "draf: true\n",
            "verifikasi: menunggu\n",
            "berakhir: 2026-11-30\n",
            "terbit: 2027-01-01\n",
            "darurat: {sampai: 2026-12-05 18.00, teks: Awas banjir}\n",
            "dicabut: {waktu: 2026-11-30, alasan: Keliru}\n",
        ]);
        let path = self.any().clone();
        write(&path, &article(self.number, self.random, extra))?;
        Ok(format!("{extra:?} in {}", path.display()))
    }

    fn attach(&mut self) -> Result<String, Failed> {
        let path = self.any().clone();
        let beside = path.with_extension("txt");
        write(&beside, &format!("lampiran {}\n", self.number))?;
        append(&path, &format!("\n[Lampiran]({})\n", name(&beside)?))?;
        Ok(format!("an attachment of {}", path.display()))
    }

    fn retitle(&mut self) -> Result<String, Failed> {
        let path = self.any().clone();
        let kept = without(&fs::read_to_string(&path)?, "judul:");
        let head = format!("---\njudul: Judul baru ke-{}, lebih panjang\n", self.number);
        write(&path, &kept.replacen("---\n", &head, 1))?;
        Ok(format!("the title of {}", path.display()))
    }

    fn photo(&mut self) -> Result<String, Failed> {
        let path = self.any().clone();
        let beside = path.with_extension("png");
        fs::write(&beside, picture(self.number)?)?;
        let line = format!("\n![Foto]({})\n", name(&beside)?);
        if !fs::read_to_string(&path)?.contains(&line) {
            append(&path, &line)?;
        }
        Ok(format!("a photo in {}", path.display()))
    }
}

/// A text without the lines in which these words stand.
fn without(text: &str, words: &str) -> String {
    text.split_inclusive('\n')
        .filter(|line| !line.contains(words))
        .collect()
}

fn name(path: &Path) -> Result<&str, Failed> {
    let name = path.file_name().and_then(|name| name.to_str());
    Ok(name.ok_or("a name")?)
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
    let tag = random.one_of(&["posyandu", "umkm", "gotong royong", "budaya"]);
    let series = random.one_of(&["", "seri: Cerita Pasar\n"]);
    format!(
        "---\njudul: Kabar {number}\ntanggal: 2026-{:02}-{:02} 08.00\npenulis: siti-maryam\nkategori: berita\n\
         tag: [{tag}]\n{series}{extra}---\n\nIsi kabar {number} dari lapangan.\n",
        1 + random.below(11),
        1 + random.below(28)
    )
}

fn append(path: &Path, text: &str) -> Result<(), Failed> {
    write(path, &(fs::read_to_string(path)? + text))
}

pub fn write(path: &Path, text: &str) -> Result<(), Failed> {
    fs::create_dir_all(path.parent().ok_or("a folder")?)?;
    Ok(fs::write(path, text)?)
}
