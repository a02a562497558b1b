//! What a database of newspapers, a feed reader or a news server puts around an article: fields above it and below.
//!
//! *In*: `HEADLINE: Harbour Closed` … `BODY:` ⏎ `The ferry sank.` … `LANGUAGE: ENGLISH`. *Out*: the article, the rows above and
//! below, and what its fields say of it. *Never*: fields inside the text; a letter's, which [`header`](super::header) reads.

use super::header;
use super::lines::rows;
use crate::article::Header;
use crate::text::lexicon::Lexicon;
use crate::text::work;

/// The names of fields and what they hold.
static FIELDS: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/record-fields.txt"));

/// The article begins within so many rows.
const HEAD: usize = 64;

/// All fields below it stand in the last so many rows.
const TAIL: usize = 64;

/// Fewer fields above an article are its own.
const FEWEST: usize = 3;

/// The longest name of a field (bytes).
const LONGEST_NAME: usize = 40;

/// An article out of a record.
pub struct Record {
    /// The article.
    pub text: String,
    /// The rows above it that are not blank, and those below.
    pub above: Vec<String>,
    pub below: Vec<String>,
    /// What its fields say of it.
    pub header: Header,
}

/// A field on a row of its own.
struct Field<'a> {
    name: String,
    /// What it holds.
    holds: &'static str,
    value: &'a str,
}

impl Field<'_> {
    fn is(&self, what: &str) -> bool {
        self.holds.split(' ').any(|word| word == what)
    }
}

/// The article in the record `text`; `None` where it is none.
pub fn taken(text: &str) -> Option<Record> {
    let top: Vec<&str> = rows(text).take(HEAD).collect();
    let begins = begin(&top)?;
    let rows: Vec<&str> = rows(text).collect();
    let ends = end(&rows, begins);
    let filled =
        |rows: &[&str]| rows.iter().filter(|row| !row.trim().is_empty()).map(|row| row.trim().to_owned()).collect();
    let head = rows.get(..begins)?;
    let mut above: Vec<String> = filled(head);
    let mut out = String::with_capacity(text.len());
    for row in rows.get(begins..ends)? {
        // the names of the parts of the text: "LP", "TD"
        match field(row).filter(|field| field.is("text") && !(field.is("alone") && field.value.is_empty())) {
            Some(field) => {
                out.push_str(field.value);
                above.push(row.replacen(field.value, "", usize::from(!field.value.is_empty())).trim().to_owned());
            }
            None => out.push_str(row),
        }
        out.push('\n');
    }
    Some(Record { text: out, above, below: filled(rows.get(ends..)?), header: said(head) })
}

/// The row with which the article begins, below its fields.
fn begin(top: &[&str]) -> Option<usize> {
    let mut names: Vec<String> = Vec::new();
    let mut last = 0;
    let mut is_run = true;
    for (i, row) in top.iter().enumerate() {
        work::step();
        let Some(field) = field(row) else {
            is_run &= row.trim().is_empty() || row.starts_with(' ') && last + 1 == i && i > 0;
            last += usize::from(is_run && !row.trim().is_empty());
            continue;
        };
        if field.is("text") {
            if names.len() >= FEWEST {
                return Some(if field.value.is_empty() && !field.is("code") { i + 1 } else { i });
            }
            continue;
        }
        if is_run {
            last = i;
        }
        if !field.is("mail") && !names.contains(&field.name) {
            names.push(field.name);
        }
    }
    // without a name for the text it begins below a run of fields at the top
    let run = top.get(..=last)?;
    let names = run.iter().filter_map(|row| field(row)).filter(|field| !field.is("mail")).count();
    (names >= FEWEST).then_some(last + 1)
}

/// The row with which the fields below the article begin: behind a blank one, half of what follows at least.
fn end(rows: &[&str], begins: usize) -> usize {
    let (mut fields, mut filled) = (0, 0);
    let mut found = rows.len();
    for (i, row) in rows.iter().enumerate().skip(begins).rev().take(TAIL) {
        filled += usize::from(!row.trim().is_empty());
        if field(row).is_none_or(|field| field.is("text")) {
            continue;
        }
        fields += 1;
        let apart = i > 0 && rows.get(i - 1).is_some_and(|row| row.trim().is_empty());
        if apart && fields > 1 && fields * 2 >= filled {
            found = i;
        }
    }
    found
}

/// What the fields say of the article.
fn said(head: &[&str]) -> Header {
    // What a field holds may stand in the row below it, indented.
    let below = |i: usize| head.get(i + 1).filter(|row| row.starts_with(' ')).map_or("", |row| row.trim());
    let full = |(i, row)| {
        let field = field(row)?;
        Some(Field { value: if field.value.is_empty() { below(i) } else { field.value }, ..field })
    };
    let fields: Vec<Field> = head.iter().copied().enumerate().filter_map(full).collect();
    // A headline that no field names stands first.
    let top = head.iter().map(|row| row.trim()).find(|row| !row.is_empty()).filter(|row| field(row).is_none());
    let first =
        |what: &str| fields.iter().find(|field| field.is(what) && !field.value.is_empty()).map(|field| field.value);
    let date = first("date").and_then(header::date);
    Header {
        title: first("title").or(top).map(str::to_owned),
        byline: first("byline").map(|name| name.strip_prefix("By ").unwrap_or(name).to_owned()),
        published: date.or_else(|| head.iter().find_map(|row| header::date(row))),
    }
}

/// The field on `row`: `LENGTH: 812 words`, `HD   Harbour Closed`, `FULL TEXT`.
fn field(row: &str) -> Option<Field<'_>> {
    work::step();
    let row = row.trim();
    let (name, value, kind) =
        if let Some((name, value)) = row.split_once(':').filter(|(name, _)| FIELDS.has_lower(name)) {
            (name, value, ':')
        } else if FIELDS.has_lower(row) {
            (row, "", '.')
        } else {
            let (code, value) = row.split_once("  ")?;
            (code, value, ' ')
        };
    let holds = FIELDS.get_lower(name).filter(|_| name.len() <= LONGEST_NAME)?;
    let field = Field { name: name.to_lowercase(), holds, value: value.trim() };
    let is_code = field.is("code") && !name.contains(char::is_lowercase);
    let stands = match kind {
        ':' => !field.is("code"),
        '.' => field.is("alone") || is_code,
        _ => is_code,
    };
    stands.then_some(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "The ferry sank at the quay.\n\nNobody came: it was late.";

    fn read(above: &str, below: &str) -> Option<(String, Header, usize)> {
        let record = taken(&format!("{above}{ARTICLE}\n{below}"))?;
        Some((record.text.trim().to_owned(), record.header, record.below.len()))
    }

    #[test]
    fn fields_around_an_article_are_read_and_go() {
        for (above, below, count) in [
            (
                "   1 of 1 DOCUMENT\n\n   The Courier\n\n   May 2, 2016 Monday\n\nSECTION: METRO; Pg. 1\n\nLENGTH: 8 words\n\nHEADLINE: Harbour Closed\n\nBYLINE: Ann Lee\n\nBODY:\n   ",
                "\nLOAD-DATE: May 3, 2016\n\nLANGUAGE: ENGLISH\n\n   Copyright 2016 The Courier",
                3,
            ),
            (
                "SE   Metro\nHD   Harbour Closed\nBY   By Ann Lee\nPD   2 May 2016\n\nLP   \n",
                "\nNS   gcat : News\nAN   Document 1\n",
                2,
            ),
            ("Feed: The Courier\nTitle: Harbour Closed\nAuthor: Ann Lee\nPosted on: Monday, May 2, 2016\n\n", "", 0),
            (
                "Harbour Closed\nThe Courier\nMay 2, 2016 Monday\n\nSection: METRO\nLength: 8 words\nByline: Ann Lee\n\nBody\n\n",
                "\nLoad-Date: May 3, 2016\n\nEnd of Document\n",
                2,
            ),
            (
                "Title:\n    Harbour Closed\nAuthors:\n    Ann Lee\nSource:\n    Courier. May 2, 2016\nDatabase:\n    All\n\n",
                "",
                0,
            ),
            (
                "Harbour\n\nTitle: Harbour Closed\n\nAuthor: Ann Lee\n\nPublication info: Courier 02 May 2016: 1.\n\nFULL TEXT\n",
                "\nDETAILS\n\nSubject: Ships\n\nLocation: Ashford\n",
                3,
            ),
        ] {
            let (text, header, below) = read(above, below).expect(above);
            assert_eq!((text.as_str(), below), (ARTICLE, count), "{above}");
            let said = (header.title.as_deref(), header.byline.as_deref(), header.published.as_deref());
            assert_eq!(said, (Some("Harbour Closed"), Some("Ann Lee"), Some("2016-05-02")), "{above}");
        }
    }

    #[test]
    fn articles_and_letters_are_no_records() {
        for above in [
            "",
            "From: Ann Lee\nTo: Tom\nSubject: Quay\nDate: 2 May 2016\n\n",
            "Location: the quay.\n\nThe ferry lay there.\n\nLanguage: none was spoken.\n\nLength: nine feet.\n\n",
        ] {
            assert!(read(above, "").is_none(), "{above}");
        }
    }
}
