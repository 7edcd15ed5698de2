//! A value as the type that its key takes, or a remark that says what was found instead.

use super::written::{Field, Names, Remarks, Word};
use crate::diag::{Code, Diagnostic, code, nearest};
use crate::yaml::{Key, Node, Value};
use std::borrow::Cow;

/// The entries of a tree that is a mapping.
pub(crate) fn entries<'n>(root: &'n Node<'n>) -> Option<&'n [(Key<'n>, Node<'n>)]> {
    match &root.value {
        Value::Map(entries) => Some(entries),
        _ => None,
    }
}

/// Whether nothing was written: no value, `""`, or `~`.
pub(crate) fn is_empty(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Scalar { text, plain } => text.trim().is_empty() || (*plain && *text == "~"),
        Value::Seq(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
    }
}

/// The value as one text.
pub(crate) fn text<'n>(remarks: &Remarks<'_>, field: Field<'n>) -> Option<Word<'n>> {
    word(remarks, field, code::EXPECTED_TEXT)
}

fn word<'n>(remarks: &Remarks<'_>, field: Field<'n>, otherwise: Code) -> Option<Word<'n>> {
    let Some(text) = field.node.scalar() else {
        remarks.push(expected(remarks, otherwise, field));
        return None;
    };
    // YAML resolves `\0` in double quotes; no page, feed or file name may hold one.
    if let Some(control) = text.chars().find(|c| is_unseen(*c)) {
        let shown = format!("U+{:04X}", u32::from(control));
        let remark = remarks.at(code::CONTROL_CHARACTER, &field.node.span);
        remarks.push(remark.with("character", shown));
        return None;
    }
    Some(Word {
        key: &field.key.name,
        text: text.trim(),
        span: &field.node.span,
    })
}

fn is_unseen(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}

/// The value as a list of texts.
pub(crate) fn texts<'n>(remarks: &Remarks<'_>, field: Field<'n>) -> Vec<Word<'n>> {
    let mut words = Vec::new();
    for item in items(field) {
        // `- ` with nothing behind it is a line of a form that nobody filled in.
        let is_blank = matches!(field.node.value, Value::Seq(_)) && is_empty(item.node);
        if !is_blank {
            words.extend(word(remarks, item, code::EXPECTED_LIST));
        }
    }
    words
}

/// The value as yes or no.
pub(crate) fn flag(remarks: &Remarks<'_>, field: Field<'_>) -> Option<bool> {
    let answer = field.node.scalar().and_then(yes_or_no);
    if answer.is_none() {
        remarks.push(expected(remarks, code::EXPECTED_BOOL, field));
    }
    answer
}

/// `ya`, `true`, `yes`; `tidak`, `false`, `no`; in any case.
pub(crate) fn yes_or_no(text: &str) -> Option<bool> {
    match &*text.trim().to_ascii_lowercase() {
        "true" | "ya" | "yes" => Some(true),
        "false" | "tidak" | "no" => Some(false),
        _ => None,
    }
}

/// The value as a whole number between two limits.
pub(crate) fn integer(
    remarks: &Remarks<'_>,
    field: Field<'_>,
    least: i64,
    most: i64,
) -> Option<i64> {
    let text = field.node.scalar();
    let number: Option<i64> = text.and_then(|text| text.trim().parse().ok());
    let number = number.filter(|number| (least..=most).contains(number));
    if number.is_none() {
        let remark = expected(remarks, code::EXPECTED_INTEGER, field);
        remarks.push(remark.with("least", least).with("most", most));
    }
    number
}

/// The items of a list; a single value is a list of one.
pub(crate) fn items(field: Field<'_>) -> impl Iterator<Item = Field<'_>> {
    let nodes = match &field.node.value {
        Value::Seq(items) => items.as_slice(),
        _ => std::slice::from_ref(field.node),
    };
    nodes.iter().map(move |node| Field { node, ..field })
}

/// A value out of a few, by any of its words, in any case.
pub(crate) fn choice<T: Copy>(
    remarks: &Remarks<'_>,
    word: Word<'_>,
    choices: &[(Names, T)],
) -> Option<T> {
    let is_meant = |known: &&str| known.eq_ignore_ascii_case(word.text);
    for (names, value) in choices {
        if names.iter().any(is_meant) {
            return Some(*value);
        }
    }
    let names = || choices.iter().map(|(names, _)| *names);
    let listed: Vec<&str> = names().map(|names| names[0]).collect();
    let remark = remarks
        .at(code::UNKNOWN_CHOICE, word.span)
        .with("value", word.text)
        .with("key", word.key)
        .with("choices", listed.join(", "))
        .suggest(nearest(word.text, names().flatten().copied()));
    remarks.push(remark);
    None
}

/// A remark that a value is not of the kind its key takes.
pub(crate) fn expected(remarks: &Remarks<'_>, code: Code, field: Field<'_>) -> Diagnostic {
    let written = remarks.text().text.get(field.node.span.clone());
    remarks
        .at(code, &field.node.span)
        .with("key", &field.key.name)
        .with("found", shown(written.unwrap_or_default()))
}

/// What somebody wrote, short enough for a sentence.
fn shown(written: &str) -> Cow<'_, str> {
    const MOST: usize = 40;
    let line = written.lines().next().unwrap_or_default().trim_end();
    match line.char_indices().nth(MOST) {
        Some((cut, _)) => Cow::Owned(format!("{}…", &line[..cut])),
        None if written.trim_end().contains('\n') => Cow::Owned(format!("{line} …")),
        None => Cow::Borrowed(line),
    }
}
