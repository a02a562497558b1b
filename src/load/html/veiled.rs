//! What a page holds and does not show before its program has run, or until somebody has paid: the article may be that.
//!
//! *In*: a page, and how much of an article was found on it. *Out*: the page with all of it shown, where that is more.
//! *Never*: the notices that pages keep ready for whoever asks, where there is an article.

use super::tag::{Found, Kind, Tag, next, skip};
use crate::load::references;

/// What was found is an article where it has so many words.
const ARTICLE: usize = 150;

/// What is not shown has to have so many times as many words.
const MORE: usize = 2;

/// So many words in a row are prose.
const PROSE: usize = 6;

/// The `page` with everything shown that it holds; `None` where an article of so many words (`found`) is enough, or where
/// there is not more.
pub fn lifted(page: &str, found: usize) -> Option<String> {
    if found >= ARTICLE {
        return None;
    }
    let mut out = String::with_capacity(page.len());
    // The element that is not shown: its name, and how many of it are open.
    let mut veil: Option<(String, usize)> = None;
    let mut words = 0;
    let mut rest = page;
    while let Some(Found { before, tag, from, mut after }) = next(rest) {
        out.push_str(before);
        words += if veil.is_some() { prose(before) } else { 0 };
        let is_open = matches!(tag.kind, Kind::Opens);
        match &*tag.name {
            "script" | "style" if is_open => {
                after = skip(after, &tag.name);
            }
            "noscript" => out.push_str(if is_open { "<div>" } else { "</div>" }),
            _ if is_open && is_veiled(&tag) => {
                out.push('<');
                out.push_str(&tag.name);
                out.push('>');
            }
            "iframe" if !tag.attribute("srcdoc").is_empty() => {
                let inside = references::decoded(tag.attribute("srcdoc"), |_| true);
                words += inside.split(['<', '>']).map(prose).sum::<usize>();
                out.push_str("<div>");
                out.push_str(&inside);
                out.push_str("</div>");
                after = skip(after, "iframe");
            }
            _ => out.push_str(from.get(..tag.length).unwrap_or("")),
        }
        veil = lift(veil, &tag);
        rest = after;
    }
    out.push_str(rest);
    (words >= (found * MORE).max(PROSE * PROSE)).then_some(out)
}

/// What is not shown behind `tag`.
fn lift(veil: Option<(String, usize)>, tag: &Tag) -> Option<(String, usize)> {
    match (veil, &tag.kind) {
        (None, Kind::Opens) if tag.name == "noscript" || is_veiled(tag) => Some((tag.name.clone(), 1)),
        (Some((name, open)), Kind::Opens) if name == tag.name => Some((name, open + 1)),
        (Some((name, open)), Kind::Closes) if name == tag.name => (open > 1).then(|| (name, open - 1)),
        (veil, _) => veil,
    }
}

/// Whether the page does not show the element.
fn is_veiled(tag: &Tag) -> bool {
    let style = || tag.attribute("style").replace(' ', "").to_ascii_lowercase();
    tag.has("hidden") || style().contains("display:none") || style().contains("visibility:hidden")
}

/// How many words `text` has, where it is prose.
fn prose(text: &str) -> usize {
    Some(text.split_whitespace().count()).filter(|&words| words >= PROSE).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "<p>The harbour was closed for three days after the storm, he said.</p>";

    #[test]
    fn what_is_not_shown_is_where_there_is_more_of_it() {
        let text = PROSE.repeat(4);
        for (page, expected) in [
            (format!("<div hidden id=s><div>{text}</div></div>"), format!("<div><div>{text}</div></div>")),
            (format!("<div style='Display: none'>{text}</div>"), format!("<div>{text}</div>")),
            (format!("<noscript>{text}</noscript>"), format!("<div>{text}</div>")),
            (format!("<iframe srcdoc='{}'></iframe>", text.replace('<', "&lt;")), format!("<div>{text}</div>")),
        ] {
            assert_eq!(lifted(&page, 12), Some(expected));
            assert_eq!(lifted(&page, 40), None, "as much is shown");
        }
        assert_eq!(lifted(&text, 0), None, "all is shown");
        assert_eq!(lifted("<ul hidden><li>Boats<li>Quays</ul>", 0), None, "no prose");
        assert_eq!(lifted(&format!("<div hidden>{}</div>", PROSE.repeat(40)), 200), None, "a notice");
    }
}
