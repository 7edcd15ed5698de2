//! What is answered to a request.
//!
//! Owns: addresses → outputs, as a web server of plain files would; the pages shown where there is none. Refuses: sockets. No
//! path of a request is ever looked up on disk: it either is the address of an output or it is not.

use super::answer::{self, Answer, Conditions};
use super::edge::{self, PageHash};
use super::state::{Current, SiteState};
use super::words;
use super::{ask, html, status};
use crate::base::UrlPath;
use crate::diag::{Bilingual, Diagnostic, Lang, Report};
use crate::newsroom::Standing;
use crate::pipeline::{BuildError, SiteSnapshot, WriteError};
use crate::plan::{Output, Planned};
use crate::render::NO_WORKER;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Duration;

/// How long a request waits for the next state when a file is not what it was.
const PATIENCE: Duration = Duration::from_secs(2);

/// What all requests share.
pub(super) struct Responder {
    pub(super) current: Current,
    pub(super) lang: Lang,
    /// Open pages that are being followed.
    pub(super) tabs: AtomicUsize,
}

/// A page as it is shown.
pub(super) struct ShownPage {
    pub(super) status: u16,
    pub(super) bytes: Vec<u8>,
    pub(super) mark: PageHash,
    pub(super) banner: String,
    /// Remarks on this page alone.
    pub(super) report: Report,
}

/// What lies at an address.
enum Lookup<'a> {
    Output(&'a Planned),
    Redirect(String),
    Nothing,
}

impl Responder {
    /// Answers a request that came to the right host.
    pub(super) fn answer(&self, target: &str, conditions: &Conditions) -> Answer {
        let Some(path) = ask::path(target) else {
            return Answer::text(400, words::MALFORMED.of(self.lang));
        };
        if conditions.is_worker {
            // What it keeps would be shown long after serve has ended, on this address that other sites use too.
            return Answer::new(200, answer::kind("pekerja.js"), NO_WORKER);
        }
        let mut state = self.current.get();
        if let Some(own) = path.strip_prefix("/__kulkul/") {
            return self.own(own, &state).under(conditions);
        }
        loop {
            match self.site(&path, &state) {
                Ok(answer) => return answer.under(conditions),
                // A file moved on while we read: what comes next is the truth.
                Err(BuildError::Changed(_)) => match self.current.after(state.serial, PATIENCE) {
                    Some(next) => state = next,
                    None => return self.failed(words::NO_PAGE, &Report::default()),
                },
                Err(failure) => return Answer::text(500, failure.message(self.lang)),
            }
        }
    }

    fn own(&self, name: &str, state: &SiteState) -> Answer {
        match name {
            "kulkul.js" => Answer::new(200, answer::kind(name), include_str!("kulkul.js")),
            "kulkul.css" => Answer::new(200, answer::kind(name), include_str!("kulkul.css")),
            "spanduk.css" => Answer::new(200, answer::kind(name), include_str!("spanduk.css")),
            "" => {
                let page = status::page(state, self);
                Answer::html(
                    200,
                    edge::dress(page.into_bytes(), &Self::serial(state), ""),
                )
            }
            _ => Answer::text(404, words::NOT_HERE.of(self.lang)),
        }
    }

    fn serial(state: &SiteState) -> PageHash {
        PageHash::word(&format!("keadaan-{}", state.serial))
    }

    fn site(&self, path: &str, state: &SiteState) -> Result<Answer, BuildError> {
        let Some(prepared) = &state.prepared else {
            return Ok(self.failed(words::NO_SITE, &state.report));
        };
        let planned = match find(prepared, path) {
            Lookup::Redirect(to) => return Ok(Answer::redirect(to)),
            Lookup::Output(planned) if !is_page(planned) => return self.file(prepared, planned),
            Lookup::Output(planned) => Some(planned),
            Lookup::Nothing => None,
        };
        let shown = self.shown(prepared, planned)?;
        Ok(Answer::html(
            shown.status,
            edge::dress(shown.bytes, &shown.mark, &shown.banner),
        ))
    }

    fn file(&self, prepared: &SiteSnapshot, planned: &Planned) -> Result<Answer, BuildError> {
        let mut buffer = Vec::new();
        match prepared.output(planned, &mut buffer) {
            Ok(_) => Ok(Answer::new(
                200,
                answer::kind(planned.path.as_str()),
                buffer,
            )),
            Err(WriteError::Site(remarks)) => {
                Ok(self.failed(words::NO_PAGE, &prepared.located(remarks)))
            }
            Err(WriteError::Machine(failure)) => Err(failure),
        }
    }

    /// An open page as it would be shown now; `None` if the site cannot be read.
    pub(super) fn look(
        &self,
        path: &str,
        state: &SiteState,
    ) -> Result<Option<ShownPage>, BuildError> {
        if path == "/__kulkul/" {
            let (bytes, mark) = (Vec::new(), Self::serial(state));
            return Ok(Some(ShownPage {
                status: 200,
                bytes,
                mark,
                banner: String::new(),
                report: Report::default(),
            }));
        }
        let Some(prepared) = &state.prepared else {
            return Ok(None);
        };
        let planned = match find(prepared, path) {
            Lookup::Output(planned) if is_page(planned) => Some(planned),
            _ => None,
        };
        self.shown(prepared, planned).map(Some)
    }

    /// A page; the 404 page if there is none.
    fn shown(
        &self,
        prepared: &SiteSnapshot,
        planned: Option<&Planned>,
    ) -> Result<ShownPage, BuildError> {
        let missing = prepared
            .plan()
            .outputs()
            .iter()
            .find(|planned| planned.output == Output::NotFound);
        let (status, page) = match planned {
            Some(planned) => (200, Some(planned)),
            None => (404, missing),
        };
        let banner = planned.map_or_else(String::new, |planned| self.banner(prepared, planned));
        let mut bytes = Vec::new();
        let made = page.map_or(Ok(Vec::new()), |page| prepared.output(page, &mut bytes));
        let (status, mark, remarks) = match made {
            Ok(remarks) if planned.is_some() => {
                (status, PageHash::of(prepared, &bytes, &banner), remarks)
            }
            Ok(remarks) => (status, PageHash::word("tiada"), remarks),
            Err(WriteError::Machine(failure)) => return Err(failure),
            Err(WriteError::Site(remarks)) => (500, PageHash::word("gagal"), remarks),
        };
        let report = prepared.located(remarks);
        if status == 500 {
            bytes = self
                .fault(words::NO_PAGE, report.diagnostics())
                .into_bytes();
        }
        Ok(ShownPage {
            status,
            bytes,
            mark,
            banner,
            report,
        })
    }

    /// Why readers do not see a page, if they do not.
    fn banner(&self, prepared: &SiteSnapshot, planned: &Planned) -> String {
        let site = prepared.site();
        let (path, standing) = match planned.output {
            Output::Article(id) | Output::Notice(id) => {
                (&site.head(id).path, Some(site.entry(id).standing))
            }
            Output::Page(id) => (&site.pages[usize::from(id.0)].0.path, None),
            _ => return String::new(),
        };
        let standing = prepared.held(path).or(standing).unwrap_or(Standing::Public);
        let words = words::held(standing, &prepared.settings().zone, self.lang);
        words.map_or_else(String::new, |words| edge::banner(&words, path.as_str()))
    }

    fn failed(&self, title: Bilingual, report: &Report) -> Answer {
        let page = self.fault(title, report.diagnostics());
        let status = if report.diagnostics().is_empty() {
            503
        } else {
            500
        };
        Answer::html(
            status,
            edge::dress(page.into_bytes(), &PageHash::word("gagal"), ""),
        )
    }

    fn fault(&self, title: Bilingual, remarks: &[Diagnostic]) -> String {
        let why = format!("<p>{}</p>\n", words::NO_SITE_WHY.of(self.lang));
        html::page(
            title.of(self.lang),
            &(why + &html::remarks(remarks, self.lang)),
            self.lang,
        )
    }

    /// Where an article or page of the same file, or of the same bytes, lies now.
    pub(super) fn moved(prepared: &Arc<SiteSnapshot>, origin: &Origin) -> Option<String> {
        let (site, view) = (prepared.site(), prepared.view());
        let same =
            |path: &crate::base::SitePath, hash: u64| *path == origin.path || hash == origin.hash;
        let article = site
            .articles()
            .filter(|(_, head, _)| same(&head.path, head.hash));
        let mut found = article.map(|(id, _, _)| prepared.plan().addresses().article(id));
        let url = found.find(|url| prepared.plan().at(&url.output()).is_some())?;
        Some(view.href(url))
    }

    /// The file that an open page was made from.
    pub(super) fn origin(prepared: &SiteSnapshot, path: &str) -> Option<Origin> {
        match find(prepared, path) {
            Lookup::Output(Planned {
                output: Output::Article(id) | Output::Notice(id),
                ..
            }) => {
                let head = prepared.site().head(*id);
                Some(Origin {
                    path: head.path.clone(),
                    hash: head.hash,
                })
            }
            _ => None,
        }
    }
}

/// A file by its name and its bytes.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    path: crate::base::SitePath,
    hash: u64,
}

fn is_page(planned: &Planned) -> bool {
    answer::kind(planned.path.as_str()) == answer::HTML && !planned.output.is_file()
}

/// What lies at a decoded path: a file; a folder by its address with `/`; without `/`, it is sent there.
fn find<'a>(prepared: &'a SiteSnapshot, path: &str) -> Lookup<'a> {
    let root = prepared.settings().base_url.root.trim_end_matches('/');
    let to_root = || Lookup::Redirect(prepared.view().href(&UrlPath::page([""; 0])));
    let inner = match path.strip_prefix(root) {
        Some("") => return to_root(),
        Some(inner) if inner.starts_with('/') => inner,
        _ if path == "/" => return to_root(),
        _ => return Lookup::Nothing,
    };
    let Ok(url) = UrlPath::new(inner) else {
        return Lookup::Nothing;
    };
    if let Some(planned) = prepared.plan().at(&url.output()) {
        return Lookup::Output(planned);
    }
    match UrlPath::new(&format!("{inner}/")) {
        Ok(folder) if !inner.ends_with('/') && prepared.plan().at(&folder.output()).is_some() => {
            Lookup::Redirect(prepared.view().href(&folder))
        }
        _ => Lookup::Nothing,
    }
}
