//! E-mail as it is stored: a message (`.eml`) or a mailbox (mbox), told by content; also a web page that was saved as if it
//! were one (`.mht`: RFC 2557).
//!
//! *In*: the bytes of a file. *Out*: its letters, each with subject, sender, date, and the text that its sender wrote,
//! decoded (RFC 5322, 2045–2047; mbox as in RFC 4155). *Never*: pictures and other attachments that are no text; anything
//! fetched. A letter pasted as plain text, its fields above it, is none of this: [`header`](super::header) reads it.

use crate::article::Header;
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// How much of a file is searched for the fields of a letter (bytes).
const HEAD: usize = 8192;

/// How deep letters inside letters are read.
const DEEPEST: usize = 4;

/// Fields that only mail programs write.
const PROGRAMS: &[&str] = &["mime-version", "received", "message-id", "content-type", "return-path", "delivered-to"];

/// Fields that only a page has which was saved with its pictures and its styles.
const SAVED: &[&str] = &["Snapshot-Content-Location", "Content-Location"];

/// Fields that a letter has.
const FIELDS: &[&str] = &["from", "to", "subject", "date"];

/// A letter.
#[derive(Debug, Default)]
pub struct Letter {
    /// Subject, sender and date.
    pub header: Header,
    /// The lines above it.
    pub fields: Vec<String>,
    /// What it says: plain text, or a web page.
    pub body: String,
}

/// The letters in `bytes`; `None` where that is no mail.
pub fn letters(bytes: &[u8]) -> Option<Vec<Letter>> {
    if !is_mail(bytes) {
        return None;
    }
    let letters: Vec<Letter> = split(bytes).into_iter().filter_map(letter).collect();
    letters.iter().any(|letter| letter.body.contains(char::is_alphanumeric)).then_some(letters)
}

/// Whether `bytes` begin with a letter's fields, some of which only programs write.
pub fn is_mail(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let mut lines = head.lines().peekable();
    lines.next_if(|line| line.starts_with("From "));
    let (mut fields, mut programs, mut is_archive) = (0, 0, false);
    for line in lines.take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, value)) = line.split_once(':') else { break };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            break;
        }
        let is = |names: &[&str]| usize::from(names.iter().any(|known| name.eq_ignore_ascii_case(known)));
        fields += is(FIELDS);
        programs += is(PROGRAMS);
        is_archive |= name.eq_ignore_ascii_case("content-type") && value.trim_start().starts_with("multipart/related");
    }
    programs > 0 && fields > 1 || programs > 1 && is_archive
}

/// The messages of a mailbox, each behind a line that begins with `From ` and an empty one; a single message is one.
fn split(bytes: &[u8]) -> Vec<&[u8]> {
    if !bytes.starts_with(b"From ") {
        return vec![bytes];
    }
    let mut starts = vec![0];
    let mut last_empty = false;
    let mut at = 0;
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        if last_empty && line.starts_with(b"From ") && is_mail(bytes.get(at..).unwrap_or_default()) {
            starts.push(at);
        }
        last_empty = matches!(line, b"\n" | b"\r\n");
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(&start, end)| bytes.get(start..end))
        // The line of the mailbox is none of the message.
        .filter_map(|message| message.iter().position(|&byte| byte == b'\n').and_then(|end| message.get(end + 1..)))
        .collect()
}

fn letter(bytes: &[u8]) -> Option<Letter> {
    let message = MessageParser::default().parse(bytes)?;
    let date = |date: &mail_parser::DateTime| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    let header = Header {
        title: message.subject().map(str::to_owned),
        byline: message.from().and_then(sender),
        published: message.date().filter(|date| date.is_valid()).map(date),
    };
    let above = message.parts.first().and_then(|part| bytes.get(..usize::try_from(part.offset_body).ok()?));
    let fields = String::from_utf8_lossy(above.unwrap_or_default()).replace("\r\n", "\n");
    // A field that goes on in the next line, which then begins with a space, is one (RFC 5322, 2.2.3).
    let fields = fields.replace("\n ", " ").replace("\n\t", " ");
    let fields = fields.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
    Some(match saved(&message) {
        // Who saved it, and when, is nobody's business.
        Some(page) => Letter { header: Header::default(), fields, body: page.to_owned() },
        None => Letter { header, fields, body: body(&message, 0) },
    })
}

/// The page in a message that is one: the first of its parts that is a page. The others are frames in it.
fn saved<'a>(message: &'a Message) -> Option<&'a str> {
    let page = message
        .parts
        .iter()
        .find_map(|part| Some((part, if let PartType::Html(page) = &part.body { page } else { None? })));
    let (part, page) = page?;
    let is_saved = SAVED.iter().any(|&name| {
        message.header(name).is_some()
            || part.headers.iter().any(|header| header.name.as_str().eq_ignore_ascii_case(name))
    });
    let is_letter = message.to().is_some() || message.message_id().is_some() && message.from().is_some();
    (is_saved && !is_letter).then_some(page.as_ref())
}

/// The name of the sender, without the address where there is one.
fn sender(from: &Address) -> Option<String> {
    let first = from.first()?;
    first.name().or_else(|| first.address()).map(str::to_owned)
}

/// What a message says: its plain text; where there is none, its page.
fn body(message: &Message, depth: usize) -> String {
    // The styles of a page are text as well, but nobody's.
    let is_style = |part: &&MessagePart| part.is_content_type("text", "css");
    let parts = |ids: &[u32]| -> Vec<&PartType> {
        let parts = ids.iter().filter_map(|&id| message.parts.get(usize::try_from(id).ok()?));
        parts.filter(|part| !is_style(part)).map(|part| &part.body).collect()
    };
    let mut texts: Vec<String> = Vec::new();
    for part in parts(&message.text_body).into_iter().chain(parts(&message.attachments)) {
        match part {
            PartType::Text(text) => texts.push(text.trim_end().to_owned()),
            PartType::Message(inner) if depth < DEEPEST => texts.push(body(inner, depth + 1)),
            _ => {}
        }
    }
    if texts.iter().any(|text| text.contains(char::is_alphanumeric)) {
        return texts.join("\n\n");
    }
    let pages = parts(&message.html_body).into_iter().filter_map(|part| match part {
        PartType::Html(page) => Some(page.as_ref()),
        _ => None,
    });
    pages.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = "Return-Path: <a@example.org>\r\nFrom: Ada Quill <a@example.org>\r\nTo: b@example.org\r\n\
        Subject: =?utf-8?q?The_caf=C3=A9?=\r\n at the quay\r\nDate: Mon, 5 Dec 2016 10:00:00 +0000\r\n";

    #[test]
    fn a_letter_in_parts_its_text_decoded() {
        let text = format!(
            "{LETTER}MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n\
             Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
             The caf=E9 at the =\r\nquay.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>No</p>\r\n--x--\r\n"
        );
        let letters = letters(text.as_bytes()).unwrap();
        let [letter] = letters.as_slice() else { panic!("{letters:?}") };
        assert_eq!(letter.body, "The café at the quay.");
        assert_eq!(letter.header.title.as_deref(), Some("The café at the quay"));
        assert_eq!(letter.header.byline.as_deref(), Some("Ada Quill"));
        assert_eq!(letter.header.published.as_deref(), Some("2016-12-05"));
        assert_eq!(letter.fields.len(), 7);
    }

    #[test]
    fn a_mailbox_and_what_only_looks_like_one() {
        let box_of_two = format!(
            "From a@x Mon Dec  5\n{LETTER}\nOne.\n\nFrom here it went on.\n\nFrom b@x Tue Dec  6\n{LETTER}\nTwo.\n"
        );
        let bodies: Vec<String> =
            letters(box_of_two.as_bytes()).unwrap().into_iter().map(|letter| letter.body).collect();
        assert_eq!(bodies, ["One.\n\nFrom here it went on.", "Two."]);
        for text in [
            "From: Ada\nTo: Tom\nSubject: Quay\n\nOne.",
            "Received: yes\n\nFrom: no",
            "Content-Type: it said.\nHe did.",
        ] {
            assert!(letters(text.as_bytes()).is_none(), "{text}");
        }
    }

    #[test]
    fn a_page_that_was_saved_as_a_message() {
        let page = |above: &str, part: &str| {
            format!(
                "{above}MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\
                 {part}\n<p>The quay</p>\n--x\nContent-Type: text/css\n\np {{ margin: 0 }}\n--x\nContent-Type: text/html\n\n\
                 <p>Buy a boat</p>\n--x--\n"
            )
        };
        let saved = "From: <Saved by a program>\nSubject: The quay | Post\nDate: Mon, 5 Dec 2016 10:00:00 +0000\n";
        for text in
            [page(saved, "Content-Location: http://x.example/\n"), page("", "Content-Location: http://x.example/\n")]
        {
            let letter = letters(text.as_bytes()).unwrap().remove(0);
            assert_eq!(letter.body.trim(), "<p>The quay</p>");
            assert!(letter.header.title.is_none() && letter.header.published.is_none());
            assert!(!letter.fields.is_empty());
        }
        let sent = page(LETTER, "");
        let letter = letters(sent.as_bytes()).unwrap().remove(0);
        assert_eq!(letter.header.byline.as_deref(), Some("Ada Quill"));
        assert!(letter.body.contains("<p>The quay</p>") && !letter.body.contains("margin"), "{}", letter.body);
    }
}
