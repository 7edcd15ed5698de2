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
