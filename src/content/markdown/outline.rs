//! Headings as an outline without gaps.
//!
//! Owns: the level a heading has on the page. The title is the only first level, so a text's own begin at the second,
//! whether its writer begins with `#` or `##`; and no level is skipped, since screen readers read out the outline.

/// The headings that the next one may stand under, by the level that the writer gave them.
#[derive(Debug, Default)]
pub(super) struct TableOfContents(Vec<u8>);

impl TableOfContents {
    /// The level on the page (2 to 6) of a heading that was written with so many `#`.
    pub(super) fn place(&mut self, written: u8) -> u8 {
        while self.0.last().is_some_and(|above| *above >= written) {
            self.0.pop();
        }
        self.0.push(written);
        let level = self.0.len() + 1;
        u8::try_from(level).unwrap_or(6).min(6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_is_skipped() {
        let placed = |written: &[u8]| {
            let mut outline = TableOfContents::default();
            written
                .iter()
                .map(|level| outline.place(*level))
                .collect::<Vec<_>>()
        };
        assert_eq!(placed(&[2, 3, 3, 2]), [2, 3, 3, 2]);
        assert_eq!(placed(&[1, 2, 1]), [2, 3, 2]);
        assert_eq!(placed(&[2, 4, 4, 3, 2, 6]), [2, 3, 3, 3, 2, 3]);
        assert_eq!(placed(&[3, 2, 1, 2]), [2, 2, 2, 3]);
        assert_eq!(placed(&[1, 2, 3, 4, 5, 6]), [2, 3, 4, 5, 6, 6]);
    }
}
