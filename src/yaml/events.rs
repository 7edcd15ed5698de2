//! Any YAML, by the events of granit-parser.
//!
//! Owns: the tree, its limits, keys that come twice, and the refusal of anchors, aliases and tags. None of them is ever
//! followed, so an alias bomb costs as little as it weighs.

use super::stop::ParseStop;
use super::tree::{DEEPEST, Key, MOST_NODES, Node, Value};
use super::{lines, remarks};
use crate::base::Span;
use crate::diag::{Diagnostic, Text, code};
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, StrInput, StructureStyle};
use std::borrow::Cow;

/// Remarks of one kind that a single file may bring before it is read no further.
const MOST_REFUSED: usize = 20;

/// Remarks on one file beside those that stop the reading; those beyond are left out.
const MOST_REMARKS: usize = 100;

type Events<'s> = Parser<'s, StrInput<'s>>;

struct Builder<'s, 'a> {
    /// The file, for the places of remarks.
    text: Text<'a>,
    /// What is read: a part of the file, or a copy of it with blanks.
    source: &'s str,
    offset: usize,
    events: Events<'s>,
    nodes: usize,
    /// How many anchors, aliases and tags there were.
    refused: usize,
    /// Where the first of them stands.
    first_refused: Option<usize>,
    /// How many brackets are open.
    brackets: usize,
    diagnostics: Vec<Diagnostic>,
}

/// The tree of `source`, which begins `offset` bytes into the file.
pub(super) fn build<'s>(
    text: Text<'_>,
    source: &'s str,
    offset: usize,
) -> Result<(Option<Node<'s>>, Vec<Diagnostic>), ParseStop> {
    // Aliases and anchors are events, so that they can be refused with advice instead of being followed.
    let options = granit_parser::options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        bom_inside_document_as_content: true,
        flow_nesting_limit: DEEPEST + 1,
        block_nesting_limit: DEEPEST + 1,
    };
    let events = Parser::new_from_str_with_options(source, options);
    let mut builder = Builder {
        text,
        source,
        offset,
        events,
        nodes: 0,
        refused: 0,
        first_refused: None,
        brackets: 0,
        diagnostics: Vec::new(),
    };
    let root = builder.document()?;
    Ok((root, builder.diagnostics))
}

impl<'s> Builder<'s, '_> {
    fn document(&mut self) -> Result<Option<Node<'s>>, ParseStop> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                Event::StreamEnd => break,
                _ if root.is_some() => return Err(ParseStop::Second(span.start)),
                event => root = Some(self.node(event, span, 0)?),
            }
        }
        Ok(root.filter(|node| !node.is_nothing()))
    }

    /// The next event that carries a value or a border, with its place in the file.
    fn next(&mut self) -> Result<Option<(Event<'s>, Span)>, ParseStop> {
        loop {
            let Some(event) = self.events.next_event() else {
                return Ok(None);
            };
            let (event, span) = event.map_err(|e| self.stop(&e))?;
            let tag = span.tag_span().and_then(|s| s.byte_range());
            let range = span.byte_range().unwrap_or_default();
            let range = range.start + self.offset..range.end + self.offset;
            // A tag is no event of its own: it comes with the value behind it.
            if let Some(tag) = tag.filter(|_| event.tag().is_some()) {
                self.refuse(tag.start + self.offset)?;
            }
            match event {
                Event::Anchor(..) => self.refuse(range.start)?,
                event => return Ok(Some((event, range))),
            }
        }
    }

    fn stop(&self, error: &granit_parser::ScanError) -> ParseStop {
        let at = self.offset + error.marker().byte_offset().unwrap_or(0);
        match error.kind() {
            ErrorKind::RecursionLimitExceeded => ParseStop::Deep(at),
            kind => ParseStop::Syntax(kind.clone(), at),
        }
    }

    /// Tells of an anchor, alias or tag.
    fn refuse(&mut self, at: usize) -> Result<(), ParseStop> {
        let first = *self.first_refused.get_or_insert(at);
        self.refused += 1;
        if self.refused > MOST_REFUSED {
            return Err(ParseStop::Refused(first));
        }
        let span = if self.brackets > 0 {
            lines::value_in_brackets(self.text.text, at)
        } else {
            lines::value_at(self.text.text, at)
        };
        let remark = remarks::special_start(self.text, span);
        self.diagnostics.push(remark);
        Ok(())
    }

    fn node(&mut self, event: Event<'s>, span: Span, depth: usize) -> Result<Node<'s>, ParseStop> {
        // Counted as they come: a list of a million commas is given up before it is kept.
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return Err(ParseStop::Many(span.start));
        }
        match event {
            Event::Scalar(text, style, ..) => self.scalar(text, style, span),
            Event::SequenceStart(style, ..) => self.nested(style, &span, depth, |builder, end| {
                builder.sequence(end, depth + 1)
            }),
            Event::MappingStart(style, ..) => self.nested(style, &span, depth, |builder, end| {
                builder.mapping(end, depth + 1)
            }),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(span.start)?;
                Ok(Node::empty(span))
            }
            _ => Ok(Node::empty(span)),
        }
    }

    fn scalar(
        &mut self,
        text: Cow<'s, str>,
        style: ScalarStyle,
        span: Span,
    ) -> Result<Node<'s>, ParseStop> {
        let is_quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        // The parser would go on to the next quote and blame a line that is innocent.
        if is_quoted && reaches_the_margin(self.written(&span)) {
            return Err(ParseStop::Quote(span.start));
        }
        let plain = style == ScalarStyle::Plain;
        // The parser writes `~` where there is nothing.
        let text = if plain && span.is_empty() {
            Cow::Borrowed("")
        } else {
            text
        };
        let value = Value::Scalar { text, plain };
        let node = Node { value, span };
        if self.may_remark() {
            remarks::scalar(self.text, &node, &mut self.diagnostics);
        }
        Ok(node)
    }

    /// What was read, which is the file but for entries that are blanked.
    fn written(&self, span: &Span) -> &'s str {
        let here = span.start - self.offset..span.end - self.offset;
        self.source.get(here).unwrap_or_default()
    }

    /// A list or mapping, one level deeper; `read` is handed how it closes.
    fn nested(
        &mut self,
        style: StructureStyle,
        span: &Span,
        depth: usize,
        read: impl FnOnce(&mut Self, Closing) -> Result<(Value<'s>, usize), ParseStop>,
    ) -> Result<Node<'s>, ParseStop> {
        if depth >= DEEPEST {
            return Err(ParseStop::Deep(span.start));
        }
        let has_brackets = style == StructureStyle::Flow;
        let closing = Closing {
            has_brackets,
            start: span.end,
        };
        self.brackets += usize::from(has_brackets);
        let (value, end) = read(self, closing)?;
        self.brackets -= usize::from(has_brackets);
        Ok(Node {
            value,
            span: span.start..end,
        })
    }

    fn sequence(
        &mut self,
        closing: Closing,
        depth: usize,
    ) -> Result<(Value<'s>, usize), ParseStop> {
        let mut items: Vec<Node<'s>> = Vec::new();
        let mut end = closing.start;
        while let Some((event, range)) = self.next()? {
            if event == Event::SequenceEnd {
                end = closing.end(&range, items.last());
                break;
            }
            items.push(self.node(event, range, depth)?);
        }
        Ok((Value::Seq(items), end))
    }

    fn mapping(&mut self, closing: Closing, depth: usize) -> Result<(Value<'s>, usize), ParseStop> {
        let mut entries: Vec<(Key<'s>, Node<'s>)> = Vec::new();
        let mut end = closing.start;
        while let Some((event, range)) = self.next()? {
            if event == Event::MappingEnd {
                end = closing.end(&range, entries.last().map(|(_, node)| node));
                break;
            }
            let key = self.node(event, range, depth)?;
            let Some((event, range)) = self.next()? else {
                break;
            };
            let value = self.node(event, range, depth)?;
            let value = self.behind(&key, value);
            self.entry(&mut entries, key, value);
        }
        Ok((Value::Map(entries), end))
    }

    /// The value of a key; an empty one stands right behind the key, wherever the parser saw it.
    fn behind(&mut self, key: &Node<'s>, mut value: Node<'s>) -> Node<'s> {
        if !value.is_nothing() {
            return value;
        }
        value.span = key.span.end..key.span.end;
        if self.may_remark() {
            let rest = self.text.text.get(key.span.end..).unwrap_or_default();
            let colon = usize::from(rest.starts_with(':'));
            remarks::cut_short(self.text, key.span.end + colon, &mut self.diagnostics);
        }
        value
    }

    /// Whether the per-file limit of remarks is not reached: locating each one is a walk through the text.
    fn may_remark(&self) -> bool {
        self.diagnostics.len() < MOST_REMARKS
    }

    fn entry(&mut self, entries: &mut Vec<(Key<'s>, Node<'s>)>, key: Node<'s>, value: Node<'s>) {
        let span = key.span;
        let name = match key.value {
            Value::Scalar { text, .. } if !text.is_empty() => text,
            _ => return self.remark_no_word(span),
        };
        // Mappings are small, and `MOST_NODES` bounds the rest.
        let known = entries.iter().find(|(known, _)| known.name == name);
        match known {
            Some((first, _)) => self.remark_twice(first, &name, span),
            None => entries.push((Key { name, span }, value)),
        }
    }

    fn remark_no_word(&mut self, key: Span) {
        if self.may_remark() {
            let remark = Diagnostic::new(code::KEY_NOT_A_WORD).at(self.text.at(key));
            self.diagnostics.push(remark);
        }
    }

    fn remark_twice(&mut self, first: &Key<'_>, name: &str, second: Span) {
        if !self.may_remark() {
            return;
        }
        let first = self.text.at(first.span.clone());
        let twice = Diagnostic::new(code::DUPLICATE_KEY)
            .at(self.text.at(second))
            .with("line", first.line);
        self.diagnostics.push(twice.and(first).with("key", name));
    }
}

/// How a list or mapping closes.
struct Closing {
    /// Whether it stands in brackets.
    has_brackets: bool,
    /// Behind what opened it: its end, if nothing follows.
    start: usize,
}

impl Closing {
    /// Where it ends, by the place of its closing event and the last value in it.
    fn end(&self, event: &Span, last: Option<&Node<'_>>) -> usize {
        // `[a: b]` is a mapping without brackets of its own: its end is an empty place.
        if self.has_brackets && !event.is_empty() {
            return event.end;
        }
        last.map_or(self.start, |node| node.span.end)
    }
}

/// Whether a later line of a quoted text begins at the left margin: an entry that was swallowed.
fn reaches_the_margin(raw: &str) -> bool {
    let mut later = raw.split('\n').skip(1);
    later.any(|line| line.starts_with(|c: char| !c.is_whitespace() && c != '"' && c != '\''))
}
