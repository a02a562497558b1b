//! The visible text of a page, by taking the tags off: one pass, no tree, so no depth can hurt.
//!
//! *In*: `<h2>One &amp; two<script>x</script></h2>three`. *Out*: the heading `One & two`, the line `three`.

use super::place::Stand;
use super::tree::{self, Place, Tree};
use crate::article::{Block, BlockKind};
use crate::load::references;
use crate::text::lexicon::Lexicon;
use crate::text::work;

/// What a page shows, and how deep it is nested.
#[derive(Clone, Debug, Default)]
pub struct Visible {
    /// Its lines: the text between block elements, as it stands, with what the elements say that it is.
    pub lines: Vec<Line>,
    /// The greatest number of elements open at once.
    pub deepest: usize,
    /// The elements that its lines stand in.
    pub tree: Tree,
}

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its text, as it stands, with what the elements say that it is.
    pub block: Block,
    /// How much of the text is a link (bytes).
    pub linked: usize,
    /// The element that it stands in.
    pub place: Place,
    /// How it stands to the body of the article.
    pub stand: Stand,
}

/// What kind each element is.
static ELEMENTS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/html-elements.txt"));

/// Whether the list says `kind` of the elements of this `name`, which is in lower case.
pub fn is(name: &str, kind: &str) -> bool {
    ELEMENTS.get(name).is_some_and(|kinds| kinds.split(' ').any(|said| said == kind))
}

/// The visible text of `page`.
pub fn text(page: &str) -> Visible {
    let mut reader = Reader::default();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        work::step();
        reader.line.push_str(rest.get(..at).unwrap_or(""));
        rest = rest.get(at..).unwrap_or("");
        let Some(tag) = Tag::read(rest) else {
            reader.line.push('<');
            rest = rest.get(1..).unwrap_or("");
            continue;
        };
        rest = rest.get(tag.length..).unwrap_or("");
        if matches!(tag.kind, Kind::Opens) && is(&tag.name, "hidden") {
            rest = skip(rest, &tag.name);
        } else {
            reader.take(tag);
        }
    }
    reader.line.push_str(rest);
    reader.finish();
    reader.visible
}

/// What was read so far.
#[derive(Default)]
struct Reader {
    visible: Visible,
    line: String,
    depth: usize,
    /// Where in the line the link began that is open.
    link: Option<usize>,
    /// How much of the line is links that are closed (bytes).
    linked: usize,
    /// The open elements that say what their text is, the innermost last.
    open: Vec<(String, BlockKind)>,
    /// The caption in the middle of a line that is open: its element, and how many of that name are open in it.
    caption: Option<(String, usize)>,
}

impl Reader {
    fn take(&mut self, tag: Tag) {
        let is_inline = !is(&tag.name, "block") && !self.is_caption(&tag);
        if !matches!(tag.kind, Kind::Other) && !is_inline {
            self.finish();
        }
        // A button leads elsewhere as well.
        if matches!(&*tag.name, "a" | "button") {
            self.close_link();
            self.link = matches!(tag.kind, Kind::Opens).then_some(self.line.len());
        }
        match tag.kind {
            Kind::Closes => {
                self.depth = self.depth.saturating_sub(1);
                if !is_inline {
                    self.visible.tree.close(&tag.name);
                }
                if let Some(at) = self.open.iter().rposition(|(name, _)| *name == tag.name) {
                    self.open.truncate(at);
                }
            }
            Kind::Opens if !is(&tag.name, "void") => {
                self.depth += 1;
                if !is_inline {
                    self.visible.tree.open(&tag.name, tag.attribute("class"));
                }
                if let Some(kind) = kind(&tag.name) {
                    // A heading, an item or a caption that was never closed ends where the next begins.
                    self.open.pop_if(|(_, last)| *last == kind && kind != BlockKind::Body);
                    self.open.push((tag.name, kind));
                }
            }
            Kind::Opens if tag.name == "img" => self.visible.tree.picture(),
            Kind::Opens | Kind::Other => {}
        }
        self.visible.deepest = self.visible.deepest.max(self.depth).max(self.visible.tree.depth());
    }

    /// Whether a caption in the middle of a line begins or ends with `tag`: that is a line of its own.
    fn is_caption(&mut self, tag: &Tag) -> bool {
        let is_closed = match (&mut self.caption, &tag.kind) {
            (None, Kind::Opens) if tree::is_caption(tag.attribute("class")) && !is(&tag.name, "void") => {
                self.caption = Some((tag.name.clone(), 1));
                return true;
            }
            (Some((name, open)), Kind::Opens) if *name == tag.name => {
                *open += 1;
                false
            }
            (Some((name, open)), Kind::Closes) if *name == tag.name => {
                *open -= 1;
                *open == 0
            }
            _ => false,
        };
        if is_closed {
            self.caption = None;
        }
        is_closed
    }

    fn finish(&mut self) {
        let text = self.line.trim();
        if !text.is_empty() {
            let kind = self.open.last().map_or(BlockKind::Body, |&(_, kind)| kind);
            let text = references::decoded(text, |_| true);
            self.close_link();
            // White space and character references count as they stand in the page, so it is never more than there is.
            let linked = self.linked.min(text.len());
            let place = self.visible.tree.place();
            let stand = Stand::Unknown;
            self.visible.lines.push(Line { block: Block { kind, text }, linked, place, stand });
        }
        self.line.clear();
        self.linked = 0;
        self.link = self.link.map(|_| 0);
    }

    fn close_link(&mut self) {
        if let Some(from) = self.link.as_mut().map(|from| std::mem::replace(from, self.line.len())) {
            self.linked += self.line.get(from..).unwrap_or("").trim().len();
        }
    }
}

/// What an element says that its text is.
fn kind(name: &str) -> Option<BlockKind> {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Heading),
        "li" | "dd" | "dt" => Some(BlockKind::List),
        "figcaption" | "caption" => Some(BlockKind::Caption),
        "pre" => Some(BlockKind::Preformatted),
        // What is still open in these ends with them.
        "ul" | "ol" | "dl" | "figure" | "table" => Some(BlockKind::Body),
        _ => None,
    }
}

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
        attribute(self.inner, name)
    }
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

/// The value of the attribute `name` in a tag, of which `inner` is what follows its name; empty where it has none.
fn attribute<'a>(inner: &'a str, name: &str) -> &'a str {
    let mut rest = inner;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_ascii_whitespace() || "=>/".contains(c)).unwrap_or(rest.len());
        let Some((found, after)) = rest.split_at_checked(end).filter(|(found, _)| !found.is_empty()) else { return "" };
        let Some(value) = after.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start) else {
            rest = after;
            continue;
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = quote.map_or(value, |quote| value.strip_prefix(quote).unwrap_or(value));
        let ends = |c: char| quote.map_or(c.is_ascii_whitespace() || c == '>', |quote| c == quote);
        let (value, after) = value.split_at_checked(value.find(ends).unwrap_or(value.len())).unwrap_or((value, ""));
        if found.eq_ignore_ascii_case(name) {
            return value;
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

    fn lines(page: &str) -> Vec<String> {
        text(page).lines.into_iter().map(|line| line.block.text).collect()
    }

    #[test]
    fn how_much_of_a_line_is_a_link() {
        let page = "<p>See <a href=x>the quay</a> or <a href=y>the mole</a>.</p><a>all <b>of</b> it</a><p>none</p>";
        let linked: Vec<usize> = text(page).lines.iter().map(|line| line.linked).collect();
        assert_eq!(linked, [16, 9, 0]);
        assert_eq!(text("<button>Watch <b>now</b></button>").lines[0].linked, 9);
    }

    #[test]
    fn comments_end_where_a_browser_ends_them() {
        let page = "<!-->one<!--->two<!-- x --!>three<!-- <!-- -->four<!-- > -> -->five<!-- never";
        assert_eq!(lines(page), ["onetwothreefourfive"]);
        assert_eq!(lines("<svg><text>drawn</text></svg>"), ["drawn"]);
    }

    #[test]
    fn character_references_also_many_and_broken_ones() {
        assert_eq!(
            references::decoded("a &lt;b&gt; &bogus; &amp &#65; &#x41; &; & &#;", |_| true),
            "a <b> &bogus; &amp A A &; & &#;"
        );
        assert_eq!(references::decoded(&"&".repeat(1000), |_| true), "&".repeat(1000));
    }

    #[test]
    fn tags_scripts_and_comments_go() {
        let inside = "<p>One <big>two</big> <img src=x>three<script>x</script> <x-y>four</x-y></p>";
        assert_eq!(lines(inside), ["One two three four"], "what no browser begins a line for");
        let caption = "<p><span class=caption>A quay <span>at <b>noon</b></span></span>The <span>storm</span></p>";
        assert_eq!(lines(caption), ["A quay at noon", "The storm"]);
        let page = "<p title='a > b'>One &amp; <b>two</b><script>x < y</script></p>three <!-- no -->< four";
        assert_eq!(lines(page), ["One & two", "three < four"]);
        assert_eq!(
            lines("<div class='a' data-b\">One</div> <p title = \">\">two"),
            ["One", "two"],
            "half a mark quotes nothing"
        );
        assert_eq!(lines("Your name<button>Send</button>"), ["Your name", "Send"]);
    }

    #[test]
    fn elements_say_what_their_text_is() {
        let page = "<h2>Head</h2><p>One <b>two</b><ul><li>bread<li>rain</ul><figcaption>A quay</figcaption>three";
        let kinds: Vec<_> = text(page).lines.into_iter().map(|line| (line.block.kind, line.block.text)).collect();
        let expected = [
            (BlockKind::Heading, "Head"),
            (BlockKind::Body, "One two"),
            (BlockKind::List, "bread"),
            (BlockKind::List, "rain"),
            (BlockKind::Caption, "A quay"),
            (BlockKind::Body, "three"),
        ];
        assert_eq!(kinds, expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn a_line_knows_the_element_that_it_stands_in() {
        let page = text("<div Class = 'a b' id=x>one<p class=c>two<p>three</div><div data-class=q>four</div>");
        assert_eq!(page.lines.iter().map(|line| line.place).collect::<Vec<_>>(), [1, 2, 3, 4]);
        let classes = |inner| attribute(inner, "class");
        assert_eq!(classes(" id=x CLASS=\"a b\">"), "a b");
        assert_eq!(classes(" hidden class = c/ >"), "c/");
        assert_eq!(
            (classes(" data-class=c>"), classes(" class>"), classes(" =class=>"), classes("")),
            ("", "", "", "")
        );
    }
}
