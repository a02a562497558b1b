//! Where articles come from and what is kept of them: the world behind the screen, as its shell gives it.

use crate::memory::Memory;
use std::time::SystemTime;

/// What the screen needs of the world, input by input (indices into the list of inputs).
pub trait Sources: Send + Sync {
    /// The input's name and bytes, or one sentence on why it cannot be read.
    ///
    /// # Errors
    /// The sentence.
    fn read(&self, input: usize) -> Result<(String, Vec<u8>), String>;

    /// When the input's file was written last, and its bytes; `None` for what is no file.
    fn stamp(&self, input: usize) -> Option<(SystemTime, u64)>;

    /// What is kept of the article.
    fn recall(&self, input: usize) -> Memory;

    /// Takes the file of this name, as it was typed, as one more input.
    fn open(&self, name: &str);

    /// The files of a folder, as it was typed; folders end in a slash. Bounded; empty where it cannot be read.
    fn list(&self, folder: &str) -> Vec<String>;

    /// Keeps what the next session is to know.
    fn remember(&self, input: usize, memory: &Memory);
}
