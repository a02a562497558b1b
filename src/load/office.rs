//! Documents of word processors: Word (DOCX, ECMA-376) and OpenDocument (ODT, ISO 26300), told by content.
//!
//! *In*: the bytes of a document. *Out*: what it says, a blank line between paragraphs. One pass, no recursion, so no depth can
//! hurt. *Never*: running heads, notes, comments, what was deleted and is only kept to be undone.

use super::archive::{Archive, tags};
use super::html::tag::Kind;
use super::references;

/// The file of a document that holds its text, for either kind.
const TEXTS: [&str; 2] = ["word/document.xml", "content.xml"];

/// Elements whose text is not the document's: another form of what stands beside them, remarks, what was deleted.
const ASIDE: [&str; 6] =
    ["mc:Fallback", "w:del", "office:annotation", "text:tracked-changes", "text:note", "office:forms"];

/// Elements that hold text: in Word nothing else does, in OpenDocument everything inside a paragraph.
const HOLDS: [&str; 3] = ["w:t", "text:p", "text:h"];

/// Elements that are a paragraph.
const PARAGRAPHS: [&str; 3] = ["w:p", "text:p", "text:h"];

/// Whether `bytes` are a document.
pub fn is_document(bytes: &[u8]) -> bool {
    Archive::open(bytes).is_some_and(|archive| TEXTS.iter().any(|text| archive.has(text)))
}

/// The text of the document in `bytes`; `None` where it cannot be read.
pub fn text(bytes: &[u8]) -> Option<String> {
    let mut archive = Archive::open(bytes)?;
    let name = TEXTS.into_iter().find(|text| archive.has(text))?;
    Some(said(&archive.text(name)?))
}

/// What the XML of a document says.
fn said(xml: &str) -> String {
    let mut out = String::with_capacity(xml.len() / 4);
    let (mut aside, mut holds) = (0_usize, 0_usize);
    for (before, name, tag, after) in tags(xml) {
        if aside == 0 && holds > 0 {
            out.push_str(&references::decoded(before, |_| true).replace(['\n', '\r'], " "));
        }
        let is_empty = xml.get(..xml.len() - after.len()).is_some_and(|read| read.ends_with("/>"));
        let opens = matches!(tag.kind, Kind::Opens);
        let count = |depth: usize| match (opens, is_empty) {
            (true, false) => depth + 1,
            (true, true) => depth,
            (false, _) => depth.saturating_sub(1),
        };
        if ASIDE.contains(&name) {
            aside = count(aside);
        }
        if HOLDS.contains(&name) {
            holds = count(holds);
        }
        match name {
            _ if aside > 0 => {}
            // With a place it is a stop of the ruler.
            "w:tab" if tag.has("w:pos") => {}
            "w:tab" | "text:tab" | "text:s" if opens => out.push(' '),
            "w:br" | "w:cr" | "text:line-break" if opens => out.push('\n'),
            "w:noBreakHyphen" => out.push('-'),
            name if PARAGRAPHS.contains(&name) && (!opens || is_empty) => out.push_str("\n\n"),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::archive::tests::packed;
    use super::*;

    #[test]
    fn word_and_opendocument_say_the_same() {
        let word = "<w:document><w:body><w:p><w:pPr><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr><w:r><w:t>It is late, \
            </w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:t>Lee &amp; Dow</w:t><w:tab/><w:t \
            xml:space='preserve'>said.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>It</w:t><w:br/><w:t>rained.</w:t></w:r>\
            <mc:Fallback><w:p><w:r><w:t>It</w:t></w:r></w:p></mc:Fallback></w:p></w:body></w:document>";
        let open = "<office:text><text:tracked-changes><text:p>no</text:p></text:tracked-changes><text:p>It is late, \
            Lee &amp; <text:span>Dow</text:span><text:s/>said.<text:note><text:p>1</text:p></text:note></text:p>\
            <text:p/><text:h>It<text:line-break/>rained.</text:h></office:text>";
        for (name, xml) in [(TEXTS[0], word), (TEXTS[1], open)] {
            let bytes = packed(&[("mimetype", "x"), (name, xml)]);
            assert!(is_document(&bytes));
            let text = text(&bytes).unwrap();
            let paragraphs: Vec<&str> = text.split("\n\n").filter(|text| !text.is_empty()).collect();
            assert_eq!(paragraphs, ["It is late, Lee & Dow said.", "It\nrained."], "{name}");
        }
        assert!(!is_document(&packed(&[("a", "b")])) && text(b"PK\x03\x04").is_none());
    }

    #[test]
    fn a_document_is_an_article() {
        let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
        let xml =
            ["Ferry stays in port", "It did not sail on Monday.", "“It is late,” she said."].map(paragraph).concat();
        let article = crate::load::load("x", &packed(&[(TEXTS[0], &xml)]));
        assert_eq!(article.header.title.as_deref(), Some("Ferry stays in port"));
        assert_eq!(article.blocks.last().map(|block| &*block.text), Some("“It is late,” she said."));
        assert!(crate::load::refusal(&packed(&[(TEXTS[0], &xml)])).is_none());
        assert!(crate::load::refusal(&packed(&[("a", "b")])).is_some());
    }
}
