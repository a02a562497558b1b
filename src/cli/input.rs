//! Inputs: where articles come from, read whole and never without end.

use crate::error::Error;
use crate::load::refusal;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};

/// The most that is read of one input (bytes): no article is longer, and a device may never end.
const LARGEST: u64 = 512 << 20;

/// An input.
#[derive(Clone, Debug)]
pub enum Input {
    /// A file by its name.
    File(OsString),
    /// A page by its web address.
    Address(String),
    /// Standard input.
    Stdin,
    /// The article that comes with the program.
    Sample,
}

impl Input {
    /// What somebody means by `name`: a web address where it begins like one, else a file.
    pub fn named(name: OsString) -> Self {
        let begins = |scheme: &str| {
            let start = name.as_encoded_bytes().get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
        };
        match name.to_str() {
            Some(address) if begins("http://") || begins("https://") => Input::Address(address.to_owned()),
            _ => Input::File(name),
        }
    }

    /// The name as the JSON gives it.
    pub fn source(&self) -> String {
        match self {
            Input::File(name) => name.to_string_lossy().into_owned(),
            Input::Address(address) => address.clone(),
            Input::Stdin => "-".to_owned(),
            Input::Sample => "sample.txt".to_owned(),
        }
    }

    /// The name for people: printable, with bytes that are no text escaped.
    pub fn name(&self) -> String {
        match self {
            Input::File(name) if name.is_empty() => "\"\"".to_owned(),
            Input::File(name) => printable(name),
            Input::Address(address) => printable(address.as_ref()),
            Input::Stdin => "standard input".to_owned(),
            Input::Sample => "sample.txt".to_owned(),
        }
    }

    /// All bytes of the input.
    ///
    /// # Errors
    /// [`Error::Read`] where it cannot be read, is a folder or no text at all, or does not end in [`LARGEST`] bytes.
    pub fn read(&self) -> Result<Vec<u8>, Error> {
        let bytes = match self {
            Input::Sample => Ok(include_bytes!("../../assets/sample.txt").to_vec()),
            Input::Stdin => capped(io::stdin().lock(), LARGEST),
            Input::File(name) => File::open(name).and_then(|file| capped(file, LARGEST)),
            Input::Address(address) => page(address),
        };
        let bytes = bytes.and_then(|bytes| match refusal(&bytes) {
            Some(what) => Err(io::Error::other(what)),
            None => Ok(bytes),
        });
        bytes.map_err(|error| Error::Read(self.name(), error))
    }
}

/// The page at `address`.
#[cfg(feature = "fetch")]
fn page(address: &str) -> io::Result<Vec<u8>> {
    super::fetch::page(address, &super::fetch::LIMITS)
}

#[cfg(not(feature = "fetch"))]
fn page(_: &str) -> io::Result<Vec<u8>> {
    let what =
        "this sayso was built without addresses: save the page and open the file, or build with --features fetch";
    Err(io::Error::other(what))
}

/// All of `input`, which is not believed to end: of its first `most` bytes one more is an error.
fn capped(input: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other("larger than 512 MiB; split it"));
    }
    Ok(bytes)
}

/// A file's name with everything that is not printable escaped, bytes that are no UTF-8 as `\xff`.
fn printable(name: &std::ffi::OsStr) -> String {
    let mut out = String::new();
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        out += &crate::text::printable::escape(chunk.valid());
        for byte in chunk.invalid() {
            out += &format!("\\x{byte:02x}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_that_does_not_end_is_refused() {
        assert_eq!(capped(&b"four"[..], 4).unwrap(), b"four");
        let refused = capped(io::repeat(b'a'), 4).unwrap_err();
        assert_eq!(refused.to_string(), "larger than 512 MiB; split it");
    }
}
