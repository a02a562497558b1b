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

use super::boxes::silent;
use super::lists::{links, mark_buttons, mark_headings_of_nothing, mark_reading_list, mark_signature, mark_teasers};
use super::masthead::is_by;
use super::place::Stand;
use super::pulled::mark_pulled;
use super::tags::Line;
use super::tree::Place;
use super::view::{PARAGRAPH, View, bare};
use crate::article::{Block, BlockKind};
use crate::load::prune::{heads_sentence, heads_stories};
use crate::load::reflow::Furniture;
use crate::text::script;
use rustc_hash::FxHashSet;

/// No more lines than this stand above an article's first paragraph.
const HEAD: usize = 8;

/// No more paragraphs stand above the date of an article.
const LEADS: usize = 2;

/// A heading of so many words may be a paragraph.
const LEAD: usize = 16;

/// Where more than one word in so many would go, the page is of another kind: a gallery, a list of links.
const MOST: usize = 3;

/// Where more than one paragraph in so many has a link of its own beside it, the links are what the article is about.
const LINKS: usize = 4;

/// The blocks of the article, and what stood between them: the number of blocks before it, and its words.
pub fn sift(lines: Vec<Line>, title: &str) -> (Vec<Block>, Vec<Furniture>) {
    let views: Vec<View> = lines.iter().map(View::of).collect();
    let page = Page::of(&views, title);
    let mut goes: Vec<bool> = views.iter().enumerate().map(|(at, view)| page.is_furniture(at, view)).collect();
    mark_buttons(&views, &mut goes);
    mark_pulled(&views, &mut goes);
    mark_teasers(&views, &mut goes);
    mark_reading_list(&views, &mut goes);
    mark_signature(&views, &mut goes);
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
            kept.push(as_told(line.block));
        }
    }
    (kept, furniture)
}

/// A heading that is as long as a paragraph and ends as one does is the lead, whatever a page makes of its size.
fn as_told(block: Block) -> Block {
    let is_lead = block.kind == BlockKind::Heading && block.text.ends_with('.') && script::words(&block.text) >= LEAD;
    if is_lead { Block { kind: BlockKind::Body, ..block } } else { block }
}

/// What is known of all lines together.
struct Page<'a> {
    /// The title of the page.
    title: &'a str,
    /// How many lines stand above the article and the date that is between them.
    date: usize,
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
    /// Which lines lead to other stories.
    links: Vec<bool>,
    /// Which lines are paragraphs without doubt.
    paragraphs: Vec<bool>,
    /// Which lines head a part of the article, though they are as those that head links.
    heads: Vec<bool>,
    /// The elements aside of the body that say nothing.
    silent: FxHashSet<Place>,
    /// Whether parts of the article have headings of the highest order.
    has_parts: bool,
}

impl<'a> Page<'a> {
    fn of(views: &[View], title: &'a str) -> Self {
        let paragraphs: Vec<bool> = views.iter().map(View::is_paragraph).collect();
        // A date stands below the lead, where the page has one of its own, and above the article.
        // That of a message in a quotation is the message's.
        let is_above = |&at: &usize| paragraphs.iter().take(at).filter(|is| **is).count() <= LEADS;
        let is_own_date = |view: &View| view.is_date() && !view.is_set_apart;
        let date = views.iter().take(HEAD).position(is_own_date).filter(is_above).map_or(0, |at| at + 1);
        let is_first = |&at: &usize| paragraphs.get(at) == Some(&true);
        let first = (date..views.len()).find(is_first).unwrap_or(0);
        let is_of_head = |view: &&View| !view.is_furniture() && view.stand != Stand::Outside;
        let above = views.iter().take(first).filter(is_of_head).count();
        // A list of links below everything is never the article's own.
        let is_below = |view: &View| view.is_teaser_link() || view.is_heading() || view.is_furniture();
        let end = views.iter().rposition(|view| !is_below(view)).map_or(0, |at| at + 1);
        let end = if views.len() - end > 2 { end } else { views.len() };
        let links = links(views);
        // Links in a row are one list beside the paragraphs, however many they are; a list that has a head is furniture.
        let is_own = |at: usize| !views.get(at.wrapping_sub(1)).is_some_and(|view| heads_stories(view.text));
        let whole: Vec<bool> = views
            .iter()
            .zip(&links)
            .take(end)
            .map(|(view, is_link)| *is_link && view.is_whole_link && !view.is_furniture())
            .collect();
        let begins = |at: &usize| whole.get(*at) == Some(&true) && (*at == 0 || whole.get(*at - 1) == Some(&false));
        let lists = (0..whole.len()).filter(begins).filter(|&at| is_own(at)).count();
        let prose = paragraphs.iter().filter(|is| **is).count();
        let is_article =
            |at: usize| paragraphs.get(at) == Some(&true) && views.get(at).is_some_and(|view| !view.is_afterword());
        Self {
            title,
            date,
            first: if above <= HEAD { first } else { 0 },
            last: (0..views.len()).rfind(|&at| is_article(at)).unwrap_or(views.len()),
            last_main: views
                .iter()
                .rposition(|view| matches!(view.stand, Stand::Main | Stand::Bare))
                .unwrap_or(views.len()),
            end,
            is_of_links: lists > 2 && lists * LINKS > prose,
            links,
            paragraphs,
            heads: views
                .windows(2)
                .map(|pair| matches!(pair, [label, next] if label.stand == Stand::Main && heads_sentence(label.text, next.text)))
                .collect(),
            silent: silent(views),
            has_parts: views.iter().filter(|view| view.stand == Stand::Title).count() > 1,
        }
    }

    /// Whether the line `view`, the `at`th, is no part of the article, by what it is and where it stands.
    fn is_furniture(&self, at: usize, view: &View) -> bool {
        let is_other_link = !self.is_of_links || at >= self.end || view.is_shouted();
        let is_link = self.links.get(at) == Some(&true) && is_other_link && !self.heads_prose(at, view);
        let is_short =
            view.is_above() && view.stand != Stand::Main || view.aside().is_some() && view.length < PARAGRAPH;
        let is_above = at < self.first && (is_short || self.is_title(view));
        let is_below = at > self.last && view.is_afterword();
        let is_elsewhere = match view.stand {
            Stand::Outside => true,
            Stand::Aside(place) => at > self.last_main || self.silent.contains(&place),
            Stand::Main | Stand::Bare | Stand::Title | Stand::Unknown => false,
        };
        let is_own = self.heads.get(at) == Some(&true);
        !is_own && view.is_furniture()
            || is_link
            || at < self.date
            || at <= self.first + 1 && (view.is_byline() || is_by(view.text))
            || is_above
            || is_below
            || is_elsewhere
    }

    /// Whether the line is a heading of the article, which may be a link as well: a paragraph follows it.
    fn heads_prose(&self, at: usize, view: &View) -> bool {
        view.is_heading() && view.stand == Stand::Main && self.paragraphs.get(at + 1) == Some(&true)
    }

    /// Whether half of the words of the line are the title's.
    fn shares_words(&self, view: &View) -> bool {
        let shared = view.words.iter().filter(|word| self.title.split(' ').any(|own| bare(own) == bare(word))).count();
        shared * 2 >= view.words.len()
    }

    /// Whether the line is the article's title: by its element, or because the page's has it in front of the name of the
    /// site.
    fn is_title(&self, view: &View) -> bool {
        let title = |rest: &str| rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric());
        view.stand == Stand::Title && (!self.has_parts || self.shares_words(view))
            || !view.text.is_empty() && self.title.strip_prefix(view.text).is_some_and(title)
    }
}

/// Whether so much of what stands as the paragraphs do would go that the page is of another kind: a gallery, a list of
/// links; or everything would: a poem.
fn is_of_another_kind(views: &[View], goes: &[bool]) -> bool {
    let is_elsewhere = |view: &View| matches!(view.stand, Stand::Outside | Stand::Aside(_));
    let (mut words, mut gone) = (0, 0);
    for (view, goes) in views.iter().zip(goes).filter(|(view, _)| !is_elsewhere(view)) {
        words += view.length;
        gone += if *goes { view.length } else { 0 };
    }
    gone * MOST > words || goes.iter().all(|goes| *goes)
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
        let links = ["[Buy a boat]", "[Buy a quay]", "[Buy a mole]"];
        assert_eq!(stays(&links.map(|link| [PROSE, link]).concat()).len(), 6);
        assert_eq!(stays(&[PROSE, "[BUY A BOAT]"].repeat(3)).len(), 3);
    }

    #[test]
    fn under_a_head_also_questions_lead_to_other_stories() {
        let page =
            [PROSE, "Read more:", "[What is a quay?]", "[It rained, and nobody came.]", PROSE, "[He wrote it down.]"];
        let main = |text| (Stand::Main, text);
        assert_eq!(stands(&page.map(main)), [PROSE, PROSE, "He wrote it down."]);
    }

    #[test]
    fn a_list_is_of_links_as_a_whole() {
        let list = ["-[Storm in the harbour]", "-[Ice in the harbour]", "-[Bread and rain]"];
        assert_eq!(
            stays(&[&[PROSE, PROSE, PROSE][..], &list, &[PROSE]].concat()),
            [PROSE; 4],
            "one list, not three links"
        );
        let items = ["-bread", "-[a boat]", "-rain"];
        assert_eq!(stays(&[&[PROSE][..], &items, &[PROSE]].concat()).len(), 5, "most items are no links");
        let reading = ["More from the quay", "-<Storm> in the harbour", "-What <ice> does", "-<Bread> and rain"];
        assert_eq!(stays(&[&[PROSE, PROSE][..], &reading].concat()), [PROSE, PROSE]);
        assert_eq!(stays(&[&[PROSE][..], &reading, &[PROSE]].concat()).len(), 6, "the article goes on");
        assert_eq!(stays(&[&[PROSE, PROSE][..], &reading[..3]].concat()).len(), 5, "two are no list");
        let sources = ["#Sources", reading[1], reading[2]];
        assert_eq!(stays(&[&[PROSE, PROSE][..], &sources].concat()), [PROSE, PROSE], "but under a heading");
        assert_eq!(stays(&[PROSE, PROSE, "Our rules: <The Principles of Trust.>"]), [PROSE, PROSE]);
        assert_eq!(stays(&[PROSE, "Bread: <The ferry in the storm>", PROSE]).len(), 3);
    }

    #[test]
    fn bylines_go_from_the_top() {
        let page = [
            "He sails.",
            "#By:",
            "By Ada Quill, Westholm Post, 3 March",
            "Posted by Ada Quill, Master of the Port",
            PROSE,
            PROSE,
            "By Noon",
            "By noon it was over.",
        ];
        let main = |text| (Stand::Main, text);
        assert_eq!(stands(&page.map(main)), ["He sails.", PROSE, PROSE, "By Noon", "By noon it was over."]);
    }

    #[test]
    fn a_date_parts_the_article_from_what_stands_above() {
        assert_eq!(stays(&[PROSE, "Friday, March 3, 2023, 04:05 pm", PROSE, PROSE, PROSE]), [PROSE; 3]);
        let date = "sexta-feira, 3 de março de 2023 às 0:13";
        let main = |text| (Stand::Main, text);
        assert_eq!(stands(&[date, "-bread", PROSE, PROSE].map(main)), ["bread", PROSE, PROSE]);
        for text in ["Westholm won the 2019 cup", "On March 3, 2023, the harbour was closed.", "March 3", "3 to 2"] {
            assert_eq!(stays(&[text, PROSE]).len(), 1 + usize::from(text.ends_with('.')), "{text}");
            assert_eq!(stands(&[text, PROSE].map(main)).len(), 2, "{text}");
        }
    }

    #[test]
    fn parts_of_an_article_may_have_titles() {
        let title = |text| (Stand::Title, text);
        let main = |text| (Stand::Main, text);
        let parts = [title("#What is a quay?"), main(PROSE), title("#What is ice?"), main(PROSE)];
        assert_eq!(stands(&parts), ["What is a quay?", PROSE, "What is ice?", PROSE]);
        let titled = [title("#Harbour closed, again"), main(PROSE), title("#What is ice?"), main(PROSE)];
        assert_eq!(stands(&titled), [PROSE, "What is ice?", PROSE]);
    }

    #[test]
    fn a_lead_is_no_heading() {
        let heading = |text: &str| as_told(line(Stand::Main, &format!("#{text}")).block).kind;
        assert_eq!(heading(PROSE), BlockKind::Body);
        assert_eq!(heading(PROSE.trim_end_matches('.')), BlockKind::Heading);
        assert_eq!(heading("The harbour was closed."), BlockKind::Heading);
    }

    #[test]
    fn who_wrote_it_goes_from_the_end() {
        let main = |text| (Stand::Main, text);
        for author in [
            "Ada Quill is the harbour reporter of the Post. Send her an <email>, or follow her on Twitter.",
            "ADA QUILL IS THE HARBOUR EDITOR",
        ] {
            assert_eq!(stands(&[PROSE, PROSE, PROSE, author].map(main)), [PROSE; 3], "{author}");
        }
        let reached = "Ada Quill is the harbour reporter of the Post, and on <Twitter>, said the master of the port.";
        for line in ["Ada Quill is the master of the port.", reached, "HE IS THE HARBOUR EDITOR"] {
            assert_eq!(stands(&[PROSE, PROSE, line].map(main)).len(), 3, "{line}");
        }
    }

    #[test]
    fn labels_of_a_report_stay_and_afterwords_go() {
        let page = [PROSE, "UP NEXT", "Westholm: At the quay on Friday.", "Overbrook: Rest."];
        let main = |text| (Stand::Main, text);
        assert_eq!(stands(&page.map(main)), page);
        assert_eq!(
            stands(&[PROSE, "UP NEXT", "The winter that nobody saw coming"].map(main)),
            [PROSE, "The winter that nobody saw coming"]
        );
        let writer =
            "Ada Quill (ada@quill.example) has written about the harbour and its masters for more than ten years.";
        let note = "Note: all comments are read by a moderator before anybody else sees them.";
        assert_eq!(stands(&[PROSE, PROSE, PROSE, PROSE, PROSE, writer, note].map(main)), [PROSE; 5]);
        assert_eq!(stands(&[writer, PROSE].map(main)), [writer, PROSE]);
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
    fn labels_of_nothing_and_signatures_go_from_the_end() {
        let main = |text| (Stand::Main, text);
        let address = "1. https://westholm.example/quay";
        assert_eq!(stands(&[PROSE, PROSE, "Links:", address].map(main)), [PROSE; 2]);
        assert_eq!(stands(&[PROSE, "Links:", address, PROSE].map(main)).len(), 4, "the article goes on");
        assert_eq!(stands(&[PROSE, PROSE, "---", "Ada Quill", "Harbour Office"].map(main)), [PROSE; 2]);
        assert_eq!(stands(&[PROSE, "---", PROSE].map(main)).len(), 3);
        assert_eq!(stands(&[PROSE, PROSE, "ENDS", "Whom to ask", "Ada Quill"].map(main)), [PROSE; 2]);
    }

    #[test]
    fn the_card_of_another_story_goes() {
        let card = [(Stand::Aside(3), "#[Ice in the harbour]"), (Stand::Aside(3), "Nobody saw the winter come.")];
        let main = (Stand::Main, PROSE);
        assert_eq!(stands(&[main, main, card[0], card[1], main]), [PROSE; 3]);
        let own = (Stand::Aside(3), "#Ice in the harbour");
        assert_eq!(stands(&[main, main, own, card[1], main]).len(), 5);
    }

    #[test]
    fn a_box_that_calls_goes_as_a_whole() {
        let boxed = |lines: &[&'static str]| {
            let aside = lines.iter().map(|&text| (Stand::Aside(3), text));
            let main = [PROSE; 4].map(|text| (Stand::Main, text));
            stands(&main[..2].iter().copied().chain(aside).chain(main[2..].iter().copied()).collect::<Vec<_>>()).len()
                - 4
        };
        let offer = "Get one month of all that is new on the quay for the price of a roll.";
        assert_eq!(boxed(&["#Read on for one crown", offer, "-Boats", "Were you here before? <Go in>"]), 0);
        assert_eq!(boxed(&["#The quay", "It was built in nine years.", "-Boats", "He went <there> and back."]), 4);
        assert_eq!(boxed(&["Were you there?", "Get all that is new on the <quay> each morning.", "[Go in]"]), 0);
        assert_eq!(boxed(&[offer, "He went <there> and back."]), 2, "what somebody wrote has no heading");
    }

    #[test]
    fn something_stays_of_every_page() {
        let aside = |text| (Stand::Aside(3), text);
        let verse = ["I have walked along the quay", "and counted all the lamps"].map(aside);
        assert_eq!(stands(&verse).len(), 2);
        assert_eq!(stands(&[(Stand::Main, PROSE), verse[0], verse[1]]), [PROSE]);
    }

    #[test]
    fn buttons_go() {
        let item = [PROSE, "[To the shop]"];
        assert_eq!(
            stays(&[&[PROSE; 9][..], &item, &item, &item].concat()).iter().filter(|text| text.len() < 20).count(),
            0
        );
        assert_eq!(stays(&[&[PROSE; 9][..], &item].concat()).last().map(String::as_str), Some(PROSE));
    }

    #[test]
    fn where_a_line_stands_decides() {
        use Stand::{Aside, Bare, Main, Outside, Title};
        let page = [
            (Outside, PROSE),
            (Bare, "Friday, 9 o'clock"),
            (Aside(3), "She is a sailor."),
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
            (Aside(7), "Ada Quill at her desk."),
            (Aside(7), "Ann Lee / Reuters"),
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
            PROSE,
        ];
        assert_eq!(stands(&page), expected);
    }
}
