//! Pages: which template, and what it is given.
//!
//! Owns: what every page says of itself (`PageView`). Refuses: HTML, which is the theme's.

use super::view::page_types::{Alternate, PageView, ShareImage};
use super::view::types::Link;
use super::view::{View, latest};
use super::{RenderError, jsonld, label, minify};
use crate::content::ArticleKind;
use crate::diag::{Diagnostic, code};
use crate::media::card;
use crate::places::{Level, PlaceId};
use crate::plan::{Index, Offline, Output, Planned, Search};
use crate::site::{ArticleId, Group};
use crate::theme;
use serde::Serialize;
use std::borrow::Cow;
use tera::Context;

/// Renders a page into `buffer`.
pub(super) fn render(
    planned: &Planned,
    view: &View<'_>,
    buffer: &mut Vec<u8>,
) -> Result<Vec<Diagnostic>, RenderError> {
    let mut diagnostics = Vec::new();
    let mut paid = None;
    let (template, mut page, context) = match &planned.output {
        Output::Home => home(view),
        Output::Article(id) => {
            let (article, remarks) = view.article(*id)?;
            diagnostics = remarks;
            let page = article_page(view, *id, &article);
            let context = context("article", &article);
            let is_paid = view.head(*id).kind == ArticleKind::Advertorial;
            paid = is_paid.then_some((*id, article.content));
            ("article.html", page, context)
        }
        Output::Notice(id) => notice(view, *id),
        Output::Latest(group) => newest(view, *group, &mut diagnostics),
        Output::Archive(group, number) => archive(view, *group, *number),
        Output::Page(id) => {
            let (standing, remarks) = view.standing_page(*id);
            diagnostics = remarks;
            let (head, _) = &view.site.pages[usize::from(id.0)];
            let mut page = page("page", &*head.title, view);
            page.description = Cow::Borrowed(&head.summary);
            page.language = head.language.as_deref().unwrap_or(&view.settings.language);
            page.video = standing.video;
            ("page.html", page, context("standing", &standing))
        }
        Output::Index(index) => index_page(view, *index),
        Output::Agenda(group) => {
            let page = page("agenda", view.agenda_title(*group), view);
            ("agenda.html", page, context("agenda", &view.agenda(*group)))
        }
        Output::Search(Search::Page) => {
            let mut page = page("search", view.text("search"), view);
            page.noindex = true;
            ("search.html", page, context("search", &view.search()))
        }
        Output::Offline(Offline::Page) => {
            let mut page = page("offline", view.text("offline"), view);
            page.noindex = true;
            ("offline.html", page, Context::new())
        }
        Output::Log(group) => {
            let log = view.log(*group);
            (
                "log.html",
                page("log", log.title.clone(), view),
                context("log", &log),
            )
        }
        Output::Pending => {
            let list = view.pending_list();
            (
                "pending.html",
                page("pending", list.title.clone(), view),
                context("list", &list),
            )
        }
        Output::NotFound => {
            let mut page = page("404", view.text("not_found"), view);
            page.noindex = true;
            ("404.html", page, Context::new())
        }
        Output::Redirect(from) => redirect(view, from),
        _ => return Ok(diagnostics),
    };
    frame(planned, view, &mut page);
    if page.image.is_none() && !page.noindex {
        page.image = card(view, None, &view.settings.name);
    }
    page.jsonld = jsonld::render(planned, view, &page);
    let mut context = context;
    context.insert("page", &page);
    context.insert_value("site", view.shared.site.clone());
    context.insert_value("t", view.shared.strings.clone());
    view.theme
        .tera
        .render_to(template, &context, &mut *buffer)
        .map_err(|error| {
            RenderError::Site(vec![theme::remark(
                &error,
                &view.theme.sources,
                planned.url.as_str(),
            )])
        })?;
    if let Some((id, text)) = paid {
        diagnostics.extend(unmarked(view, id, &text, buffer));
    }
    minify::minify(buffer);
    Ok(diagnostics)
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

type PageParts<'a> = (&'static str, PageView<'a>, Context);

fn context(name: &'static str, value: &impl Serialize) -> Context {
    let mut context = Context::new();
    context.insert(name, value);
    context
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

/// What follows from where a page lies: address, full title, breadcrumbs, feeds.
fn frame<'a>(planned: &Planned, view: &View<'a>, page: &mut PageView<'a>) {
    page.path = view.href(&planned.url);
    page.url = match &planned.output {
        Output::Redirect(_) => std::mem::take(&mut page.url),
        _ => view.absolute(&planned.url),
    };
    page.head_title = match planned.output {
        Output::Home => page.title.to_string(),
        _ => format!("{} – {}", page.title, view.settings.name),
    };
    if page.description.is_empty() {
        page.description = Cow::Owned(match planned.output {
            Output::Home => view.settings.description.to_string(),
            _ => format!("{} – {}", page.title, view.settings.name),
        });
    }
    let group = group(&planned.output);
    page.feeds = view.feeds(group.unwrap_or(Group::Site));
    if page.feeds.is_empty() {
        page.feeds = view.feeds(Group::Site);
    }
    if let Some(place) = group.filter(|group| *group != Group::Site && group.is_place()) {
        page.feeds.extend(view.calendar(place));
    } else if matches!(planned.output, Output::Agenda(_)) {
        page.feeds.extend(view.calendar(Group::Site));
    }
    page.breadcrumbs = breadcrumbs(planned, view, &page.title);
}

fn group(output: &Output) -> Option<Group> {
    match output {
        Output::Latest(group) | Output::Archive(group, _) | Output::Agenda(group) => Some(*group),
        _ => None,
    }
}

/// From the front page to this one.
fn breadcrumbs<'a>(planned: &Planned, view: &View<'a>, title: &str) -> Vec<Link<'a>> {
    let mut crumbs = vec![Link {
        title: Cow::Borrowed(&view.settings.name),
        url: view.href_of(&Output::Home),
    }];
    let mut push_place = |id: PlaceId| {
        let link = view.place_link(id);
        crumbs.push(Link {
            title: Cow::Borrowed(link.name),
            url: link.url,
        });
    };
    match &planned.output {
        Output::Home | Output::NotFound | Output::Redirect(_) => return Vec::new(),
        Output::Article(id) => {
            if let Some(place) = view.entry(*id).filed.first().copied() {
                path_of(view, place).into_iter().for_each(&mut push_place);
            }
        }
        Output::Latest(Group::Kecamatan(id) | Group::Kelurahan(id)) => {
            path_of(view, *id)
                .into_iter()
                .filter(|place| place != id)
                .for_each(&mut push_place);
        }
        Output::Archive(Group::Kecamatan(id) | Group::Kelurahan(id), _)
        | Output::Log(Group::Kecamatan(id) | Group::Kelurahan(id))
        | Output::Agenda(Group::Kecamatan(id) | Group::Kelurahan(id)) => {
            path_of(view, *id).into_iter().for_each(&mut push_place);
        }
        Output::Latest(group) => crumbs.extend(index_of(view, *group)),
        Output::Archive(group, _) => {
            crumbs.extend(index_of(view, *group));
            if *group != Group::Site {
                crumbs.push(Link {
                    title: Cow::Owned(view.group_title(*group)),
                    url: view.href_of(&latest(*group)),
                });
            }
        }
        _ => {}
    }
    crumbs.push(Link {
        title: Cow::Owned(title.to_owned()),
        url: view.href(&planned.url),
    });
    crumbs
}

/// A kelurahan below its kecamatan.
fn path_of(view: &View<'_>, place: PlaceId) -> Vec<PlaceId> {
    let kecamatan = view.places.kecamatan(place);
    let own = (view.place(place).level == Level::Kelurahan).then_some(place);
    kecamatan.into_iter().chain(own).collect()
}

/// The page that lists groups of this kind, if it is built.
fn index_of<'a>(view: &View<'a>, group: Group) -> Option<Link<'a>> {
    let index = match group {
        Group::Category(_) => Index::Categories,
        Group::Tag(_) => Index::Tags,
        Group::Author(_) => Index::Authors,
        Group::Series(_) => Index::Series,
        Group::Month(year, _) => Index::Year(year),
        _ => return None,
    };
    let url = view.href_if(&Output::Index(index))?;
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
    ("home.html", page, context("home", &home))
}

fn article_page<'a>(
    view: &View<'a>,
    id: ArticleId,
    article: &super::view::types::ArticleView<'a>,
) -> PageView<'a> {
    let title = match view.head(id).kind {
        // Where the page is shared, its title is all that is seen of it.
        ArticleKind::Advertorial => {
            Cow::Owned(format!("{}: {}", article.kind.label, article.title))
        }
        _ => Cow::Borrowed(article.title),
    };
    let mut page = page("article", title, view);
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
    let mut page = page("notice", notice.title, view);
    page.noindex = true;
    ("notice.html", page, context("notice", &notice))
}

/// The newest page of a group: of a place and an author their own page too.
fn newest<'a>(view: &View<'a>, group: Group, diagnostics: &mut Vec<Diagnostic>) -> PageParts<'a> {
    let list = view.latest(group);
    let mut page = page(super::view::list_kind(group), view.group_title(group), view);
    page.next_url = list.older.as_ref().map(|older| older.url.clone());
    let mut context = context("list", &list);
    let template = match group {
        Group::Kecamatan(id) | Group::Kelurahan(id) => {
            let (place, remarks) = view.place_page(id);
            diagnostics.extend(remarks);
            page.video = place.kim.as_ref().is_some_and(|kim| kim.video);
            context.insert("place", &place);
            context.insert("agenda", &view.place_agenda(id));
            "place.html"
        }
        Group::Author(index) => {
            let (author, remarks) = view.person(index);
            diagnostics.extend(remarks);
            page.video = author.video;
            context.insert("author", &author);
            "author.html"
        }
        _ => "list.html",
    };
    (template, page, context)
}

fn archive<'a>(view: &View<'a>, group: Group, number: u32) -> PageParts<'a> {
    let list = view.archive(group, number);
    let title = format!(
        "{} – {}",
        list.title,
        crate::base::fill(view.text("archive_n"), |_| Some(number.to_string()))
    );
    let mut page = page(super::view::list_kind(group), title, view);
    page.prev_url = list.newer.as_ref().map_or_else(
        || Some(list.newest_url.clone()),
        |newer| Some(newer.url.clone()),
    );
    page.next_url = list.older.as_ref().map(|older| older.url.clone());
    ("list.html", page, context("list", &list))
}

fn index_page<'a>(view: &View<'a>, index: Index) -> PageParts<'a> {
    let terms = view.terms(index);
    let page = page(terms.kind, terms.title.clone(), view);
    ("terms.html", page, context("terms", &terms))
}

fn redirect<'a>(view: &View<'a>, from: &crate::base::UrlPath) -> PageParts<'a> {
    let to = view.plan.redirect(from);
    let target = super::view::page_types::RedirectView {
        url: view.href(to),
        absolute: view.absolute(to),
    };
    let title = match view.plan.lookup(to.as_str()).map(|planned| &planned.output) {
        Some(Output::Article(id)) => &view.head(*id).title,
        Some(Output::Page(id)) => &view.site.pages[usize::from(id.0)].0.title,
        _ => view.text("moved"),
    };
    let mut page = page("redirect", title, view);
    page.noindex = true;
    page.url.clone_from(&target.absolute);
    ("redirect.html", page, context("redirect", &target))
}
