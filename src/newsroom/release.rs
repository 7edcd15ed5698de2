//! An article handed from the newsroom to the house.
//!
//! Owns: [`release`], which takes out of a head and a text what must never be told, and [`Released::seen`], which takes out what
//! readers may not see at a moment. Both destructure what they are given: a new key does not compile until somebody has
//! decided here what becomes of it. Refuses: files and pages. Sources: Peraturan Dewan Pers 1/2019; UU 11/2012 art. 19;
//! Kode Etik Jurnalistik art. 5; Pedoman Pemberitaan Media Siber, points 2 and 5.

use super::notice::emptied;
use super::shield::Shield;
use super::standing::{Held, Standing};
use super::{Counts, Notice, PublicBody, PublicHead};
use crate::base::{SitePath, Written};
use crate::config::Category;
use crate::content::{
    self, Article, CompileContext, Event, Head, LeadImage, Source, Verification, Withdrawal, named,
};
use crate::places::{PlaceId, Places};
use jiff::Timestamp;
use std::sync::Arc;

/// An article that has lost what must never be told, and what the newsroom says about when it may be seen. Cheap to copy.
#[derive(Debug, Clone)]
pub(crate) struct Released {
    head: Arc<PublicHead>,
    draft: bool,
    withdrawn: Option<Arc<Withdrawal>>,
}

/// What readers see of an article at a moment.
#[derive(Debug, Clone)]
pub(crate) enum Seen {
    /// The article, or the notice that stands in its place.
    Shown(Standing, Arc<PublicHead>),
    /// Nothing yet.
    Held(Held),
}

/// Takes out of an article what must never be told of it. A protected one loses its kelurahan and what would lead there: tags,
/// series, category, sources, bylines and old addresses that name it, where its event is; and photos in which somebody
/// might be recognised, with their captions. An open one keeps everything.
pub(crate) fn release(article: Article, context: &CompileContext<'_>) -> (Released, PublicBody) {
    let Article { head, body } = article;
    let places = context.places;
    let shield = head
        .protect
        .map(|_| Arc::new(Shield::new(&head.places, head.safe.clone(), places)));
    let body = match &shield {
        Some(shield) => PublicBody::shielded(body, &head.path, shield),
        None => PublicBody::open(body),
    };
    (Released::new(head, shield, context), body)
}

/// The text of a released article once more, from its file; `None` if the file is not the one that was compiled.
pub(crate) fn release_text(head: &PublicHead, bytes: &[u8]) -> Option<PublicBody> {
    if head.notice.is_some() {
        return Some(PublicBody::default());
    }
    let PublicHead {
        path,
        shield,
        body_start,
        hash,
        ..
    } = head;
    let body = content::compile_again(path, *body_start, *hash, bytes)?;
    Some(match shield {
        Some(shield) => PublicBody::shielded(body, path, shield),
        None => PublicBody::open(body),
    })
}

impl Released {
    fn new(head: Head, shield: Option<Arc<Shield>>, context: &CompileContext<'_>) -> Self {
        let Head {
            path,
            title,
            date,
            updated,
            authors,
            kind,
            category,
            tags,
            places,
            summary,
            summary_given,
            picture,
            sources,
            draft,
            publish,
            expires,
            featured,
            urgent,
            event,
            verification,
            corrections,
            withdrawn,
            protect: _, // whom it protects is for nobody; that it does is in the shield
            safe: _,
            permits: _,
            press,
            language,
            slug,
            aliases,
            series,
            words,
            photos,
            photos_without_alt,
            body_start,
            title_span,
            hash,
        } = head;
        let counts = Counts {
            words,
            photos,
            photos_without_alt,
            has_source: !sources.is_empty(),
        };
        let mut head = PublicHead {
            path,
            title,
            date,
            issued: publish.unwrap_or(date),
            updated,
            kind,
            category,
            tags,
            places,
            summary,
            summary_given,
            picture,
            sources,
            expires,
            featured,
            urgent,
            event,
            is_pending: verification == Verification::Menunggu,
            press,
            language,
            slug,
            aliases,
            series,
            notice: None,
            counts,
            title_span,
            authors,
            corrections,
            shield: None,
            body_start,
            hash,
        };
        if let Some(shield) = shield {
            protect(&mut head, &shield, context);
            head.shield = Some(shield);
        }
        Self {
            head: Arc::new(head),
            draft,
            withdrawn: withdrawn.map(|withdrawal| Arc::new(*withdrawal)),
        }
    }

    /// What readers see at a moment. A draft stays a draft whatever else is said; a withdrawal outweighs the calendar once the
    /// article was due. `terbit` counts where it is given, else `tanggal`: an article dated tomorrow appears tomorrow.
    pub(crate) fn standing(&self, now: Timestamp) -> Result<Standing, Held> {
        let PublicHead {
            issued,
            expires,
            shield,
            is_pending,
            ..
        } = &*self.head;
        // The order is the rule: the first that holds decides.
        if self.draft {
            Err(Held::Draft)
        } else if *issued > now {
            Err(Held::Scheduled(*issued))
        } else if self.withdrawn.is_some() {
            Ok(Standing::Withdrawn)
        } else if expires.is_some_and(|end| end <= now) {
            Ok(Standing::Ended)
        } else if shield.is_some() {
            Ok(Standing::Protected)
        } else if *is_pending {
            Ok(Standing::Pending)
        } else {
            Ok(Standing::Public)
        }
    }

    pub(super) fn is_draft(&self) -> bool {
        self.draft
    }

    pub(super) fn is_withdrawn(&self) -> bool {
        self.withdrawn.is_some()
    }

    /// Whether its text may be read at a moment.
    pub(super) fn is_shown(&self, now: Timestamp) -> bool {
        self.standing(now).is_ok_and(Standing::is_shown)
    }

    /// The article as readers see it at a moment.
    pub(crate) fn seen(&self, now: Timestamp) -> Seen {
        let standing = match self.standing(now) {
            Ok(standing) => standing,
            Err(held) => return Seen::Held(held),
        };
        // `expires` and `withdrawn` are there where the standing says so; the compiler cannot know.
        let notice = match (standing, &self.withdrawn) {
            (Standing::Public | Standing::Pending | Standing::Protected, _) => None,
            (Standing::Withdrawn, Some(withdrawal)) => {
                Some(Notice::Withdrawn(Arc::clone(withdrawal)))
            }
            (Standing::Withdrawn | Standing::Ended, _) => {
                Some(Notice::Ended(self.head.expires.unwrap_or(self.head.date)))
            }
        };
        let head = match notice {
            Some(notice) => Arc::new(emptied(&self.head, notice)),
            None => Arc::clone(&self.head),
        };
        Seen::Shown(standing, head)
    }

    /// The head without what must never be told. Whether it may be seen yet is not asked: this is for work that is done
    /// before the clock is known, and for remarks to the newsroom.
    pub(crate) fn redacted(&self) -> &Arc<PublicHead> {
        &self.head
    }

    /// The article as it will be once it is no draft and its day has come.
    #[must_use]
    pub(crate) fn revealed(&self) -> Self {
        let head = PublicHead {
            // Long ago, so that it is due at every moment, and no news.
            issued: Timestamp::MIN,
            ..PublicHead::clone(&self.head)
        };
        Self {
            head: Arc::new(head),
            draft: false,
            withdrawn: self.withdrawn.clone(),
        }
    }

    /// Whether this is the very same compilation, not only an equal one.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.head, &other.head)
    }

    /// Whether lists, addresses and standings are the same with the other in its place: at most they differ in what pages
    /// print. Whoever gives heads a new field decides here.
    pub(crate) fn is_listed_as(&self, other: &Self) -> bool {
        let Self {
            head,
            draft,
            withdrawn,
        } = self;
        draft == &other.draft && withdrawn == &other.withdrawn && is_listed_as(head, &other.head)
    }
}

fn is_listed_as(head: &PublicHead, other: &PublicHead) -> bool {
    let PublicHead {
        path,
        title: _,
        date,
        issued,
        updated: _,
        kind,
        category,
        tags,
        places,
        summary: _,
        summary_given: _,
        picture: _,
        sources: _,
        expires,
        featured,
        urgent,
        event,
        is_pending,
        press,
        language,
        slug,
        aliases,
        series,
        notice,
        counts: _,
        title_span: _,
        authors,
        corrections,
        shield,
        body_start: _,
        hash: _,
    } = head;
    let same = |a: &[Written<Box<str>>], b: &[Written<Box<str>>]| {
        a.iter().map(|w| &w.value).eq(b.iter().map(|w| &w.value))
    };
    (path, date, issued, expires) == (&other.path, &other.date, &other.issued, &other.expires)
        && (kind, category, places, series)
            == (&other.kind, &other.category, &other.places, &other.series)
        && (slug, language, featured, urgent)
            == (&other.slug, &other.language, &other.featured, &other.urgent)
        && (event, is_pending, corrections) == (&other.event, &other.is_pending, &other.corrections)
        && (notice, shield, press) == (&other.notice, &other.shield, &other.press)
        && same(authors, &other.authors)
        && same(tags, &other.tags)
        && same(aliases, &other.aliases)
}

/// Takes out of a head what its shield hides.
fn protect(head: &mut PublicHead, shield: &Shield, context: &CompileContext<'_>) {
    let is_told = |text: &str| !shield.is_named_in(text);
    head.places = filed_under(&head.places, context.places);
    head.category = head
        .category
        .take()
        .filter(|slug| is_told(slug) && is_told(title(context.categories, slug)));
    head.tags.retain(|tag| is_told(&tag.value));
    head.series = head.series.take().filter(|series| is_told(series));
    // A redirect from there would connect the two.
    head.aliases.retain(|alias| is_told(&alias.value));
    if let Some(event) = &mut head.event {
        hide_venue(event, shield);
    }
    head.sources.retain(|source| is_told(&source.name));
    for Source { name: _, url } in &mut head.sources {
        *url = url.take().filter(|url| is_told(url));
    }
    head.picture = head
        .picture
        .take()
        .filter(|picture| is_safe(&head.path, picture, shield));
    if let Some(picture) = &mut head.picture {
        // Who took it is as a rule from there: a member of the KIM, a neighbour.
        picture.credit = None;
    }
}

/// The places at which a protected article may be listed and named. On a site sorted by kelurahan the place itself can give a
/// child away, so it keeps its kecamatan only.
fn filed_under(lies_in: &[PlaceId], places: &Places) -> Vec<PlaceId> {
    let mut filed = Vec::new();
    for place in lies_in.iter().filter_map(|place| places.kecamatan(*place)) {
        if !filed.contains(&place) {
            filed.push(place);
        }
    }
    filed
}

/// The title of a category that kulkul.yaml lists.
fn title<'a>(categories: &'a [Category], slug: &str) -> &'a str {
    categories
        .iter()
        .find(|category| *category.slug == *slug)
        .map_or("", |category| &category.title)
}

fn hide_venue(event: &mut Event, shield: &Shield) {
    event.coordinates = None;
    if shield.is_named_in(&event.place) {
        event.place = "".into();
    }
    event.organiser = event
        .organiser
        .take()
        .filter(|organiser| !shield.is_named_in(organiser));
}

fn is_safe(from: &SitePath, picture: &LeadImage, shield: &Shield) -> bool {
    named(from, &picture.file.value).is_some_and(|photo| shield.allows_photo(from, &photo))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::newsroom::next::tests::{article, at, written};

    const HERE: &str = "content/ampenan/bintaro/a.md";

    fn protected(front: &str) -> Arc<PublicHead> {
        let (released, _) = written(HERE, &format!("lindungi: anak\n{front}"), "Isi.");
        Arc::clone(released.redacted())
    }

    #[test]
    fn what_names_the_kelurahan_is_left_out() {
        let head = protected(
            "tag: [sosial, warga Bintaro]\nseri: Kabar Bintaro\nalias: [/lama/, /bintaro/lama/]\n\
             sumber: [Polresta, {nama: Lurah, tautan: 'https://kelurahan-bintaro.example.id/'}, KIM Bintaro]\n\
             agenda: {mulai: 2026-12-05 08.00, tempat: Aula Bintaro, penyelenggara: KIM Bintaro, koordinat: '-8.5838, 116.1062'}\n",
        );
        let values = |list: &[Written<Box<str>>]| -> Vec<String> {
            list.iter()
                .map(|written| written.value.to_string())
                .collect()
        };
        assert_eq!(values(&head.tags), ["sosial"]);
        assert_eq!(values(&head.aliases), ["/lama/"]);
        assert_eq!(head.series, None);
        let sources: Vec<_> = head
            .sources
            .iter()
            .map(|s| (&*s.name, s.url.is_some()))
            .collect();
        assert_eq!(sources, [("Polresta", false), ("Lurah", false)]);
        let event = head.event.as_deref().expect("an event");
        assert_eq!(
            (&*event.place, &event.organiser, event.coordinates),
            ("", &None, None)
        );
        assert_eq!(head.places.len(), 1, "its kecamatan");
    }

    #[test]
    fn a_picture_is_shown_if_it_is_safe_and_then_without_its_credit() {
        let picture = "gambar: foto.jpg\nalt: Buku\nkredit: Siti Maryam\n";
        assert_eq!(protected(picture).picture, None);
        for safe in ["aman: ya", "aman: [foto.jpg]"] {
            let head = protected(&format!("{picture}{safe}\n"));
            let shown = head.picture.as_deref().expect("a picture");
            assert_eq!((&*shown.alt, &shown.credit), ("Buku", &None), "{safe}");
        }
        let (open, _) = written(HERE, picture, "Isi.");
        let picture = open.redacted().picture.clone().expect("a picture");
        assert_eq!(picture.credit.as_deref(), Some("Siti Maryam"));
    }

    #[test]
    fn addresses_and_neighbours_would_give_it_away() {
        let (open, _) = written(HERE, "", "Isi.");
        let (open, head) = (open.redacted(), protected(""));
        for told in ["/ampenan/bintaro/x/", "KIM Bintaro", "Bintaro, Ampenan"] {
            assert!(head.conceals(told) && !open.conceals(told), "{told}");
        }
        assert!(!head.conceals("/ampenan/x/"));
        assert!(head.is_betrayed_by(&open.places) && !open.is_betrayed_by(&open.places));
        assert!(
            !head.is_betrayed_by(&head.places),
            "everybody may know the kecamatan"
        );
    }

    #[test]
    fn the_gate_knows_the_clock() {
        let seen = |front: &str, now: &str| {
            let standing = article(&format!("tanggal: 2026-11-20\n{front}")).standing(at(now));
            format!("{standing:?}")
        };
        let now = "2026-12-01T09:05:00";
        for (front, standing) in [
            ("", "Ok(Public)"),
            ("verifikasi: menunggu", "Ok(Pending)"),
            ("lindungi: anak\nverifikasi: menunggu", "Ok(Protected)"),
            ("berakhir: 2026-11-30", "Ok(Ended)"),
            (
                "draf: ya\ndicabut: {waktu: 2026-11-30, alasan: Keliru.}",
                "Err(Draft)",
            ),
            (
                "berakhir: 2026-11-30\ndicabut: {waktu: 2026-11-30, alasan: Keliru.}",
                "Ok(Withdrawn)",
            ),
        ] {
            assert_eq!(seen(front, now), standing, "{front}");
        }
        let due = "terbit: 2026-12-01 09.06";
        assert!(seen(due, now).starts_with("Err(Scheduled"));
        assert_eq!(seen(due, "2026-12-01T09:06:00"), "Ok(Public)");
    }

    #[test]
    fn what_was_withdrawn_or_has_ended_is_gone() {
        let front = "ringkasan: Satu.\ntag: dua\nseri: Tiga\ngambar: foto.jpg\nalt: Empat\nsumber: Lima\ndarurat: 2026-12-31\n\
                     koreksi: [{waktu: 2026-11-21, isi: Enam.}]\nagenda: {mulai: 2026-12-05 08.00, tempat: Tujuh}\n";
        let now = at("2026-12-01T09:05:00");
        let (_, whole) = shown(front, now);
        for (more, is_withdrawn) in [
            ("dicabut: {waktu: 2026-11-30, alasan: Keliru.}", true),
            ("berakhir: 2026-11-30", false),
        ] {
            let (standing, head) = shown(&format!("{front}{more}"), now);
            assert!(!standing.is_shown());
            assert_eq!(
                (&*head.title, head.event.is_some()),
                (if is_withdrawn { "" } else { "A" }, is_withdrawn)
            );
            assert_eq!(
                head.withdrawal().map(|w| &*w.reason),
                is_withdrawn.then_some("Keliru.")
            );
            let text = format!("{head:?}");
            for gone in ["Satu", "dua", "Tiga", "Empat", "Lima", "Tujuh"] {
                assert!(
                    format!("{whole:?}").contains(gone) && !text.contains(gone),
                    "{gone} in {text}"
                );
            }
            assert_eq!(text.contains("Enam"), !is_withdrawn, "{text}");
            assert_eq!(head.counts, whole.counts);
        }
    }

    fn shown(front: &str, now: Timestamp) -> (Standing, Arc<PublicHead>) {
        match article(front).seen(now) {
            Seen::Shown(standing, head) => (standing, head),
            Seen::Held(held) => panic!("{held:?}"),
        }
    }

    #[test]
    fn words_alone_leave_the_lists() {
        let one = |front: &str| article(&format!("tanggal: 2026-11-20\n{front}"));
        for (front, is_listed_as) in [
            ("ringkasan: Lain.", true),
            ("sumber: Polresta", true),
            ("tag: dua", false),
            ("draf: ya", false),
            ("berakhir: 2026-12-31", false),
            ("lindungi: anak", false),
            ("dicabut: {waktu: 2026-11-30, alasan: Keliru.}", false),
        ] {
            assert_eq!(one("").is_listed_as(&one(front)), is_listed_as, "{front}");
        }
    }
}
