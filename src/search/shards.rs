//! Words of a period → its files.
//!
//! Owns: which shard a word falls into, how a list of articles is written, and how heavy a word is in an article. The script of
//! the search page (`cari.js`) reads both: whoever changes one changes the other.

use super::count::{Mention, Terms};

/// Units of a stem that decide its shard: words that begin alike lie together, so that a word half typed, or misspelt further on,
/// is found in the shard that is fetched anyway.
const BEGINNING: usize = 4;
/// What a name counts for (the place, the category, the writer, the KIM), in mentions in the text.
const NAME: u32 = 2;
/// Words of an article of usual length. A constant, so that the weights of old articles stay what they are.
const USUAL: f32 = 300.0;

/// The articles of every word of the vocabulary.
pub(super) struct PostingLists {
    /// By the number of the word; most words of the vocabulary are not in this period.
    lists: Vec<Option<PostingList>>,
    /// How often each word is in the names of the article at hand; all 0 between two articles.
    named: Vec<u32>,
}

impl PostingLists {
    pub(super) fn new(words: usize) -> Self {
        let mut lists = Vec::new();
        lists.resize_with(words, || None);
        Self {
            lists,
            named: vec![0; words],
        }
    }

    /// Adds an article; their numbers come in order.
    pub(super) fn add(&mut self, number: u32, terms: &Terms, names: &[u32]) {
        for name in names {
            self.named[*name as usize] += NAME;
        }
        for mention in terms.mentions() {
            let times = mention.times + self.take_named(mention.stem);
            self.push(number, &Mention { times, ..mention }, terms.length);
        }
        // What is left are names whose words are not in the text.
        for name in names {
            let times = self.take_named(*name);
            if times > 0 {
                let mention = Mention {
                    stem: *name,
                    in_title: false,
                    times,
                };
                self.push(number, &mention, terms.length);
            }
        }
    }

    fn take_named(&mut self, word: u32) -> u32 {
        std::mem::take(&mut self.named[word as usize])
    }

    fn push(&mut self, number: u32, mention: &Mention, length: u32) {
        let list = &mut self.lists[mention.stem as usize];
        list.get_or_insert_default()
            .push(number, level(mention, length));
    }

    /// The lists as JSON, a text a shard.
    pub(super) fn into_shards(self, keys: &[Box<str>], shards: u16) -> Vec<String> {
        let mut of_shards: Vec<Vec<(&str, String)>> = vec![Vec::new(); usize::from(shards)];
        for (key, list) in keys.iter().zip(self.lists) {
            if let Some(list) = list {
                of_shards[usize::from(shard(key, shards))].push((key, list.text));
            }
        }
        of_shards.into_iter().map(text).collect()
    }
}

/// A shard as JSON, in the order of its keys. Keys are letters, digits and the signs of filters: nothing to escape.
fn text(mut lists: Vec<(&str, String)>) -> String {
    lists.sort_unstable();
    let mut text = String::with_capacity(
        lists
            .iter()
            .map(|(key, list)| key.len() + list.len() + 6)
            .sum(),
    );
    text.push('{');
    for (number, (key, list)) in lists.iter().enumerate() {
        text.push_str(if number == 0 { "\"" } else { ",\"" });
        text.push_str(key);
        text.push_str("\":\"");
        text.push_str(list);
        text.push('"');
    }
    text.push_str("}\n");
    text
}

/// The shard that a key falls into: FNV-1a over the UTF-16 units of its beginning; of all of it for a filter.
fn shard(key: &str, shards: u16) -> u16 {
    let most = if key.starts_with('=') {
        usize::MAX
    } else {
        BEGINNING
    };
    let hash = key
        .encode_utf16()
        .take(most)
        .fold(0x811c_9dc5_u32, |hash, unit| {
            (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193)
        });
    // The upper half is the better mixed one.
    u16::try_from((hash >> 16) & (u32::from(shards) - 1)).unwrap_or(0)
}

/// The articles of a key, as they are written.
#[derive(Debug, Default)]
struct PostingList {
    next: u32,
    text: String,
}

impl PostingList {
    fn push(&mut self, number: u32, level: u8) {
        let gap = number - self.next;
        self.next = number + 1;
        let mut power = 1;
        while gap / power >= 36 {
            power *= 36;
        }
        let mut rest = gap;
        // Nothing is written for a gap of 0: lists of frequent words are mostly those.
        while gap > 0 && power > 0 {
            let digit = u8::try_from(rest / power).unwrap_or(0);
            self.text.push(char::from(if digit < 10 {
                b'0' + digit
            } else {
                b'A' + digit - 10
            }));
            rest %= power;
            power /= 36;
        }
        self.text.push(char::from(b'a' + level));
    }
}

/// How heavy a word is in an article, from 0 to 25: more the more often it stands there, but ever less so; less in a long text;
/// and much more if it stands in the title.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small numbers"
)]
fn level(mention: &Mention, length: u32) -> u8 {
    let (times, length) = (mention.times as f32, length.min(3000) as f32);
    let often = times * 2.2 / (times + 1.2 * (0.4 + 0.6 * length / USUAL));
    let weight = often + if mention.in_title { 2.0 } else { 0.0 };
    (weight * (25.0 / 4.2)).round().clamp(0.0, 25.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_gaps_and_weights() {
        let mut list = PostingList::default();
        for (number, level) in [
            (0, 0),
            (1, 25),
            (3, 2),
            (39, 3),
            (40 + 36, 4),
            (77 + 36 * 36, 5),
        ] {
            list.push(number, level);
        }
        assert_eq!(list.text, "az1cZd10e100f");
    }

    #[test]
    fn titles_weigh_most() {
        let mention = |times, in_title| {
            level(
                &Mention {
                    stem: 0,
                    in_title,
                    times,
                },
                300,
            )
        };
        assert!(mention(0, true) > mention(3, false));
        assert!(mention(1, true) > mention(127, false));
        assert!(mention(5, false) > mention(1, false));
        assert_eq!(
            (
                mention(0, false),
                level(
                    &Mention {
                        stem: 0,
                        in_title: true,
                        times: 127
                    },
                    0
                )
            ),
            (0, 25)
        );
    }

    #[test]
    fn words_that_begin_alike_lie_together() {
        assert_eq!(shard("posyandu", 512), shard("posyanda", 512));
        assert_eq!(shard("pos", 1), 0);
        assert_ne!(
            shard("=ampenan/bintaro", 4096),
            shard("=ampenan/banjar", 4096)
        );
    }
}
