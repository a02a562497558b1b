//! News feeds as they are stored: RSS and Atom, told by content.
//!
//! *In*: the text of a feed. *Out*: its entries as letters, each with title, author, day and the text that it brings, whole
//! where the feed has it whole, else the summary. *Never*: anything fetched; a depth that could hurt, for the innermost
//! element is all that is looked at.

use super::html;
use super::html::masthead::day_of;
use super::html::tag::{Kind, Tag, name};
use super::mail::Letter;
use super::references;
use crate::article::Header;
use crate::text::work;

/// How much of a text is searched for the first element (bytes).
const HEAD: usize = 2048;

/// The elements that are an entry.
const ENTRIES: [&str; 2] = ["item", "entry"];

/// The elements that hold its text: what stands first is the whole of it, more likely than what follows.
const TEXTS: [&str; 4] = ["content:encoded", "content", "description", "summary"];

/// Whether `text` is a feed, or an entry of one.
pub fn is_feed(text: &str) -> bool {
    let mut rest = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    let mut left = HEAD;
    while let Some(tag) = rest.starts_with('<').then(|| Tag::read(rest)).flatten().filter(|tag| tag.length <= left) {
        if let Kind::Opens = tag.kind {
            let name = name(rest);
            let is_atom = matches!(name, "feed" | "entry") && tag.attribute("xmlns").ends_with("2005/Atom");
            return is_atom || matches!(name, "rss" | "rdf:RDF" | "item");
        }
        left -= tag.length;
        rest = rest.get(tag.length..).unwrap_or("").trim_start();
    }
    false
}

/// The entries of the feed `text`; `None` where it has none.
pub fn entries(text: &str) -> Option<Vec<Letter>> {
    let mut feed = Feed::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        work::step();
        feed.text.push_str(&references::decoded(rest.get(..at).unwrap_or(""), |_| true));
        rest = rest.get(at..).unwrap_or("");
        if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let (data, after) = data.split_once("]]>").unwrap_or((data, ""));
            feed.text.push_str(data);
            rest = after;
            continue;
        }
        let Some(tag) = Tag::read(rest) else {
            feed.text.push('<');
            rest = rest.get(1..).unwrap_or("");
            continue;
        };
        let name = name(rest);
        rest = rest.get(tag.length..).unwrap_or("");
        match tag.kind {
            // What stands in an element of XHTML is a page as it is.
            Kind::Opens if tag.attribute("type") == "xhtml" => {
                let end = rest.find(&format!("</{name}>")).unwrap_or(rest.len());
                feed.open();
                feed.text.push_str(rest.get(..end).unwrap_or(""));
                rest = rest.get(end..).unwrap_or("");
            }
            Kind::Opens => {
                feed.open();
                feed.begins(name);
            }
            Kind::Closes => feed.close(name),
            Kind::Other => {}
        }
    }
    let Feed { mut letters, above, entry, .. } = feed;
    letters.extend(entry.map(Entry::letter));
    letters.first_mut()?.fields.splice(0..0, above);
    Some(letters)
}

/// What was read of a feed.
#[derive(Default)]
struct Feed {
    letters: Vec<Letter>,
    /// What it says of itself, outside of its entries.
    above: Vec<String>,
    entry: Option<Entry>,
    /// The text since the last tag.
    text: String,
}

impl Feed {
    /// An element begins: what stood before it is no field's.
    fn open(&mut self) {
        self.keep();
    }

    fn begins(&mut self, name: &str) {
        if ENTRIES.contains(&name) {
            let last = self.entry.replace(Entry::default());
            self.letters.extend(last.map(Entry::letter));
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(entry) = self.entry.as_mut().filter(|_| !self.text.trim().is_empty()) {
            entry.fields.push((name.to_owned(), std::mem::take(&mut self.text)));
        }
        self.keep();
        if ENTRIES.contains(&name) {
            self.letters.extend(self.entry.take().map(Entry::letter));
        }
    }

    /// Keeps the text as a line of its own.
    fn keep(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return;
        }
        match &mut self.entry {
            Some(entry) => entry.fields.push((String::new(), text)),
            None => self.above.push(text),
        }
    }
}

/// An entry: the names of its fields, and what they hold.
#[derive(Default)]
struct Entry {
    fields: Vec<(String, String)>,
}

impl Entry {
    /// What the first field of one of the `names` holds, taken out.
    fn take(&mut self, names: &[&str]) -> Option<String> {
        let at = names.iter().find_map(|name| self.fields.iter().position(|(found, _)| found == name))?;
        Some(self.fields.remove(at).1)
    }

    /// What the first field of one of the `names` holds.
    fn get(&self, names: &[&str]) -> Option<&str> {
        let field = |name: &&str| self.fields.iter().find(|(found, _)| found == name);
        names.iter().find_map(field).map(|(_, text)| text.trim())
    }

    fn letter(mut self) -> Letter {
        let title = self.get(&["title"]).map(|title| references::decoded(title, |_| true));
        let byline = self.get(&["dc:creator", "name", "author"]).map(str::to_owned);
        let published = self.get(&["pubDate", "published", "dc:date", "updated"]).and_then(day_of);
        let body = page(&self.take(&TEXTS).unwrap_or_default());
        let fields = self.fields.into_iter().map(|(_, text)| html::words(&text)).collect();
        Letter { header: Header { title, byline, published }, fields, body }
    }
}

/// The text of an entry, which is a piece of a page where anything in it is of one.
fn page(text: &str) -> String {
    let is_page = text.contains("</") || text.contains("/>") || text.contains("<br") || text.contains("<p>");
    if is_page { format!("<body>{text}</body>") } else { references::decoded(text, |_| true) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_told_by_its_first_element() {
        let atom = "<?xml version='1.0'?><!-- made by hand -->\n<feed xmlns='http://www.w3.org/2005/Atom'>";
        for text in [atom, "\u{feff}<rss version='2.0'>", "<rdf:RDF>", "<item><title>Quay</title></item>"] {
            assert!(is_feed(text), "{text}");
        }
        for text in ["<html><item>", "<feed>", "an <item>", "<?xml version='1.0'?><nitf>", "<"] {
            assert!(!is_feed(text), "{text}");
        }
    }

    #[test]
    fn entries_of_rss_bring_the_whole_text_or_a_summary() {
        let feed = "<rss><channel><title>Westholm Post</title><item><title>Boats &amp;amp; ice</title>\
                    <dc:creator><![CDATA[Ada Quill]]></dc:creator><pubDate>Fri, 22 Sep 2023 07:30:00 +0000</pubDate>\
                    <description>In short &lt;b&gt;this&lt;/b&gt;</description>\
                    <content:encoded><![CDATA[<p>One.</p>]]></content:encoded></item>\
                    <item><title>Rain</title><description>It rained.</description></item></channel></rss>";
        let entries = entries(feed).unwrap();
        let bodies: Vec<&str> = entries.iter().map(|entry| entry.body.as_str()).collect();
        assert_eq!(bodies, ["<body><p>One.</p></body>", "It rained."]);
        let first = &entries[0];
        assert_eq!(first.header.title.as_deref(), Some("Boats & ice"));
        assert_eq!(first.header.byline.as_deref(), Some("Ada Quill"));
        assert_eq!(first.header.published.as_deref(), Some("2023-09-22"));
        assert_eq!(first.fields[0], "Westholm Post");
        assert!(first.fields.contains(&"In short this".to_owned()), "what is not read is not lost");
    }

    #[test]
    fn entries_of_atom_are_pages_in_either_way() {
        let entry = |content: &str| {
            let feed = format!(
                "<feed xmlns='x/2005/Atom'><entry><title type='html'>Rain</title><author><name>Ada Quill</name></author>\
                 <updated>2024-11-04T08:00:00Z</updated>{content}</entry></feed>"
            );
            let entry = entries(&feed).unwrap().remove(0);
            assert_eq!(
                (entry.header.byline.as_deref(), entry.header.published.as_deref()),
                (Some("Ada Quill"), Some("2024-11-04"))
            );
            entry.body
        };
        assert_eq!(entry("<content type='html'>&lt;p&gt;One.&lt;/p&gt;</content>"), "<body><p>One.</p></body>");
        assert_eq!(
            entry("<content type='xhtml'><div><p>One.</p></div></content>"),
            "<body><div><p>One.</p></div></body>"
        );
        assert_eq!(entry("<summary>AT&amp;amp;T</summary>"), "AT&T");
        assert!(entries("<rss><channel></channel></rss>").is_none());
        assert_eq!(entries("<item><title>Rain").unwrap().len(), 1, "also one that never ends");
    }
}
