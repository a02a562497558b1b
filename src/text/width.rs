//! Columns. The only file that knows how wide a character is.
//!
//! A cluster is an extended grapheme cluster (UAX #29); its width is what terminals that follow East Asian Width
//! (UAX #11) give it. *Never*: `str::len` or `chars().count()` as a measure of the screen.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The grapheme clusters of `text` with their byte offsets.
pub fn clusters(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
}

/// Columns that one cluster takes: 0, 1 or 2. Control characters take none.
pub fn cluster_width(cluster: &str) -> u16 {
    u16::try_from(cluster.width().min(2)).unwrap_or(2)
}

/// Columns that `text` takes, cluster by cluster.
pub fn columns(text: &str) -> usize {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return text.len();
    }
    clusters(text).map(|(_, cluster)| usize::from(cluster_width(cluster))).sum()
}

/// `text` in exactly `width` columns: filled with blanks, or cut with `…` at its end.
pub fn fit(text: &str, width: usize) -> String {
    let all = columns(text);
    if all <= width {
        return format!("{text}{}", " ".repeat(width - all));
    }
    let (mut out, mut used) = (String::new(), 0);
    for (_, cluster) in clusters(text) {
        let wide = usize::from(cluster_width(cluster));
        if used + wide + 1 > width {
            break;
        }
        out.push_str(cluster);
        used += wide;
    }
    if width > 0 {
        out.push('…');
    }
    format!("{out}{}", " ".repeat(width.saturating_sub(used + 1)))
}

/// Whether terminals disagree about the width of a cluster: all of more than one character (variation selectors, joined
/// emoji, flags, conjuncts, marks), the halfwidth marks of Japanese, and pictures, which each Unicode version adds to.
pub fn is_disputed(cluster: &str) -> bool {
    let mut chars = cluster.chars();
    let Some(first) = chars.next().filter(|first| !first.is_ascii()) else { return false };
    let picture = matches!(first, '\u{2300}'..='\u{24ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1ffff}');
    chars.next().is_some() || picture || matches!(first, '\u{ff9e}' | '\u{ff9f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_by_cluster() {
        for (text, expected) in [("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("", 0)]
        {
            assert_eq!(columns(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_fitted_has_its_width_and_says_that_it_was_cut() {
        for (text, expected) in [("abc", "abc "), ("abcd", "abcd"), ("abcde", "abc…"), ("日本語", "日… "), ("", "    ")]
        {
            assert_eq!(fit(text, 4), expected);
        }
        assert_eq!(fit("abc", 0), "");
    }
}
