//! Article and facts → what to show: no terminal type, no state of a screen.
//!
//! | file | what it does |
//! | --- | --- |
//! | `outline.rs` | the facts in the order in which a screen asks for them |

pub mod outline;
