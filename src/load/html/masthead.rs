//! Title, byline and date of an article, as a page gives them.
//!
//! *In*: what the extractor found, the page, and the article in it. *Out*: the title without the name of
//! the site, the byline without what stands around the names, the day. *Never*: a guess; what is not told stays unknown.

use super::fields;
use super::stamp::names_post;
use super::tags::{Line, Visible};
use crate::article::{Block, BlockKind, Header};
use crate::load::clean::clean;
use crate::load::header::{date, is_of_date};
use crate::load::single_spaced;

/// What parts a title from the name of the site.
const BARS: [char; 9] = ['|', '-', '–', '—', ':', '·', '•', '»', '/'];

/// What stands before the names in a byline.
const BY: [&str; 9] =
    ["written by", "posted by", "published by", "reported by", "story by", "words by", "author:", "by:", "by"];

/// What stands where the names should and is none.
const LABELS: [&str; 14] = [
    "about",
    "all",
    "author",
    "authors",
    "by",
    "contributor",
    "contributors",
    "follow",
    "last",
    "posts",
    "profile",
    "the",
    "updated",
    "view",
];

/// The most words in a byline.
const BYLINE: usize = 14;

/// The most words in a line that holds a date.
const DATE_LINE: usize = 16;

/// A headline has so many words.
const HEADLINE: usize = 3;

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

/// The title that the page shows over its article, where `title` is none of its lines: of what it tells programs of its name
/// (`told`), the first that is a heading; the extractor takes what stands behind a colon, or what the site is called.
pub fn shown(title: &str, told: &[String], page: &Visible) -> Option<String> {
    let text = |line: &Line| single_spaced(&line.block.text);
    if page.lines.iter().any(|line| text(line) == title) {
        return None;
    }
    let mut headings: Vec<String> =
        page.lines.iter().filter(|line| line.block.kind == BlockKind::Heading).map(text).collect();
    headings.retain(|heading| heading.split(' ').count() >= HEADLINE);
    let is_own = |told: &str, heading: &str| {
        let rest = told.strip_prefix(heading).or_else(|| told.strip_suffix(heading));
        rest.is_some_and(|rest| rest.is_empty() || rest.len() < heading.len() && rest.contains(BARS))
    };
    told.iter().find_map(|told| headings.iter().find(|heading| is_own(told, heading)).cloned())
}

/// Completes the `header` with what the page tells elsewhere: in its fields, in the lines above and below the article.
pub fn complete(header: &mut Header, site: &str, text: &str, page: &Visible, blocks: &[Block]) {
    let told = header.byline.take();
    let named = told.as_deref().and_then(|told| names(told, site));
    let fields = fields::read(text);
    // `Ada Quill Harbour Press Reporter` is Ada Quill where a field says so; a single word may be half of a name.
    let is_begin = |author: &String| {
        let rest = named.as_deref().and_then(|named| named.strip_prefix(author.as_str()));
        rest.is_some_and(|rest| rest.starts_with(' ') && author.contains(' '))
    };
    let own = fields.authors.iter().filter_map(|author| names(author, site)).find(is_begin);
    let named = own.or(named);
    let published = header.published.take().and_then(|day| day_of(&day));
    if named.is_some() && published.is_some() {
        (header.byline, header.published) = (named, published);
        return;
    }
    let around = around(header.title.as_deref().unwrap_or(""), page, blocks);
    let is_short = |text: &&String| text.split(' ').count() < DATE_LINE;
    header.byline = named
        .or_else(|| fields.authors.iter().find_map(|author| names(author, site)))
        .or_else(|| around.iter().find_map(|text| byline(text, site)));
    header.published = published
        .or_else(|| fields.dates.iter().find_map(|day| day_of(day)))
        .or_else(|| day_of(&told?))
        .or_else(|| day_in_address(&fields.address))
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
    let day = if whole { text.get(..10).map(str::to_owned) } else { date(text).or_else(|| day_in_numbers(text)) }?;
    let year = day.get(..4)?.parse().ok()?;
    YEARS.contains(&year).then_some(day)
}

/// `11/18/2019 8:27 AM`, `18.11.2019`: the day at the beginning of `text` where the numbers leave no doubt which is the month.
fn day_in_numbers(text: &str) -> Option<String> {
    let first = text.split([' ', ',', 'T']).next()?;
    let numbers: Vec<u32> = first.split(['/', '.']).map(|number| number.parse().ok()).collect::<Option<_>>()?;
    let [a, b, year @ 1800..=2200] = numbers[..] else { return None };
    let (day, month) = match (a, b) {
        (13..=31, 1..=12) => (a, b),
        (1..=12, 13..=31) => (b, a),
        (1..=12, _) if a == b => (a, b),
        _ => return None,
    };
    Some(format!("{year}-{month:02}-{day:02}"))
}

/// `https://…/2019/nov/18/quay`: the day by which an address files its page.
fn day_in_address(address: &str) -> Option<String> {
    let parts: Vec<&str> = address.split(['/', '?', '#']).collect();
    let day = |part: &[&str]| {
        let [year, month, day] = part else { return None };
        let number = |text: &str, length: usize| text.parse::<u32>().ok().filter(|_| text.len() == length);
        let year = number(year, 4)?;
        let month = number(month, 2).filter(|month| (1..=12).contains(month)).map(|month| format!("{year}-{month:02}"));
        let day = number(day, 2).or_else(|| number(day, 1)).filter(|day| (1..=31).contains(day))?;
        match month {
            Some(month) => Some(format!("{month}-{day:02}")),
            None => date(&format!("{} {day}, {year}", part.get(1)?)),
        }
    };
    parts.windows(3).find_map(day).and_then(|day| day_of(&day))
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
pub fn after_by(text: &str) -> Option<&str> {
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
    let bars = [" | ", " in ", " for ", " - ", " – ", " — ", " · ", " • ", " / ", " @", " (http", " Edited by "];
    let end = bars.iter().map(|bar| cut(bar)).min()?;
    let names = names.get(..end)?;
    let dated = names.find(|c: char| c.is_ascii_digit());
    // `Ada Quill22 Dec 2019`
    let is_glued = |at: usize| {
        let (name, rest) = names.split_at_checked(at).unwrap_or_default();
        name.ends_with(char::is_lowercase) && rest.split(' ').skip(1).any(|word| is_of_date(&word.to_lowercase()))
    };
    let is_dated = |at: &usize| date(names).is_some() || names.contains(['/', ':']) || is_glued(*at);
    let names = match dated.filter(is_dated) {
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
    let is_label = |word: &str| LABELS.iter().any(|label| word.eq_ignore_ascii_case(label));
    if names.split(' ').all(|word| is_label(word.trim_matches(|c: char| !c.is_alphanumeric()))) {
        return None;
    }
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
    fn a_title_that_the_page_does_not_show_is_its_headline() {
        let page = tags::text("<h1>Post</h1><h1>Harbour: closed until noon</h1><p>Quay and ice</p>");
        let of = |title: &str, told: &[&str]| {
            let told: Vec<String> = told.iter().map(|&told| told.to_owned()).collect();
            shown(title, &told, &page)
        };
        let headline = Some("Harbour: closed until noon".to_owned());
        assert_eq!(of("closed until noon · Post", &["Harbour: closed until noon · Post"]), headline);
        assert_eq!(of("Westholm Post News", &["Westholm Post News", "Harbour: closed until noon"]), headline);
        assert_eq!(of("Quay and ice", &["Harbour: closed until noon"]), None, "it is a line of the page");
        assert_eq!(of("Ice", &["Ice", "Quay and ice", "Post", "Harbour: closed until noon, and the quay"]), None);
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
            ("Ada Quill @adaquill", "Ada Quill"),
            ("Ada Quill (https://quill.example)", "Ada Quill"),
            ("Ada Quill Edited by Bo Dahl", "Ada Quill"),
            ("Ada Quill22 Dec 2019651", "Ada Quill"),
            ("reporter24", "reporter24"),
            ("Sammy Davis Jr.", "Sammy Davis Jr."),
        ] {
            assert_eq!(names(told, "Post").as_deref(), Some(expected), "{told}");
        }
        for told in ["- 3", "Authors", "Last Updated:", "Follow Author"] {
            assert_eq!(names(told, ""), None, "{told}");
        }
    }

    #[test]
    fn a_day_in_numbers_and_in_an_address() {
        for (text, day) in [
            ("11/18/2019 8:27:07 AM", Some("2019-11-18")),
            ("18.11.2019", Some("2019-11-18")),
            ("3/3/2019", Some("2019-03-03")),
            ("3/4/2019", None),
            ("18/13/2019", None),
            ("1/18", None),
            ("2019-11-18T0800Z", Some("2019-11-18")),
        ] {
            assert_eq!(day_of(text).as_deref(), day, "{text}");
        }
        for (path, day) in [
            ("2019/11/18/quay", Some("2019-11-18")),
            ("boats/2019/nov/8/quay-20", Some("2019-11-08")),
            ("2019/11/quay", None),
            ("2019/11/180/quay", None),
            ("2019/quay/18", None),
        ] {
            assert_eq!(day_in_address(&format!("https://westholm.example/{path}")).as_deref(), day, "{path}");
        }
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
        let fields = "<meta name=author content='Ada Quill'><meta name=pubdate content=2019-03-04>";
        let mut header = Header { byline: Some("Ada Quill Post Reporter".to_owned()), ..Header::default() };
        complete(&mut header, "", fields, &tags::text(fields), &[]);
        assert_eq!(header.byline.as_deref(), Some("Ada Quill"));
        let half = "<meta name=author content=Ada><meta name=pubdate content=2019-03-04>";
        complete(&mut header, "", half, &tags::text(half), &[]);
        assert_eq!(header.byline.as_deref(), Some("Ada Quill"), "half of a name");
        let over =
            "<p>5 March 2019</p><h1>Harbour closed</h1>TEXT<p>Posted by Ada Quill in Boats</p><p>7 March 2019</p>";
        assert_eq!(of(over, None), is("Ada Quill", "2019-03-05"));
        assert_eq!(of("<h1>Harbour closed</h1>TEXT", None), is("", ""), "the text itself tells nothing");
    }
}
