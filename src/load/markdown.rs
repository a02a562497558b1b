//! Markdown: its marks taken off, its addresses set aside.
//!
//! *In*: `## The quay`, `He **did not** [say](https://quay.example) so.` *Out*: `The quay` alone between blank lines, `He did
//! not say so.`, and the address. Lists and quoting stay as plain text has them. *Never*: a text that only has an asterisk
//! or a `#` in it: a heading, a link or a strong word is not enough, several are.

use crate::text::work;
use memchr::{memchr, memmem};

/// So many marks make a text Markdown.
const SEVERAL: usize = 3;

/// The longest text of a link and the longest address (characters): no search goes farther.
const LONGEST: usize = 2048;

/// No emphasis has more marks than this.
const MOST: usize = 3;

/// What stands around words set off by `_`, but for white space.
const AROUND: &str = "\"'“”‘’()[]*,.;:!?…–—";

/// Whether `text` is Markdown: by several marks, or by a title of one `#` alone over all else.
pub fn is_markdown(text: &str) -> bool {
    // comments have the mark of a heading before each line
    if text.lines().filter(|line| !line.trim().is_empty()).all(|line| line.starts_with('#')) {
        return false;
    }
    let headings = match memchr(b'#', text.as_bytes()) {
        Some(_) => text.lines().filter(|line| heading(line).is_some()).take(SEVERAL).count(),
        None => 0,
    };
    let links = memmem::find_iter(text.as_bytes(), "](http").take(SEVERAL).count();
    let strong = || text.matches("**").take(2 * SEVERAL).count() / 2;
    has_title(text) || headings + links > 0 && headings + links + strong() >= SEVERAL
}

/// Whether `text` begins with a title, with a blank line and a text below it: `# The quay`.
fn has_title(text: &str) -> bool {
    let mut lines = text.trim_start().lines();
    let is_title = lines.next().is_some_and(|line| line.starts_with("# ") && heading(line).is_some());
    is_title && lines.next().is_some_and(|line| line.trim().is_empty()) && lines.any(|line| !line.trim().is_empty())
}

/// The words of `text`, and the addresses that stood in it.
pub fn read(text: &str) -> (String, Vec<String>) {
    let mut out = String::with_capacity(text.len());
    let mut addresses = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let underlined = lines.peek().is_some_and(|next| is_underline(next)) && !line.trim().is_empty();
        match heading(line).or(underlined.then_some(line)) {
            Some(heading) => {
                out.push('\n');
                inline(heading, &mut out, &mut addresses);
                out.push_str("\n\n");
                if underlined {
                    lines.next();
                }
            }
            None => {
                inline(line, &mut out, &mut addresses);
                out.push('\n');
            }
        }
    }
    (out, addresses)
}

/// What the heading `line` says (`## The quay ##`); `None` where it is none.
fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    (1..=6)
        .contains(&level)
        .then(|| text.strip_prefix(' '))?
        .map(|text| text.trim().trim_end_matches(['#', ' ']))
        .filter(|text| !text.is_empty())
}

/// `=====` or `-----` under a heading.
fn is_underline(line: &str) -> bool {
    let line = line.trim_end();
    line.len() > 2 && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'))
}

/// Writes `line` without its marks of emphasis and links.
fn inline(line: &str, out: &mut String, addresses: &mut Vec<String>) {
    let mut rest = line;
    while let Some(at) = rest.find(['*', '_', '[', '!', '`', '\\']) {
        work::step();
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = if let Some((said, address, after)) = link(from) {
            out.push_str(said);
            addresses.push(address.to_owned());
            after
        } else if from.starts_with(['*', '_']) {
            let after = from.trim_start_matches(if from.starts_with('*') { '*' } else { '_' });
            let (marks, after) = from.split_at_checked(from.len() - after.len()).unwrap_or((from, ""));
            if !is_emphasis(out.chars().next_back(), marks, after.chars().next()) {
                out.push_str(marks);
            }
            after
        } else if let Some(after) =
            from.strip_prefix('\\').filter(|after| after.starts_with(|c: char| c.is_ascii_punctuation()))
        {
            let mark = after.chars().next().unwrap_or(' ');
            out.push(mark);
            after.get(mark.len_utf8()..).unwrap_or("")
        } else {
            let sign = from.chars().next().unwrap_or(' ');
            out.push(sign);
            from.get(sign.len_utf8()..).unwrap_or("")
        };
    }
    out.push_str(rest);
}

/// Whether `marks` between these are marks of emphasis: they touch what is said on one side alone. Marks outside of it,
/// quotation marks as well, count as white space does. In a name or an address `_` is a letter.
fn is_emphasis(before: Option<char>, marks: &str, after: Option<char>) -> bool {
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_mark = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let opens = !is_space(after) && (!is_mark(after) || is_space(before) || is_mark(before));
    let closes = !is_space(before) && (!is_mark(before) || is_space(after) || is_mark(after));
    let outside = if opens { before } else { after };
    let is_in_name = marks.starts_with('_') && !is_space(outside) && !outside.is_some_and(|c| AROUND.contains(c));
    opens != closes && marks.len() <= MOST && !is_in_name
}

/// The beginning of `text`, as far as any search goes.
fn near(text: &str) -> &str {
    text.char_indices().nth(LONGEST).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// The link or picture at the beginning of `text`: what it says, its address, what follows it.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let inside = text.strip_prefix("![").or(text.strip_prefix('['))?;
    let near = near(inside);
    let (said, _) = near.split_once("](")?;
    let after = inside.get(said.len() + 2..)?;
    let (address, _) = self::near(after).split_once(')')?;
    (!said.contains('[') && !said.is_empty() && !address.starts_with(' ')).then_some((
        said,
        address,
        after.get(address.len() + 1..)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let text = "# Harbour closed\n\nHe **did not** *say* [so](https://quay.example/a_b \"t\"), she said.\n\n* bread\n\nThe quay\n--------\n\
            5 * 3 is \\*fifteen\\*.";
        assert!(is_markdown(&(text.to_owned() + "[x](http://x)")));
        let (read, addresses) = read(text);
        assert_eq!(
            read,
            "\nHarbour closed\n\n\nHe did not say so, she said.\n\n* bread\n\n\nThe quay\n\n5 * 3 is *fifteen*.\n"
        );
        assert_eq!(addresses, ["https://quay.example/a_b \"t\""]);
    }

    #[test]
    fn emphasis_is_marked_on_one_side_of_a_word() {
        for (text, expected) in [
            ("She _did_ say so.", "She did say so."),
            ("\"_Never_,\" he said, (*again*) and **_again_**.", "\"Never,\" he said, (again) and again."),
            ("__The quay__ is ***closed***", "The quay is closed"),
            (
                "harbour_master, @_quill, https://quay.example/_a_/b",
                "harbour_master, @_quill, https://quay.example/_a_/b",
            ),
            ("5 * 3, 5*3, 5**3, a _ b, Name: ____", "5 * 3, 5*3, 5**3, a _ b, Name: ____"),
            ("* * *", "* * *"),
            ("___", "___"),
        ] {
            assert_eq!(read(text).0.trim_end(), expected);
        }
    }

    #[test]
    fn a_title_alone_makes_it_markdown() {
        assert!(is_markdown("# Harbour closed\n\nIt rained.") && is_markdown("\n# Harbour closed\n\nIt rained."));
    }

    #[test]
    fn plain_text_is_no_markdown() {
        for text in [
            "# 1 in the list\nIt rained.",
            "## Harbour closed\n\nIt rained.",
            "# Harbour closed\n\n",
            "#1\n\nIt rained.",
            "# 1 in the list, * he said **",
            "He said *no*.\n\n* * *\n\nIt [sic] rained.",
            "**Not** so **fast**, **he** said.",
        ] {
            assert!(!is_markdown(text), "{text}");
        }
    }
}
