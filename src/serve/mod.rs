//! A site kept in memory and shown in a browser while it is being written.
//!
//! Owns: [`serve`]: the session, which prepares the site again after each change by what `build` runs; the watcher; HTTP on this
//! machine alone unless told otherwise; telling open pages of changes. What it adds to a page is added on the way out, between
//! two comments. Refuses: another way to build, writing anything, keeping anything rendered, and printing (it says what
//! happens to whoever started it).
//!
//! ```text
//! watch ──news──▶ session ──State──▶ Current ◀── requests, each on its thread: render, dress, send
//!                                       ▲─────── open pages, each on its thread: render, compare, say what to do
//! ```

mod answer;
mod ask;
mod desk;
mod edge;
mod html;
mod http;
mod session;
mod state;
mod status;
mod tabs;
mod watch;
mod words;

pub use state::SiteState;

use crate::diag::Lang;
use crate::pipeline::{Audience, BuildError, Rescan};
use desk::Responder;
use jiff::Timestamp;
use session::Session;
use state::Current;
use std::collections::BTreeSet;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::thread;
use watch::{FileChange, SiteWatcher};

/// Tells the time.
pub type Now = Box<dyn Fn() -> Timestamp + Send>;

/// How many ports are tried, one after another.
const PORTS: u16 = 100;

/// What is to be served, and how.
pub struct ServeOptions {
    /// The site's folder.
    pub site: PathBuf,
    /// Where to listen.
    pub address: IpAddr,
    /// The first port to try; 0 for any.
    pub port: u16,
    /// Make absolute links lead to this scheme and host (`http://192.168.1.7`), to which the port is added.
    pub origin: Option<String>,
    /// Who looks at it.
    pub eye: Audience,
    /// Look for changes now and then instead of being told.
    pub poll: bool,
    /// The language of serve's own pages.
    pub lang: Lang,
    /// The present moment, asked for each state.
    pub clock: Now,
}

/// What happens.
pub enum ServeEvent<'a> {
    /// It listens; another program has the ports before this one.
    Listening(SocketAddr),
    /// The first state is there.
    Ready(SocketAddr, &'a SiteState),
    /// The site has changed, by these files if they are known.
    Changed(&'a BTreeSet<crate::base::SitePath>, &'a SiteState),
    /// The site could not be read again; what was there is served on.
    Failed(&'a BuildError),
    /// Changes cannot be heard of on this file system, so they are looked for.
    Polling,
}

/// Why nothing is served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// No port.
    #[error("{0}: {1}")]
    Listen(SocketAddr, io::Error),
    /// The site could not be read.
    #[error(transparent)]
    Site(#[from] BuildError),
    /// Taking requests came to an end.
    #[error(transparent)]
    Http(io::Error),
}

/// Serves a site until the process is ended, saying what happens.
pub fn serve(
    options: ServeOptions,
    mut tell: impl FnMut(&ServeEvent<'_>),
) -> Result<(), ServeError> {
    let (listener, address) = listen(options.address, options.port)?;
    tell(&ServeEvent::Listening(address));
    let base_url = options
        .origin
        .map(|origin| format!("{origin}:{}/", address.port()));
    // Listening begins before reading, so that nothing that changes in between is missed.
    let mut ears = SiteWatcher::open(&options.site, options.poll);
    if ears.polls() && !options.poll {
        tell(&ServeEvent::Polling);
    }
    let mut session = Session::new(options.site, base_url, options.eye, options.clock);
    let first = session.refresh(Rescan::Nothing)?;
    let desk = Arc::new(Responder {
        current: Current::new(first),
        lang: options.lang,
        tabs: AtomicUsize::new(0),
    });
    let taking = Arc::clone(&desk);
    let requests = thread::spawn(move || http::run(&listener, &taking));
    tell(&ServeEvent::Ready(address, &desk.current.get()));
    while !requests.is_finished() {
        match ears.listen() {
            FileChange::Changed(paths) => match session.refresh(Rescan::AllBut(&paths)) {
                Ok(state) => publish(&desk, &paths, state, &mut tell),
                Err(failure) => tell(&ServeEvent::Failed(&failure)),
            },
            FileChange::Look => match session.refresh_if_changed() {
                Ok(Some(state)) => publish(&desk, &BTreeSet::new(), state, &mut tell),
                Ok(None) => {}
                Err(failure) => tell(&ServeEvent::Failed(&failure)),
            },
        }
    }
    let ended = requests
        .join()
        .unwrap_or_else(|_| Err(io::Error::other("the thread ended")));
    ended.map_err(ServeError::Http)
}

fn publish(
    desk: &Responder,
    paths: &BTreeSet<crate::base::SitePath>,
    state: SiteState,
    tell: &mut impl FnMut(&ServeEvent<'_>),
) {
    let state = Arc::new(state);
    desk.current.put(Arc::clone(&state));
    tell(&ServeEvent::Changed(paths, &state));
}

/// The first free port from this one on.
fn listen(address: IpAddr, port: u16) -> Result<(TcpListener, SocketAddr), ServeError> {
    let mut at = SocketAddr::new(address, port);
    loop {
        match TcpListener::bind(at).and_then(|listener| Ok((listener.local_addr()?, listener))) {
            Ok((found, listener)) => return Ok((listener, found)),
            Err(error)
                if error.kind() == io::ErrorKind::AddrInUse
                    && at.port() - port < PORTS
                    && at.port() < u16::MAX =>
            {
                at.set_port(at.port() + 1);
            }
            Err(error) => return Err(ServeError::Listen(at, error)),
        }
    }
}
