//! Escapes that a page, a mail or a table left in plain text: character references (HTML), quoted-printable (RFC 2045, 6.7), doubled
//! quotation marks (RFC 4180, 2), line ends behind a backslash (CommonMark, 6.7).
//!
//! *In*: `AT&amp;T said it didn=E2=80=99t.` *Out*: `AT&T said it didn’t.` *Never*: a sign that may be meant: `a=b`,
//! `&c;`; quoted-printable only where every `=` of the text is one of its escapes, and there are several.

use super::references;
use crate::text::printable::is_unprintable;
use memchr::{memchr, memchr3};
use std::borrow::Cow;

/// References that no author types; the names of others are left alone. Text that went through two machines has them twice
/// (`&amp;quot;`).
const NAMES: &[&str] = &[
    "amp", "lt", "gt", "quot", "apos", "nbsp", "ndash", "mdash", "lsquo", "rsquo", "ldquo", "rdquo", "hellip", "copy",
    "reg", "trade", "bull", "middot", "eacute", "egrave", "aacute", "iacute", "oacute", "uacute", "ntilde", "ccedil",
    "auml", "ouml", "uuml", "szlig", "euro", "pound",
];

/// The longest number of a reference, with its `#` (bytes).
const LONGEST: usize = 8;

/// So many escapes of quoted-printable are no accident.
const SEVERAL: usize = 3;

/// `text` with its escapes read, and each of its escaped line ends on a line of its own.
pub fn read(text: Cow<'_, str>) -> Cow<'_, str> {
    let text = match quoted_printable(&text) {
        Some(read) => Cow::Owned(read),
        None => text,
    };
    let text = match field(&text).or_else(|| hard_breaks(&text)) {
        Some(read) => Cow::Owned(read),
        None => text,
    };
    let text = match json(&text) {
        Some(read) => Cow::Owned(read),
        None => text,
    };
    let text = match line_ends(&text) {
        Some(read) => Cow::Owned(read),
        None => text,
    };
    let once = references(text);
    // The `&` of a second reference was the first.
    let again = memchr(b'&', once.as_bytes()).is_some();
    if again && ["&quot;", "&#", "&nbsp;"].iter().any(|&begins| once.contains(begins)) {
        references(once)
    } else {
        once
    }
}

/// `text` with those of its character references read that nobody types.
fn references(text: Cow<'_, str>) -> Cow<'_, str> {
    if memchr(b'&', text.as_bytes()).is_none() {
        return text;
    }
    Cow::Owned(references::decoded(&text, |reference| {
        let name = reference.strip_prefix('&').and_then(|rest| rest.strip_suffix(';')).unwrap_or("");
        let number = name.strip_prefix('#').filter(|_| name.len() <= LONGEST);
        NAMES.contains(&name) || number.is_some_and(|number| number.starts_with(['x', 'X']) || is_number(number))
    }))
}

/// The field of a table that is the whole `text`, in quotation marks and with those inside it doubled; `None` where it is none.
fn field(text: &str) -> Option<String> {
    let inside = text.trim().strip_prefix('"')?.strip_suffix('"')?;
    memchr::memmem::find(inside.as_bytes(), b"\"\"")?;
    let mut out = String::with_capacity(text.len());
    let mut rest = inside;
    let mut marks = 0;
    while let Some((before, behind)) = rest.split_once('"') {
        out.extend([before, "\""]);
        rest = behind.strip_prefix('"')?;
        marks += 1;
    }
    out.push_str(rest);
    (marks > 1).then_some(out)
}

/// `text` without the backslash before its line ends; `None` where fewer than half of its lines have one.
fn hard_breaks(text: &str) -> Option<String> {
    memchr::memmem::find(text.as_bytes(), b"\\\n").or_else(|| memchr::memmem::find(text.as_bytes(), b"\\\r"))?;
    let filled = || text.lines().filter(|line| !line.trim().is_empty());
    let broken = filled().filter(|line| line.ends_with('\\') && !line.ends_with("\\\\")).count();
    let bare = |line: &str| line.strip_suffix('\\').unwrap_or(line).to_owned() + "\n";
    (broken >= SEVERAL && broken * 2 > filled().count()).then(|| text.lines().map(bare).collect())
}

/// `text` with the escapes of JSON read (RFC 8259, 7) but for those of line ends; `None` where it is none: where a backslash
/// begins no escape, or too few name a character by its number.
fn json(text: &str) -> Option<String> {
    memchr(b'\\', text.as_bytes())?;
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut named = 0;
    while let Some(at) = rest.find('\\') {
        let (before, sign) = rest.split_at_checked(at)?;
        out.push_str(before);
        let kind = sign.get(1..2)?;
        rest = sign.get(2..)?;
        match kind {
            "u" => {
                let unit = |text: &str| u16::from_str_radix(text.get(..4)?, 16).ok();
                let first = unit(rest)?;
                rest = rest.get(4..)?;
                let second = rest.strip_prefix("\\u").and_then(unit).filter(|_| (0xd800..0xdc00).contains(&first));
                let units = [Some(first), second];
                rest = if second.is_some() { rest.get(6..)? } else { rest };
                let read: Vec<char> = char::decode_utf16(units.into_iter().flatten()).collect::<Result<_, _>>().ok()?;
                // what no writer sets is left as it stands
                if read.iter().any(|&c| is_unprintable(c)) {
                    return None;
                }
                out.extend(read);
                named += 1;
            }
            "\"" | "/" => out.push_str(kind),
            "\\" | "n" | "r" | "t" => out.extend(["\\", kind]),
            _ => return None,
        }
    }
    out.push_str(rest);
    (named >= SEVERAL).then_some(out)
}

/// How a program writes the end of a line or a paragraph; word processors show it as a pilcrow.
const LINE_ENDS: [&str; 8] = ["<br>", "<br/>", "<br />", "<p>", "</p>", "\\r\\n", "\\n", "¶"];

/// The first byte of a pilcrow.
const PILCROW: u8 = 0xc2;

/// The escaped line end that `text` begins with.
fn line_end(text: &str) -> Option<&'static str> {
    let is = |end: &&str| text.get(..end.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(end));
    LINE_ENDS.into_iter().find(is)
}

/// Whether `line` is nothing but line ends that a program wrote: `<br><br>`, `\n\n`.
pub fn is_line_end(line: &str) -> bool {
    let mut rest = line.trim();
    if !rest.starts_with(['<', '\\', '¶']) {
        return false;
    }
    while let Some(end) = line_end(rest) {
        rest = rest.get(end.len()..).unwrap_or("").trim_start();
    }
    rest.is_empty()
}

/// `text` with its escaped line ends on lines of their own; `None` where it has none: where fewer than several stand behind
/// the end of a sentence, or more stand elsewhere (`C:\news`, "the <p> tag").
fn line_ends(text: &str) -> Option<String> {
    memchr3(b'<', b'\\', PILCROW, text.as_bytes())?;
    let mut out = String::with_capacity(text.len() + 64);
    let (mut meant, mut places, mut other) = (0, 0, 0);
    let mut rest = text;
    while let Some(at) = rest.find(['<', '\\', '¶']) {
        let (before, sign) = rest.split_at_checked(at)?;
        out.push_str(before);
        let Some(end) = line_end(sign) else {
            out.push_str(sign.get(..1)?);
            rest = sign.get(1..)?;
            continue;
        };
        let before = out.trim_end();
        let begins = out.ends_with('\n') || is_line_end(out.rsplit('\n').next().unwrap_or(""));
        let ends = before.is_empty()
            || is_line_end(before.rsplit('\n').next().unwrap_or(""))
            || before.ends_with(['.', '!', '?', ':', '"', '”', '’', '\'', ')', ']', '…']);
        meant += usize::from(ends);
        places += usize::from(ends && !begins);
        other += usize::from(!ends);
        out.push_str(if begins { "" } else { "\n" });
        out.push_str(sign.get(..end.len())?);
        rest = sign.get(end.len()..)?;
        if line_end(rest.trim_start()).is_none() {
            out.push('\n');
        }
    }
    out.push_str(rest);
    (meant >= SEVERAL && other * 4 <= places).then_some(out)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `text` with its quoted-printable read; `None` where it is not.
fn quoted_printable(text: &str) -> Option<String> {
    memchr(b'=', text.as_bytes())?;
    let mut out: Vec<u8> = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    let mut escapes = 0;
    while let Some(at) = rest.iter().position(|&byte| byte == b'=') {
        let (before, sign) = rest.split_at_checked(at)?;
        out.extend_from_slice(before);
        let after = sign.get(1..)?;
        rest = if let Some(next) = after.strip_prefix(b"\r\n").or(after.strip_prefix(b"\n")) {
            next
        } else {
            let hex =
                after.get(..2).filter(|hex| hex.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'A'..=b'F')))?;
            out.push(u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()?);
            after.get(2..)?
        };
        escapes += 1;
    }
    out.extend_from_slice(rest);
    let read = super::decode::decode(&out).into_owned();
    (escapes >= SEVERAL).then_some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_and_other_signs_stay() {
        for (text, expected) in [
            ("AT&amp;T said &quot;no&quot; &#8211; it didn&#x2019;t.", "AT&T said \"no\" – it didn’t."),
            ("&amp;quot;No,&amp;quot; he said.", "\"No,\" he said."),
            ("Salt & pepper &c; &unknown; &; R&D;", "Salt & pepper &c; &unknown; &; R&D;"),
            ("=E2=80=9CNo,=E2=80=9D he =\nsaid.=20\nSo.", "“No,” he said. \nSo."),
            ("The caf=E9 is closed=2C=20 he said.", "The café is closed,  he said."),
            ("He wrote a=b, x=41 and =20.", "He wrote a=b, x=41 and =20."),
            ("It was x=41.", "It was x=41."),
            ("\"\"\"No,\"\" he said.\n\nHe \"\"left.\"\"\"", "\"No,\" he said.\n\nHe \"left.\""),
            ("\"No,\" he said. \"\" He \"left.\"", "\"No,\" he said. \"\" He \"left.\""),
            ("It\\\nwas\\\nlate\\\nthen.", "It\nwas\nlate\nthen.\n"),
            ("It\\\nwas\nlate\\\nthen.", "It\\\nwas\nlate\\\nthen."),
            ("One.<br><br>Two.<BR/>Three.<p>Four.", "One.\n<br><br>\nTwo.\n<BR/>\nThree.\n<p>\nFour."),
            ("One. ¶\nTwo. ¶\nThree. ¶\n", "One. \n¶\n\nTwo. \n¶\n\nThree. \n¶\n\n"),
            ("See ¶ 3 and ¶ 4, and ¶ 5.", "See ¶ 3 and ¶ 4, and ¶ 5."),
            ("One.\\n\\nTwo.\\nThree.", "One.\n\\n\\n\nTwo.\n\\n\nThree."),
            (r#"\u201cNo,\u201d he \"said\u201d. \ud83d\ude00"#, "“No,” he \"said”. 😀"),
            (r"\u001b \u202e \u001b \u2019", r"\u001b \u202e \u001b \u2019"),
            (r"It was in C:\users\u2019, \u2019 and \u2019.", r"It was in C:\users\u2019, \u2019 and \u2019."),
            ("The <p> tag, the <br> tag and C:\\news.", "The <p> tag, the <br> tag and C:\\news."),
        ] {
            assert_eq!(read(Cow::Borrowed(text)), expected);
        }
    }
}
