//! An archive of files (ZIP), as books and documents are: what is in one of its files.
//!
//! *In*: the bytes of an archive and a name. *Out*: the text of that file. *Never*: a file written, a name taken for a place on
//! a disk; more than a book's worth of text, however small it is packed.

use super::decode;
use super::html::tag::{Found, Tag, name, next};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The longest book (bytes, unpacked): the longest ever printed has a sixth of it.
const LONGEST: usize = 64 << 20;

/// An archive, and how much of it may still be read.
pub struct Archive<'a> {
    files: ZipArchive<Cursor<&'a [u8]>>,
    left: usize,
}

impl<'a> Archive<'a> {
    /// The archive in `bytes`; `None` where they are none, or its list of files is broken.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let files = bytes.starts_with(b"PK\x03\x04").then(|| ZipArchive::new(Cursor::new(bytes)).ok()).flatten()?;
        Some(Self { files, left: LONGEST })
    }

    /// Whether it has a file `name`.
    pub fn has(&self, name: &str) -> bool {
        self.files.index_for_name(name).is_some()
    }

    /// The text of the file `name`; `None` where there is none, it is locked, or all that was read gets too long. Of a broken
    /// file what can be read is there.
    pub fn text(&mut self, name: &str) -> Option<String> {
        let bytes = self.bytes(name, self.left)?;
        self.left -= bytes.len();
        Some(decode::decode(&bytes).into_owned())
    }

    fn bytes(&mut self, name: &str, most: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = self.files.by_name(name).ok()?;
        let _ = file.take(most as u64 + 1).read_to_end(&mut bytes);
        (bytes.len() <= most).then_some(bytes)
    }
}

/// The tags in the text of an XML file: what stands before each, its whole name, the tag, and what follows it.
pub fn tags(text: &str) -> impl Iterator<Item = (&str, &str, Tag<'_>, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let Found { before, tag, from, after } = next(rest)?;
        rest = after;
        Some((before, name(from), tag, after))
    })
}

#[cfg(test)]
pub mod tests {
    use super::super::html::tag::Kind;
    use super::*;
    use std::io::Write;
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    /// An archive of `files`.
    pub fn packed(files: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in files {
            let method = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
            archive.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn files_come_back_and_no_more_of_them_than_may_be_read() {
        let long = "It rained. ".repeat(1000);
        let bytes = packed(&[("a", "One"), ("b/c", &long)]);
        let mut archive = Archive::open(&bytes).unwrap();
        assert!(archive.has("a") && !archive.has("c"));
        assert_eq!((archive.text("a").as_deref(), archive.left), (Some("One"), LONGEST - 3));
        assert_eq!(archive.bytes("b/c", long.len()).as_deref(), Some(long.as_bytes()));
        assert!(archive.bytes("b/c", long.len() - 1).is_none() && archive.text("c").is_none());
        assert!(Archive::open(b"PK\x03\x04").is_none() && Archive::open(&bytes[4..]).is_none());
    }

    #[test]
    fn tags_and_what_stands_between() {
        let seen: Vec<_> = tags("<?xml?><w:p a='>'>1 < 2<!-- <b> --></w:p> 3")
            .map(|(before, name, tag, _)| (before, name, matches!(tag.kind, Kind::Opens)))
            .collect();
        assert_eq!(seen, [("", "?xml?", false), ("", "w:p", true), ("1 < 2", "!--", false), ("", "w:p", false)]);
    }
}
