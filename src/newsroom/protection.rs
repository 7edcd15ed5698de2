//! What a protected article must not say of itself.
//!
//! Owns: the head of such an article without its kelurahan. Everything after this room works with that head alone: a list, a
//! feed or an API that is written next year cannot print what it never had. Source: Peraturan Dewan Pers 1/2019, which counts the
//! village among what identifies a child; UU 11/2012 art. 19; Kode Etik Jurnalistik art. 5.

use super::hidden::{Hidden, hidden};
use super::{Standing, filed_under};
use crate::base::SitePath;
use crate::content::{Head, Safe, named};
use crate::places::Places;

/// Takes the kelurahan out of a protected head, and what would lead to it: tags, series and old addresses that name it, the
/// coordinates of its event, and the picture, unless the newsroom has said that it is safe. Other heads stay as they are.
pub fn redact(head: &mut Head, places: &Places) {
    if head.protect.is_none() {
        return;
    }
    let names = Hidden::of(head, places);
    head.hidden = hidden(head, places);
    head.places = filed_under(head, places);
    head.tags.retain(|tag| !names.is_named_in(&tag.value));
    head.series = head
        .series
        .take()
        .filter(|series| !names.is_named_in(series));
    // A redirect from there would connect the two.
    head.aliases
        .retain(|alias| !names.is_named_in(&alias.value));
    if let Some(event) = &mut head.event {
        event.coordinates = None;
    }
    let picture = head
        .picture
        .as_ref()
        .and_then(|picture| named(&head.path, &picture.file.value));
    if !picture.is_some_and(|picture| is_safe(head, &picture)) {
        head.picture = None;
    }
}

/// Whether readers may see a file as a photo of an article.
pub fn shows_photo(head: &Head, standing: Standing, file: &SitePath) -> bool {
    standing.shows_photos() || (standing == Standing::Protected && is_safe(head, file))
}

/// Whether the newsroom has said that nobody can be recognised in a photo.
fn is_safe(head: &Head, file: &SitePath) -> bool {
    match &head.safe {
        Safe::None => false,
        Safe::All => true,
        Safe::Files(files) => files
            .iter()
            .any(|safe| named(&head.path, safe).as_ref() == Some(file)),
    }
}
