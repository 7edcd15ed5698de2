//! `kulkul serve`.

use super::args::Serve;
use super::environment::{err, out};
use super::summary::{milliseconds, seconds, thousands, word};
use super::{CliError, Environment, ExitStatus, site};
use crate::base::{SitePart, SitePath};
use crate::diag::{Lang, PrintStyle, Printing, Severity};
use crate::pipeline::Audience;
use crate::serve::{self, ServeError, ServeEvent, ServeOptions, SiteState};
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::process::{Command, Stdio};
use std::time::Instant;

pub(super) fn run(arguments: &Serve, environment: &Environment) -> Result<ExitStatus, CliError> {
    let began = Instant::now();
    let folder = &arguments.site;
    if !folder.join(SitePart::Settings.name()).exists() {
        return Err(CliError::NoSite(folder.clone()));
    }
    let clock: serve::Now = match arguments.now {
        None => Box::new(Environment::now),
        Some(moment) => {
            let now = site::on_its_clock(moment, folder)?;
            Box::new(move || now)
        }
    };
    let lan = if arguments.lan {
        Some(lan_address().ok_or(CliError::NoNetwork)?)
    } else {
        None
    };
    let loopback = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let everywhere = lan.map(|_| IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let options = ServeOptions {
        site: folder.clone(),
        address: arguments.bind.or(everywhere).unwrap_or(loopback),
        port: arguments.port,
        origin: lan.map(|address| format!("http://{address}")),
        audience: if arguments.as_published {
            Audience::Reader
        } else {
            Audience::Newsroom
        },
        poll: arguments.poll,
        lang: environment.lang,
        clock,
    };
    let mut terminal = Terminal {
        arguments,
        environment,
        began,
        lan,
        last_report: String::new(),
        failed: None,
    };
    let ended = serve::serve(options, |event| terminal.print(event));
    match (ended, terminal.failed) {
        (Err(ServeError::Listen(address, error)), _) => Err(CliError::Listen(address, error)),
        (Err(ServeError::Site(failure)), _) => Err(CliError::Build(failure)),
        (Err(ServeError::Http(error)), _) => Err(CliError::Output(error)),
        (Ok(()), Some(failure)) => Err(failure),
        (Ok(()), None) => Ok(ExitStatus::Good),
    }
}

/// The address that other machines on the network see; nothing is sent to find it out.
fn lan_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket
        .local_addr()
        .ok()
        .map(|address| address.ip())
        .filter(|address| !address.is_unspecified())
}

/// Says what happens.
struct Terminal<'a> {
    arguments: &'a Serve,
    environment: &'a Environment,
    began: Instant,
    lan: Option<IpAddr>,
    /// The last report, so that it is not said again after every change.
    last_report: String,
    failed: Option<CliError>,
}

impl Terminal<'_> {
    fn print(&mut self, event: &ServeEvent<'_>) {
        let printed = match event {
            ServeEvent::Listening(address) => self.listening(*address),
            ServeEvent::Ready(address, state) => self.ready(*address, state),
            ServeEvent::Changed(paths, state) => self.changed(paths, state),
            ServeEvent::Failed(failure) => {
                let lang = self.environment.lang;
                err(&super::misuse::remark(
                    &failure.message(lang),
                    &failure.help(lang),
                    lang,
                ))
            }
            ServeEvent::Polling => err(match self.environment.lang {
                Lang::Id => {
                    "Sistem berkas ini tidak memberi tahu perubahan; perubahan diperiksa berkala.\n"
                }
                Lang::En => {
                    "This file system does not tell of changes; they are looked for now and then.\n"
                }
            }),
        };
        // A terminal that has gone away is no reason to stop serving.
        self.failed = printed.err().or(self.failed.take());
    }

    fn listening(&self, address: SocketAddr) -> Result<(), CliError> {
        let wanted = self.arguments.port;
        if address.port() == wanted || wanted == 0 {
            return Ok(());
        }
        err(&match self.environment.lang {
            Lang::Id => format!(
                "Porta {wanted} sedang dipakai; memakai {}.\n",
                address.port()
            ),
            Lang::En => format!("Port {wanted} is in use; using {}.\n", address.port()),
        })
    }

    fn ready(&mut self, address: SocketAddr, state: &SiteState) -> Result<(), CliError> {
        self.report(state)?;
        let lang = self.environment.lang;
        let url = self.url(address, state);
        let (count, took) = (
            thousands(state.articles(), lang),
            seconds(self.began.elapsed(), lang),
        );
        let line = match lang {
            Lang::Id => {
                format!("Situs tampil di {url} · {count} artikel, {took}. Berhenti: Ctrl-C\n")
            }
            Lang::En => {
                format!(
                    "Serving {url} · {count} {}, {took}. To stop: Ctrl-C\n",
                    word(state.articles(), "article")
                )
            }
        };
        out(&line)?;
        if self.lan.is_some() {
            out(&code(&url))?;
        }
        if self.arguments.open {
            browse(&url);
        }
        Ok(())
    }

    /// Where people open it.
    fn url(&self, address: SocketAddr, state: &SiteState) -> String {
        let ip = match (self.lan, address.ip()) {
            (Some(lan), _) => lan,
            (None, ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
            (None, ip) => ip,
        };
        let root = state
            .snapshot
            .as_ref()
            .map_or("/", |snapshot| &*snapshot.settings().base_url.root);
        format!("http://{}{root}", SocketAddr::new(ip, address.port()))
    }

    fn changed(&mut self, paths: &BTreeSet<SitePath>, state: &SiteState) -> Result<(), CliError> {
        let lang = self.environment.lang;
        let what = match (paths.first(), paths.len(), lang) {
            (None, ..) => String::new(),
            (Some(path), 1, _) => format!("{path}: "),
            (Some(path), count, Lang::Id) => format!("{path} dan {} lainnya: ", count - 1),
            (Some(path), count, Lang::En) => format!("{path} and {} more: ", count - 1),
        };
        let took = milliseconds(state.took(), lang);
        out(&match lang {
            Lang::Id => format!("{what}diperbarui, {took}\n"),
            Lang::En => format!("{what}updated, {took}\n"),
        })?;
        self.report(state)
    }

    /// What is wrong with the site, if it is not what was said before.
    fn report(&mut self, state: &SiteState) -> Result<(), CliError> {
        let lang = self.environment.lang;
        let folder = self.environment.as_prefix(&self.arguments.site);
        let style = PrintStyle {
            colour: self.environment.colour,
            all: false,
        };
        let text = state.report.print(&Printing {
            lang,
            style,
            folder: &folder,
            ..Printing::default()
        });
        if text == self.last_report {
            return Ok(());
        }
        let mended = text.is_empty() && state.report.count(Severity::Error) == 0;
        self.last_report = text;
        match (mended, lang) {
            (true, Lang::Id) => out("Semua galat dan peringatan sudah beres.\n"),
            (true, Lang::En) => out("All errors and warnings are mended.\n"),
            (false, _) => err(&self.last_report),
        }
    }
}

/// A QR code in half blocks; dark on light whatever the terminal's colours, with the border that readers need.
fn code(url: &str) -> String {
    let Ok(code) = qrcode::QrCode::new(url) else {
        return String::new();
    };
    let width = code.width();
    let colours = code.to_colors();
    let is_dark = |x: usize, y: usize| {
        let inside = (2..width + 2).contains(&x) && (2..width + 2).contains(&y);
        inside && colours[(y - 2) * width + (x - 2)] == qrcode::Color::Dark
    };
    let mut text = String::new();
    for y in (0..width + 4).step_by(2) {
        text.push_str("\x1b[30;107m");
        for x in 0..width + 4 {
            text.push(match (is_dark(x, y), is_dark(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        text.push_str("\x1b[0m\n");
    }
    text
}

/// Opens the browser; the address has been printed, so that nothing is lost if there is none.
fn browse(url: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command
        .args(arguments)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    // A child that is never waited for is gone when we are.
    let _ = command.spawn();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_square_and_framed() {
        let text = code("http://192.168.1.7:5271/");
        let lines: Vec<&str> = text
            .lines()
            .map(|line| {
                line.trim_start_matches("\x1b[30;107m")
                    .trim_end_matches("\x1b[0m")
            })
            .collect();
        let width = lines[0].chars().count();
        assert!(lines.iter().all(|line| line.chars().count() == width));
        assert_eq!(lines.len(), width.div_ceil(2));
        assert!(lines[0].trim().is_empty(), "the border above");
    }
}
