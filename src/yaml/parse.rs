//! Text → tree: the quick way, the whole way, and what is left where an entry is broken.

use super::lines;
use super::stop::ParseStop;
use super::tree::Node;
use super::{advice, events, fast, remarks};
use crate::base::Span;
use crate::diag::{Diagnostic, Text};

/// Entries that are set aside in one file before the rest is given up.
const MOST_BROKEN: usize = 12;
/// Texts longer than this (bytes) are not read again after a mistake: the time of a build stays bounded.
const MOST_REREAD: usize = 64 * 1024;

/// What a text turned out to be.
#[derive(Debug, Default)]
pub(crate) struct Yaml<'a> {
    /// The tree, without the entries that are broken; `None` if there is nothing or nothing could be saved.
    pub root: Option<Node<'a>>,
    /// Keys whose entries failed to parse; do not also report them as missing.
    pub broken: Vec<Box<str>>,
    /// Everything wrong with the notation.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the bytes `range` of a file.
pub(crate) fn parse(text: Text<'_>, range: Span) -> Yaml<'_> {
    let source = &text.text[range.clone()];
    // NUL is what the parser takes for the end of its input.
    if let Some(at) = source.find('\0') {
        let found = remarks::control_character(text, range.start + at, '\0');
        return Yaml {
            diagnostics: vec![found],
            ..Yaml::default()
        };
    }
    // Nearly every text ends here.
    if let Some(root) = fast::parse(source, range.start) {
        return Yaml {
            root: Some(root),
            ..Yaml::default()
        };
    }
    match events::build(text, source, range.start) {
        Ok((root, diagnostics)) => Yaml {
            root,
            diagnostics,
            ..Yaml::default()
        },
        Err(stop) => recover(text, range, stop),
    }
}

/// Sets the broken entry aside and reads the rest, as long as that helps.
fn recover(text: Text<'_>, range: Span, stop: ParseStop) -> Yaml<'_> {
    let mut yaml = Yaml {
        diagnostics: vec![advice::explain(text, range.clone(), &stop)],
        ..Yaml::default()
    };
    if range.len() > MOST_REREAD || !stop.is_of_one_entry() {
        return yaml;
    }
    // The advice looks at the text as it was written; only the parser sees the blanks.
    let mut copy = text.text[range.clone()].to_owned();
    let mut stop = stop;
    for _ in 0..MOST_BROKEN {
        let blamed = blamed(text, &yaml.diagnostics).unwrap_or(stop.at());
        let at = blamed.saturating_sub(range.start);
        let Some((entry, key)) = lines::entry_around(&copy, at) else {
            break;
        };
        yaml.broken.extend(key);
        blank(&mut copy, entry);
        match events::build(text, &copy, range.start) {
            Ok((root, more)) => {
                yaml.root = root.map(Node::into_owned);
                yaml.diagnostics.extend(more);
                break;
            }
            Err(next) => {
                let found = advice::explain(text, range.clone(), &next);
                yaml.diagnostics.push(found);
                stop = next;
            }
        }
    }
    yaml
}

/// Where the line begins that the last remark blames: it may stand above the one where the parser noticed.
fn blamed(text: Text<'_>, found: &[Diagnostic]) -> Option<usize> {
    let line = found
        .last()?
        .location
        .as_ref()
        .map_or(0, |place| place.line);
    lines::start_of(text.text, line)
}

/// Puts spaces in the place of an entry, so that the spans of all others stay true.
fn blank(copy: &mut String, entry: Span) {
    let is_end = |b: &u8| matches!(b, b'\n' | b'\r');
    let blank: String = copy[entry.clone()]
        .bytes()
        .map(|b| if is_end(&b) { char::from(b) } else { ' ' })
        .collect();
    copy.replace_range(entry, &blank);
}
