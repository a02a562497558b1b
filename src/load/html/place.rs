//! Where the lines of an article stand on their page: in its body, aside of it, or out of it.
//!
//! *In*: the page's lines and those that the extractor took. *Out*: these again, each with its [`Stand`], and among them
//! the paragraphs of the body that the extractor lost. *Never*: what a line says; that is judged by `sift`.

use super::body::{Body, Prose};
use super::spread::spread;
use super::tags::{Line, Visible};
use super::tree::Place;
use crate::article::BlockKind;
use crate::text::work;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};
use std::ops::Range;

/// How a line stands to the body of the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stand {
    /// Where it stood on the page is not known.
    #[default]
    Unknown,
    /// As the paragraphs do.
    Main,
    /// Among them, but in no paragraph, list or heading of its own: bare text.
    Bare,
    /// Among them, as a heading of the highest order.
    Title,
    /// In the body, but in an element, this one, that the paragraphs do not stand in.
    Aside(Place),
    /// In no part of the body.
    Outside,
}

/// A line of so many words is prose.
const PROSE: usize = 12;

/// A line of so many words may be a sentence.
const SENTENCE: usize = 5;

/// Between a heading and what it heads stand no more lines than this: a picture's caption, a link to change it.
const BESIDE: usize = 3;

/// The extractor loses no more than so many words from the beginning of a paragraph …
const FIRST: usize = 6;

/// … which stands within so many lines behind the last that is known.
const NEAR: usize = 64;

/// A table of numbers has so many cells.
const TABLE: usize = 6;

/// A line of which so many tenths are a link is one.
const LINKED: usize = 8;

/// The lines that the extractor took, with where they stand, and among them those of the body that it lost.
pub fn place(page: &Visible, mut taken: Vec<Line>) -> Vec<Line> {
    let mut origins = origins(&page.lines, &taken);
    mend(&page.lines, &mut taken, &mut origins);
    let mut known: FxHashSet<usize> = origins.iter().flatten().copied().collect();
    let more = spread(&page.lines, page.tree.elements(), &known);
    known.extend(&more);
    let (taken, origins) = with_more(page, taken, origins, more);
    let prose = |&at: &usize| {
        let line = page.lines.get(at).filter(|line| is_prose(line))?;
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| page.lines.get(at));
        Some(Prose { place: line.place, words: words(line), by_link: beside.into_iter().any(is_link) })
    };
    let prose: Vec<Prose> = origins.iter().flatten().filter_map(prose).collect();
    let Some(body) = Body::of(page.tree.elements(), &prose) else { return taken };
    let story = Story::of(&page.lines, &body, &known);
    let mut before = 0;
    let stood = taken.into_iter().zip(origins).map(|(mut line, origin)| {
        if let Some(at) = origin {
            let (stand, is_caption) = story.stand(at);
            line.stand = stand;
            line.block.kind = if is_caption { BlockKind::Caption } else { line.block.kind };
        }
        before = origin.unwrap_or(before);
        (before, line)
    });
    let mut all: Vec<(usize, Line)> = stood.chain(story.lost()).collect();
    all.sort_by_key(|&(at, _)| at);
    all.into_iter().map(|(_, line)| line).collect()
}

/// Takes lines whole that the extractor took but for their first words, a place or a name in an element of its own.
fn mend(lines: &[Line], taken: &mut [Line], origins: &mut [Option<usize>]) {
    let mut from = 0;
    for (line, origin) in taken.iter_mut().zip(origins.iter_mut()) {
        if let Some(at) = *origin {
            from = at + 1;
            continue;
        }
        let end = line.block.text.trim();
        let is_whole = |whole: &&Line| {
            work::step();
            let begin = whole.block.text.trim().strip_suffix(end);
            begin.is_some_and(|begin| begin.split_whitespace().count() <= FIRST)
        };
        let found = lines.iter().skip(from).take(NEAR).position(|line| is_whole(&line));
        if let Some((at, whole)) =
            found.and_then(|at| Some((from + at, lines.get(from + at)?))).filter(|_| is_prose(line))
        {
            *line = whole.clone();
            *origin = Some(at);
            from = at + 1;
        }
    }
}

/// The lines that were taken and `more` of the page's, each with its number there.
fn with_more(
    page: &Visible,
    taken: Vec<Line>,
    origins: Vec<Option<usize>>,
    more: Vec<usize>,
) -> (Vec<Line>, Vec<Option<usize>>) {
    let first = origins.iter().flatten().min().copied().unwrap_or(0);
    let line = |&at: &usize| Some((page.lines.get(at)?.clone(), Some(at)));
    let (mut above, below): (Vec<usize>, Vec<usize>) = more.into_iter().partition(|&at| at < first);
    above.sort_unstable();
    let above = above.iter().filter_map(line).collect::<Vec<_>>();
    above.into_iter().chain(taken.into_iter().zip(origins)).chain(below.iter().filter_map(line)).unzip()
}

/// The lines of a page from the first one that the extractor took in the body to the last.
struct Story<'a> {
    lines: &'a [Line],
    body: &'a Body<'a>,
    /// The lines that the extractor took.
    known: &'a FxHashSet<usize>,
    /// The first of them in the body, and the last.
    between: Range<usize>,
    /// The sentences at once behind these.
    tail: Range<usize>,
    /// What stands aside of the body between these.
    boxes: FxHashMap<Place, Aside>,
}

impl<'a> Story<'a> {
    fn of(lines: &'a [Line], body: &'a Body<'a>, known: &'a FxHashSet<usize>) -> Self {
        let mut story = Self { lines, body, known, between: 0..0, tail: 0..0, boxes: FxHashMap::default() };
        let is_main = |&at: &usize| matches!(story.stand(at).0, Stand::Main | Stand::Bare);
        let first = known.iter().copied().filter(is_main).min().unwrap_or(0);
        let last = known.iter().copied().filter(is_main).max().unwrap_or(0);
        story.between = first..last;
        story.between.start = story.head_above().unwrap_or(first);
        story.tail = last + 1..last + 1 + story.tail();
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
    fn stand(&self, at: usize) -> (Stand, bool) {
        let Some(line) = self.lines.get(at) else { return (Stand::Unknown, false) };
        match self.body.stand(line.place) {
            (Stand::Aside(place), false) if self.boxes.get(&place).is_some_and(Aside::is_table) => (Stand::Main, false),
            (Stand::Aside(_), false) if self.tail.contains(&at) => (Stand::Main, false),
            (Stand::Aside(_), false) if self.between.contains(&at) && self.is_heading(at, line) => (Stand::Main, false),
            stand => stand,
        }
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
            next.block.kind == BlockKind::Body && matches!(stand, Stand::Main | Stand::Bare)
        };
        let is_heading = line.block.kind == BlockKind::Heading && line.linked == 0;
        // `[edit]`, a number, a credit.
        let is_beside = |next: &Line| {
            let (stand, is_caption) = self.body.stand(next.place);
            let is_short =
                words(next) < SENTENCE && (next.linked > 0 || !next.block.text.contains(char::is_alphabetic));
            is_caption || matches!(stand, Stand::Aside(_)) && is_short
        };
        let under = |at: &usize| self.lines.get(*at).is_some_and(|next| !is_beside(next));
        let next = (at + 1..=at + 1 + BESIDE).find(under);
        is_heading
            && next.is_some_and(|next| self.known.contains(&next) && self.lines.get(next).is_some_and(is_paragraph))
    }

    /// The lines that the extractor lost, with their numbers.
    fn lost(&self) -> Vec<(usize, Line)> {
        let between = self.lines.iter().enumerate().take(self.between.end).skip(self.between.start);
        let tail = self.lines.iter().enumerate().take(self.tail.end).skip(self.tail.start);
        let lost = between.filter(|&(at, line)| self.is_told(at, line)).chain(tail);
        lost.filter(|(at, _)| !self.known.contains(at))
            .map(|(at, line)| (at, Line { stand: Stand::Main, ..line.clone() }))
            .collect()
    }

    /// How many sentences follow the last paragraph at once, in the same element: `Ada Quill contributed to this report.`
    fn tail(&self) -> usize {
        let last = self.between.end;
        let parent = self.lines.get(last).map(|last| self.body.parent(last.place));
        let behind = self.lines.iter().skip(last + 1);
        let is_beside = |line: &&Line| Some(self.body.parent(line.place)) == parent;
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

/// A box that stands aside of the body: how much text is in it.
#[derive(Default)]
struct Aside {
    /// How long its text is, and how much of that is a link (bytes).
    letters: usize,
    linked: usize,
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
        self.letters += line.block.text.len();
        self.linked += line.linked;
        self.others += usize::from(is_caption || line.block.kind != BlockKind::Body);
        self.bare += usize::from(!is_plain);
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

/// Whether the text is a number, whatever marks stand around it: `(112)`, `$2.31`, `27%`.
fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic)
}

/// For each line that was taken its number on the page; `None` where the page has no line of the same letters.
fn origins(lines: &[Line], taken: &[Line]) -> Vec<Option<usize>> {
    let mut all: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (at, line) in lines.iter().enumerate() {
        all.entry(letters(line)).or_default().push(at);
    }
    let mut from = 0;
    let origin = |line: &Line| {
        let places = all.get(&letters(line))?;
        let at = places.get(places.partition_point(|&at| at < from)).or(places.last()).copied()?;
        from = from.max(at + 1);
        Some(at)
    };
    taken.iter().map(origin).collect()
}

/// What all lines of the same letters have in common.
fn letters(line: &Line) -> u64 {
    let mut hasher = FxHasher::default();
    line.block.text.chars().filter(|c| c.is_alphanumeric()).for_each(|c| c.hash(&mut hasher));
    hasher.finish()
}

/// Whether the line has as many words as a paragraph of prose.
pub fn is_prose(line: &Line) -> bool {
    words(line) >= PROSE
}

/// Whether the line is a link.
pub fn is_link(line: &Line) -> bool {
    line.linked * 10 >= line.block.text.len() * LINKED
}

/// How many words the line has.
pub fn words(line: &Line) -> usize {
    line.block.text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    const PROSE: &str = "The harbour was closed for three days after the storm, the master of the port said on Friday.";

    /// How the lines of a page stand of which the extractor took those that `takes` says.
    fn stands(page: &str, takes: impl Fn(&str) -> bool) -> Vec<(Stand, String)> {
        let page = tags::text(&page.replace("PROSE", PROSE));
        let taken = page.lines.iter().filter(|line| takes(&line.block.text)).cloned().collect();
        place(&page, taken).into_iter().map(|line| (line.stand, line.block.text)).collect()
    }

    #[test]
    fn the_body_is_where_the_prose_is() {
        let page = "<header><p>The quay lies open</p></header><div class=story>3 March<p>PROSE 1</p><p>PROSE 2</p>\
                    <ul><li>bread</li></ul><div class=box><p>A box</p></div><p>PROSE 3</p></div><p>Below</p>";
        let stands = stands(page, |_| true);
        let box_place = 8;
        let expected = [
            Stand::Outside,
            Stand::Bare,
            Stand::Main,
            Stand::Main,
            Stand::Main,
            Stand::Aside(box_place),
            Stand::Main,
            Stand::Outside,
        ];
        assert_eq!(stands.iter().map(|(stand, _)| *stand).collect::<Vec<_>>(), expected, "{stands:?}");
    }

    #[test]
    fn paragraphs_may_each_have_a_box_of_the_same_shape() {
        let card = "<div class=card><div class=text><p>PROSE</p></div></div>";
        let page = format!("<div>{card}<div class=card><div class=advert><p>Buy a boat</p></div></div>{card}</div>");
        let stands = stands(&page, |_| true);
        assert!(matches!(
            stands.iter().map(|(stand, _)| *stand).collect::<Vec<_>>()[..],
            [Stand::Main, Stand::Aside(_), Stand::Main]
        ));
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
    fn a_row_of_cards_below_is_no_part_of_the_article() {
        let main = |card: &str, count: usize| {
            let page = format!("<div>{}<div class=more>{}</div></div>", "<p>PROSE</p>".repeat(4), card.repeat(count));
            let stands = stands(&page, |text| text != "Answer");
            stands.into_iter().filter(|(stand, _)| matches!(stand, Stand::Main | Stand::Bare)).count()
        };
        assert_eq!(main("<div class=card><h3><a>Ice in the harbour</a></h3><p>PROSE</p></div>", 3), 4);
        assert_eq!(main("<div class=card><p>PROSE</p><a>Answer</a></div>", 3), 4, "comments");
        assert_eq!(
            main("<div class=card><h3>Ice in the harbour</h3><p>PROSE</p></div>", 3),
            10,
            "parts of the article"
        );
        assert_eq!(
            main("<div class=card><h3><a>Ice in the harbour</a></h3><p>PROSE</p></div>", 5),
            14,
            "the greater part"
        );
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
        assert!(heads("<h2>The quay</h2><i>[<a>edit</a>]</i><span class=caption>A boat</span>", "<p>PROSE 2</p>"));
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
        assert_eq!(page("<p>Ada Quill contributed to this report.</p>"), 1);
        for other in [
            "<div><p>Ada Quill contributed to this report.</p></div>",
            "<p>Ada Quill contributed</p>",
            "<p><a>Ada Quill contributed to this report.</a></p>",
        ] {
            assert_eq!(page(other), 0, "{other}");
        }
    }

    #[test]
    fn a_paragraph_without_its_first_words_is_taken_whole() {
        let page = tags::text(&format!("<p>{PROSE}</p><p>WESTHOLM, Sunday, {PROSE} Again.</p>"));
        let mut taken = page.lines.clone();
        taken[1].block.text = format!(", {PROSE} Again.");
        let told: Vec<String> = place(&page, taken).into_iter().map(|line| line.block.text).collect();
        assert_eq!(told, [PROSE.to_owned(), format!("WESTHOLM, Sunday, {PROSE} Again.")]);
    }

    #[test]
    fn a_lost_paragraph_comes_back_where_it_stood() {
        let page = "<div><p>PROSE 0</p><p>PROSE 1</p><aside><h2>Boats</h2><p>PROSE 2</p></aside><p>PROSE 3</p><p>PROSE 4</p>\
                    <p>PROSE 5</p></div>";
        let takes = |text: &str| ["1", "3", "5"].iter().any(|number| text.ends_with(number));
        let ends = stands(page, takes).into_iter().map(|(_, text)| text.chars().last().unwrap()).collect::<String>();
        assert_eq!(ends, "1345", "what is above, below or aside is not known to be the article's");
    }
}
