//! What Markdown becomes, as tables of text and HTML.

mod bombs;
mod html;
mod links;
mod random;
mod spec;
mod structure;

use super::markdown as compile;
use crate::base::SitePath;
use crate::content::{Body, Label, Piece, Target};
use crate::diag::{Diagnostic, Text};
use std::fmt::Write;

/// Compiles a text that is all Markdown.
fn body(markdown: &str) -> (Body, Vec<Diagnostic>) {
    let path = SitePath::new("content/ampenan/bintaro/berita.md").expect("valid");
    let source = Text {
        path: &path,
        text: markdown,
    };
    compile(source, 0)
}

/// The HTML with holes shown as `{file a.md #b}`, `{address /a/}`, `{asset a.pdf}`, `{photo a.jpg | alt}`, `{figure …}`, `{notes}`.
fn show(body: &Body) -> String {
    let mut out = String::new();
    for piece in &body.pieces {
        let fragment = |fragment: &Option<Box<str>>| {
            fragment
                .as_ref()
                .map_or(String::new(), |f| format!(" #{f}"))
        };
        let written = match piece {
            Piece::Html(html) => write!(out, "{html}"),
            Piece::Link(Target::File(file, id), _) => {
                write!(out, "{{file {file}{}}}", fragment(id))
            }
            Piece::Link(Target::Address(address, id), _) => {
                write!(out, "{{address {address}{}}}", fragment(id))
            }
            Piece::Link(Target::Asset(file), _) => write!(out, "{{asset {file}}}"),
            Piece::Video(video) => write!(
                out,
                "{{video {}+{} | {}}}",
                video.id, video.start, video.title
            ),
            Piece::Photo(photo, _) => {
                let what = if photo.block { "figure" } else { "photo" };
                let caption = if photo.caption.is_empty() {
                    String::new()
                } else {
                    format!(" | {}", photo.caption)
                };
                write!(out, "{{{what} {} | {}{caption}}}", photo.file, photo.alt)
            }
            Piece::Label(Label::Notes) => write!(out, "{{notes}}"),
            Piece::Label(Label::BackToText) => write!(out, "{{back}}"),
            Piece::Label(Label::Table) => write!(out, "{{table}}"),
            Piece::Figure(_) => Ok(()), // its tags are in the HTML around it
        };
        written.expect("a String takes every write");
    }
    out
}

/// The HTML, without the newline at its end.
fn html(markdown: &str) -> String {
    show(&body(markdown).0).trim_end().to_owned()
}

/// The codes of the remarks, in the order of their making, with line and column.
fn remarks(markdown: &str) -> Vec<String> {
    let (_, remarks) = body(markdown);
    let place = |d: &Diagnostic| {
        d.location.as_ref().map_or(String::new(), |l| {
            format!(" {}:{}+{}", l.line, l.column, l.length)
        })
    };
    remarks
        .iter()
        .map(|d| format!("{}{}", d.code, place(d)))
        .collect()
}

/// Compares each text with its HTML, and shows all that differ.
#[track_caller]
fn table(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|(markdown, expected)| (markdown, expected, html(markdown)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(markdown, expected, found)| {
            format!("{markdown}\n-- expected\n{expected}\n-- found\n{found}\n")
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
