//! Responses to requests for the site.
//!
//! Owns: which page or file answers a request, and the pages that are shown where there is none. Refuses: sockets, and waiting
//! for anything: it answers from one state of the site.

use super::answer::{self, Answer};
use super::edge::{self, PageHash};
use super::lookup::{self, Lookup};
use super::slots::Slots;
use super::state::{Current, SiteState};
use super::words;
use super::{html, request, status};
use crate::diag::Report;
use crate::i18n::{Bilingual, Locale};
use crate::newsroom::Standing;
use crate::pipeline::{BuildError, SiteSnapshot, WriteError};
use crate::plan::{Output, PageKind, Planned};
use crate::theme::names::NO_WORKER;
use hyper::StatusCode;
use hyper::http::request::Parts;

/// Most pages that are followed at once.
const MOST_OPEN_PAGES: usize = 200;

/// Where serve's own page and files lie.
pub(super) const OWN: &str = "/__kulkul/";

/// What all requests share.
pub(super) struct Responder {
    pub(super) current: Current,
    pub(super) locale: Locale,
    /// Pages in browsers that are being followed.
    pub(super) open_pages: Slots,
}

/// A page as it is shown.
pub(super) struct ShownPage {
    pub(super) status: StatusCode,
    pub(super) bytes: Vec<u8>,
    pub(super) hash: PageHash,
    pub(super) banner: String,
    /// Remarks on this page alone.
    pub(super) report: Report,
}

impl Responder {
    pub(super) fn new(first: SiteState, locale: Locale) -> Self {
        Self {
            current: Current::new(first),
            locale,
            open_pages: Slots::new(MOST_OPEN_PAGES),
        }
    }

    /// Answers a request that came to the right host, from a state of the site.
    ///
    /// # Errors
    /// [`BuildError::Changed`] if a file is no longer what it was in this state; others if it cannot be read at all.
    pub(super) fn answer(&self, request: &Parts, state: &SiteState) -> Result<Answer, BuildError> {
        let Some(path) = request::path(&request.uri) else {
            let words = words::MALFORMED.of(self.locale);
            return Ok(answer::text(StatusCode::BAD_REQUEST, words));
        };
        // Only browsers set this header. Never give them the real worker: its cache would outlive serve and shadow other sites
        // on localhost.
        if request.headers.contains_key("service-worker") {
            return Ok(answer::file("pekerja.js", NO_WORKER));
        }
        let answer = match path.strip_prefix(OWN) {
            Some(name) => self.own(name, state),
            None => self.site(&path, state)?,
        };
        Ok(answer::conditional(answer, &request.headers))
    }

    /// Serve's own page and files.
    fn own(&self, name: &str, state: &SiteState) -> Answer {
        match name {
            "kulkul.js" => answer::file(name, include_str!("kulkul.js")),
            "kulkul.css" => answer::file(name, include_str!("kulkul.css")),
            "spanduk.css" => answer::file(name, include_str!("spanduk.css")),
            "" => {
                let page = status::page(state, self.open_pages.taken(), self.locale);
                let page = edge::inject(page.into_bytes(), &PageHash::of_state(state.serial), "");
                answer::html(StatusCode::OK, page)
            }
            _ => answer::text(StatusCode::NOT_FOUND, words::NOT_HERE.of(self.locale)),
        }
    }

    fn site(&self, path: &str, state: &SiteState) -> Result<Answer, BuildError> {
        let Some(snapshot) = &state.snapshot else {
            return Ok(self.error_page(words::NO_SITE, &state.report));
        };
        let shown = match lookup::find(snapshot, path) {
            Lookup::Redirect(to) => return Ok(answer::redirect(to)),
            Lookup::File(planned) => return self.file(snapshot, planned),
            Lookup::Page(planned) => self.page(snapshot, planned)?,
            Lookup::Nothing => self.missing(snapshot)?,
        };
        let page = edge::inject(shown.bytes, &shown.hash, &shown.banner);
        Ok(answer::html(shown.status, page))
    }

    fn file(&self, snapshot: &SiteSnapshot, planned: &Planned) -> Result<Answer, BuildError> {
        let mut bytes = Vec::new();
        match snapshot.output(planned, &mut bytes) {
            Ok(_) => Ok(answer::file(planned.path.as_str(), bytes)),
            Err(WriteError::Site(remarks)) => {
                Ok(self.error_page(words::NO_PAGE, &snapshot.located(remarks)))
            }
            Err(WriteError::Machine(failure)) => Err(failure),
        }
    }

    /// An open page as it would be shown now; `None` if the site cannot be read.
    ///
    /// # Errors
    /// As [`Responder::answer`].
    pub(super) fn open_page(
        &self,
        path: &str,
        state: &SiteState,
    ) -> Result<Option<ShownPage>, BuildError> {
        if path == OWN {
            return Ok(Some(ShownPage {
                status: StatusCode::OK,
                bytes: Vec::new(),
                hash: PageHash::of_state(state.serial),
                banner: String::new(),
                report: Report::default(),
            }));
        }
        let Some(snapshot) = &state.snapshot else {
            return Ok(None);
        };
        let shown = match lookup::find(snapshot, path) {
            Lookup::Page(planned) => self.page(snapshot, planned),
            Lookup::File(_) | Lookup::Redirect(_) | Lookup::Nothing => self.missing(snapshot),
        };
        shown.map(Some)
    }

    fn page(&self, snapshot: &SiteSnapshot, planned: &Planned) -> Result<ShownPage, BuildError> {
        let banner = self.banner(snapshot, planned);
        let mut bytes = Vec::new();
        match snapshot.output(planned, &mut bytes) {
            Ok(remarks) => Ok(ShownPage {
                status: StatusCode::OK,
                hash: PageHash::of(snapshot, &bytes, &banner),
                bytes,
                banner,
                report: snapshot.located(remarks),
            }),
            Err(WriteError::Site(remarks)) => Ok(self.broken(snapshot.located(remarks), banner)),
            Err(WriteError::Machine(failure)) => Err(failure),
        }
    }

    /// The site's 404 page; empty if it has none.
    fn missing(&self, snapshot: &SiteSnapshot) -> Result<ShownPage, BuildError> {
        let mut outputs = snapshot.plan().outputs().iter();
        let page = outputs.find(|planned| planned.output == Output::Page(PageKind::NotFound));
        let mut bytes = Vec::new();
        let rendered = match page {
            Some(page) => snapshot.output(page, &mut bytes),
            None => Ok(Vec::new()),
        };
        match rendered {
            Ok(remarks) => Ok(ShownPage {
                status: StatusCode::NOT_FOUND,
                bytes,
                hash: PageHash::missing(),
                banner: String::new(),
                report: snapshot.located(remarks),
            }),
            Err(WriteError::Site(remarks)) => {
                Ok(self.broken(snapshot.located(remarks), String::new()))
            }
            Err(WriteError::Machine(failure)) => Err(failure),
        }
    }

    /// What is shown in place of a page that cannot be made.
    fn broken(&self, report: Report, banner: String) -> ShownPage {
        let page = self.error_text(words::NO_PAGE, &report);
        ShownPage {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            bytes: page.into_bytes(),
            hash: PageHash::broken(),
            banner,
            report,
        }
    }

    /// Why readers do not see a page, if they do not.
    fn banner(&self, snapshot: &SiteSnapshot, planned: &Planned) -> String {
        let site = snapshot.site();
        let (path, standing) = match planned.output {
            Output::Page(PageKind::Article(id) | PageKind::Notice(id)) => {
                (&site.head(id).path, site.entry(id).standing)
            }
            Output::Page(PageKind::Standing(id)) => {
                (&site.pages[usize::from(id.0)].0.path, Standing::Public)
            }
            Output::Page(_) | Output::Data(_) | Output::File(_) => return String::new(),
        };
        // A draft is shown as if it were public; what it really is, is kept beside it.
        let held = snapshot.withheld(path).and_then(|withheld| withheld.held);
        match words::unseen(held, standing, &snapshot.settings().zone, self.locale) {
            Some(words) => edge::banner(&words, path.as_str()),
            None => String::new(),
        }
    }

    /// The answer while files change faster than they can be read.
    pub(super) fn unreadable(&self) -> Answer {
        self.error_page(words::NO_PAGE, &Report::default())
    }

    fn error_page(&self, title: Bilingual, report: &Report) -> Answer {
        // Without a remark nothing is wrong with the site: it is worth another try.
        let status = if report.diagnostics().is_empty() {
            StatusCode::SERVICE_UNAVAILABLE
        } else {
            StatusCode::INTERNAL_SERVER_ERROR
        };
        let page = self.error_text(title, report).into_bytes();
        answer::html(status, edge::inject(page, &PageHash::broken(), ""))
    }

    fn error_text(&self, title: Bilingual, report: &Report) -> String {
        let why = words::NO_SITE_WHY.of(self.locale);
        let remarks = html::remarks(report.diagnostics(), self.locale);
        let body = format!("<p>{why}</p>\n{remarks}");
        html::page(title.of(self.locale), &body, self.locale)
    }
}
