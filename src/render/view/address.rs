//! Addresses as pages print them.

use super::View;
use crate::base::UrlPath;
use crate::config::BaseUrl;
use crate::plan::{FileKind, Output, PageKind};
use crate::site::Group;
use std::borrow::Cow;

/// Where an output lies on the web.
#[derive(Debug, Clone)]
pub(crate) struct Address<'a> {
    url: Cow<'a, UrlPath>,
    base: &'a BaseUrl,
}

impl Address<'_> {
    /// As a page of the site prints it: with the site's base path, percent-encoded.
    pub(crate) fn href(&self) -> String {
        [self.root(), &self.url.href()].concat()
    }

    /// With scheme and host.
    pub(crate) fn absolute(&self) -> String {
        [&*self.base.origin, self.root(), &self.url.href()].concat()
    }

    /// Within the site.
    pub(crate) fn url(&self) -> &UrlPath {
        &self.url
    }

    /// The site's base path without the `/` at its end.
    fn root(&self) -> &str {
        self.base.root.trim_end_matches('/')
    }
}

impl<'a> View<'a> {
    /// The address of an output, whether it is built or not.
    pub(crate) fn at(&self, output: impl Into<Output>) -> Address<'a> {
        self.address(self.tables.plan.address(&output.into()))
    }

    /// The address of an output that is looked up by value (see `Plan::has`), if it is built.
    pub(crate) fn built(&self, output: impl Into<Output>) -> Option<Address<'a>> {
        let output = output.into();
        let is_built = self.tables.plan.has(&output);
        is_built.then(|| self.at(output))
    }

    /// The newest page of a group, whether it is built or not.
    pub(crate) fn at_group(&self, group: Group) -> Address<'a> {
        self.at(PageKind::newest(group))
    }

    /// The newest page of a group, if it is built.
    pub(crate) fn group_href(&self, group: Group) -> Option<String> {
        Some(self.built(PageKind::newest(group))?.href())
    }

    /// A file of the theme, if there is one of this name.
    pub(crate) fn asset(&self, name: &str) -> Option<Address<'a>> {
        let is_there = self.tables.plan.has_asset(name);
        is_there.then(|| self.at(FileKind::Asset(name.into())))
    }

    /// What lies at an address on the site, with that address in full: `/agenda` is `/agenda/`.
    pub(crate) fn lookup(&self, address: &str) -> Option<(&'a Output, Address<'a>)> {
        // Addresses in settings and texts are typed by people, who leave the last `/` out.
        let planned = self.tables.plan.lookup(address)?;
        Some((&planned.output, self.address(Cow::Borrowed(&planned.url))))
    }

    /// Every output with its address, in the order of paths.
    pub(crate) fn outputs(&self) -> impl Iterator<Item = (&'a Output, Address<'a>)> {
        let outputs = self.tables.plan.outputs().iter();
        outputs.map(|planned| (&planned.output, self.address(Cow::Borrowed(&planned.url))))
    }

    /// Where an old address leads.
    pub(crate) fn redirect(&self, from: &UrlPath) -> Address<'a> {
        let to = self.tables.plan.redirect(from);
        self.address(Cow::Owned(to.clone()))
    }

    pub(crate) fn address(&self, url: Cow<'a, UrlPath>) -> Address<'a> {
        Address {
            url,
            base: &self.tables.settings.base_url,
        }
    }
}
