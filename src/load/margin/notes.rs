//! What programs put into the lines for the links and notes of a page: addresses in angle brackets, numbers in square ones, and
//! the list that they lead to.
//!
//! *In*: `the council <https://ashford.example/9> said.[3]` *Out*: `the council said.` *Never*: a number in brackets that stands
//! apart, as in a list, nor one of the text: those of notes count up.

use super::{FEWEST, number};
use crate::load::lines::rows;
use crate::text::work;
use memchr::memchr2_iter;

/// The longest address (bytes).
const LONGEST_ADDRESS: usize = 2048;

/// What addresses of links begin with.
const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

/// What stands for a picture, in square brackets.
const PICTURES: [&str; 3] = ["cid:", "image:", "Image:"];

/// `the council <https://ashford.example/9> said`, `[cid:image001.png@01D1]`: the address of a link, as mail programs write it
/// behind its words, and what they write for a picture.
pub fn addresses(text: &str) -> Option<(String, String)> {
    memchr2_iter(b'<', b'[', text.as_bytes()).find_map(|at| text.get(at..).and_then(address))?;
    let mut out = String::with_capacity(text.len());
    let mut taken: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '[']) {
        work::step();
        let (before, from) = rest.split_at_checked(at)?;
        out.push_str(before);
        let Some(length) = address(from) else {
            out.push_str(from.get(..1)?);
            rest = from.get(1..)?;
            continue;
        };
        taken.push(from.get(..length)?.replace('\n', ""));
        rest = from.get(length..)?;
        // what stood between spaces leaves one, and no line begins with a comma
        if rest.starts_with([' ', '.', ',', ';', ':', ')', '”', '"', '\n']) {
            out.truncate(out.trim_end_matches(' ').len());
        }
        if rest.starts_with(['.', ',', ';', ':', ')', '”']) && out.ends_with('\n') && !out.ends_with("\n\n") {
            out.pop();
        }
    }
    out.push_str(rest);
    (!taken.is_empty()).then(|| (out, taken.join(" ")))
}

/// The length of the address in angle brackets with which `text` begins, inside which a line may end, or of the picture in
/// square ones.
fn address(text: &str) -> Option<usize> {
    if let Some(picture) = text.strip_prefix('[') {
        PICTURES.iter().find(|kind| picture.starts_with(**kind))?;
        let end = picture.bytes().take(LONGEST_ADDRESS).position(|byte| matches!(byte, b']' | b'\n' | b'['))?;
        return (picture.as_bytes().get(end) == Some(&b']')).then_some(end + 2);
    }
    let inside = text.strip_prefix('<')?;
    SCHEMES.iter().find(|scheme| inside.starts_with(**scheme))?;
    let end = inside.bytes().take(LONGEST_ADDRESS).position(|byte| matches!(byte, b'>' | b' ' | b'<'))?;
    (inside.as_bytes().get(end) == Some(&b'>')).then_some(end + 2)
}

/// `[12]the council`, `in 2016.[3][4]`: the numbers of links and notes, and the list of addresses below.
pub fn notes(text: &str) -> Option<(String, String)> {
    let marks = marks(text);
    let mut most = marks.first()?.2;
    let first = most;
    let in_order = marks.iter().all(|&(.., number)| {
        let follows = (1..=most + 1).contains(&number);
        most = most.max(number);
        follows
    });
    if !in_order || most < first + FEWEST - 1 {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut taken: Vec<&str> = Vec::new();
    let mut last = 0;
    for &(start, end, _) in &marks {
        out.push_str(text.get(last..start)?);
        taken.push(text.get(start..end)?);
        last = end;
    }
    out.push_str(text.get(last..)?);
    for link in ["[edit]", "[citation needed]"] {
        taken.extend(out.matches(link).map(|_| link));
        out = out.replace(link, "");
    }
    let (text, list) = without_list(&out);
    taken.extend(list.iter().map(String::as_str));
    Some((text, taken.join(" ")))
}

/// The numbers in brackets that touch a word: where each begins and ends (bytes), and the number.
fn marks(text: &str) -> Vec<(usize, usize, usize)> {
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (start, _) in text.match_indices('[') {
        work::step();
        let after = text.get(start + 1..).and_then(number).and_then(|(n, rest)| Some((n, rest.strip_prefix(']')?)));
        let Some((number, rest)) = after else { continue };
        let end = text.len() - rest.len();
        let behind = text.get(..start).and_then(|before| before.chars().next_back());
        let behind = behind.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '"' | '”' | ')' | '’'))
            || found.last().is_some_and(|&(_, end, _)| end == start);
        let ahead = rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"'));
        if behind || ahead {
            found.push((start, end, number));
        }
    }
    found
}

/// The text without the rows `12. https://ashford.example/9` and the words over them, and those.
fn without_list(text: &str) -> (String, Vec<String>) {
    const HEADS: [&str; 4] = ["References", "Visible links", "Visible links:", "Hidden links:"];
    let listed = |row: &str| {
        let item = number(row.trim()).and_then(|(_, rest)| rest.strip_prefix(". "));
        item.is_some_and(|item| SCHEMES.iter().any(|scheme| item.starts_with(scheme)) && !item.contains(' '))
    };
    let rows: Vec<&str> = rows(text).collect();
    let next = |i: usize| rows.iter().skip(i + 1).map(|row| row.trim()).find(|row| !row.is_empty()).unwrap_or("");
    let heads = |i: usize, row: &str| HEADS.contains(&row.trim()) && (listed(next(i)) || HEADS.contains(&next(i)));
    let goes = |i: usize, row: &str| listed(row) || heads(i, row);
    let (list, kept): (Vec<_>, Vec<_>) = rows.iter().enumerate().partition(|&(i, row)| goes(i, row));
    let kept: Vec<&str> = kept.into_iter().map(|(_, row)| *row).collect();
    (kept.join("\n"), list.into_iter().map(|(_, row)| row.trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_links_go() {
        for (text, expected) in [
            ("the council <https://a.example/9> said", "the council said"),
            ("the council<http://a.example/9>, he", "the council, he"),
            ("It sank. [cid:image001.png@01D1] So.", "It sank. So."),
            ("the council\n<https://a.example>, which met,", "the council, which met,"),
            ("write to her <mailto:ann@a.example>.", "write to her."),
            ("the council <https://a.example/9/\nand-on> said", "the council said"),
        ] {
            assert_eq!(addresses(text).map(|(text, _)| text).as_deref(), Some(expected));
        }
        for text in ["Ann Lee <ann@a.example> said", "a < b and <https://a.example has no end", "see https://a.example"]
        {
            assert_eq!(addresses(text), None);
        }
    }

    #[test]
    fn numbers_of_notes_go_with_their_list() {
        let edited = "Harbour[edit]\nIt sank in 1931[1] or 1932[2].[3]";
        assert_eq!(notes(edited), Some(("Harbour\nIt sank in 1931 or 1932.".into(), "[1] [2] [3] [edit]".into())));
        let wiki = "It sank in 2016.[1][2] Nobody came,[1] he said.[3]";
        assert_eq!(notes(wiki), Some(("It sank in 2016. Nobody came, he said.".into(), "[1] [2] [1] [3]".into())));
        let lynx = "The [7]ferry of the [8]council [9]sank.\n\nReferences\n\n  7. https://a.example/7\n  8. https://a.example/8";
        let (text, taken) = notes(lynx).unwrap();
        assert_eq!(text, "The ferry of the council sank.\n\n");
        assert!(taken.starts_with("[7] [8] [9] References 7. https"), "{taken}");
        for text in ["[1] One.\n[2] Two.\n[3] Three.", "It sank.[4] So.[9] No.[1]", "It is in [2] of them.[1]"] {
            assert_eq!(notes(text), None, "{text}");
        }
    }
}
