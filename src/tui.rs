//! The screen (feature `tui`): the only room that knows of terminals.
//!
//! | file | what it does |
//! | --- | --- |
//! | `event.rs` | [`Event`](event::Event): everything that can come in; [`Effect`](event::Effect): everything the screen may ask of the world |
//! | `app.rs` | [`App`](app::App): the state; the only place where it changes; no I/O, no clock |
//! | `theme.rs` | [`Setup`](theme::Setup): what the terminal can do; what is shown how |
//! | `view.rs` | draws an `&App` into a frame; changes nothing |

pub mod app;
pub mod event;
pub mod theme;
pub mod view;
