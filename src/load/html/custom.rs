//! Elements with names of a site's own (`<x-paragraph>`: HTML Standard, 4.13), which no reader knows: those that are used as
//! paragraphs and boxes are.
//!
//! *In*: `<x-text>One</x-text><x-text>See <x-link>two</x-link>.</x-text>`. *Out*: the same, each `x-text` a `div` of that
//! class. *Never*: an element in a line of text: what stands beside it tells.

use super::tag::{Found, Kind, Tag, next, skip};
use super::tags;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// One use in so many may have text beside it.
const BESIDE: usize = 10;

/// `page` with those elements of its own as boxes that are used as such.
pub fn known(page: &str) -> Cow<'_, str> {
    // A look at the end tags costs less than reading all tags of a page.
    if !page.match_indices("</").any(|(at, _)| page.get(at..).and_then(own).is_some()) {
        return Cow::Borrowed(page);
    }
    let mut uses: FxHashMap<&str, Use> = FxHashMap::default();
    each_tag(page, |before, tag, text, after| {
        let Some(name) = own(text) else { return };
        let own = uses.entry(name).or_default();
        own.count += 1;
        let is_text = |text: &str| !text.trim().is_empty();
        let opens = matches!(tag.kind, Kind::Opens);
        let next = after.get(..after.find('<').unwrap_or(after.len())).unwrap_or("");
        own.beside += usize::from(is_text(if opens { before } else { next }));
        // An icon in a line holds nothing.
        own.has_text |=
            opens && (is_text(next) || after.get(next.len()..).and_then(Tag::read).is_some_and(|tag| is_block(&tag)));
    });
    uses.retain(|_, own| own.has_text && own.beside * BESIDE <= own.count);
    if uses.is_empty() {
        return Cow::Borrowed(page);
    }
    let mut out = String::with_capacity(page.len() + page.len() / 8);
    let mut done = page;
    each_tag(page, |_, tag, text, after| {
        let Some(name) = own(text).filter(|name| uses.contains_key(name)) else { return };
        out.push_str(done.get(..done.len() - text.len()).unwrap_or(""));
        match tag.kind {
            Kind::Opens => {
                let rest = text.get(1 + name.len()..text.len() - after.len()).unwrap_or(">");
                out.push_str("<div class=\"");
                out.push_str(name);
                out.push('"');
                out.push_str(rest);
            }
            _ => out.push_str("</div>"),
        }
        done = after;
    });
    out.push_str(done);
    Cow::Owned(out)
}

/// How an element is used.
#[derive(Default)]
struct Use {
    /// How often it begins or ends.
    count: usize,
    /// How often text stands beside it.
    beside: usize,
    /// Whether it ever holds text or a block.
    has_text: bool,
}

/// Hands over each tag of `page`, but for those in scripts and styles: the text since the last, the tag, the page from it on,
/// the page behind it.
fn each_tag<'a>(page: &'a str, mut take: impl FnMut(&'a str, &Tag<'a>, &'a str, &'a str)) {
    let mut rest = page;
    while let Some(Found { before, tag, from, after }) = next(rest) {
        take(before, &tag, from, after);
        let is_hidden = matches!(tag.kind, Kind::Opens) && matches!(&*tag.name, "script" | "style");
        rest = if is_hidden { skip(after, &tag.name) } else { after };
    }
}

/// The name of the element at the beginning of `text`, where it is a site's own: it has a hyphen.
fn own(text: &str) -> Option<&str> {
    let name = text.get(1..)?.trim_start_matches('/');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.'))?;
    name.get(..end).filter(|name| name.contains('-') && name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

fn is_block(tag: &Tag) -> bool {
    matches!(tag.kind, Kind::Opens) && tags::is(&tag.name, "block")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_of_a_site_are_boxes_where_they_are_used_as_such() {
        let page = "<x-text id=a>One</x-text><x-text>See <x-link>two</x-link>, <b>three</b><x-icon></x-icon>.</x-text>";
        let expected = "<div class=\"x-text\" id=a>One</div><div class=\"x-text\">See <x-link>two</x-link>, <b>three</b>\
                        <x-icon></x-icon>.</div>";
        assert_eq!(known(page), expected);
        let page = "<p>It was <x-place>Westholm</x-place><script>'<x-place>'</script>.</p><font-face>";
        assert!(matches!(known(page), Cow::Borrowed(_)));
    }
}
