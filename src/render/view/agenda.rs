//! Events: on their article, in lists, as calendars to subscribe to.

use super::View;
use super::page_types::AgendaView;
use super::types::{EventView, FeedLink};
use crate::newsroom;
use crate::places::PlaceId;
use crate::plan::{DataKind, PageKind};
use crate::site::{ArticleId, Group};

/// Past events that a page and a calendar still list.
const PAST: usize = 50;

/// Where an event is and who invites, as far as readers may know.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Venue<'a> {
    /// In words; empty if they would name the kelurahan of a protected article.
    pub(crate) place: &'a str,
    pub(crate) organiser: Option<&'a str>,
    /// Latitude and longitude in degrees (WGS 84).
    pub(crate) coordinates: Option<(f64, f64)>,
}

impl<'a> View<'a> {
    /// Where an article's event is.
    pub(crate) fn venue(&self, id: ArticleId) -> Venue<'a> {
        let Some(event) = self.head(id).event.as_deref() else {
            return Venue::default();
        };
        Venue {
            place: &event.place,
            organiser: event.organiser.as_deref(),
            coordinates: event.coordinates,
        }
    }

    /// An article's event.
    pub(crate) fn event(&self, id: ArticleId) -> Option<EventView<'a>> {
        let head = self.head(id);
        let event = head.event.as_deref()?;
        let venue = self.venue(id);
        let place = self.entry(id).filed.first();
        Some(EventView {
            title: &head.title,
            url: self.at(PageKind::Article(id)).href(),
            start: self.date(event.start),
            end: event.end.map(|end| self.date(end)),
            all_day: event.all_day,
            place_text: venue.place,
            organiser: venue.organiser.unwrap_or_default(),
            ended: self.event_ended(id),
            place: place.map(|place| self.place_link(*place)),
            calendar_url: self.href_if(DataKind::EventFile(id)),
            map_url: venue.coordinates.map(map_url),
        })
    }

    /// Whether an event is over.
    fn event_ended(&self, id: ArticleId) -> bool {
        let event = self.head(id).event.as_deref();
        event.is_some_and(|event| newsroom::over(event, self.zone()) <= self.tables.now)
    }

    /// The events of the site or a place: coming ones soonest first, past ones latest first.
    pub(crate) fn agenda(&self, group: Group) -> AgendaView<'a> {
        let (coming, past) = self.events(group);
        let calendar = self.at(DataKind::Calendar(group));
        let absolute = calendar.absolute();
        let bare = absolute
            .split_once("://")
            .map_or(&*absolute, |(_, rest)| rest);
        AgendaView {
            coming: self.event_views(&coming),
            past: self.event_views(&past),
            place: group.as_place().map(|id| self.place_link(id)),
            calendar_url: calendar.href(),
            // `webcal:` makes programs subscribe instead of importing once.
            subscribe_url: format!("webcal://{bare}"),
        }
    }

    fn event_views(&self, ids: &[ArticleId]) -> Vec<EventView<'a>> {
        ids.iter().filter_map(|id| self.event(*id)).collect()
    }

    /// Coming events soonest first, and the last of the past ones, latest first.
    pub(crate) fn events(&self, group: Group) -> (Vec<ArticleId>, Vec<ArticleId>) {
        let all = self.tables.site.events(group).iter().copied();
        let (mut past, coming): (Vec<_>, Vec<_>) = all.partition(|id| self.event_ended(*id));
        // The table runs soonest first; of what is over, the last is looked for first.
        past.reverse();
        past.truncate(PAST);
        (coming, past)
    }

    /// The title of an agenda: 'Agenda', 'Agenda Kelurahan Bintaro'.
    pub(crate) fn agenda_title(&self, group: Group) -> String {
        if group == Group::Site {
            self.text("agenda").to_owned()
        } else {
            self.phrase("agenda_of", &self.group_title(group))
        }
    }

    /// The calendar of the site or a place, to subscribe to like a feed.
    pub(crate) fn calendar(&self, group: Group) -> Option<FeedLink> {
        let url = self.href_if(DataKind::Calendar(group))?;
        let agenda = self.agenda_title(group);
        Some(FeedLink {
            title: format!("{agenda} – {} (iCalendar)", self.name()),
            word: "iCalendar",
            url,
            r#type: "text/calendar",
        })
    }

    /// The agenda of a place, if it has one.
    pub(super) fn agenda_href(&self, id: PlaceId) -> Option<String> {
        self.href_if(PageKind::Agenda(self.group_of(id)))
    }
}

fn map_url((latitude, longitude): (f64, f64)) -> String {
    format!(
        "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
    )
}
