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
    /// For each first byte the lengths of its keys, one bit a length (those of 63 bytes and more share one): nearly every
    /// word that a list does not have is known by that, without a hash.
    lengths: [u64; 256],
}

impl Index {
    fn of(entries: FxHashMap<&'static str, &'static str>) -> Self {
        let mut index = Self { entries, longest_key: 0, lengths: [0; 256] };
        for key in index.entries.keys() {
            index.longest_key = index.longest_key.max(key.len());
            if let Some(lengths) = index.lengths.get_mut(first(key)) {
                *lengths |= bit(key);
            }
        }
        index
    }

    fn get(&self, key: &str) -> Option<&'static str> {
        if self.may_have(first(key), key) { self.entries.get(key).copied() } else { None }
    }

    /// Whether any key begins with `first` and is as long as `key`.
    fn may_have(&self, first: usize, key: &str) -> bool {
        self.lengths.get(first).is_some_and(|lengths| lengths & bit(key) != 0)
    }
}

fn first(key: &str) -> usize {
    key.bytes().next().unwrap_or(0).into()
}

fn bit(key: &str) -> u64 {
    1 << key.len().min(63)
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
            let may_be = self.index().may_have(first, key);
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
