//! Pages that are open in browsers.
//!
//! Owns: telling each of them, over server-sent events, what to do after a change: for that the page is rendered once more and
//! compared with what the browser has. Refuses: remembering pages.

use super::answer;
use super::content_type::EVENTS;
use super::edge::PageHash;
use super::lookup::Origin;
use super::responder::{OWN, Responder};
use super::slots::Slot;
use super::state::SiteState;
use super::{html, words};
use crate::diag::{Diagnostic, Severity};
use http_body_util::channel::{Channel, Sender};
use hyper::body::Bytes;
use hyper::{Response, StatusCode};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::spawn_blocking;

/// A connection is written to at least this often, so that one that has died is noticed.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// Messages that wait for a slow browser; then it is the page that waits.
const QUEUE: usize = 8;

/// Most remarks of a kind that the overlay shows.
const MOST_REMARKS: usize = 20;

/// An open page.
struct OpenPage {
    responder: Arc<Responder>,
    path: String,
    /// What the browser shows.
    hash: PageHash,
    origin: Option<Origin>,
    /// What its overlay shows.
    overlay: Value,
}

/// Follows an open page until its connection ends. `hash` is that of what the browser shows.
pub(super) fn follow(
    responder: Arc<Responder>,
    path: String,
    hash: &str,
    slot: Slot,
) -> Response<Channel<Bytes>> {
    let (messages, body) = Channel::new(QUEUE);
    let page = OpenPage {
        responder,
        path,
        hash: PageHash::read(hash),
        origin: None,
        // No overlay is like it, so that the first state is always told of.
        overlay: Value::Null,
    };
    tokio::spawn(async move {
        // The page has been closed, or its renderer panicked: the browser asks again.
        let _ = speak(page, messages).await;
        drop(slot);
    });
    answer::respond(StatusCode::OK, EVENTS, body)
}

/// Tells a page what to do in each state, as long as somebody listens.
async fn speak(mut page: OpenPage, mut messages: Sender<Bytes>) -> Option<()> {
    let responder = Arc::clone(&page.responder);
    let mut state = responder.current.get();
    loop {
        let serial = state.serial;
        // The state goes along and is dropped there, so that nobody keeps an old site in memory by looking at it.
        let update = spawn_blocking(move || {
            let update = page.update(&state);
            (page, update)
        });
        let (returned, update) = update.await.ok()?;
        page = returned;
        for message in update {
            send(&mut messages, format!("data: {message}\n\n")).await?;
        }
        state = loop {
            match responder.current.after(serial, HEARTBEAT).await {
                Some(next) => break next,
                // A line that begins with a colon is a comment.
                None => send(&mut messages, ":\n\n".to_owned()).await?,
            }
        };
    }
}

/// `None` if nobody listens any longer.
async fn send(messages: &mut Sender<Bytes>, text: String) -> Option<()> {
    messages.send_data(text.into()).await.ok()
}

impl OpenPage {
    /// What the page is to do in a new state.
    fn update(&mut self, state: &SiteState) -> Vec<Value> {
        let mut messages = Vec::new();
        let remarks = match self.responder.open_page(&self.path, state) {
            Ok(Some(shown)) => {
                messages.extend(self.turn(&shown.hash, state));
                shown.report.into_diagnostics()
            }
            // Ignored: the next state brings another update.
            Ok(None) | Err(_) => Vec::new(),
        };
        self.remember_origin(state);
        let overlay = self.overlay(state, &remarks);
        if overlay != self.overlay {
            self.overlay = overlay.clone();
            messages.push(overlay);
        }
        messages
    }

    /// Keeps the last known one: a page that is gone has none.
    fn remember_origin(&mut self, state: &SiteState) {
        if let Some(snapshot) = &state.snapshot
            && let Some(origin) = Origin::of(snapshot, &self.path)
        {
            self.origin = Some(origin);
        }
    }

    /// How the browser gets from what it shows to what is there now.
    fn turn(&mut self, now: &PageHash, state: &SiteState) -> Option<Value> {
        // What is shown is better than an error; the overlay says what is wrong.
        if *now == self.hash || *now == PageHash::broken() {
            return None;
        }
        let before = std::mem::replace(&mut self.hash, now.clone());
        let message = if *now == PageHash::missing() {
            self.gone(state)
        } else if before.unstyled == now.unstyled && before.files == now.files {
            // Asked first: a new stylesheet has a new name, so that the page as a whole differs, too.
            let styles = state.snapshot.iter().flat_map(|snapshot| snapshot.styles());
            let styles: Vec<String> = styles.collect();
            json!({"kind": "styles", "hash": now.to_string(), "files": styles})
        } else if before.page == now.page {
            json!({"kind": "photos", "hash": now.to_string(), "version": state.serial})
        } else {
            json!({"kind": "reload"})
        };
        Some(message)
    }

    /// The page has moved, or there is none any longer.
    fn gone(&self, state: &SiteState) -> Value {
        let moved = match (&self.origin, &state.snapshot) {
            (Some(origin), Some(snapshot)) => origin.href(snapshot),
            _ => None,
        };
        match moved {
            Some(to) => json!({"kind": "moved", "to": to}),
            None => json!({"kind": "gone", "text": words::GONE.of(self.responder.locale)}),
        }
    }

    /// Errors of the site and of this page, warnings of this page.
    fn overlay(&self, state: &SiteState, own: &[Diagnostic]) -> Value {
        let locale = self.responder.locale;
        let (own_errors, warnings): (Vec<_>, Vec<_>) = own
            .iter()
            .partition(|remark| remark.severity() == Severity::Error);
        let mut errors: Vec<&Diagnostic> = Vec::new();
        // The page of the state of the site lists them all itself.
        if self.path != OWN {
            errors.extend(state.errors());
        }
        errors.extend(own_errors);
        let shown = |remarks: &[&Diagnostic]| {
            html::remarks(remarks.iter().copied().take(MOST_REMARKS), locale)
        };
        json!({
            "kind": "notes",
            "errors": errors.len(),
            "title": format!("{} {}", errors.len(), words::ERRORS.of(locale)),
            "text": words::LAST_GOOD.of(locale),
            "close": words::HIDE.of(locale),
            "body": shown(&errors),
            "warnings": warnings.len(),
            "warnings_title": format!("{} {}", warnings.len(), words::WARNINGS.of(locale)),
            "warnings_body": shown(&warnings),
        })
    }
}
