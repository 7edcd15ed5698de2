//! Pages without the whitespace that shows nothing.
//!
//! Owns: the gaps between tags. Refuses: words, attributes, and what stands in `pre`, `textarea`, `script` and `style`. A pass
//! over the page and not over its templates, whose lines and columns remarks count.

use memchr::{memchr, memchr_iter, memmem};

/// Takes the whitespace between two tags out where one of them is a block, and leaves one of it elsewhere.
pub(super) fn minify(page: &mut Vec<u8>) {
    let mut small = Vec::with_capacity(page.len());
    // Up to `copied` all is in the new page or left out; the tag at `last` was the one before; up to `from` there is none to look at.
    let (mut copied, mut last, mut from) = (0, 0, 0);
    for tag in memchr_iter(b'<', page) {
        if tag < from {
            continue;
        }
        if tag > 0 && page[tag - 1].is_ascii_whitespace() {
            let gap = page[last..tag]
                .iter()
                .rev()
                .take_while(|byte| byte.is_ascii_whitespace())
                .count();
            let start = tag - gap;
            if memchr(b'>', &page[last..start]).is_some_and(|end| last + end + 1 == start) {
                small.extend_from_slice(&page[copied..start]);
                copied = tag;
                if !is_block(name(&page[last..])) && !is_block(name(&page[tag..])) {
                    small.push(if page[start..tag].contains(&b'\n') {
                        b'\n'
                    } else {
                        b' '
                    });
                }
            }
        }
        last = match kept_until(&page[tag..]) {
            Some(end) => memmem::find(&page[tag..], end).map_or(page.len(), |at| tag + at),
            None => tag,
        };
        from = last + 1;
    }
    small.extend_from_slice(&page[copied..]);
    *page = small;
}

/// The name of the tag that begins here, whether it opens or closes.
fn name(tag: &[u8]) -> &[u8] {
    let name = tag.get(1..).unwrap_or_default();
    let name = name.strip_prefix(b"/").unwrap_or(name);
    &name[..name
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count()]
}

/// Where the element ends that begins here, if its text is kept as it is.
fn kept_until(tag: &[u8]) -> Option<&'static [u8]> {
    let kept: (&[u8], &[u8]) = match tag.get(1..4)? {
        [b'p' | b'P', b'r' | b'R', b'e' | b'E'] => (b"pre", b"</pre"),
        [b's' | b'S', b'c' | b'C', _] => (b"script", b"</script"),
        [b's' | b'S', b't' | b'T', _] => (b"style", b"</style"),
        [b't' | b'T', b'e' | b'E', _] => (b"textarea", b"</textarea"),
        _ => return None,
    };
    name(tag).eq_ignore_ascii_case(kept.0).then_some(kept.1)
}

/// Elements that begin and end a line of their own, or are not shown: whitespace beside them shows nothing. Not `li`, `dt` and
/// `dd`, which themes like to put in a row.
#[rustfmt::skip]
fn is_block(name: &[u8]) -> bool {
    matches!(
        name,
        b"html" | b"head" | b"title" | b"meta" | b"link" | b"base" | b"body"
            | b"header" | b"nav" | b"main" | b"aside" | b"footer" | b"article" | b"section" | b"div" | b"form" | b"fieldset"
            | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"p" | b"hr" | b"pre" | b"blockquote" | b"figure" | b"figcaption"
            | b"ul" | b"ol" | b"dl" | b"details"
            | b"table" | b"caption" | b"colgroup" | b"col" | b"thead" | b"tbody" | b"tfoot" | b"tr" | b"th" | b"td"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn small(page: &str) -> String {
        let mut page = page.as_bytes().to_vec();
        minify(&mut page);
        String::from_utf8(page).expect("UTF-8")
    }

    #[test]
    fn gaps_beside_blocks_go_and_others_are_one() {
        for (page, wanted) in [
            (
                "<!DOCTYPE html>\n<html>\n<head>\n\n<title>a</title>\n</head>\n",
                "<!DOCTYPE html><html><head><title>a</title></head>\n",
            ),
            (
                "<div>\n  <p>a  b <b>c</b>  \n <i>d</i> </p>\n</div>",
                "<div><p>a  b <b>c</b>\n<i>d</i></p></div>",
            ),
            (
                "<ul>\n<li>a</li>\n\n  <li>b</li>\n</ul>",
                "<ul><li>a</li>\n<li>b</li></ul>",
            ),
            ("<a>b</a>   <a>c</a>", "<a>b</a> <a>c</a>"),
            (" <p> a </p> b <p> ", " <p> a </p> b <p> "),
        ] {
            assert_eq!(small(page), wanted);
        }
    }

    #[test]
    fn words_and_what_is_kept_stay() {
        for page in [
            "<pre>\n\n  <b>a</b>  \n  <i>b</i> \n</pre>",
            "<PRE>\n  <p>  <p> </PRE> <p>",
            "<textarea>\n <p> <p>\n</textarea>",
            "<script> <p> <p> </script>",
            "<p>5 > <b>4</b></p>",
            "<p title=\"a > \"> a</p>",
            "<prefix> <b>a</b></prefix>",
            "<pre> <p> <p>",
            "< > <",
            "<",
            "",
            "teks saja",
        ] {
            assert_eq!(small(page), page);
        }
        assert_eq!(
            small("<p>a</p>\n<pre> <b>\n</b> </pre>\n<p>b</p>\n"),
            "<p>a</p><pre> <b>\n</b> </pre><p>b</p>\n"
        );
    }

    proptest! {
        #[test]
        fn nothing_but_whitespace_goes(page in "(<|>|[a/ \n]|<p>|</p>|<b>|</b>|<pre>|</pre>|<li>)*") {
            let once = small(&page);
            let bare = |text: &str| text.replace([' ', '\n'], "");
            prop_assert_eq!(bare(&once), bare(&page));
            prop_assert_eq!(small(&once), once);
        }
    }
}
