//! The clauses of a sentence, read once for all its quotations.
//!
//! *In*: the place of a quotation. *Out*: the clauses of its sentence, or of the part of a very long one. *Never*: a token
//! that is read anew for each of many quotations: the parts overlap by [`REACH`] tokens and no more.

use super::before::clauses_between;
use super::scene::{REACH, Scene};
use crate::analyze::grammar::Clauses;
use std::cell::RefCell;
use std::rc::Rc;

/// How much of a long sentence is read at once (tokens), beside what stands before it.
const PART: usize = 160;

/// The part that was read last.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading(RefCell<Option<Part>>);

/// The tokens of a part, from the first up to the second, and their clauses.
type Part = ((usize, usize), Rc<Clauses>);

impl Reading {
    /// The clauses of the sentence that token `first` stands in or ends.
    pub fn around(&self, scene: &Scene, first: usize) -> Rc<Clauses> {
        let start = scene.sentence_start(first.saturating_sub(1));
        let part = start + (first - start) / PART * PART;
        let end = scene.sentence_end(first).min(part + PART) + 1;
        let range = (start.max(part.saturating_sub(REACH)), end.max(first));
        let mut last = self.0.borrow_mut();
        if let Some((_, clauses)) = last.as_ref().filter(|(read, _)| *read == range) {
            return Rc::clone(clauses);
        }
        let clauses = Rc::new(clauses_between(scene, range.0, range.1));
        *last = Some((range, Rc::clone(&clauses)));
        clauses
    }
}
