//! Sentences with holes.
//!
//! Owns: `{name}` in the words of remarks and of the interface. Refuses: formats, plurals and nesting.

/// Puts values into the holes of a string: `{n}`.
pub fn fill(template: &str, mut value: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match value(name) {
            Some(text) => out.push_str(&text),
            // A name that nobody knows is text: `{}` in a message about code.
            None => out.extend(["{", name, "}"]),
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn only_known_names_are_holes() {
        let value = |name: &str| (name == "n").then(|| "7".to_owned());
        assert_eq!(fill("{n} dari {m}, {n}", value), "7 dari {m}, 7");
        assert_eq!(fill("{n", value), "{n");
        assert_eq!(fill("a}", value), "a}");
    }
}
