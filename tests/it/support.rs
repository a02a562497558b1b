//! What several groups of tests share.

pub mod marked;
pub mod screen;
pub mod svg;
