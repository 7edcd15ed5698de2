//! Pages that are open in browsers.
//!
//! Owns: telling each of them, over server-sent events, what to do after a change: for that the page is rendered once more and
//! compared with what the browser has. Refuses: remembering pages.

use super::desk::{Origin, Responder};
use super::edge::PageHash;
use super::state::SiteState;
use super::{html, words};
use crate::diag::{Diagnostic, Severity};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// A connection is spoken to at least so often, so that one that has died is noticed.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// Most pages that are followed at once.
pub(super) const MOST: usize = 200;

/// An open page.
struct Tab<'a> {
    desk: &'a Responder,
    path: String,
    mark: PageHash,
    origin: Option<Origin>,
    /// What its overlay shows.
    overlay: Value,
}

/// Follows an open page until its connection ends.
pub(super) fn follow(
    desk: &Responder,
    path: String,
    mark: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    desk.tabs.fetch_add(1, Ordering::Relaxed);
    let ended = speak(desk, path, mark, out);
    desk.tabs.fetch_sub(1, Ordering::Relaxed);
    ended
}

fn speak(desk: &Responder, path: String, mark: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n\
          X-Content-Type-ServeOptions: nosniff\r\nConnection: close\r\n\r\n",
    )?;
    let mut tab = Tab {
        desk,
        path,
        mark: PageHash::read(mark),
        origin: None,
        overlay: Value::Null,
    };
    let mut state = desk.current.get();
    loop {
        for message in tab.after(&state) {
            write!(out, "data: {message}\n\n")?;
        }
        out.flush()?;
        let serial = state.serial;
        drop(state); // so that nobody keeps an old site in memory by looking at it
        state = loop {
            match desk.current.after(serial, HEARTBEAT) {
                Some(next) => break next,
                None => {
                    out.write_all(b":\n\n")?;
                    out.flush()?;
                }
            }
        };
    }
}

impl Tab<'_> {
    /// What the page is to do in a new state.
    fn after(&mut self, state: &SiteState) -> Vec<Value> {
        let mut messages = Vec::new();
        let remarks = match self.desk.look(&self.path, state) {
            Ok(Some(shown)) => {
                messages.extend(self.turn(&shown.mark, state));
                shown.report.into_diagnostics()
            }
            // The next state will be told of too.
            Ok(None) | Err(_) => Vec::new(),
        };
        if let Some(prepared) = &state.prepared {
            self.origin = Responder::origin(prepared, &self.path).or(self.origin.take());
        }
        let overlay = self.overlay(state, &remarks);
        if overlay != self.overlay {
            self.overlay = overlay.clone();
            messages.push(overlay);
        }
        messages
    }

    fn turn(&mut self, now: &PageHash, state: &SiteState) -> Option<Value> {
        let before = std::mem::replace(&mut self.mark, now.clone());
        if before == *now {
            return None;
        }
        match &*now.whole {
            // What is shown is better than an error; the overlay says what is wrong.
            "gagal" => {
                self.mark = before;
                None
            }
            "tiada" => {
                let to = state
                    .prepared
                    .as_ref()
                    .and_then(|prepared| Responder::moved(prepared, self.origin.as_ref()?));
                Some(match to {
                    Some(to) => json!({"apa": "pindah", "ke": to}),
                    None => json!({"apa": "hilang", "kata": words::GONE.of(self.desk.lang)}),
                })
            }
            _ if before.plain == now.plain && before.files == now.files => {
                let styles: Vec<String> = state.prepared.iter().flat_map(|p| p.styles()).collect();
                Some(json!({"apa": "gaya", "tanda": now.to_string(), "berkas": styles}))
            }
            _ if before.whole == now.whole => {
                Some(json!({"apa": "foto", "tanda": now.to_string(), "versi": state.serial}))
            }
            _ => Some(json!({"apa": "muat"})),
        }
    }

    /// Errors of the site and of this page, warnings of this page.
    fn overlay(&self, state: &SiteState, own: &[Diagnostic]) -> Value {
        let lang = self.desk.lang;
        let severe =
            |wanted: Severity| own.iter().filter(move |remark| remark.severity() == wanted);
        // The page of the state of the site lists them all itself.
        let of_site = state.errors().filter(|_| self.path != "/__kulkul/");
        let errors: Vec<&Diagnostic> = of_site.chain(severe(Severity::Error)).collect();
        let warnings: Vec<&Diagnostic> = severe(Severity::Warning).collect();
        json!({
            "apa": "catatan",
            "galat": errors.len(),
            "judul": format!("{} {}", errors.len(), words::ERRORS.of(lang)),
            "kata": words::LAST_GOOD.of(lang),
            "tutup": words::HIDE.of(lang),
            "isi": html::remarks(errors.iter().copied().take(20), lang),
            "peringatan": warnings.len(),
            "judul_peringatan": format!("{} {}", warnings.len(), words::WARNINGS.of(lang)),
            "isi_peringatan": html::remarks(warnings.iter().copied().take(20), lang),
        })
    }
}
