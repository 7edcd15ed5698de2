//! What is the same on every page.

use super::page_types::{EditorialView, PickerPlace, RegionView, SiteView};
use super::types::{Link, PlaceLink};
use super::{View, whatsapp};
use crate::places::PlaceId;
use crate::plan::{DataKind, Index, Output, PageKind};
use crate::site::{Group, PageId};
use std::borrow::Cow;
use std::collections::BTreeMap;

impl<'a> View<'a> {
    /// What is the same on every page. No count and no date: a page must not change when another place gets an article.
    pub(super) fn site_view(&self) -> SiteView<'a> {
        let settings = self.tables.settings;
        let logo_size = self.tables.logo_size;
        SiteView {
            name: self.name(),
            description: self.description(),
            url: self.at(PageKind::Home).absolute(),
            root: self.root(),
            language: self.language(),
            term: &settings.term,
            // Permenkominfo 4/2024 names it so; it is no matter of taste.
            term_short: "KIM",
            region: self.region_view(),
            licence: self.licence(),
            logo: self.logo(),
            logo_width: logo_size.map(|(width, _)| width),
            logo_height: logo_size.map(|(_, height)| height),
            colours: self.colours(),
            editorial: self.editorial_view(),
            menu: self.menu(),
            places: self.pickers(),
            feeds: self.feeds(Group::Site),
            pages: self.standing_links(),
            search_url: self.href_if(PageKind::Search),
            manifest_url: self.href_if(DataKind::Manifest),
            worker_url: self.worker_url(),
            places_url: self.href_if(PageKind::Index(Index::Places)),
            agenda_url: self.href_if(PageKind::Agenda(Group::Site)),
            log_url: self.at(PageKind::Log(Group::Site)).href(),
            pending_url: self.at(PageKind::Pending).href(),
            script_url: self.href_if(DataKind::Script),
            archive_url: self.href_if(PageKind::Index(Index::Archive)),
            tags_url: self.href_if(PageKind::Index(Index::Tags)),
            categories_url: self.href_if(PageKind::Index(Index::Categories)),
            authors_url: self.href_if(PageKind::Index(Index::Authors)),
        }
    }

    /// The address of an output as a page prints it, if it is built.
    pub(super) fn href_if(&self, output: impl Into<Output>) -> Option<String> {
        self.built(output).map(|address| address.href())
    }

    /// The worker is always built; pages ask for it only where it is wanted.
    fn worker_url(&self) -> Option<String> {
        let worker = self.at(DataKind::Worker);
        self.works_offline().then(|| worker.href())
    }

    fn region_view(&self) -> RegionView<'a> {
        let region = self.region();
        RegionView {
            name: self.place_title(region),
            short: &self.place(region).name,
        }
    }

    fn logo(&self) -> Option<String> {
        let logo = self.tables.settings.theme.logo.as_ref()?;
        let path = format!("/{}", logo.value.trim_start_matches('/'));
        // One that is missing has been remarked upon by the plan.
        Some(match self.lookup(&path) {
            Some((_, address)) => address.href(),
            None => path,
        })
    }

    fn colours(&self) -> BTreeMap<&'a str, &'a str> {
        let colours = self.tables.settings.theme.colours.iter();
        colours.map(|(name, value)| (&**name, &**value)).collect()
    }

    fn editorial_view(&self) -> EditorialView<'a> {
        let editorial = self.editorial();
        EditorialView {
            responsible: &editorial.responsible,
            address: &editorial.address,
            email: &editorial.email,
            whatsapp: &editorial.whatsapp,
            whatsapp_url: whatsapp(&editorial.whatsapp),
            owner: &editorial.owner,
            funding: &editorial.funding,
        }
    }

    fn menu(&self) -> Vec<Link<'a>> {
        let items = self.tables.settings.menu.iter();
        items
            .map(|item| Link {
                title: Cow::Borrowed(&*item.title),
                url: self.menu_url(&item.to.value),
            })
            .collect()
    }

    /// An address on the site keeps its query and fragment; one elsewhere stays as it is.
    fn menu_url(&self, to: &str) -> String {
        let (path, rest) = to.split_at(to.find(['#', '?']).unwrap_or(to.len()));
        match self.lookup(path) {
            Some((_, address)) => address.href() + rest,
            None => to.to_owned(),
        }
    }

    fn pickers(&self) -> Vec<PickerPlace<'a>> {
        let kecamatan = self.tables.places.children(self.region()).into_iter();
        kecamatan.map(|id| self.picker(id)).collect()
    }

    fn picker(&self, id: PlaceId) -> PickerPlace<'a> {
        let PlaceLink { name, url, word } = self.place_link(id);
        PickerPlace {
            name,
            url,
            word,
            kelurahan: self.place_links(&self.tables.places.children(id)),
        }
    }

    fn standing_links(&self) -> Vec<Link<'a>> {
        let pages = (0u16..).zip(&self.tables.site.pages);
        let mut links: Vec<Link<'a>> = pages
            .map(|(id, (page, _))| Link {
                title: Cow::Borrowed(&*page.title),
                url: self.at(PageKind::Standing(PageId(id))).href(),
            })
            .collect();
        // Their files are in the order of paths, which says nothing to readers.
        links.sort_by_cached_key(|link| link.title.to_lowercase());
        links
    }
}
