//! A site kept in memory and shown in a browser while it is being written.
//!
//! Owns: [`serve`]: the session, which prepares the site again after each change by what `build` runs; the watcher; HTTP on this
//! machine alone unless told otherwise; telling open pages of changes. What it adds to a page is added on the way out, between
//! two comments. Refuses: another way to build, writing anything, keeping anything rendered, and printing (it says what
//! happens to whoever started it).
//!
//! ```text
//! watcher ──change──▶ session ──state──▶ current ◀── requests: render on a thread beside, inject, send
//!                                           ▲─────── open pages: render, compare, say what to do
//! ```

#![warn(clippy::wildcard_enum_match_arm)]

mod answer;
mod content_type;
mod edge;
mod html;
mod live_reload;
mod lookup;
mod request;
mod responder;
mod server;
mod session;
mod slots;
mod state;
mod status;
mod watcher;
mod words;

pub(crate) use state::SiteState;

use crate::base::SitePath;
use crate::i18n::Locale;
use crate::pipeline::{Audience, BuildError};
use crate::source::Rescan;
use jiff::Timestamp;
use responder::Responder;
use session::Session;
use std::collections::BTreeSet;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use watcher::{FileChange, SiteWatcher};

/// Tells the present moment.
pub(crate) type Now = Box<dyn Fn() -> Timestamp + Send>;

/// How many ports are tried, one after another.
const PORTS: u16 = 100;

/// What is served, and how.
pub(crate) struct ServeOptions {
    /// The site's folder.
    pub site: PathBuf,
    /// Where to listen.
    pub address: IpAddr,
    /// The first port to try; 0 for any.
    pub port: u16,
    /// Make absolute links lead to this scheme and host (`http://192.168.1.7`), to which the port is added.
    pub origin: Option<String>,
    /// Who looks at it.
    pub audience: Audience,
    /// Look for changes now and then instead of being told.
    pub poll: bool,
    /// The language of serve's own pages.
    pub locale: Locale,
    /// The present moment, asked for each state.
    pub clock: Now,
}

/// What happens.
pub(crate) enum ServeEvent<'a> {
    /// It listens; another program has the ports before this one.
    Listening(SocketAddr),
    /// The first state is there.
    Ready(SocketAddr, &'a SiteState),
    /// The site has changed, by these files if they are known.
    Changed(&'a BTreeSet<SitePath>, &'a SiteState),
    /// The site could not be read again; what was there is served on.
    Failed(&'a BuildError),
    /// Changes cannot be heard of on this file system, so they are looked for.
    Polling,
}

/// Why nothing is served.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ServeError {
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
///
/// # Errors
/// If there is no port to listen on, if the site's folder cannot be read, or if connections cannot be waited for.
pub(crate) fn serve(
    options: ServeOptions,
    mut notify: impl FnMut(&ServeEvent<'_>),
) -> Result<(), ServeError> {
    let (listener, address) = listen(options.address, options.port)?;
    notify(&ServeEvent::Listening(address));
    // Watching begins before reading, so that nothing that changes in between is missed.
    let mut watcher = SiteWatcher::open(&options.site, options.poll);
    if watcher.polls() && !options.poll {
        notify(&ServeEvent::Polling);
    }
    let port = address.port();
    let base_url = options.origin.map(|origin| format!("{origin}:{port}/"));
    let mut session = Session::new(options.site, base_url, options.audience, options.clock);
    let first = session.refresh(Rescan::Everything)?;
    let responder = Arc::new(Responder::new(first, options.locale));
    // A thread of its own: requests are answered while the next state is being prepared.
    let serving = Arc::clone(&responder);
    let requests = thread::spawn(move || server::run(listener, &serving));
    notify(&ServeEvent::Ready(address, &responder.current.get()));
    while !requests.is_finished() {
        follow_change(
            &watcher.next_change(),
            &mut session,
            &responder,
            &mut notify,
        );
    }
    let ended = requests.join();
    let ended = ended.unwrap_or_else(|_| Err(io::Error::other("the thread ended")));
    ended.map_err(ServeError::Http)
}

/// Brings what is served up to what has changed on disk.
fn follow_change(
    change: &FileChange,
    session: &mut Session,
    responder: &Responder,
    notify: &mut impl FnMut(&ServeEvent<'_>),
) {
    let refreshed = match change {
        FileChange::Paths(paths) => session.refresh(Rescan::Only(paths)).map(Some),
        FileChange::Unknown => session.refresh_if_changed(),
    };
    let state = match refreshed {
        Ok(Some(state)) => Arc::new(state),
        Ok(None) => return,
        Err(failure) => return notify(&ServeEvent::Failed(&failure)),
    };
    // Published first: a terminal may be slow.
    responder.current.put(Arc::clone(&state));
    let none = BTreeSet::new();
    let paths = match change {
        FileChange::Paths(paths) => paths,
        FileChange::Unknown => &none,
    };
    notify(&ServeEvent::Changed(paths, &state));
}

/// The first free port from this one on: two sites that are served at once do not need to be told apart by hand.
fn listen(address: IpAddr, port: u16) -> Result<(TcpListener, SocketAddr), ServeError> {
    let mut at = SocketAddr::new(address, port);
    let last = port.saturating_add(PORTS);
    loop {
        match bind(at) {
            Ok(found) => return Ok(found),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && at.port() < last => {
                at.set_port(at.port() + 1);
            }
            Err(error) => return Err(ServeError::Listen(at, error)),
        }
    }
}

/// Listens there; the address names the port that was found if any would do.
fn bind(at: SocketAddr) -> io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(at)?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}
