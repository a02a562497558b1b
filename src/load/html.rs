//! Web pages: the article in them, told by content.
//!
//! *In*: the text of a page. *Out*: its title, byline and date, and the article's blocks; what else was to be read on the
//! page is removed as boilerplate. *Never*: scripts, styles, comments or attributes as text; anything fetched. A page
//! nested too deeply for the extractor, which is quadratic in depth and in the `&` of one text, is read by taking its tags
//! off; so is one with an endless line.

mod apart;
mod body;
mod boxes;
mod broken;
mod custom;
mod fields;
mod headline;
mod lists;
pub mod masthead;
mod place;
mod pulled;
mod shadow;
mod sift;
mod spread;
mod stamp;
mod story;
pub mod tag;
mod tags;
mod told;
mod tree;
mod veiled;
mod view;
mod wrapped;

use super::clean::clean;
use super::{of_lines, prune, single_spaced};
use crate::article::{Article, Block, BlockKind, Header, Reason, Removed};
use crate::text::span::BlockId;
use crate::text::{script, work};
use dom_smoothie::{Config, Readability};
use rustc_hash::{FxHashMap, FxHashSet};
use tags::{Line, Visible};

/// The deepest nesting that goes to the extractor: real pages stay below 100.
const DEEPEST: usize = 400;

/// The longest page that goes to the extractor (bytes).
const LARGEST: usize = 8 << 20;

/// The longest line that goes to the extractor (bytes).
const LONGEST: usize = 1 << 16;

/// A page that shows less than this (bytes) has no furniture worth telling apart.
const SMALLEST: usize = 400;

/// What has fewer words is no article, however brief.
const BRIEF: usize = 24;

/// A line of so many letters comes only once (bytes).
const UNIQUE: usize = 40;

/// So many paragraphs are no accident in a text that begins with a mark.
const SEVERAL: usize = 2;

/// How much of a text is searched for marks of HTML (bytes).
const HEAD: usize = 2048;

/// Whether `text` is a web page.
pub fn is_page(text: &str) -> bool {
    let head: String = below_comments(text).chars().take(HEAD).collect::<String>().to_ascii_lowercase();
    let head = head.trim_start();
    let declared =
        ["<!doctype html", "<html", "<head", "<body", "<article", "<?xml"].iter().any(|mark| head.starts_with(mark));
    let has = |marks: &[&str]| marks.iter().any(|mark| head.contains(mark));
    declared && has(&["<html", "<body", "<p", "<head"])
        || head.starts_with('<') && has(&["<p>", "<div", "<body", "<h1", "<script", "<style"])
        // a piece of a page, as it comes out of another window
        || head.starts_with("<meta ")
        || head.starts_with('<') && head.matches("</p>").count() >= SEVERAL
}

/// `text` without the comments above it: what a program writes there says nothing of the page.
fn below_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(after) = rest.strip_prefix("<!--").and_then(|inside| inside.get(inside.find("-->")? + 3..)) {
        work::step();
        rest = after.trim_start();
    }
    rest
}

/// Whether a line of a page is no part of any article by its words alone: a caption with its credit, a call to subscribe.
pub fn is_furniture(block: &Block) -> bool {
    let line = Line {
        block: block.clone(),
        linked: 0,
        place: 0,
        stand: place::Stand::Unknown,
        is_below_gap: false,
        is_set_apart: false,
        is_note: false,
    };
    view::View::of(&line).is_furniture()
}

/// What the page `text` shows, in one line.
pub fn words(text: &str) -> String {
    tags::text(text).lines.iter().map(|line| line.block.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// What a page of a book shows.
#[cfg(feature = "zip")]
pub struct Shown {
    pub words: String,
    /// Its first heading.
    pub heading: Option<String>,
    /// Whether it only leads to others: most of it are links, or it has no sentence.
    pub is_menu: bool,
}

/// What the page `text` shows.
#[cfg(feature = "zip")]
pub fn shown(text: &str) -> Shown {
    let lines = tags::text(text).lines;
    let linked: usize = lines.iter().map(|line| line.linked).sum();
    let heading = lines.iter().find(|line| line.block.kind == BlockKind::Heading).map(|line| line.block.text.clone());
    let is_linked = linked * 2 > lines.iter().map(|line| line.block.text.len()).sum();
    let is_sentence =
        |line: &Line| line.block.kind == BlockKind::Body && view::View::of(line).ends && line.block.text.contains(' ');
    Shown { words: words(text), heading, is_menu: is_linked || !lines.iter().any(is_sentence) }
}

/// The article of the page `text`, named `source`.
pub fn load(source: &str, text: &str) -> Article {
    let shown = shadow::shown(text);
    let known = custom::known(&shown);
    let mut text = &*known;
    let mut visible = tags::text(text);
    let mut found = found(text, &visible);
    let lifted = veiled::lifted(text, words_of(&found.blocks));
    if let Some(lifted) = &lifted {
        let all = tags::text(lifted);
        let more = self::found(lifted, &all);
        if is_more(&found.blocks, &more.blocks) {
            (text, visible, found) = (lifted, all, more);
        }
    }
    let Found { mut header, mut site, blocks, removed } = found;
    if header.title.is_none() {
        let fields = fields::read(text);
        header.title = fields.titles.into_iter().next().or_else(|| headline::text(&visible, &blocks));
        site = fields.site;
    }
    if let Some(title) = header.title.take() {
        let title = masthead::shown(&title, &fields::read(text).titles, &visible).unwrap_or(title);
        let (title, site) = masthead::title(title, &site, &visible);
        header.title = Some(title);
        masthead::complete(&mut header, &site, text, &visible, &blocks);
    }
    Article { source: source.to_owned(), header, blocks, removed }
}

/// How many words there are in `blocks`.
fn words_of(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| script::words(&block.text)).sum()
}

/// Whether `more` is the article of which `found` is the beginning, or `found` is none: what a page keeps ready besides an
/// article, notices and terms, may be longer.
fn is_more(found: &[Block], more: &[Block]) -> bool {
    let texts: FxHashSet<&str> = more.iter().map(|block| block.text.as_str()).collect();
    let is_kept = || found.iter().all(|block| texts.contains(block.text.as_str()));
    words_of(more) > words_of(found) && (words_of(found) < BRIEF || is_kept())
}

/// What was found of an article.
#[derive(Default)]
struct Found {
    header: Header,
    /// The name of the site.
    site: String,
    blocks: Vec<Block>,
    removed: Vec<Removed>,
}

/// What there is of an article on the page `text`, which shows `visible`.
fn found(text: &str, visible: &Visible) -> Found {
    if let Some((rows, range)) = wrapped::page(visible) {
        let outside = visible.lines.iter().enumerate().filter(|(at, _)| !range.contains(at));
        let rest = outside.map(|(at, line)| Removed {
            reason: Reason::Boilerplate,
            text: single_spaced(&clean(&line.block.text)),
            before: BlockId::new(usize::from(at >= range.end)),
        });
        return of_rows(&rows, Header::default(), String::new(), rest.filter(|rest| !rest.text.is_empty()).collect());
    }
    let shown = of_elements(text, visible);
    let length: usize = shown.blocks.iter().map(|block| block.text.len()).sum();
    let Some(told) = told::hidden(text, &visible.lines, length) else { return shown };
    let Article { header, blocks, removed, .. } = of_lines("", &clean(&told.text));
    let header = Header { title: shown.header.title.or(told.title).or(header.title), ..shown.header };
    let removed = with_rest(&visible.lines, &blocks, removed);
    Found { header, blocks, removed, ..shown }
}

/// What the elements of the page `text`, which shows `visible`, hold of an article.
fn of_elements(text: &str, visible: &Visible) -> Found {
    let letters: usize = visible.lines.iter().map(|line| line.block.text.len()).sum();
    let longest = visible.lines.iter().map(|line| line.block.text.len()).max().unwrap_or(0);
    let fits = visible.deepest <= DEEPEST && text.len() <= LARGEST && letters >= SMALLEST && longest <= LONGEST;
    let mut found = Found::default();
    let (mut blocks, mut furniture) = match fits.then(|| extract(text)).flatten() {
        Some((header, site, lines)) => {
            let lines = place::place(visible, lines);
            if let Some(rows) = wrapped::text(&lines) {
                let taken: Vec<Block> = lines.into_iter().filter_map(healed).map(|line| line.block).collect();
                return of_rows(&rows, header, site, with_rest(&visible.lines, &taken, Vec::new()));
            }
            let title = header.title.as_deref().unwrap_or("");
            let sifted = sift::sift(broken::whole(lines.into_iter().filter_map(healed).collect()), title);
            (found.header, found.site) = (header, site);
            sifted
        }
        None => {
            let lines = broken::whole(visible.lines.iter().cloned().filter_map(healed).collect());
            (lines.into_iter().map(|line| line.block).collect(), Vec::new())
        }
    };
    let joined = broken::rejoin(&mut blocks, &mut furniture, &visible.lines);
    let (blocks, removed) = prune::prune(blocks, furniture);
    let all = broken::with_joined(broken::whole(visible.lines.clone()), &joined);
    found.removed = with_rest(&all, &blocks, removed);
    found.blocks = blocks;
    found
}

/// What there is of an article in `rows`, lines of text; `header` and `site` are what the page says of it, `rest` is what
/// else there is on the page.
fn of_rows(rows: &str, header: Header, site: String, rest: Vec<Removed>) -> Found {
    let Article { header: own, blocks, mut removed, .. } = of_lines("", &clean(rows));
    let header = Header {
        title: header.title.or(own.title),
        byline: header.byline.or(own.byline),
        published: header.published.or(own.published),
    };
    let end = BlockId::new(blocks.len());
    // Where among the paragraphs the rest stood, nobody knows any more: above them or below.
    removed.extend(rest.into_iter().map(|rest| {
        let is_above = rest.before == BlockId::new(0);
        Removed { before: if is_above { rest.before } else { end }, ..rest }
    }));
    removed.sort_by_key(|removed| removed.before);
    Found { header, site, blocks, removed }
}

/// A line of the page made safe, its white space made single (but in preformatted text); `None` where nothing is left.
fn healed(line: Line) -> Option<Line> {
    let kind = line.block.kind;
    let text = clean(&line.block.text);
    let text = if kind == BlockKind::Preformatted { text.trim().to_owned() } else { single_spaced(&text) };
    // an empty paragraph may hold a joiner of nothing
    let is_empty = text.chars().all(|c| matches!(c, ' ' | '\u{200c}' | '\u{200d}' | '\u{fe0f}'));
    (!is_empty).then_some(Line { block: Block { kind, text }, ..line })
}

/// Title, byline and date, the name of the site, and the lines, as the extractor sees them; `None` where it finds no
/// article.
fn extract(text: &str) -> Option<(Header, String, Vec<Line>)> {
    let config = Config { keep_classes: true, ..Config::default() };
    let article = Readability::new(text, None, Some(config)).ok()?.parse().ok()?;
    let line = |text: String| Some(single_spaced(&clean(&text))).filter(|text| !text.is_empty());
    let header = Header {
        title: line(article.title),
        byline: article.byline.and_then(line),
        published: article.published_time.and_then(line),
    };
    let lines = tags::text(&article.content).lines;
    let site = article.site_name.and_then(line).unwrap_or_default();
    (!lines.is_empty()).then_some((header, site, lines))
}

/// What was `removed` from the article with the other lines of the page, each where it stood there.
fn with_rest(lines: &[Line], blocks: &[Block], removed: Vec<Removed>) -> Vec<Removed> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let mut told: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (at, block) in blocks.iter().enumerate() {
        told.entry(letters(&block.text)).or_default().push(at);
    }
    // How often a line is on the page more than it is known to be in the article or removed from it.
    let mut more: FxHashMap<&str, isize> = FxHashMap::default();
    let texts: Vec<(String, String)> =
        lines.iter().map(|line| single_spaced(&clean(&line.block.text))).map(|text| (letters(&text), text)).collect();
    for (letters, _) in &texts {
        *more.entry(letters).or_default() += 1;
    }
    // What the extractor took without a part of it is on the page as a whole, and there it is not known yet.
    let mut all: Vec<Removed> = Vec::with_capacity(lines.len());
    for removed in removed {
        if let Some(more) = more.get_mut(letters(&removed.text).as_str()) {
            *more -= 1;
            all.push(removed);
        }
    }
    for (letters, places) in &told {
        *more.entry(letters).or_default() -= isize::try_from(places.len()).unwrap_or(isize::MAX);
    }
    let mut before = 0;
    for (letters, text) in &texts {
        // A short line may be the same by chance: it is the article's where the article has come to it.
        let places = told.get(letters);
        let next = places.and_then(|places| places.get(places.partition_point(|&at| at < before)).copied());
        let next = next.filter(|&at| at == before || letters.len() >= UNIQUE);
        if let Some(at) = next {
            before = at + 1;
        } else if let Some(more) = more.get_mut(letters.as_str()).filter(|more| **more > 0) {
            *more -= 1;
            let text = text.clone();
            all.extend((!text.is_empty()).then_some(Removed {
                reason: Reason::Boilerplate,
                text,
                before: BlockId::new(before),
            }));
        }
    }
    all.sort_by_key(|removed| removed.before);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_in_a_page() {
        let paragraph =
            "The harbour was closed for three days after the storm, and the ferries lay at the quay, said the master. "
                .repeat(4);
        let page = format!(
            "<!DOCTYPE html><html><head><title>Harbour closed</title><script>var x = 'SECRET';</script></head><body>\
             <nav><a href='/'>Home</a></nav><article><h1>Harbour closed</h1><p>{paragraph}</p><p>{paragraph}again</p></article>\
             <!-- SECRET --><footer>All rights reserved</footer></body></html>"
        );
        assert!(
            is_page(&page) && is_page(&format!("\n<!-- {} -->\n<!--[if IE]--> {page}", "made by hand ".repeat(400)))
        );
        assert!(!is_page("<!-- The harbour was closed."), "a comment without an end");
        let article = load("page", &page);
        assert_eq!(article.header.title.as_deref(), Some("Harbour closed"));
        assert!(article.blocks.len() >= 2 && article.blocks[0].text.starts_with("The harbour"), "{:?}", article.blocks);
        assert!(!format!("{article:?}").contains("SECRET"));
        let removed: Vec<_> = article.removed.iter().map(|removed| (removed.before.index(), &*removed.text)).collect();
        let end = article.blocks.len();
        assert_eq!(removed, [(0, "Home"), (0, "Harbour closed"), (end, "All rights reserved")]);
        let untitled = load("page", &page.replace("<title>Harbour closed</title>", ""));
        assert_eq!(untitled.header.title.as_deref(), Some("Harbour closed"), "the headline over the text");
    }

    #[test]
    fn what_is_not_the_article_is_removed_where_it_stood() {
        let line = |text: &str| tags::text(text).lines;
        let long = "The harbour was closed for three days after the storm";
        let page = ["The quay", "Home", long, "Share", "Share", "The quay", "It rained", "Next"].map(line).concat();
        let block = |text: &str| Block { kind: BlockKind::Body, text: text.to_owned() };
        let share =
            |text: &str| Removed { reason: Reason::Boilerplate, text: text.to_owned(), before: BlockId::new(1) };
        let removed = vec![share("Share"), share("Ne")];
        let removed = with_rest(&page, &[long, "The quay", "It rained"].map(block), removed);
        let removed: Vec<_> = removed.iter().map(|removed| (removed.before.index(), &*removed.text)).collect();
        let expected = [(0, "The quay"), (0, "Home"), (1, "Share"), (1, "Share"), (3, "Next")];
        assert_eq!(removed, expected, "as often as on the page");
    }

    #[test]
    fn deep_nesting_is_no_matter() {
        let page = format!("<html><body>{}<p>Still here.</p>", "<div>".repeat(100_000));
        assert_eq!(load("deep", &page).blocks[0].text, "Still here.");
    }

    #[test]
    fn a_piece_of_a_page_is_one() {
        let piece = "<p style='margin: 0'>It rained.</p>\n<p style='margin: 0'>The <a href=x>quay</a> was closed.</p>";
        assert!(is_page(piece) && is_page(&format!("<meta charset='utf-8'>{piece}")));
        assert!(!is_page("<p align=center>The quay</p>\n\n# Harbour\n\nIt rained."), "Markdown may begin so");
    }

    #[test]
    fn what_is_not_shown_yet_is_read_and_a_notice_is_not() {
        let prose = "<p>The harbour was closed for three days after the storm, the master of the port said.</p>";
        let parts: Vec<String> = (0..9).map(|part| prose.replace("three", &part.to_string())).collect();
        let count = |shown: &[String]| {
            let shown = shown.concat();
            let page = format!(
                "<html><body><main><h1>Harbour</h1>{shown}</main><div hidden>{}</div></body></html>",
                parts.concat()
            );
            load("page", &page).blocks.len()
        };
        assert_eq!(count(&[]), 9);
        assert_eq!(
            count(&["<p>It rained on the quay, and nobody was there to see it.</p>".to_owned()]),
            9,
            "hardly anything"
        );
        let brief =
            "<p>It rained on the quay, and nobody was there to see it but the gulls, said the master of the port.</p>";
        assert_eq!(count(&[brief.to_owned(), brief.replace("quay", "mole")]), 2);
    }

    #[test]
    fn text_that_only_speaks_of_tags_is_no_page() {
        assert!(!is_page("The <p> tag, he said, is <b>dead</b>.\n\nSo is HTML."));
    }
}
