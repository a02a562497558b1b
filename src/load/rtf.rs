//! RTF documents: what they say, paragraph by paragraph.
//!
//! *In*: `{\rtf1\ansi\ansicpg1252 \ldblquote No,\rdblquote  he said.\par}`. *Out*: `“No,” he said.`, a blank line between
//! paragraphs. One pass, no recursion, so no depth can hurt. *Never*: fonts, styles, pictures, notes of the program, running
//! heads (Rich Text Format Specification 1.9.1).

use encoding_rs::{Encoding, WINDOWS_1252};

/// What a document begins with.
const MARK: &[u8] = b"{\\rtf";

/// Groups that are not the text: each begins with one of these words.
const ASIDE: &[&str] = &[
    "author",
    "colortbl",
    "comment",
    "company",
    "creatim",
    "datastore",
    "doccomm",
    "fldinst",
    "fonttbl",
    "footer",
    "footerf",
    "footerl",
    "footerr",
    "generator",
    "header",
    "headerf",
    "headerl",
    "headerr",
    "info",
    "keywords",
    "listtable",
    "object",
    "operator",
    "pict",
    "revtbl",
    "stylesheet",
    "subject",
    "themedata",
    "title",
    "xmlnstbl",
];

/// Whether `bytes` are an RTF document.
pub fn is_rtf(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK)
}

/// The text of the document in `bytes`.
pub fn text(bytes: &[u8]) -> String {
    let mut reader =
        Reader { encoding: WINDOWS_1252, out: String::new(), bytes: Vec::new(), groups: Vec::new(), skip: 0, half: 0 };
    let mut rest = bytes;
    while let Some((&byte, after)) = rest.split_first() {
        rest = match byte {
            b'\\' => reader.control(after),
            b'{' => {
                reader.groups.push(reader.group());
                after
            }
            b'}' => {
                reader.flush();
                reader.groups.pop();
                after
            }
            b'\r' | b'\n' | 0 => after,
            _ => {
                reader.byte(byte);
                after
            }
        };
    }
    reader.flush();
    reader.out
}

/// What holds in a group.
#[derive(Clone, Copy)]
struct Group {
    /// Whether it is not the text.
    aside: bool,
    /// How many bytes stand for a character of Unicode where a reader knows none.
    fallback: usize,
}

/// What was read so far.
struct Reader {
    /// The encoding of the bytes.
    encoding: &'static Encoding,
    out: String,
    /// Bytes that are not decoded yet.
    bytes: Vec<u8>,
    /// The open groups.
    groups: Vec<Group>,
    /// How many bytes are still to be left out after a character of Unicode.
    skip: usize,
    /// The first half of a character of two units of UTF-16, or zero.
    half: u16,
}

impl Reader {
    fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or(Group { aside: false, fallback: 1 })
    }

    /// Takes a byte of text.
    fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.group().aside {
            self.bytes.push(byte);
        }
    }

    /// Decodes the bytes that wait.
    fn flush(&mut self) {
        if !self.bytes.is_empty() {
            self.out.push_str(&self.encoding.decode_without_bom_handling(&self.bytes).0);
            self.bytes.clear();
        }
    }

    fn say(&mut self, text: &str) {
        if !self.group().aside {
            self.flush();
            self.out.push_str(text);
        }
    }

    fn put_aside(&mut self) {
        self.flush();
        if let Some(group) = self.groups.last_mut() {
            group.aside = true;
        }
    }

    /// Takes the control behind a `\`, and gives what follows it.
    fn control<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        let Some((&first, after)) = rest.split_first() else { return rest };
        if !first.is_ascii_alphabetic() {
            return self.symbol(first, after);
        }
        let letters = rest.iter().take(32).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, rest) = rest.split_at_checked(letters).unwrap_or((rest, &[]));
        let digits = |byte: &&u8| byte.is_ascii_digit();
        let sign = usize::from(rest.first() == Some(&b'-'));
        let length = rest.iter().skip(sign).take(10).take_while(digits).count();
        let (number, rest) = rest.split_at_checked(if length > 0 { sign + length } else { 0 }).unwrap_or((&[], rest));
        let number: Option<i64> = std::str::from_utf8(number).ok().and_then(|number| number.parse().ok());
        let rest = rest.strip_prefix(b" ").unwrap_or(rest);
        let word = std::str::from_utf8(word).unwrap_or("");
        if word == "bin" {
            let length = number.and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
            return rest.get(length..).unwrap_or(&[]);
        }
        self.word(word, number);
        rest
    }

    /// Takes a control of one sign.
    fn symbol<'a>(&mut self, sign: u8, rest: &'a [u8]) -> &'a [u8] {
        match sign {
            b'\'' => {
                let (hex, rest) = rest.split_at_checked(2).unwrap_or((rest, &[]));
                let byte = std::str::from_utf8(hex).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
                if let Some(byte) = byte {
                    self.byte(byte);
                }
                return rest;
            }
            b'*' => self.put_aside(),
            b'~' => self.say("\u{a0}"),
            b'_' => self.say("-"),
            b'\\' | b'{' | b'}' => self.byte(sign),
            b'\r' | b'\n' => self.say("\n\n"),
            _ => {}
        }
        rest
    }

    /// Takes a control word and its number.
    fn word(&mut self, word: &str, number: Option<i64>) {
        match word {
            "par" | "sect" | "page" | "row" => self.say("\n\n"),
            "line" => self.say("\n"),
            "tab" | "cell" => self.say("\t"),
            "emdash" => self.say("—"),
            "endash" => self.say("–"),
            "bullet" => self.say("•"),
            "lquote" => self.say("‘"),
            "rquote" => self.say("’"),
            "ldblquote" => self.say("“"),
            "rdblquote" => self.say("”"),
            "ansicpg" => {
                let label = format!("windows-{}", number.unwrap_or(1252));
                self.encoding = Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252);
            }
            "uc" => {
                let fallback = number.and_then(|bytes| usize::try_from(bytes).ok()).unwrap_or(1).min(8);
                if let Some(group) = self.groups.last_mut() {
                    group.fallback = fallback;
                }
            }
            "u" => self.unicode(number.unwrap_or(0)),
            _ if ASIDE.contains(&word) => self.put_aside(),
            _ => {}
        }
    }

    /// Takes a character of Unicode, a unit of UTF-16 that may be written as a negative number.
    fn unicode(&mut self, number: i64) {
        let unit = u16::try_from(number.rem_euclid(1 << 16)).unwrap_or(0);
        self.skip = 0;
        if (0xd800..0xdc00).contains(&unit) {
            self.half = unit;
        } else {
            let half = std::mem::take(&mut self.half);
            let units = [half, unit].into_iter().filter(|&unit| unit != 0);
            for c in char::decode_utf16(units) {
                self.say(c.unwrap_or(char::REPLACEMENT_CHARACTER).encode_utf8(&mut [0; 4]));
            }
        }
        self.skip = self.group().fallback;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document() {
        let document = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0 Times;}{\\*\\generator X;}{\\info{\\title No}}\r\n\
            \\f0\\fs24 \\ldblquote The caf\\'e9 is \\b open\\b0 ,\\rdblquote  he said.\\par\r\nIt cost 5\\u8364?\\~a \\{day\\}.\
            \\par\n{\\uc2 \\u-3888ab}\\u-10179?\\u-8694?x}";
        assert!(is_rtf(document.as_bytes()));
        assert_eq!(
            text(document.as_bytes()),
            "“The café is open,” he said.\n\nIt cost 5€\u{a0}a {day}.\n\n\u{f0d0}😊x"
        );
    }

    #[test]
    fn broken_documents_end() {
        for document in [
            "{\\rtf\\",
            "{\\rtf\\'",
            "{\\rtf\\u",
            "{\\rtf}}}}\\par}",
            "{\\rtf\\bin999999 x",
            "{\\rtf\\'zz\\u-99999999999 a",
        ] {
            assert!(text(document.as_bytes()).chars().count() < 5, "{document}");
        }
        assert_eq!(text(("{\\rtf".to_owned() + &"{".repeat(100_000) + "deep").as_bytes()), "deep");
    }
}
