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
        if self.sieve.passes(key) { self.entries.get(key).copied() } else { None }
    }
}

/// What keeps a look-up of words short: one bit for each first letter, last letter and length that any of them has. Nearly
/// every word that is not among them is known by that, without a hash.
pub struct Sieve([u64; 256]);

impl Sieve {
    /// Whether `word`, upper and lower case alike, may be one of the words; where not, it is none.
    pub fn passes(&self, word: &str) -> bool {
        let (at, bit) = place(word);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

impl<'a> FromIterator<&'a str> for Sieve {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Self {
        let mut sieve = [0; 256];
        for word in words {
            let (at, bit) = place(word);
            if let Some(bits) = sieve.get_mut(at) {
                *bits |= bit;
            }
        }
        Self(sieve)
    }
}

/// The bit of a word, and the number of 64 bits that has it: five bits of its first byte and of its last, which are the same for
/// a letter of either case, and four of its length.
fn place(word: &str) -> (usize, u64) {
    let letter = |byte: Option<&u8>| usize::from(byte.unwrap_or(&0) & 0x1f);
    let bytes = word.as_bytes();
    let place = letter(bytes.first()) << 9 | letter(bytes.last()) << 4 | bytes.len().min(15);
    (place / 64, 1 << (place % 64))
}

impl Lexicon {
    /// The list in `text`, usually from `include_str!`.
    pub const fn new(text: &'static str) -> Self {
        Self { text, index: OnceLock::new() }
    }

    /// The attributes of `key` (`""` for an entry without any), or `None` where the list does not have it.
    ///
    /// A curly apostrophe is a straight one: `wouldn’t` is `wouldn't`.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        let found = self.index().get(key);
        if found.is_some() || key.is_ascii() || !key.contains('’') {
            return found;
        }
        self.index().get(&key.replace('’', "'"))
    }

    /// Like [`get`](Self::get) for `key` in lower case.
    pub fn get_lower(&self, key: &str) -> Option<&'static str> {
        if key.len() > self.index().longest_key + 8 {
            return None;
        }
        if key.is_ascii() {
            // Most words are on no list, and are not copied to learn it.
            let is_small = || !key.bytes().any(|byte| byte.is_ascii_uppercase());
            return match self.index().sieve.passes(key) {
                true if is_small() => self.get(key),
                true => self.get(&key.to_ascii_lowercase()),
                false => None,
            };
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

    /// Whether the list has the noun in lower case, itself or the one that it is the plural of: `ministers`, `witnesses`,
    /// `deputies`.
    pub fn has_noun(&self, noun: &str) -> bool {
        let plural = |ending: &str| noun.strip_suffix(ending);
        self.has_lower(noun)
            || plural("s").is_some_and(|one| self.has_lower(one))
            || plural("es").is_some_and(|one| self.has_lower(one))
            || plural("ies").is_some_and(|stem| self.has_lower(&format!("{stem}y")))
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

    static LIST: Lexicon = Lexicon::new("# a list\n# two lines of header\nadded\tpast\nmustn't\nsaid\nşey\n");

    #[test]
    fn keys_and_attributes() {
        assert_eq!(LIST.get("added"), Some("past"));
        assert_eq!(LIST.get("said"), Some(""));
        assert_eq!(LIST.get("Said"), None);
        assert!(LIST.has_lower("Said") && LIST.has_lower("Şey"));
        assert!(!LIST.has("# a list"));
        assert!(LIST.has("mustn't") && LIST.has("mustn’t") && LIST.has_lower("Mustn’t"));
        assert!(!LIST.has_lower(&"x".repeat(100_000)));
    }
}
