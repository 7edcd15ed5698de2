//! Pages: which template, and what it is given.
//!
//! Owns: what every page says of itself (`PageView`). Refuses: HTML, which is the theme's.

use super::view::page_types::{Alternate, PageView, RedirectView, ShareImage};
use super::view::types::{FeedLink, Link};
use super::view::{View, latest};
use super::{RenderError, jsonld, label, minify};
use crate::base::UrlPath;
use crate::content::ArticleKind;
use crate::diag::{Diagnostic, code};
use crate::media::card;
use crate::places::{Level, PlaceId};
use crate::plan::{Index, Output, PageKind};
use crate::site::{ArticleId, Group, PageId};
use crate::theme;
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
    frame(kind, url, view, &mut parts.page);
    parts.page.jsonld = jsonld::render(kind, view, &parts.page);
    let context = &mut parts.context;
    context.insert("page", &parts.page);
    context.insert_value("site", view.shared.site.clone());
    context.insert_value("t", view.shared.strings.clone());
    view.theme
        .tera
        .render_to(parts.template, context, &mut *buffer)
        .map_err(|error| {
            let remark = theme::remark(&error, &view.theme.sources, url.as_str());
            RenderError::Site(vec![remark])
        })?;
    if let Some((id, text)) = &parts.paid {
        parts.remarks.extend(unmarked(view, *id, text, buffer));
    }
    minify::minify(buffer);
    Ok(parts.remarks)
}

/// A page before it is one: its template, and what that is given.
struct PageParts<'a> {
    template: &'static str,
    page: PageView<'a>,
    context: Context,
    remarks: Vec<Diagnostic>,
    /// The text of paid content, with its article.
    paid: Option<(ArticleId, String)>,
}

impl<'a> PageParts<'a> {
    fn new(template: &'static str, page: PageView<'a>) -> Self {
        Self {
            template,
            page,
            context: Context::new(),
            remarks: Vec::new(),
            paid: None,
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

/// A remark on a page of paid content that does not say so.
fn unmarked(view: &View<'_>, id: ArticleId, text: &str, page: &[u8]) -> Option<Diagnostic> {
    let styles = view
        .theme
        .assets
        .iter()
        .filter(|asset| theme::is_style(&asset.name));
    let mut rules = label::Rules::default();
    styles.for_each(|asset| rules.add(&String::from_utf8_lossy(&asset.bytes)));
    let page = String::from_utf8_lossy(page);
    let head = view.head(id);
    let is_marked = label::is_marked(
        &page,
        text,
        view.kind(ArticleKind::Advertorial).label,
        &rules,
    );
    (!is_marked)
        .then(|| Diagnostic::new(code::ADVERTORIAL_HIDDEN).at_span(&head.path, &head.title_span))
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
        language: &view.settings.language,
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

/// What follows from where a page lies: address, full title, breadcrumbs, feeds, the site's card.
fn frame<'a>(kind: &PageKind, url: &UrlPath, view: &View<'a>, page: &mut PageView<'a>) {
    page.path = view.href(url);
    // A redirect's page gives the address that it leads to as its own.
    if page.url.is_empty() {
        page.url = view.absolute(url);
    }
    let is_home = *kind == PageKind::Home;
    page.head_title = if is_home {
        page.title.to_string()
    } else {
        format!("{} – {}", page.title, view.settings.name)
    };
    if page.description.is_empty() {
        page.description = if is_home {
            Cow::Borrowed(&view.settings.description)
        } else {
            Cow::Owned(page.head_title.clone())
        };
    }
    page.feeds = feeds(kind, view);
    page.breadcrumbs = breadcrumbs(kind, url, view, &page.title);
    if page.image.is_none() && !page.noindex {
        page.image = card(view, None, &view.settings.name);
    }
}

/// Feeds and calendar of the group that a page shows, else the site's feeds.
fn feeds(kind: &PageKind, view: &View<'_>) -> Vec<FeedLink> {
    let group = shown_group(kind);
    let mut feeds = view.feeds(group.unwrap_or(Group::Site));
    if feeds.is_empty() {
        feeds = view.feeds(Group::Site);
    }
    if let Some(group) = group.filter(|group| group.as_place().is_some()) {
        feeds.extend(view.calendar(group));
    } else if let PageKind::Agenda(_) = kind {
        feeds.extend(view.calendar(Group::Site));
    }
    feeds
}

fn shown_group(kind: &PageKind) -> Option<Group> {
    match kind {
        PageKind::Latest(group) | PageKind::Archive(group, _) | PageKind::Agenda(group) => {
            Some(*group)
        }
        PageKind::Home
        | PageKind::Article(_)
        | PageKind::Notice(_)
        | PageKind::Standing(_)
        | PageKind::Index(_)
        | PageKind::Log(_)
        | PageKind::Pending
        | PageKind::Search
        | PageKind::Offline
        | PageKind::NotFound
        | PageKind::Redirect(_) => None,
    }
}

/// From the front page to this one.
fn breadcrumbs<'a>(kind: &PageKind, url: &UrlPath, view: &View<'a>, title: &str) -> Vec<Link<'a>> {
    let between = match kind {
        PageKind::Home | PageKind::NotFound | PageKind::Redirect(_) => return Vec::new(),
        PageKind::Article(id) => {
            let place = view.entry(*id).filed.first();
            place.map_or_else(Vec::new, |place| places_down_to(view, *place))
        }
        PageKind::Latest(group) => above(view, *group),
        PageKind::Archive(group, _) => down_to(view, *group),
        PageKind::Log(group) | PageKind::Agenda(group) => match group.as_place() {
            Some(place) => places_down_to(view, place),
            None => Vec::new(),
        },
        PageKind::Notice(_)
        | PageKind::Standing(_)
        | PageKind::Index(_)
        | PageKind::Pending
        | PageKind::Search
        | PageKind::Offline => Vec::new(),
    };
    let home = Link {
        title: Cow::Borrowed(&view.settings.name),
        url: view.href_of(PageKind::Home),
    };
    let own = Link {
        title: Cow::Owned(title.to_owned()),
        url: view.href(url),
    };
    [vec![home], between, vec![own]].concat()
}

/// What stands above a group: its kecamatan, or the page that lists such groups.
fn above<'a>(view: &View<'a>, group: Group) -> Vec<Link<'a>> {
    match group.as_place() {
        Some(place) => {
            let mut links = places_down_to(view, place);
            links.pop();
            links
        }
        None => index_of(view, group).into_iter().collect(),
    }
}

/// The same with the group's own newest page.
fn down_to<'a>(view: &View<'a>, group: Group) -> Vec<Link<'a>> {
    if let Some(place) = group.as_place() {
        return places_down_to(view, place);
    }
    let mut links = above(view, group);
    if group != Group::Site {
        links.push(Link {
            title: Cow::Owned(view.group_title(group)),
            url: view.href_of(latest(group)),
        });
    }
    links
}

/// A place below its kecamatan.
fn places_down_to<'a>(view: &View<'a>, place: PlaceId) -> Vec<Link<'a>> {
    let kecamatan = view.places.kecamatan(place);
    let own = (view.place(place).level == Level::Kelurahan).then_some(place);
    let mut links = Vec::new();
    for id in kecamatan.into_iter().chain(own) {
        let link = view.place_link(id);
        links.push(Link {
            title: Cow::Borrowed(link.name),
            url: link.url,
        });
    }
    links
}

/// The page that lists groups of this kind, if it is built.
fn index_of<'a>(view: &View<'a>, group: Group) -> Option<Link<'a>> {
    let index = match group {
        Group::Category(_) => Index::Categories,
        Group::Tag(_) => Index::Tags,
        Group::Author(_) => Index::Authors,
        Group::Series(_) => Index::Series,
        Group::Month(year, _) => Index::Year(year),
        Group::Site | Group::Kecamatan(_) | Group::Kelurahan(_) | Group::Kind(_) => return None,
    };
    let url = view.href_if(PageKind::Index(index))?;
    Some(Link {
        title: Cow::Owned(view.index_title(index)),
        url,
    })
}

fn home<'a>(view: &View<'a>) -> PageParts<'a> {
    let (home, lead) = view.home();
    let mut page = page("home", &*view.settings.name, view);
    if !view.has_cards() {
        page.image = lead.and_then(|id| share(view.head_image(id).as_ref()));
    }
    PageParts::new("home.html", page).with("home", &home)
}

fn article<'a>(view: &View<'a>, id: ArticleId) -> Result<PageParts<'a>, RenderError> {
    let (article, remarks) = view.article(id)?;
    let page = article_page(view, id, &article);
    let mut parts = PageParts::new("article.html", page).with("article", &article);
    parts.remarks = remarks;
    if view.head(id).kind == ArticleKind::Advertorial {
        parts.paid = Some((id, article.content));
    }
    Ok(parts)
}

fn standing_page<'a>(view: &View<'a>, id: PageId) -> PageParts<'a> {
    let (standing, remarks) = view.standing_page(id);
    let (head, _) = &view.site.pages[usize::from(id.0)];
    let mut page = page("page", &*head.title, view);
    page.description = Cow::Borrowed(&head.summary);
    page.language = head.language.as_deref().unwrap_or(&view.settings.language);
    page.video = standing.video;
    let mut parts = PageParts::new("page.html", page).with("standing", &standing);
    parts.remarks = remarks;
    parts
}

fn article_page<'a>(
    view: &View<'a>,
    id: ArticleId,
    article: &super::view::types::ArticleView<'a>,
) -> PageView<'a> {
    let mut page = page("article", view.marked_title(id), view);
    page.description = Cow::Borrowed(article.summary);
    page.language = article.language;
    page.og_type = "article";
    page.published = Some(article.date.iso.clone());
    page.updated = Some(view.clock.iso(view.touched(id)));
    let alt = article
        .image
        .as_ref()
        .map(|image| image.alt)
        .filter(|alt| !alt.is_empty());
    page.image = card(view, Some(id), alt.unwrap_or(article.title))
        .or_else(|| share(article.image.as_ref()));
    page.video = article.video;
    let (newer, older) = view.site.neighbours(id);
    let href = |id: ArticleId| view.href(view.plan.addresses().article(id));
    (page.prev_url, page.next_url) = (older.map(href), newer.map(href));
    let absolute = |id: ArticleId| view.absolute(view.plan.addresses().article(id));
    let alternate = |(language, id)| Alternate {
        language,
        url: absolute(id),
    };
    page.alternates = view.translations(id).into_iter().map(alternate).collect();
    page
}

/// A share card: of an article, or of the site.
fn card<'a>(view: &View<'a>, id: Option<ArticleId>, alt: &'a str) -> Option<ShareImage<'a>> {
    let url = view.absolute(view.plan.addresses().card(id)?);
    let (width, height) = card::SIZE;
    Some(ShareImage {
        url,
        width,
        height,
        alt,
    })
}

fn share<'a>(image: Option<&super::view::types::ImageView<'a>>) -> Option<ShareImage<'a>> {
    let image = image?;
    Some(ShareImage {
        url: image.absolute.clone(),
        width: image.width,
        height: image.height,
        alt: image.alt,
    })
}

fn notice<'a>(view: &View<'a>, id: ArticleId) -> PageParts<'a> {
    let notice = view.notice(id);
    let page = page("notice", notice.title, view);
    let parts = PageParts::new("notice.html", page).unlisted();
    parts.with("notice", &notice)
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

fn of_place<'a>(list: PageParts<'a>, view: &View<'a>, id: PlaceId) -> PageParts<'a> {
    let (place, remarks) = view.place_page(id);
    let mut parts = list
        .with("place", &place)
        .with("agenda", &view.place_agenda(id));
    parts.template = "place.html";
    parts.page.video = place.kim.as_ref().is_some_and(|kim| kim.video);
    parts.remarks = remarks;
    parts
}

fn of_author<'a>(list: PageParts<'a>, view: &View<'a>, index: u16) -> PageParts<'a> {
    let (author, remarks) = view.person(index);
    let mut parts = list.with("author", &author);
    parts.template = "author.html";
    parts.page.video = author.video;
    parts.remarks = remarks;
    parts
}

fn archive<'a>(view: &View<'a>, group: Group, number: u32) -> PageParts<'a> {
    let list = view.archive(group, number);
    let title = format!(
        "{} – {}",
        list.title,
        view.phrase("archive_n", &number.to_string())
    );
    let mut page = page(super::view::list_kind(group), title, view);
    let newer = list.newer.as_ref().map(|newer| &newer.url);
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
    let to = view.plan.redirect(from);
    let target = RedirectView {
        url: view.href(to),
        absolute: view.absolute(to),
    };
    let target_page = view.plan.lookup(to.as_str()).map(|planned| &planned.output);
    let title = match target_page {
        Some(Output::Page(PageKind::Article(id))) => &view.head(*id).title,
        Some(Output::Page(PageKind::Standing(id))) => &view.site.pages[usize::from(id.0)].0.title,
        // A notice does not name what was withdrawn.
        Some(Output::Page(_) | Output::Data(_) | Output::File(_)) | None => view.text("moved"),
    };
    let mut page = page("redirect", title, view);
    page.url.clone_from(&target.absolute);
    PageParts::new("redirect.html", page)
        .unlisted()
        .with("redirect", &target)
}
