use super::*;

fn findings(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    numbers::find(text, &mut found);
    found
        .into_iter()
        .map(|finding| format!("{} {}", finding.code, &text[finding.span]))
        .collect()
}

fn children(text: &str, is_protected: bool) -> Vec<String> {
    let mut found = Vec::new();
    victims::find(text, 0, is_protected, &mataram(), &mut found);
    found
        .into_iter()
        .map(|finding| text[finding.span].to_owned())
        .collect()
}

#[test]
fn numbers_of_persons_are_found() {
    for (text, wanted) in [
        ("NIK-nya 5271015206120003.", "KK310 5271015206120003"),
        ("NIK 5271 0152 0612 0003", "KK310 5271 0152 0612 0003"),
        ("KK 5271011206120003,", "KK310 5271011206120003"),
        ("hubungi 0812-0000-1234", "KK311 0812-0000-1234"),
        ("hubungi +62 812 0000 1234", "KK311 +62 812 0000 1234"),
        (
            "[pesan](https://wa.me/6281200001234)",
            "KK311 6281200001234",
        ),
        ("(081200001234)", "KK311 081200001234"),
        ("(0812) 0000-1234", "KK311 0812) 0000-1234"),
        ("081-200-001-234.", "KK311 081-200-001-234"),
        ("0812.0000.1234", "KK311 0812.0000.1234"),
        ("0812 – 0000 – 1234", "KK311 0812 – 0000 – 1234"),
        ("+62 (0)812 0000 1234", "KK311 +62 (0)812 0000 1234"),
        ("WA: 0812 00 00 12 34", "KK311 0812 00 00 12 34"),
        ("HP 81200001234", "KK311 81200001234"),
        (
            "nol delapan satu dua, nol nol nol nol satu dua tiga empat.",
            "KK311 nol delapan satu dua, nol nol nol nol satu dua tiga empat",
        ),
        ("mobil DR 1234 AB itu", "KK312 DR 1234 AB"),
        ("truk B 9 XY", "KK312 B 9 XY"),
        ("pelat DR1234AB", "KK312 DR1234AB"),
        (
            "rekening BRI 0012-01-000123-50-6 a.n. panitia",
            "KK313 0012-01-000123-50-6",
        ),
        ("Bank NTB 0011234567890", "KK313 0011234567890"),
        (
            "surel siti.maryam@gmail.com.",
            "KK314 siti.maryam@gmail.com",
        ),
        (
            "Ia tinggal di Jalan Pejanggik Nomor 14.",
            "KK315 Jalan Pejanggik Nomor 14",
        ),
        ("Jl. Melati No. 3 RT 02/RW 05", "KK315 Jl. Melati No. 3"),
    ] {
        assert_eq!(findings(text), [wanted], "{text}");
    }
}

#[test]
fn other_numbers_are_let_be() {
    for text in [
        "pukul 08.30-10.00 12 Desember",
        "2026-11-20 09.05",
        "21-10-2026 08.00-10.00",
        "Rp1.250.000.000 dari BRI",
        "rekening listrik naik Rp 12.000.000.000",
        "5299999999999999",
        "9971011206120003",
        "5271019906120003",
        "IMG_20261120_0905.jpg, foto-081234567890.jpg",
        "https://contoh.id/berita/081234567890123",
        "SD 3 Ampenan, RT 3 RW 5, 1445 H, KM 12",
        "Blok D 12 AB",
        "kamera EOS R 6 MK",
        "redaksi@kim.example.id, @diskominfo",
        "UMKM di Jalan Pejanggik Nomor 14",
        "ISBN 978-602-8519-93-9",
        "suhu 31,5 sampai 33",
        "call center 150, 112",
        "rumah singgah di Jalan Melati Nomor 3",
        "skor 82 81 83 80 79",
    ] {
        assert_eq!(findings(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_gives_a_child_away_is_found_in_a_protected_article() {
    for (text, wanted) in [
        ("Korban Budi Santoso dirawat.", "Budi Santoso"),
        ("Seorang siswa bernama Ahmad Fauzi.", "Ahmad Fauzi"),
        ("Rina (14) kini pulih.", "Rina (14"),
        ("Ia bersekolah di SDN 3 Ampenan.", "SDN 3 Ampenan"),
        ("Kelas dua MTs Al Ikhlas.", "MTs Al Ikhlas"),
        ("Rumahnya di Gang Kemuning.", "Gang Kemuning"),
        ("warga RT 03/RW 05.", "RT 03/RW 05"),
        ("warga RT.03", "RT.03"),
        ("Ia lahir 3 Maret 2012 di sini.", "lahir 3 Maret 2012"),
    ] {
        assert_eq!(children(text, true), [wanted], "{text}");
    }
}

#[test]
fn a_protected_article_may_say_what_names_nobody() {
    for text in [
        "Seorang anak di Kecamatan Ampenan didampingi UPTD PPA.",
        "Kapolresta Mataram menyebut korban berinisial BS.",
        "Kepala UPTD PPA, Ahmad Yani, mengatakan pendampingan berjalan.",
        "Anak itu kini bersekolah lagi.",
    ] {
        assert_eq!(children(text, true), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_crime_with_a_name_asks_for_protection() {
    let text = "Korban pencabulan, siswi SDN 3 Ampenan, didampingi keluarganya.";
    assert_eq!(children(text, false), ["SDN 3 Ampenan"]);
    let text = "Pelaku pencurian itu siswa bernama Ahmad Fauzi, kata polisi.";
    assert_eq!(children(text, false), ["Ahmad Fauzi"]);
    let text =
        "Polisi menangkap pelaku kekerasan terhadap anak di Jalan Saleh Sungkar. Korban dirawat.";
    assert_eq!(children(text, false), ["Jalan Saleh Sungkar"]);
    for text in [
        "Korban pencurian motor, Lalu Wira Kusuma, melapor. Anak-anak menonton.",
        "Korban banjir di Lingkungan Pondok Prasi mengungsi ke SDN 3 Ampenan.",
        "Pelaku UMKM Siti Maryam menjual kerupuk.",
        "Siswa bernama Ahmad Fauzi juara pidato.",
        "Tersangka pencurian, Ahmad Yani, ditahan.",
    ] {
        assert_eq!(children(text, false), Vec::<String>::new(), "{text}");
    }
}

mod identities;

/// The registry of Kota Mataram.
pub(super) fn mataram() -> Places {
    let path = crate::base::SitePath::new("wilayah.csv").expect("valid");
    let list = Text {
        path: &path,
        text: include_str!("../../../tests/data/wilayah.csv"),
    };
    let settings = Text {
        path: &path,
        text: "",
    };
    let region = crate::base::Written::new("52.71".into(), 0..0);
    crate::places::read(list, &region, settings)
        .0
        .expect("a good list")
}
