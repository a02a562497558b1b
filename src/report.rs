//! The outputs that are not a screen: JSON for scripts, plain text for pipes, words for voices.
//!
//! *In*: article and facts. *Out*: strings. *Never*: writing anywhere.

pub mod json;
pub mod linear;
pub mod plain;
pub mod quotation;
pub mod quotes;
