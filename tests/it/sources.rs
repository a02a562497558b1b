//! What speaks and what does not, in news of many kinds, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::{mark, plain};

fn check(cases: &[&str]) {
    for marked in cases {
        assert_eq!(&mark(&plain(marked)), marked);
    }
}

#[test]
fn a_headline_names_what_it_is_about() {
    check(&[
        "Hull harbour fire: 'Staff ran towards the smoke'{-}",
        "Ann Lee on the harbour fire: 'Staff ran towards the smoke'{?Ann Lee}",
    ]);
}

#[test]
fn many_wore_is_no_phrase() {
    check(&["Many wore shirts and said \"it is late for all of us.\"{~Many}"]);
}

#[test]
fn that_behind_a_preposition_is_no_clause() {
    check(&["But Ann Lee, an author of that study, cautioned that it was \"no more than a guess.\"{Ann Lee}"]);
}

#[test]
fn who_asked_goes_on_behind_a_short_answer() {
    check(&[
        "\"Have you been there?\"{Ann Lee} Ann Lee asked. ¶ \"I have not,\"{Omar Diaz} Omar Diaz said. ¶ \"Well, bring a book.\"{?Ann Lee}",
        // A long answer goes on.
        "\"Have you been there?\"{Ann Lee} Ann Lee asked. ¶ \"I have been there with all of my children,\"{Omar Diaz} Omar Diaz said. ¶ \"It was cold.\"{~Omar Diaz}",
    ]);
}

#[test]
fn tributes_are_paid_in_words() {
    check(&["Ann Lee also paid tribute to the \"courage and care\"{~Ann Lee} of the nurses."]);
}

#[test]
fn titles_behind_the_work_that_they_name() {
    check(&[
        "Ann Lee, whose book on the harbours of the north, \"Low Water,\" came out last year, left.",
        "Ann Lee told the men of the north, \"Stay here,\"{Ann Lee} and left.",
    ]);
}
