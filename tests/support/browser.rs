//! A browser, driven over its own protocol through two pipes.
//!
//! Where there is no Chromium a test says so and passes; with `KULKUL_BROWSER=required` that is a failure.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "included by several tests, of which each uses a part"
)]

use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take, even on a machine under load.
const PATIENCE: Duration = Duration::from_mins(1);

/// True in a page that has not violated its Content-Security-Policy.
pub const ALLOWED: &str = "window.violations.length === 0";

/// One page in a browser of its own.
pub struct Browser {
    child: Child,
    to: File,
    from: BufReader<File>,
    session: Option<String>,
    last: u64,
    /// Addresses requested since this was last cleared, with the bytes of each on the wire.
    pub traffic: Vec<(String, u64)>,
    requests: Vec<(String, String)>,
}

impl Browser {
    /// Starts a browser for a test; without one, says so and gives `None`. Empties the folder.
    #[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
    pub fn start(test: &str, folder: &Path) -> Option<Self> {
        fs::remove_dir_all(folder).ok();
        fs::create_dir_all(folder).expect("a folder");
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let there = |name: &&&str| {
            Command::new(name)
                .arg("--version")
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok()
        };
        let Some(name) = names.iter().find(there) else {
            let required = std::env::var("KULKUL_BROWSER").is_ok_and(|value| value == "required");
            assert!(!required, "there is no Chromium");
            eprintln!("{test}: skipped, there is no Chromium");
            return None;
        };
        Some(Self::run(name, folder))
    }

    fn run(name: &str, folder: &Path) -> Self {
        let (to, from) = (folder.join("to"), folder.join("from"));
        for pipe in [&to, &from] {
            assert!(
                Command::new("mkfifo")
                    .arg(pipe)
                    .status()
                    .expect("mkfifo")
                    .success()
            );
        }
        let profile = format!("--user-data-dir={}", folder.join("profile").display());
        let child = Command::new("sh")
            .args([
                "-c",
                "to=$1 from=$2; shift 2; exec \"$@\" 3<\"$to\" 4>\"$from\"",
                "sh",
            ])
            .args([&to, &from])
            .args([
                name,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--window-size=800,600",
            ])
            .args([&*profile, "--remote-debugging-pipe", "about:blank"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let to = File::options().write(true).open(to).expect("a pipe");
        let from = BufReader::new(File::open(from).expect("a pipe"));
        let (traffic, requests) = (Vec::new(), Vec::new());
        let mut browser = Self {
            child,
            to,
            from,
            session: None,
            last: 0,
            traffic,
            requests,
        };
        let target =
            browser.call("Target.createTarget", &json!({"url": "about:blank"}))["targetId"].clone();
        let session = browser.call(
            "Target.attachToTarget",
            &json!({"targetId": target, "flatten": true}),
        );
        browser.session = Some(session["sessionId"].as_str().expect("a session").to_owned());
        browser.call("Network.enable", &json!({}));
        browser
    }

    /// Calls a method of the protocol.
    pub fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.last += 1;
        let mut message = json!({"id": self.last, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        write!(self.to, "{message}\0").expect("the browser listens");
        loop {
            let mut bytes = Vec::new();
            assert!(
                self.from
                    .read_until(0, &mut bytes)
                    .expect("the browser speaks")
                    > 0,
                "the browser has gone"
            );
            bytes.pop();
            let answer: Value = serde_json::from_slice(&bytes).expect("JSON");
            if answer["id"] == self.last {
                return answer["result"].clone();
            }
            self.note(&answer);
        }
    }

    /// Records requests and their sizes.
    fn note(&mut self, event: &Value) {
        let of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let parameters = &event["params"];
        match event["method"].as_str() {
            Some("Network.requestWillBeSent") => {
                self.requests.push((
                    of(&parameters["requestId"]),
                    of(&parameters["request"]["url"]),
                ));
            }
            Some("Network.loadingFinished") => {
                let id = of(&parameters["requestId"]);
                if let Some((_, url)) = self.requests.iter().find(|(known, _)| *known == id) {
                    let bytes = parameters["encodedDataLength"].as_f64().unwrap_or_default();
                    #[expect(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "a number of bytes"
                    )]
                    self.traffic.push((url.clone(), bytes as u64));
                }
            }
            _ => {}
        }
    }

    /// Makes every page record violations of its policy from its first byte on: see [`ALLOWED`].
    pub fn count_violations(&mut self) {
        self.call("Page.enable", &json!({}));
        let source = "window.violations = []; \
                      addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI))";
        self.call(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({"source": source}),
        );
    }

    /// Opens an address and waits until it is there.
    pub fn open(&mut self, url: &str) {
        self.call("Page.navigate", &json!({"url": url}));
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// The value of an expression in the page; promises are awaited.
    pub fn value(&mut self, expression: &str) -> Value {
        let parameters =
            json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        self.call("Runtime.evaluate", &parameters)["result"]["value"].clone()
    }

    /// Waits until an expression is true in the page, which may be another page by then.
    pub fn until(&mut self, expression: &str) {
        let until = Instant::now() + PATIENCE;
        while self.value(expression) != true {
            assert!(
                Instant::now() < until,
                "never: {expression}\n{}\n{}",
                self.value("location.href"),
                self.value("document.body.innerText")
            );
        }
    }

    /// Types a text into what has the focus.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.call(
                "Input.dispatchKeyEvent",
                &json!({"type": "char", "text": letter.to_string()}),
            );
        }
    }

    /// Presses a key that writes nothing: `Tab`, `Enter`, `ArrowDown`.
    pub fn press(&mut self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "ArrowDown" => 40,
            _ => 0,
        };
        let mut event =
            json!({"type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": code});
        if key == "Enter" {
            event["text"] = json!("\r");
        }
        self.call("Input.dispatchKeyEvent", &event);
        event["type"] = json!("keyUp");
        self.call("Input.dispatchKeyEvent", &event);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Closed by request, it also ends its own child processes.
        let asked = write!(self.to, "{}\0", json!({"id": 0, "method": "Browser.close"}));
        if asked.is_err() || self.from.read_to_end(&mut Vec::new()).is_err() {
            drop(self.child.kill());
        }
        drop(self.child.wait());
    }
}
