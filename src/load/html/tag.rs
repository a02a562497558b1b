//! One tag of a page: its name, what it does, its attributes.
//!
//! *In*: text that begins with `<`. *Out*: the tag that it is. *Never*: more than one look at a byte of it.

use crate::text::work;

/// A tag, a comment or a declaration.
pub struct Tag<'a> {
    /// Its name, in lower case.
    pub name: String,
    pub kind: Kind,
    /// How long it is (bytes).
    pub length: usize,
    /// What follows its name.
    inner: &'a str,
}

/// What a tag does.
pub enum Kind {
    Opens,
    Closes,
    Other,
}

impl<'a> Tag<'a> {
    /// The tag at the beginning of `text`, which begins with `<`; `None` where that is only a sign. A tag or comment that
    /// never ends takes the rest.
    pub fn read(text: &'a str) -> Option<Self> {
        if let Some(comment) = text.strip_prefix("<!--") {
            let closes = |&(at, _): &(usize, &str)| {
                let inside = comment.get(..at).unwrap_or("");
                at == 0 || inside == "-" || inside.ends_with("--") || inside.ends_with("--!")
            };
            let length = comment.match_indices('>').find(closes).map_or(text.len(), |(at, _)| at + 5);
            return Some(Self { name: "!".to_owned(), kind: Kind::Other, length, inner: "" });
        }
        let inner = text.get(1..)?;
        let (kind, from) = match inner.chars().next()? {
            '/' => (Kind::Closes, 2),
            '!' | '?' => (Kind::Other, 1),
            c if c.is_ascii_alphabetic() => (Kind::Opens, 1),
            _ => return None,
        };
        let name: String =
            text.get(from..)?.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        let length = end(text);
        let inner = text.get(from + name.len()..length).unwrap_or("");
        Some(Self { name, kind, length, inner })
    }

    /// The value of its attribute `name`; empty where it has none.
    pub fn attribute(&self, name: &str) -> &'a str {
        attribute(self.inner, name).unwrap_or("")
    }

    /// Whether it has an attribute `name`, with a value or without.
    pub fn has(&self, name: &str) -> bool {
        attribute(self.inner, name).is_some()
    }
}

/// A tag in a text, and what stands around it.
pub struct Found<'a> {
    /// The text before it; a sign that is no tag is text.
    pub before: &'a str,
    pub tag: Tag<'a>,
    /// The text from it on.
    pub from: &'a str,
    /// The text behind it.
    pub after: &'a str,
}

/// The next tag of `text`.
pub fn next(text: &str) -> Option<Found<'_>> {
    let mut at = 0;
    loop {
        work::step();
        at += text.get(at..)?.find('<')?;
        let (before, from) = text.split_at_checked(at)?;
        if let Some(tag) = Tag::read(from) {
            let after = from.get(tag.length..)?;
            return Some(Found { before, tag, from, after });
        }
        at += 1;
    }
}

/// The whole name of the element that begins or ends at the beginning of `text`, as it stands: `content:encoded`.
pub fn name(text: &str) -> &str {
    let name = text.trim_start_matches(['<', '/']);
    let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/');
    name.get(..name.find(ends).unwrap_or(name.len())).unwrap_or("")
}

/// Where the tag at the beginning of `text` ends, quoted attribute values passed over. A mark that stands anywhere but
/// behind `=` quotes nothing (HTML Standard, 13.2.5.33).
fn end(text: &str) -> usize {
    let mut quote = None;
    let mut is_value = false;
    for (i, byte) in text.bytes().enumerate() {
        work::step();
        match (quote, byte) {
            (None, b'>') => return i + 1,
            (None, b'"' | b'\'') if is_value => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        is_value = quote.is_none() && (byte == b'=' || is_value && byte.is_ascii_whitespace());
    }
    text.len()
}

/// The value of the attribute `name` in a tag, of which `inner` is what follows its name; empty where it has no value.
fn attribute<'a>(inner: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = inner;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_ascii_whitespace() || "=>/".contains(c)).unwrap_or(rest.len());
        let (found, after) = rest.split_at_checked(end).filter(|(found, _)| !found.is_empty())?;
        let Some(value) = after.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start) else {
            if found.eq_ignore_ascii_case(name) {
                return Some("");
            }
            rest = after;
            continue;
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = quote.map_or(value, |quote| value.strip_prefix(quote).unwrap_or(value));
        let ends = |c: char| quote.map_or(c.is_ascii_whitespace() || c == '>', |quote| c == quote);
        let (value, after) = value.split_at_checked(value.find(ends).unwrap_or(value.len())).unwrap_or((value, ""));
        if found.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = quote.map_or(after, |quote| after.strip_prefix(quote).unwrap_or(after));
    }
}

/// What follows the end tag of the hidden element `name`; nothing where it is never closed.
pub fn skip<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = rest.get(at..).unwrap_or("");
        let closes = rest.get(2..2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name));
        if closes {
            return rest.find('>').and_then(|end| rest.get(end + 1..)).unwrap_or("");
        }
        rest = rest.get(2..).unwrap_or("");
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_as_browsers_read_them() {
        let classes = |inner| attribute(inner, "class").unwrap_or("");
        assert_eq!(attribute(" id=x Hidden>", "hidden"), Some(""));
        assert_eq!(attribute(" type=hidden data-hidden", "hidden"), None);
        assert_eq!(classes(" id=x CLASS=\"a b\">"), "a b");
        assert_eq!(classes(" hidden class = c/ >"), "c/");
        assert_eq!(
            (classes(" data-class=c>"), classes(" class>"), classes(" =class=>"), classes("")),
            ("", "", "", "")
        );
    }
}
