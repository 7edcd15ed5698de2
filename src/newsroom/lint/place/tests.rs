use super::*;
use crate::newsroom::lint::tests::mataram;

fn found(text: &str, name: &str) -> Vec<String> {
    let places = mataram();
    let id = places
        .find(name, Some(Level::Kelurahan))
        .expect("a kelurahan");
    let hidden = HiddenName::of(id, &places);
    let prose = Prose::of(text, 0);
    let words = Words::of(&prose);
    let named = hidden.find(&words).into_iter();
    let mut spans: Vec<Span> = named.map(|(start, end)| prose.span(start, end)).collect();
    spans.extend(address::find(text, &hidden));
    spans.extend(point::code(text, &places.get(id).code));
    spans.extend(point::on_maps(text));
    distinct(spans)
        .into_iter()
        .map(|span| text[span].to_owned())
        .collect()
}

#[test]
fn a_place_is_known_in_many_forms() {
    for (text, name, wanted) in [
        ("warga bintaro", "Bintaro", "bintaro"),
        ("di BINTARO", "Bintaro", "BINTARO"),
        ("kabar-bintaro.pdf", "Bintaro", "kabar-bintaro.pdf"),
        (
            "https://x.id/ampenan-selatan/",
            "Ampenan Selatan",
            "https://x.id/ampenan-selatan",
        ),
        ("di ampenan  selatan", "Ampenan Selatan", "ampenan  selatan"),
        ("Ampenan\nSelatan", "Ampenan Selatan", "Ampenan\nSelatan"),
        (
            "Ampenan **Selatan**",
            "Ampenan Selatan",
            "Ampenan **Selatan",
        ),
        (
            "Ampenan&nbsp;Selatan",
            "Ampenan Selatan",
            "Ampenan&nbsp;Selatan",
        ),
        ("Bin\u{ad}taro", "Bintaro", "Bin\u{ad}taro"),
        ("Bin&shy;taro", "Bintaro", "Bin&shy;taro"),
        ("Kr. Pule", "Karang Pule", "Kr. Pule"),
        ("Cakra Barat", "Cakranegara Barat", "Cakra Barat"),
        ("warga Pejarakan pulang", "Pejarakan Karya", "Pejarakan"),
        ("#kelurahanbintaro", "Bintaro", "#kelurahanbintaro"),
        ("@kimbintaro", "Bintaro", "@kimbintaro"),
        ("kimbintaro@contoh.id", "Bintaro", "kimbintaro@contoh.id"),
        ("Kelurahanbintaro", "Bintaro", "Kelurahanbintaro"),
        ("kode 52.71.01.1013.", "Bintaro", "52.71.01.1013"),
        ("kode 5271011013", "Bintaro", "5271011013"),
        ("titik -8.5601, 116.0701", "Bintaro", "8.5601, 116.0701"),
        (
            "https://maps.app.goo.gl/abc",
            "Bintaro",
            "https://maps.app.goo.gl/abc",
        ),
        ("warga Sayang Sayang", "Sayang-sayang", "Sayang Sayang"),
        ("warga Sayang-Sayang", "Sayang-sayang", "Sayang-Sayang"),
        ("bale banjar dan Banjar", "Banjar", "Banjar"),
        ("kelurahan banjar", "Banjar", "banjar"),
    ] {
        assert_eq!(found(text, name), [wanted], "{text}");
    }
}

#[test]
fn what_names_another_place_is_let_be() {
    for (text, name) in [
        ("bintarong", "Bintaro"),
        ("Monjok saja", "Monjok Timur"),
        ("[x](../bintaro/posyandu.md)", "Bintaro"),
        ("Banjar mana pun boleh.", "Banjar"),
        ("bale banjar", "Banjar"),
        ("warga Tanjung Karang", "Tanjung Karang Permai"),
        ("suhu 31°C, naik 0.1234 persen", "Bintaro"),
        ("Karang Taruna", "Karang Pule"),
        ("Ampenan", "Ampenan Selatan"),
    ] {
        assert_eq!(found(text, name), Vec::<String>::new(), "{text}");
    }
}
