//! Article and facts → what to show: no terminal type, no state of a screen.
//!
//! | file | what it does |
//! | --- | --- |
//! | `wrap.rs` | a text and a number of columns → its lines |
//! | `flow.rs` | an article and a number of columns → the rows from any place on, either way |
//! | `breaks.rs` | where the lines of the source ended |
//! | `viewport.rs` | the place at the top of the screen: scroll, reveal, resize |
//! | `marks.rs` | facts → which quotation, name and figure stands where: flat runs |
//! | `voices.rs` | facts → who speaks, in order of first quotation, and how much |
//! | `outline.rs` | all of these, put in order once when facts arrive |

pub mod breaks;
pub mod flow;
pub mod marks;
pub mod outline;
pub mod viewport;
pub mod voices;
pub mod wrap;
