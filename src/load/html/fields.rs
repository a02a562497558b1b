//! Fields of a page: what its head and its elements tell programs about its name, who wrote it and when.
//!
//! *In*: the text of a page. *Out*: the titles, the dates and the authors that it gives, in order. *Never*: what the page shows.

use super::tag::{Found, Kind, Tag, next, skip};
use crate::load::clean::clean;
use crate::load::{references, single_spaced};
use crate::text::lexicon::Lexicon;

/// Names of fields, in lower case, and what each says.
static FIELDS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/page-fields.txt"));

/// What a page tells about itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// When it was published: the surest first.
    pub dates: Vec<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// What it is called: the surest first.
    pub titles: Vec<String>,
    /// The name of the site.
    pub site: String,
    /// The address of the page.
    pub address: String,
}

/// The fields of `page`.
pub fn read(page: &str) -> Fields {
    let mut fields = Fields::default();
    // Dates of elements may be of other stories.
    let (mut others, mut stamps, mut times) = (Vec::new(), Vec::new(), Vec::new());
    let mut named = None;
    let mut rest = page;
    while let Some(Found { tag, after, .. }) = next(rest) {
        rest = after;
        if !matches!(tag.kind, Kind::Opens) {
            continue;
        }
        if matches!(&*tag.name, "script" | "style" | "noscript" | "template") {
            let after = skip(rest, &tag.name);
            let script = rest.get(..rest.len() - after.len()).unwrap_or("");
            fields.dates.extend(published(script).map(str::to_owned));
            fields.authors.extend(author(script).map(safe));
            rest = after;
            continue;
        }
        if tag.name == "title" {
            let title = rest.get(..rest.find('<').unwrap_or(rest.len())).unwrap_or("");
            named = named.or_else(|| Some(safe(&references::decoded(title, |_| true))));
            continue;
        }
        let value = |name: &str| Some(tag.attribute(name)).filter(|value| !value.is_empty());
        let names = ["itemprop", "property", "name"].map(value);
        let what = names.iter().find_map(|name| FIELDS.get_lower((*name)?));
        let told = || {
            let told = ["content", "datetime", "title"].iter().find_map(|name| value(name))?;
            Some(safe(&references::decoded(told, |_| true)))
        };
        match what {
            Some("date") => fields.dates.extend(told()),
            Some("author") => fields.authors.extend(told()),
            Some("title") => fields.titles.extend(told()),
            Some("site") => fields.site = told().unwrap_or_default(),
            Some("address") => fields.address = told().unwrap_or_default(),
            // Many programs have a name of their own for it.
            _ if names.iter().flatten().any(|name| name.contains("publish")) => others.extend(told()),
            _ if tag.name == "time" => times.extend(value("datetime").map(str::to_owned)),
            _ if is_stamp(&tag) => stamps.extend(value("title").map(safe)),
            _ if tag.name == "link" && tag.attribute("rel").eq_ignore_ascii_case("canonical") => {
                fields.address = value("href").map(safe).unwrap_or_default();
            }
            _ => {}
        }
    }
    for more in [&mut others, &mut stamps, &mut times] {
        fields.dates.append(more);
    }
    fields.titles.extend(named.filter(|title| !title.is_empty()));
    fields
}

/// `<abbr class="published" title="2019-11-20T08:00Z">yesterday</abbr>`: the whole date stands in the title, as the
/// microformat hAtom has it; many programs do so without the class.
fn is_stamp(tag: &Tag) -> bool {
    let is_named = || {
        let mut classes = tag.attribute("class").split_ascii_whitespace();
        classes.any(|class| matches!(class, "published" | "updated" | "timestamp" | "entry-date" | "post-date"))
    };
    tag.attribute("title").contains(|c: char| c.is_ascii_digit()) && (tag.name == "abbr" || is_named())
}

/// `"datePublished": "2019-11-20"` in a script.
fn published(script: &str) -> Option<&str> {
    let (_, after) = script.split_once("\"datePublished\"")?;
    let value = after.trim_ascii_start().strip_prefix(':')?.trim_ascii_start().strip_prefix('"')?;
    value.split('"').next()
}

/// `"author": [{"@type": "Person", "name": "Ada Quill"}]` in a script: the first name.
fn author(script: &str) -> Option<&str> {
    let (_, after) = script.split_once("\"author\"")?;
    let value =
        after.trim_ascii_start().strip_prefix(':')?.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '[');
    let Some(fields) = value.strip_prefix('{') else { return value.strip_prefix('"')?.split('"').next() };
    let (_, name) = fields.get(..fields.find('}')?)?.split_once("\"name\"")?;
    let name = name.trim_ascii_start().strip_prefix(':')?;
    name.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '[').strip_prefix('"')?.split('"').next()
}

/// What a field says, as a line that is safe to show.
fn safe(text: &str) -> String {
    single_spaced(&clean(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_when_it_was_published_and_by_whom() {
        let page = "<head><META content='2019-11-20' name=pubdate><script>x = '<p \"';{\"datePublished\" : \"2019-11-21\"}</script>\
                    <meta name=description content='2001-01-01'><meta name=byl content='By Ada &amp; Bo'></head>\
                    <time datetime=2019-11-22>today</time><abbr itemprop='datePublished' title='2019-11-23'>";
        let fields = read(page);
        assert_eq!(fields.dates, ["2019-11-20", "2019-11-21", "2019-11-23", "2019-11-22"]);
        assert_eq!(fields.authors, ["By Ada & Bo"]);
        let named = read(
            "<title>The quay &amp; ice | Post</title><meta property='og:title' content='The quay'><svg><title>no</title>",
        );
        assert_eq!(named.titles, ["The quay", "The quay & ice | Post"]);
        let scripts =
            ["\"author\": [\"Ada Quill\", \"Bo\"]", "\"author\":{\"@type\":\"Person\",\"name\":\"Ada Quill\"}"];
        assert_eq!(scripts.map(author), [Some("Ada Quill"); 2]);
        assert_eq!(read("<meta name='x:first-published-at' content='2019-11-20'>").dates, ["2019-11-20"]);
        let stamps = "<i class='post updated' title='2019-11-21T08:00Z'>late</i><abbr title='2019-11-20'>then</abbr><abbr title=AP>";
        assert_eq!(read(stamps).dates, ["2019-11-21T08:00Z", "2019-11-20"]);
        let address = "https://westholm.example/2019/11/20/quay";
        assert_eq!(read(&format!("<link rel=canonical href={address}>")).address, address);
        assert_eq!(read(&format!("<meta property=og:url content={address}>")).address, address);
        assert_eq!(read("<meta name=author content='Ada &#x202e; Quill'>").authors, ["Ada Quill"], "made safe");
    }
}
