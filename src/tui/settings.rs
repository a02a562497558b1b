//! What a reader can set for good.

use super::app::Marked;
use super::keymap::Keymap;
use super::plan::MEASURE;

/// Settings of the screen.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Columns of the text at most.
    pub measure: u16,
    /// What is marked in the text.
    pub marked: Marked,
    /// Whether the last row says what can be done.
    pub hints: bool,
    /// Whether the mouse is ours.
    pub mouse: bool,
    /// The keys.
    pub keymap: Keymap,
}

impl Default for Settings {
    fn default() -> Self {
        Self { measure: MEASURE, marked: Marked::default(), hints: true, mouse: true, keymap: Keymap::default() }
    }
}
