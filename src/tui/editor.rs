//! The reader's editor, opened at the place that was read.
//!
//! *In*: a file, its bytes, words of the article. *Out*: the editor of `$VISUAL` or `$EDITOR` on the line of those words.

use super::{input, terminal};
use std::env;
use std::io;
use std::path::Path;
use std::process::Command;

/// How many words are enough to find a line: more could be broken over two.
const WORDS: usize = 3;

/// The editor that the reader named. Nothing else is ever started: who presses the key by mistake and knows no `vi` would
/// not find back.
pub fn name() -> Option<String> {
    ["VISUAL", "EDITOR"].into_iter().find_map(|name| env::var(name).ok().filter(|value| !value.trim().is_empty()))
}

/// Opens `editor`, a command with arguments, on `path` at the line that holds `words`, and waits for it. The terminal is the editor's meanwhile.
///
/// # Errors
/// Where there is no such file or the editor cannot be started; the terminal is given back to it all the same.
pub fn open(editor: &str, path: &Path, bytes: &[u8], words: &str) -> io::Result<()> {
    if !path.is_file() {
        return Err(io::Error::from(io::ErrorKind::NotFound));
    }
    let mut parts = editor.split_whitespace();
    let mut command = Command::new(parts.next().unwrap_or_default());
    command.args(parts).arg(format!("+{}", line_of(bytes, words))).arg(path);
    terminal::leave();
    input::lend(|| command.status()).map(drop)
}

/// The number of the line on which `words` begin, from 1; 1 where they are not found.
fn line_of(bytes: &[u8], words: &str) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let words: Vec<&str> = words.split_whitespace().take(WORDS).collect();
    let found = (1..=words.len()).rev().find_map(|count| text.find(&words.get(..count)?.join(" ")));
    let before = found.and_then(|at| text.get(..at)).unwrap_or("");
    before.bytes().filter(|&byte| byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_words_also_of_broken_ones() {
        let text = b"One line.\nThe harbour\nwas closed.\nIt rained.";
        assert_eq!(line_of(text, "It rained all day"), 4);
        assert_eq!(line_of(text, "The harbour was closed."), 2);
        assert_eq!(line_of(text, "Nothing of it"), 1);
    }
}
