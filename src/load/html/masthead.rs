//! Title, byline and date of an article, as a page gives them.
//!
//! *In*: what the extractor found, the page, and the article in it. *Out*: the title without the name of
//! the site, the byline without what stands around the names, the day. *Never*: a guess; what is not told stays unknown.

use super::fields;
use super::stamp::names_post;
use super::tags::Visible;
use crate::article::{Block, Header};
use crate::load::clean::clean;
use crate::load::header::{date, is_of_date};
use crate::load::single_spaced;

/// What parts a title from the name of the site.
const BARS: [char; 9] = ['|', '-', '–', '—', ':', '·', '•', '»', '/'];

/// What stands before the names in a byline.
const BY: [&str; 9] =
    ["written by", "posted by", "published by", "reported by", "story by", "words by", "author:", "by:", "by"];

/// The most words in a byline.
const BYLINE: usize = 14;

/// The most words in a line that holds a date.
const DATE_LINE: usize = 16;

/// How many lines between the title and the article are looked at …
const ABOVE: usize = 16;

/// … and how many over the title and below the article.
const OVER: usize = 6;

/// The years in which news was written.
const YEARS: std::ops::RangeInclusive<u32> = 1800..=2200;

/// The title: without the name of the `site`, or of what stands beside a headline of the page. Also that name.
pub fn title(title: String, site: &str, page: &Visible) -> (String, String) {
    let headline = |text: &str| {
        let text = single_spaced(text);
        let rest = title.strip_prefix(&text).or_else(|| title.strip_suffix(&text))?;
        let site = rest.trim().trim_matches(BARS).trim();
        let is_parted = rest.len() > site.len() && rest.contains(BARS) && !site.is_empty();
        (is_parted && text.len() > site.len()).then(|| (text, site.to_owned()))
    };
    let lines = page.lines.iter().filter(|line| line.block.text.len() < title.len() * 2);
    let found = lines.filter_map(|line| headline(&line.block.text)).max_by_key(|(text, _)| text.len());
    let own = || {
        let rest = title.strip_suffix(site).filter(|_| !site.is_empty())?.trim_end();
        Some(rest.strip_suffix(BARS)?.trim_end().to_owned()).filter(|rest| !rest.is_empty())
    };
    found.or_else(|| Some((own()?, site.to_owned()))).unwrap_or((title, site.to_owned()))
}

/// Completes the `header` with what the page tells elsewhere: in its fields, in the lines above and below the article.
pub fn complete(header: &mut Header, site: &str, text: &str, page: &Visible, blocks: &[Block]) {
    let told = header.byline.take();
    let named = told.as_deref().and_then(|told| names(told, site));
    let published = header.published.take().and_then(|day| day_of(&day));
    if named.is_some() && published.is_some() {
        (header.byline, header.published) = (named, published);
        return;
    }
    let fields = fields::read(text);
    let around = around(header.title.as_deref().unwrap_or(""), page, blocks);
    let is_short = |text: &&String| text.split(' ').count() < DATE_LINE;
    header.byline = named
        .or_else(|| fields.authors.iter().find_map(|author| names(author, site)))
        .or_else(|| around.iter().find_map(|text| byline(text, site)));
    header.published = published
        .or_else(|| fields.dates.iter().find_map(|day| day_of(day)))
        .or_else(|| day_of(&told?))
        .or_else(|| around.iter().filter(is_short).find_map(|text| day_of(text)));
}

/// The lines around the article that may tell of it: those between its title and its text, then those over the title, the
/// nearest first, then those below.
fn around(title: &str, page: &Visible, blocks: &[Block]) -> Vec<String> {
    let lines: Vec<String> = page.lines.iter().map(|line| single_spaced(&clean(&line.block.text))).collect();
    let is = |block: Option<&Block>, line: &String| block.is_some_and(|block| block.text == *line);
    // A text may begin with what stands there as its lead, over the byline.
    let begins =
        lines.iter().position(|line| is(blocks.get(1), line) || is(blocks.get(2), line)).unwrap_or(lines.len());
    let ends = lines.iter().rposition(|line| is(blocks.last(), line)).map_or(lines.len(), |at| at + 1);
    let head = lines.iter().take(begins).rposition(|line| line == title);
    let from = head.map_or(begins.saturating_sub(ABOVE), |at| at + 1);
    let between = lines.iter().take(begins).skip(from).take(ABOVE);
    let over = lines.iter().take(from).rev().take(OVER);
    let below = lines.iter().skip(ends).take(OVER);
    between.chain(over).chain(below).cloned().collect()
}

/// The day in `text`, in a year in which news was written.
pub fn day_of(text: &str) -> Option<String> {
    let is_number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<u32>().ok());
    let is_iso = text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let whole = is_iso && is_number(0, 4).is_some() && is_number(5, 7).is_some() && is_number(8, 10).is_some();
    let day = if whole { text.get(..10).map(str::to_owned) } else { date(text) }?;
    let year = day.get(..4)?.parse().ok()?;
    YEARS.contains(&year).then_some(day)
}

/// The names in a line that says that it is a byline.
pub fn byline(text: &str, site: &str) -> Option<String> {
    let after = after_by(text)?;
    let is_name = |word: &&str| word.starts_with(char::is_uppercase);
    after.split(' ').take(2).all(|word| is_name(&word)).then(|| names(text, site)).flatten()
}

/// Whether the line is the `By` of a byline, whose names stand on the next.
pub fn is_by(line: &str) -> bool {
    BY.iter().any(|by| line.eq_ignore_ascii_case(by))
}

/// Whether the line may be a name: two to four words with capitals.
pub fn is_name(line: &str) -> bool {
    (2..5).contains(&line.split(' ').count()) && line.split(' ').all(|word| word.starts_with(char::is_uppercase))
}

/// What stands behind the `By` of a byline.
fn after_by(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    BY.iter().find_map(|by| {
        let begin = text.get(..by.len()).filter(|begin| begin.eq_ignore_ascii_case(by))?;
        text.strip_prefix(begin)?.strip_prefix(' ')
    })
}

/// The names in `told` without the words before them, the site and the date behind them.
fn names(told: &str, site: &str) -> Option<String> {
    let names = after_by(told).unwrap_or(told).trim();
    let cut = |bar: &str| names.find(bar).unwrap_or(names.len());
    let end = [" | ", " in ", " for ", " - ", " – ", " — ", " · ", " • ", " / "].iter().map(|bar| cut(bar)).min()?;
    let names = names.get(..end)?;
    let dated = names.find(|c: char| c.is_ascii_digit());
    let names = match dated.filter(|_| date(names).is_some() || names.contains(['/', ':'])) {
        Some(at) => {
            // The month or weekday before the number is the date's.
            let before = names.get(..at)?.trim_end();
            let words: Vec<&str> = before.split(' ').collect();
            let is_of_date = |word: &&&str| {
                let word = word.trim_end_matches([',', '.']).to_lowercase();
                word == "on" || is_of_date(&word)
            };
            let count = words.iter().rev().take_while(is_of_date).count();
            unglued(&words.get(..words.len() - count)?.join(" "))
        }
        None => names.to_owned(),
    };
    // Behind a comma stands the site, or what the author is there.
    let is_role = |tail: &str| {
        !tail.contains(char::is_uppercase) && !tail.starts_with("and ") || !tail.contains(", ") && names_post(tail)
    };
    let own =
        names.split_once(", ").filter(|(_, tail)| is_role(tail) || !site.is_empty() && site.eq_ignore_ascii_case(tail));
    let names = own.map_or(names.as_str(), |(names, _)| names);
    let names =
        names.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '(' | '@' | '\'' | '’' | '"'));
    let count = names.split(' ').count();
    (names.contains(char::is_alphabetic) && count <= BYLINE).then(|| names.to_owned())
}

/// `Ada QuillSun` → `Ada Quill`: a date may be glued to the name.
fn unglued(names: &str) -> String {
    let Some((at, _)) = names.char_indices().rfind(|(_, c)| c.is_uppercase()) else { return names.to_owned() };
    let (before, last) = names.split_at_checked(at).unwrap_or((names, ""));
    let is_glued = before.ends_with(char::is_lowercase) && is_of_date(&last.to_lowercase());
    if is_glued { before } else { names }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    #[test]
    fn a_title_goes_without_the_name_of_the_site() {
        let page = tags::text("<h1>Westholm Post</h1><b>Harbour closed again</b><h3>Harbour</h3>");
        let of = |text: &str| title(text.to_owned(), "", &page);
        let is = |(title, site): (String, String), expected: &str| title == "Harbour closed again" && site == expected;
        assert!(is(of("Harbour closed again | Westholm Post"), "Westholm Post"));
        assert!(is(of("Westholm Post: Harbour closed again"), "Westholm Post"));
        assert!(is(of("Harbour closed again"), ""));
        for text in [
            "Harbour - the film",
            "Harbour closed again and again",
            "Westholm Post's own - a story of the Westholm Post",
        ] {
            assert_eq!(of(text).0, text);
        }
        assert_eq!(title("The quay - Post".to_owned(), "Post", &page).0, "The quay");
        assert_eq!(title("The last Post".to_owned(), "Post", &page).0, "The last Post");
    }

    #[test]
    fn a_byline_is_its_names() {
        for (told, expected) in [
            ("By Ada Quill", "Ada Quill"),
            ("by Ada Quill and Bo Dahl — March 3, 2019", "Ada Quill and Bo Dahl"),
            ("By Ada Quill on Sun, 03/03/2019 - 09:00", "Ada Quill"),
            ("Associated Press March 3, 2019, 9:02 AM", "Associated Press"),
            ("Written By ADA QUILL -", "ADA QUILL"),
            ("Ada Quill, Post", "Ada Quill"),
            ("Ada Quill, reporter on boats", "Ada Quill"),
            ("By ADA QUILL, Harbour Press Writer", "ADA QUILL"),
            ("Ada Quill, Bo Dahl, Staff Writers", "Ada Quill, Bo Dahl, Staff Writers"),
            ("By Ada QuillSun 3 March 2019 at 7:00pm", "Ada Quill"),
            ("Ada Quill, Harbour Office", "Ada Quill, Harbour Office"),
            ("Byron Quill", "Byron Quill"),
            ("reporter24", "reporter24"),
            ("Sammy Davis Jr.", "Sammy Davis Jr."),
        ] {
            assert_eq!(names(told, "Post").as_deref(), Some(expected), "{told}");
        }
        assert_eq!(names("- 3", ""), None);
    }

    #[test]
    fn what_stands_around_the_article_completes_its_header() {
        const TEXT: &str = "<p>It rained.<p>By Noon<p>The quay was closed, it was said on 1 May 2001.";
        let of = |page: &str, published: Option<&str>| {
            let title = Some("Harbour closed".to_owned());
            let mut header = Header { title, byline: None, published: published.map(str::to_owned) };
            let blocks: Vec<Block> = tags::text(TEXT).lines.into_iter().map(|line| line.block).collect();
            let page = page.replace("TEXT", TEXT);
            complete(&mut header, "", &page, &tags::text(&page), &blocks);
            (header.byline.unwrap_or_default(), header.published.unwrap_or_default())
        };
        let is = |author: &str, day: &str| (author.to_owned(), day.to_owned());
        let page = "<i>Sunday, 9 June 2024</i><h1>Harbour closed</h1><p>By noon it was over<p>By Ada Quill<p>Published: 5 March 2019\
                    <p>Updated: 6 March 2019</p>TEXT";
        assert_eq!(of(page, None), is("Ada Quill", "2019-03-05"));
        assert_eq!(of(page, Some("2019-03-02T01:00")), is("Ada Quill", "2019-03-02"));
        assert_eq!(of(page, Some("0001-01-01")), is("Ada Quill", "2019-03-05"));
        let fields = "<meta name=author content='Bo Dahl'><meta name=pubdate content='Mon, 4 Mar 2019'>";
        assert_eq!(of(&format!("{fields}{page}"), None), is("Bo Dahl", "2019-03-04"));
        let over =
            "<p>5 March 2019</p><h1>Harbour closed</h1>TEXT<p>Posted by Ada Quill in Boats</p><p>7 March 2019</p>";
        assert_eq!(of(over, None), is("Ada Quill", "2019-03-05"));
        assert_eq!(of("<h1>Harbour closed</h1>TEXT", None), is("", ""), "the text itself tells nothing");
    }
}
