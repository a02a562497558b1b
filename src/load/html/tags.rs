//! The visible text of a page, by taking the tags off: one pass, no tree, so no depth can hurt.
//!
//! *In*: `<p>One &amp; two<script>x</script></p>three`. *Out*: `One & two`, `three`.

/// What a page shows, and how deep it is nested.
#[derive(Clone, Debug, Default)]
pub struct Visible {
    /// Its lines: the text between block elements.
    pub lines: Vec<String>,
    /// The greatest number of elements open at once.
    pub deepest: usize,
}

/// Elements inside a line of text: everything else begins a new one.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Elements whose content nobody reads.
const HIDDEN: &[&str] =
    &["script", "style", "noscript", "template", "iframe", "object", "svg", "head", "textarea", "select"];

/// Elements that hold nothing and are never closed.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// The visible text of `page`.
pub fn text(page: &str) -> Visible {
    let mut visible = Visible::default();
    let mut line = String::new();
    let mut depth = 0_usize;
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        line.push_str(rest.get(..at).unwrap_or(""));
        rest = rest.get(at..).unwrap_or("");
        let Some(tag) = Tag::read(rest) else {
            line.push('<');
            rest = rest.get(1..).unwrap_or("");
            continue;
        };
        rest = rest.get(tag.length..).unwrap_or("");
        if !matches!(tag.kind, Kind::Other) && !INLINE.contains(&tag.name.as_str()) {
            finish(&mut line, &mut visible.lines);
        }
        match tag.kind {
            Kind::Closes => depth = depth.saturating_sub(1),
            Kind::Opens if HIDDEN.contains(&tag.name.as_str()) => rest = skip(rest, &tag.name),
            Kind::Opens if !VOID.contains(&tag.name.as_str()) => depth += 1,
            Kind::Opens | Kind::Other => {}
        }
        visible.deepest = visible.deepest.max(depth);
    }
    line.push_str(rest);
    finish(&mut line, &mut visible.lines);
    visible
}

fn finish(line: &mut String, lines: &mut Vec<String>) {
    if !line.trim().is_empty() {
        lines.push(html_escape::decode_html_entities(line.trim()).into_owned());
    }
    line.clear();
}

/// A tag, a comment or a declaration.
struct Tag {
    name: String,
    kind: Kind,
    length: usize,
}

enum Kind {
    Opens,
    Closes,
    Other,
}

impl Tag {
    /// The tag at the beginning of `text`, which begins with `<`; `None` where that is only a sign. A tag or comment that
    /// never ends takes the rest.
    fn read(text: &str) -> Option<Self> {
        if let Some(comment) = text.strip_prefix("<!--") {
            let length = comment.find("-->").map_or(text.len(), |at| at + 7);
            return Some(Self { name: "!".to_owned(), kind: Kind::Other, length });
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
        Some(Self { name, kind, length: end(text) })
    }
}

/// Where the tag at the beginning of `text` ends, quoted attribute values passed over.
fn end(text: &str) -> usize {
    let mut quote = None;
    for (i, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return i + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// What follows the end tag of the hidden element `name`; nothing where it is never closed.
fn skip<'a>(text: &'a str, name: &str) -> &'a str {
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
    fn tags_scripts_and_comments_go() {
        let page = "<p title='a > b'>One &amp; <b>two</b><script>x < y</script></p>three <!-- no -->< four";
        assert_eq!(text(page).lines, ["One & two", "three < four"]);
    }
}
