//! The article that a page tells programs (JSON-LD, schema.org: `articleBody`), where it shows less of it to its readers:
//! before its own program has run, or until they have paid.
//!
//! *In*: a page and what it shows. *Out*: the title and the text. *Never*: a text that the page shows as well, for its
//! elements know more of paragraphs; one of several, for that is a list of stories.

use super::tag::{Kind, Tag, skip};
use super::tags::{self, Line};
use crate::load::references;
use crate::text::work;
use rustc_hash::{FxHashSet, FxHasher};
use serde_json::Value;
use std::hash::{Hash, Hasher};

/// So many letters in a row are the same by no accident.
const ROW: usize = 24;

/// What a page tells programs of an article is one where it has so many such rows.
const ROWS: usize = 12;

/// A page that does not show one part in so many of the text hides it.
const HIDDEN: usize = 4;

/// It is half as long again as what was taken of what the page shows (halves); twice as long where it knows of no
/// paragraphs.
const LONGER: (usize, usize) = (3, 4);

/// An article that a page tells programs.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    pub title: Option<String>,
    pub text: String,
}

/// The article that `page` tells programs and does not show in its `lines`, of which so much (bytes) was taken as one.
pub fn hidden(page: &str, lines: &[Line], taken: usize) -> Option<Told> {
    // A search for a word costs less than reading the tags of a page.
    if !page.contains("articleBody") {
        return None;
    }
    let told = only(scripts(page).filter_map(parsed).collect())?;
    let longer = if told.text.contains('\n') { LONGER.0 } else { LONGER.1 };
    if told.text.len() * 2 < taken * longer {
        return None;
    }
    let shown: String = lines.iter().map(|line| line.block.text.as_str()).collect();
    let shown: FxHashSet<u64> = rows(&shown, 1).into_iter().collect();
    let all = rows(&told.text, ROW);
    let unseen = all.iter().filter(|row| !shown.contains(row)).count();
    (all.len() >= ROWS && unseen * HIDDEN >= all.len()).then_some(told)
}

/// The scripts of `page` that hold data.
fn scripts(page: &str) -> impl Iterator<Item = &str> {
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            work::step();
            rest = rest.get(rest.find("<script")?..)?;
            let Some(tag) = Tag::read(rest) else {
                rest = rest.get(1..)?;
                continue;
            };
            let is_data = matches!(tag.kind, Kind::Opens) && tag.attribute("type").contains("ld+json");
            let inside = rest.get(tag.length..)?;
            rest = skip(inside, "script");
            let script = inside.get(..inside.len() - rest.len())?;
            if is_data {
                return script.get(..script.rfind("</").unwrap_or(script.len()));
            }
        }
    })
}

/// What a script holds. Many programs write line ends into strings as they are, where JSON has none.
fn parsed(script: &str) -> Option<Value> {
    let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let mended = || {
        let mut is_inside = false;
        let mut is_escaped = false;
        let escaped = script.chars().map(|c| {
            is_inside ^= c == '"' && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            match c {
                '\n' if is_inside => "\\n".to_owned(),
                c if c.is_control() => " ".to_owned(),
                c => c.to_string(),
            }
        });
        escaped.collect::<String>()
    };
    serde_json::from_str(script).or_else(|_| serde_json::from_str(&mended())).ok()
}

/// The article in `data`, where it is the only one.
fn only(data: Vec<Value>) -> Option<Told> {
    let mut found: Option<Told> = None;
    // No deeper than the parser goes, and that has an end.
    let mut open = data;
    while let Some(value) = open.pop() {
        work::step();
        match value {
            Value::Array(all) => open.extend(all),
            Value::Object(mut fields) => {
                if let Some(Value::String(text)) = fields.remove("articleBody") {
                    let text = read(&text);
                    let title = fields.get("headline").and_then(Value::as_str).map(str::to_owned);
                    if found.as_ref().is_some_and(|found| found.text != text) {
                        return None;
                    }
                    found = Some(Told { title: title.as_deref().map(read), text });
                }
                open.extend(fields.into_iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
    found
}

/// What a field says, its character references read; of a piece of a page its lines.
fn read(text: &str) -> String {
    let text = references::decoded(text, |_| true);
    if !["</", "/>", "<br", "<p>"].iter().any(|mark| text.contains(mark)) {
        return text;
    }
    tags::text(&text).lines.iter().map(|line| line.block.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

/// What each row of letters in `text` is known by that begins at every `step`th of them. White space is none: in what programs
/// are told it is often lost, or stands in the midst of words.
fn rows(text: &str, step: usize) -> Vec<u64> {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let known = |row: &[char]| {
        let mut hasher = FxHasher::default();
        row.hash(&mut hasher);
        hasher.finish()
    };
    letters.windows(ROW).step_by(step).map(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a page that shows `shown` tells an article that it does not show.
    fn hides(data: &str, shown: &str) -> bool {
        let page = format!("<script type='application/ld+json'>{data}</script>{shown}");
        hidden(&page, &tags::text(&page).lines, shown.len()).is_some()
    }

    #[test]
    fn a_page_that_shows_less_than_it_tells() {
        let sentence = |part: usize| {
            format!(
                "The {part} harbour {part} was {part} closed {part} for {part} three {part} days {part} said {part} he."
            )
        };
        let parts: Vec<String> = (0..9).map(sentence).collect();
        let text = parts.join("\n");
        let article = format!("{{\"@type\":\"NewsArticle\",\"headline\":\"Quay\",\"articleBody\":\"{text}\"}}");
        let graph = format!("{{\"@graph\":[{{\"@type\":\"WebSite\"}},{article}]}}");
        assert_eq!(
            only(vec![parsed(&graph).unwrap()]),
            Some(Told { title: Some("Quay".to_owned()), text }),
            "its line ends are no JSON"
        );
        assert!(hides(&article, "<div id=root></div>") && hides(&graph, "<div id=root></div>"));
        assert!(hides(&graph, &format!("<p>{}</p>", parts[0])), "a beginning is shown");
        assert!(!hides(&graph, &parts.join("<p>")), "all is shown");
        let other = article.replace("harbour", "quay");
        assert!(!hides(&format!("[{article},{other}]"), ""), "a list of stories");
        assert!(!hides(&graph.replace("The", "<p class=story>The"), &parts.join("<p>")), "but its marks");
        assert!(!hides("{\"articleBody\":\"It rained.\"}", ""));
        assert!(!hides(&format!("{}\"articleBody\":1", "[".repeat(100_000)), ""), "however deep");
    }
}
