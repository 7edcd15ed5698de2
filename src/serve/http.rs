//! Sockets.
//!
//! Owns: taking requests, each on a thread of its own, so that a slow client holds up nobody but itself; the headers that every
//! answer has. Refuses: knowing the site.

use super::answer::{Answer, Conditions};
use super::desk::Desk;
use super::{ask, tabs, words};
use std::io::{self, Read};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

/// Most requests at once, followed pages among them.
const MOST: usize = 400;

/// Takes requests until the machine gives up.
pub(super) fn run(listener: TcpListener, desk: &Arc<Desk>) -> io::Result<()> {
    let server = Server::from_listener(listener, None).map_err(io::Error::other)?;
    let busy = Arc::new(AtomicUsize::new(0));
    loop {
        let request = server.recv()?;
        let (desk, busy) = (Arc::clone(desk), Arc::clone(&busy));
        if busy.fetch_add(1, Ordering::Relaxed) >= MOST {
            busy.fetch_sub(1, Ordering::Relaxed);
            send(request, Answer::text(503, words::BUSY.of(desk.lang)));
            continue;
        }
        let counted = Arc::clone(&busy);
        let work = move || {
            handle(request, &desk);
            counted.fetch_sub(1, Ordering::Relaxed);
        };
        if thread::Builder::new().name("permintaan".into()).spawn(work).is_err() {
            busy.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

fn handle(request: Request, desk: &Desk) {
    let lang = desk.lang;
    if !header(&request, "Host").is_some_and(|host| ask::is_ours(&host)) {
        return send(request, Answer::text(403, words::NOT_OURS.of(lang)));
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        let mut answer = Answer::text(405, words::METHOD.of(lang));
        answer.headers.push(("Allow", "GET, HEAD".into()));
        return send(request, answer);
    }
    let target = request.url().to_owned();
    if ask::path(&target).as_deref() == Some("/__kulkul/langsung") && *request.method() == Method::Get {
        if desk.tabs.load(Ordering::Relaxed) >= tabs::MOST {
            return send(request, Answer::text(503, words::BUSY.of(lang)));
        }
        let page = ask::query(&target, "halaman").unwrap_or_default();
        let mark = ask::query(&target, "tanda").unwrap_or_default();
        // How it ends is always the same: the browser has gone.
        let _ = tabs::follow(desk, page, &mark, &mut *request.into_writer());
        return;
    }
    let conditions = Conditions {
        none_match: header(&request, "If-None-Match"),
        range: header(&request, "Range"),
        if_range: header(&request, "If-Range"),
    };
    send(request, desk.answer(&target, &conditions));
}

fn header(request: &Request, name: &'static str) -> Option<String> {
    let found = request.headers().iter().find(|header| header.field.equiv(name))?;
    Some(found.value.as_str().to_owned())
}

fn send(request: Request, answer: Answer) {
    let Answer { status, kind, bytes, headers } = answer;
    let fixed = [
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", "no-store".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ];
    let all = fixed.into_iter().chain(headers);
    let headers = all.filter_map(|(name, value)| Header::from_bytes(name, value.as_bytes()).ok()).collect();
    let length = bytes.len();
    let body: Box<dyn Read + Send> = Box::new(io::Cursor::new(bytes));
    // A client that has gone away needs no answer.
    let _ = request.respond(
        Response::new(StatusCode(status), headers, body, Some(length), None).with_chunked_threshold(usize::MAX),
    );
}
