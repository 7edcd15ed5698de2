//! What is left of an article that may no longer be read.
//!
//! Owns: which keys outlive the text: what the notice says, the address, and what is counted. Everything else is gone. Source:
//! Pedoman Pemberitaan Media Siber, point 5.

use super::{Notice, PublicHead};
use crate::content::{Correction, Event, Press};

/// A head as it stands behind a notice.
pub(super) fn emptied(head: &PublicHead, notice: Notice) -> PublicHead {
    let PublicHead {
        path,
        title,
        date,
        issued,
        updated,
        kind,
        category,
        tags: _,
        places,
        summary: _,
        summary_given: _,
        picture: _,
        sources: _,
        expires,
        featured: _,
        urgent: _,
        event,
        is_pending: _,
        press,
        language,
        slug,
        aliases,
        series: _,
        notice: _,
        counts,
        title_span,
        authors,
        corrections,
        shield,
        body_start,
        hash,
    } = head;
    let is_withdrawn = matches!(notice, Notice::Withdrawn(_));
    let (title, event, corrections) = if is_withdrawn {
        // Whoever has the event in a calendar is told that it is off.
        let event = event.as_deref().map(|event| Box::new(cancelled(event)));
        ("".into(), event, corrections.iter().map(wordless).collect())
    } else {
        (title.clone(), None, corrections.clone())
    };
    PublicHead {
        path: path.clone(),
        title,
        date: *date,
        issued: *issued,
        updated: *updated,
        kind: *kind,
        category: category.clone(),
        tags: Vec::new(),
        places: places.clone(),
        summary: "".into(),
        summary_given: false,
        picture: None,
        sources: Vec::new(),
        expires: *expires,
        featured: 0,
        urgent: None,
        event,
        is_pending: false,
        press: press.as_deref().map(|press| Box::new(relations(press))),
        language: language.clone(),
        slug: slug.clone(),
        aliases: aliases.clone(),
        series: None,
        notice: Some(notice),
        counts: *counts,
        title_span: title_span.clone(),
        authors: authors.clone(),
        corrections,
        shield: shield.clone(),
        body_start: *body_start,
        hash: *hash,
    }
}

/// The time of an event alone.
fn cancelled(event: &Event) -> Event {
    let Event {
        start,
        all_day,
        end,
        place: _,
        organiser: _,
        coordinates: _,
    } = event;
    Event {
        start: *start,
        all_day: *all_day,
        end: *end,
        place: "".into(),
        organiser: None,
        coordinates: None,
    }
}

/// That something was corrected, and when.
fn wordless(correction: &Correction) -> Correction {
    let Correction {
        time,
        kind,
        text: _,
        from: _,
    } = correction;
    Correction {
        time: *time,
        kind: *kind,
        text: "".into(),
        from: None,
    }
}

/// What an article follows, without the claim that it checks.
fn relations(press: &Press) -> Press {
    let Press {
        relations,
        check: _,
    } = press;
    Press {
        relations: relations.clone(),
        check: None,
    }
}
