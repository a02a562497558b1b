//! An archive of files (ZIP, APPNOTE.TXT 6.3): as much of it as books are made of.
//!
//! *In*: the bytes of an archive. *Out*: its files by their names. *Never*: a file written, a name taken for a place on a
//! disk, more bytes unpacked than were asked for, or anything that is locked.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rustc_hash::FxHashMap;

/// How far from its end an archive's list of files is looked for (bytes): a comment of the greatest length may follow.
const TAIL: usize = 22 + 0xffff;

/// An archive.
pub struct Archive<'a> {
    bytes: &'a [u8],
    files: FxHashMap<String, File>,
}

/// Where a file is, and how it is packed.
struct File {
    is_packed: bool,
    at: usize,
    size: usize,
}

impl<'a> Archive<'a> {
    /// The archive in `bytes`; `None` where its list of files is not found.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let tail = bytes.get(bytes.len().saturating_sub(TAIL)..)?;
        let end = bytes.len() - tail.len() + tail.windows(4).rposition(|mark| mark == b"PK\x05\x06")?;
        let (count, mut at) = (number(bytes, end + 10, 2)?, number(bytes, end + 16, 4)?);
        let mut files = FxHashMap::default();
        for _ in 0..count {
            if bytes.get(at..at + 4)? != b"PK\x01\x02" {
                break;
            }
            let field = |place: usize, length: usize| number(bytes, at + place, length);
            let (flags, method) = (field(8, 2)?, field(10, 2)?);
            let name = bytes.get(at + 46..at + 46 + field(28, 2)?)?;
            let file = File { is_packed: method == 8, at: field(42, 4)?, size: field(20, 4)? };
            if flags & 1 == 0 && matches!(method, 0 | 8) {
                files.insert(String::from_utf8_lossy(name).into_owned(), file);
            }
            at += 46 + name.len() + field(30, 2)? + field(32, 2)?;
        }
        Some(Self { bytes, files })
    }

    /// Whether it holds a file of this `name`.
    pub fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// What is in the file `name`; `None` where it is broken, or longer than `most` bytes.
    pub fn read(&self, name: &str, most: usize) -> Option<Vec<u8>> {
        let file = self.files.get(name)?;
        let from = file.at + 30 + number(self.bytes, file.at + 26, 2)? + number(self.bytes, file.at + 28, 2)?;
        let data = self.bytes.get(from..from.checked_add(file.size)?)?;
        if file.is_packed {
            return decompress_to_vec_with_limit(data, most).ok();
        }
        (data.len() <= most).then(|| data.to_vec())
    }
}

/// The number of `length` bytes at the place `at`, the least first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte)))
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;

    /// An archive of `files`.
    pub fn packed(files: &[(&str, &str)]) -> Vec<u8> {
        let (mut all, mut list) = (Vec::new(), Vec::new());
        for (at, (name, text)) in files.iter().enumerate() {
            let data = if at == 0 { text.as_bytes().to_vec() } else { compress_to_vec(text.as_bytes(), 6) };
            let method = if at == 0 { 0_u8 } else { 8 };
            let size = u32::try_from(data.len()).unwrap().to_le_bytes();
            let length = u16::try_from(name.len()).unwrap().to_le_bytes();
            let start = u32::try_from(all.len()).unwrap().to_le_bytes();
            let head =
                [&[20, 0, 0, 0, method, 0, 0, 0, 0, 0, 0, 0, 0, 0], &size[..], &[0; 4], &length[..], &[0; 2]].concat();
            all.extend([b"PK\x03\x04", &head[..], name.as_bytes(), &data].concat());
            list.extend([b"PK\x01\x02\x14\0", &head[..], &[0; 10], &start[..], name.as_bytes()].concat());
        }
        let count = u8::try_from(files.len()).unwrap();
        let (size, start) = (u32::try_from(list.len()).unwrap(), u32::try_from(all.len()).unwrap());
        all.extend(list);
        all.extend(
            [b"PK\x05\x06\0\0\0\0", &[count, 0, count, 0][..], &size.to_le_bytes(), &start.to_le_bytes(), &[0; 2]]
                .concat(),
        );
        all
    }

    #[test]
    fn files_come_back_and_no_more_of_them_than_asked_for() {
        let long = "It rained. ".repeat(1000);
        let bytes = packed(&[("a", "One"), ("b/c", &long)]);
        let archive = Archive::open(&bytes).unwrap();
        assert!(archive.has("a") && !archive.has("c"));
        assert_eq!(archive.read("a", 3).as_deref(), Some(&b"One"[..]));
        assert_eq!(archive.read("b/c", long.len()).as_deref(), Some(long.as_bytes()));
        assert!(archive.read("a", 2).is_none() && archive.read("b/c", long.len() - 1).is_none());
    }

    #[test]
    fn broken_archives_end() {
        let bytes = packed(&[("a", "One"), ("b", "Two, or three, or three")]);
        for at in 0..bytes.len() {
            let mut broken = bytes.clone();
            broken[at] = 0xff;
            for bytes in [&broken[..], &bytes[..at]] {
                if let Some(archive) = Archive::open(bytes) {
                    let _ = (archive.read("a", 100), archive.read("b", 100));
                }
            }
        }
    }
}
