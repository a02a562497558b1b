//! Who speaks in whole articles, marked by hand: see `tests/voices/README.md`.

use crate::speakers::plain;
use sayso::analyze::analyze;
use sayso::article::Article;
use sayso::facts::{Facts, Quote, QuoteKind};
use sayso::load::load;
use std::fs;
use std::path::Path;

/// What stands in braces behind a quotation.
struct Mark<'a> {
    /// The names under which the speaker may be shown; `-` for none.
    names: Vec<&'a str>,
    /// The words that may name the speaker there, as far as they are marked.
    mentions: Vec<&'a str>,
    /// The paragraph without its marks, and where the mark stands in it (bytes).
    paragraph: String,
    at: usize,
}

/// The marks of an article, in order.
fn marks(marked: &str) -> Vec<Mark<'_>> {
    let of_paragraph = |marked| {
        let opened = str::match_indices(marked, '{');
        opened.map(move |(open, _)| {
            let (before, inside) = marked.split_at(open);
            let inside = inside.trim_start_matches('{').split('}').next().unwrap();
            let (names, mention) = inside.split_once('|').unwrap_or((inside, "-"));
            Mark {
                names: names.split('/').collect(),
                mentions: mention.split('/').filter(|&mention| mention != "-").collect(),
                paragraph: plain(marked),
                at: plain(before).len(),
            }
        })
    };
    marked.split('\n').flat_map(of_paragraph).collect()
}

/// The quotation that ends where the mark stands, or a period before it.
fn quote<'a>(mark: &Mark, article: &Article, facts: &'a Facts) -> Option<&'a Quote> {
    let ends = |quote: &&Quote| {
        quote.kind != QuoteKind::Indirect
            && quote.spans.iter().any(|span| {
                let gap = mark.at.checked_sub(span.end as usize);
                gap.is_some_and(|gap| gap < 2)
                    && article.blocks().any(|(id, block)| id == span.block && block.text == mark.paragraph)
            })
    };
    facts.quotes.iter().find(ends)
}

/// A name without what may differ: its article, its capitals, a last period.
fn bare(name: &str) -> String {
    let name = name.to_lowercase().replace('’', "'");
    let name = ["the ", "a ", "an "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(&name);
    name.trim_end_matches('.').to_owned()
}

/// Whether `shown` is one of the `names`; somebody without a name may be told at more or less length.
fn is_named(shown: Option<&str>, names: &[&str]) -> bool {
    let Some(shown) = shown else { return names.contains(&"-") };
    names.iter().any(|&name| {
        let (shown, wanted) = (bare(shown), bare(name));
        let nameless = name.trim_start_matches("The ").starts_with(char::is_lowercase);
        let words = |name: &str| name.split(' ').count();
        let part = shown.contains(&wanted) || wanted.contains(&shown) && words(&shown) * 2 >= words(&wanted);
        shown == wanted || nameless && part
    })
}

/// How many of the marked quotations are right.
#[derive(Debug, Default)]
struct Score {
    said: usize,
    found: usize,
    named: usize,
    mentions: usize,
    mentioned: usize,
    nobodys: usize,
    left: usize,
}

impl Score {
    /// Counts the quotation of one mark; its fault, if it has one.
    fn count(&mut self, mark: &Mark, article: &Article, facts: &Facts) -> Option<String> {
        let quote = quote(mark, article, facts);
        let speaker = quote.and_then(|quote| quote.speaker.as_ref());
        let shown = speaker.map(|speaker| speaker.name.as_str());
        if mark.names == ["-"] {
            self.nobodys += 1;
            self.left += usize::from(shown.is_none());
            return shown.map(|shown| format!("nobody's, and {shown} has it"));
        }
        self.said += 1;
        self.found += usize::from(quote.is_some() || mark.names.contains(&"-"));
        let right = is_named(shown, &mark.names);
        self.named += usize::from(right);
        if mark.mentions.is_empty() {
            return None;
        }
        let mention = speaker.and_then(|speaker| speaker.mention);
        let words = mention.map_or(String::new(), |span| bare(article.slice(span)));
        let fits =
            |wanted: &&str| !words.is_empty() && (words.contains(&bare(wanted)) || bare(wanted).contains(&words));
        let is_meant = mark.mentions.iter().any(fits);
        let wanted = mark.mentions.join(" or ");
        self.mentions += 1;
        self.mentioned += usize::from(is_meant);
        let wrong = format!("{}, and {} has it", mark.names.join(" or "), shown.unwrap_or("nobody"));
        (!right).then_some(wrong).or_else(|| (!is_meant).then(|| format!("\"{wanted}\" says so, not \"{words}\"")))
    }
}

#[test]
fn who_speaks_in_whole_articles() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/voices");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let mut score = Score::default();
    for file in files {
        let marked = fs::read_to_string(&file).unwrap();
        let article = load("article.txt", plain(&marked).as_bytes());
        let facts = analyze(&article);
        for mark in marks(&marked) {
            if let Some(fault) = score.count(&mark, &article, &facts) {
                let quoted: String = mark.paragraph.split_at(mark.at).0.chars().rev().take(50).collect();
                println!(
                    "{}: …{}: {fault}",
                    file.file_stem().unwrap().display(),
                    quoted.chars().rev().collect::<String>()
                );
            }
        }
    }
    println!("{score:?}");
    let least = |part: usize, all: usize, permille: usize| part * 1000 >= all * permille;
    assert!(least(score.found, score.said, 993), "quotations found: {score:?}");
    assert!(least(score.named, score.said, 942), "names: {score:?}");
    assert!(least(score.mentioned, score.mentions, 940), "mentions: {score:?}");
    assert!(least(score.left, score.nobodys, 666), "nobody's: {score:?}");
}
