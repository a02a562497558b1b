//! The story on a page: its lines from the first paragraph of the body to the last, and the boxes between them.
//!
//! *In*: the lines of a page, the body, and which lines the extractor took. *Out*: how each line stands to the body, and the
//! lines of the body that the extractor lost.

use super::apart;
use super::body::Body;
use super::place::{Stand, is_link, is_prose, words};
use super::tags::Line;
use super::tree::Place;
use super::view::{View, asks, names_sponsor, offers};
use crate::article::BlockKind;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// Of a heading less than one part in so many is a link: a mark that leads to itself.
const MARK: usize = 4;

/// A line of so many words may be a sentence.
const SENTENCE: usize = 5;

/// Between a heading and what it heads stand no more lines than this: a picture's caption, a link to change it.
const BESIDE: usize = 3;

/// A box that asks for money is no longer than this (words) …
const BOX: usize = 120;

/// … of its words one in so many asks …
const ASKS: usize = 20;

/// … and no fewer than this.
const ASKED: usize = 3;

/// An offer has fewer words than this.
const OFFER: usize = 10;

/// A caption has no more lines than this, with whose the picture is …
const CAPTION: usize = 3;

/// … and no more words.
const BRIEF: usize = 45;

/// A table of numbers has so many cells.
const TABLE: usize = 6;

/// The lines of a page from the first one that the extractor took in the body to the last.
pub struct Story<'a> {
    lines: &'a [Line],
    body: &'a Body<'a>,
    /// The lines that the extractor took.
    known: &'a FxHashSet<usize>,
    /// The first of them in the body, and the last.
    between: Range<usize>,
    /// The sentences at once behind these.
    tail: Range<usize>,
    /// What stands apart from the body and is the article's all the same.
    apart: FxHashSet<usize>,
    /// What stands aside of the body between these.
    boxes: FxHashMap<Place, Aside>,
    /// The elements of the body that ask the reader for money.
    appeals: FxHashSet<Place>,
}

impl<'a> Story<'a> {
    pub fn of(lines: &'a [Line], body: &'a Body<'a>, known: &'a FxHashSet<usize>) -> Self {
        let mut story = Self {
            lines,
            body,
            known,
            between: 0..0,
            tail: 0..0,
            apart: FxHashSet::default(),
            boxes: FxHashMap::default(),
            appeals: FxHashSet::default(),
        };
        let is_main = |&at: &usize| matches!(story.stand(at).0, Stand::Main | Stand::Bare);
        let first = known.iter().copied().filter(is_main).min().unwrap_or(0);
        let last = known.iter().copied().filter(is_main).max().unwrap_or(0);
        story.between = first..last;
        story.between.start = story.head_above().unwrap_or(first);
        story.tail = last + 1..last + 1 + story.tail();
        story.apart = apart::own(lines, story.between.clone()).collect();
        story.appeals = appeals(lines.get(first..last).unwrap_or_default(), body);
        let mut boxes: FxHashMap<Place, Aside> = FxHashMap::default();
        for line in lines.iter().take(last).skip(first) {
            if let (Stand::Aside(place), is_caption) = body.stand(line.place) {
                let is_cell = body.is_in_cell(line.place);
                boxes.entry(place).or_default().add(line, is_caption, body.is_plain(line.place), is_cell);
            }
        }
        story.boxes = boxes;
        story
    }

    /// How the line `at` stands to the body, and whether it is a caption. A heading stands as what it heads does, though it
    /// may have a box of its own.
    pub fn stand(&self, at: usize) -> (Stand, bool) {
        let Some(line) = self.lines.get(at) else { return (Stand::Unknown, false) };
        if self.apart.contains(&at) {
            return (Stand::Main, false);
        }
        if self.body.branch(line.place).is_some_and(|branch| self.appeals.contains(&branch)) {
            return (Stand::Outside, false);
        }
        match self.body.stand(line.place) {
            // What stands in one element with the title is the head of the article.
            (Stand::Aside(place), is_caption) if at < self.between.start && self.body.has_title(place) => {
                (Stand::Outside, is_caption)
            }
            (Stand::Aside(place), false) if self.boxes.get(&place).is_some_and(Aside::is_table) => (Stand::Main, false),
            (Stand::Aside(place), false) if self.is_picture(place) => (Stand::Aside(place), true),
            (Stand::Aside(_), false) if self.tail.contains(&at) => (Stand::Main, false),
            (Stand::Aside(_), false) if self.between.contains(&at) && self.is_heading(at, line) => (Stand::Main, false),
            stand => stand,
        }
    }

    /// Whether there is a picture in the box `place` and hardly more than whose it is and what it shows.
    fn is_picture(&self, place: Place) -> bool {
        self.body.has_picture(place) && self.boxes.get(&place).is_some_and(Aside::is_credited)
    }

    /// The heading of the first part of the body, where it is of the same shape as those of other parts.
    fn head_above(&self) -> Option<usize> {
        let Range { start, end } = self.between;
        let heading = |at: &usize| self.lines.get(*at).filter(|line| line.block.kind == BlockKind::Heading);
        let above = (start.saturating_sub(BESIDE + 1)..start).rfind(|at| heading(at).is_some())?;
        let shape = |at: usize| self.body.shape(heading(&at)?.place);
        let is_same = |at: usize| {
            let line = heading(&at);
            shape(at) == shape(above) && line.is_some_and(|line| self.is_heading(at, line))
        };
        (self.is_heading(above, self.lines.get(above)?) && (start..end).any(is_same)).then_some(above)
    }

    /// Whether the line is a heading, no link, of a paragraph of the body.
    fn is_heading(&self, at: usize, line: &Line) -> bool {
        let is_paragraph = |next: &Line| {
            let stand = self.body.stand(next.place).0;
            let is_item = next.block.kind == BlockKind::List && is_prose(next);
            (next.block.kind == BlockKind::Body || is_item) && matches!(stand, Stand::Main | Stand::Bare)
        };
        let is_heading = line.block.kind == BlockKind::Heading && line.linked * MARK < line.block.text.len();
        // `[edit]`, a number; a caption where the heading and the paragraph have one box.
        let is_beside = |next: &Line| {
            let (stand, is_caption) = self.body.stand(next.place);
            let text = next.block.text.trim();
            let is_mark = text.starts_with('[') && text.ends_with(']') || !text.contains(char::is_alphabetic);
            let parent = self.body.parent(next.place);
            // `Pictura / Mina Berg` in one element with the picture
            let is_credit = || {
                parent != self.body.parent(line.place) && self.body.has_picture(parent) && words(next) < SENTENCE + 2
            };
            is_caption || matches!(stand, Stand::Aside(_)) && (is_mark || is_credit())
        };
        let under = |at: &usize| self.lines.get(*at).is_some_and(|next| !is_beside(next));
        let Some(next) = (at + 1..=at + 1 + BESIDE).find(under) else { return false };
        let between = || self.lines.iter().take(next).skip(at + 1);
        let has_caption = || between().any(|line| self.body.stand(line.place).1);
        let is_one = |under: &Line| self.body.branch(under.place) == self.body.branch(line.place);
        let heads = |under: &Line| is_paragraph(under) && (is_one(under) || !has_caption());
        is_heading && self.known.contains(&next) && self.lines.get(next).is_some_and(heads)
    }

    /// The lines that the extractor lost, with their numbers.
    pub fn lost(&self) -> Vec<(usize, Line)> {
        let between = self.lines.iter().enumerate().take(self.between.end).skip(self.between.start);
        let tail = self.lines.iter().enumerate().take(self.tail.end).skip(self.tail.start);
        let apart = self.apart.iter().filter_map(|&at| Some((at, self.lines.get(at)?)));
        let lost = between.filter(|&(at, line)| self.is_told(at, line)).chain(tail).chain(apart);
        lost.filter(|(at, _)| !self.known.contains(at))
            .map(|(at, line)| (at, Line { stand: Stand::Main, ..line.clone() }))
            .collect()
    }

    /// How many sentences follow the last paragraph at once, in the same element, in one like those of others or in none: `Ada Quill contributed to this report.`
    fn tail(&self) -> usize {
        let last = self.between.end;
        let parent = self.lines.get(last).map(|last| self.body.parent(last.place));
        let behind = self.lines.iter().skip(last + 1);
        let is_main = |line: &Line| matches!(self.body.stand(line.place).0, Stand::Main | Stand::Bare);
        let is_beside = |line: &&Line| {
            Some(self.body.parent(line.place)) == parent || is_main(line) || self.body.is_top(line.place)
        };
        behind.take_while(|line| is_beside(line) && !self.body.stand(line.place).1 && self.is_sentence(line)).count()
    }

    /// Whether the line is a sentence in a paragraph, and little of it is a link.
    fn is_sentence(&self, line: &Line) -> bool {
        let ends = line.block.text.trim_end().ends_with(['.', '!', '?', '”', '"']);
        let is_paragraph = line.block.kind == BlockKind::Body && self.body.is_plain(line.place);
        is_paragraph && ends && words(line) >= SENTENCE && line.linked * 2 < line.block.text.len()
    }

    /// Whether the line is the article's: a paragraph or a heading of the body, a paragraph of what stands aside, and
    /// whatever stands in a box that is nothing but text; beside a picture what ends no sentence is a caption.
    fn is_told(&self, at: usize, line: &Line) -> bool {
        let is_prose = line.block.kind == BlockKind::Body && is_prose(line);
        let ends = || line.block.text.trim_end().ends_with(['.', '!', '?', '”', '"']);
        match self.stand(at) {
            (Stand::Main, false) if self.is_heading(at, line) => true,
            (Stand::Main, _) if self.is_sentence(line) => true,
            (Stand::Main | Stand::Bare, _) => is_prose,
            (Stand::Aside(place), false) => {
                is_prose && self.body.is_plain(line.place) && ends()
                    || (ends() || !self.body.has_picture(place)) && self.boxes.get(&place).is_some_and(Aside::is_text)
            }
            _ => false,
        }
    }
}

/// The elements of the body that ask the reader for money or an address: small, full of words of asking, with a link or a
/// button to follow; or with the terms of it; and those aside of it that offer something in a line of its own over a button.
fn appeals(lines: &[Line], body: &Body) -> FxHashSet<Place> {
    let mut boxes: FxHashMap<Place, Appeal> = FxHashMap::default();
    for line in lines {
        let Some(branch) = body.branch(line.place).filter(|&branch| !body.is_plain(branch)) else { continue };
        boxes.entry(branch).or_default().add(line, body);
    }
    boxes.into_iter().filter(|(_, contents)| contents.is_one()).map(|(branch, _)| branch).collect()
}

/// What an element has of an appeal to the reader.
#[derive(Default)]
struct Appeal {
    words: usize,
    /// How many of the words ask.
    asks: usize,
    has_link: bool,
    /// Whether a line says to what who signs up agrees.
    has_terms: bool,
    /// Whether a line is nothing but a few words to follow.
    has_button: bool,
    /// Whether a line says who paid for it, and it stands aside of the body.
    has_sponsor: bool,
    /// Whether a line is an offer, and it stands aside of the body.
    has_offer: bool,
}

impl Appeal {
    fn add(&mut self, line: &Line, body: &Body) {
        let text = line.block.text.trim();
        self.words += words(line);
        self.asks += asks(text);
        self.has_link |= line.linked > 0;
        self.has_terms |= View::of(line).is_terms();
        self.has_button |= is_link(line) && words(line) < SENTENCE;
        let is_offer = || offers(text) && words(line) < OFFER && !text.ends_with('.') && line.linked == 0;
        let is_apart = || matches!(body.stand(line.place).0, Stand::Aside(_));
        self.has_sponsor |= names_sponsor(text) && words(line) < OFFER && is_apart();
        self.has_offer |= is_offer() && is_apart();
    }

    fn is_one(&self) -> bool {
        let asks = self.has_link && self.asks >= ASKED && self.asks * ASKS >= self.words;
        self.words <= BOX && (asks || self.has_terms || self.has_sponsor || self.has_offer && self.has_button)
    }
}

/// A box that stands aside of the body: how much text is in it.
#[derive(Default)]
struct Aside {
    /// How long its text is, and how much of that is a link (bytes).
    letters: usize,
    linked: usize,
    words: usize,
    /// Whether it begins with whose a picture is.
    has_credit: bool,
    /// How many lines are no text: headings, items, captions.
    others: usize,
    /// How many are no paragraph of their own.
    bare: usize,
    /// How many there are, how many in cells of a table, and how many of these are numbers.
    lines: usize,
    cells: usize,
    numbers: usize,
}

impl Aside {
    fn add(&mut self, line: &Line, is_caption: bool, is_plain: bool, is_cell: bool) {
        self.lines += 1;
        self.cells += usize::from(is_cell);
        self.numbers += usize::from(is_cell && is_number(&line.block.text));
        self.has_credit |= begins_with_credit(&line.block.text);
        self.letters += line.block.text.len();
        self.words += words(line);
        self.linked += line.linked;
        self.others += usize::from(is_caption || line.block.kind != BlockKind::Body);
        self.bare += usize::from(!is_plain);
    }

    /// Whether it begins with whose a picture is, and there is no more in it than a caption has.
    fn is_credited(&self) -> bool {
        self.has_credit && self.lines <= CAPTION && self.words <= BRIEF && self.others == 0
    }

    /// Whether it is a table of numbers.
    fn is_table(&self) -> bool {
        self.linked == 0 && self.lines >= TABLE && self.cells == self.lines && self.numbers * 3 >= self.lines
    }

    /// Whether it is nothing but text: a remark without a link, a message of somebody's that was put in, in paragraphs.
    fn is_text(&self) -> bool {
        self.others == 0 && (self.linked == 0 || self.bare == 0 && self.linked * 2 < self.letters)
    }
}

/// `Ada Quill/Harbour Images The quay at noon.`: whether a text begins with a name, a slash, another name.
fn begins_with_credit(text: &str) -> bool {
    let is_name = |name: &str| name.starts_with(char::is_uppercase);
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or("");
    let second = words.next().and_then(|word| word.split_once('/'));
    is_name(first) && second.is_some_and(|(name, owner)| is_name(name) && is_name(owner))
}

/// Whether the text is a number, whatever marks stand around it: `(112)`, `$2.31`, `27%`.
fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::place::tests::{PROSE, stands};
    use super::super::{place::place, tags};
    use super::*;

    #[test]
    fn what_a_picture_shows_is_no_part_of_the_story() {
        let captions = |credit: &str, picture: &str| {
            let shown = format!("<div class=picture>{picture}<div>{credit}{PROSE}</div></div>");
            let prose = format!("<p>{PROSE}</p>").repeat(3);
            let page = tags::text(&format!("<div>{prose}{shown}{prose}</div>"));
            let lines = place(&page, page.lines.clone());
            lines.iter().filter(|line| line.block.kind == BlockKind::Caption).count()
        };
        let credit = "<cite>Ada Quill/Harbour Images</cite>";
        assert_eq!([captions(credit, "<img>"), captions(credit, ""), captions("", "<img>")], [1, 0, 0]);
        assert!(begins_with_credit("Ada Quill/Harbour ImagesThe quay at noon."));
        assert!(!begins_with_credit("The quay/mole at noon.") && !begins_with_credit("Ice and/or Snow"));
    }

    #[test]
    fn a_box_of_nothing_but_text_comes_back() {
        let page = |inside: &str| {
            let page = format!("<div><p>PROSE 1</p><div class=box>{inside}</div><p>PROSE 2</p></div>");
            stands(&page, |text| text.contains("said on Friday.")).len() - 2
        };
        let message = "<blockquote><p>The quay is <a>closed</a></p>— Ada Quill <a>3 March</a></blockquote>";
        assert_eq!(page(message), 2);
        assert_eq!(page("Two days later"), 1);
        assert_eq!(page("<div><img src=x></div><i>Two days later</i>"), 0, "a caption");
        for furniture in [
            "Two days <a>later</a>",
            "<h3>Most read</h3>Two days later",
            "<ul><li>bread</ul>",
            "<span class=caption>A quay</span>",
            "<p><a>The winter that nobody saw coming</a></p>",
            "<p>The quay in the inbox</p><form></form>",
        ] {
            assert_eq!(page(furniture), 0, "{furniture}");
        }
    }

    #[test]
    fn what_asks_for_money_is_no_part_of_the_article() {
        let page = |inside: &str| {
            let page = format!("<div class=story><p>PROSE 1</p><div class=box>{inside}</div><p>PROSE 2</p></div>");
            stands(&page, |_| true).into_iter().any(|(stand, _)| stand == Stand::Outside)
        };
        let appeal =
            "<p>Your support keeps the harbour lit: a donation lets our journalists stay on the quay by night.</p>";
        let told = "<p>She gave a donation to the journalists of the harbour, who for all of that winter had had nothing at \
                    all to burn in the one stove that they had, and nobody else to turn to.</p>";
        assert!(page(&format!("{appeal}<button>Close</button>")));
        assert!(!page(appeal), "there is nothing to follow");
        assert!(!page(&format!("{told}<a>The stove</a>")));
        assert!(page("<p>The quay, each day.</p><p>By signing up, you agree to our terms.</p>"));
        let offer = "<div>Join us on the quay in March</div><div>Nobody who was there will forget it.</div>";
        assert!(page(&format!("{offer}<div><a>COME NOW</a></div>")));
        assert!(!page(&format!("{offer}<div>It was <a>in March</a>.</div>")), "a message that was put in");
    }

    #[test]
    fn a_table_of_numbers_is_the_articles() {
        let page = |cells: &str| {
            let page = format!(
                "<div class=story><p>PROSE 1</p><div class=box><table>{cells}</table></div><p>PROSE 2</p></div>"
            );
            stands(&page, |_| true).into_iter().filter(|(stand, _)| *stand == Stand::Main).count() - 2
        };
        let row = |name: &str| format!("<tr><td>{name}<td>(112)<td><p>$2.31</p>");
        assert_eq!(page(&[row("Boats"), row("Quays")].concat()), 6);
        assert_eq!(page(&[row("<a>Boats</a>"), row("Quays")].concat()), 0, "links are a menu");
        assert_eq!(page(&row("Boats")), 0, "one row is none");
        assert_eq!(page(&"<tr><td>Boats<td>Quays".repeat(4)), 0, "nothing is counted");
    }

    #[test]
    fn a_heading_stands_as_what_it_heads() {
        let page = |over: &str, under: &str| {
            let page = format!("<div><p>PROSE 1</p><div class=head><i>2</i>{over}</div>{under}<p>PROSE 3</p></div>");
            stands(&page, |text| text.starts_with("The harbour") || text == "The quay").into_iter().nth(1).unwrap()
        };
        assert_eq!(
            page("<h2>The quay</h2>", "<p>It rained.</p>").0,
            Stand::Aside(3),
            "nothing of the article is under it"
        );
        let heads = |over: &str, under: &str| page(over, under) == (Stand::Main, "The quay".to_owned());
        assert_eq!(page("<h2>The quay</h2>", "<p>PROSE 2</p>"), (Stand::Main, "The quay".to_owned()));
        assert!(!heads("<h2><a>The quay</a></h2>", "<p>PROSE 2</p>"));
        assert!(heads("<h2>The quay</h2><i>[<a>edit</a>]</i>", "<p>PROSE 2</p>"));
        assert!(heads("<h2>The quay<a>#</a></h2>", "<p>PROSE 2</p>"), "a mark that leads to itself");
        assert!(heads("<h2>The quay</h2><div class=pic><img><div>Ada Quill</div></div>", "<p>PROSE 2</p>"), "a credit");
        assert!(!heads("<h2>The quay</h2><p class=caption>A boat</p>", "<p>PROSE 2</p>"), "of a film");
        let parts = |first: &str| {
            let part = |title: &str| format!("<div class=head>{title}</div><p>PROSE</p>");
            let page = format!("<h1>Harbour</h1><div><p>3 March</p>{}{}</div>", part(first), part("<h2>Ice</h2>"));
            stands(&page, |text| text.starts_with("The harbour")).len() - 3
        };
        assert_eq!(parts("<h2>Storm</h2>"), 1, "the first part has a heading as the others have");
        assert_eq!(parts("<h3>Storm</h3>"), 0, "of another shape");
        assert!(!heads("<h2>The quay</h2><p>Nobody has ever seen it by night.</p>", "<p>PROSE 2</p>"));
    }

    #[test]
    fn what_has_a_form_is_no_part_of_the_article() {
        let page = "<form><div><p>PROSE</p><div class=box><p>Two days later.</p><div><form>Your name</form></div></div>\
                    <p>PROSE</p></div></form>";
        let stands: Vec<Stand> = stands(page, |text| text != "Your name").into_iter().map(|(stand, _)| stand).collect();
        assert_eq!(stands, [Stand::Main, Stand::Outside, Stand::Main], "but a page may be a form as a whole");
    }

    #[test]
    fn sentences_at_once_behind_the_last_paragraph_are_the_articles() {
        let page = |behind: &str| {
            let page =
                format!("<div class=story><div class=text>PROSE 1</div><div class=text>PROSE 2</div>{behind}</div>");
            stands(&page, |text| text.starts_with(PROSE)).len() - 2
        };
        assert_eq!(page("<p>Ada Quill went there with him.</p>"), 1);
        assert_eq!(page("<div><p>Ada Quill contributed to this report.</p></div>"), 1);
        for other in [
            "<div><p>Ada Quill went there with him.</p></div>",
            "<p>Ada Quill contributed</p>",
            "<p><a>Ada Quill contributed to this report.</a></p>",
        ] {
            assert_eq!(page(other), 0, "{other}");
        }
    }
}
