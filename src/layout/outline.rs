//! The facts in the order in which a screen asks for them: prepared once, when facts arrive, so that nothing that a key
//! or a frame does is linear in the article.

use crate::article::Article;
use crate::facts::Facts;

/// The facts, put in order for a screen.
#[derive(Clone, Debug, Default)]
pub struct Outline {}

impl Outline {
    /// Puts the facts of `article` in order. Linear; made off the screen's thread.
    pub fn of(_article: &Article, _facts: &Facts) -> Self {
        Self::default()
    }
}
