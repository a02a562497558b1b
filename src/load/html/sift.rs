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
use super::view::{PARAGRAPH, View};
use crate::article::{Block, BlockKind};
use crate::load::reflow::Furniture;
use rustc_hash::FxHashSet;

/// No more lines than this stand above an article's first paragraph.
const HEAD: usize = 8;

/// Where more than one word in so many would go, the page is of another kind: a gallery, a list of links.
const MOST: usize = 3;

/// Where more than one paragraph in so many has a link of its own beside it, the links are what the article is about.
const LINKS: usize = 4;

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
    /// Which lines are paragraphs without doubt.
    paragraphs: Vec<bool>,
    /// The elements aside of the body that have no sentence in them.
    silent: FxHashSet<Place>,
}

impl<'a> Page<'a> {
    fn of(views: &[View], title: &'a str) -> Self {
        let paragraphs: Vec<bool> = views.iter().map(View::is_paragraph).collect();
        let first = paragraphs.iter().position(|is| *is).unwrap_or(0);
        let above = views.iter().take(first).filter(|view| !view.is_furniture()).count();
        // A list of links below everything is never the article's own.
        let is_below = |view: &View| view.is_teaser_link() || view.is_heading() || view.is_furniture();
        let end = views.iter().rposition(|view| !is_below(view)).map_or(0, |at| at + 1);
        let end = if views.len() - end > 2 { end } else { views.len() };
        let links = views.iter().take(end).filter(|view| view.is_teaser_link() && view.is_whole_link).count();
        let prose = paragraphs.iter().filter(|is| **is).count();
        let mut silent: FxHashSet<Place> = views.iter().filter_map(View::aside).collect();
        for place in views.iter().filter(|view| view.ends).filter_map(View::aside) {
            silent.remove(&place);
        }
        Self {
            title,
            first: if above <= HEAD { first } else { 0 },
            last: paragraphs.iter().rposition(|is| *is).unwrap_or(views.len()),
            last_main: views
                .iter()
                .rposition(|view| matches!(view.stand, Stand::Main | Stand::Bare))
                .unwrap_or(views.len()),
            end,
            is_of_links: links > 2 && links * LINKS > prose,
            paragraphs,
            silent,
        }
    }

    /// Whether the line `view`, the `at`th, is no part of the article, by what it is and where it stands.
    fn is_furniture(&self, at: usize, view: &View) -> bool {
        let is_other_link = !self.is_of_links || at >= self.end || view.is_shouted();
        let is_link = view.is_teaser_link() && is_other_link && !self.heads_prose(at, view);
        let is_above = at < self.first && (view.is_above() && view.stand != Stand::Main || self.is_title(view));
        let is_below = at > self.last && view.is_address();
        let is_elsewhere = match view.stand {
            Stand::Outside => true,
            Stand::Aside(place) => at > self.last_main || self.silent.contains(&place),
            Stand::Main | Stand::Bare | Stand::Title | Stand::Unknown => false,
        };
        view.is_furniture() || is_link || is_above || is_below || is_elsewhere
    }

    /// Whether the line is a heading of the article, which may be a link as well: a paragraph follows it.
    fn heads_prose(&self, at: usize, view: &View) -> bool {
        view.is_heading() && view.stand == Stand::Main && self.paragraphs.get(at + 1) == Some(&true)
    }

    /// Whether the line is the article's title: by its element, or because the page's has it in front of the name of the
    /// site.
    fn is_title(&self, view: &View) -> bool {
        let title = |rest: &str| rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric());
        view.stand == Stand::Title || !view.text.is_empty() && self.title.strip_prefix(view.text).is_some_and(title)
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

#[cfg(test)]
mod tests {
    use super::super::view::tests::line;
    use super::*;

    const PROSE: &str = "The harbour was closed for three days after the storm, the master of the port said on Friday.";

    /// What stays of a page: lines with `#` headings, `-` items, `^` captions, `[…]` links.
    fn stays(page: &[&str]) -> Vec<String> {
        stands(&page.iter().map(|&text| (Stand::Unknown, text)).collect::<Vec<_>>())
    }

    /// The same of lines that are known to stand in the body or not.
    fn stands(page: &[(Stand, &str)]) -> Vec<String> {
        let line = |&(stand, text): &(Stand, &str)| line(stand, text);
        let (kept, furniture) = sift(page.iter().map(line).collect(), "Harbour closed again - Westholm Post");
        assert_eq!(kept.len() + furniture.len(), page.len(), "nothing is lost");
        kept.into_iter().map(|block| block.text).collect()
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
        use Stand::{Aside, Bare, Main, Outside, Title};
        let page = [
            (Outside, PROSE),
            (Bare, "Friday, 9 o'clock"),
            (Main, "Harbour closed again"),
            (Title, "#Ferries lie at the quay"),
            (Main, "WESTHOLM, Friday"),
            (Main, PROSE),
            (Aside(4), "Boats at the quay"),
            (Aside(4), "Ada Quill"),
            (Aside(5), "The master of the port"),
            (Aside(5), "He has been there for nine years."),
            (Main, "***"),
            (Main, "#[A boat for everybody]"),
            (Main, PROSE),
            (Aside(6), "He was asked again on Sunday."),
        ];
        let expected = [
            "WESTHOLM, Friday",
            PROSE,
            "The master of the port",
            "He has been there for nine years.",
            "***",
            "A boat for everybody",
            PROSE,
        ];
        assert_eq!(stands(&page), expected);
    }
}
