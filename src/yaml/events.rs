//! Any YAML, by the events of granit-parser.
//!
//! Owns: the tree, its limits, keys that come twice, and the refusal of anchors, aliases and tags. None of them is ever
//! followed, so an alias bomb costs as little as it weighs.

use super::{DEEPEST, Key, MOST_NODES, Node, Value, advice, remarks};
use crate::base::Span;
use crate::diag::{Diagnostic, Text, code};
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, StrInput, StructureStyle};
use std::borrow::Cow;

/// Remarks of one kind that a single file may bring before it is read no further.
const MOST_REFUSED: usize = 20;

/// Remarks on one file beside those that stop the reading; those beyond are left out.
const MOST_REMARKS: usize = 100;

/// Why reading could not go on. Places are bytes of the whole file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ParseStop {
    /// The notation is broken.
    Syntax(ErrorKind, usize),
    /// A quoted text runs over lines that begin at the left margin: its end was forgotten.
    Quote(usize),
    /// Nested deeper than [`DEEPEST`].
    Deep(usize),
    /// More than [`MOST_NODES`] values.
    Many(usize),
    /// So many anchors, aliases or tags that it cannot be a slip; the place of the first.
    Refused(usize),
    /// A second document.
    Second(usize),
}

impl ParseStop {
    /// Whether the rest of the text may be sound.
    pub(super) fn is_of_one_entry(&self) -> bool {
        !matches!(self, Self::Many(_) | Self::Refused(_) | Self::Second(_))
    }

    pub(super) fn at(&self) -> usize {
        match self {
            Self::Syntax(_, at)
            | Self::Quote(at)
            | Self::Deep(at)
            | Self::Many(at)
            | Self::Refused(at)
            | Self::Second(at) => *at,
        }
    }
}

type Events<'s> = Parser<'s, StrInput<'s>>;

struct Builder<'s, 'a> {
    /// The file, for the places of remarks.
    text: Text<'a>,
    /// What is read: a part of the file, or a copy of it with blanks.
    source: &'s str,
    offset: usize,
    events: Events<'s>,
    nodes: usize,
    /// How many there were, and where the first stands.
    refused: (usize, usize),
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
        refused: (0, 0),
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
        Ok(root.filter(|node| !is_nothing(node)))
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
        let (count, first) = self.refused;
        self.refused = (count + 1, if count == 0 { at } else { first });
        if count >= MOST_REFUSED {
            return Err(ParseStop::Refused(first));
        }
        let span = if self.brackets > 0 {
            advice::value_in_brackets(self.text, at)
        } else {
            advice::value_at(self.text, at)
        };
        self.diagnostics
            .push(advice::special_start(self.text, span));
        Ok(())
    }

    fn node(&mut self, event: Event<'s>, span: Span, depth: usize) -> Result<Node<'s>, ParseStop> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return Err(ParseStop::Many(span.start));
        }
        match event {
            Event::Scalar(text, style, ..) => self.scalar(text, style, span),
            Event::SequenceStart(style, ..) => self.sequence(style, span, depth + 1),
            Event::MappingStart(style, ..) => self.mapping(style, span, depth + 1),
            _ => {
                if matches!(event, Event::Alias(_) | Event::UnresolvedAlias(_)) {
                    self.refuse(span.start)?;
                }
                Ok(Node {
                    value: Value::Scalar {
                        text: Cow::Borrowed(""),
                        plain: true,
                    },
                    span,
                })
            }
        }
    }

    fn scalar(
        &mut self,
        text: Cow<'s, str>,
        style: ScalarStyle,
        span: Span,
    ) -> Result<Node<'s>, ParseStop> {
        let plain = style == ScalarStyle::Plain;
        let raw = self
            .source
            .get(span.start - self.offset..span.end - self.offset)
            .unwrap_or_default();
        if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted)
            && reaches_the_margin(raw)
        {
            return Err(ParseStop::Quote(span.start));
        }
        // The parser writes `~` where there is nothing.
        let text = if plain && span.is_empty() {
            Cow::Borrowed("")
        } else {
            text
        };
        let node = Node {
            value: Value::Scalar { text, plain },
            span,
        };
        if self.may_remark() {
            remarks::scalar(self.text, &node, &mut self.diagnostics);
        }
        Ok(node)
    }

    fn sequence(
        &mut self,
        style: StructureStyle,
        span: Span,
        depth: usize,
    ) -> Result<Node<'s>, ParseStop> {
        if depth > DEEPEST {
            return Err(ParseStop::Deep(span.start));
        }
        let brackets = usize::from(style == StructureStyle::Flow);
        self.brackets += brackets;
        let mut items: Vec<Node<'s>> = Vec::new();
        let mut end = span.end;
        while let Some((event, range)) = self.next()? {
            if event == Event::SequenceEnd {
                end = if style == StructureStyle::Flow {
                    range.end
                } else {
                    items.last().map_or(end, |n| n.span.end)
                };
                break;
            }
            items.push(self.node(event, range, depth)?);
        }
        self.brackets -= brackets;
        Ok(Node {
            value: Value::Seq(items),
            span: span.start..end,
        })
    }

    fn mapping(
        &mut self,
        style: StructureStyle,
        span: Span,
        depth: usize,
    ) -> Result<Node<'s>, ParseStop> {
        if depth > DEEPEST {
            return Err(ParseStop::Deep(span.start));
        }
        let brackets = usize::from(style == StructureStyle::Flow);
        self.brackets += brackets;
        let mut entries: Vec<(Key<'s>, Node<'s>)> = Vec::new();
        let mut end = span.end;
        while let Some((event, range)) = self.next()? {
            if event == Event::MappingEnd {
                // `[a: b]` is a mapping without brackets of its own: its end is an empty place.
                let closed = style == StructureStyle::Flow && !range.is_empty();
                end = if closed {
                    range.end
                } else {
                    entries.last().map_or(end, |(_, n)| n.span.end)
                };
                break;
            }
            let key = self.node(event, range, depth)?;
            let Some((event, range)) = self.next()? else {
                break;
            };
            let mut value = self.node(event, range, depth)?;
            if is_nothing(&value) {
                value.span = key.span.end..key.span.end;
            }
            if is_nothing(&value) && self.may_remark() {
                let colon = usize::from(
                    self.text
                        .text
                        .get(key.span.end..)
                        .is_some_and(|rest| rest.starts_with(':')),
                );
                remarks::cut_short(self.text, key.span.end + colon, &mut self.diagnostics);
            }
            self.entry(&mut entries, key, value);
        }
        self.brackets -= brackets;
        Ok(Node {
            value: Value::Map(entries),
            span: span.start..end,
        })
    }

    /// Whether the file has not had its fill of remarks: each costs a walk through the text.
    fn may_remark(&self) -> bool {
        self.diagnostics.len() < MOST_REMARKS
    }

    fn entry(&mut self, entries: &mut Vec<(Key<'s>, Node<'s>)>, key: Node<'s>, value: Node<'s>) {
        let name = match key.value {
            Value::Scalar { text, .. } if !text.is_empty() => text,
            _ if self.may_remark() => {
                return self
                    .diagnostics
                    .push(Diagnostic::new(code::KEY_NOT_A_WORD).at(self.text.at(key.span)));
            }
            _ => return,
        };
        if let Some((first, _)) = entries.iter().find(|(known, _)| known.name == name) {
            if !self.may_remark() {
                return;
            }
            let first = self.text.at(first.span.clone());
            let twice = Diagnostic::new(code::DUPLICATE_KEY)
                .at(self.text.at(key.span))
                .with("line", first.line);
            self.diagnostics.push(twice.and(first).with("key", name));
        } else {
            entries.push((
                Key {
                    name,
                    span: key.span,
                },
                value,
            ));
        }
    }
}

/// An empty value.
fn is_nothing(node: &Node<'_>) -> bool {
    node.span.is_empty()
        && matches!(&node.value, Value::Scalar { text, plain: true } if text.is_empty())
}

/// Whether a later line of a quoted text begins at the left margin: an entry that was swallowed.
fn reaches_the_margin(raw: &str) -> bool {
    raw.split('\n')
        .skip(1)
        .any(|line| line.starts_with(|c: char| !c.is_whitespace() && c != '"' && c != '\''))
}
