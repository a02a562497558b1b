//! The visible text of a page, by taking the tags off: one pass, no tree, so no depth can hurt.
//!
//! *In*: `<h2>One &amp; two<script>x</script></h2>three`. *Out*: the heading `One & two`, the line `three`.

use super::apart;
use super::place::Stand;
use super::tag::{Found, Kind, Tag, next, skip};
use super::tree::{self, Place, Tree};
use crate::article::{Block, BlockKind};
use crate::load::references;
use crate::text::lexicon::Lexicon;
use std::ops::Range;

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
    /// Whether an empty line stands over it.
    pub is_below_gap: bool,
    /// Whether it stands in a quotation, a figure or a box of its own.
    pub is_set_apart: bool,
    /// Whether a link in it leads back to a place of the text, as that of a footnote does.
    pub is_note: bool,
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
    while let Some(Found { before, tag, after, .. }) = next(rest) {
        reader.line.push_str(before);
        rest = after;
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
    /// Whether that leads to a place of the page.
    leads_within: bool,
    /// Whether a link of the line was a footnote's, back to the text.
    is_note: bool,
    /// How much of the line is links that are closed (bytes).
    linked: usize,
    /// The open elements that say what their text is, the innermost last.
    open: Vec<(String, BlockKind)>,
    /// The caption in the middle of a line that is open: its element, and how many of that name are open in it.
    caption: Option<(String, usize)>,
    /// Where the last link of the line stands that is closed.
    led: Range<usize>,
    /// The element in the line that nobody sees, which is open.
    unseen: Option<Unseen>,
    /// What stands in such elements of the line.
    spoken: Vec<String>,
    /// Whether a line before it was empty.
    gap: bool,
}

/// An element in a line that nobody sees, or a card that may be one.
struct Unseen {
    name: String,
    /// How many of that name are open in it.
    open: usize,
    /// Where in the line it began, and how much of the line was links then.
    from: usize,
    linked: usize,
    /// The link before it, whose words it says again where it is a card: who that is, which a pointer shows.
    link: Option<Range<usize>>,
}

/// Marks in the classes of an element that is there for those who are read to: nobody sees it.
const UNSEEN: [&str; 8] = [
    "visually-hidden",
    "visuallyhidden",
    "hide-visually",
    "hidden-visually",
    "sr-only",
    "screen-reader",
    "element-invisible",
    "assistive-text",
];

/// Marks at the end of a heading that lead to itself.
const SELF: [char; 4] = ['#', '¶', '§', ' '];

impl Reader {
    fn take(&mut self, tag: Tag) {
        let is_inline = !is(&tag.name, "block") && !self.is_caption(&tag);
        if is_inline {
            self.take_unseen(&tag);
        }
        if !matches!(tag.kind, Kind::Other) && !is_inline {
            self.gap |= tag.name == "br" && self.line.trim().is_empty();
            self.finish();
        }
        // A button leads elsewhere as well.
        if matches!(&*tag.name, "a" | "button") {
            self.close_link();
            self.link = matches!(tag.kind, Kind::Opens).then_some(self.line.len());
            self.leads_within = tag.attribute("href").starts_with('#');
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
                if is_control(&tag) {
                    self.visible.tree.control();
                }
                if !is_inline {
                    self.visible.tree.open(&tag.name, tag.attribute("class"));
                    if tag.attribute("itemtype").ends_with("/ImageObject") {
                        self.visible.tree.caption();
                    }
                }
                if let Some(kind) = kind(&tag.name) {
                    // A heading, an item or a caption that was never closed ends where the next begins.
                    self.open.pop_if(|(_, last)| *last == kind && kind != BlockKind::Body);
                    self.open.push((tag.name, kind));
                }
            }
            Kind::Opens if tag.name == "img" => self.visible.tree.picture(),
            Kind::Opens if tag.name == "input" => self.visible.tree.control(),
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

    /// Takes what nobody sees out of the line: `, opens in a new tab`; `Ann Lee: the mayor on ferries`, a card behind a link that
    /// says `Ann Lee`.
    fn take_unseen(&mut self, tag: &Tag) {
        match (&mut self.unseen, &tag.kind) {
            (None, Kind::Opens) if !is(&tag.name, "void") => {
                let classes = tag.attribute("class");
                let is_unseen = UNSEEN.iter().any(|mark| classes.contains(mark)) && !classes.contains("not-sr-only");
                let is_behind = tag.name == "span" && !self.led.is_empty() && self.led.end == self.line.len();
                let link = (is_behind && !is_unseen).then(|| self.led.clone());
                self.unseen = (is_unseen || link.is_some()).then(|| Unseen {
                    name: tag.name.clone(),
                    open: 1,
                    from: self.line.len(),
                    linked: self.linked,
                    link,
                });
            }
            (Some(unseen), Kind::Opens) if unseen.name == tag.name => unseen.open += 1,
            (Some(unseen), Kind::Closes) if unseen.name == tag.name => {
                unseen.open -= 1;
                if unseen.open == 0 {
                    self.close_unseen();
                }
            }
            _ => {}
        }
    }

    fn close_unseen(&mut self) {
        let Some(Unseen { from, linked, link, .. }) = self.unseen.take() else { return };
        let inside = self.line.get(from..).unwrap_or("").trim_start();
        let is_card = |link| {
            let name = self.line.get::<Range<usize>>(link).unwrap_or("").trim();
            name.contains(' ') && inside.strip_prefix(name).is_some_and(|rest| !rest.trim().is_empty())
        };
        if link.is_none_or(is_card) {
            self.spoken.push(self.line.split_off(from.min(self.line.len())));
            self.linked = linked;
        }
    }

    fn finish(&mut self) {
        self.unseen = None;
        let text = self.line.trim();
        if !text.is_empty() {
            let kind = self.open.last().map_or(BlockKind::Body, |&(_, kind)| kind);
            let mut text = references::decoded(text, |_| true);
            self.close_link();
            let is_note = std::mem::take(&mut self.is_note);
            if is_note {
                text.truncate(text.trim_end_matches(apart::BACK).trim_end().len());
            }
            if kind == BlockKind::Heading && self.linked > 0 {
                text.truncate(text.trim_end_matches(SELF).len());
            }
            // White space and character references count as they stand in the page, so it is never more than there is.
            let linked = self.linked.min(text.len());
            let place = self.visible.tree.place();
            let is_below_gap = std::mem::take(&mut self.gap);
            let block = Block { kind, text };
            let is_set_apart = self.visible.tree.is_set_apart();
            let stand = Stand::Unknown;
            self.visible.lines.push(Line { block, linked, place, stand, is_below_gap, is_set_apart, is_note });
        }
        for text in std::mem::take(&mut self.spoken) {
            let text = references::decoded(text.trim(), |_| true);
            let place = self.visible.tree.place();
            let block = Block { kind: BlockKind::Caption, text };
            let line = Line {
                block,
                linked: 0,
                place,
                stand: Stand::Unknown,
                is_below_gap: false,
                is_set_apart: false,
                is_note: false,
            };
            self.visible.lines.extend((!line.block.text.is_empty()).then_some(line));
        }
        self.line.clear();
        self.led = 0..0;
        self.linked = 0;
        self.link = self.link.map(|_| 0);
    }

    fn close_link(&mut self) {
        if let Some(from) = self.link.as_mut().map(|from| std::mem::replace(from, self.line.len())) {
            let text = self.line.get(from..).unwrap_or("").trim();
            self.linked += text.len();
            self.led = from..self.line.len();
            let begins = self.line.get(..from).is_some_and(|before| before.trim().is_empty());
            self.is_note |= self.leads_within && apart::is_mark(text, begins);
        }
    }
}

/// Whether the reader is to press `tag` and something is done then; a button that only shows more of the page is no such.
fn is_control(tag: &Tag) -> bool {
    let shows = ["aria-expanded", "aria-controls"].iter().any(|name| !tag.attribute(name).is_empty());
    tag.name == "button" && !shows
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

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(page: &str) -> Vec<String> {
        text(page).lines.into_iter().map(|line| line.block.text).collect()
    }

    #[test]
    fn what_nobody_sees_is_a_line_of_its_own() {
        let page = "<p>The <a>quay<span class='u-visually-hidden'>, opens <b>in</b> a new tab</span></a> is <i class=sr-only>not</i>\
                    shut.</p><p>It <b class=sr-only>rained.<p>He left.";
        assert_eq!(lines(page), ["The quay is shut.", ", opens in a new tab", "not", "It rained.", "He left."]);
        let kinds: Vec<BlockKind> = text(page).lines.into_iter().map(|line| line.block.kind).collect();
        assert_eq!(kinds[..3], [BlockKind::Body, BlockKind::Caption, BlockKind::Caption]);
    }

    #[test]
    fn a_card_behind_a_link_is_a_line_of_its_own() {
        let card = "<span class=card><span><img><a>Ann Lee</a><a>Ferries: What the mayor knew</a></span></span>";
        let page = format!("<p>Mayor <a>Ann Lee</a>{card} (D) left.</p>");
        assert_eq!(lines(&page), ["Mayor Ann Lee (D) left.", "Ann LeeFerries: What the mayor knew"]);
        for page in [
            "<p>Mayor <a>Ann Lee</a><span> left.</span>",
            "<p>In <a>May</a><span>May Day</span>",
            "<p><a>Ann Lee</a><span>Ann Lee</span>",
        ] {
            assert_eq!(lines(page).len(), 1, "{page}");
        }
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
    }
}
