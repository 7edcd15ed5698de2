//! `kulkul serve`.

use super::args::Serve;
use super::environment::{err, out};
use super::{CliError, Environment, ExitStatus, site};
use crate::base::{SitePart, SitePath};
use crate::diag::{PrintStyle, Printing, Severity};
use crate::i18n::{Bilingual, Counted, milliseconds, seconds, thousands};
use crate::pipeline::{Audience, BuildError};
use crate::serve::{self, ServeError, ServeEvent, ServeOptions, SiteState};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::process::{Command, Stdio};
use std::time::Instant;

const POLLING: Bilingual = Bilingual::new(
    "Sistem berkas ini tidak memberi tahu perubahan; perubahan diperiksa berkala.\n",
    "This file system does not tell of changes; they are looked for now and then.\n",
);
const PORT_IN_USE: Bilingual = Bilingual::new(
    "Porta {wanted} sedang dipakai; memakai {found}.\n",
    "Port {wanted} is in use; using {found}.\n",
);
const READY: Counted = Counted::new(
    "Situs tampil di {url} · {n} artikel, {took}. Berhenti: Ctrl-C\n",
    "Serving {url} · {n} article, {took}. To stop: Ctrl-C\n",
    "Serving {url} · {n} articles, {took}. To stop: Ctrl-C\n",
);
const MORE_CHANGED: Bilingual = Bilingual::new("{path} dan {n} lainnya: ", "{path} and {n} more: ");
const UPDATED: Bilingual = Bilingual::new("{what}diperbarui, {took}\n", "{what}updated, {took}\n");
const MENDED: Bilingual = Bilingual::new(
    "Semua galat dan peringatan sudah beres.\n",
    "All errors and warnings are mended.\n",
);

pub(super) fn run(arguments: &Serve, environment: &Environment) -> Result<ExitStatus, CliError> {
    let began = Instant::now();
    let folder = &arguments.site;
    if !folder.join(SitePart::Settings.name()).exists() {
        return Err(CliError::NoSite(folder.clone()));
    }
    let lan = if arguments.lan {
        Some(lan_address().ok_or(CliError::NoNetwork)?)
    } else {
        None
    };
    let options = options(arguments, environment, lan)?;
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

fn options(
    arguments: &Serve,
    environment: &Environment,
    lan: Option<IpAddr>,
) -> Result<ServeOptions, CliError> {
    let folder = &arguments.site;
    let clock: serve::Now = match arguments.now {
        None => Box::new(Environment::now),
        Some(moment) => {
            let now = site::on_its_clock(moment, folder)?;
            Box::new(move || now)
        }
    };
    // Drafts are for this machine alone unless somebody asks for more.
    let usual = match lan {
        Some(_) => Ipv4Addr::UNSPECIFIED,
        None => Ipv4Addr::LOCALHOST,
    };
    let audience = if arguments.as_published {
        Audience::Reader
    } else {
        Audience::Newsroom
    };
    Ok(ServeOptions {
        site: folder.clone(),
        address: arguments.bind.unwrap_or(IpAddr::V4(usual)),
        port: arguments.port,
        // Links must lead to where the telephone that scans the code can go.
        origin: lan.map(|address| format!("http://{address}")),
        audience,
        poll: arguments.poll,
        locale: environment.lang,
        clock,
    })
}

/// The address that other machines on the network see.
fn lan_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // Connecting a UDP socket sends nothing; it only chooses the way out. The address is for documentation (RFC 5737).
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_unspecified()).then_some(address)
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
            ServeEvent::Failed(failure) => self.could_not_read(failure),
            ServeEvent::Polling => err(POLLING.of(self.environment.lang)),
        };
        // A terminal that has gone away is no reason to stop serving.
        self.failed = printed.err().or(self.failed.take());
    }

    fn could_not_read(&self, failure: &BuildError) -> Result<(), CliError> {
        let locale = self.environment.lang;
        let (message, help) = (failure.message(locale), failure.help(locale));
        err(&super::misuse::remark(&message, &help, locale))
    }

    fn listening(&self, address: SocketAddr) -> Result<(), CliError> {
        let (wanted, found) = (self.arguments.port, address.port());
        // Port 0 asks for any.
        if wanted == found || wanted == 0 {
            return Ok(());
        }
        let values: [(&str, &dyn Display); 2] = [("wanted", &wanted), ("found", &found)];
        err(&PORT_IN_USE.fill(self.environment.lang, &values))
    }

    fn ready(&mut self, address: SocketAddr, state: &SiteState) -> Result<(), CliError> {
        // What is wrong comes before the address, which is the last line that somebody looks for.
        self.report(state)?;
        let locale = self.environment.lang;
        let (url, articles) = (self.url(address, state), state.articles());
        out(&READY.of(articles).fill(
            locale,
            &[
                ("url", &url),
                ("n", &thousands(articles, locale)),
                ("took", &seconds(self.began.elapsed(), locale)),
            ],
        ))?;
        if self.lan.is_some() {
            out(&qr_code(&url))?;
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
        let root = match &state.snapshot {
            Some(snapshot) => &*snapshot.settings().base_url.root,
            None => "/",
        };
        format!("http://{}{root}", SocketAddr::new(ip, address.port()))
    }

    fn changed(&mut self, paths: &BTreeSet<SitePath>, state: &SiteState) -> Result<(), CliError> {
        let locale = self.environment.lang;
        let what = match paths.first() {
            None => String::new(),
            Some(path) if paths.len() == 1 => format!("{path}: "),
            Some(path) => {
                let others = paths.len() - 1;
                MORE_CHANGED.fill(locale, &[("path", path), ("n", &others)])
            }
        };
        let took = milliseconds(state.took(), locale);
        out(&UPDATED.fill(locale, &[("what", &what), ("took", &took)]))?;
        self.report(state)
    }

    /// What is wrong with the site, if it is not what was said before.
    fn report(&mut self, state: &SiteState) -> Result<(), CliError> {
        let locale = self.environment.lang;
        let folder = self.environment.as_prefix(&self.arguments.site);
        let style = PrintStyle {
            colour: self.environment.colour,
            all: false,
        };
        let text = state.report.print(&Printing {
            lang: locale,
            style,
            folder: &folder,
            ..Printing::default()
        });
        if text == self.last_report {
            return Ok(());
        }
        let is_mended = text.is_empty() && state.report.count(Severity::Error) == 0;
        self.last_report = text;
        if is_mended {
            out(MENDED.of(locale))
        } else {
            err(&self.last_report)
        }
    }
}

/// A QR code in half blocks; dark on light whatever the terminal's colours.
fn qr_code(url: &str) -> String {
    let Ok(code) = qrcode::QrCode::new(url) else {
        return String::new();
    };
    let modules = Modules {
        width: code.width(),
        colours: code.to_colors(),
    };
    let width = modules.width + 2 * BORDER;
    let mut text = String::new();
    // A character is as high as two modules.
    for y in (0..width).step_by(2) {
        text.push_str("\x1b[30;107m");
        for x in 0..width {
            text.push(match (modules.is_dark(x, y), modules.is_dark(x, y + 1)) {
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

/// Light modules around a code, without which readers do not find it. The standard asks for four (ISO/IEC 18004), but
/// terminals are small.
const BORDER: usize = 2;

struct Modules {
    width: usize,
    colours: Vec<qrcode::Color>,
}

impl Modules {
    /// Counted from the corner of the border.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = BORDER..self.width + BORDER;
        if !inside.contains(&x) || !inside.contains(&y) {
            return false;
        }
        let at = (y - BORDER) * self.width + (x - BORDER);
        self.colours[at] == qrcode::Color::Dark
    }
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
        let text = qr_code("http://192.168.1.7:5271/");
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
