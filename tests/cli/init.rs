use super::{files, folder, kulkul_in};
use kulkul::base::SitePath;
use kulkul::config::read_settings;
use kulkul::diag::Text;
use std::fs;

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/cli/init/wilayah.csv");

#[test]
fn a_new_site_of_mataram() {
    let here = folder("mataram");
    let run = kulkul_in(&here, &["init", "situs"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert!(
        run.out
            .starts_with("Situs KIM Kota Mataram siap: 6 kecamatan, 50 kelurahan.\n"),
        "{run:?}"
    );
    assert!(run.out.contains("kulkul build situs "), "{run:?}");
    let site = here.join("situs");
    let files = files(&site);
    for file in [
        ".gitignore",
        "content/ampenan/bintaro/.gitkeep",
        "content/halaman/pedoman-media-siber.md",
        "content/halaman/privasi.md",
        "content/halaman/redaksi.md",
        "content/halaman/tentang.md",
        "content/kota/.gitkeep",
        "kim/ampenan-selatan.md",
        "kulkul.yaml",
        "penulis/warga-contoh.md",
        "static/.gitkeep",
        "templates/.gitkeep",
        "wilayah.LICENSE.md",
        "wilayah.csv",
    ] {
        assert!(
            files.iter().any(|known| known == file),
            "{file} in {files:#?}"
        );
    }
    let articles = files
        .iter()
        .filter(|file| file.starts_with("content/ampenan/ampenan-selatan/"))
        .count();
    assert_eq!(articles, 1);
    let read = |file: &str| fs::read_to_string(site.join(file)).expect("written");
    assert_eq!(
        read(".gitignore")
            .lines()
            .filter(|line| line.starts_with('/'))
            .collect::<Vec<_>>(),
        ["/public/", "/.*.kulkul/", "/.kulkul/"]
    );
    assert!(read("kulkul.yaml").contains("\nwilayah: \"52.71\"\n"));
    assert!(read("wilayah.LICENSE.md").contains("ODbL"));
    assert_eq!(read("wilayah.csv").lines().count(), 1 + 1 + 1 + 6 + 50);
    let path = SitePath::new("kulkul.yaml").expect("a path");
    let (settings, remarks) = read_settings(Text {
        path: &path,
        text: &read("kulkul.yaml"),
    });
    assert!(settings.is_some() && remarks.is_empty(), "{remarks:#?}");
    for file in files
        .iter()
        .filter(|file| !file.starts_with("wilayah") && !file.contains("/."))
    {
        let text = read(file);
        for hole in [
            "{nama",
            "{daerah",
            "{kode",
            "{alamat",
            "{zona",
            "{singkatan",
            "{wilayah",
            "{tanggal",
            "{berkas",
        ] {
            let open = text.contains(&format!("{hole}}}")) || text.contains(&format!("{hole}-"));
            assert!(!open, "{file}: {hole} was not filled in");
        }
    }
}

#[test]
fn a_second_regency_with_one_command() {
    let here = folder("gianyar");
    let run = kulkul_in(
        &here,
        &["init", "situs", "--wilayah", LIST, "--kode", "51.04"],
    );
    assert_eq!(run.code, 0, "{run:?}");
    assert!(
        run.out
            .starts_with("Situs KIM Kabupaten Gianyar siap: 7 kecamatan, 6 kelurahan, 64 desa.\n"),
        "{run:?}"
    );
    let site = here.join("situs");
    assert!(site.join("content/ubud/ubud/.gitkeep").is_file());
    assert!(!site.join("content/ampenan").exists());
    let list = fs::read_to_string(site.join("wilayah.csv")).expect("written");
    assert!(
        list.starts_with(
            "kode,tingkat,nama,induk,catatan\n51,provinsi,Bali,,\n51.04,kabupaten,Kabupaten Gianyar,51,\n"
        )
    );
    assert!(!list.contains("52."));
    let settings = fs::read_to_string(site.join("kulkul.yaml")).expect("written");
    assert!(settings.contains("\nzona: Asia/Makassar "), "{settings}");
    // By its name, from the list in the binary, the result is the same.
    assert_eq!(
        kulkul_in(&here, &["init", "lagi", "--kode", "gianyar"]).code,
        0
    );
    let names = |site: &str| {
        files(&here.join(site))
            .into_iter()
            .filter(|f| !f.contains("kabar-pertama"))
            .collect::<Vec<_>>()
    };
    assert_eq!(names("situs"), names("lagi"));
}

#[test]
fn name_and_address_of_ones_own() {
    let here = folder("nama");
    let run = kulkul_in(
        &here,
        &[
            "init",
            "--nama",
            "Warta: Warga",
            "--alamat",
            "https://warga.example.id/kabar",
        ],
    );
    assert_eq!(run.code, 0, "{run:?}");
    let settings = fs::read_to_string(here.join("kulkul.yaml")).expect("written");
    assert!(
        settings.contains("\nnama: \"Warta: Warga\"\n"),
        "{settings}"
    );
    assert!(
        settings.contains("\nalamat: https://warga.example.id/kabar/\n"),
        "{settings}"
    );
}

#[test]
fn nothing_is_ever_overwritten() {
    let here = folder("penuh");
    fs::write(here.join("catatan.txt"), "penting").expect("written");
    let run = kulkul_in(&here, &["init"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(
        run.err
            .starts_with("galat: folder ini tidak kosong\nsaran: "),
        "{run:?}"
    );
    assert_eq!(files(&here), ["catatan.txt"]);
    // The start of a repository is no content.
    let here = folder("repositori");
    fs::create_dir(here.join(".git")).expect("made");
    assert_eq!(kulkul_in(&here, &["init"]).code, 0);
    // A file where the folder would be.
    let here = folder("berkas");
    fs::write(here.join("situs"), "").expect("written");
    let run = kulkul_in(&here, &["init", "situs"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("bukan folder"), "{run:?}");
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_made() {
    let here = folder("salah");
    fs::write(here.join("tabel.csv"), "a,b\n1,2\n").expect("written");
    let cases: [(&[&str], &str); 6] = [
        (
            &["--kode", "51.94"],
            "saran: Mungkin maksudnya: 51.04 Kabupaten Gianyar; 52.71 Kota Mataram.\n",
        ),
        (
            &["--kode", "matarm"],
            "saran: Mungkin maksudnya: 52.71 Kota Mataram; 51.04 Kabupaten Gianyar.\n",
        ),
        (
            &["--wilayah", LIST],
            "saran: Pilih satu dengan --kode. Yang ada: 52.71 Kota Mataram; 51.04 Kabupaten Gianyar.\n",
        ),
        (
            &["--wilayah", "tabel.csv"],
            "galat: daftar wilayah tabel.csv tidak dapat dibaca: tidak ada kolom `kode`\n",
        ),
        (
            &["--wilayah", "tidak-ada.csv"],
            "galat: tidak-ada.csv: tidak ditemukan\n",
        ),
        (&["--alamat", "kim"], "galat: `kim` bukan alamat situs\n"),
    ];
    for (flags, words) in cases {
        let arguments: Vec<&str> = ["init", "situs"].iter().chain(flags).copied().collect();
        let run = kulkul_in(&here, &arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{flags:?}: {run:?}");
        assert!(run.err.contains(words), "{flags:?}: {}", run.err);
        assert!(!here.join("situs").exists(), "{flags:?}");
    }
}
