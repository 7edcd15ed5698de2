//! What feeds, calendars, the API, JSON-LD and sitemaps ask about the site and an article.

use super::View;
use crate::base::Zone;
use crate::config::{Category, Editorial};
use crate::content::Correction;
use crate::i18n::DateText;
use crate::places::{Kim, Place, PlaceId};
use crate::search::SearchIndex;
use crate::site::{ArticleId, Group};
use jiff::Timestamp;

impl<'a> View<'a> {
    /// The site's name.
    pub(crate) fn name(&self) -> &'a str {
        &self.tables.settings.name
    }

    /// What the site is, in a sentence; may be empty.
    pub(crate) fn description(&self) -> &'a str {
        &self.tables.settings.description
    }

    /// The site's language as a tag.
    pub(crate) fn language(&self) -> &'a str {
        &self.tables.settings.language
    }

    /// The language of an article: its own, else the site's.
    pub(crate) fn language_of(&self, id: ArticleId) -> &'a str {
        let own = self.head(id).language.as_deref();
        own.unwrap_or(self.language())
    }

    /// Who answers for the site.
    pub(crate) fn editorial(&self) -> &'a Editorial {
        &self.tables.settings.editorial
    }

    /// The licence of the site's texts by its name; may be empty.
    pub(crate) fn licence(&self) -> &'a str {
        &self.tables.settings.licence
    }

    /// Whether others may publish the texts again.
    pub(crate) fn may_be_republished(&self) -> bool {
        self.tables.settings.republish
    }

    pub(crate) fn zone(&self) -> &'a Zone {
        &self.tables.settings.zone
    }

    /// The code of the city or regency.
    pub(crate) fn region_code(&self) -> &'a str {
        &self.tables.settings.region.value
    }

    /// Scheme and host, `https://kim.example.id`.
    pub(crate) fn origin(&self) -> &'a str {
        &self.tables.settings.base_url.origin
    }

    /// The site's base path, `/` or `/berita/`.
    pub(crate) fn root(&self) -> &'a str {
        &self.tables.settings.base_url.root
    }

    /// Whether pages can be read without a connection.
    pub(crate) fn works_offline(&self) -> bool {
        self.tables.settings.outputs.offline
    }

    /// Whether urgent news stands above every page.
    pub(crate) fn has_urgent_banner(&self) -> bool {
        self.tables.settings.outputs.urgent
    }

    /// A colour that the settings give the theme, by the name of its token.
    pub(crate) fn colour(&self, token: &str) -> Option<&'a str> {
        let mut colours = self.tables.settings.theme.colours.iter();
        let (_, value) = colours.find(|(name, _)| **name == *token)?;
        Some(value)
    }

    /// A moment as RFC 3339 in the site's zone.
    pub(crate) fn iso(&self, moment: Timestamp) -> String {
        self.clock.iso(moment)
    }

    /// A moment as RSS wants it.
    pub(crate) fn rfc2822(&self, moment: Timestamp) -> String {
        self.clock.rfc2822(moment)
    }

    /// A moment in words.
    pub(crate) fn date(&self, moment: Timestamp) -> DateText {
        self.clock.text(moment)
    }

    /// The articles of a group that readers may see, newest first.
    pub(crate) fn articles(&self, group: Group) -> &'a [ArticleId] {
        self.tables.site.list(group)
    }

    /// Articles of the last two days, newest first.
    pub(crate) fn news(&self) -> Vec<ArticleId> {
        self.tables.site.news(self.tables.now).collect()
    }

    /// The articles beside this one in time: newer, older.
    pub(crate) fn neighbours(&self, id: ArticleId) -> (Option<ArticleId>, Option<ArticleId>) {
        self.tables.site.neighbours(id)
    }

    /// Events that were called off.
    pub(crate) fn cancelled(&self, group: Group) -> &'a [ArticleId] {
        let agenda = self.tables.site.agendas.get(&group);
        agenda.map_or(&[], |agenda| &agenda.cancelled)
    }

    /// Titles of an article's tags.
    pub(crate) fn tag_titles(&self, id: ArticleId) -> Vec<&'a str> {
        let tags = self.entry(id).tags.iter();
        tags.map(|tag| &*self.tables.site.tags[*tag as usize].title)
            .collect()
    }

    /// An article's category, whether it has a page or not.
    pub(crate) fn category_of(&self, id: ArticleId) -> Option<&'a Category> {
        let index = self.entry(id).category?;
        Some(&self.tables.settings.categories[usize::from(index)])
    }

    /// Corrections of an article that have been made; one may be dated ahead.
    pub(crate) fn corrections(&self, id: ArticleId) -> &'a [Correction] {
        self.head(id).corrections(self.tables.now)
    }

    pub(crate) fn place(&self, id: PlaceId) -> &'a Place {
        self.tables.places.get(id)
    }

    /// The city or regency.
    pub(crate) fn region(&self) -> PlaceId {
        self.tables.places.region()
    }

    /// Every place, the region first.
    pub(crate) fn places(&self) -> impl Iterator<Item = PlaceId> {
        self.tables.places.iter().map(|(id, _)| id)
    }

    /// The kecamatan that a place lies in, or is.
    pub(crate) fn kecamatan(&self, id: PlaceId) -> Option<PlaceId> {
        self.tables.places.kecamatan(id)
    }

    /// 'Kelurahan Bintaro'.
    pub(crate) fn place_title(&self, id: PlaceId) -> String {
        let place = self.place(id);
        format!("{} {}", place.word.text(), place.name)
    }

    /// Every KIM.
    pub(crate) fn kims(&self) -> impl Iterator<Item = &'a Kim> {
        self.tables.site.kims.iter().map(|(kim, _)| kim)
    }

    /// The KIM of a place.
    pub(crate) fn kim_of(&self, id: PlaceId) -> Option<&'a Kim> {
        self.tables.site.kim_of(id).map(|(kim, _)| kim)
    }

    /// The search index, for the files that are cut from it.
    pub(crate) fn index(&self) -> &'a SearchIndex {
        self.tables.index
    }
}
