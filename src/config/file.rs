//! A file that is one mapping.

use crate::base::Span;
use crate::diag::{Diagnostic, Text, code};
use crate::yaml;
use crate::yaml::reader::{self, Reader, Remarks};

/// Reads the mapping at the top of a file of settings; keys that `read` did not ask for are remarked upon.
pub(super) fn read_mapping<T>(
    text: Text<'_>,
    read: impl FnOnce(&mut Reader<'_>) -> Option<T>,
) -> (Option<T>, Vec<Diagnostic>) {
    // Spans are bytes of the file, so the mark is passed over, not cut off.
    let start = after_mark(text.text);
    let yaml = yaml::parse(text, start..text.text.len());
    let remarks = Remarks::new(text, yaml.diagnostics);
    let Some(root) = &yaml.root else {
        // A file that could not be read has its remarks already.
        if !remarks.has_errors() {
            refuse(&remarks, &(start..start));
        }
        return (None, remarks.into_vec());
    };
    let Some(entries) = reader::entries(root) else {
        refuse(&remarks, &root.span);
        return (None, remarks.into_vec());
    };
    let mut reader = Reader::new(&remarks, entries, &yaml.broken, start..start);
    let value = read(&mut reader);
    reader.finish();
    (value, remarks.into_vec())
}

/// Where the text begins: behind the mark of byte order that Notepad writes.
fn after_mark(text: &str) -> usize {
    let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.len() - rest.len()
}

fn refuse(remarks: &Remarks<'_>, span: &Span) {
    remarks.push(remarks.at(code::NOT_A_MAPPING, span));
}
