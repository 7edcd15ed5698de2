//! A server that is running, and a client that speaks to it byte by byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take; a machine under load is slow, but not this slow.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A running `kulkul serve`; ends with the test.
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) port: u16,
    said: Receiver<String>,
    pub(crate) heard: String,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Server {
    /// Starts it on a free port and waits until it says that it is there. Flags that are given twice count as given last.
    pub(crate) fn start(site: &Path, flags: &[&str]) -> Self {
        let usual = [["--port", "0"], ["--now", "2026-12-01T09:05:00+08:00"]];
        let usual = usual
            .iter()
            .filter(|flag| !flags.contains(&flag[0]))
            .flatten();
        let mut child = Command::new(env!("CARGO_BIN_EXE_kulkul"))
            .args(["serve", ".", "--lang", "id"])
            .args(usual)
            .args(flags)
            .current_dir(site)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("kulkul runs");
        let (speak, said) = channel();
        let streams: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().expect("piped")),
            Box::new(child.stderr.take().expect("piped")),
        ];
        for stream in streams {
            let speak = speak.clone();
            thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    drop(speak.send(line));
                }
            });
        }
        let mut server = Self {
            child,
            port: 0,
            said,
            heard: String::new(),
        };
        let line = server.hear("Situs tampil di");
        let address = line
            .split("://")
            .nth(1)
            .and_then(|rest| rest.split('/').next())
            .expect("an address");
        server.port = address
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok())
            .expect("a port");
        server
    }

    /// Waits for a line on the terminal.
    pub(crate) fn hear(&mut self, words: &str) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let line = self
                .said
                .recv_timeout(left)
                .unwrap_or_else(|_| panic!("no {words:?} in:\n{}", self.heard));
            self.heard.push_str(&line);
            self.heard.push('\n');
            if line.contains(words) {
                return line;
            }
        }
    }

    /// The address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    pub(crate) fn get(&self, path: &str) -> Response {
        self.ask("GET", path, &[])
    }

    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[&str]) -> Response {
        let host = format!("Host: localhost:{}", self.port);
        let headers: Vec<&str> = if headers.iter().any(|header| header.starts_with("Host:")) {
            headers.to_vec()
        } else {
            std::iter::once(&*host)
                .chain(headers.iter().copied())
                .collect()
        };
        let mut stream = self.connect();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\n{}\r\nConnection: close\r\n\r\n",
            headers.join("\r\n")
        )
        .expect("sent");
        let mut all = Vec::new();
        stream.read_to_end(&mut all).expect("answered");
        let end = all
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap_or_else(|| {
                panic!("no head for {path}: {}", String::from_utf8_lossy(&all));
            });
        let head = String::from_utf8(all[..end].to_vec()).expect("a head is text");
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .expect("a status");
        Response {
            status,
            head,
            body: all[end + 4..].to_vec(),
        }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream
    }

    /// Asks until the answer is as wanted.
    pub(crate) fn until(&self, path: &str, wanted: impl Fn(&Response) -> bool) -> Response {
        let until = Instant::now() + PATIENCE;
        loop {
            let response = self.get(path);
            if wanted(&response) {
                return response;
            }
            assert!(
                Instant::now() < until,
                "{path} stays\n{}\n{}",
                response.head,
                response.text()
            );
            thread::yield_now();
        }
    }

    /// Follows a page as a browser does that shows what is served now.
    pub(crate) fn follow(&self, path: &str) -> Events {
        let page = self.get(path).text();
        let mark = page
            .split("data-hash=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        self.follow_as(path, mark.expect("a mark"))
    }

    pub(crate) fn follow_as(&self, path: &str, mark: &str) -> Events {
        let mut stream = self.connect();
        let target = format!("/__kulkul/langsung?halaman={path}&tanda={mark}");
        write!(stream, "GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("sent");
        Events {
            lines: BufReader::new(stream),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Response {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self
            .head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "));
        lines
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    /// The page without what serve put there.
    pub(crate) fn plain(&self) -> Vec<u8> {
        let text = self.text();
        match text.split_once("<!--kulkul serve-->") {
            Some((before, rest)) => {
                let (_, after) = rest.split_once("<!--/kulkul serve-->").expect("it closes");
                format!("{before}{after}").into_bytes()
            }
            None => self.body.clone(),
        }
    }
}

/// Messages to an open page.
pub(crate) struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// The next message of a kind; others on the way are looked over.
    pub(crate) fn next(&mut self, kind: &str) -> serde_json::Value {
        let until = Instant::now() + PATIENCE;
        loop {
            let message = self.any(until);
            if message["kind"] == kind {
                return message;
            }
        }
    }

    /// The next note with or without errors.
    pub(crate) fn note(&mut self, has_errors: bool) -> serde_json::Value {
        loop {
            let note = self.next("notes");
            if (note["errors"] != 0) == has_errors {
                return note;
            }
        }
    }

    /// The kinds of messages until a note of errors comes.
    pub(crate) fn kinds_until_errors(&mut self) -> Vec<String> {
        let until = Instant::now() + PATIENCE;
        let mut kinds = Vec::new();
        loop {
            let message = self.any(until);
            if message["kind"] == "notes" && message["errors"] != 0 {
                return kinds;
            }
            kinds.push(message["kind"].as_str().expect("a kind").to_owned());
        }
    }

    fn any(&mut self, until: Instant) -> serde_json::Value {
        loop {
            assert!(Instant::now() < until, "no message");
            let mut line = String::new();
            assert!(
                self.lines.read_line(&mut line).expect("a line") > 0,
                "the connection ended"
            );
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).expect("JSON");
            }
        }
    }
}
