//! Draws the state.

use super::app::App;
use ratatui::Frame;

/// Draws `app` into `frame`.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    frame.render_widget(app.article.source.as_str(), frame.area());
}
