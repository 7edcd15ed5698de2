//! Pages: which template, and what it is given.
//!
//! Owns: what every page says of itself (`PageView`). Refuses: HTML, which is the theme's.

mod frame;

use super::body::{self, Photos};
use super::view::View;
use super::view::page_types::{Alternate, PageView, RedirectView, ShareImage};
use super::view::types::{ArticleView, ImageView};
use super::{RenderError, jsonld, paid};
use crate::base::UrlPath;
use crate::content::ArticleKind;
use crate::diag::Diagnostic;
use crate::places::PlaceId;
use crate::plan::{Index, Output, PageKind};
use crate::site::{ArticleId, Group, PageId};
use serde::Serialize;
use std::borrow::Cow;
use tera::Context;

/// Renders a page into `buffer`.
pub(super) fn render(
    kind: &PageKind,
    url: &UrlPath,
    view: &View<'_>,
    buffer: &mut Vec<u8>,
) -> Result<Vec<Diagnostic>, RenderError> {
    let mut parts = parts(kind, view)?;
    frame::frame(kind, url, view, &mut parts.page);
    // JSON-LD repeats what the page says of itself: it comes last.
    parts.page.jsonld = jsonld::render(kind, view, &parts.page);
    parts.context.insert("page", &parts.page);
    view.run_template(parts.template, parts.context, url, buffer)
        .map_err(|remark| RenderError::Site(vec![*remark]))?;
    Ok(parts.remarks)
}

/// A page before it is one: its template, and what that is given.
struct PageParts<'a> {
    template: &'static str,
    page: PageView<'a>,
    context: Context,
    remarks: Vec<Diagnostic>,
}

impl<'a> PageParts<'a> {
    fn new(template: &'static str, page: PageView<'a>) -> Self {
        Self {
            template,
            page,
            context: Context::new(),
            remarks: Vec::new(),
        }
    }

    /// Gives the template a value beside `page`, `site` and `t`.
    fn with(mut self, name: &'static str, value: &impl Serialize) -> Self {
        self.context.insert(name, value);
        self
    }

    fn unlisted(mut self) -> Self {
        self.page.noindex = true;
        self
    }
}

fn parts<'a>(kind: &PageKind, view: &View<'a>) -> Result<PageParts<'a>, RenderError> {
    Ok(match kind {
        PageKind::Home => home(view),
        PageKind::Article(id) => article(view, *id)?,
        PageKind::Notice(id) => notice(view, *id),
        PageKind::Latest(group) => newest(view, *group),
        PageKind::Archive(group, number) => archive(view, *group, *number),
        PageKind::Standing(id) => standing_page(view, *id),
        PageKind::Index(index) => index_page(view, *index),
        PageKind::Agenda(group) => {
            let page = page("agenda", view.agenda_title(*group), view);
            PageParts::new("agenda.html", page).with("agenda", &view.agenda(*group))
        }
        PageKind::Search => {
            let page = page("search", view.text("search"), view);
            let parts = PageParts::new("search.html", page).unlisted();
            parts.with("search", &view.search())
        }
        PageKind::Offline => {
            let page = page("offline", view.text("offline"), view);
            PageParts::new("offline.html", page).unlisted()
        }
        PageKind::Log(group) => {
            let log = view.log(*group);
            let page = page("log", log.title.clone(), view);
            PageParts::new("log.html", page).with("log", &log)
        }
        PageKind::Pending => {
            let list = view.pending_list();
            let page = page("pending", list.title.clone(), view);
            PageParts::new("pending.html", page).with("list", &list)
        }
        PageKind::NotFound => {
            let page = page("404", view.text("not_found"), view);
            PageParts::new("404.html", page).unlisted()
        }
        PageKind::Redirect(from) => redirect(view, from),
    })
}

/// A page with a title and nothing else to say.
fn page<'a>(kind: &'static str, title: impl Into<Cow<'a, str>>, view: &View<'a>) -> PageView<'a> {
    PageView {
        kind,
        title: title.into(),
        head_title: String::new(),
        description: Cow::Borrowed(""),
        url: String::new(),
        path: String::new(),
        language: view.language(),
        noindex: false,
        og_type: "website",
        image: None,
        published: None,
        updated: None,
        feeds: Vec::new(),
        breadcrumbs: Vec::new(),
        jsonld: String::new(),
        video: false,
        prev_url: None,
        next_url: None,
        alternates: Vec::new(),
    }
}

fn home<'a>(view: &View<'a>) -> PageParts<'a> {
    let (home, lead) = view.home();
    let mut page = page("home", view.name(), view);
    // With cards, `frame` puts the site's own there, which does not change from day to day.
    if !view.has_cards() {
        page.image = lead.and_then(|id| view.head_image(id)).map(share);
    }
    PageParts::new("home.html", page).with("home", &home)
}

fn article<'a>(view: &View<'a>, id: ArticleId) -> Result<PageParts<'a>, RenderError> {
    let head = view.head(id);
    let body = view.text_of(id)?;
    let photos = if view.head_image(id).is_some() {
        Photos::BelowAnother
    } else {
        Photos::Shown
    };
    let (mut text, mut remarks) = body::fill(view, &head.path, &body, photos);
    if head.kind == ArticleKind::Advertorial {
        text.html.insert_str(0, &paid::mark(view));
    }
    remarks.extend(view.missing_picture(id));
    let article = view.article(id, text);
    let page = article_page(view, id, &article);
    let mut parts = PageParts::new("article.html", page).with("article", &article);
    parts.remarks = remarks;
    Ok(parts)
}

/// What an article's page says of itself.
fn article_page<'a>(view: &View<'a>, id: ArticleId, article: &ArticleView<'a>) -> PageView<'a> {
    let mut page = page("article", view.marked_title(id), view);
    page.description = Cow::Borrowed(article.summary);
    page.language = article.language;
    page.og_type = "article";
    // Open Graph has these two for articles alone.
    page.published = Some(article.date.iso.clone());
    page.updated = Some(view.iso(view.touched(id)));
    page.image = article_image(view, id, article);
    page.video = article.video;
    let (newer, older) = view.neighbours(id);
    page.prev_url = older.map(|id| view.at(PageKind::Article(id)).href());
    page.next_url = newer.map(|id| view.at(PageKind::Article(id)).href());
    let translations = view.translations(id).into_iter();
    // hreflang: every version names all of them, itself too.
    let alternate = translations.map(|(language, id)| Alternate {
        language,
        url: view.at(PageKind::Article(id)).absolute(),
    });
    page.alternates = alternate.collect();
    page
}

/// What a link to an article is shown with: its card, else the site's, else its picture.
fn article_image<'a>(
    view: &View<'a>,
    id: ArticleId,
    article: &ArticleView<'a>,
) -> Option<ShareImage<'a>> {
    let image = article.image.as_ref();
    let described = image.map(|image| image.alt).filter(|alt| !alt.is_empty());
    let alt = described.unwrap_or(article.title);
    view.own_card(id, alt)
        .or_else(|| view.site_card(alt))
        .or_else(|| image.cloned().map(share))
}

fn share(image: ImageView<'_>) -> ShareImage<'_> {
    ShareImage {
        url: image.absolute,
        width: image.width,
        height: image.height,
        alt: image.alt,
    }
}

fn notice<'a>(view: &View<'a>, id: ArticleId) -> PageParts<'a> {
    let notice = view.notice(id);
    let page = page("notice", notice.title, view);
    let parts = PageParts::new("notice.html", page).unlisted();
    parts.with("notice", &notice)
}

fn standing_page<'a>(view: &View<'a>, id: PageId) -> PageParts<'a> {
    let (head, body) = view.page(id);
    let (text, remarks) = body::fill(view, &head.path, body, Photos::Shown);
    let mut page = page("page", &*head.title, view);
    page.description = Cow::Borrowed(&head.summary);
    page.language = head.language.as_deref().unwrap_or(view.language());
    page.video = text.has_video;
    let standing = view.standing_page(id, text);
    let mut parts = PageParts::new("page.html", page).with("standing", &standing);
    parts.remarks = remarks;
    parts
}

/// The newest page of a group: of a place and an author their own page too.
fn newest<'a>(view: &View<'a>, group: Group) -> PageParts<'a> {
    let list = view.latest(group);
    let mut page = page(super::view::list_kind(group), view.group_title(group), view);
    page.next_url = list.older.as_ref().map(|older| older.url.clone());
    let parts = PageParts::new("list.html", page).with("list", &list);
    match group {
        Group::Kecamatan(id) | Group::Kelurahan(id) => of_place(parts, view, id),
        Group::Author(index) => of_author(parts, view, index),
        Group::Site
        | Group::Category(_)
        | Group::Tag(_)
        | Group::Series(_)
        | Group::Kind(_)
        | Group::Month(..) => parts,
    }
}

fn of_place<'a>(mut parts: PageParts<'a>, view: &View<'a>, id: PlaceId) -> PageParts<'a> {
    let mut kim_text = None;
    if let Some((kim, body)) = view.kim_text(id) {
        let (text, remarks) = body::fill(view, &kim.path, body, Photos::BelowAnother);
        parts.page.video = text.has_video;
        parts.remarks = remarks;
        kim_text = Some(text);
    }
    parts.template = "place.html";
    parts
        .with("place", &view.place_page(id, kim_text))
        .with("agenda", &view.place_agenda(id))
}

fn of_author<'a>(mut parts: PageParts<'a>, view: &View<'a>, index: u16) -> PageParts<'a> {
    let (person, body) = view.person(index);
    let (text, mut remarks) = body::fill(view, &person.path, body, Photos::BelowAnother);
    remarks.extend(view.missing_portrait(index));
    parts.page.video = text.has_video;
    parts.remarks = remarks;
    parts.template = "author.html";
    parts.with("author", &view.person_page(index, text))
}

fn archive<'a>(view: &View<'a>, group: Group, number: u32) -> PageParts<'a> {
    let list = view.archive(group, number);
    let number = view.phrase("archive_n", &number.to_string());
    let title = format!("{} – {number}", list.title);
    let mut page = page(super::view::list_kind(group), title, view);
    let newer = list.newer.as_ref().map(|newer| &newer.url);
    // The newest page stands before the last archive page, though it may repeat some of it.
    page.prev_url = Some(newer.unwrap_or(&list.newest_url).clone());
    page.next_url = list.older.as_ref().map(|older| older.url.clone());
    PageParts::new("list.html", page).with("list", &list)
}

fn index_page<'a>(view: &View<'a>, index: Index) -> PageParts<'a> {
    let terms = view.terms(index);
    let page = page(terms.kind, terms.title.clone(), view);
    PageParts::new("terms.html", page).with("terms", &terms)
}

fn redirect<'a>(view: &View<'a>, from: &UrlPath) -> PageParts<'a> {
    let to = view.redirect(from);
    let target = RedirectView {
        url: to.href(),
        absolute: to.absolute(),
    };
    let mut page = page("redirect", title_at(view, to.url().as_str()), view);
    // `rel=canonical` of an old address is the new one.
    page.url.clone_from(&target.absolute);
    PageParts::new("redirect.html", page)
        .unlisted()
        .with("redirect", &target)
}

/// The title of the text at an address. A notice has none: it may be of an article that was withdrawn.
fn title_at<'a>(view: &View<'a>, address: &str) -> &'a str {
    match view.lookup(address) {
        Some((Output::Page(PageKind::Article(id)), _)) => &view.head(*id).title,
        Some((Output::Page(PageKind::Standing(id)), _)) => &view.page(*id).0.title,
        Some((Output::Page(_) | Output::Data(_) | Output::File(_), _)) | None => view.text("moved"),
    }
}
