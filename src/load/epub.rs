//! Books as they are sold and sent (EPUB 3.3): a news program makes one of a day's articles, each a page of its own.
//!
//! *In*: the bytes of a book. *Out*: its pages in the order in which they are read, each as a letter. *Never*: pictures,
//! styles, fonts.

use super::archive::{Archive, tags};
use super::html::tag::{Kind, Tag};
use super::html::{self, masthead::day_of};
use super::mail::Letter;
use super::references;
use crate::article::Header;
use rustc_hash::FxHashMap;

/// Where every book says which of its files lists the others.
const CONTAINER: &str = "META-INF/container.xml";

/// Whether `bytes` are a book.
pub fn is_epub(bytes: &[u8]) -> bool {
    Archive::open(bytes).is_some_and(|archive| archive.has(CONTAINER))
}

/// A book.
pub struct Book {
    /// Its title, author and day.
    pub header: Header,
    /// Its pages that say something; none where it is locked.
    pub pages: Vec<Letter>,
}

/// The book in `bytes`; `None` where it is broken.
pub fn book(bytes: &[u8]) -> Option<Book> {
    let mut archive = Archive::open(bytes)?;
    let mut text = |name: &str| archive.text(name);
    let container = text(CONTAINER)?;
    let package =
        opened(&container).find(|(name, ..)| *name == "rootfile").map(|(_, tag, _)| tag.attribute("full-path"))?;
    let folder = package.rsplit_once('/').map_or("", |(folder, _)| folder);
    let list = text(package)?;
    let mut book = Header::default();
    let mut files: FxHashMap<&str, (&str, bool)> = FxHashMap::default();
    let mut order = Vec::new();
    for (name, tag, after) in opened(&list) {
        let told = || Some(html::words(after.get(..after.find('<')?)?)).filter(|told| !told.is_empty());
        match name {
            "title" => book.title = book.title.or_else(told),
            "creator" => book.byline = book.byline.or_else(told),
            "date" => book.published = book.published.or_else(|| day_of(&told()?)),
            "item" => {
                let is_contents = tag.attribute("properties").split(' ').any(|property| property == "nav");
                files.insert(tag.attribute("id"), (tag.attribute("href"), is_contents));
            }
            "itemref" => order.push(tag.attribute("idref")),
            _ => {}
        }
    }
    let mut pages: Vec<Letter> = Vec::new();
    // What only leads to other pages.
    let mut menus = Vec::new();
    for (href, _) in order.iter().filter_map(|id| files.get(id)).filter(|(_, is_contents)| !is_contents) {
        // What cannot be read may be too long: then no more is.
        let Some(page) = text(&place(folder, href)) else { break };
        let shown = html::shown(&page);
        if shown.is_menu {
            menus.push(shown.words);
        } else if shown.words.contains(char::is_alphabetic) {
            let header = Header { title: shown.heading, ..Header::default() };
            pages.push(Letter { header, fields: std::mem::take(&mut menus), body: page });
        }
    }
    if let Some(last) = pages.last_mut() {
        last.fields.append(&mut menus);
    }
    Some(Book { header: book, pages })
}

/// The tags that open in `text`: the name without its space, the tag, what follows it.
fn opened(text: &str) -> impl Iterator<Item = (&str, Tag<'_>, &str)> {
    tags(text)
        .filter(|(_, _, tag, _)| matches!(tag.kind, Kind::Opens))
        .map(|(_, name, tag, after)| (name.rsplit_once(':').map_or(name, |(_, name)| name), tag, after))
}

/// The name in the archive of what `href` in the `folder` leads to: `text`, `../a%20b.html#top` → `a b.html`.
fn place(folder: &str, href: &str) -> String {
    let href = references::decoded(href.split('#').next().unwrap_or(""), |_| true);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in href.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    unescaped(&parts.join("/"))
}

/// `a%20b` → `a b`.
fn unescaped(name: &str) -> String {
    let mut parts = name.split('%');
    let mut bytes = parts.next().unwrap_or("").as_bytes().to_vec();
    for part in parts {
        let byte = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(b'%'));
        bytes.extend(part.bytes().skip(if byte.is_some() { 2 } else { 0 }));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::archive::tests::packed;
    use super::*;

    const CONTAINS: &str = "<container><rootfiles><rootfile full-path='OEBPS/a.opf'/></rootfiles></container>";
    const LIST: &str = "<package><metadata><dc:title>Westholm &amp; Sons</dc:title><dc:creator>Ada Quill</dc:creator>\
        <dc:date>2024-03-02T10:00:00Z</dc:date></metadata><manifest><opf:item id='b' href='../c%20d.html#top'/>\
        <item id='a' href='t/a.html'/><item id='n' href='n.html' properties='nav'/></manifest>\
        <spine><itemref idref='n'/><itemref idref='a'/><itemref idref='x'/><itemref idref='b'/></spine></package>";

    #[test]
    fn pages_come_in_their_order() {
        let files = [
            ("mimetype", "application/epub+zip"),
            (CONTAINER, CONTAINS),
            ("OEBPS/a.opf", LIST),
            ("OEBPS/t/a.html", "<ul><li><a href=x>Rain</a></ul>"),
            ("c d.html", "<h1>Rain</h1><p>It rained.</p>"),
        ];
        let bytes = packed(&files);
        assert!(is_epub(&bytes) && !is_epub(&packed(&files[..1])) && !is_epub(b"PK\x03\x04"));
        let Book { header: Header { title, byline, published }, pages } = book(&bytes).unwrap();
        let header = [title, byline, published].map(Option::unwrap_or_default);
        assert_eq!(header, ["Westholm & Sons", "Ada Quill", "2024-03-02"]);
        let [page] = &pages[..] else { panic!("{pages:?}") };
        assert_eq!((&*page.body, page.header.title.as_deref()), ("<h1>Rain</h1><p>It rained.</p>", Some("Rain")));
        assert_eq!(page.fields, ["Rain"], "a menu");
        assert!(book(&packed(&files[..2])).is_none() && book(b"PK").is_none(), "broken");
        assert_eq!(crate::load::refusal(&bytes), None, "a book that can be read is opened");
        assert!(crate::load::refusal(&packed(&files[..1])).unwrap().contains("EPUB"));
    }

    #[test]
    fn broken_books_end() {
        let bytes = packed(&[("mimetype", "application/epub+zip"), (CONTAINER, CONTAINS), ("OEBPS/a.opf", LIST)]);
        for at in 0..bytes.len() {
            let mut broken = bytes.clone();
            broken[at] = 0xff;
            for bytes in [&broken[..], &bytes[..at]] {
                let _ = (is_epub(bytes), book(bytes));
            }
        }
    }

    #[test]
    fn names_are_places_in_the_book() {
        for (href, expected) in [("a.html", "t/a.html"), ("../../../a%2.html", "a%2.html"), ("./%C3%A9?", "t/é?")] {
            assert_eq!(place("t", href), expected);
        }
    }
}
