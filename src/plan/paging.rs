//! How a list is cut into pages that stay put.
//!
//! Owns: the newest page shows the newest twenty; archive pages hold twenty each, are numbered from the oldest and exist
//! only when full, so that their articles never change again. The newest page and the last archive page may overlap.

use std::ops::Range;

/// Articles on a page.
pub(crate) const PER_PAGE: usize = 20;

/// How many archive pages a list of `total` has: as many full ones as it takes to reach what the newest page leaves out.
pub(crate) fn archives(total: usize) -> u32 {
    u32::try_from(total.saturating_sub(PER_PAGE).div_ceil(PER_PAGE)).unwrap_or(u32::MAX)
}

/// The articles of archive page `number` (from 1, the oldest) in a list of `total` that runs newest first.
pub(crate) fn archive(number: u32, total: usize) -> Range<usize> {
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    let end = total.saturating_sub((number - 1) * PER_PAGE);
    end.saturating_sub(PER_PAGE)..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_lists_have_no_archive() {
        assert_eq!(
            [0, 1, 20, 21, 40, 41, 60].map(archives),
            [0, 0, 0, 1, 1, 2, 2]
        );
    }

    proptest::proptest! {
        #[test]
        fn every_article_is_on_a_page_and_full_pages_never_change(total in 0usize..500, more in 0usize..50) {
            let pages: Vec<_> = (1..=archives(total)).map(|n| archive(n, total)).collect();
            let mut seen = vec![false; total];
            for range in pages.iter().cloned().chain(std::iter::once(0..total.min(PER_PAGE))) {
                seen[range].fill(true);
            }
            proptest::prop_assert!(seen.iter().all(|s| *s));
            for (number, range) in (1..).zip(&pages) {
                proptest::prop_assert_eq!(range.len(), PER_PAGE);
                // Counted from the oldest, the same articles as when the list is longer.
                let later = archive(number, total + more);
                proptest::prop_assert_eq!(total - range.start, total + more - later.start);
            }
        }
    }
}
