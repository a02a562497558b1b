//! In which form names are compared and shown.
//!
//! *In*: `Erdoğan`, `(Harold) Plum`. *Out*: `erdogan`, `Harold Plum`. *Never*: which names are one person's.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form in which names are compared: small letters without accents, which an agency leaves out where the next paper writes them
/// (canonical decomposition, UAX #15).
pub(super) fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let small = name.to_lowercase();
    small.nfd().filter(|&c| !is_combining_mark(c)).map(unstroked).collect()
}

/// The letter that an agency writes for one with a stroke through it or without its dot, which Unicode does not decompose; the straight
/// mark for a curly one.
fn unstroked(c: char) -> char {
    match c {
        '’' => '\'',
        'đ' => 'd',
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        other => other,
    }
}

/// A name without the brackets in which an editor put a part of it: "(Harold) Plum", "Joni [Quill]", "[mayor Harold] Plum".
pub(super) fn plain(name: &str) -> String {
    let name = name.replace(['[', ']'], "");
    name.strip_prefix('(').map_or_else(|| name.clone(), |name| name.replacen(')', "", 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_compared_without_its_accents() {
        for (name, folded) in [
            ("Plum", "plum"),
            ("Erdoğan", "erdogan"),
            ("José", "jose"),
            ("Jose\u{301}", "jose"),
            ("Wałęsa", "walesa"),
            ("Đỗ Mười", "do muoi"),
            ("Sørensen", "sorensen"),
            ("O’Malley", "o'malley"),
            ("Ķēniņš", "kenins"),
        ] {
            assert_eq!(fold(name), folded, "{name}");
        }
    }

    #[test]
    fn an_editors_brackets_are_no_part_of_a_name() {
        for (name, shown) in [("(Harold) Plum", "Harold Plum"), ("Joni [Quill]", "Joni Quill"), ("Plum", "Plum")] {
            assert_eq!(plain(name), shown);
        }
    }
}
