//! What did they mean?

/// The candidate nearest to what was written, if it is near enough to be worth saying: a third of the letters may differ.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let written = written.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::osa_distance(&written, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, candidate)| *distance <= candidate.chars().count().max(3) / 3)
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

/// Whether a key is a name with a slip in it, or has it as one of its words: `trebit`, `tanggal_terbit`, `publishDate`.
pub fn nearly_holds(written: &str, name: &str) -> bool {
    let is_near = |word: &str| {
        let slips = if name.len() > 6 { 2 } else { 1 };
        strsim::osa_distance(&word.to_lowercase(), name) <= slips
    };
    let joined: String = written.chars().filter(|c| c.is_alphanumeric()).collect();
    is_near(&joined) || words(written).any(|word| word.eq_ignore_ascii_case(name))
}

/// The words of a key: `tanggal_terbit`, `publishDate`.
fn words(key: &str) -> impl Iterator<Item = &str> {
    key.split(|c: char| !c.is_alphanumeric()).flat_map(|part| {
        match part.rfind(char::is_uppercase) {
            Some(at) => [&part[..at], &part[at..]],
            None => [part, ""],
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_near() {
        let places = ["Pejarakan Karya", "Pejeruk", "Pejanggik"];
        assert_eq!(nearest("Pejarakn Karya", places), Some("Pejarakan Karya"));
        assert_eq!(nearest("pejangik", places), Some("Pejanggik"));
        assert_eq!(nearest("Surabaya", places), None);
        assert_eq!(nearest("jdul", ["judul", "tag"]), Some("judul"));
    }
}
