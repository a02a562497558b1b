//! **sayso**: who said what, read in the terminal.
//!
//! Bytes become an [article](article), the article yields [facts](facts), article and facts become lines and marks,
//! and only then does anyone speak to a terminal:
//!
//! ```text
//!  bytes ──load──▶ Article ──analyze──▶ Facts
//!                    │                    │
//!                    └──────layout────────┤        pure: no I/O, no clock, no environment, no Result
//!                      wrap · marks · viewport
//!    ──────────────────────────────────────────────────────────────────────────
//!               report (json, plain)      tui (screen)     the shell: the only I/O
//! ```
//!
//! | room | what it does | imports |
//! | --- | --- | --- |
//! | [`text`] | places, tokens, sentences, widths, word lists | nothing of ours |
//! | [`article`], [`facts`] | plain data | `text::span` |
//! | [`memory`] | what is kept of an article between sessions | `article`, `facts`, `text` |
//! | [`load`] | bytes → article | `article`, `text` |
//! | [`analyze`] | article → facts | `article`, `facts`, `text` |
//! | [`layout`] | article and facts → lines, marks, outline | `article`, `facts`, `text` |
//! | [`search`] | pattern → spans | `article`, `text` |
//! | [`report`] | JSON, plain text | all above |
//! | `tui` | the screen | all above |
//! | [`cli`], [`error`] | flags, files, exit status | all above |
//!
//! What holds everywhere, each held by a test in `tests/it/tidy.rs` or by the compiler:
//!
//! 1. `load`, `analyze` and `layout` never import one another; nothing below `report` does I/O.
//! 2. Loading and analysing cannot fail and cannot panic; text is never indexed but through
//!    [`Local::of`](text::span::Local::of) and [`Article::slice`](article::Article::slice).
//! 3. Every letter and digit of the input is in the article's blocks or in what was removed from it.
//! 4. Nothing unprintable of the input leaves the loader.
//! 5. No stage is worse than linear in the length of the text.

pub mod analyze;
pub mod article;
pub mod cli;
pub mod error;
pub mod facts;
pub mod layout;
pub mod load;
pub mod memory;
pub mod report;
pub mod search;
pub mod text;
#[cfg(feature = "tui")]
pub mod tui;
