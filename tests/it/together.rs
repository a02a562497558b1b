//! Several who say one thing, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn two_who_are_named_beside_a_verb_of_saying() {
    check(&[
        "\"We are glad,\"{~Andy Burnley and Eva Dow} Andy Burnley and Eva Dow said.",
        "\"We are glad,\"{~Andy Burnley and Eva Dow} said Andy Burnley and Eva Dow of the Herald.",
        "\"We are glad,\"{~Andy Burnley and Eva Dow} said Andy Burnley and Sen. Eva Dow.",
        // What the second does is a clause of its own, and one without a name is not named.
        "\"We are glad,\"{Andy Burnley} said Andy Burnley and Eva Dow agreed.",
        "\"We are glad,\"{Andy Burnley} said Andy Burnley and the mayor.",
    ]);
}

#[test]
fn several_are_shown_by_their_fullest_names() {
    check(&[
        "Andy Burnley met Eva Dow. \"It works,\"{~Andy Burnley and Eva Dow} Burnley and Dow said.",
        "Andy Burnley met Eva Dow. Burnley and Dow said: \"It works.\"{~Andy Burnley and Eva Dow} They said: \"No.\"{~Andy Burnley and Eva Dow}",
    ]);
}

#[test]
fn two_whom_a_phrase_for_several_announces() {
    check(&[
        "Her parents, Andy Burnley and Eva Dow, said: \"We are glad.\"{~Andy Burnley and Eva Dow}",
        "The mayors of Hull and Harwich, Andy Burnley and Eva Dow, called it \"too broad an opt-out.\"{~Andy Burnley and Eva Dow}",
        // One director is one of them.
        "Its director, Andy Burnley, said: \"We are glad.\"{Andy Burnley}",
    ]);
}
