//! The outputs that are not a screen: JSON for scripts, plain text for pipes.
//!
//! *In*: article and facts. *Out*: strings. *Never*: writing anywhere.

pub mod json;
pub mod plain;
pub mod quotation;
pub mod quotes;
