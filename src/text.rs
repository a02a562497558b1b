//! The ground floor: places in text, words, sentences, widths, word lists.
//!
//! *In*: `&str`. *Out*: byte ranges and facts about characters. *Never*: anything of ours, anything of the world.

pub mod classes;
pub mod lexicon;
pub mod lists;
pub mod printable;
pub mod script;
pub mod sentence;
pub mod span;
pub mod stretch;
pub mod token;
pub mod width;
pub mod work;
