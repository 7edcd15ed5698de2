//! Sentences with holes.
//!
//! Owns: `{name}` in the words of remarks and of the interface. Refuses: formats, plurals and nesting.

/// Puts values into the holes of a string: `{n}`.
pub fn fill(template: &str, mut value: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, after)) => {
                match value(name) {
                    Some(text) => out.push_str(&text),
                    None => out.push_str(&format_args!("{{{name}}}").to_string()),
                }
                rest = after;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}
