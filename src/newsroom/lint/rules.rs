//! What an article of its kind must say.
//!
//! Owns: the source of a release and of a story that waits for verification, the claim and verdict of a fact check.

use super::Finding;
use crate::content::{ArticleKind, Head, Verification};
use crate::diag::code;

/// Finds what is missing; told at the title.
pub(super) fn find(head: &Head, found: &mut Vec<Finding>) {
    let mut take = |code| {
        found.push(Finding {
            code,
            span: head.title_span.clone(),
        });
    };
    if head.verification == Verification::Menunggu && head.sources.is_empty() {
        take(code::PENDING_WITHOUT_SOURCE);
    }
    if head.kind == ArticleKind::Rilis && head.sources.is_empty() {
        take(code::RELEASE_WITHOUT_SOURCE);
    }
    let has_check = head
        .press
        .as_ref()
        .is_some_and(|press| press.check.is_some());
    if head.kind == ArticleKind::CekFakta && !has_check {
        take(code::CHECK_WITHOUT);
    }
    if head.kind != ArticleKind::CekFakta && has_check {
        take(code::CHECK_KIND);
    }
}
