//! The state of the screen and the only place where it changes.

use super::event::{Effect, Event};
use super::theme::Setup;
use crate::article::Article;
use crate::facts::Facts;
use ratatui::crossterm::event::KeyCode;
use std::sync::Arc;

/// The state of the screen.
#[derive(Debug, Default)]
pub struct App {
    /// The article on the screen.
    pub article: Arc<Article>,
    /// Its facts, as far as they are known.
    pub facts: Arc<Facts>,
}

impl App {
    /// The state before anything was read, for inputs of these names on a terminal of this kind.
    pub fn new(_inputs: Vec<String>, _setup: Setup) -> Self {
        Self::default()
    }

    /// Takes in one event and says what the world is to do, in order.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Key(key) if key.code == KeyCode::Char('q') => vec![Effect::Quit],
            Event::Article { article, .. } => {
                self.article = article;
                vec![Effect::Redraw]
            }
            Event::Facts { facts, .. } => {
                self.facts = facts;
                vec![Effect::Redraw]
            }
            _ => Vec::new(),
        }
    }
}
