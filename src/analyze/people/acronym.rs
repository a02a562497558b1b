//! Joins the short name of an organisation to its full one.
//!
//! *In*: `World Health Organization (WHO)`, `the WHO` · `Federal Reserve (Fed)`, `the Fed` · `Hallmark Quays Ltd`, `Hallmark`. *Out*: one organisation each, with all its
//! mentions. *Never*: two full names as one; initials that two organisations share.

use super::found::Found;
use super::short;
use rustc_hash::FxHashMap;

/// Small words that initials may leave out.
const SMALL: &[&str] = &["of", "the", "and", "for", "in", "on", "&"];

/// The full name's key for the key of each short name; `names` are the indices of the organisations.
pub(super) fn full_names<'a>(found: &'a [Found], names: &[usize]) -> FxHashMap<&'a str, &'a str> {
    let mut full = FxHashMap::default();
    // The initials of all full names; `None` where two share them.
    let mut initials: FxHashMap<String, Option<&str>> = FxHashMap::default();
    let all = || names.iter().filter_map(|i| found.get(*i));
    for one in all().filter(|one| one.words.len() > 1) {
        for short in [initials_of(&one.words, &[]), initials_of(&one.words, SMALL)] {
            let known = initials.entry(short).or_insert(Some(&one.key));
            *known = known.filter(|known| *known == one.key);
        }
    }
    for (one, short) in all().zip(all().skip(1)) {
        // A bracket stands between them.
        let beside = one.block == short.block && short.name.first == one.name.last + 2;
        if beside && short.words.len() == 1 && one.words.len() > 1 && stands_for(&short.key, &one.words) {
            full.entry(short.key.as_str()).or_insert(one.key.as_str());
        }
    }
    for short in all().filter(|short| short.words.len() == 1 && short.key.len() > 2) {
        let letters = short.key.replace('.', "");
        if let Some(Some(key)) = initials.get(&letters) {
            full.entry(short.key.as_str()).or_insert(key);
        }
    }
    for (first, name) in short::full_names(all()) {
        full.entry(first).or_insert(name);
    }
    for (head, name) in short::by_heads(all()) {
        full.entry(head).or_insert(name);
    }
    full
}

/// The first letters of `words`, those of `small` left out.
fn initials_of(words: &[String], small: &[&str]) -> String {
    words.iter().filter(|word| !small.contains(&word.as_str())).filter_map(|word| word.chars().next()).collect()
}

/// Whether `short` may stand for the name of `words`: its letters are initials in their order, or it begins the first word.
fn stands_for(short: &str, words: &[String]) -> bool {
    let mut initials = words.iter().filter_map(|word| word.chars().next());
    let in_order = short.chars().filter(|c| *c != '.').all(|c| initials.any(|initial| initial == c));
    in_order || short.len() > 2 && words.first().is_some_and(|word| word.starts_with(short))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names() {
        let words = |name: &str| name.split(' ').map(str::to_owned).collect::<Vec<_>>();
        for (short, name, expected) in [
            ("who", "world health organization", true),
            ("fed", "federal reserve", true),
            ("osce", "organization for security and cooperation in europe", true),
            ("un", "world health organization", false),
            ("fa", "federal reserve", false),
        ] {
            assert_eq!(stands_for(short, &words(name)), expected, "{short} {name}");
        }
        assert_eq!(initials_of(&words("bank of north plum"), SMALL), "bnp");
    }
}
