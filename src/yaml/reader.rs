//! A mapping read key by key.
//!
//! Owns: two spellings for every key, in capitals or not, types, 'did you mean', and remarks that name the column. Reading never
//! stops: every getter remarks on what is wrong and gives what it can. The lists of keys in help texts are the keys that were asked for,
//! so none is written by hand. Refuses: the meaning of a value, which is the caller's.

mod values;
mod written;

pub(crate) use values::{
    choice, entries, expected, flag, integer, is_empty, items, text, texts, yes_or_no,
};
pub(crate) use written::{Field, Names, Remarks, Word};

use super::{Key, Node, Value};
use crate::base::Span;
use crate::diag::{Diagnostic, code, nearest, nearly_holds};

/// A key and its value, as the tree holds them.
type MapEntry<'n> = (Key<'n>, Node<'n>);

/// A mapping that is being read.
#[derive(Debug)]
pub(crate) struct Reader<'n> {
    remarks: &'n Remarks<'n>,
    entries: &'n [MapEntry<'n>],
    /// Keys whose entries failed to parse; they are not reported as missing.
    broken: &'n [Box<str>],
    /// Which of the entries were asked for.
    used: Vec<bool>,
    /// The keys that were asked for, in that order.
    known: Vec<Names>,
    /// Keys that hold something back from readers.
    guarded: Vec<Names>,
    /// Where the mapping as a whole is blamed: its key, or the beginning of the file.
    place: Span,
}

impl<'n> Reader<'n> {
    /// Reads the mapping at the top of a file. `broken` are keys that could not be read and are not to be called missing;
    /// `place` is blamed for what is missing.
    pub(crate) fn new(
        remarks: &'n Remarks<'n>,
        entries: &'n [MapEntry<'n>],
        broken: &'n [Box<str>],
        place: Span,
    ) -> Self {
        Self {
            remarks,
            entries,
            broken,
            used: vec![false; entries.len()],
            known: Vec::with_capacity(40),
            guarded: Vec::new(),
            place,
        }
    }

    /// The remarks that this reader adds to.
    pub(crate) fn remarks(&self) -> &'n Remarks<'n> {
        self.remarks
    }

    /// Where the mapping as a whole is blamed.
    pub(crate) fn place(&self) -> &Span {
        &self.place
    }

    /// What stands under a key, also if it is empty. Two spellings of one key are an error; the first counts.
    pub(crate) fn written(&mut self, names: Names) -> Option<Field<'n>> {
        self.known.push(names);
        let mut first: Option<Field<'n>> = None;
        for (index, (key, node)) in self.entries.iter().enumerate() {
            if self.used[index] || !is_named(&key.name, names) {
                continue;
            }
            self.used[index] = true;
            match first {
                None => first = Some(Field { key, node }),
                Some(first) => self.remark_twice(first.key, key),
            }
        }
        first
    }

    /// What stands under a key. An empty value counts as not written: many people keep a form with empty lines.
    pub(crate) fn field(&mut self, names: Names) -> Option<Field<'n>> {
        self.written(names).filter(|field| !is_empty(field.node))
    }

    /// Says that a key holds something back: what is nearly written like it is an error, where another unknown key is passed over.
    pub(crate) fn guard(&mut self, names: Names) {
        self.guarded.push(names);
    }

    /// Like [`field`](Self::field), for a key that decides what may be shown: there an empty value is an error.
    pub(crate) fn grave(&mut self, names: Names) -> Option<Field<'n>> {
        self.guard(names);
        let field = self.written(names)?;
        if is_empty(field.node) {
            self.remark_empty(field.key);
            return None;
        }
        Some(field)
    }

    /// One text.
    pub(crate) fn text(&mut self, names: Names) -> Option<Word<'n>> {
        let field = self.field(names)?;
        text(self.remarks, field)
    }

    /// One text that must be there.
    pub(crate) fn required(&mut self, names: Names) -> Option<Word<'n>> {
        let Some(field) = self.written(names) else {
            self.missing(names);
            return None;
        };
        if is_empty(field.node) {
            self.remark_empty(field.key);
            return None;
        }
        text(self.remarks, field)
    }

    /// Says that a key must be there, unless it is there and could not be read.
    pub(crate) fn missing(&self, names: Names) {
        if !self.is_broken(names) {
            let missing = self.remarks.at(code::MISSING_KEY, &self.place);
            self.remarks.push(missing.with("key", names[0]));
        }
    }

    /// Whether the key is there and could not be read.
    pub(crate) fn is_broken(&self, names: Names) -> bool {
        self.broken.iter().any(|key| is_named(key, names))
    }

    /// A list of texts; a single text is a list of one.
    pub(crate) fn texts(&mut self, names: Names) -> Vec<Word<'n>> {
        match self.field(names) {
            Some(field) => texts(self.remarks, field),
            None => Vec::new(),
        }
    }

    /// Yes or no.
    pub(crate) fn flag(&mut self, names: Names) -> Option<bool> {
        let field = self.field(names)?;
        flag(self.remarks, field)
    }

    /// A mapping below this one: see [`map`].
    pub(crate) fn map<T>(
        &mut self,
        names: Names,
        read: impl FnOnce(&mut Reader<'n>) -> T,
    ) -> Option<T> {
        let field = self.field(names)?;
        map(self.remarks, field, read)
    }

    /// Says which keys nobody asked for.
    pub(crate) fn finish(self) {
        for ((key, _), used) in self.entries.iter().zip(&self.used) {
            if !used {
                self.remarks.push(self.unknown(key));
            }
        }
    }

    fn unknown(&self, key: &Key<'_>) -> Diagnostic {
        let spellings = self.known.iter().flat_map(|names| names.iter().copied());
        let near = nearest(&key.name, spellings);
        // An article that was meant to be hidden must not be published beside a mere warning.
        if let Some(guard) = nearly_guard(&key.name, &self.guarded, near) {
            let misspelt = self.remarks.at(code::GUARD_MISSPELT, &key.span);
            return misspelt.with("key", &key.name).with("known", guard);
        }
        let unknown = self.remarks.at(code::UNKNOWN_KEY, &key.span);
        unknown
            .with("key", &key.name)
            .with("known", self.asked_for())
            .suggest(near)
    }

    fn remark_empty(&self, key: &Key<'_>) {
        let empty = self.remarks.at(code::EMPTY_VALUE, &key.span);
        self.remarks.push(empty.with("key", &key.name));
    }

    fn remark_twice(&self, first: &Key<'_>, second: &Key<'_>) {
        let twice = self
            .remarks
            .at(code::BOTH_SPELLINGS, &second.span)
            .with("key", &first.name)
            .with("other", &second.name)
            .and(self.remarks.text().at(first.span.clone()));
        self.remarks.push(twice);
    }

    /// The keys that were asked for, for help texts: `mulai, selesai`.
    fn asked_for(&self) -> String {
        let names: Vec<&str> = self.known.iter().map(|names| names[0]).collect();
        names.join(", ")
    }
}

/// Whether a key is one of these, in capitals or not.
fn is_named(key: &str, names: Names) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(key))
}

/// The guarded key that one nearly has the name of, unless it is nearer to another known one.
fn nearly_guard(key: &str, guarded: &[Names], near: Option<&str>) -> Option<&'static str> {
    let mut guards = guarded.iter().copied().flatten().copied();
    let guard = guards.find(|name| nearly_holds(key, name))?;
    let is_guard = |near: &str| guarded.iter().any(|names| names.contains(&near));
    near.is_none_or(is_guard).then_some(guard)
}

/// The value as a mapping, read by `read`; keys that `read` did not ask for are remarked upon.
///
/// `read` must ask for all its keys, whatever it finds: it also reads an empty mapping, without remarks, to learn which keys
/// a value of the wrong kind should have had.
pub(crate) fn map<'n, T>(
    remarks: &'n Remarks<'n>,
    field: Field<'n>,
    read: impl FnOnce(&mut Reader<'n>) -> T,
) -> Option<T> {
    read_map(remarks, field, field.key.span.clone(), read)
}

/// The value as a list of mappings; a single mapping is a list of one. Each is read as by [`map`].
pub(crate) fn maps<'n, T>(
    remarks: &'n Remarks<'n>,
    field: Field<'n>,
    mut read: impl FnMut(&mut Reader<'n>) -> T,
) -> Vec<T> {
    let mut values = Vec::new();
    for item in items(field) {
        // All items share one key, so each is blamed where it begins.
        let start = item.node.span.start;
        values.extend(read_map(remarks, item, start..start + 1, &mut read));
    }
    values
}

fn read_map<'n, T>(
    remarks: &'n Remarks<'n>,
    field: Field<'n>,
    place: Span,
    read: impl FnOnce(&mut Reader<'n>) -> T,
) -> Option<T> {
    let Value::Map(entries) = &field.node.value else {
        let mut nothing = Reader::new(remarks, &[], &[], place);
        remarks.silently(|| {
            read(&mut nothing);
        });
        let wrong = expected(remarks, code::EXPECTED_MAP, field);
        remarks.push(wrong.with("parts", nothing.asked_for()));
        return None;
    };
    let mut reader = Reader::new(remarks, entries, &[], place);
    let value = read(&mut reader);
    reader.finish();
    Some(value)
}

#[cfg(test)]
pub(crate) mod tests;
