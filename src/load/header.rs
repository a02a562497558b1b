//! Title, byline and date: what stands above the article.
//!
//! *In*: the first blocks. *Out*: a [`Header`]; lines that hold nothing but a byline, a date or a mail's header leave the
//! blocks. *Never*: a line of the article itself; only short lines among the first blocks are looked at.

use super::reflow::Furniture;
use crate::article::{Block, BlockKind, Header};
use crate::text::lexicon::Lexicon;
use crate::text::lists::CALENDAR;

/// Fields that mail programs put above a text.
static MAIL_FIELDS: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/mail-fields.txt"));

/// Words beside a date in a line of its own.
static DATE_LINE: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/date-line-words.txt"));

/// How many blocks from the top are looked at.
const TOP: usize = 8;

/// What stands between a dateline and the text.
const DASHES: [&str; 6] = [" - ", " -- ", " --", "— ", "– ", " —"];

/// The longest dateline (bytes).
const LONGEST_DATELINE: usize = 48;

/// The longest line of a header (characters).
const LONGEST: usize = 120;

/// No name of a mail's field is longer (bytes).
const LONGEST_FIELD: usize = 16;

/// Takes the header's lines out of `blocks`: what they say, and they themselves as furniture, for nothing is lost.
pub fn take(blocks: &mut Vec<Block>) -> (Header, Vec<Furniture>) {
    let mut header = Header::default();
    let mut taken = Vec::new();
    if blocks.len() < 2 {
        return (header, taken);
    }
    let mut at = 0;
    for i in 0..TOP.min(blocks.len()) {
        let Some(block) = blocks.get(at).filter(|block| block.text.chars().count() <= LONGEST) else {
            at += 1;
            continue;
        };
        let text = block.text.as_str();
        let own = if let Some((field, value)) = mail_field(text) {
            match field.as_str() {
                "subject" => header.title = Some(value.to_owned()),
                "date" | "sent" => header.published = header.published.take().or_else(|| date(value)),
                _ => {}
            }
            true
        } else if let Some(author) = byline(text).filter(|_| header.byline.is_none()) {
            header.byline = Some(author.to_owned());
            true
        } else if let Some(day) = date(text).filter(|_| header.published.is_none() && is_date_line(text)) {
            header.published = Some(day);
            // A dateline names a place as well, which is the article's.
            text.split(|c: char| !c.is_alphabetic()).all(|word| word.is_empty() || is_of_date(word))
        } else {
            let titles = header.title.is_none()
                && at == 0
                && (block.kind == BlockKind::Heading || i == taken.len() && is_title(text));
            if titles {
                header.title = Some(text.to_owned());
            }
            false
        };
        if own {
            taken.push((at, blocks.remove(at).text));
        } else {
            at += 1;
        }
    }
    if let Some(first) = blocks.first_mut().filter(|first| header.title.as_deref() == Some(&first.text)) {
        first.kind = BlockKind::Heading;
    }
    (header, taken)
}

/// Puts the lines `above` among the `furniture` of the pages, in the order of the text; the places of what stands behind
/// them move up by those that left.
pub fn merge(furniture: &mut Vec<Furniture>, above: Vec<Furniture>) {
    let left: Vec<usize> = above.iter().enumerate().map(|(k, (at, _))| at + k).collect();
    let own = above.into_iter().enumerate().map(|(k, (at, text))| ((at + k, true), (at, text)));
    let pages = furniture.drain(..).map(|(place, text)| {
        let gone = left.iter().filter(|&&at| at < place).count();
        ((place, false), (place - gone, text))
    });
    let mut all: Vec<_> = own.chain(pages).collect();
    all.sort_by_key(|&(order, _)| order);
    furniture.extend(all.into_iter().map(|(_, piece)| piece));
}

/// `Subject: the harbour` → the field's name in lower case and its value.
fn mail_field(text: &str) -> Option<(String, &str)> {
    let colon = text.bytes().take(LONGEST_FIELD + 1).position(|byte| byte == b':')?;
    let (field, value) = (text.get(..colon)?, text.get(colon + 1..)?);
    (value.starts_with(' ') && MAIL_FIELDS.has_lower(field)).then(|| (field.to_lowercase(), value.trim()))
}

/// Whether the line is a field of a mail's header: it stands alone.
pub fn is_field(text: &str) -> bool {
    mail_field(text).is_some()
}

/// Whether nothing but a byline stands on the line.
pub fn is_byline(text: &str) -> bool {
    byline(text).is_some()
}

/// Whether the line begins with the place from which the article comes, in capitals before a dash, alone or with its state,
/// the day, the agency: `ASHFORD, Maine (AP) — The ferry`.
pub fn is_dateline(text: &str) -> bool {
    let is_loud = |word: &str| word.chars().all(|c| c.is_uppercase() || matches!(c, ',' | '/' | '.' | '-'));
    let is_place = |word: &str| word.len() > 2 && is_loud(word);
    let mut words = text.split(' ');
    let (place, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    // a link in the text may have left the place alone on its line
    if place.len() == text.len() && place.ends_with(',') {
        return is_place(place);
    }
    if !(is_place(place) || is_loud(place) && is_place(second)) {
        return false;
    }
    let dash = |dash: &str| text.find(dash).map(|at| (at, at + dash.len()));
    let Some((end, behind)) = DASHES.into_iter().filter_map(dash).min() else {
        return false;
    };
    let (before, behind) = (text.get(..end).unwrap_or(""), text.get(behind..).unwrap_or(""));
    before.len() <= LONGEST_DATELINE
        && before.split(' ').all(|word| !word.starts_with(char::is_lowercase))
        && behind
            .trim_start()
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '\'' | '‘'))
}

/// `By Ann Lee` → `Ann Lee`: two to eight words, each a name's or between names.
fn byline(text: &str) -> Option<&str> {
    let author = ["By ", "BY ", "by "].iter().find_map(|by| text.strip_prefix(by))?.trim();
    let count = author.split_whitespace().count();
    let named = author.split_whitespace().all(|word| {
        word.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphanumeric())
            || matches!(word, "and" | "de" | "van" | "von" | "for" | "in")
    });
    (named && (2..=8).contains(&count) && !author.ends_with(['.', '!', '?', ':'])).then_some(author)
}

/// A first line without a full stop at its end, not too long, is the headline.
fn is_title(text: &str) -> bool {
    text.contains(' ')
        && !text.ends_with(['.', ':', ',', ';', '-', '"', '”'])
        && text.chars().next().is_some_and(|c| c.is_uppercase() || c == '“' || c == '"')
}

/// Whether hardly anything stands on the line but the date.
pub fn is_date_line(text: &str) -> bool {
    text.split_whitespace().count() <= 9 && !text.ends_with(['.', '!', '?']) && text.chars().any(|c| c.is_ascii_digit())
}

/// Whether the word stands in a line that holds nothing but a date.
pub fn is_of_date(word: &str) -> bool {
    CALENDAR.has_lower(word) || DATE_LINE.has_lower(word)
}

/// The day in `text`, ISO 8601: `5 January 2016`, `January 5, 2016`, `2016-01-05`.
pub fn date(text: &str) -> Option<String> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let number = |word: Option<&&str>| {
        word.and_then(|word| word.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u32>().ok())
    };
    for (i, word) in words.iter().enumerate() {
        if is_iso(word) {
            return Some((*word).to_owned());
        }
        let Some(month) = month(word) else { continue };
        let before = i.checked_sub(1).and_then(|k| number(words.get(k)));
        let (day, year) = match (before, number(words.get(i + 1)), number(words.get(i + 2))) {
            (Some(day @ 1..=31), Some(year @ 1800..=2200), _) | (_, Some(day @ 1..=31), Some(year @ 1800..=2200)) => {
                (day, year)
            }
            _ => continue,
        };
        return Some(format!("{year}-{month:02}-{day:02}"));
    }
    None
}

fn is_iso(word: &str) -> bool {
    let shape: String = word.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00"
}

/// The number of a month by its name.
fn month(word: &str) -> Option<u32> {
    const NUMBERS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = word.to_lowercase();
    CALENDAR.get(&lower)?;
    let at = NUMBERS.iter().position(|name| lower.starts_with(name))?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<Block> {
        text.split('|').map(|text| Block { kind: BlockKind::Body, text: text.to_owned() }).collect()
    }

    #[test]
    fn title_byline_and_date_above_an_article() {
        let mut article = blocks(
            "Harbour closed after storm|By Ann Lee and Bo Dahl|Published 5 January 2016, 9:14|The harbour was closed.",
        );
        let (header, taken) = take(&mut article);
        assert_eq!(header.title.as_deref(), Some("Harbour closed after storm"));
        assert_eq!(header.byline.as_deref(), Some("Ann Lee and Bo Dahl"));
        assert_eq!(header.published.as_deref(), Some("2016-01-05"));
        assert_eq!((article.len(), taken.len()), (2, 2));
    }

    #[test]
    fn a_dateline_with_a_place_stays() {
        let mut article = blocks("LOWEN 2016-01-05|The harbour was closed, the master of the port said on Friday.|So.");
        let (header, taken) = take(&mut article);
        assert_eq!((header.published.as_deref(), taken.len()), (Some("2016-01-05"), 0));
    }

    #[test]
    fn datelines_are_known() {
        for text in [
            "ASHFORD, Maine (AP) — The ferry",
            "LA ASHFORD — He",
            "LOWEN — “Nobody",
            "NEW LOWEN, March 3 -- The ferry",
            "LOWEN,",
        ] {
            assert!(is_dateline(text), "{text}");
        }
        for text in
            ["NATO said that the ferry - the last", "UN - The", "Ashford - The ferry", "LOWEN", "The ferry - the last"]
        {
            assert!(!is_dateline(text), "{text}");
        }
    }

    #[test]
    fn fields_of_a_mail() {
        let mut article = blocks(
            "From: Desk <desk@example.org>|Subject: library story|Date: Tue, 6 Dec 2022 9:14|The library was closed.",
        );
        let (header, _) = take(&mut article);
        assert_eq!((header.title.as_deref(), header.published.as_deref()), (Some("library story"), Some("2022-12-06")));
        assert_eq!(article.len(), 1);
    }

    #[test]
    fn the_article_itself_stays() {
        let text = "By the time Ann Lee came, it was over.|She came on 5 January 2016 and left on Friday, she said to the clerk.|So.";
        let mut article = blocks(text);
        let (header, taken) = take(&mut article);
        assert_eq!((header, taken.len()), (Header::default(), 0));
    }
}
