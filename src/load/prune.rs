//! What is not the article: furniture of pages and copies of paragraphs. To `removed`, never silently.

use super::reflow::Furniture;
use crate::article::{Block, BlockKind, Reason, Removed};
use crate::text::lexicon::Lexicon;
use crate::text::span::BlockId;
use crate::text::work;
use memchr::memmem::Finder;
use rustc_hash::{FxBuildHasher, FxHashMap};

/// Lines of page furniture, in lower case, without the marks at their ends.
static BOILERPLATE: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/boilerplate.txt"));

/// The longest line of furniture (bytes).
const LONGEST_FURNITURE: usize = 120;

/// A line that comes again at once is a copy where it is at least this long (characters).
const SHORTEST_AGAIN: usize = 30;

/// A text that was pulled to the top is at least this long (bytes): shorter ones may be said again in a sentence.
const SHORTEST_PULLED: usize = 60;

/// Most texts that are pulled to the top, one above the other.
const MOST_PULLED: usize = 8;

/// The longest headline of another story (words).
const LONGEST_STORY: usize = 12;

/// A copied paragraph is at least this long (characters): short lines repeat by chance.
const SHORTEST_COPY: usize = 40;

/// The blocks of the article, and what was taken out. A text of a single block is kept as it is.
pub fn prune(mut blocks: Vec<Block>, mut furniture: Vec<Furniture>) -> (Vec<Block>, Vec<Removed>) {
    mend(&mut blocks, &mut furniture);
    if blocks.len() < 2 && furniture.is_empty() {
        return (blocks, Vec::new());
    }
    let copies = copies(&blocks);
    let heads: Vec<bool> = blocks
        .windows(2)
        .map(|pair| matches!(pair, [label, next] if heads_sentence(&label.text, &next.text)))
        .chain([false])
        .collect();
    let stories = stories(&blocks);
    let mut kept = Vec::with_capacity(blocks.len());
    let mut removed = Vec::new();
    let mut furniture = furniture.into_iter().peekable();
    let page = |text, before| Removed { reason: Reason::Boilerplate, text, before: BlockId::new(before) };
    let only = blocks.len() == 1;
    for (i, (((block, is_copy), is_story), heads)) in blocks.into_iter().zip(copies).zip(stories).zip(heads).enumerate()
    {
        while let Some((_, text)) = furniture.next_if(|&(before, _)| before <= i) {
            removed.push(page(text, kept.len()));
        }
        let reason = if is_copy {
            Some(Reason::Duplicate)
        } else if only || heads || i == 0 && names_film(&block.text) {
            None
        } else if is_story || is_furniture(&block.text) {
            Some(Reason::Boilerplate)
        } else {
            None
        };
        match reason {
            Some(reason) => removed.push(Removed { reason, text: block.text, before: BlockId::new(kept.len()) }),
            None => kept.push(block),
        }
    }
    removed.extend(furniture.map(|(_, text)| page(text, kept.len())).collect::<Vec<_>>());
    if removed.iter().any(|removed| removed.reason == Reason::Duplicate) {
        unite(&mut kept, &mut removed);
    }
    (kept, removed)
}

/// `WATCH: Host melts down on the air`: the headline of an article with a film, where it is the first line.
fn names_film(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let films = |label: &str| ["watch", "watch live", "video"].iter().any(|film| label.eq_ignore_ascii_case(film));
    text.split_once(':').is_some_and(|(label, title)| films(label) && title.split_whitespace().count() >= SHORTEST)
}

/// Joins what stood apart only by a copy that is gone now, and takes out the copies that this shows.
fn unite(kept: &mut Vec<Block>, removed: &mut Vec<Removed>) {
    let page = removed.iter().filter(|one| one.reason != Reason::Duplicate);
    let mut page: Vec<Furniture> = page.map(|one| (one.before.index(), String::new())).collect();
    let Some(at) = mend(kept, &mut page) else { return };
    let gone = |removed: &mut [Removed], block: usize| {
        removed
            .iter_mut()
            .for_each(|one| one.before = BlockId::new(one.before.index() - usize::from(one.before.index() > block)));
    };
    gone(removed, at + 1);
    let copies = copies(kept);
    for i in (0..kept.len()).rev().filter(|&i| copies.get(i) == Some(&true)) {
        let text = kept.remove(i).text;
        let place = removed.partition_point(|one| one.before.index() <= i);
        gone(removed, i);
        removed.insert(place, Removed { reason: Reason::Duplicate, text, before: BlockId::new(i) });
    }
}

/// Whether `text` is a line of page furniture: of the list as a whole, or, where the list says `begins`, by what stands
/// before its colon (`Read more: …`); a number before "comments" or "min read", a copyright sign with a year.
pub fn is_furniture(text: &str) -> bool {
    work::step();
    if text.len() > LONGEST_FURNITURE {
        return false;
    }
    let bare = text.trim_end_matches([':', '.', '…', '!', '*', '»', '›', ' ']);
    let bare = bare.strip_suffix(" (+)").unwrap_or(bare);
    // "Top stories." heads what the article itself tells: over links nobody sets a full stop.
    if text.ends_with('.') && says(bare, "list") {
        return false;
    }
    let begins = |head: &str| says(head.trim(), "begins");
    // A search for one of several letters costs more than most lines are long: their bytes tell whether there is any.
    let has = |wanted: fn(u8) -> bool| bare.bytes().fold(false, |has, byte| has | wanted(byte));
    let is_marked = has(|byte| matches!(byte, b':' | b'|' | b'>' | b']'));
    let marked = || bare.split_once([':', '|', '>', ']']).is_some_and(|(head, _)| begins(head.trim_start_matches('[')));
    let is_dashed = has(|byte| matches!(byte, b'-' | 0xe2));
    let dashed = |dash: &str| bare.split_once(dash).is_some_and(|(head, _)| head.trim().contains(' ') && begins(head));
    let numbered = bare.starts_with(|c: char| c.is_ascii_digit()).then(|| bare.split_once(' ')).flatten();
    let count = numbered.is_some_and(|(number, what)| {
        number.bytes().all(|b| b.is_ascii_digit())
            && ["comment", "comments", "min read", "mins read", "minute read", "minutes read"]
                .iter()
                .any(|c| what.eq_ignore_ascii_case(c))
    });
    let word = text.get(.."copyright ".len()).is_some_and(|word| word.eq_ignore_ascii_case("copyright "));
    let owner = text.starts_with('©') || word && text.contains(|c: char| c.is_ascii_digit());
    BOILERPLATE.has_lower(bare)
        || is_marked && marked()
        || is_dashed && (dashed(" - ") || dashed(" – "))
        || count
        || owner
        || is_menu(bare)
        || is_posted(bare)
        || is_more(bare)
}

/// Whether `label`, which may head other stories, is in capitals over a sentence about one of several: `UP NEXT` over
/// `Westholm: At the quay on Friday.`, as reports of games have it, is a part of the article's own.
pub fn heads_sentence(label: &str, next: &str) -> bool {
    let is_labelled = || next.split(' ').take(3).any(|word| word.ends_with(':'));
    next.ends_with('.') && !label.contains(char::is_lowercase) && is_labelled() && says(label, "list")
}

/// Whether other stories stand in a row under the line `label`: `Most read`, `Read more:`.
pub fn heads_stories(label: &str) -> bool {
    let label = label.trim_end_matches([':', '…', '|', ' ']);
    says(label, "list") || says(label, "begins") || is_more(label)
}

/// Whether the line says that the article goes on below: `Story continues below advertisement`.
pub fn goes_on(line: &str) -> bool {
    says(line.trim_end_matches([':', '.', '…', ' ']), "on")
}

/// Whether the list says `what` of the line `bare`.
fn says(bare: &str, what: &str) -> bool {
    BOILERPLATE.get_lower(bare).is_some_and(|all| all.split(' ').any(|said| said == what))
}

/// `Posted by the editor at 9:14 AM`.
fn is_posted(text: &str) -> bool {
    let posted = text.get(.."posted by ".len()).is_some_and(|begins| begins.eq_ignore_ascii_case("posted by "));
    posted && text.contains(|c: char| c.is_ascii_digit()) && text.split(' ').count() < 12
}

/// `More from Politics`, `More in Sport`, `Read more from The Courier`: a link to a section, by its name.
fn is_more(text: &str) -> bool {
    let section = ["More from ", "More in ", "Read more from "].iter().find_map(|more| text.strip_prefix(more));
    section.is_some_and(|section| section.split(' ').count() < 4 && is_titled(section))
}

/// Whether every long word of `text` has a capital: a headline in the style of titles.
pub fn is_titled(text: &str) -> bool {
    text.split(' ').all(|word| !word.starts_with(char::is_lowercase) || word.chars().nth(3).is_none())
}

/// Which blocks are headlines of other stories: they stand in a row under a line that says so ("Most read").
fn stories(blocks: &[Block]) -> Vec<bool> {
    let is_headline = |text: &str| {
        let words = text.split(' ').count();
        (2..=LONGEST_STORY).contains(&words)
            && !text.ends_with(['.', ':', ',', ';', '"', '”', '?', '!'])
            && !text.starts_with(['"', '“'])
            && is_titled(text)
    };
    let mut listed = false;
    let story = |block: &Block| {
        let label = block.text.trim_end_matches([':', ' ']);
        let is_label = says(label, "list") || is_more(label);
        let is_story = listed && !is_label && is_headline(&block.text) && !is_furniture(&block.text);
        listed = is_label || is_story;
        is_story
    };
    blocks.iter().map(story).collect()
}

/// Names of sections with bars between them: `Home | World | Sport`.
fn is_menu(text: &str) -> bool {
    if !text.contains('|') {
        return false;
    }
    let parts = || text.split(" | ");
    parts().count() > 1 && parts().all(|part| part.split(' ').count() < 4)
}

/// Which blocks are copies of another, quotation marks at their ends aside. Of a pair that has the first paragraph in it,
/// that one is the copy: a quotation is pulled to the top, a lead is repeated; else the later one is.
fn copies(blocks: &[Block]) -> Vec<bool> {
    let mut copies = vec![false; blocks.len()];
    let mut seen: FxHashMap<&str, usize> = FxHashMap::with_capacity_and_hasher(blocks.len(), FxBuildHasher);
    let mut top = first_body(blocks, 0).unwrap_or(0);
    for pulled in tops(blocks).pulled {
        copies.iter_mut().skip(pulled).take(1).for_each(|flag| *flag = true);
    }
    // The last block that stays: what comes again behind a copy comes again at once.
    let mut last: Option<usize> = None;
    for (i, block) in blocks.iter().enumerate() {
        let words = block.text.trim_matches(['"', '“', '”']);
        let before = last.filter(|&last| blocks.get(last).is_some_and(|last| last.text == block.text));
        let shortest = if before.is_some() { SHORTEST_AGAIN } else { SHORTEST_COPY };
        let is_long = words.chars().take(shortest).count() >= shortest;
        let first = before.or_else(|| seen.get(words).copied()).filter(|_| is_long);
        if let Some(first) = first {
            // A paragraph that comes a third time loses its third.
            let copy = if first == top { std::mem::replace(&mut top, usize::MAX) } else { i };
            copies.iter_mut().skip(copy).take(1).for_each(|flag| *flag = true);
        } else if is_long {
            seen.insert(words, i);
        }
        if copies.get(i) == Some(&false) && !is_furniture(&block.text) {
            last = Some(i);
        }
    }
    copies
}

/// The first paragraph of the article from block `from` on.
fn first_body(blocks: &[Block], from: usize) -> Option<usize> {
    let is_first = |block: &Block| block.kind == BlockKind::Body && !is_furniture(&block.text);
    Some(from + blocks.iter().skip(from).position(is_first)?)
}

/// The copies at the top of an article.
struct Tops {
    /// Those that were pulled out of a paragraph below.
    pulled: Vec<usize>,
    /// The last of them, or of those that come again as they are.
    last: Option<usize>,
    /// The first long paragraph that stays.
    stays: usize,
}

/// The copies at the top.
fn tops(blocks: &[Block]) -> Tops {
    let mut pulled = Vec::new();
    let mut last = None;
    // Below what goes a short line is passed over: it may be read as a title then.
    let long = |from: usize| {
        let mut at = first_body(blocks, from);
        while let Some(short) = at.filter(|&at| blocks.get(at).is_some_and(|block| block.text.len() < SHORTEST_COPY)) {
            at = first_body(blocks, short + 1);
        }
        at
    };
    let first = first_body(blocks, 0).unwrap_or(0);
    let mut top = first;
    for _ in 0..MOST_PULLED {
        let is_repeated = || blocks.get(top).is_some_and(|one| blocks.iter().skip(top + 1).any(|b| b.text == one.text));
        if is_pulled(blocks, top) {
            pulled.push(top);
        } else if top != first || !is_repeated() {
            break;
        }
        last = Some(top);
        let Some(next) = long(top + 1) else { break };
        top = next;
    }
    Tops { pulled, last, stays: top }
}

/// The first block below the copies at the top, where there are any.
pub fn below_copies(blocks: &[Block]) -> Option<usize> {
    first_body(blocks, tops(blocks).last? + 1)
}

/// Whether the block at the `top` was pulled out of one below, which has all its sentences among others. Only the top is
/// looked for: nothing else is searched through the whole text.
fn is_pulled(blocks: &[Block], top: usize) -> bool {
    let Some(pulled) = blocks.get(top).map(|block| block.text.trim_matches(['"', '“', '”'])) else { return false };
    if pulled.len() < SHORTEST_PULLED || !pulled.ends_with(['.', '!', '?', ':']) {
        return false;
    }
    let mut longer = blocks.iter().skip(top + 1).filter(|block| block.text.len() > pulled.len()).peekable();
    // What is looked for is prepared once, and a text of one paragraph needs nothing.
    let Some(finder) = longer.peek().map(|_| Finder::new(pulled)) else { return false };
    longer.any(|block| {
        work::step();
        let end = finder.find(block.text.as_bytes()).map(|at| at + pulled.len());
        let after = end.and_then(|end| block.text.get(end..)).map(|after| after.trim_start_matches(['"', '”', ' ']));
        let whole = block.text.trim_matches(['"', '“', '”']);
        whole.len() > pulled.len() && after.is_some_and(|after| !after.starts_with(char::is_lowercase))
    })
}

/// Joins the two blocks that a line end parted, where the one at the top has them whole; the number of the first.
fn mend(blocks: &mut Vec<Block>, furniture: &mut [Furniture]) -> Option<usize> {
    let top = tops(blocks).stays;
    let whole = blocks.get(top)?.text.as_str();
    let parted = |pair: &[Block]| {
        let [left, right] = pair else { return false };
        whole.strip_prefix(left.text.as_str()).and_then(|rest| rest.strip_prefix(' ')) == Some(right.text.as_str())
    };
    let at = blocks.windows(2).skip(top + 1).position(parted).map(|at| top + 1 + at)?;
    if furniture.iter().any(|(before, _)| *before == at + 1) {
        return None;
    }
    let right = blocks.remove(at + 1);
    if let Some(left) = blocks.get_mut(at) {
        *left = Block { kind: right.kind, text: format!("{} {}", left.text, right.text) };
    }
    furniture.iter_mut().filter(|(before, _)| *before > at).for_each(|(before, _)| *before -= 1);
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of the blocks that are copies.
    fn copied(texts: &[&str]) -> Vec<usize> {
        let block = |text: &&str| Block { kind: BlockKind::Body, text: (*text).to_owned() };
        let flags = copies(&texts.iter().map(block).collect::<Vec<_>>());
        flags.iter().enumerate().filter(|(_, copy)| **copy).map(|(i, _)| i).collect()
    }

    #[test]
    fn a_copy_shows_that_two_blocks_are_one() {
        let whole = "Nobody asked the ferrymen what they had seen that night, she said again.";
        let (left, right) = whole.split_once(" what").unwrap();
        let block = |text: &str| Block { kind: BlockKind::Body, text: text.to_owned() };
        let blocks = [whole, "It rained.", left, &format!("what{right}")].map(block).to_vec();
        let (kept, removed) = prune(blocks, vec![(4, "Page 2".to_owned())]);
        assert_eq!(kept.iter().map(|block| block.text.as_str()).collect::<Vec<_>>(), ["It rained.", whole]);
        assert_eq!(removed.iter().map(|removed| removed.before.index()).collect::<Vec<_>>(), [0, 2]);
    }

    #[test]
    fn headlines_in_a_list_of_stories_go_with_it() {
        let texts = [
            "He left.",
            "Most read",
            "Court Hears Appeal on Friday",
            "A Question of Trust",
            "Nobody was there.",
            "The Long Road",
        ];
        let block = |text: &&str| Block { kind: BlockKind::Body, text: (*text).to_owned() };
        let (kept, removed) = prune(texts.iter().map(block).collect(), Vec::new());
        assert_eq!(kept.iter().map(|block| block.text.as_str()).collect::<Vec<_>>(), [texts[0], texts[4], texts[5]]);
        assert_eq!(removed.len(), 3);
        assert!(is_furniture("3 min read") && is_furniture("Post comment (+)") && !is_furniture("3 minutes"));
        assert!(is_furniture("Top stories") && !is_furniture("Top stories."));
        assert!(is_furniture("More from Politics") && !is_furniture("More from him when he comes back"));
        assert!(is_furniture("Posted by the editor at 9:14 AM") && !is_furniture("Posted by the door stood a guard"));
    }

    #[test]
    fn the_copy_at_the_top_goes_else_the_later_one() {
        let pulled = "\"Nobody asked the ferrymen what they had seen that night,\" she said.";
        let open = "\"Nobody asked the ferrymen what they had seen that night, and nobody wrote it down.";
        assert_eq!(copied(&["Share", pulled, "The ferry was late.", pulled]), [1]);
        assert_eq!(copied(&["The ferry was late.", pulled, "It rained.", pulled]), [3]);
        assert_eq!(copied(&[pulled, pulled, pulled]), [0, 2]);
        assert_eq!(copied(&["The ferry was late.", open, &format!("{open}\"")]), [2]);
        let whole = format!("It rained. {pulled} It was late.");
        assert_eq!(copied(&["Share", pulled, "The ferry was late.", &whole]), [1]);
        assert_eq!(copied(&["The ferry was late.", pulled, &whole]), [0; 0]);
        let lead = "The master told the crowd that had waited in the rain since six:";
        assert_eq!(copied(&[lead, "It rained.", &format!("{lead} \"Go home.\"")]), [0]);
        let headline = "Ferries sail again after storm.";
        assert_eq!(copied(&[headline, headline, "It rained.", headline]), [0]);
        assert_eq!(copied(&["She paused.", "It rained.", "She paused."]), [0; 0]);
    }
}
