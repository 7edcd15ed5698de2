//! What readers may read of a text.
//!
//! Owns: [`PublicBody`]. A protected article's has lost films, and photos in which somebody might be recognised, with their
//! alternative texts, captions, and the figures in which they stand. Refuses: links, which are judged when their addresses
//! are known.

use super::shield::Shield;
use crate::base::SitePath;
use crate::content::{Body, Edge, Heading, Piece, named};

/// What readers may read of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PublicBody(Body);

impl PublicBody {
    /// A text in which nothing has to be withheld: of a page, a profile, an open article.
    pub(crate) fn open(body: Body) -> Self {
        Self(body)
    }

    /// The text of a protected article that lies in the file `from`.
    pub(super) fn shielded(mut body: Body, from: &SitePath, shield: &Shield) -> Self {
        let mut kept = Vec::with_capacity(body.pieces.len());
        let mut figures: Vec<OpenFigure> = Vec::new();
        for piece in body.pieces {
            if is_withheld(&piece, from, shield) {
                for figure in &mut figures {
                    figure.is_withheld = true;
                }
                continue;
            }
            if let Piece::Figure(Edge::Start) = piece {
                figures.push(OpenFigure {
                    start: kept.len(),
                    is_withheld: false,
                });
            }
            let is_end = matches!(piece, Piece::Figure(Edge::End));
            kept.push(piece);
            if is_end
                && let Some(figure) = figures.pop()
                && figure.is_withheld
            {
                kept.truncate(figure.start);
            }
        }
        body.pieces = kept;
        Self(body)
    }

    /// Its parts, in order.
    pub(crate) fn pieces(&self) -> &[Piece] {
        &self.0.pieces
    }

    /// Its first paragraph as plain text.
    pub(crate) fn first_paragraph(&self) -> &str {
        &self.0.first_paragraph
    }

    /// Its headings, in order.
    pub(crate) fn headings(&self) -> &[Heading] {
        &self.0.headings
    }

    /// Every id that a link can lead to.
    pub(crate) fn anchors(&self) -> impl Iterator<Item = &str> {
        let headings = self.0.headings.iter().map(|heading| &*heading.id);
        headings.chain(self.0.anchors.iter().map(|anchor| &**anchor))
    }
}

/// A figure whose end has not come.
struct OpenFigure {
    /// Its first piece among those that are kept.
    start: usize,
    /// Whether something in it was withheld: then its caption speaks of that.
    is_withheld: bool,
}

fn is_withheld(piece: &Piece, from: &SitePath, shield: &Shield) -> bool {
    match piece {
        Piece::Photo(photo, _) => {
            named(from, &photo.file).is_none_or(|file| !shield.allows_photo(from, &file))
        }
        // A film cannot be looked over as a photo can.
        Piece::Video(_) => true,
        Piece::Html(_) | Piece::Link(..) | Piece::Label(_) | Piece::Figure(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::newsroom::next::tests::written;

    /// The finished HTML of a protected article's text, with the names of the photos that are left.
    fn shown(front: &str, text: &str) -> String {
        let path = "content/ampenan/bintaro/a.md";
        let (_, body) = written(path, &format!("lindungi: anak\n{front}"), text);
        let mut shown = String::new();
        for piece in body.pieces() {
            match piece {
                Piece::Html(html) => shown.push_str(html.trim()),
                Piece::Photo(photo, _) => shown.push_str(&photo.file),
                Piece::Video(video) => shown.push_str(&video.title),
                Piece::Link(..) | Piece::Label(_) | Piece::Figure(_) => {}
            }
        }
        shown
    }

    #[test]
    fn photos_and_films_go_wherever_they_stand() {
        for text in [
            "![Alt](wajah.jpg \"Keterangan\")",
            "![Alt](wajah.jpg) ![Alt](lain.jpg)",
            "![Alt](/static/wajah.jpg)",
            "<img src=\"wajah.jpg\" alt=\"Alt\">",
            "[Alt](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
        ] {
            let left = shown("", text);
            assert!(["", "<p></p>"].contains(&&*left), "{left} of {text}");
        }
        let table = shown("", "| a |\n| - |\n| ![Alt](wajah.jpg) |\n");
        assert!(
            !table.contains("wajah") && table.contains("<td></td>"),
            "{table}"
        );
    }

    #[test]
    fn a_figure_goes_with_its_caption() {
        let figure = "<figure><img src=\"wajah.jpg\" alt=\"Alt\"><figcaption>Rumah korban</figcaption></figure>";
        assert_eq!(
            shown("", &format!("Satu.\n\n{figure}\n\nDua.")),
            "<p>Satu.</p><p>Dua.</p>"
        );
        let safe = shown("aman: ya", figure);
        assert!(
            safe.contains("wajah.jpg") && safe.contains("Rumah korban"),
            "{safe}"
        );
    }

    #[test]
    fn what_is_called_safe_stays() {
        let text = "![Buku](buku.jpg)\n\n![Wajah](wajah.jpg)";
        assert_eq!(shown("aman: [buku.jpg]", text), "buku.jpg");
        assert_eq!(shown("aman: ya", text), "buku.jpgwajah.jpg");
    }
}
