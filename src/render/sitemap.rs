//! The sitemap: an index, a part a month of articles, a part of lists and standing pages.
//!
//! Owns: <https://www.sitemaps.org/protocol.html>: at most 50,000 addresses a part, which no month of a city's news comes
//! near; a month's part changes only when an article of that month does.

use super::view::View;
use super::xml::Xml;
use crate::plan::{Output, Part};
use crate::site::{ArticleId, Group};
use jiff::Timestamp;

const SPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// The index of parts.
pub(super) fn index(view: &View<'_>, buffer: &mut Vec<u8>) {
    Xml::new(buffer).element("sitemapindex", &[SPACE], |xml| {
        for planned in view.plan.outputs() {
            let Output::Sitemap(part) = planned.output else { continue };
            xml.element("sitemap", &[], |xml| {
                xml.text("loc", &view.absolute(&planned.url));
                let group = match part {
                    Part::Pages => Group::Site,
                    Part::Month(year, month) => Group::Month(year, month),
                };
                last_modified(xml, view, view.site.list(group));
            });
        }
    });
}

/// One part.
pub(super) fn part(part: Part, view: &View<'_>, buffer: &mut Vec<u8>) {
    Xml::new(buffer).element("urlset", &[SPACE], |xml| match part {
        Part::Month(year, month) => {
            for id in view.site.list(Group::Month(year, month)) {
                xml.element("url", &[], |xml| {
                    xml.text("loc", &view.absolute(view.plan.addresses().article(*id)));
                    last_modified(xml, view, &[*id]);
                });
            }
        }
        Part::Pages => {
            let is_list = |output: &Output| output.is_listed_page() && !matches!(output, Output::Article(_));
            for planned in view.plan.outputs().iter().filter(|planned| is_list(&planned.output)) {
                xml.element("url", &[], |xml| {
                    xml.text("loc", &view.absolute(&planned.url));
                    match &planned.output {
                        Output::Home => last_modified(xml, view, view.site.list(Group::Site)),
                        Output::Latest(group) => last_modified(xml, view, view.site.list(*group)),
                        _ => {}
                    }
                });
            }
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
