//! Events: on their article, in lists, as calendars to subscribe to.

use super::View;
use super::page_types::AgendaView;
use super::types::{EventView, FeedLink, PlaceLink};
use crate::newsroom;
use crate::places::PlaceId;
use crate::plan::{DataKind, PageKind};
use crate::site::{ArticleId, Group};

/// Past events that a page and a calendar still tell of.
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
        let head = self.head(id);
        let Some(event) = head.event.as_deref() else {
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
        let Venue {
            place,
            organiser,
            coordinates,
        } = self.venue(id);
        let map = |(latitude, longitude)| {
            format!(
                "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
            )
        };
        Some(EventView {
            title: &head.title,
            url: self.href(self.plan.addresses().article(id)),
            start: self.clock.text(event.start),
            end: event.end.map(|end| self.clock.text(end)),
            all_day: event.all_day,
            place_text: place,
            organiser: organiser.unwrap_or_default(),
            ended: self.event_ended(id),
            place: self
                .entry(id)
                .filed
                .first()
                .map(|place| self.place_link(*place)),
            calendar_url: self.href_if(DataKind::EventFile(id)),
            map_url: coordinates.map(map),
        })
    }

    /// Whether an event is over.
    pub(crate) fn event_ended(&self, id: ArticleId) -> bool {
        self.head(id)
            .event
            .as_deref()
            .is_some_and(|event| newsroom::over(event, &self.settings.zone) <= self.now)
    }

    /// The events of the site or a place: coming ones soonest first, past ones latest first.
    pub(crate) fn agenda(&self, group: Group) -> AgendaView<'a> {
        let (coming, past) = self.events(group);
        let views = |ids: Vec<ArticleId>| ids.into_iter().filter_map(|id| self.event(id)).collect();
        let calendar = self.plan.addresses().of(&DataKind::Calendar(group).into());
        let absolute = self.absolute(&calendar);
        let bare = absolute
            .split_once("://")
            .map_or(&*absolute, |(_, rest)| rest);
        AgendaView {
            coming: views(coming),
            past: views(past),
            place: self.place_of(group),
            calendar_url: self.href(&calendar),
            subscribe_url: format!("webcal://{bare}"),
        }
    }

    /// Coming events soonest first, and the last of the past ones, latest first.
    pub(crate) fn events(&self, group: Group) -> (Vec<ArticleId>, Vec<ArticleId>) {
        let (past, coming): (Vec<_>, Vec<_>) = self
            .site
            .events(group)
            .iter()
            .copied()
            .partition(|id| self.event_ended(*id));
        (coming, past.into_iter().rev().take(PAST).collect())
    }

    fn place_of(&self, group: Group) -> Option<PlaceLink<'a>> {
        group.as_place().map(|id| self.place_link(id))
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
        let title = format!(
            "{} – {} (iCalendar)",
            self.agenda_title(group),
            self.settings.name
        );
        Some(FeedLink {
            title,
            word: "iCalendar",
            url,
            r#type: "text/calendar",
        })
    }

    /// The agenda of a place, if it has one.
    pub(crate) fn agenda_href(&self, id: PlaceId) -> Option<String> {
        self.href_if(PageKind::Agenda(self.group_of(id)))
    }
}
