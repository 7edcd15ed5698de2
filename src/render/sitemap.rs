//! The sitemap: an index, a part a month of articles, a part of lists and standing pages, the news of the last two days.
//!
//! Owns: <https://www.sitemaps.org/protocol.html>: at most 50,000 addresses a part, which no month of a city's news comes
//! near; a month's part changes only when an article of that month does.

use super::view::View;
use super::xml::Xml;
use crate::plan::{DataKind, Output, PageKind, Part, Planned};
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
        for planned in view.plan.outputs() {
            let news: Vec<ArticleId>;
            let articles = match planned.output {
                Output::Data(DataKind::NewsSitemap) => {
                    news = view.site.news(view.now).collect();
                    &news
                }
                Output::Data(DataKind::Sitemap(part)) => view.site.list(listed(part)),
                Output::Page(_) | Output::Data(_) | Output::File(_) => continue,
            };
            xml.element("sitemap", &[], |xml| {
                xml.text("loc", &view.absolute(&planned.url));
                last_modified(xml, view, articles);
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
    let spaces: &[_] = if part == Part::Pages {
        &[SPACE]
    } else {
        &[SPACE, IMAGES]
    };
    Xml::new(buffer).element("urlset", spaces, |xml| match part {
        Part::Month(year, month) => {
            for id in view.site.list(Group::Month(year, month)) {
                xml.element("url", &[], |xml| {
                    xml.text("loc", &view.absolute(view.plan.addresses().article(*id)));
                    last_modified(xml, view, &[*id]);
                    images(xml, view, *id);
                });
            }
        }
        Part::Pages => {
            for planned in view.plan.outputs() {
                page(xml, view, planned);
            }
        }
    });
}

/// A list or standing page; articles have parts of their own.
fn page(xml: &mut Xml<'_>, view: &View<'_>, planned: &Planned) {
    let Some(articles) = shown_on(view, &planned.output) else {
        return;
    };
    xml.element("url", &[], |xml| {
        xml.text("loc", &view.absolute(&planned.url));
        last_modified(xml, view, articles);
    });
}

/// The articles that tell when a page last changed: those on the newest page of a list. `None` for what is not a page of this part.
fn shown_on<'a>(view: &'a View<'_>, output: &Output) -> Option<&'a [ArticleId]> {
    let Output::Page(page) = output else {
        return None;
    };
    match page {
        PageKind::Home => Some(view.site.list(Group::Site)),
        PageKind::Latest(group) => Some(view.site.list(*group)),
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
        for id in view.site.news(view.now).take(MOST_NEWS) {
            let head = view.head(id);
            let language = head.language.as_deref().unwrap_or(&view.settings.language);
            xml.element("url", &[], |xml| {
                xml.text("loc", &view.absolute(view.plan.addresses().article(id)));
                xml.element("news:news", &[], |xml| {
                    xml.element("news:publication", &[], |xml| {
                        xml.text("news:name", &view.settings.name);
                        // ISO 639, two or three letters.
                        xml.text(
                            "news:language",
                            language.split('-').next().unwrap_or(language),
                        );
                    });
                    xml.text("news:publication_date", &view.clock.iso(head.issued));
                    xml.text("news:title", &head.title);
                });
                images(xml, view, id);
            });
        }
    });
}

/// When the last of these articles changed; nothing for none.
fn last_modified(xml: &mut Xml<'_>, view: &View<'_>, ids: &[ArticleId]) {
    // The newest are enough for a long list: an old article that is corrected has its own entry.
    let touched: Option<Timestamp> = ids.iter().take(50).map(|id| view.touched(*id)).max();
    if let Some(moment) = touched {
        xml.text("lastmod", &view.clock.iso(moment));
    }
}
