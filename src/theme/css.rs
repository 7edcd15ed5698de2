//! Stylesheets without what browsers skip.
//!
//! Owns: taking out comments and needless whitespace. Refuses: understanding rules; what stands in strings and `url()` is kept,
//! and from the first thing that is not closed, everything is.

/// A stylesheet in fewer bytes that means the same.
pub(super) fn minify(css: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(css.len());
    let mut rest = css;
    while let Some(&first) = rest.first() {
        let length = match first {
            b'"' | b'\'' => string(rest),
            b'\\' => escape(rest),
            b'/' if rest.starts_with(b"/*") => {
                let gap = gap(rest);
                let word: &[u8] = if gap.has_space { b" " } else { b"/**/" };
                if gap.is_open {
                    out.extend_from_slice(rest);
                } else if !joins(out.last().copied(), rest.get(gap.length).copied()) {
                    out.extend_from_slice(word);
                }
                rest = &rest[gap.length..];
                continue;
            }
            b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' => {
                let gap = gap(rest);
                if gap.is_open {
                    out.extend_from_slice(rest);
                } else if !joins(out.last().copied(), rest.get(gap.length).copied()) {
                    out.push(b' ');
                }
                rest = &rest[gap.length..];
                continue;
            }
            b'u' | b'U' if is_url(rest, out.last().copied()) => url(rest),
            b'}' => {
                if out.last() == Some(&b';') && out.get(out.len().wrapping_sub(2)) != Some(&b':') {
                    out.pop();
                }
                1
            }
            _ => 1,
        };
        out.extend_from_slice(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

/// Whether nothing need stand between these: `}` and a selector, `:` and a value. Not around `+`, `-`, `*` and `/`, which
/// `calc()` wants apart, nor before `:` and `(`, where a gap has a meaning.
fn joins(before: Option<u8>, after: Option<u8>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return true };
    b"{};,:(>".contains(&before) || b"{};,)>!".contains(&after)
}

/// Whitespace and comments in a row.
struct Gap {
    length: usize,
    has_space: bool,
    is_open: bool,
}

fn gap(css: &[u8]) -> Gap {
    let mut gap = Gap { length: 0, has_space: false, is_open: false };
    loop {
        let rest = &css[gap.length..];
        if rest.starts_with(b"/*") {
            let Some(end) = memchr::memmem::find(&rest[2..], b"*/") else {
                return Gap { length: css.len(), is_open: true, ..gap };
            };
            gap.length += 2 + end + 2;
        } else if rest.first().is_some_and(|byte| is_space(*byte)) {
            gap.length += 1;
            gap.has_space = true;
        } else {
            return gap;
        }
    }
}

fn is_space(byte: u8) -> bool {
    b" \t\n\r\x0c".contains(&byte)
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || b"-_\\".contains(&byte)
}

/// The length of a string with its quotes; all there is if it is not closed.
fn string(css: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = css.get(at) {
        match *byte {
            b'\\' => at += 2,
            b'\n' => return css.len(),
            byte if byte == css[0] => return at + 1,
            _ => at += 1,
        }
    }
    css.len()
}

/// The length of an escape, with the one space that ends a number.
fn escape(css: &[u8]) -> usize {
    let digits = css[1..].iter().take(6).take_while(|byte| byte.is_ascii_hexdigit()).count();
    let end = 1 + digits.max(1);
    let space = usize::from(digits > 0 && css.get(end).is_some_and(|byte| is_space(*byte)));
    (end + space).min(css.len())
}

fn is_url(css: &[u8], before: Option<u8>) -> bool {
    css.get(..4).is_some_and(|word| word.eq_ignore_ascii_case(b"url(")) && !before.is_some_and(is_name)
}

/// The length of `url(…)`; all there is if it is not closed.
fn url(css: &[u8]) -> usize {
    let mut at = 4;
    while let Some(byte) = css.get(at) {
        match *byte {
            b'"' | b'\'' => at += string(&css[at..]),
            b'\\' => at += 2,
            b')' => return at + 1,
            _ => at += 1,
        }
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn small(css: &str) -> String {
        String::from_utf8(minify(css.as_bytes())).expect("UTF-8")
    }

    #[test]
    fn what_browsers_skip_goes() {
        for (css, wanted) in [
            (
                "/* a */\na {\n  color: red;\n}\n\nb > c ,\nd { margin: 0 auto !important ; }\n",
                "a{color:red}b>c,d{margin:0 auto!important}",
            ),
            (
                "@media not (prefers-color-scheme: dark) { :root { --a: #fff; } }",
                "@media not (prefers-color-scheme:dark){:root{--a:#fff}}",
            ),
            ("@media (40rem <= width) and (width > 9px){a{}}", "@media (40rem <= width) and (width>9px){a{}}"),
            ("a{b:c;/* d */}", "a{b:c}"),
            ("a{--leer: ;}", "a{--leer:;}"),
        ] {
            assert_eq!(small(css), wanted);
        }
    }

    #[test]
    fn what_has_a_meaning_stays() {
        for css in [
            "a :hover{width:calc(1px + 2px*(3 - 1))}",
            "a{content:\"a  /* b */ ; }\";quotes:'\\'  ' \"  \"}",
            "a{background:url(a%20b.png?x=/*y*/)}",
            "a{background:url( \"a  b)c\" ),URL( a\\)  b )}",
            ".\\31  b{}",
            ".a+.b{margin:-1px -2px}",
            "a/**/b{}",
            "@charset \"utf-8\";@import \"a.css\" print;",
            "a{b:c} /* tidak ditutup",
            "a{content:\"tidak  ditutup ;  }\n b { }",
            "a{background:url(  x  ",
            "\\",
            "a [title] #b *{}",
        ] {
            assert_eq!(small(css), css);
        }
        assert_eq!(small("a/* x */b{c:1/* x */ 2}.a /* x */.b{}"), "a/**/b{c:1 2}.a .b{}");
    }

    #[test]
    fn the_theme_gets_smaller() {
        let theme = include_bytes!("../../themes/kulkul/assets/style.css");
        let small = minify(theme);
        assert!(small.len() < theme.len() * 9 / 10, "{}", small.len());
        assert_eq!(minify(&small), small);
    }

    proptest! {
        #[test]
        fn anything_is_taken_and_nothing_grows(css in "[a-c0-9 \n(){};:,>!+*/\"'\\\\u.é]*") {
            prop_assert!(minify(css.as_bytes()).len() <= css.len());
        }

        #[test]
        fn twice_is_once(css in "([a-c{};:,>! \n]|/\\* x \\*/|\"[a ]*\"|url\\([a ]*\\))*") {
            let once = minify(css.as_bytes());
            prop_assert_eq!(minify(&once), once);
        }
    }
}
