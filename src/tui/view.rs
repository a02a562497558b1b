//! Draws the state; changes nothing.
//!
//! | file | what it draws |
//! | --- | --- |
//! | `ink.rs` | text into cells: the only place where a cell is written |
//! | `article.rs` | the text with its margin, and the divider |
//! | `panel.rs` | the panel |
//! | `status.rs` | header, status row, prompt |
//! | `cards.rs` | help, speakers, why |

mod article;
mod cards;
mod ink;
mod panel;
mod status;

use super::app::App;
use super::plan::Kind;
use ratatui::Frame;

/// Draws `app` into `frame`.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    let plan = app.plan();
    let Some(document) = app.document() else { return };
    let buffer = frame.buffer_mut();
    let hides = plan.kind == Kind::Whole && plan.panel.is_some();
    if !hides {
        article::draw(app, document, plan, buffer);
    }
    if let Some(area) = plan.panel {
        panel::draw(app, document, plan.kind, area, buffer);
    }
    status::draw(app, document, plan, buffer);
    cards::draw(app, document, buffer);
    if !hides
        && let Some(at) = article::cursor(app, document, plan)
        && frame.area().contains(at)
        && app.layer.is_none()
    {
        frame.set_cursor_position(at);
    }
}
