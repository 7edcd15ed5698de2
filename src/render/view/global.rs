//! What is the same on every page.

use super::page_types::{EditorialView, PickerPlace, RegionView, SiteView};
use super::types::Link;
use super::{View, whatsapp};
use crate::places::PlaceId;
use crate::plan::{DataKind, Index, PageKind};
use crate::site::{Group, PageId};
use std::borrow::Cow;

impl<'a> View<'a> {
    /// What is the same on every page. No count and no date: a page must not change when another place gets an article.
    pub(crate) fn site_view(&self) -> SiteView<'a> {
        let (settings, region) = (self.settings, self.place(self.places.region()));
        let index = |index| self.href_if(PageKind::Index(index));
        SiteView {
            name: &settings.name,
            description: &settings.description,
            url: self.absolute(&self.plan.addresses().group(Group::Site)),
            root: &settings.base_url.root,
            language: &settings.language,
            term: &settings.term,
            term_short: "KIM",
            region: RegionView {
                name: format!("{} {}", region.word.text(), region.name),
                short: &region.name,
            },
            licence: &settings.licence,
            logo: settings.theme.logo.as_ref().map(|logo| {
                let path = logo.value.trim_start_matches('/');
                self.plan
                    .lookup(&format!("/{path}"))
                    .map_or_else(|| format!("/{path}"), |planned| self.href(&planned.url))
            }),
            logo_width: self.logo_size.map(|(width, _)| width),
            logo_height: self.logo_size.map(|(_, height)| height),
            colours: settings
                .theme
                .colours
                .iter()
                .map(|(name, value)| (&**name, &**value))
                .collect(),
            editorial: EditorialView {
                responsible: &settings.editorial.responsible,
                address: &settings.editorial.address,
                email: &settings.editorial.email,
                whatsapp: &settings.editorial.whatsapp,
                whatsapp_url: whatsapp(&settings.editorial.whatsapp),
                owner: &settings.editorial.owner,
                funding: &settings.editorial.funding,
            },
            menu: settings
                .menu
                .iter()
                .map(|item| self.menu_item(&item.title, &item.to.value))
                .collect(),
            places: self
                .places
                .children(self.places.region())
                .into_iter()
                .map(|id| self.picker(id))
                .collect(),
            feeds: self.feeds(Group::Site),
            pages: self.standing_links(),
            search_url: self.href_if(PageKind::Search),
            manifest_url: self.href_if(DataKind::Manifest),
            worker_url: settings
                .outputs
                .offline
                .then(|| self.href_of(DataKind::Worker)),
            places_url: index(Index::Places),
            agenda_url: self.href_if(PageKind::Agenda(Group::Site)),
            log_url: self.href_of(PageKind::Log(Group::Site)),
            pending_url: self.href_of(PageKind::Pending),
            script_url: self.href_if(DataKind::Script),
            archive_url: index(Index::Archive),
            tags_url: index(Index::Tags),
            categories_url: index(Index::Categories),
            authors_url: index(Index::Authors),
        }
    }

    fn menu_item(&self, title: &'a str, to: &str) -> Link<'a> {
        let split = to.find(['#', '?']).unwrap_or(to.len());
        let url = match self.plan.lookup(&to[..split]) {
            Some(planned) => self.href(&planned.url) + &to[split..],
            None => to.to_owned(),
        };
        Link {
            title: Cow::Borrowed(title),
            url,
        }
    }

    fn picker(&self, id: PlaceId) -> PickerPlace<'a> {
        let link = self.place_link(id);
        let kelurahan = self
            .places
            .children(id)
            .into_iter()
            .map(|child| self.place_link(child))
            .collect();
        PickerPlace {
            name: link.name,
            url: link.url,
            word: link.word,
            kelurahan,
        }
    }

    fn standing_links(&self) -> Vec<Link<'a>> {
        let site = self.site;
        let mut links: Vec<Link<'a>> = (0u16..)
            .zip(&site.pages)
            .map(|(id, (page, _))| Link {
                title: Cow::Borrowed(&*page.title),
                url: self.href(self.plan.addresses().page(PageId(id))),
            })
            .collect();
        links.sort_by_cached_key(|link| link.title.to_lowercase());
        links
    }
}
