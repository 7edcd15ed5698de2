//! Sockets.
//!
//! Owns: HTTP/1.1 as far as browsers need it to read: each connection on a thread of its own and under time limits, so that a
//! slow client holds up nobody but itself; the headers that every answer has. Refuses: knowing the site, and bodies of requests.
//!
//! The heads of requests are read by `httparse`. The rest is our own: tiny_http hands connections to a pool that can put one
//! behind another that stays open, and open pages do stay open.

use super::answer::{Answer, Conditions};
use super::desk::Responder;
use super::{ask, tabs, words};
use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Most connections at once, followed pages among them.
const MOST: usize = 500;
/// Longest head of a request, in bytes.
const HEAD: usize = 16 << 10;
/// Most headers of a request.
const HEADERS: usize = 100;
/// How long a connection may do nothing between requests, and a client may take for one read of ours.
const IDLE: Duration = Duration::from_mins(1);
/// How long the head of a request may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(15);
/// How long a client may take to accept what we write.
const WRITE: Duration = Duration::from_secs(20);

/// Takes connections until the machine gives up.
pub(super) fn run(listener: &TcpListener, desk: &Arc<Responder>) -> io::Result<()> {
    let open = Arc::new(AtomicUsize::new(0));
    loop {
        let stream = match listener.accept() {
            Ok((stream, _)) => stream,
            // The client has gone already, or there is no room for it: neither is the end.
            Err(error) if is_passing(&error) => continue,
            Err(error) => return Err(error),
        };
        let place = Place::take(&open);
        let desk = Arc::clone(desk);
        let work = move || {
            let busy = place.number > MOST;
            // However it ends, the client has gone.
            let _ = converse(stream, &desk, busy);
            drop(place);
        };
        // A machine without threads has worse worries than this connection.
        drop(thread::Builder::new().name("http".into()).spawn(work));
    }
}

fn is_passing(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionReset, Interrupted, OutOfMemory, WouldBlock};
    let out_of_files = matches!(error.raw_os_error(), Some(23 | 24));
    if out_of_files {
        thread::sleep(Duration::from_millis(50));
    }
    out_of_files
        || matches!(
            error.kind(),
            ConnectionAborted | ConnectionReset | Interrupted | OutOfMemory | WouldBlock
        )
}

/// One of the connections that are open.
struct Place {
    open: Arc<AtomicUsize>,
    number: usize,
}

impl Place {
    fn take(open: &Arc<AtomicUsize>) -> Self {
        let number = open.fetch_add(1, Ordering::Relaxed) + 1;
        Self {
            open: Arc::clone(open),
            number,
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A request without its body.
#[derive(Debug, Default)]
struct Request {
    method: String,
    target: String,
    host: Option<String>,
    conditions: Conditions,
    /// Whether another may follow on the connection.
    keeps: bool,
}

/// What became of reading a request.
enum Heard {
    Request(Request),
    Nonsense,
    End,
}

/// Requests and answers on one connection.
fn converse(mut stream: TcpStream, desk: &Responder, busy: bool) -> io::Result<()> {
    stream.set_write_timeout(Some(WRITE))?;
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(2 << 10);
    loop {
        let (request, answer) = match hear(&mut stream, &mut buffer)? {
            Heard::End => return Ok(()),
            Heard::Nonsense => (
                Request::default(),
                Answer::text(400, words::MALFORMED.of(desk.lang)),
            ),
            Heard::Request(request) if busy => {
                (request, Answer::text(503, words::BUSY.of(desk.lang)))
            }
            Heard::Request(request) => match answer(&request, desk) {
                Some(answer) => (request, answer),
                None => return follow(&request, desk, &mut stream),
            },
        };
        let keeps = request.keeps && !busy;
        say(&mut stream, &answer, request.method == "HEAD", keeps)?;
        if !keeps {
            return close(&mut stream);
        }
    }
}

/// Reads the next request; what follows it stays in the buffer.
fn hear(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<Heard> {
    let mut until = None;
    loop {
        if !buffer.is_empty() {
            match parse(buffer) {
                Ok(Some((request, length))) => {
                    buffer.drain(..length);
                    return Ok(Heard::Request(request));
                }
                Ok(None) if buffer.len() < HEAD => {}
                Ok(None) | Err(_) => return Ok(Heard::Nonsense),
            }
            until = until.or_else(|| Some(Instant::now() + ARRIVAL));
        }
        let left = until.map_or(IDLE, |until| {
            until.saturating_duration_since(Instant::now())
        });
        if left.is_zero() {
            return Ok(Heard::End);
        }
        stream.set_read_timeout(Some(left))?;
        let mut chunk = [0; 2 << 10];
        match stream.read(&mut chunk) {
            Ok(0) => return Ok(Heard::End),
            Ok(count) => buffer.extend_from_slice(&chunk[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// The request at the beginning of the bytes, and its length; `None` if it is not all there yet.
fn parse(bytes: &[u8]) -> Result<Option<(Request, usize)>, httparse::Error> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut head = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(length) = head.parse(bytes)? else {
        return Ok(None);
    };
    let mut request = Request {
        method: head.method.unwrap_or_default().to_owned(),
        target: head.path.unwrap_or_default().to_owned(),
        keeps: head.version == Some(1),
        ..Request::default()
    };
    for header in head.headers.iter() {
        let Ok(value) = std::str::from_utf8(header.value) else {
            continue;
        };
        let value = || Some(value.trim().to_owned());
        match header.name.to_ascii_lowercase().as_str() {
            "host" => request.host = value(),
            "service-worker" => request.conditions.is_worker = true,
            "if-none-match" => request.conditions.none_match = value(),
            "range" => request.conditions.range = value(),
            "if-range" => request.conditions.if_range = value(),
            // A body is not read, so nothing after it can be.
            "connection" if header.value.eq_ignore_ascii_case(b"close") => request.keeps = false,
            "content-length" if header.value != b"0" => request.keeps = false,
            "transfer-encoding" => request.keeps = false,
            _ => {}
        }
    }
    Ok(Some((request, length)))
}

/// The answer to a request; `None` if it wants to follow a page.
fn answer(request: &Request, desk: &Responder) -> Option<Answer> {
    let lang = desk.lang;
    if !request.host.as_deref().is_some_and(ask::is_ours) {
        return Some(Answer::text(403, words::NOT_OURS.of(lang)));
    }
    if !matches!(&*request.method, "GET" | "HEAD") {
        let mut answer = Answer::text(405, words::METHOD.of(lang));
        answer.headers.push(("Allow", "GET, HEAD".into()));
        return Some(answer);
    }
    let follows = ask::path(&request.target).as_deref() == Some("/__kulkul/langsung")
        && request.method == "GET";
    if follows && desk.tabs.load(Ordering::Relaxed) < tabs::MOST {
        return None;
    }
    if follows {
        return Some(Answer::text(503, words::BUSY.of(lang)));
    }
    Some(desk.answer(&request.target, &request.conditions))
}

fn follow(request: &Request, desk: &Responder, stream: &mut TcpStream) -> io::Result<()> {
    let page = ask::query(&request.target, "halaman").unwrap_or_default();
    let mark = ask::query(&request.target, "tanda").unwrap_or_default();
    tabs::follow(desk, page, &mark, stream)
}

fn say(stream: &mut TcpStream, answer: &Answer, head_only: bool, keeps: bool) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nCache-Control: no-store\r\nX-Content-Type-ServeOptions: nosniff\r\n\
         Cross-Origin-Resource-Policy: same-origin\r\n",
        answer.status,
        reason(answer.status),
        answer.kind
    );
    for (name, value) in &answer.headers {
        // Values are addresses and numbers; a line break in one would be a header of somebody else's.
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        let _ = write!(head, "{name}: {value}\r\n"); // a String takes every write
    }
    if answer.status != 304 {
        let _ = write!(head, "Content-Length: {}\r\n", answer.bytes.len());
    }
    head.push_str(if keeps {
        "\r\n"
    } else {
        "Connection: close\r\n\r\n"
    });
    let mut bytes = head.into_bytes();
    if !head_only {
        bytes.extend_from_slice(&answer.bytes);
    }
    stream.write_all(&bytes)
}

/// Ends a connection so that what was said arrives, even if the client is still speaking.
fn close(stream: &mut TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    let mut rest = [0; 4 << 10];
    for _ in 0..64 {
        if stream.read(&mut rest)? == 0 {
            break;
        }
    }
    Ok(())
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        206 => "Partial Content",
        302 => "Found",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        416 => "Range Not Satisfiable",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_whole_or_not_at_all() {
        let text = b"GET /a HTTP/1.1\r\nHost: localhost\r\nrange: bytes=0-1\r\n\r\nGET /b";
        let whole = text.len() - 6;
        for end in 0..whole {
            assert!(matches!(parse(&text[..end]), Ok(None)), "{end}");
        }
        let (request, length) = parse(text).expect("a request").expect("all of it");
        assert_eq!(
            (&*request.target, length, request.keeps),
            ("/a", whole, true)
        );
        assert_eq!(request.conditions.range.as_deref(), Some("bytes=0-1"));
    }

    #[test]
    fn what_cannot_be_followed_by_another_closes() {
        for head in [
            "GET / HTTP/1.0\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: Close\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
        ] {
            let (request, _) = parse(head.as_bytes())
                .expect("a request")
                .expect("all of it");
            assert!(!request.keeps, "{head}");
        }
        assert!(parse(b"\x16\x03\x01").is_err());
    }
}
