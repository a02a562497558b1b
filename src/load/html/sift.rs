//! What stands between an article's paragraphs on a page and is not the article: captions and credits, stamps of date and
//! author, links to other stories, calls to subscribe.
//!
//! *In*: the lines that the extractor kept, each with how it stands to the body of the article. *Out*: the article's blocks,
//! and the furniture between them, in order. *Never*: anything by what a site calls its classes, which every site chooses
//! anew; a line is judged by what it says, by how much of it is a link, by whether it stands where the paragraphs do, and
//! by whether the article has begun or is over.
//!
//! After the shallow text features of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text
//! Features" (WSDM 2010): length of a block, share of links, and the same of its neighbours.

use super::place::Stand;
use super::tags::Line;
use super::tree::Place;
use crate::article::{Block, BlockKind};
use crate::load::prune::is_furniture;
use crate::load::reflow::Furniture;
use crate::text::lexicon::Lexicon;
use rustc_hash::FxHashSet;

/// Verbs with which a page calls upon its reader, and what it wants of them.
static CALLS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/page-calls.txt"));

/// Words that name a picture, whose it is, or when a page was made.
static STAMPS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/page-stamps.txt"));

/// A paragraph of the article has at least this many words and ends a sentence …
const PARAGRAPH: usize = 12;

/// … or has this many, which no furniture has, however much of it is a link.
const LONG: usize = 30;

/// No more lines than this stand above an article's first paragraph.
const HEAD: usize = 8;

/// Where more than one word in so many would go, the page is of another kind: a gallery, a list of links.
const MOST: usize = 3;

/// Where more than one paragraph in so many has a link of its own beside it, the links are what the article is about.
const LINKS: usize = 4;

/// A line of which so many tenths are a link leads to another story …
const LINKED: usize = 8;

/// … and one of which so many are is nothing but a link.
const WHOLE: usize = 9;

/// The longest stamp of date or author (words).
const STAMP: usize = 16;

/// A call is no longer than this (words).
const CALL: usize = 60;

/// The blocks of the article, and what stood between them: the number of blocks before it, and its words.
pub fn sift(lines: Vec<Line>, title: &str) -> (Vec<Block>, Vec<Furniture>) {
    let views: Vec<View> = lines.iter().map(View::of).collect();
    let page = Page::of(&views, title);
    let mut goes: Vec<bool> = views.iter().enumerate().map(|(at, view)| page.is_furniture(at, view)).collect();
    mark_teasers(&views, &mut goes);
    mark_headings_of_nothing(&views, &mut goes);
    if is_of_another_kind(&views, &goes) {
        return (lines.into_iter().map(|line| line.block).collect(), Vec::new());
    }
    let mut kept = Vec::new();
    let mut furniture = Vec::new();
    for (line, goes) in lines.into_iter().zip(goes) {
        if goes {
            furniture.push((kept.len(), line.block.text));
        } else {
            kept.push(line.block);
        }
    }
    (kept, furniture)
}

/// What is known of all lines together.
struct Page<'a> {
    /// The title of the page.
    title: &'a str,
    /// The first line of the article: what stands above it is judged more severely.
    first: usize,
    /// The last paragraph without doubt.
    last: usize,
    /// The last line that stands as the paragraphs do.
    last_main: usize,
    /// Where nothing but links, headings and furniture follows.
    end: usize,
    /// Whether links are what the article is about.
    is_of_links: bool,
    /// The elements aside of the body that have no sentence in them.
    silent: FxHashSet<Place>,
}

impl<'a> Page<'a> {
    fn of(views: &[View], title: &'a str) -> Self {
        let first = views.iter().position(View::is_paragraph).unwrap_or(0);
        let above = views.iter().take(first).filter(|view| !view.is_furniture()).count();
        // A list of links below everything is never the article's own.
        let is_below = |view: &View| view.is_teaser_link() || view.is_heading() || view.is_furniture();
        let end = views.iter().rposition(|view| !is_below(view)).map_or(0, |at| at + 1);
        let end = if views.len() - end > 2 { end } else { views.len() };
        let links = views.iter().take(end).filter(|view| view.is_teaser_link() && view.is_whole_link).count();
        let paragraphs = views.iter().filter(|view| view.is_paragraph()).count();
        let mut silent: FxHashSet<Place> = views.iter().filter_map(View::aside).collect();
        for place in views.iter().filter(|view| view.ends).filter_map(View::aside) {
            silent.remove(&place);
        }
        Self {
            title,
            first: if above <= HEAD { first } else { 0 },
            last: views.iter().rposition(View::is_paragraph).unwrap_or(views.len()),
            last_main: views
                .iter()
                .rposition(|view| matches!(view.stand, Stand::Main | Stand::Bare))
                .unwrap_or(views.len()),
            end,
            is_of_links: links > 2 && links * LINKS > paragraphs,
            silent,
        }
    }

    /// Whether the line `view`, the `at`th, is no part of the article, by what it is and where it stands.
    fn is_furniture(&self, at: usize, view: &View) -> bool {
        let is_link = view.is_teaser_link() && (!self.is_of_links || at >= self.end || view.is_shouted());
        let is_above = at < self.first && (view.is_above() && view.stand != Stand::Main || self.is_title(view));
        let is_below = at > self.last && view.is_address();
        let is_elsewhere = match view.stand {
            Stand::Outside => true,
            Stand::Aside(place) => at > self.last_main || self.silent.contains(&place),
            Stand::Main | Stand::Bare | Stand::Unknown => false,
        };
        view.is_furniture() || is_link || is_above || is_below || is_elsewhere
    }

    /// Whether the line is the title of the page, or the page's title has it in front of the name of the site.
    fn is_title(&self, view: &View) -> bool {
        let title = |rest: &str| rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric());
        !view.text.is_empty() && self.title.strip_prefix(view.text).is_some_and(title)
    }
}

/// Marks headings at the end: what they headed is gone.
fn mark_headings_of_nothing(views: &[View], goes: &mut [bool]) {
    for (goes, _) in goes.iter_mut().zip(views).rev().take_while(|(goes, view)| **goes || view.is_heading()) {
        *goes = true;
    }
}

/// Whether so much of what stands as the paragraphs do would go that the page is of another kind: a gallery, a list of
/// links.
fn is_of_another_kind(views: &[View], goes: &[bool]) -> bool {
    let is_elsewhere = |view: &View| matches!(view.stand, Stand::Outside | Stand::Aside(_));
    let (mut words, mut gone) = (0, 0);
    for (view, goes) in views.iter().zip(goes).filter(|(view, _)| !is_elsewhere(view)) {
        words += view.words.len();
        gone += if *goes { view.words.len() } else { 0 };
    }
    gone * MOST > words
}

/// Marks lists of other stories, each a kicker as a heading over a headline that ends no sentence.
fn mark_teasers(views: &[View], goes: &mut [bool]) {
    let is_teaser = |at: usize| {
        let headline = |view: &&View| view.kind == BlockKind::Body && !view.ends && view.words.len() < PARAGRAPH * 2;
        views.get(at).is_some_and(View::is_heading) && views.get(at + 1).as_ref().is_some_and(headline)
    };
    let mut at = 0;
    while at < views.len() {
        let mut end = at;
        while is_teaser(end) {
            end += 2;
        }
        if end > at + 2 {
            goes.iter_mut().take(end).skip(at).for_each(|goes| *goes = true);
        }
        at = end.max(at + 1);
    }
}

/// A line, and what is judged of it.
struct View<'a> {
    text: &'a str,
    kind: BlockKind,
    words: Vec<&'a str>,
    ends: bool,
    is_link: bool,
    is_whole_link: bool,
    stand: Stand,
}

impl<'a> View<'a> {
    fn of(line: &'a Line) -> Self {
        let text = line.block.text.trim();
        let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
        Self {
            text,
            kind: line.block.kind,
            words: text.split_whitespace().collect(),
            ends: bare.ends_with(['.', '!', '?', '…', '。', ':']) && !bare.ends_with(" …"),
            is_link: line.linked * 10 >= text.len() * LINKED,
            is_whole_link: line.linked * 10 >= text.len() * WHOLE,
            stand: line.stand,
        }
    }

    /// Whether it is a paragraph of the article without doubt.
    fn is_paragraph(&self) -> bool {
        let is_prose = self.words.len() >= LONG || self.words.len() >= PARAGRAPH && self.ends;
        let is_prose = is_prose && self.kind == BlockKind::Body && self.stand != Stand::Outside;
        is_prose && !self.is_furniture() && !self.is_teaser_link()
    }

    /// Whether it is no part of any article, wherever it stands.
    fn is_furniture(&self) -> bool {
        if self.kind == BlockKind::Preformatted {
            return false;
        }
        self.kind == BlockKind::Caption
            || !self.text.contains(char::is_alphabetic) && !self.is_rule()
            || is_furniture(self.text)
            || self.is_stamp()
            || self.is_call()
    }

    /// Whether it is marks between two parts of the article: `***`, `___`.
    fn is_rule(&self) -> bool {
        self.stand == Stand::Main && !self.text.contains(char::is_alphanumeric)
    }

    /// Whether it is a link to another story.
    fn is_teaser_link(&self) -> bool {
        self.is_link
            && !self.ends
            && self.words.len() > 1
            && self.words.len() < LONG
            && self.kind != BlockKind::Preformatted
    }

    /// Whether it has no small letter.
    fn is_shouted(&self) -> bool {
        !self.text.contains(char::is_lowercase)
    }

    /// The element aside of the body that it stands in.
    fn aside(&self) -> Option<Place> {
        if let Stand::Aside(place) = self.stand { Some(place) } else { None }
    }

    fn is_heading(&self) -> bool {
        self.kind == BlockKind::Heading
    }

    /// Whether it stands above the article: what is short, or begins no prose.
    fn is_above(&self) -> bool {
        matches!(self.kind, BlockKind::Body | BlockKind::List | BlockKind::Heading)
            && !self.ends
            && self.words.len() < LONG
    }

    /// A credit (`Photo: A. Smith`, `(Image: Agency)`) alone or behind a caption, a counter (`Image 1 of 9`), a stamp
    /// (`Published 11:11 PM EST Nov 19`).
    fn is_stamp(&self) -> bool {
        let first = self.words.first().map_or("", |word| bare(word));
        let digits = self.text.bytes().any(|byte| byte.is_ascii_digit());
        let opens = self.words.first().is_some_and(|word| word.starts_with(['(', '[', '|', '©']));
        match STAMPS.get_lower(first) {
            Some("date") => digits && self.words.len() < STAMP && (!self.ends || self.words.len() < 8),
            Some("credit") if self.words.len() < STAMP && !self.ends || opens => {
                let marked = self.words.iter().take(2).any(|word| word.ends_with([':', '…']) || word.contains("..."));
                marked || opens || digits && self.words.get(2).is_some_and(|word| *word == "of")
            }
            _ => self.words.len() < LONG && self.text.contains('©') || self.has_credit_behind() || self.is_pointer(),
        }
    }

    /// `More ferries: https://…`: nothing but where to read on.
    fn is_pointer(&self) -> bool {
        let at = self.words.iter().position(|word| word.ends_with(':'));
        let next = at.and_then(|at| self.words.get(at + 1));
        self.words.len() < STAMP && next.is_some_and(|next| next.starts_with("http://") || next.starts_with("https://"))
    }

    /// A caption with its credit at the end: `The quay at noon (Photo: Agency)`, `The quay at noonCredit: Agency`.
    fn has_credit_behind(&self) -> bool {
        let from = self.words.len().saturating_sub(10);
        self.words.iter().skip(from).enumerate().any(|(i, word)| {
            let Some(head) = word.strip_suffix(':') else { return false };
            let opens = head.starts_with(['(', '[']);
            // A credit may be glued to the caption, a capital to a small letter.
            let glued =
                head.char_indices().rfind(|(_, c)| c.is_uppercase()).and_then(|(at, _)| head.split_at_checked(at));
            let (before, name) = glued.unwrap_or(("", head));
            let is_credit = STAMPS.get_lower(bare(name)) == Some("credit");
            is_credit && from + i > 0 && (opens || !before.is_empty() || !self.ends)
        })
    }

    /// A call upon the reader: a sentence that begins with a verb of calling and names its object (`Sign up for our
    /// newsletter`). What somebody says in quotation marks is no call.
    fn is_call(&self) -> bool {
        if self.words.len() > CALL || self.text.contains(['"', '“', '”']) {
            return false;
        }
        let mut begins = true;
        let mut verb = false;
        let mut objects = 0_usize;
        for word in &self.words {
            let is = CALLS.get_lower(bare(word));
            verb |= begins && is == Some("verb");
            objects += usize::from(is == Some("object") || word.starts_with('@') && word.len() > 1);
            begins = word.ends_with(['.', '!', '?', ':']);
        }
        verb && objects > 0 && (self.words.len() < PARAGRAPH * 2 || objects > 1)
    }

    /// Where to write to: `a.smith@example.org`, `Write to A. Smith at …`.
    fn is_address(&self) -> bool {
        let is_address = |word: &&str| {
            let word = bare(word);
            self.words.len() == 1 && word.contains(".com/")
                || word.split_once('@').is_some_and(|(_, host)| host.contains('.'))
        };
        self.words.len() < STAMP * 2 && self.words.iter().any(is_address)
    }
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The harbour was closed for three days after the storm, the master of the port said on Friday.";

    /// What stays of a page: lines with `#` headings, `-` items, `^` captions, `[…]` links.
    fn stays(page: &[&str]) -> Vec<String> {
        stands(&page.iter().map(|&text| (Stand::Unknown, text)).collect::<Vec<_>>())
    }

    /// The same of lines that are known to stand in the body or not.
    fn stands(page: &[(Stand, &str)]) -> Vec<String> {
        let line = |&(stand, text): &(Stand, &str)| {
            let (kind, text): (_, &str) = match text.split_at_checked(1).unwrap_or_default() {
                ("#", rest) => (BlockKind::Heading, rest),
                ("-", rest) => (BlockKind::List, rest),
                ("^", rest) => (BlockKind::Caption, rest),
                _ => (BlockKind::Body, text),
            };
            let linked = if text.starts_with('[') { text.len() } else { 0 };
            let text = text.trim_matches(['[', ']']).to_owned();
            Line { block: Block { kind, text }, linked, place: 0, stand }
        };
        let (kept, furniture) = sift(page.iter().map(line).collect(), "Harbour closed again - Westholm Post");
        assert_eq!(kept.len() + furniture.len(), page.len(), "nothing is lost");
        kept.into_iter().map(|block| block.text).collect()
    }

    /// Whether `text` stays in the middle of an article.
    fn is_article(text: &str) -> bool {
        stays(&[PROSE, PROSE, PROSE, text, PROSE]).len() == 5
    }

    #[test]
    fn furniture_goes_wherever_it_stands() {
        for text in [
            "^Boats at the quay",
            "6",
            "Photo: Ada Quill, Westholm Post",
            "(Image credit: Harbour Office)",
            "Image 1 of 9",
            "Boats lie at the quay in the storm (Image: Agency )",
            "The master of the port on FridayCredit: Agency",
            "© Ada Quill 2021",
            "Published 11:11 PM EST Nov 19, 2019",
            "UPDATED: Tue., Nov. 19, 2019",
            "More ferries: https://westholm.example/ferries and https://westholm.example/quay",
            "The boats at noon, photos © Westholm Post, 2018",
            "[FERRY TO SAIL THROUGH THE WINTER]",
            "Sign up for our weekly newsletter here.",
            "Get the day's top headlines delivered to your inbox every morning by subscribing to our newsletter.",
            "Like this story? Share it with a friend!",
            "Follow us on Twitter @westholm and on Facebook.",
        ] {
            assert!(!is_article(text), "{text}");
        }
    }

    #[test]
    fn what_the_article_says_stays() {
        for text in [
            "#The quay",
            "-bread",
            "[He wrote down all that he had seen that night.]",
            "Photo editors were the first to be dismissed.",
            "Published in 1987, the novel made her known; she has not read it since, she said on Friday.",
            "\"Sign up for the newsletter,\" she told them.",
            "Subscribe to that view or not, the harbour is closed and will be for as long as the storm goes on.",
            "Follow the money, he used to say.",
            "He had one credit: a short film about the harbour that nobody had ever wanted to see.",
            "Quill",
        ] {
            assert!(is_article(text), "{text}");
        }
    }

    #[test]
    fn lists_of_other_stories_go_and_articles_about_links_stay() {
        let teasers =
            ["#STORM", "Master of the port sends everybody home", "#ICE", "The winter that nobody saw coming"];
        assert_eq!(stays(&[&[PROSE][..], &teasers, &[PROSE]].concat()), [PROSE, PROSE]);
        assert_eq!(stays(&[PROSE, "#The quay", "Westholm, Sunday", PROSE]).len(), 4);
        assert_eq!(stays(&[PROSE, "[Buy a boat]"].repeat(3)).len(), 6);
        assert_eq!(stays(&[PROSE, "[BUY A BOAT]"].repeat(3)).len(), 3);
    }

    #[test]
    fn what_stands_above_and_below_goes() {
        let page = [
            "#Ferry sails",
            "By Ada Quill",
            "Westholm Post",
            PROSE,
            "#The quay",
            PROSE,
            "#Read next",
            "-[Storm in the harbour]",
            "ada@quill.example",
            "Quay 2, Westholm",
            "#Other stories",
            "-[Ice in the harbour]",
        ];
        assert_eq!(stays(&page), [PROSE, "The quay", PROSE, "Quay 2, Westholm"]);
        assert_eq!(
            stays(&["One line", "and another"]),
            ["One line", "and another"],
            "without a paragraph nothing is known"
        );
    }

    #[test]
    fn where_a_line_stands_decides() {
        use Stand::{Aside, Bare, Main, Outside};
        let page = [
            (Outside, PROSE),
            (Bare, "Friday, 9 o'clock"),
            (Main, "Harbour closed again"),
            (Main, "WESTHOLM, Friday"),
            (Main, PROSE),
            (Aside(4), "Boats at the quay"),
            (Aside(4), "Ada Quill"),
            (Aside(5), "The master of the port"),
            (Aside(5), "He has been there for nine years."),
            (Main, "***"),
            (Main, PROSE),
            (Aside(6), "He was asked again on Sunday."),
        ];
        let expected =
            ["WESTHOLM, Friday", PROSE, "The master of the port", "He has been there for nine years.", "***", PROSE];
        assert_eq!(stands(&page), expected);
    }
}
