//! A browser, driven over its own protocol through two pipes: what a member sees.
//!
//! Where there is no Chromium the test says so and passes; with `KULKUL_BROWSER=required` that is a failure.

use crate::client::{PATIENCE, Server};
use crate::{ARTICLE, PAGE, append, article, fresh, replace, write};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// One page in a browser of its own.
struct Browser {
    child: Child,
    to: File,
    from: BufReader<File>,
    session: Option<String>,
    last: u64,
}

impl Browser {
    /// Starts it, if there is one.
    fn start(folder: &Path) -> Option<Self> {
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let there = |name: &&&str| {
            Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
        };
        let name = names.iter().find(there)?;
        let (to, from) = (folder.join("ke"), folder.join("dari"));
        for pipe in [&to, &from] {
            assert!(Command::new("mkfifo").arg(pipe).status().expect("mkfifo").success());
        }
        let profile = format!("--user-data-dir={}", folder.join("profil").display());
        let child = Command::new("sh")
            .args(["-c", "to=$1 from=$2; shift 2; exec \"$@\" 3<\"$to\" 4>\"$from\"", "sh"])
            .args([&to, &from])
            .args([name, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--window-size=800,600"])
            .args([&*profile, "--remote-debugging-pipe", "about:blank"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let to = File::options().write(true).open(to).expect("a pipe");
        let from = BufReader::new(File::open(from).expect("a pipe"));
        let mut browser = Self { child, to, from, session: None, last: 0 };
        let target = browser.call("Target.createTarget", &json!({"url": "about:blank"}))["targetId"].clone();
        let session = browser.call("Target.attachToTarget", &json!({"targetId": target, "flatten": true}));
        browser.session = Some(session["sessionId"].as_str().expect("a session").to_owned());
        Some(browser)
    }

    fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.last += 1;
        let mut message = json!({"id": self.last, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        write!(self.to, "{message}\0").expect("the browser listens");
        loop {
            let mut bytes = Vec::new();
            assert!(self.from.read_until(0, &mut bytes).expect("the browser speaks") > 0, "the browser has gone");
            bytes.pop();
            let answer: Value = serde_json::from_slice(&bytes).expect("JSON");
            if answer["id"] == self.last {
                return answer["result"].clone();
            }
        }
    }

    /// Has every page count what its policy keeps it from, from its first byte on.
    fn count_violations(&mut self) {
        self.call("Page.enable", &json!({}));
        let source = "window.dilanggar = []; \
                      addEventListener('securitypolicyviolation', (e) => dilanggar.push(e.violatedDirective + ' ' + e.blockedURI))";
        self.call("Page.addScriptToEvaluateOnNewDocument", &json!({"source": source}));
    }

    /// The moment at which the pages are looked at that are opened from now on.
    fn at(&mut self, moment: &str) {
        let source = format!("Date.now = () => Date.parse('{moment}')");
        self.call("Page.addScriptToEvaluateOnNewDocument", &json!({"source": source}));
    }

    fn open(&mut self, server: &Server, path: &str) {
        self.call("Page.navigate", &json!({"url": format!("http://localhost:{}{path}", server.port)}));
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// The value of an expression in the page.
    fn value(&mut self, expression: &str) -> Value {
        let parameters = json!({"expression": expression, "returnByValue": true});
        self.call("Runtime.evaluate", &parameters)["result"]["value"].clone()
    }

    /// Waits until an expression is true in the page, which may be another page by then.
    fn until(&mut self, expression: &str) {
        let until = Instant::now() + PATIENCE;
        while self.value(expression) != true {
            assert!(Instant::now() < until, "never: {expression}\n{}", self.value("document.body.innerText"));
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Asked to, it takes its own children along.
        let asked = write!(self.to, "{}\0", json!({"id": 0, "method": "Browser.close"}));
        if asked.is_err() || self.from.read_to_end(&mut Vec::new()).is_err() {
            drop(self.child.kill());
        }
        drop(self.child.wait());
    }
}

const OVERLAY: &str = "(document.querySelector('kulkul-catatan')?.shadowRoot.textContent ?? '')";

const ALLOWED: &str = "window.dilanggar.length === 0";

/// A browser, or word that the test is skipped.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn browser(pipes: &str) -> Option<Browser> {
    let pipes = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serve").join(pipes);
    fs::remove_dir_all(&pipes).ok();
    fs::create_dir_all(&pipes).expect("a folder");
    let browser = Browser::start(&pipes);
    if browser.is_none() {
        let required = std::env::var("KULKUL_BROWSER").is_ok_and(|value| value == "required");
        assert!(!required, "there is no Chromium");
        eprintln!("skipped, there is no Chromium");
    }
    browser
}

#[test]
fn a_member_sees_what_they_write() {
    let folder = fresh("peramban");
    let Some(mut browser) = browser("peramban-pipa") else { return };
    browser.count_violations();
    write(&folder, "themes/sendiri/assets/style.css", "body{color:rgb(255,0,0)}");
    append(&folder, "kulkul.yaml", "tema: sendiri\n");
    append(&folder, ARTICLE, &"\nSatu alinea panjang.\n".repeat(200));
    let server = Server::start(&folder, &[]);
    browser.open(&server, PAGE);

    // The text changes, and the reader stays where they were.
    browser.value("scrollTo(0, 1500); window.sebelum = true");
    append(&folder, ARTICLE, "\nKalimat yang baru saja ditulis.\n");
    browser.until("document.body.textContent.includes('Kalimat yang baru saja ditulis.')");
    browser.until("window.sebelum === undefined && scrollY === 1500");

    // A stylesheet changes without a reload.
    browser.value("window.sebelum = true");
    write(&folder, "themes/sendiri/assets/style.css", "body{color:rgb(0,0,255)}");
    browser.until("getComputedStyle(document.body).color === 'rgb(0, 0, 255)'");
    assert_eq!(browser.value("window.sebelum"), true);

    // An error lies over the page, and goes when it is mended.
    replace(&folder, ARTICLE, "judul: Posyandu", "judul: Posyandu: lagi");
    browser.until(&format!("{OVERLAY}.includes('KK002')"));
    let overlay = "document.querySelector('kulkul-catatan').shadowRoot.querySelector('.lapis')";
    browser.until(&format!("getComputedStyle({overlay}).position === 'fixed'"));
    browser.until(ALLOWED);
    assert_eq!(browser.value("document.querySelector('h1').textContent.includes('Posyandu Melati')"), true);
    replace(&folder, ARTICLE, "judul: Posyandu: lagi", "judul: Posyandu");
    browser.until(&format!("{OVERLAY} === ''"));
    assert_eq!(browser.value("window.sebelum"), true, "nothing of it was a reload");

    // The page moves, and is followed; it goes, and says so; it comes back.
    fs::rename(folder.join(ARTICLE), folder.join("content/ampenan/bintaro/melati.md")).expect("renamed");
    browser.until("location.pathname === '/ampenan/bintaro/2026/11/melati/'");
    browser.until("document.readyState === 'complete'");
    let text = fs::read_to_string(folder.join("content/ampenan/bintaro/melati.md")).expect("a file");
    fs::remove_file(folder.join("content/ampenan/bintaro/melati.md")).expect("removed");
    browser.until(&format!("{OVERLAY}.includes('tidak ada lagi')"));
    append(&folder, "kulkul.yaml", "warna: [\n");
    browser.until(&format!("{OVERLAY}.includes('kulkul.yaml')"));
    replace(&folder, "kulkul.yaml", "warna: [\n", "");
    browser.until(&format!("{OVERLAY}.includes('tidak ada lagi')"));
    browser.value("window.sebelum = true");
    write(&folder, "content/ampenan/bintaro/melati.md", &text);
    browser.until("window.sebelum === undefined && document.body.textContent.includes('Kalimat yang baru')");
}

#[test]
fn a_policy_keeps_pages_from_scripts_and_styles_that_stand_in_them() {
    let folder = fresh("peramban-aturan");
    let Some(mut browser) = browser("peramban-aturan-pipa") else { return };
    browser.count_violations();
    let draft = article("Masih ditulis", "draf: true\n", "| a | b |\n|:-:|--:|\n| 1 | 2 |\n");
    write(&folder, "content/kota/draf.md", &draft);
    let server = Server::start(&folder, &[]);
    for path in ["/", PAGE, "/2026/11/draf/", "/tidak-ada/"] {
        browser.open(&server, path);
        browser.until("getComputedStyle(document.body).marginTop === '0px'");
        browser.until(ALLOWED);
    }
    browser.open(&server, "/2026/11/draf/");
    browser.until("getComputedStyle(document.querySelector('#kulkul-spanduk')).position === 'sticky'");
    browser.until("getComputedStyle(document.querySelectorAll('td')[1]).textAlign === 'right'");

    // It does hold: what stands in the page does not run, and is counted.
    browser.value(
        "document.body.insertAdjacentHTML('beforeend', '<p id=\"x\" style=\"color:red\" onclick=\"window.jalan = 1\">x</p>'); \
         document.querySelector('#x').click()",
    );
    browser.until("['script-src-attr inline', 'style-src-attr inline'].every((one) => window.dilanggar.includes(one))");
    assert_eq!(browser.value("window.jalan === undefined"), true);
}

#[test]
fn urgent_news_is_on_every_page_until_its_time_is_over() {
    let folder = fresh("peramban-darurat");
    let Some(mut browser) = browser("peramban-darurat-pipa") else { return };
    browser.count_violations();
    let urgent = "darurat: {sampai: 2026-12-02 06.00, teks: \"Air mati <b>sampai</b> Rabu\"}\n";
    write(&folder, "content/kota/air.md", &article("Air mati", urgent, "Isi."));
    let server = Server::start(&folder, &[]);
    let banner = "document.querySelector('aside.urgent')";
    for path in ["/", PAGE, "/tidak-ada/"] {
        browser.at("2026-12-02T05:59:59+08:00");
        browser.open(&server, path);
        browser.until(&format!("{banner}?.textContent.includes('Air mati <b>sampai</b> Rabu')"));
        browser.until(&format!("{banner}.querySelector('a').pathname === '/2026/11/air/'"));
        browser.until("document.querySelectorAll('aside.urgent').length === 1");
        browser.until(ALLOWED);
        // The front page was built while it was urgent, and nobody has built it anew.
        browser.at("2026-12-02T06:00:00+08:00");
        browser.open(&server, path);
        browser.until("performance.getEntriesByName(location.origin + '/darurat.json').length === 1");
        browser.until(&format!("{banner} === null"));
        browser.until(ALLOWED);
    }
}
