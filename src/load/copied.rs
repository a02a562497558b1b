//! A page that was copied as a whole, from its menu to its last line: the article is the run of its prose, under the headline.
//!
//! *In*: menus, buttons, headline, paragraphs, other stories, comments, the lines at the foot. *Out*: headline and article, and
//! who wrote it and when; what is around them is listed among what was removed. *Never*: a text without the words of such a
//! frame around it.
//!
//! The run is the one whose weights have the greatest sum, paragraphs counting for it and fragments against it: Pasternack and
//! Roth, "Extracting Article Text from the Web with Maximum Subsequence Segmentation" (WWW 2009), with weights of ours in place
//! of learnt ones.

mod headline;

use super::header;
use super::html::{self, masthead};
use super::prune::{goes_on, heads_stories, is_furniture};
use super::reflow::{Furniture, ends_sentence};
use crate::article::{Block, BlockKind, Header};
use crate::text::lexicon::Lexicon;
use crate::text::script;
use std::ops::Range;

/// Words of menus, buttons and lines at the foot of a page.
static FRAME: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/frame-words.txt"));

/// A row of so many lines that are no prose shows that a text is a whole page …
const WALL: usize = 8;

/// … where so many of them have words of the frame.
const SIGNS: usize = 2;

/// A paragraph has so many words.
const PARAGRAPH: usize = 12;

/// A long one has so many.
const LONG: usize = 25;

/// So many comments of readers are no accident …
const COMMENTS: usize = 2;

/// … of which the first stands no further below the line that announces them.
const SOON: usize = 8;

/// A row of fragments counts no more than this against what stands below.
const ROW: i32 = 60;

/// An article has so many words at least.
const LEAST: usize = 40;

/// Takes what is around the article out of `blocks`, where they are a whole page: what the page says of the article, and for each
/// piece the number of blocks that stay before it, and its words.
pub fn take(blocks: &mut Vec<Block>) -> (Header, Vec<Furniture>) {
    let mut header = Header::default();
    if !blocks.chunk_by(|a, b| ends_sentence(&a.text) == ends_sentence(&b.text)).any(is_wall) {
        return (header, Vec::new());
    }
    let looks: Vec<Look> = blocks.iter().map(look).collect();
    let Some(article) = article(blocks, &looks) else { return (header, Vec::new()) };
    let title = headline::find(blocks, &looks, article.start);
    if let Some(title) = title.and_then(|title| blocks.get_mut(title)) {
        title.kind = BlockKind::Heading;
        header.title = Some(title.text.clone());
    }
    let mut taken = Vec::new();
    let mut kept = Vec::with_capacity(blocks.len());
    let mut is_by = false;
    for (i, (block, look)) in std::mem::take(blocks).into_iter().zip(looks).enumerate() {
        // The label over a row of other stories stays, for it is by that label that they are known later.
        let is_label = heads_stories(&block.text);
        let stays = if i < article.start {
            let is_signature = signature(&mut header, &block.text, is_by);
            is_by = masthead::is_by(&block.text);
            let is_told = !is_signature && !is_by && !look.is_frame() && !is_scrap(&block.text);
            title == Some(i) || title.is_some_and(|title| i > title) && (is_told || is_label)
        } else {
            i < article.end && (is_label || !html::is_furniture(&block))
        };
        if stays {
            kept.push(block);
        } else {
            taken.push((kept.len(), block.text));
        }
    }
    *blocks = kept;
    (header, taken)
}

/// The run of the article, where the blocks are a whole page.
fn article(blocks: &[Block], looks: &[Look]) -> Option<Range<usize>> {
    let end = comments(blocks, looks).unwrap_or(blocks.len());
    let run = densest(&weights(looks.get(..end)?));
    let words: usize = blocks.get(run.clone())?.iter().map(|block| script::words(&block.text)).sum();
    (words >= LEAST).then_some(run)
}

/// Whether a row of lines, which end no sentence, is a menu or what stands at the foot of a page.
fn is_wall(row: &[Block]) -> bool {
    let is_row = row.len() >= WALL && row.first().is_some_and(|block| !ends_sentence(&block.text));
    is_row && row.iter().filter(|block| look(block) == Look::Frame).take(SIGNS).count() == SIGNS
}

/// Reads a line above the article that says who wrote it, under a line of nothing but `By` too, or when; whether it does.
fn signature(header: &mut Header, line: &str, is_by: bool) -> bool {
    let name = || (is_by && masthead::is_name(line)).then(|| line.to_owned());
    let byline = masthead::byline(line, "").or_else(name);
    let day = masthead::day_of(line).filter(|_| header::is_date_line(line));
    let is_one = byline.is_some() || day.is_some();
    header.byline = header.byline.take().or(byline);
    header.published = header.published.take().or(day);
    is_one
}

/// Whether the line is a counter or a mark: `0`, `|`, `4 min`.
fn is_scrap(line: &str) -> bool {
    !line.split(' ').any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3)
}

/// What a block looks like.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    /// Prose: a paragraph of a sentence or of several.
    Paragraph { is_long: bool },
    /// A short sentence.
    Sentence,
    /// No sentence: a heading, a caption, an entry of a menu.
    Fragment,
    /// A caption with its credit, a call to subscribe: what stands among paragraphs too.
    Stamp,
    /// A line that says that the article goes on below.
    Pause,
    /// A fragment with words of the frame.
    Frame,
    /// A fragment below which comments and other stories stand.
    End,
}

impl Look {
    /// Whether it is a sentence or a paragraph.
    fn is_prose(self) -> bool {
        matches!(self, Look::Paragraph { .. } | Look::Sentence)
    }

    /// Whether it is of the frame without doubt.
    fn is_frame(self) -> bool {
        matches!(self, Look::Stamp | Look::Pause | Look::Frame | Look::End)
    }
}

fn look(block: &Block) -> Look {
    let words = script::words(&block.text);
    let ends = ends_sentence(&block.text);
    if block.text.starts_with('<') {
        return Look::Sentence;
    }
    if ends && words >= PARAGRAPH {
        let is_long = words >= LONG || block.text.matches(['.', '!', '?']).count() > 1;
        return Look::Paragraph { is_long };
    }
    if goes_on(&block.text) {
        return Look::Pause;
    }
    let said = || {
        block
            .text
            .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'')
            .filter_map(|word| FRAME.get_lower(word))
    };
    if !ends && words < PARAGRAPH && said().any(|is| is == "end") {
        return Look::End;
    }
    // `URL copied!`
    let cries = block.text.ends_with('!') && words < 5;
    if (!ends || cries) && said().count() * 3 >= words || is_furniture(&block.text) {
        return Look::Frame;
    }
    if html::is_furniture(block) {
        return Look::Stamp;
    }
    if ends { Look::Sentence } else { Look::Fragment }
}

/// What each block counts for the article, or against it. A fragment among prose may be a subheading, one in a row is of a list;
/// a single sentence between fragments may be of another story. However many buttons stand in a row, the article may go on below.
fn weights(looks: &[Look]) -> Vec<i32> {
    let is_prose = |at: Option<usize>| at.and_then(|at| looks.get(at)).is_some_and(|look| look.is_prose());
    let mut row = 0;
    let weight = |(i, look): (usize, &Look)| {
        let (above, below) = (is_prose(i.checked_sub(1)), is_prose(Some(i + 1)));
        let weight = match look {
            Look::Paragraph { is_long: true } => 20,
            Look::Paragraph { is_long: false } if above || below => 15,
            Look::Paragraph { is_long: false } => 5,
            Look::Sentence if above || below => 4,
            Look::Sentence => -1,
            Look::Fragment if above && below => -3,
            Look::Stamp => -3,
            Look::Pause => 0,
            Look::Frame if above && below => -4,
            Look::Fragment => -6,
            Look::Frame => -10,
            Look::End => -15,
        };
        row = if weight < 0 { row + weight } else { 0 };
        if row < -ROW { 0 } else { weight }
    };
    looks.iter().enumerate().map(weight).collect()
}

/// Where what readers say begins below the article: under a line that announces it, each with a line about who says it and when.
fn comments(blocks: &[Block], looks: &[Look]) -> Option<usize> {
    let heads = |text: &str| {
        let words = script::words(text);
        let said = text.ends_with("says:") || text.ends_with("said:") || text.ends_with(" ago");
        words < PARAGRAPH
            && !text.ends_with('.')
            && (said || words > 2 && header::date(text).is_some() && text.contains(':'))
    };
    let first = looks.iter().position(|look| matches!(look, Look::Paragraph { .. }))?;
    let is_one = |at: &usize| {
        let below = || blocks.iter().skip(at + 1);
        looks.get(*at) == Some(&Look::End)
            && below().take(SOON).any(|block| heads(&block.text))
            && below().filter(|block| heads(&block.text)).take(COMMENTS).count() == COMMENTS
    };
    (first + 1..blocks.len()).find(is_one)
}

/// The run with the greatest sum.
fn densest(weights: &[i32]) -> Range<usize> {
    let (mut best, mut most) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (i, weight) in weights.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (i, 0);
        }
        sum += weight;
        if sum > most {
            (best, most) = (start..i + 1, sum);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A whole page; `#` before what is to stay.
    const PAGE: &str = "Skip to content|Westholm Post|News|Sport|Sign in|Subscribe|Search|#Mole gives way in the night|\
        #Engineers had warned of it twice.|By|Ada Quill|Published 9 June 2024|Share|12 Comments|0|\
        The mole at noon. (Photo: Bo Dahl)|#The mole of the old harbour gave way on Sunday night, the master of the port said.|\
        #\"Nobody was on it,\" said the master, Olav Brandt, who had come in his slippers and stayed until the morning.|\
        #What comes next|#The council meets on Monday, and has asked two firms to say what a new mole would cost.|\
        #\"We have no money,\" said the mayor.|Ada Quill writes about boats|More in News|Ferry strike enters second week|\
        The crews want to be paid while they wait for the tide.|Why nobody reads the tide tables|Contact us|Privacy policy|\
        © 2024 Westholm Post";

    fn stays(page: &str) -> (Header, Vec<String>) {
        let mut blocks: Vec<Block> = page
            .split('|')
            .map(|line| Block { kind: BlockKind::Body, text: line.trim_start_matches('#').to_owned() })
            .collect();
        let count = blocks.len();
        let (header, taken) = take(&mut blocks);
        assert_eq!(blocks.len() + taken.len(), count, "nothing is lost");
        (header, blocks.into_iter().map(|block| block.text).collect())
    }

    fn marked(page: &str) -> Vec<&str> {
        page.split('|').filter_map(|line| line.strip_prefix('#')).collect()
    }

    #[test]
    fn the_article_comes_out_of_its_page() {
        let (header, stays) = stays(PAGE);
        assert_eq!(stays, marked(PAGE));
        assert_eq!(header.title.as_deref(), Some("Mole gives way in the night"));
        assert_eq!(header.byline.as_deref(), Some("Ada Quill"));
        assert_eq!(header.published.as_deref(), Some("2024-06-09"));
    }

    #[test]
    fn an_article_goes_on_where_the_page_says_so() {
        let end = "#The last crane was taken down at noon, and no one in the whole of the town could say for certain who had asked \
            for it, the master said.";
        let page = PAGE.replace(
            "|Ada Quill writes",
            &format!("|ADVERTISEMENT|Story continues below advertisement|{end}|Ada Quill writes"),
        );
        assert_eq!(stays(&page).1, marked(&page));
    }

    #[test]
    fn what_readers_say_goes_however_long() {
        let said = "Nobody asked us when they built it, and nobody will ask us now that it has gone. It never does them any harm.";
        let comments = format!(
            "|2 Comments|olav_9 2 hours ago|{said}|{said}|ida 1 hour ago|{said}|{said}|{said}|{said}|Contact us|Terms"
        );
        let page = PAGE.replace("|More in News", &format!("{comments}|More in News"));
        assert_eq!(self::stays(&page).1, marked(PAGE));
    }

    #[test]
    fn a_text_without_a_frame_stays() {
        let article = marked(PAGE).join("|");
        let list = "|Ellery 48|Okafor 38|Brandt 13|Others 1|Spoilt 4|Turnout 61";
        let frame = "Contact us|Privacy policy|Sign in|Search|Menu";
        for text in
            [&article, &format!("{article}{list}"), &format!("Home|News|{article}|Contact us"), &frame.to_owned()]
        {
            assert_eq!(self::stays(text).1.join("|"), *text);
        }
    }
}
