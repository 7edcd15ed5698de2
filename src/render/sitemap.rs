//! The sitemap: an index, a part a month of articles, a part of lists and standing pages, the news of the last two days.
//!
//! Owns: <https://www.sitemaps.org/protocol.html>: at most 50,000 addresses a part, which no month of a city's news comes
//! near; a month's part changes only when an article of that month does.

use super::view::{Address, View};
use super::xml::Xml;
use crate::plan::{DataKind, Output, PageKind, Part};
use crate::site::{ArticleId, Group};
use jiff::Timestamp;

const NEWS: (&str, &str) = (
    "xmlns:news",
    "http://www.google.com/schemas/sitemap-news/0.9",
);
const IMAGES: (&str, &str) = (
    "xmlns:image",
    "http://www.google.com/schemas/sitemap-image/1.1",
);
/// Most pictures of one address.
const MOST_IMAGES: usize = 1000;
/// Most addresses of a news sitemap.
const MOST_NEWS: usize = 1000;
const SPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// The index of parts.
pub(super) fn index(view: &View<'_>, buffer: &mut Vec<u8>) {
    Xml::new(buffer).element("sitemapindex", &[SPACE], |xml| {
        for (output, address) in view.outputs() {
            let changed = match output {
                // The index gives each part the moment of its newest change, so that crawlers fetch only those.
                Output::Data(DataKind::NewsSitemap) => touched(view, &view.news()),
                Output::Data(DataKind::Sitemap(part)) => {
                    touched(view, view.articles(listed(*part)))
                }
                Output::Page(_) | Output::Data(_) | Output::File(_) => continue,
            };
            xml.element("sitemap", &[], |xml| {
                xml.text("loc", &address.absolute());
                last_modified(xml, view, changed);
            });
        }
    });
}

/// The articles that say when a part last changed.
fn listed(part: Part) -> Group {
    match part {
        Part::Pages => Group::Site,
        Part::Month(year, month) => Group::Month(year, month),
    }
}

/// One part.
pub(super) fn part(part: Part, view: &View<'_>, buffer: &mut Vec<u8>) {
    match part {
        Part::Month(year, month) => {
            let articles = view.articles(Group::Month(year, month));
            Xml::new(buffer).element("urlset", &[SPACE, IMAGES], |xml| {
                for id in articles {
                    article(xml, view, *id);
                }
            });
        }
        Part::Pages => Xml::new(buffer).element("urlset", &[SPACE], |xml| {
            for (output, address) in view.outputs() {
                page(xml, view, output, &address);
            }
        }),
    }
}

fn article(xml: &mut Xml<'_>, view: &View<'_>, id: ArticleId) {
    xml.element("url", &[], |xml| {
        xml.text("loc", &view.at(PageKind::Article(id)).absolute());
        // Google trusts `lastmod` only where it is always true: corrections count, rebuilding does not.
        last_modified(xml, view, Some(view.touched(id)));
        images(xml, view, id);
    });
}

/// A list or standing page; articles have parts of their own.
fn page(xml: &mut Xml<'_>, view: &View<'_>, output: &Output, address: &Address<'_>) {
    let Some(articles) = shown_on(view, output) else {
        return;
    };
    xml.element("url", &[], |xml| {
        xml.text("loc", &address.absolute());
        last_modified(xml, view, touched(view, articles));
    });
}

/// The articles that tell when a page last changed: those on the newest page of a list. `None` for what is not a page of this part.
fn shown_on<'a>(view: &View<'a>, output: &Output) -> Option<&'a [ArticleId]> {
    let Output::Page(page) = output else {
        return None;
    };
    match page {
        PageKind::Home => Some(view.articles(Group::Site)),
        PageKind::Latest(group) => Some(view.articles(*group)),
        PageKind::Archive(..)
        | PageKind::Standing(_)
        | PageKind::Index(_)
        | PageKind::Agenda(_)
        | PageKind::Log(_)
        | PageKind::Pending => Some(&[]),
        PageKind::Article(_)
        | PageKind::Notice(_)
        | PageKind::Search
        | PageKind::Offline
        | PageKind::NotFound
        | PageKind::Redirect(_) => None,
    }
}

/// Pictures that an article shows.
/// <https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps>
fn images(xml: &mut Xml<'_>, view: &View<'_>, id: ArticleId) {
    for picture in view.article_pictures(id).take(MOST_IMAGES) {
        xml.element("image:image", &[], |xml| {
            xml.text("image:loc", &picture.absolute);
        });
    }
}

/// Articles of the last two days.
/// <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>
pub(super) fn news(view: &View<'_>, buffer: &mut Vec<u8>) {
    Xml::new(buffer).element("urlset", &[SPACE, NEWS, IMAGES], |xml| {
        for id in view.news().into_iter().take(MOST_NEWS) {
            xml.element("url", &[], |xml| {
                xml.text("loc", &view.at(PageKind::Article(id)).absolute());
                news_item(xml, view, id);
                images(xml, view, id);
            });
        }
    });
}

fn news_item(xml: &mut Xml<'_>, view: &View<'_>, id: ArticleId) {
    let head = view.head(id);
    let language = view.language_of(id);
    // ISO 639, two or three letters.
    let language = language.split('-').next().unwrap_or(language);
    xml.element("news:news", &[], |xml| {
        xml.element("news:publication", &[], |xml| {
            xml.text("news:name", view.name());
            xml.text("news:language", language);
        });
        let issued = view.iso(head.issued);
        xml.text("news:publication_date", &issued);
        xml.text("news:title", &head.title);
    });
}

/// When the last of these articles changed; `None` for none.
fn touched(view: &View<'_>, ids: &[ArticleId]) -> Option<Timestamp> {
    // The newest are enough for a long list: an old article that is corrected has its own entry.
    ids.iter().take(50).map(|id| view.touched(*id)).max()
}

fn last_modified(xml: &mut Xml<'_>, view: &View<'_>, moment: Option<Timestamp>) {
    if let Some(moment) = moment {
        xml.text("lastmod", &view.iso(moment));
    }
}
