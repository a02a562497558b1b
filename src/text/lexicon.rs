//! Word lists from `assets/lexicon/`: one entry a line, `key` or `key⇥attributes`, under a header of `#` lines.
//!
//! A list costs nothing until its first look-up, which indexes it once (about 50 ns an entry); a look-up then
//! hashes one word at most. *Never*: words in code. What a list is and where its facts come from stands in its header and in
//! `assets/README.md`; `tests/it/tidy.rs` holds that every list is sorted, unique and described.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// One word list.
pub struct Lexicon {
    text: &'static str,
    index: OnceLock<Index>,
}

struct Index {
    entries: FxHashMap<&'static str, &'static str>,
    longest_key: usize,
    sieve: Sieve,
}

impl Index {
    fn of(entries: FxHashMap<&'static str, &'static str>) -> Self {
        let longest_key = entries.keys().map(|key| key.len()).max().unwrap_or(0);
        let sieve = entries.keys().copied().collect();
        Self { entries, longest_key, sieve }
    }

    fn get(&self, key: &str) -> Option<&'static str> {
        if self.sieve.may_have(first(key), key) { self.entries.get(key).copied() } else { None }
    }
}

/// What keeps a look-up of words short: for each first byte the lengths of the words, one bit a length (those of 63 bytes and
/// more share one). Nearly every word that is not among them is known by that, without a hash.
pub struct Sieve([u64; 256]);

impl Sieve {
    /// Whether any of the words begins with the byte `first` and is as long as `word`.
    fn may_have(&self, first: usize, word: &str) -> bool {
        self.0.get(first).is_some_and(|lengths| lengths & bit(word) != 0)
    }

    /// Whether `word` may be one of the words; where not, it is none.
    pub fn passes(&self, word: &str) -> bool {
        self.may_have(first(word), word)
    }
}

impl<'a> FromIterator<&'a str> for Sieve {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Self {
        let mut sieve = [0; 256];
        for word in words {
            if let Some(lengths) = sieve.get_mut(first(word)) {
                *lengths |= bit(word);
            }
        }
        Self(sieve)
    }
}

fn first(word: &str) -> usize {
    word.bytes().next().unwrap_or(0).into()
}

fn bit(word: &str) -> u64 {
    1 << word.len().min(63)
}

impl Lexicon {
    /// The list in `text`, usually from `include_str!`.
    pub const fn new(text: &'static str) -> Self {
        Self { text, index: OnceLock::new() }
    }

    /// The attributes of `key` (`""` for an entry without any), or `None` where the list does not have it.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        self.index().get(key)
    }

    /// Like [`get`](Self::get) for `key` in lower case.
    pub fn get_lower(&self, key: &str) -> Option<&'static str> {
        if key.len() > self.index().longest_key + 8 {
            return None;
        }
        if key.is_ascii() {
            let first = key.bytes().next().unwrap_or(0).to_ascii_lowercase().into();
            // Most words are on no list, and are not copied to learn it.
            let may_be = self.index().sieve.may_have(first, key);
            return if may_be { self.get(&key.to_ascii_lowercase()) } else { None };
        }
        self.get(&key.to_lowercase())
    }

    /// Whether the list has `key` exactly.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Whether the list has `key` in lower case.
    pub fn has_lower(&self, key: &str) -> bool {
        self.get_lower(key).is_some()
    }

    /// All entries as (key, attributes), in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| line.split_once('\t').unwrap_or((line, "")))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self.entries().collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static LIST: Lexicon = Lexicon::new("# a list\n# two lines of header\nadded\tpast\nsaid\nşey\n");

    #[test]
    fn keys_and_attributes() {
        assert_eq!(LIST.get("added"), Some("past"));
        assert_eq!(LIST.get("said"), Some(""));
        assert_eq!(LIST.get("Said"), None);
        assert!(LIST.has_lower("Said") && LIST.has_lower("Şey"));
        assert!(!LIST.has("# a list"));
        assert!(!LIST.has_lower(&"x".repeat(100_000)));
    }
}
