//! What browsers need of HTTP, and what nobody may get by it.

use crate::client::Server;
use crate::{PAGE, article, fresh, write};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener};

#[test]
fn every_answer_says_what_it_is_and_is_kept_by_nobody() {
    let folder = fresh("tajuk");
    write(&folder, "static/catatan.txt", "0123456789");
    let server = Server::start(&folder, &[]);
    for (path, kind) in [
        (PAGE, "text/html; charset=utf-8"),
        ("/rss.xml", "application/xml; charset=utf-8"),
        ("/feed.json", "application/json; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/tidak-ada/", "text/html; charset=utf-8"),
        ("/__kulkul/kulkul.js", "text/javascript; charset=utf-8"),
    ] {
        let response = server.get(path);
        assert_eq!(response.header("Content-Type"), Some(kind), "{path}");
        assert_eq!(response.header("Cache-Control"), Some("no-store"), "{path}");
        let head = server.ask("HEAD", path, &[]);
        assert_eq!(
            (head.status, head.body.len()),
            (response.status, 0),
            "{path}"
        );
        assert_eq!(
            head.header("Content-Length"),
            response.header("Content-Length"),
            "{path}"
        );
    }
    let missing = server.get("/tidak-ada/");
    assert_eq!(missing.status, 404);
    assert!(
        missing.text().contains("kulkul.js"),
        "even here, since the page may come to be"
    );
    let tag = server.get(PAGE).header("ETag").expect("a tag").to_owned();
    assert_eq!(
        server
            .ask("GET", PAGE, &[&format!("If-None-Match: {tag}")])
            .status,
        304
    );
    let part = server.ask("GET", "/catatan.txt", &["Range: bytes=2-4"]);
    assert_eq!((part.status, &*part.text()), (206, "234"));
    assert_eq!(part.header("Content-Range"), Some("bytes 2-4/10"));
    assert_eq!(server.ask("POST", PAGE, &["Content-Length: 0"]).status, 405);
}

#[test]
fn addresses_lead_where_they_would_on_a_server_of_files() {
    let folder = fresh("alamat");
    write(
        &folder,
        "content/kota/lama.md",
        &article("Pindah rumah", "alias: [/dulu/]\n", "Isi."),
    );
    write(&folder, "static/berkas aneh é.txt", "isi");
    let server = Server::start(&folder, &[]);
    assert_eq!(server.get("/agenda").header("Location"), Some("/agenda/"));
    assert_eq!(
        server.get("/agenda/index.html").plain(),
        server.get("/agenda/").plain()
    );
    assert!(server.get("/dulu/").text().contains("/2026/11/lama/"));
    assert_eq!(server.get("/dulu").header("Location"), Some("/dulu/"));
    assert_eq!(server.get("/berkas%20aneh%20%C3%A9.txt").text(), "isi");
}

#[test]
fn nothing_leads_out_of_the_site() {
    let folder = fresh("keluar");
    write(&folder, "rahasia.txt", "rahasia");
    write(
        &folder,
        "content/ampenan/bintaro/draf.md",
        &article("Draf", "draf: true\n", "rahasia"),
    );
    let server = Server::start(&folder, &["--as-published"]);
    for path in [
        "/../rahasia.txt",
        "/..%2frahasia.txt",
        "/%2e%2e/rahasia.txt",
        "/static/../../rahasia.txt",
        "/..\\rahasia.txt",
        "//rahasia.txt",
        "/rahasia.txt",
        "/robots.txt%00.html",
        "/%252e%252e/rahasia.txt",
        "/kulkul.yaml",
        "/content/ampenan/bintaro/draf.md",
        "/ampenan/bintaro/2026/11/draf/",
        "/__kulkul/../kulkul.yaml",
        "/%ff",
        "/%",
    ] {
        let response = server.get(path);
        assert!(
            matches!(response.status, 400 | 404),
            "{path}: {}",
            response.head
        );
        assert!(!response.text().contains("rahasia"), "{path}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_the_site_leads_nowhere() {
    let folder = fresh("tautan");
    write(&folder, "rahasia.txt", "rahasia");
    std::fs::create_dir_all(folder.join("static")).expect("a folder");
    std::os::unix::fs::symlink(folder.join("rahasia.txt"), folder.join("static/tautan.txt"))
        .expect("a link");
    let server = Server::start(&folder, &[]);
    assert_eq!(server.get("/tautan.txt").status, 404);
}

#[test]
fn requests_for_other_names_are_refused() {
    let server = Server::start(&fresh("nama"), &[]);
    for host in [
        "Host: jahat.example",
        "Host: localhost.jahat.example",
        "Host: 127.0.0.1.jahat.example:80",
    ] {
        for path in ["/", "/__kulkul/", "/__kulkul/langsung?halaman=/&tanda=a"] {
            assert_eq!(
                server.ask("GET", path, &[host]).status,
                403,
                "{host} {path}"
            );
        }
    }
    for host in ["Host: localhost", "Host: 127.0.0.1:1", "Host: [::1]"] {
        assert_eq!(server.ask("GET", "/", &[host]).status, 200, "{host}");
    }
}

#[test]
fn slow_and_malformed_clients_hold_nobody_up() {
    let server = Server::start(&fresh("lambat"), &[]);
    let mut slow = Vec::new();
    for _ in 0..40 {
        let mut stream = server.connect();
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: local")
            .expect("sent");
        slow.push(stream);
    }
    for _ in 0..10 {
        // It asks and never reads.
        let mut stream = server.connect();
        for _ in 0..50 {
            stream
                .write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .expect("sent");
        }
        slow.push(stream);
    }
    for nonsense in [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "\u{16}\u{3}\u{1}",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\n: \r\n\r\n",
    ] {
        let mut stream = server.connect();
        stream.write_all(nonsense.as_bytes()).expect("sent");
        drop(stream.shutdown(Shutdown::Write));
        drop(stream.read_to_end(&mut Vec::new()));
    }
    assert_eq!(server.get("/").status, 200);
    assert_eq!(server.get(PAGE).status, 200);
}

#[test]
fn a_port_in_use_moves_on_to_the_next() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let mut server = Server::start(&fresh("porta"), &["--port", &port.to_string()]);
    let moved = server.port;
    assert!(moved > port, "{moved} after {port}");
    let words = format!("Porta {port} sedang dipakai; memakai {moved}.");
    if !server.heard.contains(&words) {
        server.hear(&words);
    }
    assert_eq!(server.get("/").status, 200);
}

/// Sends all of it at once, and reads until the server has closed the connection.
fn exchange(server: &Server, text: &str) -> String {
    let mut stream = server.connect();
    stream.write_all(text.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    // A server that closes while we are speaking resets the connection; what it said before is there.
    drop(stream.read_to_end(&mut answer));
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn requests_that_are_sent_at_once_are_answered_in_their_order() {
    let server = Server::start(&fresh("beruntun"), &[]);
    let head =
        |path: &str, more: &str| format!("HEAD {path} HTTP/1.1\r\nHost: localhost\r\n{more}\r\n");
    let requests = [
        head("/__kulkul/kulkul.js", ""),
        head("/robots.txt", ""),
        head("/%", ""),
        head("/__kulkul/kulkul.css", "Connection: close\r\n"),
    ];
    let answers = exchange(&server, &requests.concat());
    let heads: Vec<&str> = answers.split_terminator("\r\n\r\n").collect();
    let expected = [
        ("200", "text/javascript"),
        ("200", "text/plain"),
        ("400", "text/plain"),
        ("200", "text/css"),
    ];
    assert_eq!(heads.len(), expected.len(), "{answers}");
    for (head, (status, kind)) in heads.iter().zip(expected) {
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
        assert!(head.contains(kind), "{head}");
    }
}

#[test]
fn heads_without_end_and_bodies_are_not_waited_for() {
    let server = Server::start(&fresh("banjir"), &[]);
    let request = |more: &str| format!("GET / HTTP/1.1\r\nHost: localhost\r\n{more}\r\n");
    let many = exchange(&server, &request(&"X-Banyak: 1\r\n".repeat(200)));
    assert!(many.starts_with("HTTP/1.1 431 "), "{many}");
    let long = format!("X-Panjang: {}\r\n", "a".repeat(64 << 10));
    let long = exchange(&server, &request(&long));
    assert!(
        long.is_empty() || long.starts_with("HTTP/1.1 431 "),
        "{long}"
    );
    // A body is announced and never sent.
    let body = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n";
    let body = exchange(&server, body);
    assert!(body.starts_with("HTTP/1.1 405 "), "{body}");
    // As proxies are asked: for a host that may be another than the one in the header.
    let elsewhere =
        "GET http://jahat.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let elsewhere = exchange(&server, elsewhere);
    assert!(elsewhere.starts_with("HTTP/1.1 400 "), "{elsewhere}");
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn more_connections_than_there_is_room_for_are_told_so() {
    const MOST: usize = 500;
    // As with --lan, which needs a network to find its address.
    let server = Server::start(&fresh("penuh"), &["--bind", "0.0.0.0"]);
    let mut idle: Vec<_> = (0..MOST).map(|_| server.connect()).collect();
    let refused = server.get("/");
    assert_eq!(refused.status, 503, "{}", refused.head);
    assert_eq!(refused.header("Connection"), Some("close"));
    // Those that have room are served.
    let last = idle.last_mut().expect("many");
    last.write_all(b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .expect("sent");
    let mut status = [0; 12];
    last.read_exact(&mut status).expect("an answer");
    assert_eq!(&status, b"HTTP/1.1 200");
    drop(idle);
    server.until("/", |response| response.status == 200);
}
