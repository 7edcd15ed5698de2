//! Connections.
//!
//! Owns: the limits of a connection, and which requests are refused before anybody looks at the site. Refuses: knowing the
//! site, and HTTP itself: `hyper` reads requests and writes responses.
//!
//! One thread serves all connections, so that one that is slow or idle costs a few kilobytes and holds up nobody; what
//! takes time, rendering, is done on threads beside it.

use super::answer::{self, Answer};
use super::live_reload;
use super::responder::Responder;
use super::slots::{Slot, Slots};
use super::{request, words};
use crate::pipeline::BuildError;
use http_body_util::channel::Channel;
use http_body_util::{Either, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CONNECTION, HeaderValue};
use hyper::http::request::Parts;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::io;
use std::net::TcpListener;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::task::{JoinError, spawn_blocking};
use tokio_io_timeout::TimeoutWriter;

/// Most connections at once, followed pages among them.
const MOST_CONNECTIONS: usize = 500;
/// Longest head of a request, in bytes.
const LONGEST_HEAD: usize = 16 << 10;
/// How long the head of the next request may take to arrive, counted from when the connection becomes idle.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a client may go without accepting anything of what we write.
const WRITE_TIMEOUT: Duration = Duration::from_secs(20);
/// How long a request waits for the next state when a file is not what it was.
const STATE_TIMEOUT: Duration = Duration::from_secs(2);
/// After a connection that could not be accepted.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// Where open pages are told of changes.
const EVENTS: &str = "/__kulkul/langsung";

/// A page that is all there, or events as they come.
type Body = Either<Full<Bytes>, Channel<Bytes>>;

/// Takes connections until the process ends.
///
/// # Errors
/// If the machine has no means of waiting for sockets.
pub(super) fn run(listener: TcpListener, responder: &Arc<Responder>) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(accept(listener, responder))
}

async fn accept(listener: TcpListener, responder: &Arc<Responder>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let connections = Slots::new(MOST_CONNECTIONS);
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let slot = connections.take();
                tokio::spawn(converse(stream, slot, Arc::clone(responder)));
            }
            // The client has gone already, or file handles have run out until a connection ends: neither is the end.
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
    }
}

/// Requests and responses on one connection; without a slot, a word that there is none.
async fn converse(stream: TcpStream, slot: Option<Slot>, responder: Arc<Responder>) {
    let is_full = slot.is_none();
    let service = service_fn(move |request: Request<Incoming>| {
        let responder = Arc::clone(&responder);
        // Bodies are not read: hyper closes the connection after a request that has one.
        let (head, _) = request.into_parts();
        async move {
            if is_full {
                return Ok(closing(busy(&responder)));
            }
            respond(head, responder).await
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .max_header_size(LONGEST_HEAD)
        .serve_connection(timed(stream), service);
    // However it ends, the client has gone.
    let _ = connection.await;
    drop(slot);
}

/// The stream, given up when the client takes nothing for [`WRITE_TIMEOUT`].
fn timed(stream: TcpStream) -> TokioIo<Pin<Box<TimeoutWriter<TcpStream>>>> {
    // Nagle's algorithm would hold back the end of a page until the browser has acknowledged its beginning.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutWriter::new(stream);
    stream.set_timeout(Some(WRITE_TIMEOUT));
    TokioIo::new(Box::pin(stream))
}

/// The response to a request.
///
/// # Errors
/// If a renderer panicked; the connection ends without a response.
async fn respond(head: Parts, responder: Arc<Responder>) -> Result<Response<Body>, JoinError> {
    if let Some(refusal) = refusal(&head, &responder) {
        return Ok(whole(refusal));
    }
    // A HEAD would hold a slot without ever being told anything.
    if head.uri.path() == EVENTS && head.method == Method::GET {
        return Ok(follow(&head, responder));
    }
    render(head, responder).await.map(whole)
}

/// What is answered without looking at the site.
fn refusal(head: &Parts, responder: &Responder) -> Option<Answer> {
    let locale = responder.locale;
    // First of all: what a foreign page may not ask, it may not learn about either.
    if !request::is_ours(&head.headers) {
        let words = words::NOT_OURS.of(locale);
        return Some(answer::text(StatusCode::FORBIDDEN, words));
    }
    if !matches!(head.method, Method::GET | Method::HEAD) {
        let words = words::METHOD.of(locale);
        let mut answer = answer::text(StatusCode::METHOD_NOT_ALLOWED, words);
        let allowed = HeaderValue::from_static("GET, HEAD");
        answer.headers_mut().insert(ALLOW, allowed);
        return Some(answer);
    }
    None
}

/// Begins to follow an open page.
fn follow(head: &Parts, responder: Arc<Responder>) -> Response<Body> {
    let Some(slot) = responder.open_pages.take() else {
        return whole(busy(&responder));
    };
    let page = request::query(&head.uri, "halaman").unwrap_or_default();
    let hash = request::query(&head.uri, "tanda").unwrap_or_default();
    live_reload::follow(responder, page, &hash, slot).map(Either::Right)
}

/// Renders on a thread beside this one, once more if a file moved on while it was read: what comes next is the truth.
async fn render(head: Parts, responder: Arc<Responder>) -> Result<Answer, JoinError> {
    let head = Arc::new(head);
    let mut state = responder.current.get();
    loop {
        let serial = state.serial;
        let (to_render, with) = (Arc::clone(&head), Arc::clone(&responder));
        let rendered = spawn_blocking(move || with.answer(&to_render, &state));
        match rendered.await? {
            Ok(answer) => return Ok(answer),
            Err(BuildError::Changed(_)) => {}
            Err(failure) => {
                let words = failure.message(responder.locale);
                return Ok(answer::text(StatusCode::INTERNAL_SERVER_ERROR, words));
            }
        }
        state = match responder.current.after(serial, STATE_TIMEOUT).await {
            Some(next) => next,
            None => return Ok(responder.unreadable()),
        };
    }
}

/// Nobody is turned away without being told why.
fn busy(responder: &Responder) -> Answer {
    let words = words::BUSY.of(responder.locale);
    answer::text(StatusCode::SERVICE_UNAVAILABLE, words)
}

fn closing(mut answer: Answer) -> Response<Body> {
    let close = HeaderValue::from_static("close");
    answer.headers_mut().insert(CONNECTION, close);
    whole(answer)
}

fn whole(answer: Answer) -> Response<Body> {
    answer.map(|bytes| Either::Left(Full::new(bytes)))
}
